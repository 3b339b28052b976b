package parse

import "testing"

func TestHeaderBlanks(t *testing.T) {
	for s, want := range map[string]string{
		"海州日报2014年3月6日星期四第2版要闻": "海州日报 2014年3月6日 星期四  第2版 要闻",
		"2014年3月6日星期四02版":       "2014年3月6日 星期四  02版",
		"地產B42011年6月2日":         "地產 B4  2011年6月2日",
		"金山僑報2009年7月14日A3本地":    "金山僑報 2009年7月14日   A3 本地",
		"2014年新桥通车":             "2014年新桥通车",
		"海州日报 2014年3月6日":        "海州日报 2014年3月6日",
	} {
		if got := partHeader(s); got != want {
			t.Errorf("%q is parted as %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{
		"2014 年 3 月 6 日 第 2 版":     "2014年3月6日 第2版",
		"要闻 - 版 （ 年":               "要闻 - 版 （ 年",
		"4 国际 02/09/2015":          "4 国际 02/09/2015",
		"海州日报 2014年 3月 6日 第 213 期": "海州日报 2014年3月6日 第213期",
	} {
		if got := closeNumbers(s); got != want {
			t.Errorf("%q is closed up as %q, want %q", s, got, want)
		}
	}
}
