package dates

import (
	"strings"
	"time"

	"github.com/zhnews/zhnews/internal/han"
)

// aloneMonth reports whether the 月底, 月末 or 月初 in [i,end) names a part of this month: no number, 每 or 岁 stands before it.
func (s *scan) aloneMonth(i, end int) bool {
	before, _ := han.DecodeLast(s.text[:i])
	if han.IsHan(before) && !strings.ContainsRune("到至于在自从计将前后的是", han.Fold(before)) {
		return false
	}
	return !strings.ContainsRune("薪部心衷级步", s.rune(end))
}

// monthAt reads a month, and a part of it: 9月, 元月, 上月, 8月底, 3月中旬, 5月第一周.
func (s *scan) monthAt(i int, e *expr, hadYear bool, within *expr, lunar bool) (end int, ok bool) {
	at := 0
	month, year := 0, s.yearOf(e, within)
	cls := s.class(i)
	if cls&(aMonth|aNumeral) == 0 {
		return 0, false
	}
	if cls&aFestival != 0 && cls&aNumeral != 0 {
		if v, m := festivalDays().Prefix(s.text[i:]); m == len("二月二") && s.rune(i+len("二")) == '月' && s.festivalHolds(v, i, m) {
			return 0, false
		}
	}
	for _, w := range deicticMonths {
		if cls&aMonth == 0 {
			break
		}
		if m := s.has(i, w.word); m > 0 && !hadYear {
			if at = i + m; strings.HasPrefix(w.word, "月") {
				if !s.aloneMonth(i, at) {
					return 0, false
				}
				at = i + len("月")
			}
			e.month, e.grain = true, Month
			if t, rest, known := s.base(w.months); known {
				first := day(t.Year(), t.Month()+time.Month(rest), 1)
				e.setMonth(first.Year(), int(first.Month()))
				e.year = true
			}
			break
		}
	}
	if at == 0 {
		lunarMonth := 0
		lead := s.rune(i)
		switch {
		case lead == '元' && s.has(i, "元月") > 0:
			month, at = 1, i+len("元月")
			at += s.has(at, "份")
		case lead == '正' && s.has(i, "正月") > 0:
			lunarMonth, at = 1, i+len("正月")
		case lead == '腊' && s.has(i, "腊月") > 0:
			lunarMonth, at = 12, i+len("腊月")
		case lead == '冬' && s.has(i, "冬月") > 0 && s.has(i, "冬月亮") == 0:
			lunarMonth, at = 11, i+len("冬月")
		default:
			n, ok := s.number(i)
			if !ok || n.value < 1 || n.value > 12 || n.positional || n.digits > 2 {
				return 0, false
			}
			k := n.end + s.blank(n.end)
			m := 0
			if s.rune(k) == '月' {
				m = s.has(k, "月份", "月")
			}
			if m == 0 {
				// 09-01 20:01
				if t, end, ok := s.monthDash(n, year); ok {
					e.setDay(t)
					e.month, e.year = true, true
					return end, true
				}
				return 0, false
			}
			switch s.rune(k + len("月")) {
			case '球', '亮', '饼', '刊', '薪', '租', '票', '均', '嫂', '子':
				return 0, false
			}
			month, at = n.value, k+m
			// 八月十五, 十一月廿九: the Chinese calendar
			if !n.arabic {
				if d, ok := s.lunarDayAt(at); ok && (lunar || d.sure) {
					lunarMonth = month
				}
			}
		}
		if lunarMonth > 0 || lunar && month > 0 {
			if lunarMonth == 0 {
				lunarMonth = month
			}
			return s.lunarMonth(at, lunarMonth, year, e)
		}
		e.month, e.grain = true, Month
		if year != 0 {
			e.setMonth(year, month)
			e.year = true
		} else {
			e.fixed = false
		}
	}
	first := e.from
	set := func(from, to int, g Grain) {
		if e.fixed {
			last := first.AddDate(0, 1, -1).Day()
			e.set(first.AddDate(0, 0, from-1), first.AddDate(0, 0, min(to, last)), g)
		} else {
			e.grain = g
		}
		e.day = true
	}
	switch s.rune(at) {
	case '上', '中', '下', '底', '末', '初', '第', '前', '头':
	default:
		return at, true
	}
	switch {
	case s.has(at, "中下旬", "中、下旬") > 0:
		set(11, 31, Day)
		return at + s.has(at, "中下旬", "中、下旬"), true
	case s.has(at, "上中旬", "上、中旬") > 0:
		set(1, 20, Day)
		return at + s.has(at, "上中旬", "上、中旬"), true
	case s.has(at, "上旬") > 0:
		set(1, 10, Day)
		return at + len("上旬"), true
	case s.has(at, "中旬") > 0:
		set(11, 20, Day)
		return at + len("中旬"), true
	case s.has(at, "下旬") > 0:
		set(21, 31, Day)
		return at + len("下旬"), true
	case s.has(at, "底", "末") > 0 && s.has(at, "底特律") == 0:
		set(21, 31, Day)
		return at + s.has(at, "底", "末"), true
	case s.has(at, "初") > 0 && s.has(at, "初步", "初中", "初级") == 0:
		if d, ok := s.lunarDayAt(at); !ok || !d.sure {
			set(1, 10, Day)
			return at + len("初"), true
		}
	}
	if m := s.has(at, "第"); m > 0 {
		if n, ok := s.number(at + m); ok && n.value >= 1 && n.value <= 5 {
			w := n.end + s.has(n.end, "个")
			if d := s.weekday(w); d >= 0 {
				// 四月第二个星期日, 11月第三个周四
				if e.day = true; e.fixed {
					e.setDay(first.AddDate(0, 0, (8-int(first.Weekday())+d)%7+7*(n.value-1)))
				}
				e.grain = Day
				return w + s.weekdayLen(w), true
			}
			if k := s.has(n.end, "周", "个星期"); k > 0 {
				if e.fixed {
					from := first.AddDate(0, 0, (8-int(first.Weekday()))%7+7*(n.value-1))
					e.set(from, from.AddDate(0, 0, 7), Week)
				}
				return n.end + k, true
			}
		}
	}
	if m := s.has(at, "前", "头"); m > 0 {
		if n, ok := s.number(at + m); ok && n.value >= 1 && n.value <= 31 {
			if k := s.has(n.end, "天", "日"); k > 0 {
				set(1, n.value, Day)
				return n.end + k, true
			}
		}
	}
	return at, true
}

// monthDash reads 09-01 where a time or a range follows.
func (s *scan) monthDash(n num, year int) (t time.Time, end int, ok bool) {
	if !n.arabic || n.digits != 2 || s.rune(n.end) != '-' || year == 0 {
		return t, 0, false
	}
	d, found := s.number(n.end + 1)
	if !found || !d.arabic || d.digits != 2 || s.rune(d.end) == '-' {
		return t, 0, false
	}
	if k := d.end + s.blank(d.end); k == d.end || !s.clockFollows(k) {
		return t, 0, false
	}
	t, ok = monthDay(year, n.value, d.value)
	return t, d.end, ok
}

func (s *scan) clockFollows(i int) bool {
	n, ok := s.number(i)
	return ok && n.arabic && n.digits <= 2 && (s.rune(n.end) == ':' || s.rune(n.end) == '：')
}
