package dates

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// triggers marks the characters at which a time expression may begin.
var triggers [1 << 13]uint8

func init() {
	for _, r := range "０１２３４５６７８９零〇○一二三四五六七八九十廿卅今昨明前后後去本上下近日当當同次翌来來大正元腊臘农農阴陰初除春夏秋冬清端中重国國圣聖五六七八教植情妇婦劳勞青护護儿兒建双雙平立雨惊驚谷小芒处處白寒霜周週星礼禮凌早晨傍黄深半午子夜晚入民光宣昭令明公未过過最这這那年月世每全第即隔每逢往历歷长長多连連有几幾数數眼时時不刚剛改新两三龙龍“\"『「Ｑ北当乾康雍嘉道咸同" {
		triggers[r>>3] |= 1 << (r & 7)
	}
}

// scan is the state of one search.
type scan struct {
	text  string
	ref   time.Time // the zero time: nothing is known
	last  time.Time // the day that the text named last
	whole bool
	end   int // of the date before
}

func newScan(text string, ref time.Time) *scan {
	s := &scan{text: text, ref: ref}
	if !ref.IsZero() {
		s.ref = day(ref.Year(), ref.Month(), ref.Day())
	}
	s.whole = utf8.RuneCountInString(text) <= 24 && !strings.ContainsAny(text, "。，；！？")
	return s
}

// run finds the dates one by one.
func (s *scan) run(yield func(Date) bool) {
	text := s.text
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if c-'0' > 9 && c != 'Q' && c != '"' {
				i++
				continue
			}
			if c-'0' <= 9 && i > 0 && touches(text[i-1]) && i != s.end {
				i = skipNumber(text, i)
				continue
			}
		} else {
			if c < 0xE0 || c >= 0xF0 || i+2 >= len(text) {
				i++
				continue
			}
			r := rune(c&0xF)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
			if triggers[r>>3]&(1<<(r&7)) == 0 {
				i += 3
				continue
			}
		}
		d, next := s.at(i)
		if next <= i {
			_, n := utf8.DecodeRuneInString(text[i:])
			next = i + n
		}
		if d.End > d.Start {
			d.Text = text[d.Start:d.End]
			s.end = d.End
			if !yield(d) {
				return
			}
		}
		i = next
	}
}

// touches reports whether a byte before a digit makes it part of a name: G20, v1.5.
func touches(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '.' || c == '_' || c == '/' || c == '-' || c == '#'
}

func skipNumber(text string, i int) int {
	for i < len(text) && (text[i] >= '0' && text[i] <= '9' || text[i] == '-' || text[i] == '.' || text[i] == '/') {
		i++
	}
	return i
}

// at reads the expression at i; an empty Date means that there is none. next is where the search goes on.
func (s *scan) at(i int) (d Date, next int) {
	// 每周五下午, 每年9月: what comes back every week or year is no date.
	if m := s.has(i, "每周", "每星期", "每个星期", "每逢", "每年", "每月", "每个月", "逢"); m > 0 {
		k := i + m
		if w := i + len("每"); s.has(i, "每") > 0 && s.weekday(w) >= 0 {
			k = w + s.weekdayLen(w)
			if p, n := s.dayPartAt(k); p != nil {
				k += n
			}
			return Date{}, k
		}
		if _, end, ok := s.expression(k); ok {
			return Date{}, end
		}
		return Date{}, k
	}
	_, skip := passed().Prefix(s.text[i:])
	if e, end, ok := s.expression(i); ok && end-i >= skip {
		d = Date{Start: i, End: end, Grain: e.grain}
		if e.fixed {
			d.From, d.To = e.from, e.to
			s.last = e.from
			if e.grain == "" {
				d.Grain = Day
			}
		} else {
			d.Grain = ""
		}
		return d, end
	}
	if skip > 0 {
		return Date{}, i + skip
	}
	if _, n := unfixed().Prefix(s.text[i:]); n > 0 && s.unfixedHolds(i, n) {
		return Date{Start: i, End: i + n}, i + n
	}
	// A numeral that is no date is passed over as a whole.
	if n, ok := s.number(i); ok {
		return Date{}, n.end
	}
	return Date{}, i
}

// unfixedHolds refuses words that belong to a longer one.
func (s *scan) unfixedHolds(i, n int) bool {
	word := han.FoldString(s.text[i : i+n])
	next := s.rune(i + n)
	before, _ := utf8.DecodeLastRuneInString(s.text[:i])
	switch word {
	case "最近":
		return !strings.ContainsRune("的距一二三两几处点邻", next)
	case "同期":
		return !strings.ContainsRune("声录", next) && before != '不'
	case "日后", "不日", "来日", "早年", "晚年", "古代", "近代", "往日", "昔日", "他日", "改日":
		return word == "日后" && before != '明' && before != '今'
	}
	return true
}

// rune is the folded character at i, 0 at the end.
func (s *scan) rune(i int) rune {
	if i >= len(s.text) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	return han.Fold(r)
}

// has returns the length of the first of the words that stands at i, in any script; 0 where none does.
func (s *scan) has(i int, words ...string) int {
next:
	for _, w := range words {
		at := i
		for _, want := range w {
			if at >= len(s.text) {
				continue next
			}
			r, n := utf8.DecodeRuneInString(s.text[at:])
			if han.Fold(r) != want {
				continue next
			}
			at += n
		}
		return at - i
	}
	return 0
}

// hadBefore is has for words that end at i.
func (s *scan) hadBefore(i int, words ...string) bool {
	for _, w := range words {
		if len(w) <= i && han.FoldString(s.text[i-len(w):i]) == w {
			return true
		}
	}
	return false
}

// num is a whole number of the text.
type num struct {
	value, end int
	digits     int  // digits, or Chinese numeral characters
	arabic     bool // Arabic or full-width digits
	ten        bool // holds 十 or a greater unit
	positional bool // Chinese digits one by one: 一九九七
}

// number reads a whole number at i: 23, ２３, 二十三, 一九九七, 廿三.
func (s *scan) number(i int) (n num, ok bool) {
	at := i
	for at < len(s.text) {
		r, m := utf8.DecodeRuneInString(s.text[at:])
		d, isDigit := han.Digit(r)
		if !isDigit {
			break
		}
		if n.digits++; n.digits > 8 {
			return n, false
		}
		n.value = n.value*10 + d
		at += m
	}
	if n.digits > 0 {
		n.arabic, n.end = true, at
		return n, true
	}
	total, current, set := 0, 0, false
	for at < len(s.text) && n.digits < 9 {
		r, m := utf8.DecodeRuneInString(s.text[at:])
		r = han.Fold(r)
		if d, isDigit := han.Numeral(r); isDigit && r != '两' || isDigit && at == i {
			if set && !n.ten {
				n.positional = true
				current = current*10 + d
			} else {
				current = d
			}
			set = true
		} else if u := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]; u > 0 && !n.positional {
			if !set {
				current = 1
			}
			total += current * u
			current, set, n.ten = 0, false, true
		} else if (r == '廿' || r == '卅') && at == i {
			total, n.ten = map[rune]int{'廿': 20, '卅': 30}[r], true
		} else {
			break
		}
		n.digits++
		at += m
	}
	n.value, n.end = total+current, at
	return n, n.digits > 0
}

// blank is how many bytes of blanks stand at i, at most three.
func (s *scan) blank(i int) int {
	k := i
	for k < len(s.text) && k < i+3 && s.text[k] == ' ' {
		k++
	}
	return k - i
}
