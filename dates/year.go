package dates

import (
	"strconv"
	"strings"
	"time"

	"github.com/zhnews/zhnews/internal/han"
)

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
			e.emperor = era.start < minguo && han.FoldString(era.name) != "明治"
			if first := s.has(k, "元年"); first > 0 {
				e.setYear(era.start + 1)
				return k + first, true
			}
			if !ok || s.rune(n.end) != '年' || n.value < 1 || n.value > 120 {
				return 0, false
			}
			if n.positional || n.ten || n.arabic || n.digits == 1 {
				e.setYear(era.start + n.value)
				if m := s.has(n.end, "年代"); m > 0 && n.value%10 == 0 {
					e.set(e.from, e.from.AddDate(10, 0, 0), Decade) // 民國四十年代
					return n.end + m, true
				}
				return n.end + len("年"), true
			}
		}
	}
	if cls&aNumeral == 0 {
		return 0, false
	}
	if y, end, ok := s.hundred(i); ok {
		e.setYear(minguo + y)
		return end, true
	}
	n, ok := s.number(i)
	if !ok || s.hadBefore(i, "百") {
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
	if n.arabic && n.digits == 4 && n.value >= 1800 && n.value < 2200 {
		if years, end, ok := s.seasonYears(n, k); ok {
			e.set(day(n.value, 1, 1), day(n.value+years, 1, 1), Year)
			e.year = true
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
	case n.digits == 3 && n.value > 100 && n.value < 130 && (n.arabic || n.positional) && s.monthBehind(after):
		e.setYear(minguo + n.value) // 103年9月
		return after, true
	case (n.arabic && n.digits == 2 || n.positional && n.digits == 2) && s.shortYear(i, n, after):
		e.setYear(s.century(n.value))
		after += s.has(after, "度")
		return after, true
	}
	return 0, false
}

// seasonWords end the years of firms, schools, leagues and sugar mills, in simplified characters.
var seasonWords = []string{"财年", "学年", "赛季", "榨季"}

// seasonYears reads what of schools, sports or books runs over a year or two: 2022财年, 2021—2022学年, 2019/20赛季. n is the first year, k where what stands
// behind it begins.
func (s *scan) seasonYears(n num, k int) (years, end int, ok bool) {
	if m := s.has(k, seasonWords...); m > 0 {
		return 1, k + m, true
	}
	sep, w := han.Decode(s.text[k:])
	if !strings.ContainsRune("/／-－—–~～至", sep) {
		return 0, 0, false
	}
	next, ok := s.number(k + w)
	if !ok || !next.arabic || next.digits != 4 && next.digits != 2 || next.value%100 != (n.value+1)%100 {
		return 0, 0, false
	}
	m := s.has(next.end, seasonWords...)
	if m == 0 && (sep == '/' || sep == '／') {
		m = s.has(next.end, "年度")
	}
	return 2, next.end + m, m > 0
}

// strayYear reports whether a year that names none of the calendar stands right before a month or festival at i: 洪武元年正月, 甲午年八月十八. One of
// the sixty that is this year, the last or the next, is read for it.
func (s *scan) strayYear(i int, e *expr) bool {
	if !s.hadBefore(i, "年") {
		return false
	}
	before := s.text[:i-len("年")]
	branch, n := han.DecodeLast(before)
	stem, m := han.DecodeLast(before[:len(before)-n])
	if b, a := strings.IndexRune(branches, han.Fold(branch)), strings.IndexRune(stems, han.Fold(stem)); a >= 0 && b >= 0 && m > 0 {
		y := before[:len(before)-n-m]
		if y = y[len(strings.TrimRight(y, "0123456789")):]; len(y) == 4 {
			year, _ := strconv.Atoi(y)
			e.setYear(year) // 2014甲午年春节
			return false
		}
		if s.ref.IsZero() {
			return true
		}
		for y := s.ref.Year() - 1; y <= s.ref.Year()+1; y++ {
			if (y+6)%10 == a/len("甲") && (y+8)%12 == b/len("子") {
				e.setYear(y)
				return false
			}
		}
		return true
	}
	_, numeral := han.Numeral(branch)
	return numeral || branch == '元' || branch == '十' || branch == '百'
}

// stems and branches are the characters of which the names of the sixty years are made.
const stems, branches = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"

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
		if m := s.has(i, "年初", "岁初"); m > 0 && !s.numberBefore(i) && !s.newYearDay(i) {
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
	if !hadYear {
		return s.shortSeason(i, put, year)
	}
	if strings.ContainsRune("春夏秋冬", s.rune(i)) {
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

// shortSeasons are the characters that stand for the year before one for a season: 今春, 去冬.
const shortSeasons = "今去明"

// shortSeason reads 今春, 去冬 and the like.
func (s *scan) shortSeason(i int, put func(from, to time.Time, g Grain), year int) (end int, ok bool) {
	lead := s.rune(i)
	if !strings.ContainsRune(shortSeasons, lead) {
		return 0, false
	}
	at := i + len("今")
	k := strings.IndexRune("春夏秋冬", s.rune(at)) / len("春")
	if !strings.ContainsRune("春夏秋冬", s.rune(at)) || s.has(at, "春节", "春晚", "春运", "春秋", "冬奥", "冬至", "夏至", "秋分", "春游", "秋游", "冬泳", "夏令") > 0 {
		return 0, false
	}
	// 李明春, 出去秋游: behind another character only where that shows that a time comes.
	before, _ := han.DecodeLast(s.text[:i])
	if han.IsHan(before) && !strings.ContainsRune("到至于在从自将是及和与的计定起前后冬年月日", han.Fold(before)) {
		return 0, false
	}
	switch {
	case lead == '去':
		year--
	case lead == '明':
		year++
	case k == 3 && !s.ref.IsZero() && s.ref.Month() <= time.February:
		year-- // this winter, which began last year
	}
	at += len("春")
	to := day(year, time.Month(6+3*k), 1)
	if m := s.has(at, "今春", "明春"); m > 0 && k == 3 {
		at, to = at+m, day(year+1, 6, 1) // 去冬今春
	}
	put(day(year, time.Month(3+3*k), 1), to, Month)
	return at + s.has(at, "季", "天"), true
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
	if m == 0 && lead == '第' && s.yearBefore(i) && s.has(n.end, "季") > 0 && s.has(n.end, "季节", "季风", "季军", "季后", "季赛", "季刊", "季报", "季稻") == 0 {
		m = len("季") // 去年第四季
	}
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

// minguo is the year before the first of the Republic of China, whose years papers of Taiwan print with three digits and nothing before them.
const minguo = 1911

// monthBehind reports whether a month stands at i.
func (s *scan) monthBehind(i int) bool {
	n, ok := s.number(i + s.blank(i))
	return ok && n.value >= 1 && n.value <= 12 && !n.positional && s.rune(n.end) == '月'
}

// yearBefore reports whether a year ends at i: 去年, 2019年.
func (s *scan) yearBefore(i int) bool {
	before, _ := han.DecodeLast(s.text[:i])
	return before == '年'
}

// hundred reads a year of the Republic of China above a hundred in words, a month behind it: 一百零五年九月.
func (s *scan) hundred(i int) (year, end int, ok bool) {
	m := s.has(i, "一百")
	if m == 0 {
		return 0, 0, false
	}
	k := i + m
	if r := s.rune(k); r == '零' || r == '○' || r == '〇' {
		_, n := han.Decode(s.text[k:])
		k += n
	}
	n, found := s.number(k)
	if !found || n.value < 1 || n.value > 30 || n.positional && n.digits > 1 || s.rune(n.end) != '年' || !s.monthBehind(n.end+len("年")) {
		return 0, 0, false
	}
	return 100 + n.value, n.end + len("年"), true
}
