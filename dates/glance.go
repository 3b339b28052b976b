package dates

import (
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// Most of the dates of newspapers are 9月23日, 2022年9月23日, 23日, 1998年, 昨天, 今年 and the like, with nothing of a date behind them: they are read at a
// glance. TestGlance and TestGlanceNeighbours hold the glance against the grammar.

// glance reads the date at i where the characters in and behind it show that the grammar would read nothing else.
func (s *scan) glance(i int) (d Date, ok bool) {
	if s.grammarOnly {
		return d, false
	}
	if c := s.text[i]; c >= '0' && c <= '9' || c == "０"[0] && i == s.head && s.headClass == aNumeral {
		return s.glanceFigures(i)
	}
	if i != s.head || s.headClass&^(aDay|aYear|aMonth) != 0 {
		return d, false
	}
	first, ok1 := han.Wide(s.text[i:])
	second, ok2 := han.Wide(s.text[i+len("昨"):])
	switch {
	case !ok1 || !ok2:
	case second == '年':
		return s.glanceYear(i, first)
	case second == '天' || second == '日':
		return s.glanceDay(i, first)
	}
	return d, false
}

// glanceFigures reads a day with its month, with or without the year, and a day or a year alone, all in figures.
func (s *scan) glanceFigures(i int) (d Date, ok bool) {
	n, digits, at := s.figures(i)
	unit, _ := han.Wide(s.text[at:])
	year := 0
	switch {
	case unit == '日':
		return s.glanceBareDay(i, at, n, digits)
	case unit == '年' && digits == 4 && n >= 1000 && n < 2200 && !s.hadBefore(i, "百"):
		year = n
		yearEnd := at + len("年")
		if n, digits, at = s.figures(yearEnd); digits == 0 {
			if !s.settledYear(yearEnd) {
				return d, false
			}
			d = Date{Start: i, End: yearEnd}
			s.fixYear(&d, year)
			return d, true
		}
		unit, _ = han.Wide(s.text[at:])
	}
	month := n
	if unit != '月' || digits < 1 || digits > 2 || month < 1 || month > 12 {
		return d, false
	}
	n, digits, at = s.figures(at + len("月"))
	if unit, _ = han.Wide(s.text[at:]); unit != '日' || digits < 1 || digits > 2 {
		return d, false
	}
	at += len("日")
	if !s.settled(at) || year == 0 && s.hadBefore(i, "年") {
		return d, false
	}
	d = Date{Start: i, End: at}
	if year == 0 && s.ref.IsZero() {
		return d, n >= 1 && n <= 31
	}
	if year == 0 {
		year = s.ref.Year()
	}
	t, ok := monthDay(year, month, n)
	if !ok {
		return d, false
	}
	s.fix(&d, t)
	return d, true
}

// glanceBareDay reads 23日, in the month of the paper, where no word stands before it that would make it a span of days or the end of another date.
func (s *scan) glanceBareDay(i, unit, n, digits int) (d Date, ok bool) {
	end := unit + len("日")
	if digits < 1 || digits > 2 || n < 1 || n > 31 || !s.settled(end) {
		return d, false
	}
	switch s.rune(end) {
	case '内', '之', '游', '龄', '间':
		return d, false // 15日内, 三日游
	}
	switch before, _ := han.DecodeLast(s.text[:i]); han.Fold(before) {
	case ',', '。', ';', ':', '(', '\n', ' ', '”':
	case '第', '期', '限', '为', '时', '近', '每', '共', '达', '满', '过', '续', '少', '于', '留', '役', '禁', '假', '年', '月', '日', '号', '至', '到', '和', '与', '及', '几', '数', '多', '半', '余', '百', '元':
		return d, false
	default:
		if i > 0 && !han.IsHan(before) {
			return d, false
		} else if _, numeral := han.Numeral(han.Fold(before)); numeral || tens(han.Fold(before)) > 0 {
			return d, false
		}
	}
	d = Date{Start: i, End: end}
	if s.ref.IsZero() {
		return d, true
	}
	t, ok := monthDay(s.ref.Year(), int(s.ref.Month()), n)
	if ok {
		s.fix(&d, t)
	}
	return d, ok
}

// figures reads up to four digits at i, ASCII or full-width; where there are more, it reads none.
func (s *scan) figures(i int) (n, digits, end int) {
	for end = i; end < len(s.text); {
		value, size := int(s.text[end])-'0', 1
		if value < 0 || value > 9 {
			r, n := han.Decode(s.text[end:])
			var digit bool
			if value, digit = han.Digit(r); !digit {
				break
			}
			size = n
		}
		if digits++; digits > 4 {
			return 0, 0, i
		}
		n = n*10 + value
		end += size
	}
	return n, digits, end
}

// glanceDay reads 昨天, 今日 and 当天.
func (s *scan) glanceDay(i int, first rune) (d Date, ok bool) {
	end := i + len("昨天")
	base := s.ref
	days, ok := daysFrom(first)
	if !ok {
		if first != '当' || s.rune(end) == '而' {
			return d, false
		}
		if !s.last.IsZero() {
			base = s.last
		}
	}
	if !s.settled(end) {
		return d, false
	}
	d = Date{Start: i, End: end}
	if !base.IsZero() {
		s.fix(&d, day(base.Year(), base.Month(), base.Day()+days))
	}
	return d, true
}

// glanceYear reads 今年, 去年 and 明年.
func (s *scan) glanceYear(i int, first rune) (d Date, ok bool) {
	years := 0
	switch first {
	case '今':
	case '去':
		years = -1
	case '明':
		years = 1
	default:
		return d, false
	}
	end := i + len("今年")
	if !s.settledYear(end) {
		return d, false
	}
	d = Date{Start: i, End: end}
	if !s.ref.IsZero() {
		s.fixYear(&d, s.ref.Year()+years)
	}
	return d, true
}

// fixYear gives d a year, to which later words of the text may refer.
func (s *scan) fixYear(d *Date, year int) {
	d.From, d.To, d.Grain = day(year, 1, 1), day(year+1, 1, 1), Year
	s.last = d.From
}

// fix gives d a day, which later words of the text may refer to.
func (s *scan) fix(d *Date, t time.Time) {
	d.From, d.To, d.Grain = t, t.AddDate(0, 0, 1), Day
	s.last = t
}

// settled reports whether nothing that stands at i goes on with a day: no time of day, no weekday, no other end of a range, and no word of which
// 日 is a part.
func (s *scan) settled(i int) bool {
	r := s.rune(i)
	if r < utf8.RuneSelf {
		switch r {
		case 0, ',', ';', '!', '?', ')', '\n':
			return true
		}
		return false
	}
	switch r {
	case '的', '以', '同', '均', '本', '元', '产', '圆', '币', '至', '到', '起', '周', '星', '礼', '—', '–', '∶', '\u3000':
		return false
	}
	return r < 1<<16 && openers[r>>3]&(1<<(r&7)) == 0
}

// settledYear is settled behind a year: no part of it follows, no count of years, and no word that its last character belongs to.
func (s *scan) settledYear(i int) bool {
	if !s.settled(i) {
		return false
	}
	switch s.rune(i) {
	case '级', '期', '薪', '租', '制', '度', '全', '代', '初', '末', '底', '中', '前', '后', '来', '间', '里', '内', '上', '下', '多', '余', '头', '春', '夏', '秋', '冬', '、', '“', '（', '「':
		return false
	}
	return true
}
