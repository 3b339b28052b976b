package numbers_test

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/zhnews/zhnews/numbers"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{"5个月完成2280亩", "二十几万多亿", "百分之负三", "１．０７５３美元", "-1.2M", "3又2分之1", "20至30亿元", "大于5小于9", "零下７摄氏度", "翻了两番", "￥300", "2^1", "９秒83", "第三至第五名", "一百 二 十 几亿", "上万", "1/3", "12:30", "0532-85916789", "十万柒仟捌佰伍拾肆"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for q := range numbers.Find(text) {
			if q.Start < end || q.End <= q.Start || q.End > len(text) || text[q.Start:q.End] != q.Text {
				t.Fatalf("%q: span %d–%d of %q after %d", text, q.Start, q.End, q.Text, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(q.Text) {
				t.Fatalf("%q: %q cuts a character", text, q.Text)
			}
			end = q.End
			if q.IsRange() {
				if !q.Low.IsSet() && !q.High.IsSet() {
					t.Fatalf("%q: %q has no value and no end", text, q.Text)
				}
				if q.Low.IsSet() && q.High.IsSet() && q.Low.Cmp(q.High) > 0 {
					t.Fatalf("%q: %q runs from %v down to %v", text, q.Text, q.Low, q.High)
				}
			}
			b, err := json.Marshal(q)
			if err != nil {
				t.Fatal(err)
			}
			var back numbers.Quantity
			if err := json.Unmarshal(b, &back); err != nil {
				t.Fatalf("%q: %s: %v", text, b, err)
			}
			again, _ := json.Marshal(back)
			if utf8.ValidString(text) && string(again) != string(b) {
				t.Fatalf("%q: %s comes back as %s", text, b, again)
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("九千九百九十九万九千九百九十九")
	f.Add("3元2角")
	f.Fuzz(func(t *testing.T, text string) {
		q, err := numbers.Parse(text)
		if err == nil && text[q.Start:q.End] != q.Text {
			t.Fatalf("%q: %q is not at %d–%d", text, q.Text, q.Start, q.End)
		}
	})
}

func FuzzFormat(f *testing.F) {
	for _, n := range []int64{0, 10, 11, 110, 1001, 10010, 100000000, 1000000010000, 10000000000000, 123405, 9999999999999999, -45, 20050, 1000010000} {
		f.Add(n, uint8(0))
		f.Add(n, uint8(2))
	}
	f.Fuzz(func(t *testing.T, n int64, scale uint8) {
		n %= 10_000_000_000_000_000
		v := numbers.Decimal(n, scale%16)
		for _, style := range []numbers.Style{numbers.Small, numbers.Formal, numbers.Cheque} {
			text := numbers.Format(v, style)
			q, err := numbers.Parse(text)
			if err != nil {
				t.Fatalf("%v is %s: %v", v, text, err)
			}
			got := q.Value
			if base, unit, ok := q.Base(); ok && unit == "CNY" {
				got = base
			}
			if !got.Equal(v) {
				t.Fatalf("%v is %s, which reads as %v", v, text, q.Value)
			}
		}
	})
}
