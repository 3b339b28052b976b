package parse

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// features is the evidence that one unit gives by itself and with its neighbours.
type features struct {
	runes      int32
	indented   bool
	ends       bool // ends as a sentence
	colon      bool // ends with a colon
	dashEnd    bool // ends with ——
	dashStart  bool // opens with ——
	commas     int32
	stops      int32 // 。 inside or at the end
	mark       rune
	bracketed  bool  // the whole line is one bracket
	spaced     int32 // words parted by spaces
	header     int32 // how much it looks like a page header, 0 to 10
	imprint    bool
	notice     bool
	jump       bool
	label      bool // 编者按, 核心提示, 导读: a note
	meta       bool // 时间：, 来源：, （附图片１张）
	picture    bool // 图为, ■…资料图片, （…摄）
	pictured   bool // opens with 图为, 上图 and the like
	artHead    bool // （书法）, （图片）: a picture's title
	headTag    bool // （国际视点）, （外一首）: a headline's tag
	campaign   bool // wording of a section or campaign
	kickerEnd  bool // …时指出
	speech     bool // 郑强讲话 林峰主持
	eventEnd   bool // …举行, …召开
	figures    bool // a row of figures
	speaker    bool // 记者：, 问：, 答：
	counted    bool // 01, 02, 03 alone over the parts of a story
	numbered   bool // 一、, （一） before a few words
	boxLabel   bool // 法官说法, 行程贴士: the label of a box
	list       bool // 一是, （一）, 1.
	line       byline.Credit
	lineRoled  bool // the credit line prints a role or mark
	photo      bool // the credit is a photographer's
	lede       byline.Credit
	tail       byline.Credit
	finished   bool // ends with （完）or credits in brackets
	bareName   bool // two to four characters, or padded, that could be a name
	contact    bool // a telephone number, an address of the net: 报名电话：…
	leadIn     bool // says that rows follow: 其它场次比赛结果：
	index      bool // sends to another page: 高考报名人数连续增长 7版
	letter     bool // of a letter inside an article: whom it is sent to, who signed it and when
	writer     bool // who signs a letter to the editors
	signoff    bool // the whole line is a dateline, or a source and who wrote it, in brackets
	afterEnd   bool // the unit before it was finished
	blanksMore bool // more blank lines before it than usual on the page
	authorNote bool // 作者系…
	stamp      bool // 时间：2019-10-07
	editors    bool // 责任编辑：… 美编：… 校对：…
	item       bool // an item of a list whose items open with the same mark
	titled     bool // 标题：…
	padded     bool // two or three characters that blanks set apart and that may be a name: 林　岸
	site       bool // what a web site prints under an article
	apart      bool // no article's: a quotation at the head of a page, the number of a page
	photoLine  bool // 新华社发, 资料图片 alone on a line
	work       bool // a picture's title and its author, and no more of it
	source     bool // where the paragraphs above are from
	printed    bool // the paper, the day and the page of the article above
	record     recordPart
	recordBody bool // of a record of an archive, behind its heads
	verse      bool // of a poem, by all lines of its record
}

// pageEvidence is what is counted over the whole page.
type pageEvidence struct {
	indents bool  // paragraphs are indented and heads are not, or are set to the middle
	indent  int32 // of paragraphs
	blanks  int   // blank lines that usually stand between units
	long    int   // units longer than a headline
	stamps  int   // lines that are a day's stamp
	sources int   // lines of a web site that say where an article comes from
	closed  int   // articles whose credits stand behind the last paragraph
	credits int   // units with a dateline or the credits of an article
}

func hasAnyPrefix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func hasAnySuffix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// inset reports whether a line is indented as paragraphs are, and no more.
func (pe *pageEvidence) inset(u *unit) bool { return u.indent >= 1 && u.indent < pe.indent+3 }

// evidence computes the features of all units; it ends early when ctx is done.
func (p *Parser) evidence(ctx context.Context, us []unit, m *memory, days *printedDays) ([]features, pageEvidence) {
	m.credits = byline.Reader{Known: p.KnownNames, Agencies: p.Agencies}
	r := &m.credits
	m.shapes(us)
	m.features = sized(m.features, len(us))
	fs := m.features
	var pe pageEvidence
	indentedLong, long := 0, 0
	var blanks, indents [8]int
	for i := range us {
		u := &us[i]
		if u.runes > 45 {
			long++
			if u.indent >= 1 {
				indentedLong++
				indents[min(u.indent, 7)]++
			}
		}
		if i > 0 {
			blanks[min(u.blanks, 7)]++
		}
	}
	pe.long = long
	for n, c := range indents {
		if c > indents[pe.indent] {
			pe.indent = int32(n)
		}
	}
	if pe.indents = long > 2 && indentedLong*10 >= long*7; pe.indents {
		// Where heads are indented as the paragraphs are, nothing is told.
		heads, apart := 0, 0
		for i := range us {
			if u := &us[i]; u.runes <= 30 && u.lastKind&(kStop|kClose|kColon) == 0 && !(u.digits > 0 && u.kinds&kYear != 0 && u.kinds&kPage != 0) {
				if heads++; !pe.inset(u) {
					apart++
				}
			}
		}
		pe.indents = apart*3 >= heads
	}
	for n, c := range blanks {
		if c > blanks[pe.blanks] {
			pe.blanks = n
		}
	}
	for i := range us {
		if i&0xFF == 0 && ctx.Err() != nil {
			return fs, pe
		}
		fs[i] = lineEvidence(r, &us[i], days)
	}
	clippings(us, fs)
	besideHeader(us, fs)
	contents(us, fs)
	countedParts(us, fs)
	quotations(us, fs)
	markRows(us, fs)
	contributors(r, us, fs)
	edgeNames(r, us, fs)
	siteTail(us, fs)
	insetHeads(us, fs)
	creditsOver(us, fs)
	for i := range us {
		if fs[i].stamp {
			pe.stamps++
		}
		if fs[i].meta && !fs[i].bracketed && us[i].holds&sources.bit != 0 && sources.inside(us[i].text) {
			pe.sources++
		}
		if fs[i].lede.Dateline != nil || fs[i].lineRoled && !fs[i].photo && !fs[i].editors {
			pe.credits++
		}
		f := &fs[i]
		if f.finished && len(f.tail.Bylines) > 0 && !f.photo || i > 0 && (f.lineRoled || f.bracketed && (f.bareName || !f.line.Empty())) && !f.photo && !f.editors && fs[i-1].ends && fs[i-1].runes > 12 {
			pe.closed++
		}
		f.indented = pe.indents && pe.inset(&us[i])
		byNeighbours(r, us, fs, i)
		f.blanksMore = i > 0 && int(us[i].blanks) > pe.blanks && us[i].blanks > 0
	}
	markLetters(r, us, fs)
	if len(us) > 0 && us[0].lines[0].record.opens {
		inRecord(us, fs)
	}
	return fs, pe
}

// lineEvidence computes what one unit shows by itself.
func lineEvidence(r *byline.Reader, u *unit, days *printedDays) features {
	s, h := u.text[:han.EditorMark(u.text)], &u.shape
	f := features{runes: u.runes, commas: h.commas, stops: h.stops}
	if h.firstKind&kMark != 0 {
		f.mark = h.first
	} else if h.first >= '①' && h.first <= '⑳' {
		f.mark = '①' // whichever of them
	}
	f.ends = endsSentence(s) || u.runes <= 5 && strings.HasPrefix(s, "特此") // the last words of a notice
	f.colon = h.lastKind&kColon != 0
	f.dashEnd = h.last == '—'
	f.dashStart = h.first == '—' && strings.HasPrefix(s, "——") && !strings.HasPrefix(s, "———")
	f.numbered = u.runes <= 40 && h.firstKind&(kNumeral|kTen|kOpen|kRank) != 0 && numbered(s)
	if f.numbered && f.commas > 0 && h.firstKind&kOpen == 0 {
		f.commas-- // the one behind the number
	}
	f.tail = tailOf(r, s, h)
	flush := (strings.HasPrefix(s[f.tail.Body:], "　　") || strings.HasPrefix(s[f.tail.Body:], "    ")) && !isPhoto(f.tail) // …。　　　　刘　静
	f.ends = f.ends || f.stops > 0 && (flush || signedEnd(s))
	if u.runes > shortLine {
		// A long line is a paragraph; only its ends are of interest.
		f.lede = r.ParseLede(s)
		f.finished = f.tail.Body < len(s)
		f.photo = f.finished && isPhoto(f.tail)
		f.picture = f.photo || h.opens&paragraphPicture.bit != 0 && opensWith(s, paragraphPicture)
		f.speaker = speaks(s, int(h.colon))
		return f
	}
	folded := h.folded
	f.bracketed = h.firstKind&kOpen != 0 && h.lastKind&kClose != 0 && wholeBracket(s)
	line := h.whole()
	in := line
	if f.bracketed {
		in = h.viewOf(strings.TrimFunc(folded, func(r rune) bool { return strings.ContainsRune("（）()【】〔〕[]〈〉 ", r) }))
	}
	f.spaced = h.spaced
	if !f.ends {
		f.header = int32(headerScore(folded, h, int(u.runes), days))
	}
	if u.runes <= 40 && h.kinds&kPage != 0 && h.digits > 0 && f.header < 5 {
		f.printed = printedIn(s) == 0
		if f.printed || h.colon > 0 && pageTitle(folded) {
			f.header = 5
		}
	}
	if f.header < 5 && u.runes <= 24 && h.words == 2 && h.kinds&kYear != 0 && h.digits >= 6 && sectionDay(folded) {
		f.header = 5
	}
	f.apart = u.runes < 90 && line.opensWith(disclaimers)
	f.imprint = f.apart || u.runes < 90 && !f.ends && line.contains(imprintWords)
	if h.kinds&(kHan|kDigit) == 0 && u.runes < 90 && !strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsAny(s, "？?！!…") {
		f.apart = true // ※　※　※
	}
	f.imprint = f.imprint || f.bracketed && u.runes <= 40 && h.phone >= 7 && contactWords.inside(in.s)
	f.notice = u.runes <= 12 && line.opensWith(noticeWords)
	f.apart = f.apart || folded == "广告" || h.kinds&kHan == 0 && h.spaces == 0 && han.Prefix(s, "http://", "https://", "www.") > 0
	if h.firstKind&kMark != 0 || f.bracketed || h.firstKind&kCrumb != 0 || han.IsDot(h.first) {
		if inner := strings.TrimLeft(in.s, "▶►→>●■◆▲◎○□△▼▽★☆※◇‧·• "); inner != in.s {
			in = h.viewOf(inner)
		}
	}
	inside := in.s
	f.jump = u.runes <= 40 && (in.opensWith(jumpWords) && (strings.ContainsAny(inside, "版页頁0123456789一二三四五六七八九ABCDEFGH") || han.Suffix(inside, "特刊", "专刊", "专版", "今日本报") > 0) || in.contains(jumpWords) && strings.HasSuffix(inside, "版)") || in.opensWith(relatedWords) && pageAfter(inside))
	shown := false // a caption, with where the picture is from behind it
	f.photoLine = !f.ends && (u.runes <= 12 && in.contains(photoLines) && (f.bracketed || h.lastKind&kClose == 0) || u.runes <= 24 && h.lastKind&kClose != 0 && han.Prefix(s, "新华社发", "中新社发") > 0)
	if h.kinds&kSpace != 0 && in.opens&noteLabels.bit != 0 {
		if spaced := han.DropSpace(inside); spaced != inside && opensWith(spaced, noteLabels) && utf8.RuneCountInString(spaced) <= 4 {
			f.label = true // 点　评
		}
	}
	f.label = f.label || f.bracketed && u.runes <= 40 && in.contains(unitLabels) || in.contains(strokeOrder) || h.firstKind&kOpen != 0 && strings.HasPrefix(s, "【") && labelled(s[len("【"):]) || in.opensWith(noteLabels) && (u.runes <= 10 || labelled(inside))
	if f.dashStart && u.runes <= 12 && strings.HasSuffix(s, "——") && slices.Contains(noteLabels.all(), strings.Trim(folded, "—")) {
		f.label, f.dashStart = true, false // ——编者的话——
	}
	if f.label && !f.ends && !f.colon && in.opensWith(commentHeads) && u.runes >= 9 {
		f.label = false // 短评：别让“最后300米”堵了民心: a head of its own
	}
	day := h.kinds&kDay != 0 && dateOnly(folded)
	f.meta = day || line.opensWith(metaPrefixes) || f.bracketed && (strings.HasPrefix(inside, "附图") || enacted(inside) || dateOnly(inside) || inside == "又讯" || inside == "又电" || inside == "另讯") || folded == "本报讯" || u.runes <= 8 && in.endsWith(roundups) || (line.holds&sourceWord.bit != 0 || h.kinds&kAddress != 0 || h.kinds&kDay != 0 && h.colon >= 0 && h.firstKind&kDigit != 0) && stamped(folded)
	f.meta = f.meta || h.kinds&kHan == 0 && h.kinds&kAddress != 0 && h.spaces == 0 && strings.Contains(s, "@") && strings.Contains(s, ".") // where a reporter is written to
	if rest, ok := strings.CutPrefix(folded, "【"); ok && !f.meta && strings.Contains(rest, "】") && opensWith(rest, metaPrefixes) {
		f.meta = true // 【发布日期：2018-02-15】 【来源：东江时报】
	}
	f.stamp = f.meta && !f.bracketed && (day || line.opensWith(dayLabels)) && h.figureShare() > 0.3
	f.contact = !f.ends && !f.imprint && f.header < 3 && u.runes <= 60 && contact(folded, h)
	f.index = !f.ends && u.runes <= 40 && (h.kinds&(kDigit|kNumeral|kTen) != 0 || h.last == '版') && (h.kinds&(kSpace|kArrow) != 0 || h.firstKind&kMark != 0) && pageRef(folded)
	f.authorNote = u.runes < 60 && (line.opensWith(authorNoteHead) || f.bracketed && (in.opensWith(authorNotes) || han.Suffix(inside, "化名", "删节", "删改", "删减", "改动") > 0 || u.runes <= 20 && strings.HasSuffix(inside, "供稿")))
	f.authorNote = f.authorNote || f.bracketed && u.runes == 3 && penSign(inside) // （平）
	f.lede = r.ParseLede(s)
	if d := f.lede.Dateline; d != nil && u.runes <= 6 && f.lede.Body >= len(s) && d.Day == 0 && len(f.lede.Bylines) == 0 && !f.bracketed && !f.meta {
		f.lede = byline.Credit{} // 本市简讯: a head
	}
	if f.bracketed || f.stops == 0 && !f.ends {
		f.line = r.ParseLine(s)
	}
	if f.authorNote && f.bracketed && len(f.line.Bylines) > 0 && in.opensWith(sourceHeads) {
		f.authorNote = false // （摘自《大众医药》　林平）
	}
	if f.authorNote || f.jump || f.dashStart && !strings.Contains(folded, "记者") {
		f.line = byline.Credit{}
	}
	if f.lede.Dateline != nil && f.lede.Body < len(s) || f.colon && f.line.Dateline == nil {
		f.line = byline.Credit{} // behind 省政协委员、律师余建红： stands what he says
	}
	if f.photoLine && !f.bracketed && h.colon < 0 && (h.stops > 0 || f.mark != 0 || captionFirst(folded)) {
		f.photoLine, f.line = false, byline.Credit{} // 老街一角 CFP供图, △老街一角。图/视觉中国
		shown = true
	}
	if f.photoLine && len(f.line.Bylines) > 0 && f.line.Bylines[0].Role != "" && !isPhoto(f.line) {
		f.photoLine = false // 文：陈思 图：资料图片
	}
	f.finished = f.tail.Body < len(s) && !f.bracketed
	f.photo = !f.line.Empty() && isPhoto(f.line) || f.finished && isPhoto(f.tail)
	f.source = f.dashStart && u.runes <= 14 && hasAnySuffix(folded, []string{"社", "报", "》", "电台"}) // ——日本共同社, behind what it is taken from
	f.source = f.source || u.runes <= 12 && !f.ends && han.Prefix(folded, "均据", "以上均据", "以上据", "本组稿件均据", "本版均据") > 0
	if f.meta && !f.line.Empty() && line.opensWith(authorFields) {
		f.meta = false
	}
	f.padded = u.runes <= 9 && h.parted() && h.words <= 3 && h.words >= 2 && paddedName(r, s)
	f.titled = u.runes <= 60 && h.opens&titleFields.bit != 0 && titleField(s) > 0
	f.signoff = f.bracketed && (f.line.Dateline != nil || u.runes >= 5 && u.runes <= 18 && !f.meta && (in.endsWith(institutionEndings) || in.endsWith(officeEndings)) || len(f.line.Bylines) > 0 && line.contains(sourceMarks) || u.runes <= 10 && han.Prefix(inside, "本报", "本刊", "本社") > 0 && han.Suffix(inside, "通讯员", "记者", "评论员", "编辑部") > 0)
	f.lineRoled = saysMore(f.line)
	if !f.line.Empty() && (f.mark != 0 || h.words > 1 && han.Suffix(s, "报道", "报导") > 0) {
		f.lineRoled = true
	}
	f.editors = editorsOnly(f.line)
	switch {
	case u.runes > 24 || f.ends:
	case f.bracketed && u.runes <= 8:
		inner := strings.Trim(s, "（）()") // （关山月）under the title of a picture
		f.bareName = !strings.ContainsAny(inner, "，。！？：；“”《》、（）(),:;!?0123456789") && !isSectionName(inner) && !isColumnTitle(inner) && !endsWith(han.FoldString(inner), noNameEndings) && bareName(r, inner)
	default:
		f.bareName = h.kinds&kNoName == 0 && !u.section && !u.column && !line.endsWith(noNameEndings) && bareName(r, s)
	}
	if i := strings.Index(folded, "》"); i >= len("两岸") && i <= len("一二三四五六") && !strings.Contains(folded, "《") && !f.ends {
		f.headTag = true // 施政报告》首置按揭放宽: the topic before the head
	}
	f.pictured = h.opens&pictureHeads.bit != 0 && opensWith(s, pictureHeads)
	f.picture = shown || f.pictured || !f.ends && f.mark != 0 && h.holds&pictureWords.bit != 0 && pictureWords.inside(s) || f.line.Empty() && h.opens&pictureColons.bit != 0 && opensWith(s, pictureColons) ||
		u.runes > 6 && f.line.Empty() && picturesEnd(s, h) || f.mark != 0 && f.stops == 1 && pictureSourced(folded) ||
		f.finished && f.photo || f.ends && f.stops == 1 && f.mark != 0 && strings.ContainsRune("■▲△▼↑→←↓◀▶", f.mark) && f.line.Empty() && !f.finished && u.runes < 60
	if h.lastKind&kClose != 0 {
		if tag, ok := headTag(folded); ok && !(f.picture && strings.HasPrefix(tag, "资料")) {
			f.headTag = true
			f.artHead = slices.Contains(artWords, tag)
		}
	}
	if h.kinds&kSpace != 0 && h.kinds&kClose != 0 && u.runes <= 30 && !f.ends && artWork(folded) {
		f.artHead, f.work = true, true // 录古人诗（书法） 梁兆林
	}
	if word, rest, ok := strings.Cut(folded, ":"); ok && h.colon > 0 && !f.ends && rest != "" && slices.Contains(artWords, word) {
		f.artHead = true // 漫画：“研究研究”
	}
	f.campaign = !f.ends && u.runes <= 40 && (line.contains(campaignWords) || h.dots >= 2 || u.runes >= 5 && u.runes <= 14 && h.commas == 0 && slogans(folded))
	f.kickerEnd = line.endsWith(reportWords) && strings.HasPrefix(folded, "来自") || line.endsWith(colonDash)
	if !f.kickerEnd {
		trimmed := line
		if h.lastKind&(kColon|kDash) != 0 {
			trimmed = h.viewOf(strings.TrimRight(folded, "：:— "))
		}
		f.kickerEnd = trimmed.endsWith(kickerEndings) || !f.ends && trimmed.endsWith(saidEnding) && says(trimmed.s) || u.runes >= 4 && u.runes <= 24 && !f.ends && ((u.runes >= 6 || han.Prefix(folded, "历时", "时隔", "历经", "经过") > 0) && circumstance(folded, h) || u.runes >= 8 && convened(folded)) || !f.ends && u.runes <= 24 && paperSays(folded)
	}
	f.kickerEnd = f.kickerEnd || u.runes >= 3 && u.runes <= 8 && h.last == '》' && !strings.Contains(folded, "《") // 綠營反應》
	f.speech = !f.ends && line.endsWith(speechEndings)
	f.eventEnd = line.endsWith(eventEndings)
	f.boxLabel = !f.ends && (u.runes <= 14 && (line.opensWith(profileHeads) || f.mark != 0 && opensWith(strings.TrimLeft(folded, "◎●■◆★▲□◇○ "), profileHeads)) || u.runes >= 3 && u.runes <= 7 && f.mark == 0 && line.endsWith(boxEndings) && !u.section || u.runes <= 6 && line.opens&partLabels.bit != 0 && slices.Contains(partLabels.all(), folded))
	f.figures = u.runes > 4 && (h.figureShare() > 0.45 && h.hanRun < 4 || !f.ends && (tabular(folded, h) || h.words >= 3 && h.digits >= 3 && h.commas == 0 && u.runes <= 60 && anyTimed(folded) || u.runes <= 24 && h.words == 2 && h.kinds&kSpace != 0 && priceRow(folded) || u.runes <= 50 && h.digits >= 2 && h.kinds&kSpace != 0 && strings.Contains(s, "℃") || h.firstKind&(kDigit|kNumeral|kTen) != 0 && scheduled(s, int(h.colon)))) &&
		!(h.firstKind&kRank != 0 && strings.HasSuffix(folded, "号"))
	if !f.ends && u.runes <= 40 && u.runes > 8 && h.last == '度' && h.firstKind&kOpen == 0 && (h.colon > 0 || h.kinds&kSpace != 0) && strings.ContainsAny(folded, "晴阴云雨雪") {
		f.figures = true // 北部：多云，摄氏二十六至三十三度
	}
	if !f.ends && u.runes <= 40 && (h.first == '表' || h.first == '附') && tableTitle(folded) {
		f.figures = true // 表1 三月产量
	}
	if f.imprint && imprints(folded) > 1 {
		f.figures, f.header = false, max(f.header, 3) // 订阅热线：11185　零售价：1元
	}
	f.speaker = (f.ends || u.runes > 24 || u.runes > 12 && inDialogue(h)) && !f.picture && speaks(s, int(h.colon))
	if _, n := han.Decode(s); f.mark != 0 && f.ends {
		f.speaker = speaks(s[n:], int(h.colon)-n) // ■市民李先生：….
	}
	f.list = listed(s)
	if f.bracketed && u.runes > 10 && (strings.HasPrefix(s, "【") || strings.HasPrefix(s, "〖")) && f.line.Empty() && f.lede.Empty() && !f.label && !f.meta && !f.jump && !f.signoff && !f.authorNote && !f.photoLine && !f.imprint && !f.campaign {
		f.bracketed = false // 【海州港二期码头投产】: a head
	}
	return f
}

// captionFirst reports whether a folded line is of two words, a caption and where the picture is from: 老街一角 CFP供图.
func captionFirst(s string) bool {
	caption, source, ok := strings.Cut(s, " ")
	return ok && utf8.RuneCountInString(caption) >= 4 && !photoLines.inside(caption) && utf8.RuneCountInString(source) >= 4 && photoLines.inside(source) && !opensWith(source, photoLines)
}

// pictureSourced reports whether an agency or another source of pictures stands behind the sentence that a folded line holds, with a blank between or in
// brackets: ….　中新社, ….(法新社).
func pictureSourced(s string) bool {
	if inner, ok := strings.CutSuffix(s, ")"); ok {
		i := strings.LastIndexByte(inner, '(')
		return i > 0 && endsSentence(inner[:i]) && slices.Contains(pictureSources, inner[i+1:])
	}
	i := strings.LastIndexFunc(s, han.IsSpace)
	if i <= 0 || !endsSentence(han.TrimSpace(s[:i])) {
		return false
	}
	_, n := han.Decode(s[i:])
	return slices.Contains(pictureSources, s[i+n:])
}

// tailOf reads the credits that a line ends with, where its last character or a word of pictures allows any.
func tailOf(r *byline.Reader, s string, h *shape) byline.Credit {
	if h.lastKind&kClose == 0 && h.holds&photoSigns.bit == 0 && h.spaces < 2 && (h.kinds&kMark == 0 || h.firstKind&kMark != 0) {
		if end := s[max(0, len(s)-90):]; h.stops == 0 || h.holds&reporterWords.bit == 0 || !containsAny(end, reporterWords.all()) {
			return byline.Credit{Body: len(s)}
		}
	}
	return r.ParseTail(s)
}

// picturesEnd reports whether a line ends as captions do, brackets at its end not counted.
func picturesEnd(s string, h *shape) bool {
	v := view{s: s, ends: h.ends}
	if h.lastKind&kClose != 0 {
		v = h.viewOf(strings.TrimRight(s, "）)"))
	}
	return v.endsWith(pictureEndings)
}

// editorsOnly reports whether a line credits nobody but those who made the page.
func editorsOnly(c byline.Credit) bool {
	for _, b := range c.Bylines {
		switch han.FoldString(b.Role) {
		case "责任编辑", "责编", "编辑", "美编", "美术编辑", "首席编辑", "版式", "校对", "校检", "检校", "视觉", "组版", "统筹", "主编", "值班编辑", "实习编辑", "制图", "设计", "监制", "总编辑", "副总编辑", "审核", "审校", "审读", "终审", "初审", "复审", "监审", "总编", "副总编", "编委", "副主编", "核稿", "审稿", "值班总编", "值班主任", "值班编委", "版式编辑", "后制", "责任校对", "视觉设计", "版面设计", "图编", "文编":
		default:
			return false
		}
	}
	return len(c.Bylines) > 0
}

// isPhoto reports whether a credit is that of a picture.
func isPhoto(c byline.Credit) bool {
	if len(c.Bylines) == 0 {
		return false
	}
	for _, b := range c.Bylines {
		t := han.FoldString(b.Task + b.Role)
		if !strings.Contains(t, "摄") && t != "图" && !strings.Contains(t, "供图") && t != "发" || strings.Contains(t, "报道") {
			return false
		}
	}
	return true
}
