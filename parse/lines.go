package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// line is one physical line of the page that is not blank.
type line struct {
	number     int32 // 1-based, blank lines counted
	start, end int   // byte offsets without the space around
	runes      int32
	indent     int32 // characters of space before it
	cols       int32 // columns, indentation included: a Chinese character takes two, a half-width one takes one
	blanks     int32 // blank lines before it
	record     recordLine
}

// unit is a logical line: one physical line, or several that a fixed width has broken apart.
type unit struct {
	text       string // of one line, or of several joined
	lines      []line
	runes      int32
	indent     int32
	blanks     int32
	start, end int
	cuts       []int // where each of many lines ends in the text, once it is asked for
	shape
}

// cutLines appends the lines of text.
func cutLines(lines []line, text string) []line {
	if more := strings.Count(text, "\n") + 1; more > cap(lines)-len(lines) {
		lines = slices.Grow(lines, min(more, len(text)/4+1)) // a page of one character a line would be copied again and again
	}
	number, blanks := int32(0), int32(0)
	for at := 0; at <= len(text); {
		number++
		end := strings.IndexByte(text[at:], '\n')
		next := 0
		if end < 0 {
			end = len(text)
			next = end + 1
		} else {
			end += at
			next = end + 1
		}
		// A lone CR ends a line as well.
		if cr := strings.IndexByte(text[at:end], '\r'); cr >= 0 && at+cr+1 < end {
			end = at + cr
			next = end + 1
		}
		l := line{number: number, blanks: blanks}
		l.start, l.end = at, end
		for l.start < l.end {
			r, n := han.Decode(text[l.start:])
			if !isBlank(r) {
				break
			}
			l.start += n
			l.indent++
			l.cols += columns(r)
		}
		for l.end > l.start {
			r, n := han.DecodeLast(text[:l.end])
			if !isBlank(r) {
				break
			}
			l.end -= n
		}
		if l.start < l.end {
			runes, cols := measure(text[l.start:l.end])
			l.runes += runes
			l.cols += cols
			lines = append(lines, l)
			blanks = 0
		} else {
			blanks++
		}
		at = next
	}
	discountBlanks(text, lines)
	return lines
}

const (
	longerThanHead = 45 // characters
	// shortParagraph is how many characters stand behind a wide blank at least where a paragraph begins there at the end of a line; who signs at the edge
	// of the column has fewer.
	shortParagraph = 15
)

// discountBlanks takes away the blank lines that an extractor set between all lines: they part nothing, only those beyond them do. Where lines
// go on behind them, a page's header may stand without.
func discountBlanks(text string, lines []line) {
	var count [4]int
	for _, l := range lines {
		for n := range min(l.blanks, int32(len(count)-1)) {
			count[n+1]++
		}
	}
	usual := int32(len(count) - 1)
	for usual > 0 && count[usual]*20 < (len(lines)-1)*19 {
		usual--
	}
	if usual == 0 && count[1]*4 >= (len(lines)-1)*3 && cutApart(text, lines) {
		usual = 1
	}
	for i := range lines {
		lines[i].blanks = max(0, lines[i].blanks-usual)
	}
}

// measure counts the characters of a text and the columns in which they are set.
func measure(s string) (runes, cols int32) {
	for i := 0; i < len(s); {
		runes++
		// Most characters take three bytes and are set in two columns.
		if c := s[i]; c > 0xE1 && c < 0xED && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
			i += 3
			cols += 2
			continue
		} else if c < utf8.RuneSelf {
			i++
			cols++
			continue
		}
		r, n := han.Decode(s[i:])
		i += n
		cols += columns(r)
	}
	return runes, cols
}

// columns is how wide a character is set: two columns for Chinese characters and full-width signs, one for others.
func columns(r rune) int32 {
	if r < 0x1100 || r >= 0xFF61 && r <= 0xFFDC {
		return 1
	}
	return 2
}

// isBlank is white space and what extractors leave in its place.
func isBlank(r rune) bool { return han.IsSpace(r) || r < 0x20 || r == 0x7F }

// units appends the units of a page: it joins physical lines that a fixed width has broken.
func units(out []unit, text string, lines []line) []unit {
	if len(lines) > cap(out)-len(out) {
		out = slices.Grow(out, len(lines))
	}
	cols := columnsOf(text, lines)
	for i := 0; i < len(lines); {
		j := i + 1
		c := cols.of(text, lines, i)
		for j < len(lines) && (c.width > 0 && joins(text, lines[j-1], lines[j], c.width) && (cols.n == 1 || lines[j].cols <= c.width+2) && (j > i+1 || !headOver(text, lines[i], lines[j], c.usual)) ||
			splitQuote(text, lines[j-1], lines[j])) {
			j++
		}
		u := unit{lines: lines[i:j:j], indent: lines[i].indent, blanks: lines[i].blanks, start: lines[i].start, end: lines[j-1].end}
		if j == i+1 {
			u.text, u.runes = text[u.start:u.end], lines[i].runes
		} else {
			var b strings.Builder
			for _, l := range lines[i:j] {
				b.WriteString(text[l.start:l.end])
				u.runes += l.runes
			}
			u.text = b.String()
		}
		out = append(out, u)
		i = j
	}
	return out
}

// joins reports whether b goes on where a was broken at width w.
func joins(text string, a, b line, w int32) bool {
	if b.blanks > 0 || a.cols < w-slack || a.cols > w+2 {
		return false
	}
	if b.indent >= 2 && b.indent > a.indent || b.indent >= 2 && endsSentence(text[a.start:a.end]) {
		return false
	}
	if b.cols < w-slack && endsSentence(text[a.start:a.end]) && !endsSentence(text[b.start:b.end]) {
		return false // a full last line, and a headline under it
	}
	first, _ := han.Decode(text[b.start:])
	return !strings.ContainsRune("□■●◎▲△◆★▼※【〔", first)
}

// headOver reports whether a, the first line of a unit, is a page header or a head over the beginning of a story, by chance as wide as the column
// or nearly so; most full lines have the usual width.
func headOver(text string, a, b line, usual int32) bool {
	above, below := text[a.start:a.end], text[b.start:b.end]
	if dayLine(above) && b.indent != 1 && !headerRest(above, below, b.runes) {
		return true
	}
	if han.SpacedOut(above) >= 4 || han.SpacedOut(below) >= 4 {
		return true // 掀　起　积　肥　新　高　潮
	}
	if wholeBracket(above) {
		return true // （作者单位：江城大学环境学院）
	}
	if strings.ContainsAny(above, "，。；：！？、,;") {
		return false
	}
	if rowLike(above) && rowLike(below) && !dayLine(above) {
		return true // 沙市　45.03米　涨0.10米
	}
	if byline.ParseLede(below).Dateline != nil || b.cols < usual-slack && !strings.ContainsAny(below, "，。；！？") && roled(below) {
		return true
	}
	// Lines of nothing but full-width characters fall short of the width only for what may neither end a line nor open one.
	if a.cols >= usual-1 || a.cols < a.runes*2 {
		return false
	}
	r, n := han.Decode(below)
	next, _ := han.Decode(below[n:])
	return han.IsHan(r) && (han.IsHan(next) || han.IsSpace(next))
}

// roled reports whether a line is nothing but authors, named with what they are.
func roled(s string) bool {
	for _, b := range new(byline.Reader).ParseLine(s).Bylines {
		if b.Role != "" {
			return true
		}
	}
	return false
}

// rowLike reports whether a line may be a row of a table: three words or more and a figure.
func rowLike(s string) bool {
	words, figure := 0, false
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		words++
		for _, r := range w {
			_, digit := han.Digit(r)
			figure = figure || digit
		}
	}
	return words >= 3 && figure
}

// splitQuote reports whether a head was broken inside a quotation or brackets: 我市首例“换 / 肾”手术成功.
func splitQuote(text string, a, b line) bool {
	if b.blanks > 0 || a.runes > 24 || b.runes > 30 {
		return false
	}
	head := text[a.start:a.end]
	if !opensQuote(head) {
		return false
	}
	if last, _ := han.DecodeLast(head); !han.IsHan(last) && !han.IsLetter(last) {
		return false // a sentence, or a verse, that goes on
	}
	for _, pair := range [...][2]string{{"“", "”"}, {"‘", "’"}, {"《", "》"}, {"「", "」"}, {"『", "』"}, {"（", "）"}, {"(", ")"}} {
		i := strings.LastIndex(head, pair[0])
		if i < 0 || strings.Contains(head[i:], pair[1]) {
			continue
		}
		next := text[b.start:b.end]
		k := strings.Index(next, pair[1])
		return k > 0 && !strings.Contains(next[:k], pair[0]) && !strings.ContainsAny(next[:k], "。！？；，,")
	}
	return false
}

// opensQuote sifts what splitQuote looks for, by the first bytes of quotation marks and brackets.
func opensQuote(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case "“"[0], "《"[0], "（"[0], '(':
			return true
		}
	}
	return false
}

// endsSentence reports whether a line ends as a sentence does, closing quotes and brackets not counted.
func endsSentence(s string) bool {
	for closers := 0; s != "" && closers < 16; closers++ {
		r, n := han.DecodeLast(s)
		switch r {
		case '。', '！', '？', '!', '?', '…', '；', ';', '．':
			return true
		case '.':
			return len(s) > n
		case '）', ')':
			// …。（王海）: what stands before the bracket counts.
			tail := s[max(0, len(s)-60):]
			if i := max(strings.LastIndex(tail, "（"), strings.LastIndex(tail, "(")); i >= 0 && endsPlain(s[:len(s)-len(tail)+i]) {
				return true
			}
			s = s[:len(s)-n]
		case '”', '"', '’', '」', '』', '】', '〕', ']', '》', ' ', '\u3000':
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}

// endsPlain reports whether a text ends with a full stop, closing quotes not counted.
func endsPlain(s string) bool {
	s = strings.TrimRight(s, "”’」』\" \u3000")
	return strings.HasSuffix(s, "。") || strings.HasSuffix(s, "！") || strings.HasSuffix(s, "？") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// span is the unit's lines.
func (u *unit) span() article.Lines {
	return article.Lines{First: int(u.lines[0].number), Last: int(u.lines[len(u.lines)-1].number)}
}

// fewLines is how many lines of a unit are looked through one by one.
const fewLines = 8

// origin maps an offset in the text of a unit to the page's text; end says that the offset ends a span.
func (u *unit) origin(at int, end bool) int {
	if len(u.lines) == 1 {
		return u.start + at
	}
	first := 0
	if len(u.lines) > fewLines {
		first = u.lineOf(at - 1)
		if first > 0 {
			at -= u.cuts[first-1]
		}
	}
	for i, l := range u.lines[first:] {
		n := l.end - l.start
		if at < n || end && at == n || first+i == len(u.lines)-1 {
			return l.start + min(at, n)
		}
		at -= n
	}
	return u.end
}

// lineOf is the first line that ends behind the offset, or the last.
func (u *unit) lineOf(at int) int {
	if len(u.cuts) != len(u.lines) {
		u.cuts = make([]int, len(u.lines))
		sum := 0
		for i, l := range u.lines {
			sum += l.end - l.start
			u.cuts[i] = sum
		}
	}
	i, _ := slices.BinarySearch(u.cuts, at+1)
	return min(i, len(u.lines)-1)
}
