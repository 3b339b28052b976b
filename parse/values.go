package parse

import (
	"time"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/dates"
)

// read finds the quantities and dates of the current article's blocks.
func (a *assembler) read() {
	s, c := a.slabs, a.cur
	quantitiesAt, datesAt := len(s.quantities.list), len(s.dates.list)
	ref := a.reference()
	for i := range c.Blocks {
		b := &c.Blocks[i]
		if b.Kind == article.Credit || b.Kind == article.JumpLine {
			continue
		}
		skip := 0
		if c.Dateline != nil && c.Dateline.Start >= b.Start && c.Dateline.End <= b.End {
			skip = c.Dateline.End - b.Start // the dateline's own day is no date of the story
		}
		origin := func(at int, end bool) int { return b.Start + at }
		if u := a.units[i]; len(u.lines) > 1 {
			origin = u.origin
		}
		if !a.p.SkipQuantities {
			for q := range a.finder.Find(b.Text) {
				if q.Start < skip {
					continue
				}
				q.Start, q.End = origin(q.Start, false), origin(q.End, true)
				s.quantities.add(q)
			}
		}
		if !a.p.SkipDates {
			for d := range dates.Find(b.Text, ref) {
				if d.Start < skip {
					continue
				}
				d.Start, d.End = origin(d.Start, false), origin(d.End, true)
				s.dates.add(d)
			}
		}
	}
	c.Quantities, c.Dates = s.quantities.list[quantitiesAt:], s.dates.list[datesAt:]
}

// reference is the day that the words of the current article count from: that of its dateline, which gets its year here, or of the page; zero where
// neither is known.
func (a *assembler) reference() time.Time {
	c := a.cur
	ref, dated := a.days.parse(a.info.Date)
	if c.Dateline != nil {
		if day, ok := c.Dateline.On(ref); ok {
			c.Dateline.Date = a.days.format(day)
			ref, dated = day, true
		}
	}
	if c.Signoff != nil {
		if day, ok := c.Signoff.On(ref); ok {
			c.Signoff.Date = a.days.format(day)
			if c.Dateline == nil {
				ref, dated = day, true
			}
		}
	}
	if !dated {
		return time.Time{}
	}
	return ref
}
