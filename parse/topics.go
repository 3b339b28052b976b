package parse

import (
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/han"
)

// topics compares what the story so far and the paragraphs behind a short line speak of: where they share no word, the line
// opens another article; where they share several, it is a crosshead. Words are pairs of neighbouring Chinese characters.
type topics struct {
	slots [topicSlots]topicSlot
	from  int32 // the unit from which on the story so far goes
}

// topicPool keeps the tables for reuse: they are larger than most pages.
var topicPool = sync.Pool{New: func() any { return new(topics) }}

// release gives the table back, empty.
func (t *topics) release() {
	*t = topics{}
	topicPool.Put(t)
}

// topicSlot is a pair of characters and the last unit that has it.
type topicSlot struct {
	pair uint32
	unit int32 // +1; 0 where the slot is free
}

const (
	topicSlots  = 1 << 13 // of the table of pairs; a page's older pairs give way where it is full
	topicRunes  = 160     // of a unit that are compared
	topicBefore = 14      // units of the story so far
	topicBehind = 4       // units behind a line
)

// add takes in unit i as part of the story so far.
func (t *topics) add(i int, s string) {
	pairs(s, func(pair uint32) { t.slot(pair, int32(i)).set(pair, i) })
}

// slot finds the place of a pair: its own, a free one, or, after a few steps, the oldest of those looked at.
func (t *topics) slot(pair uint32, unit int32) *topicSlot {
	h := pair * 2654435761 >> 19
	oldest := &t.slots[h]
	for range 8 {
		s := &t.slots[h]
		if s.unit == 0 || s.pair == pair {
			return s
		}
		if s.unit < oldest.unit {
			oldest = s
		}
		h = (h + 1) & (topicSlots - 1)
	}
	return oldest
}

func (s *topicSlot) set(pair uint32, unit int) { s.pair, s.unit = pair, int32(unit)+1 }

// has reports whether the story before line i has the pair.
func (t *topics) has(pair uint32, i int) bool {
	s := t.slot(pair, 0)
	return s.pair == pair && s.unit > max(t.from, int32(i-topicBefore))
}

// around counts the pairs that the story before line i shares with the line and what stands behind it; ok is false where there
// is too little text to tell. Lines before i must have been added.
func (t *topics) around(us []unit, i int, short func(int) bool) (shared int, ok bool) {
	if i == 0 || i+1 >= len(us) || int(t.from) >= i {
		return 0, false
	}
	before := 0
	for k := i - 1; k >= int(t.from) && k >= i-topicBefore && before < 40; k-- {
		if !short(k) {
			before += us[k].runes
		}
	}
	var seen [2 * topicRunes]uint32
	n, behind := 0, 0
	prose := false
	for k := i; k < len(us) && k <= i+topicBehind; k++ {
		if k > i && !short(k) {
			prose = true
		} else if prose {
			break // the next head
		}
		if k > i {
			behind += us[k].runes
		}
		pairs(us[k].text, func(pair uint32) {
			if n == len(seen) || !t.has(pair, i) {
				return
			}
			for _, p := range seen[:n] {
				if p == pair {
					return // a pair counts once
				}
			}
			seen[n] = pair
			n++
		})
	}
	return n, before >= 40 && behind >= 30
}

// pairs calls do for the pairs of neighbouring Chinese characters of a text, but for those of any story.
func pairs(s string, do func(pair uint32)) {
	common := commonPairSet()
	var last rune
	for n := 0; s != "" && n < topicRunes; n++ {
		r, size := han.Decode(s)
		s = s[size:]
		r = han.Fold(r)
		if !han.IsHan(r) || r > 0xFFFF || functionWord(r) {
			last = 0
			continue
		}
		if last != 0 {
			if pair := uint32(last)<<16 | uint32(r); !common[pair] {
				do(pair)
			}
		}
		last = r
	}
}

// functionWords are characters of any story: they tell nothing of what it is about.
const functionWords = "的了在是和与及对为以于将已也就都而其这那有我他她它们个一二三四五六七八九十百千万亿年月日时上中下不到从被把由等还并后前自更最可能会要说者记据今昨明来去地得着过并且向给让使但或如所该本各全今新大"

// commonPairs are pairs of any story. Source: the pairs found on more than one in twenty of the pages in testdata.
const commonPairs = "星期 报讯 表示 通讯 讯员 分钟 华社 公布 人民 政府 工作 公司 国家 增加 编辑 计划 价格 平均 分之 群众 报道 完成 工人 人员 市民 公里 举行 生产 每天 报导 工程 企业 增长 公斤 解放 发现 电话 截至 人次 孩子 投资 粮食 预计 调查 指出 凌晨 居民 科学 同志 学生 单位 同比 经济 联合 农民 老人 服务 气温 负责 显示 参加 交通 市场 宣布 代表 美元 实习 综合 组织 价每 影响 发生 正式 免费 责人 活动 比增 结束 同期 报通 项目 主任 责任 收入 技术 提高 获悉 问题 进行 减少 城市 国际 建议 方米 突破 开始 统计 什么 发展 造成 季度 售价 报告 面积 言人 总投 发言 希望"

var functionSet = func() (set [1 << 13]uint8) {
	for _, r := range functionWords {
		set[r>>3] |= 1 << (r & 7)
	}
	return set
}()

func functionWord(r rune) bool { return r < 1<<16 && functionSet[r>>3]&(1<<(r&7)) != 0 }

var commonPairSet = sync.OnceValue(func() map[uint32]bool {
	set := map[uint32]bool{}
	for w := range strings.FieldsSeq(commonPairs) {
		r := []rune(w)
		set[uint32(r[0])<<16|uint32(r[1])] = true
	}
	return set
})
