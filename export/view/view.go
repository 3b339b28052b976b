// Package view draws pages as one self-contained HTML document: the articles as cards beside the dump that they were read from, heads,
// credits, datelines, quantities and days coloured, each with its normalised value, and a table of figures in SI units.
//
//	w := view.New(os.Stdout, view.Options{Title: "青岛日报"})
//	w.Begin("qingdao-20220924.txt")
//	err := w.Page(page)
//	err = w.Close()
//
// The document asks for nothing from outside. Whatever a page holds is text in it: words are escaped, and a content security policy
// lets no script run but the document's own.
package view

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"iter"
	"path"
	"strconv"
	"strings"
	"sync"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/export"
)

// lowConfidence is the confidence below which an article is marked: of the parser's goldens and their degraded copies, three in a
// hundred articles at it or above have a wrong extent or headline, and nearly one in five below it (TestConfidence of package parse).
const lowConfidence = 0.9

// Options are the choices of a document.
type Options struct {
	Title   string // of the document; the first file's name, without its folders, where it is empty
	Chinese bool   // labels in Chinese, not English
}

// A Writer writes one document. It is an [export.Writer] too: Write draws an article without its source.
type Writer struct {
	w        *bufio.Writer
	opts     Options
	file     string
	base     int // of the next page in its file, in bytes
	lines    int // of the file before the next page
	pages    int
	articles int
	begun    bool
	loose    []article.Article // given to Write since the last page
}

// New begins a document.
func New(w io.Writer, opts Options) *Writer {
	return &Writer{w: bufio.NewWriterSize(w, 1<<16), opts: opts}
}

// Begin says that the pages that follow are of another file, whose name may be empty.
func (w *Writer) Begin(file string) { w.file, w.base, w.lines = file, 0, 0 }

// Page draws a page beside its source. The pages of a file come in their order, as [parse.Parser.Pages] gives them.
func (w *Writer) Page(p *article.Page) error {
	if err := w.flushLoose(); err != nil {
		return err
	}
	d := w.page(p.Text, p.Articles, p.Furniture)
	d.Warnings = p.Warnings
	d.Info = p.Info
	w.base += len(p.Text)
	for range rawLines(p.Text) {
		w.lines++
	}
	if p.Text != "" && !strings.ContainsRune("\r\n", rune(p.Text[len(p.Text)-1])) {
		w.lines-- // a form feed parts a line
	}
	return w.draw("page", d)
}

// Write draws an article alone. Articles of one file that follow each other stand together.
func (w *Writer) Write(a *article.Article) error {
	if len(w.loose) > 0 && w.loose[0].File != a.File || len(w.loose) >= 100 {
		if err := w.flushLoose(); err != nil {
			return err
		}
	}
	w.loose = append(w.loose, *a)
	return nil
}

func (w *Writer) flushLoose() error {
	if len(w.loose) == 0 {
		return nil
	}
	file := w.file
	w.file = w.loose[0].File
	d := w.page("", w.loose, nil)
	if info := w.loose[0].Page; info != nil {
		d.Info = *info
	}
	w.file, w.loose = file, nil
	return w.draw("page", d)
}

// Close ends the document. A document without pages says that there are none.
func (w *Writer) Close() error {
	if err := w.flushLoose(); err != nil {
		return err
	}
	if err := w.draw("foot", struct {
		Empty  bool
		Script template.HTML
	}{w.pages == 0, script}); err != nil {
		return err
	}
	return w.w.Flush()
}

// draw executes a template behind the document's head.
func (w *Writer) draw(name string, data any) error {
	t := english()
	if w.opts.Chinese {
		t = chinese()
	}
	if !w.begun {
		w.begun = true
		title := w.opts.Title
		if title == "" {
			title = path.Base(strings.ReplaceAll(w.file, `\`, "/"))
		}
		if title == "." {
			title = "zhnews"
		}
		if err := t.ExecuteTemplate(w.w, "head", struct {
			Title, Policy string
			Style         template.HTML
		}{title, policy, style}); err != nil {
			return err
		}
	}
	return t.ExecuteTemplate(w.w, name, data)
}

var (
	//go:embed style.css
	styleText string
	//go:embed script.js
	scriptText string
	//go:embed page.html
	pageText string

	style  = template.HTML("<style>" + styleText + "</style>")
	script = template.HTML("<script>" + scriptText + "</script>")

	// policy allows this document's style and script by their hashes, and nothing else.
	policy = "default-src 'none'; style-src " + hash(styleText) + "; script-src " + hash(scriptText) + "; img-src data:; base-uri 'none'; form-action 'none'"

	// Parsed when a view is asked for: most programs that import this package write none.
	english = sync.OnceValue(func() *template.Template { return parseTemplates(0) })
	chinese = sync.OnceValue(func() *template.Template { return parseTemplates(1) })
)

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func parseTemplates(language int) *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{
		"say": func(key string) string {
			words, ok := labels[key]
			if !ok {
				return key
			}
			return words[language]
		},
		"uilang":  func() string { return [2]string{"en", "zh-Hans"}[language] },
		"grouped": grouped,
		"value":   func(s span) string { return s.value(language) },
	}).Parse(pageText))
}

// pageData is what the template draws a page from.
type pageData struct {
	Number    int // of the page in the document, 1 for the first
	File      string
	Info      article.Info
	Lang      string
	Cards     []card
	Lines     []line
	Rows      []row
	Furniture int
	Warnings  []article.Warning
}

// card is an article as it is drawn.
type card struct {
	ID, File   string
	Lang       string
	Article    *article.Article
	Percent    int // its confidence
	Low        bool
	Authors    []credit
	Dateline   *node
	Blocks     []block
	Quantities int
}

type credit struct{ Role, Names, Affiliation string }

type block struct {
	Kind  article.BlockKind
	Nodes []node
}

// line is a line of the source.
type line struct {
	Number int
	Card   string // ID of its article; "" for furniture
	Odd    bool   // of an article with an odd number, so that neighbours differ
	First  bool   // of its article
	Kind   string
	Nodes  []node
}

// row is a quantity in the table of figures.
type row struct {
	Card, Headline string
	export.QuantityRow
}

func (w *Writer) page(text string, articles []article.Article, furniture []article.Furniture) pageData {
	w.pages++
	d := pageData{Number: w.pages, File: w.file, Furniture: len(furniture), Lang: "zh-Hans"}
	var all []span
	kinds := map[int]string{} // of lines of the page, by their number in the file
	for i := range articles {
		a := &articles[i]
		w.articles++
		c := card{ID: "a" + strconv.Itoa(w.articles), File: w.file, Lang: export.Language(a), Article: a, Percent: int(a.Confidence*100 + .5), Low: a.Confidence < lowConfidence, Quantities: len(a.Quantities)}
		if c.Lang == "zh-Hant" {
			d.Lang = c.Lang
		}
		for _, b := range a.Bylines {
			c.Authors = append(c.Authors, credit{b.Role, strings.Join(b.Names, " "), b.Affiliation})
		}
		spans := spansOf(a)
		if a.Dateline != nil {
			n := node{Span: &span{class: "dateline", start: a.Dateline.Start, dateline: a.Dateline}, Text: a.Dateline.Text}
			c.Dateline = &n
		}
		for _, b := range a.Blocks {
			if text == "" {
				c.Blocks = append(c.Blocks, block{b.Kind, []node{{Text: b.Text}}})
				continue
			}
			c.Blocks = append(c.Blocks, block{b.Kind, joined(nest(text, w.base, b.Start, b.End, spans))})
			for n := b.Lines.First; n <= b.Lines.Last; n++ {
				kinds[n] = string(b.Kind)
			}
		}
		all = append(all, spans...)
		d.Cards = append(d.Cards, c)
		for _, q := range export.Quantities(a) {
			d.Rows = append(d.Rows, row{c.ID, a.Headline, q})
		}
	}
	if text != "" {
		d.Lines = w.source(text, d.Cards, furniture, all, kinds)
	}
	return d
}

// source cuts the page into its lines.
func (w *Writer) source(text string, cards []card, furniture []article.Furniture, spans []span, kinds map[int]string) (out []line) {
	at, number, next, stray := w.base, w.lines, 0, 0
	for raw := range rawLines(text) {
		number++
		end := at + len(strings.TrimRight(raw, "\r\n\f"))
		l := line{Number: number, Kind: kinds[number], Nodes: nest(text, w.base, at, end, spans)}
		for next < len(cards) && cards[next].Article.End <= at {
			next++
		}
		if next < len(cards) && cards[next].Article.Start < end {
			a := cards[next].Article
			l.Card, l.Odd, l.First = cards[next].ID, next%2 == 1, a.Start >= at
			for _, h := range a.Heads {
				if h.Start < end && h.End > at {
					l.Kind = string(h.Kind)
					break
				}
			}
		}
		for stray < len(furniture) && furniture[stray].End <= at {
			stray++
		}
		if stray < len(furniture) && furniture[stray].Start < end {
			l.Card, l.Kind = "", string(furniture[stray].Kind)
		}
		out = append(out, l)
		at += len(raw)
	}
	return out
}

// rawLines cuts a text behind its line feeds, carriage returns and pairs of both, as the parser counts lines.
func rawLines(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text != "" {
			i := strings.IndexAny(text, "\r\n")
			switch {
			case i < 0:
				i = len(text)
			case strings.HasPrefix(text[i:], "\r\n"):
				i += 2
			default:
				i++
			}
			if !yield(text[:i]) {
				return
			}
			text = text[i:]
		}
	}
}
