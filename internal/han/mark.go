package han

import "strings"

// EditorMark is the byte offset at which the mark begins that some papers print behind a text for their own use, a circled number and the number of
// who edited it (…通车。③9), a letter or two and three figures (本报记者 李晓东 J003), or the day (（編譯：李曉東）1151006); len(s) where s ends with none.
func EditorMark(s string) int {
	if s == "" || s[len(s)-1]-'0' > 9 {
		return len(s)
	}
	i := len(s)
	for i > 0 && s[i-1]-'0' <= 9 {
		i--
	}
	figures := len(s) - i
	if circled, n := DecodeLast(s[:i]); circled >= '①' && circled <= '⑳' && figures <= 2 {
		if i -= n; closed(s[:i]) {
			return i
		}
		return len(s)
	}
	if before, _ := DecodeLast(s[:i]); figures == 7 && s[i] == '1' && (before == '）' || before == ')') {
		return i // （編譯：李曉東）1151006: the day, by the years of the Republic of China
	}
	letters := i
	for i > 0 && s[i-1]-'A' <= 'Z'-'A' {
		i--
	}
	if letters -= i; letters < 1 || letters > 2 || figures != 3 {
		return len(s)
	}
	before := strings.TrimRightFunc(s[:i], IsSpace)
	if closed(before) || len(before) < i && strings.Contains(before, "记者") && len(before) < 200 {
		return len(before)
	}
	return len(s)
}

// closed reports whether a sentence or a credit is done with at the end of s.
func closed(s string) bool {
	r, _ := DecodeLast(s)
	return strings.ContainsRune("。！？…”」）)摄", r)
}
