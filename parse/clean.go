package parse

import (
	"fmt"
	"html"
	"strings"

	"github.com/zhnews/zhnews/article"
)

// Clean takes out of a text what no newspaper prints and an extractor or a site left in it: tags and entities of HTML, the marks of
// Markdown, control and zero-width characters, soft hyphens, the blanks that recognizers of scanned pages set between all characters of a
// line, and those that others leave where the lines of a column were broken; and it replaces the private-use glyphs that GB18030 had for characters which Unicode has now, and the small and vertical forms of
// punctuation (﹐ ︵). Each kind is named in a warning with how often it came and where first; a text without any comes back as
// it is. Page, Bytes, Pages and Articles clean what they read, so that the offsets they give count in the cleaned text.
func Clean(text string) (cleaned string, warnings []article.Warning) {
	var c cleaner
	out := c.clean(text)
	return out, c.warnings()
}

// cleaner cleans a text, or a stream line by line, and counts what it takes out.
type cleaner struct {
	counts  [cleanKinds]int
	first   [cleanKinds]int // offsets in the input
	at      int             // offset of the line that is being cleaned
	skip    string          // inside of an element whose content is no text: script, style
	spaced  bool            // blanks stood between the characters of the last long line
	wrapped int32           // columns of the lines that blanks part in the last long line
	stream  bool            // the text was decoded on the way: U+FFFD shows what could not be
}

type cleanKind int

const (
	cleanTag cleanKind = iota
	cleanEntity
	cleanControl
	cleanInvisible
	cleanGlyph
	cleanMarkdown
	cleanForm
	cleanSpacing
	cleanWrap
	cleanBroken
	cleanKinds
)

var cleanNames = [cleanKinds]string{"HTML tags taken out", "HTML entities replaced", "control characters taken out", "zero-width characters and soft hyphens taken out",
	"private-use glyphs replaced", "marks of Markdown taken out", "small and vertical forms replaced", "lines with blanks between all characters closed up", "lines with blanks where the columns were broken joined", "undecodable bytes, kept as U+FFFD"}

func (c *cleaner) count(kind cleanKind, at int) {
	if c.counts[kind]++; c.counts[kind] == 1 {
		c.first[kind] = c.at + at
	}
}

// reset forgets what was counted.
func (c *cleaner) reset() { c.counts, c.first = [cleanKinds]int{}, [cleanKinds]int{} }

func (c *cleaner) warnings() (out []article.Warning) {
	for kind, n := range c.counts {
		if n > 0 {
			what := article.TakenOut
			if cleanKind(kind) == cleanBroken {
				what = article.Undecodable
			}
			out = append(out, article.Warning{Kind: what, Message: fmt.Sprintf("%s: %d", cleanNames[kind], n), Offset: c.first[kind]})
		}
	}
	return out
}

// suspects are the bytes that something to clean begins with; a text without any of them is clean.
var suspects = func() (set [256]bool) {
	for b := range 0x20 {
		set[b] = b != '\n' && b != '\t' && b != '\r' && b != '\f'
	}
	for _, b := range []byte{'<', '>', '&', '*', '#', '[', 0x7F, 0xC2, 0xE2, 0xEE, 0xEF} {
		set[b] = true // 0xC2: soft hyphen; 0xE2: zero-width; 0xEE, 0xEF: private use, byte order mark
	}
	return set
}()

// clean cleans a text that is all of the input.
func (c *cleaner) clean(text string) string {
	var b strings.Builder
	from := 0
	var feed, form nextOf
	for at := 0; at < len(text); {
		end := len(text)
		if i := earlier(feed.next(text, "\n", at), form.next(text, "\f", at)); i >= 0 {
			end = i + 1
		}
		line := text[at:end]
		if c.suspect(line) {
			c.at = at
			if cleaned := c.line(line); cleaned != line {
				b.WriteString(text[from:at])
				b.WriteString(cleaned)
				from = end
			}
		}
		at = end
	}
	if from == 0 {
		return text
	}
	b.WriteString(text[from:])
	return b.String()
}

// suspect reports whether a line may hold something to clean.
func (c *cleaner) suspect(line string) bool {
	if blanks := strings.Count(line, " "); c.skip != "" || maySpaceOut(line, blanks) || c.mayBeWrapped(line, blanks) {
		return true
	}
	for i := 0; i < len(line); i++ {
		if suspects[line[i]] && (line[i] < 0xE0 || suspectWide(line[i:])) {
			return true
		}
	}
	return false
}

// suspectWide looks at the second and third byte of a character whose first is one of suspects: quotation marks and full-width commas, which
// have the same first byte as some characters to clean, are in every line.
func suspectWide(s string) bool {
	if len(s) < 3 {
		return true
	}
	switch s[0] {
	case 0xE2:
		return s[1] == 0x80 && (s[2] >= 0x8B && s[2] <= 0x8F || s[2] >= 0xAA && s[2] <= 0xAE) || s[1] == 0x81 && s[2] == 0xA0
	case 0xEF:
		return s[1] < 0xA4 || s[1] == 0xB8 || s[1] == 0xB9 || s[1] == 0xBB && s[2] == 0xBF || s[1] == 0xBF && s[2] >= 0xBD
	}
	return true
}

// line cleans one line, its line feed included.
func (c *cleaner) line(s string) string {
	s = c.tags(s)
	if strings.IndexByte(s, '&') >= 0 {
		s = c.entities(s)
	}
	s = c.characters(s)
	if strings.ContainsAny(s, "*#[>") {
		s = c.markdown(s)
	}
	if blanks := strings.Count(s, " "); maySpaceOut(s, blanks) {
		s = c.closeUp(s)
	} else if c.mayBeWrapped(s, blanks) {
		s = c.unwrap(s)
	}
	return s
}

// blockTags end a line where they stand; the other known tags leave nothing.
var blockTags = strings.Fields("p br div li ul ol h1 h2 h3 h4 h5 h6 tr table tbody thead hr section article blockquote center header footer dl dt dd form title body html head pre")

// inlineTags are the tags that stand inside a line.
var inlineTags = strings.Fields("a b i u s em strong span font img sub sup big small td th nobr label input button figure figcaption iframe embed object param link meta base script style noscript video audio source center strike del ins mark code wbr o:p st1 ruby rt rp")

// tags takes the tags and comments of HTML out of a line, with all that stands in scripts and styles.
func (c *cleaner) tags(s string) string {
	if c.skip == "" && strings.IndexByte(s, '<') < 0 {
		return s
	}
	var b strings.Builder
	for at := 0; at < len(s); {
		if c.skip != "" {
			end := indexFold(s[at:], c.skip)
			if end < 0 {
				if strings.HasSuffix(s, "\n") {
					b.WriteByte('\n') // lines keep their numbers
				}
				return b.String()
			}
			at += end + len(c.skip)
			c.skip = ""
			continue
		}
		i := strings.IndexByte(s[at:], '<')
		if i < 0 {
			b.WriteString(s[at:])
			break
		}
		b.WriteString(s[at : at+i])
		at += i
		if strings.HasPrefix(s[at:], "<!--") {
			c.count(cleanTag, at)
			c.skip = "-->"
			at += len("<!--")
			continue
		}
		name, size := tagAt(s[at:])
		if size == 0 {
			b.WriteByte('<')
			at++
			continue
		}
		c.count(cleanTag, at)
		switch {
		case (name == "script" || name == "style") && s[at+1] != '/' && s[at+size-2] != '/':
			c.skip = "</" + name + ">"
		case isTag(blockTags, name):
			if rest := s[at+size:]; b.Len() > 0 && rest != "" && rest != "\n" && !strings.HasSuffix(b.String(), "\n") {
				b.WriteByte('\n')
			}
		case name == "td" || name == "th":
			b.WriteByte(' ')
		}
		at += size
	}
	return b.String()
}

func isTag(list []string, name string) bool {
	for _, t := range list {
		if t == name {
			return true
		}
	}
	return false
}

// tagAt returns the name of the tag of HTML that s opens with and its length; 0 if it is none: a < 5, <人民日报>.
func tagAt(s string) (name string, size int) {
	i := 1
	if i < len(s) && s[i] == '/' {
		i++
	}
	if i < len(s) && s[i] == '!' {
		if end := strings.IndexByte(s, '>'); end > 0 && end < 200 && indexFold(s[:end], "<!doctype") == 0 {
			return "!doctype", end + 1
		}
		return "", 0
	}
	from := i
	for i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || i > from && (s[i] >= '0' && s[i] <= '9' || s[i] == ':')) {
		i++
	}
	name = strings.ToLower(s[from:i])
	if !isTag(blockTags, name) && !isTag(inlineTags, name) {
		return "", 0
	}
	// Attributes up to the closing bracket; a quotation mark may hide one.
	var quote byte
	for ; i < len(s) && i < 4000; i++ {
		switch ch := s[i]; {
		case quote != 0:
			if ch == quote {
				quote = 0
			}
		case ch == '"' || ch == '\'':
			quote = ch
		case ch == '>':
			return name, i + 1
		case ch == '<' || ch == '\n':
			return "", 0
		}
	}
	return "", 0
}

// indexFold is strings.Index for ASCII of either case.
func indexFold(s, word string) int {
	for i := 0; i+len(word) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(word)], word) {
			return i
		}
	}
	return -1
}

// entities replaces the entities of HTML: &nbsp; &ldquo; &#8220;. An ampersand of the text stays.
func (c *cleaner) entities(s string) string {
	var b strings.Builder
	for at := 0; at < len(s); {
		i := strings.IndexByte(s[at:], '&')
		if i < 0 {
			b.WriteString(s[at:])
			break
		}
		b.WriteString(s[at : at+i])
		at += i
		end := strings.IndexByte(s[at:min(len(s), at+12)], ';')
		if end > 1 {
			entity := s[at : at+end+1]
			if plain := html.UnescapeString(entity); plain != entity && !strings.HasSuffix(plain, ";") {
				c.count(cleanEntity, at)
				switch plain {
				case "\n", "\r", "\x00":
					plain = " "
				}
				b.WriteString(plain)
				at += end + 1
				continue
			}
		}
		b.WriteByte('&')
		at++
	}
	return b.String()
}

// markdown takes out the marks of a heading, of emphasis and of links.
func (c *cleaner) markdown(s string) string {
	body := strings.TrimLeft(s, " ")
	level := 0
	for level < len(body) && level < 7 && body[level] == '#' {
		level++
	}
	heading := level > 0 && level < 7 && level < len(body) && body[level] == ' '
	link := strings.Contains(s, "](")
	quote := strings.HasPrefix(body, "> ")
	inner, slanted := emphasis(body)
	at := len(s) - len(body)
	if quote {
		c.count(cleanMarkdown, at)
		s = strings.TrimLeft(body, "> ")
	}
	if slanted {
		c.count(cleanMarkdown, at)
		s = inner
	}
	if heading {
		c.count(cleanMarkdown, at)
		s = strings.TrimLeft(body[level:], " ")
	}
	if plain, bold := withoutBold(s); bold {
		c.count(cleanMarkdown, at)
		s = plain
	}
	if !link {
		return s
	}
	var b strings.Builder
	for {
		open, label, end := linkAt(s)
		if end == 0 {
			break
		}
		c.count(cleanMarkdown, at)
		b.WriteString(strings.TrimSuffix(s[:open], "!"))
		if !strings.HasSuffix(s[:open], "!") { // a picture has no words
			b.WriteString(label)
		}
		s = s[end:]
	}
	b.WriteString(s)
	return b.String()
}

// withoutBold takes out the double and triple asterisks of emphasis, where at least two stand. Longer rows of them, and those between digits, hide
// what a paper does not print: 610100********0012.
func withoutBold(s string) (plain string, ok bool) {
	if strings.Count(s, "**") < 2 {
		return s, false
	}
	var b strings.Builder
	marks := 0
	for i := 0; i < len(s); {
		n := 0
		for i+n < len(s) && s[i+n] == '*' {
			n++
		}
		digits := i > 0 && s[i-1] >= '0' && s[i-1] <= '9' && i+n < len(s) && s[i+n] >= '0' && s[i+n] <= '9'
		switch {
		case n == 2 && !digits, n == 3 && !digits:
			marks++
			i += n
		case n > 0:
			b.WriteString(s[i : i+n])
			i += n
		default:
			b.WriteByte(s[i])
			i++
		}
	}
	return b.String(), marks >= 2
}

// emphasis takes the single asterisks from both ends of a line: *新桥通车*. What follows the line stays.
func emphasis(line string) (inner string, ok bool) {
	text := strings.TrimRight(line, " \n\f\r")
	if len(text) < 8 || text[0] != '*' || text[len(text)-1] != '*' || strings.Count(text, "*") != 2 || text[1] == ' ' {
		return line, false
	}
	return text[1:len(text)-1] + line[len(text):], true
}

// linkAt finds the first link of Markdown in a line: where it opens, its words, and where it ends; 0 if there is none.
func linkAt(s string) (open int, label string, end int) {
	mid := strings.Index(s, "](")
	if mid < 0 {
		return 0, "", 0
	}
	open = strings.LastIndexByte(s[:mid], '[')
	size := strings.IndexByte(s[mid:], ')')
	if open < 0 || size < 0 {
		return 0, "", 0
	}
	return open, s[open+1 : mid], mid + size + 1
}
