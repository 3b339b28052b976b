package byline

import (
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// tail reads the credits in brackets that a paragraph ends with.
func (s *scan) tail() Credit {
	end := len(strings.TrimRightFunc(s.text, han.IsSpace))
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
		switch han.FoldString(inside) {
		case "完", "全文完", "续完", "待续", "下转", "end", "END":
			c.Body = open
			end = len(strings.TrimRightFunc(s.text[:open], han.IsSpace))
			continue
		}
		if bylines, ok := s.digest(a, b); ok {
			c.Bylines, c.Body = append(bylines, c.Bylines...), open
			end = len(strings.TrimRightFunc(s.text[:open], han.IsSpace))
			continue
		}
		if strings.ContainsAny(inside, "，。！？；“”") && !strings.Contains(inside, "参与") {
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
			c.Dateline, c.Bylines, c.Body = kept(d), append(bylines, c.Bylines...), open
		} else if bylines, ok := s.credits(a, b, true); ok && len(bylines) > 0 {
			c.Bylines, c.Body = append(bylines, c.Bylines...), open
		} else if signed, ok := s.signed(a, b, open); ok {
			c.Bylines, c.Body = append([]Byline{signed}, c.Bylines...), open
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
		if bylines, from, ok := s.photographer(end); ok {
			c.Bylines, c.Body = bylines, from
		}
	}
	return c
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
		return []Byline{{Names: names, Text: s.text[at:end], Start: at, End: end, Ambiguous: ambiguous}}, from, true
	}
	return nil, 0, false
}

// photographer reads the credit that a caption ends with without a bracket, behind a full stop or a blank: …夜景。 新华社记者 王芳 摄,
// …合龙现场 图/王芳.
func (s *scan) photographer(end int) (bylines []Byline, from int, ok bool) {
	const window = 40 // characters
	at, blanks := end, 0
	var candidates [8]int // behind the blanks, the last first
	for n := 0; at > 0 && n < window; n++ {
		r, size := han.DecodeLast(s.text[:at])
		if n == 0 {
			switch r {
			case '摄', '攝', '影', '图', '圖':
			case '道', '導':
				if han.Suffix(s.text[:end], "摄影报道", "摄影报导") == 0 {
					return nil, 0, false
				}
			default:
				if !hasPhotoMark(s.text[:end]) {
					return nil, 0, false
				}
			}
		}
		if isStop(r) && r != '：' || r == '」' || r == '』' {
			break
		}
		if han.IsSpace(r) && at < end && blanks < len(candidates) {
			candidates[blanks] = at
			blanks++
		}
		at -= size
	}
	if at <= 0 || at == end {
		at = 0 // no full stop: only a blank can part the credit off
	}
	try := func(from int) bool {
		from = skip(s.text[:end], from, func(r rune) bool { return isSeparator(r) || strings.ContainsRune("□■●▲△◆▼★—", r) })
		if from >= end || from == 0 {
			return false
		}
		list, fine := s.credits(from, end, true)
		if !fine || len(list) == 0 {
			return false
		}
		photo := han.Suffix(s.text[:end], "摄影报道", "摄影报导") > 0
		for _, b := range list {
			if len(b.Names) == 0 {
				return false
			}
			photo = photo || b.Task != "" || photoRole(b.Role)
		}
		bylines = list
		return photo
	}
	if at > 0 && try(at) {
		return bylines, at, true
	}
	for i := blanks - 1; i >= 0; i-- {
		if try(candidates[i]) {
			found := bylines
			if at == 0 && !s.line().Empty() {
				break // 文：何梓健　圖：陳國峰 is a line of credits as a whole
			}
			return found, candidates[i], true
		}
	}
	return nil, 0, false
}

// hasPhotoMark reports whether the last characters of a text hold a label of pictures: 图/王芳, 摄影：王芳.
func hasPhotoMark(text string) bool {
	last := text[max(0, len(text)-60):]
	for i := 0; i+len("图") < len(last); i++ {
		if last[i] != "图"[0] && last[i] != "攝"[0] {
			continue
		}
		switch r, n := han.Decode(last[i:]); r {
		case '图', '圖', '摄', '攝':
			switch next, _ := han.Decode(last[i+n:]); next {
			case '/', '／':
				return true
			case '影':
				return r == '摄' || r == '攝'
			case '：', ' ':
				return r == '图' || r == '圖'
			}
		}
	}
	return false
}

// photoRole reports whether a role is that of who made a picture.
func photoRole(role string) bool {
	switch han.FoldString(role) {
	case "摄", "摄影", "图", "图片", "文图", "图文", "文/图", "图/文", "供图", "摄影记者", "图片记者", "摄影报道", "文/摄", "摄/文":
		return true
	}
	return false
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
	}
	if names == nil || worst < least {
		return s.contributor(from, to, looseName)
	}
	return Byline{Names: names, Text: s.text[from:to], Start: from, End: to, Ambiguous: ambiguous}, true
}

// paddedLine is the score that is enough for characters that blanks set apart where they stand alone in brackets or at the edge of the column.
const paddedLine = -25

// paddedName is the score that is enough for characters that blanks set apart, as nothing but names are: （方　正）.
const paddedName = -80

// afterStop reports whether a sentence ends right before i.
func (s *scan) afterStop(i int) bool {
	r := lastRune(strings.TrimRight(s.text[:i], "”’」』 \u3000"))
	return r == '。' || r == '！' || r == '？'
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
