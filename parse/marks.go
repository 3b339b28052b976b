package parse

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// A wordlist is a table of words for which the lines of a page are searched. Most lines hold none of most tables; the characters of a line, marked in
// one pass, tell which tables are worth a search.
type wordlist struct {
	words  []string // with the folded ones from the first page on
	folds  bool
	bit    uint64                // of this table in marks; tables may share one
	first  [wordBuckets][]string // by their first character, folded
	last   [wordBuckets][]string
	sorted sync.Once
}

const wordBuckets = 64 // a power of two

// sort fills the buckets.
func (l *wordlist) sort() {
	characterMarks() // folds the words
	for _, w := range l.words {
		first, _ := utf8.DecodeRuneInString(w)
		last, _ := utf8.DecodeLastRuneInString(w)
		f, e := &l.first[han.Fold(first)&(wordBuckets-1)], &l.last[han.Fold(last)&(wordBuckets-1)]
		*f, *e = append(*f, w), append(*e, w)
	}
}

// opens reports whether s, whose first character is r, opens with a word of the table as it is written.
func (l *wordlist) opens(s string, r rune) bool {
	l.sorted.Do(l.sort)
	return slices.ContainsFunc(bucket(&l.first, r), func(w string) bool { return strings.HasPrefix(s, w) })
}

// ends is opens for the end of s, whose last character is r.
func (l *wordlist) ends(s string, r rune) bool {
	l.sorted.Do(l.sort)
	return slices.ContainsFunc(bucket(&l.last, r), func(w string) bool { return strings.HasSuffix(s, w) })
}

func bucket(buckets *[wordBuckets][]string, r rune) []string {
	return buckets[han.Fold(r)&(wordBuckets-1)]
}

// inside reports whether s holds a word of the table as it is written.
func (l *wordlist) inside(s string) bool {
	t := characterMarks()
	for i := 0; i < len(s); {
		r, n := han.Decode(s[i:])
		if t.of(r).opens&l.bit != 0 && l.opens(s[i:], r) {
			return true
		}
		i += n
	}
	return false
}

// wordlists are all tables, in the order in which they are made.
var wordlists []*wordlist

// listOf makes a table of words of either script. Some are asked of lines as they are written and some of folded lines, so the words stand in it
// as they are given and folded.
func listOf(words ...string) *wordlist {
	l := writtenOf(words...)
	l.folds = true
	return l
}

// writtenOf is listOf for words that tell one script from the other.
func writtenOf(words ...string) *wordlist {
	l := &wordlist{words: words, bit: 1 << (len(wordlists) & 63)}
	wordlists = append(wordlists, l)
	return l
}

// all are the words, with the folded ones.
func (l *wordlist) all() []string {
	characterMarks() // folds the words
	return l.words
}

// fold adds the folded words.
func (l *wordlist) fold() {
	for _, w := range l.words {
		if folded := han.FoldString(w); folded != w && l.folds && !slices.Contains(l.words, folded) {
			l.words = append(l.words, folded)
		}
	}
}

// fieldsOf is listOf for words that blanks part.
func fieldsOf(words string) *wordlist { return listOf(strings.Fields(words)...) }

// marks says of a character, in any script, which tables have words that open with it or end with it.
type marks struct {
	opens, ends uint64
	kinds       kinds
}

// kinds are what a character is, as far as the rules for lines ask.
type kinds uint32

const (
	kSpace       kinds = 1 << iota // as han.IsSpace has it
	kHan                           // a Chinese character
	kDigit                         // ASCII or full-width
	kNumeral                       // a Chinese numeral below ten
	kTen                           // 十
	kDash                          // - － —, as in telephone numbers
	kSign                          // . % － - + ．, as in a row of figures
	kDate                          // 年 - / .
	kComma                         // ， , 、 ；
	kStop                          // 。 ！ ？ ! ?
	kSentence                      // 。 “ ”: no page header has one
	kColon                         // ： :
	kOpen                          // （ ( 【 〔 [
	kClose                         // ） ) 】 〕 ] 〉 >
	kMark                          // □ ■ ● and the like
	kDot                           // ·
	kUpper                         // A to Z
	kAddress                       // w h @, as in addresses of the net
	kRank                          // 第
	kPage                          // 版 頁
	kArrow                         // what may stand before the page that a line sends to
	kYear                          // 年
	kDay                           // what any day in figures has
	kNoName                        // what no line with a name alone holds
	kCrumb                         // what parts the steps of a way through a web site
	kButton                        // what parts the buttons of an e-paper
	kFolds                         // not what it folds to
	kTraditional                   // a Chinese character of the traditional script alone
)

// kindRunes are the characters of each kind, but for those that are found by their range.
var kindRunes = []struct {
	kind  kinds
	runes string
}{
	{kTen, "十"}, {kDash, "-－—"}, {kSign, ".%－-+．"}, {kDate, "年-/.－／．"}, {kComma, "，,、；"}, {kStop, "。！？!?"}, {kSentence, "。“”"}, {kColon, "：:"},
	{kOpen, "（(【〔["}, {kClose, "）)】〕]］〉>"}, {kMark, lineMarks}, {kDot, "·"}, {kAddress, "wh@ｗｈ＠"}, {kRank, "第"}, {kPage, "版頁页"},
	{kArrow, "▶►→>（(／/＞"}, {kYear, "年"}, {kDay, "年月日-/.－／．"},
	{kNoName, "，。！？：；“”《》、（）(),:;!?0123456789"}, {kCrumb, ">＞»›→"}, {kButton, "|｜/·•[]【】<>《》-+"},
}

// lineMarks open lines that are set apart from those around them.
const lineMarks = "□■●○◎▲△◆◇★☆▼▽※►▶◀←→↑↓▍▌▓◢◤⊙☉"

// charMarks hold the marks of the characters of the basic plane by their class, of which there are fewer than characters; class 0 has none.
type charMarks struct {
	class [1 << 16]uint16
	marks []marks
}

var characterMarks = sync.OnceValue(func() *charMarks {
	t := &charMarks{marks: make([]marks, 3, 2048)}
	t.marks[1].kinds = kHan
	t.marks[2].kinds = kHan | kTraditional | kFolds
	of := func(r rune) *marks {
		if t.class[r] <= 2 {
			t.marks = append(t.marks, t.marks[t.class[r]])
			t.class[r] = uint16(len(t.marks) - 1)
		}
		return &t.marks[t.class[r]]
	}
	for r := rune(0); r < 1<<16; r++ {
		if han.IsHan(r) {
			t.class[r] = 1
			if han.Fold(r) != r {
				t.class[r] = 2
			}
		}
	}
	for _, l := range wordlists {
		l.fold()
		for _, w := range l.words {
			first, _ := utf8.DecodeRuneInString(w)
			last, _ := utf8.DecodeLastRuneInString(w)
			of(han.Fold(first)).opens |= l.bit
			of(han.Fold(last)).ends |= l.bit
		}
	}
	for _, r := range "零〇○一壹弌幺二贰两弍貮三叁参弎叄四肆五伍六陆七柒八捌九玖" {
		of(r).kinds |= kNumeral
	}
	for r := rune(0); r < 1<<16; r++ {
		// A character has the marks of what it folds to.
		folded := han.Fold(r)
		if folded != r && t.class[folded] > 2 {
			m := *of(folded)
			own := of(r)
			own.opens |= m.opens
			own.ends |= m.ends
		}
		if r >= 0x2000 && r < 0x2E80 || r < 0x3100 && r >= 0x3000 || r < 0x300 || r >= 0xFE00 || folded != r && !han.IsHan(r) || t.class[r] > 2 {
			kind := kinds(0)
			if folded != r {
				kind |= kFolds
			}
			if han.IsSpace(r) {
				kind |= kSpace
			}
			if _, ok := han.Digit(r); ok {
				kind |= kDigit
			}
			if _, ok := han.Numeral(r); ok {
				kind |= kNumeral
			}
			if f := folded; f >= 'A' && f <= 'Z' {
				kind |= kUpper
			}
			if kind != 0 {
				of(r).kinds |= kind
			}
		}
	}
	for _, k := range kindRunes {
		for _, r := range k.runes {
			of(r).kinds |= k.kind
		}
	}
	return t
})

func (t *charMarks) of(r rune) *marks {
	if uint32(r) < 1<<16 {
		return &t.marks[t.class[r]]
	}
	if han.IsHan(r) {
		return &t.marks[1]
	}
	return &t.marks[0]
}

// shape is what one pass over a line shows of it.
type shape struct {
	folded      string // the text folded; "" for a line of more than shortLine characters
	opens, ends uint64 // tables with a word that opens, or ends, with the line's first, or last, character
	holds       uint64 // tables with a word that opens with any of the line's characters
	kinds       kinds  // of all its characters
	firstKind   kinds
	lastKind    kinds
	first       rune
	last        rune
	commas      int32
	stops       int32
	digits      int32 // of all characters
	figures     int32 // digits, and the signs in a row of figures
	solid       int32 // characters that are no space
	spaces      int32 // those that are
	dots        int32 // ·
	words       int32 // parted by spaces
	spaced      int32 // words of more than one character
	figured     int32 // words with a digit in them
	chinese     int32 // Chinese characters
	traditional int32 // those of the traditional script alone
	hanRun      int32 // the longest run of them
	phone       int32 // digits and dashes
	colon       int32 // byte offset of the first colon; -1 where there is none
	section     bool
	column      bool
}

// shortLine is how long a line may be, in characters, that can be anything but a paragraph.
const shortLine = 100

// shapes computes the shapes of all units. The folded texts share one string.
func (m *memory) shapes(us []unit) {
	t := characterMarks()
	for i := range us {
		u := &us[i]
		plain := u.text[:han.EditorMark(u.text)]
		u.shape.read(t, plain)
		if u.runes <= shortLine {
			u.folded = plain
			if u.kinds&kFolds != 0 {
				u.folded = m.folder.Fold(plain)
			}
		}
		if len(u.text) <= longestName {
			u.section = u.opens&sectionNames.bit != 0 && isSectionName(u.text) || u.firstKind&kMark != 0 && markedSection(u.folded)
			u.column = u.opens&columnTitles.bit != 0 && isColumnTitle(u.text)
		}
	}
}

// longestName bounds the bytes of the names of sections and columns, the blanks between their characters included.
const longestName = 60

// figureShare is the part of the line that figures make, blanks not counted.
func (h *shape) figureShare() float64 {
	return float64(h.figures) / float64(max(h.solid, 1))
}

// read computes the shape of s, but for what is folded.
func (h *shape) read(t *charMarks, s string) {
	*h = shape{colon: -1}
	if s == "" {
		return
	}
	var holds uint64
	var all kinds
	run, word, chinese := int32(0), int32(0), int32(0)
	digit := false
	last := &t.marks[0]
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if wide, ok := han.Wide(s[i:]); ok {
			r, n = wide, 3
		} else if r >= utf8.RuneSelf {
			r, n = han.Decode(s[i:])
		}
		m := t.of(r)
		last = m
		holds |= m.opens
		k := m.kinds
		all |= k
		i += n
		switch {
		case k&^(kTraditional|kFolds) == kHan:
			run++
			word++
			chinese++
			if k != kHan {
				h.traditional++
			}
		case k&kSpace != 0:
			h.spaces++
			h.hanRun, run = max(h.hanRun, run), 0
			h.word(word, digit)
			word, digit = 0, false
		default:
			word++
			if k&kHan != 0 {
				run++
				chinese++
				if k&kTraditional != 0 {
					h.traditional++
				}
			} else {
				h.hanRun, run = max(h.hanRun, run), 0
			}
			if k&(kDigit|kSign|kDash|kComma|kStop|kDot|kColon) != 0 {
				digit = digit || k&kDigit != 0
				h.sign(k, int32(i-n))
			}
		}
	}
	h.hanRun = max(h.hanRun, run)
	h.word(word, digit)
	h.holds, h.kinds, h.chinese = holds, all, chinese
	h.first, _ = han.Decode(s)
	first := t.of(h.first)
	h.opens, h.firstKind = first.opens, first.kinds
	h.last, _ = han.DecodeLast(s)
	h.ends, h.lastKind = last.ends, last.kinds
}

// sign counts a digit or a sign of the kinds k that stands at i.
func (h *shape) sign(k kinds, i int32) {
	if k&kDigit != 0 {
		h.digits++
		h.figures++
		h.phone++
	} else {
		if k&kSign != 0 {
			h.figures++
		}
		if k&kDash != 0 {
			h.phone++
		}
	}
	if k&kComma != 0 {
		h.commas++
	}
	if k&kStop != 0 {
		h.stops++
	}
	if k&kDot != 0 {
		h.dots++
	}
	if k&kColon != 0 && h.colon < 0 {
		h.colon = i
	}
}

// word counts a word of n characters; there is none where n is 0.
func (h *shape) word(n int32, digit bool) {
	if n == 0 {
		return
	}
	h.solid += n
	h.words++
	if n > 1 {
		h.spaced++
	}
	if digit {
		h.figured++
	}
}

// view is a folded text, a line or a part of one, with the tables that its ends allow.
type view struct {
	s                  string
	opens, ends, holds uint64
}

// viewOf makes the view of a part of a folded line.
func (h *shape) viewOf(s string) view {
	t := characterMarks()
	first, _ := han.Decode(s)
	last, _ := han.DecodeLast(s)
	return view{s, t.of(first).opens, t.of(last).ends, h.holds}
}

// whole is the view of the line itself.
func (h *shape) whole() view { return view{h.folded, h.opens, h.ends, h.holds} }

func (v *view) opensWith(l *wordlist) bool { return v.opens&l.bit != 0 && opensWith(v.s, l) }
func (v *view) endsWith(l *wordlist) bool  { return v.ends&l.bit != 0 && endsWith(v.s, l) }
func (v *view) contains(l *wordlist) bool  { return v.holds&l.bit != 0 && l.inside(v.s) }

// The same for a line as a whole, folded.
func (h *shape) opensWith(l *wordlist) bool { v := h.whole(); return v.opensWith(l) }
func (h *shape) endsWith(l *wordlist) bool  { v := h.whole(); return v.endsWith(l) }
func (h *shape) contains(l *wordlist) bool  { v := h.whole(); return v.contains(l) }

func opensWith(s string, l *wordlist) bool {
	r, _ := han.Decode(s)
	return l.opens(s, r)
}

func endsWith(s string, l *wordlist) bool {
	r, _ := han.DecodeLast(s)
	return l.ends(s, r)
}

// parted reports whether blanks part all characters of a line, Chinese ones: 方　正.
func (h *shape) parted() bool { return h.words == h.solid && h.chinese == h.solid }

// allHan reports whether a line holds nothing but Chinese characters and blanks.
func (h *shape) allHan() bool { return h.chinese == h.solid }

// fold is the unit's text folded, of whatever length, without the mark of who edited it, as its shape is.
func (u *unit) fold() string {
	if u.runes > shortLine {
		return han.FoldString(u.text[:han.EditorMark(u.text)])
	}
	return u.folded
}
