package numbers

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// power reads an exponent behind Arabic digits: 2^-1, 10^6, 2.5×10^6, 3×10³.
func (s *scan) power(n *numeral) {
	if !n.arabic || n.units > 0 || n.end >= len(s.text) {
		return
	}
	if s.text[n.end] != '^' {
		if m := s.has(n.end, "×10", "x10", "*10"); m > 0 {
			if k, end, ok := exponent(s.text, n.end+m); ok {
				n.value = n.value.shift(k)
				n.bare, n.end, n.point, n.zeros = n.value, end, true, false
			}
		}
		return
	}
	i, minus := n.end+1, false
	for i < len(s.text) && (s.text[i] == '-' || s.text[i] == '+') {
		minus = s.text[i] == '-' // of two signs the last one counts, as a form would have it
		if i+1 < len(s.text) && s.text[i+1] == s.text[i] {
			minus = false
			i++
		}
		i++
	}
	v, end, _ := arabic(s.text, i)
	k, ok := v.Int64()
	if end == i || !ok || k > 64 || n.digits > 18 || minus && n.value.isZero() {
		return
	}
	base, out := n.value.Rat(), big.NewRat(1, 1)
	for range k {
		out.Mul(out, base)
	}
	if minus {
		out.Inv(out)
	}
	n.value, n.bare, n.end, n.point, n.zeros = FromRat(out), FromRat(out), end, true, false
}

// exponent reads ^6 or ⁶, with its sign, behind the ten of a power.
func exponent(s string, i int) (k, end int, ok bool) {
	const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	caret := i < len(s) && s[i] == '^'
	if caret {
		i++
	}
	minus := false
	for _, sign := range []string{"-", "−", "⁻"} {
		if strings.HasPrefix(s[i:], sign) {
			minus = true
			i += len(sign)
			break
		}
	}
	for digits := 0; i < len(s) && digits < 3; digits++ {
		r, n := han.Decode(s[i:])
		d := -1
		if caret && isArabic(r) {
			d, _ = digitAt(s, i)
		} else if !caret && strings.ContainsRune(raised, r) {
			d = utf8.RuneCountInString(raised[:strings.IndexRune(raised, r)])
		}
		if d < 0 {
			break
		}
		k, ok = k*10+d, true
		i += n
	}
	if minus {
		k = -k
	}
	return k, i, ok && k >= -40 && k <= 40
}

// scaleWord reads an English word of scale behind Arabic digits, as papers of Hong Kong and releases of companies print it:
// US$5 million, 3.2bn. A short form wants a sign of currency before the number or none of the blank; a lone m or b wants both.
func (s *scan) scaleWord(n *numeral, signed bool) {
	if !n.arabic || n.units > 0 || n.high.IsSet() || n.end >= len(s.text) {
		return
	}
	i := n.end
	for i < len(s.text) && s.text[i] == ' ' && i-n.end < 2 {
		i++
	}
	end := i
	for end < len(s.text) && end-i < len("thousands ") && han.IsLetter(rune(s.text[end])) {
		end++
	}
	if end == i || isArabic(s.runeAt(end)) || han.IsLetter(s.runeAt(end)) || strings.ContainsRune("²³", s.runeAt(end)) {
		return
	}
	word := strings.ToLower(s.text[i:end])
	power := englishPower(word)
	if power == 0 || len(word) == 1 && (!signed || i > n.end) || len(word) <= len("mln") && i > n.end && !signed {
		return
	}
	n.bare, n.value, n.scaled = n.value, n.value.shift(power), power
	n.units, n.end = 1, end
}

// englishPower is the power of ten of an English word of scale, or of its short form; 0 for any other word.
func englishPower(word string) int {
	switch word {
	case "thousand":
		return 3
	case "million", "millions", "mln", "mn", "m":
		return 6
	case "billion", "billions", "bln", "bn", "b":
		return 9
	case "trillion", "trillions", "trn", "tn":
		return 12
	}
	return 0
}

// dozens multiplies by twelve where 打 counts things: 一打鸡蛋.
func (s *scan) dozens(n *numeral) {
	m := s.has(n.end, "打")
	if m == 0 || n.high.IsSet() {
		return
	}
	if !s.whole && s.has(n.end+m, dozened...) == 0 {
		if next := s.runeAt(n.end + m); (next != 0 || n.start > 0) && (n.units == 0 || !strings.ContainsRune("\x00。,;、)", next)) {
			return // 出口一百二十万打， ends with it
		}
	}
	n.value = n.value.mulInt(12)
	n.bare, n.end, n.dozen, n.lone, n.positional, n.units = n.value, n.end+m, true, false, false, max(n.units, 1)
}

// kilo reads a k or M right behind digits: 100K, 5k.
func (s *scan) kilo(q *Quantity, n *numeral, at *int) bool {
	if !n.arabic || n.units > 0 {
		return false
	}
	r, size := han.Decode(s.text[*at:])
	power := 0
	switch han.Fold(r) {
	case 'k', 'K':
		power = 3
	case 'M':
		power = 6
	case 'G':
		if !s.whole && !n.point {
			return false // 5G
		}
		power = 9
	case 'e':
		// 2e5
		e := *at + size
		if s.runeAt(e) == '+' {
			e++
		}
		v, end, _ := arabic(s.text, e)
		if k, ok := v.Int64(); ok && end > e && k <= 40 && !han.IsLetter(s.runeAt(end)) && s.runeAt(end) != '.' {
			q.Value = q.Value.shift(int(k))
			*at = end
			return true
		}
		return false
	default:
		return false
	}
	next := s.runeAt(*at + size)
	if han.IsLetter(next) || isArabic(next) || han.IsHan(next) && !(s.has(*at+size, "个百分") > 0) {
		return false
	}
	if q.Value.IsSet() {
		q.Value = q.Value.shift(power)
	}
	*at += size
	return true
}
