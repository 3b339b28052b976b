package dates

import (
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// Half of the dates of newspapers are 9月23日, 2022年9月23日, 昨天 and the like, with nothing of a date behind them: they are read at a glance. TestGlance
// and TestGlanceNeighbours hold the glance against the grammar.

// glance reads the date at i where the characters in and behind it show that the grammar would read nothing else.
func (s *scan) glance(i int) (d Date, ok bool) {
	if s.grammarOnly {
		return d, false
	}
	if c := s.text[i]; c >= '0' && c <= '9' {
		return s.glanceFigures(i)
	}
	if i == s.head && s.headClass == aDay {
		return s.glanceDay(i)
	}
	return d, false
}

// glanceFigures reads a month and a day, with or without the year, in ASCII digits.
func (s *scan) glanceFigures(i int) (d Date, ok bool) {
	n, digits, at := s.figures(i)
	unit, _ := han.Wide(s.text[at:])
	year := 0
	if unit == '年' && digits == 4 && n >= 1000 && n < 2200 {
		year = n
		n, digits, at = s.figures(at + len("年"))
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

// figures reads up to four ASCII digits at i; where there are more, it reads none.
func (s *scan) figures(i int) (n, digits, end int) {
	for end = i; end < len(s.text) && s.text[end] >= '0' && s.text[end] <= '9'; end++ {
		if digits++; digits > 4 {
			return 0, 0, i
		}
		n = n*10 + int(s.text[end]-'0')
	}
	return n, digits, end
}

// glanceDay reads 昨天, 今日 and the like.
func (s *scan) glanceDay(i int) (d Date, ok bool) {
	first, ok1 := han.Wide(s.text[i:])
	second, ok2 := han.Wide(s.text[i+len("昨"):])
	if !ok1 || !ok2 || second != '天' && second != '日' {
		return d, false
	}
	days, ok := daysFrom(first)
	end := i + len("昨天")
	if !ok || !s.settled(end) {
		return d, false
	}
	d = Date{Start: i, End: end}
	if !s.ref.IsZero() {
		s.fix(&d, s.ref.AddDate(0, 0, days))
	}
	return d, true
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
