package parse

import (
	"bufio"
	"bytes"
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
)

// defaultMaxPage is the largest page that Articles keeps in memory, in bytes.
const defaultMaxPage = 64 << 20

// A LimitError says that a page of a stream was longer than the parser's MaxPage. What was read until there is still
// parsed and returned.
type LimitError struct {
	Line   int   // the line at which the page was cut, 1-based
	Offset int64 // byte offset of that line in the decoded text
	Max    int   // the limit in bytes
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("parse: line %d, byte %d: the page is longer than %d bytes", e.Line, e.Offset, e.Max)
}

// Articles reads a stream of pages and yields their articles as soon as a page is read; memory is bounded by the
// largest page. A page ends before the header line of the next one, or at a form feed. Offsets and lines count over
// the whole decoded stream. An error of the reader comes last, after the articles of what was read before it.
func (p *Parser) Articles(r io.Reader) iter.Seq2[article.Article, error] {
	return func(yield func(article.Article, error) bool) {
		index := 0
		for page, err := range p.Pages(r) {
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
	return func(yield func(*article.Page, error) bool) {
		in := p.decoder(r)
		limit := p.MaxPage
		if limit <= 0 {
			limit = defaultMaxPage
		}
		var buf strings.Builder
		base, lineBase := 0, 0 // of the buffer in the stream
		lines := 0             // lines in the buffer
		seen, prev := false, article.Info{}
		flush := func() bool {
			text := buf.String()
			buf.Reset()
			page := &article.Page{Text: text, Info: prev}
			if text != "" {
				p.page(page, text, 0, len(text), 0)
				prev = article.Info{Publication: page.Info.Publication, Date: page.Info.Date}
				shift(page, base, lineBase)
			}
			base += len(text)
			lineBase += lines
			lines, seen = 0, false
			return text == "" || yield(page, nil)
		}
		for {
			raw, err := readLine(in, limit)
			if raw != "" {
				header, text := pageLine(raw)
				if header && seen && !flush() {
					return
				}
				seen = seen || text
				if buf.Len()+len(raw) > limit && buf.Len() > 0 {
					at := int64(base + buf.Len())
					line := lineBase + lines + 1
					if !flush() || !yield(nil, &LimitError{Line: line, Offset: at, Max: limit}) {
						return
					}
				}
				buf.WriteString(raw)
				if strings.HasSuffix(raw, "\n") {
					lines++
				}
				lines += loneCR(raw)
				if strings.HasSuffix(raw, "\f") && seen && !flush() {
					return
				}
			}
			if err != nil {
				if !flush() {
					return
				}
				if !errors.Is(err, io.EOF) {
					yield(nil, fmt.Errorf("parse: line %d, byte %d: %w", lineBase+1, base, err))
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

// readLine reads to the next line feed or form feed, at most limit bytes.
func readLine(in *bufio.Reader, limit int) (string, error) {
	var long []byte
	for {
		part, err := in.ReadSlice('\n')
		if i := bytes.IndexByte(part, '\f'); i >= 0 && i+1 < len(part) && err == nil {
			// The rest stays for the next call.
			s := string(long) + string(part[:i+1])
			rest := append([]byte(nil), part[i+1:]...)
			*in = *bufio.NewReaderSize(io.MultiReader(bytes.NewReader(rest), restOf(in)), 1<<16)
			return s, nil
		}
		if err == nil && long == nil {
			return string(part), nil
		}
		long = append(long, part...)
		if err == nil || !errors.Is(err, bufio.ErrBufferFull) || len(long) >= limit {
			if errors.Is(err, bufio.ErrBufferFull) {
				err = nil
				for len(long) > 0 && !utf8.RuneStart(long[len(long)-1]) {
					if u := in.UnreadByte(); u != nil {
						break
					}
					long = long[:len(long)-1]
				}
			}
			return string(long), err
		}
	}
}

// restOf is what a buffered reader still holds, and what comes behind it.
func restOf(in *bufio.Reader) io.Reader {
	held := *in
	return &held
}

// decoder decodes the stream to UTF-8 text; the encoding is found from its first bytes.
func (p *Parser) decoder(r io.Reader) *bufio.Reader {
	head := bufio.NewReaderSize(r, 1<<16)
	enc := p.Encoding
	if enc == Auto {
		sample, _ := head.Peek(1 << 16) // an error comes again when the text is read
		enc, _ = DetectEncoding(sample)
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
