package numbers

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/lexicon"
)

// unitEntry is what one spelling of a unit or counter means.
type unitEntry struct {
	name    string // as Quantity.Unit reports it
	kind    Kind
	to      *factor
	need    need
	noun    bool // a noun that is counted without a measure word
	counter bool
}

func (u *unitEntry) factor() *factor { return factorOr(u.to) }

// tables holds the lexicons, built once on first use.
type tables struct {
	units       *lexicon.Lexicon[unitEntry]
	counters    *lexicon.Lexicon[unitEntry] // the measure words alone, for a spelling that is both
	byName      map[string]unitEntry
	loneOne     *lexicon.Lexicon[bool]
	notCounters *lexicon.Lexicon[bool]
	phrases     *lexicon.Lexicon[bool]
	marks       *[1 << 16]mark
	pairs       pairSet // of phrases
}

var builtin = sync.OnceValue(func() *tables {
	t := &tables{byName: map[string]unitEntry{}}
	var rows []lexicon.Row[unitEntry]
	addUnit := func(u unitRow) {
		name, spellings := u.spellings()
		to := degrees[name]
		if to == nil {
			to = newFactor(u.base, u.num, u.den)
		}
		for i, w := range spellings {
			e := unitEntry{name: name, kind: u.kind, to: to, need: u.need}
			rows = append(rows, lexicon.Row[unitEntry]{Word: w, Value: e})
			if _, known := t.byName[e.name]; i == 0 && !known {
				t.byName[e.name] = e
			}
		}
	}
	for _, u := range unitRows {
		addUnit(u)
	}
	for _, u := range currencyRows {
		addUnit(u)
	}
	measures := len(rows)
	nouns := map[string]bool{}
	for _, w := range nounCounters {
		nouns[w] = true
	}
	for _, w := range counterWords {
		rows = append(rows, lexicon.Row[unitEntry]{Word: w, Value: unitEntry{name: w, kind: Count, noun: nouns[w], counter: true}})
	}
	for _, w := range nounCounters {
		rows = append(rows, lexicon.Row[unitEntry]{Word: w, Value: unitEntry{name: w, kind: Count, noun: true, counter: true}})
	}
	t.units = lexicon.New(rows)
	t.counters = lexicon.New(rows[measures:])
	t.loneOne = lexicon.Set(loneOne)
	t.notCounters = lexicon.Set(notCounters)
	t.phrases = lexicon.Set(phraseWords)
	t.marks = marked(phraseWords)
	for _, w := range phraseWords {
		a, n := han.Decode(w)
		b, _ := han.Decode(w[n:])
		t.pairs.add(han.Fold(a), han.Fold(b))
	}
	return t
})

// unitNamed is the built-in unit of that name and kind.
func unitNamed(name string, kind Kind) (unitEntry, bool) {
	u, ok := builtin().byName[name]
	return u, ok && u.kind == kind
}

// triggers marks the characters at which a quantity may begin.
var triggers [1 << 16]bool

func init() {
	for _, r := range "零〇○一二三四五六七八九十百千万亿兩两俩仨廿卅卌壹贰貳叁參参肆伍陆陸柒捌玖拾佰仟萬億第首半翻对對几幾数數０１２３４５６７８９" {
		triggers[r] = true
	}
}

// scan is the state of one search.
type scan struct {
	f        *Finder
	t        *tables
	text     string   // without the blanks between Chinese characters and figures
	source   string   // with them
	gaps     han.Gaps // where they stood
	whole    bool     // the text is one quantity: a bare numeral will do
	extra    *lexicon.Lexicon[unitEntry]
	phrases  *lexicon.Lexicon[bool]
	prevEnd  int              // end of the quantity before
	ordinal1 Value            // the ordinal without a counter that opened a list, and its end
	listEnd  int              // of it; 0 if there is none
	spaced   bool             // blanks set the characters of the numeral apart
	labelEnd int              // end of the label before, 0 if there was none
	pairAt   int              // where the second of two pressures begins: 150/95毫米汞柱
	tokens   [maxTokens]token // scratch of numeralAt
	glanced  numeral          // scratch of glance

	leadAt, tailAt int // the characters that words were held against last: the one at leadAt and the one before tailAt
	lead, tail     han.Lead

	yuan, local *factor // what localMoney last made of what
	place       string  // and the currency that it was for

	last      Quantity // the quantity before, if a bound stands beside it that a list shares
	haveLast  bool
	memo      numeral // what numeralAt last read in the text; kept since a glance and the grammar begin alike
	memoFound bool
}

// scans are kept for reuse: the scratch is large, and a search is short.
var scans = sync.Pool{New: func() any { return new(scan) }}

// release gives the scan back; nothing of it may be used any more.
func (s *scan) release() {
	s.text, s.source, s.gaps, s.last, s.f, s.extra, s.phrases = "", "", han.Gaps{}, Quantity{}, nil, nil, nil
	scans.Put(s)
}

func newScan(f *Finder, text string) *scan {
	s := scans.Get().(*scan)
	s.f, s.t, s.source = f, builtin(), text
	s.text, s.gaps = han.CloseUp(text)
	s.leadAt, s.tailAt, s.memo.start = -1, -1, -1
	s.whole, s.spaced, s.prevEnd, s.labelEnd, s.pairAt, s.listEnd, s.haveLast = false, false, 0, 0, 0, 0, false
	if len(f.Units)+len(f.Counters) > 0 {
		var rows []lexicon.Row[unitEntry]
		for _, u := range f.Units {
			e := unitEntry{name: u.Name, kind: u.Kind, to: newFactor(u.Base, max(u.Num, 1), max(u.Den, 1))}
			for _, w := range append([]string{u.Name}, u.Aliases...) {
				rows = append(rows, lexicon.Row[unitEntry]{Word: w, Value: e})
			}
		}
		for _, w := range f.Counters {
			rows = append(rows, lexicon.Row[unitEntry]{Word: w, Value: unitEntry{name: w, kind: Count, counter: true}})
		}
		s.extra = lexicon.New(rows)
	}
	if len(f.Phrases) > 0 {
		s.phrases = lexicon.Set(f.Phrases)
	}
	trimmed := han.TrimSpace(s.text)
	if !s.whole && len(trimmed) <= 96 && numeralOnly(trimmed) {
		s.whole = true // a cell of a table, a line that is one number
	}
	return s
}

// numeralOnly reports whether the text holds nothing but numeral characters and what belongs to them.
func numeralOnly(s string) bool {
	for _, r := range s {
		f := han.Fold(r)
		_, d := han.Numeral(f)
		_, a := han.Digit(f)
		if !d && !a && unitPower(f) == 0 && !strings.ContainsRune("负点.,，-−廿卅几余多来 ", f) {
			return false
		}
	}
	return s != ""
}

// run finds the quantities one by one.
func (s *scan) run(yield func(Quantity) bool) {
	text := s.text
	var q Quantity
	for i := 0; i < len(text); {
		c := text[i]
		if c >= 0xE0 && i+2 < len(text) {
			r := uint16(c&0xF)<<12 | uint16(text[i+1]&0x3F)<<6 | uint16(text[i+2]&0x3F)
			if !triggers[r] {
				i += 3
				continue
			}
			if c >= 0xF0 {
				i++
				continue
			}
		} else if c-'0' > 9 {
			i++
			continue
		}
		next, ok := s.at(i, &q)
		if ok {
			s.listed(&q)
			s.localMoney(&q)
			s.prevEnd = q.End
			if s.haveLast = q.Modifier == AtLeast || q.Modifier == AtMost; s.haveLast {
				s.last = q
			}
			if !s.gaps.None() {
				q.Start, q.End = s.gaps.Origin(q.Start, false), s.gaps.Origin(q.End, true)
				q.Text = s.source[q.Start:q.End]
			}
			if !yield(q) {
				return
			}
		}
		i = max(next, i+1)
		for i < len(text) && !utf8.RuneStart(text[i]) {
			i++
		}
	}
}

// at reads the quantity at i into q. next is where the search goes on.
func (s *scan) at(i int, q *Quantity) (next int, ok bool) {
	phraseEnd, inside := 0, false
	if !s.whole {
		phraseEnd, inside = s.phrase(i)
	}
	if end := s.behindPoint(i); end > i {
		return max(phraseEnd, end), false
	}
	v := unsure
	if !s.f.grammarOnly {
		v, next = s.glance(i, q)
	}
	switch v {
	case unsure:
		*q, next, ok = s.quantity(i)
	case quantity:
		ok = true
	}
	if !ok || phraseEnd >= q.End || inside || q.Start < s.prevEnd {
		return max(phraseEnd, next), false
	}
	if q.Kind == Count && q.Unit == "个" {
		s.hundredMillions(q)
	}
	q.Text = s.text[q.Start:q.End]
	return max(q.End, next), true
}

// hundredMillions makes 亿 of the 个亿 that people say: 2.3个亿, 三个多亿. 5个亿元项目 are five projects, and 两个亿万富翁 two men.
func (s *scan) hundredMillions(q *Quantity) {
	more := s.has(q.End, "多", "余")
	yi := s.has(q.End+more, "亿")
	if yi == 0 {
		return
	}
	end := q.End + more + yi
	over := s.has(end, "多", "余") > 0
	if next := s.runeAt(end); strings.ContainsRune("元万千级人美吨立斤企工村镇县乡户次条度港欧日年", next) && !over && (next != '元' || q.Value.scale() == 0) {
		return
	}
	if q.End = end; (more > 0 || over) && q.Modifier == Exact {
		q.Modifier = Over
	}
	q.Kind, q.Unit, q.to = Cardinal, "", nil
	if q.IsRange() {
		q.Low, q.High = q.Low.shift(8), q.High.shift(8)
	} else {
		q.Value = q.Value.shift(8)
	}
	if u, size := s.unit(q.End); size > 0 && u.kind == Money {
		s.apply(q, u, q.End+size)
	}
}

// behindPoint is where a Chinese numeral ends that a dot joins to one before it, the two being a day and no decimal: 九‧二一大地震. i for any other.
func (s *scan) behindPoint(i int) (end int) {
	mark, n := han.DecodeLast(s.text[:i])
	if mark < 0x80 || !isPoint(mark) {
		return i
	}
	before, _ := han.DecodeLast(s.text[:i-n])
	if chineseOf(before) < 0 {
		return i
	}
	for end = i; end < len(s.text); {
		r, n := han.Decode(s.text[end:])
		if chineseOf(r) == -1 {
			break
		}
		end += n
	}
	return end
}

// localMoney gives a bare 元 the currency of the place that it is printed in.
func (s *scan) localMoney(q *Quantity) {
	if s.f == nil || s.f.Currency == "" || s.f.Currency == "CNY" || q.Kind != Money || !strings.HasPrefix(q.factor().base, "CNY") ||
		strings.ContainsAny(s.text[q.Start:q.End], "人民￥¥RMBCNY") {
		return
	}
	if s.f.Currency == "XXX" {
		q.to = nil
		return
	}
	if s.yuan != q.to || s.place != s.f.Currency {
		s.yuan, s.place = q.to, s.f.Currency
		s.local = q.to.in(s.f.Currency + q.to.base[len("CNY"):])
	}
	q.to = s.local
}

// listed makes an ordinal of a number that goes on a list of them: 第2、3名, 第一、二、三名. A 第 that opens a sentence is a label of its
// own (第一、3名干部…).
func (s *scan) listed(q *Quantity) {
	if s.listEnd > 0 {
		rest := s.text[s.listEnd:q.Start]
		goesOn := (q.Kind == Cardinal || q.Kind == Count) && !q.IsRange() && q.Modifier == Exact && len(rest) <= 30 && strings.HasPrefix(rest, "、") && strings.HasSuffix(rest, "、") &&
			strings.TrimFunc(rest, func(r rune) bool { return r == '、' || isNumeralRune(r) }) == "" && s.ordinal1.Cmp(q.Value) < 0 && q.Value.Cmp(Int(100)) < 0
		if goesOn {
			q.Kind = Ordinal
		}
		if !goesOn || q.Unit != "" {
			s.listEnd = 0
			return
		}
	}
	if q.Kind == Ordinal && q.Unit == "" && !q.IsRange() && (s.listEnd > 0 || s.has(q.Start, "第") > 0 && !strings.ContainsRune("\x00。；：\n　 ", s.runeBefore(q.Start))) {
		s.ordinal1, s.listEnd = q.Value, q.End
	}
}

// phrase returns the end of the longest set phrase that covers i, 0 where there is none, and whether the numeral at i belongs to one that begins
// before it and ends before another digit: 统一六国.
func (s *scan) phrase(i int) (end int, inside bool) {
	lead := markPhrase
	if s.text[i] < utf8.RuneSelf {
		lead = markDigits
	}
	start := i
	r, n := han.Decode(s.text[i:])
	next, _ := han.Decode(s.text[i+n:])
	next = han.Fold(next)
	for back := 0; back <= 3; back++ {
		if back > 0 {
			next = han.Fold(r)
			if r, n = han.DecodeLast(s.text[:start]); n == 0 || start-n < s.prevEnd {
				break
			}
			start -= n
		}
		found := 0
		if r < 1<<16 && s.t.marks[r]&lead != 0 && s.t.pairs.has(han.Fold(r), next) {
			found = s.phraseAt(s.t.phrases, start, i)
		}
		if s.phrases != nil {
			found = max(found, s.phraseAt(s.phrases, start, i))
		}
		end = max(end, found)
		inside = inside || found > 0 && back > 0 && chineseOf(firstRune(s.text[found:])) > 0
	}
	return end, inside
}

// pairSet is a filter for the first two characters of words, folded: it has all of them, and few others.
type pairSet [1 << 10]uint64

func (p *pairSet) bit(a, b rune) (word uint32, mask uint64) {
	h := (uint32(a)*31 ^ uint32(b)*0x9E3779B1>>8) & (1<<16 - 1)
	return h >> 6, 1 << (h & 63)
}

func (p *pairSet) add(a, b rune) {
	word, mask := p.bit(a, b)
	p[word] |= mask
}

func (p *pairSet) has(a, b rune) bool {
	word, mask := p.bit(a, b)
	return p[word]&mask != 0
}

// phraseAt returns the end of the longest set phrase that begins at start and covers i; 0 where there is none.
func (s *scan) phraseAt(phrases *lexicon.Lexicon[bool], start, i int) int {
	if _, n := phrases.Find(s.text[start:]); n > 0 && start+n > i && !s.counts(start, n) {
		return start + n
	}
	return 0
}

// counts reports whether what looks like a phrase counts the word behind it after all: 两头奶牛, 一口老井.
func (s *scan) counts(i, n int) bool {
	switch {
	case n != len("两头"):
	case s.has(i, "两头") > 0:
		return s.has(i+n, "奶牛", "牛", "猪", "羊", "驴", "毛驴", "骡", "大象", "象", "熊", "鲸", "母猪", "黄牛", "水牛", "耕牛", "牦牛", "小牛", "狮子") > 0
	case s.has(i, "一口") > 0:
		return s.has(i+n, "井", "老井", "古井", "水井", "深井", "机井", "锅", "大锅", "铁锅", "塘", "池塘", "鱼塘", "缸", "水缸", "钟", "古钟", "大钟") > 0
	}
	return false
}

// unit returns the unit or counter at i, the longest spelling first.
func (s *scan) unit(i int) (unitEntry, int) {
	if s.extra != nil {
		if u, n := s.extra.Prefix(s.text[i:]); n > 0 {
			return u, n
		}
	}
	u, n := s.t.units.Prefix(s.text[i:])
	if s.spaced {
		if w, m := s.spacedUnit(i); m > n {
			return w, m
		}
	}
	return u, n
}

// spacedUnit is unit for text whose characters are set apart by blanks, as the numeral before was: 个 百 分 点.
func (s *scan) spacedUnit(i int) (unitEntry, int) {
	var squeezed [48]byte
	var ends [len(squeezed)]int
	n := 0
	for at := i; at < len(s.text); {
		r, size := han.Decode(s.text[at:])
		if n+size > len(squeezed) || r == '\n' {
			break
		}
		if han.IsSpace(r) {
			at += size
			continue
		}
		for range size {
			squeezed[n] = s.text[at]
			n, at = n+1, at+1
			ends[n-1] = at
		}
	}
	u, size := s.t.units.Prefix(string(squeezed[:n]))
	if size == 0 {
		return unitEntry{}, 0
	}
	return u, ends[size-1] - i
}

// runeAt and runeBefore return the folded character at i and the one before it; 0 at an end of the text.
func (s *scan) runeAt(i int) rune {
	if i == s.leadAt {
		return s.lead.Rune
	}
	if i >= len(s.text) {
		return 0
	}
	r, _ := han.Decode(s.text[i:])
	return han.Fold(r)
}

func (s *scan) runeBefore(i int) rune {
	if i == s.tailAt {
		return s.tail.Rune
	}
	r, n := han.DecodeLast(s.text[:i])
	if n == 0 {
		return 0
	}
	return han.Fold(r)
}

// has reports whether one of the words stands at i, and its length.
func (s *scan) has(i int, words ...string) int {
	i = min(i, len(s.text))
	if i != s.leadAt {
		s.leadAt, s.lead = i, han.LeadOf(s.text[i:])
	}
	return s.lead.Prefix(s.text[i:], words)
}

// hadBefore is has for words that end at i.
func (s *scan) hadBefore(i int, words ...string) int {
	if i != s.tailAt {
		s.tailAt, s.tail = i, han.LastOf(s.text[:i])
	}
	return s.tail.Suffix(s.text[:i], words)
}
