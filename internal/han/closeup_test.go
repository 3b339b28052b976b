package han_test

import (
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/han/hantest"
)

func TestCloseUp(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "",
		"大桥 2019 年 3 月开工。": "大桥2019年3月开工。",
		"募集 300 余万元，占 5 成": "募集300余万元，占5成",
		"2022 年9 月23 日":    "2022年9月23日", // the digits alone are set apart
		"转乘 K12 路":         "转乘K12路",
		"气温 -8 度":          "气温-8度",
		"详见表 2，图 3":        "详见表2，图3",
		"增长 5% 左右":         "增长5%左右",
		"本报讯 9月3日上午8时，3人 5 日到":         "本报讯 9月3日上午8时，3人 5 日到",  // most figures touch
		"山东 12 江苏 15 浙江 9 安徽 8":        "山东 12 江苏 15 浙江 9 安徽 8", // a row of a table
		"男 12 200 人":                   "男 12 200人",
		"2002 年 12 月 11 日 第 15 版 书评周刊": "2002年12月11日 第15版 书评周刊",
		"方 正 记者":                       "方 正 记者",
		"　2 人":                         "　2人",
	} {
		if got, _ := han.CloseUp(text); got != want {
			t.Errorf("%q closes up to %q, want %q", text, got, want)
		}
	}
}

// FuzzCloseUp holds a closed text against the one it comes from: nothing but blanks is gone, and every offset leads back to its own character.
func FuzzCloseUp(f *testing.F) {
	for _, text := range []string{"大桥 2019 年 3 月开工。", "2022 年9 月23 日", "\xe6 1 \xe4", hantest.SpaceOut("K12路公交车每10分钟1班，3元5角")} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		closed, gaps := han.CloseUp(text)
		if strings.ReplaceAll(closed, " ", "") != strings.ReplaceAll(text, " ", "") || gaps.None() != (closed == text) {
			t.Fatalf("%q closes up to %q", text, closed)
		}
		for i := range len(closed) {
			at, end := gaps.Origin(i, false), gaps.Origin(i+1, true)
			if at+1 != end || text[at] != closed[i] {
				t.Fatalf("%q: byte %d of %q is from %d to %d", text, i, closed, at, end)
			}
		}
	})
}
