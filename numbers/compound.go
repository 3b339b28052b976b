package numbers

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// sign returns the currency that a sign, a code or a word right before i names; the zero row where there is none.
func (s *scan) sign(i int) signRow {
	k := i
	for k > 0 && s.text[k-1] == ' ' {
		k--
	}
	if i-k > 3 || k == 0 {
		return signRow{}
	}
	switch han.Fold(s.runeBefore(k)) {
	case '约', '近', '逾', '超', '达': // 美金約一千元
		if b := han.Fold(s.runeBefore(k - 3)); b == '币' || b == '金' {
			k -= 3
		}
	}
	c := s.text[k-1]
	switch last := s.runeBefore(k); last {
	case '$', '¥', '￥', '€', '£', '￡', '₩', '₽', '₹', '฿', 'D', 'Y', 'B', 'M', '币', '金', '元':
	default:
		return signRow{}
	}
	for _, r := range signRows {
		if strings.HasSuffix(s.text[:k], r.sign) {
			if b := s.runeBefore(k - len(r.sign)); han.IsLetter([]rune(r.sign)[0]) && han.IsLetter(b) {
				continue
			}
			return r
		}
	}
	if c < utf8.RuneSelf {
		return signRow{}
	}
	for _, r := range currencyWordRows {
		if m := s.hadBefore(k, r.sign); m > 0 && k-m >= s.prevEnd {
			return signRow{sign: s.text[k-m : k], unit: r.unit, code: r.code}
		}
	}
	return signRow{}
}

// signed reads an amount behind a currency sign or word: $300, 港币两千元.
func (s *scan) signed(q Quantity, n *numeral, sign signRow, at int) (Quantity, bool) {
	word := utf8.RuneCountInString(sign.sign) > 1 && sign.sign[0] >= utf8.RuneSelf
	start := strings.LastIndex(s.text[:q.Start], sign.sign)
	if start < s.prevEnd {
		return q, false
	}
	if m, ok := before().Exact(han.TrimSpace(s.text[start+len(sign.sign) : q.Start])); ok {
		q.Modifier = m
	}
	u, size, gap := s.unitAfter(at, n)
	if size > 0 && u.kind != Money {
		if word {
			s.apply(&q, u, at+gap+size)
			return s.finish(q, n, u, at+gap)
		}
		size = 0
	}
	if size == 0 && word && !n.arabic && n.units == 0 {
		return q, false
	}
	q.Start = start
	end := at
	if size > 0 {
		end = at + gap + size
	}
	r, rangeEnd, found := s.rangeTo(n, end, u, at+gap)
	if found && rangeEnd {
		q.Value, q.Low, q.High, end = Value{}, r.Low, r.High, r.End
	}
	q.Kind, q.Unit, q.to, q.End = Money, sign.unit, sign.factor(), end
	if size > 0 && u.factor().den > 1 {
		// 港幣四毫, 人民币5角: a part of the unit.
		q.Value = q.Value.times(u.to.num, u.to.den)
	}
	if size > 0 {
		s.smallMoney(&q, u)
	}
	return q, true
}

// extend adds a smaller part to the value, away from zero: -3元2角 is -3.2.
func (q *Quantity) extend(part Value) {
	if q.Value.Cmp(Int(0)) < 0 {
		part = part.Neg()
	}
	q.Value = q.Value.add(part)
}

// smallMoney reads 角 and 分 behind 元: 3元2角, 一块五, 壹拾壹元壹角.
func (s *scan) smallMoney(q *Quantity, u unitEntry) {
	if !q.Value.IsSet() || q.Value.scale() > 0 {
		return
	}
	i := q.End
	if m := s.has(i, "又"); m > 0 {
		i += m
	}
	if u.name == "角" {
		// 四角五分
		if n, ok := s.numeralAt(s.text, i); ok && (n.lone || n.arabic && n.digits == 1) && !n.high.IsSet() {
			if m := s.has(n.end, "分钱", "分"); m > 0 && s.has(n.end, "分之", "分别", "分钟", "分行") == 0 {
				v, _ := n.value.Int64()
				q.extend(Decimal(v, 1))
				q.End = n.end + m
			} else if n.lone && tailMao(s.text[:i]) {
				v, _ := n.value.Int64()
				q.extend(Decimal(v, 1)) // 一毛五
				q.End = n.end
			}
		}
		if m := s.has(q.End, "整", "正"); m > 0 && !han.IsHan(s.runeAt(q.End+m)) {
			q.End += m
		}
		return
	}
	if u.name != "元" {
		// 两美元又三美分, 10日元5日本銭
		if n, ok := s.numeralAt(s.text, i); ok && !n.high.IsSet() {
			if p, k := s.unit(n.end); k > 0 && p.kind == Money && (p.factor().base == q.factor().base || p.name == "仙") && p.factor().den > u.factor().den {
				q.extend(n.value.times(p.to.num, p.to.den))
				q.End = n.end + k
			}
		}
		return
	}
	for last := int64(1); ; {
		j := i
		if m := s.has(j, "零"); m > 0 {
			j += m
		}
		n, ok := s.numeralAt(s.text, j)
		if !ok || n.point || n.high.IsSet() {
			break
		}
		if last == 1 && s.tenthOfBlock(q, &n) {
			return
		}
		v, whole := n.value.Int64()
		if !whole || v > 99 {
			break
		}
		part := int64(0)
		m := s.has(n.end, "角", "毛")
		if m > 0 {
			part = 10
		} else if m = s.has(n.end, "分钱", "分"); m > 0 && s.has(n.end, "分之", "分别", "分钟", "分行") == 0 {
			part = 100
		} else if (n.lone && !n.arabic || n.arabic && n.digits == 1) && last == 10 && q.End >= len("角") && !han.IsHan(s.runeAt(n.end)) {
			q.extend(Decimal(v, 2)) // 四元三角五
			q.End = n.end
			return
		} else if n.lone && last == 1 && (s.text[q.End-3:q.End] == "块" || s.text[q.End-3:q.End] == "塊") {
			// 一块五
			q.extend(Decimal(v, 1))
			q.End = n.end
			return
		} else {
			break
		}
		if part <= last {
			break
		}
		scale := uint8(1)
		if part == 100 {
			scale = 2
		}
		q.extend(Decimal(v, scale))
		q.End = n.end + m
		i, last = q.End, part
	}
	if m := s.has(q.End, "整", "正"); m > 0 && !han.IsHan(s.runeAt(q.End+m)) {
		q.End += m
	}
}

// tenthOfBlock reads the digit behind 块 that counts 角 without saying so, where it is a figure (1块2) or where a price for one of something follows
// (一块二一斤).
func (s *scan) tenthOfBlock(q *Quantity, n *numeral) bool {
	if n.start != q.End || han.Suffix(s.text[:q.End], "块") == 0 {
		return false
	}
	end := n.end
	if n.arabic {
		if _, k := s.unit(end); n.digits != 1 || k > 0 || s.has(end, "多", "余", "几", "来") > 0 {
			return false
		}
	} else {
		_, size := han.Decode(s.text[n.start:])
		one := s.has(n.start+size, "一")
		if end != n.start+size+one || one == 0 || n.digits != 2 {
			return false
		}
		if _, k := s.unit(end); k == 0 {
			return false
		}
		end = n.start + size
	}
	first, _ := han.Decode(s.text[n.start:])
	v, ok := han.Numeral(first)
	if d, digit := han.Digit(first); digit {
		v, ok = d, true
	}
	if !ok || v < 1 || v > 9 {
		return false
	}
	q.extend(Decimal(int64(v), 1))
	q.End = end
	return true
}

// tailMao reports whether a text ends with 毛, of which a digit behind it is a tenth.
func tailMao(text string) bool { return strings.HasSuffix(text, "毛") }

// smaller are the units that follow a larger one of the same measure, and what part of it they are: 三亩二分, 一丈五尺,
// 北纬30度15分. They are read in this order, each at most once.
var smaller = map[string][]smallUnit{
	"亩":  {{"分", 10, 1}, {"厘", 100, 1}},
	"斤":  {{"两", 10, 1}, {"钱", 100, 1}},
	"丈":  {{"尺", 10, 1}, {"寸", 100, 1}},
	"尺":  {{"寸", 10, 1}, {"分", 100, 1}},
	"石":  {{"斗", 10, 1}, {"升", 100, 1}},
	"斗":  {{"升", 10, 1}},
	"担":  {{"斤", 100, 1}},
	"公里": {{"米", 1000, 1}},
	"公斤": {{"克", 1000, 1}},
	"度":  {{"分", 60, 1}, {"秒", 3600, 1}},
	"英尺": {{"英寸", 12, 1}},
}

type smallUnit struct {
	word       string
	parts, num int64
}

// smallMeasure reads the smaller units behind a larger one, and the digits behind 米: 一米七三, 1米75.
func (s *scan) smallMeasure(q *Quantity, u unitEntry) {
	if !q.Value.IsSet() || q.Value.scale() > 0 || q.Value.den() != 0 {
		return
	}
	if u.name == "米" {
		s.centimetres(q)
		return
	}
	for _, small := range smaller[u.name] {
		n, ok := s.numeralAt(s.text, q.End)
		if !ok || n.high.IsSet() {
			return
		}
		m := s.has(n.end, small.word)
		if v, whole := n.value.Int64(); m == 0 || !whole || v >= small.parts {
			continue
		}
		if small.word == "分" && s.has(n.end, "分地") > 0 {
			m = len("分") // 三亩五分地
		} else if w, k := s.unit(n.end); k != m || w.counter && small.word != "分" || s.has(n.end, "分之", "分钟", "分别") > 0 {
			return
		}
		q.extend(n.value.times(small.num, small.parts).trim())
		q.End = n.end + m
	}
	if u.name == "丈" || u.name == "尺" {
		if n, ok := s.numeralAt(s.text, q.End); ok && n.lone && !n.arabic && n.start == q.End && !han.IsHan(s.runeAt(n.end)) && strings.HasSuffix(s.text[:q.End], u.name) {
			q.extend(n.value.times(1, 10).trim()) // 八尺五
			q.End = n.end
		}
	}
}

// centimetres reads the digits behind 米 that no unit follows.
func (s *scan) centimetres(q *Quantity) {
	n, ok := s.numeralAt(s.text, q.End)
	if !ok || n.high.IsSet() || n.units > 0 || n.point || n.digits > 2 || n.arabic && n.digits != 2 && !s.tallEnd(n.end) {
		return
	}
	if _, k := s.unit(n.end); k > 0 || n.digits == 1 && !n.lone && !n.arabic {
		return
	}
	if v, whole := n.value.Int64(); whole {
		q.extend(Decimal(v, uint8(n.digits)))
		q.End = n.end
	}
}

// tallEnd reports whether what stands at i may follow somebody's height: 1米8的个子, 身高1米8，.
func (s *scan) tallEnd(i int) bool {
	return i >= len(s.text) || s.has(i, "的", "左右", "以上", "高", "大个", "，", "。", "、", "；", "！", "）", ",") > 0
}

// smallTime reads the smaller units behind a duration: 2小时10分, 1分23秒45, 9秒83.
func (s *scan) smallTime(q *Quantity, u unitEntry) {
	if !q.Value.IsSet() || q.Value.den() != 0 {
		return
	}
	seconds := func(name string) (num int64) {
		switch name {
		case "天":
			return 86400
		case "小时", "钟头":
			return 3600
		case "分钟", "分":
			return 60
		case "秒":
			return 1
		}
		return 0
	}
	unit := seconds(u.name)
	for unit > 0 {
		i := q.End
		if m := s.has(i, "零", "又"); m > 0 {
			i += m
		}
		n, ok := s.numeralAt(s.text, i)
		if !ok || n.high.IsSet() {
			break
		}
		if unit == 1 {
			// 9秒83: hundredths behind the unit.
			if n.arabic && n.digits <= 3 && n.units == 0 && !n.point && q.Value.scale() == 0 {
				v, _ := n.value.Int64()
				q.extend(Decimal(v, uint8(n.digits)))
				q.End = n.end
			}
			break
		}
		m := s.has(n.end, "小时", "分钟", "分", "秒")
		if m == 0 {
			break
		}
		name := han.FoldString(s.text[n.end : n.end+m])
		small := seconds(name)
		if small == 0 || small >= unit {
			break
		}
		q.Value = q.Value.mulInt(unit / small)
		q.extend(n.value)
		q.Unit, q.to = name, newFactor(q.factor().base, small, 1)
		if name == "分" {
			q.Unit = "分钟"
		}
		if k := s.has(n.end, "秒钟"); k > 0 {
			m = k
		}
		q.End, unit = n.end+m, small
	}
}

// rate reads a second unit behind a slash or 每: 元/吨, 公斤/亩, 米每秒.
func (s *scan) rate(q *Quantity, u unitEntry) {
	m := s.has(q.End, "/", "每")
	if m == 0 || q.factor().base == "" || q.to.zero.IsSet() {
		return
	}
	// 毫克/100毫升: so much of the unit
	count := int64(1)
	if _, n := digitAt(s.text, q.End+m); n > 0 && s.text[q.End] == '/' && q.Kind == Measure {
		v, end, _ := arabic(s.text, q.End+m)
		if whole, ok := v.Int64(); ok && whole > 1 && whole <= 1e6 {
			count, m = whole, end-q.End
		}
	}
	per, k := s.unit(q.End + m)
	if k == 0 || count > 1 && per.kind != Measure || per.kind == Percent || per.kind == Multiple || per.kind == Money {
		return
	}
	slash := s.has(q.End, "每") == 0
	if !slash && (per.counter || per.factor().base == "") {
		return
	}
	if han.IsLetter(s.runeAt(q.End+m)) && han.IsLetter(s.runeAt(q.End+m+k)) {
		return
	}
	name, by := per.name, *per.factor()
	if count > 1 {
		name = strconv.FormatInt(count, 10) + name
	}
	if by.base == "" {
		by = factor{base: per.name, num: 1, den: 1}
	}
	q.End += m + k
	q.Unit = q.Unit + "/" + name
	a, ok1 := mul64(q.to.num, by.den)
	b, ok2 := mul64(q.to.den, by.num)
	if ok2 {
		b, ok2 = mul64(b, count)
	}
	if !ok1 || !ok2 {
		q.to = nil
		return
	}
	q.to = newFactor(q.to.base+"/"+by.base, a, b)
	if q.Kind == Count || q.Kind == Duration {
		q.Kind = Measure
	}
}

// speedLeads stand before a length that is covered in an hour, in simplified characters.
var speedLeads = []string{"时速", "时速达", "时速约", "时速为", "时速由", "时速从", "每小时", "时速超过", "时速近", "时速达到", "时速可达", "时速高达", "时速最高达", "时速提高到", "时速提升至", "时速突破", "时速接近", "时速不到", "时速不足", "时速仅", "时速至少", "每小时约", "每小时达", "每小时可达", "每小时超过", "每小时近", "每小时行驶", "每小时飞行", "每小时航行"}

// perHour turns a length behind 时速 or 每小时 into a speed.
func (s *scan) perHour(q *Quantity) {
	if q.Kind != Measure || q.factor().base != "m" || s.hadBefore(q.Start, speedLeads...) == 0 {
		return
	}
	q.Unit += "/小时"
	num, den := q.to.num, q.to.den*3600
	g := gcd(num, den)
	q.to = newFactor("m/s", num/g, den/g)
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// connectors join the ends of a range.
var connectors = []string{"———", "——", "—", "–", "―", "-", "－", "~", "～", "〜", "至", "到"}

// rangeTo reads the second end of a range whose first end is n, with its own unit u (if any) ending at from. The
// boolean that comes second says that the range is whole; found says that a range was read.
func (s *scan) rangeTo(n *numeral, from int, u unitEntry, unitAt int) (q Quantity, whole, found bool) {
	if n.high.IsSet() {
		return q, false, false
	}
	i := from + min(skipBlank(s.text[from:]), 2)
	m := s.has(i, connectors...)
	between := false
	if m == 0 && u.name == "" {
		// 10000与20000之间
		if k := s.has(i, "和", "与", "跟"); k > 0 {
			m, between = k, true
		}
	}
	if m == 0 {
		return q, false, false
	}
	j := i + m
	j += min(skipBlank(s.text[j:]), 2)
	minus := false
	if k := s.has(j, "零下"); k > 0 {
		minus = true
		j += k
	}
	if k := s.has(j, "-", "－", "负"); k > 0 {
		minus = true
		j += k
	}
	t, ok := s.numeralAt(s.text, j)
	if !ok || t.high.IsSet() || t.zeros || t.positional || n.arabic != t.arabic {
		return q, false, false
	}
	signed := s.sign(n.start).unit != ""
	s.scaleWord(&t, signed)
	if s.runeAt(t.end) == '-' && isArabic(s.runeAt(t.end+1)) {
		return q, false, false
	}
	low, high := n.value, t.value
	below := s.hadBefore(n.start, "零下") > 0
	if minus || below && u.name == "" {
		high = high.Neg() // 零下5至10度 shares the sign, 零下5度至10度 does not
	}
	if k := s.has(n.start, "负"); k > 0 || below || s.hadBefore(n.start, "-", "－", "负") > 0 && n.arabic {
		if !isArabic(s.runeBefore(n.start - 1)) {
			low = low.Neg()
		}
	}
	if low.Cmp(high) > 0 && low.Cmp(Int(0)) < 0 && high.Cmp(Int(0)) < 0 {
		low, high = high, low // 零下20℃到零下25℃: the warmer end first
	}
	at, mod := s.approximate(t.end)
	if k := s.kiloSize(t.end); k > 0 {
		high = high.shift(3)
		if s.runeAt(n.end) == 'k' || s.runeAt(n.end) == 'K' {
			low = low.shift(3)
		}
		at = t.end + k
	}
	v, size, gap := s.unitAfter(at, &t)
	end := at
	if size > 0 {
		at += gap
		end = at + size
	}
	if between {
		k := s.has(end, "之间")
		if k == 0 || size == 0 && !n.arabic && n.lone {
			return q, false, false
		}
		end += k
	}
	switch {
	case size == 0 && u.name != "":
		return q, false, false
	case size == 0 && !between && !s.whole && !signed:
		// 10-20 without a unit: hyphens join scores and numbers of documents.
		if s.text[i:i+m] == "-" && s.kiloSize(t.end) == 0 || n.lone || n.digits > 4 && n.units == 0 || !n.arabic {
			return q, false, false
		}
		if end, isDate := s.dated(&t); isDate && end > 0 {
			return q, false, false
		}
	}
	if size > 0 && u.name != "" && u.name != v.name {
		if !(u.kind == v.kind && u.factor().base == v.factor().base && u.factor().base != "" || u.kind == Percent && v.kind == Percent) {
			return q, false, false
		}
		if u.kind == Percent && percentUnit(u) != percentUnit(v) {
			return q, false, false // 加快3.5个百分点至4.6%
		}
		if x, y := u.factor(), v.factor(); x.num != y.num || x.den != y.den {
			if u.kind != Measure && u.kind != Money && u.kind != Duration || x.base == "K" {
				return q, false, false
			}
			low = FromRat(low.times(x.num, x.den).times(y.den, y.num).Rat()) // 500米至2公里
		}
	}
	if u.name == "" && t.scaled > 0 && n.scaled == 0 && n.units == 0 && low.Cmp(t.bare) < 0 {
		low = low.shift(t.scaled) // 20至30亿元
	}
	if low.Cmp(high) >= 0 {
		return q, false, false
	}
	if size > 0 && v.kind == Count && n.lone && s.text[i:i+m] == "到" && v.noun {
		return q, false, false
	}
	if size > 0 && u.name != "" && (u.kind == Money || u.kind == Measure || u.kind == Count) && high.Cmp(low.mulInt(5)) >= 0 && low.Cmp(Int(0)) > 0 && s.moved(n.start) {
		return q, false, false // 升12.5美元至1845.3美元: by how much, and to what
	}
	q = Quantity{Start: n.start, End: end, Kind: Cardinal, Low: low, High: high, Modifier: mod}
	if size > 0 {
		s.apply(&q, v, end)
		if v.kind == Percent {
			q.Low, q.High = hundredths(low, v.factor()), hundredths(high, v.factor())
			q.Unit, q.to = percentUnit(v), perHundred
		}
		if v.kind == Money {
			if k := s.has(q.End, "整"); k > 0 {
				q.End += k
			}
		}
		s.rate(&q, v)
		s.perHour(&q)
	}
	return q, true, true
}

func (s *scan) kiloSize(i int) int {
	r, n := han.Decode(s.text[i:])
	if f := han.Fold(r); (f == 'k' || f == 'K') && !han.IsLetter(s.runeAt(i+n)) {
		return n
	}
	return 0
}

// compare reads 大于, 小于 and the like before a number: an open range, its words included.
func (s *scan) compare(q *Quantity) bool {
	k := q.Start
	for k > 0 && s.text[k-1] == ' ' {
		k--
	}
	if !strings.ContainsRune("于=≥≤≧≦><", s.runeBefore(k)) {
		return s.compareWith(q, k)
	}
	for _, c := range comparisons {
		m := s.hadBefore(k, c.word)
		if m == 0 || k-m < s.prevEnd {
			continue
		}
		v := q.Value
		q.Value, q.Start, q.Modifier = Value{}, k-m, Exact
		switch {
		case c.equal:
			q.Low, q.High = v, v
		case c.less:
			q.High = v
		default:
			q.Low = v
		}
		if !c.equal {
			s.compareOn(q)
		}
		return true
	}
	return false
}

// compareWith reads 比三十大, 比100小: an open range as well.
func (s *scan) compareWith(q *Quantity, k int) bool {
	m := s.hadBefore(k, "比")
	if m == 0 || k-m < s.prevEnd || q.IsRange() || s.hadBefore(k, "对比", "同比", "环比", "相比", "占比", "之比") > 0 {
		return false
	}
	v := q.Value
	n := s.has(q.End, "大", "多", "高", "小", "少", "低")
	if next := s.runeAt(q.End + n); n == 0 || han.IsHan(next) && !strings.ContainsRune("的一些还要而但且又", next) || utf8.RuneCountInString(s.text[q.Start:q.End]) == 1 && !isArabic(s.runeAt(q.Start)) {
		return false // 比八高校: the numeral counts what follows
	}
	if s.has(q.End, "大", "多", "高") > 0 {
		q.Low = v
	} else {
		q.High = v
	}
	q.End += n
	q.Value, q.Start, q.Modifier = Value{}, k-m, Exact
	return true
}

// compareOn reads the other end behind an open range: 大于二十的同时小于三十五.
func (s *scan) compareOn(q *Quantity) {
	i := q.End
	for _, w := range []string{"的同时", "，", ",", "并且", "而且", "且", "并", "、"} {
		if m := s.has(i, w); m > 0 {
			i += m
			break
		}
	}
	i += skipBlank(s.text[i:])
	for _, c := range secondComparisons {
		m := s.has(i, c.word)
		if m == 0 || c.equal {
			continue
		}
		n, ok := s.numeralAt(s.text, i+m+skipBlank(s.text[i+m:]))
		if !ok || n.high.IsSet() {
			return
		}
		switch {
		case c.less && q.Low.IsSet() && q.Low.Cmp(n.value) <= 0:
			q.High, q.End = n.value, n.end
		case !c.less && q.High.IsSet() && n.value.Cmp(q.High) <= 0:
			q.Low, q.End = n.value, n.end
		}
		return
	}
}

type comparison struct {
	word        string
	less, equal bool
}

// comparisons are the words that make an open range of the number behind them; the longer ones come first.
var comparisons = []comparison{
	{"大于或者等于", false, false}, {"大于或等于", false, false}, {"小于或者等于", true, false}, {"小于或等于", true, false}, {"大于等于", false, false}, {"小于等于", true, false},
	{"不大于", true, false}, {"不小于", false, false}, {"大于", false, false}, {"小于", true, false}, {"等于", false, true}, {">=", false, false}, {"<=", true, false}, {"< =", true, false}, {"> =", false, false}, {"≥", false, false}, {"≤", true, false},
	{"≧", false, false}, {"≦", true, false}, {">", false, false}, {"<", true, false},
}

// secondComparisons open the other end: the same, and words that bound a number by themselves: 大于20并少于50.
var secondComparisons = slices.Concat(comparisons, []comparison{
	{"不多于", true, false}, {"不高于", true, false}, {"不超过", true, false}, {"少于", true, false}, {"低于", true, false}, {"不少于", false, false}, {"不低于", false, false},
	{"多于", false, false}, {"高于", false, false}, {"超过", false, false},
})

// moved reports whether a word right before i says that something rose or fell by what follows.
func (s *scan) moved(i int) bool {
	if s.hadBefore(i, "了") > 0 {
		i -= len("了")
	}
	return s.hadBefore(i, "升", "涨", "跌", "降", "挫", "增", "减", "落", "滑", "上升", "上涨", "下跌", "下降", "增加", "减少", "下滑", "回落", "上调", "下调", "提高") > 0
}
