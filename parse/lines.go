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

// cutStray takes the lines out that the print of a page has left between those of an article, as if they were not there: the number of a page, 广告.
func cutStray(lines, stray []line, text string) (kept, out []line) {
	const prose = 20 // characters of a line that may be a paragraph's, or a piece of one
	parts := false   // numbers alone count up the parts of a story
	numbers, last := 0, 0
	is := func(i int) bool {
		l := &lines[i]
		return l.runes <= 8 && i > 0 && i+1 < len(lines) && strayWord(text[l.start:l.end])
	}
	number := func(i int) int {
		l := &lines[i]
		if l.runes > 3 || i == 0 || i+1 == len(lines) || l.blanks == 0 || lines[i+1].blanks == 0 || lines[i-1].runes < prose && !endsSentence(text[lines[i-1].start:lines[i-1].end]) {
			return 0
		}
		n := 0
		for _, r := range text[l.start:l.end] {
			d, ok := han.Digit(r)
			if !ok {
				return 0
			}
			n = n*10 + int(d)
		}
		return n
	}
	found := false
	for i := range lines {
		if lines[i].runes > 8 {
			continue
		}
		if n := number(i); n > 0 {
			parts = parts || n < 3 || numbers > 0 && n != last+1
			numbers, last = numbers+1, n
		}
		found = found || is(i)
	}
	if !found && (numbers == 0 || parts) {
		return lines, stray
	}
	kept = lines[:0]
	blanks, took := int32(0), false
	for i := range lines {
		l := lines[i]
		if is(i) || !parts && number(i) > 0 {
			blanks, took = min(l.blanks, lines[i+1].blanks), true
			stray = append(stray, l)
			continue
		}
		if took {
			l.blanks, took = blanks, false
		}
		kept = append(kept, l)
	}
	return kept, stray
}

// strayWord reports whether a line is the number of a page that its own marks show, or says that an advertisement stands there.
func strayWord(s string) bool {
	switch s {
	case "广告", "廣告", "■广告", "·广告·", "[广告]", "【广告】":
		return true
	}
	return folioAlone(s)
}

// part is [from,to) of a line as a line of its own, indented as given unless the line begins with it.
func (l line) part(text string, from, to int, indent int32) line {
	p := l
	p.start, p.end = l.start+from, l.start+to
	p.runes, p.cols = measure(text[p.start:p.end])
	if from > 0 {
		p.blanks, p.indent = 0, indent
	}
	p.cols += p.indent
	return p
}

// cutPrinted sets what exports print behind the authors of an article on a line of its own: 本报记者 李晓东 《 海州日报 》( 2013年04月27日 04 版). So it does
// with the day beside a title.
func cutPrinted(lines []line, text string) []line {
	var out []line
	from := 0 // what out does not hold yet
	for i, l := range lines {
		at := printedIn(text[l.start:l.end])
		if at < 0 && l.runes >= 15 && l.runes <= 60 {
			at = dayBeside(text[l.start:l.end])
		}
		if at > 0 {
			end := len(strings.TrimRightFunc(text[l.start:l.start+at], isBlank))
			out = append(append(out, lines[from:i]...), l.part(text, 0, end, 0), l.part(text, at, l.end-l.start, 0))
			from = i + 1
		}
	}
	if from == 0 {
		return lines
	}
	return append(out, lines[from:]...)
}

// cutParagraphs cuts lines in which the line breaks between paragraphs were lost and the blanks before them were kept: …通车。　　据了解，….
func cutParagraphs(lines []line, text string) []line {
	for i := range lines {
		if l := &lines[i]; l.runes > longerThanHead && (&wideBlanks{s: text[l.start:l.end]}).next(0) >= 0 {
			out := slices.Clone(lines[:i])
			for _, l := range lines[i:] {
				out = l.paragraphs(out, text)
			}
			return out
		}
	}
	return lines
}

const (
	longerThanHead = 45 // characters
	// shortParagraph is how many characters stand behind a wide blank at least where a paragraph begins there at the end of a line; who signs at the edge
	// of the column has fewer.
	shortParagraph = 15
)

// paragraphs appends the paragraphs of a line.
func (l line) paragraphs(out []line, text string) []line {
	s := text[l.start:l.end]
	if l.runes <= longerThanHead {
		return append(out, l)
	}
	from, indent := 0, int32(0)
	label := false // what stands between two such blanks may be a crosshead
	blanks := wideBlanks{s: s}
	for at := 0; ; {
		i := blanks.next(at)
		if i < 0 {
			break
		}
		rest := strings.TrimLeftFunc(s[i:], han.IsSpace)
		next := len(s) - len(rest)
		at = next
		more := blanks.next(next)
		enough := more >= 0 || len(rest) >= utf8.UTFMax*shortParagraph || utf8.RuneCountInString(rest) >= shortParagraph || endsPlain(rest) && len(rest) > len("他说。")*2
		head := from == 0 && i <= 3*longerThanHead && byline.ParseLede(rest).Dateline != nil // …通车　　本报讯 …
		if first, _ := han.Decode(rest); !enough || !label && !head && !endsPlain(s[from:i]) || strings.ContainsRune("”’」』）)》】〕", first) {
			continue
		}
		out = append(out, l.part(text, from, i, indent))
		from, indent = next, int32(utf8.RuneCountInString(s[i:next]))
		label = more >= 0 && utf8.RuneCountInString(s[next:more]) <= shortParagraph && !endsPlain(s[next:more])
	}
	if from == 0 {
		return append(out, l)
	}
	return append(out, l.part(text, from, len(s), indent))
}

// wideBlanks finds the blanks of two full-width spaces or four others in a line, from left to right in linear time.
type wideBlanks struct {
	s            string
	wide, narrow nextOf
}

// nextOf is where the next of some words stands, as far as it is known.
type nextOf struct {
	at    int // -1 where none is left
	known bool
}

// next is where the first blank from at on stands; -1 where there is none. at does not fall.
func (b *wideBlanks) next(at int) int {
	return earlier(b.wide.next(b.s, "\u3000\u3000", at), b.narrow.next(b.s, "    ", at))
}

// earlier is the lesser of two places, of which those below 0 are none.
func earlier(a, b int) int {
	if a < 0 || b >= 0 && b < a {
		return b
	}
	return a
}

// next is where the first word from at on stands; -1 where there is none. at does not fall, and s and word stay the same.
func (n *nextOf) next(s, word string, at int) int {
	if !n.known || n.at >= 0 && n.at < at {
		n.known = true
		if n.at = strings.Index(s[at:], word); n.at >= 0 {
			n.at += at
		}
	}
	return n.at
}

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

// cutApart reports whether one line in three goes on behind a blank line: with a mark that opens none, or from the middle of a clause.
func cutApart(text string, lines []line) bool {
	n := 0
	for i := 1; i < len(lines); i++ {
		if lines[i].blanks == 0 || lines[i].indent > 0 {
			continue
		}
		switch r, _ := han.Decode(text[lines[i].start:lines[i].end]); r {
		case '，', ',', '。', '、', '；', '！', '？', '」', '”', '）':
			n++
		default:
			if midClause(text[lines[i-1].start:lines[i-1].end]) {
				n++
			}
		}
	}
	return n >= 3 && n*3 >= len(lines)
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
