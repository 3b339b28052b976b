package byline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// lede reads the dateline and the credits that a paragraph opens with.
func (s *scan) lede() Credit {
	from := s.spaces(0)
	if first, _ := han.Decode(s.text[from:]); !isOpen(first) && !mayOpen(s.text, from) && s.paperBefore(from) == from {
		return Credit{}
	}
	return s.ledeAt(from)
}

// ledeMarks stand before the reporter where the text goes on behind his name.
const ledeMarks = "□○■●◎◆◇▲△★☆"

// markedReporter reads the reporter between a mark and a blank, behind which the text goes on: □记者李晓东　昨天，….
func (s *scan) markedReporter() Credit {
	from := s.spaces(0)
	mark, n := han.Decode(s.text[from:])
	if mark < '■' || mark > '☆' || !strings.ContainsRune(ledeMarks, mark) {
		return Credit{}
	}
	bylines, end, ok := s.open(s.spaces(from + n))
	if body := s.spaces(end); ok && named(bylines) && body > end && strings.Contains(s.text[body:], "。") {
		return Credit{Bylines: bylines, Body: body}
	}
	return Credit{}
}

// paperBefore is where a bracket opens right behind the name of a paper; from where none does.
func (s *scan) paperBefore(from int) int {
	for i, n := from, 0; i < len(s.text) && n <= 8; n++ {
		r, size := han.Decode(s.text[i:])
		if r == '【' || r == '〔' {
			if n >= 3 && isMedia(s.text[from:i]) || n >= 2 && s.agencyPrefix(s.text[from:i]) == i-from {
				return i
			}
			return from
		}
		if !han.IsHan(r) {
			return from
		}
		i += size
	}
	return from
}

func (s *scan) ledeAt(from int) Credit {
	if at := s.paperBefore(from); at > from {
		if c := s.ledeAt(at); len(c.Bylines) > 0 && c.Dateline == nil && c.Bylines[0].Affiliation == "" {
			c.Bylines[0].Affiliation = s.text[from:at] // 海州時報【李曉東／綜合報導】…
			return c
		}
	}
	c := Credit{}
	at := from
	if a, b, after, ok := bracket(s.text, from, 600); ok {
		if _, ok := s.digest(a, b); ok {
			return c // a source, not the head of a story
		}
		if d, bylines, end, ok := s.dateline(a, b, true); ok {
			if rest := skip(s.text[:b], end, isSeparator); rest < b {
				more, ok := s.credits(rest, b, true)
				if !ok {
					return Credit{}
				}
				bylines = append(bylines, more...)
			}
			c.Dateline, c.Bylines = s.kept(d), bylines
			at = after
		} else if d, ok := s.paperReport(a, b); ok {
			c.Dateline = s.kept(d)
			at = after
		} else if bylines, ok := s.credits(a, b, s.spaces(after) < len(s.text)); ok && len(bylines) > 0 && credited(bylines) && !topical(bylines) {
			c.Bylines = bylines
			at = after
		} else {
			return Credit{}
		}
	} else if d, bylines, end, ok := s.dateline(from, len(s.text), false); ok {
		c.Dateline, c.Bylines = s.kept(d), bylines
		at = end
	} else if d, end, ok := s.agencyReport(from); ok {
		c.Dateline = s.kept(d)
		at = end
	} else if end := s.bareKind(from); end > from {
		c.Dateline = s.kept(Dateline{Kind: s.text[from:end], Start: from, End: end, Text: s.text[from:end]})
		at = end
	} else {
		return s.reported(from)
	}
	c.Body = s.spaces(at)
	// More credits may follow the dateline, in brackets or open.
	for range 3 {
		i := s.spaces(at)
		next, n := han.Decode(s.text[i:])
		if isSlash(next) && c.Dateline != nil {
			i += n // 本报讯/记者李晓东
		}
		if next == '：' || next == ':' {
			k := s.spaces(i + n)
			if behind, _ := han.Decode(s.text[k:]); isOpen(behind) {
				i = k // 本报讯：（记者 李晓东）
			}
		}
		if a, b, after, ok := bracket(s.text, i, 900); ok {
			bylines, ok := s.credits(a, b, true)
			if !ok && c.Dateline != nil && (c.Dateline.Day > 0 || han.Prefix(c.Dateline.Agency, "本报", "我报") == len(c.Dateline.Agency) && i == s.spaces(c.Dateline.End)) {
				bylines, ok = s.senders(a, b)
				if !ok {
					var by Byline
					by, ok = s.contributor(a, b, looseName) // 本报讯（融媒体中心 李晓东）
					bylines = s.one(by)
				}
			}
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

// senders reads plain names in the bracket behind a dateline: 人民网济南9月3日电（李晓东 王海）. There less is needed to believe them.
func (s *scan) senders(from, to int) ([]Byline, bool) {
	if strings.ContainsAny(s.text[from:to], "，：:；/／") {
		return nil, false
	}
	names, worst, ambiguous := s.names(from, to)
	least := bracketName
	if len(names) > 1 {
		least = doneName
	}
	if names == nil || worst < least || slices.ContainsFunc(names, func(n string) bool {
		return utf8.RuneCountInString(n) > 3 || s.isPlace(n) || han.Suffix(n, "组", "部", "台", "社", "报") > 0
	}) {
		return nil, false
	}
	return s.one(Byline{Names: names, Ambiguous: ambiguous, Text: s.text[from:to], Start: from, End: to}), true
}

// bareKind is the end of a 讯 that stands alone before a reporter in brackets, where the paper's name was drawn as a picture: 讯（记者 李晓东）. from if none does.
func (s *scan) bareKind(from int) int {
	n := han.Prefix(s.text[from:], "讯")
	if n == 0 {
		return from
	}
	a, b, _, ok := bracket(s.text, s.spaces(from+n), 200)
	if !ok {
		return from
	}
	if bylines, ok := s.credits(a, b, false); !ok || len(bylines) == 0 || bylines[0].Role == "" {
		return from
	}
	return from + n
}

// agencyReport reads an agency and 报道 before the credits in brackets: 国际在线报道（记者王洋）：….
func (s *scan) agencyReport(from int) (d Dateline, end int, ok bool) {
	n := s.agencyPrefix(s.text[from:])
	if n == 0 {
		return d, 0, false
	}
	kind := from + n
	if end = kind + han.Prefix(s.text[kind:], "报道", "报导"); end == kind {
		return s.datedReport(from)
	}
	a, b, after, ok := bracket(s.text, end, 200)
	if !ok || s.spaces(after) >= len(s.text) {
		return d, 0, false
	}
	if bylines, ok := s.credits(a, b, true); !ok || !named(bylines) || bylines[0].Role == "" {
		return d, 0, false
	}
	return Dateline{Agency: s.text[from:kind], Kind: s.text[kind:end], Text: s.text[from:end], Start: from, End: end}, end, true
}

// datedReport reads an agency's report by its day, with a blank behind it: 参考消息网6月4日报道 据法国….
func (s *scan) datedReport(from int) (d Dateline, end int, ok bool) {
	i := strings.Index(s.text[from:min(len(s.text), from+100)], "日")
	if i < 0 {
		return d, 0, false
	}
	kind := from + i + len("日")
	end = kind + han.Prefix(s.text[kind:], "报道", "报导")
	if end == kind || s.spaces(end) == end || s.spaces(end) == len(s.text) {
		return d, 0, false
	}
	d, ok = s.paperReport(from, end)
	return d, end, ok
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
		c := Credit{Bylines: bylines, Body: body}
		if d, ok := s.sentOn(&bylines[0]); ok {
			c.Dateline = s.kept(d)
		}
		return c
	}
	return Credit{}
}

// sentOn makes a dateline of an affiliation that ends with a day: 本报北京8月24日 记者李晓东报道：….
func (s *scan) sentOn(b *Byline) (d Dateline, ok bool) {
	head, day, ok := cutNumberBefore(b.Affiliation, '日', '号')
	if !ok || day < 1 || day > 31 {
		return d, false
	}
	d = Dateline{Day: day, Text: b.Affiliation, Start: b.Start, End: b.Start + len(b.Affiliation)}
	if rest, month, ok := cutNumberBefore(head, '月', '月'); ok && month >= 1 && month <= 12 {
		head, d.Month = rest, month
	}
	n := s.agencyPrefix(head)
	if n == 0 {
		_, n = selves().Prefix(head)
	}
	place := han.TrimSpace(head[n:])
	if n == 0 || !allHan(place) || utf8.RuneCountInString(place) > 8 || s.text[b.Start:min(len(s.text), d.End)] != d.Text {
		return d, false
	}
	d.Agency, d.Place = head[:n], han.DropSpace(place)
	b.Affiliation, b.Start = "", skip(s.text, d.End, isSeparator)
	b.Text = s.text[b.Start:max(b.End, b.Start)]
	return d, true
}

// credited reports whether some credit says whose it is: （漫画） is none, nor is 【海州日报记者】 before the name.
func credited(bylines []Byline) bool {
	return slices.ContainsFunc(bylines, func(b Byline) bool { return len(b.Names) > 0 || b.Role == "" && (b.Affiliation != "" || b.Place != "") })
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
				_, digit := han.Digit(next)
				if s.spaces(i+m) > i+m && (han.IsHan(next) || digit || strings.ContainsRune("“「《『", next)) {
					if _, self := selves().Prefix(s.text[from:]); self > 0 || s.agencyPrefix(s.text[from:]) > 0 {
						return i + m // 本报记者 王珂 北京报道 近日，…
					}
					if end, _ := s.role(from); end > 0 {
						return i + m // 通讯员周雨报道　…
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
			if !han.IsHan(r) && !han.IsDot(r) {
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
		if k := slices.IndexFunc(run, han.IsDot); k > 0 && len(run) <= 16 {
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

// topical reports whether bare credits look like the topic of a wire story: （体育·足球）.
func topical(bylines []Byline) bool {
	for _, b := range bylines {
		if b.Role != "" || b.Affiliation != "" || b.Task != "" || b.Place != "" {
			return false
		}
	}
	return dotted(bylines[0].Names[0])
}
