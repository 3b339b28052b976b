package numbers

import (
	"math/rand/v2"
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
	return cmp.Diff(grammar, glanced, cmp.AllowUnexported(Quantity{}, factor{}), equalValues)
}

// Every line of the test sentences and pages is read alike with and without a glance.
func TestGlance(t *testing.T) {
	files, err := filepath.Glob("../parse/testdata/pages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
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

// Numerals with units of all kinds, between words and characters of all kinds, are read alike with and without a glance.
func TestGlanceNeighbours(t *testing.T) {
	var bounds, units []string
	for _, r := range slices.Concat(beforeRows, afterRows) {
		bounds = append(bounds, r.Word)
	}
	for _, u := range slices.Concat(unitRows, currencyRows) {
		_, spellings := u.spellings()
		units = append(units, spellings...)
	}
	units = slices.Concat(units, counterWords, strings.Fields("年 月 日 时 点 年代 年级 世纪 号 个多月 分 半 成 折 度 多 余 来 多个 余人 百 千"))
	marked := strings.Split(hardMarks+beforeMarks+arabicMarks+hanMarks+timeMarks+boundMarks+nextMarks+afterMarks+"他她你父，。、的与：；（）“”\n", "")
	numerals := strings.Fields("12 3 2.5 3.5万 2022 0.5 10 1234 5亿 一 二 三 四 五 六 七 八 九 两 8 三千五百 二十 十五 百 千 二〇二二 一九五八 两百 １５ ３万 ２０２２ 12,345 1万5千 一百二十三 三百万 廿 十 万 参 伍 陆 零 俩 倆 仨 拾 肆拾 叁 三十一 9 31 24")
	random := rand.New(rand.NewPCG(3, 4))
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	neighbour := func() string {
		switch random.IntN(8) {
		case 0, 1, 2:
			return pick(marked)
		case 3:
			return pick(bounds)
		case 4:
			return pick(phraseWords)
		case 5:
			return pick(units)
		case 6:
			return pick(numerals)
		}
		return string(rune(0x4E00 + random.IntN(0x5000)))
	}
	for range 200_000 {
		text := neighbour() + neighbour() + pick(numerals) + pick(units) + neighbour()
		if random.IntN(3) == 0 {
			text += neighbour() + pick(units) + neighbour()
		}
		if !slices.EqualFunc((&Finder{grammarOnly: true}).AppendAll(nil, text), new(Finder).AppendAll(nil, text), sameQuantity) {
			t.Fatalf("%q: (-grammar +glance)\n%s", text, heldAgainst(text))
		}
	}
}

// sameQuantity is a quick heldAgainst for two quantities.
func sameQuantity(a, b Quantity) bool {
	if a.Value.String() != b.Value.String() || a.Low.String() != b.Low.String() || a.High.String() != b.High.String() {
		return false
	}
	if *a.factor() != *b.factor() {
		return false
	}
	a.Value, a.Low, a.High, a.to, b.Value, b.Low, b.High, b.to = Value{}, Value{}, Value{}, nil, Value{}, Value{}, Value{}, nil
	return a == b
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
