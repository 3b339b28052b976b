package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// What is taken out of physical lines, or parts them, before units are made of them: the number of a page between two paragraphs, the paper and the day that
// an export prints on an author's line, paragraphs that run together.

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
