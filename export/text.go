package export

import (
	"bufio"
	"io"
	"strings"

	"github.com/zhnews/zhnews/article"
)

// Text writes one tidy article after another: heads, authors, dateline and paragraphs, each on a line, a blank line between
// articles.
func Text(w io.Writer) Writer { return &plain{w: bufio.NewWriter(w)} }

type plain struct {
	w    *bufio.Writer
	some bool
}

func (p *plain) Write(a *article.Article) error {
	line := func(s string) {
		if s != "" {
			p.w.WriteString(s)
			p.w.WriteByte('\n')
		}
	}
	if p.some {
		p.w.WriteByte('\n')
	}
	p.some = true
	if a.Section != "" {
		line("【" + a.Section + "】")
	}
	for _, k := range a.Kicker {
		line(k)
	}
	line(a.Headline)
	for _, d := range a.Deck {
		line(d)
	}
	line(by(a))
	for _, b := range a.Blocks {
		switch b.Kind {
		case article.Credit:
		case article.Paragraph:
			line("　　" + b.Text)
		default:
			line(b.Text)
		}
	}
	return p.w.Flush()
}

func (p *plain) Close() error { return p.w.Flush() }

// Markdown writes articles as CommonMark: the headline as a heading of the second level, kicker and deck in italics,
// crossheads as headings of the third, captions and notes as quotations, rows of tables and lines of verse with their breaks.
func Markdown(w io.Writer) Writer { return &markdown{w: bufio.NewWriter(w)} }

type markdown struct {
	w    *bufio.Writer
	some bool
}

func (m *markdown) Write(a *article.Article) error {
	part := func(before, text, after string) {
		if text == "" {
			return
		}
		if m.some {
			m.w.WriteByte('\n')
		}
		m.some = true
		m.w.WriteString(before)
		m.w.WriteString(escapeMarkdown(text))
		m.w.WriteString(after + "\n")
	}
	part("**", a.Section, "**")
	part("*", strings.Join(a.Kicker, " "), "*")
	headline := a.Headline
	if headline == "" {
		headline = "（无题）"
	}
	part("## ", headline, "")
	part("*", strings.Join(a.Deck, " "), "*")
	part("", by(a), "")
	run := article.BlockKind("") // lines of verse and rows of a table stand together
	for _, b := range a.Blocks {
		broken := b.Kind == article.Verse || b.Kind == article.Table
		if broken && b.Kind == run {
			m.w.WriteString(escapeMarkdown(b.Text) + "  \n")
			continue
		}
		run = ""
		switch b.Kind {
		case article.Credit:
		case article.Crosshead:
			part("### ", b.Text, "")
		case article.Caption, article.Note, article.Sidebar:
			part("> ", b.Text, "")
		case article.Verse, article.Table:
			run = b.Kind
			part("", b.Text, "  ")
		default:
			part("", b.Text, "")
		}
	}
	return m.w.Flush()
}

func (m *markdown) Close() error { return m.w.Flush() }

// markdownMarks are the characters that CommonMark would read as marks.
const markdownMarks = "\\`*_{}[]<>#+!|~"

// escapeMarkdown keeps the text from being read as markup, HTML included.
func escapeMarkdown(s string) string {
	if !strings.ContainsAny(s, markdownMarks+"-.&") {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune(markdownMarks, r):
			b.WriteByte('\\')
		case r == '&':
			b.WriteString("&amp;")
			continue
		case (r == '-' || r == '.') && leadsList(s, i):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// leadsList reports whether the mark at i would begin an item of a list: - and 1. at the head of a line.
func leadsList(s string, i int) bool {
	if s[i] == '-' {
		return i == 0
	}
	return i > 0 && i < 4 && strings.Trim(s[:i], "0123456789") == ""
}
