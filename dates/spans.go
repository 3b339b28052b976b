package dates

import (
	"strings"
	"time"
	"unicode/utf8"
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
	if f.fixed && f.clock && f.grain == Hour && s.hadBefore(second, "24时", "24点", "二十四时") {
		f.to = f.from // the end of the day, no hour of the next
	}
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

// listed is how many days, months or years of a list one unit may be printed for. A longer list would be read anew from each of its members.
const listed = 16

// shared reads ranges whose first end leaves its unit out: 1至3月, 15—20日, 1990—1995年, 1998、1999年, 8时至10时 is read elsewhere.
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
	onDay := false
	if m := s.has(a.end, "日"); m > 0 && a.value >= 1 && a.value <= 31 && (base.month || !s.ref.IsZero()) {
		// 2月18日0—24时
		month := s.ref
		if base.month {
			month = base.from
		}
		if base.fixed || !base.month {
			if t, ok := monthDay(month.Year(), int(month.Month()), a.value); ok {
				base.setDay(t)
			}
		}
		onDay = true
		if a, ok1 = s.number(a.end + m + s.blank(a.end+m)); !ok1 {
			return e, 0, false
		}
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
	steps := 1
	for ok2 && list && steps < listed {
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
		steps++
	}
	if !ok2 || a.arabic != b.arabic || b.value <= a.value && !(a.digits == 4 && b.digits == 2) {
		return e, 0, false
	}
	unit := b.end + s.blank(b.end)
	year := s.yearOf(&base, nil)
	switch {
	case onDay && s.has(unit, "时") == 0:
		return e, 0, false
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
	case s.has(unit, "年") > 0 && !base.year && (!list || b.digits == 4 && b.value-a.value == steps) && s.has(unit, "年代", "年级", "年期") == 0 && (a.digits == 4 && a.value >= 1000 && a.value < 2200):
		if b.digits == 2 && a.arabic {
			b.value += a.value / 100 * 100
		}
		if b.value <= a.value || b.value >= 2200 || a.arabic && a.digits != 4 {
			return e, 0, false
		}
		e.set(day(a.value, 1, 1), day(b.value+1, 1, 1), Year)
		e.year = true
		return e, unit + len("年") + s.has(unit+len("年"), "度"), true
	case s.has(unit, "时") > 0 && (onDay || !base.year) && !list && b.value <= 24 && s.has(unit, "时代", "时间", "时期") == 0:
		e.clock, e.grain = true, Hour
		day := s.ref
		if onDay {
			day, e.day = base.from, true
		}
		if !day.IsZero() && (base.fixed || !onDay) {
			e.set(day.Add(time.Duration(a.value)*time.Hour), day.Add(time.Duration(b.value)*time.Hour), Hour)
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
		if m := s.has(i, w.word); m > 0 && !e.year && !strings.HasPrefix(w.word, "月") {
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

// joined sifts what shared reads: behind the last number of a year, a month and a day stands a connector.
func (s *scan) joined(i int) bool {
	if s.class(i)&(aYear|aMonth) != 0 {
		return true
	}
	at := i
	for range 4 { // a year, a month, a day and what goes on
		n, ok := s.number(at)
		if !ok {
			return false
		}
		k := n.end + s.blank(n.end)
		switch s.rune(k) {
		case '—', '–', '-', '~', '起', '至', '到', '、':
			return true
		case '日':
			at = k + len("日")
			at += s.blank(at)
		case '年', '月':
			at = k + len("年")
			if r := s.rune(at); r == '度' || r == '全' {
				return true
			}
		default:
			return false
		}
	}
	return false
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
