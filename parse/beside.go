package parse

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// beside is what indicators knows of a line from those beside it.
type beside struct {
	short, brief bool
	run          int  // how many brief lines stand together
	setOff       bool // the first of the heads that a blank line sets off from a list
	poem         int  // how many lines of a poem stand together
	lone         bool // the only short line without credits between two articles that have some
	series       bool // a label, or the head under it, of the parts of one article
	groupLabel   bool // over several contributions
	placeHead    bool // over reports from several places
	briefHead    bool // the head of one of the briefs under the name of a section
}

// neighbours is a page whose lines are weighed by those beside them. Its methods take the index of a line; one before the first or behind the last is
// nothing in particular.
type neighbours struct {
	us []unit
	fs []features
	pe pageEvidence
	at []beside
}

// look says of each line what is asked for many times: whether it is short, or brief.
func (ns *neighbours) look() {
	for i := range ns.us {
		f := &ns.fs[i]
		if f.runes <= 40 && (!f.ends || f.stops == 1 && question(ns.us[i].text)) && !f.lineRoled && !f.photo && f.lede.Dateline == nil && !f.meta {
			ns.at[i].short = true
		}
		if f.runes <= 22 && f.stops == 0 && f.header < 5 && !f.index && !f.figures && !f.apart && !(f.bracketed && f.bareName) && !(f.lineRoled && !f.photo) {
			ns.at[i].brief = true
		}
	}
}

// short reports whether line i may be a head.
func (ns *neighbours) short(i int) bool { return uint(i) < uint(len(ns.at)) && ns.at[i].short }

// brief reports whether line i is a short one without a stop.
func (ns *neighbours) brief(i int) bool { return uint(i) < uint(len(ns.at)) && ns.at[i].brief }

// padded reports whether a name of two or three characters is spread over line i: 田　间.
func (ns *neighbours) padded(i int) bool {
	return ns.us[i].solid >= 2 && ns.us[i].solid <= 3 && ns.us[i].parted()
}

// poetic reports whether line i may be one of a poem's.
func (ns *neighbours) poetic(i int) bool {
	f := &ns.fs[i]
	return f.runes >= 1 && f.runes <= 18 && f.stops <= 1 && !(ns.us[i].colon > 0 && ns.us[i].colon <= int32(len("一二三四")) && !endsComma(ns.us[i].text)) && !ns.us[i].column && !ns.us[i].section && !(ns.us[i].blanks > 0 && f.runes >= 3 && f.runes <= 6 && ns.us[i].endsWith(sectionEndings)) && !f.bracketed && f.mark == 0 && !f.meta && !f.jump && !f.index && !f.figures && !f.list && f.header < 3 && !f.speaker && (f.line.Empty() || !f.lineRoled)
}

// openLong reports whether line i is a paragraph that no sentence ends.
func (ns *neighbours) openLong(i int) bool {
	return i >= 0 && i < len(ns.us) && ns.fs[i].runes >= 20 && !ns.fs[i].ends && ns.fs[i].lede.Empty() && ns.fs[i].line.Empty() && !ns.fs[i].picture && !ns.fs[i].photo
}

// pair reports whether line i is a label over such a paragraph: a row of a box.
func (ns *neighbours) pair(i int) bool {
	return i >= 0 && ns.brief(i) && !ns.fs[i].ends && ns.fs[i].line.Empty() && ns.openLong(i+1)
}

// named reports whether line i may name authors without a role.
func (ns *neighbours) named(i int) bool {
	return i >= 0 && i < len(ns.us) && (ns.fs[i].bareName || !ns.fs[i].line.Empty() && !ns.fs[i].lineRoled && !ns.fs[i].photo && !ns.fs[i].bracketed)
}

// farCredit reports whether the dateline or the authors of an article stand behind line i, past pictures, each a caption with its photographer.
func (ns *neighbours) farCredit(i int) bool {
	k := i + 1
	for pictures := 0; pictures < 4 && k+1 < len(ns.us) && (!ns.fs[k+1].line.Empty() && ns.fs[k+1].photo && ns.fs[k+1].runes <= 40 || ns.fs[k+1].photoLine); pictures++ {
		k += 2
	}
	return k > i+1 && k < len(ns.us) && (ns.fs[k].lede.Dateline != nil || ns.fs[k].lineRoled && !ns.fs[k].photo)
}

// opens reports whether the dateline on a line of its own in brackets opens a story: 【明報專訊】 between the heads and the text.
func (ns *neighbours) opens(i int) bool {
	return ns.fs[i].line.Dateline != nil && i > 0 && ns.short(i-1) && !ns.fs[i-1].ends && i+1 < len(ns.us) && (ns.fs[i+1].ends || ns.fs[i+1].runes > 45) && ns.fs[i+1].runes > 12
}

// closing reports whether credits stand behind the last paragraph of what line i heads, on a page where that is the custom.
func (ns *neighbours) closing(i int) bool {
	k := i + 1
	for k < len(ns.us) && !ns.short(k) && ns.fs[k].line.Empty() && !ns.fs[k].finished {
		k++
	}
	if ns.pe.closed < 2 || k == i+1 || k >= len(ns.us) {
		return false
	}
	f := &ns.fs[k]
	return (f.finished || f.lineRoled || f.bracketed) && !ns.enclosed(i)
}

// enclosed reports whether line i stands between the reporters under the head of a story and the dateline that closes it: 新华社记者 林海, and at the end
// （新华社北京5月19日电）.
func (ns *neighbours) enclosed(i int) bool {
	const most = 40
	k := i + 1
	for k < min(len(ns.us), i+most) && !ns.fs[k].finished && !ns.fs[k].signoff && !ns.fs[k].lineRoled && ns.fs[k].lede.Dateline == nil {
		k++
	}
	if k >= len(ns.us) || !ns.fs[k].signoff || ns.fs[k].line.Dateline == nil || len(ns.fs[k].line.Bylines) > 0 {
		return false
	}
	for j := i - 1; j >= max(0, i-most); j-- {
		if f := &ns.fs[j]; f.finished || f.signoff || f.lede.Dateline != nil {
			return false
		} else if f.lineRoled && !f.photo {
			return ns.short(j-1) && len(f.line.Bylines) > 0 && han.FoldString(f.line.Bylines[0].Affiliation) == han.FoldString(ns.fs[k].line.Dateline.Agency)
		}
	}
	return false
}

// creditNear reports whether credits or a dateline stand right behind what line i heads.
func (ns *neighbours) creditNear(i int) bool {
	if ns.closing(i) {
		return true
	}
	for k := i + 1; k <= i+3 && k < len(ns.us); k++ {
		f := &ns.fs[k]
		if f.lede.Dateline != nil || len(f.lede.Bylines) > 0 || f.lineRoled || ns.named(k) || f.photo || f.meta || f.picture || f.label || f.bracketed {
			return true
		}
		if !ns.short(k) && !(ns.us[k].kinds&(kDash|kSpace) == kDash|kSpace && dashInside(ns.us[k].text)) && !(k+1 < len(ns.us) && (ns.fs[k+1].photo || ns.fs[k+1].photoLine)) {
			return false
		}
	}
	return false
}

// linked reports whether line i is a head with a stamp of its own day on a page whose articles have none: an item linked to the article before it.
func (ns *neighbours) linked(i int) bool {
	if ns.pe.stamps == 0 || ns.pe.stamps*2 >= ns.pe.credits || !ns.short(i) || i == 0 {
		return false
	}
	return i+1 < len(ns.us) && ns.fs[i+1].stamp || ns.short(i+1) && i+2 < len(ns.us) && ns.fs[i+2].stamp
}

// salutes reports whether line i opens a letter to the editors.
func (ns *neighbours) salutes(i int) bool {
	return i < len(ns.us) && ns.us[i].opens&editorSalutations.bit != 0 && han.Prefix(ns.us[i].text, editorSalutations.all()...) > 0
}

// marked reports whether line i is a short one with a mark, set off by a blank line: where several have the same, they are the heads of briefs.
func (ns *neighbours) marked(i int) bool {
	return ns.short(i) && ns.fs[i].mark != 0 && ns.fs[i].blanksMore && ns.fs[i].line.Empty() && (i+1 < len(ns.us) && ns.fs[i+1].ends && !ns.short(i+1) || i+2 < len(ns.us) && ns.short(i+1) && ns.fs[i+1].mark == 0 && ns.fs[i+2].ends && !ns.short(i+2))
}

// alike reports whether two labels have the same mark, or the same bracket around them: [矛盾], [办法].
func (ns *neighbours) alike(i, j int) bool {
	if ns.fs[i].mark != 0 {
		return ns.fs[i].mark == ns.fs[j].mark
	}
	first, _ := han.Decode(ns.us[i].text)
	other, _ := han.Decode(ns.us[j].text)
	return ns.fs[i].bracketed && ns.fs[j].bracketed && first == other
}

// artist reports whether line i is the name in brackets under the title of a picture; nothing else belongs to it.
func (ns *neighbours) artist(i int) bool {
	return i > 0 && ns.fs[i-1].artHead && ns.fs[i].bracketed && ns.fs[i].bareName
}

// signature reports whether line i is a name alone behind the last paragraph of a letter or an essay, before the next head.
func (ns *neighbours) signature(i int) bool {
	if i > 0 && ns.fs[i].runes >= 5 && ns.fs[i].runes <= 20 && i+1 < len(ns.us) && (ns.us[i+1].column || ns.fs[i+1].notice) && ns.fs[i-1].ends && ns.us[i].endsWith(officeEndings) {
		return true
	}
	if i > 0 && ns.fs[i].runes >= 5 && ns.fs[i].runes <= 20 && !ns.fs[i].ends && ns.fs[i-1].ends && ns.us[i].blanks == 0 && ns.us[i].endsWith(officeEndings) && ns.us[i].allHan() &&
		(i+1 == len(ns.us) || ns.us[i+1].blanks > 0 || ns.fs[i+1].meta || ns.fs[i].runes <= 12 && ns.fs[i-1].runes > 20 && i+2 < len(ns.us) && ns.short(i+1) && !ns.short(i+2) && !ns.named(i+1)) {
		return true
	}
	if i > 0 && i+1 < len(ns.us) && ns.fs[i].runes >= 5 && ns.fs[i].runes <= 24 && ns.fs[i-1].ends && strings.ContainsRune(officeLast, han.Fold(ns.us[i].last)) && ns.us[i].allHan() && ns.us[i+1].kinds&kDay != 0 && dateOnly(ns.us[i+1].folded) && (i+2 == len(ns.us) || ns.short(i+2) && !ns.fs[i+2].ends || ns.fs[i+2].header >= 3) {
		return true // the office, and under it the day
	}
	if i > 0 && ns.fs[i-1].ends && ns.fs[i-1].runes > 12 && ns.us[i].blanks == 0 && slices.Contains(editorsSigns, ns.us[i].folded) && (i+1 == len(ns.us) || ns.us[i+1].blanks > 0 || ns.short(i+1)) {
		return true
	}
	if i == 0 || ns.fs[i].line.Empty() || ns.fs[i].lineRoled || ns.fs[i].photo || ns.fs[i].bracketed || ns.fs[i].runes > 5 {
		return false
	}
	if !ns.fs[i-1].ends || ns.fs[i-1].runes <= 20 || ns.us[i].blanks > 0 && i+1 < len(ns.us) && ns.us[i+1].blanks == 0 {
		return false
	}
	return i+1 == len(ns.us) || i+2 < len(ns.us) && ns.short(i+1) && !ns.named(i+1) && !ns.named(i+2) && ns.fs[i].line.Dateline == nil
}

// editorsSigns are how the editors sign what they answer a reader.
var editorsSigns = strings.Fields("编者 编辑 本报编辑 本报编者 本刊编者 编辑部 本报编辑部 本刊编辑部 本报信箱 本版编辑")

// officeLast are the last characters of the names of offices, in simplified characters.
const officeLast = "局院会处部队厅委办司所站馆校社团心府厂行"

// couplet reports whether line i is the first of two short heads of the same length: the two lines of one headline, or headline and deck.
func (ns *neighbours) couplet(i int) bool {
	return ns.short(i) && ns.short(i+1) && !ns.short(i-1) && ns.fs[i].runes >= 5 && ns.fs[i].runes <= 9 && ns.fs[i].spaced <= 1 && ns.fs[i+1].spaced <= 1 && ns.fs[i+1].line.Empty() &&
		ns.fs[i].runes-ns.fs[i+1].runes <= 1 && ns.fs[i+1].runes-ns.fs[i].runes <= 1 && !ns.short(i+2) && ns.fs[i].commas == 0 && !ns.us[i].endsWith(labelEndings) && !ns.fs[i].apart && ns.fs[i].header < 3
}
