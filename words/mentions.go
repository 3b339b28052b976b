package words

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// A Kind says what a mention names.
type Kind string

// The kinds of mention.
const (
	Person       Kind = "person"
	Place        Kind = "place"
	Organisation Kind = "organisation"
)

// A Mention is a name in a text. It is evidence, not knowledge: Score tells how much of it there is.
type Mention struct {
	Text       string // as printed
	Start, End int    // byte offsets of Text, half open
	Kind       Kind
	// Score is from 0 to 1. A name that the dictionary has and whose words around fit has 1; what the characters or the words around alone
	// show has about a half.
	Score float64
}

// Mentions returns the people, places and organisations that text names, in its order. They do not overlap. What is only likely is left out.
func (s *Segmenter) Mentions(text string) iter.Seq[Mention] {
	return func(yield func(Mention) bool) {
		start := 0
		for line := range strings.Lines(text) {
			tokens := slices.Collect(s.Cut(line))
			for i := 0; i < len(tokens); {
				m, n := s.mention(tokens, i)
				if n == 0 {
					i++
					continue
				}
				m.Start, m.End = start+tokens[i].Start, start+tokens[i+n-1].End
				m.Text = text[m.Start:m.End]
				if !yield(m) {
					return
				}
				i += n
			}
			start += len(line)
		}
	}
}

// Names returns the people that the texts name, those with more evidence first: a roster for parse.Parser.KnownNames or byline.Reader.Known. A name must be sure in one
// place, or likely in two.
func (s *Segmenter) Names(texts ...string) []string {
	evidence, first := map[string]float64{}, map[string]int{}
	for _, text := range texts {
		for m := range s.Mentions(text) {
			if m.Kind != Person {
				continue
			}
			if _, ok := first[m.Text]; !ok {
				first[m.Text] = len(first)
			}
			evidence[m.Text] += m.Score
		}
	}
	names := slices.Collect(maps.Keys(evidence))
	names = slices.DeleteFunc(names, func(name string) bool { return evidence[name] < 0.8 })
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(evidence[b], evidence[a]), first[a]-first[b])
	})
	return names
}

// mention reads the mention that begins with token i and returns how many tokens it has; 0 where there is none.
func (s *Segmenter) mention(tokens []Token, i int) (m Mention, n int) {
	if n := organisation(tokens, i); n > 0 {
		return Mention{Kind: Organisation, Score: 1}, n
	}
	if m, n := person(tokens, i); n > 0 {
		return m, n
	}
	if n := place(tokens, i); n > 0 {
		return Mention{Kind: Place, Score: 1}, n
	}
	return m, 0
}

// organisation reads a name of the dictionary, or words of a name that end with what an organisation is called: 青岛港集团, 市教育局.
func organisation(tokens []Token, i int) (n int) {
	named := false
	length := 0
	for j := i; j < len(tokens) && j-i < 6; j++ {
		t := tokens[j]
		folded := han.FoldString(t.Text)
		tag := t.Tag
		switch {
		case tag == "nt" && utf8.RuneCountInString(folded) > 1 && !notOrganisations[folded]:
			named = true
			n = j - i + 1
		case organisations[folded] || authority(folded) && organisationEnds(folded) || j > i && length+utf8.RuneCountInString(t.Text) > 2 && organisationEnds(folded):
			// The name must say which one: 委员会 alone is any.
			if j > i && named || authority(folded) {
				named = true
				n = j - i + 1
			}
		case tag == "ns" && !notPlaces[folded] || placeAmongPeople(t) || tag == "nz" && j == i || administrative[folded] && j == i:
			named = true
		case j > i && (tag == "n" || tag == "j" || tag == "vn" || tag == "b" || tag == "x" && han.IsHan(firstRune(folded)) && utf8.RuneCountInString(folded) == 1 && named):
			if speaks[folded] || titles[folded] {
				return n
			}
		default:
			return n
		}
		length += utf8.RuneCountInString(t.Text)
	}
	return n
}

// authority reports whether one word names an authority of the place that the text speaks of: 省农业厅.
func authority(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return administrative[string(r)] && utf8.RuneCountInString(word[n:]) > 1
}

// organisationEnds reports whether a word ends as names of organisations do: 教育局, 信息中心.
func organisationEnds(word string) bool {
	for w := range organisations {
		if strings.HasSuffix(word, w) {
			return true
		}
	}
	return false
}

// place reads a place of the dictionary with the word for what it is behind it: 青岛 市, 香港 中路.
func place(tokens []Token, i int) (n int) {
	first := han.FoldString(tokens[i].Text)
	size := utf8.RuneCountInString(first)
	if size > 2 && placeAmongPeople(tokens[i]) {
		return 1
	}
	if tokens[i].Tag != "ns" || size < 2 || notPlaces[first] {
		return 0
	}
	n = 1
	for j := i + 1; j < len(tokens); j++ {
		if folded := han.FoldString(tokens[j].Text); tokens[j].Tag != "ns" && !districts[folded] {
			break
		}
		if n++; tokens[j].Tag == "ns" && !districtEnds(tokens[j-1].Text) {
			return n - 1 // two places side by side
		}
	}
	return n
}

// placeAmongPeople reports whether a word that the dictionary has for a person is called as places are: 张家村, 武侯区.
func placeAmongPeople(t Token) bool {
	last, size := utf8.DecodeLastRuneInString(han.FoldString(t.Text))
	return t.Tag == "nr" && len(t.Text) > 2*size && strings.ContainsRune(placeEnds, last)
}

func districtEnds(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(han.FoldString(word))
	return strings.ContainsRune("省市县区州盟旗国", r)
}

// person reads a name of two to four characters: one of the dictionary, or one that its characters and the words around show.
func person(tokens []Token, i int) (m Mention, n int) {
	k := i - 1
	for k >= 0 && strings.TrimFunc(tokens[k].Text, han.IsSpace) == "" {
		k--
	}
	cue := k >= 0 && titled(tokens[k].Text)
	if m, n := dotted(tokens, i); n > 0 {
		return m, n
	}
	var reader byline.Reader
	text, length, single := "", 0, true // single: made of single characters, no word of the dictionary
	best := Mention{}
	for j := i; j < len(tokens) && j-i < 4; j++ {
		t := tokens[j]
		size := utf8.RuneCountInString(t.Text)
		if length += size; length > 4 || !hanOnly(t.Text) {
			break
		}
		if j > i && size > 2 {
			break
		}
		single = single && size == 1
		text += t.Text
		if j > i && notInNames[han.FoldString(t.Text)] {
			if cue && length == 2 {
				continue // 会长钱正华; but 会长钱正说
			}
			break
		}
		if length < 2 {
			continue
		}
		names, score := reader.ParseNames(text)
		last, _ := utf8.DecodeLastRuneInString(han.FoldString(text))
		person := strings.HasPrefix(tokens[i].Tag, "nr")
		if len(names) != 1 || names[0] != text || length > 2 && strings.ContainsRune(placeEnds, last) && !cue || j == i && !person && size > 1 && !cue {
			continue
		}
		evidence := 0.0
		if person && (j == i || size == 1) && length > 2 {
			evidence += 0.3
		} else if person {
			evidence += 0.1
		}
		if cue {
			evidence += 0.4
			if single {
				evidence += 0.1
			}
		}
		if j+1 < len(tokens) && speaks[han.FoldString(tokens[j+1].Text)] {
			evidence += 0.4
		}
		switch {
		case score >= byline.FirmName:
			evidence += 0.3
		case score < 0:
			evidence -= 0.3
		}
		if evidence >= 0.5 && (evidence > best.Score || evidence >= best.Score-0.2 && length == 3 && score >= 0) {
			best, n = Mention{Kind: Person, Score: min(evidence, 1)}, j-i+1
		}
	}
	return best, n
}

// dotted reads a name of foreigners or of the minorities of the west, whose parts a dot joins: 买买提·依明.
func dotted(tokens []Token, i int) (m Mention, n int) {
	if tag := tokens[i].Tag; !hanOnly(tokens[i].Text) || tag == "ns" || strings.HasPrefix(tag, "v") {
		return m, 0 // 青岛·上合, 为民·靠民
	}
	for j := i + 1; j+1 < len(tokens) && strings.Contains("·•‧・", tokens[j].Text) && hanOnly(tokens[j+1].Text); j += 2 {
		// Behind the dot, characters that are no word of their own go on with the name.
		for length := utf8.RuneCountInString(tokens[j+1].Text); j+2 < len(tokens) && length < 6; j++ {
			next := han.FoldString(tokens[j+2].Text)
			if utf8.RuneCountInString(next) != 1 || !hanOnly(next) || notInNames[next] {
				break
			}
			length++
		}
		n = j + 2 - i
	}
	text := ""
	for _, t := range tokens[i : i+n] {
		text += t.Text
	}
	var reader byline.Reader
	if names, score := reader.ParseNames(text); len(names) != 1 || score < byline.FirmName {
		return m, 0
	}
	return Mention{Kind: Person, Score: 1}, n
}

// titled reports whether a word is or ends with what stands before a name: 书记, 副市长, 记者.
func titled(word string) bool {
	word = han.FoldString(word)
	for size := min(4, utf8.RuneCountInString(word)); size >= 2; size-- {
		at := len(word)
		for range size {
			_, n := utf8.DecodeLastRuneInString(word[:at])
			at -= n
		}
		if titles[word[at:]] {
			return true
		}
	}
	return false
}

func hanOnly(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !han.IsHan(r) })
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
