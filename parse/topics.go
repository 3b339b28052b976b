package parse

import (
	"github.com/zhnews/zhnews/internal/han"
)

// topics compares what the paragraphs before and behind a short line speak of: where they share no word, the line opens
// another article; where they share several, it is a crosshead.
type topics struct{ us []unit }

// topicRunes is how much of a paragraph is compared.
const topicRunes = 160

// around counts the pairs of characters that the paragraph before line i and the one behind it share; ok is false where
// one of them is missing.
func (t topics) around(i int) (shared int, ok bool) {
	before, after := -1, -1
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if t.us[k].runes > 30 {
			before = k
			break
		}
	}
	for k := i + 1; k < len(t.us) && k <= i+4; k++ {
		if t.us[k].runes > 30 {
			after = k
			break
		}
	}
	if before < 0 || after < 0 {
		return 0, false
	}
	if n := t.us[before].runes; t.us[after].runes < 36 || n < 40 && (before == 0 || t.us[before-1].runes < 40) {
		return 0, false // too little text to tell
	}
	var pairs [2 * topicRunes]uint64
	n := 0
	each(t.us[before].text, func(pair uint64) {
		if n < len(pairs) {
			pairs[n] = pair
			n++
		}
	})
	// The paragraph before that one belongs to the same story.
	if before > 0 && t.us[before-1].runes > 30 {
		each(t.us[before-1].text, func(pair uint64) {
			if n < len(pairs) {
				pairs[n] = pair
				n++
			}
		})
	}
	seen := pairs[:n]
	each(t.us[after].text, func(pair uint64) {
		for k, p := range seen {
			if p == pair {
				shared++
				seen[k] = 0 // a pair counts once
				return
			}
		}
	})
	return shared, true
}

// each calls do for the pairs of neighbouring Chinese characters of a text, those with function words left out.
func each(s string, do func(pair uint64)) {
	var last rune
	for n := 0; s != "" && n < topicRunes; n++ {
		r, size := han.Decode(s)
		s = s[size:]
		r = han.Fold(r)
		if !han.IsHan(r) || functionWord(r) {
			last = 0
			continue
		}
		if last != 0 {
			do(uint64(last)<<32 | uint64(r))
		}
		last = r
	}
}

// functionWords are characters of any story: they tell nothing of what it is about.
const functionWords = "的了在是和与及对为以于将已也就都而其这那有我他她它们个一二三四五六七八九十百千万亿年月日时上中下不到从被把由等还并后前自更最可能会要说者记据今昨明来去地得着过并且向给让使但或如所该本各全今新大"

var functionSet = func() (set [1 << 13]uint8) {
	for _, r := range functionWords {
		set[r>>3] |= 1 << (r & 7)
	}
	return set
}()

func functionWord(r rune) bool { return r < 1<<16 && functionSet[r>>3]&(1<<(r&7)) != 0 }
