package numbers

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// Most numerals of a page are plain: digits and a unit, a part of a date, one Chinese digit before a measure word or before
// nothing that it could count, with no word around that has a say in the reading. A glance at the characters beside them settles
// them; all others are left to the grammar. TestGlance and FuzzGlance hold the two against each other.

// mark is what a character may mean beside a numeral.
type mark uint16

const (
	markHard   mark = 1 << iota // before a numeral: signs it, compares it, or is part of it
	markBefore                  // before a numeral: labels it, or makes a day of it
	markArabic                  // before Arabic digits: makes a label of them
	markHan                     // before a Chinese numeral: makes a day, a rank or an article of it
	markTime                    // before a numeral: makes a time on the calendar of a duration
	markBound                   // before a numeral or behind a unit: may bound it
	markNext                    // behind a numeral: opens a unit that the words around decide on, or goes on with the numeral
	markAfter                   // behind a unit: goes on with it, or joins it to a second end
	markPhrase                  // opens a set phrase
	markDigits                  // opens a set phrase that has Arabic digits in it
	markFirst                   // behind 首: opens a counter
	markNoun                    // opens a word that begins like a counter and is none
)

// The characters that the grammar looks for beside a numeral, apart from the numerals and from those that the tables of bounds and
// signs give.
const (
	hardMarks   = "第廿卅卌下负元币-_#@&=\\+·‧•・．'’‘/%. $−‐—–―~〜¥￥€£￡₩₽₹฿≥≤≧≦><^×*"
	beforeMarks = "数几半速比"
	arabicMarks = "图表号栋幢弄音客车道格"
	hanMarks    = "周初期拜月年于有"
	timeMarks   = "后来去前头"
	boundMarks  = "了为有达是、和与及或每"
	nextMarks   = " 学赛财版国省县航路号型系栋室班式时年月日点世季旬成折度分基比打多余来把几又份块周廿卅卌半从至到和与跟而的是.．:·‧•・/∶-—–―~〜^×*+_‰°%‘’“”"
	afterMarks  = " 廿卅卌又整正半/每-−—–―~〜至到多余来把几基列航位津然安后前号"
)

// marked makes the table of marks.
func marked(phrases []string) *[1 << 16]mark {
	folded := new([1 << 16]mark)
	add := func(chars string, m mark) {
		for _, r := range chars {
			folded[han.Fold(r)&0xFFFF] |= m
		}
	}
	add(hardMarks, markHard)
	add(beforeMarks, markBefore)
	add(arabicMarks, markArabic)
	add(hanMarks, markHan)
	add(timeMarks, markTime)
	add(boundMarks, markBound)
	add(nextMarks, markNext)
	add(afterMarks, markAfter)
	for _, w := range firstWords {
		add(w, markFirst)
	}
	last := func(word string, m mark) {
		r, _ := han.DecodeLast(word)
		add(string(r), m)
	}
	for _, row := range beforeRows {
		last(row.Word, markBound)
	}
	for _, row := range signRows {
		last(row.sign, markHard)
	}
	for _, row := range afterRows {
		r, _ := han.Decode(row.Word)
		add(string(r), markBound)
	}
	for _, w := range notCounters {
		r, _ := han.Decode(w)
		add(string(r), markNoun)
	}
	for _, w := range phrases {
		r, _ := han.Decode(w)
		m := markPhrase
		if strings.ContainsAny(w, "0123456789") {
			m |= markDigits
		}
		add(string(r), m)
	}
	for r := 'A'; r <= 'z'; r++ {
		if han.IsLetter(r) {
			folded[r] |= markHard | markNext | markAfter
		}
	}
	table := new([1 << 16]mark)
	for r := range table {
		table[r] = folded[han.Fold(rune(r))]
		if chinese[r] != 0 {
			table[r] |= markHard | markNext | markAfter
		}
	}
	for d := range rune(10) {
		table['0'+d] |= markHard | markNext | markAfter
		table['０'+d] |= markHard | markNext | markAfter
	}
	return table
}

// verdict is what a glance tells.
type verdict uint8

const (
	unsure verdict = iota // the grammar has to read
	nothing
	quantity
)

// glance settles the numeral at i if it is plain. end is where the search goes on.
func (s *scan) glance(i int, q *Quantity) (v verdict, end int) {
	if s.whole || s.extra != nil || s.listEnd > 0 || i == s.prevEnd && i > 0 || s.labelEnd > 0 && i == s.labelEnd+len("和") {
		return unsure, 0
	}
	text, marks := s.text, s.t.marks
	n := &s.glanced
	*n = numeral{start: i}
	var before mark
	var b rune
	if i > 0 {
		var size int
		if b, size = han.DecodeLast(text[:i]); b >= 1<<16 {
			return unsure, 0
		}
		if before = marks[b]; before&markHard != 0 && b != ' ' && b != '　' {
			return unsure, 0
		}
		if b == '金' || before&markBound != 0 {
			if p, _ := han.DecodeLast(text[:i-size]); p == '美' || p == '金' || p == '币' || p == '幣' || before&markBound != 0 && (p == '号' || p == '號') {
				return unsure, 0 // 美金, 美金约, 尾号为
			}
		}
	}
	afterSign := b == '于' || b == '於' || b == '是'
	if text[i] < utf8.RuneSelf {
		if !plainDigits(text, n) && !s.plainNumeral(n) {
			return unsure, 0
		}
	} else if v, end = s.glanceHan(n, afterSign); v == nothing || n.end == 0 {
		return v, end
	}
	end = n.end
	next := s.glanceAt(end)
	over := Exact
	if n.arabic && (next == '余' || next == '餘' || next == '多') {
		over, end = Over, end+len("余") // 50余次
		next = s.glanceAt(end)
	}
	if marks[next]&markNext != 0 && next != '%' {
		if over != Exact {
			return unsure, 0
		}
		switch next {
		case '年', '月', '日', '时', '時', '号', '號':
			if before&(markArabic|markBefore) == 0 && (n.arabic || before&markHard == 0) {
				return s.glanceDate(n, next)
			}
		}
		if next != '分' || s.has(end, "分钟") == 0 || b == '时' || b == '時' || b == '点' || b == '點' || b == '月' {
			return unsure, 0
		}
	}
	if before&markHard != 0 {
		return unsure, 0 // a blank, behind which a sign may stand
	}
	u, size := s.t.units.Find(text[end:])
	if size == 0 {
		if n.lone && !afterSign {
			return nothing, end
		}
		return unsure, 0
	}
	if n.lone && u.kind != Money && !afterSign {
		if u.noun && u.counter && u.name != "大" {
			return nothing, end
		}
		if n.value.num == 1 {
			if w, k := s.t.loneOne.Prefix(text[end:]); !w || k < size {
				return nothing, end
			}
		}
	}
	if before&markBefore != 0 || before&markTime != 0 && u.kind == Duration || n.arabic && before&markArabic != 0 || !n.arabic && before&markHan != 0 ||
		next < utf8.RuneSelf && next != '%' || u.factor().base == "K" || u.need != anyNumber && (u.need != longNumber || n.lone) || n.positional && u.counter {
		return unsure, 0
	}
	after := s.glanceAt(end + size)
	if marks[after]&markAfter != 0 {
		return unsure, 0
	}
	bounds := (before | marks[after]) & markBound
	switch {
	case !plainUnit(u, n, size):
		return unsure, 0
	case u.kind == Measure && u.factor().base == "m" && (before&markBound != 0 || b == '时' || b == '時' || s.every(i) || s.speeding(i)):
		return unsure, 0 // 时速, 每小时
	case u.kind == Duration && bounds != 0:
		return unsure, 0
	}
	if marks[next]&markNoun != 0 {
		if _, k := s.t.notCounters.Find(text[end:]); k > size || k == size && u.counter {
			return unsure, 0
		}
	}
	if n.lone && u.kind != Money && (n.value.num == 1 || u.noun && u.counter || formal(text[i:])) && !s.loneFits(*u, end, size, n) {
		if u.counter {
			return nothing, end
		}
		return unsure, 0
	}
	*q = Quantity{Start: i, End: end + size, Kind: u.kind, Value: n.value, Modifier: over, Unit: u.name, to: u.to}
	if u.kind == Percent {
		q.Unit = percentUnit(*u)
	}
	if u.kind == Count {
		s.edition(q)
	}
	if bounds != 0 || s.every(i) {
		s.bound(q)
	}
	return quantity, q.End
}

// plainUnit reports whether a unit, of so many bytes in the text, needs nothing of the words around it.
func plainUnit(u *unitEntry, n *numeral, size int) bool {
	switch u.kind {
	case Count:
		return u.name != "两" && (u.name != "大" || n.value.Cmp(Int(50)) <= 0)
	case Money:
		return u.name != "越南盾" // whose 盾 it is, the words before tell
	case Age, Multiple:
		return true
	case Measure:
		return u.name != "两" && (u.name != "平方米" || size > len("平"))
	case Percent:
		return u.to.num == 1 && u.to.den == 100
	case Duration:
		return u.name == "小时" || u.name == "分钟" || size >= len("天") && (u.name == "天" || u.name == "个月")
	}
	return false
}

// glanceHan reads the Chinese numeral at n.start into n; n.end is 0 where the grammar has to read it.
func (s *scan) glanceHan(n *numeral, afterSign bool) (v verdict, end int) {
	i := n.start
	r, size := han.Decode(s.text[i:])
	end = i + size
	next := s.glanceAt(end)
	switch r {
	case '对', '對':
		if next != '折' && next != ' ' {
			return nothing, end
		}
		return unsure, 0
	case '数', '數', '几', '幾':
		if s.t.marks[next]&markNext == 0 {
			return nothing, end
		}
		return unsure, 0
	case '首':
		if s.t.marks[next]&markFirst == 0 {
			return nothing, end
		}
		return unsure, 0
	case '零', '〇', '○':
		if s.t.marks[next]&markNext == 0 && !s.t.units.Opens(han.Fold(next)) && !afterSign {
			return nothing, end
		}
		return unsure, 0
	case '俩', '倆':
		return unsure, 0
	}
	d, _ := han.Numeral(r)
	switch {
	case d > 0 && s.t.marks[next]&markNext == 0:
		n.end, n.value, n.lone, n.digits = end, Int(int64(d)), true, 1
		n.bare = n.value
	case d > 0 || r == '十' || r == '拾' || r >= '１' && r <= '９':
		if !s.plainNumeral(n) {
			n.end = 0
		}
	}
	return unsure, 0
}

// glanceAt is the character at i where it is of the basic plane, and a blank, which always is marked, elsewhere.
func (s *scan) glanceAt(i int) rune {
	if i >= len(s.text) {
		return 0
	}
	r, _ := han.Decode(s.text[i:])
	if r >= 1<<16 {
		return ' '
	}
	return r
}

// plainNumeral reads the numeral at n.start by the grammar and reports whether it is a plain number.
func (s *scan) plainNumeral(n *numeral) (ok bool) {
	i := n.start
	*n, ok = s.remembered(i)
	return ok && !n.high.IsSet() && n.modifier == Exact && !n.zeros && n.start == i && !(n.arabic && n.digits > 4 && !n.groups && !n.point && n.units == 0)
}

// plainDigits reads up to four ASCII digits before a decimal point and as many behind it, and one 万 or 亿, where nothing else of a
// numeral follows.
func plainDigits(text string, n *numeral) bool {
	value, end, scale := int64(0), n.start, 0
	for end < len(text) && text[end]-'0' <= 9 {
		value = value*10 + int64(text[end]-'0')
		if end++; end-n.start > 4 {
			return false
		}
	}
	n.digits = end - n.start
	if text[n.start] == '0' && n.digits > 1 {
		return false
	}
	if end+1 < len(text) && text[end] == '.' && text[end+1]-'0' <= 9 {
		for end++; end < len(text) && text[end]-'0' <= 9; end++ {
			value = value*10 + int64(text[end]-'0')
			if scale++; scale > 4 {
				return false
			}
		}
		n.point = true
	} else if text[n.start] == '0' {
		return false
	}
	n.bare = Decimal(value, uint8(scale))
	r, size := han.Decode(text[end:])
	switch han.Fold(r) {
	case '万':
		n.scaled = 4
	case '亿':
		n.scaled = 8
	}
	if n.scaled > 0 {
		for range n.scaled - scale {
			value *= 10
		}
		n.units, scale, end = 1, 0, end+size
		r, _ = han.Decode(text[end:])
	}
	switch f := han.Fold(r); {
	case end == len(text), f < utf8.RuneSelf && r != '\n' && r != '%' && r != '（' && r != '）', isNumeralRune(f), f == '几', f == '来', f == '点':
		return false
	}
	n.end, n.value, n.arabic = end, Decimal(value, uint8(scale)), true
	return true
}

// every reports whether 每 stands close before i: 突破每盎司2000美元, 每小时60公里.
func (s *scan) every(i int) bool {
	return strings.Contains(s.text[max(0, i-5*len("每")):i], "每")
}

// speeding reports whether 时速 stands close before i: 时速达到350公里.
func (s *scan) speeding(i int) bool {
	before := s.text[max(0, i-6*len("时")):i]
	return strings.Contains(before, "时速") || strings.Contains(before, "時速")
}

// formal reports whether s opens with a numeral other than the ten of everyday.
func formal(s string) bool {
	switch r, _ := han.Decode(s); r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '两', '兩':
		return false
	}
	return true
}

// glanceDate settles a numeral before 年, 月, 日 or 时.
func (s *scan) glanceDate(n *numeral, unit rune) (v verdict, end int) {
	end = n.end + len("年")
	next := s.glanceAt(end)
	value, whole := n.value.Int64()
	if n.point || n.groups || !whole || n.arabic && n.units > 0 {
		return unsure, 0
	}
	switch unit {
	case '年':
		if next != '代' && (n.arabic && value >= 1000 && value <= 2999 || n.positional && n.digits >= 3) {
			return nothing, end
		}
	case '月', '号', '號':
		return nothing, end
	case '日':
		if value >= 1 && value <= 31 && !strings.ContainsRune("均元圆圓币幣本", next) {
			return nothing, end
		}
	default:
		if value >= 0 && value <= 24 && s.t.marks[next]&markNext == 0 && !strings.ContainsRune("代期差", next) {
			return nothing, end
		}
	}
	return unsure, 0
}
