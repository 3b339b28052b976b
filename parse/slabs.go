package parse

import (
	"slices"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/numbers"
)

// slabs hold the articles of a page and their parts while they grow; in the end each kind is copied at once.
type slabs struct {
	articles   slab[article.Article]
	heads      slab[article.Head]
	blocks     slab[article.Block]
	quantities slab[numbers.Quantity]
	dates      slab[dates.Date]
	infos      slab[article.Info]
	furniture  slab[article.Furniture]
	texts      []string // kickers and decks
	units      []*unit
	// Where the parts of the current article begin.
	headsAt, blocksAt int
}

// A slab is a list of one kind. The results of short pages that follow each other share memory, so that not each takes its own.
type slab[T any] struct {
	list []T // of the page under way
	room []T // for results to come
}

// sharedParts and sharedArticles are how many parts, or articles, the memory that pages share has room for: some three thousand bytes, all of which
// stay as long as any part of them is kept.
const (
	sharedParts    = 32
	sharedArticles = 8
)

func (s *slab[T]) add(part T) { s.list = append(s.list, part) }

// take copies the list for the results of a page, and empties it. shared is how many there is room for where room is made.
func (s *slab[T]) take(shared int) []T {
	n := len(s.list)
	var out []T
	switch {
	case n == 0:
		return nil
	case n > manyUnits:
		out, s.list = s.list[:n:n], nil // so many are not copied again
		return out
	case n > shared/2:
		out = make([]T, n)
	default:
		if n > len(s.room) {
			s.room = make([]T, shared)
		}
		out, s.room = s.room[:n:n], s.room[n:]
	}
	copy(out, s.list)
	clear(s.list) // the page's text can be freed
	s.list = s.list[:0]
	return out
}

// moveTo appends the articles and the furniture to the page, and forgets them.
func (s *slabs) moveTo(out *article.Page) {
	out.Furniture = joined(out.Furniture, s.furniture.take(sharedParts))
	heads, blocks, quantities, dates, infos := s.heads.take(sharedParts), s.blocks.take(sharedParts), s.quantities.take(sharedParts), s.dates.take(sharedParts), s.infos.take(sharedParts)
	articles := s.articles.take(sharedArticles)
	for i := range articles {
		a := &articles[i]
		a.Heads, heads = cutOff(heads, len(a.Heads))
		a.Blocks, blocks = cutOff(blocks, len(a.Blocks))
		a.Quantities, quantities = cutOff(quantities, len(a.Quantities))
		a.Dates, dates = cutOff(dates, len(a.Dates))
		if a.Page != nil {
			a.Page, infos = &infos[0], infos[1:]
		}
	}
	out.Articles = joined(out.Articles, articles)
	clear(s.units[:cap(s.units)])
	s.units = s.units[:0]
}

// joined is append, but for the first list, which is taken as it is.
func joined[T any](list, more []T) []T {
	if len(list) == 0 {
		return more
	}
	return append(slices.Grow(list, len(more)), more...)
}

// text appends to a list of one article that most articles have one text of, or none: those of several share their memory.
func (s *slabs) text(list []string, text string) []string {
	if len(list) > 0 {
		return append(list, text)
	}
	if len(s.texts) == cap(s.texts) {
		s.texts = make([]string, 0, sharedParts)
	}
	n := len(s.texts)
	s.texts = append(s.texts, text)
	return s.texts[n : n+1 : n+1]
}

// cutOff parts the first n elements from s; none is nil.
func cutOff[T any](s []T, n int) (first, rest []T) {
	if n == 0 {
		return nil, s
	}
	return s[:n:n], s[n:]
}
