package parse

import (
	"hash/maphash"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/internal/han"
)

// headerLimit is the score from which on a line is surely a page header, and begins a page.
const headerLimit = 5

// nextPage returns where the first page of text ends: before the header of the next one, or behind a form feed; and how
// many lines it has.
func nextPage(text string, days *printedDays) (end, lines int) {
	var top pageTop
	for at := 0; at < len(text); {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			next = len(text)
		} else {
			next += at + 1
		}
		if i := strings.IndexByte(text[at:next], '\f'); i >= 0 {
			next = at + i + 1
		}
		raw := text[at:next]
		if over, back, backLines := top.over(raw, days); over {
			return at - back, lines - backLines
		}
		if raw[len(raw)-1] == '\f' {
			lines += strings.Count(raw, "\r")
			if top.seen && next < len(text) {
				return next, lines
			}
			at = next
			continue
		}
		lines += 1 + strings.Count(strings.ReplaceAll(raw, "\r\n", "\n"), "\r")
		at = next
	}
	return len(text), lines
}

// longestPaper is how many characters the name of a paper may have that nothing else tells.
const longestPaper = 6

// pageTop is what has come of a page so far, as its end asks for.
type pageTop struct {
	headed bool   // a header
	seen   bool   // something else than a header
	lone   bool   // which is one short word, the line before, over the first header: the name of a paper
	above  string // the line before
	gap    bool   // over which a blank one stands
	crumb  bool   // or the way to a page of a web site
	first  bool   // or nothing at all
	prose  bool   // a sentence
	run    headerRun
}

// headerRun is what stands behind the last line of text and may be a header in pieces, blank lines included.
type headerRun struct {
	kinds        fragment
	pieces       int
	bytes, lines int
	ended, ends  bool // the line before it ends a sentence; so does the last line
}

// add takes in a line of the run.
func (r *headerRun) add(raw string, kind fragment) {
	if kind != 0 {
		if r.pieces == 0 {
			r.ended = r.ends
		}
		r.kinds |= kind
		r.pieces++
	}
	if r.pieces > 0 {
		r.bytes += len(raw)
		r.lines += loneCR(raw)
		if strings.HasSuffix(raw, "\n") {
			r.lines++
		}
	}
}

// opensPage reports whether the run is the header of another page. Under a title, the day and the paper are those of a clipping.
func (r *headerRun) opensPage() bool {
	two := r.kinds&dayFragment != 0 && r.kinds&(paperFragment|folioFragment) != 0 || r.kinds&paperFragment != 0 && r.kinds&folioFragment != 0
	return r.pieces >= 2 && two && (r.ended || r.kinds&folioFragment != 0)
}

// over takes the next line and reports whether another page begins with it, or so many bytes and lines before it, where its header stands in pieces.
func (t *pageTop) over(raw string, days *printedDays) (over bool, back, backLines int) {
	header, text := pageLine(raw, !t.seen, days)
	if header && (t.gap || t.crumb || t.first) && titleShape(t.above, t.crumb) && stampedTitle(raw) {
		header = false // 2016年11月08日 星期二 海州日报 under the title of one article
	}
	if header && t.seen && !t.lone {
		if t.run.kinds&dayFragment != 0 {
			return true, 0, 0 // the day under a letter
		}
		return true, t.run.bytes, t.run.lines
	}
	if run := &t.run; t.prose && !header {
		if kind := pieceIn(raw, days); kind != 0 && run.pieces < maxFragments || han.TrimSpace(raw) == "" {
			run.add(raw, kind)
		} else {
			if run.opensPage() {
				return true, run.bytes, run.lines
			}
			*run = headerRun{}
		}
	}
	t.crumb = len(t.above) < 120 && strings.IndexByte(t.above, '>') >= 0
	t.first = t.above == "" && !header
	t.gap = t.above != "" && len(t.above) < 8 && han.TrimSpace(t.above) == ""
	if t.above = raw; header {
		t.gap, t.crumb = false, false
	}
	t.headed = t.headed || header
	t.lone = text && !t.seen && !t.headed && utf8.RuneCountInString(han.TrimSpace(raw)) <= longestPaper
	t.seen = text || t.seen && !header
	if !header && (t.run.pieces == 0 || !t.prose) {
		if s := han.TrimSpace(raw); s != "" {
			t.run.ends = endsSentence(s)
			t.prose = t.prose || t.seen && t.run.ends
		}
	}
	return false, 0, 0
}

// pieceLast are the characters that the longer pieces of headers end with.
const pieceLast = "日号版页頁报報刊社网網一二三四五六天）》】期闻聞题題道０１２３４５６７８９"

// pieceIn says which piece of a page's header a raw line may be.
func pieceIn(raw string, days *printedDays) fragment {
	const longest = 60 // bytes
	if len(raw) > longest {
		return 0
	}
	s := han.TrimSpace(raw)
	if s == "" {
		return 0
	}
	if last, _ := han.DecodeLast(s); len(s) > len("八个字的一个标题") && s[0] >= utf8.RuneSelf && last >= utf8.RuneSelf && !strings.ContainsRune(pieceLast, last) {
		return 0 // most heads
	}
	return pieceOf(strings.TrimLeft(days.folder.Fold(s), headerMarks))
}

// stampedTitle reports whether a line that looks like a page header may be the day, and the paper, under the title of an article: it has no number of a
// page.
func stampedTitle(raw string) bool { return !pageMark(han.FoldString(raw)) }

// titleShape reports whether a line may be the title of an article, and is neither the name of a page or a paper nor the last line of a page; sure is
// that a title stands there.
func titleShape(raw string, sure bool) bool {
	const longest = 40 // characters
	shortest := 5
	if sure {
		shortest = 2
	}
	if len(raw) < shortest*len("题") || len(raw) > 2*longest*len("题") {
		return false
	}
	s := han.TrimSpace(raw)
	n, digits := 0, 0
	for _, r := range s {
		if _, d := han.Digit(r); d {
			digits++
		}
		n++
	}
	if n < shortest || n > longest || digits > 4 || endsSentence(s) || !strings.ContainsFunc(s, han.IsHan) || n <= 8 && strings.ContainsFunc(s, han.IsDot) {
		return false
	}
	s = han.FoldString(s)
	return han.Suffix(s, "版", "报", "摄", "刊", "网", "社") == 0 && !containsAny(s, pageEnds) && !isMasthead(s) && !supplementName(s) && !sponsor(s) && !sectionsOnly(s) && !isSectionName(s)
}

// pageEnds are words of the lines that pages end with.
var pageEnds = []string{"记者", "通讯员", "编辑", "责编", "校对", "电话", "热线", "主编", "美编", "版式", "邮编", "定价", "印刷", "网址", "投稿", "下转", "上接"}

// pageLine reports whether a raw line is surely a page header and, where asked, whether it is text of a page: neither a header, nor
// blank, nor the number and name of a page or the buttons of an e-paper, which may stand above the header.
func pageLine(raw string, ask bool, days *printedDays) (header, text bool) {
	if len(raw) >= 300 {
		return false, ask && han.TrimSpace(raw) != ""
	}
	s := han.TrimSpace(raw)
	if s == "" {
		return false, false
	}
	folded := ""
	if mayBeHeader(s) {
		var h shape
		h.read(characterMarks(), s)
		if n := h.solid + h.spaces; h.headerMost() >= headerLimit {
			if folded = days.folder.Fold(s); headerScore(folded, &h, int(n), days) >= headerLimit {
				return true, false
			}
		}
	}
	if !ask {
		return false, false
	}
	if utf8.RuneCountInString(s) > 30 {
		return false, true
	}
	if folded == "" {
		folded = days.folder.Fold(s)
	}
	if strings.IndexByte(folded, ':') >= 0 && pageTitle(folded) || pageLabel(folded) || isMasthead(folded) || isSectionName(s) || supplementName(folded) || sponsor(folded) {
		return false, false
	}
	if strings.IndexFunc(s, han.IsHan) < 0 && strings.ContainsFunc(s, unicode.IsLetter) {
		return false, false // the paper's name in another script
	}
	if !opensWith(strings.TrimLeft(folded, "•·|[【<《- "), navigation) {
		return false, true
	}
	words, known := buttons(folded)
	return false, known < words
}

// mayBeHeader reports whether a line is short, is no sentence and has one of the characters that every page header has.
func mayBeHeader(s string) bool {
	found := false
	for i, n := 0, 0; i < len(s); n++ {
		if n == headerRunes {
			return false
		}
		if c := s[i]; c < utf8.RuneSelf {
			found = found || c == '-' || c == '/' || c == '.' || c == 'A' || c == 'B'
			i++
			continue
		}
		r, ok := han.Wide(s[i:])
		size := 3
		if !ok {
			r, size = han.Decode(s[i:])
		}
		switch r {
		case '年', '版', '期':
			found = true
		case '。', '“', '”':
			return false
		}
		i += size
	}
	return found
}

// printedDays keeps the days of the lines that were looked at last: a page's header is read when pages are told apart, when its lines are weighed,
// and when the page's day is taken from it.
type printedDays struct {
	entries [4]printedDay
	next    int
	// The day that was written last: most of a page's are the same.
	day     time.Time
	printed string
	written strings.Builder // days; their strings share its memory

	folder han.Folder // of lines that are looked at once
}

type printedDay struct {
	line uint64 // the hash of the line, folded: a part of a stream's text is not to be kept
	day  string // as 2006-01-02; "" where the line has none
}

var lineSeed = maphash.MakeSeed()

// of finds a day with its year in a folded line.
func (p *printedDays) of(s string) (day string, ok bool) {
	line := maphash.String(lineSeed, s)
	for i := range p.entries {
		if p.entries[i].line == line {
			return p.entries[i].day, p.entries[i].day != ""
		}
	}
	if t, ok := plainDay(s); ok {
		day = p.format(t)
	} else if mayHaveDay(s) {
		for d := range dates.Find(s, time.Time{}) {
			if d.Grain == dates.Day && d.Fixed() && d.From.Year() > 0 {
				day = p.format(d.From)
				break
			}
		}
	}
	p.entries[p.next] = printedDay{line, day}
	p.next = (p.next + 1) % len(p.entries)
	return day, day != ""
}

// mayHaveDay reports whether a folded line may hold a day with its year: a numeral before 年 with a month or a festival behind it, or two signs that part
// year, month and day.
func mayHaveDay(s string) bool {
	signs := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '-', '/', '.':
			if signs++; signs == 2 {
				return true
			}
		case "年"[0]:
			if !strings.HasPrefix(s[i:], "年") {
				continue
			}
			r, _ := han.DecodeLast(s[:i])
			_, digit := han.Digit(r)
			_, numeral := han.Numeral(r)
			if (digit || numeral || strings.ContainsRune("十元廿卅百 ", r)) && containsAny(s[i:], dayBehindYear) {
				return true
			}
		}
	}
	return false
}

// dayBehindYear are what a day has behind its year.
var dayBehindYear = []string{"月", "-", "/", ".", "节", "元旦", "除夕", "清明", "端午", "中秋", "重阳", "国庆", "五一", "十一"}

// format writes a day as 2006-01-02.
func (p *printedDays) format(day time.Time) string {
	if p.printed == "" || !p.day.Equal(day) {
		if p.written.Cap()-p.written.Len() < len(time.DateOnly) {
			p.written = strings.Builder{}
			p.written.Grow(32 * len(time.DateOnly))
		}
		start := p.written.Len()
		var buf [32]byte
		p.written.Write(day.AppendFormat(buf[:0], time.DateOnly))
		p.day, p.printed = day, p.written.String()[start:]
	}
	return p.printed
}

// parse reads what format wrote; ok is false for anything else.
func (p *printedDays) parse(s string) (day time.Time, ok bool) {
	switch s {
	case "":
		return day, false
	case p.printed:
		return p.day, true
	}
	if day, ok = (article.Info{Date: s}).Day(); ok {
		p.day, p.printed = day, s
	}
	return day, ok
}

// plainDay reads the day of most page headers, 2014年3月6日 at the head of a folded line or behind a blank, with nothing but 星期四, the number of a page
// or a name behind it. ok is false where package dates must look.
func plainDay(s string) (day time.Time, ok bool) {
	i := strings.IndexAny(s, "0123456789")
	if i < 0 || i > 0 && s[i-1] != ' ' || strings.ContainsAny(s[:i], "年月-/.") {
		return day, false
	}
	at := i
	var parts [3]int
	for k, unit := range [...]string{"年", "月", "日"} {
		from := at
		for at < len(s) && at < from+4 && s[at] >= '0' && s[at] <= '9' {
			parts[k] = parts[k]*10 + int(s[at]-'0')
			at++
		}
		if at == from || k > 0 && at > from+2 || !strings.HasPrefix(s[at:], unit) {
			return day, false
		}
		at += len(unit)
	}
	if rest := strings.TrimLeft(s[at:], " "); rest != "" {
		if rest == s[at:] {
			return day, false
		}
		if behind, weekday := strings.CutPrefix(rest, "星期"); weekday {
			_, n := han.Decode(behind)
			if rest = behind[n:]; rest != "" && rest[0] != ' ' {
				return day, false
			}
			rest = strings.TrimLeft(rest, " ")
		}
		if rest != "" && !strings.HasPrefix(rest, "第") && !(rest[0] >= 'A' && rest[0] <= 'Z') {
			return day, false
		}
	}
	t := time.Date(parts[0], time.Month(parts[1]), parts[2], 0, 0, 0, 0, time.UTC)
	if parts[0] < 1000 || parts[0] >= 2200 || int(t.Month()) != parts[1] || t.Day() != parts[2] {
		return day, false
	}
	return t, true
}

// pageInfo reads what the header lines of a page print.
func pageInfo(us []unit, fs []features, days *printedDays) (info article.Info) {
	for i := range us {
		if fs[i].header < 3 || fs[i].letter {
			continue
		}
		if us[i].colon > 0 && info.Section == "" {
			if name, ok := pageName(us[i].text); ok {
				info.Section = name
			}
		}
		s := partHeader(closeNumbers(us[i].text))
		if info.Date == "" {
			info.Date, _ = days.of(unslashed(closeNumbers(us[i].fold())))
		}
		for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return han.IsSpace(r) || r == '：' || r == ':' || r == '|' || r == '/' }) {
			folded := days.folder.Fold(w)
			switch {
			case pageMark(folded) && info.Number == "":
				info.Number = pageDigits(w)
			case (strings.HasSuffix(folded, "报") || strings.HasSuffix(folded, "周刊")) && utf8.RuneCountInString(w) <= 10 && info.Publication == "":
				info.Publication = w
				if n := han.Suffix(w, "数字报", "电子报", "手机报"); n > 0 && strings.HasSuffix(folded[:len(folded)-n], "报") {
					info.Publication = w[:len(w)-n] // 海州日报数字报
				}
			case strings.HasPrefix(w, "《") && strings.Contains(w, "》") && info.Publication == "":
				info.Publication, _, _ = strings.Cut(w[len("《"):], "》") // 《海州报》第37期, 《海州报》财经版
			case isSectionName(w) && info.Section == "":
				info.Section = w
			case strings.Contains(folded, "版") && info.Section == "":
				// 要闻版, 第2版要闻
				if j := strings.Index(w, "版"); j > 0 && isSectionName(w[j+len("版"):]) {
					info.Section = w[j+len("版"):]
				} else if isSectionName(w[:j]) {
					info.Section = w[:j]
				}
			}
		}
	}
	return info
}
