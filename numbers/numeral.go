package numbers

import (
	"github.com/zhnews/zhnews/internal/han"
)

// numeral is one number as written, without unit: 1.2亿, 三万五, 七八, 十几万.
type numeral struct {
	start, end int
	value      Value
	high       Value    // set for adjacent numerals (七八, 十五六万): value is the low end
	modifier   Modifier // 多, 余, 几, 来 inside it
	arabic     bool     // it opens with Arabic digits
	units      int      // how many of 十 百 千 万 亿 stand in it
	digits     int      // Arabic digits, or Chinese ones
	positional bool     // Chinese digits read one by one: 二〇二二
	groups     bool     // has thousands separators
	point      bool     // has a decimal point
	zeros      bool     // opens with a zero that is no 0 of its own: 007
	lone       bool     // one Chinese character: 三
	dozen      bool     // multiplied by 打
	scaled     int      // power of ten of the last 万/亿 unit; 0 if there is none
	bare       Value    // the number before that unit
}

// maxDigits bounds the Arabic digits of a number; a longer run is no number, and reading it would take long.
const maxDigits = 400

// maxDecimals bounds the digits behind the point, so that every value in every unit is an exact decimal.
const maxDecimals = 60

// maxTokens bounds a Chinese numeral; no number of a newspaper comes near it.
const maxTokens = 48

type tokenKind uint8

const (
	tokenNumber tokenKind = iota // Arabic digits
	tokenDigit                   // one Chinese digit
	tokenZero                    // 零 〇 ○
	tokenUnit                    // 十 百 千 万 亿 兆
	tokenPoint                   // 点 between digits
	tokenHalf                    // 半
)

type token struct {
	kind  tokenKind
	power int8 // of a unit
	value Value
}

// unitPower is the power of ten of 十 百 千 万 亿 兆; 0 for anything else.
func unitPower(r rune) int8 {
	switch r {
	case '十', '拾':
		return 1
	case '百', '佰':
		return 2
	case '千', '仟':
		return 3
	case '万':
		return 4
	case '亿':
		return 8
	case '兆':
		return 12
	}
	return 0
}

// remembered is numeralAt for the text, which is read once at a place.
func (sc *scan) remembered(i int) (numeral, bool) {
	if sc.memo.start != i {
		sc.memo, sc.memoFound = sc.numeralAt(sc.text, i)
		sc.memo.start = i
	}
	return sc.memo, sc.memoFound
}

// numeralAt reads the numeral that begins at i of s, which is the scan's text or a piece made of it.
func (sc *scan) numeralAt(s string, i int) (n numeral, ok bool) {
	if lone, ok := loneDigit(s, i); ok {
		return lone, true
	}
	if n.start = i; plainChinese(s, &n) {
		return n, true
	}
	return sc.anyNumeral(s, i, false)
}

// anyNumeral is numeralAt without the short ways for the commonest forms. one says that the numeral opens with a unit of which one is
// meant: 千余, 几百万.
func (sc *scan) anyNumeral(s string, i int, one bool) (n numeral, ok bool) {
	n.start = i
	if _, m := digitAt(s, i); m > 0 {
		// Most numerals are plain digits with nothing of a numeral behind them.
		if k := digitRun(s, i); k > maxDigits {
			return n, false
		}
		v, end, a := arabic(s, i)
		if v.scale() > maxDecimals {
			return n, false
		}
		next, _ := han.Decode(s[end:])
		if next = han.Fold(next); next != ' ' && next != '余' && next != '多' && next != '几' && next != '来' && unitPower(next) == 0 {
			a.start, a.end, a.value, a.bare, a.arabic = i, end, v, v, true
			return a, true
		}
	}
	tokens := &sc.tokens
	count := 0
	push := func(t token) bool {
		if count == maxTokens {
			return false
		}
		tokens[count] = t
		count++
		return true
	}
	characters := 0
	if one {
		push(token{kind: tokenDigit, value: Int(1)})
		characters = 1
	}
	at := i
	lastBig := -1 // token index of the last 万/亿
scan:
	for at < len(s) {
		if _, m := digitAt(s, at); m > 0 {
			if count > 0 && tokens[count-1].kind != tokenUnit && tokens[count-1].kind != tokenZero && tokens[count-1].kind != tokenPoint {
				break
			}
			if digitRun(s, at) > maxDigits {
				break
			}
			v, end, a := arabic(s, at)
			if v.scale() > maxDecimals {
				break
			}
			if count == 0 {
				n.arabic, n.groups, n.point, n.zeros, n.digits = true, a.groups, a.point, a.zeros, a.digits
			} else if a.groups || a.point && tokens[count-1].kind != tokenUnit {
				break
			}
			if count > 0 && tokens[count-1].kind == tokenUnit && a.zeros && n.arabic {
				break
			}
			if !push(token{kind: tokenNumber, value: v}) {
				return n, false
			}
			at = end
			continue
		}
		r, m := han.Decode(s[at:])
		r = han.Fold(r)
		if d, isDigit := han.Numeral(r); isDigit {
			if count > 0 && tokens[count-1].kind == tokenNumber {
				break
			}
			if r == '两' && count > 0 {
				// Behind a number 两 is a weight (三十两) unless a unit follows (三百两千).
				_, o := nextUnit(s, at+m)
				_, counted := sc.t.counters.Prefix(s[at+m:])
				if o == 0 && !(counted > 0 && count == 1 && tokens[0].kind == tokenDigit && tokens[0].value.num == 1) {
					break // 一两句 is one or two
				}
			}
			if d == 0 {
				push(token{kind: tokenZero})
			} else {
				push(token{kind: tokenDigit, value: Int(int64(d))})
			}
			characters++
			if count == maxTokens {
				return n, false
			}
			at += m
			continue
		}
		if p := unitPower(r); p > 0 {
			if count == 0 && p > 3 {
				return n, false // 万 and 亿 need a number before them
			}
			if r == '百' && count > 0 && han.Prefix(s[at:], "百帕", "百分点") > 0 {
				break // a prefix, or a unit of its own
			}
			if r == '千' && count > 0 && prefixedUnit(s[at:]) {
				break // 千瓦, 千米: a prefix
			}
			if r == '兆' && prefixedUnit(s[at:]) {
				break
			}
			if count > 0 && tokens[count-1].kind == tokenHalf {
				break
			}
			if p >= 4 {
				lastBig = count
			}
			if !push(token{kind: tokenUnit, power: p}) {
				return n, false
			}
			n.units++
			at += m
			continue
		}
		switch r {
		case '廿', '卄', '卅', '卌':
			if count > 0 && tokens[count-1].kind != tokenUnit {
				break scan
			}
			tens := map[rune]int64{'廿': 2, '卄': 2, '卅': 3, '卌': 4}[r]
			if count+2 > maxTokens {
				return n, false
			}
			push(token{kind: tokenDigit, value: Int(tens)})
			push(token{kind: tokenUnit, power: 1})
			n.units++
			at += m
			continue
		case '点', '點':
			if count == 0 || tokens[count-1].kind == tokenPoint || tokens[count-1].kind == tokenNumber {
				break scan
			}
			next, _ := han.Decode(s[at+m:])
			next = han.Fold(next)
			if next == ' ' {
				k := at + m
				for k < len(s) && s[k] == ' ' {
					k++
				}
				next, _ = han.Decode(s[k:])
			}
			if _, isDigit := han.Numeral(next); !isDigit || next == '两' {
				if _, isArabic := han.Digit(next); !isArabic {
					break scan
				}
			}
			if clock(s, at+m, tokens[:count]) {
				break scan
			}
			push(token{kind: tokenPoint})
			n.point = true
			at += m
			for at < len(s) && s[at] == ' ' {
				at++
			}
			continue
		case '‧', '·', '・', '•', '．', '.':
			if count == 0 || n.arabic || n.point || tokens[count-1].kind == tokenPoint || tokens[count-1].kind == tokenNumber || !sc.pointed(s, r, at+m) {
				break scan
			}
			push(token{kind: tokenPoint})
			n.point = true
			at += m
			continue
		case '多', '余', '几', '来':
			// Inside a numeral these stand before a unit: 十多万, 五百余万, 二十几亿.
			if count == 0 {
				break scan
			}
			k := at + m
			if n2, _ := han.Decode(s[k:]); r == '余' && han.Fold(n2) == '几' {
				break scan
			}
			if next, o := nextUnit(s, k); o > 0 && next >= 4 || o > 0 && r == '几' {
				n.modifier = Over
				if r == '来' {
					n.modifier = About
				}
				at = k + skipBlank(s[k:])
				continue
			}
			break scan
		case ' ', '\u3000':
			// Typewriters and extractors pad: 三千 八百 九十六 万, 1000 万.
			k := at + skipBlank(s[at:])
			if k-at > 6 || count == 0 {
				break scan
			}
			next, _ := han.Decode(s[k:])
			next = han.Fold(next)
			if p, o := nextUnit(s, k); o > 0 && (p == 4 || p == 8 || n.units > 0 || tokens[count-1].kind == tokenDigit && p <= 3) {
				at = k
				continue
			}
			if _, isDigit := han.Numeral(next); isDigit && next != '两' && tokens[count-1].kind == tokenUnit && !n.arabic && spacedNumeral(s, k) {
				at = k
				continue
			}
			if next == '点' && !n.arabic && tokens[count-1].kind == tokenDigit {
				_, m := han.Decode(s[k:])
				after := k + m + skipBlank(s[k+m:])
				r, _ := han.Decode(s[after:])
				if _, isDigit := han.Numeral(han.Fold(r)); isDigit {
					at = k
					continue
				}
			}
			if tokens[count-1].kind == tokenUnit && (next == '点' || next == '余' || next == '多' || next == '几') && !n.arabic {
				at = k
				continue
			}
			if _, m := digitAt(s, k); m > 0 && n.arabic && tokens[count-1].kind == tokenUnit {
				break scan
			}
			break scan
		}
		break
	}
	if count == 0 {
		return n, false
	}
	// A blank that was passed in vain does not belong to the numeral.
	for at > i && (s[at-1] == ' ' || at >= 3 && s[at-3:at] == "\u3000") {
		if s[at-1] == ' ' {
			at--
		} else {
			at -= 3
		}
	}
	if !n.arabic {
		n.digits = characters
	}
	for count > 0 && tokens[count-1].kind == tokenPoint {
		count--
	}
	n.end = at
	toks := tokens[:count]
	n.lone = count == 1 && (toks[0].kind == tokenDigit || han.Fold(firstRune(s[i:])) == '拾')
	if lastBig >= 0 && lastBig == count-1 {
		n.scaled = int(toks[lastBig].power)
	}
	return n, evaluate(&n, toks)
}

func firstRune(s string) rune {
	r, _ := han.Decode(s)
	return r
}

// spacedNumeral reports whether the digit at k has a unit behind it, so that a blank before it is padding.
func spacedNumeral(s string, k int) bool {
	_, m := han.Decode(s[k:])
	_, o := nextUnit(s, k+m)
	if o > 0 {
		return true
	}
	rest := s[k+m:]
	next, _ := han.Decode(rest)
	return rest == "" || !han.IsHan(next) || next == '又'
}

func skipBlank(s string) int {
	i := 0
	for i < len(s) {
		if s[i] == ' ' {
			i++
		} else if len(s)-i >= 3 && s[i:i+3] == "\u3000" {
			i += 3
		} else {
			break
		}
	}
	return i
}

// nextUnit returns the power of the unit at k, after blanks, and where it ends; 0 if there is none.
func nextUnit(s string, k int) (power int8, end int) {
	k += skipBlank(s[k:])
	r, m := han.Decode(s[k:])
	if p := unitPower(han.Fold(r)); p > 0 && !(han.Fold(r) == '千' && prefixedUnit(s[k:])) {
		return p, k + m
	}
	return 0, 0
}

// prefixedUnit reports whether 千 or 兆 at the head of s is the prefix of a unit (千瓦, 千字节) and not a part of the number (千字, 千克朗).
func prefixedUnit(s string) bool {
	units := builtin().units
	_, size := units.Find(s)
	if size <= len("千") {
		return false
	}
	_, n := han.Decode(s)
	_, rest := units.Find(s[n:])
	return n+rest <= size && !(size == len("千卡") && han.Prefix(s[size:], "车", "片", "通") > 0)
}

// clock reports whether 点 after the tokens is an o'clock: 八点三十分, 三点一刻.
func clock(s string, after int, toks []token) bool {
	v, ok := evaluated(toks)
	if !ok || v > 24 {
		return false
	}
	// Behind 点: up to three numerals, then 分 or 刻.
	k := after
	for c := 0; c < 4; c++ {
		r, m := han.Decode(s[k:])
		r = han.Fold(r)
		if _, d := han.Numeral(r); d || r == '十' {
			k += m
			continue
		}
		if r == '分' || r == '刻' {
			next, _ := han.Decode(s[k+m:])
			return han.Fold(next) != '之' && !(r == '分' && c == 1 && han.Fold(next) == '米')
		}
		return c >= 2 && k > after && containsTen(s[after:k])
	}
	return false
}

func containsTen(s string) bool {
	for _, r := range s {
		if r == '十' {
			return true
		}
	}
	return false
}

// evaluated is the whole number that the tokens make, if they make a small one.
func evaluated(toks []token) (int64, bool) {
	var n numeral
	if !evaluate(&n, toks) || n.high.IsSet() {
		return 0, false
	}
	return n.value.Int64()
}

// evaluate computes the value of the tokens.
func evaluate(n *numeral, toks []token) bool {
	if len(toks) == 0 {
		return false
	}
	if len(toks) == 1 && toks[0].kind == tokenNumber {
		n.value = toks[0].value
		n.bare = n.value
		return true
	}
	point := -1
	hasUnit := false
	for i, t := range toks {
		if t.kind == tokenPoint && point < 0 {
			point = i
		}
		if t.kind == tokenUnit {
			hasUnit = true
		}
	}
	if !hasUnit && point < 0 {
		return positional(n, toks)
	}
	if point >= 0 {
		return withPoint(n, toks, point)
	}
	// Adjacent digits make a range: 十五六万, 三四十.
	for i := 0; i+1 < len(toks); i++ {
		if toks[i].kind == tokenDigit && toks[i+1].kind == tokenDigit {
			if i+2 < len(toks) && toks[i+2].kind == tokenDigit {
				return false
			}
			lo, hi := toks[i].value.num, toks[i+1].value.num
			if lo >= hi || hi-lo > 2 {
				return false
			}
			var low, high [maxTokens]token
			copy(low[:], toks[:i+1])
			copy(low[i+1:], toks[i+2:])
			copy(high[:], toks[:i])
			copy(high[i:], toks[i+1:])
			var ok1, ok2 bool
			short := i+2 == len(toks) // 一千五六
			n.value, ok1 = sections(low[:len(toks)-1], short)
			n.high, ok2 = sections(high[:len(toks)-1], short)
			return ok1 && ok2 && n.value.Cmp(n.high) < 0
		}
	}
	var ok bool
	n.value, ok = sections(toks, true)
	if n.scaled > 0 {
		n.bare, _ = sections(toks[:len(toks)-1], true)
	}
	return ok
}

// positional reads digits one by one: 二〇二二; two neighbours that rise are a range: 七八, 三五, 两三.
func positional(n *numeral, toks []token) bool {
	if len(toks) == 2 && toks[0].kind == tokenDigit && toks[1].kind == tokenDigit {
		lo, hi := toks[0].value.num, toks[1].value.num
		if hi == lo+1 || lo == 3 && hi == 5 {
			n.value, n.high = Int(lo), Int(hi)
			return true
		}
	}
	n.positional = len(toks) > 1
	v := Int(0)
	for _, t := range toks {
		switch t.kind {
		case tokenDigit, tokenZero:
			v = v.mulInt(10).add(Int(t.value.num))
		case tokenNumber: // 零4
			v = v.add(t.value)
		default:
			return false
		}
	}
	n.value, n.bare = v, v
	return true
}

// withPoint reads a decimal in Chinese: 二点五, 一点六六万, 四百亿点零五.
func withPoint(n *numeral, toks []token, point int) bool {
	whole, ok := Int(0), true
	if point > 0 {
		var w numeral
		ok = evaluate(&w, toks[:point])
		if w.high.IsSet() {
			return false
		}
		whole = w.value
	}
	rest := toks[point+1:]
	v, digits := whole, 0
	for len(rest) > 0 && (rest[0].kind == tokenDigit || rest[0].kind == tokenZero) {
		digits++
		v = v.add(Decimal(rest[0].value.num, uint8(min(digits, 250))))
		if v.isDecimal() && v.scale() < digits {
			v = v.add(Decimal(0, uint8(digits)))
		}
		rest = rest[1:]
	}
	if digits == 0 && len(rest) > 0 && rest[0].kind == tokenNumber && rest[0].value.scale() == 0 {
		f := rest[0].value
		digits = len(f.String())
		v = v.add(f.shift(-digits))
		rest = rest[1:]
	}
	n.bare = v
	for _, t := range rest {
		if t.kind != tokenUnit {
			return false
		}
		v = v.shift(int(t.power))
	}
	n.value = v
	return ok && digits > 0
}

// sections adds up a numeral with units. short allows the spoken forms that leave the last unit out: 三万五.
func sections(toks []token, short bool) (Value, bool) {
	total, section, current := Int(0), Int(0), Value{}
	lastUnit, zero, seenTotal, any := int8(0), false, false, false
	lowest := int8(100) // units of a section fall
	for i, t := range toks {
		switch t.kind {
		case tokenZero:
			zero = true
			any = true
		case tokenDigit, tokenNumber:
			if current.IsSet() {
				return Value{}, false
			}
			current, any = t.value, true
		case tokenHalf:
			return Value{}, false
		case tokenUnit:
			if t.power < 4 {
				if !current.IsSet() {
					if i > 0 && toks[i-1].kind == tokenUnit {
						if toks[i-1].power >= t.power && toks[i-1].power < 4 && !(toks[i-1].power > t.power && t.power == 1) {
							return Value{}, false
						}
						if toks[i-1].power < 4 && toks[i-1].power < t.power { // 十千
							section = section.shift(int(t.power))
							lastUnit = t.power
							continue
						}
					}
					current = Int(1)
				}
				if t.power >= lowest && lowest < 4 && current.den() == 0 && current.scale() == 0 {
					return Value{}, false
				}
				section = section.add(current.shift(int(t.power)))
				lowest = t.power
			} else {
				if current.IsSet() {
					section = section.add(trailing(current, lastUnit, zero, short && lastUnit < 4, toks, i))
				}
				switch {
				case section.isZero() && !current.IsSet() && seenTotal: // 万亿, 万万
					total = total.shift(int(t.power))
				case seenTotal && t.power > 4 && total.Cmp(Int(1).shift(int(t.power))) < 0: // 一万五千亿
					total = total.add(section).shift(int(t.power))
				case section.isZero() && !current.IsSet() && !seenTotal:
					return Value{}, false
				default:
					total = total.add(section.shift(int(t.power)))
				}
				section, seenTotal, lowest = Int(0), true, 100
			}
			current, zero, lastUnit, any = Value{}, false, t.power, true
		}
	}
	if current.IsSet() {
		section = section.add(trailing(current, lastUnit, zero, short, toks, len(toks)))
	}
	return total.add(section), any
}

// trailing gives the last digit its value: in 三万五 it is thousands, in 三万零五 ones.
func trailing(digit Value, lastUnit int8, zero, short bool, toks []token, end int) Value {
	if !short || zero || lastUnit < 2 || digit.scale() > 0 || !digit.isDecimal() || digit.num <= 0 || digit.num > 9 {
		return digit
	}
	if toks[end-1].kind == tokenNumber && toks[0].kind != tokenNumber {
		return digit
	}
	return digit.shift(int(lastUnit) - 1)
}
