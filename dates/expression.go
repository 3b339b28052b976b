package dates

import (
	"time"
)

// expr is a point in time as far as it is read: an interval that each word narrows.
type expr struct {
	from, to time.Time
	grain    Grain
	fixed    bool
	year     bool // the year is named, or deictic
	month    bool
	day      bool
	clock    bool
	late     bool // afternoon or evening
	bareDay  bool // a day without month
	emperor  bool // the year is an emperor's, whose months are those of the Chinese calendar
	part     *dayPart
}

func (e *expr) set(from, to time.Time, g Grain) {
	e.from, e.to, e.grain, e.fixed = from, to, g, true
}

func (e *expr) setYear(y int) {
	e.set(day(y, 1, 1), day(y+1, 1, 1), Year)
	e.year = true
}

func (e *expr) setMonth(y, m int) {
	e.set(day(y, time.Month(m), 1), day(y, time.Month(m+1), 1), Month)
	e.month = true
}

func (e *expr) setDay(t time.Time) {
	e.set(t, t.AddDate(0, 0, 1), Day)
	e.day = true
}

// expression reads the longest expression at i: a range, or a point with what may follow it.
func (s *scan) expression(i int) (e expr, end int, ok bool) {
	cls := s.class(i)
	if cls&aPlan != 0 {
		if e, end, ok = s.plan(i); ok {
			return e, end, true
		}
	}
	if cls&(aNumeral|aYear|aMonth) != 0 {
		if e, end, ok = s.twoMonths(i); ok {
			return e, end, true
		}
		if e, end, ok = s.shared(i); ok {
			return e, end, true
		}
	}
	if cls&(aNumeral|aPhrase) != 0 {
		if e, end, ok = s.offset(i); ok {
			end += s.anniversary(end, &e)
			return e, end, true
		}
	}
	e, end, ok = s.point(i, nil)
	if !ok {
		return e, 0, false
	}
	if cls&aYear != 0 {
		end += s.anniversary(end, &e)
	}
	if m := s.has(end, "白天"); m > 0 && e.day {
		if r, rangeEnd, found := s.rangeFrom(e, end+m); found {
			return r, rangeEnd, true // 明天白天到夜间
		}
	}
	if r, rangeEnd, found := s.rangeFrom(e, end); found {
		return r, rangeEnd, true
	}
	switch s.rune(end) {
	case '以', '同':
	default:
		return e, end, true
	}
	if m := s.has(end, "以来"); m > 0 {
		if e.fixed && !s.ref.IsZero() {
			if e.from.After(s.ref) && e.from.Year() == s.ref.Year() && s.has(i, "今年", "本年") == 0 {
				e.from = addMonths(e.from, -12) // 9月以来 in January
			}
			e.to = s.ref.AddDate(0, 0, 1)
			if !e.to.After(e.from) {
				e.fixed = false
			}
		} else {
			e.fixed = false
		}
		return e, end + m, true
	}
	if m := s.has(end, "同期"); m > 0 {
		e.fixed = false
		return e, end + m, true
	}
	return e, end, true
}

// need is the reference day, or the earlier date that 同, 当 and 次 refer to.
func (s *scan) base(offset int) (t time.Time, rest int, ok bool) {
	if offset >= 100 {
		if !s.last.IsZero() {
			return s.last, offset - 100, true
		}
		return s.ref, offset - 100, !s.ref.IsZero()
	}
	return s.ref, offset, !s.ref.IsZero()
}

// point reads one point in time at i. within is the expression that a range began with; its parts are inherited.
func (s *scan) point(i int, within *expr) (e expr, end int, ok bool) {
	at := i
	phrase := s.class(i)&aPhrase != 0
	if phrase {
		if m := s.has(at, "北京时间", "当地时间", "公历", "公元"); m > 0 {
			at += m
			at += s.has(at, "：", ":")
			if s.has(at, "前") > 0 {
				return e, 0, false
			}
			i = at
		}
	}
	lunar := false
	if phrase || at > i {
		if m := s.has(at, "农历", "阴历", "夏历"); m > 0 {
			lunar = true
			at += m
		}
	}
	if e, end, ok = s.decade(at); ok {
		return e, end, true
	}
	if n, ok := s.number(at); ok && at > 0 && s.hadBefore(at, "公元") && n.value >= 1 && n.value < 1000 && s.rune(n.end) == '年' && (n.arabic || n.positional) {
		e.setYear(n.value)
		return e, n.end + len("年"), true // 公元618年
	}
	if k, ok := s.yearAt(at, &e, within); ok {
		at = k
		lunar = lunar || e.emperor
		if m := s.has(at, "农历", "阴历"); m > 0 {
			lunar = true
			at += m
		}
		// 2022年 9月
		if k += s.blank(k); k > at {
			if n, ok := s.number(k); ok && n.value >= 1 && n.value <= 12 && s.rune(n.end) == '月' {
				at = k
			}
		}
	}
	stray := at == i && within == nil && s.class(i)&(aNumeral|aMonth|aFestival) != 0 && s.strayYear(i, &e)
	hadYear := e.year
	if k, ok := s.yearPart(at, &e, hadYear, within, lunar); ok {
		at = k
	}
	if !e.day && e.month || !e.day && !e.year || !e.day && e.year && at > i {
		if k, ok := s.dayAt(at, &e, within, hadYear); ok {
			at = k
		}
	}
	// （星期五）, 周六
	if e.day {
		k := at
		if r := s.rune(k); r == '(' {
			k += s.has(k, "（", "(")
		}
		k += s.blank(k)
		if m := s.weekday(k); m >= 0 {
			w := s.weekdayLen(k)
			after := k + w
			if c := s.has(after, "）", ")"); c > 0 && k > at {
				at = after + c
			} else if k == at || k == at+1 {
				at = after
			}
		} else if n, ok := s.number(k); ok && k > at && e.fixed && s.rune(n.end) == '月' && n.value == int(e.from.Month()) && !e.bareDay {
			// 下星期二（4月1日）
			if d, ok := s.number(n.end + len("月")); ok && d.value == e.from.Day() {
				if m := s.has(d.end, "日）", "日)", "号）"); m > 0 {
					at = d.end + m
				}
			}
		} else if ok && k > at && e.fixed && n.value == e.from.Day() && !e.bareDay {
			// 下周二（17日）
			if d := s.has(n.end, "日", "号"); d > 0 {
				if c := s.has(n.end+d, "）", ")"); c > 0 {
					at = n.end + d + c
				}
			}
		}
	}
	iso := e.day && s.rune(at) == 'T' && s.text[at-1] >= '0' && s.text[at-1] <= '9' // 2022-09-24T10:30:00+08:00
	if iso {
		at++
	}
	if k, ok := s.timeAt(at, &e, within); ok {
		at = k
		if iso {
			at += s.zone(at)
		}
	} else if iso {
		at--
	}
	e.fixed = e.fixed && !stray
	if at == i || e.grain == "" && !e.fixed && !e.year && !e.month && !e.day && !e.clock {
		return e, 0, false
	}
	return e, at, true
}

// zone is the length of the zone behind a time of ISO 8601; the time is left as written.
func (s *scan) zone(i int) int {
	if r := s.rune(i); r == 'Z' {
		return 1
	} else if r != '+' && r != '-' {
		return 0
	}
	h, ok := s.number(i + 1)
	if !ok || !h.arabic || h.digits != 2 && h.digits != 4 {
		return 0
	}
	if m, ok := s.number(h.end + s.has(h.end, ":")); ok && m.digits == 2 && m.end == h.end+len(":00") {
		return m.end - i
	}
	return h.end - i
}

// anniversary makes of a year counted from today the day of it that today is: 三年前的今天, 去年今日. n is how long the words are.
func (s *scan) anniversary(end int, e *expr) (n int) {
	if !e.year || e.month || e.day || e.grain != Year || s.ref.IsZero() {
		return 0
	}
	if n = s.has(end, "的今天", "的今日", "今天", "今日", "的这一天"); n == 0 {
		return 0
	}
	if t, ok := monthDay(e.from.Year(), int(s.ref.Month()), s.ref.Day()); ok && e.fixed {
		e.setDay(t)
		return n
	}
	return 0
}
