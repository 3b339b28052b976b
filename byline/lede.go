package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// line reads a line of nothing but credits.
func (s *scan) line() Credit {
	from := s.spaces(0)
	to := from + len(strings.TrimRightFunc(s.text[from:], han.IsSpace))
	if from >= to || to-from > utf8.UTFMax*maxLine {
		return Credit{}
	}
	g := glanceAt(s.text[from:to])
	if g.runes > maxLine {
		return Credit{}
	}
	// ·黎明·: the dots of supplements around an author
	if r, n := han.Decode(s.text[from:to]); r == '·' || r == '•' || r == '・' {
		if last, m := han.DecodeLast(s.text[from:to]); last == r && to-from > n+m {
			from, to = from+n, to-m
			from += len(s.text[from:to]) - len(strings.TrimLeftFunc(s.text[from:to], han.IsSpace))
			to = from + len(strings.TrimRightFunc(s.text[from:to], han.IsSpace))
			s.marked = true
			if b, ok := s.bareCredits(from, to, "", "", true, false); ok && !strings.ContainsAny(s.text[from:to], "·•・") {
				return Credit{Bylines: b, Body: len(s.text)}
			}
			return Credit{}
		}
	}
	bracketed := false
	if a, b, after, ok := bracket(s.text, from, 3*maxLine); ok && s.spaces(after) >= to {
		from, to, bracketed = a, b, true
		if bylines, ok := s.digest(from, to); ok {
			return Credit{Bylines: bylines, Body: len(s.text)}
		}
		if d, bylines, end, ok := s.dateline(from, to, true); ok {
			if rest := s.spaces(end); rest < to {
				more, ok := s.credits(rest, to, true)
				if !ok {
					return Credit{}
				}
				bylines = append(bylines, more...)
			}
			return Credit{Bylines: bylines, Dateline: kept(d), Body: len(s.text)}
		}
	} else if g.has(sBracket) {
		// □记者 张三（发自北京）and the like: the bracket's own words are no names.
		if i := strings.IndexAny(s.text[from:to], "（(【〔"); i > 0 {
			if _, _, after, ok := bracket(s.text, from+i, 200); ok && s.spaces(after) >= to {
				if c, ok := s.credits(from, from+i, true); ok {
					return Credit{Bylines: c, Body: len(s.text)}
				}
			}
		}
		return Credit{}
	}
	if g.has(sStop) {
		return Credit{}
	}
	if bylines, ok := s.credits(from, to, true); ok && len(bylines) > 0 {
		return Credit{Bylines: bylines, Body: len(s.text)}
	}
	if !g.has(sSeparator) {
		return Credit{} // a contributor's name stands apart from where he is from
	}
	if bracketed {
		if b, ok := s.contributor(from, to, looseName); ok {
			return Credit{Bylines: []Byline{b}, Body: len(s.text)}
		}
		if b, ok := s.introduced(from, to); ok {
			return Credit{Bylines: []Byline{b}, Body: len(s.text)}
		}
	} else if !g.has(sScholar) {
		return Credit{}
	} else if b, ok := s.contributor(from, to, firmName); ok && len(b.Names) <= 2 && hasEnding(han.FoldString(b.Affiliation), scholarEndings) {
		return Credit{Bylines: []Byline{b}, Body: len(s.text)} // 海州大学历史学院 钟 毅
	}
	return Credit{}
}

// lede reads the dateline and the credits that a paragraph opens with.
func (s *scan) lede() Credit {
	from := s.spaces(0)
	if first, _ := han.Decode(s.text[from:]); !isOpen(first) && !mayOpen(s.text, from) {
		return Credit{}
	}
	return s.ledeAt(from)
}

func (s *scan) ledeAt(from int) Credit {
	c := Credit{}
	at := from
	if a, b, after, ok := bracket(s.text, from, 600); ok {
		if d, bylines, end, ok := s.dateline(a, b, true); ok {
			if rest := skip(s.text[:b], end, isSeparator); rest < b {
				more, ok := s.credits(rest, b, true)
				if !ok {
					return Credit{}
				}
				bylines = append(bylines, more...)
			}
			c.Dateline, c.Bylines = kept(d), bylines
			at = after
		} else if bylines, ok := s.credits(a, b, s.spaces(after) < len(s.text)); ok && len(bylines) > 0 && !topical(bylines) {
			c.Bylines = bylines
			at = after
		} else {
			return Credit{}
		}
	} else if d, bylines, end, ok := s.dateline(from, len(s.text), false); ok {
		c.Dateline, c.Bylines = kept(d), bylines
		at = end
	} else {
		return s.reported(from)
	}
	c.Body = s.spaces(at)
	// More credits may follow the dateline, in brackets or open.
	for range 3 {
		i := s.spaces(at)
		if a, b, after, ok := bracket(s.text, i, 900); ok {
			bylines, ok := s.credits(a, b, true)
			if !ok {
				break
			}
			c.Bylines = append(c.Bylines, bylines...)
			at = after
		} else if bylines, end, ok := s.open(i); ok {
			c.Bylines = append(c.Bylines, bylines...)
			at = end
		} else {
			break
		}
		c.Body = skip(s.text, at, func(r rune) bool { return han.IsSpace(r) || r == '：' || r == ':' || r == '，' })
	}
	return c
}

// reported reads credits that 报道 closes, without a dateline: 本报记者张三报道：….
func (s *scan) reported(from int) Credit {
	end := s.reportEnd(from)
	if end < 0 {
		return Credit{}
	}
	if bylines, ok := s.credits(from, end, false); ok && len(bylines) > 0 && named(bylines) {
		body := skip(s.text, end, func(r rune) bool { return han.IsSpace(r) || r == '：' || r == ':' })
		if body >= len(s.text) {
			return Credit{} // a line of its own
		}
		return Credit{Bylines: bylines, Body: body}
	}
	return Credit{}
}

func named(bylines []Byline) bool {
	for _, b := range bylines {
		if len(b.Names) > 0 {
			return true
		}
	}
	return false
}

// reportEnd is where 报道 ends, if a colon follows it before any other punctuation than 、; -1 where it does not.
func (s *scan) reportEnd(from int) int {
	count := 0
	for i := from; i < len(s.text) && count < reportWithin; count++ {
		r, n := han.Decode(s.text[i:])
		f := han.Fold(r)
		if f == '报' {
			m := 0
			for _, w := range []string{"报道", "报导"} {
				if rest, ok := cutFolded(s.text[i:], w); ok {
					m = len(s.text[i:]) - len(rest)
				}
			}
			if m > 0 {
				next, _ := han.Decode(s.text[s.spaces(i+m):])
				if next == '：' || next == ':' {
					return i + m
				}
				if s.spaces(i+m) > i+m && han.IsHan(next) {
					if _, self := selves().Prefix(s.text[from:]); self > 0 || s.agencyPrefix(s.text[from:]) > 0 {
						return i + m // 本报记者 王珂 北京报道 近日，…
					}
				}
			}
		}
		switch r {
		case '。', '！', '？', '；', '“', '”', '：', ':', '\n':
			return -1
		case '，', ',':
			if count > 0 {
				return -1
			}
		}
		i += n
	}
	return -1
}

// open reads credits that no bracket closes: 记者王丹丹 深圳…, 新华社记者胡晓梦、本报记者吴亚明报道：….
func (s *scan) open(from int) (bylines []Byline, end int, ok bool) {
	if e := s.reportEnd(from); e > 0 {
		if bylines, ok := s.credits(from, e, false); ok && named(bylines) {
			return bylines, e, true
		}
		if bylines, ok := s.credits(from, e, false); ok && len(bylines) == 0 {
			return nil, 0, false
		}
	}
	at := from
	for range 6 {
		i := skip(s.text, at, func(r rune) bool { return han.IsSpace(r) || r == '、' || r == '，' || r == ',' })
		start := i
		affiliation := ""
		if n := s.agencyPrefix(s.text[i:]); n > 0 {
			affiliation = s.text[i : i+n]
			i = s.spaces(i + n)
		}
		roleEnd, role := s.role(i)
		if roleEnd == 0 {
			break
		}
		names, nameEnd := s.openNames(roleEnd)
		if len(names) == 0 {
			break
		}
		b := Byline{Role: role, Names: names, Affiliation: affiliation, Text: s.text[start:nameEnd], Start: start, End: nameEnd}
		at = nameEnd
		if rest, ok := cutFolded(s.text[s.spaces(at):], "发自"); ok {
			place := rest[:skip(rest, 0, han.IsHan)]
			if utf8.RuneCountInString(place) > 10 {
				if _, n := places().Prefix(place); n > 0 {
					place = place[:n]
				} else {
					place = ""
				}
			}
			if place != "" {
				b.Place = place
				at = len(s.text) - len(rest) + len(place)
			}
		}
		bylines = append(bylines, b)
	}
	if len(bylines) == 0 {
		return nil, from, false
	}
	for _, w := range []string{"摄影报道", "联合报道", "综合报道", "报道", "报导", "摄"} {
		i := s.spaces(at)
		if rest, ok := cutFolded(s.text[i:], w); ok {
			at = len(s.text) - len(rest)
			break
		}
	}
	return bylines, at, true
}

// afterName are words that follow a reporter's name in running text.
var afterName = []string{"从", "在", "获悉", "报道", "报导", "发自", "日前", "近日", "昨", "今", "来自", "电", "通讯员", "实习生", "记者", "摄", "自", "于", "对", "就", "随", "前往", "由", "说", "采访"}

// openNames reads names in running text from i on. Without a separator behind a name the model decides where it ends.
func (s *scan) openNames(i int) (names []string, end int) {
	m := model()
	known := s.r.roster()
	end = i
	for at := i; ; {
		at = skip(s.text, at, func(r rune) bool { return han.IsSpace(r) || r == '：' || r == ':' || isSlash(r) })
		run := []rune{}
		j := at
		for j < len(s.text) && len(run) < 24 {
			r, n := han.Decode(s.text[j:])
			if !han.IsHan(r) && r != '·' {
				break
			}
			run = append(run, r)
			j += n
		}
		if len(run) == 1 && len(names) == 0 {
			// 王 莉: padded
			k := s.spaces(j)
			r, n := han.Decode(s.text[k:])
			next, _ := han.Decode(s.text[k+n:])
			if k > j && han.IsHan(r) && !han.IsHan(next) {
				names = append(names, string([]rune{run[0], r}))
				end = k + n
				return names, end
			}
		}
		best, length := -1<<30, 0
		for n := 2; n <= 4 && n <= len(run); n++ {
			sc := m.score(run[:n])
			if known != nil && known[han.FoldString(string(run[:n]))] {
				sc = knownName
			}
			rest := s.text[at+len(string(run[:n])):]
			switch next, _ := han.Decode(rest); {
			case n == len(run):
				if han.IsSpace(next) || next == '、' || next == '，' || next == ',' || rest == "" || isClose(next) || next == '）' {
					sc += 60
				}
			default:
				for _, w := range afterName {
					if _, ok := cutFolded(rest, w); ok {
						sc += 30
						break
					}
				}
				if e, _ := s.role(len(s.text) - len(rest)); e > 0 {
					sc += 40
				} else if s.agencyPrefix(rest) > 0 {
					sc += 30
				}
			}
			if sc > best {
				best, length = sc, n
			}
		}
		if k := strings.IndexRune(string(run), '·'); k > 0 && len(run) <= 16 {
			best, length = 50, len(run)
		}
		threshold := 0
		if len(names) > 0 {
			threshold = firmName
		}
		if length == 0 || best < threshold {
			return names, end
		}
		if e, _ := s.role(at); e > 0 {
			return names, end
		}
		if run[0] == '在' || (run[0] == '从' || run[0] == '從') && heardOf(s.text[at:]) {
			return names, end // 记者从港务集团获悉
		}
		if len(names) > 0 {
			if s.agencyPrefix(s.text[at:]) > 0 {
				return names, end
			}
			if _, ok := places().Exact(string(run[:length])); ok {
				return names, end
			}
		}
		names = append(names, string(run[:length]))
		end = at + len(string(run[:length]))
		next, n := han.Decode(s.text[end:])
		switch {
		case next == '、':
			at = end + n
		case han.IsSpace(next):
			// Another name may follow a space, but so may the story: only a short word with a space behind it counts.
			k := s.spaces(end)
			w := skip(s.text, k, han.IsHan)
			after, _ := han.Decode(s.text[w:])
			if word := []rune(s.text[k:w]); len(word) < 2 || len(word) > 3 || !han.IsSpace(after) || m.score(word) < firmName {
				return names, end
			}
			at = k
		default:
			return names, end
		}
	}
}

// heardOf reports whether 从 at the head of a text goes on as where a reporter heard of the news.
func heardOf(text string) bool {
	if len(text) > 150 {
		text = text[:150]
	}
	return strings.Contains(text, "获悉") || strings.Contains(text, "獲悉") || strings.Contains(text, "了解") || strings.Contains(text, "得知") || strings.Contains(text, "处获")
}

// tail reads the credits in brackets that a paragraph ends with.
func (s *scan) tail() Credit {
	end := len(strings.TrimRightFunc(s.text, han.IsSpace))
	c := Credit{Body: len(s.text)}
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
	if c.Empty() {
		if bylines, from, ok := s.photographer(end); ok {
			c.Bylines, c.Body = bylines, from
		}
	}
	return c
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
		photo := false
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

// paddedName is the score that is enough for characters that blanks set apart, as nothing but names are: （方　正）.
const paddedName = -80

// topical reports whether bare credits look like the topic of a wire story: （体育·足球）.
func topical(bylines []Byline) bool {
	for _, b := range bylines {
		if b.Role != "" || b.Affiliation != "" || b.Task != "" || b.Place != "" {
			return false
		}
	}
	return strings.ContainsAny(bylines[0].Names[0], "·•・")
}

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

// kept is a dateline of its own, made once it is known to be one.
func kept(d Dateline) *Dateline { return &d }
