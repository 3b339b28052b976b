package parse

import (
	"math"
	"slices"
	"strings"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/numbers"
)

// assembler builds articles from lines whose roles are known.
type assembler struct {
	p       *Parser
	out     *article.Page
	us      []unit
	fs      []features
	choices []choice
	info    article.Info
	finder  numbers.Finder
	slabs   *slabs
	credits *byline.Reader
	days    *printedDays
	stray   []line // furniture between the lines of articles

	cur          *article.Article // the last of the slab
	units        []*unit          // by index of a block of cur
	creditsAbove bool             // the heads of the page have their credits above
	bodied       bool             // cur has something else than heads
	margin       float32          // the least margin among the lines that decide cur's extent and headline
	lastPar      int              // index of the last paragraph block, -1 if there is none
	joined       *unit            // of that block while pieces are joined to it, without its text yet
	pieces       strings.Builder  // the text
	tails        []byline.Byline
}

func (a *assembler) run() {
	if len(a.us) > manyUnits {
		a.slabs.blocks.list = slices.Grow(a.slabs.blocks.list, len(a.us)) // most units are a block
	}
	for i := range a.us {
		a.line(i)
	}
	a.close()
	for _, l := range a.stray {
		a.slabs.furniture.add(article.Furniture{Kind: article.Stray, Text: a.out.Text[l.start:l.end], Start: l.start, End: l.end})
	}
	a.stray = nil
	a.slabs.moveTo(a.out)
}

// line puts one line in its place. Behind a dispatch without a head, or a page's header, the next dateline is that of another dispatch.
func (a *assembler) line(i int) {
	u, role := &a.us[i], a.choices[i].role
	switch {
	case role == Deck && (a.onlySentence(i) || a.fs[i].speaker && inDialogue(&u.shape)):
		role = ParagraphLine
	case role == Deck && monthDay(u.folded) && i+1 < len(a.us) && a.choices[i+1].role == TableLine:
		role = TableLine // 3月5日 over the games of that day
	case role == Headline && a.topic(i):
		role, a.choices[i+1].role = Section, Headline
	}
	switch role {
	case FurnitureLine:
		a.furniture(i)
		return
	case Section, Kicker, Headline:
		switch {
		case a.cur != nil && a.bodied && a.onlyCredits(i) && !a.creditedBelow(i):
			a.creditsAbove, a.bodied = true, false
		case a.cur == nil || a.bodied || a.cur.Headline != "":
			a.open(u)
		}
		a.note(i)
		a.head(u, role)
		return
	case OtherLine:
		if a.cur == nil {
			a.furniture(i)
			return
		}
	case NoteLine:
		if a.cur == nil && i+1 < len(a.us) && a.choices[i+1].role <= Headline {
			a.furniture(i) // an editor's note over all the articles of a page
			return
		}
	}
	if a.creditsAbove && (role == BylineLine || role == Tail) && a.bodied && i+1 < len(a.us) && a.choices[i+1].role <= Headline {
		role = BylineLine
		a.open(u)
	}
	if a.cur == nil || role == Lede && a.fs[i].lede.Dateline != nil && a.cur.Dateline != nil && (len(a.cur.Heads) == 0 || i > 0 && a.choices[i-1].role == FurnitureLine && a.fs[i-1].header >= 5) {
		a.open(u)
	}
	if role == Lede && a.fs[i].lede.Dateline != nil && a.lastPar >= 0 && u.blanks > 0 && u.firstKind&kOpen != 0 && a.cur.Dateline == nil && len(a.cur.Bylines) > 0 {
		a.open(u) // a dispatch without a head behind a story that names its reporter
	}
	if (role == ParagraphLine || role == Jump) && a.lastPar >= 0 && u.firstKind&kOpen != 0 && resumes(u.text) {
		a.open(u) // the rest of a story of another page, under no head
	}
	a.extend(u)
	if role == OtherLine {
		a.stampedAuthor(u)
	}
	switch role {
	case Deck:
		if a.lastPar >= 0 {
			a.block(u, article.Crosshead) // the head of a box
			break
		}
		a.note(i)
		a.head(u, role)
		return
	case BylineLine:
		if !a.bodied {
			a.note(i)
		}
		a.byline(i)
	case NoteLine:
		kind := article.Note
		if han.Prefix(u.text, "导读") > 0 && a.fs[i].ends {
			kind = article.Paragraph // a lede that only carries the label
		}
		a.block(u, kind)
	case Lede:
		a.lede(i)
	case ParagraphLine:
		a.commentator(i)
		a.paragraph(i)
	case CrossheadLine:
		a.block(u, article.Crosshead)
	case CaptionLine:
		b := a.block(u, article.Caption)
		if a.fs[i].photo {
			b.Bylines = a.spans(u, a.credit(i))
		}
	case PhotoCredit:
		a.photo(i)
	case Tail:
		a.tail(i)
	case Jump:
		a.block(u, article.JumpLine)
		a.cur.Jump = jump(u.text)
	case VerseLine:
		a.block(u, article.Verse)
	case SidebarLine:
		a.block(u, article.Sidebar)
	case TableLine:
		a.block(u, article.Table)
	default:
		a.block(u, article.Other)
	}
	a.bodied = true
}

// onlyCredits reports whether nothing but credits has come of the current article before line i: those of the head there, where a page prints them above.
func (a *assembler) onlyCredits(i int) bool {
	return len(a.cur.Heads) == 0 && len(a.cur.Bylines) > 0 && i > 0 && (a.choices[i-1].role == BylineLine || a.creditsAbove && a.choices[i-1].role == Tail) &&
		!slices.ContainsFunc(a.cur.Blocks, func(b article.Block) bool { return b.Kind != article.Credit })
}

// creditedBelow reports whether the heads at line i have credits of their own below.
func (a *assembler) creditedBelow(i int) bool {
	for i < len(a.us) && a.choices[i].role <= Deck {
		i++
	}
	return i < len(a.us) && (a.choices[i].role == BylineLine || a.choices[i].role == Lede)
}

// onlySentence reports whether a sentence under a head is all the text that an article has, its authors at most behind it.
func (a *assembler) onlySentence(i int) bool {
	if !a.fs[i].ends || a.us[i].last != '。' {
		return false
	}
	for i++; i < len(a.us) && (a.choices[i].role == BylineLine || a.choices[i].role == Tail); {
		i++
	}
	return i == len(a.us) || a.choices[i].role <= Headline || a.choices[i].role == FurnitureLine
}

// topic reports whether the first line of a head is a word that says what the head under it is about: 物价 over 昨日米市回落, ■百姓身边事.
func (a *assembler) topic(i int) bool {
	const word, marked, shortest, longest = 3, 7, 6, 24 // characters of a word alone or behind a mark, and of a head
	u, f := &a.us[i], &a.fs[i]
	if i+1 == len(a.us) || u.words != 1 || standing(u) || u.column || a.cur != nil && !a.bodied && len(a.slabs.heads.list) > a.slabs.headsAt {
		return false
	}
	if !(f.runes <= word && u.allHan()) && !(f.mark != 0 && f.runes <= marked && u.chinese == u.solid-1) {
		return false
	}
	under := &a.fs[i+1]
	return a.choices[i+1].role == Deck && under.runes >= shortest && under.runes <= longest && !under.dashStart && !under.ends
}

// open begins an article at u.
func (a *assembler) open(u *unit) {
	a.close()
	s := a.slabs
	s.articles.add(article.Article{Start: u.start, End: u.end, Lines: u.span()})
	a.cur = &s.articles.list[len(s.articles.list)-1]
	if a.info != (article.Info{}) {
		s.infos.add(a.info)
		a.cur.Page = &a.info // a copy of its own in the end
	}
	s.headsAt, s.blocksAt = len(s.heads.list), len(s.blocks.list)
	a.units = s.units[:0]
	a.bodied, a.lastPar, a.margin = false, -1, math.MaxFloat32
	a.tails = nil
}

// extend moves the end of the current article behind u.
func (a *assembler) extend(u *unit) {
	a.cur.End = u.end
	a.cur.Lines.Last = u.span().Last
}

// note keeps the least margin of the lines that matter for the confidence.
func (a *assembler) note(i int) { a.margin = min(a.margin, a.choices[i].margin) }

// close finishes the current article.
func (a *assembler) close() {
	if a.cur == nil {
		return
	}
	a.endJoin()
	// Names in brackets behind paragraphs come after the credits of the head.
	a.cur.Bylines = merge(a.cur.Bylines, a.tails)
	a.cur.Confidence = confidence(a.margin)
	if a.cur.Headline == "" {
		a.cur.Confidence = min(a.cur.Confidence, 0.3)
	}
	if len(a.cur.Blocks) == 1 && len(a.cur.Bylines) == 0 && a.cur.Dateline == nil {
		if b := &a.cur.Blocks[0]; b.Kind == article.Paragraph && len(b.Bylines) > 0 {
			b.Kind = article.Caption // a picture, and what it shows at length
		}
	}
	a.read()
	a.slabs.units = a.units
	a.cur = nil
}

// confidence turns a margin of the model into a probability.
func confidence(margin float32) float64 {
	if margin > 50 {
		margin = 50
	}
	c := 1 / (1 + math.Exp(-0.9*float64(margin)))
	return math.Round(c*100) / 100
}

// head adds a head line to the article.
func (a *assembler) head(u *unit, role Role) {
	a.extend(u)
	c := a.cur
	add := func(kind article.HeadKind, text string) {
		if text == "" {
			return
		}
		at := strings.Index(u.text, text)
		a.slabs.heads.add(article.Head{Kind: kind, Text: text, Start: u.origin(at, false), End: u.origin(at+len(text), true)})
		c.Heads = a.slabs.heads.list[a.slabs.headsAt:]
		switch kind {
		case article.SectionHead:
			c.Section = strings.TrimSpace(c.Section + " " + text)
		case article.KickerHead:
			c.Kicker = a.slabs.text(c.Kicker, text)
		case article.HeadlineHead:
			c.Headline = text
		case article.DeckHead:
			c.Deck = a.slabs.text(c.Deck, text)
		}
	}
	switch role {
	case Section:
		add(article.SectionHead, u.text)
	case Kicker:
		add(article.KickerHead, u.text)
	case Deck:
		add(article.DeckHead, u.text)
	case Headline:
		if n := titleField(u.text); n > 0 {
			a.slabs.furniture.add(article.Furniture{Kind: article.Stray, Text: u.text[:n], Start: u.start, End: u.origin(n, true)})
		}
		kicker, headline, deck := splitHeads(strings.TrimSpace(u.text[titleField(u.text):]))
		add(article.KickerHead, kicker)
		add(article.HeadlineHead, headline)
		add(article.DeckHead, deck)
	}
}

// block adds a block of u's text.
func (a *assembler) block(u *unit, kind article.BlockKind) *article.Block {
	a.endJoin()
	s := a.slabs
	a.units = append(a.units, u)
	s.blocks.add(article.Block{Kind: kind, Text: u.text, Start: u.start, End: u.end,
		Lines: u.span()})
	a.cur.Blocks = s.blocks.list[s.blocksAt:]
	return &a.cur.Blocks[len(a.cur.Blocks)-1]
}

// paragraph adds a paragraph, or joins it to the one that a column break has cut.
func (a *assembler) paragraph(i int) {
	u := &a.us[i]
	if i > 0 && a.lastPar >= 0 && a.lastPar == len(a.cur.Blocks)-1 && a.cutBefore(i) {
		a.join(u)
	} else {
		a.block(u, article.Paragraph)
		a.lastPar = len(a.cur.Blocks) - 1
	}
	a.paragraphTail(i)
}

// join adds a piece to the last paragraph; its text is put together when all pieces are there.
func (a *assembler) join(u *unit) {
	b := &a.cur.Blocks[a.lastPar]
	if a.joined == nil {
		prev := a.units[a.lastPar]
		a.joined = &unit{start: b.Start, lines: slices.Clone(prev.lines)}
		a.units[a.lastPar] = a.joined
		a.pieces.WriteString(b.Text)
	}
	a.pieces.WriteString(u.text)
	a.joined.lines = append(a.joined.lines, u.lines...)
	a.joined.end, b.End, b.Lines.Last = u.end, u.end, u.span().Last
}

// endJoin gives the last paragraph the text of its pieces.
func (a *assembler) endJoin() {
	if a.joined == nil {
		return
	}
	a.joined.text = a.pieces.String()
	a.cur.Blocks[a.lastPar].Text = a.joined.text
	a.joined, a.pieces = nil, strings.Builder{}
}

// furniture adds a line of no article.
func (a *assembler) furniture(i int) {
	u, f := &a.us[i], &a.fs[i]
	if f.record == recordMark {
		if number, name, ok := recordPage(u.text); ok {
			a.info.Number, a.info.Section = number, name
		}
	}
	kind := article.Stray
	switch {
	case f.header >= 2:
		kind = article.PageHeader
	case f.imprint:
		kind = article.Imprint
	case f.notice:
		kind = article.Notice
	}
	a.slabs.furniture.add(article.Furniture{Kind: kind, Text: u.text, Start: u.start, End: u.end})
}

// resumes reports whether a paragraph opens with the page that it is carried on from: （上接第1版）.
func resumes(s string) bool {
	rest := strings.TrimLeft(s, " 　（(【[")
	return rest != s && han.Prefix(rest, "上接", "紧接") > 0
}

// inlineJump reads a jump in brackets at either end of a paragraph: …。（下转第三版）.
func inlineJump(s string) *article.Jump {
	if strings.HasSuffix(s, "）") || strings.HasSuffix(s, ")") {
		from := max(1, len(s)-47)
		if open := strings.LastIndexAny(s[from:], "（("); open >= 0 && han.Prefix(strings.TrimLeft(s[from+open:], "（("), "下转", "转第", "详见", "全文见", "续见") > 0 {
			return jump(s[from+open:])
		}
	}
	if strings.HasPrefix(s, "（") || strings.HasPrefix(s, "(") {
		if end := strings.IndexAny(s, "）)"); end > 0 && end < 48 && han.Prefix(strings.TrimLeft(s[:end], "（("), "上接", "紧接", "接第") > 0 {
			return jump(s[:end])
		}
	}
	return nil
}

// jump reads a jump line.
func jump(s string) *article.Jump {
	s = han.FoldString(s)
	j := &article.Jump{Kind: article.JumpTo}
	if containsAny(s, []string{"上接", "紧接", "接第", "（接", "(接", "续第"}) {
		j.Kind = article.JumpFrom
	}
	for _, w := range []string{"下转", "上接", "紧接", "转第", "接第", "详见", "见第", "转入", "续第", "刊第", "见", "转", "接", "第"} {
		if i := strings.Index(s, w); i >= 0 {
			s = s[i+len(w):]
			break
		}
	}
	s = strings.TrimLeft(s, "第: ：")
	if i := strings.IndexAny(s, "版页頁）)】 "); i > 0 {
		s = s[:i]
	}
	j.Page = s
	return j
}
