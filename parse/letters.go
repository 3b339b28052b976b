package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// A letter, a telegram or a decree printed inside an article has short lines of its own: whom it is sent to, 此致 敬礼, who
// signed it and when. They look like heads, authors and page headers, and are none of them.

// letterLine is the longest short line of a letter, in characters.
const letterLine = 24

// salutations open a letter or a telegram: 编辑同志：, 同志们：.
var salutations = listOf("同志", "先生", "女士", "朋友", "们：", "们:", "阁下", "殿下", "陛下", "编辑", "代表", "主席：", "总统：", "总理：", "各位", "尊敬的", "亲爱的", "书记：", "委员长：")

// editorSigns stand where the editors sign an answer or a word of their own.
var editorSigns = strings.Fields("编者 编辑 编辑部 本报编辑部 本刊编辑部 编委会 本报编委会 编辑室 本报")

// editorSalutations open a letter to the editor.
var editorSalutations = listOf("编者先生", "编辑先生", "编辑同志", "编者同志", "记者同志", "记者先生", "主编先生", "编辑部", "总编辑先生", "编辑大姐", "编辑您好", "编辑好")

// closings are the whole lines that a letter closes with.
var closings = fieldsOf("此致 此致敬礼 此致敬礼！ 敬礼 敬礼！ 顺致敬意 顺致崇高敬意 顺颂近安 顺颂时祺 谨启 谨上 即颂 敬颂")

// signers end the name of who signs by office: an authority, or the post before a name.
var signers = []string{"书记", "主席", "总理", "委员长", "总统", "部长", "局长", "主任", "市长", "省长", "县长", "院长", "会长", "司令员", "政治委员", "校长", "国王",
	"国务院", "委员会", "人民政府", "常委会", "办公厅", "办公室", "部", "局", "署", "法院", "检察院", "总社", "协会", "联合会", "学会", "总工会", "红十字会", "共青团中央", "中央军委", "中共中央", "组委会", "公司", "大学", "编辑部", "董事会", "监事会", "村委会", "居委会", "理事会", "医院", "学校", "全体师生", "全体职工", "全体同志", "全体指战员", "全体同学", "全体员工", "全体干部", "全体社员"}

// isSalutation reports whether a line opens a letter.
func isSalutation(u *unit, f *features) bool {
	return f.colon && f.runes <= 16 && u.contains(salutations)
}

// closingDay reports whether a line is the day under a letter: 二〇一二年四月十一日于北京.
func closingDay(s string) bool {
	if utf8.RuneCountInString(s) > letterLine || !strings.Contains(s, "年") || !strings.Contains(s, "月") {
		return false
	}
	if i := strings.LastIndex(s, "于"); i > 0 && utf8.RuneCountInString(s[i:]) <= 7 {
		s = s[:i]
	}
	return !strings.ContainsAny(s, "期星第") && dateOnly(s)
}

// monthDay reports whether a line is a day without its year: 十二月十日, 5月3日.
func monthDay(s string) bool {
	month, ok := strings.CutSuffix(s, "日")
	return ok && strings.Count(month, "月") == 1 && strings.IndexFunc(month, func(r rune) bool {
		_, d := han.Digit(r)
		_, n := han.Numeral(r)
		return !d && !n && r != '十' && r != '月'
	}) < 0
}

// columnFirst reports whether the first word of a folded line is the name of a column, and no place where somebody is from: 看板人物　陈静.
func columnFirst(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return isSectionName(word) || isColumnTitle(word) || han.Suffix(word, "人物", "明星", "主角", "之星", "专访", "追思", "纪念", "悼念", "缅怀") > 0
}

// diaryDay reports whether a folded line is a day of a diary and its weather: 二月二十一日　阴雨.
func diaryDay(s string) bool {
	day, _, _ := strings.Cut(s, " ")
	return monthDay(day)
}

// contributors reads the lines that name an author and where he is from, between a headline and its text or behind the last
// paragraph: 江苏常熟　杜家和, 二段 郁文, 林文　商会副会长.
func contributors(r *byline.Reader, us []unit, fs []features) {
	head := func(i int) bool {
		return i >= 0 && i < len(fs) && fs[i].runes <= 40 && (!fs[i].ends || us[i].last == '？') && fs[i].line.Empty() && fs[i].lede.Empty() && !fs[i].colon && fs[i].header < 3 && !fs[i].figures
	}
	prose := func(i int) bool {
		return i >= 0 && i < len(fs) && (fs[i].ends && fs[i].runes > 8 || fs[i].runes > 45)
	}
	poem := func(i int) bool { // three short lines, under a title that stands alone
		for k := i; k < i+3; k++ {
			if k >= len(fs) || fs[k].runes > 16 || fs[k].bareName || !fs[k].line.Empty() || !fs[k].lede.Empty() || fs[k].header >= 3 || fs[k].figures {
				return false
			}
		}
		return i < 3 || !head(i-3) || prose(i-3) || us[i-3].section || slices.Contains(genres, us[i-3].fold())
	}
	for i := range us {
		f := &fs[i]
		if f.runes <= 5 && !f.bracketed && !f.lineRoled && !f.photo && (!f.line.Empty() || f.bareName) && i+1 < len(us) && us[i+1].column && i >= 2 && fs[i-1].ends && prose(i-2) {
			f.writer = true // a name alone under the last of several letters
			fs[i+1].afterEnd = true
			continue
		}
		if d := f.lede.Dateline; d != nil && f.line.Empty() && !f.bracketed && f.lede.Body >= len(us[i].text) && (d.Day > 0 || d.Agency != "") && head(i-1) && (prose(i+1) && fs[i+1].lede.Dateline == nil || d.Day > 0 && d.Agency != "" && i+2 < len(us) && fs[i+1].lede.Empty()) {
			f.line, f.lineRoled, f.bareName = f.lede, true, false // a dateline alone between the head and the text
			continue
		}
		if f.bareName && i >= 2 && us[i-2].endsWith(severalPieces) && (fs[i-1].bareName || !fs[i-1].line.Empty()) {
			f.bareName, f.line = false, byline.Credit{} // the title of the first piece, under the author of them all
			continue
		}
		if name, ok := penName(us[i].text); ok && f.line.Empty() && head(i-1) && prose(i+1) {
			at := len(us[i].text) - len(name)
			f.line = byline.Credit{Bylines: []byline.Byline{{Names: []string{han.DropSpace(name)}, Text: name, Start: at, End: at + len(name)}}, Body: len(us[i].text)}
			f.bareName, f.lineRoled = false, true
			continue
		}
		if f.runes >= 5 && f.runes <= 16 && f.line.Empty() && us[i].endsWith(institutionEndings) && us[i].words == 1 && us[i].allHan() && head(i-1) && (!head(i-2) || fs[i-2].runes <= 6 && us[i-2].blanks > 0) && prose(i+1) && fs[i+1].lede.Empty() {
			f.line, f.bareName, f.lineRoled = byline.Credit{Bylines: []byline.Byline{{Affiliation: us[i].text, Text: us[i].text, End: len(us[i].text)}}, Body: len(us[i].text)}, false, true
			continue
		}
		if f.runes >= 4 && f.runes <= 7 && us[i].words == 1 && f.line.Empty() && head(i-1) && prose(i+1) && fs[i+1].lede.Empty() {
			if b, ok := r.ParseContributor(us[i].text); ok {
				f.line, f.bareName, f.lineRoled = byline.Credit{Bylines: []byline.Byline{b}, Body: len(us[i].text)}, false, true // 方正德律師
				continue
			}
		}
		if f.runes > 24 || f.runes < 4 || f.ends || f.colon || us[i].words < 2 || us[i].words > 4 || f.spaced > 3 || !f.line.Empty() || f.header >= 3 || f.figures || f.bracketed {
			continue
		}
		if us[i].endsWith(anonymous) && prose(i-1) {
			f.writer = true
			if i+1 < len(us) {
				fs[i+1].afterEnd = true
			}
			continue
		}
		under := head(i-1) && (prose(i+1) || prose(i+2) && diaryDay(us[i+1].folded) || i+1 < len(us) && isSalutation(&us[i+1], &fs[i+1]) || poem(i+1) || f.mark != 0 && i+2 < len(us))
		answered := prose(i-1) && prose(i+2) && isSalutation(&us[i+1], &fs[i+1]) // the editors' answer follows
		behind := answered || prose(i-1) && (i+1 == len(us) || fs[i+1].apart || head(i+1) && !prose(i+1) && (i+2 < len(us) && (prose(i+2) || fs[i+2].figures || fs[i+2].lineRoled || !fs[i+2].lede.Empty()) || i+3 < len(us) && prose(i+3)))
		if !under && !behind {
			continue
		}
		text := us[i].text
		if f.mark != 0 {
			text = strings.TrimLeft(text, lineMarks) // □ 文学院 苏小眠
		} else if f.dashStart {
			continue // ——记省劳动模范 王小兰: whom the story is about
		}
		if diaryDay(us[i].folded) || columnFirst(us[i].folded) {
			continue
		}
		b, ok := r.ParseContributor(text)
		if !ok {
			b, ok = fromBracket(r, text, f.mark != 0)
		}
		if ok {
			b.Start, b.End = b.Start+len(us[i].text)-len(text), b.End+len(us[i].text)-len(text)
			f.line, f.bareName = byline.Credit{Bylines: []byline.Byline{b}, Body: len(us[i].text)}, false
			if f.writer = behind && !under; f.writer {
				next := i + 1
				if next < len(us) && fs[next].apart {
					next++ // ※　※　※
				}
				if next < len(us) && !answered {
					fs[next].afterEnd = true
				}
			}
		}
	}
}

// fromBracket reads a name and in brackets what its bearer is, or behind a mark where he is from, whatever that is: 余　真（海州工学院副教授）, ●麗　萍（蔴坡）.
func fromBracket(r *byline.Reader, s string, marked bool) (b byline.Byline, ok bool) {
	open := strings.LastIndexAny(s, "（(")
	if open <= 0 || !strings.HasSuffix(s, "）") && !strings.HasSuffix(s, ")") {
		return b, false
	}
	if _, tag := headTag(han.FoldString(s)); tag {
		return b, false
	}
	what := strings.Trim(s[open:], "（）()")
	name := strings.TrimRightFunc(s[:open], han.IsSpace)
	names, score := r.ParseNames(name)
	if len(names) != 1 || utf8.RuneCountInString(han.DropSpace(name)) > 4 || !allHanRunes(what) {
		return b, false
	}
	b = byline.Byline{Names: names, Text: s, End: len(s)}
	switch n := utf8.RuneCountInString(what); {
	case marked && n >= 2 && n <= 4:
		b.Place = what
	case n >= 5 && affiliation(what) && (score > -8 || han.Padded(name)):
		b.Affiliation = what
	default:
		return b, false
	}
	return b, true
}

// edgeNames reads the names under the last sentence of a piece, alone or in brackets: at the right edge of the column, where a name stands whatever its
// characters are, or right below, with a blank line behind.
func edgeNames(r *byline.Reader, us []unit, fs []features) {
	const far = 6     // characters from the left edge
	centered := false // as heads are then, so that the edge tells nothing
	for i := 1; i < len(us) && !centered; i++ {
		head := &fs[i-1]
		centered = us[i-1].indent >= far && !head.ends && head.runes > 4 && head.runes <= 30 && head.line.Empty() && (fs[i].lede.Dateline != nil || fs[i].lineRoled && !fs[i].photo)
	}
	for i := 1; i < len(us); i++ {
		f, u, above := &fs[i], &us[i], &fs[i-1]
		last := i+1 == len(us)
		if f.dashStart && f.runes <= 24 && f.line.Empty() && above.ends && above.runes > 12 && !quoted(us[i-1].text) && u.blanks == 0 && (last || us[i+1].blanks > 0) {
			// ——海州某律师事务所律师　庞海
			at := len(u.text) - len(strings.TrimLeft(u.text, "—-–―─ 　"))
			c := r.ParseLine(u.text[at:])
			if b, ok := r.ParseContributor(u.text[at:]); ok && c.Empty() {
				c = byline.Credit{Bylines: []byline.Byline{b}, Body: len(u.text) - at}
			}
			if c.Body == len(u.text)-at && c.Dateline == nil && saysMore(c) {
				for k := range c.Bylines {
					c.Bylines[k].Start, c.Bylines[k].End = c.Bylines[k].Start+at, c.Bylines[k].End+at
				}
				c.Body = len(u.text)
				f.line, f.lineRoled, f.dashStart, f.writer = c, true, false, true
				if !last {
					fs[i+1].afterEnd = true
				}
				continue
			}
		}
		edge := u.indent >= far && (!centered || f.bracketed) && us[i-1].indent+far/2 <= u.indent && (last || us[i+1].blanks > 0 || us[i+1].indent+far/2 <= u.indent)
		below := above.runes > 20 && (last || us[i+1].blanks > 0) && (f.bracketed && f.bareName || f.bareName && f.runes <= 4) // right under the paragraph
		if !edge && !below || u.blanks > 0 || f.ends || f.header >= 3 || f.runes > 9 || f.lineRoled || f.writer || f.jump || f.meta || f.label ||
			!above.ends || above.runes <= 4 {
			continue
		}
		text := strings.Trim(u.text, "（）() \u3000")
		words := 0
		for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return han.IsSpace(r) || r == '、' }) {
			if n := utf8.RuneCountInString(w); n > 4 || !allHanRunes(w) || slices.Contains(genres, han.FoldString(w)) || isSectionName(w) || isColumnTitle(w) || endsWith(han.FoldString(w), noNameEndings) || han.Suffix(w, "完", "续") > 0 {
				words = 0
				break
			}
			words++
		}
		if n := utf8.RuneCountInString(han.DropSpace(text)); words == 0 || words > 4 || n < 2 || han.Prefix(han.DropSpace(text), "编者", "编辑", "本报", "本刊") > 0 {
			continue
		}
		at := strings.Index(u.text, text)
		b, from := r.ParseContributor(text) // 湖北武汉　方　舟
		if !from {
			names, score := r.ParseNames(text)
			if len(names) == 0 || !edge && !f.bracketed && score < 0 {
				continue
			}
			b = byline.Byline{Names: names, Text: text, End: len(text)}
		}
		b.Start, b.End = b.Start+at, b.End+at
		f.line = byline.Credit{Bylines: []byline.Byline{b}, Body: len(u.text)}
		f.writer, f.bareName = true, false
		if i+1 < len(us) {
			fs[i+1].afterEnd = true
		}
	}
}

// penName returns the two to four characters behind a □ or a ◎, which between a headline and its text are an author's, whatever they
// are: □ 文心. Words of sections and boxes are none.
func penName(s string) (name string, ok bool) {
	mark, n := han.Decode(s)
	if mark != '□' && mark != '◎' && mark != '◇' {
		return "", false
	}
	name = han.TrimSpace(s[n:])
	word := han.DropSpace(name)
	if k := utf8.RuneCountInString(word); k < 2 || k > 4 || !allHanRunes(word) || isSectionName(word) || isColumnTitle(word) || endsWith(han.FoldString(word), boxEndings) {
		return "", false
	}
	return name, true
}

// answers reports whether a text is addressed to who wrote before: 陈志刚同志：….
func answers(s string) bool {
	i := strings.IndexAny(s, "：:")
	return i > 0 && i <= len("欧阳志刚同志") && han.Suffix(s[:i], "同志", "先生", "女士", "同学", "读者", "老师", "小姐") > 0 && i+len("：") < len(s)
}

// markLetters sets letter for the lines that belong to a letter inside an article, and writer for who signs one to the editors.
func markLetters(r *byline.Reader, us []unit, fs []features) {
	brief := func(i int) bool {
		f := &fs[i]
		return f.runes <= letterLine && !f.ends && f.stops == 0 && !f.colon && f.lede.Dateline == nil && !f.lineRoled
	}
	personal := false // inside a letter that is not one to the editors
	readers := false  // inside one that is
	signed := -1      // by whom one that is was signed with his office
	ended := func(i int) {
		if i+1 == len(fs) {
			return
		}
		if fs[i].writer && answers(us[i+1].text) {
			fs[i+1].letter = true // 陈志刚同志：…
			return
		}
		fs[i+1].afterEnd = true
		if fs[i+1].label && fs[i+1].ends && i+2 < len(fs) {
			fs[i+2].afterEnd = true // behind the editors' word on the letter
		}
	}
	for i := range us {
		s := us[i].text
		f := &fs[i]
		if f.lede.Dateline != nil || f.lineRoled {
			if readers {
				signed = i
			}
			personal, readers = false, false
		}
		if f.speaker && strings.HasPrefix(us[i].text, "问") {
			readers, personal = true, false // who asks signs behind his question
			continue
		}
		if f.runes > letterLine {
			if us[i].opens&editorSalutations.bit != 0 && han.Prefix(s, editorSalutations.all()...) > 0 {
				readers, personal = true, false
			}
			continue
		}
		switch folded := us[i].folded; {
		case isSalutation(&us[i], f):
			readers = containsAny(folded, []string{"编辑", "编者", "记者", "报社"})
			personal = !readers
			if i > 0 && us[i-1].blanks > 0 && us[i].blanks == 0 && fs[i-1].runes <= 24 && us[i-1].lastKind&kStop != 0 && us[i-1].last != '。' {
				fs[i-1].ends = false // 路灯何时亮？: the head of the letter
			}
			first := i
			for first > 0 && i-first < 4 && brief(first-1) {
				first--
			}
			if first > 0 && first < i && (fs[first-1].colon || strings.HasSuffix(us[first-1].text, "如下。")) {
				for k := first; k < i; k++ {
					fs[k].letter = true
				}
			}
		case i > 0 && (fs[i-1].writer || signed == i-1) && f.runes <= 7 && monthDay(folded):
			f.letter = true // the day of a letter, without the year
			ended(i)
		case i > 1 && f.runes <= 8 && monthDay(strings.TrimRight(folded, "夜晚晨午于")) && brief(i-1) && fs[i-1].runes <= 8 && us[i].blanks+us[i-1].blanks == 0 && fs[i-2].ends && fs[i-2].runes > 8 && (i+1 == len(us) || us[i+1].blanks > 0):
			fs[i-1].letter, f.letter = true, true // 妈妈, 2月2日夜
			ended(i)
		case us[i].opens&closings.bit != 0 && slices.Contains(closings.all(), han.DropSpace(folded)):
			f.letter = true
		case us[i].kinds&kYear != 0 && closingDay(folded):
			first := i
			for first > 0 && i-first < 4 && brief(first-1) {
				first--
			}
			if first == i || first == 0 || !fs[first-1].ends || i+1 < len(us) && fs[i+1].runes > 45 {
				continue
			}
			if personal && i-first >= 2 || hasAnySuffix(us[first].fold(), signers) {
				for k := first; k <= i; k++ {
					fs[k].letter = true
				}
				ended(i)
			}
		case i > 0 && fs[i-1].ends && fs[i-1].runes > 12 && f.runes <= 8 && slices.Contains(editorSigns, han.DropSpace(folded)):
			f.writer, f.bareName, personal, readers = true, false, false, false
			ended(i)
		case readers && i > 0 && (fs[i-1].ends || fs[i-1].letter) && brief(i):
			if b, ok := r.ParseContributor(s); ok {
				f.line, f.bareName = byline.Credit{Bylines: []byline.Byline{b}, Body: len(s)}, false
			} else if f.line.Empty() && !f.bareName {
				continue
			}
			f.writer, readers = true, false
			ended(i)
		}
	}
}
