// Package parse turns the raw dump of a newspaper page into articles: it decodes the bytes, cuts lines, weighs the
// evidence that each line gives, chooses the lines' roles together as the best path through the page, and assembles
// heads, bylines, datelines, paragraphs, captions and boxes.
//
//	var p parse.Parser
//	page := p.Page(text)
//	for _, a := range page.Articles {
//		fmt.Println(a.Headline, a.Authors())
//	}
//
// Nothing of the text is lost: every character that is not white space lies in a head, a block or a piece of furniture.
package parse

import (
	"context"
	"sync"
	"time"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/numbers"
)

// A Parser parses pages. Its zero value is ready for use, and it may be used by many goroutines at once as long as its
// fields are not changed.
type Parser struct {
	// IssueDate is the day of the newspaper; the zero time means that it is taken from the page's header, if one is
	// printed. It gives datelines their year, and dates in articles without a dateline their reference.
	IssueDate time.Time
	// DefaultDate is the day of the newspaper where the page prints none: that of the file's name, say.
	DefaultDate time.Time
	// Publication names the paper where the page does not.
	Publication string
	// Encoding of Bytes and Articles; Auto finds it.
	Encoding Encoding
	// KnownNames is a roster of authors; it decides how run-together names are split.
	KnownNames []string
	// Agencies adds names of papers and agencies to the built-in table.
	Agencies []string
	// Currency is the ISO 4217 code that a bare 元 stands for. Where it is empty, a page in the traditional script is looked at for where
	// it is from (TWD, HKD, MOP, or no base at all where it does not tell), and every other page means CNY.
	Currency string
	// SkipQuantities and SkipDates leave the numbers and the dates of articles unread.
	SkipQuantities, SkipDates bool
	// MaxPage, MaxLine and MaxArticle bound the bytes of one page, line and article of a stream; an error says where a limit was
	// passed, and nothing is lost (see [LimitError]). A MaxPage of 0 means 64 MiB, so that memory is bounded whatever is read; no page has
	// more than 1,048,576 lines. 0 for the others means no limit of their own.
	MaxPage, MaxLine, MaxArticle int
}

// Page parses text that may hold one page or several with their headers between them. The page's Text is the text itself, unless
// something had to be taken out of it (see [Clean]); the page's warnings say so then.
func (p *Parser) Page(text string) *article.Page {
	text, warnings := Clean(text)
	page := &article.Page{Text: text, Warnings: warnings}
	line, first := 0, true
	var days printedDays
	for start := 0; start < len(text) || first; {
		end, lines := nextPage(text[start:], &days)
		p.page(context.Background(), page, text, start, start+end, line, &days)
		start += end
		line += lines
		first = false
		if end == 0 {
			break
		}
	}
	for i := range page.Articles {
		page.Articles[i].Index = i
	}
	return page
}

// Bytes decodes b and parses it. Bytes that cannot be decoded are kept as U+FFFD and named in the page's warnings.
func (p *Parser) Bytes(b []byte) *article.Page {
	text, _, warnings := Decode(b, p.Encoding)
	page := p.Page(text)
	page.Warnings = append(warnings, page.Warnings...)
	return page
}

// memory is what the parsing of a page needs, kept for the next one.
type memory struct {
	lines    []line
	units    []unit
	folded   []byte
	features []features
	beside   []beside
	bits     []bitset
	topics   topics
	credits  byline.Reader // with the parser's roster
	slabs    slabs
	tableau  tableau
}

var memories = sync.Pool{New: func() any { return new(memory) }}

// manyUnits bounds the memory that is kept: a page has a hundred units, a book a hundred thousand.
const manyUnits = 1 << 12

// release gives the memory back, without what it holds of the page.
func (m *memory) release() {
	if len(m.units) > manyUnits {
		return
	}
	m.slabs.reset()
	clear(m.units)
	clear(m.features[:min(len(m.features), len(m.units))])
	memories.Put(m)
}

// page parses text[start:end], whose first line follows line number lineBase, and adds to out.
func (p *Parser) page(ctx context.Context, out *article.Page, text string, start, end, lineBase int, days *printedDays) error {
	m := memories.Get().(*memory)
	defer m.release()
	m.lines = cutLines(m.lines[:0], text[start:end])
	lines := m.lines
	for i := range lines {
		lines[i].number += int32(lineBase)
		lines[i].start += start
		lines[i].end += start
	}
	m.units = units(m.units[:0], text, lines)
	us := m.units
	if len(us) == 0 {
		return nil
	}
	fs, pe := p.evidence(ctx, us, m, days)
	if err := ctx.Err(); err != nil {
		return err
	}
	info := pageInfo(us, fs, days)
	if info.Publication == "" {
		info.Publication = p.Publication
	}
	if !p.IssueDate.IsZero() {
		info.Date = p.IssueDate.Format(time.DateOnly)
	}
	if info.Date == "" && out.Info.Date == "" && !p.DefaultDate.IsZero() {
		info.Date = p.DefaultDate.Format(time.DateOnly)
	}
	if out.Info == (article.Info{}) {
		out.Info = info
	} else if info.Date == "" {
		info.Date = out.Info.Date // a page without a header of its own
	}
	choices := modelDecider().decide(indicators(us, fs, pe, m), &m.tableau)
	a := assembler{p: p, out: out, us: us, fs: fs, choices: choices, info: info, finder: numbers.Finder{Currency: p.Currency}, slabs: &m.slabs, credits: &m.credits}
	if p.Currency == "" && !p.SkipQuantities {
		a.finder.Currency = currencyOf(us)
	}
	a.run()
	return nil
}

// read finds the quantities and dates of an article's blocks.
func (p *Parser) read(a *article.Article, units []*unit, info article.Info, finder *numbers.Finder, s *slabs) {
	quantitiesAt, datesAt := len(s.quantities), len(s.dates)
	ref, dated := info.Day()
	if a.Dateline != nil {
		if day, ok := a.Dateline.On(ref); ok {
			a.Dateline.Date = day.Format(time.DateOnly)
			ref, dated = day, true
		}
	}
	if a.Signoff != nil {
		if day, ok := a.Signoff.On(ref); ok {
			a.Signoff.Date = day.Format(time.DateOnly)
			if a.Dateline == nil {
				ref, dated = day, true
			}
		}
	}
	if !dated {
		ref = time.Time{}
	}
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if b.Kind == article.Credit || b.Kind == article.JumpLine {
			continue
		}
		skip := 0
		if a.Dateline != nil && a.Dateline.Start >= b.Start && a.Dateline.End <= b.End {
			skip = a.Dateline.End - b.Start // the dateline's own day is no date of the story
		}
		origin := func(at int, end bool) int { return b.Start + at }
		if u := units[i]; len(u.lines) > 1 {
			origin = u.origin
		}
		if !p.SkipQuantities {
			for q := range finder.Find(b.Text) {
				if q.Start < skip {
					continue
				}
				q.Start, q.End = origin(q.Start, false), origin(q.End, true)
				s.quantities = append(s.quantities, q)
			}
		}
		if !p.SkipDates {
			for d := range dates.Find(b.Text, ref) {
				if d.Start < skip {
					continue
				}
				d.Start, d.End = origin(d.Start, false), origin(d.End, true)
				s.dates = append(s.dates, d)
			}
		}
	}
	a.Quantities, a.Dates = s.quantities[quantitiesAt:], s.dates[datesAt:]
}
