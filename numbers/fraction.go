package numbers

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// percentUnit is the unit that a share is reported in.
func percentUnit(u unitEntry) string {
	if u.name == "个百分点" {
		return u.name
	}
	return "%"
}

// hundredths turns 7 成 into 70.
func hundredths(v Value, f *factor) Value {
	if f.den == 100 && f.num == 1 {
		return v
	}
	return v.times(100*f.num, f.den).trim()
}

// fractionOf reads 百分之五, 三分之二, 一又二分之一, from i on.
func (s *scan) fractionOf(i int) (q Quantity, end int, ok bool) {
	whole := Int(0)
	at := i
	var denominator Value
	hundred := int64(0)
	if m, size := s.parts(at); size > 0 {
		hundred, at = m, at+size
	} else {
		n, ok := s.numeralAt(s.text, at)
		if !ok || n.high.IsSet() {
			return q, 0, false
		}
		k := n.end + skipBlank(s.text[n.end:])
		if m := s.has(k, "又"); m > 0 {
			whole = n.value
			k += m
			k += skipBlank(s.text[k:])
			if n, ok = s.numeralAt(s.text, k); !ok {
				return q, 0, false
			}
			k = n.end + skipBlank(s.text[n.end:])
		}
		denominator = n.value
		m := s.has(k, "分之", "份之")
		if m == 0 {
			// 分 之 set apart
			if a := s.has(k, "分"); a > 0 {
				b := k + a + skipBlank(s.text[k+a:])
				if c := s.has(b, "之"); c > 0 && b > k+a {
					m = b + c - k
				}
			}
		}
		if m == 0 || denominator.isZero() {
			return q, 0, false
		}
		at = k + m
	}
	at += skipBlank(s.text[at:])
	minus := false
	if m := s.has(at, "负"); m > 0 {
		minus, at = true, at+m
	}
	var n numeral
	if m := s.has(at, "百"); m > 0 && hundred == 100 && !isNumeralRune(s.runeAt(at+m)) {
		n = numeral{start: at, end: at + m, value: Int(100), units: 1}
	} else {
		var ok bool
		if n, ok = s.numeralAt(s.text, at); !ok {
			return q, 0, false
		}
		if u, end, found := s.rangeOfShares(&n, hundred); found {
			u.Start = i
			return u, end, true
		}
		if r := s.runeAt(n.end); (r == 'k' || r == 'K') && n.arabic && !han.IsLetter(s.runeAt(n.end+1)) {
			n.value = n.value.shift(3)
			n.end++
		}
	}
	q = Quantity{Start: i, End: n.end}
	if minus {
		n.value = n.value.Neg()
	}
	if hundred > 0 {
		q.Kind, q.Unit, q.to = Percent, "%", perHundred
		scale := &factor{num: 1, den: hundred}
		if n.high.IsSet() {
			q.Low, q.High = hundredths(n.value, scale), hundredths(n.high, scale)
		} else {
			q.Value = hundredths(n.value, scale)
		}
		s.negative(&q)
		q.Modifier = n.modifier
		s.bound(&q)
		return q, q.End, true
	}
	q.Kind = Ratio
	if n.high.IsSet() {
		return q, 0, false
	}
	num, ok1 := n.value.Int64()
	den, ok2 := denominator.Int64()
	w, ok3 := whole.Int64()
	if ok1 && ok2 && ok3 && w == 0 {
		q.Value = Fraction(num, den)
	} else {
		q.Value = FromRat(whole.Rat().Add(whole.Rat(), new(big.Rat).Quo(n.value.Rat(), denominator.Rat())))
	}
	if m, n := s.mixedNegative(q); m {
		q = n
	}
	s.bound(&q)
	return q, q.End, true
}

func (s *scan) mixedNegative(q Quantity) (bool, Quantity) {
	before := q.Start
	s.negative(&q)
	return q.Start != before, q
}

func isNumeralRune(r rune) bool {
	return chineseOf(r) != -1 || isArabic(r)
}

// rangeOfShares reads 百分之五至十, 百分之三到百分之五.
func (s *scan) rangeOfShares(n *numeral, hundred int64) (q Quantity, end int, ok bool) {
	if hundred == 0 || n.high.IsSet() {
		return q, 0, false
	}
	m := 0
	for _, c := range connectors {
		if k := s.has(n.end, c); k > 0 {
			m = k
			break
		}
	}
	if m == 0 {
		return q, 0, false
	}
	at := n.end + m
	if h, size := s.parts(at); size > 0 && h == hundred {
		at += size
	}
	t, ok := s.numeralAt(s.text, at)
	if !ok || t.high.IsSet() || n.value.Cmp(t.value) >= 0 {
		return q, 0, false
	}
	if u, k := s.unit(t.end); k > 0 && u.kind != Percent && at == n.end+m {
		return q, 0, false
	}
	scale := &factor{num: 1, den: hundred}
	q = Quantity{End: t.end, Kind: Percent, Unit: "%", to: perHundred, Low: hundredths(n.value, scale), High: hundredths(t.value, scale)}
	return q, t.end, true
}

// parts reads 百分之, 千分之, 万分之, 百万分之, 万万分之, blanks allowed, at i: the number of parts and the length.
func (s *scan) parts(i int) (n int64, size int) {
	at, n := i, int64(1)
	count := 0
	for {
		r, m := han.Decode(s.text[at:])
		p := unitPower(han.Fold(r))
		if p < 2 || p > 8 || count > 1 {
			break
		}
		n *= int64pow10(int(p))
		at += m
		at += skipBlank(s.text[at:])
		count++
	}
	if count == 0 {
		return 0, 0
	}
	m := s.has(at, "分")
	if m == 0 {
		return 0, 0
	}
	at += m
	at += skipBlank(s.text[at:])
	if m = s.has(at, "之"); m == 0 {
		return 0, 0
	}
	if b := s.runeBefore(i); isNumeralRune(b) && b != 0 && i > s.prevEnd {
		return 0, 0
	}
	return n, at + m - i
}

// slash reads 1/3, and the mixed 3 1/2.
func (s *scan) slash(n *numeral) (q Quantity, end int, ok bool) {
	if !n.arabic || n.point || n.groups || n.units > 0 {
		return q, 0, false
	}
	whole := Int(0)
	i := n.end
	num := n
	if k := skipBlank(s.text[i:]); k > 0 && k <= 3 {
		if t, found := s.numeralAt(s.text, i+k); found && t.arabic && s.has(t.end, "/", "／") > 0 {
			whole, num, i = n.value, &t, t.end
		}
	}
	m := s.has(i, "/", "／")
	if m == 0 {
		return q, 0, false
	}
	den, found := s.numeralAt(s.text, i+m)
	if found && den.arabic && whole.isZero() && n.digits >= 2 && den.digits >= 2 {
		if u, size, _ := s.unitAfter(den.end, &den); size > 0 && u.factor().base == "Pa" {
			// 150/95毫米汞柱: the pressure of the beating heart and of the resting one, of one unit
			s.pairAt = den.start
			q = Quantity{Start: n.start, Value: n.value}
			s.apply(&q, u, n.end)
			s.bound(&q)
			return q, q.End, true
		}
	}
	if !found || !den.arabic || den.point || den.groups || den.units > 0 || den.zeros || den.value.isZero() {
		return q, 0, false
	}
	if next := s.runeAt(den.end); next == '/' || next == '-' || han.IsLetter(next) || next == '月' || next == '日' || next == '号' {
		return q, 0, false
	}
	a, _ := num.value.Int64()
	b, _ := den.value.Int64()
	w, _ := whole.Int64()
	if b <= 0 || b > 1000 || a > 1000 || a >= b && w == 0 && !s.whole {
		return q, 0, false // b is 0 where it has more than 64 bits
	}
	q = Quantity{Start: n.start, End: den.end, Kind: Ratio}
	if w == 0 {
		q.Value = Fraction(a, b)
	} else {
		q.Value = Fraction(w*b+a, b)
	}
	s.negative(&q)
	s.bound(&q)
	return q, q.End, true
}

// doubled reads 翻一番, 翻了两番, 翻番.
func (s *scan) doubled(i int) (q Quantity, next int, ok bool) {
	at := i + s.has(i, "翻")
	if m := s.has(at, "了", "上", "近", "过"); m > 0 {
		at += m
	}
	if m := s.has(at, "番"); m > 0 && !strings.ContainsRune("茄薯禺邦", s.runeAt(at+m)) {
		return Quantity{Start: i, End: at + m, Kind: Multiple, Value: Int(2), Unit: "倍"}, at + m, true
	}
	n, ok := s.numeralAt(s.text, at)
	if !ok {
		return q, at, false
	}
	v, whole := n.value.Int64()
	if m := s.has(n.end, "番"); m > 0 && whole && v > 0 && v < 40 {
		return Quantity{Start: i, End: n.end + m, Kind: Multiple, Value: Int(1 << v), Unit: "倍"}, n.end + m, true
	}
	if m := s.has(n.end, "倍"); m > 0 {
		q = Quantity{Start: n.start, End: n.end + m, Kind: Multiple, Value: n.value, Unit: "倍"}
		s.bound(&q)
		return q, q.End, true
	}
	return q, at, false
}

// half reads 半 before a unit: 半个, 半小时, 半年.
func (s *scan) half(i int) (q Quantity, next int, ok bool) {
	m := s.has(i, "半")
	at := i + m
	if s.has(at, "个", "小时", "年", "公里", "斤", "亩", "米", "吨", "成", "瓶", "杯", "碗", "里", "天时间", "个多", "倍", "公斤", "英里", "圈", "场", "打", "日") == 0 {
		return q, at, false
	}
	n := numeral{start: i, end: at, value: Decimal(5, 1), lone: true}
	u, size, gap := s.unitAfter(at, &n)
	if size == 0 || gap > 0 || u.noun && u.name != "里" {
		if k := s.has(at, "成"); k > 0 && !strings.ContainsRune("品", s.runeAt(at+k)) {
			return Quantity{Start: i, End: at + k, Kind: Percent, Value: Int(5), Unit: "%", to: perHundred}, at + k, true
		}
		return q, at, false
	}
	q = Quantity{Start: i, Value: n.value}
	s.apply(&q, u, at+size)
	if u.kind == Percent {
		q.Value, q.Unit, q.to = hundredths(n.value, u.factor()), percentUnit(u), perHundred
	}
	s.bound(&q)
	return q, q.End, true
}

// several reads 几十, 数百, 好几千, 几百万: at least one of the unit.
func (s *scan) several(i int) (q Quantity, next int, ok bool) {
	_, size := han.Decode(s.text[i:])
	at := i + size
	r := s.runeAt(at)
	if unitPower(r) == 0 || s.runeAt(i) == '数' && strings.ContainsRune("人多无少计", s.runeBefore(i)) {
		return q, at, false
	}
	n, ok := s.anyNumeral(s.text, at, true)
	if !ok || n.units == 0 {
		return q, at, false
	}
	n.start, n.lone, n.modifier = i, false, Over
	n.digits = 1
	return s.unnumbered(&n, true)
}

// unnumbered reads the unit behind 几十, 上万, 百余: numerals without a digit. sure says that a word before it makes a
// number of it, also where no unit follows.
func (s *scan) unnumbered(n *numeral, sure bool) (q Quantity, next int, ok bool) {
	q = Quantity{Start: n.start, End: n.end, Value: n.value, Kind: Cardinal, Modifier: n.modifier}
	at, mod := s.approximate(n.end)
	if mod != Exact && q.Modifier == Exact {
		q.Modifier = mod
	}
	u, size, gap := s.unitAfter(at, n)
	if size > 0 && u.noun && u.counter && utf8.RuneCountInString(u.name) == 1 && u.name != "人" && han.IsHan(s.runeAt(at+gap+size)) {
		if !sure {
			return q, n.end, false // 千万军民: the noun belongs to another word
		}
		size = 0
	}
	if size == 0 {
		if n.high.IsSet() || n.units < 2 && !sure && han.IsHan(s.runeAt(n.end)) && !strings.ContainsRune("的以左", s.runeAt(n.end)) {
			return q, n.end, false
		}
		return q, n.end, true
	}
	s.apply(&q, u, at+gap+size)
	if u.kind == Percent {
		q.Value, q.Unit, q.to = hundredths(q.Value, u.factor()), percentUnit(u), perHundred
	}
	s.bound(&q)
	return q, q.End, true
}

// barePower reads 百, 千, 万, 亿 without a digit where something else makes a number of them: 上万, 近千, 百余, 百万元.
func (s *scan) barePower(i int) (q Quantity, ok bool) {
	if m := s.has(i, "百上千", "千上万"); m > 0 && s.hadBefore(i, "成") > 0 {
		n := numeral{start: i - len("成"), end: i + m, value: Int(100), units: 1, digits: 1, modifier: Over} // 成百上千名
		if s.has(i, "千") > 0 {
			n.value = Int(1000)
		}
		q, _, ok = s.unnumbered(&n, true)
		return q, ok
	}
	prefix := s.hadBefore(i, "上", "近", "逾", "超", "过", "成", "达", "约", "超过", "超过了", "突破", "突破了", "达到", "达到了", "将近", "不足", "不到")
	if prefix > 0 && s.hadBefore(i, "以上", "早上", "晚上", "会上", "马上", "加上", "网上", "路上", "身上", "线上", "街上", "最近", "附近", "史上", "世上", "地上", "海上", "通过", "经过", "不过", "度过", "形成", "完成", "组成", "构成", "造成", "达成", "建成") > 0 {
		prefix = 0
	}
	n, found := s.anyNumeral(s.text, i, true)
	if !found || n.units == 0 || n.digits > 1 && prefix == 0 {
		// 百二, 千三: spoken, only as the whole of a text.
		if !s.whole || !found {
			return q, false
		}
	}
	n.lone = false
	if prefix == 0 && n.units < 2 && n.digits < 2 && n.end == len(s.text) && n.modifier == Exact {
		return q, false // 万 alone
	}
	suffix := false
	if r := s.runeAt(n.end); r == '余' || r == '多' {
		if at, mod := s.approximate(n.end); mod != Exact && at > n.end {
			suffix = true
		}
	}
	if n.modifier != Exact {
		suffix = true
	}
	if prefix == 0 && !suffix && !s.whole {
		// 百万元, 千亿元, 百万人次: only with a unit of size behind two powers.
		if n.units < 2 {
			return q, false
		}
		u, size, _ := s.unitAfter(n.end, &n)
		if size == 0 || u.kind != Money && u.kind != Measure && u.name != "人次" && u.name != "户" && u.name != "人" {
			return q, false
		}
		if strings.ContainsRune("级量", s.runeAt(n.end+size)) {
			return q, false
		}
	}
	q, _, ok = s.unnumbered(&n, prefix > 0 && s.hadBefore(i, "成", "达", "约", "过") == 0)
	if !ok {
		return q, false
	}
	if m := s.hadBefore(i, "上"); m > 0 && prefix > 0 {
		q.Start -= m
		q.Modifier = Over
	} else if m := s.hadBefore(i, "成"); m > 0 && prefix > 0 {
		return q, false
	} else if prefix > 0 && q.Modifier == Exact {
		if s.bound(&q); q.Modifier == Exact && s.hadBefore(i, "过") > 0 {
			q.Modifier = Over // 人口过千万
		}
	}
	return q, ok
}
