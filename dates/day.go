package dates

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// daysFrom is how many days 昨 今 明 lie behind the day of the text.
func daysFrom(r rune) (days int, ok bool) {
	switch r {
	case '昨':
		return -1, true
	case '今':
		return 0, true
	case '明':
		return 1, true
	}
	return 0, false
}

// numberedDay reads 昨（11）日, as the papers of Taiwan print it.
func (s *scan) numberedDay(i int, e *expr) (end int, ok bool) {
	days, ok := daysFrom(s.rune(i))
	if !ok {
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
	m := s.has(i, "大年")
	if m == 0 && s.newYearDay(i) {
		m = len("年")
	}
	if m > 0 || s.rune(i) == '初' && !s.hadBefore(i, "月", "年", "最", "当", "世纪", "读", "念", "升", "考", "上") {
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
	m = s.has(after, "日", "号")
	if m == 0 || s.has(after, "日元", "日圆", "日本", "日币", "日均", "日产", "日游", "日龄", "号线", "号选手", "号种子", "号球员", "号队员", "号球衣", "号前锋", "号门将", "号位", "号参赛", "号楼", "号院", "号文", "号机", "号码", "号令", "号召", "号房", "号店", "号公路", "号工", "号馆", "号桥", "号井", "号厅", "号门", "号台") > 0 {
		return 0, false
	}
	if s.has(after, "号") > 0 && (s.named(i) || han.IsHan(s.rune(after+m)) && !strings.ContainsRune("上下早晚凌清中傍深夜至到前后起在的开举，、晨和", s.rune(after+m)) && !n.arabic || s.hadBefore(i, "第", "路", "街", "巷", "道", "区", "弄", "楼", "No.")) {
		return 0, false
	}
	if s.hadBefore(i, "第", "为期", "历时", "近", "每", "共", "达", "满", "超过", "长达", "连续", "至少", "不少于", "拘留", "拘役", "监禁", "请假", "期为", "期限", "工期", "时限") && !s.hadBefore(i, "将近", "至第", "雅加达", "日期为") {
		return 0, false
	}
	if s.has(after+m, "内", "以内", "之内", "以上", "以下", "游", "间") > 0 && s.has(after+m, "内蒙古", "间接") == 0 {
		return 0, false
	}
	if !n.arabic && s.has(after, "日") > 0 && n.digits == 1 && strings.ContainsRune("一两几数", s.rune(i)) && s.rune(i) == '一' && (!s.whole || after+m < len(s.text)) && !s.hadBefore(i, "月") {
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

// named reports whether the word before N号 makes a name of it (神舟五号, 3号): a day stands behind a mark, or behind a
// word of time or place.
func (s *scan) named(i int) bool {
	r, n := han.DecodeLast(s.text[:i])
	return r == '”' || r == '》' || n > 0 && han.IsHan(r) && !strings.ContainsRune("月在于自从到至前本是为定约将和与及截迄起日号了过这那每逢的", han.Fold(r))
}
