package parse

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// Archives of old papers on the net are no pages as they were printed: over every article stands on which page it was and in which column,
//
//	第6版(教育·科技·文化)
//	专栏:今日新语
//
//	  科学不容炒作
//
// or, where a file holds a day, every headline has a number, and what stood in lines under it is one line:
//
//	第 6 版
//
//	2. 科学不容炒作
//
//	第6版(教育·科技·文化)专栏:今日新语 科学不容炒作 本报讯 ……
//
// Such a record is read by itself: nothing in it belongs to the article before.

// recordPart is what a line is in a record of an archive; ordinary lines are none.
type recordPart uint8

const (
	noRecord     recordPart = iota
	recordMark              // the page's number, 专栏:, a headline's number, the headline too where it is printed again
	recordColumn            // the name of the column
	recordTitle             // the headline
)

// recordLine is a line that is known as a part of a record. It is the first of its record where opens is set.
type recordLine struct {
	part  recordPart
	opens bool
}

// cutRecords cuts the lines of an archive's records into their parts; lines of any other page come back as they are.
func cutRecords(lines []line, text string) []line {
	if !slices.ContainsFunc(lines, func(l line) bool { return strings.HasPrefix(text[l.start:l.end], "第") }) || !archived(lines, text) {
		return lines
	}
	c := recordCutter{text: text, out: make([]line, 0, len(lines)+len(lines)/2)}
	for i := range lines {
		next := line{}
		if i+1 < len(lines) {
			next = lines[i+1]
		}
		c.line(lines[i], next)
	}
	return c.out
}

// archived reports whether some line is the mark of a record with its column, or the number of a page over the first of numbered headlines.
func archived(lines []line, text string) bool {
	for i, l := range lines {
		s := text[l.start:l.end]
		next := ""
		if i+1 < len(lines) {
			next = text[lines[i+1].start:lines[i+1].end]
		}
		if n := pageRecord(s); n > 0 && (columnLabel(s[n:]) > 0 || n == len(s) && columnLabel(next) > 0) {
			return true
		}
		if barePage(s) {
			if number, n := headNumber(next); n > 0 && number == 1 {
				return true
			}
		}
	}
	return false
}

// recordCutter is the state of cutRecords.
type recordCutter struct {
	text   string
	out    []line
	title  string // of the numbered headline above, until its text has come
	number int    // of the last headline
}

// line cuts one line; next is the one below.
func (c *recordCutter) line(l, next line) {
	s := c.text[l.start:l.end]
	if n := pageRecord(s); n > 0 {
		opens := c.title == ""
		rest := s[n:]
		label := columnLabel(rest)
		if label == 0 && len(rest) > 0 {
			c.out = append(c.out, l)
			return
		}
		c.part(l, 0, n, recordMark, opens)
		if label > 0 {
			c.joined(l, n, n+label)
		}
		return
	}
	if n := columnLabel(s); n > 0 && len(c.out) > 0 && c.out[len(c.out)-1].record.part == recordMark {
		c.part(l, 0, n, recordMark, false)
		c.part(l, n, len(s), recordColumn, false)
		return
	}
	if barePage(s) {
		c.part(l, 0, len(s), recordMark, true)
		return
	}
	if number, n := headNumber(s); n > 0 && (number == c.number+1 || number == 1) {
		if pageRecord(c.text[next.start:next.end]) > 0 {
			c.part(l, 0, len(s), recordMark, true) // the headline is printed again
			c.title, c.number = s[n:], number
			return
		}
		if c.number > 0 || c.afterPage() {
			c.part(l, 0, n, recordMark, true)
			c.part(l, n, len(s), recordTitle, false)
			c.number = number
			return
		}
	}
	if c.number > 0 {
		c.paragraphs(l, 0)
		return
	}
	c.out = append(c.out, l)
}

// afterPage reports whether the number of a page is the line before.
func (c *recordCutter) afterPage() bool {
	return len(c.out) > 0 && c.out[len(c.out)-1].record == recordLine{recordMark, true}
}

// joined cuts what stands behind 专栏: on the line of the page's number: the column's name, then all lines of the record, joined with blanks, the headline
// once more among them. The label is at [label,at).
func (c *recordCutter) joined(l line, label, at int) {
	s := c.text[l.start:l.end]
	c.part(l, label, at, recordMark, false)
	end := at + strings.IndexByte(s[at:]+" ", ' ')
	c.part(l, at, end, recordColumn, false)
	at = skipBlanks(s, end)
	if c.title != "" && strings.HasPrefix(s[at:], c.title) {
		c.part(l, at, at+len(c.title), recordTitle, false)
		at = skipBlanks(s, at+len(c.title))
	}
	c.title = ""
	// What stands between the headline and a dateline is the deck.
	for i := at; i < len(s) && i < at+300; i++ {
		if s[i] == ' ' && byline.ParseLede(s[i+1:]).Dateline != nil {
			if i > at {
				c.part(l, at, i, noRecord, false)
			}
			at = i + 1
			break
		}
		if strings.HasPrefix(s[i:], "。") {
			break
		}
	}
	c.paragraphs(l, at)
}

// paragraphs cuts the text from at on where a blank behind a sentence shows that another paragraph begins.
func (c *recordCutter) paragraphs(l line, at int) {
	s := c.text[l.start:l.end]
	for i := at; i < len(s); i++ {
		if s[i] != ' ' {
			continue
		}
		next := skipBlanks(s, i)
		if r, _ := han.Decode(s[next:]); (endsPlain(s[at:i]) || next-i > 2) && (han.IsHan(r) || r == '【' || r == '“') {
			c.part(l, at, i, noRecord, false)
			at = next
		}
		i = next - 1
	}
	c.part(l, at, len(s), noRecord, false)
}

// part appends [from,to) of a line as a line of its own, if there is anything but blanks in it.
func (c *recordCutter) part(l line, from, to int, part recordPart, opens bool) {
	s := c.text[l.start:l.end]
	for from < to && s[from] == ' ' {
		from++
	}
	for to > from && s[to-1] == ' ' {
		to--
	}
	if from == to {
		return
	}
	p := l.part(c.text, from, to, 0)
	p.record = recordLine{part, opens}
	c.out = append(c.out, p)
}

func skipBlanks(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}

// pageRecord is the length of the number of a page and, in brackets that may be empty, its name, at the head of a record: 第6版(教育·科技·文化), 第1版().
func pageRecord(s string) int {
	_, n := pageNumber(s)
	if n == 0 {
		return 0
	}
	n = skipBlanks(s, n)
	for _, pair := range [...][2]string{{"(", ")"}, {"（", "）"}} {
		if inside, ok := strings.CutPrefix(s[n:], pair[0]); ok {
			if i := strings.Index(inside, pair[1]); i >= 0 && i <= 60 {
				return n + len(pair[0]) + i + len(pair[1])
			}
		}
	}
	return 0
}

// pageNumber reads 第6版 at the head of a text; n is its length, 0 where there is none.
func pageNumber(s string) (number string, n int) {
	if !strings.HasPrefix(s, "第") {
		return "", 0
	}
	from := skipBlanks(s, len("第"))
	_, to := figure(s, from)
	n = skipBlanks(s, to)
	if to == from || !strings.HasPrefix(s[n:], "版") {
		return "", 0
	}
	return s[from:to], n + len("版")
}

// figure reads the number of three digits at most that stands at i, and where it ends.
func figure(s string, i int) (value, end int) {
	for range 3 {
		r, n := han.Decode(s[i:])
		d, ok := han.Digit(r)
		if !ok {
			break
		}
		value = value*10 + d
		i += n
	}
	return value, i
}

// columnLabel is the length of the label of a record's column, the blanks before it included.
func columnLabel(s string) int {
	at := skipBlanks(s, 0)
	for _, w := range [...]string{"专", "栏"} {
		n := han.Prefix(s[at:], w)
		if n == 0 {
			return 0
		}
		at = skipBlanks(s, at+n)
	}
	if r, n := han.Decode(s[at:]); r == ':' || r == '：' {
		return at + n
	}
	return 0
}

// barePage reports whether a line is the number of a page and nothing else: 第 6 版.
func barePage(s string) bool {
	_, n := pageNumber(s)
	return n > 0 && n == len(s)
}

// headNumber reads the number before a headline: 2. …. n is its length with the blanks behind it; 0 where there is none.
func headNumber(s string) (number, n int) {
	number, n = figure(s, 0)
	if n == 0 || !strings.HasPrefix(s[n:], ". ") || endsPlain(s) {
		return 0, 0
	}
	return number, skipBlanks(s, n+1)
}

// recordEnd is how many of the lines the first record has; all of them where there are no records.
func recordEnd(lines []line) int {
	for i := 1; i < len(lines); i++ {
		if lines[i].record.opens && !(lines[i-1].record == recordLine{recordMark, true}) {
			return i
		}
	}
	return len(lines)
}

// recordPage is the number and the name of the page that a record's mark prints.
func recordPage(s string) (number, name string, ok bool) {
	number, n := pageNumber(s)
	if n == 0 || n < len(s) && pageRecord(s) == 0 {
		return "", "", false
	}
	return number, strings.Trim(s[n:], "()（） "), true
}

// inRecord sets what a line's place in a record says of it: the first line behind the marks opens an article, and what stands under its heads and its author
// opens no other.
func inRecord(us []unit, fs []features) {
	first, body := -1, -1 // the first line behind the marks, and the first behind the heads and the author
	for i := range us {
		f := &fs[i]
		switch us[i].lines[0].record.part {
		case recordMark:
			*f = features{runes: f.runes, header: 5, apart: true, record: recordMark}
			continue
		case recordColumn:
			*f = features{runes: f.runes, record: recordColumn}
			continue
		case recordTitle:
			f.titled, f.afterEnd = true, true
		}
		if first < 0 {
			first = i
			if !f.ends && f.runes <= 60 && i+1 < len(us) && !f.photo {
				f.afterEnd, f.bareName, f.lineRoled, f.line = true, false, false, byline.Credit{} // no author stands over a headline
			}
		}
		f.recordBody = body >= 0
		named := !f.line.Empty()
		if i == first+1 && !named && f.runes >= 2 && f.runes <= 4 && us[i].allHan() && i+1 < len(us) && (fs[i+1].ends || fs[i+1].runes > 45) {
			f.bareName, named = true, true // 南山, of a pen name, between the headline and the text
		}
		if body < 0 && (named && i > first || f.ends || f.runes > 45 || !f.lede.Empty()) {
			body = i
			if named {
				body++
			}
		}
	}
	if body > 0 && len(us)-body >= 4 && !slices.ContainsFunc(fs[body:], func(f features) bool { return f.runes > 24 || f.figures || f.meta || !f.line.Empty() && f.lineRoled }) {
		for i := range fs[body:] {
			fs[body+i].verse = true // nothing but short lines
		}
	}
}
