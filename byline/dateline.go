package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// maxDateline is how many characters may stand before the kind of a dateline.
const maxDateline = 60

// dateline reads the dateline that begins at from and ends before to. bracketed says that the text between is the
// inside of a bracket, where less is needed to believe it.
func (s *scan) dateline(from, to int, bracketed bool) (d Dateline, bylines []Byline, end int, ok bool) {
	start := from
	switch r, _ := han.Decode(s.text[start:to]); han.Fold(r) {
	case '另', '又', '据':
		start += han.Prefix(s.text[start:to], "另据", "又据", "据", "又讯")
	case '□', '■', '●', '○', '◆', '◇', '◎', '▲', '△', '▼', '▽', '★', '☆', '•', '·':
		_, n := han.Decode(s.text[start:to])
		start += n // △本报讯, of one of several briefs
	}
	start = s.spaces(start)
	count := 0
	for i := start; i < to && count < maxDateline; count++ {
		r, n := han.Decode(s.text[i:])
		if r == '“' && i > start {
			if m := vessel(s.text[i:to]); m > 0 {
				i += m
				continue
			}
		}
		if isStop(r) && !(r == '\n' && count < 12) || isOpen(r) && r != '〈' || isClose(r) && r != '〉' {
			break
		}
		if i > start || bracketed {
			if signs().of(r)&sKind != 0 {
				if _, k := kinds().Prefix(s.text[i:to]); k > 0 && !s.inAgency(start, i+k) {
					if d, bylines, ok = s.dispatch(start, i, i+k, to, bracketed); ok {
						return d, bylines, i + k, true
					}
				}
			}
		}
		i += n
	}
	return d, nil, from, false
}

// inAgency reports whether the name of an agency or paper that opens at start holds all up to end: 新华每日电讯记者.
func (s *scan) inAgency(start, end int) bool {
	_, n := agencies().Prefix(s.text[start:])
	return start+n >= end
}

// vessel is the length of the name of a ship or a train, on which a correspondent may be: “海洋”号. 0 where the text opens with none.
func vessel(text string) int {
	for i, count := len("“"), 0; i < len(text) && count <= 8; count++ {
		r, n := han.Decode(text[i:])
		if i += n; r == '”' {
			if _, digits := cutFolded(text[i:], "号"); digits && count > 0 {
				return i + len("号")
			}
			return 0
		} else if !han.IsHan(r) && !han.IsLetter(r) {
			return 0
		}
	}
	return 0
}

// todayWords stand in the datelines of evening papers for the day.
var todayWords = []string{"今日", "今天", "今晨", "今午", "今晚", "昨日", "昨天", "昨晚", "昨夜"}

// dispatched reads a line that a dateline and the credits behind or in it make up: 本报特派记者 张三 伦敦8月4日专电, 本报讯　（记者/张三　通讯员/李四）.
func (s *scan) dispatched(from, to int, g glance) (c Credit, ok bool) {
	if !g.has(sKind) || !g.has(sRole) || g.has(sStop) {
		return c, false
	}
	c = s.lede()
	return c, c.Dateline != nil && c.Body >= to && named(c.Bylines)
}

// houses reports whether a text is two papers or more with a hyphen, dot or slash between them, as those of one house sign together.
func (s *scan) houses(text string) bool {
	n := 0
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '-' || r == '－' || isSlash(r) || han.IsDot(r) }) {
		if !allName(part) || !isMedia(part) && s.agencyPrefix(part) != len(part) {
			return false
		}
		n++
	}
	return n > 1
}

// paperReport reads what a digest prints in brackets before a piece of another paper: 英国《金融时报》网站6月4日报道, 日本《读卖新闻》6月4日社论.
func (s *scan) paperReport(from, to int) (d Dateline, ok bool) {
	text := trimRight(s.text[from:to])
	n := han.Suffix(text, "专栏文章", "报道", "报导", "文章", "社论", "评论", "消息", "特稿", "一文")
	head, day, ok := cutNumberBefore(text[:len(text)-n], '日', '号')
	if n == 0 || !ok || day < 1 || day > 31 {
		return d, false
	}
	d = Dateline{Day: day, Kind: text[len(text)-n:], Text: text, Start: from, End: from + len(text)}
	if rest, month, ok := cutNumberBefore(head, '月', '月'); ok && month >= 1 && month <= 12 {
		head, d.Month = rest, month
		if rest, year, ok := cutNumberBefore(head, '年', '年'); ok && year >= 1900 && year < 2200 {
			head, d.Year = rest, year
		}
	}
	d.Agency = trimRight(head)
	open, end := strings.Index(d.Agency, "《"), strings.Index(d.Agency, "》")
	paper := open >= 0 && end > open && han.Prefix(d.Agency[end+len("》"):], "网站", "周刊", "杂志", "月刊", "双月刊") == len(d.Agency)-end-len("》")
	if n := s.agencyPrefix(d.Agency); n > len("本报") && allHan(d.Agency[n:]) && utf8.RuneCountInString(d.Agency[n:]) <= 3 && han.Prefix(d.Kind, "报道", "报导") > 0 {
		return d, true // 参考消息网6月4日报道, 环球网军事6月4日报道
	}
	if runes := utf8.RuneCountInString(d.Agency); runes < 3 || runes > 24 || !paper && han.Suffix(d.Agency, "网站", "通讯社", "电视台", "电台", "广播公司") == 0 {
		return d, false
	}
	return d, true
}

// cutFolded is strings.CutPrefix on folded text.
func cutFolded(text, prefix string) (rest string, found bool) {
	if n := han.Prefix(text, prefix); n > 0 {
		return text[n:], true
	}
	return text, false
}

// dispatch reads text[start:kind] as agency, place and date before the kind at text[kind:end].
func (s *scan) dispatch(start, kind, end, to int, bracketed bool) (d Dateline, bylines []Byline, ok bool) {
	if han.FoldString(s.text[kind:end]) == "专电" {
		if n := han.Suffix(s.text[start:kind], wireDesks...); n > 0 && n < kind-start {
			if r := lastRune(s.text[start : kind-n]); r == '日' || r == '号' || r == '时' || r == '時' {
				kind -= n // 新华社北京9月3日新媒体专电
			}
		}
	}
	if !bracketed && han.Prefix(s.text[kind:end], bracketKinds...) > 0 {
		return d, nil, false
	}
	d = Dateline{Kind: s.text[kind:end], Start: start, End: end, Text: s.text[start:end]}
	headEnd := kind
	if rest, hour, found := cutNumberBefore(s.text[start:headEnd], '时', '時'); found && hour <= 24 {
		rest = trimRight(rest)
		headEnd = start + len(rest)
		headEnd -= han.Suffix(rest, "下午", "上午", "凌晨", "中午", "晚上", "深夜", "傍晚", "早晨", "晚", "晨", "夜")
	}
	if kind := s.text[kind:end]; han.Prefix(kind, "通讯") == len(kind) && !(bracketed && end == to) {
		return d, nil, false // 本报海州通讯员
	}
	dated := false
	if n := han.Suffix(s.text[start:headEnd], todayWords...); n > 0 && headEnd == kind && n < headEnd-start {
		headEnd -= n // 本报北京今日专电
		dated = true
	}
	if rest, day, found := cutNumberBefore(s.text[start:headEnd], '日', '号'); found && day >= 1 && day <= 31 {
		d.Day, dated = day, true
		headEnd = start + len(rest)
		if rest, month, found := cutNumberBefore(s.text[start:headEnd], '月', '月'); found && month >= 1 && month <= 12 {
			d.Month = month
			headEnd = start + len(rest)
			if rest, year, found := cutNumberBefore(s.text[start:headEnd], '年', '年'); found && year >= 1000 {
				d.Year = year
				headEnd = start + len(rest)
			}
		}
	} else if headEnd != kind && !dated {
		headEnd = kind // an hour without a day is no date
	}
	next, _ := han.Decode(s.text[end:to])
	next = han.Fold(next)
	if !dated && strings.ContainsRune(notAfterKind, next) {
		return d, nil, false
	}
	head := strings.TrimRightFunc(s.text[start:headEnd], han.IsSpace)
	foldedKind := han.FoldString(d.Kind)
	if head == "" {
		// 【特訊】, 【專訊】: the kind alone, only in a bracket of its own.
		switch foldedKind {
		case "电", "消息", "专访", "特写", "通讯", "号外":
			return d, nil, false // 【專訪】 says what the piece is
		}
		return d, nil, bracketed && !dated && end == to
	}
	loose := dated || foldedKind != "电" || !han.IsHan(next)
	if !loose {
		// 据新华社内罗毕电肯尼亚东部…: the text runs on behind 电.
		if n := s.agencyPrefix(head); n == 0 || n == len(head) || !s.isPlace(han.TrimSpace(head[n:])) {
			return d, nil, false
		}
	}
	if foldedKind == "消息" || foldedKind == "专稿" || strings.HasPrefix(foldedKind, "综合") || foldedKind == "特稿" || foldedKind == "通电" || foldedKind == "号外" {
		if han.IsHan(next) && !dated {
			return d, nil, false
		}
	}
	if strings.HasPrefix(head, "《") {
		if i := strings.Index(head, "》"); i > 0 && isMedia(head[len("《"):i]) {
			rest := strings.TrimLeftFunc(head[i+len("》"):], han.IsSpace)
			if rest == "" || s.isPlace(rest) {
				d.Agency, d.Place = head[len("《"):i], han.DropSpace(rest)
				return d, nil, true
			}
		}
	}
	if agency, place, ok := branch(head); ok && bracketed && end == to {
		d.Agency, d.Place = agency, place
		return d, nil, true
	}
	if dated {
		if b, place, ok := s.sender(start, start+len(head)); ok {
			d.Place = place
			return d, s.one(b), true
		}
	}
	if !dated {
		if agency, place, year, month, day, ok := s.placeBehind(head); ok {
			d.Place, d.Year, d.Month, d.Day = place, year, month, day
			if s.agencyPrefix(agency) == len(agency) || isMedia(agency) && allName(agency) && utf8.RuneCountInString(agency) <= 8 {
				d.Agency = agency
				return d, nil, true
			}
			if b, agency, ok := s.reporter(start, start+len(agency)); ok && end == to {
				d.Agency = agency
				return d, s.one(b), true // 本报记者 张三 8月4日伦敦专电
			}
			d.Place, d.Year, d.Month, d.Day = "", 0, 0, 0
		}
		if _, n := selves().Prefix(head); n > 0 && (bracketed && end == to || !bracketed && next == ' ' && foldedKind == "讯") {
			if rest := han.TrimSpace(head[n:]); allHan(rest) && !strings.Contains(rest, "、") && utf8.RuneCountInString(rest) >= 2 && utf8.RuneCountInString(rest) <= 4 {
				if e, _ := s.role(start + n); e == 0 {
					d.Agency, d.Place = head[:n], han.DropSpace(rest)
					return d, nil, true // （本报海州讯）, 本报海州讯　…: a place that no table knows
				}
			}
		}
	}
	agencyEnd, tail := s.agency(head, dated)
	if agencyEnd == 0 && !dated && (foldedKind == "讯" || foldedKind == "消息" || foldedKind == "电" || foldedKind == "专电" || foldedKind == "专讯") && end < to {
		if agency, town, ok := s.town(head, end, to); ok {
			d.Agency, d.Place = agency, town
			return d, nil, true
		}
	}
	if agencyEnd == 0 && s.houses(head) {
		d.Agency = head
		return d, nil, true // 长江日报-长江网讯
	}
	if agencyEnd == 0 {
		// Another text may run into the dateline's head: …发生爆炸扬子晚报讯.
		if _, n := agencies().Suffix(head); !dated && foldedKind == "讯" && (n > len("本报") || n == len("本报") && han.IsSpace(lastRune(head[:len(head)-n]))) {
			d.Start = start + len(head) - n
			d.Text = s.text[d.Start:end]
			d.Agency = head[len(head)-n:]
			return d, nil, true
		}
		if bracketed && end == to && s.isPlace(head) {
			d.Place = han.DropSpace(head)
			return d, nil, true // 【澳門特訊】
		}
		if bracketed && !dated && end == to && (foldedKind == "讯" || foldedKind == "通讯" || foldedKind == "综合讯" || foldedKind == "综合电") && (townWord(head) || smallTown(head)) {
			d.Place = head
			return d, nil, true // 【計順市訊】
		}
		if bracketed && !dated && end == to && ownWord(head, foldedKind) {
			d.Agency = head
			return d, nil, true // 【明晨專訊】: a paper that no table knows
		}
		if desk := head[:len(head)-han.Suffix(head, "综合", "编译")]; dated && bracketed && allHan(desk) && han.Suffix(desk, "中心", "组", "部") > 0 && utf8.RuneCountInString(desk) <= 8 {
			d.Agency = desk
			return d, nil, true // 【編譯中心綜合2日電】
		}
		if dated && (s.isPlace(head) || bracketed && allHan(head) && utf8.RuneCountInString(head) <= 6) && d.Kind != "" {
			d.Place = han.DropSpace(head)
			return d, nil, true
		}
		return d, nil, false
	}
	d.Agency = han.TrimSpace(head[:agencyEnd])
	if rest, ok := strings.CutSuffix(d.Agency, "供本报"); ok {
		d.Agency = rest // 新华社供本报特稿
	}
	if rest, ok := cutFolded(d.Agency, "综合"); ok && !dated && bracketed && end == to && s.agencyPrefix(rest) > 0 {
		return d, nil, false // （综合新华社电）: sources
	} else if ok && s.agencyPrefix(rest) == len(rest) {
		d.Agency = rest // 综合新华社电
	}
	if tail == "" {
		return d, nil, true
	}
	at, headEnd := start+len(head)-len(tail), start+len(head)
	post := ""
	if k, p := s.posting(at, headEnd); p != "" {
		at, post = k, p // 本报驻巴黎记者李晓东24日电
	}
	if roleEnd, role := s.role(at); roleEnd > 0 {
		if !dated && (strings.HasPrefix(foldedKind, "综合报") || strings.HasPrefix(foldedKind, "综合外")) {
			return d, nil, false // 海新聞記者李曉東台北綜合報導: credits
		}
		if wire := s.wireBehind(roleEnd, headEnd); wire > 0 {
			if names, worst, ambiguous := s.names(roleEnd, wire); names != nil && worst >= looseName {
				b := Byline{Role: role, Affiliation: d.Agency, Place: post, Names: names, Ambiguous: ambiguous, Start: start, End: start + len(trimRight(s.text[start:wire]))}
				b.Text = s.text[b.Start:b.End]
				n := s.agencyPrefix(s.text[wire:headEnd])
				d.Agency, d.Place = s.text[wire:wire+n], han.DropSpace(s.text[wire+n:headEnd])
				d.Start, d.Text = wire, s.text[wire:end]
				return d, s.one(b), true
			}
		}
		names, place := s.namesThenPlace(roleEnd, headEnd, dated && post == "")
		if len(names) == 0 {
			return d, nil, false
		}
		d.Place = place
		b := Byline{Role: role, Names: names, Place: post, Start: start + len(head) - len(tail)}
		b.End = headEnd - len(place)
		b.Text = s.text[b.Start:b.End]
		return d, s.one(b), true
	}
	d.Place = han.DropSpace(tail)
	return d, nil, true
}

// reporter reads the agency and the reporter that stand before the day of a dateline.
func (s *scan) reporter(from, to int) (b Byline, agency string, ok bool) {
	n := s.agencyPrefix(s.text[from:to])
	at := s.spaces(from + n)
	end, role := s.role(at)
	if end == 0 || end >= to {
		return b, "", false
	}
	names, worst, ambiguous := s.names(end, to)
	if names == nil || worst < looseName {
		return b, "", false
	}
	to = from + len(trimRight(s.text[from:to]))
	return Byline{Role: role, Names: names, Ambiguous: ambiguous, Text: s.text[at:to], Start: at, End: to}, s.text[from : from+n], true
}

// placeBehind reads the head of a dateline whose place stands behind the day: 本报9月5日海州讯. What stands before the day is left to the caller.
func (s *scan) placeBehind(head string) (agency, place string, year, month, day int, ok bool) {
	i := max(strings.LastIndex(head, "日"), strings.LastIndex(head, "号"))
	if i <= 0 {
		return "", "", 0, 0, 0, false
	}
	place = han.TrimSpace(head[i+len("日"):])
	if n := utf8.RuneCountInString(place); n < 2 || n > 6 || !allHan(place) {
		return "", "", 0, 0, 0, false
	}
	rest, day, ok := cutNumberBefore(head[:i+len("日")], '日', '号')
	if !ok || day < 1 || day > 31 {
		return "", "", 0, 0, 0, false
	}
	if before, m, found := cutNumberBefore(rest, '月', '月'); found && m >= 1 && m <= 12 {
		rest, month = before, m
		if before, y, found := cutNumberBefore(rest, '年', '年'); found && y >= 1000 {
			rest, year = before, y
		}
	}
	agency = strings.TrimRightFunc(rest, han.IsSpace)
	return agency, place, year, month, day, agency != ""
}

// sender reads a reporter and a place where no agency stands before them: 記者林青台北(二日電), 駐歐洲特派員林青／巴黎(三日電).
func (s *scan) sender(from, to int) (b Byline, place string, ok bool) {
	at, post := s.posting(from, to)
	end, role := s.role(at)
	if end == 0 || end >= to {
		return b, "", false
	}
	names, place := s.namesThenPlace(end, to, post == "")
	if len(names) == 0 || place == "" && post == "" {
		return b, "", false
	}
	b = Byline{Role: role, Names: names, Place: post, Start: from}
	b.End = from + len(trimRight(s.text[from:to-len(place)]))
	b.Text = s.text[b.Start:b.End]
	if han.Prefix(place, "综合") == len(place) {
		place = "" // 編譯林青／綜合三日外電報導
	}
	return b, place, true
}

// posting reads where a reporter is posted, before the role: 駐歐洲特派員. at is where the role begins; from where nobody is posted.
func (s *scan) posting(from, to int) (at int, post string) {
	n := han.Prefix(s.text[from:to], "驻")
	if n == 0 {
		return from, ""
	}
	for k, count := from+n, 0; k < to && count < 6; count++ {
		_, m := han.Decode(s.text[k:])
		k += m
		if end, _ := s.role(k); end > 0 && end <= to {
			return k, s.text[from+n : k]
		}
	}
	return from, ""
}

// wireBehind is where an agency's name begins behind names and a blank in [from,to): 新华社记者李晓东 新华社北京9月24日电. 0 where none does.
func (s *scan) wireBehind(from, to int) int {
	for i := from; i < to; {
		r, n := han.Decode(s.text[i:])
		i += n
		if han.IsSpace(r) && s.agencyPrefix(s.text[i:to]) > 0 {
			return i
		}
	}
	return 0
}

// institutionEndings are those of mediaWords that end the names of no media.
var institutionEndings = strings.Fields("中心 研究院 学院 大学 研究所 医院 公司 集团 公安局 委员会 协会 联合会")

// agency finds where the agency at the head of a dateline ends; tail is what follows it: a place, 记者 with names, or
// nothing. It returns 0 where no reading makes sense.
func (s *scan) agency(head string, dated bool) (end int, tail string) {
	best := 0
	known := s.agencyPrefix(head)
	accept := func(e int) int {
		rest := strings.TrimLeftFunc(head[e:], han.IsSpace)
		switch {
		case rest == "":
			return 5
		case s.isPlace(rest):
			return 4
		case dated && (allHan(rest) && utf8.RuneCountInString(rest) <= 12 && (!isMedia(rest) || e == known && han.Suffix(rest, institutionEndings...) > 0) || strings.HasPrefix(rest, "“") && vessel(rest) == len(rest)):
			return 2
		}
		// roleEnd counts from the scanned text; here only the word matters.
		if opensRole(rest) {
			if _, p := places().Suffix(strings.TrimRightFunc(rest, han.IsSpace)); dated || p > 3 {
				return 3
			}
		}
		return 0
	}
	consider := func(e int) {
		if a := accept(e); a > best || a == best && a > 0 && e > end {
			best, end = a, e
		}
	}
	if known > 0 {
		consider(known)
		if more := s.agencyPrefix(head[known:]); more > 0 {
			consider(known + more) // 楚天都市报极目新闻
		}
		if r, n := han.Decode(head[known:]); han.IsDot(r) || r == '-' {
			if paper := head[known+n:]; utf8.RuneCountInString(paper) >= 2 && utf8.RuneCountInString(paper) <= 6 && strings.IndexFunc(paper, func(r rune) bool { return !han.IsHan(r) }) < 0 {
				consider(len(head)) // 齐鲁晚报·齐鲁壹点讯
			}
		}
		if rest := head[known:]; strings.HasPrefix(rest, "《") {
			if j := strings.Index(rest, "》"); j > 0 {
				consider(known + j + len("》"))
			}
		}
	}
	for i := 0; i < len(head); {
		_, n := han.Decode(head[i:])
		i += n
		if i >= 6 && utf8.RuneCountInString(head[:i]) <= 16 {
			if _, m := media().Suffix(head[:i]); m > 0 && allName(head[:i]) && !strings.Contains(head[:i], "记者") && !strings.Contains(head[:i], "記者") {
				// Words before the name of a known paper are another line that runs into it.
				if known > 0 && i > known && han.Suffix(head[:i], "媒体中心", "新闻中心") == 0 && han.Suffix(head[:i], institutionEndings...) > 0 {
					continue // 新华社酒泉卫星发射中心24日电: the place
				}
				if _, k := agencies().Suffix(head[:i]); k > 6 && utf8.RuneCountInString(head[:i-k]) > 3 {
					continue
				}
				consider(i)
			}
		}
	}
	if best == 0 {
		return 0, ""
	}
	if best == 2 && known == 0 && end < len("中国网") {
		return 0, ""
	}
	return end, strings.TrimLeftFunc(head[end:], han.IsSpace)
}

func (s *scan) agencyPrefix(text string) int {
	_, n := agencies().Prefix(text)
	for _, a := range s.r.Agencies {
		if rest, ok := cutFolded(text, han.FoldString(a)); ok {
			n = max(n, len(text)-len(rest))
		}
	}
	return n
}

// isPlace reports whether text is one place of the tables, or several joined by 、 or a slash.
func (s *scan) isPlace(text string) bool {
	if first, _ := han.Decode(text); isSlash(first) || isSlash(lastRune(text)) {
		return false
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '、' || isSlash(r) }) {
		part = han.DropSpace(part)
		if _, ok := places().Exact(part); ok {
			continue
		}
		if !s.listed(part, s.r.Places) {
			return false
		}
	}
	return text != ""
}

func (s *scan) listed(word string, list []string) bool {
	for _, w := range list {
		if han.FoldString(w) == han.FoldString(word) {
			return true
		}
	}
	return false
}

// allHan reports whether text holds only Chinese characters, ·, 、 and spaces.
func allHan(text string) bool {
	for _, r := range text {
		if !han.IsHan(r) && r != '·' && r != '、' && r != '・' && !han.IsSpace(r) {
			return false
		}
	}
	return true
}

// allName is allHan for the names of media, which may hold letters, digits, / and 《》.
func allName(text string) bool {
	for _, r := range text {
		_, digit := han.Digit(r)
		if !han.IsHan(r) && !digit && !han.IsLetter(r) && !strings.ContainsRune("·《》/／、+-－—–", r) {
			return false
		}
	}
	return true
}

// cutNumberBefore cuts a number and the unit after it (9月, 二十三日, 元月) from the end of text.
func cutNumberBefore(text string, unit, other rune) (rest string, value int, ok bool) {
	t := strings.TrimRightFunc(text, han.IsSpace)
	r, n := han.DecodeLast(t)
	if r != unit && r != other {
		return text, 0, false
	}
	t = strings.TrimRightFunc(t[:len(t)-n], han.IsSpace)
	from := len(t)
	for from > 0 {
		r, n := han.DecodeLast(t[:from])
		if !numeral(r) && !(r == '元' && from == len(t) && unit == '月') {
			break
		}
		from -= n
	}
	value, ok = smallNumber(t[from:])
	if !ok {
		return text, 0, false
	}
	return t[:from], value, true
}

func numeral(r rune) bool {
	if _, ok := han.Digit(r); ok {
		return true
	}
	if _, ok := han.Numeral(r); ok {
		return true
	}
	return r == '十' || r == '廿' || r == '卅'
}

// smallNumber reads the numbers of a date: digits, positional Chinese numerals, and those with 十, 廿, 卅; 元 is 1.
func smallNumber(text string) (value int, ok bool) {
	if text == "元" {
		return 1, true
	}
	tens, sum, digits := false, 0, 0
	for _, r := range text {
		d, isDigit := han.Digit(r)
		if !isDigit {
			d, isDigit = han.Numeral(r)
		}
		switch {
		case isDigit && tens:
			sum += d
		case isDigit:
			sum = sum*10 + d
		case r == '十' && !tens:
			sum, tens = max(sum, 1)*10, true
		case r == '廿' && digits == 0:
			sum, tens = 20, true
		case r == '卅' && digits == 0:
			sum, tens = 30, true
		default:
			return 0, false
		}
		if digits++; digits > 5 {
			return 0, false
		}
	}
	return sum, digits > 0
}
