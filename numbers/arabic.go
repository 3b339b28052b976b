package numbers

import (
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// digitAt returns the value of an ASCII or full-width digit at i and its length.
func digitAt(s string, i int) (d int, n int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c >= '0' && c <= '9' {
		return int(c - '0'), 1
	}
	if s[i] == 0xEF && i+2 < len(s) && s[i+1] == 0xBC && s[i+2] >= 0x90 && s[i+2] <= 0x99 {
		return int(s[i+2] - 0x90), 3
	}
	return 0, 0
}

// arabic reads digits with thousands separators and a decimal point.
func arabic(s string, i int) (v Value, end int, n numeral) {
	start := i
	var coefficient int64
	over := false
	add := func(d int) {
		if coefficient > (1<<63-1-9)/10 {
			over = true
			return
		}
		coefficient = coefficient*10 + int64(d)
	}
	count, first := 0, 0
	for {
		d, m := digitAt(s, i)
		if m == 0 {
			break
		}
		if count == 0 {
			first = d
		}
		add(d)
		count++
		i += m
	}
	n.zeros = count > 1 && first == 0
	// Groups of three, with one kind of comma throughout and not before a longer run of digits.
	if count <= 3 && count > 0 && first != 0 {
		comma := ""
		for {
			c := separatorAt(s, i)
			if c == "" || comma != "" && c != comma {
				break
			}
			j, ok := i+len(c), true
			var group [3]int
			for k := range group {
				d, m := digitAt(s, j)
				if m == 0 {
					ok = false
					break
				}
				group[k] = d
				j += m
			}
			if _, m := digitAt(s, j); !ok || m > 0 {
				break
			}
			if c == "，" && comma == "" && !groupsSurely(s, j, start) {
				break // a comma of the sentence: 20，300
			}
			for _, d := range group {
				add(d)
			}
			count += 3
			comma, i, n.groups = c, j, true
		}
	}
	// 12 345 678人: groups that a blank parts, as the national standard on numerals has them.
	if count <= 3 && count > 0 && first != 0 && !n.groups {
		if end, digits, ok := spacedGroups(s, start, i); ok {
			for k := i; k < end; {
				d, m := digitAt(s, k)
				if m == 0 {
					_, m = han.Decode(s[k:])
					k += m
					continue
				}
				add(d)
				k += m
			}
			count, i, n.groups = count+digits, end, true
		}
	}
	scale := 0
	if j, ok := pointAt(s, i); ok {
		if _, m := digitAt(s, j); m > 0 {
			i = j
			for {
				d, m := digitAt(s, i)
				if m == 0 {
					break
				}
				add(d)
				scale++
				i += m
			}
			n.point = true
		}
	}
	n.digits = count + scale
	if over || scale > 60 {
		digits := make([]byte, 0, count+scale+1)
		for k := start; k < i; {
			if d, m := digitAt(s, k); m > 0 {
				digits = append(digits, byte('0'+d))
				k += m
				continue
			}
			r, m := han.Decode(s[k:])
			if r == '.' || r == '．' || r == '·' {
				digits = append(digits, '.')
			}
			k += m
		}
		v, _ = parseValue(string(digits))
		return v, i, n
	}
	return Decimal(coefficient, uint8(scale)), i, n
}

// groupSpace is the length of a blank at i that may part groups of digits: the ASCII space and the narrow ones.
func groupSpace(s string, i int) int {
	if i < len(s) && s[i] == ' ' {
		return 1
	}
	for _, c := range []string{"\u2009", "\u202f", "\u00a0", "\u2006"} {
		if strings.HasPrefix(s[min(i, len(s)):], c) {
			return len(c)
		}
	}
	return 0
}

// spacedGroups finds the groups of three digits behind the digits that end at i. One group alone is believed where it opens with a zero
// (5 000), or where words stand right before and behind the whole (共有1 200人): in a table, blanks part columns.
func spacedGroups(s string, start, i int) (end, digits int, ok bool) {
	end = i
	zero := false
	for {
		m := groupSpace(s, end)
		if m == 0 {
			break
		}
		j, size := end+m, 0
		for k := range 4 {
			d, w := digitAt(s, j)
			if w == 0 {
				break
			}
			zero = zero || k == 0 && d == 0
			j, size = j+w, size+1
		}
		if size != 3 {
			if size > 0 {
				return 0, 0, false // a telephone or account number
			}
			break
		}
		end, digits = j, digits+3
	}
	if digits == 0 {
		return 0, 0, false
	}
	after, _ := han.Decode(s[end:])
	if digits == 3 && !zero {
		before, _ := han.DecodeLast(s[:start])
		_, decimal := pointAt(s, end)
		if !han.IsHan(before) || !han.IsHan(after) && !decimal || before == '第' {
			return 0, 0, false
		}
	}
	return end, digits, true
}

// digitRun counts the digits at i, up to one more than maxDigits.
func digitRun(s string, i int) (count int) {
	for count <= maxDigits {
		_, n := digitAt(s, i)
		if n == 0 {
			break
		}
		i += n
		count++
	}
	return count
}

// skipNumeral is the end of the run of digits and Chinese numerals at i.
func skipNumeral(s string, i int) int {
	for i < len(s) {
		r, n := han.Decode(s[i:])
		r = han.Fold(r)
		_, chinese := han.Numeral(r)
		_, digit := han.Digit(r)
		if !chinese && !digit && unitPower(r) == 0 {
			break
		}
		i += n
	}
	return i
}

// separatorAt is the thousands separator at i: , or its full-width forms; "" if there is none.
func separatorAt(s string, i int) string {
	if i < len(s) && s[i] == ',' {
		return ","
	}
	if i+3 <= len(s) && s[i:i+3] == "，" {
		return "，"
	}
	return ""
}

// groupsSurely says whether a full-width comma parts thousands: another group, a decimal point or money follows, or
// the digits are full-width as well.
func groupsSurely(s string, after, start int) bool {
	if separatorAt(s, after) == "，" {
		if _, n := digitAt(s, after+len("，")); n > 0 {
			return true
		}
	}
	if j, ok := pointAt(s, after); ok {
		if _, n := digitAt(s, j); n > 0 {
			return true
		}
	}
	return s[start] == 0xEF
}

// pointAt reports a decimal point at i, ASCII or full-width, or the raised · that old full-width typesetting has.
func pointAt(s string, i int) (after int, ok bool) {
	if i < len(s) && s[i] == '.' {
		return i + 1, true
	}
	if i+3 <= len(s) && s[i:i+3] == "．" {
		return i + 3, true
	}
	if i+2 <= len(s) && s[i:i+2] == "·" && i >= 3 && s[i-3] == 0xEF {
		return i + 2, true // ９·５
	}
	return i, false
}
