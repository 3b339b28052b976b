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

// TestUnwrap joins paragraphs whose line breaks became blanks, and leaves the blanks of others alone.
func TestUnwrap(t *testing.T) {
	for s, want := range map[string]string{
		"海州大桥昨日正式通车，市委书 记王建国出席通车仪式并宣布通 车，市长刘志强主持仪式，两岸 群众数千人冒雨前来观看，桥上 彩旗招展，锣鼓喧天。大桥全长 三千米。": "海州大桥昨日正式通车，市委书记王建国出席通车仪式并宣布通车，市长刘志强主持仪式，两岸群众数千人冒雨前来观看，桥上彩旗招展，锣鼓喧天。大桥全长三千米。",
		// Paragraphs that run together, a list of firms, a roll of names, a few blanks at any distance.
		"海州大桥昨日正式通车。 市委书记王建国出席通车仪式并宣布通车。 市长刘志强主持仪式。 两岸群众数千人冒雨前来观看。 大桥全长三千米。": "",
		"王建国 刘志强 李晓东 张志明 陈志明 孙建军 赵海波 周子涵 吴小昊 郑文强 马小丽 冯志远 葛文博 谢雨晴":            "",
		"海州大桥昨日正式通车 市委书记王建国出席通车仪式并宣布 通车，市长刘志强主持仪式，两岸群众数千人冒雨前来观看 桥上彩旗招展 锣鼓喧天": "",
	} {
		if want == "" {
			want = s
		}
		var c cleaner
		if got := c.unwrap(s); got != want {
			t.Errorf("%q is joined to %q, want %q", s, got, want)
		}
	}
}
