package byline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// tail reads the credits in brackets that a paragraph ends with.
func (s *scan) tail() Credit {
	end := len(strings.TrimRightFunc(s.text, han.IsSpace))
	end = han.EditorMark(s.text[:end])
	c := Credit{Body: len(s.text)}
	if cut, agency, ok := s.photoAgency(max(0, end-150), end); ok {
		if bylines, from, ok := s.photographer(len(strings.TrimRightFunc(s.text[:cut], han.IsSpace))); ok {
			c.Bylines, c.Body = sold(bylines, agency), from
			return c
		}
	}
	for range 3 {
		open := lastBracket(s.text[:end])
		if open < 0 {
			break
		}
		a, b, after, ok := bracket(s.text, open, 900)
		if !ok || after != end {
			break
		}
		inside := strings.TrimFunc(s.text[a:b], han.IsSpace)
		if n := han.Prefix(inside, "完", "全文完", "续完", "待续", "下转", "end", "END"); n > 0 && n == len(inside) {
			c.Body = open
			end = len(strings.TrimRightFunc(s.text[:open], han.IsSpace))
			continue
		}
		if s.houseSign(inside) {
			c.Body = open
			end = len(strings.TrimRightFunc(s.text[:open], han.IsSpace))
			continue
		}
		if bylines, ok := s.digest(a, b); ok {
			c.Bylines, c.Body = append(bylines, c.Bylines...), open
			end = len(strings.TrimRightFunc(s.text[:open], han.IsSpace))
			continue
		}
		if b, ok := s.authorIs(a, b); ok {
			c.Bylines, c.Body = append(s.one(b), c.Bylines...), open
			end = len(strings.TrimRightFunc(s.text[:open], han.IsSpace))
			continue
		}
		if before, _, sent := cutAny(inside, "，发自", "，發自"); strings.ContainsAny(before, "，。！？；“”") && (sent || !strings.Contains(inside, "参与")) {
			break
		}
		if d, bylines, e, ok := s.dateline(a, b, true); ok {
			if rest := skip(s.text[:b], e, isSeparator); rest < b {
				more, ok := s.credits(rest, b, true)
				if !ok {
					break
				}
				bylines = append(bylines, more...)
			}
			c.Dateline, c.Bylines, c.Body = s.kept(d), append(bylines, c.Bylines...), open
		} else if bylines, ok := s.credits(a, b, true); ok && len(bylines) > 0 && credited(bylines) {
			c.Bylines, c.Body = append(bylines, c.Bylines...), open
		} else if signed, ok := s.signed(a, b, open); ok {
			c.Bylines, c.Body = append(s.one(signed), c.Bylines...), open
		} else {
			break
		}
		end = len(strings.TrimRightFunc(s.text[:open], han.IsSpace))
	}
	if c.Empty() && c.Body == len(s.text) {
		if bylines, from, ok := s.flushRight(end); ok {
			c.Bylines, c.Body = bylines, from
		}
	}
	if c.Empty() {
		if bylines, from, ok := s.markedEnd(end); ok {
			c.Bylines, c.Body = bylines, from
		} else if bylines, from, ok := s.photographer(end); ok {
			c.Bylines, c.Body = bylines, from
		} else if bylines, from, ok := s.unbracketed(end); ok {
			c.Bylines, c.Body = bylines, from
		}
	}
	return c
}

// houseSign reports whether a bracket says no more than that an agency, or a reporter who is not named, wrote the piece: （据新华社稿）, （本报福建记者）.
func (s *scan) houseSign(inside string) bool {
	if utf8.RuneCountInString(inside) > 12 {
		return false
	}
	rest := inside[han.Prefix(inside, "均据", "据"):]
	_, n := selves().Prefix(rest)
	if n = max(n, s.agencyPrefix(rest)); n == 0 {
		return false
	}
	rest = rest[n:]
	word := rest[:len(rest)-han.Suffix(rest, "供稿", "专稿", "特稿", "记者", "通讯员", "等", "稿", "电")]
	return word == "" || len(word) < len(rest) && s.isPlace(word)
}

// flushRight reads who signs a paragraph at the right edge of the column, behind the full stop and a wide blank: ….　　　　　　刘　静. from is where the
// blank begins.
func (s *scan) flushRight(end int) (bylines []Byline, from int, ok bool) {
	const window = 20 // characters
	at := end
	for n := 0; at > 0 && n < window; n++ {
		r, size := han.DecodeLast(s.text[:at])
		if !han.IsHan(r) && !isSeparator(r) {
			return nil, 0, false
		}
		if !han.IsSpace(r) || at == end {
			at -= size
			continue
		}
		from = len(strings.TrimRightFunc(s.text[:at], han.IsSpace))
		if blank := s.text[from:at]; len(blank) < len("    ") { // one full-width blank parts the characters of a name
			at = from
			continue
		}
		if !s.afterStop(from) {
			return nil, 0, false
		}
		if bylines, ok = s.credits(at, end, true); ok && named(bylines) {
			return bylines, from, true
		}
		names, worst, ambiguous := s.names(at, end)
		least := looseName
		if han.Padded(s.text[at:end]) {
			least = paddedLine
		}
		if names == nil || worst < least || len(names) > 3 {
			return nil, 0, false
		}
		return s.one(Byline{Names: names, Text: s.text[at:end], Start: at, End: end, Ambiguous: ambiguous}), from, true
	}
	return nil, 0, false
}

// signed reads plain names, or a contributor, in a bracket behind a full stop: …植树2000余株。（王海）. There less is needed to believe them.
func (s *scan) signed(from, to, open int) (b Byline, ok bool) {
	if !s.afterStop(open) {
		return b, false
	}
	names, worst, ambiguous := s.names(from, to)
	least := looseName
	if han.Padded(s.text[from:to]) || strings.HasSuffix(strings.TrimRight(s.text[:open], " "), "　　") {
		least = paddedName // blanks set the bracket off to the column's edge
	} else if len(names) == 1 && to-from <= len("晓雯文") {
		least = bracketName
	}
	if names == nil || worst < least {
		return s.contributor(from, to, looseName)
	}
	return Byline{Names: names, Text: s.text[from:to], Start: from, End: to, Ambiguous: ambiguous}, true
}

// bracketName is the score that is enough for two or three characters alone in a bracket behind a full stop: （晓雯）.
const bracketName = -50

// paddedLine is the score that is enough for characters that blanks set apart where they stand alone at the edge of the column.
const paddedLine = -25

// paddedName is the score that is enough for characters that blanks set apart in brackets, as nothing but names are, those of the pen too: （方　正）, （小　雨）.
const paddedName = -95

// markedEnd reads who signs a paragraph behind its full stop and a mark: ….　□李晓东. from is where the mark stands.
func (s *scan) markedEnd(end int) (bylines []Byline, from int, ok bool) {
	const longest = 9 // characters: 欧阳晓东　李晓东
	at := end
	for n := 0; ; n++ {
		r, size := han.DecodeLast(s.text[:at])
		if r >= '■' && r <= '◎' && strings.ContainsRune("□■◎◆●○", r) {
			from = at - size
			break
		}
		if at -= size; n == longest || !han.IsHan(r) && !han.IsSpace(r) {
			return nil, 0, false
		}
	}
	if at = s.spaces(at); at >= end || !s.afterStop(from) {
		return nil, 0, false
	}
	names, worst, ambiguous := s.names(at, end)
	if names == nil || worst < looseName || len(names) > 2 {
		return nil, 0, false
	}
	return s.one(Byline{Names: names, Text: s.text[at:end], Start: at, End: end, Ambiguous: ambiguous}), from, true
}

// afterStop reports whether a sentence ends right before i.
func (s *scan) afterStop(i int) bool {
	before := strings.TrimRight(s.text[:i], "”’」』 \u3000")
	switch r, n := han.DecodeLast(before); r {
	case '。', '！', '？':
		return true
	case '.', '!', '?': // of a paper set with half-width stops
		return han.IsHan(lastRune(before[:len(before)-n]))
	}
	return false
}

// lastBracket is the offset of the bracket that the closing one at the end of text belongs to, or -1.
func lastBracket(text string) int {
	if !isClose(lastRune(text)) {
		return -1
	}
	depth := 0
	for i := len(text); i > 0 && i > len(text)-900; {
		r, n := han.DecodeLast(text[:i])
		i -= n
		switch {
		case isClose(r):
			depth++
		case isOpen(r):
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// unbracketed reads the reporters that stand behind the last full stop of a paragraph without a bracket: …通车。本报记者 李晓东. from is where they begin.
func (s *scan) unbracketed(end int) (bylines []Byline, from int, ok bool) {
	const window = 120 // bytes
	tail := s.text[max(0, end-window):end]
	if !strings.Contains(tail, "记者") && !strings.Contains(tail, "記者") && !strings.Contains(tail, "通讯员") {
		return nil, 0, false
	}
	for at := end; at > end-len(tail); {
		r, n := han.DecodeLast(s.text[:at])
		if isStop(r) && r != '：' || isOpen(r) || isClose(r) {
			if !s.afterStop(at) {
				return nil, 0, false
			}
			if from = s.spaces(at); from >= end {
				return nil, 0, false
			}
			from += backslash(s.text[from:end])
			bylines, ok = s.credits(from, end, false)
			if !ok || !named(bylines) || bylines[0].Role == "" || slices.ContainsFunc(bylines, func(b Byline) bool { return len(b.Names) == 0 }) {
				return nil, 0, false
			}
			names := bylines[len(bylines)-1].Names
			return bylines, from, model().score([]rune(names[len(names)-1])) >= looseName
		}
		at -= n
	}
	return nil, 0, false
}
