package byline_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
)

func FuzzParse(f *testing.F) {
	for _, s := range []string{"□本报记者张靖本报通讯员郜敏", "（中央社記者馮昭台北十二日電）", "新华社北京1月27日电（记者李忠发、潘洁）中共", "記者A／台北報導", "文/张三 图/李四", "（本报记者 张 胜 男）", "【本報訊】（記者 李）", "据新华社", "本报讯记者陈陆军报道：", "驻记者", "《》记者", "（（（"} {
		f.Add(s)
	}
	flat := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u200c' || r == '\u200d' || r == '\u2060' {
				return -1
			}
			return r
		}, s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "\uFFFD")
		}
		for kind, c := range map[string]byline.Credit{"parse": byline.Parse(text), "lede": byline.ParseLede(text), "tail": byline.ParseTail(text)} {
			if c.Body < 0 || c.Body > len(text) {
				t.Fatalf("%s of %q: body at %d", kind, text, c.Body)
			}
			for _, b := range c.Bylines {
				if b.Start < 0 || b.End < b.Start || b.End > len(text) || text[b.Start:b.End] != b.Text {
					t.Fatalf("%s of %q: %q is not at %d–%d", kind, text, b.Text, b.Start, b.End)
				}
				for _, n := range b.Names {
					if !strings.Contains(flat(b.Text), flat(n)) {
						t.Fatalf("%s of %q: name %q does not stand in %q", kind, text, n, b.Text)
					}
				}
			}
			if d := c.Dateline; d != nil {
				if d.Start < 0 || d.End < d.Start || d.End > len(text) || text[d.Start:d.End] != d.Text {
					t.Fatalf("%s of %q: dateline %q is not at %d–%d", kind, text, d.Text, d.Start, d.End)
				}
				if d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 31 {
					t.Fatalf("%s of %q: day %d-%d", kind, text, d.Month, d.Day)
				}
			}
		}
	})
}
