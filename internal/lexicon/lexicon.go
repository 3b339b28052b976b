// Package lexicon finds the rows of a table in text. A row is written once, in simplified characters and half-width
// letters; the traditional and full-width spellings of the text are folded while it is read.
package lexicon

import (
	"slices"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// A Lexicon is a set of words, each with a value. It is safe for use by many goroutines at once.
type Lexicon[V any] struct {
	forward, backward index[V]
}

type entry[V any] struct {
	word  []rune // folded; reversed in the backward index
	value V
}

// index holds the entries by first character, the longest first. Characters beyond the basic plane are not indexed.
type index[V any] struct {
	entries []entry[V]
	pages   [256]*[256]span
}

type span struct{ first, end uint16 }

// A Row is one word of a table and what it stands for.
type Row[V any] struct {
	Word  string
	Value V
}

// New makes a lexicon of the rows; of two rows with the same word the first one counts.
func New[V any](rows []Row[V]) *Lexicon[V] {
	l := new(Lexicon[V])
	for _, r := range rows {
		word := []rune(han.FoldString(r.Word))
		if len(word) == 0 {
			continue
		}
		l.forward.entries = append(l.forward.entries, entry[V]{word, r.Value})
		reversed := slices.Clone(word)
		slices.Reverse(reversed)
		l.backward.entries = append(l.backward.entries, entry[V]{reversed, r.Value})
	}
	l.forward.build()
	l.backward.build()
	return l
}

// Set makes a lexicon of words that stand for nothing but themselves.
func Set(words []string) *Lexicon[bool] {
	rows := make([]Row[bool], len(words))
	for i, w := range words {
		rows[i] = Row[bool]{Word: w, Value: true}
	}
	return New(rows)
}

func (x *index[V]) build() {
	slices.SortStableFunc(x.entries, func(a, b entry[V]) int {
		if a.word[0] != b.word[0] {
			return int(a.word[0] - b.word[0])
		}
		return len(b.word) - len(a.word)
	})
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
		}
		i = j
	}
}

func (x *index[V]) bucket(r rune) []entry[V] {
	if r < 0 || r >= 1<<16 || x.pages[r>>8] == nil {
		return nil
	}
	s := x.pages[r>>8][r&0xFF]
	return x.entries[s.first:s.end]
}

// Prefix returns the value of the longest word that s opens with and the bytes of s that it takes; 0 where there is none.
func (l *Lexicon[V]) Prefix(s string) (value V, size int) {
	if s == "" {
		return value, 0
	}
	r, n := rune(s[0]), 1
	if r >= utf8.RuneSelf {
		r, n = han.Decode(s)
	}
next:
	for _, e := range l.forward.bucket(han.Fold(r)) {
		at := n
		for _, want := range e.word[1:] {
			r, n := han.Decode(s[at:])
			if n == 0 || han.Fold(r) != want {
				continue next
			}
			at += n
		}
		return e.value, at
	}
	return value, 0
}

// Suffix is like Prefix for the longest word that s ends with.
func (l *Lexicon[V]) Suffix(s string) (value V, size int) {
	r, n := han.DecodeLast(s)
	if n == 0 {
		return value, 0
	}
next:
	for _, e := range l.backward.bucket(han.Fold(r)) {
		at := n
		for _, want := range e.word[1:] {
			r, n := han.DecodeLast(s[:len(s)-at])
			if n == 0 || han.Fold(r) != want {
				continue next
			}
			at += n
		}
		return e.value, at
	}
	return value, 0
}

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
