package dates

import "time"

//go:generate sh -c "cd gen && go run ."

// lunarYear is one year of the Chinese calendar.
type lunarYear struct {
	newYear uint8  // days from January 1 to the first day of the first month
	leap    uint8  // the month that has a leap month behind it; 0 if there is none
	long    uint16 // a bit a month in their order: 1 for 30 days, 0 for 29
}

// firstLunarYear and lastLunarYear bound the tables of the Chinese calendar.
const (
	firstLunarYear = 1900
	lastLunarYear  = 2100
)

// lunarDay returns the day of the Gregorian calendar on which a day of the Chinese one falls. Month 12 with day 0 means
// the year's last day (除夕). ok is false outside 1900–2100, or where the month has no such day.
func lunarDay(year, month, day int) (t time.Time, ok bool) {
	if year < firstLunarYear || year > lastLunarYear || month < 1 || month > 12 || day < 0 || day > 30 {
		return t, false
	}
	y := lunarYears[year-firstLunarYear]
	index := month - 1
	if y.leap != 0 && month > int(y.leap) {
		index++
	}
	length := func(i int) int {
		if y.long>>i&1 == 1 {
			return 30
		}
		return 29
	}
	days := int(y.newYear)
	for i := range index {
		days += length(i)
	}
	if day == 0 {
		day = length(index)
	}
	if day > length(index) {
		return t, false
	}
	return time.Date(year, 1, 1+days+day-1, 0, 0, 0, 0, time.UTC), true
}

// termNames are the 24 solar terms (节气) in the order of the Gregorian year.
var termNames = []string{"小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"}

// termDay returns the day of a solar term in a year of 1900–2100.
func termDay(year, term int) (t time.Time, ok bool) {
	if year < firstLunarYear || year > lastLunarYear || term < 0 || term >= 24 {
		return t, false
	}
	day := int(termDays[(year-firstLunarYear)*24+term]-'a') + 1
	return time.Date(year, time.Month(term/2+1), day, 0, 0, 0, 0, time.UTC), true
}

// festival is one row of the table of festivals: a day of the Gregorian or of the Chinese calendar.
type festival struct {
	names      string // in simplified characters, parted by spaces
	month, day int
	lunar      bool
	days       int // how many days the word covers
}

// festivals are the days that newspapers call by name. Source: 《全国年节及纪念日放假办法》 (State Council), and the
// observances of the Chinese calendar.
var festivals = []festival{
	{"元旦 元旦节 新年第一天", 1, 1, false, 1},
	{"春节 大年初一 农历新年 正月初一", 1, 1, true, 1},
	{"元宵节 元宵佳节 元宵", 1, 15, true, 1},
	{"龙抬头 二月二", 2, 2, true, 1},
	{"端午节 端午", 5, 5, true, 1},
	{"七夕节 七夕", 7, 7, true, 1},
	{"中元节", 7, 15, true, 1},
	{"中秋节 中秋佳节 中秋", 8, 15, true, 1},
	{"重阳节 重阳", 9, 9, true, 1},
	{"腊八节 腊八", 12, 8, true, 1},
	{"小年", 12, 23, true, 1},
	{"除夕夜 除夕 大年三十 年三十 大年夜", 12, 0, true, 1},
	{"情人节", 2, 14, false, 1},
	{"三八妇女节 三八国际妇女节 国际妇女节 妇女节 三八节", 3, 8, false, 1},
	{"植树节", 3, 12, false, 1},
	{"五一国际劳动节 五一劳动节 国际劳动节 劳动节 五一节 五一", 5, 1, false, 1},
	{"五四青年节 青年节", 5, 4, false, 1},
	{"护士节", 5, 12, false, 1},
	{"六一国际儿童节 六一儿童节 国际儿童节 儿童节 六一节", 6, 1, false, 1},
	{"八一建军节 建军节", 8, 1, false, 1},
	{"教师节", 9, 10, false, 1},
	{"国庆节 国庆 十一", 10, 1, false, 1},
	{"双十一", 11, 11, false, 1},
	{"平安夜", 12, 24, false, 1},
	{"圣诞节 圣诞", 12, 25, false, 1},
}

// eras count years by a reign; year 1 is start+1. Source: the official era calendars of China and Japan.
var eras = []struct {
	name  string
	start int
}{
	{"民国", minguo}, {"宣统", 1908}, {"光绪", 1874}, {"同治", 1861}, {"咸丰", 1850}, {"道光", 1820}, {"嘉庆", 1795}, {"乾隆", 1735}, {"雍正", 1722}, {"康熙", 1661},
	{"明治", 1867}, {"大正", 1911}, {"昭和", 1925}, {"平成", 1988}, {"令和", 2018},
}

// plans are the five-year plans (五年计划, 五年规划); the short names need quotation marks or 期间 behind them.
var plans = []struct {
	name     string
	from, to int // first and last year
}{
	{"十一五", 2006, 2010}, {"十二五", 2011, 2015}, {"十三五", 2016, 2020}, {"十四五", 2021, 2025}, {"十五五", 2026, 2030}, {"十五", 2001, 2005},
	{"一五", 1953, 1957}, {"二五", 1958, 1962}, {"三五", 1966, 1970}, {"四五", 1971, 1975}, {"五五", 1976, 1980}, {"六五", 1981, 1985}, {"七五", 1986, 1990}, {"八五", 1991, 1995}, {"九五", 1996, 2000},
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// monthDay is day if the calendar has it.
func monthDay(y, m, d int) (time.Time, bool) {
	t := day(y, time.Month(m), d)
	return t, int(t.Month()) == m && t.Day() == d
}

// monday is the first day of the week of t.
func monday(t time.Time) time.Time { return t.AddDate(0, 0, -(int(t.Weekday())+6)%7) }

// addMonths adds months and keeps the day inside the month: January 31 and one month are the last of February.
func addMonths(t time.Time, n int) time.Time {
	first := day(t.Year(), t.Month()+time.Month(n), 1)
	last := first.AddDate(0, 1, -1).Day()
	return day(first.Year(), first.Month(), min(t.Day(), last))
}
