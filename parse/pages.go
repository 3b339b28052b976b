package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/internal/han"

	"time"
)

// headerLimit is the score from which on a line is surely a page header, and begins a page.
const headerLimit = 5

// nextPage returns where the first page of text ends: before the header of the next one, or behind a form feed; and how
// many lines it has.
func nextPage(text string) (end, lines int) {
	seen := false // something else than a header has come
	for at := 0; at < len(text); {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			next = len(text)
		} else {
			next += at + 1
		}
		if i := strings.IndexByte(text[at:next], '\f'); i >= 0 {
			next = at + i + 1
		}
		raw := text[at:next]
		header, body := pageLine(raw, !seen)
		if header && seen {
			return at, lines
		}
		seen = seen || body
		if raw[len(raw)-1] == '\f' {
			lines += strings.Count(raw, "\r")
			if seen && next < len(text) {
				return next, lines
			}
			at = next
			continue
		}
		lines += 1 + strings.Count(strings.ReplaceAll(raw, "\r\n", "\n"), "\r")
		at = next
	}
	return len(text), lines
}

// pageLine reports whether a raw line is surely a page header and, where asked, whether it is text of a page: neither a header, nor
// blank, nor the number and name of a page, which may stand above the header.
func pageLine(raw string, ask bool) (header, text bool) {
	if len(raw) >= 300 {
		return false, ask && han.TrimSpace(raw) != ""
	}
	s := han.TrimSpace(raw)
	if s == "" {
		return false, false
	}
	t := characterMarks()
	var h shape
	h.read(t, s, false, nil)
	n := h.solid + h.spaces
	if n <= 70 && h.kinds&kHeader != 0 && h.kinds&kSentence == 0 && headerScore(han.FoldString(s), &h, n) >= headerLimit {
		return true, false
	}
	if !ask {
		return false, false
	}
	return false, n > 30 || !(h.kinds&(kDigit|kNumeral|kTen) != 0 && pageLabel(han.FoldString(s))) && !isMasthead(s) && !isSectionName(s)
}

// fullDate finds a day with its year in a line.
func fullDate(s string) (year int, day string, ok bool) {
	if !strings.ContainsAny(s, "年-/.") {
		return 0, "", false
	}
	for d := range dates.Find(s, time.Time{}) {
		if d.Grain == dates.Day && d.Fixed() {
			return d.From.Year(), d.From.Format(time.DateOnly), true
		}
	}
	return 0, "", false
}

// pageInfo reads what the header lines of a page print.
func pageInfo(us []unit, fs []features) (info article.Info) {
	for i := range us {
		if fs[i].header < 3 || fs[i].letter {
			continue
		}
		s := us[i].text
		if _, day, ok := fullDate(han.FoldString(s)); ok && info.Date == "" {
			info.Date = day
		}
		for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return han.IsSpace(r) || r == '：' || r == '|' || r == '/' }) {
			folded := han.FoldString(w)
			switch {
			case pageMark(folded) && info.Number == "":
				info.Number = strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(w, "第"), "版"), "頁")
			case (strings.HasSuffix(folded, "报") || strings.HasSuffix(folded, "周刊")) && utf8.RuneCountInString(w) <= 10 && info.Publication == "":
				info.Publication = w
			case isSectionName(w) && info.Section == "":
				info.Section = w
			case strings.Contains(folded, "版") && info.Section == "":
				// 要闻版, 第2版要闻
				if j := strings.Index(w, "版"); j > 0 && isSectionName(w[j+len("版"):]) {
					info.Section = w[j+len("版"):]
				} else if isSectionName(w[:j]) {
					info.Section = w[:j]
				}
			}
		}
	}
	return info
}
