package parse

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// bitset holds the features of a line.
type bitset [2]uint64

func (b *bitset) set(f feature, on bool) {
	if on {
		b[f>>6] |= 1 << (f & 63)
	}
}

func (b bitset) has(f feature) bool { return b[f>>6]&(1<<(f&63)) != 0 }

// beside is what indicators knows of a line from those beside it.
type beside struct {
	short, brief bool
	run          int  // how many brief lines stand together
	setOff       bool // the first of the heads that a blank line sets off from a list
	poem         int  // how many lines of a poem stand together
	lone         bool // the only short line without credits between two articles that have some
	series       bool // a label, or the head under it, of the parts of one article
	groupLabel   bool // over several contributions
	briefHead    bool // the head of one of the briefs under the name of a section
}

// indicators turns evidence into the features of weights.txt, neighbours included.
func indicators(us []unit, fs []features, pe pageEvidence, m *memory) []bitset {
	m.bits = sized(m.bits, len(us))
	out, topic := m.bits, &m.topics
	clear(out)
	m.beside = sized(m.beside, len(us))
	at := m.beside
	clear(at)
	// What is short or brief is asked for many times a line.
	for i := range us {
		f := &fs[i]
		if f.runes <= 40 && (!f.ends || f.stops == 1 && question(us[i].text)) && !f.lineRoled && !f.photo && f.lede.Dateline == nil && !f.meta {
			at[i].short = true
		}
		if f.runes <= 22 && f.stops == 0 && f.header < 5 && !f.index && !f.figures && !f.apart && !(f.bracketed && f.bareName) && !(f.lineRoled && !f.photo) {
			at[i].brief = true
		}
	}
	short := func(i int) bool { return uint(i) < uint(len(at)) && at[i].short }
	brief := func(i int) bool { return uint(i) < uint(len(at)) && at[i].brief }
	padded := func(i int) bool { return us[i].solid >= 2 && us[i].solid <= 3 && us[i].parted() } // 田　间
	for i := 0; i < len(us); {
		j := i
		for j < len(us) && (brief(j) || j-i >= 4 && fs[j].ends && fs[j].stops == 1 && fs[j].runes <= 18 && brief(j+1) && brief(j+2)) {
			j++ // a poem's line may end with a stop
		}
		// The last lines before prose or before an author, set off by a blank line, are heads.
		heads := j
		if j < len(us) && (fs[j].runes > 30 || fs[j].lineRoled && !fs[j].photo) {
			if fs[j].lineRoled && j-i > 4 {
				heads = j - 1
			}
			for k := j - 1; k > i && k >= j-3; k-- {
				if us[k].blanks > 0 {
					heads = k
					break
				}
			}
		}
		// Nor do the title of a poem and its author, whose name is padded, count among its lines.
		first := i
		for k := i + 1; k < min(i+4, heads); k++ {
			if padded(k) {
				first = k + 1
			}
		}
		for k := first; k < heads; k++ {
			at[k].run = heads - first
		}
		for k := heads; k < j; k++ {
			at[k].run = j - heads
			at[k].setOff = k == heads && heads-i >= 4
		}
		i = max(j, i+1)
	}
	// poem counts the short lines, most of them ended by a comma, that stand together: those of a poem.
	for i := 0; i < len(us); {
		j, commas := i, 0
		for j < len(us) && fs[j].runes >= 4 && fs[j].runes <= 18 && endsComma(us[j].text) {
			j++
			commas++
		}
		if j < len(us) && commas > 0 && fs[j].runes <= 18 && fs[j].stops <= 1 && fs[j].ends {
			j++
		}
		if commas >= 2 && j-i >= 3 {
			for k := i; k < j; k++ {
				at[k].poem = j - i
			}
		}
		i = max(j, i+1)
	}
	// Nor need every line end with a comma: five short lines of which a third do, or end a sentence, are a poem too.
	poetic := func(i int) bool {
		f := &fs[i]
		return f.runes >= 1 && f.runes <= 18 && f.stops <= 1 && !(us[i].colon > 0 && us[i].colon <= int32(len("一二三四")) && !endsComma(us[i].text)) && !us[i].column && !us[i].section && !(us[i].blanks > 0 && f.runes >= 3 && f.runes <= 6 && us[i].endsWith(sectionEndings)) && !f.bracketed && f.mark == 0 && !f.meta && !f.jump && !f.index && !f.figures && !f.list && f.header < 3 && !f.speaker && (f.line.Empty() || !f.lineRoled)
	}
	for i := 0; i < len(us); {
		j, stopped, start, commas, lead, lastStop := i, 0, i, 0, 0, 0
		for j < len(us) && poetic(j) {
			if j+1 < len(us) && (fs[j+1].lede.Dateline != nil || fs[j+1].lineRoled && !fs[j+1].bracketed) {
				break // a headline
			}
			if j > i && us[j].blanks > 0 && fs[j-1].ends && !fs[j].ends && !endsComma(us[j].text) && j+1 < len(us) && us[j+1].blanks == 0 && fs[j+1].ends && fs[j+1].runes >= 13 {
				break // a head over its first sentence
			}
			if fs[j].writer {
				break
			}
			if j < i+4 && (fs[j].bareName || padded(j) || !fs[j].line.Empty()) && !fs[j].ends {
				start, stopped, commas, lead = j+1, 0, 0, 0 // the title and the author above it
			} else if endsComma(us[j].text) {
				commas++
				stopped++
				lastStop = j
			} else if last, _ := han.DecodeLast(us[j].text); strings.ContainsRune("；。！？、;!?", last) {
				stopped++
				lastStop = j
			}
			if stopped == 0 && j >= start {
				lead = j + 1 - start // lines above the first that is ended
			}
			j++
		}
		if stopped > 0 && j-lastStop > 2 && stopped*2 >= lastStop+1-start {
			j = lastStop + 1 // titles and authors of what follows
		}
		if n := j - start - lead; lead <= 2 && n >= 4 && stopped == n && commas*3 >= n {
			start += lead
		}
		prose, even := 0, true // the lines of a folk song are of one length
		for k := start; k < j; k++ {
			if fs[k].ends && fs[k].runes >= 13 && uneven(us[k].text) {
				prose++
			}
			even = even && fs[k].runes == fs[start].runes
		}
		if n := j - start; even && n >= 4 && n <= 16 && stopped == n && fs[start].runes <= 12 {
			for k := start; k < j; k++ {
				at[k].poem = n
			}
		} else if prose >= 2 || prose == 1 && commas == 0 {
			// paragraphs of a sentence each
		} else if n >= 5 && stopped*3 >= n && (stopped < n*4/5 || commas*3 >= n && lastStop == j-1) || n >= 4 && stopped == n && commas*3 >= n {
			for k := start; k < j; k++ {
				at[k].poem = n
			}
		}
		i = max(j, i+1)
	}
	openLong := func(i int) bool {
		return i >= 0 && i < len(us) && fs[i].runes >= 20 && !fs[i].ends && fs[i].lede.Empty() && fs[i].line.Empty() && !fs[i].picture && !fs[i].photo
	}
	pair := func(i int) bool { return i >= 0 && brief(i) && !fs[i].ends && fs[i].line.Empty() && openLong(i+1) }
	named := func(i int) bool {
		return i >= 0 && i < len(us) && (fs[i].bareName || !fs[i].line.Empty() && !fs[i].lineRoled && !fs[i].photo && !fs[i].bracketed)
	}
	// farCredit looks past pictures, each a caption with its photographer, for the dateline or the authors of an article.
	farCredit := func(i int) bool {
		k := i + 1
		for pictures := 0; pictures < 4 && k+1 < len(us) && (!fs[k+1].line.Empty() && fs[k+1].photo && fs[k+1].runes <= 40 || fs[k+1].photoLine); pictures++ {
			k += 2
		}
		return k > i+1 && k < len(us) && (fs[k].lede.Dateline != nil || fs[k].lineRoled && !fs[k].photo)
	}
	// opens reports whether the dateline on a line of its own in brackets opens a story: 【明報專訊】 between the heads and the text.
	opens := func(i int) bool {
		return fs[i].line.Dateline != nil && i > 0 && short(i-1) && !fs[i-1].ends && i+1 < len(us) && (fs[i+1].ends || fs[i+1].runes > 45) && fs[i+1].runes > 12
	}
	topic.begin(us)
	defer topic.end(us)
	// closing reports whether credits stand behind the last paragraph of what line i heads, on a page where that is the custom.
	closing := func(i int) bool {
		k := i + 1
		for k < len(us) && !short(k) && fs[k].line.Empty() && !fs[k].finished {
			k++
		}
		return pe.closed >= 2 && k > i+1 && k < len(us) && (fs[k].finished || fs[k].lineRoled || fs[k].bracketed)
	}
	creditNear := func(i int) bool {
		if closing(i) {
			return true
		}
		for k := i + 1; k <= i+3 && k < len(us); k++ {
			f := &fs[k]
			if f.lede.Dateline != nil || len(f.lede.Bylines) > 0 || f.lineRoled || named(k) || f.photo || f.meta || f.picture || f.label || f.bracketed {
				return true
			}
			if !short(k) && !(us[k].kinds&(kDash|kSpace) == kDash|kSpace && dashInside(us[k].text)) && !(k+1 < len(us) && (fs[k+1].photo || fs[k+1].photoLine)) {
				return false
			}
		}
		return false
	}
	// A head with a stamp of its own day, on a page whose articles have none, is an item linked to the article before it.
	linked := func(i int) bool {
		if pe.stamps == 0 || pe.stamps*2 >= pe.credits || !short(i) || i == 0 {
			return false
		}
		return i+1 < len(us) && fs[i+1].stamp || short(i+1) && i+2 < len(us) && fs[i+2].stamp
	}
	// lone marks the only short line without credits between two articles that have some: where one crosshead stands, there
	// is mostly another. Where such lines have a form that no head with credits has, 【留住味道】, they are crossheads.
	if pe.credits >= 2 {
		var bare []int
		formed := false // heads with credits have such a form as well
		for i := range us {
			formed = formed || short(i) && crossheadForm(&us[i], &fs[i]) && creditNear(i)
		}
		for i := 0; i <= len(us); i++ {
			if i == len(us) || short(i) && creditNear(i) {
				if len(bare) == 1 {
					at[bare[0]].lone = true
				}
				for k, j := range bare {
					if formed || !crossheadForm(&us[j], &fs[j]) || k == 0 && (fs[j].afterEnd || fs[j].blanksMore) {
						break
					}
					at[j].lone, at[j].series = false, true
				}
				bare = bare[:0]
			} else if i > 0 && short(i) && (!short(i-1) || fs[i-1].ends) && fs[i].line.Empty() && i+1 < len(us) && fs[i+1].ends && !short(i+1) {
				bare = append(bare, i)
			}
		}
	}
	// series marks labels of one word, each with a head under it, that come three times or more without any credit: the parts
	// of one article (country by country), since articles of their own would have authors now and then.
	if pe.credits > 0 {
		var pairs []int
		var mark rune // of the labels of the last series: one with the same may have no head under it
		flush := func() {
			if len(pairs) >= 3 || len(pairs) == 2 && fs[pairs[0]].mark != 0 && fs[pairs[0]].mark == fs[pairs[1]].mark {
				for _, i := range pairs {
					at[i].series, at[i+1].series = true, true
				}
				mark = fs[pairs[0]].mark
			}
			pairs = pairs[:0]
		}
		for i := 0; i+2 < len(us); i++ {
			switch {
			case !short(i) || short(i) && i > 0 && short(i-1):
			case (fs[i].runes <= 4 || fs[i].mark != 0 && fs[i].runes <= 6) && short(i+1) && fs[i+1].runes > 4 && fs[i+1].mark == 0 && !short(i+2) && !creditNear(i):
				pairs = append(pairs, i)
			default:
				flush()
				if creditNear(i) {
					mark = 0
				}
				at[i].series = at[i].series || mark != 0 && fs[i].mark == mark && fs[i].runes <= 6
			}
		}
		flush()
	}
	// So are heads of one form, 食堂：刷卡吃饭, three of which or more follow each other, each over a paragraph without credits.
	for i := 0; i < len(us); {
		k, n := i, 0
		for k+1 < len(us) && short(k) && us[k].colon > 0 && us[k].colon <= int32(len("一二三四五六")) && fs[k].runes <= 18 && !hasDigit(us[k].folded) && fs[k].line.Empty() && !fs[k].colon && !fs[k].label && !fs[k].meta && !short(k+1) && fs[k+1].lede.Empty() && !fs[k+1].finished {
			n++
			for k++; k < len(us) && !short(k); k++ {
			}
		}
		if n >= 3 {
			for ; i < k; i++ {
				at[i].series = at[i].series || short(i)
			}
		}
		i = max(k, i+1)
	}
	salutes := func(i int) bool {
		return i < len(us) && us[i].opens&editorSalutations.bit != 0 && han.Prefix(us[i].text, editorSalutations.words...) > 0
	}
	// Short lines with the same mark, each set off by blank lines, are the heads of briefs.
	marked := func(i int) bool {
		return short(i) && fs[i].mark != 0 && fs[i].blanksMore && fs[i].line.Empty() && (i+1 < len(us) && fs[i+1].ends && !short(i+1) || i+2 < len(us) && short(i+1) && fs[i+1].mark == 0 && fs[i+2].ends && !short(i+2))
	}
	// parted counts the heads that a blank line parts from the article before; on such a page a head without one is inside.
	parted := 0
	for i := range us {
		if pe.blanks == 0 && short(i) && fs[i].blanksMore && i > 0 && !short(i-1) {
			parted++
		}
	}
	var markedHeads map[rune]int
	for i := range us {
		if fs[i].mark != 0 && marked(i) {
			if markedHeads == nil {
				markedHeads = map[rune]int{}
			}
			markedHeads[fs[i].mark]++
		}
	}
	// artist is the name in brackets under the title of a picture; nothing else belongs to it.
	artist := func(i int) bool { return i > 0 && fs[i-1].artHead && fs[i].bracketed && fs[i].bareName }
	// signature is a name alone behind the last paragraph of a letter or an essay, before the next head.
	signature := func(i int) bool {
		if i > 0 && fs[i].runes >= 5 && fs[i].runes <= 20 && i+1 < len(us) && (us[i+1].column || fs[i+1].notice) && fs[i-1].ends && us[i].endsWith(officeEndings) {
			return true
		}
		if i > 0 && fs[i].runes >= 5 && fs[i].runes <= 20 && !fs[i].ends && fs[i-1].ends && us[i].blanks == 0 && us[i].endsWith(officeEndings) && us[i].allHan() &&
			(i+1 == len(us) || us[i+1].blanks > 0 || fs[i+1].meta || fs[i].runes <= 12 && fs[i-1].runes > 20 && i+2 < len(us) && short(i+1) && !short(i+2) && !named(i+1)) {
			return true
		}
		if i == 0 || fs[i].line.Empty() || fs[i].lineRoled || fs[i].photo || fs[i].bracketed || fs[i].runes > 5 {
			return false
		}
		if !fs[i-1].ends || fs[i-1].runes <= 20 || us[i].blanks > 0 && i+1 < len(us) && us[i+1].blanks == 0 {
			return false
		}
		return i+1 == len(us) || i+2 < len(us) && short(i+1) && !named(i+1) && !named(i+2) && fs[i].line.Dateline == nil
	}
	// briefHead marks the short lines, each over one paragraph, that follow each other under the name of a section.
	for i := range us {
		if !short(i) || !(us[i].section || fs[i].runes >= 3 && fs[i].runes <= 6 && us[i].endsWith(sectionEndings)) {
			continue
		}
		k := i + 1
		for k+1 < len(us) && short(k) && !short(k+1) && fs[k].line.Empty() && fs[k].runes >= 5 && fs[k+1].line.Empty() {
			k += 2
		}
		if k >= i+5 {
			for j := i + 1; j < k; j += 2 {
				at[j].briefHead = true
			}
		}
	}
	// groupLabel marks a short line over several contributions, each signed or dated, that no blank line parts: 生产战线上.
	for i := range us {
		if us[i].blanks == 0 || !short(i) || short(i-1) || fs[i].runes < 3 || fs[i].runes > 8 || fs[i].spaced > 1 {
			continue
		}
		k := i + 1
		for k+1 < len(us) && us[k].blanks+us[k+1].blanks == 0 && short(k) && !short(k+1) && fs[k].line.Empty() && (fs[k+1].finished || !fs[k+1].lede.Empty()) {
			k += 2
		}
		if k < i+5 || k < len(us) && us[k].blanks == 0 {
			continue
		}
		at[i].groupLabel = true
		for j := i + 1; j < k; j += 2 {
			at[j].briefHead = true
		}
	}
	// So does one over heads that are all in quotation marks, or all open with the same mark: 练兵场上新事多, “空中导航台”, “小发明家”.
	for i := range us {
		if !short(i) || short(i-1) || !short(i+1) || fs[i].runes < 3 || fs[i].runes > 12 || fs[i].mark != 0 || fs[i].spaced > 1 || quoted(us[i].text) {
			continue
		}
		like := func(k int) bool {
			return k+1 < len(us) && short(k) && !short(k+1) && fs[k+1].finished && (quoted(us[k].text) && quoted(us[i+1].text) || fs[k].mark != 0 && fs[k].mark == fs[i+1].mark)
		}
		if like(i+1) && like(i+3) {
			at[i].groupLabel = true
			for k := i + 1; like(k); k += 2 {
				at[k].briefHead = true
			}
		}
	}
	// couplet marks the first of two short heads of the same length: the two lines of one headline, or headline and deck.
	couplet := func(i int) bool {
		return short(i) && short(i+1) && !short(i-1) && fs[i].runes >= 5 && fs[i].runes <= 9 && fs[i].spaced <= 1 && fs[i+1].spaced <= 1 && fs[i+1].line.Empty() &&
			fs[i].runes-fs[i+1].runes <= 1 && fs[i+1].runes-fs[i].runes <= 1 && !short(i+2) && fs[i].commas == 0 && !us[i].endsWith(labelEndings) && !fs[i].apart && fs[i].header < 3
	}
	// briefPage says that the page's stories are of two paragraphs or fewer, so that a head inside one is unlikely.
	stories, proseLines := 0, 0
	for i := range us {
		if fs[i].lede.Dateline != nil || fs[i].lineRoled && !fs[i].photo && !fs[i].editors && short(i-1) {
			stories++
		}
		if !short(i) && fs[i].runes > 16 {
			proseLines++
		}
	}
	// Crossheads are shorter than headlines, as far as credits show which these are.
	credited, length := 0, 0
	for i := range us {
		if short(i) && fs[i].runes >= 4 && fs[i].header < 3 && i+1 < len(us) && (fs[i+1].lede.Dateline != nil || fs[i+1].lineRoled && !fs[i+1].photo) {
			credited, length = credited+1, length+int(fs[i].runes)
		}
	}
	briefPage := stories >= 2 && proseLines*10 <= stories*23
	for i := range us {
		f, b := &fs[i], &out[i]
		b.set(fBias, true)
		switch n := f.runes; {
		case n <= 4:
			b.set(fLen4, true)
		case n <= 8:
			b.set(fLen8, true)
		case n <= 20:
			b.set(fLen20, true)
		case n <= 30:
			b.set(fLen30, true)
		case n <= 45:
			b.set(fLen45, true)
		case n <= 70:
			b.set(fLen70, true)
		case n <= 100:
			b.set(fLen100, true)
		default:
			b.set(fLenLong, true)
		}
		b.set(fEnds, f.ends)
		b.set(fStops1, f.stops >= 1)
		b.set(fStops2, f.stops >= 2)
		b.set(fQuestion, f.ends && f.stops == 1 && question(us[i].text) && f.runes <= 45)
		b.set(fCommas1, f.commas >= 1)
		b.set(fCommas3, f.commas >= 3)
		b.set(fColon, f.colon)
		b.set(fDashStart, f.dashStart)
		b.set(fDashEnd, f.dashEnd)
		b.set(fDashInside, f.runes <= 90 && us[i].kinds&(kDash|kSpace) == kDash|kSpace && dashInside(us[i].text))
		b.set(fMark, f.mark != 0)
		b.set(fBracketed, f.bracketed)
		b.set(fSpaced, f.spaced >= 2 && f.spaced <= 5 && f.runes <= 60)
		b.set(fHeader3, f.header >= 3)
		b.set(fHeader5, f.header >= 5)
		b.set(fImprint, f.imprint)
		b.set(fNotice, f.notice)
		b.set(fJump, f.jump)
		first, _ := han.Decode(us[i].text)
		bracketLabel := f.bracketed && f.runes <= 10 && (first == '【' || f.runes >= 4 && f.runes <= 8 && (first == '[' || first == '［' || first == '〔') && allHanRunes(strings.Trim(us[i].text, "[]［］〔〕"))) &&
			short(i+1) && f.line.Empty() && !f.meta && !f.apart && !f.site
		b.set(fLabel, f.label && !bracketLabel)
		b.set(fMeta, f.meta)
		b.set(fPicture, f.picture)
		b.set(fArtHead, f.artHead)
		b.set(fHeadTag, f.headTag)
		b.set(fCampaign, f.campaign)
		b.set(fKickerEnd, f.kickerEnd && !f.ends)
		b.set(fEventEnd, f.eventEnd)
		b.set(fFigures, f.figures)
		b.set(fSpeaker, f.speaker)
		b.set(fList, f.list)
		credit := !f.line.Empty() && (!f.signoff || opens(i))
		b.set(fPhotoCredit, credit && f.photo && f.runes <= 40 || f.photoLine)
		b.set(fCredit, credit && (f.lineRoled || f.signoff) && !f.photo)
		b.set(fNames, credit && !f.lineRoled && !f.signoff && !f.photo)
		b.set(fMaybeName, !credit && f.bareName && !f.photoLine)
		b.set(fDateline, f.lede.Dateline != nil && f.lede.Body < len(us[i].text))
		b.set(fLedeCredit, f.lede.Dateline == nil && len(f.lede.Bylines) > 0 && f.lede.Body > 0 && f.lede.Body < len(us[i].text))
		b.set(fFinished, f.finished)
		b.set(fPhotoEnd, f.finished && f.photo)
		b.set(fEditors, f.editors)
		if short(i) {
			shared, ok := topic.around(us, i, short)
			b.set(fShift, ok && shared == 0 && !f.numbered)
			plain := ok && !creditNear(i)
			excerpt := i > 0 && fs[i-1].source && fs[i-1].meta // the next of several excerpts, each with its source
			b.set(fKept, plain && shared >= 2 || excerpt)
			b.set(fKeptMore, plain && shared >= 4 || excerpt)
		}
		if f.lede.Dateline != nil || f.lineRoled && !f.photo && !f.editors {
			topic.from = int32(i) // another story begins, with the heads above
			for topic.from > 0 && i-int(topic.from) < 4 && short(int(topic.from)-1) {
				topic.from--
			}
		}
		b.set(fSignoff, f.signoff && !opens(i))
		b.set(fAuthorNote, f.authorNote)
		b.set(fAfterEnd, f.afterEnd || i > 0 && (artist(i-1) || signature(i-1)))
		b.set(fMoreBlanks, f.blanksMore)
		b.set(fIndented, f.indented)
		b.set(fFlush, pe.indents && !f.indented)
		b.set(fFirst, i == 0)
		if i+1 < len(us) {
			n := &fs[i+1]
			b.set(fNextCredit, !(f.lineRoled && !f.photo && !f.afterEnd) && (n.signoff && opens(i+1) || n.lineRoled && !n.photo && !n.signoff && !n.bracketed && !(n.writer && f.speaker) || n.bracketed && n.lineRoled && !n.photo && !n.signoff && i+2 < len(us) && fs[i+2].runes > 30))
			b.set(fNextDateline, n.lede.Dateline != nil && n.lede.Body < len(us[i+1].text))
			b.set(fNextPhoto, !(f.lineRoled && !f.photo) && (!n.line.Empty() && n.photo && n.runes <= 40 || n.photoLine))
			b.set(fNextShort, short(i+1) && n.line.Empty() && !n.bareName)
			b.set(fNextLong, n.runes > 45)
		}
		b.set(fFarCredit, short(i) && farCredit(i))
		if i > 0 {
			b.set(fPrevShort, short(i-1) && fs[i-1].line.Empty())
			b.set(fPrevOpen, fs[i-1].runes > 45 && !fs[i-1].ends && !fs[i-1].finished)
		}
		b.set(fShortRun, at[i].run >= 6)
		b.set(fPoem, at[i].poem >= 3 || f.verse)
		b.set(fBox, pair(i) && (pair(i+2) || pair(i-2)) || pair(i-1) && (pair(i+1) || pair(i-3)))
		b.set(fNoEnd, !f.ends && !f.colon && f.runes <= 45 && !(i > 0 && fs[i-1].runes > 45 && !fs[i-1].ends))
		b.set(fStamped, linked(i))
		b.set(fStanding, short(i) && ((us[i].column || f.runes >= 3 && f.runes <= 6 && us[i].endsWith(sectionEndings)) && (!short(i+1) || fs[i+1].index) || i+1 < len(us) && fs[i+1].mark != 0 && fs[i+1].ends && f.runes <= 8 && us[i].endsWith(sectionEndings) || standing(&us[i])))
		b.set(fNextGoesOn, i+1 < len(us) && fs[i].runes >= 12 && !f.ends && goesOn(us[i+1].text))
		b.set(fNoCredit, (pe.credits >= 2 || pe.sources > 0) && short(i) && !f.headTag && !f.finished && !creditNear(i) && !us[i].column)
		b.set(fTopic, f.runes <= 5 && f.mark == 0 && short(i) && short(i+1) && fs[i+1].runes*10 >= f.runes*18 && fs[i+1].spaced >= 2 && !fs[i+1].figures && !us[i].section && !f.counted && !county(us[i].folded))
		b.set(fSalutation, isSalutation(&us[i], f))
		b.set(fLone, at[i].lone)
		b.set(fContact, f.contact || f.leadIn)
		b.set(fIndex, f.index && f.header < 3)
		b.set(fLetter, f.letter)
		b.set(fWriter, f.writer)
		b.set(fTitleAuthor, short(i) && !f.speaker && named(i+1) && i+2 < len(us) && (fs[i+2].runes > 45 || fs[i+2].ends && (!f.bareName || fs[i+2].runes > 20) || !brief(i-1) && at[i+2].run >= 6 || at[i+2].poem >= 3))
		b.set(fAuthorSlot, named(i) && short(i-1) && !fs[i-1].speaker && !(i > 0 && fs[i-1].padded) && i+1 < len(us) && (fs[i+1].runes > 45 || fs[i+1].ends || !brief(i-2) && at[i+1].run >= 6 || at[i+1].poem >= 3))
		b.set(fDetail, short(i) && short(i-1) && f.spaced >= 2 && fs[i-1].spaced < 2 && f.runes >= fs[i-1].runes+4 && f.runes <= 36 && fs[i-1].mark == 0 && !f.figures && !strings.HasPrefix(us[i].text, "【"))
		b.set(fAttributed, short(i) && short(i-1) && !f.headTag && us[i].colon > 0 && attributed(us[i].text, int(us[i].colon)))
		b.set(fSlogan, slogan(us[i].text, f))
		b.set(fStandingLabel, short(i) && short(i+1) && us[i].dots > 0 && sectionOf(us[i].text) || short(i) && short(i+1) && (fs[i+1].runes >= f.runes*2 || fs[i+1].runes >= f.runes+2 && f.mark != 0 || fs[i+1].runes >= f.runes && named(i+2) && !hasAnySuffix(us[i].folded, pieceTags)) && f.commas == 0 && f.spaced <= 1 &&
			(f.runes <= 4 && (fs[i+1].spaced < 2 || named(i+2)) || f.runes <= 8 && strings.ContainsRune("■◆●◎★", f.mark)))
		b.set(fSetOff, at[i].setOff)
		b.set(fSeries, at[i].series || f.counted || short(i) && (i > 0 && fs[i-1].counted || i > 1 && fs[i-2].counted && short(i-1)))
		b.set(fArtist, artist(i))
		b.set(fItem, f.item)
		b.set(fPaddedName, f.padded && short(i-1) && !fs[i-1].padded && i+1 < len(us))
		b.set(fLetterHead, short(i) && (salutes(i+1) || short(i+1) && salutes(i+2)))
		b.set(fInner, parted >= 3 && short(i) && us[i].blanks == 0 && i > 0 && !short(i-1) && (fs[i-1].photo || fs[i-1].ends && !fs[i-1].finished) && !creditNear(i))
		b.set(fMarkedHead, f.mark != 0 && marked(i) && markedHeads[f.mark] >= 2)
		b.set(fListHead, short(i) && !short(i-1) && i+2 < len(us) && f.runes <= 12 && f.mark == 0 && fs[i+1].mark != 0 && fs[i+1].ends && fs[i+1].mark == fs[i+2].mark && fs[i+2].ends)
		b.set(fTitled, f.titled)
		b.set(fSignature, signature(i))
		b.set(fSite, f.site)
		b.set(fNextAsks, short(i) && i+1 < len(us) && us[i+1].colon > 0 && asks(us[i+1].text) && !(i > 0 && fs[i-1].speaker))
		b.set(fLabelEnd, short(i) && short(i+1) && (f.runes <= 9 && us[i].endsWith(labelEndings) || f.runes <= 22 && f.commas == 0 && f.spaced <= 1 && us[i].endsWith(surveyEndings) || f.runes <= 18 && f.spaced <= 1 && fs[i+1].runes >= 6 && contest(&us[i])))
		b.set(fTableHead, short(i) && !f.figures && !f.boxLabel && !f.bracketed && (!short(i-1) || fs[i-1].picture || fs[i-1].photo || fs[i-1].figures && us[i].endsWith(tableEndings)) && (f.runes <= 14 || f.runes <= 30 && us[i].lastKind&kClose != 0 && strings.Contains(us[i].folded, "单位")) && i+2 < len(us) && fs[i+1].figures && fs[i+2].figures)
		b.set(fUnderLabel, i > 0 && short(i-1) && fs[i-1].runes > 4 && fs[i-1].header < 3 && !fs[i-1].apart && !fs[i-1].figures && f.runes <= 5 && !short(i+1) && slices.Contains(genres, us[i].folded))
		b.set(fBracketLabel, bracketLabel)
		b.set(fCouplet, couplet(i))
		b.set(fAllQuoted, short(i) && quoted(us[i].text))
		b.set(fBriefPage, briefPage && short(i) && !creditNear(i))
		b.set(fNumbered, f.numbered && short(i))
		b.set(fBoxLabel, f.boxLabel && !f.afterEnd && i > 0 && (!short(i-1) || fs[i-1].boxLabel))
		b.set(fApart, f.apart)
		b.set(fUncredited, f.line.Empty() && !f.bareName && !f.bracketed && !f.photoLine && !f.authorNote && !f.writer)
		b.set(fSpeech, f.speech && short(i) && short(i-1) && (fs[i-1].eventEnd || short(i-2) && fs[i-1].runes >= 8 && fs[i-1].header < 3) && f.spaced <= 2 && !short(i+1))
		b.set(fShorter, credited >= 2 && int(f.runes)*credited*4 <= length*3 && short(i) && i > 1 && !short(i-1) && !short(i-2) && i+2 < len(us) && !short(i+1) && !short(i+2) && fs[i-1].ends && !fs[i-1].finished && !creditNear(i) && f.mark == 0 && f.runes >= 5 && !f.bracketed && !f.blanksMore && !b.has(fStanding) && !us[i].section && !us[i].column)
		b.set(fColumn, f.record == recordColumn)
		b.set(fRecordBody, f.recordBody)
		b.set(fBriefHead, at[i].briefHead)
		b.set(fCrawl, pe.sources == 1 && pe.credits <= 1 && i > 0 && short(i) && !creditNear(i))
		b.set(fSectionName, short(i+1) && (us[i].parted() && us[i].words >= 4 && us[i].words <= 6 || us[i].dots > 0 && sectionOf(us[i].text)) && !named(i+1) || (f.runes == 3 || f.runes == 4) && short(i) && short(i+1) && fs[i+1].runes >= 8 && !named(i+1) && county(us[i].folded) || at[i].groupLabel || f.runes <= 20 && short(i) && short(i+1) && us[i].endsWith(printedEndings) && containsAny(us[i].folded, printedDaysOf) || f.runes <= 8 && (us[i].section || f.runes >= 3 && f.runes <= 6 && short(i) && us[i].endsWith(sectionEndings)))
	}
	return out
}

// crossheadForm reports whether a short line is set as crossheads are and headlines seldom: 【留住味道】, >>留住味道, 1.留住味道.
func crossheadForm(u *unit, f *features) bool {
	if f.mark != 0 || u.runes > 20 || f.figures || f.header >= 3 || f.label || f.campaign || u.section || u.column {
		return f.mark != 0 && strings.ContainsRune("▍▎▌▋█▊", f.mark)
	}
	switch r, n := han.Decode(u.text); {
	case r == '【', r == '〖', r == '「':
		last, _ := han.DecodeLast(u.text)
		return strings.ContainsRune("】〗」", last) && f.line.Empty() && f.lede.Empty() && strings.Count(u.text, string(r)) == 1
	case r == '—':
		return f.dashStart && !f.source
	case r == '>', r == '〉', r == '》':
		next, _ := han.Decode(u.text[n:])
		return next == r
	default:
		k := 0
		for k < len(u.folded) && u.folded[k] >= '0' && u.folded[k] <= '9' {
			k++
		}
		if k == 0 || k > 2 {
			return false
		}
		rest := u.folded[k:]
		return rest == "" || han.Prefix(rest, ".", "、", " ") > 0 && allHanRunes(strings.TrimLeft(rest, ".、 "))
	}
}
