package numbers

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// heldAgainst reports how reading at a glance differs from reading by the grammar alone.
func heldAgainst(text string) string {
	glanced := new(Finder).AppendAll(nil, text)
	grammar := (&Finder{grammarOnly: true}).AppendAll(nil, text)
	return cmp.Diff(grammar, glanced, cmp.AllowUnexported(Quantity{}), equalValues)
}

// Every line of the test sentences and pages is read alike with and without a glance.
func TestGlance(t *testing.T) {
	files, err := filepath.Glob("../parse/testdata/pages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	if extra := os.Getenv("ZZ"); extra != "" {
		more, _ := filepath.Glob(extra)
		files = append(files, more...)
	}
	files = append(files, "testdata/sentences.txt", "../seeds/qingdao-20220924.txt")
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			if diff := heldAgainst(line); diff != "" {
				t.Errorf("%s: %s: (-grammar +glance)\n%s", f, line, diff)
			}
		}
	}
}

// FuzzGlance holds the glance against the grammar on texts that pieces of numerals and their neighbours are strung together to.
func FuzzGlance(f *testing.F) {
	for _, seed := range []string{"记者从会上获悉，全市有3万人、5个县", "不超过了20家", "每亩1200元", "第3名"} {
		f.Add(seed, []byte{0, 1, 2, 3})
	}
	pieces := slices.Concat(strings.Split(hardMarks+beforeMarks+arabicMarks+hanMarks+timeMarks+boundMarks+nextMarks+afterMarks+"，。、的与", ""), counterWords[:60], loneOne[:40],
		strings.Fields("12 3 2.5 万 亿 3.5万 2022 0.5 10 007 个 名 家 元 吨 公里 % 小时 天 个月 岁 倍 亩 市 人 美元 平方米 公斤 分钟"), strings.Fields("约 近 超过 不足 不到 至少 以上 以下 左右 多 余 之间 时速 每小时 大于 上升 同比"))
	f.Fuzz(func(t *testing.T, text string, picks []byte) {
		var b strings.Builder
		for i := 0; i+1 < len(picks) && i < 40; i += 2 {
			b.WriteString(pieces[(int(picks[i])<<8|int(picks[i+1]))%len(pieces)])
		}
		for _, s := range []string{text, b.String(), text + b.String()} {
			if diff := heldAgainst(s); diff != "" {
				t.Fatalf("%q: (-grammar +glance)\n%s", s, diff)
			}
		}
	})
}
