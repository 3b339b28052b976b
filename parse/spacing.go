package parse

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// maySpaceOut reports whether a line has as many blanks as one that has them between all its characters.
func maySpaceOut(s string, blanks int) bool { return blanks*8 >= len(s) }

// mayBeWrapped reports whether a line may be a paragraph whose line breaks became blanks: it is long and has blanks enough, or follows such a one.
func (c *cleaner) mayBeWrapped(s string, blanks int) bool {
	if len(s) > 1<<16 || blanks == 0 {
		return false
	}
	return c.wrapped > 0 && len(s) > int(c.wrapped) || longWrapped(s) && blanks >= wrapBreaks && blanks*200 >= len(s)
}

// longWrapped reports whether a line is long enough to tell by itself.
func longWrapped(s string) bool { return len(s) >= wrapBreaks*3*wrapRunes }

const (
	wrapBreaks = 4 // blanks at least
	wrapRunes  = 8 // characters of a line at least
)

// unwrap takes out the blanks of a paragraph where its lines were broken, which an extractor joined with blanks: 海州大桥昨日正 式通车. They are known by
// their even distance, in short paragraphs by that of the last long one.
func (c *cleaner) unwrap(s string) string {
	var breaks []int    // single blanks between full-width characters
	var lengths []int32 // of what stands before each
	stops, last := 0, len(s)-len(strings.TrimLeft(s, " \u3000"))-1
	for i := last + 1; i+1 < len(s); i++ {
		if s[i] != ' ' || s[i-1] == ' ' || s[i+1] == ' ' {
			continue
		}
		before, _ := han.DecodeLast(s[:i])
		after, _ := han.Decode(s[i+1:])
		if before < 0x2E80 || after < 0x2E80 {
			continue
		}
		if before == '。' || before == '！' || before == '？' {
			stops++
		}
		_, cols := measure(s[last+1 : i])
		lengths = append(lengths, cols)
		breaks, last = append(breaks, i), i
	}
	if len(breaks) == 0 {
		return s
	}
	usual, first := c.wrapped, 0
	if len(breaks) >= wrapBreaks {
		// The first line may be indented.
		sorted := slices.Clone(lengths[1:])
		slices.Sort(sorted)
		usual, first, c.wrapped = sorted[len(sorted)/2], 1, 0
	}
	even := 0
	for k, n := range lengths[first:] {
		indented := first == 0 && k == 0 && n >= usual-7
		if indented && n <= usual+2 || n >= usual-3 && n <= usual+2 || n >= 2*usual-4 && n <= 2*usual+4 { // a break beside a figure or a word is left out
			even++
		}
	}
	if usual < 2*wrapRunes || even*5 < len(lengths[first:])*4 || first > 0 && stops*2 > len(breaks) {
		return s
	}
	c.wrapped = usual
	c.count(cleanWrap, 0)
	var b strings.Builder
	b.Grow(len(s))
	from := 0
	for _, i := range breaks {
		b.WriteString(s[from:i])
		from = i + 1
	}
	b.WriteString(s[from:])
	return b.String()
}

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
