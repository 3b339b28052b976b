package numbers

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// quantity reads the quantity at i, without looking at set phrases. next is where the search goes on if it fails.
func (s *scan) quantity(i int) (q Quantity, next int, ok bool) {
	r, size := han.Decode(s.text[i:])
	if (r == '俩' || r == '倆' || r == '仨') && strings.ContainsRune("他她它你我咱姐哥兄弟父母夫妻爷娘婆女子儿孙妇妹嫂姑", s.runeBefore(i)) {
		return q, i + size, false // 他俩: a pronoun
	}
	switch f := han.Fold(r); f {
	case '第':
		return s.ordinal(i)
	case '首':
		return s.firstOf(i)
	case '翻':
		return s.doubled(i)
	case '对':
		if s.has(i, "对折") > 0 && s.runeBefore(i) != '面' {
			return Quantity{Start: i, End: i + s.has(i, "对折"), Kind: Percent, Value: Int(50), Unit: "%", base: "1", num: 1, den: 100}, i + size, true
		}
		return q, i + size, false
	case '半':
		return s.half(i)
	case '几', '数':
		return s.several(i)
	case '百', '千', '万', '亿':
		if end := skipNumeral(s.text, i); end-i > 3*maxTokens {
			return q, end, false
		}
		if s.runeBefore(i) == '每' && !s.whole {
			return q, i + size, false // 每千字50元, 每百公里: what the other number goes by
		}
		if s.has(i, "百分之", "千分之", "万分之") == 0 {
			if q, ok := s.barePower(i); ok {
				return q, i + size, true
			}
			if r := f; r == '万' || r == '亿' {
				if s.has(i, "万万分之") == 0 {
					return q, i + size, false
				}
			}
		}
	}
	return s.number(i)
}

// number reads a numeral with what belongs to it.
func (s *scan) number(i int) (q Quantity, next int, ok bool) {
	n, ok := s.remembered(i)
	if !ok {
		// 百分之, 千分之 open with a unit that is no numeral by itself.
		if f, end, found := s.fractionOf(i); found {
			return f, end, true
		}
		_, size := han.Decode(s.text[i:])
		if end := skipNumeral(s.text, i); end-i > 3*maxTokens {
			return q, end, false // a run too long for a number is passed over as a whole
		}
		return q, i + size, false
	}
	switch s.runeAt(n.end + skipBlank(s.text[n.end:])) {
	case '分', '份', '又':
		if f, end, found := s.fractionOf(i); found {
			return f, end, true
		}
	}
	next = n.end
	if n.start == s.prevEnd && n.start > 0 && !n.arabic && s.has(n.start, "零") > 0 && n.end > n.start+len("零") {
		// 一年零三个月: the zero joins the two.
		if m, ok := s.numeralAt(s.text, n.start+len("零")); ok {
			n = m
		}
	}
	// .5: the zero before the point is not printed.
	if s.runeBefore(n.start) == '.' && n.arabic && !n.point && n.units == 0 && n.start-1 >= s.prevEnd {
		if b := s.runeBefore(n.start - 1); b == 0 || b == ' ' || b == '-' {
			n.start--
			n.value = n.value.shift(-n.digits)
			n.point, n.zeros = true, false
		}
	}
	s.power(&n)
	s.dozens(&n)
	sign := s.sign(n.start)
	if n.arabic && sign.unit == "" {
		if end, isLabel := s.label(&n); isLabel {
			return q, end, false
		}
	}
	if end, isScore := s.score(&n); isScore {
		return q, end, false
	}
	if f, end, found := s.slash(&n); found {
		return f, end, true
	}
	if s.listLabel(&n) {
		return q, n.end, false
	}
	if n.arabic || sign.unit == "" {
		if end, isDate := s.dated(&n); isDate {
			return q, end, false
		}
	}
	s.spaced = strings.HasPrefix(s.text[n.end:], "  ") || n.units > 1 && strings.Contains(s.text[n.start:n.end], " ")
	q, ok = s.measured(&n, sign)
	s.spaced = false
	if !ok {
		return q, next, false
	}
	if q.Modifier == Exact {
		q.Modifier = n.modifier
	}
	s.bound(&q)
	return q, q.End, true
}

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

// dozened are the things that are sold by the dozen; 打 before anything else is a verb.
var dozened = []string{"啤酒", "鸡蛋", "铅笔", "毛巾", "袜子", "苹果", "玫瑰", "生蚝", "可乐", "饮料", "手帕", "扑克", "乒乓球", "网球", "高尔夫球", "香槟", "玩具"}

// dozens multiplies by twelve where 打 counts things: 一打鸡蛋.
func (s *scan) dozens(n *numeral) {
	m := s.has(n.end, "打")
	if m == 0 || n.high.IsSet() {
		return
	}
	if !s.whole && s.has(n.end+m, dozened...) == 0 {
		if n.end+m < len(s.text) || n.start > 0 {
			return
		}
	}
	n.value = n.value.mulInt(12)
	n.bare, n.end, n.dozen, n.lone, n.positional, n.units = n.value, n.end+m, true, false, false, max(n.units, 1)
}

// listLabel reports whether the numeral is the label of a list at the head of a line: 一、 （二） 3. 4、.
func (s *scan) listLabel(n *numeral) bool {
	before := s.text[:n.start]
	k := len(before)
	for k > 0 {
		r, m := han.DecodeLast(before[:k])
		if !han.IsSpace(r) || r == '\n' {
			break
		}
		k -= m
	}
	opened := strings.HasSuffix(before[:k], "（") || strings.HasSuffix(before[:k], "(")
	if opened {
		k--
		for k > 0 && !utf8.RuneStart(before[k]) {
			k--
		}
		if close := s.runeAt(n.end); (close == '）' || close == ')') && (n.lone || n.digits <= 2 && n.units <= 1) && !n.point {
			return true
		}
	}
	if k > 0 && before[k-1] != '\n' {
		r, _ := han.DecodeLast(before[:k])
		if !strings.ContainsRune("。；：！？:;", r) {
			return false
		}
		if s.runeAt(n.end) != '、' || n.arabic {
			return false
		}
		// 内容：一、…； but not 共六、七个.
		follow, ok := s.numeralAt(s.text, n.end+len("、"))
		return !ok || follow.start != n.end+len("、")
	}
	if s.whole {
		return false
	}
	switch s.runeAt(n.end) {
	case '、':
		_, another := s.numeralAt(s.text, n.end+len("、"))
		return !another
	case '.', '．':
		return !n.point && !isArabic(s.runeAt(n.end+1))
	case '是':
		return n.lone
	}
	return false
}

// measured reads range, unit and modifiers around the numeral.
func (s *scan) measured(n *numeral, sign signRow) (q Quantity, ok bool) {
	q = Quantity{Start: n.start, End: n.end, Value: n.value}
	if n.high.IsSet() {
		q.Value, q.Low, q.High = Value{}, n.value, n.high
	}
	s.negative(&q)
	at, mod := s.approximate(n.end)
	if mod != Exact {
		q.Modifier = mod
	}
	if s.kilo(&q, n, &at) {
		q.End = at
	}
	// A currency sign or word before the number rules.
	if sign.unit != "" {
		return s.signed(q, n, sign, at)
	}
	if u, end, ok := s.andHalf(at, n); ok {
		q.extend(Decimal(5, 1))
		s.apply(&q, u, end)
		return q, true
	}
	u, size, gap := s.unitAfter(at, n)
	if size == 0 {
		if r, end, found := s.rangeTo(n, at, unitEntry{}, 0); found {
			return s.negateRange(r, q), end
		}
		if at > n.end && mod != Exact && n.units == 0 && !n.arabic {
			return q, false
		}
		return s.bare(q, n, at)
	}
	at += gap
	unitEnd := at + size
	if r, end, found := s.rangeTo(n, unitEnd, u, at); found {
		return s.negateRange(r, q), end
	}
	s.apply(&q, u, unitEnd)
	return s.finish(q, n, u, at)
}

// andHalf reads 个半 before a unit of time: 两个半小时, 一个半月.
func (s *scan) andHalf(at int, n *numeral) (u unitEntry, end int, ok bool) {
	m := s.has(at, "个半")
	if m == 0 || n.high.IsSet() || n.value.scale > 0 {
		return u, 0, false
	}
	if k := s.has(at+m, "月"); k > 0 {
		u, _ = unitNamed("个月", Duration)
		return u, at + m + k, true
	}
	u, size := s.unit(at + m)
	if size == 0 || u.kind != Duration {
		return u, 0, false
	}
	return u, at + m + size, true
}

func (s *scan) negateRange(r, q Quantity) Quantity {
	r.Start = min(r.Start, q.Start)
	if q.Value.IsSet() && q.Value.Cmp(Int(0)) < 0 && r.Low.Cmp(Int(0)) > 0 {
		r.Low = q.Value
	}
	return r
}

// apply puts the unit on the quantity.
func (s *scan) apply(q *Quantity, u unitEntry, end int) {
	q.End = end
	q.Kind, q.Unit, q.base, q.num, q.den = u.kind, u.name, u.base, u.num, u.den
	if u.base == "K" {
		q.offset = !s.difference(q.Start)
		if m := s.hadBefore(q.Start, "华氏温度", "摄氏温度", "华氏", "摄氏"); m > 0 && q.Start-m >= s.prevEnd {
			q.Start -= m
		}
	}
}

// difference reports whether words before i say that a temperature is a change, not a reading.
func (s *scan) difference(i int) bool {
	head := han.FoldString(tailOf(s.text[:i], 24))
	for _, w := range []string{"升", "降", "温差", "上涨", "回升", "下降", "相差", "高出", "偏高", "偏低", "升高", "降低", "降温"} {
		if j := strings.LastIndex(head, w); j >= 0 && !strings.ContainsAny(head[j:], "，。；至到") && !strings.Contains(head[j:], "至") {
			return true
		}
	}
	return false
}

// edition makes an ordinal of a count of 届 or 周年 that no word before makes a sum of.
func (s *scan) edition(q *Quantity) {
	if (q.Unit == "届" || q.Unit == "周年") &&
		s.hadBefore(q.Start, "连续", "共", "历", "举办了", "举行了", "办了", "蝉联", "历经", "先后", "历任", "任期", "担任了", "近", "了") == 0 {
		q.Kind = Ordinal
	}
}

// finish reads what may follow a unit: smaller units, a half, a rate.
func (s *scan) finish(q Quantity, n *numeral, u unitEntry, unitAt int) (Quantity, bool) {
	s.edition(&q)
	switch {
	case u.kind == Percent:
		return s.percent(q, n, u)
	case u.kind == Money:
		s.smallMoney(&q, u)
	case u.kind == Duration:
		s.smallTime(&q, u)
	case u.kind == Measure:
		s.smallMeasure(&q, u)
	}
	// 两米半, 十五斤半, 一年半
	if m := s.has(q.End, "半"); m > 0 && q.Value.IsSet() && (u.kind == Duration || u.kind == Measure || u.kind == Money || u.kind == Age || u.name == "倍") && q.Value.den == 0 {
		if next := s.runeAt(q.End + m); !strings.ContainsRune("数个年天日夜径价成小山岛", next) {
			q.extend(Decimal(5, 1))
			q.End += m
		}
	}
	s.rate(&q, u)
	s.perHour(&q)
	return q, true
}

// percent turns 成, 折, ‰ and 基点 into hundredths.
func (s *scan) percent(q Quantity, n *numeral, u unitEntry) (Quantity, bool) {
	scale := u
	switch u.name {
	case "成", "折":
		v := q.Value
		if m := s.has(q.End, "半"); m > 0 && u.name == "成" && v.IsSet() && v.scale == 0 && v.Cmp(Int(10)) < 0 {
			q.Value = v.mulInt(10).add(Int(5)) // 一成半
			q.Unit, q.num, q.den, q.End = "%", 1, 100, q.End+m
			return q, true
		}
		if whole, ok := v.Int64(); ok && whole == 10 && u.name == "折" {
			return q, false // ten tenths off is no discount
		}
		if whole, ok := v.Int64(); ok && whole >= 10 && (u.name == "折" || whole != 10) {
			if whole > 99 || whole == 10 || n.units > 0 {
				return q, false
			}
			scale = unitEntry{num: 1, den: 100} // 八五折, 72折
		}
		if u.name == "折" && q.Value.IsSet() && q.Value.scale == 0 && n.units == 0 && n.lone && s.hadBefore(q.Start, "第") > 0 {
			return q, false
		}
		// 七成六, 两成五
		k := q.End + skipBlank(s.text[q.End:])
		if d, ok := s.numeralAt(s.text, k); ok && u.name == "成" && d.lone && v.IsSet() && v.scale == 0 && !d.value.isZero() {
			if w, size := s.unit(d.end); size == 0 || w.kind == Cardinal {
				x, _ := d.value.Int64()
				q.Value = v.mulInt(10).add(Int(x))
				q.Unit, q.num, q.den, q.End = "%", 1, 100, d.end
				return q, true
			}
		}
	}
	if q.Value.IsSet() {
		q.Value = hundredths(q.Value, scale)
	} else {
		q.Low, q.High = hundredths(q.Low, scale), hundredths(q.High, scale)
	}
	q.Unit, q.num, q.den = percentUnit(u), 1, 100
	return q, true
}

// approximate reads 多, 余, 来 or 几 between a numeral and its unit.
func (s *scan) approximate(i int) (at int, m Modifier) {
	k := i + skipBlank(s.text[i:])
	switch s.runeAt(k) {
	case '多', '余':
		m = Over
	case '来':
		m = About
	case '把': // 千把块钱
		if unitPower(s.runeBefore(i)) == 0 || s.runeBefore(i) == '十' {
			return i, Exact
		}
		m = About
	case '几':
		m = Over
	case '个':
		// 十一个多小时, 三个多月
		if next := s.runeAt(k + 3); next == '多' || next == '余' {
			if u, size := s.unit(k + 6); size > 0 && u.kind == Duration {
				return k + 6, Over
			}
		}
		return i, Exact
	default:
		return i, Exact
	}
	k += 3
	k += skipBlank(s.text[k:])
	if _, size := s.unit(k); size == 0 {
		return i, Exact
	}
	if m == About || s.runeAt(i) == '几' {
		// 十来个, 十几个: only behind 十, 百 and the like.
		if unitPower(s.runeBefore(i)) == 0 && s.runeBefore(i) != '廿' {
			return i, Exact
		}
	}
	return k, m
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

// bare decides on a numeral without a unit.
func (s *scan) bare(q Quantity, n *numeral, at int) (Quantity, bool) {
	q.Kind = Cardinal
	if at > n.end {
		q.End = at
	}
	if s.compare(&q) {
		return q, true
	}
	if s.whole {
		return q, !(n.lone && s.has(n.start, "两") > 0 && (s.runeAt(n.end) == '两' || s.runeBefore(n.start) == '两'))
	}
	next := s.runeAt(q.End)
	if n.arabic {
		if han.IsLetter(next) || next == '°' {
			return q, false
		}
		if n.units > 0 || n.groups {
			return q, s.cardinalContext(q, n, next)
		}
		if n.digits > 6 && !n.point || n.digits >= 3 && !n.point && s.numbered(q.Start) || s.hadBefore(q.Start, "附件", "附表") > 0 {
			return q, false
		}
		if s.quoted(q) {
			return q, false
		}
		if han.IsHan(next) && !strings.ContainsRune("的和与及或至到以左上者且并在是增降提减", next) {
			return q, false
		}
		return q, s.cardinalContext(q, n, next)
	}
	if n.dozen || n.lone && s.named(q) {
		return q, true
	}
	if n.lone || n.positional || n.units == 0 && !n.point {
		return q, false
	}
	if s.quoted(q) || strings.ContainsRune("贰叁肆伍陆柒捌玖", s.runeAt(n.start)) {
		return q, false // 伍佰 is a name as often; formal numerals want their 元
	}
	// 三千, 一百五十 in running text; but 十 alone, or a numeral inside a name, is none.
	v, _ := n.value.Int64()
	if n.units == 1 && n.digits == 0 || v < 20 && !n.point {
		return q, false
	}
	if han.IsHan(next) && !strings.ContainsRune("的和与及或至到以左上者且并在是，", next) {
		return q, n.units >= 2 && n.digits > 0 || n.point // but 千万军民
	}
	return q, true
}

// named reports whether a lone numeral is spoken of as a number: 答案不是四而是五.
func (s *scan) named(q Quantity) bool {
	if s.runeBefore(q.Start) != '是' {
		return false
	}
	next := s.runeAt(q.End)
	return !han.IsHan(next) && next != '、' || s.has(q.End, "而是", "这") > 0
}

// cardinalContext refuses bare digits that are labels after all: 图3, 注1, 第3, 表2, 版本4.
func (s *scan) cardinalContext(q Quantity, n *numeral, next rune) bool {
	b := s.runeBefore(q.Start)
	if v, ok := n.value.Int64(); ok && n.digits == 4 && n.units == 0 && !n.groups && v >= 1900 && v < 2100 && q.Modifier == Exact {
		return false // a year more likely than a number
	}
	if strings.ContainsRune("图表注版号第卷册附页栋楼室座排栏码", b) {
		return false
	}
	if v, ok := n.value.Int64(); ok && n.digits == 3 && n.units == 0 && (v == 110 || v == 119 || v == 120 || v == 122) && (next == '、' || b == '、' || strings.ContainsRune("打拨", b)) {
		return false // the telephone numbers of police, fire brigade and ambulance
	}
	if next == '、' && n.digits <= 2 || next == '.' {
		if s.runeAt(q.End+len("、")) != 0 && !isArabic(s.runeAt(q.End+3)) {
			return false
		}
	}
	return true
}

// quoted reports whether quotation marks hold just the numeral: “八五”, “1”.
func (s *scan) quoted(q Quantity) bool {
	b, a := s.runeBefore(q.Start), s.runeAt(q.End)
	return strings.ContainsRune("“‘「『\"《〈", b) && strings.ContainsRune("”’」』\"》〉", a)
}

// degreeMarks are units of temperature, before which a hyphen behind a word is a minus: 最低气温-8℃.
var degreeMarks = []string{"℃", "°C", "°c", "摄氏度", "度"}

// negative moves the start over a sign or 负, 零下 before the number.
func (s *scan) negative(q *Quantity) {
	i := q.Start
	k := i
	for k > 0 && s.text[k-1] == ' ' {
		k--
	}
	if i-k > 2 {
		return
	}
	size := 0
	if m := s.hadBefore(k, "零下"); m > 0 {
		size = m
	} else if m := s.hadBefore(k, "负"); m > 0 && s.hadBefore(k, "胜负", "抱负", "肩负", "担负", "自负", "辜负", "正负", "欺负") == 0 {
		size = m
	} else if m := s.hadBefore(i, "-", "－", "−"); m > 0 {
		b := s.runeBefore(i - m)
		if !isArabic(b) && !han.IsLetter(b) && !han.IsHan(b) && b != '-' && b != '%' && b != ')' {
			size, k = m, i
		} else if han.IsHan(b) && (strings.ContainsRune("为达至到降是约", b) || s.has(q.End, degreeMarks...) > 0) {
			size, k = m, i
		}
	}
	if size == 0 || k-size < s.prevEnd {
		return
	}
	q.Start = k - size
	if q.Value.IsSet() {
		q.Value = q.Value.Neg()
	} else {
		q.Low, q.High = q.High.Neg(), q.Low.Neg()
	}
}

// bound looks for the words around the quantity that bound it, and for a bound that a list shares.
func (s *scan) bound(q *Quantity) {
	if q.Modifier == Exact {
		k := q.Start
		for k > s.prevEnd && (s.text[k-1] == ' ' || strings.HasSuffix(s.text[:k], "\u3000")) {
			_, n := han.DecodeLast(s.text[:k])
			k -= n
		}
		for _, w := range []string{"的", "达", "了", "为", "有", "人民币", "每天", "美金"} {
			if m := s.hadBefore(k, w); m > 0 && w != "的" {
				if v, n := before().Suffix(s.text[:k-m]); n > 0 && v != Exact && (w != "有" || n >= len("最多")) {
					k -= m
					break
				}
			}
		}
		k = s.beforeRate(k)
		if m, n := before().Suffix(s.text[:k]); n > 0 && k-n >= s.prevEnd {
			q.Modifier = m
		}
	}
	end := q.End
	if end+1 < len(s.text) && s.text[end] == ' ' && s.text[end-1] < utf8.RuneSelf && s.text[end+1] >= utf8.RuneSelf {
		end++ // web pages set Arabic digits apart: 170 以下, 20% 以上
	}
	if m, n := after().Prefix(s.text[end:]); n > 0 && s.afterHolds(m, end, n) {
		if q.Modifier == Exact || m == AtLeast || m == AtMost || q.Modifier == About && m == About {
			if m != Exact {
				q.Modifier = m
			}
		}
	}
	if q.Modifier == Exact && s.haveLast && s.last.Kind == q.Kind && s.last.Unit == q.Unit {
		// 不低于5000万元和1000万元: the bound before the first holds for the list.
		if between := s.text[s.last.End:q.Start]; between == "和" || between == "、" || between == "或" || between == "与" || between == "及" {
			if _, n := before().Suffix(s.text[:s.last.Start]); n > 0 {
				q.Modifier = s.last.Modifier
			}
		}
	}
}

// beforeRate steps back over 每 and a unit: 突破每盎司2000美元.
func (s *scan) beforeRate(k int) int {
	for back, i := 0, k; back < 5 && i > s.prevEnd; back++ {
		r, n := han.DecodeLast(s.text[:i])
		i -= n
		if r == '每' {
			if _, size := s.unit(i + n); size == k-i-n && size > 0 {
				return i
			}
			break
		}
	}
	return k
}

// afterHolds refuses words that only look like a bound: 许多, 余下, 多家, 以上半年.
func (s *scan) afterHolds(m Modifier, i, n int) bool {
	word := han.FoldString(s.text[i : i+n])
	next := s.runeAt(i + n)
	switch word {
	case "许":
		return !han.IsHan(next) || !strings.ContainsRune("多可愿诺久", next)
	case "多":
		return !strings.ContainsRune("家个次名种项元样数方为位人于少达边党层", next) || next == 0
	case "余":
		return !strings.ContainsRune("下额地量热生家个名", next)
	case "上下":
		return next != '游' && next != '班' && next != '车' && next != '铺' && next != '级'
	case "之上", "之下":
		return m != Exact
	case "不足", "不到":
		return !han.IsHan(next)
	}
	return true
}
