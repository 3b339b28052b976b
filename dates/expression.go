package dates

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
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
			return e, end, true
		}
	}
	e, end, ok = s.point(i, nil)
	if !ok {
		return e, 0, false
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
	if k, ok := s.yearAt(at, &e, within); ok {
		at = k
		if m := s.has(at, "农历", "阴历"); m > 0 {
			lunar = true
			at += m
		}
	}
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
	if k, ok := s.timeAt(at, &e, within); ok {
		at = k
	}
	if at == i || e.grain == "" && !e.fixed && !e.year && !e.month && !e.day && !e.clock {
		return e, 0, false
	}
	return e, at, true
}

// yearAt reads a year: 2022年, 一九九七年, 去年, 民国一一三年, 98年.
func (s *scan) yearAt(i int, e *expr, within *expr) (end int, ok bool) {
	cls := s.class(i)
	if cls&(aYear|aNumeral) == 0 {
		return 0, false
	}
	for _, w := range deicticYears {
		if cls&aYear == 0 {
			break
		}
		if m := s.has(i, w.word); m > 0 {
			if w.word == "上年" && s.rune(i+m) == '纪' || w.word == "当年" && s.last.IsZero() && s.ref.IsZero() {
				return 0, false
			}
			t, rest, known := s.base(w.years)
			if known {
				e.setYear(t.Year() + rest)
			} else {
				e.year, e.grain = true, Year
			}
			return i + m + s.has(i+m, "全年"), true
		}
	}
	for _, era := range eras {
		if cls&aYear == 0 {
			break
		}
		if m := s.has(i, era.name); m > 0 {
			k := i + m
			k += s.blank(k)
			n, ok := s.number(k)
			if first := s.has(k, "元年"); first > 0 {
				e.setYear(era.start + 1)
				return k + first, true
			}
			if !ok || s.rune(n.end) != '年' || n.value < 1 || n.value > 120 {
				return 0, false
			}
			if n.positional || n.ten || n.arabic || n.digits == 1 {
				e.setYear(era.start + n.value)
				return n.end + len("年"), true
			}
		}
	}
	if cls&aNumeral == 0 {
		return 0, false
	}
	n, ok := s.number(i)
	if !ok {
		return 0, false
	}
	k := n.end + s.blank(n.end)
	// 2022-09-24, 2023/5/10, 2010.01.29
	if n.arabic && n.digits == 4 && n.value >= 1000 && n.value < 2200 {
		if t, end, ok := s.dashed(n); ok {
			e.setDay(t)
			e.year, e.month = true, true
			return end, true
		}
	}
	if s.rune(k) != '年' {
		return 0, false
	}
	after := k + len("年")
	switch s.rune(after) {
	case '级', '期', '薪', '均', '租', '制':
		return 0, false
	}
	switch {
	case n.arabic && n.digits == 4 && n.value >= 100 && n.value < 2200, !n.arabic && n.positional && n.digits == 4 && n.value < 2200 && n.value >= 100:
		y := n.value
		e.setYear(y)
		after += s.has(after, "度", "全年")
		return after, true
	case (n.arabic && n.digits == 2 || n.positional && n.digits == 2) && s.shortYear(i, n, after):
		e.setYear(s.century(n.value))
		after += s.has(after, "度")
		return after, true
	}
	return 0, false
}

// shortYear decides whether 98年 is a year and not a span of years: a month or a part of the year follows, or an
// apostrophe stands before it.
func (s *scan) shortYear(i int, n num, after int) bool {
	if n.arabic && s.rune(i) == '0' {
		return true // 08年
	}
	if before, _ := han.DecodeLast(s.text[:i]); before == '’' || before == '\'' || before == '‘' {
		return true
	}
	if m, ok := s.number(after); ok && (s.rune(m.end) == '月' || s.rune(m.end+s.blank(m.end)) == '月') {
		return true
	}
	if s.has(after, "底", "初", "末", "春", "夏", "秋", "冬", "上半年", "下半年", "元月", "第") > 0 {
		return s.has(after, "初中", "底层") == 0
	}
	if s.whole && after == len(s.text) {
		return true
	}
	// Two Chinese digits read one by one are a year unless they are neighbours: 九七年, but 七八年 are some years.
	if n.positional {
		a, b := n.value/10, n.value%10
		if b != a+1 && s.has(after, "来", "多", "间", "前", "后", "内", "以上", "左右") == 0 {
			return true
		}
	}
	return false
}

// century completes a year of two digits: the latest such year that is no more than ten years ahead.
func (s *scan) century(y int) int {
	limit := 2030
	if !s.ref.IsZero() {
		limit = s.ref.Year() + 10
	}
	full := limit/100*100 + y
	for full > limit {
		full -= 100
	}
	return full
}

// dashed reads a day with its year in figures.
func (s *scan) dashed(n num) (t time.Time, end int, ok bool) {
	sep := s.rune(n.end)
	if sep != '-' && sep != '/' && sep != '.' && sep != '．' {
		return t, 0, false
	}
	_, w := han.Decode(s.text[n.end:])
	m, ok1 := s.number(n.end + w)
	if !ok1 || !m.arabic || m.digits > 2 || s.rune(m.end) != sep {
		return t, 0, false
	}
	_, w = han.Decode(s.text[m.end:])
	d, ok2 := s.number(m.end + w)
	if !ok2 || !d.arabic || d.digits > 2 || s.rune(d.end) == sep {
		return t, 0, false
	}
	t, ok = monthDay(n.value, m.value, d.value)
	return t, d.end, ok
}

// yearPart reads what narrows a year: a quarter, a half, a month, a season, a festival.
func (s *scan) yearPart(i int, e *expr, hadYear bool, within *expr, lunar bool) (end int, ok bool) {
	year := s.yearOf(e, within)
	cls := s.class(i)
	if !hadYear && cls&(aNumeral|aMonth|aFestival|aPhrase) == 0 {
		return 0, false
	}
	known := year != 0
	put := func(from, to time.Time, g Grain) {
		if known {
			e.set(from, to, g)
		} else {
			e.grain, e.fixed = g, false
		}
		e.year = true
	}
	lead := s.rune(i)
	// 初, 底, 末 of the year
	switch {
	case !strings.ContainsRune("年底末岁初中内", lead):
	case hadYear:
		if m := s.has(i, "年底", "底", "年末", "末", "岁末"); m > 0 && s.has(i, "底特律", "末班", "底部", "底气") == 0 {
			put(day(year, 11, 1), day(year+1, 1, 1), Month)
			return i + m, true
		}
		if m := s.has(i, "年初", "初", "岁初"); m > 0 && s.has(i, "初中", "初步", "初级", "初一", "初二", "初三", "初五", "初八", "初十", "初夏", "初春", "初秋", "初冬") == 0 {
			put(day(year, 1, 1), day(year, 3, 1), Month)
			return i + m, true
		}
		if m := s.has(i, "年中", "中期"); m > 0 {
			put(day(year, 6, 1), day(year, 8, 1), Month)
			return i + m, true
		}
		if m := s.has(i, "年内", "内"); m > 0 && s.has(i, "内地", "内部", "内外", "内蒙古", "内容", "内陆") == 0 && s.has(i, "年内") > 0 {
			return i + m, true
		}
	default:
		if m := s.has(i, "年底", "年末", "岁末"); m > 0 && !s.numberBefore(i) {
			put(day(year, 11, 1), day(year+1, 1, 1), Month)
			return i + m, true
		}
		if m := s.has(i, "年初", "岁初"); m > 0 && !s.numberBefore(i) {
			put(day(year, 1, 1), day(year, 3, 1), Month)
			return i + m, true
		}
		if m := s.has(i, "年内"); m > 0 && !s.numberBefore(i) {
			put(day(year, 1, 1), day(year+1, 1, 1), Year)
			return i + m, true
		}
	}
	if lead == '上' && s.has(i, "上半年") > 0 {
		put(day(year, 1, 1), day(year, 7, 1), Half)
		return i + len("上半年"), true
	}
	if lead == '下' && s.has(i, "下半年") > 0 {
		put(day(year, 7, 1), day(year+1, 1, 1), Half)
		return i + len("下半年"), true
	}
	if k, q, ok := s.quarter(i, year); ok {
		if q.fixed && known {
			*e = q
			e.year = true
		} else {
			e.grain, e.year = Quarter, true
			e.fixed = q.fixed
			if q.fixed {
				*e = q
			}
		}
		if m := s.has(k, "初"); m > 0 && e.fixed && s.has(k, "初步") == 0 {
			e.set(e.from, addMonths(e.from, 1), Month)
			k += m
		} else if m := s.has(k, "末", "底"); m > 0 && e.fixed {
			e.set(addMonths(e.to, -1), e.to, Month)
			k += m
		}
		return k, true
	}
	// 前十一个月, 后三月
	if m := len("前"); lead == '前' || hadYear && (lead == '头' || lead == '后') {
		if n, ok := s.number(i + m); ok && n.value >= 1 && n.value <= 12 {
			k := s.has(n.end, "个月", "月份", "月")
			if k > 0 && !(n.arabic && s.has(n.end, "月") > 0 && !hadYear) {
				if s.has(i, "后") > 0 {
					put(day(year, time.Month(13-n.value), 1), day(year+1, 1, 1), Month)
				} else {
					put(day(year, 1, 1), day(year, time.Month(n.value+1), 1), Month)
				}
				return n.end + k, true
			}
		}
	}
	// 第52周, 第三十七个星期, 第一天
	if m := len("第"); lead == '第' && hadYear && known {
		if n, ok := s.number(i + m); ok {
			if k := s.has(n.end, "周", "个星期", "个周", "星期"); k > 0 && n.value >= 1 && n.value <= 53 {
				from := firstMonday(year).AddDate(0, 0, 7*(n.value-1)) // the weeks of a year are counted from its first Monday
				e.set(from, from.AddDate(0, 0, 7), Week)
				return n.end + k, true
			}
			if k := s.has(n.end, "天", "日"); k > 0 && n.value >= 1 && n.value <= 366 {
				e.setDay(day(year, 1, n.value))
				return n.end + k, true
			}
		}
	}
	if k, ok := s.monthAt(i, e, hadYear, within, lunar); ok {
		return k, true
	}
	if open := s.has(i, "“", "「", "\""); hadYear && open > 0 {
		// 去年“十一”
		if v, m := festivalDays().Prefix(s.text[i+open:]); m > 0 && s.has(i+open+m, "”", "」", "\"") > 0 && s.festivalHolds(v, i+open, m) {
			e.day, e.grain = true, Day
			if t, ok := s.festival(v, year); ok && known {
				e.setDay(t)
				e.year = true
			}
			return i + open + m + s.has(i+open+m, "”", "」", "\""), true
		}
	}
	if cls&aFestival == 0 {
		return s.season(i, hadYear, put, year)
	}
	if v, m := festivalDays().Prefix(s.text[i:]); m > 0 && s.festivalHolds(v, i, m) {
		if t, ok := s.festival(v, year); ok && known {
			e.setDay(t)
			e.year = true
		} else {
			e.day, e.grain = true, Day
		}
		return i + m, true
	}
	return s.season(i, hadYear, put, year)
}

// season reads 春, 夏季 behind a year: three months each.
func (s *scan) season(i int, hadYear bool, put func(from, to time.Time, g Grain), year int) (end int, ok bool) {
	if hadYear && strings.ContainsRune("春夏秋冬", s.rune(i)) {
		for k, w := range []string{"春", "夏", "秋", "冬"} {
			if s.has(i, "冬至", "夏至") > 0 {
				if n, ok := s.number(i + len("冬至")); !ok || s.rune(n.end) != '年' {
					break
				}
			}
			if m := s.has(i, w+"季", w+"天", w); m > 0 && s.has(i, "春节", "秋分", "春运", "冬奥", "春晚", "秋收", "夏粮", "春耕", "秋粮") == 0 {
				put(day(year, time.Month(3+3*k), 1), day(year, time.Month(6+3*k), 1), Month)
				return i + m, true
			}
		}
	}
	return 0, false
}

// firstMonday is the first Monday of a year.
func firstMonday(year int) time.Time {
	t := day(year, 1, 1)
	return t.AddDate(0, 0, (8-int(t.Weekday()))%7)
}

func (s *scan) numberBefore(i int) bool {
	r, n := han.DecodeLast(s.text[:i])
	if n == 0 {
		return false
	}
	_, d := han.Digit(r)
	_, c := han.Numeral(r)
	return d || c || r == '十' || r == '百' || r == '几' || r == '数' || r == '多' || r == '半' || r == '余'
}

// yearOf is the year that an expression is in; 0 where it is not known.
func (s *scan) yearOf(e *expr, within *expr) int {
	switch {
	case e.fixed && e.year:
		return e.from.Year()
	case e.year:
		return 0
	case within != nil && within.fixed:
		return within.from.Year()
	case !s.ref.IsZero():
		return s.ref.Year()
	}
	return 0
}

// quarters are words for one quarter, as quarters from the reference day's.
var quarters = []struct {
	word string
	by   int
}{{"上个季度", -1}, {"上一季度", -1}, {"上季度", -1}, {"本季度", 0}, {"这个季度", 0}, {"下个季度", 1}, {"下一季度", 1}, {"下季度", 1}}

// quarter reads 四季度, 第三季度, 前三季度, 上个季度, 本季度, Q1.
func (s *scan) quarter(i, year int) (end int, e expr, ok bool) {
	set := func(from, to int) {
		if year != 0 {
			e.set(day(year, time.Month(3*from-2), 1), day(year, time.Month(3*to+1), 1), Quarter)
		} else {
			e.grain = Quarter
		}
	}
	phrase := s.class(i)&aPhrase != 0
	for _, w := range quarters {
		if !phrase {
			break
		}
		if m := s.has(i, w.word); m > 0 {
			e.grain = Quarter
			if !s.ref.IsZero() {
				q := (int(s.ref.Month()) - 1) / 3
				from := day(s.ref.Year(), time.Month(3*(q+w.by)+1), 1)
				e.set(from, addMonths(from, 3), Quarter)
			}
			return i + m, e, true
		}
	}
	lead := s.rune(i)
	if m := s.has(i, "Q"); lead == 'Q' && m > 0 {
		if n, ok := s.number(i + m); ok && n.arabic && n.digits == 1 && n.value >= 1 && n.value <= 4 {
			set(n.value, n.value)
			return n.end + s.has(n.end, "季度", "季"), e, true
		}
	}
	at, many := i, 0
	if lead == '前' {
		at, many = i+len("前"), 1
	} else if lead == '第' {
		at = i + len("第")
	}
	n, ok := s.number(at)
	if !ok || n.value < 1 || n.value > 4 {
		return 0, e, false
	}
	if r := s.rune(n.end); r != '季' && r != '个' {
		return 0, e, false
	}
	m := s.has(n.end, "季度")
	if m == 0 && many == 1 {
		m = s.has(n.end, "个季度")
	}
	if m == 0 {
		return 0, e, false
	}
	if many == 1 {
		set(1, n.value)
	} else {
		set(n.value, n.value)
	}
	return n.end + m, e, true
}

// monthAt reads a month, and a part of it: 9月, 元月, 上月, 8月底, 3月中旬, 5月第一周.
func (s *scan) monthAt(i int, e *expr, hadYear bool, within *expr, lunar bool) (end int, ok bool) {
	at := 0
	month, year := 0, s.yearOf(e, within)
	cls := s.class(i)
	if cls&(aMonth|aNumeral) == 0 {
		return 0, false
	}
	for _, w := range deicticMonths {
		if cls&aMonth == 0 {
			break
		}
		if m := s.has(i, w.word); m > 0 && !hadYear {
			at = i + m
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

// lunarDate is a day of the Chinese calendar as written.
type lunarDate struct {
	day, end int
	sure     bool // 初五, 廿九, and 十五 without 日
}

// lunarDayAt reads 初一, 十五, 廿九, 三十 behind a month.
func (s *scan) lunarDayAt(i int) (d lunarDate, ok bool) {
	if s.rune(i) == '初' {
		n, ok := s.number(i + len("初"))
		if !ok || n.arabic || n.value < 1 || n.value > 10 {
			return d, false
		}
		return lunarDate{n.value, n.end, true}, true
	}
	n, ok := s.number(i)
	if !ok || n.arabic || n.value < 1 || n.value > 30 || !n.ten {
		return d, false
	}
	if next := s.rune(n.end); next == '日' || next == '号' {
		return d, false
	}
	sure := s.rune(i) == '廿' || n.value == 15
	return lunarDate{n.value, n.end + s.has(n.end, "日"), sure}, true
}

// lunarMonth reads the day behind a month of the Chinese calendar.
func (s *scan) lunarMonth(at, month, year int, e *expr) (end int, ok bool) {
	e.month, e.grain = true, Month
	d, found := s.lunarDayAt(at)
	if !found {
		if n, ok := s.number(at); ok && n.value >= 1 && n.value <= 30 {
			d, found = lunarDate{n.value, n.end + s.has(n.end, "日"), true}, true
		}
	}
	if !found {
		e.fixed = false
		if year != 0 {
			if t, ok := lunarDay(year, month, 1); ok {
				next, ok2 := lunarDay(year, month, 0)
				if ok2 {
					e.set(t, next.AddDate(0, 0, 1), Month)
				}
			}
		}
		return at, true
	}
	e.day, e.grain, e.fixed = true, Day, false
	t, ok := lunarDay(year, month, d.day)
	if !e.year {
		t, ok = s.nearestLunar(year, month, d.day)
	}
	if ok && year != 0 {
		e.setDay(t)
		e.year = true
	}
	return d.end, true
}

// festivalHolds refuses names that are part of other words.
func (s *scan) festivalHolds(v, i, m int) bool {
	next := s.rune(i + m)
	word := han.FoldString(s.text[i : i+m])
	switch word {
	case "大雪", "小雪", "雨水", "大寒", "小寒", "谷雨", "霜降", "白露", "小满", "寒露", "处暑", "大暑", "小暑", "惊蛰":
		// Weather words: only with a word that tells.
		return s.has(i+m, "节气", "当天", "时节", "节令", "这天", "这一天", "之日") > 0 || s.hadBefore(i, "节气", "今天是", "今日是", "时值", "适逢", "日是") || s.hadBefore(i, "日") && strings.ContainsRune("，。、", s.rune(i+m))
	case "重阳", "小年", "元宵", "新年第一天", "双十一":
		return !strings.ContainsRune("轻糕路宵汤圆木县球", next)
	case "国庆", "五一", "十一":
		rest := i + m
		rest += s.has(rest, "”", "\"", "」", "』")
		if opened := s.hadBefore(i, "今年", "去年", "明年", "前年", "后年", "今年“", "去年“", "明年“", "前年“", "后年“"); opened && !han.IsHan(s.rune(rest)) {
			return true // 今年五一，
		}
		return s.has(rest, "期间", "假期", "长假", "小长假", "假日", "黄金周", "前夕", "前后", "前，", "后，", "当天", "当日", "当晚", "之际", "来临", "临近", "将至", "放假", "出游", "档", "中秋", "、中秋", "和中秋") > 0 || word == "国庆" && s.hadBefore(i, "年", "中秋", "中秋、", "中秋和")
	case "冬至", "夏至":
		if n, ok := s.number(i + m); ok && s.rune(n.end) == '年' {
			return false // 2017年冬至2018年春
		}
		return true
	case "清明":
		return !strings.ContainsRune("上河", next)
	case "二月二":
		return next != '十' && next != '日'
	}
	return true
}

// festival returns the day of a festival or solar term in a year.
func (s *scan) festival(v, year int) (time.Time, bool) {
	if year == 0 {
		return time.Time{}, false
	}
	if v < 0 {
		return termDay(year, -1-v)
	}
	f := festivals[v]
	if f.lunar {
		return s.nearestLunar(year, f.month, f.day)
	}
	return day(year, time.Month(f.month), f.day), true
}

// numberedDay reads 昨（11）日, as the papers of Taiwan print it.
func (s *scan) numberedDay(i int, e *expr) (end int, ok bool) {
	days := 0
	switch s.rune(i) {
	case '昨':
		days = -1
	case '今':
	case '明':
		days = 1
	default:
		return 0, false
	}
	k := i + len("昨")
	m := s.has(k, "（", "(")
	n, ok := s.number(k + m)
	if m == 0 || !ok || n.value < 1 || n.value > 31 {
		return 0, false
	}
	c := s.has(n.end, "）", ")")
	d := s.has(n.end+c, "日", "天")
	if c == 0 || d == 0 {
		return 0, false
	}
	e.day, e.grain = true, Day
	if !s.ref.IsZero() {
		t := s.ref.AddDate(0, 0, days)
		if t.Day() != n.value {
			// The paper's day is not the reference day; the number rules.
			if u, ok := monthDay(s.ref.Year(), int(s.ref.Month()), n.value); ok {
				t = u
			}
		}
		e.setDay(t)
		e.year, e.month = true, true
	}
	return n.end + c + d, true
}

// nearestLunar is a lunar day in a year. The twelfth month mostly falls into the January after it: before the Spring Festival,
// and for a month behind it, the day of the lunar year that ends is meant.
func (s *scan) nearestLunar(year, month, d int) (time.Time, bool) {
	t, ok := lunarDay(year, month, d)
	if month < 11 || s.ref.IsZero() || year != s.ref.Year() {
		return t, ok
	}
	if before, found := lunarDay(year-1, month, d); found && (!ok || s.ref.Sub(before) <= 30*24*time.Hour) {
		return before, true
	}
	return t, ok
}

// dayAt reads a day: 23日, 8号, 今天, 上周五, 星期六, 次日.
func (s *scan) dayAt(i int, e *expr, within *expr, hadYear bool) (end int, ok bool) {
	if e.month {
		k := i + s.blank(i)
		n, ok := s.number(k)
		if !ok || n.value < 1 || n.value > 31 || n.positional || n.digits > 3 || n.arabic && n.digits > 2 {
			return 0, false
		}
		after := n.end + s.blank(n.end)
		m := 0
		if r := s.rune(after); r == '日' || r == '号' {
			_, m = han.Decode(s.text[after:])
		}
		if m == 0 {
			// 1月3至2月10, 四月十三
			next := s.rune(n.end)
			if !(next == 0 || next == '至' || next == '到' || next == '~' || next == '～') || n.arabic && n.digits > 2 {
				return 0, false
			}
			after, m = n.end, 0
		} else if r := s.rune(after + m); strings.ContainsRune("均本元产线楼机", r) && s.has(after, "日均", "日本", "日元", "日产", "号线", "号楼", "号机") > 0 {
			return 0, false
		}
		e.day, e.grain = true, Day
		if e.fixed {
			t, ok := monthDay(e.from.Year(), int(e.from.Month()), n.value)
			if !ok {
				e.fixed = false
			} else {
				e.setDay(t)
			}
		}
		return after + m, true
	}
	if e.year && hadYear {
		// 今年春节 was read above; 去年今天
		return 0, false
	}
	cls := s.class(i)
	if cls&(aDay|aWeek|aNumeral) == 0 {
		return 0, false
	}
	if cls&aDay != 0 {
		for _, run := range dayRuns {
			if m := s.has(i, run.words...); m > 0 {
				e.day, e.grain = true, Day
				if !s.ref.IsZero() {
					e.set(s.ref.AddDate(0, 0, run.from), s.ref.AddDate(0, 0, run.to), Day)
					e.year, e.month = true, true
				}
				return i + m, true
			}
		}
		if end, ok := s.numberedDay(i, e); ok {
			return end, true
		}
	}
	for _, w := range deicticDays {
		if cls&aDay == 0 {
			break
		}
		if m := s.has(i, w.word); m > 0 {
			if s.has(i+m, "元", "币", "本") > 0 && strings.HasSuffix(w.word, "日") {
				return 0, false
			}
			e.day, e.grain = true, Day
			if !s.ref.IsZero() {
				e.setDay(s.ref.AddDate(0, 0, w.days))
				e.year, e.month = true, true
			}
			return i + m, true
		}
	}
	for _, w := range sameDays {
		if cls&aDay == 0 {
			break
		}
		if m := s.has(i, w.word); m > 0 {
			if (w.word == "第二天" || w.word == "当日" || w.word == "同日") && s.has(i+m, "元", "本", "而语") > 0 {
				return 0, false
			}
			base := s.last
			if base.IsZero() {
				base = s.ref
			}
			e.day, e.grain = true, Day
			if !base.IsZero() {
				e.setDay(day(base.Year(), base.Month(), base.Day()).AddDate(0, 0, w.days))
				e.year, e.month = true, true
			}
			return i + m, true
		}
	}
	for _, w := range shortDays {
		if cls&aDay == 0 {
			break
		}
		m := s.has(i, w.word)
		if m == 0 {
			continue
		}
		if p, _ := s.dayPartAt(i + m); p != nil && (w.days < 100 || p.word == "晚" || p.word == "夜") && p.word != "早" || p != nil && w.word == "今" || p != nil && w.word == "明" {
			if w.word == "前" && p.word != "晚" || w.word == "次" && p.word != "晨" && p.word != "晚" && p.word != "早" || w.word == "同" {
				continue
			}
			if s.has(i, "今夜", "明早", "今早", "今晨", "昨夜", "当晚", "今晚", "昨晚", "明晚", "前晚", "明晨", "次晨", "今午", "昨晨") == 0 && utf8.RuneCountInString(p.word) == 1 {
				continue
			}
			t, rest, known := s.base(w.days)
			e.day, e.grain = true, Day
			if known {
				e.setDay(day(t.Year(), t.Month(), t.Day()).AddDate(0, 0, rest))
				e.year, e.month = true, true
			}
			return i + m, true
		}
	}
	if cls&aWeek != 0 {
		if k, ok := s.weekAt(i, e); ok {
			return k, true
		}
	}
	// 大年初十, 初八
	if m := s.has(i, "大年"); m > 0 || s.rune(i) == '初' && !s.hadBefore(i, "月", "年", "最", "当", "世纪") {
		if d, ok := s.lunarDayAt(i + m); ok && (m > 0 && d.sure || d.sure && s.has(i, "初") > 0 && s.lunarContext(d.end)) {
			e.day, e.grain = true, Day
			if y := s.yearOf(e, within); y != 0 {
				if t, ok := lunarDay(y, 1, d.day); ok {
					e.setDay(t)
					e.year, e.month = true, true
				}
			}
			return d.end, true
		}
	}
	// 23日: the month is the reference day's
	if cls&aNumeral == 0 {
		return 0, false
	}
	n, ok := s.number(i)
	if !ok || n.value < 1 || n.value > 31 || n.positional || n.arabic && n.digits > 2 {
		return 0, false
	}
	after := n.end + s.blank(n.end)
	if r := s.rune(after); r != '日' && r != '号' {
		return 0, false
	}
	m := s.has(after, "日", "号")
	if m == 0 || s.has(after, "日元", "日圆", "日本", "日币", "日均", "日产", "日游", "日龄", "号线", "号选手", "号种子", "号球员", "号队员", "号球衣", "号前锋", "号门将", "号位", "号参赛", "号楼", "号院", "号文", "号机", "号码", "号令", "号召", "号房", "号店", "号公路", "号工", "号馆", "号桥", "号井", "号厅", "号门", "号台") > 0 {
		return 0, false
	}
	if s.has(after, "号") > 0 && (s.named(i) || han.IsHan(s.rune(after+m)) && !strings.ContainsRune("上下早晚凌清中傍深夜至到前后起在的开举，、晨和", s.rune(after+m)) && !n.arabic || s.hadBefore(i, "第", "路", "街", "巷", "道", "区", "弄", "楼", "No.")) {
		return 0, false
	}
	if s.hadBefore(i, "第", "为期", "历时", "近", "每", "共", "达", "满", "超过", "长达", "连续", "至少", "不少于") && !s.hadBefore(i, "将近", "至第") {
		return 0, false
	}
	if s.has(after+m, "内", "以内", "之内", "游", "间") > 0 && s.has(after+m, "内蒙古", "间接") == 0 {
		return 0, false
	}
	if !n.arabic && s.has(after, "日") > 0 && n.digits == 1 && strings.ContainsRune("一两几数", s.rune(i)) && s.rune(i) == '一' && !s.whole && !s.hadBefore(i, "月") {
		// 一日: mostly "one day"
		if p, _ := s.dayPartAt(after + m); p == nil {
			return 0, false
		}
	}
	e.day, e.grain, e.bareDay = true, Day, true
	month := s.ref
	if within != nil && within.fixed {
		month = within.from
	}
	if !month.IsZero() {
		if t, ok := monthDay(month.Year(), int(month.Month()), n.value); ok {
			e.setDay(t)
			e.year, e.month = true, true
		}
	}
	return after + m, true
}

// lunarContext reports whether what follows 初八 shows that it is a day.
func (s *scan) lunarContext(i int) bool {
	r := s.rune(i)
	return r == 0 || !han.IsHan(r) || s.has(i, "上", "下", "早", "晚", "凌", "开", "至", "到", "起", "这", "当", "，", "、", "就", "是") > 0
}

// named reports whether the word before N号 makes a name of it (神舟五号, 3号): a day stands behind a mark, or behind a
// word of time or place.
func (s *scan) named(i int) bool {
	r, n := han.DecodeLast(s.text[:i])
	return n > 0 && han.IsHan(r) && !strings.ContainsRune("月在于自从到至前本是为定约将和与及截迄起日号了过这那每逢的", han.Fold(r))
}

// weekAt reads a week or a weekday: 上周, 上周五, 本周末, 星期六.
func (s *scan) weekAt(i int, e *expr) (end int, ok bool) {
	base, at, weeks := s.ref, i, 0
	named := false
	for _, w := range deicticWeeks {
		if m := s.has(i, w.word); m > 0 {
			at, weeks, named = i+m, w.weeks, true
			if s.rune(at) == '岁' || s.rune(at) == '刊' || s.rune(at) == '年' {
				return 0, false
			}
			break
		}
	}
	first := monday(base).AddDate(0, 0, 7*weeks)
	known := !s.ref.IsZero()
	if named {
		if m := s.has(at, "周末", "末"); m > 0 && s.has(at, "末日", "末期", "末尾") == 0 {
			e.day, e.grain = true, Day
			if known {
				e.set(first.AddDate(0, 0, 5), first.AddDate(0, 0, 7), Day)
			}
			return at + m, true
		}
		for d, w := range []string{"一", "二", "三", "四", "五", "六", "日", "天"} {
			k := at
			k += s.has(k, "星期", "周", "礼拜")
			m := s.has(k, w)
			if m == 0 || k == at && s.has(k, "日本", "一起", "一些", "三个", "二次", "一次", "一举", "天气", "一直", "两", "一度", "一轮", "五个", "四个", "六个", "五大", "三大", "四大", "天津", "一大", "一场", "一系列", "一共") > 0 {
				continue
			}
			e.day, e.grain = true, Day
			if known {
				e.setDay(first.AddDate(0, 0, min(d, 6)))
			}
			return k + m, true
		}
		e.grain = Week
		if known {
			e.set(first, first.AddDate(0, 0, 7), Week)
		}
		e.day = true
		return at, true
	}
	if m := s.has(i, "周末"); m > 0 && !s.hadBefore(i, "每", "双", "个") {
		e.day, e.grain = true, Day
		if known {
			e.set(first.AddDate(0, 0, 5), first.AddDate(0, 0, 7), Day)
		}
		return i + m, true
	}
	if d := s.weekday(i); d >= 0 && !s.hadBefore(i, "每", "每个", "逢") {
		e.day, e.grain = true, Day
		if known {
			e.setDay(first.AddDate(0, 0, d))
		}
		return i + s.weekdayLen(i), true
	}
	return 0, false
}

// weekday is the day of the week named at i, 0 for Monday; -1 where none is.
func (s *scan) weekday(i int) int {
	switch s.rune(i) {
	case '星', '礼', '周':
	default:
		return -1
	}
	m := s.has(i, "星期", "礼拜", "周")
	if m == 0 {
		return -1
	}
	for d, w := range []string{"一", "二", "三", "四", "五", "六", "日", "天"} {
		if k := s.has(i+m, w); k > 0 {
			if s.has(i, "周") > 0 && s.weekdayName(i, i+m+k) {
				return -1
			}
			return min(d, 6)
		}
	}
	return -1
}

// weekdayName reports whether 周一 and the like are part of a name or a count: 周三省, 周一围.
func (s *scan) weekdayName(i, end int) bool {
	if s.has(i, "周天", "周一围") > 0 {
		return true
	}
	return s.hadBefore(i, "四", "一", "两", "三", "这", "圆", "姓", "环") || strings.ContainsRune("个围大届名平石环", s.rune(end))
}

func (s *scan) weekdayLen(i int) int {
	m := s.has(i, "星期", "礼拜", "周")
	_, n := han.Decode(s.text[i+m:])
	return m + n
}
