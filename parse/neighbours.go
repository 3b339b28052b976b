package parse

import (
	"slices"
	"strings"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// mourners reports whether a folded line is one of those that a notice of a death is signed with: 孤哀子：林国强　林国栋, 泣告.
func mourners(s string) bool {
	return han.Prefix(s, "孤哀", "孤子", "哀子", "孝男", "孝女", "孝子", "护丧", "未亡人", "杖期", "率子", "率男", "率女", "率孝") > 0 || han.Suffix(s, "泣告", "泣启", "哀告", "同泣", "敬告", "泣叩", "谨告", "哀启", "泣谢", "叩谢", "鞠躬") > 0
}

// creditsOver finds the pages whose credits stand over the heads, which the first line of the page's text shows, and opens articles behind all of them.
func creditsOver(us []unit, fs []features) {
	over := func(i int) bool {
		return i+2 < len(us) && fs[i].lineRoled && !fs[i].photo && !fs[i].editors && !fs[i].bracketed && headBelow(fs, i+1) && us[i+1].blanks <= us[i+2].blanks &&
			fs[i+2].ends && fs[i+2].runes > 20 && fs[i+2].line.Empty() && fs[i+2].lede.Empty()
	}
	first := 0
	for first < len(us) && (fs[first].header >= 3 || fs[first].apart || fs[first].imprint) {
		first++
	}
	if !over(first) {
		return
	}
	for i := first; i < len(us); i++ {
		if over(i) {
			fs[i+1].afterEnd = true
		}
	}
}

// photoEssay reports whether line i is the head over a photographer's credit and a long text, and no caption: 秋收时节, 本报记者　巴图　摄.
func photoEssay(us []unit, fs []features, i int) bool {
	f := &fs[i]
	return f.runes >= 3 && f.runes <= 14 && !f.ends && f.mark == 0 && !f.picture && i+2 < len(fs) && (i == 0 || us[i].blanks > 0 || fs[i-1].header >= 3) &&
		fs[i+1].lineRoled && fs[i+1].photo && us[i+1].blanks == 0 && fs[i+2].ends && fs[i+2].runes > 45 && fs[i+2].line.Empty() && fs[i+2].lede.Empty() && !fs[i+2].photo
}

// essayPictures makes the photographer below line i the author, and captions of the numbered lines that follow: ①杭锦后旗农民在晾晒葵花籽。
func essayPictures(us []unit, fs []features, i int) {
	fs[i+1].photo, fs[i+1].photoLine = false, false
	for k := i + 3; k < len(us) && (fs[k].ends || fs[k].runes > 20); k++ {
		if f := &fs[k]; us[k].first >= '①' && us[k].first <= '⑳' && f.runes <= 80 {
			f.picture, f.pictured, f.item = true, true, false
		}
	}
}

// byNeighbours mends what one unit shows by itself by the units next to it.
func byNeighbours(r *byline.Reader, us []unit, fs []features, i int) {
	f := &fs[i]
	if photoEssay(us, fs, i) {
		essayPictures(us, fs, i)
	}
	if i > 0 {
		f.meta = f.meta || f.source && fs[i-1].ends && (fs[i-1].runes > 30 || !f.dashStart)
		f.afterEnd = f.afterEnd || i > 1 && fs[i-1].label && fs[i-1].ends && fs[i-2].writer // the editors' word on a letter
		f.afterEnd = f.afterEnd || i > 1 && i+1 < len(us) && f.runes <= 24 && pictureStory(us, fs, i-1) && pictureStory(us, fs, i+1)
		f.afterEnd = f.afterEnd || fs[i-1].work || fs[i-1].finished && !fs[i-1].photo || us[i-1].lastKind&kClose != 0 && authorEnd(us[i-1].text) || fs[i-1].index && us[i].blanks > 0 && !f.index
	}
	if i > 0 && f.runes >= 4 && f.runes <= 8 && us[i].blanks == 0 && fs[i-1].lineRoled && !fs[i-1].photo && f.line.Empty() && han.Suffix(us[i].folded, "报道", "报导") > 0 {
		f.meta = true // 北京报道 under the reporters
	}
	if i > 1 && f.runes >= 6 && !f.ends && fs[i-1].line.Dateline != nil && strings.HasSuffix(us[i-2].folded, us[i].folded) {
		f.meta = true // the title once more, under a dateline alone
	}
	if i > 0 && !f.ends && f.runes <= 24 && (fs[i-1].ends || fs[i-1].letter) && mourners(us[i].folded) {
		f.letter = true
		if i+1 < len(us) && us[i+1].blanks > 0 {
			fs[i+1].afterEnd = true
		}
	}
	if f.notice && !f.ends && f.runes <= 8 && i > 0 && fs[i-1].ends && han.Suffix(us[i-1].text, "声明作废。", "特此公告。", "特此声明。", "声明。") > 0 {
		f.afterEnd = true // one notice after the other
	}
	if f.eventEnd && i+2 < len(us) && fs[i+2].speech && !fs[i+1].speech && !fs[i+1].ends && fs[i+1].runes <= 30 && fs[i+1].line.Empty() {
		f.kickerEnd, f.eventEnd = true, false // 全市经济工作会议召开, over the headline and who spoke
	}
	if f.label && i > 1 && us[i].opens&commentHeads.bit != 0 && opensWith(us[i].fold(), commentHeads) && fs[i-1].lineRoled && !fs[i-1].photo && (fs[i-2].ends || fs[i-2].bracketed) && fs[i-2].runes > 8 {
		f.afterEnd = true // credits behind the last paragraph
	}
	if f.label && f.runes <= 4 && !f.colon && i+2 < len(us) && i > 0 && slices.Contains(genres, us[i].fold()) && fs[i-1].ends && !fs[i+1].ends && fs[i+1].runes >= 4 && fs[i+1].runes <= 20 && fs[i+1].line.Empty() && fs[i+2].ends {
		f.label = false // 短评 over a head of its own
	}
	if f.label && f.afterEnd && f.runes <= 6 && !f.colon {
		f.label = false // 名词解释 as a head of its own
	}
	if f.mark != 0 && f.line.Empty() && i > 0 && i+1 < len(us) && us[i].solid >= 3 && us[i].solid <= 4 && us[i].chinese == us[i].solid-1 && !fs[i-1].ends && fs[i-1].line.Empty() && fs[i-1].header < 3 && fs[i+1].ends && fs[i+1].runes > 20 {
		markedAuthor(r, &us[i], f)
	}
	if f.headTag && i+2 < len(us) {
		authorOfPiece(r, &us[i], &us[i+1], &fs[i+1])
	}
	if f.colon && f.runes >= 5 && i > 0 && fs[i-1].ends && us[i].blanks == 0 && i+1 < len(us) && endsWith(strings.TrimRight(us[i].folded, "：: "), leadIns) {
		f.leadIn, f.kickerEnd = true, false
	}
	if f.boxLabel && us[i].blanks > 0 && i > 0 && (fs[i-1].ends || fs[i-1].contact) && i+1 < len(us) && fs[i+1].speaker && strings.HasSuffix(us[i].folded, "问答") {
		f.boxLabel, f.afterEnd = false, true // 健康问答 over the first question
	}
	if f.runes <= 8 && f.colon && us[i].blanks > 0 && i > 0 && fs[i-1].ends && !fs[i-1].finished && i+2 < len(us) && us[i+1].blanks == 0 && fs[i+1].runes >= 4 && fs[i+1].runes <= 20 && fs[i+1].commas == 0 && us[i+1].last != '。' && fs[i+1].line.Empty() && fs[i+2].ends && fs[i+2].runes > 20 && fs[i+2].lede.Empty() && !fs[i+2].finished {
		f.boxLabel, fs[i+1].boxLabel, f.colon, f.kickerEnd, f.list = true, true, false, false, false // 业主：, and in the next line 维修基金去哪了？
	}
	if f.runes <= 6 && !f.ends && i+1 < len(us) && us[i].opens&deskLines.bit != 0 && slices.Contains(deskLines.all(), us[i].folded) && (fs[i+1].contact || us[i+1].phone >= 7) && fs[i+1].runes <= 24 && (i+2 >= len(us) || us[i+2].blanks > 0 || fs[i+2].contact || fs[i+2].apart || fs[i+2].imprint || !fs[i+2].ends && fs[i+2].runes <= 24) {
		f.apart, fs[i+1].apart, fs[i+1].figures, fs[i+1].meta = true, true, false, false // 报料热线
	}
	if f.label && f.runes <= 7 && i+2 < len(us) && !fs[i+1].ends && fs[i+1].runes >= 6 && fs[i+1].runes <= 40 && fs[i+1].line.Empty() && fs[i+2].lede.Dateline != nil && fs[i+2].ends && us[i].holds&relatedNews.bit != 0 && relatedNews.inside(us[i].folded) {
		f.label, f.afterEnd = false, true // 相关新闻 over a story with a head and a dateline of its own
	}
}

// markedAuthor reads the author behind a mark that much else is printed behind, where he stands between a head and its text: ●黄发有.
func markedAuthor(r *byline.Reader, u *unit, f *features) {
	_, n := han.Decode(u.text)
	names, score := r.ParseNames(u.text[n:])
	if len(names) != 1 || score < -8 {
		return
	}
	b := byline.Byline{Names: names, Text: u.text[n:], Start: n, End: len(u.text)}
	f.line, f.lineRoled = byline.Credit{Bylines: []byline.Byline{b}, Body: len(u.text)}, true
}

// authorOfPiece reads who wrote or made a piece in the line under its title, where the title's tag says that somebody did: 李老乡 under 月牙泉边（散文诗）, 陈忠志作
// under 山乡春早（中国画）.
func authorOfPiece(r *byline.Reader, title, u *unit, f *features) {
	tag, _ := headTag(title.folded)
	if !slices.Contains(pieceTags, tag) || f.ends || !f.line.Empty() || u.section || u.column || !u.allHan() || u.runes < 2 || u.runes > 5 {
		return
	}
	if n := han.Suffix(u.text, "作", "画", "书", "刻", "摄"); n > 0 && u.runes >= 3 {
		if names, score := r.ParseNames(u.text[:len(u.text)-n]); len(names) == 1 && score > 0 {
			b := byline.Byline{Task: u.text[len(u.text)-n:], Names: names, Text: u.text, End: len(u.text)}
			f.line, f.lineRoled, f.bareName = byline.Credit{Bylines: []byline.Byline{b}, Body: len(u.text)}, true, false
			return
		}
	}
	if u.solid <= 4 {
		b := byline.Byline{Names: []string{han.DropSpace(u.text)}, Text: u.text, End: len(u.text)}
		f.line, f.bareName = byline.Credit{Bylines: []byline.Byline{b}, Body: len(u.text)}, false
	}
}

// insetHeads finds the crossheads, of one line or two, of a page that sets them in and its headlines not, whatever it does with its paragraphs.
func insetHeads(us []unit, fs []features) {
	head := func(i int) bool {
		f := &fs[i]
		return !f.ends && f.runes <= 24 && f.header < 3 && f.line.Empty() && f.lede.Empty() && !f.label && !f.picture && !f.figures && !f.meta
	}
	flush := 0
	for i := 0; i+1 < len(us); i++ {
		if next := &fs[i+1]; head(i) && (next.lineRoled && !next.photo && !next.editors || next.lede.Dateline != nil) {
			if us[i].indent > 0 {
				return
			}
			flush++
		}
	}
	if flush == 0 {
		return
	}
	for i := 1; i+1 < len(us); i++ {
		if us[i].indent < 2 || us[i].blanks == 0 || !head(i) || !fs[i-1].ends {
			continue
		}
		k := i + 1
		if us[k].indent == us[i].indent && us[k].blanks == 0 && head(k) && k+1 < len(us) {
			k++ // of two lines
		}
		if fs[k].ends && fs[k].runes > 12 && fs[k].lede.Empty() && !fs[k].bracketed {
			for ; i < k; i++ {
				fs[i].boxLabel = true
			}
		}
	}
}

// pictureStory reports whether a unit is a long text with a photographer behind it, right under a head: a picture and all that is told of it.
func pictureStory(us []unit, fs []features, i int) bool {
	return fs[i].runes > 45 && fs[i].photo && fs[i].finished && fs[i].lede.Empty() && fs[i-1].runes <= 24 && !fs[i-1].ends && !fs[i-1].lineRoled
}
