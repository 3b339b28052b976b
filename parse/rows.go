package parse

import (
	"strings"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// markRows finds the items of lists and the rows of tables by the lines beside them.
func markRows(us []unit, fs []features) {
	for i := range fs {
		f := &fs[i]
		// Items of a list, and the row of names above the rows of a table.
		next := func(k int) bool {
			return k >= 0 && k < len(fs) && f.mark != 0 && fs[k].mark == f.mark && fs[k].runes >= 12 && fs[k].line.Empty()
		}
		f.item = f.runes >= 12 && f.line.Empty() && (next(i-1) || next(i+1))
		if !f.figures && !f.ends && f.stops == 0 {
			n := words(us[i].text)
			like := func(k int) bool {
				return k >= 0 && k < len(fs) && words(us[k].text) == n && !fs[k].ends && hasDigit(us[k].text)
			}
			f.figures = n >= 3 && hasDigit(us[i].text) && f.header < 3 && (like(i-1) || like(i+1)) || n >= 3 && (i > 0 && fs[i-1].figures && words(us[i-1].text) == n || i+1 < len(fs) && fs[i+1].figures && words(us[i+1].text) == n)
		}
		if f.picture && f.mark != 0 && f.ends && !f.photo && !containsAny(us[i].text, pictureWords) &&
			(i > 0 && fs[i-1].mark == f.mark && fs[i-1].ends || i+1 < len(fs) && fs[i+1].mark == f.mark && fs[i+1].ends) {
			f.picture = false
		}
	}
}

// tabular reports whether a line is a row of columns with figures in them: 美元　7.7812　　欧元　12.2734.
func tabular(s string) bool {
	words, figures := 0, 0
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		words++
		if strings.ContainsFunc(w, func(r rune) bool { _, d := han.Digit(r); return d }) {
			figures++
		}
	}
	return words >= 4 && figures >= 2 && words <= figures*2+1 || words >= 2 && results(s) == words
}

// results counts the results of games in a line: 海州2-2江城.
func results(s string) (n int) {
	digit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	for i := range s {
		if (s[i] == '-' || s[i] == ':') && digit(i-1) && digit(i+1) && !digit(i+3) && !digit(i-3) {
			n++
		}
	}
	return n
}

// scheduled reports whether a line opens with a day and goes on behind a colon: 6月10日下午2时：书法入门.
func scheduled(s string) bool {
	colon := strings.IndexAny(s, "：:")
	month, day := strings.Index(s, "月"), strings.Index(s, "日")
	if colon < 0 || month <= 0 || day < month || day > colon || month > 9 {
		return false
	}
	for _, r := range s[:month] {
		_, d := han.Digit(r)
		_, c := han.Numeral(r)
		if !d && !c && r != '十' {
			return false
		}
	}
	return true
}

func paddedName(r *byline.Reader, s string) bool {
	_, score := r.ParseNames(s)
	return score > -1.5
}

func hasDigit(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { _, d := han.Digit(r); return d })
}

// words counts the words that blanks part.
func words(s string) (n int) {
	for range strings.FieldsFuncSeq(s, han.IsSpace) {
		n++
	}
	return n
}
