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

// pairs is a bitmap of the two characters that expressions begin with, and follows one of the characters that may stand
// behind a numeral of a date. Both only sift: pairClasses tells what a pair may begin.
var (
	openers     [1 << 13]uint8 // the characters that have a class: a bitmap stays in the cache where classes does not
	pairs       [1 << 13]uint8
	follows     [1 << 13]uint8
	pairClasses [1 << pairBits]struct {
		pair  uint32
		class class
	}
)

const pairBits = 13

func pairHash(a, b rune) uint16 { return uint16(a)*0x9E37 ^ uint16(b) }

// pairSlot is where pairClasses holds a pair, or the free place for it.
func pairSlot(pair uint32) uint32 {
	h := pair * 2654435761 >> (32 - pairBits)
	for pairClasses[h].class != 0 && pairClasses[h].pair != pair {
		h = (h + 1) & (1<<pairBits - 1)
	}
	return h
}

func addPair(c class, a, b rune) {
	h := pairHash(a, b)
	pairs[h>>3] |= 1 << (h & 7)
	pair := uint32(a)<<16 | uint32(b)&0xFFFF
	slot := &pairClasses[pairSlot(pair)]
	slot.pair, slot.class = pair, slot.class|c
}

// pairClass says what two characters may begin, folded before.
func pairClass(a, b rune) class {
	if h := pairHash(a, b); pairs[h>>3]&(1<<(h&7)) == 0 {
		return 0
	}
	return pairClasses[pairSlot(uint32(a)<<16|uint32(b)&0xFFFF)].class
}

const numerals = "0123456789零〇○一二三四五六七八九十廿卅两壹贰叁肆伍陆柒捌玖拾幺"

func init() {
	add := func(c class, words ...string) {
		for _, w := range words {
			r, n := han.Decode(w)
			classes[r] |= c
			if next, m := han.Decode(w[n:]); m > 0 {
				addPair(c, r, next)
				continue
			}
			// A single character needs a numeral behind it (晚8时, 前三季度), or a part of the day (昨晚).
			for _, next := range numerals {
				addPair(c, r, next)
			}
			for _, p := range dayParts {
				next, _ := han.Decode(p.word)
				addPair(c, r, next)
			}
		}
	}
	for _, r := range "年月日号时点:：∶-—–－~～/.．、至到世季周星天个多余来礼百" {
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
	for _, run := range dayRuns {
		add(aDay, run.words...)
	}
	add(aDay, "大年", "年初", "初", "昨（", "今（", "明（", "昨(", "今(", "明(")
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
			addPair(aPlan, open, next)
		}
	}
	for _, lead := range shortSeasons {
		for _, season := range "春夏秋冬" {
			add(aPhrase, string(lead)+string(season))
		}
	}
	add(aPhrase, "北京时间", "当地时间", "公历", "公元", "农历", "阴历", "夏历", "年底", "年末", "年初", "年内", "岁末", "岁初", "上个世纪", "上个季度", "上一季度", "上季度", "下个季度", "下一季度", "下季度", "最近", "过去", "周末", "上半年", "下半年", "前", "头", "后", "第", "Q", "上世纪", "本世纪", "下世纪",
		"近", "最近", "过去", "今后", "未来", "此后", "半年", "每天", "每日", "每晚", "每早", "每晨", "每夜", "每周", "每星期", "每个", "每逢", "每到", "每当", "每年", "每月", "每礼", "本季度", "这个季度")
	for r := range classes {
		if f := han.Fold(rune(r)); f != rune(r) && classes[r] == 0 {
			classes[r] = classes[f]
		}
		if classes[r] != 0 {
			openers[r>>3] |= 1 << (r & 7)
		}
	}
}

// scan is the state of one search.
type scan struct {
	text   string    // without the blanks between Chinese characters and figures
	source string    // with them
	gaps   han.Gaps  // where they stood
	ref    time.Time // the zero time: nothing is known
	last   time.Time // the day that the text named last
	whole  bool
	end    int // of the date before

	grammarOnly bool // reads nothing at a glance: for tests

	head      int // where the expression begins that is being read
	headClass class

	leadAt int // the character that the words were held against last
	lead   han.Lead

	// The number read last, since the readers of one expression ask for the same one.
	lastAt  int
	lastNum num
	lastOK  bool
}

func newScan(text string, ref time.Time) scan {
	s := scan{source: text, ref: ref, lastAt: -1, head: -1, leadAt: -1}
	s.text, s.gaps = han.CloseUp(text)
	s.whole = brief(s.text)
	if !ref.IsZero() {
		s.ref = day(ref.Year(), ref.Month(), ref.Day())
	}
	return s
}

// brief reports whether a text is no more than a date may be, so that no clause stands around it.
func brief(text string) bool {
	if len(text) > 24*utf8.UTFMax {
		return false
	}
	n := 0
	for _, r := range text {
		if n++; n > 24 || r == '。' || r == '，' || r == '；' || r == '！' || r == '？' {
			return false
		}
	}
	return true
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
			if openers[r>>3]&(1<<(r&7)) == 0 {
				i += 3
				continue
			}
			c := classes[r]
			next, _ := han.Decode(text[i+3:])
			p := pairClass(han.Fold(r), han.Fold(next))
			if c&aNumeral == 0 && p == 0 {
				i += 3
				continue
			}
			s.head, s.headClass = i, c&aNumeral|p
		}
		var d Date
		next := 0
		var quick bool
		if d, quick = s.glance(i); quick {
			next = d.End
		} else if end, ok := s.sift(i); !ok {
			i = end
			continue
		} else {
			d, next = s.at(i)
		}
		if next <= i {
			_, n := han.Decode(text[i:])
			next = i + n
		}
		if d.End > d.Start {
			s.end = d.End
			if !s.gaps.None() {
				d.Start, d.End = s.gaps.Origin(d.Start, false), s.gaps.Origin(d.End, true)
			}
			d.Text = s.source[d.Start:d.End]
			if !yield(d) {
				return
			}
		}
		i = next
	}
}

// sift passes over a numeral that nothing of a date follows; end is where it ends then.
func (s *scan) sift(i int) (end int, ok bool) {
	if s.whole {
		return i, true
	}
	cls := s.class(i)
	if cls == aNumeral|aPlan {
		// 十四五, but not 十四届.
		if _, _, ok := s.plan(i); ok {
			return i, true
		}
	} else if cls == aPhrase && s.rune(i) == '第' {
		// 第三季度, but not 第三版.
		n, ok := s.number(i + len("第"))
		return i + len("第"), ok && s.rune(n.end) == '季'
	} else if cls&^aNumeral != 0 {
		return i, true // it may begin a word as well: 一季度, 三伏
	}
	end = i
	for count := 0; count < 12 && s.class(end)&aNumeral != 0; count++ {
		_, n := han.Decode(s.text[end:])
		end += n
	}
	k := end + s.blank(end)
	r := s.rune(k)
	if (r == '.' || r == '/') && end-i != 4 && end-i != 12 {
		return end, end == i // only a year of four digits has points behind it
	}
	if (r == '财' || r == '学' || r == '赛' || r == '榨') && (end-i == 4 || end-i == 12) && s.has(k, seasonWords...) > 0 {
		return i, true // 2022财年
	}
	return end, end == i || r < 1<<16 && follows[r>>3]&(1<<(r&7)) != 0 && s.holds(r, k)
}

// holds looks behind the character that follows a numeral, where it follows many that are no dates: 三天, 两个, 12—15.
func (s *scan) holds(r rune, k int) bool {
	switch r {
	case '年', '月', '日', '号', '时', '点', '世', '季', '星', '周', '礼':
		return true
	}
	_, n := han.Decode(s.text[k:])
	k += n
	switch r {
	case '天':
		return strings.ContainsRune("前后内来之以里间多余", s.rune(k))
	case '个':
		return strings.ContainsRune("月星季世礼周半多", s.rune(k))
	case '百':
		for range 4 {
			if r := s.rune(k); s.class(k)&aNumeral == 0 && r != '十' {
				return r == '年' // 一百零五年
			}
			_, n := han.Decode(s.text[k:])
			k += n
		}
		return false
	case '多', '余', '来':
		return strings.ContainsRune("年月天日个周星", s.rune(k))
	case '—', '–', '-', '－', '~', '～', '至', '到':
		k += s.has(k, "—", "-")
		k += s.has(k, "—")
		return s.class(k+s.blank(k))&(aNumeral|aYear|aMonth|aDay|aPart|aWeek) != 0
	}
	return s.class(k)&aNumeral != 0
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
	if cls == aPlan {
		if e, end, ok := s.plan(i); ok {
			return s.dated(i, end, &e), end
		}
		return Date{}, i
	}
	if cls == aFestival {
		if _, n := festivalDays().Prefix(s.text[i:]); n == 0 {
			return Date{}, i
		}
	}
	if d, next, ok := s.recurrence(i); ok {
		return d, next
	}
	skip := 0
	if cls&aWord != 0 {
		_, skip = passed().Prefix(s.text[i:])
	}
	if cls != aWord {
		if e, end, ok := s.expression(i); ok && end-i >= skip {
			return s.dated(i, end, &e), end
		}
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
			if d, ok := s.number(end + len("月")); ok && s.rune(end) == '月' {
				end = d.end + s.has(d.end, "日", "号") // 13月1日
			}
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

// dated makes a date of what was read; a fixed one is what 同日 and 次日 refer to from here on.
func (s *scan) dated(i, end int, e *expr) Date {
	d := Date{Start: i, End: end}
	if e.fixed {
		d.From, d.To, d.Grain = e.from, e.to, e.grain
		s.last = e.from
		if e.grain == "" {
			d.Grain = Day
		}
	}
	return d
}

// digit reports whether a digit or a Chinese numeral stands at i.
func (s *scan) digit(i int) bool {
	r := s.rune(i)
	_, chinese := han.Numeral(r)
	_, arabic := han.Digit(r)
	return chinese || arabic
}

// unfixedHolds refuses words that belong to a longer one.
func (s *scan) unfixedHolds(i, n int) bool {
	word := han.FoldString(s.text[i : i+n])
	next := s.rune(i + n)
	before, _ := han.DecodeLast(s.text[:i])
	switch word {
	case "多年来", "多日来", "多年前":
		return !s.numberBefore(i) // 40多年来
	case "最近":
		return !strings.ContainsRune("的距一二三两几处点邻", next)
	case "同期":
		return !strings.ContainsRune("声录", next) && before != '不'
	case "日后":
		return before != '明' && before != '今'
	}
	return true
}

// class is the class of the character at i; at the head of an expression, that of the first two.
func (s *scan) class(i int) class {
	if i == s.head {
		return s.headClass
	}
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
	if i == s.leadAt {
		return s.lead.Rune
	}
	r, _ := han.Decode(s.text[i:])
	return han.Fold(r)
}

// has returns the length of the first of the words that stands at i, in any script; 0 where none does.
func (s *scan) has(i int, words ...string) int {
	i = min(i, len(s.text))
	if i != s.leadAt {
		s.leadAt, s.lead = i, han.LeadOf(s.text[i:])
	}
	return s.lead.Prefix(s.text[i:], words)
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
func (s *scan) number(i int) (num, bool) {
	if i != s.lastAt {
		if s.class(i)&aNumeral == 0 && !tensOrWide(s.text, i) {
			return num{}, false
		}
		s.lastAt = i
		s.lastNum, s.lastOK = s.readNumber(i)
	}
	return s.lastNum, s.lastOK
}

// tensOrWide reports whether a character that may open a number without being in numerals stands at i: 百, ２.
func tensOrWide(text string, i int) bool {
	if i >= len(text) || text[i] < utf8.RuneSelf {
		return false
	}
	r, _ := han.Decode(text[i:])
	return r == '百' || r == '千' || r == '仟' || r == '佰' || r >= '０' && r <= '９' || classes[uint16(han.Fold(r))]&aNumeral != 0
}

func (s *scan) readNumber(i int) (n num, ok bool) {
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
