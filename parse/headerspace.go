package parse

import (
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// closeNumbers takes out the blanks of a header's days and numbers, and no others: 2014 年 3 月 6 日　第 2 版.
func closeNumbers(s string) string {
	closed := ""
	from := 0
	for i := 1; i+1 < len(s); i++ {
		if s[i] != ' ' {
			continue
		}
		before, _ := han.DecodeLast(s[:i])
		after, _ := han.Decode(s[i+1:])
		if s[i-1]-'0' <= 9 && strings.ContainsRune("年月日版期号號頁页", after) || s[i+1]-'0' <= 9 && strings.ContainsRune("年月第", before) {
			closed += s[from:i]
			from = i + 1
		}
	}
	if from == 0 {
		return s
	}
	return closed + s[from:]
}

// unslashed sets blanks for the slashes of a database's page header: 海州教育报/2007年/6月/8日/第002版.
func unslashed(s string) string {
	if !strings.Contains(s, "年/") {
		return s
	}
	return slashedDay.Replace(s)
}

var slashedDay = strings.NewReplacer("年/", "年", "月/", "月", "/", " ")

// partHeader sets the blanks of a page header that an extractor has lost: 海州日报2014年3月6日星期四第2版要闻. It needs the day in figures; any other
// line comes back as it is.
func partHeader(s string) string {
	if parted := unslashed(s); parted != s {
		return parted
	}
	year := strings.Index(s, "年")
	if year < 4 || len(s) > 3*headerRunes || strings.IndexByte(s, ' ') >= 0 || strings.Contains(s, "\u3000") {
		return s
	}
	from := year - 4
	at := year + len("年")
	if !digits(s[from:year]) {
		return s
	}
	for _, unit := range [...]string{"月", "日"} {
		n := 0
		for n < 2 && at+n < len(s) && s[at+n]-'0' <= 9 {
			n++
		}
		if n == 0 || !strings.HasPrefix(s[at+n:], unit) {
			return s
		}
		at += n + len(unit)
	}
	before, day, rest := s[:from], s[from:at], s[at:]
	if before == "" && rest == "" {
		return s
	}
	weekday := ""
	for _, w := range [...]string{"星期", "周"} {
		if behind, ok := strings.CutPrefix(rest, w); ok && behind != "" {
			_, n := han.Decode(behind)
			weekday, rest = w+behind[:n], behind[n:]
			break
		}
	}
	return han.TrimSpace(partMark(before) + " " + day + " " + weekday + " " + partMark(rest))
}

// digits reports whether a text is nothing but ASCII digits.
func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// partMark sets blanks around the number of a page in a part of a header: 第2版, 02版, A3.
func partMark(s string) string {
	from, to := -1, 0
	if i := strings.Index(s, "第"); i >= 0 {
		if n := strings.IndexAny(s[i:], "版期"); n > 0 && n <= len("第一百二十三") {
			from, to = i, i+n+len("版")
		}
	}
	for i := 0; i < len(s) && from < 0; i++ {
		n := i
		if s[n] >= 'A' && s[n] <= 'H' {
			n++
		}
		letter := n > i
		for n < len(s) && s[n]-'0' <= 9 {
			n++
		}
		switch {
		case n == i || letter && n == i+1:
		case strings.HasPrefix(s[n:], "版"):
			from, to = i, n+len("版")
		case letter:
			from, to = i, n
		default:
			i = n
		}
	}
	if from < 0 {
		return s
	}
	return s[:from] + " " + s[from:to] + " " + s[to:]
}

// dayLine reports whether a line prints a day as the header of a page does, with blanks around and no sentence.
func dayLine(s string) bool {
	if strings.Contains(s, "，") || strings.Contains(s, "。") {
		return false
	}
	year := strings.Index(s, "年")
	if year < 0 {
		i := strings.IndexAny(s, "-./")
		return i >= 4 && i+1 < len(s) && s[i-4]-'0' <= 9 && s[i-1]-'0' <= 9 && s[i+1]-'0' <= 9 && strings.IndexFunc(s, han.IsSpace) > 0 // 2014-06-05 A8 港聞
	}
	month, day := strings.Index(s[year:], "月"), strings.Index(s[year:], "日")
	return month > 0 && day > month && strings.IndexFunc(s, han.IsSpace) > 0
}

// headerRest reports whether below may be what the page header above was broken before; few heads are as short.
func headerRest(above, below string, runes int32) bool {
	if strings.HasPrefix(below, "编者") {
		return false
	}
	if strings.HasSuffix(above, "版") {
		return isSectionName(below) || sectionsOnly(below)
	}
	return runes <= 5 || !strings.Contains(below, "，") && (strings.ContainsAny(below, "版期刊编") || strings.IndexFunc(below, han.IsSpace) > 0 && strings.ContainsAny(below, "报:：/"))
}
