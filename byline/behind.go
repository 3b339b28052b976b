package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// doneBehind are the words that say behind names what their bearers did, set apart by a blank: 本报记者 李晓东 文 王芳 摄.
var doneBehind = []string{"文", "图", "摄", "摄影", "文图", "图文", "撰文", "报道", "绘", "制图", "口述", "讲述", "整理", "记录", "采写", "翻译", "编译", "译", "画"}

// tasksBehind reads several credits each of which has such a word behind it. One alone is a trailer.
func (s *scan) tasksBehind(from, to int) (all []Byline, ok bool) {
	if strings.ContainsAny(s.text[from:to], slashes) {
		return nil, false // 李晓东/文 王芳/图 is read elsewhere
	}
	last := ""
	at, segment := from, from
	for at < to {
		word := skip(s.text[:to], at, isSeparator)
		end := skip(s.text[:to], word, func(r rune) bool { return !isSeparator(r) })
		last = ""
		if isDone(s.text[word:end]) {
			last = s.text[word:end]
			if word == segment {
				return nil, false // 文 李明 图 王芳
			}
			list, fine := s.credits(segment, word, true)
			if !fine || len(list) == 0 || !named(list) {
				return nil, false
			}
			done := &list[len(list)-1]
			done.Task = last
			if done.Role == "" {
				done.Role = last
			}
			all = append(all, list...)
			segment = skip(s.text[:to], end, isSeparator)
		}
		at = end
	}
	return all, last != "" && len(all) > 1
}

// tasksBefore reads several names each of which has such a word before it, with nothing but blanks between: 文 李明 图 王芳.
func (s *scan) tasksBefore(from, to int) (all []Byline, ok bool) {
	if strings.ContainsAny(s.text[from:to], slashes+"：:") {
		return nil, false
	}
	for at := from; at < to; {
		end := skip(s.text[:to], at, func(r rune) bool { return !isSeparator(r) })
		task := s.text[at:end]
		if !isDone(task) {
			return nil, false
		}
		start := skip(s.text[:to], end, isSeparator)
		next := start
		for next < to {
			word := skip(s.text[:to], next, func(r rune) bool { return !isSeparator(r) })
			if isDone(s.text[next:word]) {
				break
			}
			next = skip(s.text[:to], word, isSeparator)
		}
		nameEnd := start + len(trimRight(s.text[start:next]))
		names, worst, ambiguous := s.names(start, nameEnd)
		if names == nil || worst < looseName {
			return nil, false
		}
		all = append(all, Byline{Role: task, Names: names, Text: s.text[at:nameEnd], Start: at, End: nameEnd, Ambiguous: ambiguous})
		at = next
	}
	return all, len(all) > 1
}

// isDone reports whether a word is one of doneBehind, in any script.
func isDone(word string) bool {
	for _, w := range doneBehind {
		if word != "" && han.Prefix(word, w) == len(word) {
			return true
		}
	}
	return false
}

// column reads reporters of a column of an agency: 新华社“新华视点”记者李晓东、王芳.
func (s *scan) column(from, to int) (b Byline, ok bool) {
	n := s.agencyPrefix(s.text[from:to])
	if n == 0 || !strings.HasPrefix(s.text[from+n:to], "“") {
		return b, false
	}
	size := strings.Index(s.text[from+n:to], "”")
	if size < 0 {
		return b, false
	}
	at := from + n + size + len("”")
	end, role := s.role(at)
	if end == 0 || end >= to {
		return b, false
	}
	names, worst, ambiguous := s.names(end, to)
	if names == nil || worst < looseName {
		return b, false
	}
	return Byline{Role: role, Affiliation: s.text[from:at], Names: names, Text: s.text[from:to], Start: from, End: to, Ambiguous: ambiguous}, true
}

// countries are the marks of an author's country before a name in a translation: [美]约翰·史密斯. Source: GB/T 7714, which asks for them.
const countries = "美英法德日俄苏意加澳印西奥韩朝泰越荷比瑞挪丹芬波捷匈希葡阿智秘墨古土以埃南新爱"

// foreign reads an author with his country in brackets, and the translator behind him: [美]约翰·史密斯 著 李晓东 译.
func (s *scan) foreign(from, to int) (all []Byline, ok bool) {
	a, b, after, ok := bracket(s.text, from, 24)
	if !ok || b-a < len("美") || after >= to {
		return nil, false
	}
	switch country, n := han.Decode(s.text[a:b]); {
	case !strings.ContainsRune(countries, han.Fold(country)), n < b-a && !s.isPlace(s.text[a:b]):
		return nil, false
	}
	start := s.spaces(after)
	end := skip(s.text[:to], start, func(r rune) bool {
		return han.IsHan(r) || r == '·' || r == '•' || r == '・' || r == '.' || han.IsLetter(r)
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
	if n := utf8.RuneCountInString(name); n < 2 || n > 14 || n > 5 && !strings.ContainsAny(name, "·•・.") {
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

// placed reads an author with where he is from in brackets before the name: （江苏）李晓东.
func (s *scan) placed(from, to int) (b Byline, ok bool) {
	in, out, after, ok := bracket(s.text, from, 40)
	if !ok || after >= to {
		return b, false
	}
	place := han.TrimSpace(s.text[in:out])
	if !s.isPlace(place) && !s.nestedPlace(place) && !(utf8.RuneCountInString(place) >= 3 && hasEnding(han.FoldString(place), placeEndings)) {
		return b, false
	}
	names, worst, ambiguous := s.names(after, to)
	if names == nil || worst < 0 || len(names) > 2 {
		return b, false
	}
	return Byline{Place: place, Names: names, Text: s.text[from:to], Start: from, End: to, Ambiguous: ambiguous}, true
}

// photoAgencyEndings end the names of those who sell pictures: 人民视觉, 光明图片, 达志影像.
var photoAgencyEndings = strings.Fields("视觉 图片 影像 图库 图片社 图片网 照片")

// photoAgency finds who sells a picture behind who took it: 李晓东摄/光明图片, …。李晓东摄（人民视觉）. cut is where what stands before it ends.
func (s *scan) photoAgency(from, to int) (cut int, agency string, ok bool) {
	cut = lastBracket(s.text[:to])
	if cut >= from {
		in, out, after, closed := bracket(s.text, cut, 60)
		if !closed || after != to {
			return 0, "", false
		}
		agency = s.text[in:out]
	} else if i := strings.LastIndexAny(s.text[from:to], slashes); i > 0 {
		_, n := han.Decode(s.text[from+i:])
		cut, agency = from+i, s.text[from+i+n:to]
	} else {
		return 0, "", false
	}
	if n := utf8.RuneCountInString(agency); n < 3 || n > 8 || !allHan(agency) || !hasEnding(han.FoldString(agency), photoAgencyEndings) || strings.Contains(agency, "资料") {
		return 0, "", false
	}
	switch lastRune(strings.TrimRightFunc(s.text[from:cut], han.IsSpace)) {
	case '摄', '攝':
		return cut, agency, true
	}
	return 0, "", false
}

// sold adds the agency to the last credit, where that has none of its own.
func sold(bylines []Byline, agency string) []Byline {
	if b := &bylines[len(bylines)-1]; b.Affiliation == "" {
		b.Affiliation = agency
	}
	return bylines
}
