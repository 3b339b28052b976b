package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// trailer cuts from the end of [from,to) what belongs to no name: 摄影报道, 文/图, 发自北京, ／台北報導. It returns the new end,
// the place that the trailer names, its words, and whether it says that somebody reports. sent says that 发自 may stand in it.
func (s *scan) trailer(from, to int, sent bool) (end int, place, task string, reported bool) {
	end = to
	text := func() string { return trimRight(s.text[from:end]) }
	i := -1
	if sent {
		i = lastIndex(s.text[from:end], "发自", "發自")
	}
	if i >= 0 {
		p := strings.TrimFunc(s.text[from+i+len("发自"):end], isSeparator)
		for _, w := range []string{"报道", "報道", "报导", "報導", "专稿"} {
			p = strings.TrimSuffix(p, w)
		}
		if utf8.RuneCountInString(p) <= 12 && p != "" {
			return from + len(cutDay(s.text[from:from+i])), strings.TrimFunc(cutDay(p), isSeparator), "", true
		}
	}
	if sent {
		// 记者李晓东自海州发回报道
		for _, w := range []string{"发回的报道", "发回报道", "发来的报道", "发来报道"} {
			t := text()
			n := han.Suffix(t, w)
			if i := strings.LastIndex(t[:len(t)-n], "自"); n > 0 && i > 0 {
				if p := han.TrimSpace(t[i+len("自") : len(t)-n]); p != "" && allHan(p) && utf8.RuneCountInString(p) <= 6 {
					return from + len(trimRight(t[:i])), p, "", true
				}
			}
		}
	}
	for range 4 {
		t := text()
		_, n := trailers().Suffix(t)
		if n == 0 || n >= len(t) && len(t) > 0 && n > len(t) {
			break
		}
		cut := t[len(t)-n:]
		rest := t[:len(t)-n]
		folded := han.FoldString(cut)
		if rest != "" && utf8.RuneCountInString(cut) == 1 && !isSeparator(lastRune(rest)) && folded != "摄" && !han.Padded(rest) && !(strings.Contains("译辑摘", folded) && fullName(rest)) && folded != "荐" {
			break // 张文, 李图: the last character of a name
		}
		if utf8.RuneCountInString(cut) == 1 && (rest == "" || task != "" && oneCharacter(rest)) {
			break // 周　文摄: a name that blanks pad
		}
		end = from + len(strings.TrimRightFunc(rest, func(r rune) bool { return han.IsSpace(r) }))
		task = cut
		if strings.HasSuffix(folded, "报道") || strings.HasSuffix(folded, "报导") {
			reported = true
			if i, p, ok := s.slashPlaces(s.text[from:end]); ok {
				place, task = p, ""
				end = from + i
				break
			}
			day := len(cutDay(s.text[from:end])) // 伦敦8月4日报道
			dated := from+day < end
			end = from + day
			if cut, p := s.sentFrom(from, end); p != "" {
				return cut, p, "", true
			}
			if p := s.reportPlace(s.text[from:end], dated); p != "" {
				place, task = s.placeOnly(p), ""
				end = from + len(cutDay(s.text[from:end-len(p)])) // 8月4日伦敦报道
				if _, n := places().Suffix(s.text[from:end]); n > 0 && s.isPlace(place) && strings.HasPrefix(s.text[end:], p) && s.namedBefore(from, end-n) {
					place, end = s.text[end-n:end]+place, end-n // 記者戴德蔓台灣台北報導
				}
				break
			}
			task = ""
			if i := strings.LastIndexFunc(s.text[from:end], isSeparator); i > 0 {
				// ／綜合外電報導: a source, not a place
				_, n := han.Decode(s.text[from+i:])
				if han.Prefix(s.text[from+i+n:end], "综合", "外电", "编译", "即时", "突发", "独家", "现场", "专访", "直播", "专题", "特别", "联合", "深度", "连线", "追踪", "系列") > 0 {
					end = from + i
					break
				}
			}
		}
	}
	if r := trimRight(s.text[from:end]); len(r) > 0 {
		end = from + len(r)
	}
	return end, place, task, reported
}

// sentFrom finds the place behind 从 or 自 that [from,to) ends with, behind what may be a name: 记者李晓东从海州(报道). cut is where the names end.
func (s *scan) sentFrom(from, to int) (cut int, place string) {
	i := lastIndex(s.text[from:to], "从", "從", "自")
	if i <= 0 {
		return to, ""
	}
	cut = from + i
	place = han.TrimSpace(s.text[cut+len("从") : to])
	n := utf8.RuneCountInString(place)
	if n < 2 || n > 5 || !allHan(place) || strings.Contains(place, "、") || !(s.isPlace(place) || s.namedBefore(from, cut)) {
		return to, ""
	}
	return from + len(trimRight(s.text[from:cut])), place
}

// oneCharacter reports whether the last word of a text, before blanks, is one character.
func oneCharacter(text string) bool {
	word := strings.TrimRightFunc(text, han.IsSpace)
	if len(word) == len(text) {
		return false
	}
	return utf8.RuneCountInString(strings.TrimFunc(word[max(0, strings.LastIndexFunc(word, isSeparator)):], isSeparator)) == 1
}

// fullName reports whether the last word of a text is surely a name of three characters: 王怀祖译.
func fullName(text string) bool {
	word := text
	if i := strings.LastIndexFunc(text, isSeparator); i >= 0 {
		_, n := han.Decode(text[i:])
		word = text[i+n:]
	}
	run := []rune(word)
	return len(run) == 3 && model().score(run) >= firmName
}

// cutDay cuts separators and a day (8月4日) from the end of text.
func cutDay(text string) string {
	text = trimRight(text)
	if rest, day, ok := cutNumberBefore(text, '日', '号'); ok && day <= 31 {
		if before, month, ok := cutNumberBefore(rest, '月', '月'); ok && month <= 12 {
			rest = before
		}
		return trimRight(rest)
	}
	return text
}

// placeOnly cuts from a place the word that says how it was reported: 台北即時.
func (s *scan) placeOnly(p string) string {
	if s.isPlace(p) {
		return p
	}
	for _, how := range []string{"即时", "连线", "综合", "联合", "专题", "直击"} {
		if n := han.Suffix(p, how); n > 0 && n < len(p) && s.isPlace(p[:len(p)-n]) {
			return p[:len(p)-n]
		}
	}
	return p
}

// lastIndex is where the last of the words stands; -1 where none does.
func lastIndex(text string, words ...string) int {
	last := -1
	for _, w := range words {
		for i := len(text) - len(w); i > last; i-- {
			if text[i] == w[0] && text[i+1] == w[1] && text[i:i+len(w)] == w {
				last = i
				break
			}
		}
	}
	return last
}

// reportPlace is the place before 报道: the last word of text if it is a place of the tables or stands behind a slash. dated says that a day
// was cut from behind text, as in 本报记者李晓东海州9月24日报道.
func (s *scan) reportPlace(text string, dated bool) string {
	i := strings.LastIndexFunc(text, isSeparator)
	if _, n := places().Suffix(text); n > 3 && n < len(text) && (i < 0 || utf8.RuneCountInString(text[i:]) > 4) {
		// 記者陳大文台北報導: the place runs into the name.
		if run := []rune(text[i+1:]); i < 0 || len(run) > 4 {
			if i >= 0 {
				if r, m := han.Decode(text[i:]); isSlash(r) && s.isPlace(text[i+m:len(text)-n]) {
					return text[i+m:] // ／台北高雄報導
				}
			}
			return text[len(text)-n:]
		}
	}
	if day := strings.LastIndex(text, "日"); day > 0 {
		// 记者李晓东9月24日海州报道: nothing but a place stands between the day and the report.
		place := text[day+len("日"):]
		if n := utf8.RuneCountInString(place); n >= 2 && n <= 4 && allHan(place) && !opensRole(place) && len(cutDay(text[:day+len("日")])) < day {
			return place
		}
	}
	if i < 0 {
		// 記者田文義霧峰報導: behind a sure name, what no table knows is the place.
		if end := s.lastRoleEnd(text); end > 0 {
			if run := []rune(text[end:]); len(run) == 5 && allHan(text[end:]) {
				name, place := run[:len(run)-2], run[len(run)-2:]
				least, split := model().score(place), splitNames(run, nil)
				town := strings.ContainsRune("州县市镇港", han.Fold(place[1])) && split.low < firmName
				if model().score(name) >= firmName && (least < looseName && split.score < firmName || town || dated && least < firmName) {
					return string(place)
				}
			}
		}
		return ""
	}
	r, n := han.Decode(text[i:])
	word := text[i+n:]
	switch han.FoldString(word) {
	case "特别", "联合", "连线", "追踪", "系列", "整理", "摄影", "专题", "即时", "突发", "独家", "现场", "深度", "专访", "直播", "外电", "编译", "综合外电", "":
		return ""
	}
	if _, ok := cutFolded(word, "综合"); ok {
		return ""
	}
	if s.isPlace(word) {
		// 北京、太原报道: several places
		for r == '、' {
			j := strings.LastIndexFunc(text[:i], isSeparator)
			if j < 0 {
				break
			}
			before, n := han.Decode(text[j:])
			if !s.isPlace(text[j+n : i]) {
				break
			}
			i, r = j, before
			word = text[j+n:]
		}
		return word
	}
	if _, role := roles().Prefix(word); role > 0 {
		return "" // 今傳媒／記者李曉東報導
	}
	if isSlash(r) && allHan(word) && utf8.RuneCountInString(word) <= 6 {
		if _, n := tasks().Prefix(word); n == len(word) {
			return ""
		}
		return word
	}
	// 崔颖 海州报道: a word that is no name, behind one that is.
	if run := []rune(word); len(run) >= 2 && len(run) <= 8 && allHan(word) && (len(run) <= 4 && model().score(run) < 0 && !twoNames(run) || len(run) > 4 && sounded(run)) && strings.TrimFunc(text[:i], isSeparator) != "" {
		if end := s.lastRoleEnd(text[:i]); strings.TrimFunc(text[end:i], isSeparator) != "" {
			return word
		}
	}
	return ""
}

// namedBefore reports whether two characters or three, behind a role, end at to and may be a name.
func (s *scan) namedBefore(from, to int) bool {
	text := s.text[from:max(from, to)]
	run := []rune(text[s.lastRoleEnd(text):])
	return len(run) >= 2 && len(run) <= 3 && len(run) < utf8.RuneCountInString(text) && allHan(string(run)) && model().score(run) >= looseName
}

// twoNames reports whether four characters are surely the names of two people: 王芳张伟.
func twoNames(run []rune) bool {
	if len(run) != 4 {
		return false
	}
	names := splitNames(run, nil)
	return names.n == 2 && names.low >= 0
}

// sounds are the characters by which names of foreign places and people are mostly written. Source: 《世界人名翻译大辞典》, the tables of transcription.
const sounds = "阿埃艾安昂奥澳巴拜班邦保鲍贝本比宾波伯博布查茨达戴丹道得德登邓迪蒂丁顿多厄恩尔法凡菲费芬丰夫弗福富盖甘冈戈哥格根古圭哈海汉杭豪赫亨洪胡华惠霍基吉加贾简杰金京卡凯坎考柯科克肯孔库奎拉莱兰朗劳勒雷黎里理利莉列林龙隆卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密明莫默姆穆拿纳娜南内嫩尼宁纽努诺欧帕潘庞佩彭皮平珀蒲普奇齐恰乔切琴丘萨塞赛桑森沙山尚舍申圣施石史舒斯索苏所塔泰坦汤唐陶特藤提廷通图托瓦万旺威韦维魏温文翁沃乌武西希锡夏香谢辛欣雄休许雅亚扬杨耶叶伊因英尤约泽扎詹珍芝兹宗祖佐"

// sounded reports whether nearly all characters are such.
func sounded(run []rune) bool {
	n := 0
	for _, r := range run {
		if strings.ContainsRune(sounds, han.Fold(r)) {
			n++
		}
	}
	return n*6 >= len(run)*5
}

// slashPlaces finds the places between a slash and 報導: 台北－高雄, 台北、高雄連線. text ends with them; place is as printed, without 連線.
func (s *scan) slashPlaces(text string) (slash int, place string, ok bool) {
	slash = strings.LastIndexAny(text, slashes)
	if slash < 0 {
		return 0, "", false
	}
	_, n := han.Decode(text[slash:])
	place = strings.TrimFunc(text[slash+n:], han.IsSpace)
	for _, w := range []string{"連線", "连线", "綜合", "综合", "聯合", "联合"} {
		place = strings.TrimSuffix(place, w)
	}
	count, known := 0, 0
	for p := range strings.FieldsFuncSeq(place, func(r rune) bool { return strings.ContainsRune("－-—–、·・ \u3000", r) }) {
		run := []rune(p)
		switch {
		case s.isPlace(p):
			known++
		case len(run) < 2 || len(run) > 4 || !allHan(p) || model().score(run) >= firmName:
			return 0, "", false
		}
		count++
	}
	return slash, place, count > 1 && known > 0
}

// lastRoleEnd is where the last role word in text ends; 0 where there is none.
func (s *scan) lastRoleEnd(text string) (end int) {
	for i := 0; i < len(text); {
		if _, n := roles().Prefix(text[i:]); n > 0 {
			i += n
			end = i
			continue
		}
		_, n := han.Decode(text[i:])
		i += n
	}
	return end
}

// opensRole reports whether a text opens with the word of a role, or with what qualifies one and then the role.
func opensRole(text string) bool {
	for {
		if _, n := roles().Prefix(text); n > 0 {
			return true
		}
		_, n := qualifiers().Prefix(text)
		if n == 0 {
			return false
		}
		text = text[n:]
	}
}
