package dates

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// dayPartAt returns the part of the day named at i and its length.
func (s *scan) dayPartAt(i int) (*dayPart, int) {
	if s.class(i)&aPart == 0 {
		return nil, 0
	}
	for k := range dayParts {
		p := &dayParts[k]
		if m := s.has(i, p.word); m > 0 {
			switch p.word {
			case "晚":
				if strings.ContainsRune("会报宴餐饭年期点稻熟高辈于婚霞秋", s.rune(i+m)) && !s.clockAfter(i+m) {
					return nil, 0
				}
			case "夜":
				if strings.ContainsRune("市景班间里晚空幕色校总宵", s.rune(i+m)) {
					return nil, 0
				}
			case "早", "晨":
				if strings.ContainsRune("已在就日期年市餐报盘点间班稻熟春衰产恋教安有于操读练跑会曦光雾露先晚", s.rune(i+m)) && !s.clockAfter(i+m) {
					return nil, 0
				}
			}
			return p, m
		}
	}
	return nil, 0
}

func midnight(t time.Time) time.Time { return day(t.Year(), t.Month(), t.Day()) }

// clockAfter reports whether a clock time stands at i.
func (s *scan) clockAfter(i int) bool {
	n, ok := s.number(i)
	return ok && n.value <= 24 && s.has(n.end, "时", "点", ":", "：") > 0
}

// timeAt reads a part of the day and a clock time behind a day, or alone.
func (s *scan) timeAt(i int, e *expr, within *expr) (end int, ok bool) {
	at := i
	base := e.from
	known := e.fixed && e.day && e.grain == Day
	if !e.day {
		switch {
		case e.year || e.month:
			return 0, false
		case within != nil && within.fixed:
			base, known = within.from, true
			e.late = within.late
		case !s.ref.IsZero():
			base, known = s.ref, true
		}
	}
	k := at
	if e.day {
		k += s.blank(k)
	}
	k += s.has(k, "的")
	if s.has(k, "晚一点", "早一点") > 0 && s.has(k+len("晚一点"), "钟", "整", "半", "许", "多", "左右", "刻", "零", "二", "三", "四", "五", "十") == 0 {
		return i, false // later
	}
	part, m := s.dayPartAt(k)
	if part != nil && !e.day && (utf8.RuneCountInString(part.word) == 1 && !s.clockAfter(k+m) || s.hadBefore(i, "每天", "每日", "每", "从早到", "一", "整个", "当") && !s.clockAfter(k+m)) {
		part, m = nil, 0
	}
	if part != nil && e.day && utf8.RuneCountInString(part.word) == 1 && k > at && s.text[at] != ' ' {
		part, m = nil, 0
	}
	if part != nil {
		at = k + m
		e.part, e.late = part, part.late
		e.grain, e.clock = Hour, true
		base = midnight(base)
		if known {
			e.set(base.Add(time.Duration(part.from)*time.Hour), base.Add(time.Duration(part.to)*time.Hour), Hour)
		} else {
			e.fixed = false
		}
	} else if at == i && e.day {
		k = at + s.blank(at)
	} else if part == nil {
		k = at
	}
	if part != nil {
		k = at + s.blank(at)
	}
	h, min, fine, clockEnd, ok := s.clockAt(k, part != nil || e.day || within != nil && within.clock)
	if !ok {
		return at, at > i
	}
	switch {
	case part != nil && part.word == "中午" && h >= 1 && h <= 3:
		h += 12
	case e.part != nil && e.part.from >= 18 && h >= 1 && h <= 4:
		h += 24 // 今晚1点半: past midnight
	case e.late && h >= 1 && h < 12 && !(part != nil && (part.word == "深夜" || part.word == "半夜" || part.word == "午夜" || part.word == "子夜") && h < 6):
		h += 12
	case part != nil && part.late && h == 12 && part.word != "下午" && part.word != "午后":
		h = 24
	case part != nil && (part.word == "深夜" || part.word == "半夜" || part.word == "午夜") && h < 6:
		h += 24
	}
	base = midnight(base)
	e.grain, e.clock = Hour, true
	if fine {
		e.grain = Minute
	}
	if known {
		t := base.Add(time.Duration(h)*time.Hour + time.Duration(min)*time.Minute)
		if fine {
			e.set(t, t.Add(time.Minute), Minute)
		} else {
			e.set(t, t.Add(time.Hour), Hour)
		}
	} else {
		e.fixed = false
	}
	return clockEnd, true
}

// clockAt reads 8时, 8点半, 3时许, 19:30, 十时四十四分. told says that words before show it to be a time of day.
func (s *scan) clockAt(i int, told bool) (hour, minute int, fine bool, end int, ok bool) {
	if s.class(i)&aNumeral == 0 {
		return
	}
	n, found := s.number(i)
	if !found || n.value > 24 || n.digits > 3 || n.arabic && n.digits > 2 || n.positional {
		return
	}
	at := n.end + s.blank(n.end)
	// 19:30
	if m := s.has(n.end, ":", "：", "∶"); m > 0 && n.arabic {
		v, ok2 := s.number(n.end + m)
		if !ok2 || !v.arabic || v.digits != 2 || v.value > 59 || s.rune(v.end) == ':' && !told || s.has(v.end, "战胜", "击败", "负于", "取胜", "大胜", "逆转", "险胜", "领先", "落后") > 0 {
			return 0, 0, false, 0, false
		}
		end = v.end
		if s.rune(end) == ':' {
			if sec, ok3 := s.number(end + 1); ok3 && sec.digits == 2 {
				end = sec.end
			}
		}
		if !told && s.hadBefore(i, "比分", "以", "比", "战成", "总分") {
			return 0, 0, false, 0, false
		}
		return n.value, v.value, true, end, true
	}
	m := s.has(at, "点钟", "时", "点")
	if m == 0 || s.has(at, "时代", "时期", "时间", "时装", "时尚", "时速", "时候", "时评", "时差", "点球", "点赞", "点评", "点击", "点名", "点位", "点半夜") > 0 {
		return
	}
	point := s.has(at, "点") > 0
	at += m
	next := s.rune(at)
	if point && !told && s.has(at-m, "点钟") == 0 {
		// 四点建议: without other words a clock needs 半, 许, 整, 分 or the end of a clause.
		v, isNum := s.number(at)
		if !(next == '半' || next == '许' || next == '整' || next == '左' || next == '多' || isNum && s.has(v.end, "分") > 0 || s.whole && n.end <= len(s.text)) {
			return
		}
		if strings.ContainsRune("建意要体希看主共启措倡内原理", next) || s.hadBefore(i, "牢记", "记住", "注意", "做到", "提出", "有", "分", "以下", "如下", "谈", "讲") {
			return
		}
	}
	if !told && !point && !n.arabic && n.digits == 1 && next != '许' && next != '半' && !s.whole {
		// 一时, 三时: words more often than hours
		if v, isNum := s.number(at); !isNum || s.has(v.end, "分") == 0 {
			return
		}
	}
	hour = n.value
	switch {
	case s.has(at, "半") > 0 && s.has(at, "半夜", "半小时", "半个") == 0:
		return hour, 30, true, at + len("半"), true
	case s.has(at, "一刻") > 0:
		return hour, 15, true, at + len("一刻"), true
	case s.has(at, "三刻") > 0:
		return hour, 45, true, at + len("三刻"), true
	case s.has(at, "整") > 0 && s.has(at, "整个", "整体", "整理", "整治") == 0:
		return hour, 0, true, at + len("整"), true
	case s.has(at, "许", "左右") > 0 && s.has(at, "许多", "许可") == 0:
		if m := s.has(at, "许"); m > 0 {
			return hour, 0, false, at + m, true
		}
	}
	k := at + s.has(at, "零", "过")
	if v, isNum := s.number(k); isNum && v.value < 60 {
		if m := s.has(v.end, "分钟"); m > 0 {
			return hour, 0, false, at, true
		}
		if m := s.has(v.end, "分"); m > 0 && s.has(v.end, "分别", "分之", "分析", "分布") == 0 {
			end = v.end + m
			if sec, ok3 := s.number(end); ok3 {
				if m := s.has(sec.end, "秒"); m > 0 {
					end = sec.end + m
				}
			}
			return hour, v.value, true, end, true
		}
		if point && !v.arabic && (v.ten || k > at || s.rune(at) == '零') && !han.IsHan(s.rune(v.end)) {
			return hour, v.value, true, v.end, true // 九点零九, 三点十分
		}
	}
	return hour, 0, false, at, true
}
