package byline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// placeEndings end the name of a place smaller than those of the tables; workEndings the name of where somebody works.
var (
	placeEndings = strings.Fields("省 市 县 区 州 盟 旗 镇 乡 村 街道 社区 农场 林场")
	workEndings  = strings.Fields("厂 矿 公司 集团 商店 商场 学校 大学 学院 中学 小学 党校 幼儿园 医院 局 院 所 站 部 部队 支队 大队 社 协会 学会 工会 办公室 委员会 党委 厅 银行 支行 中心 车间 管理处 编辑部 读者 职工 学生 教师 一读者")
)

// scholarEndings end the institutions that an essay's author may be of, with nothing else on the line.
var scholarEndings = strings.Fields("大学 学院 研究院 研究所 研究中心 研究会 党校 社科院 科学院 行政学院 社科联 文联 作协 博物馆 图书馆 档案馆 实验室 学会")

// ParseContributor reads a line that signs a contribution with where its author is from: 江苏 王明, 红星机械厂 刘学文. Less
// is asked of the line than [ParseLine] asks, for only who knows that a letter or an essay ends there can tell it from a head.
func (r *Reader) ParseContributor(line string) (b Byline, ok bool) {
	s := scan{r: r, text: line}
	return s.contributor(0, len(line), looseName)
}

// looseName is the score that a name must have where a place stands before it and the context asks for a name.
const looseName = -5

// contributor reads where an author is from and then the name, with a space between.
func (s *scan) contributor(from, to, least int) (b Byline, ok bool) {
	start := from + len(s.text[from:to]) - len(strings.TrimLeftFunc(s.text[from:to], isSeparator))
	end := start + len(strings.TrimRightFunc(s.text[start:to], isSeparator))
	if start >= end || utf8.RuneCountInString(s.text[start:end]) > 30 || !allHan(s.text[start:end]) {
		return b, false
	}
	b = Byline{Text: s.text[start:end], Start: start, End: end}
	at := start
	for at < end {
		next := skip(s.text[:end], at, func(r rune) bool { return !isSeparator(r) })
		word := s.text[at:next]
		if next == end {
			break
		}
		folded := han.FoldString(word)
		n := utf8.RuneCountInString(word)
		switch {
		case b.Affiliation == "" && (s.isPlace(word) || s.nestedPlace(word) || n >= 3 && hasEnding(folded, placeEndings)):
			b.Place = strings.TrimSpace(s.text[start:next])
		case b.Affiliation == "" && (n >= 3 || n == 2 && slices.Contains(workEndings, folded)) && hasEnding(folded, workEndings):
			b.Affiliation = word
		default:
			word = ""
		}
		if word == "" {
			break
		}
		at = skip(s.text[:end], next, isSeparator)
	}
	if at == start || b.Affiliation == "" && b.Place == "" || s.isPlace(s.text[at:end]) {
		return Byline{}, false
	}
	names, worst, ambiguous := s.names(at, end)
	if names == nil || worst < least || hasEnding(han.FoldString(s.text[at:end]), placeEndings) {
		return Byline{}, false
	}
	b.Names, b.Ambiguous = names, ambiguous
	return b, true
}

// introduced reads a name in a bracket of its own with who its bearer is before it: （机枪手　赵大年）. The name must be sure.
func (s *scan) introduced(from, to int) (b Byline, ok bool) {
	text := strings.TrimFunc(s.text[from:to], han.IsSpace)
	start := from + strings.Index(s.text[from:to], text)
	i := strings.LastIndexFunc(text, han.IsSpace)
	if i <= 0 || !allHan(text) {
		return b, false
	}
	what := strings.TrimRightFunc(text[:i], han.IsSpace)
	_, n := han.Decode(text[i:])
	if k := utf8.RuneCountInString(what); k < 2 || k > 8 || strings.IndexFunc(what, han.IsSpace) >= 0 || s.isPlace(text[i+n:]) {
		return b, false
	}
	names, worst, _ := s.names(start+i+n, start+len(text))
	if len(names) != 1 || worst < firmName {
		return b, false
	}
	return Byline{Affiliation: what, Names: names, Text: text, Start: start, End: start + len(text)}, true
}

// nestedPlace reports whether a word is two places of the tables, one in the other: 山东青岛.
func (s *scan) nestedPlace(word string) bool {
	_, n := places().Prefix(word)
	return n > 0 && n < len(word) && s.isPlace(word[n:])
}

func hasEnding(word string, endings []string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return len(word) > len(e) && strings.HasSuffix(word, e) || word == e })
}
