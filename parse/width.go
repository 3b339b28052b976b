package parse

import (
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// slack is how many columns a full line may fall short of the width: a wide character or a mark that may not open a
// line goes to the next one.
const slack = 3

// leastWidth is the narrowest column in which a page is set, in columns; the lines of poems are shorter.
const leastWidth = 24

// width finds the fixed width, in columns, at which an extractor has broken the lines of a page; 0 where they are not
// broken. Most lines of such a page are full, and most full lines end in mid-sentence.
func width(text string, lines []line) int32 {
	if len(lines) < 6 {
		return 0
	}
	var count [180]int
	over := 0
	for _, l := range lines {
		if int(l.cols) < len(count) {
			count[l.cols]++
		} else {
			over++
		}
	}
	if over*50 > len(lines) { // a long line or two (a table, a footer) do not undo a width that all others keep
		return 0
	}
	best, at := 0, int32(0)
	for n := leastWidth; n < len(count); n++ {
		c := 0
		for k := n - slack; k <= n; k++ {
			c += count[k]
		}
		if c >= best && c > 0 {
			best, at = c, int32(n)
		}
	}
	for at > leastWidth && count[at] == 0 {
		at--
	}
	wider := over
	for n := int(at) + 1; n < len(count); n++ {
		wider += count[n]
	}
	if best < 3 || wider*3 > len(lines) {
		return 0
	}
	if wider*12 > len(lines) && wideProse(text, lines, at)*12 > len(lines) {
		return 0
	}
	open, hanging := 0, 0
	for i, l := range lines {
		if l.cols <= at && l.cols >= at-slack && !endsSentence(text[l.start:l.end]) {
			open++
			if i+1 < len(lines) && l.indent >= 2 && lines[i+1].indent == 0 && lines[i+1].blanks == 0 {
				hanging++
			}
		}
	}
	if hanging >= 3 && hanging*10 >= best*6 && best*7 >= len(lines) && open*10 >= best*8 {
		return at // indented lines, full and open, each with a line under it that is not: few, but broken
	}
	if flush(lines, at) || torn(text, lines, at) {
		return at
	}
	if best*4 < len(lines) || best < 4 {
		return 0
	}
	// Where few lines are full, more of them must be open to show that somebody broke them.
	if open*5 < best*3 || best*5 < len(lines)*2 && open*4 < best*3 {
		return 0
	}
	return at
}

// flush reports whether a page indents whatever begins: its few lines without an indent each follow a full line. A page of short pieces
// has few full lines, and still shows so that they are broken.
func flush(lines []line, at int32) bool {
	n, indented := 0, 0
	for i := 2; i < len(lines); i++ {
		switch l, prev := lines[i], lines[i-1]; {
		case l.indent >= 2:
			indented++
		case l.indent > 0 || l.blanks > 0 || prev.cols > at || prev.cols < at-slack:
			return false
		default:
			n++
		}
	}
	return n >= 2 && indented >= 2*n
}

// torn reports whether clauses are cut off at the width and nowhere else, on a page too short for its full lines to tell.
func torn(text string, lines []line, at int32) bool {
	full, other := 0, 0
	for _, l := range lines {
		if !midClause(text[l.start:l.end]) {
			continue
		}
		if l.cols <= at && l.cols >= at-slack {
			full++
		} else {
			other++
		}
	}
	return full >= 3 && full >= 3*other && wideProse(text, lines, at) == 0
}

// wideProse counts the lines wider than a column that are no heads. Heads are set over several columns.
func wideProse(text string, lines []line, at int32) (n int) {
	for _, l := range lines {
		if l.cols > at && (l.cols > 72 && (l.cols > 100 || strings.ContainsAny(text[l.start:l.end], "，,。")) || endsSentence(text[l.start:l.end]) || strings.Contains(text[l.start:l.end], "。")) {
			n++
		}
	}
	return n
}

// byCharacter reports whether lines are to be measured in characters, two columns each, since more of them are as long as each other so than as wide:
// some programs break lines by count. w is the width in columns.
func byCharacter(lines []line, w int32) bool {
	var count [90]int
	wide, over := 0, 0
	for _, l := range lines {
		if n := l.runes + l.indent; int(n) < len(count) {
			count[n]++
		} else if over++; over*50 > len(lines) {
			return false
		}
		if l.cols <= w && l.cols >= w-slack {
			wide++
		}
	}
	for n := leastWidth / 2; n < len(count)-1; n++ {
		if same := count[n] + count[n+1]; same >= 6 && same >= wide+2 && same*50 > wide*52 {
			return true
		}
	}
	return false
}

// usualWidth is what most of the full lines are wide: some are narrower, or let a mark of punctuation hang.
func usualWidth(lines []line, w int32) (usual int32) {
	var count [slack + 1]int
	for _, l := range lines {
		if l.cols <= w && l.cols >= w-slack {
			count[w-l.cols]++
		}
	}
	most := 0
	for n, c := range count {
		if c > most {
			most, usual = c, w-int32(n)
		}
	}
	return usual
}

// column is a width at which lines of a page are broken, and how wide most of its full lines are; zero for none.
type column struct{ width, usual int32 }

// widest is the widest of several columns that a page is set in, in columns.
const widest = 100

// pageColumns are the columns of a page, the one that most of its lines keep first, if there is one.
type pageColumns struct {
	list [4]column
	n    int
	main bool // the first is kept by most lines
}

// columnsOf finds the columns of a page.
func columnsOf(text string, lines []line) (c pageColumns) {
	w := width(text, lines)
	if byCharacter(lines, w) {
		inColumns := make([]int32, len(lines))
		for i := range lines {
			l := &lines[i]
			inColumns[i], l.cols = l.cols, 2*(l.runes+l.indent)
		}
		if counted := width(text, lines); counted > 0 {
			w = counted
		} else {
			for i := range lines {
				lines[i].cols = inColumns[i]
			}
		}
	}
	if w > 0 {
		c.list[0] = column{w, usualWidth(lines, w)}
		c.n, c.main = 1, true
	}
	if len(lines) < 8 {
		return c
	}
	var count [widest + 1]int
	for i, over := 0, 0; i < len(lines); i++ {
		if n := int(lines[i].cols); n < len(count) {
			count[n]++
		} else if over++; over*6 > len(lines) {
			return c
		}
	}
	clearAround := func(w int32) {
		for n := max(0, w-slack); n <= min(w+2, widest); n++ {
			count[n] = 0
		}
	}
	clearAround(w)
	for tries := 0; tries < 6 && c.n < len(c.list); tries++ {
		best, at := 0, int32(0)
		sum := 0
		for n := leastWidth - slack; n < len(count); n++ {
			if sum += count[n]; n > leastWidth {
				sum -= count[n-slack-1]
			}
			if n >= leastWidth && (sum > best || sum == best && sum > 0 && count[n] > 0) {
				best, at = sum, int32(n)
			}
		}
		if best < 2 {
			break
		}
		for at > leastWidth && count[at] == 0 {
			at--
		}
		if set(text, lines, at, c.n > 0) {
			c.list[c.n] = column{at, usualWidth(lines, at)}
			c.n++
		}
		clearAround(at)
	}
	return c
}

// set reports whether some articles of a page are set in a column of that width: their full lines follow each other and cut clauses off. Where another
// column is known, fewer will do.
func set(text string, lines []line, w int32, known bool) bool {
	full, open, torn, goesOn, pairs := 0, 0, 0, 0, 0
	for i, l := range lines {
		if l.cols > w || l.cols < w-slack {
			continue
		}
		full++
		s := text[l.start:l.end]
		if !endsSentence(s) {
			open++
			if midClause(s) {
				torn++
			} else if i+1 < len(lines) && lines[i+1].blanks == 0 && lines[i+1].cols <= w+2 && strings.ContainsAny(text[lines[i+1].start:lines[i+1].end], "，。") {
				goesOn++
			}
		}
		if i+1 < len(lines) && lines[i+1].blanks == 0 && lines[i+1].cols <= w && lines[i+1].cols >= w-slack {
			pairs++
		}
	}
	return (full >= 4 || known && full >= 2) && open*10 >= full*7 && torn >= 2 && (torn+goesOn)*5 >= full*2 && pairs*3 >= full
}

// midClause reports whether a line holds a clause and stops in the middle of the next.
func midClause(s string) bool {
	last, _ := han.DecodeLast(s)
	_, digit := han.Digit(last)
	return (digit || han.IsHan(last) || han.IsLetter(last)) && (strings.Contains(s, "，") || strings.Contains(s, "。") || strings.Contains(s, "、"))
}

// of is the column in which a line is full; a column that not most lines keep needs a neighbour in it, or a clause that is cut off.
func (c *pageColumns) of(text string, lines []line, i int) column {
	l := lines[i]
	in := func(k int, w int32) bool { return lines[k].cols <= w && lines[k].cols >= w-slack }
	for k, col := range c.list[:c.n] {
		switch w := col.width; {
		case k == 0 && c.main && l.cols >= w-slack && l.cols <= w+2:
			return col
		case !in(i, w):
		case i+1 < len(lines) && lines[i+1].blanks == 0 && in(i+1, w), i > 0 && l.blanks == 0 && in(i-1, w), midClause(text[l.start:l.end]):
			return col
		}
	}
	return column{}
}
