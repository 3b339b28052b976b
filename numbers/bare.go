package numbers

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// listLabel reports whether the numeral is the label of a list at the head of a line: 一、 （二） 3. 4、.
func (s *scan) listLabel(n *numeral) bool {
	before := s.text[:n.start]
	k := len(before)
	for k > 0 {
		r, m := han.DecodeLast(before[:k])
		if !han.IsSpace(r) || r == '\n' {
			break
		}
		k -= m
	}
	opened := strings.HasSuffix(before[:k], "（") || strings.HasSuffix(before[:k], "(")
	if opened {
		k--
		for k > 0 && !utf8.RuneStart(before[k]) {
			k--
		}
		if close := s.runeAt(n.end); (close == '）' || close == ')') && (n.lone || n.digits <= 2 && n.units <= 1) && !n.point {
			return true
		}
	}
	if k > 0 && before[k-1] != '\n' {
		r, _ := han.DecodeLast(before[:k])
		if !strings.ContainsRune("。；：！？:;", r) {
			return false
		}
		if s.runeAt(n.end) != '、' || n.arabic {
			return false
		}
		// 内容：一、…； but not 共六、七个.
		follow, ok := s.numeralAt(s.text, n.end+len("、"))
		return !ok || follow.start != n.end+len("、")
	}
	if s.whole {
		return false
	}
	switch s.runeAt(n.end) {
	case '、':
		_, another := s.numeralAt(s.text, n.end+len("、"))
		return !another
	case '.', '．':
		return !n.point && !isArabic(s.runeAt(n.end+1))
	case '是':
		return n.lone
	}
	return false
}

// bare decides on a numeral without a unit.
func (s *scan) bare(q Quantity, n *numeral, at int) (Quantity, bool) {
	q.Kind = Cardinal
	if at > n.end {
		q.End = at
	}
	if s.compare(&q) {
		return q, true
	}
	if s.whole {
		return q, !(n.lone && s.has(n.start, "两") > 0 && (s.runeAt(n.end) == '两' || s.runeBefore(n.start) == '两'))
	}
	next := s.runeAt(q.End)
	if s.hadBefore(q.End, "兆") > 0 && s.megabytes(q.Start, q.End) {
		return q, false
	}
	if n.arabic {
		if han.IsLetter(next) || next == '°' {
			return q, false
		}
		if n.units > 0 || n.groups {
			return q, s.cardinalContext(q, n, next)
		}
		if n.digits > 6 && !n.point || n.digits >= 3 && !n.point && s.numbered(q.Start) || s.hadBefore(q.Start, "附件", "附表") > 0 {
			return q, false
		}
		if s.quoted(q) {
			return q, false
		}
		if han.IsHan(next) && !strings.ContainsRune("的和与及或至到以左上者且并在是增降提减", next) {
			return q, false
		}
		return q, s.cardinalContext(q, n, next)
	}
	if n.dozen || n.lone && s.named(q) {
		return q, true
	}
	if n.lone || n.positional || n.units == 0 && !n.point {
		return q, false
	}
	if s.quoted(q) || strings.ContainsRune("贰叁肆伍陆柒捌玖", s.runeAt(n.start)) {
		return q, false // 伍佰 is a name as often; formal numerals want their 元
	}
	// 三千, 一百五十 in running text; but 十 alone, or a numeral inside a name, is none.
	v, _ := n.value.Int64()
	if n.units == 1 && n.digits == 0 || v < 20 && !n.point {
		return q, false
	}
	if han.IsHan(next) && !strings.ContainsRune("的和与及或至到以左上者且并在是，", next) {
		return q, n.units >= 2 && n.digits > 0 || n.point // but 千万军民
	}
	return q, true
}

// named reports whether a lone numeral is spoken of as a number: 答案不是四而是五.
func (s *scan) named(q Quantity) bool {
	if s.runeBefore(q.Start) != '是' {
		return false
	}
	next := s.runeAt(q.End)
	return !han.IsHan(next) && next != '、' || s.has(q.End, "而是", "这") > 0
}

// cardinalContext refuses bare digits that are labels after all: 图3, 注1, 第3, 表2, 版本4.
func (s *scan) cardinalContext(q Quantity, n *numeral, next rune) bool {
	b := s.runeBefore(q.Start)
	if v, ok := n.value.Int64(); ok && n.digits == 4 && n.units == 0 && !n.groups && v >= 1900 && v < 2100 && q.Modifier == Exact {
		return false // a year more likely than a number
	}
	if strings.ContainsRune("图表注版号第卷册附页栋楼室座排栏码", b) || b >= '①' && b <= '⑳' {
		return false // …通车。③9 is the mark of who edited it
	}
	if v, ok := n.value.Int64(); ok && n.digits == 3 && n.units == 0 && (v == 110 || v == 119 || v == 120 || v == 122) && (next == '、' || b == '、' || strings.ContainsRune("打拨", b)) {
		return false // the telephone numbers of police, fire brigade and ambulance
	}
	if next == '、' && n.digits <= 2 || next == '.' {
		if s.runeAt(q.End+len("、")) != 0 && !isArabic(s.runeAt(q.End+3)) {
			return false
		}
	}
	return true
}

// quoted reports whether quotation marks hold just the numeral: “八五”, “1”.
func (s *scan) quoted(q Quantity) bool {
	b, a := s.runeBefore(q.Start), s.runeAt(q.End)
	return strings.ContainsRune("“‘「『\"《〈", b) && strings.ContainsRune("”’」』\"》〉", a)
}

// megabytes reports whether the text around [start,end) speaks of networks and memories, whose 兆 is a million bits or bytes and no number.
func (s *scan) megabytes(start, end int) bool {
	around := han.FoldString(tailOf(s.text[:start], 36) + "|" + s.text[end:min(len(s.text), end+24)])
	for _, w := range []string{"宽带", "带宽", "网速", "光纤", "流量", "提速", "内存", "下载", "网络", "入户", "光网", "缓存", "文件", "频宽", "上网"} {
		if strings.Contains(around, w) {
			return true
		}
	}
	return false
}
