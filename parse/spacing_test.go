package parse

import "testing"

// TestCloseUpBytes closes up lines that are no UTF-8: a broken byte is one byte wide.
func TestCloseUpBytes(t *testing.T) {
	for s, want := range map[string]string{
		"新 桥 通 车 \xff 今 日 \xff a 一 二 三": "新桥通车\xff今日\xff a 一二三",
		"一 二 三 四 五 六 七\xe6 八 \x80 九":    "一二三四五六七\xe6八\x80九",
	} {
		c := cleaner{spaced: true}
		if got := c.closeUp(s); got != want {
			t.Errorf("%q is closed up as %q, want %q", s, got, want)
		}
	}
}
