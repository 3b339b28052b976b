// Package lexicon finds the rows of a table in text. A row is written once, in simplified characters and half-width
// letters; the traditional and full-width spellings of the text are folded while it is read.
package lexicon

import (
	"cmp"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// A Lexicon is a set of words, each with a value. It is safe for use by many goroutines at once.
type Lexicon[V any] struct {
	forward, backward index[V]
	backwards         sync.Once // the backward index is made when it is first asked for; many a table never is
	hasBackward       atomic.Bool
}

type entry[V any] struct {
	word  []rune // folded; reversed in the backward index
	value V
}

// index holds the entries by their first two characters, the longest first, and those of one character at the end of
// their first character's. Characters beyond the basic plane are not indexed.
type index[V any] struct {
	entries []entry[V]
	pages   [256]*[256]span // by the first character
	slots   []slot          // by the first two, hashed
	shift   uint8
}

type span struct{ first, end uint16 }

type slot struct {
	pair uint32 // 0 where the slot is free
	span span
}

// A Row is one word of a table and what it stands for.
type Row[V any] struct {
	Word  string
	Value V
}

// New makes a lexicon of the rows; of two rows with the same word the first one counts.
func New[V any](rows []Row[V]) *Lexicon[V] {
	l := new(Lexicon[V])
	size := 0
	for _, r := range rows {
		size += len(r.Word)
	}
	runes := make([]rune, 0, size)
	l.forward.entries = make([]entry[V], 0, len(rows))
	for _, row := range rows {
		from := len(runes)
		for _, r := range row.Word {
			runes = append(runes, han.Fold(r))
		}
		if word := runes[from:len(runes):len(runes)]; len(word) > 0 {
			l.forward.entries = append(l.forward.entries, entry[V]{word, row.Value})
		}
	}
	l.forward.build()
	return l
}

// buildBackward makes the index that Suffix searches.
func (l *Lexicon[V]) buildBackward() {
	l.backward.entries = make([]entry[V], len(l.forward.entries))
	size := 0
	for _, e := range l.forward.entries {
		size += len(e.word)
	}
	runes := make([]rune, 0, size)
	for i, e := range l.forward.entries {
		from := len(runes)
		runes = append(runes, e.word...)
		reversed := runes[from:len(runes):len(runes)]
		slices.Reverse(reversed)
		l.backward.entries[i] = entry[V]{reversed, e.value}
	}
	l.backward.build()
	l.hasBackward.Store(true)
}

// Set makes a lexicon of words that stand for nothing but themselves.
func Set(words []string) *Lexicon[bool] {
	rows := make([]Row[bool], len(words))
	for i, w := range words {
		rows[i] = Row[bool]{Word: w, Value: true}
	}
	return New(rows)
}

// second is the second character of a word; 0 if it has one alone.
func (e *entry[V]) second() rune {
	if len(e.word) > 1 {
		return e.word[1]
	}
	return 0
}

func (x *index[V]) build() {
	x.sort()
	size, shift := 16, uint8(28)
	for size < 2*len(x.entries) {
		size, shift = size*2, shift-1
	}
	x.slots, x.shift = make([]slot, size), shift
	for i := 0; i < len(x.entries); {
		r := x.entries[i].word[0]
		j := i + 1
		for j < len(x.entries) && x.entries[j].word[0] == r {
			j++
		}
		if r < 1<<16 {
			page := x.pages[r>>8]
			if page == nil {
				page = new([256]span)
				x.pages[r>>8] = page
			}
			page[r&0xFF] = span{uint16(i), uint16(j)}
			for k := i; k < j; {
				m := k + 1
				for m < j && x.entries[m].second() == x.entries[k].second() {
					m++
				}
				if next := x.entries[k].second(); next != 0 && next < 1<<16 {
					s := x.slot(r, next)
					s.pair, s.span = uint32(r)<<16|uint32(next), span{uint16(k), uint16(m)}
				}
				k = m
			}
		}
		i = j
	}
}

// sort puts the entries into the order that index tells of, and drops those whose word an earlier row has. Keys are sorted, for an entry may be
// large.
func (x *index[V]) sort() {
	type key struct {
		pair uint64 // the first character, and the second counted down
		long int32  // the length, counted down
		at   int32
	}
	keys := make([]key, len(x.entries))
	for i := range x.entries {
		e := &x.entries[i]
		keys[i] = key{uint64(e.word[0])<<32 | uint64(1<<31-uint32(e.second())), int32(-len(e.word)), int32(i)}
	}
	slices.SortFunc(keys, func(a, b key) int {
		if a.pair != b.pair {
			return cmp.Compare(a.pair, b.pair)
		}
		if a.long != b.long {
			return cmp.Compare(a.long, b.long)
		}
		if c := slices.Compare(x.entries[a.at].word, x.entries[b.at].word); c != 0 {
			return c
		}
		return cmp.Compare(a.at, b.at)
	})
	sorted := make([]entry[V], 0, len(keys))
	for _, k := range keys {
		e := &x.entries[k.at]
		if n := len(sorted); n > 0 && slices.Equal(sorted[n-1].word, e.word) {
			continue
		}
		sorted = append(sorted, *e)
	}
	x.entries = sorted
}

// slot finds the place of a pair, or the free one for it.
func (x *index[V]) slot(a, b rune) *slot {
	pair := uint32(a)<<16 | uint32(b)
	h := pair * 2654435761 >> x.shift
	for {
		s := &x.slots[h]
		if s.pair == pair || s.pair == 0 {
			return s
		}
		h = (h + 1) & uint32(len(x.slots)-1)
	}
}

// bucket returns the words that begin with r.
func (x *index[V]) bucket(r rune) []entry[V] {
	if r < 0 || r >= 1<<16 || x.pages[r>>8] == nil {
		return nil
	}
	s := x.pages[r>>8][r&0xFF]
	return x.entries[s.first:s.end]
}

// pair returns the words that begin with a and b; both are of the basic plane.
func (x *index[V]) pair(a, b rune) []entry[V] {
	s := x.slot(a, b)
	return x.entries[s.span.first:s.span.end]
}

// Prefix returns the value of the longest word that s opens with and the bytes of s that it takes; 0 where there is none.
func (l *Lexicon[V]) Prefix(s string) (value V, size int) {
	if v, n := l.Find(s); n > 0 {
		return *v, n
	}
	return value, 0
}

// Find is Prefix without a copy of the value, which is the lexicon's own and must not be changed; nil where there is none.
func (l *Lexicon[V]) Find(s string) (value *V, size int) {
	if s == "" {
		return nil, 0
	}
	r, n := rune(s[0]), 1
	if r >= utf8.RuneSelf {
		r, n = han.Decode(s)
	}
	r = han.Fold(r)
	words := l.forward.bucket(r)
	if len(words) == 0 {
		return nil, 0
	}
	next, m := han.Decode(s[n:])
	if next = han.Fold(next); m > 0 && next < 1<<16 {
	pair:
		for i, found := 0, l.forward.pair(r, next); i < len(found); i++ {
			e := &found[i]
			at := n + m
			for _, want := range e.word[2:] {
				r, k := han.Decode(s[at:])
				if k == 0 || r != want && han.Fold(r) != want {
					continue pair
				}
				at += k
			}
			return &e.value, at
		}
	}
	if last := &words[len(words)-1]; len(last.word) == 1 {
		return &last.value, n
	}
	return nil, 0
}

// Suffix is like Prefix for the longest word that s ends with.
func (l *Lexicon[V]) Suffix(s string) (value V, size int) {
	if !l.hasBackward.Load() {
		l.backwards.Do(l.buildBackward)
	}
	r, n := han.DecodeLast(s)
	if n == 0 {
		return value, 0
	}
	r = han.Fold(r)
	words := l.backward.bucket(r)
	if len(words) == 0 {
		return value, 0
	}
	next, m := han.DecodeLast(s[:len(s)-n])
	if next = han.Fold(next); m > 0 && next < 1<<16 {
	pair:
		for i, found := 0, l.backward.pair(r, next); i < len(found); i++ {
			e := &found[i]
			at := n + m
			for _, want := range e.word[2:] {
				r, k := han.DecodeLast(s[:len(s)-at])
				if k == 0 || r != want && han.Fold(r) != want {
					continue pair
				}
				at += k
			}
			return e.value, at
		}
	}
	if last := &words[len(words)-1]; len(last.word) == 1 {
		return last.value, n
	}
	return value, 0
}

// Opens reports whether a word of the lexicon opens with the folded character r.
func (l *Lexicon[V]) Opens(r rune) bool { return len(l.forward.bucket(r)) > 0 }

// Exact returns the value of the word that is the whole of s.
func (l *Lexicon[V]) Exact(s string) (value V, ok bool) {
	// The longest prefix that is all of s is s itself, since no word is longer than the text it is found in.
	value, n := l.Prefix(s)
	if n == len(s) && n > 0 {
		return value, true
	}
	var zero V
	return zero, false
}
