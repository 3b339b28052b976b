package parse

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/internal/ctxread"
)

// defaultMaxPage is the largest page that Articles keeps in memory, in bytes.
const defaultMaxPage = 64 << 20

// A LimitError says that a page, a line or an article of a stream was longer than the parser's limit. What was read is still parsed
// and returned: a page and a line are cut at the limit and go on behind it, an article is whole.
type LimitError struct {
	What   string // page, line or article
	Line   int    // the line at which the limit was passed, 1-based
	Offset int64  // byte offset of that line in the decoded text
	Max    int    // the limit, in bytes or in lines
	Unit   string // bytes, or lines
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("parse: line %d, byte %d: the %s is longer than %d %s", e.Line, e.Offset, e.What, e.Max, e.Unit)
}

// maxPageLines is how many lines a page of a stream may have: what is known of a line takes a hundred bytes, and a page without end, a line of which
// has a character, would take all memory.
const maxPageLines = 1 << 22

// Articles reads a stream of pages and yields their articles as soon as a page is read; memory is bounded by the
// largest page. A page ends before the header line of the next one, or at a form feed. Offsets and lines count over
// the whole decoded stream. An error of the reader comes last, after the articles of what was read before it.
func (p *Parser) Articles(r io.Reader) iter.Seq2[article.Article, error] {
	return p.ArticlesContext(context.Background(), r)
}

// ArticlesContext is Articles until ctx is done: the error of ctx comes last then, and what a page under way holds is not waited for.
func (p *Parser) ArticlesContext(ctx context.Context, r io.Reader) iter.Seq2[article.Article, error] {
	return func(yield func(article.Article, error) bool) {
		index := 0
		for page, err := range p.PagesContext(ctx, r) {
			if page != nil {
				for _, a := range page.Articles {
					a.Index = index
					index++
					if !yield(a, nil) {
						return
					}
				}
			}
			if err != nil && !yield(article.Article{}, err) {
				return
			}
		}
	}
}

// Pages is Articles a page at a time, with the furniture. The Text of a page is its own part of the stream, so that
// spans less the sum of the texts before it index it; see [article.Page].
func (p *Parser) Pages(r io.Reader) iter.Seq2[*article.Page, error] {
	return p.PagesContext(context.Background(), r)
}

// PagesContext is Pages until ctx is done: the error of ctx comes last then, even where r is still being read; that read is left behind.
func (p *Parser) PagesContext(ctx context.Context, r io.Reader) iter.Seq2[*article.Page, error] {
	return func(yield func(*article.Page, error) bool) {
		if p.Workers > 1 {
			p.inParallel(ctx, r, yield)
			return
		}
		var days printedDays
		var before carried
		for raw := range p.rawPages(ctx, r) {
			page, err := p.rawPage(ctx, &raw, &before, &days)
			if !p.give(page, err, yield) || givenUp(ctx, err) {
				return
			}
		}
	}
}

// givenUp reports whether err says that ctx is done.
func givenUp(ctx context.Context, err error) bool { return err != nil && errors.Is(err, ctx.Err()) }

// rawPage is a page as it is cut from a stream, or an error that stands between two.
type rawPage struct {
	text           string
	warnings       []article.Warning
	base, lineBase int // of the text in the stream
	err            error
}

// rawPage parses a page of a stream.
func (p *Parser) rawPage(ctx context.Context, raw *rawPage, before *carried, days *printedDays) (*article.Page, error) {
	if raw.err != nil {
		return nil, raw.err
	}
	page := &article.Page{Text: raw.text, Warnings: raw.warnings}
	if err := p.page(ctx, page, raw.text, 0, len(raw.text), 0, before, days); err != nil {
		return nil, err
	}
	shift(page, raw.base, raw.lineBase)
	return page, nil
}

// give yields a page, and behind it what passed the limit for articles; or an error.
func (p *Parser) give(page *article.Page, err error, yield func(*article.Page, error) bool) bool {
	if err != nil {
		return yield(nil, err)
	}
	if !yield(page, nil) {
		return false
	}
	for i := range page.Articles {
		if a := &page.Articles[i]; p.MaxArticle > 0 && a.End-a.Start > p.MaxArticle &&
			!yield(nil, &LimitError{What: "article", Line: a.Lines.First, Offset: int64(a.Start), Max: p.MaxArticle, Unit: "bytes"}) {
			return false
		}
	}
	return true
}

// rawPages cuts a stream into pages. An error of the reader, or of ctx, comes last.
func (p *Parser) rawPages(ctx context.Context, r io.Reader) iter.Seq[rawPage] {
	return func(yield func(rawPage) bool) {
		in := lineReader{in: p.decoder(ctxread.New(ctx, r))}
		limit := p.MaxPage
		if limit <= 0 {
			limit = defaultMaxPage
		}
		maxLine := limit
		if p.MaxLine > 0 {
			maxLine = min(p.MaxLine, limit)
		}
		var buf []byte
		var days printedDays
		clean := cleaner{stream: true}
		read := 0              // bytes of decoded input
		lineCut := false       // the line goes on
		base, lineBase := 0, 0 // of the buffer in the stream
		lines := 0             // lines in the buffer
		var top pageTop
		failed := func(err error) bool { return yield(rawPage{err: err}) }
		// flushBut yields a page, and leaves so many bytes and lines at its end to the next one.
		flushBut := func(kept, keptLines int) bool {
			if len(buf) == kept {
				return true
			}
			raw := rawPage{text: string(buf[:len(buf)-kept]), warnings: clean.warnings(), base: base, lineBase: lineBase}
			buf = append(buf[:0], buf[len(buf)-kept:]...)
			clean.reset()
			base += len(raw.text)
			lineBase += lines - keptLines
			lines, top = keptLines, pageTop{}
			return yield(raw)
		}
		flush := func() bool { return flushBut(0, 0) }
		for {
			if err := ctx.Err(); err != nil {
				failed(err)
				return
			}
			raw, cut, err := in.next(maxLine)
			size := len(raw)
			if cut && !lineCut && maxLine < limit {
				if !failed(&LimitError{What: "line", Line: lineBase + lines + 1, Offset: int64(read), Max: maxLine, Unit: "bytes"}) {
					return
				}
			}
			lineCut = cut
			if clean.suspect(raw) {
				clean.at = read
				raw = clean.line(raw)
			}
			read += size
			for rest := raw; rest != ""; { // a tag may have parted the line
				raw := rest
				if i := strings.IndexByte(rest, '\n'); i >= 0 {
					raw = rest[:i+1]
				}
				rest = rest[len(raw):]
				if over, back, backLines := top.over(raw, &days); over && !flushBut(back, backLines) {
					return
				}
				if full := len(buf)+len(raw) > limit; full && len(buf) > 0 || lines >= maxPageLines {
					err := &LimitError{What: "page", Line: lineBase + lines + 1, Offset: int64(base + len(buf)), Max: limit, Unit: "bytes"}
					if !full {
						err.Max, err.Unit = maxPageLines, "lines"
					}
					if !flush() || !failed(err) {
						return
					}
				}
				buf = append(buf, raw...)
				if strings.HasSuffix(raw, "\n") {
					lines++
				}
				lines += loneCR(raw)
				if strings.HasSuffix(raw, "\f") && top.seen && !flush() {
					return
				}
			}
			if err != nil {
				if !flush() {
					return
				}
				if done := ctx.Err(); done != nil {
					failed(done)
				} else if !errors.Is(err, io.EOF) {
					failed(fmt.Errorf("parse: line %d, byte %d: %w", lineBase+1, base, err))
				}
				return
			}
		}
	}
}

// loneCR counts the carriage returns that end a line by themselves.
func loneCR(raw string) int {
	n := strings.Count(raw, "\r")
	if n == 0 {
		return 0
	}
	return n - strings.Count(raw, "\r\n")
}

// lineReader reads lines: to the next line feed or form feed, or to a limit.
type lineReader struct {
	in      *bufio.Reader
	buf     []byte
	chunk   string // read and not given out; lines are parts of it
	pending []byte // what stands before the chunk, of a line that goes on in it
	err     error  // behind the chunk
}

// lineChunk is how much is read at a time.
const lineChunk = 1 << 15

// next returns the next line, of at most limit bytes and one character; cut says that the line goes on behind it.
func (l *lineReader) next(limit int) (line string, cut bool, err error) {
	for {
		i := strings.IndexByte(l.chunk, '\n')
		if head := l.chunk[:max(i, 0)]; i < 0 {
			i = strings.IndexByte(l.chunk, '\f')
		} else if k := strings.IndexByte(head, '\f'); k >= 0 {
			i = k
		}
		if i >= 0 && len(l.pending)+i < limit {
			return l.take(i + 1), false, nil
		}
		if n := len(l.pending) + len(l.chunk); n >= limit+utf8.UTFMax || n >= limit && l.err != nil {
			l.join()
			end := limit
			for end > 1 && end < len(l.chunk) && !utf8.RuneStart(l.chunk[end]) {
				end--
			}
			return l.take(end), end < len(l.chunk) || l.err == nil, nil
		}
		if l.err != nil {
			return l.take(len(l.chunk)), false, l.err
		}
		l.pending = append(l.pending, l.chunk...)
		if l.buf == nil {
			l.buf = make([]byte, lineChunk)
		}
		var n int
		n, l.err = l.in.Read(l.buf)
		l.chunk = string(l.buf[:n])
	}
}

// join makes one chunk of what is pending and what was read.
func (l *lineReader) join() {
	if len(l.pending) > 0 {
		l.chunk = string(append(l.pending, l.chunk...))
		l.pending = l.pending[:0]
	}
}

// take gives out what is pending and the first n bytes of the chunk.
func (l *lineReader) take(n int) string {
	line := l.chunk[:n]
	l.chunk = l.chunk[n:]
	if len(l.pending) > 0 {
		line = string(append(l.pending, line...))
		l.pending = l.pending[:0]
	}
	return line
}

// decoder decodes the stream to UTF-8 text; the encoding is found from its first bytes.
func (p *Parser) decoder(r io.Reader) *bufio.Reader {
	head := bufio.NewReaderSize(r, detectSample)
	enc := p.Encoding
	if enc == Auto {
		sample, err := head.Peek(detectSample)
		enc, _ = DetectEncoding(sample)
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
			// Peek has taken the error away, and the reader may not give it again.
			head = bufio.NewReader(io.MultiReader(bytes.NewReader(sample), failed{err}))
		}
	}
	var t transform.Transformer
	switch enc {
	case UTF16LE:
		t = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
	case UTF16BE:
		t = unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()
	case GB18030:
		t = simplifiedchinese.GB18030.NewDecoder()
	case Big5:
		t = traditionalchinese.Big5.NewDecoder()
	default:
		t = unicode.UTF8BOM.NewDecoder() // drops a mark, and turns what is no UTF-8 into U+FFFD
	}
	return bufio.NewReaderSize(transform.NewReader(head, t), 1<<16)
}

// failed is a reader that has failed.
type failed struct{ err error }

func (f failed) Read([]byte) (int, error) { return 0, f.err }

// shift moves all spans and lines of a page by the place of its text in the stream.
func shift(page *article.Page, by, lines int) {
	if by == 0 && lines == 0 {
		return
	}
	move := func(start, end *int) { *start += by; *end += by }
	for i := range page.Furniture {
		move(&page.Furniture[i].Start, &page.Furniture[i].End)
	}
	for i := range page.Articles {
		a := &page.Articles[i]
		move(&a.Start, &a.End)
		a.Lines.First += lines
		a.Lines.Last += lines
		for j := range a.Heads {
			move(&a.Heads[j].Start, &a.Heads[j].End)
		}
		for j := range a.Bylines {
			move(&a.Bylines[j].Start, &a.Bylines[j].End)
		}
		if a.Dateline != nil {
			move(&a.Dateline.Start, &a.Dateline.End)
		}
		if a.Signoff != nil {
			move(&a.Signoff.Start, &a.Signoff.End)
		}
		for j := range a.Blocks {
			b := &a.Blocks[j]
			move(&b.Start, &b.End)
			b.Lines.First += lines
			b.Lines.Last += lines
			for k := range b.Bylines {
				move(&b.Bylines[k].Start, &b.Bylines[k].End)
			}
		}
		for j := range a.Quantities {
			move(&a.Quantities[j].Start, &a.Quantities[j].End)
		}
		for j := range a.Dates {
			move(&a.Dates[j].Start, &a.Dates[j].End)
		}
	}
}
