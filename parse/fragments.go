package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// A fragment is what a line holds of a page's header that an extractor has cut into lines: 海州日报, 2016年4月19日, 星期二, A5, 要闻.
type fragment uint8

const (
	paperFragment   fragment = 1 << iota // the paper's name
	dayFragment                          // the day
	folioFragment                        // the number of the page, with its name or without
	sectionFragment                      // the name of the page alone
	smallFragment                        // a weekday, who made the page, the number of the issue: only beside the others
	unknownFragment                      // a word that no table knows, which may name the paper or the page
)

// maxFragments is how many lines the pieces of one header may take.
const maxFragments = 16

// fragmented finds the headers that stand in pieces at the top and at the end of a page.
func fragmented(us []unit, fs []features) {
	var list [maxFragments]fragment
	n := 0
	for n < min(len(us)-1, maxFragments) {
		if list[n] = fragmentOf(us, fs, n); list[n] == 0 {
			break
		}
		n++
	}
	top := headerEnd(us, fs, list[:n])
	asHeader(us[:top], fs[:top])
	var kinds fragment
	from := len(us)
	for from > max(top, len(us)-maxFragments) {
		k := fragmentOf(us, fs, from-1)
		if k == 0 || k == unknownFragment {
			break
		}
		kinds |= k
		from--
	}
	if headerIn(kinds) && kinds&(paperFragment|dayFragment) != 0 {
		asHeader(us[from:], fs[from:])
	}
}

// headerEnd returns how many of the lines at a page's top, all of which may be pieces of its header, surely are.
func headerEnd(us []unit, fs []features, list []fragment) int {
	n := len(list)
	for n > 0 && list[n-1]&(sectionFragment|unknownFragment) != 0 && !namesPage(us, fs, list[:n]) {
		n-- // the first head, or the name of its section
	}
	var kinds fragment
	for _, k := range list[:n] {
		kinds |= k
	}
	if !headerIn(kinds) {
		return 0
	}
	if kinds&unknownFragment == 0 {
		return n
	}
	// Over a text the word is a title, under which stand the day and the paper.
	if n < 3 || !headBelow(fs, n) {
		return 0
	}
	for i := range n {
		if list[i] == unknownFragment && (i == 0 || us[i].blanks > 0 || list[i-1] == unknownFragment) && (us[i+1].blanks > 0 || i+1 == n || list[i+1] == unknownFragment) {
			return 0
		}
	}
	return n
}

// namesPage reports whether the last of the pieces, the name of a section or a word that no table knows, names the page and is not the first article's own.
func namesPage(us []unit, fs []features, list []fragment) bool {
	last := len(list) - 1
	if last == 0 || us[last].blanks > 0 {
		return false
	}
	pieces := len(list) >= 3 // and none is a whole header
	for i, k := range list[:last] {
		if k == sectionFragment {
			return false
		}
		pieces = pieces && (k != dayFragment || us[i].words == 1 || fullDay(us[i].folded))
	}
	under := list[last-1] == folioFragment && us[last-1].runes <= 6
	if list[last] == sectionFragment {
		return us[last+1].blanks > 0 || pieces && (under || last >= 3 && headBelow(fs, last+1))
	}
	return under && us[last].runes <= 4 && pieces && headBelow(fs, last+1)
}

// headBelow reports whether line i may be a head.
func headBelow(fs []features, i int) bool {
	return i < len(fs) && !fs[i].ends && !fs[i].dashStart && fs[i].runes >= 4 && fs[i].runes <= 40 && fs[i].lede.Empty() && fs[i].line.Empty()
}

// headerIn reports whether pieces make a header: two of a day, a paper, a page and its name, or a day and its weekday.
func headerIn(kinds fragment) bool {
	n := 0
	for _, k := range []fragment{paperFragment, dayFragment, folioFragment, sectionFragment} {
		if kinds&k != 0 {
			n++
		}
	}
	return n >= 2 || kinds&(dayFragment|sectionFragment) != 0 && kinds&smallFragment != 0
}

// asHeader makes lines a page's header.
func asHeader(us []unit, fs []features) {
	for i := range us {
		f := &fs[i]
		f.header, f.line, f.lineRoled, f.bareName = max(f.header, headerLimit), byline.Credit{}, false, false
		f.meta, f.stamp, f.figures, f.jump, f.contact = false, false, false, false, false
	}
}

// headerMarks stand between or before the parts of headers.
const headerMarks = "■●◆•·| "

// fragmentOf says which piece of a header line i may be, 0 where it is none.
func fragmentOf(us []unit, fs []features, i int) fragment {
	u, f := &us[i], &fs[i]
	if f.ends || u.runes > 40 || !f.lede.Empty() {
		return 0
	}
	s := strings.TrimLeft(u.folded, headerMarks)
	switch {
	case smallPiece(u, f, s), i > 0 && u.runes <= 4 && u.allHan() && slices.Contains(pageMakers, strings.TrimLeft(us[i-1].folded, headerMarks)):
		return smallFragment
	case f.header >= headerLimit && u.kinds&kDay != 0:
		return dayFragment
	case f.header >= 3 && siteOrPaper(s):
		return paperFragment
	}
	if kind := pieceOf(s); kind != 0 {
		return kind
	}
	if u.runes >= 2 && u.runes <= 6 && allHanRunes(strings.Trim(s, "“”")) || u.runes <= 10 && strings.ContainsAny(s, "·/“") && strings.TrimFunc(s, func(r rune) bool { return han.IsHan(r) || strings.ContainsRune("·/“”", r) }) == "" {
		return unknownFragment
	}
	return 0
}

// pieceOf says which piece of a header a folded line is by itself.
func pieceOf(s string) fragment {
	n := utf8.RuneCountInString(s)
	switch {
	case s == "", s == "-", s == ">", weekday(s):
		return smallFragment
	case n <= 9 && (bareFolio(s) || namedFolio(s)):
		return folioFragment
	case n > 24:
		return 0
	case fullDay(s), partOfDay(s):
		return dayFragment
	case n <= 8 && isSectionName(s), strings.ContainsAny(s, sectionMarks) && sectionsOnly(s), n >= 3 && n <= 10 && han.Suffix(s, pageEndings...) > 0 && allHanRunes(s):
		return sectionFragment
	case isMasthead(s), strings.HasPrefix(s, "《") && issueNumber(strings.ReplaceAll(s, "》", " ")):
		return paperFragment
	case strings.ContainsFunc(s, func(r rune) bool { _, d := han.Digit(r); _, c := han.Numeral(r); return d || c || r == '十' }) && pageLabel(s):
		return folioFragment
	}
	return 0
}

// pageEndings end the names of pages.
var pageEndings = strings.Fields("新闻 要闻 副刊 专刊 专版 周刊 特刊 版 专题 特别报道 特别报导 特刊")

// namedFolio reports whether a folded word is the number of a page run together with its name: A5·社会, 彩票B6, 民生·06.
func namedFolio(s string) bool {
	name := strings.Trim(strings.TrimFunc(s, func(r rune) bool { return r >= '0' && r <= '9' || r >= 'A' && r <= 'H' }), "·")
	n := utf8.RuneCountInString(name)
	return n >= 2 && n <= 5 && allHanRunes(name) && n < utf8.RuneCountInString(s)-1 && utf8.RuneCountInString(s)-n <= 4 && han.Suffix(name, "月", "年", "日", "万", "亿", "元") == 0
}

// bareFolio reports whether a folded line is the number of a page and no more: 5, A05, 第3版, 第一张第二版, ③.
func bareFolio(s string) bool {
	if r, n := han.Decode(s); n == len(s) && r >= '①' && r <= '⑳' || folio(s) {
		return true
	}
	s = strings.Trim(s, "()")
	if !strings.ContainsFunc(s, han.IsHan) {
		s = strings.TrimPrefix(s, "P")
		from, to, two := strings.Cut(s, "-") // A04-A05
		return (pageMark(from) || folio(from)) && (!two || pageMark(to))
	}
	digits := 0
	for _, r := range strings.TrimLeft(pageDigits(s), "ABCDEFGH") {
		_, d := han.Digit(r)
		_, c := han.Numeral(r)
		switch {
		case d || c || r == '十':
			digits++
		case !strings.ContainsRune("第张叠版", r):
			return false
		}
	}
	return digits > 0 && pageDigits(s) != s
}

// smallPiece reports whether a line, s without its marks, is what stands in a header beside the day and the page.
func smallPiece(u *unit, f *features, s string) bool {
	switch {
	case f.editors, f.imprint, slices.Contains(pageMakers, s), weekday(s), pagesToday(s), frontMatter(u), slices.Contains(issueNotes, s):
		return true
	case u.kinds&(kHan|kDigit) == 0:
		return u.runes >= 3 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz &") == ""
	case u.runes <= 14 && u.kinds&(kDigit|kNumeral|kTen) != 0 && (issueNumber(s) || strings.HasPrefix(s, "佛历")), u.runes <= 12 && han.Suffix(s, "出版") > 0:
		return true
	case f.bracketed && u.runes <= 8 && han.Suffix(s, "版)", "版】") > 0:
		return true // （汉文版）
	}
	return han.Prefix(s, pageMakers...) > 0 && u.runes <= 24 && (u.colon > 0 || u.kinds&kSpace != 0 || strings.Contains(s, "/"))
}

// issueNotes stand in headers of papers that are not sold.
var issueNotes = strings.Fields("内部资料 内部刊物 内部发行 免费赠阅 注意保存 月刊 半月刊 旬刊 周报 双周刊")

// weekday reports whether a folded line is a day of the week, or one of the old calendar, and no more.
func weekday(s string) bool {
	if n := han.Prefix(s, "星期", "周", "礼拜"); n > 0 {
		return utf8.RuneCountInString(s[n:]) == 1 && strings.Contains("一二三四五六日天", s[n:])
	}
	if n := han.Prefix(s, "农历", "夏历", "旧历", "阴历"); n > 0 || lunarYear(s) {
		return utf8.RuneCountInString(s) <= 14
	}
	return s != "" && s[0] < utf8.RuneSelf && slices.ContainsFunc(englishDays, func(d string) bool { return strings.EqualFold(d, s) })
}

// lunarYear reports whether a text opens with a year of the cycle of sixty: 己亥年四月初二.
func lunarYear(s string) bool {
	r, n := han.Decode(s)
	branch, m := han.Decode(s[n:])
	return strings.ContainsRune("甲乙丙丁戊己庚辛壬癸", r) && strings.ContainsRune("子丑寅卯辰巳午未申酉戌亥", branch) && strings.HasPrefix(s[n+m:], "年")
}

var englishDays = strings.Fields("MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY MON TUE WED THU FRI SAT SUN")

// fullDay reports whether a folded line is a day with its year, and may be its weekday.
func fullDay(s string) bool {
	word, rest, _ := strings.Cut(s[han.Prefix(s, "公元", "公历", "中华民国", "民国"):], " ")
	rest = han.TrimSpace(rest)
	if i := strings.Index(word, "星期"); i > 0 && rest == "" {
		word, rest = strings.TrimRight(word[:i], "("), strings.TrimRight(word[i:], ")")
	}
	if year, issue, ok := strings.Cut(word, "年第"); ok && rest == "" && strings.HasSuffix(issue, "期") {
		return bareFolio(strings.TrimSuffix(issue, "期")) && utf8.RuneCountInString(year) == 4 // 1996年第31期
	}
	word, _, _ = strings.Cut(word, "—") // 2019年7月15日—7月21日
	return dateOnly(word) && (strings.Contains(word, "年") || yearFirst(word)) && (rest == "" || weekday(rest))
}

// yearFirst reports whether a day of figures opens with its year: 2016-04-19, 20160419.
func yearFirst(s string) bool {
	n := 0
	for _, r := range s {
		if _, d := han.Digit(r); !d {
			break
		}
		n++
	}
	return n == 4 || n == 8
}

// partOfDay reports whether a folded line is the year, the year and the month, or the month and the day.
func partOfDay(s string) bool {
	n, unit := 0, rune(0)
	for _, r := range s {
		_, d := han.Digit(r)
		_, c := han.Numeral(r)
		switch {
		case d || c || r == '十' || r == '廿' || r == '卅':
			n++
		case n > 0 && (r == '年' && unit == 0 || r == '月' && unit != '月' && unit != '日' || r == '日' && unit == '月'):
			n, unit = 0, r
		default:
			return false
		}
	}
	return n == 0 && unit != 0 && (unit != '月' || strings.Contains(s, "年")) && (unit != '年' || utf8.RuneCountInString(s) >= 5)
}
