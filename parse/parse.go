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
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
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
	// more than 4,194,304 lines. 0 for the others means no limit of their own.
	MaxPage, MaxLine, MaxArticle int
	// Workers is how many pages of a stream are parsed at once, in goroutines of their own; what comes out is the same, in the same order.
	// 0 and 1 mean one, in the caller's goroutine. Each worker may keep some pages, or a quarter of a megabyte of them, beyond the one it reads.
	// With more than one the stream is read ahead: who breaks out of the loop leaves a read of it behind, as one does whose context ends, and
	// has no further use for the reader but to close it.
	Workers int
}

// Page parses text that may hold one page or several with their headers between them. The page's Text is the text itself, unless
// something had to be taken out of it (see [Clean]); the page's warnings say so then.
func (p *Parser) Page(text string) *article.Page {
	text, warnings := Clean(text)
	page := &article.Page{Text: text, Warnings: warnings}
	line, first := 0, true
	var days printedDays
	var before carried
	for start := 0; start < len(text) || first; {
		end, lines := nextPage(text[start:], &days)
		p.page(context.Background(), page, text, start, start+end, line, &before, &days)
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
	lines     []line
	stray     []line // numbers of pages and the like between the lines of articles
	units     []unit
	folder    han.Folder
	features  []features
	beside    []beside
	bits      []bitset
	topics    topics
	credits   byline.Reader // with the parser's roster
	slabs     slabs
	assembler assembler
	tableau   tableau
}

var memories = sync.Pool{New: func() any { return new(memory) }}

// manyUnits bounds the memory that is kept: a page has a hundred units, a book a hundred thousand.
const manyUnits = 1 << 12

// release gives the memory back, without what it holds of the page.
func (m *memory) release() {
	if cap(m.lines) > manyUnits || cap(m.stray) > manyUnits {
		return
	}
	m.assembler = assembler{}
	clear(m.units)
	clear(m.features[:min(len(m.features), len(m.units))])
	memories.Put(m)
}

// page parses text[start:end], whose first line follows line number lineBase, and adds to out; before is what is known of the page before.
func (p *Parser) page(ctx context.Context, out *article.Page, text string, start, end, lineBase int, before *carried, days *printedDays) error {
	m := memories.Get().(*memory)
	defer m.release()
	lines := m.cut(text, start, end, lineBase)
	a := &m.assembler
	*a = assembler{p: p, out: out, finder: numbers.Finder{Currency: p.Currency}, slabs: &m.slabs, credits: &m.credits, days: days}
	furniture := len(out.Furniture)
	for first := true; len(lines) > 0; first = false {
		record := lines[:recordEnd(lines)]
		n, rest, err := p.weigh(ctx, m, text, record, days)
		if err != nil {
			return err
		}
		if first {
			a.info = p.info(m, before, days)
			if out.Info == (article.Info{}) {
				out.Info = a.info
			}
			if p.Currency == "" && !p.SkipQuantities {
				a.finder.Currency = currencyOf(m.units)
			}
		}
		a.us, a.fs, a.choices = m.units[:n], m.features[:n], m.tableau.out[:n]
		if first {
			a.stray = m.stray
		}
		a.run()
		lines = lines[len(record)-len(rest):]
	}
	if len(m.stray) > 0 {
		slices.SortFunc(out.Furniture[furniture:], func(a, b article.Furniture) int { return cmp.Compare(a.Start, b.Start) })
	}
	return nil
}

// cut finds the lines of text[start:end].
func (m *memory) cut(text string, start, end, lineBase int) []line {
	page := text[start:end]
	m.lines, m.stray = cutStray(cutLines(m.lines[:0], page), m.stray[:0], page)
	m.lines = cutParagraphs(cutHeadNames(cutPrinted(cutRecords(m.lines, page), page), page), page)
	for _, list := range [][]line{m.lines, m.stray} {
		for i := range list {
			l := &list[i]
			l.number += int32(lineBase)
			l.start += start
			l.end += start
		}
	}
	return m.lines
}

// windowLines is how many lines are decided on together: a page has hundreds, but a dump in which nothing parts the pages may have a million, of
// each of which as much must be known.
const windowLines = 1 << 14

// weigh makes units of the next lines, weighs the evidence that they give and decides on their roles; m holds all that. The first n units are done
// with then: where lines remain for another window, the last article of this one is left to it.
func (p *Parser) weigh(ctx context.Context, m *memory, text string, lines []line, days *printedDays) (n int, rest []line, err error) {
	m.units = units(m.units[:0], text, lines[:min(len(lines), windowLines)])
	us := m.units
	fs, pe := p.evidence(ctx, us, m, days)
	if err := ctx.Err(); err != nil {
		return 0, nil, err
	}
	roles := modelDecider().decide(indicators(us, fs, pe, m), &m.tableau)
	if len(lines) <= windowLines {
		return len(us), nil, nil
	}
	n = len(us)
	for i := n - 1; i > n/2; i-- {
		if roles[i].role <= Headline && roles[i-1].role > Headline {
			n = i
			break
		}
	}
	used := 0
	for i := range us[:n] {
		used += len(us[i].lines)
	}
	return n, lines[used:], nil
}

// carried is the day of the page before, for one that has none of its own.
type carried struct {
	day   string
	found bool // on a page, in its header
}

// info is what the header of a page says of it, or else the parser and the page before.
func (p *Parser) info(m *memory, before *carried, days *printedDays) article.Info {
	info := pageInfo(m.units, m.features, days)
	if info.Publication == "" {
		info.Publication = p.Publication
	}
	if !p.IssueDate.IsZero() {
		info.Date = p.IssueDate.Format(time.DateOnly)
	}
	if info.Date == "" {
		info.Date = before.day
	} else {
		before.found = true
	}
	if info.Date == "" && !p.DefaultDate.IsZero() {
		info.Date = p.DefaultDate.Format(time.DateOnly)
	}
	before.day = info.Date
	return info
}
