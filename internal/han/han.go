// Package han knows characters: it folds traditional to simplified and full-width to ASCII, so that every table of
// zhnews needs one row for all spellings, and it tells letters, digits and punctuation apart.
package han

//go:generate go run ./gen -source TSCharacters.txt -out table.go

import (
	"strings"
	"unicode/utf8"
)

// folded maps a character of the basic plane to its folded form; 0 means that it folds to itself.
var folded [1 << 16]uint16

func init() {
	for pairs := traditional; pairs != ""; {
		from, n := Decode(pairs)
		to, m := Decode(pairs[n:])
		folded[from] = uint16(to)
		pairs = pairs[n+m:]
	}
	for from, to := range map[rune]rune{'臺': '台', '裡': '里', '乾': '干', '餘': '余', '佈': '布', '佔': '占', '瞭': '了', '讚': '赞',
		'於': '于', '麽': '么', '妳': '你', '週': '周', '併': '并', '俩': '两', '倆': '两', '貳': '贰', '參': '参', '圓': '圆', '仟': '千', '佰': '百'} {
		folded[from] = uint16(to)
	}
	for _, r := range traditional {
		if to := folded[r]; to != 0 && folded[to] != 0 {
			folded[r] = folded[to] // a few fold in two steps
		}
	}
	for r := rune(0xFF01); r <= 0xFF5E; r++ {
		folded[r] = uint16(r - 0xFEE0)
	}
	folded[0x3000] = ' '
	folded[0xA0] = ' '
}

// Fold returns the simplified form of a traditional character and the ASCII form of a full-width one; any other
// character is returned as it is.
func Fold(r rune) rune {
	if uint32(r) < 1<<16 {
		if f := folded[r]; f != 0 {
			return rune(f)
		}
	}
	return r
}

// FoldString folds every character of s; s itself comes back where nothing changes.
func FoldString(s string) string {
	i := unfolded(s)
	if i < 0 {
		return s
	}
	return string(AppendFold(append(make([]byte, 0, len(s)), s[:i]...), s[i:]))
}

// unfolded is where the first character stands that folding changes; -1 where there is none.
func unfolded(s string) int {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := Decode(s[i:])
		if Fold(r) != r {
			return i
		}
		i += n
	}
	return -1
}

// AppendFold appends s, every character folded; a byte that is no UTF-8 stays.
func AppendFold(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			b = append(b, s[i])
			i++
			continue
		}
		r, ok := Wide(s[i:])
		n := 3
		if !ok {
			r, n = Decode(s[i:])
		}
		if f := Fold(r); f != r {
			b = utf8.AppendRune(b, f)
		} else {
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return b
}

// IsHan reports whether r is a Chinese character: a unified ideograph of the basic plane, its extension A, the
// compatibility block or the supplementary planes, or 〇.
func IsHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0xF900 && r <= 0xFAFF ||
		r >= 0x20000 && r <= 0x3FFFF || r == '〇'
}

// IsDot reports whether r is a dot between the parts of a name: 约翰·史密斯, 谷辣斯‧尤達卡.
func IsDot(r rune) bool {
	switch r {
	case '·', '•', '・', '‧', '∙', '･':
		return true
	}
	return false
}

// IsSpace reports whether r is white space as newspapers set it: ASCII blanks, the ideographic space, no-break and
// zero-width spaces.
func IsSpace(r rune) bool {
	if r > 0x3000 && r != 0xFEFF {
		return false // most characters
	}
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x3000, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF:
		return true
	}
	return r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F
}

// Digit returns the value of an ASCII or full-width digit.
func Digit(r rune) (int, bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case r >= '０' && r <= '９':
		return int(r - '０'), true
	}
	return 0, false
}

// IsLetter reports whether r is a Latin letter, ASCII or full-width.
func IsLetter(r rune) bool {
	r = Fold(r)
	return r|0x20 >= 'a' && r|0x20 <= 'z' && r < 0x80
}

// Numeral returns the value 0 to 9 of a Chinese numeral character, traditional and formal ones included.
// Source: GB/T 15835-2011, and the rules for cheques of the Ministry of Finance for the formal forms.
func Numeral(r rune) (int, bool) {
	switch r = Fold(r); r {
	case '零', '〇', '○':
		return 0, true
	case '一', '壹', '弌', '幺':
		return 1, true
	case '二', '贰', '两', '弍', '貮':
		return 2, true
	case '三', '叁', '参', '弎', '叄':
		return 3, true
	case '四', '肆':
		return 4, true
	case '五', '伍':
		return 5, true
	case '六', '陆':
		return 6, true
	case '七', '柒':
		return 7, true
	case '八', '捌':
		return 8, true
	case '九', '玖':
		return 9, true
	}
	return 0, false
}

// TrimSpace cuts the spaces that IsSpace knows from both ends of s.
func TrimSpace(s string) string {
	first, _ := Decode(s)
	if last, _ := DecodeLast(s); !IsSpace(first) && !IsSpace(last) {
		return s
	}
	return strings.TrimFunc(s, IsSpace)
}

// Padded reports whether s is two or three Chinese characters that spaces set apart, as typesetters pad names: 方　正.
func Padded(s string) bool {
	n := SpacedOut(s)
	return n == 2 || n == 3
}

// SpacedOut is how many Chinese characters a text is made of, each parted from the next by blanks: 4 for 灯　下　漫　笔. It is 0 for any
// other text.
func SpacedOut(s string) (n int) {
	for w := range strings.FieldsFuncSeq(s, IsSpace) {
		r, size := Decode(w)
		if n++; size != len(w) || !IsHan(r) {
			return 0
		}
	}
	return n
}

// DropSpace returns s without any space.
func DropSpace(s string) string {
	if strings.IndexFunc(s, IsSpace) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// Prefix returns the length of the first of the words, written in simplified characters and half-width letters, that s
// opens with in any script; 0 where none fits.
func Prefix(s string, words ...string) int {
	l := LeadOf(s)
	return l.Prefix(s, words)
}

// A Lead is the first character of a text, ready to be held against the words that the text may open with.
type Lead struct {
	Rune  rune // folded
	size  int8 // in the text; 0 at its end
	n     int8 // bytes of the folded character
	bytes [utf8.UTFMax]byte
}

// LeadOf reads the first character of s.
func LeadOf(s string) (l Lead) {
	if s == "" {
		return l
	}
	r, size := Decode(s)
	l.Rune, l.size = Fold(r), int8(size)
	l.n = int8(utf8.EncodeRune(l.bytes[:], l.Rune))
	return l
}

// Prefix is [Prefix] for the text that l was read from.
func (l *Lead) Prefix(s string, words []string) int {
	n := int(l.n)
	if n == 0 {
		return 0
	}
	for _, w := range words {
		if len(w) < n || w[n-1] != l.bytes[n-1] || w[0] != l.bytes[0] || n > 2 && w[1] != l.bytes[1] || n > 3 && w[2] != l.bytes[2] {
			continue
		}
		if len(w) == n {
			return int(l.size)
		}
		if m := prefixRest(s[l.size:], w[n:]); m >= 0 {
			return int(l.size) + m
		}
	}
	return 0
}

// prefixRest returns how much of s the word takes, in any script; -1 where it does not fit.
func prefixRest(s, word string) (at int) {
	for word != "" {
		if len(s) > at && s[at] == word[0] && s[at] < utf8.RuneSelf {
			at++
			word = word[1:]
			continue
		}
		r, n := Decode(s[at:])
		want, m := Decode(word)
		if n == 0 || r != want && Fold(r) != want {
			return -1
		}
		at += n
		word = word[m:]
	}
	return at
}

// Suffix is Prefix for the end of s.
func Suffix(s string, words ...string) int {
	l := LastOf(s)
	return l.Suffix(s, words)
}

// LastOf reads the last character of s, for [Lead.Suffix].
func LastOf(s string) (l Lead) {
	if s == "" {
		return l
	}
	r, size := DecodeLast(s)
	l.Rune, l.size = Fold(r), int8(size)
	l.n = int8(utf8.EncodeRune(l.bytes[:], l.Rune))
	return l
}

// Suffix is [Suffix] for the text whose last character l is.
func (l *Lead) Suffix(s string, words []string) int {
	n := int(l.n)
	if n == 0 {
		return 0
	}
next:
	for _, w := range words {
		k := len(w) - n
		if k < 0 || w[len(w)-1] != l.bytes[n-1] || w[k] != l.bytes[0] || n > 2 && w[k+1] != l.bytes[1] || n > 3 && w[k+2] != l.bytes[2] {
			continue
		}
		at := len(s) - int(l.size)
		for w = w[:k]; w != ""; {
			want, n := DecodeLast(w)
			r, m := DecodeLast(s[:at])
			if m == 0 || r != want && Fold(r) != want {
				continue next
			}
			at -= m
			w = w[:len(w)-n]
		}
		return len(s) - at
	}
	return 0
}

// Traditional reports whether more than one Chinese character in twenty of the texts is of the traditional script alone.
func Traditional(texts ...string) bool {
	all, traditional := 0, 0
	for _, text := range texts {
		for _, r := range text {
			if IsHan(r) {
				all++
				if Fold(r) != r {
					traditional++
				}
			}
		}
	}
	return traditional*20 > all
}
