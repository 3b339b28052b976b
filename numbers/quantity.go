package numbers

import (
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
			return Quantity{Start: i, End: i + s.has(i, "对折"), Kind: Percent, Value: Int(50), Unit: "%", to: perHundred}, i + size, true
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
	s.scaleWord(&n, sign.unit != "")
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
		if end, isDate := s.datedTo(&n); isDate {
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

// dozened are the things that are sold by the dozen; 打 before anything else is a verb.
var dozened = []string{"啤酒", "鸡蛋", "铅笔", "毛巾", "袜子", "苹果", "玫瑰", "生蚝", "可乐", "饮料", "手帕", "扑克", "乒乓球", "网球", "高尔夫球", "香槟", "玩具"}

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
	if m == 0 || n.high.IsSet() || n.value.scale() > 0 {
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
	q.Kind, q.Unit, q.to = u.kind, u.name, u.to
	if u.factor().base == "K" {
		if reading := u.to.reading; reading != nil && !s.difference(q.Start) {
			q.to = reading
		}
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
	if q.Unit == "次" && (s.has(q.Start, "二次") > 0 || strings.Contains(tailOf(s.text[:q.Start], 12*len("届")), "届")) && s.has(q.End, "会议", "全会", "全体会议", "全体会") > 0 {
		q.Kind = Ordinal // 第十四届全国人大二次会议
	}
	if q.Unit == "次" && s.prevEnd == q.Start && s.hadBefore(q.Start, "届") > 0 && s.has(q.End, "会议", "全会", "全体", "理事会", "常委会", "常委会议", "职代会", "代表大会", "人代会", "董事会", "委员会") > 0 {
		q.Kind = Ordinal // 一届五次会议
	}
}

// finish reads what may follow a unit: smaller units, a half, a rate.
func (s *scan) finish(q Quantity, n *numeral, u unitEntry, unitAt int) (Quantity, bool) {
	s.edition(&q)
	if s.drawn(unitAt, q.End-unitAt, q.Start) {
		q.Kind, q.Unit, q.to = Count, "平", nil
		return q, true
	}
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
	if m := s.has(q.End, "半"); m > 0 && q.Value.IsSet() && (u.kind == Duration || u.kind == Measure || u.kind == Money || u.kind == Age || u.name == "倍") && q.Value.den() == 0 {
		if next := s.runeAt(q.End + m); !strings.ContainsRune("数个年天日夜径价成小山岛", next) {
			q.extend(Decimal(5, 1))
			q.End += m
		}
	}
	if m := s.has(q.End, "半"); m > 0 && q.Value.IsSet() && u.counter && q.Value.den() == 0 && q.Value.scale() == 0 {
		// 房屋5间半, 三桶半水; not 三个半导体厂
		if next := s.runeAt(q.End + m); next == 0 || next < utf8.RuneSelf || strings.ContainsRune("，。；、！？：）”》\u3000水米粮面饭酒油菜肉房地煤柴草土沙粥汤茶纸布盐货", next) {
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
	scale := u.factor()
	switch u.name {
	case "成", "折":
		v := q.Value
		if m := s.has(q.End, "半"); m > 0 && u.name == "成" && v.IsSet() && v.scale() == 0 && v.Cmp(Int(10)) < 0 {
			q.Value = v.mulInt(10).add(Int(5)) // 一成半
			q.Unit, q.to, q.End = "%", perHundred, q.End+m
			return q, true
		}
		if whole, ok := v.Int64(); ok && whole == 10 && u.name == "折" {
			return q, false // ten tenths off is no discount
		}
		if whole, ok := v.Int64(); ok && whole >= 10 && (u.name == "折" || whole != 10) {
			if whole > 99 || whole == 10 || n.units > 0 {
				return q, false
			}
			scale = perHundred // 八五折, 72折
		}
		if u.name == "折" && q.Value.IsSet() && q.Value.scale() == 0 && n.units == 0 && n.lone && s.hadBefore(q.Start, "第") > 0 {
			return q, false
		}
		// 七成六, 两成五
		k := q.End + skipBlank(s.text[q.End:])
		if d, ok := s.numeralAt(s.text, k); ok && u.name == "成" && (d.lone || d.arabic && n.arabic && d.digits == 1 && !d.point && d.units == 0 && k == q.End) && v.IsSet() && v.scale() == 0 && !d.value.isZero() {
			if w, size := s.unit(d.end); size == 0 || w.kind == Cardinal {
				x, _ := d.value.Int64()
				q.Value = v.mulInt(10).add(Int(x))
				q.Unit, q.to, q.End = "%", perHundred, d.end
				return q, true
			}
		}
	}
	if q.Value.IsSet() {
		q.Value = hundredths(q.Value, scale)
	} else {
		q.Low, q.High = hundredths(q.Low, scale), hundredths(q.High, scale)
	}
	q.Unit, q.to = percentUnit(u), perHundred
	return q, true
}

// degreeMarks are units of temperature, before which a hyphen behind a word is a minus: 最低气温-8℃.
var degreeMarks = []string{"℃", "°C", "°c", "摄氏度", "度"}
