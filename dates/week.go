package dates

import (
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

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
	if d := s.weekday(i); d >= 0 && !s.hadBefore(i, "每", "每个", "逢", "隔周", "双周", "单周") {
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
