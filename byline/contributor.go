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
	workEndings  = strings.Fields("栋 号楼 班 级 系 段 队 连 营 工区 科 处 组 工人 农民 战士 社员 牧民 渔民 知青 民兵 学员 队员 干部 居民 村民 市民 律师 医生 厂 矿 公司 集团 商店 商场 学校 大学 学院 中学 小学 党校 幼儿园 医院 局 院 所 站 部 部队 支队 大队 社 协会 学会 工会 办公室 委员会 党委 厅 银行 支行 中心 车间 管理处 编辑部 读者 职工 学生 教师 一读者 法庭 团委 党支部 团支部 支部 妇联 员 员工 护士 司机 师傅 老师 女兵 哨兵 新兵 老兵")
)

// titleEndings end what a contributor is, printed behind the name: 林文　商会副会长. The longer stands before the shorter.
var titleEndings = strings.Fields("首席经济学家 首席分析师 首席策略师 高级分析师 副主任医师 副研究员 经济学家 主任医师 主治医师 特级大师 副会长 副主席 副教授 副院长 副所长 副主任 副总裁 董事长 总经理 秘书长 研究员 理事长 营养师 农艺师 工程师 分析师 策略师 经济师 规划师 评论家 书法家 农技员 畜牧师 兽医师 会长 主席 教授 院长 所长 主任 总裁 理事 议员 律师 医生 讲师 董事 博士 总监 社长 医师 药师 大师 教练 校长 团长 作家 诗人 画家 演员 导演")

// scholarEndings end the institutions that an essay's author may be of, with nothing else on the line.
var scholarEndings = strings.Fields("大学 学院 研究院 研究所 研究中心 研究会 党校 社科院 科学院 行政学院 社科联 文联 作协 博物馆 图书馆 档案馆 实验室 学会")

// scholarly reports whether a word is an institution of scholars or a part of one: 海州大学, 海州大学中文系.
func scholarly(word string) bool {
	if han.Suffix(word, scholarEndings...) > 0 {
		return true
	}
	if han.Suffix(word, "班") > 0 {
		return strings.Contains(word, "学") || strings.Contains(word, "學") // 海州市第一中学 高二(3)班
	}
	return han.Suffix(word, "系", "所", "部") > 0 && (strings.Contains(word, "大学") || strings.Contains(word, "学院") || strings.Contains(word, "科院") || strings.Contains(word, "大學") || strings.Contains(word, "學院"))
}

// groupEndings end the names of groups that sign as one.
var groupEndings = strings.Fields("宣传组 政工组 通讯组 写作组 报道组 评论组 批判组 理论组 创作组 编写组 课题组 学习小组 理论小组 写作小组 通讯小组 报道小组 创作小组")

// group reads a group that signs an article, with nothing else on the line: 海州农学院教育革命通讯组.
func (s *scan) group(from, to int) (b Byline, ok bool) {
	text := trimRight(s.text[from:to])
	switch lastRune(text) {
	case '组', '組', '者':
	default:
		return b, false
	}
	if paper := strings.IndexFunc(text, han.IsSpace); paper > 0 && han.Suffix(text, "记者") > 0 {
		// 中共海州县委通讯组 海州日报记者
		if behind := han.TrimSpace(text[paper:]); isMedia(behind[:len(behind)-len("记者")]) {
			text = text[:paper]
		}
	}
	if last := lastRune(text); last != '组' && last != '組' {
		return b, false
	}
	if n := utf8.RuneCountInString(text); n < 4 || n > 24 || han.Suffix(text, groupEndings...) == 0 || !hanOrDigits(text) {
		return b, false
	}
	return Byline{Affiliation: text, Text: text, Start: from, End: from + len(text)}, true
}

// ParseContributor reads a line that signs a contribution with where its author is from: 江苏 王明, 红星机械厂 刘学文. Less
// is asked of the line than [ParseLine] asks, for only who knows that a letter or an essay ends there can tell it from a head.
func (r *Reader) ParseContributor(line string) (b Byline, ok bool) {
	s := scan{r: r, text: line}
	if b, ok = s.placedName(line); ok {
		return b, true
	}
	if b, ok = s.professional(line); ok {
		return b, true
	}
	if b, ok = s.contributor(0, len(line), looseName); !ok {
		b, ok = s.stranger(line)
	}
	s.giveBack(ok)
	return b, ok
}

// placedName reads a name with where its bearer is from in brackets behind it: 丽　萍（怡保）.
func (s *scan) placedName(line string) (b Byline, ok bool) {
	text := trimRight(line)
	open := strings.LastIndexAny(text, "（(")
	if last := lastRune(text); open <= 0 || last != '）' && last != ')' {
		return b, false
	}
	_, n := han.Decode(text[open:])
	_, m := han.DecodeLast(text)
	place := text[open+n : len(text)-m]
	if k := utf8.RuneCountInString(place); k < 2 || k > 6 || !allHan(place) || !s.isPlace(place) && han.Suffix(place, placeEndings...) == 0 {
		return b, false
	}
	start := s.spaces(0)
	name := trimRight(text[start:open])
	names, worst, _ := s.names(start, start+len(name))
	least := looseName
	if han.Padded(name) {
		least = paddedLine
	}
	if len(names) != 1 || worst < least {
		return b, false
	}
	return Byline{Names: names, Place: place, Text: text[start:], Start: start, End: len(text)}, true
}

// professions stand behind the names of those who answer readers' questions, without a blank.
var professions = strings.Fields("律师 医师 医生 教授 博士 会计师 药师 中医师 营养师 心理师 建筑师 兽医师 牧师")

// professional reads a name and at once the profession: 方正德律師.
func (s *scan) professional(line string) (b Byline, ok bool) {
	start, end := s.spaces(0), len(trimRight(line))
	if start >= end {
		return b, false
	}
	cut := end - han.Suffix(line[start:end], professions...)
	if k := utf8.RuneCountInString(line[start:cut]); cut == end || k < 2 || k > 4 || !allHan(line[start:cut]) {
		return b, false
	}
	names, worst, _ := s.names(start, cut)
	if len(names) != 1 || worst < firmName {
		return b, false
	}
	return Byline{Role: line[cut:end], Names: names, Text: line[start:end], Start: start, End: end}, true
}

// stranger reads a word that no table knows and a name that is surely one, with a space between: 桂花里 覃月英.
func (s *scan) stranger(line string) (b Byline, ok bool) {
	start := s.spaces(0)
	end := start + len(strings.TrimRightFunc(line[start:], han.IsSpace))
	word := wordEnd(line[:end], start)
	at := skip(line[:end], word, han.IsSpace)
	if at == word || at >= end || strings.IndexFunc(line[at:end], isSeparator) >= 0 || !hanOrDigits(line[start:end]) {
		return b, false
	}
	if n := utf8.RuneCountInString(line[start:word]); n < 2 || n > 8 {
		return b, false
	}
	if first, worst, _ := s.names(start, word); first != nil && worst >= 0 {
		return b, false // two names
	}
	names, worst, _ := s.names(at, end)
	if len(names) != 1 || worst < firmName || utf8.RuneCountInString(names[0]) > 3 || s.isPlace(line[at:end]) {
		return b, false
	}
	return Byline{Affiliation: line[start:word], Names: names, Text: line[start:end], Start: start, End: end}, true
}

// looseName is the score that a name must have where a place stands before it and the context asks for a name.
const looseName = -5

// contributor reads where an author is from and then the name, with a space between.
func (s *scan) contributor(from, to, least int) (b Byline, ok bool) {
	start := from + len(s.text[from:to]) - len(strings.TrimLeftFunc(s.text[from:to], isSeparator))
	end := start + len(trimRight(s.text[start:to]))
	if start >= end || utf8.RuneCountInString(s.text[start:end]) > 30 {
		return b, false
	}
	b = Byline{Text: s.text[start:end], Start: start, End: end}
	// 特级大师 钟离权 讲评, 县融媒体中心 孔得军 文/图: the last word says what was done.
	if i := strings.LastIndexFunc(s.text[start:end], han.IsSpace); i > 0 {
		_, n := han.Decode(s.text[start+i:])
		word := s.text[start+i+n : end]
		if _, n := trailers().Suffix(word); n == len(word) && utf8.RuneCountInString(word) > 1 || slices.Contains(doneWords, han.FoldString(word)) {
			b.Task = word
			end = start + len(trimRight(s.text[start:start+i]))
		}
	}
	if !hanOrDigits(s.text[start:end]) {
		return Byline{}, false
	}
	if b.Task == "" {
		if b, ok := s.titledName(start, end); ok {
			return b, true
		}
	}
	at, of := start, start
	for at < end {
		next := wordEnd(s.text[:end], at)
		word := s.text[at:next]
		if next == end {
			break
		}
		n := utf8.RuneCountInString(word)
		switch {
		case b.Affiliation == "" && !scholarly(word) && (s.isPlace(word) || s.nestedPlace(word) || n >= 3 && han.Suffix(word, placeEndings...) > 0):
			b.Place = strings.TrimSpace(s.text[start:next])
		case b.Role == "" && titleLength(word) > 0:
			cut := len(word) - titleLength(word)
			b.Affiliation, b.Role = word[:cut], word[cut:]
		case b.Affiliation == "" && (n >= 3 || n == 2 && (han.Suffix(word, workEndings...) == len(word) || counted(word))) && (han.Suffix(word, workEndings...) > 0 || n >= 4 && isMedia(word)):
			b.Affiliation, of = word, at
		case b.Role == "" && han.Suffix(b.Affiliation, "学", "学校", "院", "校") > 0 && n >= 3 && han.Suffix(word, "班", "年级", "系", "专业") > 0:
			b.Affiliation = s.text[of:next] // 海州市第一中学 高二(3)班
		default:
			word = ""
		}
		if word == "" {
			break
		}
		at = skip(s.text[:end], next, isSeparator)
	}
	if at == start || b.Affiliation == "" && b.Place == "" && b.Role == "" || s.isPlace(s.text[at:end]) {
		return Byline{}, false
	}
	names, worst, ambiguous := s.names(at, end)
	if han.Padded(s.text[at:end]) {
		if least = min(least, paddedLine); b.Place != "" {
			least = min(least, paddedName) // 江西上饶　小　燕
		}
	}
	if names == nil || worst < least || han.Suffix(s.text[at:end], placeEndings...) > 0 {
		return Byline{}, false
	}
	b.Names, b.Ambiguous = names, ambiguous
	return b, true
}

// workplace reads where those work whose names stand behind it in [from,to), a blank between: 市中医院 刘畅. at is where the names begin; of is ""
// where the first word is no workplace, or may be a name.
func (s *scan) workplace(from, to int) (of string, at int) {
	start := skip(s.text[:to], from, isSeparator)
	end := wordEnd(s.text[:to], start)
	at = skip(s.text[:to], end, han.IsSpace)
	word := s.text[start:end]
	if n := utf8.RuneCountInString(word); at == end || at >= to || n < 3 || n > 16 || !hanOrDigits(word) || han.Suffix(word, workEndings...) == 0 {
		return "", from
	} else if n <= 4 && model().score([]rune(word)) >= 0 {
		return "", from // 王建社
	}
	return word, at
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

// titledName reads a name with what its bearer is behind it: 林文　商会副会长.
func (s *scan) titledName(from, to int) (b Byline, ok bool) {
	name := wordEnd(s.text[:to], from)
	at := skip(s.text[:to], name, isSeparator)
	if at >= to || strings.IndexFunc(s.text[at:to], isSeparator) >= 0 {
		return b, false
	}
	what := s.text[at:to]
	n := titleLength(what)
	if n == 0 {
		return b, false
	}
	names, worst, _ := s.names(from, name)
	if len(names) != 1 || worst < 0 {
		return b, false
	}
	cut := to - n
	return Byline{Role: s.text[cut:to], Affiliation: s.text[at:cut], Names: names, Text: s.text[from:to], Start: from, End: to}, true
}

// titleLength is the length of the title that a word ends with.
func titleLength(word string) int {
	if utf8.RuneCountInString(word) > 16 {
		return 0
	}
	return han.Suffix(word, titleEndings...)
}

// counted reports whether a word opens with a number: 二段, 3班.
func counted(word string) bool {
	r, _ := han.Decode(word)
	_, digit := han.Digit(r)
	_, numeral := han.Numeral(r)
	return digit || numeral
}

func hanOrDigits(s string) bool {
	class := strings.Contains(s, "）班") || strings.Contains(s, ")班") // 四（2）班
	return strings.IndexFunc(s, func(r rune) bool {
		_, digit := han.Digit(r)
		return !digit && !han.IsHan(r) && !isSeparator(r) && !(class && strings.ContainsRune("（）()", r))
	}) < 0
}

// nestedPlace reports whether a word is a place in one of the tables: 山东青岛, 江苏昆阳.
func (s *scan) nestedPlace(word string) bool {
	_, n := places().Prefix(word)
	if n == 0 || n >= len(word) {
		return false
	}
	rest := utf8.RuneCountInString(word[n:])
	return s.isPlace(word[n:]) || rest >= 2 && rest <= 3 && n >= 6
}
