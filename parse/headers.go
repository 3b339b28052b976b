package parse

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// besideHeader finds what is known for a page's label, folio or masthead by the header beside it.
func besideHeader(us []unit, fs []features) {
	for i := 0; i < 3 && i+1 < len(fs); i++ {
		if u := &us[i]; fs[i].header < 3 && foreignName(u) && (fs[i+1].header >= headerLimit && (i == 0 || isMasthead(us[i-1].text)) || i > 0 && u.blanks == 0 && fs[i-1].header >= headerLimit) {
			fs[i].header = 5 // JIANGNAN CITY NEWS under the masthead, Theory under 理论
		}
	}
	besideMasthead(us, fs)
	fragmented(us, fs)
	for i := range fs {
		f := &fs[i]
		f.apart = f.apart || navigates(&us[i])
		if h := &us[i].shape; f.header < 3 && !f.ends && f.runes <= 20 && h.kinds&(kDigit|kNumeral|kTen) != 0 && (i == 0 && len(fs) > 1 || i > 0 && fs[i-1].header >= 3 || i+1 == len(fs) || fs[i+1].header >= 3) && pageLabel(h.folded) {
			f.header = 5
		}
		if f.header < 3 && f.runes <= 16 && (i > 0 && fs[i-1].header >= 5 && us[i].blanks == 0 || i+1 < len(fs) && fs[i+1].header >= 5 && us[i+1].blanks == 0) && sectionsOnly(us[i].text) {
			f.header = 5 // 财经 · 证券
		}
		if f.header < 3 && i > 0 && i < 6 && fs[i-1].header >= 5 && us[i].blanks == 0 && !f.ends && f.runes <= 60 && han.Prefix(us[i].text, pageMakers...) > 0 {
			f.header, f.line, f.lineRoled = 5, byline.Credit{}, false // 编辑/徐可　电话：021-52132500
		}
		if f.header < 5 && (f.contact || f.imprint) && !f.ends && i > 0 && i < 6 && (fs[i-1].header >= 3 || fs[i-1].imprint) && us[i].blanks == 0 && us[i].opens&deskLines.bit != 0 && opensWith(us[i].folded, deskLines) {
			f.header = 5 // 新闻热线 020-87388888
		}
		if f.header >= 3 && f.header < 5 && i > 0 && fs[i-1].header >= 5 && us[i].blanks == 0 && dateOnly(us[i].fold()) {
			f.header = 5 // the day under the number of the page
		}
		if f.header < 3 && i > 0 && i < 6 && f.runes >= 2 && f.runes <= 5 && us[i].last == '版' && us[i].blanks == 0 && (fs[i-1].header >= 3 || fs[i-1].imprint) {
			f.header = 5 // 头版, 要闻版
		}
		if f.header < 3 && i > 0 && i < 6 && i+1 < len(fs) && f.runes >= 3 && f.runes <= 9 && fs[i-1].header >= headerLimit && us[i].blanks == 0 && us[i+1].blanks > 0 && han.Suffix(strings.TrimRight(us[i].folded, pageOrnaments), "新闻", "要闻", "综合版", "新闻版", "专版", "副刊") > 0 {
			f.header = 5 // 新加坡新闻, ▓地方綜合版▓ under the day
		}
		if f.header < 3 && i > 0 && i < 6 && i+1 < len(fs) && f.bracketed && f.runes <= 20 && us[i].firstKind&kOpen != 0 && us[i].first != '【' && fs[i-1].header >= headerLimit && us[i].blanks == 0 && us[i+1].blanks > 0 && f.line.Empty() {
			f.header = 5 // （内部刊物　注意保存）
		}
		if f.header < 3 && i == 0 && f.runes <= 14 && us[i].firstKind&kHan == 0 && us[i].last == '版' {
			if paper, page, ok := strings.Cut(strings.TrimPrefix(us[i].folded, "《"), "》"); ok && han.Suffix(paper, "报", "周刊") > 0 && utf8.RuneCountInString(page) >= 2 {
				f.header = 5 // 《海报》财经版
			}
		}
		if f.header < 3 && i == 0 && len(fs) > 2 && f.runes >= 3 && f.runes <= 6 && us[1].blanks > 0 && han.Suffix(us[i].text, "副刊", "周刊", "专刊", "特刊", "专版") > 0 && us[i].allHan() {
			f.header = 5 // 大地副刊
		}
		if f.header < 3 && i > 0 && i+1 < len(fs) && f.runes <= 8 && !f.ends && fs[i-1].header >= 5 && fs[i+1].header >= 5 && us[i+1].kinds&kDay != 0 && us[i].blanks+us[i+1].blanks == 0 {
			f.header, f.line = 5, byline.Credit{} // 科普·健康 between the page and the day
			f.lineRoled, f.bareName = false, false
		}
		if f.header < 3 && i == 0 && len(fs) > 1 && fs[1].header >= 5 && us[1].blanks == 0 && us[i].section {
			f.header = 5 // the page's name over its header
		}
		if f.header < 3 && i == 0 && overDayAndPage(us, fs) {
			f.header = 5 // a masthead that no ending tells
		}
		if i == 0 && f.header >= 3 && f.header < 5 && len(fs) > 1 && (paperName(us[i].fold()) || f.spaced >= 2 && f.commas == 0 && f.runes <= 30 && !datedTitle(us[i].folded)) {
			f.header = 5 // the paper's name and the day, or the number of the issue
		}
		if i == 1 && us[1].kinds&kDay != 0 && isMasthead(us[0].text) && dateOnly(strings.TrimPrefix(strings.TrimPrefix(us[1].fold(), "中华"), "民国")) {
			fs[0].header, f.header = 5, 5 // the paper's name and under it the day
		}
		if f.header < 3 && f.runes <= 10 && i < 2 && i+1 < len(us) && !f.ends && siteOrPaper(us[i].text) && (us[i+1].endsWith(siteEndings) || navigates(&us[i+1])) {
			f.header = 5 // 海州网, 海州日报电子版
		}
		if i == 0 && f.header < 3 && len(fs) > 2 && f.runes <= 8 && us[0].endsWith(dailyEndings) && isMasthead(us[0].text) && (!fs[1].line.Empty() || fs[1].meta) {
			f.header = 5 // a clipping: the paper's name over the reporters and the day
		}
		if i > 0 && fs[i-1].printed {
			f.afterEnd = true
		}
		if f.header < 3 && f.runes <= 10 && i > 0 && i < 8 && fs[i-1].header >= 3 && us[i].endsWith(siteEndings) {
			f.header = 5 // 海州在线
		}
		if f.header < 5 && f.meta && us[i].opensWith(metaPrefixes) && us[i].kinds&kDay != 0 && i > 0 && fs[i-1].header >= 5 {
			f.header, f.meta, f.stamp = 5, false, false // 发布日期：2023年08月28日
		}
		if f.header >= headerLimit && i > 0 && us[i].blanks == 0 && fs[i-1].header < 3 && us[i].kinds&kDay != 0 && (us[i-1].blanks > 0 || i > 1 && fs[i-2].apart) && i > 1 && titleShape(us[i-1].text, fs[i-2].apart) && stampedTitle(us[i].text) {
			f.header, f.meta, f.stamp = 0, true, true // the day and the paper under the title of an article
		}
		if f.header < 3 && f.runes <= 14 && us[i].digits > 0 && folioAlone(us[i].text) {
			f.header, f.apart = 5, true
		}
		if f.header < 3 && f.runes <= 7 && us[i].digits > 0 && folio(us[i].text) && (i > 0 && (fs[i-1].header >= 3 || i+1 == len(fs) && !fs[i-1].figures && us[i-1].kinds&kHan != 0) || i+1 < len(fs) && fs[i+1].header >= 3) {
			f.header = 5
		}
		if f.header < 3 && !f.ends && f.runes <= 30 && (i > 0 && fs[i-1].header >= 5 && us[i].blanks == 0 || i > 0 && i+1 == len(fs) || i+1 < len(fs) && fs[i+1].header >= 5 && us[i+1].blanks == 0) &&
			isMasthead(us[i].text) {
			f.header = 5 // the masthead
		}
	}
	besideMasthead(us, fs)
	for i := 0; i < 2 && i+1 < len(fs); i++ {
		if fs[i].header < 3 && fs[i].runes <= 16 && fs[i+1].header >= 5 && us[i+1].blanks == 0 && (sectionsOnly(us[i].text) || i == 0 && (isMasthead(us[i].text) || supplementName(us[i].folded))) {
			fs[i].header = 5 // over a masthead, which is known only now
		}
	}
	pageList(us, fs)
}

// pageOrnaments frame the name of a page.
const pageOrnaments = "▓█▌■□◆◇★☆【】[]〈〉《》·- "

// datedTitle reports whether a folded line is the title of an article with its day before or behind it: a word too long for the name of a paper.
func datedTitle(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return han.IsSpace(r) || strings.ContainsRune("()|", r) }) {
		if n := utf8.RuneCountInString(w); n >= 9 && !hasDigit(w) && !endsWith(w, paperEndings) && han.Suffix(w, "版", "刊", "网", "社", "新闻", "报道", "特别报道", "专题") == 0 {
			return true
		}
	}
	return false
}

// pageMakers open the line under a page's header that says who made the page.
var pageMakers = []string{"社长", "总编辑", "总编", "值班总编", "值班主任", "首席编辑", "美术编辑", "美术", "版面", "统筹", "审读", "检校", "组稿", "编辑", "责编", "责任编辑", "主编", "执行主编", "美编", "版式", "组版", "校对", "本版编辑", "本版责编", "本版主编", "值班编辑", "值班主编"}

// sectionMarks part the names of several sections.
const sectionMarks = "·•・|｜/／、- "

// sectionsOnly reports whether a line is several names of sections: 财经 · 证券, 要闻/时政.
func sectionsOnly(s string) bool {
	n, latin := 0, 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return han.IsSpace(r) || strings.ContainsRune(sectionMarks, r) }) {
		n++
		if strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") == "" {
			latin++ // World | 国际
		} else if !isSectionName(w) {
			return false
		}
	}
	return n > 1 && latin < n
}

// sectionDay reports whether a folded line is the name of a section and a day, in either order: 财经 2011年06月08日.
func sectionDay(s string) bool {
	a, b, ok := strings.Cut(s, " ")
	return ok && (isSectionName(a) && dateOnly(b) || isSectionName(b) && dateOnly(a))
}

// folio reports whether a line is nothing but the number of a page: 3, - 12 -.
func folio(s string) bool {
	s = strings.Trim(han.FoldString(s), "-—· ")
	for _, r := range s {
		if _, d := han.Digit(r); !d {
			return false
		}
	}
	return s != "" && len(s) <= 3
}

// folioAlone reports whether a line is the number of a page that its own marks show to be one: ·2·, — 12 —, 第2页 共8页.
func folioAlone(s string) bool {
	if first, _ := han.Decode(s); !strings.ContainsRune("-—·•－~～第", first) {
		return false
	}
	folded := han.DropSpace(han.FoldString(s))
	inner := strings.Trim(folded, "-—·•－~～")
	if inner != folded && folio(inner) && strings.HasSuffix(folded, folded[:len(folded)-len(strings.TrimLeft(folded, "-—·•－~～"))]) && !strings.HasPrefix(folded, inner) {
		return true
	}
	rest, ok := strings.CutPrefix(folded, "第")
	if i := strings.Index(rest, "页"); ok && i > 0 && folio(rest[:i]) {
		return strings.TrimLeft(rest[i+len("页"):], "共/,，、") == "" || strings.HasPrefix(rest[i+len("页"):], "共") && strings.HasSuffix(rest, "页")
	}
	return false
}

// quotations marks the quotations that papers of the 1960s print at the head of a page, with the label over them.
func quotations(us []unit, fs []features) {
	for i := range us {
		if fs[i].runes > 10 || us[i].opens&quotationLabels.bit == 0 || !slices.Contains(quotationLabels.all(), strings.TrimRight(us[i].folded, "：:")) {
			continue
		}
		fs[i].apart = true
		block := i + 1 // the lines up to the next blank one
		for block < len(us) && us[block].blanks == 0 {
			block++
		}
		for k := i + 1; k < len(us) && k <= i+6 && (fs[k].ends || k < block && block <= i+7) && fs[k].runes <= 90 && fs[k].lede.Empty(); k++ {
			fs[k].apart = true
		}
	}
}

func allHanRunes(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !han.IsHan(r) && !han.IsSpace(r) }) < 0
}

// hyphens writes the dashes between two numbers as hyphens.
var hyphens = strings.NewReplacer("—", "-", "–", "-", "~", "-", "--", "-")

// pageLabel reports whether a short line is the number of a page, alone or with its name: A08 海州新闻·民生, 4 国际, 第3版.
func pageLabel(s string) bool {
	s = closeNumbers(strings.Trim(s, "()（）【】[] ")) // （第1版）, 【第一版】
	number, name, _ := strings.Cut(s, " ")
	if name != "" && isSectionName(number) {
		number, name = han.TrimSpace(name), number // 要闻　1
	} else if mark := han.TrimSpace(name); allHanRunes(strings.ReplaceAll(number, "·", "")) && len(mark) > 1 && mark[0] >= 'A' && mark[0] <= 'H' {
		number, name = mark, number // 汽车周刊·试驾 D4-D5
	}
	digits := len(number) <= 2
	for _, r := range number {
		if _, d := han.Digit(r); !d {
			digits = false
		}
	}
	if len(number) <= len("第01版—第02版") && strings.ContainsAny(number, "—–~-") {
		if from, to, ok := strings.Cut(hyphens.Replace(number), "-"); ok && pageMark(from) && pageMark(to) {
			number = from // A04-A05 特别报道
		}
	}
	if number == "" || !pageMark(number) && !(digits && name != "") {
		return false
	}
	name = han.TrimSpace(name)
	if letter := number[0] >= 'A' && number[0] <= 'H'; letter && utf8.RuneCountInString(name) <= 5 && allHanRunes(name) {
		return true // A5 公司
	}
	return name == "" || isSectionName(name) || utf8.RuneCountInString(name) <= 10 &&
		(strings.ContainsAny(name, "·/|") || hasAnySuffix(name, []string{"新闻", "版", "周刊", "副刊", "专刊"}))
}

// pageRef reports whether a line begins or ends with the page that it sends to: … 5版, …►A7, ▶2版　….
func pageRef(s string) bool {
	if rest := strings.TrimLeft(s, "▶►→●■◆ "); rest != s {
		if word, _, ok := strings.Cut(rest, " "); ok && utf8.RuneCountInString(word) <= 4 && pageMark(word) {
			return true
		}
	}
	i := strings.LastIndexAny(s, " \u3000▶►→>（(／/")
	if i <= 0 {
		return false
	}
	_, n := han.Decode(s[i:])
	ref, version := strings.CutSuffix(strings.TrimRight(s[i+n:], "）)"), "版")
	for _, w := range []string{"见", "第", "详见", "刊"} {
		ref = strings.TrimPrefix(ref, w)
	}
	letter := len(ref) > 1 && ref[0] >= 'A' && ref[0] <= 'H'
	if letter {
		ref = ref[1:]
	}
	digits := 0
	for _, r := range ref {
		_, d := han.Digit(r)
		if _, c := han.Numeral(r); !d && !c && !(r >= '①' && r <= '⑳') {
			return false
		}
		digits++
	}
	return digits > 0 && digits <= 3 && (version || letter)
}

// pageList marks the lines of a list of what other pages hold, each of which opens with its page: A5　高考推迟, 03版 房贷利率不变. A single one may
// be a page's own header.
func pageList(us []unit, fs []features) {
	for i := 0; i < len(us); {
		j := i
		for j < len(us) && (j == i || us[j].blanks == us[i+1].blanks) && !fs[j].ends && fs[j].runes <= 40 && us[j].kinds&kSpace != 0 && us[j].kinds&(kDigit|kNumeral|kTen) != 0 && opensWithPage(us[j].folded) {
			j++
		}
		if j > i+1 {
			for k := i; k < j; k++ {
				fs[k].index, fs[k].header, fs[k].figures = true, 0, false
			}
		}
		i = max(j, i+1)
	}
}

// opensWithPage reports whether a folded line opens with the number of a page and goes on with a title.
func opensWithPage(s string) bool {
	page, title, ok := strings.Cut(s, " ")
	title = strings.TrimLeft(title, " |·:")
	return ok && utf8.RuneCountInString(page) <= 4 && pageMark(page) && utf8.RuneCountInString(title) >= 5 && !isSectionName(title) && !dateOnly(title) && !strings.Contains(title, "星期") && !paperName(title)
}

// dateOnly reports whether a line holds nothing but a day: 2019-10-07, （一九九八年一月一日）.
func dateOnly(s string) bool {
	n, figures := 0, 0
	for _, r := range s {
		_, d := han.Digit(r)
		_, c := han.Numeral(r)
		if d || c {
			figures++
		}
		switch {
		case d || c || strings.ContainsRune("年月日时分十廿-/.:：（）() ", r):
			n++
		case strings.ContainsRune("星期附图片张", r):
			n++
		default:
			return false
		}
	}
	return n >= 6 && figures >= 2 && strings.ContainsAny(s, "年月日-/.")
}

// headerRunes is the longest page header, in characters.
const headerRunes = 70

// headerScore says how much a line looks like a page header: a full date, a weekday, a page number, a paper's name. s is the line folded, h
// its shape.
func headerScore(s string, h *shape, runes int, days *printedDays) int {
	if runes > headerRunes || h.kinds&kSentence != 0 && !quotedSection(s, h) || ofArticle(s) {
		return 0
	}
	words := h.words
	if h.kinds&kDigit != 0 {
		if words > 1 {
			s = closeNumbers(s)
		} else if parted := partHeader(s); parted != s {
			s, words = parted, 2
		}
	}
	score := 0
	numeral := h.kinds&(kDigit|kNumeral|kTen) != 0
	if numeral && h.kinds&kDate != 0 {
		if _, ok := days.of(s); ok || dayFirst(s) {
			score += 3
		}
	}
	if h.holds&dayWords.bit != 0 && dayWords.inside(s) {
		score += 2
	}
	if h.kinds&kRank != 0 {
		if score < 3 && paperName(s) && issueNumber(s) {
			score += 3
		}
		if score == 3 && words == 2 && issueNumber(strings.ReplaceAll(strings.Trim(s, "()（）"), "(", "")) {
			score += 2 // 1974年10月12日 （第4827期）
		}
		if name, number, ok := strings.Cut(s, "》"); ok && runes <= 24 && strings.HasPrefix(name, "《") && issueNumber(number) {
			score += 5 // 《天声周报》第37期
		}
		if i := strings.Index(s, "年第"); i > 0 && strings.Contains(s[i:], "期") && runes <= 40 {
			score += 3 // 2010年第37期
		}
	}
	marked := numeral && h.kinds&(kRank|kPage|kUpper) != 0
	if marked && pageMark(s) {
		score += 2
	}
	if runes <= 14 && h.ends&dailyEndings.bit != 0 && endsWith(s, dailyEndings) {
		score++
	}
	if words == 1 {
		return score + headerWord(s, runes)
	}
	for w := range strings.FieldsSeq(s) {
		score += headerWord(w, runes)
	}
	return score
}

// quotedSection reports whether the quotation marks of a line are those of the name of a page, behind a day and its weekday: 2020年2月4日 星期二 03 战“疫”.
func quotedSection(s string, h *shape) bool {
	return h.stops == 0 && h.commas == 0 && h.kinds&kDay != 0 && h.words >= 3 && h.digits >= 6 && (strings.Contains(s, "星期") || strings.Contains(s, "周"))
}

// articleFields open the lines in which an export or a crawl says of one article where and when it came out, in simplified characters.
var articleFields = []string{"来源:", "稿源:", "出处:", "稿件来源", "文章来源", "信息来源", "新闻来源", "原载:", "转自:", "摘自:", "发布时间", "发表时间", "刊发时间", "见报时间", "见报日期", "刊登日期", "作者:", "记者:", "文号:", "发布机构", "字号:", "字体:"}

// ofArticle reports whether a folded line is such a one, which is no header though it may name a paper, a day and a page.
func ofArticle(s string) bool {
	switch first, _ := han.Decode(s); first {
	case '来', '稿', '出', '文', '信', '新', '原', '转', '摘', '发', '刊', '见', '作', '记', '字':
		return han.Prefix(s, articleFields...) > 0
	}
	return false
}

// headerMost is the most that headerScore may say of a line, as far as its shape shows.
func (h *shape) headerMost() (most int) {
	numeral := h.kinds&(kDigit|kNumeral|kTen) != 0
	if numeral && h.kinds&kDate != 0 {
		most += 3
	}
	if h.kinds&kRank != 0 {
		most += 11
	}
	if h.holds&dayWords.bit != 0 {
		most += 2
	}
	if numeral && h.kinds&(kRank|kPage|kUpper) != 0 {
		most += 2
	}
	if h.ends&dailyEndings.bit != 0 {
		most++
	}
	words := int(h.words)
	if words == 1 && h.kinds&kDigit != 0 && h.kinds&kDay != 0 {
		words = 5 // run together
	}
	if words == 1 && h.opens&sectionNames.bit == 0 {
		return most + 1
	}
	return most + 3*words // some names are those of two sections
}

// headerWord says how much a word of a line speaks for a header: the name of a section, a supplement or a paper.
func headerWord(w string, runes int) (score int) {
	first, _ := han.Decode(w)
	if len(w) <= longestName && characterMarks().of(first).opens&sectionNames.bit != 0 {
		score += sectionCounts()[w]
	}
	switch last, _ := han.DecodeLast(w); last {
	case '刊', '版':
		if pagesToday(w) {
			return score + 2
		}
		if n := utf8.RuneCountInString(w); n <= 6 && (strings.HasSuffix(w, "周刊") || n >= 3 && last == '版' && !pageMark(w)) {
			score++
		}
	case '报':
		if utf8.RuneCountInString(w) <= 8 && runes > len(w)/3 {
			score++
		}
	}
	return score
}

// sectionCounts say how often a name stands among those of sections.
var sectionCounts = sync.OnceValue(func() map[string]int {
	counts := make(map[string]int, len(sectionNames.all()))
	for _, w := range sectionNames.all() {
		counts[w]++
	}
	return counts
})

// dayFirst reports whether a word of a line is a day as papers of the south print it: 02/09/2015, 2-9-1998.
func dayFirst(s string) bool {
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		if len(w) < len("1/9/1998") || strings.Trim(w, "0123456789/-.") != "" {
			continue
		}
		n := 0
		ok := true
		for part := range strings.FieldsFuncSeq(w, func(r rune) bool { return r == '/' || r == '-' || r == '.' }) {
			if n++; n == 3 {
				ok = ok && len(part) == 4 && part >= "1900" && part <= "2099"
			} else {
				ok = ok && len(part) <= 2
			}
		}
		if ok && n == 3 {
			return true
		}
	}
	return false
}

// pageMark reports whether a line holds a page number: 第2版, A12, 02版.
func pageMark(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return han.IsSpace(r) || r == '：' || r == ':' || r == '/' || r == '|' }) {
		t := pageDigits(w)
		if t == "" || t == w && !(len(w) >= 2 && len(w) <= 4 && w[0] >= 'A' && w[0] <= 'Z') {
			continue
		}
		digits := strings.TrimPrefix(strings.TrimLeft(t, "ABCDEFGHT"), "叠") // A叠12版
		if digits == "" || len(digits) > 12 {
			continue
		}
		ok := true
		for _, r := range digits {
			_, d := han.Digit(r)
			_, c := han.Numeral(r)
			if !d && !c && r != '十' {
				ok = false
			}
		}
		if ok {
			return true
		}
	}
	return false
}

// pageDigits is the number in the mark of a page: 12 of 第12版, 5 of 第5頁.
func pageDigits(mark string) string {
	t := strings.TrimPrefix(mark, "第")
	return t[:len(t)-han.Suffix(t, "版", "页")]
}

// imprints counts the words of an imprint in a line.
func imprints(s string) (n int) {
	for _, w := range imprintWords.all() {
		if strings.Contains(s, w) {
			n++
		}
	}
	return n
}
