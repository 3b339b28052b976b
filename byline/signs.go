package byline

import (
	"sync"

	"github.com/zhnews/zhnews/internal/han"
)

// sign says what a character may mean for credits, so that one pass over a text shows what it can't hold.
type sign uint16

const (
	sBracket    sign = 1 << iota // （ ( 【 〔
	sStop                        // 。 ！ ？ “ ” … ；
	sMark                        // □ ■ ◎ and the like
	sPosted                      // 驻 赴, and 派 as in 特派
	sSelf                        // 自, as in 发自
	sSource                      // 源, as in 来源
	sRole                        // a role, a qualifier of one or an office may begin with it
	sSeparator                   // as isSeparator has it
	sKind                        // a kind of dispatch may begin with it: 讯, 电, 专电
	sReport                      // 报, as in 报道
	sNoDateline                  // no dateline goes on behind it
	sNoReport                    // nor does what stands before 报道
	sLabel                       // a slash or a colon, as behind 文/ and 摄影：
	sScholar                     // the name of an institution of scholars may end with it
)

// signTable holds the signs of the characters of the basic plane, in any script; others have none.
type signTable [1 << 16]sign

func (t *signTable) of(r rune) sign {
	if uint32(r) >= 1<<16 {
		return 0
	}
	return t[r]
}

var signs = sync.OnceValue(func() *signTable {
	t := new(signTable)
	for s, runes := range map[sign]string{sBracket: "（(【〔", sStop: "。！？!?“”…；", sMark: authorMarks, sPosted: "驻駐赴派", sSelf: "自", sSource: "源", sReport: "报報", sLabel: slashes + "：:", sNoReport: "。！？；“”：:，,"} {
		for _, r := range runes {
			t[r] |= s
		}
	}
	leads := func(s sign, words []string) {
		for _, w := range words {
			r, _ := han.Decode(han.FoldString(w))
			t[r] |= s
		}
	}
	leads(sRole, roleWords)
	leads(sRole, qualifierWords)
	leads(sRole, officeWords)
	leads(sKind, kindWords)
	for _, w := range scholarEndings {
		t[lastRune(w)] |= sScholar
	}
	for _, r := range "系所部" {
		t[r] |= sScholar
	}
	for r := range t {
		r := rune(r)
		if f := han.Fold(r); f != r {
			t[r] |= t[f] & (sRole | sKind | sScholar)
		}
		if isSeparator(r) {
			t[r] |= sSeparator
		}
		if isStop(r) && r != '\n' || isOpen(r) && r != '〈' || isClose(r) && r != '〉' {
			t[r] |= sNoDateline
		}
	}
	return t
})

// glance is what one pass over a text shows of it.
type glance struct {
	runes  int
	signs  sign
	markAt int // where the last of □ ■ ◎ and the like stands; -1 if there is none
}

func (g *glance) has(s sign) bool { return g.signs&s != 0 }

func glanceAt(text string) (g glance) {
	t := signs()
	g.markAt = -1
	for i := 0; i < len(text); {
		g.runes++
		r, n := han.Decode(text[i:])
		s := t.of(r)
		g.signs |= s
		if s&sMark != 0 {
			g.markAt = i
		}
		i += n
	}
	return g
}

// mayOpen reports whether a dateline or credits that 报道 closes may open the text at from, as the characters show: most paragraphs have neither.
func mayOpen(text string, from int) bool {
	t := signs()
	dateline, report := true, true // may still come
	for i, count := from, 0; i < len(text) && count < reportWithin; count++ {
		r, n := han.Decode(text[i:])
		if s := t.of(r); s&(sKind|sReport|sNoDateline|sNoReport) != 0 {
			if dateline && s&sKind != 0 {
				if _, k := kinds().Prefix(text[i:]); k > 0 {
					return true
				}
			}
			if report && s&sReport != 0 && han.Prefix(text[i:], "报道", "报导") > 0 {
				return true
			}
			if r == '“' && dateline && i > from {
				if m := vessel(text[i:]); m > 0 {
					i += m
					report = false
					continue
				}
			}
			dateline = dateline && s&sNoDateline == 0
			report = report && (s&sNoReport == 0 || count == 0 && (r == '，' || r == ','))
			if !dateline && !report {
				return false
			}
		}
		i += n
	}
	return false
}

// reportWithin is how many characters of a paragraph may stand before 报道.
const reportWithin = 90
