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
		return s.describedBefore(from, at, to, role)
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
	b.worksAt()
	return b, true
}

// describedBefore reads an author whose name stands behind who he is: 讲述：海州支援湖北医疗队队员 白芷.
func (s *scan) describedBefore(from, at, to int, role string) (b Byline, ok bool) {
	i := strings.LastIndexFunc(s.text[at:to], han.IsSpace)
	if role == "" || i <= 0 {
		return b, false
	}
	who := trimRight(s.text[at : at+i])
	name := s.spaces(at + i)
	if !describes(who) || strings.IndexFunc(who, han.IsSpace) >= 0 {
		return b, false
	}
	names, worst, ambiguous := s.names(name, to)
	if len(names) != 1 || worst < doneName {
		return b, false
	}
	b = Byline{Role: role, Affiliation: who, Names: names, Ambiguous: ambiguous, Text: s.text[from:to], Start: from, End: to}
	b.worksAt()
	return b, true
}

// worksAt cuts the title from an affiliation that says who somebody is, where a place of work stands before it: 海州大学教授.
func (b *Byline) worksAt() {
	who := b.Affiliation
	n := titleLength(who)
	if n == 0 || n == len(who) {
		return
	}
	if of := who[:len(who)-n]; scholarly(of) || han.Suffix(of, workEndings...) > 0 {
		b.Affiliation = of
		if b.Role == "" {
			b.Role = who[len(of):]
		}
	}
}

// authorIs reads who the author is where a sentence names him: 作者李晓东系海州大学教授, 本文作者李晓东、王芳，江城社科院研究员.
func (s *scan) authorIs(from, to int) (b Byline, ok bool) {
	switch r, _ := han.Decode(s.text[from:to]); han.Fold(r) {
	case '本', '作', '笔':
	default:
		return b, false
	}
	n := han.Prefix(s.text[from:to], "本文作者", "作者", "笔者")
	if n == 0 {
		return b, false
	}
	at := skip(s.text[:to], from+n, isSeparator)
	role := s.text[from : from+n]
	role = role[len(role)-len("作者"):]
	for i, count := at, 0; i < to && count < 30; count++ {
		r, size := han.Decode(s.text[i:])
		switch han.Fold(r) {
		case '系', '为', '是', '，', ',':
			named := s.text[at:i]
			named = named[:len(named)-han.Suffix(named, "分别", "均", "现", "都", "曾")]
			names, worst, ambiguous := s.namesAbove(at, at+len(trimRight(named)), firmName)
			if names == nil || worst < firmName {
				break // 李为民系…
			}
			who := s.text[skip(s.text[:to], i+size, isSeparator):to]
			who = who[han.Prefix(who, "系", "为", "是", "现为", "现任", "均为", "均系"):]
			who, _, _ = cutAny(who, "，", ",", "；", "。")
			if !describes(who) {
				return b, false
			}
			b = Byline{Role: role, Affiliation: who, Names: names, Ambiguous: ambiguous, Text: s.text[from:to], Start: from, End: to}
			if strings.HasSuffix(s.text[at:i], "分别") || strings.HasSuffix(s.text[at:i], "分別") {
				b.Affiliation = "" // each his own
			}
			b.worksAt()
			return b, true
		}
		i += size
	}
	// 本文作者：王小川 海州大学教授
	word := wordEnd(s.text[:to], at)
	if who := strings.TrimFunc(s.text[word:to], isSeparator); at > from+n && who != "" && describes(who) && !strings.ContainsAny(who, " \u3000、") {
		if names, worst, ambiguous := s.namesAbove(at, word, looseName); len(names) == 1 && worst >= looseName {
			b = Byline{Role: role, Affiliation: who, Names: names, Ambiguous: ambiguous, Text: s.text[from:to], Start: from, End: to}
			b.worksAt()
			return b, true
		}
	}
	return b, false
}

// authorLabel is where the author begins behind a label or a mark; from where there is neither.
func (s *scan) authorLabel(from, to int) (at int, role string) {
	first, n := han.Decode(s.text[from:to])
	if strings.ContainsRune(authorMarks, first) {
		at = s.spaces(from + n)
		if behind, role := s.authorLabel(at, to); role != "" {
			return behind, role // ◆讲述：李晓东 海州大学教授
		}
		return at, ""
	}
	switch han.Fold(first) {
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
