package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// siteTail marks the lines of a web site at the end of a page: from the first of siteWords on, if nothing but short lines
// follows.
func siteTail(us []unit, fs []features) {
	var labels map[string]int
	times := func(label string) int {
		if labels == nil {
			labels = make(map[string]int)
			for i := range us {
				if fs[i].runes <= 20 && us[i].opensWith(siteWords) {
					labels[us[i].text]++
				}
			}
		}
		return labels[label]
	}
	for i := 0; i < len(us); i++ {
		// Links to other articles under one in the middle of the page: 相关阅读：, · …, · ….
		if fs[i].runes > 20 || fs[i].editors || !us[i].opensWith(siteWords) {
			continue
		}
		// Without marks, the links go on until the head over the next article's own source or author.
		if n := utf8.RuneCountInString(strings.TrimRight(us[i].text, "：: ")); n <= 6 && !fs[i].ends {
			k := i + 1
			for k < len(us) && k < i+12 && fs[k].runes <= 40 && !fs[k].ends && fs[k].line.Empty() && fs[k].lede.Empty() && !fs[k].meta {
				k++
			}
			// Under every article there are more of them, and the next head is the last line over a paragraph.
			again := k > i+3 && k < len(us) && fs[k].ends && times(us[i].text) > 1
			if k > i+2 && k < len(us) && (fs[k].meta || fs[k].lineRoled) || again {
				for ; i < k-1; i++ {
					fs[i].site = true
				}
				i--
				continue
			}
		}
		k := i + 1
		for k < len(us) && fs[k].runes <= 40 && !fs[k].ends && strings.ContainsAny(us[k].text[:1], "-*>") || k < len(us) && fs[k].runes <= 40 && hasAnyPrefix(us[k].text, []string{"·", "•", "・", "▪"}) {
			k++
		}
		if linked := k > i+1; linked || strings.ContainsAny(us[i].text, "【[") {
			for ; i < k; i++ {
				fs[i].site = true
			}
			i--
		}
	}
	first := -1
	for i := len(us) - 1; i >= 0 && (us[i].runes <= 40 && !fs[i].ends || fs[i].apart || fs[i].imprint) && fs[i].lede.Dateline == nil; i-- {
		if us[i].opensWith(siteWords) {
			first = i
		}
	}
	if first < 1 || first == len(us)-1 && hasAnyPrefix(us[first].folded, []string{"责", "编辑", "相关", "推荐", "热"}) {
		return
	}
	for i := first; i < len(us); i++ {
		fs[i].site = true
	}
}

// navigates reports whether a line is of a site and no article: nothing but the buttons of an e-paper, a call to scan a code, the way to a page, or what
// stands under each article.
func navigates(u *unit) bool {
	s, h := u.text, &u.shape
	if u.runes <= 80 && h.kinds&kCrumb != 0 && breadcrumb(s, u.runes) {
		return true
	}
	if u.runes > 40 {
		return false
	}
	if h.opens&codeWords.bit != 0 && opensWith(s, codeWords) || trails(u) {
		return true
	}
	if h.firstKind&kButton == 0 && !h.opensWith(navigation) {
		return false
	}
	words, known := buttons(u.folded)
	return known == words && u.runes >= 2 || words >= 3 && known*2 >= words && strings.ContainsAny(s, "|｜") || // 关于我们 | 广告服务 | 招聘信息
		known >= 3 && known*3 >= words*2 && int(u.runes) <= words*5 // 今日新聞 社論 評論 專題報導 回首頁
}

// trails reports whether a short line is what a web site's template prints under each of its articles: 下一篇：…, 【纠错】 责任编辑：王芳, 评论(12) 收藏 举报, -END-.
func trails(u *unit) bool {
	h := &u.shape
	if h.opens&trailers.bit != 0 && opensWith(u.folded, trailers) {
		return true
	}
	if h.opens&neighbourLinks.bit != 0 && opensWith(u.folded, neighbourLinks) {
		_, title, linked := strings.Cut(u.folded, ":")
		return linked && title != ""
	}
	if h.kinds&kHan == 0 {
		return strings.EqualFold(strings.Trim(u.folded, "-—–―─=*~<>/[]【】() "), "end")
	}
	return false
}

// buttons counts the words of a folded line, and those of them that are buttons of an e-paper.
func buttons(s string) (words, known int) {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool {
		return han.IsSpace(r) || strings.ContainsRune("|｜/·•[]【】<>《》-+:：", r)
	}) {
		words++
		if slices.Contains(navigation.all(), strings.TrimLeft(w, "0123456789()")) { // 132阅读
			known++
		}
	}
	return words, known
}

// breadcrumb reports whether a line of so many characters is the way to a page of a web site: 首页 > 新闻中心 > 正文, 当前位置：首页 » 民生.
func breadcrumb(s string, runes int32) bool {
	s = han.TrimSpace(s)
	return han.Prefix(s, "您的位置", "您当前", "您所在", "您现在", "你的位置", "当前位置", "所在位置", "位置：") > 0 ||
		runes <= 40 && (han.Prefix(s, "首页") > 0 || han.Suffix(s, "正文", "内文", "内容页") > 0 || crumbs(s))
}

// crumbs reports whether a line is three short words or more with arrows between them: 海州新闻网 > 新闻中心 > 本地.
func crumbs(s string) bool {
	const longest = 8 // characters
	n := 0
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(">＞»›", r) }) {
		if word = han.TrimSpace(word); utf8.RuneCountInString(word) > longest || !allHanRunes(word) {
			return false
		}
		n++
	}
	return n >= 3
}

// stamped reports whether a folded line is a day with where it comes from: 2018-08-16 08:15 来源：海州在线, 2018-08-16 08:15 海州日报, http://… 2018-08-16 08:15.
func stamped(s string) bool {
	i := strings.Index(s, "来源")
	if last := strings.LastIndexAny(s, "0123456789"); i < 0 && last > 0 && s[0] < 'A' && last+1 < len(s) && strings.Contains(s, ":") {
		return dateOnly(s[:last+1]) && siteOrPaper(han.TrimSpace(s[last+1:])) // 2022-06-07 04:23 海州日报
	}
	if rest, ok := strings.CutPrefix(s, "http"); ok && i < 0 {
		// http://…　2004年12月09日 09:12　东方在线
		_, rest, _ = strings.Cut(rest, " ")
		i = strings.LastIndexAny(rest, "0123456789")
		return i > 0 && dateOnly(rest[:i+1])
	}
	return i > 0 && dateOnly(strings.TrimRight(s[:i], " \u3000|"))
}

// clippings finds what stands under the title of a clipped or crawled article: the day and the paper, in one line or in two, before the text.
func clippings(us []unit, fs []features) {
	const most = 3 // lines
	for i := 1; i < len(us); i++ {
		if i+1 < len(us) && us[i].blanks > 0 && fs[i].header >= 3 && fs[i].header < headerLimit && fs[i-1].ends && us[i].kinds&kSpace != 0 && headBelow(fs, i+1) && datedPaper(us[i].folded) {
			fs[i].header = 5 // over the title
			continue
		}
		dated := us[i].kinds&(kDay|kDigit) != 0
		if us[i].runes > 40 || fs[i].ends || !dated && us[i].runes > 10 {
			continue
		}
		title := i - 1
		if i > 1 && fs[title].lineRoled && !fs[title].photo {
			title-- // the author stands between
		}
		if !dated && !siteOrPaper(us[i].folded) || !clippedTitle(us, fs, title) {
			continue
		}
		end, days, named := i, 0, false // a title of few characters may be a paper's name, unless the paper is named below
		for end < min(len(us), i+most) {
			s := us[end].folded
			named = named || containsAny(s, []string{"报", "网"})
			switch {
			case us[end].runes > 40 || fs[end].ends:
			case datedPaper(s) || us[end].runes > 2 && monthDay(s) && end == i:
				days++
				end++
				continue
			case siteOrPaper(s) || fs[end].meta && fs[end].line.Empty():
				end++
				continue
			}
			break
		}
		if days != 1 || fs[title].runes < 5 && !named || end >= len(us) || fs[end].header >= 3 || !(fs[end].ends && fs[end].runes > 20 || fs[end].runes > 45) {
			continue
		}
		for k := i; k < end; k++ {
			f := &fs[k]
			f.stamp = f.stamp || datedPaper(us[k].folded)
			f.header, f.meta, f.figures, f.bareName, f.speaker = 0, true, false, false, false
		}
		i = end
	}
}

// clippedTitle reports whether line i may be the title of an article that stands by itself.
func clippedTitle(us []unit, fs []features, i int) bool {
	f := &fs[i]
	return f.runes >= 3 && f.runes <= 40 && (!f.ends || us[i].last == '？' || us[i].last == '！') && f.header < 3 && !f.meta && !f.figures && f.line.Empty() && f.lede.Empty() && !f.apart && !isMasthead(us[i].folded) &&
		(i == 0 || us[i].blanks > 0 || fs[i-1].ends || fs[i-1].apart || fs[i-1].header >= 3)
}

// datedPaper reports whether a folded line is a day with its year, and may be the time, the weekday, the paper and its page: 海州日报 2016年4月19日,
// (海州日报 2016-04-19), 《海州日报》2016年4月19日.
func datedPaper(s string) bool {
	days, papers, others := 0, 0, 0
	for w := range strings.FieldsFuncSeq(closeNumbers(s), func(r rune) bool { return han.IsSpace(r) || strings.ContainsRune("()《》【】[]|/,", r) }) {
		switch {
		case fullDay(w):
			days++
		case clock(strings.TrimSuffix(w, ":00")) || weekday(w) || bareFolio(w):
		case siteOrPaper(w):
			papers++
		case utf8.RuneCountInString(w) <= 4 && allHanRunes(w):
			others++ // who wrote it
		default:
			return false
		}
	}
	return days == 1 && papers <= 1 && others <= papers
}

// siteOrPaper reports whether a text is the name of a web site or a paper: 海州在线, 海州日报, 海州网.
func siteOrPaper(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 3 && n <= 10 && allHanRunes(s) && (hasAnySuffix(s, siteEndings.all()) || han.Suffix(s, "网", "报", "社", "周刊") > 0)
}

// pageTitle reports whether a folded line is the number of a page and its name behind a colon, as exports of e-papers print them, with or without their
// buttons: 第02版:要闻, • 04版:读者 上一版, 当前版:01版.
func pageTitle(s string) bool {
	if page, ok := strings.CutPrefix(s, "当前版:"); ok {
		return printedPage(page)
	}
	_, ok := pageName(strings.Trim(s, "【】[]"))
	return ok
}

// pageName is the name of a page that stands behind its number and a colon, without the buttons beside it.
func pageName(s string) (name string, ok bool) {
	s = strings.TrimLeft(s, "•·▪●■◆ ")
	for {
		i := strings.LastIndexFunc(s, han.IsSpace)
		if i < 0 {
			break
		}
		_, n := han.Decode(s[i:])
		if !slices.Contains(navigation.all(), s[i+n:]) {
			break
		}
		s = strings.TrimRightFunc(s[:i], han.IsSpace)
	}
	page, name, ok := cutLabel(s)
	ok = ok && printedPage(han.FoldString(page)) && name != "" && utf8.RuneCountInString(name) <= 20 && !strings.ContainsAny(name, "。，,")
	return name, ok
}

// printedPage reports whether a text is the number of a page: 第02版, A12版.
func printedPage(s string) bool {
	s, page := strings.CutSuffix(strings.TrimPrefix(han.DropSpace(s), "第"), "版")
	s = strings.TrimLeft(s, "ABCDEFGHT")
	return page && s != "" && len(s) <= 3 && digits(s)
}

// dayBeside is where the day behind a title begins, or the title behind a day: 全市养老新政正式出台 (2016-04-19), 2016-04-19 全市养老新政正式出台; -1 where they
// don't stand on one line.
func dayBeside(s string) int {
	last, _ := han.DecodeLast(s)
	_, digit := han.Digit(last)
	if !digit && last != '日' && last != ')' && last != '）' {
		first, _ := han.Decode(s)
		if _, digit = han.Digit(first); !digit {
			return -1
		}
		i := strings.IndexFunc(s, han.IsSpace)
		if i < 0 || !manyFigures(s[:i]) || !fullDay(han.FoldString(s[:i])) {
			return -1
		}
		title := han.TrimSpace(s[i:])
		if !datedTitle(han.FoldString(title)) || strings.IndexFunc(title, han.IsSpace) >= 0 || endsSentence(title) {
			return -1
		}
		return len(s) - len(title)
	}
	i := strings.LastIndexFunc(s, func(r rune) bool { return han.IsSpace(r) || r == '(' || r == '（' })
	if i <= 0 || !manyFigures(s[i:]) || !fullDay(strings.Trim(han.FoldString(s[i:]), "() ")) {
		return -1
	}
	title := strings.TrimRightFunc(s[:i], han.IsSpace)
	if !datedTitle(han.FoldString(title)) || strings.IndexFunc(title, han.IsSpace) >= 0 || endsSentence(title) {
		return -1
	}
	return i
}

// manyFigures reports whether a text has as many figures as a day with its year.
func manyFigures(s string) bool {
	n := 0
	for _, r := range s {
		_, d := han.Digit(r)
		if _, c := han.Numeral(r); d || c {
			n++
		}
	}
	return n >= 5
}

// printedIn is where at the end of a line the paper, the day and the page stand in which an article was printed: …《 海州日报 》( 2013年04月27日 04 版); -1 where they
// don't.
func printedIn(s string) int {
	last, n := han.DecodeLast(s)
	if last != ')' && last != '）' {
		return -1
	}
	rest := strings.TrimRight(s[:len(s)-n], " ")
	open := strings.LastIndexAny(rest, "(（")
	if open < 0 || !strings.HasSuffix(rest, "版") || !strings.Contains(rest[open:], "年") || !strings.Contains(rest[open:], "日") {
		return -1
	}
	paper := strings.TrimRight(rest[:open], " ")
	from := strings.LastIndex(paper, "《")
	if from < 0 || !strings.HasSuffix(paper, "》") || utf8.RuneCountInString(paper[from:]) > 16 {
		return -1
	}
	return from
}
