package parse

import (
	"context"
	"fmt"
	"io"
	"unicode/utf8"
)

// An Explanation says how one line came to its role.
type Explanation struct {
	Lines    [2]int   // first and last line, 1-based
	Role     Role     // the role chosen
	Second   Role     // the runner-up
	Margin   float64  // how far the best path with the runner-up, or any other role, lies below the best path
	Features []string // the features of weights.txt that the line shows
	Text     string
}

// Explain returns the decision on every line of a page, cleaned as Page does, so that a wrong split can be understood.
func (p *Parser) Explain(text string) []Explanation {
	text, _ = Clean(text)
	var out []Explanation
	lineBase := 0
	var days printedDays
	for start := 0; start < len(text); {
		end, count := nextPage(text[start:], &days)
		if end == 0 {
			break
		}
		m := new(memory)
		for lines := m.cut(text, start, start+end, lineBase); len(lines) > 0; {
			n, rest, _ := p.weigh(context.Background(), m, text, lines, &days) // no error without an end of the context
			for i, c := range m.tableau.out[:n] {
				u := &m.units[i]
				e := Explanation{Lines: [2]int{u.span().First, u.span().Last}, Role: c.role, Second: c.second, Margin: float64(c.margin), Text: u.text}
				for f := fBias + 1; f < featureCount; f++ {
					if m.bits[i].has(f) {
						e.Features = append(e.Features, featureNames[f])
					}
				}
				out = append(out, e)
			}
			lines = rest
		}
		start += end
		lineBase += count
	}
	return out
}

// WriteExplanation prints explanations as a table, a line each.
func WriteExplanation(w io.Writer, list []Explanation) error {
	for _, e := range list {
		text := e.Text
		if utf8.RuneCountInString(text) > 24 {
			text = string([]rune(text)[:24]) + "…"
		}
		if _, err := fmt.Fprintf(w, "%5d  %-10s %6.1f before %-10s %s  %v\n", e.Lines[0], e.Role, e.Margin, e.Second, text, e.Features); err != nil {
			return err
		}
	}
	return nil
}
