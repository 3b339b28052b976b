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
	sRole                        // a role, a qualifier of one or an office may begin with it; of a text: with two of its characters
	sSeparator                   // as isSeparator has it
	sKind                        // a kind of dispatch may begin with it: 讯, 电, 专电
	sReport                      // 报, as in 报道
	sNoDateline                  // no dateline goes on behind it
	sNoReport                    // nor does what stands before 报道
	sLabel                       // a slash or a colon, as behind 文/ and 摄影：
	sScholar                     // the name of an institution of scholars may end with it
	sDot                         // parts foreign names, as han.IsDot has it
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
	for _, r := range "系所部班" {
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
		if han.IsDot(r) {
			t[r] |= sDot
		}
		if isStop(r) && r != '\n' || isOpen(r) && r != '〈' || isClose(r) && r != '〉' {
			t[r] |= sNoDateline
		}
	}
	return t
})

// rolePairs is a bitmap of the two characters that roles, their qualifiers and offices begin with; none has one character alone. Other pairs may share
// a bit: it only sifts.
type rolePairs [1 << 10]uint8

func (p *rolePairs) bit(a, b rune) (at uint16, mask uint8) {
	h := (uint32(a)<<16 | uint32(b)) * 2654435761 >> 19
	return uint16(h >> 3), 1 << (h & 7)
}

func (p *rolePairs) has(a, b rune) bool {
	at, mask := p.bit(han.Fold(a), han.Fold(b))
	return p[at]&mask != 0
}

var roleOpenings = sync.OnceValue(func() *rolePairs {
	p := new(rolePairs)
	for _, words := range [][]string{roleWords, qualifierWords, officeWords} {
		for _, w := range words {
			r := []rune(han.FoldString(w))
			at, mask := p.bit(r[0], r[1])
			p[at] |= mask
		}
	}
	return p
})

// glance is what one pass over a text shows of it.
type glance struct {
	runes  int
	signs  sign
	markAt int // where the last of □ ■ ◎ and the like stands; -1 if there is none
}

func (g *glance) has(s sign) bool { return g.signs&s != 0 }

// glance is glanceAt of [from,to), kept for the next reader of the same region.
func (s *scan) glance(from, to int) glance {
	if to != s.seenTo || from != s.seenFrom {
		s.seen, s.seenFrom, s.seenTo = glanceAt(s.text[from:to]), from, to
	}
	return s.seen
}

func glanceAt(text string) (g glance) {
	t, openings := signs(), roleOpenings()
	g.markAt = -1
	lead := rune(0) // the character before, where a role may begin with it
	for i := 0; i < len(text); {
		g.runes++
		r, ok := han.Wide(text[i:])
		n := 3
		if !ok {
			r, n = han.Decode(text[i:])
		}
		s := t.of(r)
		if lead != 0 {
			if openings.has(lead, r) || han.IsSpace(r) { // 记　者
				g.signs |= sRole
			}
			lead = 0
		}
		if s&sRole != 0 {
			lead = r
		}
		g.signs |= s &^ sRole
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
