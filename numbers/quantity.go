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
	n, ok := s.numeralAt(s.text, i)
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
	if q.Value.IsSet() && q.Value.Rat().Sign() < 0 && r.Low.Rat().Sign() > 0 {
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

// finish reads what may follow a unit: smaller units, a half, a rate.
func (s *scan) finish(q Quantity, n *numeral, u unitEntry, unitAt int) (Quantity, bool) {
	switch {
	case u.kind == Percent:
		return s.percent(q, n, u)
	case u.name == "周年" || u.name == "届":
		if s.hadBefore(q.Start, "连续", "共", "历", "举办了", "举行了", "办了", "蝉联", "历经", "先后", "历任", "任期", "担任了", "近", "了") == 0 {
			q.Kind = Ordinal
		}
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

// unitAfter finds the unit or counter behind a numeral and how many blanks lie before it.
func (s *scan) unitAfter(at int, n *numeral) (u unitEntry, size, gap int) {
	gap = skipBlank(s.text[at:])
	if gap > 6 {
		return u, 0, 0
	}
	i := at + gap
	if pct := s.permille(i); pct > 0 {
		return unitEntry{name: "‰", kind: Percent, base: "1", num: 1, den: 1000}, pct, gap
	}
	if u, size := s.shares(i, n); size > 0 {
		return u, size, gap
	}
	if u, size := s.degrees(i, n); size > 0 {
		return u, size, gap
	}
	if m := s.has(i, "分"); m > 0 && n.value.IsSet() && !n.high.IsSet() {
		// 6分30秒, not a part of 8时6分30秒: that is a date and not looked at here.
		if t, ok := s.numeralAt(s.text, i+m); ok && s.has(t.end, "秒") > 0 {
			u, _ = unitNamed("分钟", Duration)
			return u, m, gap
		}
	}
	u, size = s.unit(i)
	if size == 0 {
		return u, 0, 0
	}
	if u.kind == Money && s.runeAt(i) == '块' && (strings.ContainsRune("牌板砖石碑匾田地屏糖瓦璃", s.runeBefore(n.start)) || s.has(i+len("块"), inPieces...) > 0 ||
		n.arabic && n.units == 0 && n.digits <= 2 && han.IsHan(s.runeAt(i+size)) && !strings.ContainsRune("钱的多左以不一到至左人", s.runeAt(i+size))) {
		u = unitEntry{name: "块", kind: Count, counter: true} // 警示牌四百多块
	}
	if u.name == "分" && strings.ContainsRune("壹贰叁肆伍陆柒捌玖", s.runeAt(n.start)) {
		return unitEntry{name: "分", kind: Money, base: "CNY", num: 1, den: 100}, size, gap // formal numerals write money
	}
	if gap > 0 && u.counter && !n.arabic && n.units == 0 && u.noun {
		return unitEntry{}, 0, 0
	}
	if _, k := s.t.notCounters.Prefix(s.text[i:]); k > size || k == size && u.counter {
		// 30起诉, 3个人信息: the counter belongs to the next word; a shorter one may still fit.
		return unitEntry{}, 0, 0
	}
	if !s.fits(u, i, size, n) {
		// A unit of size that does not hold may count things: 三节课, 五百桶水.
		if w, k := s.t.counters.Prefix(s.text[i:]); k == size && !u.counter && s.fits(w, i, k, n) {
			return w, k, gap
		}
		return unitEntry{}, 0, 0
	}
	return u, size, gap
}

// inPieces are things that 块 counts; before anything else a larger number of 块 is money.
var inPieces = strings.Fields("面板 砖 青砖 石 石碑 石板 板 木板 碑 牌 展板 金牌 银牌 奖牌 匾 玉 屏 大屏 显示屏 地 田 土地 稻田 试验田 耕地 手表 布 糖 肉 饼 月饼 肥皂 电池 玻璃 瓦 木 煤 手帕 毛巾 区域 拼图 积木 芯片 硬盘 光伏板")

// fits checks the needs of a unit's spelling.
func (s *scan) fits(u unitEntry, i, size int, n *numeral) bool {
	next := s.runeAt(i + size)
	first := s.runeAt(i)
	if han.IsLetter(first) && size <= 4 && s.text[i] < utf8.RuneSelf {
		if han.IsLetter(next) || isArabic(next) || next == '-' || next == '+' || !n.arabic {
			return false
		}
		if u.counter {
			return false
		}
		// t, g, m, s, h, V, A, J, L, W behind a bare integer are mostly names (5G, 4S, 3D) unless something else shows a unit.
		if size == 1 && n.units == 0 && han.IsHan(next) && strings.ContainsRune("LWVAJ", first) && !n.point {
			return first == 'L' || first == 'W'
		}
	}
	switch u.need {
	case longNumber:
		if n.lone && s.has(i+size, "半") > 0 && u.kind == Measure {
			break // 九里半
		}
		if n.lone && !(first == '角' || first == '毛' || first == '毫') {
			return false
		}
		if n.lone {
			// 四角 is a shape, 四角五分 and 壹角整 are money, and so is 港币四毫.
			m, ok := s.numeralAt(s.text, i+size)
			cents := ok && m.lone && (s.has(m.end, "分") > 0 || first == '毛' && !han.IsHan(s.runeAt(m.end)))
			if !cents && s.has(i+size, "整", "正", "纸币", "硬币", "钱", "人民币", "以上", "左右") == 0 && s.sign(n.start).unit == "" {
				return false
			}
		}
	case arabicOnly:
		if !n.arabic || han.IsHan(next) {
			return false
		}
	case scaleOnly:
		if n.lone || !n.arabic && n.units == 0 || strings.ContainsRune("面案式法向便针可才能", next) {
			return false
		}
		if n.units == 0 && n.digits < 2 {
			return false
		}
	case grainOnly:
		if s.has(i+size, "谷", "米", "粮", "麦", "豆", "杂粮", "小米", "高粱", "稻", "白米", "大米", "小麦", "玉米", "粟") == 0 && (n.lone || !n.arabic || han.IsHan(next)) && !s.whole {
			return false
		}
	case oilOnly:
		if !strings.Contains(s.text[max(0, i-60):min(len(s.text), i+40)], "油") {
			return false
		}
	case speedOnly:
		head := s.text[max(0, i-30):i]
		if !strings.Contains(head, "航速") && !strings.Contains(head, "时速") && !strings.Contains(head, "速度") {
			return false
		}
	}
	if u.name == "两" {
		// 三十两 is a weight, 三十两千 is not; 两 before a counter is 2.
		if _, k := s.unit(i + size); k > 0 || unitPower(next) > 0 || strings.ContainsRune("岸会国个", next) {
			return false
		}
	}
	if first == '块' && n.lone {
		// 三块 is money only where nothing is counted; then it is three pieces.
		if _, d := han.Numeral(next); han.IsHan(next) && !d {
			return false
		}
	}
	if u.kind == Duration && u.name == "天" && s.has(i, "天津", "天然气", "天安门") > 0 {
		return false
	}
	if u.kind == Duration && u.name == "周" && s.has(i, "周年", "周岁", "周边", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周恩来") > 0 {
		return false
	}
	if u.kind == Duration && u.name == "年" {
		if s.has(i, "年级", "年报", "年货") > 0 {
			return false
		}
	}
	if u.kind == Duration && (u.name == "年" || u.name == "天" || u.name == "个月" || u.name == "小时" || u.name == "周" || u.name == "分钟" || u.name == "星期") {
		if u.name != "小时" && u.name != "分钟" && strings.ContainsRune("前后", next) && s.has(i+size, "前后", "后备", "前沿", "前线", "后勤") == 0 {
			return false // 三年前 is a date
		}
		if u.name != "小时" && u.name != "分钟" && s.has(i+size, "以前", "以后", "之前", "之后") > 0 {
			return false
		}
		if u.name == "个月" && s.hadBefore(n.start, "前", "头") > 0 && s.hadBefore(n.start, "目前", "此前", "日前", "提前", "年前", "月前") == 0 {
			return false // 前11个月: a part of the year
		}
		if u.name != "小时" && u.name != "分钟" && s.hadBefore(n.start, "了近", "达近", "时近", "候近", "续近", "约近") == 0 && s.hadBefore(n.start, "近", "今后", "未来", "过去", "最近", "此后") > 0 && s.hadBefore(n.start, "将近", "接近") == 0 {
			return false // 近三年, 未来五天: a period on the calendar
		}
	}
	switch u.name {
	case "大":
		if n.value.Cmp(Int(50)) > 0 {
			return false
		}
	case "路":
		if n.arabic {
			return false // a bus
		}
	case "平方米":
		if first != '平' || size > len("平") || s.whole {
			break
		}
		// 15平 is a score unless flats are spoken of.
		if head := tailOf(s.text[:n.start], 45); !strings.Contains(head, "面积") && !strings.Contains(head, "户型") && !strings.Contains(head, "房") {
			return false
		}
	}
	if n.lone && u.kind != Money && !s.loneFits(u, i, size, n) {
		return false
	}
	if !n.arabic && n.units == 0 && n.digits > 1 && n.positional && n.digits > 2 && u.counter {
		return false
	}
	return true
}

// loneFits decides on a single Chinese numeral before a unit: 三名 is a quantity, 三岛 is not.
func (s *scan) loneFits(u unitEntry, i, size int, n *numeral) bool {
	v, _ := n.value.Int64()
	if v == 0 && n.value.scale == 0 || s.runeAt(n.start) == '参' {
		return false // 参 is 3 only among other formal numerals
	}
	if u.noun && u.counter {
		return s.whole
	}
	if u.counter && strings.ContainsRune("贰叁肆伍陆柒捌玖拾", s.runeAt(n.start)) {
		return s.whole // 陆家, 伍家: surnames
	}
	before := s.runeBefore(n.start)
	if strings.ContainsRune("第周初", before) || s.hadBefore(n.start, "星期") > 0 {
		return false
	}
	if v != 1 || n.value.scale > 0 {
		return true
	}
	// A single 一: an article more often than a number.
	if w, k := s.t.loneOne.Prefix(s.text[i:]); !w || k < size {
		return s.whole
	}
	if u.counter && strings.ContainsRune("新又再唯统进有无何专单惟划逐凡各头如不万成为像作是", before) || (u.name == "个" || u.name == "种") && strings.ContainsRune("了着过", before) {
		return s.whole
	}
	if u.name == "家" {
		// 一家三口, 一家三代
		if m, ok := s.numeralAt(s.text, i+size); ok && s.has(m.end, "口", "代", "人", "老小") > 0 {
			return false
		}
	}
	if strings.ContainsRune("每这那同任某另哪下上前", before) {
		return false
	}
	if u.kind == Duration && u.name != "小时" && u.name != "分钟" && u.name != "个月" {
		// 一天, 一年: mostly "a day"; a half or a span of time makes it a number.
		if s.has(i+size, "半", "时间", "多", "余", "零") == 0 && s.hadBefore(n.start, "约", "近", "超", "逾", "为期", "历时", "用了", "仅用", "共") == 0 {
			return s.whole
		}
	}
	return !strings.HasPrefix(s.text[i+size:], s.text[i:i+size]) // 一个个, 一次次
}

func (s *scan) permille(i int) int {
	if s.runeAt(i) == '‰' {
		return len("‰")
	}
	return 0
}

// shares reads 成, 折, 个基点 behind a number: in hundredths.
func (s *scan) shares(i int, n *numeral) (u unitEntry, size int) {
	switch s.runeAt(i) {
	case '成':
		next := s.runeAt(i + 3)
		if strings.ContainsRune("为功立员果交长熟本都绩因分年品效型套绩就人材败家语天婚名群千百", next) && next != 0 {
			if !(next == '人' && n.lone) && !(next == '年' && n.lone) {
				return u, 0
			}
			return u, 0
		}
		if n.arabic && n.units > 0 || n.value.Cmp(Int(10)) > 0 || n.value.isZero() {
			return u, 0
		}
		return unitEntry{name: "成", kind: Percent, base: "1", num: 1, den: 10}, 3
	case '折':
		if strings.ContainsRune("叠磨腾射扇合旧腰算断返损页纸子戏", s.runeAt(i+3)) || n.units > 0 {
			return u, 0
		}
		return unitEntry{name: "折", kind: Percent, base: "1", num: 1, den: 10}, 3
	case '个', '基':
		if m := s.has(i, "个基点", "基点"); m > 0 {
			return unitEntry{name: "基点", kind: Percent, base: "1", num: 1, den: 10000}, m
		}
	}
	return u, 0
}

// degrees reads 度 where the words around tell what it measures: a temperature, an angle, electricity.
func (s *scan) degrees(i int, n *numeral) (u unitEntry, size int) {
	size = s.has(i, "度")
	if size == 0 || s.has(i, "度电") > 0 || n.lone && s.runeBefore(n.start) != '下' {
		return u, 0
	}
	if strings.ContainsRune("假过日量", s.runeAt(i+size)) {
		return u, 0
	}
	head := han.FoldString(tailOf(s.text[:n.start], 30))
	if j := strings.LastIndexAny(head, "。；！？\n"); j >= 0 {
		head = head[j:]
	}
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(head, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("华氏"):
		return unitEntry{name: "华氏度", kind: Measure, base: "K", num: 5, den: 9}, size
	case has("纬", "东经", "西经", "倾角", "角度", "坡度", "转体", "旋转", "转了", "夹角"):
		return unitEntry{name: "度", kind: Measure, base: "deg", num: 1, den: 1}, size
	case has("温", "零下", "摄氏", "高烧", "发烧", "烧到", "炎热", "严寒", "酷暑"):
		return unitEntry{name: "摄氏度", kind: Measure, base: "K", num: 1, den: 1}, size
	case has("电"):
		return unitEntry{name: "度", kind: Measure, base: "J", num: 3600000, den: 1}, size
	}
	return u, 0
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
		if n.digits > 6 && !n.point {
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
				if v, n := before().Suffix(s.text[:k-m]); n > 0 && v != Exact && w != "有" {
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
	if m, n := after().Prefix(s.text[q.End:]); n > 0 && s.afterHolds(m, q.End, n) {
		if q.Modifier == Exact || m == AtLeast || m == AtMost || q.Modifier == About && m == About {
			if m != Exact {
				q.Modifier = m
			}
		}
	}
	if q.Modifier == Exact && s.haveLast && (s.last.Modifier == AtLeast || s.last.Modifier == AtMost) && s.last.Kind == q.Kind && s.last.Unit == q.Unit {
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
