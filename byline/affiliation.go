package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// affiliationStart is where the affiliation or post before a role begins.
func (s *scan) affiliationStart(from, to int, affiliation string) int {
	if affiliation != "" {
		if i := strings.Index(s.text[from:to], affiliation); i >= 0 {
			if j := from + i; j >= len("《") && strings.HasSuffix(s.text[:j], "《") {
				return j - len("《")
			}
			return from + i
		}
	}
	return from
}

// found is a run of names and where it stands.
type found struct {
	names     []string
	from, to  int
	ambiguous bool
}

// before reads what stands before a role: names of the role before it (or of none), then the affiliation and the post
// of the role that follows. first says that no role stands before the region.
func (s *scan) before(from, to int, first bool) (names found, affiliation, post string, ok bool) {
	to = from + len(trimRight(s.text[from:to]))
	to = from + len(trimRight(s.text[from:to-han.Suffix(s.text[from:to], "本版", "本组")])) // …王芳 本版摄影
	from = skip(s.text[:to], from, isSeparator)
	if from >= to {
		return found{}, "", "", true
	}
	region := s.text[from:to]
	i := -1
	if s.posted {
		i = lastIndex(region, "驻", "駐", "赴")
	}
	if i >= 0 {
		if p := region[i+len("驻"):]; p != "" && utf8.RuneCountInString(p) <= 8 && strings.IndexFunc(p, isSeparator) < 0 {
			post = p
			region = strings.TrimRightFunc(region[:i], han.IsSpace)
			to = from + len(region)
		}
	}
	if post == "" && s.posted {
		// 本报特派伦敦记者
		if i := lastIndex(region, "特派"); i >= 0 && s.isPlace(region[i+len("特派"):]) {
			post = region[i+len("特派"):]
			region = strings.TrimRightFunc(region[:i], han.IsSpace)
			to = from + len(region)
		}
	}
	if post == "" && s.posted && han.Prefix(s.text[s.spaces(to):], "特派员") > 0 {
		if i := s.wordStart(region); i > 0 && s.isPlace(region[i:]) {
			post = region[i:] // 李晓东 北京特派员
			region = trimRight(region[:i])
			to = from + len(region)
		}
	}
	if first && han.Prefix(region, "图为", "上图", "下图", "左图", "右图") > 0 {
		return found{}, "", "", false // a caption
	}
	if tasksOnly(region) {
		return found{}, "", post, true
	}
	if first {
		if n := s.taskPrefix(region); n > 0 && n < len(region) {
			from += n // 报道：李晓东　摄影：王芳
			region = region[n:]
		}
	}
	nameEnd := to
	if inner, ok := strings.CutPrefix(region, "“"); first && ok && strings.HasSuffix(inner, "”") && strings.Count(inner, "”") == 1 && len(inner) <= len("一二三四五六七八”") {
		return found{}, strings.TrimSuffix(inner, "”"), post, true // “新华视点”记者
	}
	if strings.HasSuffix(region, "》") {
		if i := strings.LastIndex(region, "《"); i >= 0 {
			affiliation = region[i+len("《") : len(region)-len("》")]
			if j := s.wordStart(region[:i]); j < i && first {
				affiliation = region[j:]
				i = j
			}
			nameEnd = from + i
		}
	} else if i, found := s.affiliation(region, first); found {
		affiliation = region[i:]
		nameEnd = from + i
		if n := han.Suffix(affiliation, "报道", "报导"); n > 0 && isMedia(affiliation[:len(affiliation)-n]) {
			affiliation = affiliation[:len(affiliation)-n]
		}
	}
	if strings.HasPrefix(affiliation, "《") && strings.HasSuffix(affiliation, "》") {
		affiliation = strings.TrimSuffix(strings.TrimPrefix(affiliation, "《"), "》")
	}
	nameEnd = from + len(trimRight(s.text[from:nameEnd]))
	// A task word before the affiliation belongs to no name: 图/徐报融媒记者.
	for {
		t := strings.TrimRightFunc(trimRight(s.text[from:nameEnd]), han.IsDot) // 文·记者李晓东 图·记者王芳
		_, n := tasks().Suffix(t)
		if n == 0 || len(t) > n && !isSeparator(lastRune(t[:len(t)-n])) || len(t) == n && affiliation == "" && nameEnd == to {
			break
		}
		nameEnd = from + len(trimRight(t[:len(t)-n]))
	}
	if nameEnd <= from {
		return found{}, affiliation, post, true
	}
	trimmed, _, _, _ := s.trailer(from, nameEnd, true)
	if trimmed <= skip(s.text[:nameEnd], from, isSeparator) {
		return found{}, affiliation, post, true // 集体采写
	}
	list, worst, ambiguous := s.names(from, trimmed)
	if _, picture := noNames().Exact(region); picture && first && affiliation == "" {
		return found{}, "", post, true // 資料照，記者李曉東攝
	}
	if list == nil {
		if first && affiliation == "" && utf8.RuneCountInString(region) <= 10 && allName(han.DropSpace(region)) {
			return found{}, region, post, true // an institution that no table knows
		}
		return found{}, "", "", false
	}
	if first && worst < 0 && affiliation == "" {
		if n := utf8.RuneCountInString(han.DropSpace(region)); n > 3 && n <= 10 {
			return found{}, region, post, true
		} else if n > 10 {
			return found{}, "", "", false
		}
	}
	if first && affiliation == "" && worst < firmName && !isSeparator(lastRune(s.text[:to])) && len(list) == 1 && utf8.RuneCountInString(region) <= 4 && !strings.ContainsAny(region, " \u3000") {
		if end, _ := s.role(to); end > 0 {
			return found{}, region, post, true // 侨声记者朱泽人: a paper that no table knows
		}
	}
	if first && worst < -120 {
		return found{}, "", "", false
	}
	return found{list, from, trimmed, ambiguous}, affiliation, post, true
}

// wordStart is where the last word of text begins: after the last separator other than a slash.
func (s *scan) wordStart(text string) int {
	for i := len(text); i > 0; {
		r, n := han.DecodeLast(text[:i])
		if isSeparator(r) && !isSlash(r) {
			return i
		}
		i -= n
	}
	return 0
}

// affiliation finds where the affiliation at the end of region begins: a known agency, or a word that ends as the names
// of media and institutions do. Before it may stand names, when a role came first.
func (s *scan) affiliation(region string, first bool) (start int, ok bool) {
	word := s.wordStart(region)
	if n := s.taskPrefix(region[word:]); n > 0 {
		word += n
	}
	for strings.HasSuffix(region[:word], "、") && isMedia(region[word:]) {
		before := region[:word-len("、")]
		i := s.wordStart(before)
		if !isMedia(before[i:]) {
			break
		}
		word = i // 海州日报、海州网记者
	}
	if n := han.Suffix(region, "报道", "报导"); n > 0 && first && word < len(region)-n && isMedia(region[word:len(region)-n]) {
		return word, true // 环球网报道 记者 李晓东
	}
	if word >= len(region) {
		return 0, false
	}
	if _, ok := agencies().Exact(region[word:]); ok {
		return word, true
	}
	if _, n := agencies().Suffix(region); n > 0 && n < len(region) && !first {
		start := len(region) - n
		if before := strings.TrimRight(region[word:start], "·"+slashes); len(before) < start-word && isMedia(before) {
			return word, true // 作者 | 海州报·海州网记者 李晓东
		}
		return start, true
	}
	_, self := selves().Suffix(region)
	if self > 0 && len(region) > self {
		return len(region) - self, true
	}
	if !isMedia(region[word:]) && !s.listed(region[word:], s.r.Agencies) {
		return 0, false
	}
	if first {
		return word, true
	}
	run := []rune(region[word:])
	if len(run) <= 5 && word > 0 {
		return word, true
	}
	// A name runs into an affiliation that no table knows: the best name decides.
	best, at := firmName, 0
	for n := 2; n <= 3 && n < len(run)-1; n++ {
		if sc := model().score(run[:n]); sc > best {
			best, at = sc, n
		}
	}
	return word + len(string(run[:at])), true
}

// officeEnd reports whether r ends the names of offices and no names of people.
func officeEnd(r rune) bool {
	switch han.Fold(r) {
	case '部', '处', '局', '办', '室':
		return true
	}
	return false
}
