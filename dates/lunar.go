package dates

import (
	"strings"
	"time"

	"github.com/zhnews/zhnews/internal/han"
)

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
		if n.value <= 3 && s.has(n.end, "(", "班", "年级", "学生", "男生", "女生", "毕业", "语文", "数学", "英语", "上学期", "下学期", "上册", "下册", "那年") > 0 {
			return d, false // a form of a school
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
		return !strings.ContainsRune("十日号旬", next)
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

// lunarContext reports whether what follows 初八 shows that it is a day.
func (s *scan) lunarContext(i int) bool {
	r := s.rune(i)
	return r == 0 || !han.IsHan(r) || s.has(i, "上", "下", "早", "晚", "凌", "开", "至", "到", "起", "这", "当", "，", "、", "就", "是", "回娘家", "拜年", "走亲", "迎财神", "接财神") > 0
}

// newYearDay reports whether one of the first days of the Chinese year stands at i: 年初一.
func (s *scan) newYearDay(i int) bool {
	if s.rune(i) != '年' || s.has(i, "年初") == 0 || s.numberBefore(i) {
		return false
	}
	_, n := han.Decode(s.text[i+len("年初"):])
	return strings.ContainsRune("一二三四五六七八九十", s.rune(i+len("年初"))) && s.has(i+len("年初")+n, "季", "个", "月", "级", "次", "步", "轮", "批", "度", "班") == 0
}
