package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// splitHeads tells apart the heads that stand on one line, where a dash or the wording shows which is which. Offsets
// count in s; an empty part is not there.
func splitHeads(s string) (kicker, headline, deck string) {
	headline = s
	for _, dash := range []string{"—— ", "——\u3000", "：\u3000"} {
		if i := strings.Index(s, dash); i > 0 {
			cut := i + len(dash)
			return strings.TrimRightFunc(s[:cut], han.IsSpace), strings.TrimLeftFunc(s[cut:], han.IsSpace), ""
		}
	}
	for _, dash := range []string{" ——", "\u3000——"} {
		if i := strings.Index(s, dash); i > 0 {
			return "", strings.TrimRightFunc(s[:i], han.IsSpace), strings.TrimLeftFunc(s[i:], han.IsSpace)
		}
	}
	if i := strings.IndexFunc(s, han.IsSpace); i > 0 && han.Suffix(s[:i], kickerEndings.all()...) > 0 && utf8.RuneCountInString(s[:i]) >= 6 {
		return s[:i], strings.TrimLeftFunc(s[i:], han.IsSpace), ""
	}
	return "", headline, ""
}
