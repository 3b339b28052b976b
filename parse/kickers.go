package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// The wordings of lines over a headline, or under it, that tell a kicker from a headline and a headline from its deck.

// circumstance reports whether a folded line says no more than when, where or why something comes: 在抗美援朝的怒潮里, 昨晨，一辆货车撞向早市.
func circumstance(s string, h *shape) bool {
	first, _ := han.Decode(s)
	if last, _ := han.DecodeLast(s); last >= '①' && last <= '⑳' {
		return true // “十四五”开局之年看海州①
	}
	switch first {
	case '时', '经', '历':
		return strings.HasPrefix(s, "时隔") || h.words == 1 && !strings.ContainsAny(s, ",、") && han.Prefix(s, "经过", "历经", "历时") > 0 && strings.ContainsAny(s, "年月天日小时次番") // 时隔八年再夺冠, 经过三年建设
	case '在', '当', '正', '随', '为':
		if first == '为' && h.words == 1 && !strings.ContainsAny(s, ",、") && utf8.RuneCountInString(s) <= 14 && han.Prefix(s[len("为"):], purposes...) > 0 {
			return true // 为方便市民出行
		}
		last, _ := han.DecodeLast(s)
		return !strings.ContainsAny(s, ",、") && h.words == 1 && (strings.ContainsRune("里中下际前后时", last) && first != '为' || strings.HasSuffix(s, "之际") || strings.HasSuffix(s, "声中"))
	case '昨', '今', '前', '日', '近', '上', '本':
		return han.Prefix(s, "昨晨,", "昨日,", "昨天,", "昨晚,", "昨夜,", "昨午,", "今晨,", "今天,", "今日,", "今起,", "前天,", "前晚,", "日前,", "近日,", "上周,", "本周,", "上月,", "昨起,") > 0
	}
	return strings.HasSuffix(s, "问题") && strings.Contains(s, "就") && h.words == 1 // 外交部发言人就台湾问题
}

// slogans reports whether a folded line is the motto of a campaign that a paper reports under: 走进乡村看振兴, “十四五”开局.
func slogans(s string) bool {
	if i := strings.Index(s, "看"); i > 0 && i+len("看")+len("变化") <= len(s) && han.Prefix(s, "走进", "走近", "喜迎", "迎", "新春", "春节", "国庆", "基层", "高质量发展", "回乡", "返乡") > 0 {
		return true
	}
	return han.Prefix(s, "“十一五”", "“十二五”", "“十三五”", "“十四五”", "“十五五”", "“八五”", "“九五”", "“十五”") > 0 && han.Suffix(s, "开局", "收官", "新篇", "新篇章", "成就", "答卷", "之年", "回眸", "巡礼", "辉煌", "起步", "开门红", "掠影") > 0
}

// convened reports whether a folded head says no more than that a meeting was held: 我市召开全市经济工作会议.
func convened(s string) bool {
	i := max(strings.Index(s, "召开"), strings.Index(s, "举行"))
	return i > 0 && !strings.ContainsAny(s, ",、") && han.Suffix(s[i:], "会议", "大会", "座谈会", "推进会", "动员会", "电视电话会", "现场会", "全会", "常委会", "例会", "部署会") > 0
}

// attributed reports whether somebody's words stand in a head, behind who says them: 摊商：终于等到这一天, … 房署：三年内缩短.
func attributed(s string, colon int) bool {
	if colon <= 0 {
		return false
	}
	who := s[:colon]
	if i := strings.LastIndexFunc(who, han.IsSpace); i > 0 {
		_, n := han.Decode(who[i:])
		who = who[i+n:]
	}
	n := utf8.RuneCountInString(who)
	return n >= 2 && n <= 6 && allHanRunes(who) && !isSectionName(who) && !isColumnTitle(who) && han.Suffix(who, "连载", "专栏", "系列") == 0
}

// slogan reports whether a line is made of two or more words of the same length: 汇聚民声民智 倾力助推发展.
func slogan(s string, f *features) bool {
	if f.runes > 40 || f.ends || f.spaced < 2 || f.bareName || !f.line.Empty() {
		return false
	}
	length := 0
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		n := utf8.RuneCountInString(w)
		if n < 3 || n > 8 || length != 0 && n != length || !allHanRunes(w) {
			return false
		}
		length = n
	}
	return true
}

// urges reports whether a folded line says what somebody calls upon others to do: 管理处呼吁勿喂食.
func urges(s string) bool {
	i := strings.Index(s, "吁")
	who := strings.TrimSuffix(s[:max(i, 0)], "呼")
	n := utf8.RuneCountInString(who)
	return n >= 2 && n <= 6 && allHanRunes(who) && i+len("吁") < len(s)
}

// motto reports whether a slogan of two brief halves stands over the line below, the headline that says what was done: 众志成城　抗击非典, and under it
// 5月12日全市疫情通报.
func motto(u *unit, f *features, below *unit, next *features) bool {
	return f.spaced == 2 && f.runes <= 11 && f.commas == 0 && !f.figures && !next.dashStart && next.line.Empty() && !next.bareName && !slogan(below.text, next) &&
		strings.IndexByte(below.folded, ' ') < 0 && below.runes > u.runes-2 && han.Suffix(below.folded, "体会", "经验", "心得", "事迹") == 0
}
