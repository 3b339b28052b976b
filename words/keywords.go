package words

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"github.com/zhnews/zhnews/internal/han"
)

// gse has extractors of its own (hmm/idf). They are not used: theirs give ties and words without a known frequency an order that changes from run to run,
// and no weight at all to the latter where the table is the embedded one.

// A Keyword is a word that tells what a text is about.
type Keyword struct {
	Text  string  // as first printed
	Count int     // how often it stands in the text
	Score float64 // the higher the more it tells; comparable within one call only
}

// Keywords returns the n words of the highest TF-IDF: often in the text and seldom elsewhere. Equal scores stand in the order of the text.
func (s *Segmenter) Keywords(text string, n int) []Keyword {
	terms, _ := s.terms(text)
	total := 0
	for _, t := range terms {
		total += t.Count
	}
	table := rarity()
	for i := range terms {
		terms[i].Score = float64(terms[i].Count) / float64(total) * table.of(terms[i].folded)
	}
	return best(terms, n)
}

// TextRank returns the n words that the TextRank algorithm (Mihalcea and Tarau, 2004) ranks highest: those that stand close to many others that do. It needs
// no table of frequencies, and a text of some length.
func (s *Segmenter) TextRank(text string, n int) []Keyword {
	const (
		window  = 5 // words that stand together
		damping = 0.85
		rounds  = 50
		enough  = 1e-6 // change of a score at which the ranks are taken to stand
	)
	terms, order := s.terms(text)
	weights := make([]map[int]float64, len(terms)) // of the edges
	degree := make([]float64, len(terms))
	for i, a := range order {
		for _, b := range order[i+1 : min(len(order), i+window)] {
			if a == b || a < 0 || b < 0 {
				continue
			}
			for _, e := range [...][2]int{{a, b}, {b, a}} {
				if weights[e[0]] == nil {
					weights[e[0]] = map[int]float64{}
				}
				weights[e[0]][e[1]]++
				degree[e[0]]++
			}
		}
	}
	// The edges in a fixed order, so that sums are the same in every run.
	type edge struct {
		to     int
		weight float64
	}
	edges := make([][]edge, len(terms))
	for a := range weights {
		for b, w := range weights[a] {
			edges[a] = append(edges[a], edge{b, w})
		}
		slices.SortFunc(edges[a], func(x, y edge) int { return x.to - y.to })
	}
	for i := range terms {
		terms[i].Score = 1
	}
	next := make([]float64, len(terms))
	for range rounds {
		change := 0.0
		for a := range terms {
			sum := 0.0
			for _, e := range edges[a] {
				sum += e.weight / degree[e.to] * terms[e.to].Score
			}
			next[a] = 1 - damping + damping*sum
			change = max(change, next[a]-terms[a].Score, terms[a].Score-next[a])
		}
		for a := range terms {
			terms[a].Score = next[a]
		}
		if change < enough {
			break
		}
	}
	return best(terms, n)
}

// term is a word that may be a keyword.
type term struct {
	Keyword
	folded string
}

// terms returns the words of text that say something, each once, and the places where they stand as indexes of it; a word that says nothing is -1 there.
func (s *Segmenter) terms(text string) (terms []term, order []int) {
	seen := map[string]int{}
	for t := range s.Cut(text) {
		if !telling(t.Tag) || utf8.RuneCountInString(t.Text) < 2 {
			order = append(order, -1)
			continue
		}
		folded := han.FoldString(t.Text)
		if s.gse.IsStop(folded) || strings.ContainsFunc(folded, func(r rune) bool { return !han.IsHan(r) && !han.IsLetter(r) }) {
			order = append(order, -1)
			continue
		}
		i, known := seen[folded]
		if !known {
			i = len(terms)
			seen[folded] = i
			terms = append(terms, term{Keyword: Keyword{Text: t.Text}, folded: folded})
		}
		terms[i].Count++
		order = append(order, i)
	}
	return terms, order
}

// telling reports whether words of a part of speech say what a text is about: nouns, names, verbs, adjectives, idioms, abbreviations, and words that no dictionary knows.
func telling(tag string) bool {
	if tag == "" {
		return true
	}
	switch tag[0] {
	case 'n', 'v', 'a', 'i', 'j', 'l', 'x':
		return tag != "nrfg"
	}
	return false
}

func best(terms []term, n int) []Keyword {
	slices.SortStableFunc(terms, func(a, b term) int { return cmp.Compare(b.Score, a.Score) })
	out := make([]Keyword, 0, max(0, min(n, len(terms))))
	for _, t := range terms[:cap(out)] {
		out = append(out, t.Keyword)
	}
	return out
}

// rarities is the inverse document frequency of words.
type rarities struct {
	table  map[string]float32
	median float32 // for words that are not in the table
}

func (r *rarities) of(word string) float64 {
	if v, ok := r.table[word]; ok {
		return float64(v)
	}
	return float64(r.median)
}

// rarity reads the table of gse, which is jieba's, on first use.
var rarity = sync.OnceValue(func() *rarities {
	r := &rarities{table: make(map[string]float32, 270_000)}
	all := make([]float32, 0, 270_000)
	for line := range strings.Lines(gse.ZhIdf) {
		word, number, ok := strings.Cut(strings.TrimSpace(line), " ")
		v, err := strconv.ParseFloat(number, 32)
		if !ok || err != nil {
			continue
		}
		r.table[word] = float32(v)
		all = append(all, float32(v))
	}
	slices.Sort(all)
	if len(all) > 0 {
		r.median = all[len(all)/2]
	}
	return r
})
