package parse

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// What the assembler makes of credits: on lines of their own, at the head of a paragraph and at its end, under pictures and in the stamps of sites.

// merge adds bylines whose names are not there yet. It may return more itself.
func merge(list, more []byline.Byline) []byline.Byline {
	if len(list) == 0 {
		return more
	}
	known := list // what more holds twice is printed twice
	seen := func(n string) bool {
		return slices.ContainsFunc(known, func(b byline.Byline) bool { return slices.Contains(b.Names, n) })
	}
	for _, b := range more {
		names := b.Names
		if slices.ContainsFunc(names, seen) {
			names = nil
			for _, n := range b.Names {
				if !seen(n) {
					names = append(names, n)
				}
			}
		}
		if len(names) == 0 && len(b.Names) > 0 {
			continue
		}
		if first := &list[0]; len(names) == 0 && b.Place != "" && b.Role == "" && b.Affiliation == "" && first.Place == "" && first.Affiliation+first.Role != "" {
			first.Place = b.Place // 发自香港 in a line of its own
			continue
		}
		b.Names = names
		list = append(list, b)
	}
	return list
}

// spans moves credits from offsets in the unit's text to offsets in the page, in place: each is moved once.
func (a *assembler) spans(u *unit, list []byline.Byline) []byline.Byline {
	for i := range list {
		b := &list[i]
		b.Start, b.End = u.origin(b.Start, false), u.origin(b.End, true)
	}
	return list
}

// dateline moves a dateline as spans moves credits.
func (a *assembler) dateline(u *unit, d *byline.Dateline) *byline.Dateline {
	if d == nil {
		return nil
	}
	d.Start, d.End = u.origin(d.Start, false), u.origin(d.End, true)
	return d
}

// credit is what the line, or its tail, says of authors.
func (a *assembler) credit(i int) []byline.Byline {
	if c := a.fs[i].line; !c.Empty() {
		return c.Bylines
	}
	return a.fs[i].tail.Bylines
}

// byline adds a line of credits in the article's head.
func (a *assembler) byline(i int) {
	u, f := &a.us[i], &a.fs[i]
	a.block(u, article.Credit)
	list := f.line.Bylines
	if f.line.Empty() {
		if names, _ := a.credits.ParseNames(u.text); len(names) > 0 {
			list = []byline.Byline{{Names: names, Text: u.text, Start: 0, End: len(u.text)}}
		}
	}
	if f.line.Dateline != nil && a.cur.Dateline == nil {
		a.cur.Dateline = a.dateline(u, f.line.Dateline)
	}
	a.cur.Bylines = merge(a.cur.Bylines, a.spans(u, list))
}

// lede adds a paragraph that opens with a dateline or credits.
func (a *assembler) lede(i int) {
	u, f := &a.us[i], &a.fs[i]
	a.block(u, article.Paragraph)
	quoted := a.lastPar >= 0 && han.Prefix(u.text, "据", "據") > 0 // 据新华社北京电 in the middle of a story, whose dateline it is not
	a.lastPar = len(a.cur.Blocks) - 1
	if a.cur.Dateline == nil && !quoted {
		a.cur.Dateline = a.dateline(u, f.lede.Dateline)
	}
	a.cur.Bylines = merge(a.cur.Bylines, a.spans(u, f.lede.Bylines))
	a.paragraphTail(i)
}

// commentator adds the expert whose words follow the label of a comment to the article's authors: 吕方（海州社科院研究员）：….
func (a *assembler) commentator(i int) {
	if i == 0 || a.us[i-1].opens&commentLabels.bit == 0 || !slices.Contains(commentLabels.all(), han.DropSpace(a.us[i-1].text)) {
		return
	}
	s := a.us[i].text
	open := strings.IndexAny(s, "（(")
	if open <= 0 || open > len("欧阳若木") {
		return
	}
	end := max(strings.Index(s[open:], "）："), strings.Index(s[open:], "):"))
	names, score := a.credits.ParseNames(s[:open])
	if end < 0 || end > 150 || len(names) != 1 || score < 0 {
		return
	}
	what := strings.TrimLeft(s[open:open+end], "（(")
	a.tails = append(a.tails, a.spans(&a.us[i], []byline.Byline{{Affiliation: what, Names: names, Text: s[:open], Start: 0, End: open}})...)
}

// cutBefore reports whether the paragraph before line i was cut in mid-sentence and goes on in it.
func (a *assembler) cutBefore(i int) bool {
	prev, f := &a.fs[i-1], &a.fs[i]
	if a.us[i].lines[0].number == a.us[i-1].lines[0].number {
		return false // a blank in the line parts the two
	}
	const label = int32(len("一二三四五六")) // before a colon
	if here, above := a.us[i].colon, a.us[i-1].colon; here > 0 && here <= label && above > 0 && above <= label && allHanRunes(a.us[i].text[:here]) {
		return false // the line-ups of two teams
	}
	if prev.ends || prev.colon || prev.finished || prev.runes < 12 || prev.dashEnd || prev.index || prev.letter {
		return false
	}
	if role := a.choices[i-1].role; role != ParagraphLine && role != Lede {
		return false
	}
	if s := a.us[i-1].text[min(prev.lede.Body, len(a.us[i-1].text)):]; prev.lede.Body > 0 && han.Prefix(s, "题：") > 0 {
		return false // 【法新社巴黎2月3日电】题：…: a title
	}
	return !f.speaker && !f.list && f.mark == 0 && !f.dashStart && !strings.HasPrefix(a.us[i].text, "——") && !f.bracketed
}

// paragraphTail reads the credits that a paragraph ends with.
func (a *assembler) paragraphTail(i int) {
	u, f := &a.us[i], &a.fs[i]
	if a.cur.Jump == nil {
		a.cur.Jump = inlineJump(u.text)
	}
	if !f.finished || hasAnyPrefix(u.text, speakerLabels.all()) {
		return // who asks is no author
	}
	list := a.spans(u, f.tail.Bylines)
	if f.photo {
		a.cur.Blocks[len(a.cur.Blocks)-1].Bylines = list // the picture's, not the article's
		return
	}
	roled := false
	for _, b := range list {
		roled = roled || b.Role != "" || b.Affiliation != ""
	}
	if roled || f.tail.Dateline != nil {
		a.cur.Bylines = merge(a.cur.Bylines, list)
	} else {
		a.tails = append(a.tails, list...)
	}
	if f.tail.Dateline != nil {
		a.cur.Signoff = a.dateline(u, f.tail.Dateline)
	}
}

// photo adds a photographer's line to the caption before it.
func (a *assembler) photo(i int) {
	u := &a.us[i]
	list := a.spans(u, a.credit(i))
	n := len(a.cur.Blocks)
	if n > 0 && a.cur.Blocks[n-1].Kind == article.Caption {
		a.cur.Blocks[n-1].Bylines = slices.Clone(list) // its own, for a stream moves the offsets of both
	}
	b := a.block(u, article.Credit)
	b.Bylines = list
}

// tail adds a line of credits at the end of an article.
func (a *assembler) tail(i int) {
	u, f := &a.us[i], &a.fs[i]
	kind := article.Credit
	for _, b := range f.line.Bylines {
		if strings.Contains(b.Task, "贡献") || strings.Contains(b.Task, "貢獻") {
			kind = article.Paragraph // a sentence in brackets
		}
	}
	if f.line.Empty() && !f.bracketed && u.colon > 0 {
		kind = article.Paragraph // 领奖地址：…
	}
	a.block(u, kind)
	a.cur.Bylines = merge(a.cur.Bylines, a.tails)
	a.tails = nil
	if f.line.Dateline != nil {
		a.cur.Signoff = a.dateline(u, f.line.Dateline)
	}
	switch {
	case f.authorNote && f.bracketed:
		a.cur.Bylines = merge(a.cur.Bylines, a.spans(u, a.credits.ParseLine(u.text).Bylines)) // （作者王芳系江城大学教授）
	case !f.photo:
		a.cur.Bylines = merge(a.cur.Bylines, a.spans(u, f.line.Bylines))
	}
}

// stampedAuthor reads the author in the line of a site that says where and when an article came out: 2023-07-29　来源：海州日报　作者：蒋文涛.
func (a *assembler) stampedAuthor(u *unit) {
	i := max(strings.Index(u.text, "作者："), strings.Index(u.text, "作者:"))
	if i < 0 {
		return
	}
	text, _, _ := strings.Cut(u.text[i:], "|")
	list := a.credits.ParseLine(text).Bylines
	for k := range list {
		list[k].Start, list[k].End = list[k].Start+i, list[k].End+i
	}
	a.cur.Bylines = merge(a.cur.Bylines, a.spans(u, list))
}
