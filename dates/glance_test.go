package dates

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// read finds the dates of text, by the grammar alone if asked to.
func read(text string, ref time.Time, grammarOnly bool) (list []Date) {
	s := newScan(text, ref)
	s.grammarOnly = grammarOnly
	s.run(func(d Date) bool {
		list = append(list, d)
		return true
	})
	return list
}

var glanceRefs = []time.Time{{}, day(2022, 9, 24), day(2024, 2, 29), day(1998, 1, 1)}

// Every line of the test sentences and pages is read alike with and without a glance.
func TestGlance(t *testing.T) {
	files, err := filepath.Glob("../parse/testdata/pages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	for _, f := range append(files, "testdata/sentences.txt", "../numbers/testdata/sentences.txt", "../seeds/qingdao-20220924.txt") {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			for _, ref := range glanceRefs {
				if d := cmp.Diff(read(line, ref, true), read(line, ref, false)); d != "" {
					t.Errorf("%s: %s: (-grammar +glance)\n%s", f, line, d)
				}
			}
		}
	}
}

// glancePieces are dates, parts of dates, and what may stand beside them.
var glancePieces = slices.Concat(strings.Fields("9月23日 23日 31日 1998年 2020年 2100年 今年 去年 明年 前年 当天 当日 １９９８年 １２月３１日 ２３日 １９９８年２月３日 期为 日期为 期限 第 近 每 共 满 级 度 全 代 间 游 龄 而 夏 百 元 头 内 12月31日 2月29日 2月30日 13月1日 2022年9月23日 1998年02月01日 0998年1月1日 2022年 9月 23日 今天 昨天 明天 昨日 今日 明日 前天 上午 下午3时 晚 8时30分 8:30 星期五 周六 礼拜天 至 到 — - ~ 以来 同期 起 止 的 ， 。 、 （ ） ( ) ： ； ！ ？ 本 元 均 产 电 讯 和 与 前 后 内 底 月底 月初 财年 学年 2022财年 2019/20赛季 初 中旬 上旬 凌晨 当晚 次日 当天 同日 农历 公元 民国 今年 去年 本月 上周 第 每 每年 十 三 二十三 九月 2023 5 31 ３ 日 号 年 月 天 季度 期间 天气 日本 海州 新桥 a ."), []string{" ", "　", "\n"})

// Dates between words and characters of all kinds are read alike with and without a glance.
func TestGlanceNeighbours(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 200_000 {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			if random.IntN(12) == 0 {
				b.WriteRune(rune(0x4E00 + random.IntN(0x5000)))
			} else {
				b.WriteString(glancePieces[random.IntN(len(glancePieces))])
			}
		}
		text := b.String()
		ref := glanceRefs[random.IntN(len(glanceRefs))]
		if want, got := read(text, ref, true), read(text, ref, false); !slices.Equal(want, got) {
			t.Fatalf("%q in a paper of %v: (-grammar +glance)\n%s", text, ref, cmp.Diff(want, got))
		}
	}
}

// FuzzGlance holds the glance against the grammar on texts that are strung together of dates and their neighbours.
func FuzzGlance(f *testing.F) {
	for _, seed := range []string{"截至9月23日，昨天上午", "2022年9月23日至25日", "昨日本报讯", "9月23日（星期五）"} {
		f.Add(seed, []byte{0, 1, 2, 3})
	}
	f.Fuzz(func(t *testing.T, text string, picks []byte) {
		var b strings.Builder
		for _, p := range picks[:min(len(picks), 20)] {
			b.WriteString(glancePieces[int(p)%len(glancePieces)])
		}
		for _, s := range []string{text, b.String(), text + b.String()} {
			for _, ref := range glanceRefs[:2] {
				if d := cmp.Diff(read(s, ref, true), read(s, ref, false)); d != "" {
					t.Fatalf("%q: (-grammar +glance)\n%s", s, d)
				}
			}
		}
	})
}
