package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// countries are the marks of an author's country before a name in a translation: [美]约翰·史密斯. Source: GB/T 7714, which asks for them.
const countries = "美英法德日俄苏意加澳印西奥韩朝泰越荷比瑞挪丹芬波捷匈希葡阿智秘墨古土以埃南新爱"

// foreign reads an author with his country in brackets, and the translator behind him: [美]约翰·史密斯 著 李晓东 译. Without the country both must
// say what they did.
func (s *scan) foreign(from, to int) (all []Byline, ok bool) {
	start := from
	a, b, after, abroad := bracket(s.text, from, 24)
	if abroad {
		if b-a < len("美") || after >= to {
			return nil, false
		}
		switch country, n := han.Decode(s.text[a:b]); {
		case !strings.ContainsRune(countries, han.Fold(country)), n < b-a && !s.isPlace(s.text[a:b]):
			return nil, false
		}
		start = s.spaces(after)
	} else if han.Suffix(s.text[from:to], "译") == 0 {
		return nil, false
	}
	end := skip(s.text[:to], start, func(r rune) bool {
		return han.IsHan(r) || han.IsDot(r) || r == '.' || han.IsLetter(r)
	})
	name := s.text[start:end]
	role := ""
	rest := skip(s.text[:to], end, isSeparator)
	if n := han.Suffix(name, "著", "作"); n > 0 && len(name) > n {
		name, role = name[:len(name)-n], name[len(name)-n:]
	} else if n := han.Prefix(s.text[rest:to], "著", "作"); n > 0 {
		role = s.text[rest : rest+n]
		rest = skip(s.text[:to], rest+n, isSeparator)
	}
	if !abroad && (role == "" || !dotted(name)) {
		return nil, false // 约翰·史密斯 著 李晓东 译 shows by itself who is who
	}
	if n := utf8.RuneCountInString(name); n < 2 || n > 14 || n > 5 && !dotted(name) && !strings.Contains(name, ".") {
		return nil, false
	}
	all = []Byline{{Role: role, Names: []string{name}, Text: s.text[start : start+len(name)], Start: start, End: start + len(name)}}
	if n := han.Suffix(s.text[rest:to], "译", "编译", "翻译"); n > 0 && rest < to-n {
		names, worst, ambiguous := s.names(rest, to-n)
		if names == nil || worst < looseName {
			return nil, false
		}
		all = append(all, Byline{Role: s.text[to-n : to], Names: names, Text: s.text[rest:to], Start: rest, End: to, Ambiguous: ambiguous})
	} else if rest < to {
		more, ok := s.credits(rest, to, true)
		if !ok || len(more) == 0 {
			return nil, false
		}
		all = append(all, more...)
	}
	return all, true
}

// abroad reads an author from abroad with what he is before his name: 阿根廷诗人 爱尔娜·法布雷斯.
func (s *scan) abroad(from, to int, g glance) (b Byline, ok bool) {
	if !g.has(sDot) || !g.has(sSeparator) {
		return b, false
	}
	word := wordEnd(s.text[:to], from)
	at := skip(s.text[:to], word, han.IsSpace)
	if at == word || at >= to || !dotted(s.text[at:to]) {
		return b, false
	}
	name, n := s.text[at:to], titleLength(s.text[from:word])
	if k := utf8.RuneCountInString(name); n == 0 || k > 16 || strings.IndexFunc(name, isSeparator) >= 0 || !allHan(name) || !s.isPlace(s.text[from:word-n]) {
		return b, false
	}
	return Byline{Role: s.text[word-n : word], Affiliation: s.text[from : word-n], Names: []string{name}, Text: s.text[from:to], Start: from, End: to}, true
}

// dotted reports whether a text holds a dot of foreign names.
func dotted(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		switch s[i] {
		case "·"[0], "•"[0], "・"[0], "･"[0]:
			if r, _ := han.Decode(s[i:]); han.IsDot(r) {
				return true
			}
		}
	}
	return false
}

// placed reads an author with where he is from in brackets before the name: （江苏）李晓东.
func (s *scan) placed(from, to int) (b Byline, ok bool) {
	in, out, after, ok := bracket(s.text, from, 40)
	if !ok || after >= to {
		return b, false
	}
	place := han.TrimSpace(s.text[in:out])
	if !s.isPlace(place) && !s.nestedPlace(place) && !(utf8.RuneCountInString(place) >= 3 && han.Suffix(place, placeEndings...) > 0) {
		return b, false
	}
	names, worst, ambiguous := s.names(after, to)
	if names == nil || worst < 0 || len(names) > 2 {
		return b, false
	}
	return Byline{Place: place, Names: names, Text: s.text[from:to], Start: from, End: to, Ambiguous: ambiguous}, true
}
