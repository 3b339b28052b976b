package byline

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/lexicon"
)

// shortPapers are the short names by which papers open their reports, 海都讯（记者 …）, where a place could stand as well. Source: the papers' own ledes.
var shortPapers = sync.OnceValue(func() *lexicon.Lexicon[bool] {
	return lexicon.Set(strings.Fields("法晚 海都 华商 新民 楚天 扬子 钱报 羊晚 深晚 广日 北晚 京华 燕赵 齐鲁 大河 三湘 潇湘 华西 春城 半岛 都市 新安 江南 金陵 新晚 沈晚 辽沈 长晚 武晚 今晚 每新 渤海 时代"))
})

// town reads the head of a dateline whose place no table knows, where the credits behind it tell: 本报沂水讯（记者 李晓东）, 沂水讯（通讯员 李晓东）.
func (s *scan) town(head string, end, to int) (agency, town string, ok bool) {
	n := s.agencyPrefix(head)
	if n == 0 {
		_, n = selves().Prefix(head)
	}
	town = han.TrimSpace(head[n:])
	if k := utf8.RuneCountInString(town); k < 2 || k > 4 || !allHan(town) || strings.Contains(town, "、") || isMedia(town) {
		return "", "", false
	}
	if _, role := roles().Prefix(town); role > 0 {
		return "", "", false
	}
	agency = head[:n]
	if _, paper := shortPapers().Exact(town); paper && n == 0 {
		agency, town = town, ""
	}
	a, b, _, found := bracket(s.text[:to], s.spaces(end), 300)
	if !found {
		// 法治日报海州讯 记者李晓东
		bylines, _, open := s.open(s.spaces(end))
		return agency, town, agency != "" && open && named(bylines) && bylines[0].Role != ""
	}
	bylines, fine := s.credits(a, b, false)
	if !fine && n == 0 && smallTown(town) {
		bylines, fine = s.senders(a, b) // 沂水讯（李晓东）
		return "", town, fine && len(bylines) == 1
	}
	return agency, town, fine && named(bylines) && bylines[0].Role != ""
}

// branch parts the branch of an agency from the place behind it: 鲁中分社沂南.
func branch(head string) (agency, place string, ok bool) {
	i := lastIndex(head, "分社", "支社", "总社", "總社")
	if i <= 0 || !allHan(head) || strings.Contains(head, "、") {
		return "", "", false
	}
	i += len("分社")
	if n := utf8.RuneCountInString(head[:i]); n < 4 || n > 9 {
		return "", "", false
	}
	if n := utf8.RuneCountInString(head[i:]); n == 1 || n > 4 {
		return "", "", false
	}
	return head[:i], head[i:], true
}

// deskWords stand before 讯 in a bracket and are no places: 【體育訊】, 【本港訊】.
var deskWords = strings.Fields("战地 前线 工厂 农村 部队 工人 农民 战士 生活 学习 读者 家乡 文教 工业 农业 国防 边防 随军 特写 体育 文化 娱乐 财经 经济 综合 教育 社会 政治 国际 国内 国外 独家 外电 科技 健康 影视 副刊 突发 市场 最新 即时 今日 昨日 商业 工商 金融 地产 楼市 股市 马会 足球 篮球 影剧 艺文 文艺 医药 交通 法院 警方 省政 市政 县政 公司 学校 电影 音乐 旅游 汽车 时装 中央 政府 军事 外交 综艺 新闻 报道 消息 有线 电视 网上 内幕 惊人 好人 简单 更正 大陆 两岸 海外 侨团 侨社 社团 商会")

// smallTown reports whether two or three characters before 讯, alone in a bracket, may be the name of a place that no table knows: 【新店訊】.
func smallTown(head string) bool {
	n := utf8.RuneCountInString(head)
	if n < 2 || n > 3 || !allHan(head) || isMedia(head) {
		return false
	}
	if _, desk := deskSet().Exact(head); desk {
		return false
	}
	last := han.Fold(lastRune(head))
	return !strings.ContainsRune("快简短专特喜音通资电报急闻讯版界团社部局会", last)
}

// townWord reports whether a word is the name of a town by its ending: 計順市, 巴生港.
func townWord(head string) bool {
	n := utf8.RuneCountInString(head)
	return n >= 3 && n <= 5 && allHan(head) && han.Suffix(head, "市", "县", "州", "镇", "埠", "港", "岛", "坡", "乡", "新村") > 0
}

// ownWord reports whether the word before 专讯 in a bracket of its own is the short name of a paper, or one before 讯 that opens with the letters of a
// broadcaster or a site: 明晨專訊, CNA訊, on.cc東網專訊.
func ownWord(head, kind string) bool {
	n := utf8.RuneCountInString(head)
	plain := strings.TrimLeftFunc(head, func(r rune) bool {
		_, digit := han.Digit(r)
		return han.IsLetter(r) || digit || r == '.'
	})
	switch kind {
	case "专讯", "特讯":
	case "讯":
		if plain == head {
			return false
		}
	default:
		return false
	}
	return n >= 2 && n <= 8 && (n <= 5 || plain != head) && allHan(plain)
}
