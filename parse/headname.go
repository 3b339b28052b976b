package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// cutHeadNames sets the author who stands behind a head on its line, over the text, on a line of its own: 论读书　　　　李　明, 论读书　□本报记者　李明.
func cutHeadNames(lines []line, text string) []line {
	var out []line
	from := 0 // what out does not hold yet
	for i, l := range lines {
		if l.runes > longerThanHead || l.runes < 4 || !textBelow(text, lines, i) {
			continue
		}
		s := text[l.start:l.end]
		head, name := 0, 0
		if strings.Contains(s, "　　") || strings.Contains(s, "    ") || strings.IndexByte(s, 0xE2) >= 0 || strings.IndexByte(s, '\t') >= 0 {
			head, name = headName(s)
		}
		under, below := underHead(text, lines, i), text[lines[i+1].start:lines[i+1].end]
		if head == 0 || !credited(s[:head], s[name:], below, under) {
			if head, name = headRole(s); head == 0 || !roleBehind(s, head, name) || !credited(s[:head], s[name:], below, under) {
				continue
			}
		}
		if inRoll(text, lines, i) {
			continue
		}
		out = append(append(out, lines[from:i]...), l.part(text, 0, head, 0), l.part(text, name, len(s), 0))
		from = i + 1
	}
	if from == 0 {
		return lines
	}
	return append(out, lines[from:]...)
}

// headRole finds an author with a role behind a head and a blank, or in brackets right behind it: 论读书 本报记者 李明, 论读书（本报记者　李明）.
func headRole(s string) (head, name int) {
	if !strings.Contains(s, "者") && !strings.Contains(s, "员") && !strings.Contains(s, "員") && !strings.Contains(s, "文") && !strings.Contains(s, "本") {
		return 0, 0
	}
	if last, n := han.DecodeLast(s); last == '）' || last == ')' {
		open := strings.LastIndexAny(s, "（(")
		if _, size := han.Decode(s[max(open, 0):]); open > 0 && open+size < len(s)-n && authorWord(s[open+size:len(s)-n]) {
			return open, open
		}
		return 0, 0
	}
	for i := 0; i < len(s); {
		r, n := han.Decode(s[i:])
		if i += n; !isBlank(r) || i-n == 0 {
			continue
		}
		word := s[i:]
		if end := strings.IndexFunc(word, isBlank); end >= 0 {
			word = word[:end]
		}
		if authorWord(word) {
			return i - n, i
		}
	}
	return 0, 0
}

// roleBehind reports whether the head before a role may be one: it is no dateline, no task and nothing else that credits open with.
func roleBehind(s string, head, name int) bool {
	const shortest = 6 // characters of a head that a single blank parts from its author
	h := s[:head]
	return (name == head || utf8.RuneCountInString(h) >= shortest) && !strings.ContainsAny(h, "/／") && !strings.Contains(h, "题：") && !strings.Contains(h, "題：") && han.Suffix(h, "讯", "訊", "电", "電", "口述", "整理", "采写", "採寫", "采访", "採訪", "执笔", "撰稿", "供稿", "统稿", "报道", "報道", "報導") == 0 && new(byline.Reader).ParseLede(s).Dateline == nil
}

// authorWord reports whether a word names an author's role, or opens with it.
func authorWord(s string) bool {
	return strings.Contains(s, "记者") || strings.Contains(s, "記者") || strings.Contains(s, "通讯员") || strings.Contains(s, "通訊員") ||
		han.Prefix(s, "本报", "本報", "本刊", "作者", "文/", "文／", "撰文") > 0
}

// headMarks stand before the author of a head.
const headMarks = "□■◎○●△▲◇◆☆★"

// headName finds what may part a head from its author, a mark or the widest gap, the last of several: where the head ends and the author begins.
func headName(s string) (head, name int) {
	const gap = 4 // columns
	widest, width, start := gap-1, 0, 0
	for i := 0; i < len(s); {
		r, n := han.Decode(s[i:])
		switch {
		case isBlank(r):
			if width == 0 {
				start = i
			}
			if width += int(columns(r)); r == '\t' {
				width = max(width, gap)
			}
			if width >= widest && i+n < len(s) {
				widest, head, name = max(width, gap), start, i+n
			}
		case i > 0 && strings.ContainsRune(headMarks, r):
			if width == 0 {
				start = i
				if r != '□' && !authorWord(s[i+n:]) {
					return 0, 0 // 民生●关注
				}
			}
			return start, i
		default:
			width = 0
		}
		i += n
	}
	return head, name
}

// textBelow reports whether line i stands right over text or a poem.
func textBelow(text string, lines []line, i int) bool {
	return i+1 < len(lines) && lines[i+1].blanks <= 1 && (lines[i+1].runes >= 18 || comma(text, lines[i+1]) || versesBelow(text, lines, i))
}

// inRoll reports whether a line next to line i is parted as it is, as the names of a roll are.
func inRoll(text string, lines []line, i int) bool {
	for k := max(i-1, 0); k <= i+1; k++ {
		if s := text[lines[k].start:lines[k].end]; k != i && lines[k].runes <= longerThanHead {
			if head, name := headName(s); head > 0 && credited(s[:head], s[name:], "", false) {
				return true
			}
		}
	}
	return false
}

// versesBelow reports whether a poem stands under line i, one without marks or under the title of the first of several.
func versesBelow(text string, lines []line, i int) bool {
	const verses = 4
	n := 0
	for k := i + 2; k < len(lines) && k <= i+verses && lines[k].blanks == 0 && lines[k].runes < 18; k++ {
		if comma(text, lines[k]) {
			return true
		}
		n++
	}
	return n == verses-1
}

// comma reports whether a line ends as a sentence, or a verse, does.
func comma(text string, l line) bool {
	last, _ := han.DecodeLast(text[l.start:l.end])
	return strings.ContainsRune("。，！？；,", last)
}

// underHead reports whether line i stands right under a line that may be a head.
func underHead(text string, lines []line, i int) bool {
	return i > 0 && lines[i].blanks == 0 && lines[i-1].runes <= longerThanHead && !endsSentence(text[lines[i-1].start:lines[i-1].end])
}

// credited reports whether what stands behind the gap over the text below names an author, and what stands before it is a head and no part of the credits; under another
// head it may be whom the author is of: 五（2）班　　　朱颖.
func credited(head, name, below string, under bool) bool {
	if utf8.RuneCountInString(head) < 2 || !strings.ContainsFunc(head, han.IsHan) || endsSentence(head) || strings.HasSuffix(head, "：") || strings.HasSuffix(head, ":") || dayLine(head) {
		return false
	}
	var r byline.Reader
	c := r.ParseLine(name)
	switch whole := c.Body == len(name); {
	case whole && isPhoto(c) || editorsOnly(c):
		return false
	case whole && (saysMore(c) || han.Suffix(name, "报道", "報道", "报导", "報導") > 0):
	case under && affiliation(head), isSectionName(head), isColumnTitle(head):
		return false // 人物　　　雷明: whom the piece is about
	case utf8.RuneCountInString(head) <= 3 && c.Empty(), han.Padded(head) || strings.ContainsFunc(head, isBlank) && bareName(&r, head):
		return false // 国安　　　鲁能, 梅　子　　　文　清
	default:
		if n, _ := r.CountNames(head, byline.FirmName); n > 0 || !signed(&r, name) || utf8.RuneCountInString(name) == 4 && utf8.RuneCountInString(head) == 4 {
			return false // one more name of a roll, or none, or the other half of a head: 龙腾虎跃　　　马到成功
		}
		if lede := r.ParseLede(below); !lede.Empty() {
			return false // news, whose reporters stand there
		}
	}
	c = r.ParseLine(head)
	return strings.HasPrefix(head, "——") || c.Dateline == nil && !saysMore(c)
}

// signed reports whether a text may be an author without a role, with a mark or what he is before him or not: 李　明, □ 外语学院 顾眉, 急诊科医师 龙井.
func signed(r *byline.Reader, s string) bool {
	own := strings.TrimLeftFunc(s, func(r rune) bool { return isBlank(r) || strings.ContainsRune(headMarks, r) })
	if bareName(r, own) && utf8.RuneCountInString(han.DropSpace(own)) <= 4 {
		return true
	}
	if c := r.ParseLine(s); len(c.Bylines) == 1 && c.Body == len(s) {
		return true
	}
	i := strings.LastIndexFunc(own, isBlank)
	return i > 0 && affiliation(strings.TrimRightFunc(own[:i], isBlank)) && bareName(r, strings.TrimLeftFunc(own[i:], isBlank))
}

// affiliation reports whether a text ends as the name of an institution, a class or a place does, or as what somebody is.
func affiliation(s string) bool {
	last, _ := han.DecodeLast(s)
	return utf8.RuneCountInString(s) <= 14 && !strings.ContainsAny(s, "，。！？：；“”《》、") && strings.ContainsRune("班级系院校科社厂局部所站会司组处台报团队连营村市省县乡镇区馆員员家师師者人长長生授", han.Fold(last))
}

// saysMore reports whether a credit says more of its authors than their names.
func saysMore(c byline.Credit) bool {
	return slices.ContainsFunc(c.Bylines, func(b byline.Byline) bool { return b.Role != "" || b.Affiliation != "" || b.Task != "" })
}
