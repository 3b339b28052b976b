package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/numbers"
)

// span is a coloured part of a page with what it means; one of the pointers is set.
type span struct {
	class      string
	start, end int // in the file
	byline     *byline.Byline
	dateline   *byline.Dateline
	quantity   *numbers.Quantity
	date       *dates.Date
}

// Class is the kind of the span, by which it is coloured and filtered.
func (s span) Class() string { return s.class }

// spansOf are the coloured parts of an article, the outer before the inner.
func spansOf(a *article.Article) (out []span) {
	for i := range a.Bylines {
		out = append(out, span{class: "byline", start: a.Bylines[i].Start, end: a.Bylines[i].End, byline: &a.Bylines[i]})
	}
	for i := range a.Blocks {
		for j := range a.Blocks[i].Bylines {
			b := &a.Blocks[i].Bylines[j]
			out = append(out, span{class: "byline", start: b.Start, end: b.End, byline: b})
		}
	}
	for _, d := range []*byline.Dateline{a.Dateline, a.Signoff} {
		if d != nil {
			out = append(out, span{class: "dateline", start: d.Start, end: d.End, dateline: d})
		}
	}
	for i := range a.Quantities {
		out = append(out, span{class: "quantity", start: a.Quantities[i].Start, end: a.Quantities[i].End, quantity: &a.Quantities[i]})
	}
	for i := range a.Dates {
		out = append(out, span{class: "date", start: a.Dates[i].Start, end: a.Dates[i].End, date: &a.Dates[i]})
	}
	slices.SortStableFunc(out, func(a, b span) int {
		if c := cmp.Compare(a.start, b.start); c != 0 {
			return c
		}
		return cmp.Compare(b.end, a.end)
	})
	return out
}

// node is text, or a span with the nodes inside it.
type node struct {
	Text  string
	Span  *span
	Nodes []node
}

// nest cuts text[start:end] at the spans that lie in it. Offsets count in the file, whose byte base is the text's first. A span that
// reaches beyond the part is cut with it; one that crosses another is left out.
func nest(text string, base, start, end int, spans []span) []node {
	i, _ := slices.BinarySearchFunc(spans, start, func(s span, at int) int { return cmp.Compare(s.start, at) })
	for i > 0 && spans[i-1].end > start { // spans that began before
		i--
	}
	nodes, _ := nestFrom(text, base, start, end, spans, i)
	return nodes
}

func nestFrom(text string, base, start, end int, spans []span, i int) (out []node, next int) {
	at := start
	for i < len(spans) && spans[i].start < end {
		s := spans[i]
		from, to := max(s.start, start), min(s.end, end)
		if from < at || from >= to {
			i++
			continue
		}
		if from > at {
			out = append(out, node{Text: text[at-base : from-base]})
		}
		n := node{Span: &spans[i], Text: text[from-base : to-base]}
		n.Nodes, i = nestFrom(text, base, from, to, spans, i+1)
		if len(n.Nodes) == 0 {
			n.Nodes = []node{{Text: n.Text}}
		}
		out = append(out, n)
		at = to
	}
	if at < end {
		out = append(out, node{Text: text[at-base : end-base]})
	}
	return out, i
}

// joined takes the breaks of lines out of a paragraph, with the blanks that indent the next line.
func joined(nodes []node) []node {
	for i := range nodes {
		if nodes[i].Span != nil {
			joined(nodes[i].Nodes)
			continue
		}
		if !strings.ContainsAny(nodes[i].Text, "\r\n\f") {
			continue
		}
		var b strings.Builder
		broken := strings.ContainsAny(nodes[i].Text[:1], "\r\n\f") // before what comes next
		for l := range strings.FieldsFuncSeq(nodes[i].Text, func(r rune) bool { return r == '\n' || r == '\r' || r == '\f' }) {
			if broken {
				l = strings.TrimLeft(l, " \t\u3000")
			}
			broken = true
			if s := b.String(); s != "" && l != "" && latin(s[len(s)-1]) && latin(l[0]) {
				b.WriteByte(' ')
			}
			b.WriteString(l)
		}
		nodes[i].Text = b.String()
	}
	return nodes
}

func latin(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// value is what a span means, in one line.
func (s span) value(language int) string {
	say := func(key string) string { return labels[key][language] }
	switch {
	case s.byline != nil:
		b := s.byline
		parts := []string{say("byline")}
		for _, p := range []string{b.Affiliation, b.Role, strings.Join(b.Names, "、"), b.Place, b.Task} {
			if p != "" {
				parts = append(parts, p)
			}
		}
		if b.Ambiguous {
			parts = append(parts, say("ambiguous"))
		}
		return strings.Join(parts, " · ")
	case s.dateline != nil:
		d := s.dateline
		parts := []string{say("dateline")}
		day := d.Date
		if day == "" && d.Day > 0 {
			day = fmt.Sprintf("%02d-%02d", d.Month, d.Day)
		}
		for _, p := range []string{d.Agency, d.Place, day} {
			if p != "" {
				parts = append(parts, p)
			}
		}
		return strings.Join(parts, " · ")
	case s.quantity != nil:
		return quantityValue(s.quantity, say)
	case s.date != nil:
		if !s.date.Fixed() {
			return say("date") + " · " + say("unfixed")
		}
		from, to := s.date.Interval()
		if s.date.Grain == dates.Day && s.date.To.Sub(s.date.From).Hours() == 24 {
			return say("date") + " · " + from
		}
		return say("date") + " · [" + from + ", " + to + ")"
	}
	return ""
}

func quantityValue(q *numbers.Quantity, say func(string) string) string {
	number := func(v numbers.Value, unit string) string { return strings.TrimSpace(grouped(v.String()) + " " + unit) }
	ends := func(low, high numbers.Value, unit string) string {
		return strings.TrimSpace(grouped(low.String()) + "–" + grouped(high.String()) + " " + unit)
	}
	out := say(q.Kind.String()) + " · "
	if q.Modifier != numbers.Exact {
		out += say(q.Modifier.String()) + " "
	}
	if q.IsRange() {
		out += ends(q.Low, q.High, q.Unit)
		if low, high, unit, ok := q.BaseRange(); ok {
			out += " = " + ends(low, high, unit)
		}
		return out
	}
	out += number(q.Value, q.Unit)
	if v, unit, ok := q.Base(); ok {
		out += " = " + number(v, unit)
	}
	return out
}

// grouped parts the thousands of a decimal: 1520000 is 1,520,000.
func grouped(s string) string {
	whole, rest := s, ""
	if i := strings.IndexAny(s, "./"); i >= 0 {
		if s[i] == '/' {
			return s
		}
		whole, rest = s[:i], s[i:]
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return sign + whole + rest
}
