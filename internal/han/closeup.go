package han

import "strings"

// Gaps are the blanks that [CloseUp] took out of a text.
type Gaps struct{ at []int32 } // offsets in the closed text at which a blank stood

// Origin is the offset in the text with its blanks that belongs to one in the closed text. A span begins behind a blank and ends before one.
func (g Gaps) Origin(at int, end bool) int {
	lo, hi := 0, len(g.at)
	for lo < hi {
		if mid := (lo + hi) / 2; int(g.at[mid]) < at || !end && int(g.at[mid]) == at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return at + lo
}

// None reports whether no blank was taken out.
func (g Gaps) None() bool { return len(g.at) == 0 }

// CloseUp takes out the blanks that text processors set between Chinese characters and the figures or Latin letters beside them (2022 年 9 月, 300
// 余万元), one at each place. A text in which most figures touch the characters behind them is left as it is, and so is a row of a table.
func CloseUp(s string) (closed string, gaps Gaps) {
	first := nextGap(s, 0)
	if first < 0 {
		return s, gaps
	}
	behind, touching, between := 0, 0, 0 // figures with a blank behind them, and without one; blanks on both sides
	for i := first; i >= 0; i = nextGap(s, i+1) {
		between++
		if figure(s[i-1]) {
			behind++
		}
	}
	for i := 0; i+1 < len(s) && touching <= behind; i++ {
		if s[i]-'0' <= 9 && hanLead(s[i+1]) {
			touching++
		}
	}
	if touching > 0 && touching >= behind || between >= 6 && row(s) {
		return s, gaps
	}
	var b strings.Builder
	b.Grow(len(s))
	gaps.at = make([]int32, 0, between)
	from := 0
	for i := first; i >= 0; i = nextGap(s, i+1) {
		b.WriteString(s[from:i])
		gaps.at = append(gaps.at, int32(b.Len()))
		from = i + 1
	}
	b.WriteString(s[from:])
	return b.String(), gaps
}

// row reports whether a text with many figures has neither a mark of punctuation nor a day.
func row(s string) bool {
	for _, mark := range [...]string{"，", "。", "、", "；", "：", "（", " 年 ", " 月 "} {
		if strings.Contains(s, mark) {
			return false
		}
	}
	return !strings.ContainsAny(s, ",;:(")
}

// nextGap finds a blank between a Chinese character and a figure, from i on; -1 where there is none.
func nextGap(s string, i int) int {
	for {
		n := strings.IndexByte(s[i:], ' ')
		if n < 0 {
			return -1
		}
		i += n
		if i >= 1 && i+1 < len(s) {
			before, after := s[i-1], s[i+1]
			if figure(before) && hanLead(after) {
				return i
			}
			if i >= 3 && hanLead(s[i-3]) && before >= 0x80 && before < 0xC0 && (figure(after) || after == '-' && i+2 < len(s) && s[i+2]-'0' <= 9) && !numbersFollow(s[i+1:]) {
				return i
			}
		}
		i++
	}
}

// numbersFollow reports whether a text begins with two numbers that a blank parts, as the cells of a table do: 12 200.
func numbersFollow(s string) bool {
	i := 0
	for i < len(s) && (s[i]-'0' <= 9 || s[i] == '.') {
		i++
	}
	return i > 0 && i+1 < len(s) && s[i] == ' ' && s[i+1]-'0' <= 9
}

// figure reports whether a byte is a digit, a Latin letter or a sign of a percentage.
func figure(c byte) bool { return c-'0' <= 9 || c|0x20-'a' < 26 || c == '%' }

// hanLead reports whether a byte begins a Chinese character of the basic plane.
func hanLead(c byte) bool { return c >= 0xE4 && c <= 0xE9 }
