package parse

import (
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// contents marks what stands at the head of a page of a web site and again below it: the list of what the page holds, and the title of the window.
func contents(us []unit, fs []features) {
	windowTitle(us, fs)
	const top = 12 // units in front of a list
	first := 0
	for first < len(us) && first < top && (fs[first].header >= 3 || fs[first].apart || fs[first].imprint || fs[first].meta) {
		first++
	}
	label := first
	if first < len(us) && fs[first].runes <= 8 && endsWith(strings.TrimRight(us[first].folded, "：: "), contentsLabels) {
		first++
	}
	last := first
	for last < len(us) && last < first+60 && titleLike(&us[last], &fs[last]) && (last == first || us[last].blanks == 0) {
		last++
	}
	if last-first < 3 || last == len(us) {
		return
	}
	again, end := 0, first
	for i := first; i < last; i++ {
		if us[i].runes >= 5 && standsAgain(us, i, last) {
			again, end = again+1, i+1
		}
	}
	switch {
	case again == 0 || again == 1 && (us[end-1].runes < 8 || us[last].blanks == 0):
		return // a word that stands twice
	case us[last].blanks > 0:
		end = last
	}
	for i := label; i < end; i++ {
		fs[i].apart = true
	}
}

// titleLike reports whether a line may be the title of an article in a list.
func titleLike(u *unit, f *features) bool {
	return u.runes <= 40 && f.lede.Empty() && !f.lineRoled && !f.meta && f.header < 3 && u.last != '。' && f.stops <= 1 && u.lastKind&kColon == 0
}

// standsAgain reports whether unit i stands again, word for word, from unit k on, with something behind it.
func standsAgain(us []unit, i, k int) bool {
	title := strings.TrimLeft(us[i].text, "•·●○◆■□►▶-* 　")
	for ; k+1 < len(us); k++ {
		if us[k].text == us[i].text || us[k].text == title {
			return true
		}
	}
	return false
}

// windowTitle marks the title of a browser's window over the page that it names: 海州港昨日开港_要闻_海州网, the headline below it.
func windowTitle(us []unit, fs []features) {
	const near = 15 // units between the two
	for i := 0; i < len(us) && i < 5; i++ {
		t := us[i].text
		if us[i].runes < 5 || us[i].runes > 70 || !fs[i].lede.Empty() || fs[i].lineRoled {
			continue
		}
		for k := i + 1; k < len(us) && k <= i+near && fs[k].lede.Empty(); k++ {
			site, ok := strings.CutPrefix(t, us[k].text)
			if !ok || us[k].runes < 4 || us[k].runes > 40 || k+1 == len(us) {
				continue
			}
			if site == "" && k > i+1 && furnished(us[i+1:k], fs[i+1:k]) || site != "" && siteName(site) {
				fs[i].apart = true
				return
			}
		}
	}
}

// furnished reports whether lines are all furniture of a page.
func furnished(us []unit, fs []features) bool {
	for i := range us {
		if f := &fs[i]; f.header < 3 && !f.apart && !f.meta && !f.imprint && !us[i].section {
			return false
		}
	}
	return true
}

// siteName reports whether a text is the name of a site behind a dash or a bar: _要闻_海州网, - 海州日报.
func siteName(s string) bool {
	s = han.TrimSpace(s)
	if words, known := buttons(s); known > 0 && known == words && strings.HasPrefix(s, "[") {
		return true // …[复制链接]
	}
	first, _ := han.Decode(s)
	if !strings.ContainsRune("_-—–|｜·", first) {
		return false
	}
	i := strings.LastIndexAny(s, "_-—–|｜· ")
	_, n := han.Decode(s[i:])
	name := s[i+n:]
	return siteOrPaper(name) || han.Suffix(name, "频道", "新闻", "com", "cn") > 0
}
