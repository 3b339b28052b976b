package byline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// speakers open heads that say who speaks of what, and are roles as well: 学者谈解严, 律师说法.
var speakers = strings.Fields("学者 专家 作家 律师 医生 教授 名家 名人 院士 代表 委员 校长 老师 家长 官员 官方")

// speaks reports whether a line is such a head. 谈 and 解 are surnames, too, so that more than a name must follow them than one character.
func speaks(text string) bool {
	switch r, _ := han.Decode(text); r {
	case '学', '學', '专', '專', '作', '律', '医', '醫', '教', '名', '院', '代', '委', '校', '老', '家', '官':
	default:
		return false
	}
	n := han.Prefix(text, speakers...)
	if n == 0 {
		return false
	}
	verb, size := han.Decode(text[n:])
	switch han.Fold(verb) {
	case '论', '说', '话', '看', '讲', '忆', '议', '评':
		return true
	case '谈', '解', '问', '答', '支':
		return utf8.RuneCountInString(text[n+size:]) >= 2
	}
	return false
}

// line reads a line of nothing but credits.
func (s *scan) line() Credit {
	from := s.spaces(0)
	to := from + len(strings.TrimRightFunc(s.text[from:], han.IsSpace))
	to = from + han.EditorMark(s.text[from:to])
	to = from + len(cutAddress(s.text[from:to]))
	to = from + len(cutStamp(s.text[from:to]))
	from += backslash(s.text[from:to])
	if from >= to || to-from > utf8.UTFMax*maxLine || speaks(s.text[from:to]) {
		return Credit{}
	}
	g := s.glance(from, to)
	if g.runes > maxLine {
		return Credit{}
	}
	// ·黎明·: the dots of supplements around an author
	if r, n := han.Decode(s.text[from:to]); han.IsDot(r) {
		if last, m := han.DecodeLast(s.text[from:to]); last == r && to-from > n+m {
			from, to = from+n, to-m
			from += len(s.text[from:to]) - len(strings.TrimLeftFunc(s.text[from:to], han.IsSpace))
			to = from + len(strings.TrimRightFunc(s.text[from:to], han.IsSpace))
			s.marked = true
			if dotted(s.text[from:to]) {
				return Credit{}
			}
			read := func() ([]Byline, bool) { return s.bareCredits(from, to, "", "", true, false) }
			if g.has(sRole) {
				read = func() ([]Byline, bool) { return s.credits(from, to, false) } // ·本报通讯员　刘志刚·
			}
			if b, ok := read(); ok && named(b) {
				return Credit{Bylines: b, Body: len(s.text)}
			}
			return Credit{}
		}
	}
	if cut, agency, ok := s.photoAgency(from, to); ok {
		if bylines, ok := s.credits(from, cut, true); ok && named(bylines) {
			return Credit{Bylines: sold(bylines, agency), Body: len(s.text)}
		}
	}
	bracketed := false
	if c, ok := s.labelled(from, to); ok {
		return c
	}
	if c, ok := s.published(from, to); ok {
		return c
	}
	if g.has(sBracket) && g.has(sSeparator) {
		if c, ok := s.taskBrackets(from, to); ok {
			return c
		}
		if bylines, ok := s.describedThenMore(from, to); ok {
			return Credit{Bylines: bylines, Body: len(s.text)}
		}
	}
	if g.markAt > 0 && g.has(sRole) {
		if c, ok := s.marksBehindRoles(from, to); ok {
			return c
		}
	}
	if g.has(sSelf) && g.has(sRole) {
		if bylines, ok := s.sentThenMore(from, to); ok {
			return Credit{Bylines: bylines, Body: len(s.text)}
		}
	}
	if g.has(sRole) && !g.has(sStop) {
		if b, ok := s.authorIs(from, to); ok && !strings.ContainsAny(s.text[from:to], "，,是") {
			return Credit{Bylines: s.one(b), Body: len(s.text)}
		}
	}
	if n := han.Prefix(s.text[from:to], "发自"); n > 0 {
		if place := han.TrimSpace(s.text[from+n : to]); place != "" && allHan(place) && utf8.RuneCountInString(place) <= 12 {
			return Credit{Bylines: s.one(Byline{Place: place, Text: s.text[from:to], Start: from, End: to}), Body: len(s.text)} // under who reports
		}
	}
	if n := len("文"); strings.HasPrefix(s.text[from:to], "文") && s.spaces(from+n) > from+n {
		if names, worst, _ := s.names(from+n, to); len(names) == 1 && worst >= 0 && utf8.RuneCountInString(names[0]) <= 4 {
			return Credit{Bylines: s.one(Byline{Role: s.text[from : from+n], Names: names, Text: s.text[from:to], Start: from, End: to}), Body: len(s.text)} // 文 李晓东
		}
	}
	if a, b, after, ok := bracket(s.text, from, 3*maxLine); ok && s.spaces(after) >= to {
		from, to, bracketed = a, b, true
		if bylines, ok := s.digest(from, to); ok {
			return Credit{Bylines: bylines, Body: len(s.text)}
		}
		if b, ok := s.authorIs(from, to); ok {
			return Credit{Bylines: s.one(b), Body: len(s.text)}
		}
		if d, bylines, end, ok := s.dateline(from, to, true); ok {
			if rest := s.spaces(end); rest < to {
				more, ok := s.credits(rest, to, true)
				if !ok {
					return Credit{}
				}
				bylines = append(bylines, more...)
			}
			return Credit{Bylines: bylines, Dateline: s.kept(d), Body: len(s.text)}
		}
		if d, ok := s.paperReport(from, to); ok {
			return Credit{Dateline: s.kept(d), Body: len(s.text)}
		}
	} else if c, ok := s.dispatched(from, to, g); ok {
		c.Body = len(s.text)
		return c
	} else if bylines, ok := s.foreign(from, to); ok {
		return Credit{Bylines: bylines, Body: len(s.text)}
	} else if b, ok := s.abroad(from, to, g); ok {
		return Credit{Bylines: s.one(b), Body: len(s.text)}
	} else if b, ok := s.placed(from, to); ok {
		return Credit{Bylines: s.one(b), Body: len(s.text)}
	} else if g.has(sBracket) {
		// □记者 张三（发自北京）and the like: the bracket's own words are no names. 张三（资料图片）is a picture of him.
		if i := strings.IndexAny(s.text[from:to], "（(【〔"); i > 0 {
			if a, b, after, ok := bracket(s.text, from+i, 200); ok && s.spaces(after) >= to {
				if c, ok := s.credits(from, from+i, true); ok && (slices.ContainsFunc(c, func(b Byline) bool { return b.Role != "" || b.Affiliation != "" }) || han.Suffix(s.text[a:b], "资料图片", "资料照片", "资料图", "资料照", "示意图", "图片") == 0) {
					credit := Credit{Bylines: c, Body: len(s.text)}
					if who, ok := s.credits(a, b, false); ok && len(c) == 1 && len(who) == 1 && c[0].Role == "" && c[0].Affiliation == "" && len(who[0].Names) == 0 && who[0].Place == "" {
						c[0].Role, c[0].Affiliation = who[0].Role, who[0].Affiliation // 李晓东（海州日报记者）
					} else if who := s.text[a:b]; len(c) == 1 && len(c[0].Names) == 1 && c[0].Role == "" && c[0].Affiliation == "" && describes(who) {
						c[0].Affiliation = who // 李晓东（海州大学教授）
						c[0].worksAt()
					}
					if d, more, end, ok := s.dateline(a, b, true); ok && end == b && more == nil {
						credit.Dateline = s.kept(d) // 本报记者 张三（伦敦8月4日电）
					}
					return credit
				}
			}
		}
		return Credit{}
	}
	if rest, ok := strings.CutPrefix(s.text[from:to], "“"); ok && g.has(sRole) {
		if _, behind, ok := strings.Cut(rest, "”"); ok && glanceAt(behind).signs&sStop == 0 {
			if bylines, ok := s.credits(from, to, false); ok && named(bylines) && bylines[0].Affiliation != "" {
				return Credit{Bylines: bylines, Body: len(s.text)} // “新华视点”记者 王丰
			}
		}
	}
	if g.has(sStop) {
		if b, ok := s.column(from, to); ok {
			return Credit{Bylines: s.one(b), Body: len(s.text)}
		}
		if b, ok := s.described(from, to); ok && !bracketed {
			return Credit{Bylines: s.one(b), Body: len(s.text)} // 文/焦惠标 《海州日报》前总编辑
		}
		return Credit{}
	}
	if g.has(sSeparator) {
		if bylines, ok := s.tasksBehind(from, to); ok {
			return Credit{Bylines: bylines, Body: len(s.text)}
		}
		if bylines, ok := s.tasksBefore(from, to); ok {
			return Credit{Bylines: bylines, Body: len(s.text)}
		}
	}
	if cut, paper, ok := s.paperBehind(from, to); ok {
		if bylines, ok := s.credits(from, cut, true); ok && named(bylines) {
			return Credit{Bylines: sold(bylines, paper), Body: len(s.text)}
		}
	}
	if rest := s.text[from:to]; !bracketed && g.has(sRole) && (rest[0] == 'N' || rest[0] == 'n') && s.agencyPrefix(rest) == 0 {
		// N本报记者 李晓东: the letter that a font of signs drew as a square
		if bylines, ok := s.credits(from+1, to, false); ok && named(bylines) && bylines[0].Role != "" {
			return Credit{Bylines: bylines, Body: len(s.text)}
		}
	}
	if bylines, ok := s.credits(from, to, true); ok && len(bylines) > 0 && (!bracketed || credited(bylines)) {
		c := Credit{Bylines: bylines, Body: len(s.text)}
		if d, ok := s.sentOn(&bylines[0]); ok {
			c.Dateline = s.kept(d)
		}
		return c
	}
	if b, ok := s.group(from, to); ok {
		return Credit{Bylines: s.one(b), Body: len(s.text)}
	}
	if rest, ok := strings.CutPrefix(s.text[from:to], "口"); ok && !bracketed {
		// 口李晓东: a square that became a character on its way
		if bylines, ok := s.credits(to-len(rest), to, true); ok && named(bylines) {
			return Credit{Bylines: bylines, Body: len(s.text)}
		}
	}
	if !g.has(sSeparator) {
		return Credit{} // a contributor's name stands apart from where he is from
	}
	if b, ok := s.described(from, to); ok && !bracketed {
		return Credit{Bylines: s.one(b), Body: len(s.text)}
	}
	if bracketed && han.Padded(s.text[from:to]) && !s.isPlace(s.text[from:to]) {
		if names, worst, _ := s.names(from, to); len(names) == 1 && worst >= paddedName {
			return Credit{Bylines: s.one(Byline{Names: names, Text: s.text[from:to], Start: from, End: to}), Body: len(s.text)} // （周　平）
		}
	}
	if bracketed {
		if b, ok := s.contributor(from, to, looseName); ok {
			return Credit{Bylines: s.one(b), Body: len(s.text)}
		}
		if b, ok := s.introduced(from, to); ok {
			return Credit{Bylines: s.one(b), Body: len(s.text)}
		}
	} else if !g.has(sScholar) {
		return Credit{}
	} else if b, ok := s.contributor(from, to, firmName); ok && len(b.Names) <= 2 && scholarly(b.Affiliation) {
		return Credit{Bylines: s.one(b), Body: len(s.text)} // 海州大学历史学院 钟 毅
	}
	return Credit{}
}

// backslash is the length of the backslash that some papers of Hong Kong print before who signs a piece: \大公報記者 李曉東.
func backslash(text string) int {
	return han.Prefix(text, "\\", "＼")
}

// labelled reads credits whose roles stand in brackets: 【记者】李晓东 【通讯员】王芳.
func (s *scan) labelled(from, to int) (c Credit, ok bool) {
	if first, _ := han.Decode(s.text[from:to]); first != '【' && first != '[' {
		return c, false
	}
	a, b, after, ok := bracket(s.text, from, maxLine)
	if !ok || s.spaces(after) >= to || s.labelEnd(a, b) < b {
		return c, false
	}
	return s.blanked(from, to, func(_ int, r rune) bool { return r == '【' || r == '】' || r == '[' || r == ']' })
}

// blanked reads credits as if blanks stood where out says so, for marks and brackets that set roles off.
func (s *scan) blanked(from, to int, out func(i int, r rune) bool) (c Credit, ok bool) {
	return s.blankedBy(from, to, out, func(open *scan) ([]Byline, bool) { return open.credits(from, to, false) })
}

// taskBrackets reads credits with what each did in brackets behind the names: 本報記者 李曉東(文) 王芳(圖).
func (s *scan) taskBrackets(from, to int) (c Credit, ok bool) {
	inside := 0
	for i := from; i < to; {
		r, n := han.Decode(s.text[i:])
		if i += n; isOpen(r) {
			a, b, after, ok := bracket(s.text, i-n, 12)
			if !ok || !isDone(s.text[a:b]) {
				return c, false
			}
			inside++
			i = after
		}
	}
	if inside < 2 {
		return c, false
	}
	return s.blankedBy(from, to, func(_ int, r rune) bool { return isOpen(r) || isClose(r) }, func(open *scan) ([]Byline, bool) {
		return open.tasksBehind(from, from+len(trimRight(open.text[from:to])))
	})
}

// describedThenMore reads credits one of which has in brackets who its bearer is: 口述：李晓东（退休工人）　整理：王芳.
func (s *scan) describedThenMore(from, to int) (all []Byline, ok bool) {
	for i := from; i < to; {
		r, n := han.Decode(s.text[i:])
		if !isOpen(r) {
			i += n
			continue
		}
		a, b, after, ok := bracket(s.text, i, 40)
		more := skip(s.text[:to], after, isSeparator)
		if !ok || i == from || more == after || more >= to {
			return nil, false
		}
		all, ok = s.credits(from, i, false)
		if !ok || len(all) != 1 || len(all[0].Names) != 1 || all[0].Role == "" {
			return nil, false
		}
		if who := s.text[a:b]; all[0].Affiliation == "" && describes(who) {
			all[0].Affiliation = who
			all[0].worksAt()
		}
		behind, ok := s.credits(more, to, false)
		if !ok || !named(behind) || behind[0].Role == "" {
			return nil, false
		}
		return append(all, behind...), true
	}
	return nil, false
}

// blankedBy is blanked for another reader than that of plain credits.
func (s *scan) blankedBy(from, to int, out func(i int, r rune) bool, read func(*scan) ([]Byline, bool)) (c Credit, ok bool) {
	plain := []byte(s.text[:to])
	for i := from; i < to; {
		r, n := han.Decode(s.text[i:])
		if out(i, r) {
			if n == len("\u3000") {
				copy(plain[i:], "\u3000")
			} else {
				plain[i] = ' '
			}
		}
		i += n
	}
	open := scan{r: s.r, text: string(plain), room: s.room, unused: s.unused}
	c.Bylines, ok = read(&open)
	s.room, s.unused = open.room, open.unused
	if !ok || !named(c.Bylines) {
		return Credit{}, false
	}
	for i := range c.Bylines {
		l := &c.Bylines[i]
		l.Text = s.text[l.Start:l.End]
	}
	c.Body = len(s.text)
	return c, true
}

// marksBehindRoles reads credits whose marks stand between the role and the name: 记者◎葛维樱 摄影◎关海彤.
func (s *scan) marksBehindRoles(from, to int) (c Credit, ok bool) {
	behind := 0
	out := func(i int, r rune) bool {
		if signs().of(r)&sMark == 0 || i == from || han.IsSpace(lastRune(s.text[:i])) {
			return false
		}
		behind++
		return true
	}
	if c, ok = s.blanked(from, to, out); !ok || behind == 0 || c.Bylines[0].Role == "" {
		return Credit{}, false
	}
	return c, true
}

// published reads credits behind the paper in a bracket of its own: ［海州新聞雲］記者李曉東／花蓮報導.
func (s *scan) published(from, to int) (c Credit, ok bool) {
	a, b, after, ok := bracket(s.text, from, 40)
	if !ok || s.spaces(after) >= to || !allHan(s.text[a:b]) || !isMedia(s.text[a:b]) && han.Suffix(s.text[a:b], "云", "新闻", "网", "传媒") == 0 {
		return c, false
	}
	c.Bylines, ok = s.credits(s.spaces(after), to, false)
	if !ok || !named(c.Bylines) || c.Bylines[0].Role == "" || c.Bylines[0].Affiliation != "" {
		return Credit{}, false
	}
	c.Bylines[0].Affiliation, c.Body = s.text[a:b], len(s.text)
	return c, true
}

// labelEnd is where the role ends that [from,to) holds, alone or behind an affiliation; from where it holds none.
func (s *scan) labelEnd(from, to int) int {
	for i := from; i < to; {
		r, n := han.Decode(s.text[i:])
		if s.mayBeRole(r) {
			if end, _ := s.role(i); end == to {
				return end
			}
		}
		i += n
	}
	return from
}

// sentThenMore reads credits behind those whose place 发自 gives: 本刊记者 徐琳 发自北京 编辑 杨静.
func (s *scan) sentThenMore(from, to int) (all []Byline, ok bool) {
	i := lastIndex(s.text[from:to], "发自", "發自")
	if i <= 0 {
		return nil, false
	}
	end := wordEnd(s.text[:to], s.spaces(from+i+len("发自")))
	rest := skip(s.text[:to], end, isSeparator)
	if rest >= to {
		return nil, false
	}
	if role, _ := s.role(rest); role == 0 {
		return nil, false
	}
	all, ok = s.credits(from, end, false)
	more, fine := s.credits(rest, to, false)
	return append(all, more...), ok && fine && named(all) && named(more)
}

// paperBehind finds the paper that an export prints right behind the credits: 記者李曉東/台北報導聯合報. cut is where the credits end.
func (s *scan) paperBehind(from, to int) (cut int, paper string, ok bool) {
	_, n := agencies().Suffix(s.text[from:to])
	if n == 0 || n == to-from || han.Suffix(s.text[from:to-n], "报道", "报导") == 0 {
		return 0, "", false
	}
	return to - n, s.text[to-n : to], true
}

// cutStamp cuts the day and the time, in figures, that a site prints behind the credits and a blank: 记者 李晓东 2016-09-24 08:30.
func cutStamp(line string) string {
	if line == "" || line[len(line)-1]-'0' > 9 && !strings.HasSuffix(line, "日") {
		return line
	}
	at := strings.LastIndexFunc(line, func(r rune) bool { return !strings.ContainsRune("0123456789-/.:年月日 \u3000", r) })
	if at < 0 {
		return line
	}
	_, n := han.Decode(line[at:])
	stamp := line[at+n:]
	blank, _ := han.Decode(stamp)
	if day := han.TrimSpace(stamp); !han.IsSpace(blank) || len(day) < len("2016-9-4") || day[0] != '2' && day[0] != '1' || strings.Count(day, "-") != 2 && strings.Count(day, "/") != 2 && strings.Count(day, ".") != 2 && !strings.Contains(day, "年") {
		return line
	}
	return trimRight(line[:at+n])
}

// cutAddress cuts the address of electronic mail that a line of credits ends with: 李晓东 报道 lixd@example.com.
func cutAddress(line string) string {
	if strings.IndexByte(line, '@') < 0 {
		return line
	}
	i := strings.LastIndexFunc(line, func(r rune) bool { return r >= 0x80 || r == ' ' })
	if i < 0 || !strings.Contains(line[i:], "@") {
		return line
	}
	_, n := han.Decode(line[i:])
	if strings.TrimFunc(line[:i+n], isSeparator) == "" {
		return line
	}
	return trimRight(strings.TrimRight(line[:i+n], "（("))
}
