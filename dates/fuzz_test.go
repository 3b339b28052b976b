package dates_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/dates"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{"今年以来", "上世纪七八十年代", "昨晚", "9月10号，11号", "二零一二年农历正月十五", "２０１２年２月３０日", "11月至次年2月", "“十四五”期间", "1990—95年", "2021-02-30", "下午1点到3点十分", "近三年", "民國一一三年", "第52周"} {
		f.Add(s, int64(20000))
	}
	f.Fuzz(func(t *testing.T, text string, days int64) {
		ref := time.Unix(0, 0).UTC().AddDate(0, 0, int(days%80000))
		end := 0
		for d := range dates.Find(text, ref) {
			if d.Start < end || d.End <= d.Start || d.End > len(text) || text[d.Start:d.End] != d.Text {
				t.Fatalf("%q: span %d–%d of %q after %d", text, d.Start, d.End, d.Text, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(d.Text) {
				t.Fatalf("%q: %q cuts a character", text, d.Text)
			}
			end = d.End
			if d.Fixed() && !d.From.Before(d.To) {
				t.Fatalf("%q on %v: %q runs from %v to %v", text, ref, d.Text, d.From, d.To)
			}
			if d.Fixed() == (d.Grain == "") {
				t.Fatalf("%q: %q has grain %q and interval %v–%v", text, d.Text, d.Grain, d.From, d.To)
			}
		}
	})
}
