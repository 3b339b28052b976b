// Package words cuts Chinese text into words, finds its keywords, and points at the people, places and organisations that it mentions.
// It stands on [gse] and gse's dictionary, which is why it is apart: nothing else of zhnews imports it, no command either.
//
//	var s words.Segmenter
//	for _, k := range s.Keywords(text, 5) {
//		fmt.Println(k.Text, k.Score)
//	}
//	roster := s.Names(text) // for parse.Parser.KnownNames and byline.Reader.Known
//
// # What it costs
//
// Importing it makes a program 39 MB larger, for gse embeds its dictionaries of Chinese and Japanese. The Chinese one is read on first use, by each
// Segmenter for itself: that takes about a second and keeps 130 MB; the table of word frequencies takes 0.2 s and 30 MB more when Keywords is first
// called, once for all Segmenters. Then a core cuts text at 13 MB/s, finds keywords at 11 MB/s by TF-IDF and at 10 MB/s by TextRank, and mentions at
// 4 MB/s (`go test ./words -run '^$' -bench .` measures all of this). Make one Segmenter and share it: it may be used by many goroutines at once.
//
// Traditional text is folded to the simplified words of the dictionary, character by character; what comes back is as printed.
//
// [gse]: https://github.com/go-ego/gse
package words

import (
	"iter"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"github.com/zhnews/zhnews/internal/han"
)

// A Segmenter cuts text into words. Its zero value is ready for use; its fields must not be changed after that. It must not be copied.
type Segmenter struct {
	// Dictionary holds words of the caller's own. They win over those of the dictionary that comes with gse.
	Dictionary []Word

	once sync.Once
	gse  gse.Segmenter
	err  error
}

// A Word is a row of a dictionary.
type Word struct {
	Text string // in any script
	// Tag is the part of speech in the tag set of Peking University, which gse's dictionary uses: n a noun, nr a person, ns a place, nt an organisation,
	// nz another proper name, v a verb. Empty means n.
	Tag string
	// Frequency is how often the word stands in a corpus of 60 million words; 0 means often enough to win over what it is made of.
	Frequency float64
}

// surely is a frequency at which a word wins over the parts that it is made of.
const surely = 20000

// surname is the frequency of a common surname of one character.
const surname = 2000

// A Token is one word, number or sign of a text.
type Token struct {
	Text       string // as printed
	Start, End int    // byte offsets of Text, half open
	Tag        string // the part of speech, as in [Word]; x where the dictionary does not know the word
}

// Load reads the dictionary, so that the first use need not wait for it. The error is gse's; without a dictionary there are no words.
func (s *Segmenter) Load() error {
	s.once.Do(func() {
		s.gse.SkipLog, s.gse.NotLoadHMM = true, true
		if s.err = s.gse.LoadDictEmbed("zh_s"); s.err != nil {
			return
		}
		if s.err = s.gse.LoadStopEmbed(); s.err != nil {
			return
		}
		for _, r := range surnames {
			if f, _, known := s.gse.Find(string(r)); s.err == nil && (!known || f < surname) {
				s.err = s.add(Word{Text: string(r), Tag: "nr", Frequency: surname})
			}
		}
		for _, w := range places {
			if s.err == nil {
				s.err = s.add(Word{Text: w, Tag: "ns"})
			}
		}
		if s.err == nil {
			s.err = s.add(s.Dictionary...)
		}
		s.gse.CalcToken()
	})
	return s.err
}

// add puts words into the dictionary, in place of those that it has.
func (s *Segmenter) add(list ...Word) error {
	for _, w := range list {
		text, tag, frequency := han.FoldString(w.Text), w.Tag, w.Frequency
		if text == "" {
			continue
		}
		if tag == "" {
			tag = "n"
		}
		if frequency <= 0 {
			frequency = surely
		}
		put := s.gse.AddToken
		if _, _, known := s.gse.Find(text); known {
			put = s.gse.ReAddToken
		}
		if err := put(text, frequency, tag); err != nil {
			return err
		}
	}
	return nil
}

// Cut returns the words of text in their order, blanks and signs included: together they are the text. There are none if [Segmenter.Load] fails.
func (s *Segmenter) Cut(text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		if s.Load() != nil {
			return
		}
		start := 0
		for line := range strings.Lines(text) {
			if !s.cutLine(text, start, start+len(line), yield) {
				return
			}
			start += len(line)
		}
	}
}

// cutLine cuts text[at:end], which is handed to gse folded; the characters of both are counted off against each other.
func (s *Segmenter) cutLine(text string, at, end int, yield func(Token) bool) bool {
	folded := make([]byte, 0, end-at)
	for _, r := range text[at:end] { // a character of U+FFFD for each stray byte
		folded = utf8.AppendRune(folded, han.Fold(r))
	}
	for _, g := range s.gse.Segment(folded) {
		token := Token{Start: at, Tag: g.Token().Pos()}
		for range utf8.RuneCount(folded[g.Start():min(g.End(), len(folded))]) {
			if at < end {
				_, n := utf8.DecodeRuneInString(text[at:end])
				at += n
			}
		}
		if token.Text, token.End = text[token.Start:at], at; token.Text != "" && !yield(token) {
			return false
		}
	}
	if at < end {
		return yield(Token{Text: text[at:end], Start: at, End: end, Tag: "x"})
	}
	return true
}
