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

// indicators turns evidence into the features of weights.txt, neighbours included.
func indicators(us []unit, fs []features, pe pageEvidence, m *memory) []bitset {
	m.bits, m.beside = sized(m.bits, len(us)), sized(m.beside, len(us))
	out, topic := m.bits, &m.topics
	clear(out)
	clear(m.beside)
	ns := &neighbours{us: us, fs: fs, pe: pe, at: m.beside}
	ns.look()
	ns.gather()
	topic.begin(us, fs)
	defer topic.end(us)
	// parted counts the heads that a blank line parts from the article before; on such a page a head without one is inside.
	parted, all := 0, true // all of them have credits, and no head with credits is without the line
	for i := range us {
		if pe.blanks != 0 || i == 0 || !ns.short(i) || ns.short(i-1) {
			continue
		}
		if near := ns.creditNear(i); fs[i].blanksMore {
			parted++
			all = all && near
		} else if near && fs[i-1].ends {
			all = false
		}
	}
	inner := parted >= 3 || parted == 2 && all
	var markedHeads map[rune]int
	for i := range us {
		if fs[i].mark != 0 && ns.marked(i) {
			if markedHeads == nil {
				markedHeads = map[rune]int{}
			}
			markedHeads[fs[i].mark]++
		}
	}
	// briefPage says that the page's stories are of two paragraphs or fewer, so that a head inside one is unlikely.
	stories, proseLines := 0, 0
	for i := range us {
		if fs[i].lede.Dateline != nil || fs[i].lineRoled && !fs[i].photo && !fs[i].editors && ns.short(i-1) {
			stories++
		}
		if !ns.short(i) && fs[i].runes > 16 {
			proseLines++
		}
	}
	// Crossheads are shorter than headlines, as far as credits show which these are.
	credited, length := 0, 0
	for i := range us {
		if ns.short(i) && fs[i].runes >= 4 && fs[i].header < 3 && i+1 < len(us) && (fs[i+1].lede.Dateline != nil || fs[i+1].lineRoled && !fs[i+1].photo) {
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
			ns.short(i+1) && f.line.Empty() && !f.meta && !f.apart && !f.site
		ownAuthor := us[i].blanks > 0 && f.runes <= 5 && han.Suffix(us[i].folded, "手记") > 0 && ns.named(i+1) && !fs[i+1].photo
		b.set(fLabel, f.label && !bracketLabel && !ownAuthor)
		b.set(fMeta, f.meta)
		b.set(fPicture, f.picture)
		b.set(fPictured, f.pictured && f.runes <= 70)
		b.set(fArtHead, f.artHead)
		b.set(fHeadTag, f.headTag)
		b.set(fCampaign, f.campaign)
		b.set(fKickerEnd, f.kickerEnd && !f.ends)
		b.set(fEventEnd, f.eventEnd)
		b.set(fFigures, f.figures)
		b.set(fSpeaker, f.speaker)
		b.set(fList, f.list)
		credit := !f.line.Empty() && (!f.signoff || ns.opens(i))
		b.set(fPhotoCredit, credit && f.photo && f.runes <= 40 || f.photoLine)
		b.set(fCredit, credit && (f.lineRoled || f.signoff) && !f.photo)
		b.set(fNames, credit && !f.lineRoled && !f.signoff && !f.photo)
		b.set(fMaybeName, !credit && f.bareName && !f.photoLine)
		b.set(fDateline, f.lede.Dateline != nil && f.lede.Body < len(us[i].text))
		b.set(fLedeCredit, f.lede.Dateline == nil && len(f.lede.Bylines) > 0 && f.lede.Body > 0 && f.lede.Body < len(us[i].text))
		b.set(fFinished, f.finished)
		b.set(fPhotoEnd, f.finished && f.photo)
		b.set(fEditors, f.editors)
		if ns.short(i) {
			shared, ok := topic.around(us, i, ns.short)
			b.set(fShift, ok && shared == 0 && !f.numbered)
			plain := ok && !ns.creditNear(i)
			single := plain && !ns.at[i].series
			b.set(fRestated, single && f.runes >= 9 && !ns.short(i+1) && topic.restated(us, i))
			b.set(fNewsLede, single && f.runes >= 9 && us[i].colon <= 0 && !ns.short(i+1) && newsLede(us[i+1].text))
			b.set(fActs, single && f.runes >= 7 && !f.numbered && us[i].colon <= 0 && f.commas == 0 && acts(us[i].folded))
			b.set(fSentenceLong, single && f.runes >= 13 && f.spaced <= 1 && !quoted(us[i].text) && us[i].colon <= 0)
			excerpt := i > 0 && fs[i-1].source && fs[i-1].meta // the next of several excerpts, each with its source
			// A paragraph that restates its head and tells when opens a story, even one of the topic of the story before.
			same := plain && !(f.runes >= 10 && b.has(fRestated) && b.has(fNewsLede))
			b.set(fKept, same && shared >= 2 || excerpt)
			b.set(fKeptMore, same && shared >= 4 || excerpt)
		}
		if f.lede.Dateline != nil || f.lineRoled && !f.photo && !f.editors {
			topic.from = int32(i) // another story begins, with the heads above
			for topic.from > 0 && i-int(topic.from) < 4 && ns.short(int(topic.from)-1) {
				topic.from--
			}
		}
		b.set(fSignoff, f.signoff && !ns.opens(i))
		b.set(fAuthorNote, f.authorNote)
		b.set(fAfterEnd, f.afterEnd || i > 0 && (ns.artist(i-1) || ns.signature(i-1)))
		b.set(fMoreBlanks, f.blanksMore)
		b.set(fIndented, f.indented)
		b.set(fFlush, pe.indents && !f.indented)
		b.set(fFirst, i == 0)
		if i+1 < len(us) {
			n := &fs[i+1]
			b.set(fNextCredit, !(f.lineRoled && !f.photo && !f.afterEnd) && (n.signoff && ns.opens(i+1) || n.lineRoled && !n.photo && !n.signoff && !n.bracketed && !(n.writer && f.speaker) || n.bracketed && n.lineRoled && !n.photo && !n.signoff && i+2 < len(us) && fs[i+2].runes > 30))
			b.set(fNextDateline, n.lede.Dateline != nil && n.lede.Body < len(us[i+1].text) || us[i+1].firstKind&kOpen != 0 && resumes(us[i+1].text))
			b.set(fNextPhoto, !(f.lineRoled && !f.photo) && (!n.line.Empty() && n.photo && n.runes <= 40 || n.photoLine))
			b.set(fNextShort, ns.short(i+1) && n.line.Empty() && !n.bareName)
			b.set(fNextLong, n.runes > 45)
		}
		b.set(fFarCredit, ns.short(i) && ns.farCredit(i))
		if i > 0 {
			b.set(fPrevShort, ns.short(i-1) && fs[i-1].line.Empty())
			b.set(fPrevOpen, fs[i-1].runes > 45 && !fs[i-1].ends && !fs[i-1].finished)
		}
		b.set(fShortRun, ns.at[i].run >= 6)
		b.set(fPoem, ns.at[i].poem >= 3 || f.verse)
		b.set(fBox, ns.pair(i) && (ns.pair(i+2) || ns.pair(i-2)) || ns.pair(i-1) && (ns.pair(i+1) || ns.pair(i-3)))
		b.set(fNoEnd, !f.ends && !f.colon && f.runes <= 45 && !(i > 0 && fs[i-1].runes > 45 && !fs[i-1].ends))
		b.set(fStamped, ns.linked(i))
		b.set(fStanding, ns.short(i) && ((us[i].column || f.runes >= 3 && f.runes <= 6 && us[i].endsWith(sectionEndings)) && (!ns.short(i+1) || fs[i+1].index) || i+1 < len(us) && fs[i+1].mark != 0 && fs[i+1].ends && f.runes <= 8 && us[i].endsWith(sectionEndings) || standing(&us[i])))
		b.set(fNextGoesOn, i+1 < len(us) && fs[i].runes >= 12 && !f.ends && goesOn(us[i+1].text))
		b.set(fNoCredit, (pe.credits >= 2 || pe.sources > 0) && ns.short(i) && !f.headTag && !f.finished && !ns.creditNear(i) && !us[i].column)
		b.set(fTopic, f.runes <= 5 && f.mark == 0 && !f.campaign && ns.short(i) && ns.short(i+1) && fs[i+1].runes*10 >= f.runes*18 && fs[i+1].spaced >= 2 && !fs[i+1].figures && !us[i].section && !f.counted && !county(us[i].folded))
		b.set(fSalutation, isSalutation(&us[i], f))
		b.set(fLone, ns.at[i].lone)
		b.set(fContact, f.contact || f.leadIn)
		b.set(fIndex, f.index && f.header < 3)
		b.set(fLetter, f.letter)
		b.set(fWriter, f.writer)
		b.set(fTitleAuthor, ns.short(i) && !f.speaker && ns.named(i+1) && i+2 < len(us) && (fs[i+2].runes > 45 || fs[i+2].ends && (!f.bareName || fs[i+2].runes > 20) || !ns.brief(i-1) && ns.at[i+2].run >= 6 || ns.at[i+2].poem >= 3 || ns.short(i+2) && us[i].endsWith(severalPieces)))
		b.set(fAuthorSlot, ns.named(i) && ns.short(i-1) && !fs[i-1].speaker && !(i > 0 && fs[i-1].padded) && i+1 < len(us) && (fs[i+1].runes > 45 || fs[i+1].ends || !ns.brief(i-2) && ns.at[i+1].run >= 6 || ns.at[i+1].poem >= 3 || ns.short(i+1) && us[i-1].endsWith(severalPieces)))
		b.set(fDetail, ns.short(i) && ns.short(i-1) && f.spaced >= 2 && fs[i-1].spaced < 2 && f.runes >= fs[i-1].runes+4 && f.runes <= 36 && fs[i-1].mark == 0 && !f.figures && !strings.HasPrefix(us[i].text, "【"))
		b.set(fAttributed, ns.short(i) && ns.short(i-1) && !ns.at[i-1].placeHead && us[i-1].last != '》' && !f.headTag && (us[i].colon > 0 && attributed(us[i].text, int(us[i].colon)) || f.runes <= 14 && f.spaced <= 1 && urges(us[i].folded) || f.runes <= 14 && f.line.Empty() && !fs[i-1].kickerEnd && han.Prefix(us[i].folded, "记者", "本报记者") > 0))
		if slogan(us[i].text, f) {
			b.set(fSlogan, true)
			b.set(fMotto, ns.short(i+1) && motto(&us[i], f, &us[i+1], &fs[i+1]))
		}
		b.set(fStandingLabel, ns.short(i) && ns.short(i+1) && (us[i].dots > 0 && sectionOf(us[i].text) || f.campaign && f.runes >= 5 && f.runes <= 8 && f.commas == 0 && f.spaced <= 1 && fs[i+1].runes > f.runes) || ns.short(i) && ns.short(i+1) && (fs[i+1].runes >= f.runes*2 || fs[i+1].runes >= f.runes+2 && f.mark != 0 || fs[i+1].runes >= f.runes && ns.named(i+2) && !hasAnySuffix(us[i].folded, pieceTags) || f.runes <= 4 && !f.kickerEnd && fs[i+1].runes > f.runes && i+2 < len(us) && (fs[i+2].lede.Dateline != nil || fs[i+2].lineRoled && !fs[i+2].photo)) && f.commas == 0 && f.spaced <= 1 &&
			(f.runes <= 4 && (fs[i+1].spaced < 2 || ns.named(i+2)) || f.runes <= 8 && strings.ContainsRune("■◆●◎★", f.mark)))
		b.set(fSetOff, ns.at[i].setOff)
		b.set(fSeries, ns.at[i].series || f.counted || ns.short(i) && (i > 0 && fs[i-1].counted || i > 1 && fs[i-2].counted && ns.short(i-1)))
		b.set(fArtist, ns.artist(i))
		b.set(fItem, f.item)
		b.set(fPaddedName, f.padded && ns.short(i-1) && !fs[i-1].padded && i+1 < len(us))
		b.set(fLetterHead, ns.short(i) && (ns.salutes(i+1) || ns.short(i+1) && ns.salutes(i+2)))
		b.set(fInner, ns.short(i) && !f.ends && i > 0 && (fs[i-1].ends || fs[i-1].runes > 45) && ns.enclosed(i) || inner && ns.short(i) && us[i].blanks == 0 && i > 0 && !ns.short(i-1) && (fs[i-1].photo || fs[i-1].ends && !fs[i-1].finished) && !ns.creditNear(i))
		b.set(fMarkedHead, f.mark != 0 && ns.marked(i) && markedHeads[f.mark] >= 2 && !(ns.at[i].series && f.runes <= 5))
		b.set(fListHead, ns.short(i) && !ns.short(i-1) && i+2 < len(us) && f.runes <= 12 && f.mark == 0 && fs[i+1].mark != 0 && fs[i+1].ends && fs[i+1].mark == fs[i+2].mark && fs[i+2].ends)
		b.set(fTitled, f.titled)
		b.set(fSignature, ns.signature(i))
		b.set(fSite, f.site)
		b.set(fNextAsks, ns.short(i) && i+1 < len(us) && us[i+1].colon > 0 && asks(us[i+1].text) && !(i > 0 && fs[i-1].speaker))
		b.set(fLabelEnd, ns.at[i].placeHead || ns.short(i) && ns.short(i+1) && (f.runes <= 9 && us[i].endsWith(labelEndings) || f.runes <= 22 && f.commas == 0 && f.spaced <= 1 && us[i].endsWith(surveyEndings) || f.runes <= 18 && f.spaced <= 1 && fs[i+1].runes >= 6 && contest(&us[i])))
		b.set(fTableHead, ns.short(i) && !f.figures && !f.boxLabel && !f.bracketed && (!ns.short(i-1) || fs[i-1].picture || fs[i-1].photo || fs[i-1].figures && us[i].endsWith(tableEndings)) && (f.runes <= 14 || f.runes <= 30 && us[i].lastKind&kClose != 0 && strings.Contains(us[i].folded, "单位")) && i+2 < len(us) && fs[i+1].figures && fs[i+2].figures)
		b.set(fUnderLabel, i > 0 && ns.short(i-1) && fs[i-1].runes > 4 && fs[i-1].header < 3 && !fs[i-1].apart && !fs[i-1].figures && f.runes <= 5 && !ns.short(i+1) && slices.Contains(genres, us[i].folded))
		b.set(fBracketLabel, bracketLabel)
		b.set(fCouplet, ns.couplet(i))
		b.set(fAllQuoted, ns.short(i) && quoted(us[i].text))
		b.set(fBriefPage, briefPage && ns.short(i) && !ns.creditNear(i))
		b.set(fNumbered, f.numbered && ns.short(i))
		b.set(fBoxLabel, f.boxLabel && !f.afterEnd && i > 0 && (!ns.short(i-1) || fs[i-1].boxLabel || fs[i-1].figures))
		b.set(fApart, f.apart)
		b.set(fUncredited, f.line.Empty() && !f.bareName && !f.bracketed && !f.photoLine && !f.authorNote && !f.writer)
		b.set(fSpeech, f.speech && ns.short(i) && ns.short(i-1) && (fs[i-1].eventEnd || ns.short(i-2) && fs[i-1].runes >= 8 && fs[i-1].header < 3 || fs[i-1].runes >= 6 && !fs[i-1].kickerEnd && f.runes <= 16) && f.spaced <= 2 && !ns.short(i+1))
		b.set(fShorter, credited >= 2 && int(f.runes)*credited*4 <= length*3 && ns.short(i) && i > 1 && !ns.short(i-1) && !ns.short(i-2) && i+2 < len(us) && !ns.short(i+1) && !ns.short(i+2) && fs[i-1].ends && !fs[i-1].finished && !ns.creditNear(i) && f.mark == 0 && f.runes >= 5 && !f.bracketed && !f.blanksMore && !b.has(fStanding) && !us[i].section && !us[i].column)
		b.set(fUnderHead, pe.blanks == 0 && i > 0 && fs[i-1].blanksMore && us[i].blanks == 0 && ns.short(i) && ns.short(i-1) && !ns.short(i+1) && i+1 < len(us) && us[i+1].blanks == 0 && fs[i-1].line.Empty() && f.mark == 0 && !f.bracketed && !fs[i-1].bracketed && fs[i-1].runes >= 5)
		b.set(fAsksUnder, ns.short(i) && ns.short(i-1) && (!ns.short(i-2) || fs[i-2].header >= 3) && !fs[i-1].bracketed && fs[i-1].runes >= 5 && fs[i-1].line.Empty() && f.line.Empty() && asking(&us[i]) && !asking(&us[i-1]))
		b.set(fQuotedUnder, ns.short(i) && ns.short(i-1) && quoted(us[i].text) && us[i].blanks == 0 && (us[i-1].blanks > 0 || i == 1) && !fs[i-1].ends && !ns.short(i+1))
		b.set(fColumn, f.record == recordColumn)
		b.set(fRecordBody, f.recordBody)
		b.set(fBriefHead, ns.at[i].briefHead)
		b.set(fCrawl, pe.sources == 1 && pe.credits <= 1 && i > 0 && ns.short(i) && !ns.creditNear(i))
		b.set(fSectionName, f.header < headerLimit && (ns.short(i+1) && (us[i].parted() && us[i].words >= 4 && us[i].words <= 6 || us[i].dots > 0 && sectionOf(us[i].text)) && !ns.named(i+1) || (f.runes == 3 || f.runes == 4) && ns.short(i) && ns.short(i+1) && fs[i+1].runes >= 8 && !ns.named(i+1) && county(us[i].folded) || ns.at[i].groupLabel || f.runes <= 20 && ns.short(i) && ns.short(i+1) && us[i].endsWith(printedEndings) && containsAny(us[i].folded, printedDaysOf) || f.runes <= 8 && (us[i].section || f.runes >= 3 && (f.runes <= 6 || us[i].first == '“') && ns.short(i) && us[i].endsWith(sectionEndings))))
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
