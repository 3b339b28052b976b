package parse

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// A Role is the part that a line plays on the page.
type Role uint8

// The roles of lines.
const (
	Section Role = iota
	Kicker
	Headline
	Deck
	BylineLine
	NoteLine
	Lede // a paragraph that opens with a dateline or credits
	ParagraphLine
	CrossheadLine
	CaptionLine
	PhotoCredit
	Tail // credits in brackets at an article's end
	Jump
	VerseLine
	SidebarLine
	TableLine
	FurnitureLine
	OtherLine
	roleCount
)

var roleNames = [roleCount]string{"section", "kicker", "headline", "deck", "byline", "note", "lede", "paragraph", "crosshead", "caption",
	"photo", "tail", "jump", "verse", "sidebar", "table", "furniture", "other"}

// String returns the role's name as weights.txt has it.
func (r Role) String() string {
	if r < roleCount {
		return roleNames[r]
	}
	return "role(" + strconv.Itoa(int(r)) + ")"
}

// feature is the index of a line's feature in weights.txt.
type feature uint8

var featureNames = []string{"bias", "len1-4", "len5-8", "len9-20", "len21-30", "len31-45", "len46-70", "len71-100", "len101+", "ends", "stops1", "stops2", "question",
	"commas1", "commas3", "colon", "dash-start", "dash-end", "dash-inside", "mark", "bracketed", "spaced", "header3", "header5", "imprint", "notice", "jump", "label", "meta",
	"picture", "art-head", "head-tag", "campaign", "kicker-end", "event-end", "figures", "speaker", "list", "credit", "names", "maybe-name", "photo-credit", "dateline",
	"lede-credit", "finished", "photo-end", "editors", "shift", "kept", "kept-more", "signoff", "author-note", "after-end", "more-blanks", "indented", "flush", "first", "next-credit", "next-dateline", "far-credit", "next-photo",
	"next-short", "next-long", "prev-short", "prev-open", "short-run", "poem", "box", "slogan", "no-end", "stamped", "standing", "next-goes-on", "no-credit", "topic", "salutation", "lone", "index", "letter", "writer", "title-author", "author-slot", "section-name", "standing-label", "set-off", "site", "crawl", "series", "artist", "signature", "item", "titled", "list-head", "marked-head", "inner", "letter-head", "padded-name", "numbered", "box-label", "apart", "brief-head", "next-asks", "label-end", "table-head", "couplet", "all-quoted", "brief-page", "under-label", "bracket-label", "contact", "attributed", "detail", "column", "record-body", "speech", "uncredited", "shorter", "under-head", "asks-under", "quoted-under", "restated", "sentence-long", "news-lede", "acts", "motto", "pictured"}

const (
	fBias feature = iota
	fLen4
	fLen8
	fLen20
	fLen30
	fLen45
	fLen70
	fLen100
	fLenLong
	fEnds
	fStops1
	fStops2
	fQuestion
	fCommas1
	fCommas3
	fColon
	fDashStart
	fDashEnd
	fDashInside
	fMark
	fBracketed
	fSpaced
	fHeader3
	fHeader5
	fImprint
	fNotice
	fJump
	fLabel
	fMeta
	fPicture
	fArtHead
	fHeadTag
	fCampaign
	fKickerEnd
	fEventEnd
	fFigures
	fSpeaker
	fList
	fCredit
	fNames
	fMaybeName
	fPhotoCredit
	fDateline
	fLedeCredit
	fFinished
	fPhotoEnd
	fEditors
	fShift
	fKept
	fKeptMore
	fSignoff
	fAuthorNote
	fAfterEnd
	fMoreBlanks
	fIndented
	fFlush
	fFirst
	fNextCredit
	fNextDateline
	fFarCredit
	fNextPhoto
	fNextShort
	fNextLong
	fPrevShort
	fPrevOpen
	fShortRun
	fPoem
	fBox
	fSlogan
	fNoEnd
	fStamped
	fStanding
	fNextGoesOn
	fNoCredit
	fTopic
	fSalutation
	fLone
	fIndex
	fLetter
	fWriter
	fTitleAuthor
	fAuthorSlot
	fSectionName
	fStandingLabel
	fSetOff
	fSite
	fCrawl
	fSeries
	fArtist
	fSignature
	fItem
	fTitled
	fListHead
	fMarkedHead
	fInner
	fLetterHead
	fPaddedName
	fNumbered
	fBoxLabel
	fApart
	fBriefHead
	fNextAsks
	fLabelEnd
	fTableHead
	fCouplet
	fAllQuoted
	fBriefPage
	fUnderLabel
	fBracketLabel
	fContact
	fAttributed
	fDetail
	fColumn
	fRecordBody
	fSpeech
	fUncredited
	fShorter
	fUnderHead
	fAsksUnder
	fQuotedUnder
	fRestated
	fSentenceLong
	fNewsLede
	fActs
	fMotto
	fPictured
	featureCount
)

//go:embed weights.txt
var weightTable string

// lineModel is weights.txt in memory.
type lineModel struct {
	emit  [featureCount][roleCount]float32
	move  [roleCount][roleCount]float32
	start [roleCount]float32
	end   [roleCount]float32
}

var model = sync.OnceValue(func() *lineModel {
	m, err := parseWeights(weightTable)
	if err != nil {
		panic("parse: weights.txt: " + err.Error()) // a test reads the same table
	}
	return m
})

// parseWeights reads the format of weights.txt.
func parseWeights(table string) (*lineModel, error) {
	m := new(lineModel)
	features := map[string]feature{}
	for i, n := range featureNames {
		features[n] = feature(i)
	}
	roles := map[string]Role{}
	for i, n := range roleNames {
		roles[n] = Role(i)
	}
	fallback := float32(-8)
	seen := map[[2]Role]bool{}
	for number, line := range strings.Split(table, "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		name, pairs, isMove := fields[0], fields[1:], false
		if len(pairs) > 0 && pairs[0] == "->" {
			isMove, pairs = true, pairs[1:]
		}
		for _, p := range pairs {
			to, value, ok := strings.Cut(p, "=")
			w, err := strconv.ParseFloat(value, 32)
			if !ok || err != nil {
				return nil, fmt.Errorf("line %d: %q is no weight", number+1, p)
			}
			role, known := roles[to]
			switch {
			case isMove && name == "default":
				fallback = float32(w)
				for i := range m.move {
					for j := range m.move[i] {
						m.move[i][j] = fallback
					}
				}
				for j := range m.start {
					m.start[j] = fallback
				}
			case isMove && to == "end":
				m.end[roles[name]] = float32(w)
			case !known:
				return nil, fmt.Errorf("line %d: no role %q", number+1, to)
			case isMove && name == "start":
				m.start[role] = float32(w)
			case isMove:
				from, known := roles[name]
				if !known || seen[[2]Role{from, role}] {
					return nil, fmt.Errorf("line %d: no role %q, or a move that stands twice", number+1, name)
				}
				seen[[2]Role{from, role}] = true
				m.move[from][role] = float32(w)
			default:
				f, known := features[name]
				if !known {
					return nil, fmt.Errorf("line %d: no feature %q", number+1, name)
				}
				m.emit[f][role] = float32(w)
			}
		}
	}
	return m, nil
}
