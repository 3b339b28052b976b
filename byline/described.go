package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// authorLabels stand before an author, with a colon, a slash, a bar or a blank behind them.
var authorLabels = strings.Fields("文字 撰文 作者 译者 讲述人 讲述 口述人 口述 执笔 文")

// bearerEndings are the last characters of what somebody is: 媒体人, 撰稿人, 书法家协会会员, 研究生.
const bearerEndings = "员家师者人长生士授任事监裁民友徒匠翁农辑笔理"

// described reads an author behind a label or a mark, with who that is behind the name: 作者：王芳 海州大学教授, 文/林小明 資深媒體人.
func (s *scan) described(from, to int) (b Byline, ok bool) {
	at, role := s.authorLabel(from, to)
	if at == from {
		return b, false
	}
	name := at
	for name < to {
		r, n := han.Decode(s.text[name:])
		if isSeparator(r) && r != '、' || r == '《' {
			break
		}
		name += n
	}
	what := skip(s.text[:to], name, isSeparator)
	who := s.text[what:to]
	if name == at || name == to || !describes(who) {
		return b, false
	}
	names, worst, ambiguous := s.names(at, name)
	least := doneName
	if role == "" {
		least = firmName
	}
	if len(names) == 0 || worst < least {
		return b, false
	}
	if strings.ContainsFunc(who, func(r rune) bool { _, digit := han.Digit(r); return digit }) {
		who = "" // 讲述人：王芳　女　35岁　教师
	}
	b = Byline{Role: role, Affiliation: who, Names: names, Ambiguous: ambiguous, Text: s.text[from:to], Start: from, End: to}
	if n := titleLength(who); n > 0 && n < len(who) {
		if of := who[:len(who)-n]; scholarly(of) || han.Suffix(of, workEndings...) > 0 {
			b.Affiliation = of
			if role == "" {
				b.Role = who[len(of):]
			}
		}
	}
	return b, true
}

// authorLabel is where the author begins behind a label or a mark; from where there is neither.
func (s *scan) authorLabel(from, to int) (at int, role string) {
	first, n := han.Decode(s.text[from:to])
	switch han.Fold(first) {
	case '□', '◎', '⊙', '☉', '●', '▲', '◆', '★', '■':
		return s.spaces(from + n), ""
	case '文', '撰', '作', '译', '讲', '口', '执':
	default:
		return from, ""
	}
	n = han.Prefix(s.text[from:to], authorLabels...)
	if n == 0 {
		return from, ""
	}
	at = skip(s.text[:to], from+n, han.IsSpace)
	next, size := han.Decode(s.text[at:to])
	switch {
	case next == '：' || next == ':' || isSlash(next) || next == '|' || next == '｜' || next == '丨':
		at = skip(s.text[:to], at+size, han.IsSpace)
	case at == from+n || n == len("文"):
		return from, "" // 文学家 …
	}
	return at, s.text[from : from+n]
}

// describes reports whether a text says who somebody is: 海州大学教授, 《海州日报》前总编辑, 资深媒体人.
func describes(who string) bool {
	if n := utf8.RuneCountInString(who); n < 3 || n > 30 || strings.ContainsAny(who, "，。！？；：:;!?") {
		return false
	}
	return strings.ContainsRune(bearerEndings, han.Fold(lastRune(who))) || titleLength(who) > 0 || scholarly(who) || han.Suffix(who, workEndings...) > 0 && utf8.RuneCountInString(who) > 4
}
