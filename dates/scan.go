package dates

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// class says what a character may begin; the readers look at it before they compare words.
type class uint16

const (
	aNumeral  class = 1 << iota // a digit, or a Chinese numeral
	aYear                       // 今年, 去年, 民国
	aMonth                      // 上月, 元月
	aWeek                       // 上周, 星期
	aDay                        // 今天, 次日
	aPart                       // 上午, 晚
	aFestival                   // 春节, 清明
	aWord                       // words that fix no time, and words that only look like dates
	aPlan                       // “十四五”
	aPhrase                     // 第, 前, 近, 年底: what the grammar itself spells out
)

// classes holds the class of every character of the basic plane that begins an expression, folded ones included.
var classes [1 << 16]class

// pairs is a bitmap of the two characters that expressions without a numeral at their head begin with, and follows one
// of the characters that may stand behind a numeral of a date. Both only sift: what passes is still compared.
var (
	pairs   [1 << 13]uint8
	follows [1 << 13]uint8
)

func pairHash(a, b rune) uint16 { return uint16(a)*0x9E37 ^ uint16(b) }

func addPair(a, b rune) {
	h := pairHash(a, b)
	pairs[h>>3] |= 1 << (h & 7)
}

const numerals = "0123456789零〇○一二三四五六七八九十廿卅两壹贰叁肆伍陆柒捌玖拾幺"

func init() {
	add := func(c class, words ...string) {
		for _, w := range words {
			r, n := han.Decode(w)
			classes[r] |= c
			if next, m := han.Decode(w[n:]); m > 0 {
				addPair(r, next)
				continue
			}
			// A single character needs a numeral behind it (晚8时, 前三季度), or a part of the day (昨晚).
			for _, next := range numerals {
				addPair(r, next)
			}
			for _, p := range dayParts {
				next, _ := han.Decode(p.word)
				addPair(r, next)
			}
		}
	}
	for _, r := range "年月日号时点:：∶-—–－~～/.．、至到世季周星天个多余来礼半" {
		follows[r>>3] |= 1 << (r & 7)
	}
	each := func(c class, runes string) {
		for _, r := range runes {
			classes[r] |= c
		}
	}
	each(aNumeral, numerals)
	for _, w := range deicticYears {
		add(aYear, w.word)
	}
	for _, e := range eras {
		add(aYear, e.name)
	}
	for _, w := range deicticMonths {
		add(aMonth, w.word)
	}
	add(aMonth, "元月", "正月", "腊月", "冬月")
	for _, w := range deicticWeeks {
		add(aWeek, w.word)
	}
	add(aWeek, "星期", "周", "礼拜")
	for _, w := range deicticDays {
		add(aDay, w.word)
	}
	for _, w := range shortDays {
		add(aDay, w.word)
	}
	for _, w := range sameDays {
		add(aDay, w.word)
	}
	add(aDay, "大年", "初", "今明", "昨（", "今（", "明（", "昨(", "今(", "明(")
	for _, p := range dayParts {
		add(aPart, p.word)
	}
	for _, f := range festivals {
		add(aFestival, strings.Fields(f.names)...)
	}
	add(aFestival, termNames...)
	add(aWord, unfixedWords...)
	add(aWord, notDates...)
	for _, p := range plans {
		add(aPlan, p.name)
	}
	for _, open := range "“\"『「‘" {
		classes[open] |= aPlan
		for _, p := range plans {
			next, _ := han.Decode(p.name)
			addPair(open, next)
		}
	}
	add(aPhrase, "北京时间", "当地时间", "公历", "公元", "农历", "阴历", "夏历", "年底", "年末", "年初", "年内", "岁末", "岁初", "上个世纪", "上个季度", "上一季度", "上季度", "下个季度", "下一季度", "下季度", "最近", "过去", "周末", "上半年", "下半年", "前", "头", "后", "第", "Q", "上世纪", "本世纪", "下世纪",
		"近", "最近", "过去", "今后", "未来", "此后", "半年", "每周", "每星期", "每个", "每逢", "每年", "每月", "每礼", "本季度", "这个季度")
	for r := range classes {
		if f := han.Fold(rune(r)); f != rune(r) && classes[r] == 0 {
			classes[r] = classes[f]
		}
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
			if classes[c] == 0 {
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
			c := classes[r]
			if c == 0 {
				i += 3
				continue
			}
			if c&aNumeral == 0 {
				next, _ := han.Decode(text[i+3:])
				if h := pairHash(han.Fold(r), han.Fold(next)); pairs[h>>3]&(1<<(h&7)) == 0 {
					i += 3
					continue
				}
			}
		}
		if end, ok := s.sift(i); !ok {
			i = end
			continue
		}
		d, next := s.at(i)
		if next <= i {
			_, n := han.Decode(text[i:])
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

// sift passes over a numeral that nothing of a date follows; end is where it ends then.
func (s *scan) sift(i int) (end int, ok bool) {
	if s.class(i)&^aNumeral != 0 || s.whole {
		return i, true // it may begin a word as well
	}
	end = i
	for count := 0; count < 12 && s.class(end)&aNumeral != 0; count++ {
		_, n := han.Decode(s.text[end:])
		end += n
	}
	r := s.rune(end + s.blank(end))
	return end, end == i || r < 1<<16 && follows[r>>3]&(1<<(r&7)) != 0
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
	cls := s.class(i)
	// 每周五下午, 每年9月: what comes back every week or year is no date.
	if m := s.recurring(i); m > 0 {
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
	skip := 0
	if cls&aWord != 0 {
		_, skip = passed().Prefix(s.text[i:])
	}
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
	if cls&aWord != 0 {
		if _, n := unfixed().Prefix(s.text[i:]); n > 0 && s.unfixedHolds(i, n) {
			return Date{Start: i, End: i + n}, i + n
		}
	}
	// A numeral that is no date is passed over as a whole.
	if cls&aNumeral != 0 {
		end := i
		if n, ok := s.number(i); ok {
			end = n.end
		}
		// A run too long for a date is passed over as a whole.
		for end < len(s.text) && s.class(end)&aNumeral != 0 && s.digit(end) {
			_, n := han.Decode(s.text[end:])
			end += n
		}
		return Date{}, end
	}
	return Date{}, i
}

// digit reports whether a digit or a Chinese numeral stands at i.
func (s *scan) digit(i int) bool {
	r := s.rune(i)
	_, chinese := han.Numeral(r)
	_, arabic := han.Digit(r)
	return chinese || arabic
}

// recurring is the length of a word for what comes back: 每周, 每年, 逢.
func (s *scan) recurring(i int) int {
	if s.rune(i) != '每' {
		return 0
	}
	return s.has(i, "每周", "每星期", "每个星期", "每逢", "每年", "每月", "每个月")
}

// unfixedHolds refuses words that belong to a longer one.
func (s *scan) unfixedHolds(i, n int) bool {
	word := han.FoldString(s.text[i : i+n])
	next := s.rune(i + n)
	before, _ := han.DecodeLast(s.text[:i])
	switch word {
	case "最近":
		return !strings.ContainsRune("的距一二三两几处点邻", next)
	case "同期":
		return !strings.ContainsRune("声录", next) && before != '不'
	case "日后":
		return before != '明' && before != '今'
	}
	return true
}

// class is the class of the character at i.
func (s *scan) class(i int) class {
	if i >= len(s.text) {
		return 0
	}
	if c := s.text[i]; c < utf8.RuneSelf {
		return classes[c]
	}
	r, _ := han.Decode(s.text[i:])
	return classes[uint16(r)]
}

// rune is the folded character at i, 0 at the end.
func (s *scan) rune(i int) rune {
	if i >= len(s.text) {
		return 0
	}
	r, _ := han.Decode(s.text[i:])
	return han.Fold(r)
}

// has returns the length of the first of the words that stands at i, in any script; 0 where none does.
func (s *scan) has(i int, words ...string) int {
	return han.Prefix(s.text[min(i, len(s.text)):], words...)
}

// hadBefore reports whether one of the words ends at i.
func (s *scan) hadBefore(i int, words ...string) bool { return han.Suffix(s.text[:i], words...) > 0 }

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
		r, m := han.Decode(s.text[at:])
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
		r, m := han.Decode(s.text[at:])
		r = han.Fold(r)
		if d, isDigit := han.Numeral(r); isDigit && r != '两' || isDigit && at == i {
			if set && !n.ten {
				n.positional = true
				current = current*10 + d
			} else {
				current = d
			}
			set = true
		} else if u := tens(r); u > 0 && !n.positional {
			if !set {
				current = 1
			}
			total += current * u
			current, set, n.ten = 0, false, true
		} else if (r == '廿' || r == '卅') && at == i {
			total, n.ten = 20, true
			if r == '卅' {
				total = 30
			}
		} else {
			break
		}
		n.digits++
		at += m
	}
	n.value, n.end = total+current, at
	return n, n.digits > 0
}

// tens is the value of 十, 百 and 千; 0 of any other character.
func tens(r rune) int {
	switch r {
	case '十', '拾':
		return 10
	case '百':
		return 100
	case '千':
		return 1000
	}
	return 0
}

// blank is how many bytes of blanks stand at i, at most three.
func (s *scan) blank(i int) int {
	k := i
	for k < len(s.text) && k < i+3 && s.text[k] == ' ' {
		k++
	}
	return k - i
}
