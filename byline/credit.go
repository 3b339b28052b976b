package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// maxLine is how many characters a line of credits may have.
const maxLine = 160

// role reads the role that begins at i, qualifiers first (首席 全媒体 记者), and returns where it ends; 0 if there is none.
func (s *scan) role(i int) (end int, role string) {
	at := i
	if r, n := han.Decode(s.text[i:]); r == '记' || r == '記' || r == '作' {
		if k := s.spaces(i + n); k > i+n && k <= i+n+3 {
			if m := han.Prefix(s.text[k:], "者"); m > 0 {
				return k + m, han.DropSpace(s.text[i : k+m]) // the role padded as the names are
			}
		}
	}
	for {
		if _, n := roles().Prefix(s.text[at:]); n > 0 {
			if next, _ := han.Decode(s.text[at+n:]); notAfterRole(han.Fold(next)) {
				return 0, ""
			}
			// A longer qualifier may hold a shorter role: 摄影 in 摄影记者 is in the table as a whole.
			if _, q := qualifiers().Prefix(s.text[at:]); q > 0 {
				if _, m := roles().Prefix(s.text[at+q:]); m > 0 {
					at += q
					continue
				}
			}
			if s.text[at:at+n] == "共享联盟" && strings.HasPrefix(s.text[at+n:], "·") {
				n = wordEnd(s.text, at+n) - at // 共享联盟·海宁 李晓东: who shares stories with a provincial paper
			}
			return at + n, s.text[i : at+n]
		}
		_, n := qualifiers().Prefix(s.text[at:])
		if n == 0 {
			break
		}
		at += n
	}
	if at > i && han.Suffix(s.text[i:at], "特约") > 0 && s.spaces(at) > at && s.surelyNamed(at, firmName) {
		return at, s.text[i:at] // 特约　陈爱薇
	}
	if n := officesLength(s.text[at:]); n > 0 && s.surelyNamed(at+n, officeName(s.text[at:])) {
		return at + n, s.text[i : at+n] // 资深分析师 陈大仁
	}
	if at > i {
		if n := officesLength(s.text[i:]); n > 0 && s.surelyNamed(i+n, officeName(s.text[i:])) {
			return i + n, s.text[i : i+n] // 主任 李晓东
		}
	}
	for _, w := range s.r.Roles {
		if rest, ok := cutFolded(s.text[i:], han.FoldString(w)); ok {
			return len(s.text) - len(rest), s.text[i : len(s.text)-len(rest)]
		}
	}
	return 0, ""
}

// officesLength is the length of the office that a text opens with, or of several: 教授、博士生导师.
func officesLength(text string) int {
	_, n := offices().Prefix(text)
	for n > 0 && strings.HasPrefix(text[n:], "、") {
		_, more := offices().Prefix(text[n+len("、"):])
		if more == 0 {
			break
		}
		n += len("、") + more
	}
	return n
}

// mayBeRole reports whether a role may begin with r.
func (s *scan) mayBeRole(r rune) bool {
	return len(s.r.Roles) > 0 || signs().of(r)&sRole != 0
}

// notAfterRole reports whether a character makes a role the head of another word: 记者站, 记者节, 作者系.
func notAfterRole(r rune) bool {
	switch r {
	case '站', '节', '证', '会', '团', '席', '们', '协', '系', '为', '是', '单', '均', '部', '室', '处', '网', '由', '馆':
		return true
	}
	return false
}

// officeName is the score that the name behind an office must have: less behind 全国政协委员, which begins no other word.
func officeName(office string) int {
	if han.Prefix(office, "全国") > 0 {
		return 0
	}
	return firmName
}

// surelyNamed reports whether one name of at least that score and nothing else stands behind i.
func (s *scan) surelyNamed(i, least int) bool {
	rest := strings.TrimFunc(s.text[i:], func(r rune) bool { return han.IsSpace(r) || r == '：' || r == '）' || r == ')' })
	run := []rune(han.DropSpace(rest))
	if len(run) < 2 || len(run) > 4 || !allHan(rest) {
		return false
	}
	return model().score(run) >= least
}

// slashes are the slashes of credits; the last is what Taiwan's papers draw where they mean one.
const slashes = "/／╱"

func isSlash(r rune) bool { return r == '/' || r == '／' || r == '╱' }

// isSeparator reports whether r may stand between two names or between a role and a name.
func isSeparator(r rune) bool {
	if r >= 0x3100 && r < 0xFE00 && r != '丨' {
		return false // most characters
	}
	switch r {
	case '、', '，', ',', '/', '／', '╱', '：', ':', '；', ';', '|', '｜', '丨', '│', '&', '＆':
		return true
	}
	return han.IsSpace(r)
}

// trimRight cuts the separators at the end of s, of which there mostly are none.
func trimRight(s string) string {
	if r, _ := han.DecodeLast(s); !isSeparator(r) {
		return s
	}
	return strings.TrimRightFunc(s, isSeparator)
}

// pageWords say what of the page the credits behind them are for; they belong to no credit.
var pageWords = []string{"本版图片除署名外均由", "本版照片除署名外均由", "本版图片除署名外由", "本版照片除署名外由", "本组稿件采写", "本组报道采写", "本版稿件采写", "本版采写", "本组稿件由", "本组报道由", "本版撰文", "本版文字", "本版稿件由", "本版图片均由", "本版图片由", "本版照片由", "本版图片", "本版摄影", "本文图片由", "本组图片由", "图片均由", "图片由", "照片由", "文中图片由"}

// part is a role word within a region, with what stands before it.
type part struct {
	from, to int // of the role word
	role     string
	names    int    // where the names behind it begin
	of       string // whose they are, where that stands before them: 通讯员 市中医院 刘畅
}

// credits reads the closed region [from,to): nothing but roles, affiliations, names and trailers. It returns ok false
// where something in it can be none of these. bare allows names without any role.
func (s *scan) credits(from, to int, bare bool) (bylines []Byline, ok bool) {
	region := s.text[from:to]
	g := s.glance(from, to)
	s.posted, s.marked = g.has(sPosted), false
	if i := g.markAt; i >= 0 {
		if i > 0 || strings.Contains(region, "○") {
			if list, ok := s.markedCredits(from, to, bare); ok {
				return list, true
			}
		}
		if i > 0 && utf8.RuneCountInString(region[:i]) > 14 {
			return nil, false
		}
		mark, n := han.Decode(region[i:])
		from += i + n
		s.marked = i == 0 && (strings.ContainsRune("□◎◇⊙☉", mark) || s.parted(from, to))
	}
	switch r, _ := han.Decode(s.text[from:to]); han.Fold(r) {
	case '本', '图', '照', '文':
		_, n := pageLeads().Prefix(s.text[from:to])
		if n == 0 && han.Prefix(s.text[from:to], "本版", "本组") > 0 && s.taskPrefix(s.text[from+len("本版"):to]) > 0 {
			n = len("本版") // 本版文/本报记者 李晓东
		}
		from += n
	case '○':
		if next := s.spaces(from + len("○")); next < to {
			from = next // ○编辑 李晓东
			s.marked = true
		}
	case '据', '作':
		if han.Prefix(s.text[from:to], "据", "作者系", "作者单位", "作者为", "作者是", "作者均", "作者简介") > 0 {
			return nil, false // 据中央社报道 names a source, 作者系… says who the author is
		}
	case '综':
		if rest, ok := cutFolded(s.text[from:to], "综合"); ok && s.agencyPrefix(rest) > 0 {
			return nil, false // sources, not authors
		}
	}
	if g.has(sSource) {
		if before, _, ok := cutAny(s.text[from:to], "来源", "來源"); ok && (before == "" || han.Prefix(s.text[from:to], "资料来源") > 0) {
			from = s.behindSource(from, to)
		} else if ok {
			to = from + len(before)
		}
	}
	if region := s.text[from:to]; strings.HasSuffix(region, "》") {
		if names, issue, ok := cutAny(region, "发于", "發於"); ok && len(names) > 0 && counted(han.TrimSpace(issue)) {
			to = from + len(names) // 本刊记者/张三 发于2021年11月8日总第1018期《…》
		}
	}
	to = from + len(trimRight(s.text[from:to]))
	if g.has(sLabel) {
		if list, ok := s.tasksWithin(from, to, bare); ok {
			return list, true
		}
	}
	if han.Suffix(s.text[from:to], "提供", "授权", "供图") > 0 {
		to = s.withoutGiver(from, to)
	}
	if bare || g.has(sRole) {
		if out, ok := s.followedByTask(from, to); ok {
			return out, true
		}
	}
	to, place, task, reported := s.trailer(from, to, g.has(sSelf))
	var buf [8]part
	parts := buf[:0]
	for i := from; i < to && (g.has(sRole) || len(s.r.Roles) > 0); {
		r, n := han.Decode(s.text[i:])
		if s.mayBeRole(r) && !isSeparator(r) {
			if end, role := s.role(i); end > 0 && end <= to && han.Suffix(s.text[from:i], "集体") == 0 {
				// A task word (摄影, 编辑) that stands right after a name with nothing behind is a trailer, not a role.
				parts = append(parts, part{i, end, role, end, ""})
				i = end
				continue
			}
		}
		if i == from {
			n = max(n, s.agencyPrefix(s.text[i:to])) // 21世纪经济报道记者: no 经济报道记者
		}
		i += n
	}
	if len(parts) == 0 {
		return s.bareCredits(from, to, place, task, bare, reported)
	}
	// Two roles with nothing between them belong together: 编辑/校对 张三.
	affiliation, at, posted := "", from, ""
	bylines = s.bylineList(len(parts) + 1)
	if names, aff, p, ok := s.before(from, parts[0].from, true); ok {
		affiliation, posted = aff, p
		if task == "摄" || task == "攝" {
			if captionWord(names.names) || aff != "" && s.captions(aff, parts[0].from) {
				return nil, false // 老街新貌 记者 李晓东 摄: a caption stands there
			}
		}
		if r, _ := han.Decode(s.text[names.to:]); len(names.names) == 1 && isSlash(r) && posted == "" && s.isPlace(names.names[0]) {
			posted = names.names[0] // 台北／記者李曉東
		} else if len(names.names) == 1 && isSlash(r) && aff == "" && model().score([]rune(names.names[0])) < looseName {
			affiliation = names.names[0] // 觀天下／記者李曉東
		} else if len(names.names) > 0 {
			bylines = append(bylines, Byline{Role: s.task(from, names.from), Names: names.names, Start: names.from, End: names.to, Ambiguous: names.ambiguous})
		}
	} else {
		return nil, false
	}
	at = parts[0].from
	for k, p := range parts {
		b := Byline{Role: p.role, Affiliation: affiliation, Place: posted, Start: at, End: p.to}
		if k == 0 {
			b.Start = max(s.affiliationStart(from, p.from, affiliation), from)
		}
		end := to
		if k+1 < len(parts) {
			end = parts[k+1].from
		}
		if of, at := s.workplace(p.to, end); of != "" {
			p.names, p.of = at, of
			if b.Affiliation == "" {
				b.Affiliation = of
			}
		}
		var names found
		var next, nextPlace string
		if k+1 < len(parts) {
			var ok bool
			names, next, nextPlace, ok = s.before(p.names, end, false)
			if !ok {
				return nil, false
			}
		} else {
			n, worst, ambiguous := s.names(p.names, end)
			if n == nil && len(bylines) > 0 && nobody(s.text[p.to:end]) {
				break // 供图/受访者
			}
			if n == nil && strings.TrimFunc(s.text[p.to:end], isSeparator) != "" || n != nil && worst < -1000 {
				return nil, false
			}
			if n != nil && worst < -110 {
				return nil, false
			}
			if n == nil && affiliation != "" && !isMedia(affiliation) && !s.listed(affiliation, s.r.Agencies) {
				return nil, false // 均为资料图片
			}
			if r, _ := han.Decode(s.text[p.to:]); n != nil && worst < -40 && affiliation == "" && !isSeparator(r) && utf8.RuneCountInString(n[len(n)-1]) > 3 {
				return nil, false // 主持人大赛落幕
			}
			if r, _ := han.Decode(s.text[p.to:]); n != nil && k == 0 && worst < firmName && affiliation != "" && !isMedia(affiliation) && !isSeparator(r) {
				return nil, false // 古代经典得到整理保护
			}
			if k := len(n) - 1; k > 0 && place == "" && s.isPlace(n[k]) && model().score([]rune(n[k])) < looseName {
				place, n = n[k], n[:k] // （鉅亨網記者王莞甯 台北）
			}
			names = found{names: n, ambiguous: ambiguous, from: p.to, to: end}
			b.Task = task
			if place != "" {
				b.Place = place
			}
		}
		b.Names, b.Ambiguous = names.names, names.ambiguous
		if len(b.Names) > 0 {
			b.End = names.to
		}
		if len(b.Names) == 0 && k+1 < len(parts) {
			// 编辑/校对 张三, 采写：本报记者 张三: the names belong to the last role.
			if next == "" && nextPlace == "" {
				next, nextPlace = b.Affiliation, b.Place
			}
			affiliation, posted, at = next, nextPlace, b.Start
			continue
		}
		bylines = append(bylines, b)
		affiliation, posted, at = next, nextPlace, names.to
	}
	if place != "" && len(parts) > 1 {
		for i := range bylines {
			if bylines[i].Place == "" && reported && i == len(bylines)-1 {
				bylines[i].Place = place
			}
		}
	}
	if n := len(bylines); n > 1 && len(bylines[n-1].Names) == 0 && bylines[n-1].Place != "" && han.Suffix(bylines[n-1].Role, "特派员") > 0 && bylines[n-2].Place == "" {
		// 早报记者 李晓东 北京特派员: where they are posted stands behind the names.
		bylines[n-2].Place, bylines[n-2].End = bylines[n-1].Place, bylines[n-1].End
		bylines = bylines[:n-1]
	}
	if n := len(bylines); n > 1 && len(bylines[n-1].Names) == 0 && bylines[n-2].Role == "" && bylines[n-2].Affiliation == "" && len(bylines[n-2].Names) > 0 {
		// 李晓东 《联合早报》记者: who they are stands behind the names.
		b, last := &bylines[n-2], bylines[n-1]
		b.Role, b.Affiliation, b.Place, b.End = last.Role, last.Affiliation, last.Place, last.End
		bylines = bylines[:n-1]
	}
	for i := range bylines {
		b := &bylines[i]
		b.Start = skip(s.text, b.Start, isSeparator)
		b.End = b.Start + len(trimRight(s.text[b.Start:max(b.End, b.Start)]))
		b.Text = s.text[b.Start:b.End]
	}
	return bylines, true
}

// captions reports whether what stands before a photographer's role, set apart by a blank, is a caption and no institution.
func (s *scan) captions(affiliation string, role int) bool {
	r, _ := han.DecodeLast(s.text[:role])
	return han.IsSpace(r) && utf8.RuneCountInString(affiliation) >= 4 && !isMedia(affiliation) && !s.listed(affiliation, s.r.Agencies) && !s.isPlace(affiliation) &&
		han.Suffix(affiliation, workEndings...) == 0 && han.Suffix(affiliation, placeEndings...) == 0 && s.agencyPrefix(affiliation) == 0
}

// captionWord reports whether what was read as the one name before a photographer's role is likelier a caption of four characters.
func captionWord(names []string) bool {
	return len(names) == 1 && utf8.RuneCountInString(names[0]) == 4 && model().score([]rune(names[0])) < firmName
}

// parted reports whether blanks part the words of [from,to), each short enough for a name and none of them a place.
func (s *scan) parted(from, to int) bool {
	words := 0
	for w := range strings.FieldsFuncSeq(s.text[from:to], han.IsSpace) {
		if words++; words > 6 || utf8.RuneCountInString(w) > 4 || !allHan(w) || s.isPlace(w) {
			return false
		}
	}
	return words > 1
}

// behindSource is where the credits begin behind 来源：…: 来源：海州日报 记者：李晓东. to where there are none.
func (s *scan) behindSource(from, to int) int {
	for i := from; i < to; {
		r, n := han.Decode(s.text[i:])
		i += n
		if han.IsSpace(r) {
			if end, _ := s.role(i); end > 0 && end < to {
				return i
			}
		}
	}
	return to
}

// cutAny is strings.Cut at the first of the words that stands in the text.
func cutAny(text string, words ...string) (before, after string, found bool) {
	for _, w := range words {
		if before, after, found = strings.Cut(text, w); found {
			return before, after, true
		}
	}
	return text, "", false
}

// authorMarks are printed before authors, and before much else.
const authorMarks = "□■◎◇⊙☉●▲◆★▼※"

// markedCredits reads credits that each open with a mark of their own: ◎记者 李明 ○编辑 王芳.
func (s *scan) markedCredits(from, to int, bare bool) (all []Byline, ok bool) {
	at := from
	for i := from; i < to; {
		r, n := han.Decode(s.text[i:])
		if i > at && (r == '○' || strings.ContainsRune(authorMarks, r)) && han.IsSpace(lastRune(s.text[at:i])) {
			list, fine := s.credits(at, i, bare)
			if !fine || len(list) == 0 {
				return nil, false
			}
			all = append(all, list...)
			at = i
			if r == '○' {
				at += n // no mark of a credit by itself
			}
		}
		i += n
	}
	if at == from {
		return nil, false
	}
	list, fine := s.credits(at, to, bare)
	return append(all, list...), fine && len(list) > 0
}

// bareCredits reads a region without a role word: names alone, or a desk (即時中心／綜合報導).
func (s *scan) bareCredits(from, to int, place, done string, bare, reported bool) ([]Byline, bool) {
	task, nameFrom := "", from
	if n := s.taskPrefix(s.text[from:to]); n > 0 {
		task, nameFrom = trimTask(s.text[from:from+n]), from+n
		bare = true
	}
	text := strings.TrimFunc(s.text[nameFrom:to], isSeparator)
	if text == "" {
		return nil, false
	}
	if _, _, several := cutAny(text, "综合", "綜合"); several && reported && text != "综合" && isMedia(text) {
		return nil, false // 本报综合新华社报道
	}
	if reported && isMedia(text) && !strings.ContainsAny(text, "据據") {
		return s.one(Byline{Affiliation: text, Place: place, Text: s.text[from:to], Start: from, End: to}), true
	}
	if !bare && !reported {
		return nil, false
	}
	if task != "" {
		if _, ok := agencies().Exact(text); ok {
			return s.one(Byline{Role: task, Affiliation: text, Text: s.text[from:to], Start: from, End: to}), true // 图/新华社
		}
	}
	if task != "" || reported {
		if b, ok := s.housed(nameFrom, to, text, task); ok {
			b.Role, b.Place, b.Text, b.Start, b.End = task, place, s.text[from:to], from, to
			if task != "" {
				b.Task = done
			}
			return s.one(b), true
		}
	}
	if task != "" && (strings.ContainsAny(s.text[from+len(task):to], slashes+"：:") || han.IsDot(lastRune(s.text[:nameFrom]))) {
		// 文/张三 图/李四
		var out []Byline
		for at := from; at < to; {
			n := s.taskPrefix(s.text[at:to])
			if n == 0 {
				return nil, false
			}
			end := to
			for j := at + n; j < to; {
				_, m := han.Decode(s.text[j:])
				if k := s.taskPrefix(s.text[j:to]); k > 0 && j > at+n {
					end = j
					break
				}
				j += m
			}
			names, worst, ambiguous := s.names(at+n, end)
			if names == nil && nobody(s.text[at+n:end]) && (len(out) > 0 || end < to) {
				at = end // 文：李晓东　图：受访者提供
				continue
			}
			if names == nil || worst < -200 || len(names) == 1 && worst < looseName && s.isPlace(names[0]) {
				return nil, false
			}
			out = append(out, Byline{Role: trimTask(s.text[at : at+n]), Names: names, Ambiguous: ambiguous,
				Start: at, End: end, Text: s.text[at:end]})
			at = end
		}
		return out, true
	}
	firm := firmName
	if s.marked && (utf8.RuneCountInString(han.DropSpace(text)) <= 4 || s.parted(nameFrom, to)) {
		firm = looseName // □ 江有汜, ●章永乐 许 凡
	}
	if done != "" && utf8.RuneCountInString(text) <= 9 {
		firm = 0 // 柏舟 编译
	}
	if reported || task != "" {
		firm = doneName
	}
	if firm == firmName && s.paddedBeside(nameFrom, to) {
		firm = looseName // 刘 畅 马晓燕
	}
	names, _, ambiguous := s.namesAbove(nameFrom, to, firm)
	if names == nil || reported && len(names) == 1 && s.isPlace(names[0]) {
		return nil, false // 【台北／綜合報導】
	}
	start := skip(s.text, from, isSeparator)
	end := start + len(trimRight(s.text[start:to]))
	if task == "" && !reported && han.Prefix(done, kindsOfPiece...) != len(done) {
		task = done
	}
	return s.one(Byline{Role: task, Task: done, Names: names, Place: place, Ambiguous: ambiguous, Text: s.text[start:end], Start: start, End: end}), true
}

// kindsOfPiece say behind a name what the piece is, not what its bearer did: 李曉東／特稿.
var kindsOfPiece = strings.Fields("特稿 专稿 专访 专电 电 发 等 提供")

// paddedBeside reports whether [from,to) is words of names of which one is padded, 刘 畅, and another is firmly a name.
func (s *scan) paddedBeside(from, to int) bool {
	singles, firm := 0, false
	for w := range strings.FieldsFuncSeq(s.text[from:to], han.IsSpace) {
		switch run := []rune(w); {
		case !allHan(w) || len(run) > 4:
			return false
		case len(run) == 1:
			singles++
		default:
			firm = firm || model().score(run) >= firmName
		}
	}
	return singles == 2 && firm
}

// housed reads names behind the paper that they write for: 文｜海州财经社 周享玥, or, where nothing says what they did, 海新聞─李曉東／高雄報導. text is
// what stands in [from,to) without the separators around it.
func (s *scan) housed(from, to int, text, task string) (b Byline, ok bool) {
	parts, least := han.IsSpace, doneName
	if task == "" {
		parts, least = func(r rune) bool { return han.IsSpace(r) || r == '─' || r == '—' || isSlash(r) }, looseName
	}
	i := strings.IndexFunc(text, parts)
	if i <= 0 {
		return s.houseAndName(from+strings.Index(s.text[from:to], text), text)
	}
	house := text[:i]
	if task != "" && !isMedia(house) || task == "" && (han.Suffix(house, "新闻", "网", "报", "社", "传媒", "电视", "日报", "时报", "周刊") == 0 || utf8.RuneCountInString(house) < 3) {
		return b, false
	}
	at := skip(s.text[:to], from+strings.Index(s.text[from:to], text)+i, func(r rune) bool { return isSeparator(r) || parts(r) })
	names, worst, ambiguous := s.names(at, to)
	return Byline{Names: names, Affiliation: house, Ambiguous: ambiguous}, names != nil && worst >= least
}

// houseAndName reads one sure name that runs into the paper, site or group of reporters before it: 海州新聞網李曉東(／即時報導), 海州县委报道组李晓东(报道).
func (s *scan) houseAndName(at int, text string) (b Byline, ok bool) {
	if !allHan(text) {
		return b, false
	}
	for end, n := len(text), 0; end > 0 && n < 3; n++ {
		_, size := han.DecodeLast(text[:end])
		end -= size
		house := text[:end]
		if n == 0 || utf8.RuneCountInString(house) < 4 || han.Suffix(house, groupEndings...) == 0 && han.Suffix(house, "新闻网", "宣传部", "新闻办", "电视台", "日报", "晚报") == 0 {
			continue
		}
		if _, worst, _ := s.names(at+end, at+len(text)); worst >= firmName {
			return Byline{Names: []string{text[end:]}, Affiliation: house}, true
		}
	}
	return b, false
}

// doneName is the score that is enough where a word says what somebody has done: 文/周享玥.
const doneName = -60

func lastRune(s string) rune {
	r, _ := han.DecodeLast(s)
	return r
}
