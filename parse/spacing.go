package parse

import (
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// maySpaceOut reports whether a line has as many blanks as one that has them between all its characters.
func maySpaceOut(s string) bool { return strings.Count(s, " ")*8 >= len(s) }

// closeUp takes out the blanks of a line in which they stand between nearly all characters, as in the output of recognizers: 本 报 讯. Few
// characters are set so by hand as well (方 正): there, the lines before tell.
func (c *cleaner) closeUp(s string) string {
	pairs, gaps := 0, 0
	c.gaps(s, func(int) { gaps++ }, func() { pairs++ })
	if pairs >= 6 {
		c.spaced = gaps*5 >= pairs*4
	}
	if !c.spaced || gaps*5 < pairs*4 || gaps == 0 {
		return s
	}
	c.count(cleanSpacing, 0)
	var b strings.Builder
	b.Grow(len(s))
	from := 0
	c.gaps(s, func(at int) {
		b.WriteString(s[from:at])
		from = at + 1
	}, func() {})
	b.WriteString(s[from:])
	return b.String()
}

// gaps calls pair for each two full-width characters that follow each other, whether or not blanks part them, and gap for the blank of those that
// a single one parts. A full-width character and a figure are a pair where such a blank parts them.
func (c *cleaner) gaps(s string, gap func(at int), pair func()) {
	const (
		other = iota
		figure
		wide
	)
	before, end := other, 0
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		if r, size = han.Decode(s[i:]); r == ' ' {
			continue
		}
		kind := other
		if _, digit := han.Digit(r); digit {
			kind = figure
		} else if r >= 0x2E80 && !han.IsSpace(r) {
			kind = wide
		}
		if single := i == end+1; kind+before == 2*wide || kind+before > wide && single {
			pair()
			if single {
				gap(end)
			}
		}
		before, end = kind, i+size
	}
}
