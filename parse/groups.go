package parse

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// gather finds the lines that stand together: lists, poems, the crossheads and the parts of one article, the briefs under one head.
func (ns *neighbours) gather() {
	ns.runs()
	ns.verses()
	ns.poems()
	ns.crossheads()
	ns.oneStory()
	ns.labels()
	ns.forms()
	ns.briefs()
	ns.contributions()
	ns.likeHeads()
	ns.placeHeads()
}

// runs counts the brief lines that stand together.
func (ns *neighbours) runs() {
	for i := 0; i < len(ns.us); {
		j := i
		for j < len(ns.us) && (ns.brief(j) || j-i >= 4 && ns.fs[j].ends && ns.fs[j].stops == 1 && ns.fs[j].runes <= 18 && ns.brief(j+1) && ns.brief(j+2)) {
			j++ // a poem's line may end with a stop
		}
		// The last lines before prose or before an author, set off by a blank line, are heads.
		heads := j
		if j < len(ns.us) && (ns.fs[j].runes > 30 || ns.fs[j].lineRoled && !ns.fs[j].photo) {
			if ns.fs[j].lineRoled && j-i > 4 {
				heads = j - 1
			}
			for k := j - 1; k > i && k >= j-3; k-- {
				if ns.us[k].blanks > 0 {
					heads = k
					break
				}
			}
		}
		// Nor do the title of a poem and its author, whose name is padded, count among its lines.
		first := i
		for k := i + 1; k < min(i+4, heads); k++ {
			if ns.padded(k) {
				first = k + 1
			}
		}
		for k := first; k < heads; k++ {
			ns.at[k].run = heads - first
		}
		for k := heads; k < j; k++ {
			ns.at[k].run = j - heads
			ns.at[k].setOff = k == heads && heads-i >= 4
		}
		i = max(j, i+1)
	}
}

// verses counts the short lines, most of them ended by a comma, that stand together: those of a poem.
func (ns *neighbours) verses() {
	for i := 0; i < len(ns.us); {
		j, commas := i, 0
		for j < len(ns.us) && ns.fs[j].runes >= 4 && ns.fs[j].runes <= 18 && endsComma(ns.us[j].text) {
			j++
			commas++
		}
		if j < len(ns.us) && commas > 0 && ns.fs[j].runes <= 18 && ns.fs[j].stops <= 1 && ns.fs[j].ends {
			j++
		}
		if commas >= 2 && j-i >= 3 {
			for k := i; k < j; k++ {
				ns.at[k].poem = j - i
			}
		}
		i = max(j, i+1)
	}
}

// poems counts those of which not every one ends with a comma: five short lines of which a third do, or end a sentence, are a poem too.
func (ns *neighbours) poems() {
	for i := 0; i < len(ns.us); {
		j, stopped, start, commas, lead, lastStop := i, 0, i, 0, 0, 0
		for j < len(ns.us) && ns.poetic(j) {
			if j+1 < len(ns.us) && (ns.fs[j+1].lede.Dateline != nil || ns.fs[j+1].lineRoled && !ns.fs[j+1].bracketed) {
				break // a headline
			}
			if j > i && ns.us[j].blanks > 0 && ns.fs[j-1].ends && !ns.fs[j].ends && !endsComma(ns.us[j].text) && j+1 < len(ns.us) && ns.us[j+1].blanks == 0 && ns.fs[j+1].ends && ns.fs[j+1].runes >= 13 {
				break // a head over its first sentence
			}
			if ns.fs[j].writer {
				break
			}
			if j < i+4 && (ns.fs[j].bareName || ns.padded(j) || !ns.fs[j].line.Empty()) && !ns.fs[j].ends {
				start, stopped, commas, lead = j+1, 0, 0, 0 // the title and the author above it
			} else if endsComma(ns.us[j].text) {
				commas++
				stopped++
				lastStop = j
			} else if last, _ := han.DecodeLast(ns.us[j].text); strings.ContainsRune("；。！？、;!?", last) {
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
		} else if stopped > 0 && j-lastStop == 2 && ns.us[j-1].words >= 2 && !ns.fs[j-1].ends {
			j = lastStop + 1 // who wrote it
		}
		if n := j - start - lead; lead <= 2 && n >= 4 && stopped == n && commas*3 >= n {
			start += lead
		}
		prose, even := 0, true // the lines of a folk song are of one length
		for k := start; k < j; k++ {
			if ns.fs[k].ends && ns.fs[k].runes >= 13 && uneven(ns.us[k].text) {
				prose++
			}
			even = even && ns.fs[k].runes == ns.fs[start].runes
		}
		if n := j - start; even && n >= 4 && n <= 16 && stopped == n && ns.fs[start].runes <= 12 {
			for k := start; k < j; k++ {
				ns.at[k].poem = n
			}
		} else if prose >= 2 || prose == 1 && commas == 0 {
			// paragraphs of a sentence each
		} else if n >= 5 && stopped*3 >= n && (stopped < n*4/5 || commas*3 >= n && lastStop == j-1) || n >= 4 && stopped == n && commas*3 >= n {
			for k := start; k < j; k++ {
				ns.at[k].poem = n
			}
		}
		i = max(j, i+1)
	}
}

// crossheads marks the only short line without credits between two articles that have some: where one crosshead stands, there
// is mostly another. Where such lines have a form that no head with credits has, 【留住味道】, they are crossheads.
func (ns *neighbours) crossheads() {
	if ns.pe.credits == 0 {
		return
	}
	var bare []int
	formed := ns.pe.credits < 2 // heads with credits have such a form as well, or too few of them are known to tell
	for i := range ns.us {
		formed = formed || ns.short(i) && crossheadForm(&ns.us[i], &ns.fs[i]) && ns.creditNear(i)
	}
	for i := 0; i <= len(ns.us); i++ {
		if i == len(ns.us) || ns.short(i) && ns.creditNear(i) && !ns.fs[i].picture {
			if len(bare) == 1 && ns.pe.credits > 1 {
				ns.at[bare[0]].lone = true
			}
			if len(bare) > 1 && !slices.ContainsFunc(bare, func(j int) bool { return !asking(&ns.us[j]) || ns.fs[j].ends || ns.fs[j].numbered || ns.fs[j].list }) {
				for _, j := range bare {
					ns.at[j].series = true // questions, one after the other
				}
			}
			if len(bare) > 1 && (ns.parallel(bare) || ns.voices(bare)) {
				for _, j := range bare {
					ns.at[j].series = true // 自己动手，小岛变样; 军民一家，共守海疆
				}
			}
			for k, j := range bare {
				if formed || !crossheadForm(&ns.us[j], &ns.fs[j]) || k == 0 && (ns.fs[j].afterEnd || ns.fs[j].blanksMore) {
					break
				}
				ns.at[j].lone, ns.at[j].series = false, true
			}
			bare = bare[:0]
		} else if i > 0 && ns.short(i) && (!ns.short(i-1) || ns.fs[i-1].ends) && ns.fs[i].line.Empty() && i+1 < len(ns.us) && ns.fs[i+1].ends && !ns.short(i+1) {
			bare = append(bare, i)
		}
	}
}

// parallel reports whether short lines have as many characters each, a comma or a blank behind as many of them, as the crossheads of one story have.
func (ns *neighbours) parallel(lines []int) bool {
	cut := 0
	for k, i := range lines {
		u := &ns.us[i]
		at := strings.IndexFunc(u.folded, func(r rune) bool { return r == ',' || r == '，' || han.IsSpace(r) })
		if at <= 0 || u.runes < 7 || u.runes > 19 || u.runes != ns.us[lines[0]].runes || u.commas > 1 || k > 0 && at != cut || ns.fs[i].ends {
			return false
		}
		cut = at
	}
	return true
}

// voices reports whether each of several short lines says who speaks in the part of the story under it: 菜农：赶在霜前抢收, 医生：老人晨练要推迟.
func (ns *neighbours) voices(lines []int) bool {
	return !slices.ContainsFunc(lines, func(i int) bool {
		u := &ns.us[i]
		return ns.fs[i].ends || u.colon <= 0 || u.colon > int32(len("一二三四")) || !attributed(u.text, int(u.colon))
	})
}

// oneStory marks the heads of few characters behind the only credits of a page, two or more of which stand over prose: a long story fills the page, for
// items of their own would have longer heads.
func (ns *neighbours) oneStory() {
	if ns.pe.credits == 0 || ns.pe.credits > 2 {
		return
	}
	at := slices.IndexFunc(ns.fs, func(f features) bool { return f.lineRoled && !f.photo && !f.editors })
	if at <= 0 || at > 8 || !ns.short(at-1) {
		return
	}
	for i := range ns.fs {
		if f := &ns.fs[i]; i != at && (f.lede.Dateline != nil || f.lineRoled && !f.photo && !f.editors && ns.short(i-1) || (f.finished || f.signoff) && !f.photo && i+1 < len(ns.fs)) {
			return
		}
	}
	var heads []int
	for i := at + 1; i+1 < len(ns.us); i++ {
		if !ns.short(i) || ns.short(i-1) || ns.fs[i].ends || !ns.fs[i].line.Empty() || ns.short(i+1) || !ns.fs[i+1].ends {
			continue
		}
		if f := &ns.fs[i]; f.runes > 9 || f.spaced > 1 || standing(&ns.us[i]) || ns.us[i].section || ns.us[i].column || f.notice || f.header >= 3 {
			return
		}
		heads = append(heads, i)
	}
	if len(heads) < 2 {
		return
	}
	for _, i := range heads {
		ns.at[i].series = true
	}
}

// labels marks labels of one word, each with a head under it, that come three times or more without any credit: the parts
// of one article (country by country), since articles of their own would have authors now and then.
func (ns *neighbours) labels() {
	if ns.pe.credits == 0 {
		return
	}
	var pairs []int
	var mark rune // of the labels of the last series: one with the same may have no head under it
	flush := func() {
		if len(pairs) >= 3 || len(pairs) == 2 && ns.alike(pairs[0], pairs[1]) {
			for _, i := range pairs {
				ns.at[i].series, ns.at[i+1].series = true, true
			}
			mark = ns.fs[pairs[0]].mark
		}
		pairs = pairs[:0]
	}
	for i := 0; i+2 < len(ns.us); i++ {
		switch {
		case !ns.short(i) || ns.short(i) && i > 0 && ns.short(i-1):
		case (ns.fs[i].runes <= 4 || ns.fs[i].mark != 0 && ns.fs[i].runes <= 6) && !ns.fs[i].apart && ns.short(i+1) && ns.fs[i+1].runes > 4 && ns.fs[i+1].mark == 0 && !ns.short(i+2) && !ns.creditNear(i):
			pairs = append(pairs, i)
		default:
			flush()
			if ns.creditNear(i) {
				mark = 0
			}
			ns.at[i].series = ns.at[i].series || mark != 0 && ns.fs[i].mark == mark && ns.fs[i].runes <= 6
		}
	}
	flush()
}

// forms marks heads of one form, 食堂：刷卡吃饭, three of which or more follow each other, each over a paragraph without credits: those of the parts
// of one article.
func (ns *neighbours) forms() {
	for i := 0; i < len(ns.us); {
		k, n, same := i, 0, true // 民生：… three times names the page's section
		for k+1 < len(ns.us) && ns.short(k) && ns.us[k].colon > 0 && ns.us[k].colon <= int32(len("一二三四五六")) && ns.fs[k].runes <= 18 && !hasDigit(ns.us[k].folded) && ns.fs[k].line.Empty() && !ns.fs[k].colon && !ns.fs[k].label && !ns.fs[k].meta && !ns.short(k+1) && ns.fs[k+1].lede.Empty() && !ns.fs[k+1].finished {
			n++
			same = same && ns.us[k].text[:ns.us[k].colon] == ns.us[i].text[:ns.us[i].colon]
			for k++; k < len(ns.us) && !ns.short(k); k++ {
			}
		}
		if n >= 3 && !same {
			for ; i < k; i++ {
				ns.at[i].series = ns.at[i].series || ns.short(i)
			}
		}
		i = max(k, i+1)
	}
}

// briefs marks the short lines, each over one paragraph, that follow each other under the name of a section.
func (ns *neighbours) briefs() {
	for i := range ns.us {
		if !ns.short(i) || !(ns.us[i].section || ns.fs[i].runes >= 3 && ns.fs[i].runes <= 6 && ns.us[i].endsWith(sectionEndings)) {
			continue
		}
		k := i + 1
		for k+1 < len(ns.us) && ns.short(k) && !ns.short(k+1) && ns.fs[k].line.Empty() && ns.fs[k].runes >= 5 && ns.fs[k+1].line.Empty() {
			k += 2
		}
		if k >= i+5 {
			for j := i + 1; j < k; j += 2 {
				ns.at[j].briefHead = true
			}
		}
	}
}

// contributions marks a short line over several contributions, each signed or dated, that no blank line parts: 生产战线上.
func (ns *neighbours) contributions() {
	for i := range ns.us {
		if ns.us[i].blanks == 0 || !ns.short(i) || ns.short(i-1) || ns.fs[i].runes < 3 || ns.fs[i].runes > 8 || ns.fs[i].spaced > 1 {
			continue
		}
		k := i + 1
		for k+1 < len(ns.us) && ns.us[k].blanks+ns.us[k+1].blanks == 0 && ns.short(k) && !ns.short(k+1) && ns.fs[k].line.Empty() && (ns.fs[k+1].finished || !ns.fs[k+1].lede.Empty()) {
			k += 2
		}
		if k < i+5 || k < len(ns.us) && ns.us[k].blanks == 0 {
			continue
		}
		ns.at[i].groupLabel = true
		for j := i + 1; j < k; j += 2 {
			ns.at[j].briefHead = true
		}
	}
}

// placeHeads marks a head over reports from several places, each under its place and with credits of its own: 小麦丰收在望, 东县：机收率达98%, 西县：….
func (ns *neighbours) placeHeads() {
	placed := func(i int) bool {
		if !ns.short(i) || i+1 >= len(ns.us) || ns.us[i].colon <= 0 || ns.us[i].colon > int32(len("一二三四五六")) || ns.fs[i].colon || !allHanRunes(ns.us[i].text[:ns.us[i].colon]) {
			return false
		}
		return ns.fs[i+1].lede.Dateline != nil || ns.fs[i+1].lineRoled && !ns.fs[i+1].photo
	}
	last := -2 // the head of the last report under its place
	for i := len(ns.us) - 1; i > 0; i-- {
		if !placed(i) {
			if ns.short(i) && ns.creditNear(i) && !placed(i+1) {
				last = -2 // another report
			}
			continue
		}
		if last > i && ns.short(i-1) && !ns.short(i-2) && ns.fs[i-1].runes >= 3 && ns.fs[i-1].runes <= 16 && ns.fs[i-1].line.Empty() && !ns.fs[i-1].ends && ns.us[i-1].colon <= 0 {
			ns.at[i-1].placeHead = true
		}
		last = i
	}
}

// likeHeads marks one over heads that are all in quotation marks, or all open with the same mark: 练兵场上新事多, “空中导航台”, “小发明家”.
func (ns *neighbours) likeHeads() {
	for i := range ns.us {
		if !ns.short(i) || ns.short(i-1) || !ns.short(i+1) || ns.fs[i].runes < 3 || ns.fs[i].runes > 12 || ns.fs[i].mark != 0 || ns.fs[i].spaced > 1 || quoted(ns.us[i].text) {
			continue
		}
		like := func(k int) bool {
			return k+1 < len(ns.us) && ns.short(k) && !ns.short(k+1) && ns.fs[k+1].finished && (quoted(ns.us[k].text) && quoted(ns.us[i+1].text) || ns.fs[k].mark != 0 && ns.fs[k].mark == ns.fs[i+1].mark)
		}
		if like(i+1) && like(i+3) {
			ns.at[i].groupLabel = true
			for k := i + 1; like(k); k += 2 {
				ns.at[k].briefHead = true
			}
		}
	}
}
