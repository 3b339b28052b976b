package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// besideMasthead finds the lines that stand beside the masthead, above all articles.
func besideMasthead(us []unit, fs []features) {
	for i := 0; i < min(len(fs)-1, 6); i++ {
		if f := &fs[i]; f.header < 5 && !f.ends && f.runes <= 40 && (frontMatter(&us[i]) || sponsor(us[i].folded) && (i > 0 && fs[i-1].header >= headerLimit || fs[i+1].header >= headerLimit || isMasthead(us[i+1].text))) {
			f.header, f.contact, f.figures, f.line = 5, false, false, byline.Credit{}
		}
		if fs[i].header < 3 && !fs[i].imprint && !fs[i].apart && !fs[i].editors && !(i == 0 && us[0].section && fs[1].header >= 5) {
			break
		}
	}
}

// frontMatter reports whether a line above all articles is one of those that papers print there beside the day and the page: the name of the page or the
// paper in two scripts (要闻 YAOWEN 3), an English day, where the site is, the number of the issue, the day's weather.
func frontMatter(u *unit) bool {
	s := u.folded
	switch {
	case u.kinds&kHan == 0:
		return u.digits >= 5 && containsAny(s, months)
	case strings.Contains(s, "℃"):
		return strings.ContainsAny(s, "晴阴云雨雪")
	case han.Prefix(s, "邮箱", "电子邮箱", "信箱", "投稿", "新闻热线", "热线", "电话", "传真", "网址", "E-mail", "Email") > 0 && (u.digits > 5 || u.kinds&kAddress != 0 || strings.Contains(s, "@")):
		return true
	case u.digits > 5 && u.runes <= 30 && strings.Contains(s, "热线"), pagesToday(s):
		return true // 本报24小时新闻热线：8209666
	case u.kinds&kAddress != 0 && addresses.inside(s):
		return u.runes <= 30
	case u.kinds&kDigit != 0 && strings.Contains(s, "总第"):
		return issueNumber(s)
	case u.digits > 0 && strings.HasPrefix(s, "第") && strings.Contains(s, "星期"):
		return issueNumber(s)
	}
	capitals, names := 0, 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return han.IsSpace(r) || strings.ContainsRune("·•|/", r) }) {
		switch {
		case strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ&") == "":
			capitals++
		case isSectionName(w) || allHanRunes(w) && (endsWith(w, paperEndings) || han.Suffix(w, "报道", "新闻", "专题", "特刊", "版") > 0):
			names++
		case len(w) > 3 || !hasDigit(w):
			return false
		}
	}
	return capitals > 0 && names > 0
}

// pagesToday reports whether a folded line says how many pages the issue has, and may say what it costs: 今日20版 0.50元, 本期共8版.
func pagesToday(s string) bool {
	n := han.Prefix(s, "今日", "今天", "本期", "本报今日", "今日本报")
	if n == 0 {
		return false
	}
	s = strings.TrimPrefix(s[n:], "共")
	digits := strings.TrimLeftFunc(s, func(r rune) bool { _, d := han.Digit(r); _, c := han.Numeral(r); return d || c || r == '十' })
	rest, ok := strings.CutPrefix(digits, "版")
	return ok && len(digits) < len(s) && strings.TrimLeftFunc(rest, func(r rune) bool { return !han.IsHan(r) || strings.ContainsRune("零售价每份元角分", r) }) == ""
}

// sponsor reports whether a folded line says who edits a paper: 中共海州市委主管主办, 海州日报社出版.
func sponsor(s string) bool {
	n := han.Suffix(s, "主办", "主管主办", "主管", "出版", "承办", "机关报", "编印", "主编")
	return n > 0 && len(s) <= len("中")*30 && !strings.ContainsAny(s, "，,") && han.Suffix(s[:len(s)-n], "社", "委", "局", "集团", "厅", "会", "部", "公司", "中心", "大学", "医院", "中学", "政府") > 0
}

// overDayAndPage reports whether the first line stands over the day and the page, in one line or in two.
func overDayAndPage(us []unit, fs []features) bool {
	if len(fs) < 3 || fs[0].runes > longestPaper || fs[0].ends || us[1].kinds&kDay == 0 || us[1].blanks > 0 || fs[1].header < 5 && !(fs[1].header >= 3 && dateOnly(us[1].fold())) {
		return false
	}
	if us[2].blanks > 0 {
		return us[1].kinds&kPage != 0 && us[0].allHan()
	}
	return fs[2].header >= 3 || fs[2].runes <= 16 && strings.Contains(us[2].text, "版")
}

// isMasthead reports whether a short line is the name of a paper.
func isMasthead(s string) bool {
	s = strings.TrimLeft(withoutEdition(s), "0123456789") // 21世纪商报
	n := utf8.RuneCountInString(s)
	return n >= 3 && n <= 10 && (han.Suffix(s, "报", "周刊") > 0 || slices.Contains(papersByName, s)) && allHanRunes(s)
}

// papersByName are papers whose names do not end as those of papers do, in either script. Source: their mastheads.
var papersByName = strings.Fields("参考消息 參考消息 南方周末 半月谈 作家文摘 报刊文摘 电脑报")

// withoutEdition cuts off a masthead the edition, the script or the paper's foreign name: 新疆日报（汉）, 星岛日报（温哥华版）, 海州日报 洛杉矶版, 海州日报 HAIZHOU DAILY.
func withoutEdition(s string) string {
	const longest = 6 // characters of an edition
	if i := strings.IndexAny(s, "（("); i > 0 {
		_, n := han.Decode(s[i:])
		if edition := strings.TrimRight(s[i+n:], "）)"); edition != "" && utf8.RuneCountInString(edition) <= 4 && allHanRunes(edition) {
			s = strings.TrimRight(s[:i], " 　")
		}
	}
	if name, rest, ok := strings.Cut(s, " "); ok && strings.IndexFunc(rest, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return name
	}
	if i := max(strings.LastIndex(s, "报"), strings.LastIndex(s, "報")) + len("报"); i > len("报") && strings.HasSuffix(s, "版") {
		if n := utf8.RuneCountInString(strings.TrimLeft(s[i:], " ")); n >= 3 && n <= longest && allHanRunes(s[i:]) {
			return s[:i]
		}
	}
	return s
}

// supplementName reports whether a folded line is a paper or a supplement and a page of it: 海州周刊·人物, 海州晚报/城区新闻.
func supplementName(s string) bool {
	i := strings.IndexFunc(s, func(r rune) bool { return han.IsDot(r) || r == '/' || r == '|' })
	if i <= 0 {
		return false
	}
	_, n := han.Decode(s[i:])
	paper, page := han.DropSpace(s[:i]), s[i+n:]
	return paper != "" && page != "" && han.Suffix(paper, "周刊", "报", "周报", "月刊", "杂志", "特刊", "副刊") > 0 && allHanRunes(paper+page)
}

// foreignName reports whether a line is the name of a paper in another script.
func foreignName(u *unit) bool {
	return u.kinds&(kHan|kDigit) == 0 && u.runes >= 5 && u.runes <= 40 && strings.IndexFunc(u.text, unicode.IsUpper) == 0 && !strings.ContainsAny(u.text, ".,:;?!@")
}

// paperName reports whether a word of a line is the name of a paper or a magazine, or of a section that has its own number.
func paperName(s string) bool {
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		if n := utf8.RuneCountInString(w); n >= 3 && n <= 10 && (endsWith(w, paperEndings) || isSectionName(w)) && allHanRunes(w) {
			return true
		}
	}
	return false
}

// issueNumber reports whether a word of a line is the number of an issue: 第213期, 总第89号.
func issueNumber(s string) bool {
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		if rest, ok := strings.CutPrefix(strings.TrimPrefix(w, "总"), "第"); ok && (strings.HasSuffix(rest, "期") || strings.HasSuffix(rest, "号")) && utf8.RuneCountInString(rest) <= 7 {
			return true
		}
	}
	return false
}

// months are the months of English days: Saturday, September 24, 2022.
var months = strings.Fields("January February March April May June July August September October November December")
