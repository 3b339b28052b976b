package parse

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/lexicon"
)

// The rules for one line by itself: what its first and last characters, its brackets, its words and its figures show.

// wholeBracket reports whether one bracket holds the whole line.
func wholeBracket(s string) bool {
	first, n := han.Decode(s)
	last, _ := han.DecodeLast(s)
	if !strings.ContainsRune("（(【〔[", first) || !strings.ContainsRune("）)】〕]", last) {
		return false
	}
	depth := 0
	for i, r := range s {
		if strings.ContainsRune("（(【〔[", r) {
			depth++
		} else if strings.ContainsRune("）)】〕]", r) {
			depth--
			if depth == 0 && i+utf8.RuneLen(r) < len(s) {
				return strings.ContainsAny(s[i+utf8.RuneLen(r):i+utf8.RuneLen(r)+1], "（(") || strings.HasPrefix(s[i+utf8.RuneLen(r):], "（")
			}
		}
	}
	return n > 0 && depth == 0
}

// labelled reports whether a colon, a space or a bracket follows the label of a note.
func labelled(s string) bool {
	for _, w := range noteLabels.all() {
		if rest, ok := strings.CutPrefix(s, w); ok {
			r, _ := han.Decode(rest)
			if strings.ContainsRune("：: 】]　—·|", r) {
				return true
			}
		}
	}
	return false
}

// bareName reports whether a short line without punctuation could be an author's name without any role.
func bareName(r *byline.Reader, s string) bool {
	n, parted := 0, false
	for _, c := range s {
		switch {
		case han.IsSpace(c):
			parted = true
			continue
		case han.IsDot(c):
			parted = true
		}
		n++
	}
	if n < 2 || n > 4 && !parted {
		names, _ := r.CountNames(s, byline.FirmName)
		return names > 1
	}
	for _, c := range s {
		if !han.IsHan(c) && !han.IsSpace(c) && !han.IsDot(c) {
			return false
		}
	}
	if n > 4 {
		for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
			if k := utf8.RuneCountInString(w); k > 4 && !strings.ContainsFunc(w, han.IsDot) {
				return false
			}
		}
		names, _ := r.CountNames(s, byline.FirmName)
		return names > 0
	}
	_, score := r.CountNames(s, -8.8)
	if n == 4 && !parted {
		return score > -5 // 东海重工
	}
	return score > -8.8
}

// headTag returns the word in the bracket that a headline ends with.
func headTag(s string) (tag string, ok bool) {
	if !strings.HasSuffix(s, "）") && !strings.HasSuffix(s, ")") {
		return "", false
	}
	i := max(strings.LastIndex(s, "（"), strings.LastIndex(s, "("))
	if i <= 0 {
		return "", false
	}
	tag = strings.Trim(s[i:], "（）()")
	if utf8.RuneCountInString(tag) > 14 {
		return "", false
	}
	for _, w := range headTagWords {
		if tag == w || len(w) > 3 && (strings.HasSuffix(tag, w) || strings.HasPrefix(tag, w)) {
			return tag, true
		}
	}
	return tag, false
}

// numbered reports whether a Chinese numeral and 、, or one in brackets, opens the line: 一、, （二）.
func numbered(s string) bool {
	r, n := han.Decode(s)
	closing := "、．."
	if r == '（' || r == '(' {
		closing = "）)"
		s = s[n:]
	}
	if rest, ok := strings.CutPrefix(s, "第"); ok && utf8.RuneCountInString(rest) <= 5 {
		i := skipNumeral(rest)
		unit, _ := han.Decode(rest[i:])
		return i > 0 && strings.ContainsRune("夜天日章幕站集回步招问关课节部阶段段层个件次封", unit) // 第九夜
	}
	i := skipNumeral(s)
	if i == len(s) && closing == "、．." && i > 0 && i <= 6 {
		return true // 一, 十二 alone
	}
	next, _ := han.Decode(s[i:])
	return i > 0 && i <= 9 && next != utf8.RuneError && strings.ContainsRune(closing, next)
}

// skipNumeral is the length of the Chinese numeral that a text opens with.
func skipNumeral(s string) (i int) {
	for i < len(s) {
		r, n := han.Decode(s[i:])
		if _, ok := han.Numeral(r); !ok && r != '十' {
			break
		}
		i += n
	}
	return i
}

// signedEnd reports whether who signs it stands behind the last sentence: ….　冀鲁日报社启, …。市公安局.
func signedEnd(s string) bool {
	i := max(strings.LastIndex(s, "。"), strings.LastIndex(s, "！"))
	if i < 0 {
		return false
	}
	rest := han.FoldString(han.TrimSpace(s[i+len("。"):]))
	return rest != "" && utf8.RuneCountInString(rest) <= 16 && (hasAnySuffix(rest, []string{"启", "谨启", "敬启", "宣"}) || endsWith(rest, officeEndings)) && allHanRunes(rest)
}

// enacted reports whether the inside of a bracket says when a law or a list was passed: 一九七九年十二月六日预备会议通过.
func enacted(s string) bool {
	return strings.Contains(s, "年") && strings.Contains(s, "月") && hasAnySuffix(s, []string{"通过", "批准", "公布", "发布", "修订", "修正", "施行", "印发", "讲话", "签署"})
}

// says reports whether a folded head ends with 说 as a verb: 国际足联主席说; but 中篇小说.
func says(s string) bool {
	return utf8.RuneCountInString(s) >= 5 && !hasAnySuffix(s, []string{"小说", "学说", "传说", "解说", "演说", "游说", "评说", "细说", "浅说", "杂说", "漫说", "闲说", "戏说", "图说", "新说", "众说", "如是说", "来说", "再说", "听说", "据说", "名称", "简称", "全称", "职称", "号称", "对称", "人称", "堪称", "爱称", "俗称", "美称", "著称", "代称", "总称", "统称", "自称", "昵称", "通称", "并称"})
}

// inDialogue reports whether a line is a question or its answer: 问：…, 答：….
func inDialogue(u *shape) bool {
	return int(u.colon) == len("问") && strings.ContainsRune("问問答", u.first)
}

// paperSays reports whether a folded line says that another paper or agency comments, over the head of what it says: 《泰晤士报》评述, 路透社报道.
func paperSays(s string) bool {
	n := han.Suffix(s, "评述", "评论", "社论", "载文", "刊文", "撰文", "文章", "报道", "报道说", "文章说", "述评")
	if n == 0 {
		return false
	}
	who := strings.TrimSuffix(s[:len(s)-n], "发表")
	return strings.HasPrefix(who, "《") && strings.HasSuffix(who, "》") || utf8.RuneCountInString(who) >= 3 && utf8.RuneCountInString(who) <= 10 && han.Suffix(who, "社", "日报", "时报", "晚报", "周刊", "通讯社", "电台", "外电", "新闻网") > 0 && allHanRunes(who)
}

// pageAfter reports whether a folded line is a word, a colon and the page where more is: 相关新闻：A4.
func pageAfter(s string) bool {
	_, page, ok := strings.Cut(s, ":")
	page = han.TrimSpace(page)
	return ok && page != "" && utf8.RuneCountInString(page) <= 8 && strings.Trim(page, "0123456789ABCDEFGH、/-,第版 ") == "" && strings.ContainsAny(page, "0123456789")
}

// penSign reports whether what stands in brackets may be the one character that a writer signs with: （平）. Those of lists and of sides are none.
func penSign(s string) bool {
	r, n := han.Decode(s)
	_, numeral := han.Numeral(r)
	return n == len(s) && han.IsHan(r) && !numeral && !strings.ContainsRune("十上中下左右前后续完略甲乙丙丁东南西北男女大小新老图表注答问", han.Fold(r))
}

// tableTitle reports whether a folded line is the title of a table: 表1 三月产量, 附表二：….
func tableTitle(s string) bool {
	s = strings.TrimPrefix(s, "附")
	rest, ok := strings.CutPrefix(s, "表")
	r, n := han.Decode(rest)
	_, d := han.Digit(r)
	_, c := han.Numeral(r)
	if !ok || !d && !c {
		return false
	}
	next, _ := han.Decode(rest[n:])
	return len(rest) > n && strings.ContainsRune(" :、.", next)
}

// contest reports whether a head is the name of a contest, or of a round of one.
func contest(u *unit) bool {
	if u.endsWith(contestEndings) {
		return true
	}
	s, ok := strings.CutSuffix(u.folded, "轮")
	if !ok {
		return false
	}
	i := strings.LastIndex(s, "第")
	return i > 0 && len(s)-i <= len("第二十六") && hasAnySuffix(s[:i], []string{"赛", "杯"})
}

// artWork reports whether a folded line is the title of a picture, what it is in brackets, and its author: 录古人诗(书法) 梁兆林.
func artWork(s string) bool {
	open, shut := strings.IndexByte(s, '('), strings.IndexByte(s, ')')
	if open <= 0 || shut < open || !slices.Contains(artWords, s[open+1:shut]) {
		return false
	}
	author := s[shut+1:]
	n := utf8.RuneCountInString(han.DropSpace(author))
	return n >= 2 && n <= 4 && allHanRunes(author)
}

// authorEnd reports whether a paragraph ends with a bracket that says who its author is, or where it was taken from: …（作者单位：省委党校）, …（据外电编译）.
func authorEnd(s string) bool {
	tail := s[max(0, len(s)-150):]
	i := max(strings.LastIndex(tail, "（作者"), strings.LastIndex(tail, "(作者"))
	if open := max(strings.LastIndex(tail, "（"), strings.LastIndex(tail, "(")); i < 0 && open > 0 && han.Prefix(strings.TrimLeft(tail[open:], "（("), "据", "摘自", "译自", "选自", "原载", "转自", "摘译自", "编译自", "综合") > 0 && endsSentence(tail[:open]) {
		i = open
	}
	return i >= 0 && (strings.HasSuffix(tail, "）") || strings.HasSuffix(tail, ")")) && !strings.Contains(tail[i:], "）（") && !strings.Contains(tail[i:], ")(")
}

// titleField is the length of the name of the field that holds a headline in an export: 标题：….
func titleField(s string) int {
	for _, w := range titleFields.all() {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// speaks reports whether a speaker and a colon, the first of the line, open it: 记者：, 问：, 宋涛：.
func speaks(s string, i int) bool {
	if i <= 0 || i > 18 {
		return false
	}
	for _, r := range s[:i] {
		if !han.IsHan(r) && r != '·' && !han.IsSpace(r) {
			return false
		}
	}
	return i+3 < len(s)
}

// listed reports whether a list mark opens the line: 一、, （一）, 1., 一是, ●.
func listed(s string) bool {
	r, n := han.Decode(s)
	switch r {
	case '●', '◆', '■', '★', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨':
		return true
	}
	if r == '（' || r == '(' {
		r, m := han.Decode(s[n:])
		_, c := han.Numeral(r)
		_, d := han.Digit(r)
		return c || d && m > 0
	}
	switch next, _ := han.Decode(s[n:]); next {
	case '、', '.', '．', '是':
		_, c := han.Numeral(r)
		_, d := han.Digit(r)
		return c || d || r == '十'
	}
	return false
}

func isColumnTitle(s string) bool {
	if len(s) > 40 {
		return false
	}
	_, ok := columnSet().Exact(han.DropSpace(s))
	return ok
}

// beforeBracket cuts a bracket at the end: 明天气象预报（…）.
func beforeBracket(s string) string {
	if strings.HasSuffix(s, "）") || strings.HasSuffix(s, ")") {
		if i := max(strings.LastIndex(s, "（"), strings.LastIndex(s, "(")); i > 0 {
			return s[:i]
		}
	}
	return s
}

// standing reports whether the title of a notice or a column ends a line, a bracket at its end not counted.
func standing(u *unit) bool {
	if u.lastKind&kClose != 0 {
		v := u.viewOf(beforeBracket(u.folded))
		return v.endsWith(standingWords)
	}
	return u.endsWith(standingWords) && !(u.runes > 6 && strings.HasSuffix(u.folded, "名单")) || u.runes >= 4 && u.runes <= 5 && u.chinese == u.runes && houseNotice(u.folded)
}

// houseNotice reports whether a head announces the joys or the sorrows of a house, as overseas papers print: 陈府喜事.
func houseNotice(s string) bool {
	house := strings.Index(s, "府")
	return (house == len("陈") || house == len("欧阳")) && hasAnySuffix(s, []string{"喜事", "治丧", "婚礼", "弄璋", "弄瓦", "寿庆", "喜庆", "之喜", "哀思", "迎亲", "于归", "文定"})
}

// goesOn reports whether a line begins as no sentence does, so that the line before it was cut.
func goesOn(s string) bool {
	r, _ := han.Decode(s)
	return strings.ContainsRune("则的了着等，。、；”）及吗呢们,;)", r)
}

// quoted reports whether a line is one quotation.
func quoted(s string) bool {
	shut := "”"
	if strings.HasPrefix(s, "「") {
		shut = "」"
	}
	inner, ok := strings.CutSuffix(s, shut)
	return ok && (strings.HasPrefix(s, "“") || shut == "」") && !strings.Contains(inner, shut)
}

func question(s string) bool {
	s = strings.TrimRight(s, "”」』\"）)")
	return strings.HasSuffix(s, "？") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "！") || strings.HasSuffix(s, "!")
}

// askWords are in heads that ask.
var askWords = strings.Fields("为何 如何 怎么 怎样 能否 可否 何时 何处 何去何从 谁来 谁之 谁的 究竟 咋 为啥 为什么 是否 几何 哪里 哪儿 要不要 能不能 该不该 会不会 靠什么 凭什么 是什么 有多")

// asking reports whether a head is a question.
func asking(u *unit) bool {
	return u.last == '？' || u.last == '?' || containsAny(u.folded, askWords)
}

// officialActs are verbs of what statesmen and bodies do, which make a head the headline of a story: 李明会见外宾.
var officialActs = strings.Fields("会见 会晤 致电 致信 致贺 抵达 当选 访问 凭吊 出席 举行 召开 签署 通过 逝世 慰问 视察 接见 宴请 出访 访华")

// acts reports whether somebody does one of them in a folded head: something stands before the verb.
func acts(s string) bool {
	for _, verb := range officialActs {
		if i := strings.Index(s, verb); i >= len("李明") {
			return true
		}
	}
	return false
}

// ledeTimes are the words by which the lede of a news story tells when it happened, or that a reporter heard of it, in either script.
var ledeTimes = strings.Fields("昨天 昨日 昨晚 昨夜 昨晨 昨午 今天 今日 今晨 今晚 近日 日前 近期 前天 本月 上月 本周 上周 记者从 記者從 记者昨 记者今 记者获悉 记者了解到 記者昨 記者今 記者獲悉")

// newsLede reports whether a paragraph opens as the lede of a news story does: a day, or another word of when, stands near its beginning.
func newsLede(s string) bool {
	const near = len("一") * 26
	s = s[:min(len(s), near)]
	if i := strings.Index(s, "日"); i > 0 {
		r, _ := han.DecodeLast(s[:i])
		_, digit := han.Digit(r)
		if _, numeral := han.Numeral(r); digit || numeral || r == '十' {
			return true
		}
	}
	return containsAny(s, ledeTimes)
}

// dashInside reports whether a dash with a space beside it parts two heads that stand on one line.
func dashInside(s string) bool {
	return strings.Contains(s, "—— ") || strings.Contains(s, " ——") || strings.Contains(s, "——\u3000") || strings.Contains(s, "\u3000——")
}

// purposes are the verbs behind 为 that make a line say what something was done for.
var purposes = strings.Fields("方便 迎接 满足 解决 加强 进一步 确保 庆祝 纪念 缓解 保障 防止 防范 应对 支援 帮助 加快 推进 推动 贯彻 鼓励 丰富 减轻 便利 配合 适应 改善 落实 规范 活跃 促进 避免 增强 提高 了")

// asks reports whether a line opens with a question that somebody puts: 问：…, 读者沈某来信问：….
func asks(s string) bool {
	if opensWith(s, questionLabels) {
		return true
	}
	head := s[:min(len(s), 100)]
	i := max(strings.Index(head, "问："), strings.Index(head, "问:"), strings.Index(head, "問："), strings.Index(head, "問:"))
	return i > 0 && !strings.ContainsAny(s[:i], "，。？！,?!")
}

func isSectionName(s string) bool {
	_, ok := sectionSet().Exact(strings.TrimRightFunc(s, han.IsDot)) // 国际‧
	return ok
}

// countedParts finds numbers that stand alone over the parts of a story and count up from one: 01, 02, 03.
func countedParts(us []unit, fs []features) {
	var parts []int
	for i := range us {
		if u := &us[i]; u.runes > 2 || u.kinds&kDigit == 0 || u.kinds&kHan != 0 || fs[i].header >= 3 || i+1 == len(us) {
			continue
		}
		if n, err := strconv.Atoi(us[i].folded); err == nil && n == len(parts)+1 {
			parts = append(parts, i)
		}
	}
	if len(parts) >= 2 {
		for _, i := range parts {
			fs[i].numbered, fs[i].counted, fs[i].figures, fs[i].apart = true, true, false, false
		}
	}
	countedQuestions(us, fs)
}

// countedQuestions finds the questions that count up over the parts of a story: 一问：大飞机有多大？, 二问：….
func countedQuestions(us []unit, fs []features) {
	var parts []int
	for i := range us {
		r, n := han.Decode(us[i].folded)
		if v, ok := han.Numeral(r); ok && v == len(parts)+1 && us[i].runes <= 24 && strings.HasPrefix(us[i].folded[n:], "问") {
			parts = append(parts, i)
		}
	}
	if len(parts) < 2 {
		return
	}
	for _, i := range parts {
		fs[i].counted, fs[i].speaker, fs[i].ends = true, false, false
	}
}

// county reports whether a word of three or four characters is the name of a county or city, as stands over its news.
func county(folded string) bool {
	return han.Suffix(folded, "县", "市") > 0 && !endsWith(folded, noCounties)
}

// markedSection reports whether a line is a mark and the name of a section or of a kind of piece: ■小小说.
func markedSection(folded string) bool {
	_, n := han.Decode(folded)
	name := han.TrimSpace(folded[n:])
	return isSectionName(name) || slices.Contains(genres, name)
}

var sectionSet = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(sectionNames.all()) })

var columnSet = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(columnTitles.all()) })

// endsComma reports whether a line ends with a comma, as the lines of a poem do.
func endsComma(s string) bool { return strings.HasSuffix(s, "，") || strings.HasSuffix(s, ",") }

// uneven reports whether a line is a sentence whose clauses differ in length: the halves of a line of verse do not.
func uneven(s string) bool {
	if last, _ := han.DecodeLast(s); last != '。' && last != '？' && last != '?' {
		return false
	}
	first, clauses := 0, 0
	for clause := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("，。？、；,?;", r) }) {
		n := utf8.RuneCountInString(clause)
		if clauses == 0 {
			first = n
		} else if n != first {
			return true
		}
		clauses++
	}
	return false
}

// evenParts reports whether three parts of a line have as many characters each, two to four.
func evenParts(a, b, c string) bool {
	n := utf8.RuneCountInString(a)
	return n >= 2 && n <= 4 && utf8.RuneCountInString(b) == n && utf8.RuneCountInString(c) == n && allHanRunes(a) && allHanRunes(b) && allHanRunes(c)
}

// sectionOf reports whether a dot joins the name of a section with what of it follows: 创新连线·国外, 文化·视点.
func sectionOf(s string) bool {
	before, after, ok := strings.Cut(s, "·")
	n := utf8.RuneCountInString(s)
	if second, third, more := strings.Cut(after, "·"); more && n <= 14 && evenParts(before, second, third) {
		return true // 读者·作者·编者
	}
	return ok && n >= 5 && n <= 12 && allHanRunes(before) && allHanRunes(after) && (isSectionName(before) || isSectionName(after) || slices.Contains(sectionParts, after) || endsWith(before, sectionEndings) || endsWith(after, sectionEndings))
}
