package byline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// noNameWords are words that stand where a name would: 编辑同志：, 图片新闻.
var noNameWords = strings.Fields("论坛 茶座 专栏 讲堂 信箱 集体 全文 左图 右图 上图 下图 文摘 要闻 简讯 短评 社论 时评 快讯 言论 评论 综述 述评 速递 链接 背景 提示 按语 图片 图文 专访 访谈 连载 副刊 诗歌 散文 小说 同志 先生 女士 小姐 朋友 老师 大家 阁下 台鉴 同学 读者 新闻 报道 特写 说明 来源 综合 专版 专题 专稿 消息 故事 手记 札记 日记 随笔 感言 观察 作品 大赛 展览 大学生 中学生 小学生 留学生 研究生 居民 村民 市民 网友 家长 业主 组诗 未完 待续 续完 上篇 中篇 下篇 节选 摘登 培训 培训班 招募 招募令 招聘 招考 大赛 活动 基地 名单 之家 风采 夏令营 守则 座谈会 俱乐部 原文 译文 初稿 修订 试行 草案 简称 后同 下同 同上 同前 历史 文化 谢绝 暂定 大意 附图 略 受访者 被访者 采访对象 当事人 主办方 组委会 校方 警方 院方 官方 馆方 店家 商家 片方 剧组 景区 资料 档案 网络 品牌 共同 社群 小编 业者 官网 翻摄 当事者 读者 家属 网路 粉专 脸书 调查 体验 追踪 探访 暗访 走访 连线 帮忙 出击 视线 镜头 直击 目击 感悟 亲历 笔记 行动 提问 追问 发现 见闻 回访 核实 采访 资料室 资料图 资料图片 资料照片 资料照 档案照 档案照片 视觉中国 人民视觉 东方IC IC CFP ICphoto 图虫 图虫创意 摄图网 网络截图 视频截图 截图 海报 剧照 官微 新闻中心 社会中心 编辑部 编辑台 采访中心 官博 官方微博 官方微信")

// names reads a run of names in [from,to). worst is the lowest score among them (see firmName), below -1000 where a part
// can be no name; nil is returned then.
func (s *scan) names(from, to int) (list []string, worst int, ambiguous bool) {
	return s.namesAbove(from, to, -1<<30)
}

// namesAbove is names where a lower score than least would be refused anyhow.
func (s *scan) namesAbove(from, to, least int) (list []string, worst int, ambiguous bool) {
	r := s.readNames(from, to, least)
	if r.count == 0 {
		return nil, -2000, false
	}
	list = s.nameList(r.count)
	for i := range list {
		list[i] = r.name(i)
	}
	return list, r.worst, r.ambiguous
}

// readNames reads the names; where a part can be none, or the worst has a score lower than least, it counts none.
func (s *scan) readNames(from, to, least int) nameReader {
	r := nameReader{text: s.text, known: s.r.roster(), worst: 1000, least: least, ok: true}
	for i := from; i < to && r.ok; {
		i = r.next(i, from, to)
	}
	r.flush()
	r.ok = r.ok && r.worst >= least
	for i := 0; r.ok && i < r.count; i++ {
		r.ok = r.believes(r.name(i))
	}
	if !r.ok || r.count == 0 {
		r.count, r.worst = 0, -2000
	}
	return r
}

// nameReader is the state of one reading of names.
type nameReader struct {
	text      string
	count     int       // names read
	few       [8]string // the first of them: most lists are short, and most readings come to nothing
	more      []string
	known     map[string]bool
	worst     int
	least     int // the score that is enough
	ambiguous bool
	ok        bool
	single    [8]rune // characters that padding has set apart: 张 胜 男
	singles   int
}

func (r *nameReader) name(i int) string {
	if i < len(r.few) {
		return r.few[i]
	}
	return r.more[i-len(r.few)]
}

func (r *nameReader) add(name string) {
	if r.count < len(r.few) {
		r.few[r.count] = name
	} else {
		r.more = append(r.more, name)
	}
	r.count++
}

// next reads what stands at i and returns where it goes on.
func (r *nameReader) next(i, from, to int) int {
	text := r.text
	c, n := han.Decode(text[i:])
	if isSeparator(c) || c == '和' && i > from {
		if !han.IsSpace(c) {
			r.flush()
		}
		if (c == '：' || c == ':') && r.count > 0 {
			r.ok = false // a label: 策划：李晓东 执行：王芳
			return to
		}
		i += n
		if isSlash(c) {
			// 孙健/文 高翔/摄: what each did
			if _, k := tasks().Prefix(text[i:to]); k > 0 && r.count > 0 {
				if next, _ := han.Decode(text[i+k:]); i+k == to || isSeparator(next) {
					i += k
				}
			}
		}
		return i
	}
	var run [maxRun]rune
	j, count, foreign := i, 0, false
	for j < to {
		c, n := han.Decode(text[j:])
		if !han.IsHan(c) {
			if !han.IsDot(c) && c != '.' && c != '．' && !han.IsLetter(c) && c != '-' && !(han.IsSpace(c) && foreign && latin(text[i:j]) && j+n < to && latin(text[j+n:j+n+1])) {
				break
			}
			foreign = true
		}
		if count == maxRun {
			r.ok = false // too long for names
			return to
		}
		run[count] = c
		count++
		j += n
	}
	switch {
	case count == 0:
		r.ok = false
		return to
	case foreign:
		r.flush()
		if count <= 4 && r.count > 0 && strings.ToUpper(text[i:j]) == text[i:j] && latin(text[i:j]) {
			return j // 記者李曉東、SNG
		}
		if last := run[count-1]; count < 2 || han.IsDot(run[0]) || han.IsDot(last) || (last == '.' || last == '-') && !latin(text[i:j]) {
			r.ok = false // 详见公告. ends a sentence
			return to
		}
		if last := run[count-1]; count <= 3 && han.IsLetter(run[0]) && strings.ContainsRune(lettered, han.Fold(last)) {
			r.ok = false // A组, C座
			return to
		}
		r.add(text[i:j])
		r.worst = min(r.worst, firmName+5)
		if latin(text[i:j]) {
			r.worst = min(r.worst, 0)
		}
	case count == 1:
		if r.singles == len(r.single) {
			r.ok = false
			return to
		}
		r.single[r.singles] = run[0]
		r.singles++
	default:
		r.flush()
		r.take(run[:count], i)
	}
	return j
}

// flush reads the characters set apart as a run of their own.
func (r *nameReader) flush() {
	switch {
	case r.singles == 1:
		r.ok = false
	case r.singles > 1:
		r.take(r.single[:r.singles], -1)
	}
	r.singles = 0
}

// take splits a run into names. at is where it stands in the text, -1 where padding parts its characters.
func (r *nameReader) take(run []rune, at int) {
	if len(run) == 3 && officeEnd(run[2]) {
		r.ok = false // 体育部, 秘书处
		return
	}
	if k := slices.IndexFunc(run, func(c rune) bool { return c == '及' || c == '與' || c == '与' || c == '暨' || c == '和' }); k >= 2 && k <= len(run)-3 && at >= 0 && surely(run[:k]) && surely(run[k+1:]) {
		size := 0
		for _, c := range run[:k+1] {
			size += utf8.RuneLen(c)
		}
		r.take(run[:k], at) // 王小明及李小明
		r.take(run[k+1:], at+size)
		return
	}
	if r.known == nil && r.least > unsplitFour && model().hopeless(run, r.least) {
		r.ok = false // most lines do not begin and end like names
		return
	}
	names := splitNames(run, r.known)
	per := names.score / names.n
	if len(run) == 4 && names.n == 1 && names.score < 0 {
		per = unsplitFour
	}
	if names.n > 1 {
		per = min(per, names.low)
		if per < -40 {
			per = -3000 // words, not names that run together
		}
	}
	if names.margin < 12 && len(run) > 3 {
		r.ambiguous = true
	}
	r.worst = min(r.worst, per)
	for _, size := range names.sizes[:names.n] {
		if at < 0 {
			r.add(string(run[:size]))
		} else {
			n := 0
			for _, c := range run[:size] {
				n += utf8.RuneLen(c)
			}
			r.add(r.text[at : at+n])
			at += n
		}
		run = run[size:]
	}
}

// lettered are what letters count, in simplified characters.
const lettered = "组队座区版级股型班段线栋幢口类轮档站厅馆面款卷楼照证盘室门号层柜"

// surely reports whether a run is one name or several, each of which might be one.
func surely(run []rune) bool {
	names := splitNames(run, nil)
	return names.n > 0 && min(names.score/names.n, names.low) >= 0 && len(run) <= 4*names.n
}

// unsplitFour is the score of four characters that are hardly a name and can't be split.
const unsplitFour = -50

// transliteration is the characters that names of other languages are mostly written with. Source: the tables of 世界人名翻译大辞典 for English, French,
// Russian, Arabic and Turkic names.
const transliteration = "阿埃艾爱安奥巴白拜班贝本比彼毕宾波伯博布查达戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法菲费芬丰冯夫弗佛福盖甘冈高戈哥格根古瓜圭哈海汉豪赫黑亨洪华霍基吉加贾江杰金卡凯坎康考柯科可克肯孔库夸奎昆拉来莱兰朗劳勒雷里理莉丽利列林琳留柳龙卢鲁路露伦罗洛吕马买玛迈麦满曼毛梅门蒙米密缅民明莫默姆木穆纳娜奈南内尼涅宁纽农努诺欧帕派潘庞佩彭皮平珀普齐奇恰乔切琴丘热日茹瑞若萨塞赛桑瑟沙莎山尚舍申圣施什史舒斯丝苏索塔泰坦唐陶特滕提田图土吐托瓦万旺威韦维魏温文沃乌吾武西希锡夏肖谢辛休许雅亚延扬耶叶伊衣依易因英尤于约泽扎詹珍朱兹宗佐合孜汗别迭代娅妮妲娃让孟罕哲贡央才仁次巴措卓嘎邦"

// transliterated reports whether half of a name's characters or more are of transliteration, or Latin.
func transliterated(name string) bool {
	in, all := 0, 0
	for _, c := range name {
		if han.IsDot(c) || c == '.' || c == '．' || c == '-' {
			continue
		}
		if all++; !han.IsHan(c) || strings.ContainsRune(transliteration, han.Fold(c)) {
			in++
		}
	}
	return in*2 >= all
}

// believes refuses words that stand where a name would.
func (r *nameReader) believes(n string) bool {
	if r.known != nil && r.known[han.FoldString(n)] {
		return true
	}
	if _, word := noNames().Exact(n); word {
		return false
	}
	if _, agency := agencies().Exact(n); agency || han.Suffix(n, "网", "周刊", "月刊", "日报", "晚报", "时报") > 0 && utf8.RuneCountInString(n) > 2 {
		return false // 海外网
	}
	count := utf8.RuneCountInString(n)
	if count > 4 && !dotted(n) && !strings.ContainsAny(n, ".．-") && !latin(n) {
		return false
	}
	c := han.Fold(lastRune(n))
	switch c {
	case '志', '生', '士', '姐', '师', '太':
		if count > 2 && han.Suffix(n, "同志", "先生", "女士", "小姐", "老师", "太太") > 0 {
			return false // somebody who is written to
		}
	}
	if count > 2 && (c == '县' || c == '省' || c == '镇' || c == '乡') {
		return false // 柳林县
	}
	middle := false
	for _, c := range n {
		switch c {
		case '·', '‧', '．':
			return r.least < -1000 || transliterated(n)
		case '的', '是', '了', '吗', '呢', '吧', '着':
			middle = true
		}
	}
	return !middle
}

func latin(s string) bool {
	for _, r := range s {
		if r >= utf8.RuneSelf {
			return false
		}
	}
	return s != ""
}

// namesThenPlace reads names that a place may follow without a break: 馮昭台北, 林俊宏、王憶紅華盛頓. The place is a row of the
// table where there is one, else it is what a name of two or three characters leaves. placed says that there must be one.
func (s *scan) namesThenPlace(from, to int, placed bool) (names []string, place string) {
	known := s.r.roster()
	text := s.text[from:to]
	cut := strings.LastIndexAny(text, "、，, 　") // the last name and the place stand behind the last separator
	if cut >= 0 {
		_, n := han.Decode(text[cut:])
		cut += n
	} else {
		cut = 0
	}
	if i := strings.LastIndexAny(text, slashes); i > 0 {
		// 林青／華盛頓
		_, n := han.Decode(text[i:])
		names, worst, _ := s.names(from, from+i)
		if place = han.TrimSpace(text[i+n:]); worst < -500 || !allHan(place) || utf8.RuneCountInString(place) > 6 {
			return nil, ""
		}
		return names, place
	}
	last := []rune(text[cut:])
	if before := trimRight(text[:cut]); cut > 0 && han.IsSpace(lastRune(text[:cut])) && before != "" && len(last) >= 2 && len(last) <= 4 && (model().score(last) < 0 || s.isPlace(text[cut:])) {
		// 本报记者 李晓东 海州(9月24日电)
		if names, worst, _ := s.names(from, from+len(before)); names != nil && worst >= looseName {
			return names, text[cut:]
		}
	}
	best, bestAt := -1<<30, -1
	for at := 0; at <= len(last); at++ {
		score := 0
		if at > 0 {
			if at == 1 {
				continue
			}
			score = splitNames(last[:at], known).score
		} else if cut == 0 {
			continue
		}
		if p := string(last[at:]); p != "" {
			if s.isPlace(p) {
				score += 60 + 15*(len(last)-at)
			} else {
				score -= 40
				if len(last)-at < 2 {
					score -= 60
				}
			}
		} else if placed {
			score -= 60
		}
		if score > best {
			best, bestAt = score, at
		}
	}
	if bestAt < 0 {
		return nil, ""
	}
	place = string(last[bestAt:])
	names, worst, _ := s.names(from, to-len(place))
	if worst < -500 {
		return nil, ""
	}
	return names, han.TrimSpace(place)
}
