package dates

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// connectors join the ends of a range.
var connectors = []string{"———", "——", "—", "–", "-", "－", "~", "～", "起至", "至", "到"}

func (s *scan) connector(i int) int {
	k := i + s.blank(i)
	switch s.rune(k) {
	case '—', '–', '-', '~', '起', '至', '到':
	default:
		return 0
	}
	if m := s.has(k, connectors...); m > 0 {
		k += m
		return k + s.blank(k) - i
	}
	return 0
}

// rangeFrom reads the second end of a range behind e.
func (s *scan) rangeFrom(e expr, end int) (r expr, rangeEnd int, ok bool) {
	m := s.connector(end)
	if m == 0 {
		return r, 0, false
	}
	start := end + m
	if s.has(start, "今", "目前", "现在", "当前", "此") > 0 && s.has(start, "今年", "今天", "今日", "今晚", "今晨") == 0 {
		return r, 0, false // 至今
	}
	within := e
	f, second, ok := s.point(start, &within)
	if !ok || second <= start {
		return r, 0, false
	}
	if s.text[end:end+m] == "到" && !sameLevel(e, f) && !f.clock {
		return r, 0, false
	}
	// 昨晚到今晨 are two ends; 9月到10月 too. A day behind a year alone is no range.
	if f.clock != e.clock && !(f.clock && e.day) && !(e.clock && f.day) {
		return r, 0, false
	}
	r = f
	if e.fixed && f.fixed {
		if !f.to.After(e.from) {
			// 11月至次年2月, 22时至6时: the second end lies in the next year or day.
			switch {
			case f.clock && !f.day:
				f.to = f.to.AddDate(0, 0, 1)
			case f.month && !f.day && e.month:
				f.to = f.to.AddDate(1, 0, 0)
			case f.bareDay && e.day:
				f.to = addMonths(f.to, 1)
			case f.month && e.month:
				f.to = f.to.AddDate(1, 0, 0)
			default:
				return r, 0, false
			}
		}
		r.set(e.from, f.to, f.grain)
		if finer(e.grain, f.grain) && e.clock {
			r.grain = e.grain
		}
	} else {
		r.fixed = false
	}
	second += s.has(second, "止")
	return r, second, true
}

func finer(a, b Grain) bool {
	order := []Grain{Minute, Hour, Day, Week, Month, Quarter, Half, Year, Decade, Century}
	index := func(g Grain) int {
		for i, x := range order {
			if x == g {
				return i
			}
		}
		return len(order)
	}
	return index(a) < index(b)
}

func sameLevel(e, f expr) bool {
	return e.grain == f.grain || e.day == f.day || e.month == f.month
}

// shared reads ranges whose first end leaves its unit out: 1至3月, 15—20日, 1990—1995年, 8时至10时 is read elsewhere.
func (s *scan) shared(i int) (e expr, end int, ok bool) {
	if s.numberBefore(i) || !s.joined(i) {
		return e, 0, false
	}
	at := i
	var base expr
	if k, ok := s.yearAt(i, &base, nil); ok && !base.day {
		at = k
	}
	if k, ok := s.monthOnly(at, &base); ok {
		at = k
	}
	a, ok1 := s.number(at)
	if !ok1 {
		return e, 0, false
	}
	m := s.connector(a.end)
	list := false
	if m == 0 {
		if m = s.has(a.end, "、"); m == 0 {
			return e, 0, false
		}
		list = true
	}
	b, ok2 := s.number(a.end + m)
	for ok2 && list {
		// 5、6、7月: the last number has the unit
		k := s.has(b.end, "、")
		if k == 0 {
			break
		}
		c, ok3 := s.number(b.end + k)
		if !ok3 {
			break
		}
		b = c
	}
	if !ok2 || a.arabic != b.arabic || b.value <= a.value && !(a.digits == 4 && b.digits == 2) {
		return e, 0, false
	}
	unit := b.end + s.blank(b.end)
	year := s.yearOf(&base, nil)
	switch {
	case s.has(unit, "月") > 0 && !base.month && b.value <= 12 && a.value >= 1 && s.has(unit, "月份", "月") > 0:
		n := s.has(unit, "月份", "月")
		if d, isDay := s.number(unit + n); isDay && s.has(d.end, "日", "号") > 0 && !list {
			return e, 0, false
		}
		e.month, e.grain, e.year = true, Month, true
		if year != 0 {
			e.set(day(year, time.Month(a.value), 1), day(year, time.Month(b.value+1), 1), Month)
		}
		return e, unit + n, true
	case s.has(unit, "日", "号") > 0 && b.value <= 31 && a.value >= 1 && (!base.year || base.month) && s.has(unit, "日元", "日本", "号线", "号楼", "日内", "日龄", "日游") == 0:
		n := s.has(unit, "日", "号")
		if s.has(unit, "号") > 0 && !base.month {
			return e, 0, false
		}
		month := base.from
		if !base.month {
			month = s.ref
		}
		e.day, e.grain = true, Day
		if !month.IsZero() && (base.fixed || !base.month) {
			from, ok1 := monthDay(month.Year(), int(month.Month()), a.value)
			to, ok2 := monthDay(month.Year(), int(month.Month()), b.value)
			if ok1 && ok2 {
				e.set(from, to.AddDate(0, 0, 1), Day)
				e.year, e.month = true, true
			}
		}
		return e, unit + n, true
	case s.has(unit, "年") > 0 && !base.year && !list && s.has(unit, "年代", "年级", "年期") == 0 && (a.digits == 4 && a.value >= 1000 && a.value < 2200):
		if b.digits == 2 && a.arabic {
			b.value += a.value / 100 * 100
		}
		if b.value <= a.value || b.value >= 2200 || a.arabic && a.digits != 4 {
			return e, 0, false
		}
		e.set(day(a.value, 1, 1), day(b.value+1, 1, 1), Year)
		e.year = true
		return e, unit + len("年") + s.has(unit+len("年"), "度"), true
	case s.has(unit, "时") > 0 && !base.year && !list && b.value <= 24 && s.has(unit, "时代", "时间", "时期") == 0:
		e.clock, e.grain = true, Hour
		if !s.ref.IsZero() {
			e.set(s.ref.Add(time.Duration(a.value)*time.Hour), s.ref.Add(time.Duration(b.value)*time.Hour), Hour)
		}
		return e, unit + len("时"), true
	case s.has(unit, "季度") > 0 && b.value <= 4 && a.value >= 1:
		e.grain = Quarter
		if year != 0 {
			e.set(day(year, time.Month(3*a.value-2), 1), day(year, time.Month(3*b.value+1), 1), Quarter)
		}
		return e, unit + len("季度"), true
	}
	return e, 0, false
}

// twoMonths reads 七八月间: two neighbouring months.
func (s *scan) twoMonths(i int) (e expr, end int, ok bool) {
	n, found := s.number(i)
	if !found || !n.positional || n.digits != 2 || n.value%10 != n.value/10+1 {
		return e, 0, false
	}
	m := s.has(n.end, "月间", "月份", "月")
	if m == 0 {
		return e, 0, false
	}
	e.month, e.grain = true, Month
	if y := s.yearOf(&e, nil); y != 0 {
		e.set(day(y, time.Month(n.value/10), 1), day(y, time.Month(n.value%10+1), 1), Month)
	}
	return e, n.end + m, true
}

// monthOnly reads a month without a part of it behind.
func (s *scan) monthOnly(i int, e *expr) (end int, ok bool) {
	for _, w := range deicticMonths {
		if s.class(i)&aMonth == 0 {
			break
		}
		if m := s.has(i, w.word); m > 0 && !e.year {
			if t, rest, known := s.base(w.months); known {
				first := day(t.Year(), t.Month()+time.Month(rest), 1)
				e.setMonth(first.Year(), int(first.Month()))
			}
			e.month = true
			return i + m, true
		}
	}
	n, ok := s.number(i)
	if !ok || n.value < 1 || n.value > 12 || n.positional {
		return 0, false
	}
	m := s.has(n.end, "月")
	if m == 0 {
		return 0, false
	}
	e.month = true
	if y := s.yearOf(e, nil); y != 0 {
		e.setMonth(y, n.value)
	}
	return n.end + m, true
}

// centuries are words for one century, as centuries from the reference day's.
var centuries = []struct {
	word string
	by   int
}{{"上个世纪", -1}, {"上世纪", -1}, {"本世纪", 0}, {"下个世纪", 1}, {"下世纪", 1}}

// decade reads decades and centuries: 上世纪七八十年代, 20世纪90年代初, 八十年代, 本世纪末, 1980年代.
func (s *scan) decade(i int) (e expr, end int, ok bool) {
	if s.class(i)&(aNumeral|aPhrase|aMonth) == 0 {
		return e, 0, false
	}
	at := i
	century := 0 // first year of it
	had := false
	for _, w := range centuries {
		if s.class(i)&aPhrase == 0 {
			break
		}
		if m := s.has(i, w.word); m > 0 {
			at, had = i+m, true
			if !s.ref.IsZero() {
				// The last year of a century counts to it: 2000 is in the 20th.
				century = (s.ref.Year()-1)/100*100 + 100*w.by + 1
			}
			break
		}
	}
	if !had {
		k := i
		if s.class(i)&aPhrase != 0 {
			k += s.has(i, "公元")
		}
		if n, ok := s.number(k); ok && s.rune(n.end) == '世' && n.value >= 1 && n.value <= 30 && !n.positional {
			if m := s.has(n.end, "世纪"); m > 0 && s.has(n.end, "世纪大道", "世纪城") == 0 {
				at, had, century = n.end+m, true, 100*(n.value-1)+1
			}
		}
	}
	if had {
		if first, last, k, ok := s.tens(at); ok {
			e.grain, e.year = Decade, true
			if century != 0 {
				from := century - 1 + first
				e.set(day(from, 1, 1), day(century-1+last+10, 1, 1), Decade)
				k = s.decadePart(k, &e, from, first == last)
			} else if m := s.has(k, "初期", "末期", "中期", "后期", "初", "末"); m > 0 {
				k += m
			}
			return e, k, true
		}
		e.grain, e.year = Century, true
		if century != 0 {
			e.set(day(century, 1, 1), day(century+100, 1, 1), Century)
		}
		switch {
		case s.has(at, "初") > 0 && s.has(at, "初步") == 0:
			if century != 0 {
				e.set(day(century, 1, 1), day(century+10, 1, 1), Year)
			}
			at += len("初") + s.has(at+len("初"), "期")
			e.grain = Year
		case s.has(at, "末") > 0:
			if century != 0 {
				e.set(day(century+90, 1, 1), day(century+100, 1, 1), Year)
			}
			at += len("末") + s.has(at+len("末"), "期")
			e.grain = Year
		case s.has(at, "中叶", "上半叶", "下半叶") > 0:
			m := s.has(at, "中叶", "上半叶", "下半叶")
			if century != 0 {
				from, to := century+40, century+60
				if s.has(at, "上半叶") > 0 {
					from, to = century, century+50
				} else if s.has(at, "下半叶") > 0 {
					from, to = century+50, century+100
				}
				e.set(day(from, 1, 1), day(to, 1, 1), Year)
			}
			at += m
			e.grain = Year
		}
		return e, at, true
	}
	if first, last, k, ok := s.tens(i); ok && !s.numberBefore(i) {
		e.grain, e.year = Decade, true
		limit := 2030
		if !s.ref.IsZero() {
			limit = s.ref.Year()
		}
		base := limit / 100 * 100
		if base+first > limit {
			base -= 100
		}
		e.set(day(base+first, 1, 1), day(base+last+10, 1, 1), Decade)
		return e, s.decadePart(k, &e, base+first, first == last), true
	}
	// 1980年代
	if n, ok := s.number(i); ok && (n.arabic && n.digits == 4 || n.positional && n.digits == 4) && n.value%10 == 0 && n.value >= 1000 && n.value < 2200 {
		if m := s.has(n.end, "年代"); m > 0 {
			e.set(day(n.value, 1, 1), day(n.value+10, 1, 1), Decade)
			e.year = true
			return e, s.decadePart(n.end+m, &e, n.value, true), true
		}
	}
	return e, 0, false
}

// decadePart narrows a decade by 初, 末 or 中期.
func (s *scan) decadePart(k int, e *expr, from int, single bool) int {
	if m := s.has(k, "初期", "初", "前期"); m > 0 && s.has(k, "初步", "初中") == 0 {
		e.set(day(from, 1, 1), day(from+4, 1, 1), Year)
		return k + m
	}
	if m := s.has(k, "末期", "末", "后期"); m > 0 && single {
		e.set(day(from+6, 1, 1), day(from+10, 1, 1), Year)
		return k + m
	}
	if m := s.has(k, "中期", "中后期"); m > 0 && single {
		e.set(day(from+3, 1, 1), day(from+7, 1, 1), Year)
		return k + m
	}
	return k
}

// joined sifts what shared reads: behind the last number of a year, a month and a day stands a connector.
func (s *scan) joined(i int) bool {
	if s.class(i)&(aYear|aMonth) != 0 {
		return true
	}
	for at := i; ; {
		n, ok := s.number(at)
		if !ok {
			return false
		}
		k := n.end + s.blank(n.end)
		switch s.rune(k) {
		case '—', '–', '-', '~', '起', '至', '到', '、':
			return true
		case '年', '月':
			at = k + len("年")
			if r := s.rune(at); r == '度' || r == '全' {
				return true
			}
		default:
			return false
		}
	}
}

// tens reads 七八十年代, 90年代, 八十年代: the first and the last decade.
func (s *scan) tens(i int) (first, last, end int, ok bool) {
	if n, found := s.number(i); found && n.arabic {
		if n.digits != 2 || n.value%10 != 0 {
			return 0, 0, 0, false
		}
		if m := s.has(n.end, "年代"); m > 0 {
			return n.value, n.value, n.end + m, true
		}
		// 80、90年代
		if k := s.has(n.end, "、", "—", "-", "至", "和"); k > 0 {
			if b, found := s.number(n.end + k); found && b.arabic && b.digits == 2 && b.value%10 == 0 && b.value > n.value {
				if m := s.has(b.end, "年代"); m > 0 {
					return n.value, b.value, b.end + m, true
				}
			}
		}
		return 0, 0, 0, false
	}
	var read [3]int
	at, digits := i, read[:0]
	for len(digits) < 3 {
		r := s.rune(at)
		d, isDigit := han.Numeral(r)
		if !isDigit || d == 0 {
			break
		}
		digits = append(digits, d)
		at += 3
		at += s.has(at, "、")
	}
	if s.rune(at) != '十' {
		return 0, 0, 0, false
	}
	m := s.has(at, "十年代")
	if m == 0 || len(digits) == 0 || len(digits) > 2 {
		return 0, 0, 0, false
	}
	first, last = digits[0]*10, digits[len(digits)-1]*10
	if last < first {
		return 0, 0, 0, false
	}
	return first, last, at + m, true
}

// plan reads a five-year plan: “十四五”期间, “九五”, 十三五末.
func (s *scan) plan(i int) (e expr, end int, ok bool) {
	at := i
	open := s.has(at, "“", "\"", "『", "「", "‘")
	at += open
	for _, p := range plans {
		m := s.has(at, p.name)
		if m == 0 {
			continue
		}
		k := at + m
		closed := s.has(k, "”", "\"", "』", "」", "’")
		if open > 0 && closed == 0 {
			return e, 0, false
		}
		if open > 0 {
			k += closed
		}
		period := s.has(k, "期间", "时期", "规划期间", "规划时期", "计划期间", "期末", "末", "初期", "初", "以来", "规划", "计划", "前三年", "前两年", "后两年", "后三年", "开局之年")
		short := utf8.RuneCountInString(p.name) == 2
		if open == 0 && (short && period == 0 || s.numberBefore(i)) || open > 0 && period == 0 && short {
			if open > 0 && short && period == 0 {
				return e, 0, false
			}
			continue
		}
		e.set(day(p.from, 1, 1), day(p.to+1, 1, 1), Year)
		e.year = true
		switch {
		case s.has(k, "期间", "时期") > 0:
			k += s.has(k, "期间", "时期")
		case s.has(k, "规划期间", "规划时期", "计划期间") > 0:
			k += s.has(k, "规划期间", "规划时期", "计划期间")
		case s.has(k, "期末", "末") > 0:
			k += s.has(k, "期末", "末")
			e.set(day(p.to, 1, 1), day(p.to+1, 1, 1), Year)
		case s.has(k, "初期", "初") > 0:
			k += s.has(k, "初期", "初")
			e.set(day(p.from, 1, 1), day(p.from+1, 1, 1), Year)
		case s.has(k, "以来") > 0:
			k += len("以来")
			if !s.ref.IsZero() {
				e.to = s.ref.AddDate(0, 0, 1)
			}
		case s.has(k, "规划", "计划") > 0 && short && open == 0:
			return e, 0, false
		}
		return e, k, true
	}
	return e, 0, false
}

var (
	offsetLeads = []string{"最近", "过去的", "过去", "近", "今后", "未来", "此后"}
	offsetUnits = []string{"个多月", "个半月", "个月", "个星期", "星期", "礼拜", "年", "天", "日", "周"}
)

// offset reads a time counted from the reference day: 三年前, 两个月后, 一周内, 近三年, 未来五天.
func (s *scan) offset(i int) (e expr, end int, ok bool) {
	at, lead := i, ""
	for _, w := range offsetLeads {
		if s.class(i)&aPhrase == 0 {
			break
		}
		if m := s.has(i, w); m > 0 {
			at, lead = i+m, w
			break
		}
	}
	n, ok := s.number(at)
	half := false
	if !ok {
		if m := s.has(at, "半"); m > 0 {
			n, half, ok = num{value: 0, end: at + m}, true, true
		}
	}
	if !ok || n.value > 2000 || n.positional && n.digits > 2 || n.value == 0 && !half {
		return e, 0, false
	}
	if s.numberBefore(at) && lead == "" {
		return e, 0, false
	}
	k := n.end
	vague := false
	switch s.rune(k) {
	case '多', '余', '来':
		vague = true
		_, m := han.Decode(s.text[k:])
		k += m
	case '个', '星', '礼', '年', '天', '日', '周':
	default:
		return e, 0, false
	}
	unit := ""
	for _, w := range offsetUnits {
		if m := s.has(k, w); m > 0 {
			unit = w
			k += m
			break
		}
	}
	if unit == "" || unit == "日" && lead != "" && s.has(k-len("日"), "日元", "日本") > 0 || unit == "周" && s.has(k-len("周"), "周年", "周岁") > 0 || unit == "年" && s.has(k-len("年"), "年代", "年级") > 0 {
		return e, 0, false
	}
	if m := s.has(k, "多", "余"); m > 0 {
		vague = true
		k += m
	}
	if unit == "个多月" || unit == "个半月" {
		vague = true
	}
	// A year of four digits is no span, nor 98年前 with an apostrophe.
	if unit == "年" && (n.digits == 4 || n.positional) {
		return e, 0, false
	}
	count := n.value
	if half {
		switch unit {
		case "年":
			unit, count = "个月", 6
		default:
			vague = true
		}
	}
	back, within := false, false
	switch m := 0; {
	case lead == "近" || lead == "最近" || strings.HasPrefix(lead, "过去"):
		back, within = true, true
		k += s.has(k, "以来", "来", "间", "里", "中", "内")
	case lead != "":
		within = true
		k += s.has(k, "间", "里", "内", "中")
	case !strings.ContainsRune("之以前后内来", s.rune(k)):
		return e, 0, false
	default:
		if m = s.has(k, "之前", "以前", "前"); m > 0 && s.has(k, "前期", "前后", "前沿", "前列", "前往", "前进", "前三", "前景") == 0 {
			back = true
		} else if m = s.has(k, "之后", "以后", "后"); m > 0 && s.has(k, "后备", "后期", "后续", "后来", "后勤") == 0 {
		} else if m = s.has(k, "以内", "之内", "内"); m > 0 && s.has(k, "内地", "内部", "内外", "内容", "内蒙古", "内需") == 0 {
			within = true
		} else if m = s.has(k, "以来", "来"); m > 0 && !vague && (unit == "年" || unit == "个月") && s.has(k, "来自", "来到", "来源", "来说") == 0 {
			back, within = true, true // 五年来
		} else {
			return e, 0, false
		}
		k += m
	}
	e.grain = Day
	if s.ref.IsZero() || vague {
		return e, k, true
	}
	sign := 1
	if back {
		sign = -1
	}
	if within {
		from, to := s.ref, s.ref
		var edge time.Time
		switch unit {
		case "年":
			edge, e.grain = s.ref.AddDate(sign*count, 0, 0), Year
		case "个月":
			edge, e.grain = addMonths(s.ref, sign*count), Month
		case "周", "星期", "个星期", "礼拜":
			edge, e.grain = s.ref.AddDate(0, 0, 7*sign*count), Week
		case "天", "日":
			edge, e.grain = s.ref.AddDate(0, 0, sign*count), Day
		default:
			return e, k, true
		}
		if back {
			e.set(edge.AddDate(0, 0, 1), to.AddDate(0, 0, 1), e.grain)
		} else {
			e.set(from, edge, e.grain)
			if lead != "" {
				e.set(from.AddDate(0, 0, 1), edge.AddDate(0, 0, 1), e.grain)
			}
		}
		return e, k, true
	}
	switch unit {
	case "年":
		e.setYear(s.ref.Year() + sign*count)
	case "个月":
		t := addMonths(s.ref, sign*count)
		e.setMonth(t.Year(), int(t.Month()))
	case "周", "星期", "个星期", "礼拜":
		t := monday(s.ref).AddDate(0, 0, 7*sign*count)
		e.set(t, t.AddDate(0, 0, 7), Week)
	case "天", "日":
		e.setDay(s.ref.AddDate(0, 0, sign*count))
	}
	return e, k, true
}
