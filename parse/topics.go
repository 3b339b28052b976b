package parse

import (
	"slices"
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/han"
)

// topics compares what the story so far and the paragraphs behind a short line speak of: where they share no word, the line
// opens another article; where they share several, it is a crosshead. Words are pairs of neighbouring Chinese characters.
type topics struct {
	slots [topicSlots]topicSlot
	base  int32    // units are numbered from it on, so that what another page left in the table counts for nothing
	from  int32    // the unit from which on the story so far goes
	added int32    // units before it are in the table, as far as they are of the story
	pairs []uint32 // of the units that were asked for
	spans []pairSpan
}

// pairSpan is where the pairs of a unit stand in pairs; end is 0 until they are asked for.
type pairSpan struct{ start, end int32 }

// begin makes the table ready for the units of a page. What stands under pictures and what is no article's tells nothing of a story.
func (t *topics) begin(us []unit, fs []features) {
	if int(t.base)+2*len(us) > 1<<30 {
		t.slots, t.base = [topicSlots]topicSlot{}, 0
	}
	t.from, t.added, t.pairs, t.spans = 0, 0, append(t.pairs[:0], 0), sized(t.spans, len(us))
	clear(t.spans)
	for i := range fs {
		if f := &fs[i]; f.picture || f.photo || f.photoLine || f.apart || f.meta || f.jump || f.contact {
			t.spans[i] = pairSpan{1, 1}
		}
	}
}

// end leaves the table to the next page.
func (t *topics) end(us []unit) { t.base += int32(len(us)) + topicBefore }

// of are the pairs of unit i.
func (t *topics) of(us []unit, i int) []uint32 {
	span := &t.spans[i]
	if span.end == 0 {
		span.start = int32(len(t.pairs))
		t.pairs = appendPairs(t.pairs, us[i].text)
		span.end = int32(len(t.pairs))
	}
	return t.pairs[span.start:span.end]
}

// topicSlot is a pair of characters and the last unit that has it.
type topicSlot struct {
	pair uint32
	unit int32 // base and 1 added; the slot is free where it is base or less
}

const (
	topicSlots  = 1 << 13 // of the table of pairs; a page's older pairs give way where it is full
	topicRunes  = 160     // of a unit that are compared
	topicBefore = 14      // units of the story so far
	topicBehind = 4       // units behind a line
	topicKept   = 4       // shared pairs that are counted; more say no more
)

// add takes in the units before i that are part of the story so far.
func (t *topics) add(us []unit, i int) {
	for k := max(t.added, t.from, int32(i-topicBefore)); k < int32(i); k++ {
		for _, pair := range t.of(us, int(k)) {
			s := t.slot(pair)
			s.pair, s.unit = pair, t.base+k+1
		}
	}
	t.added = int32(i)
}

// slot finds the place of a pair: its own, a free one, or, after a few steps, the oldest of those looked at.
func (t *topics) slot(pair uint32) *topicSlot {
	h := pair * 2654435761 >> 19
	oldest := &t.slots[h]
	for range 8 {
		s := &t.slots[h]
		if s.unit <= t.base || s.pair == pair {
			return s
		}
		if s.unit < oldest.unit {
			oldest = s
		}
		h = (h + 1) & (topicSlots - 1)
	}
	return oldest
}

// has reports whether the story before line i has the pair.
func (t *topics) has(pair uint32, i int) bool {
	s := t.slot(pair)
	return s.pair == pair && s.unit > t.base+max(t.from, int32(i-topicBefore), 0)
}

// around counts the pairs, up to topicKept, that the story before line i shares with the line and what stands behind it; ok is false where there
// is too little text to tell. i does not fall from one call to the next.
func (t *topics) around(us []unit, i int, short func(int) bool) (shared int, ok bool) {
	if i == 0 || i+1 >= len(us) || int(t.from) >= i {
		return 0, false
	}
	before := 0
	for k := i - 1; k >= int(t.from) && k >= i-topicBefore && before < 40; k-- {
		if !short(k) {
			before += int(us[k].runes)
		}
	}
	last, behind := i, 0
	prose := false
	for k := i + 1; k < len(us) && k <= i+topicBehind; k++ {
		if !short(k) {
			prose = true
		} else if prose {
			break // the next head
		}
		behind += int(us[k].runes)
		last = k
	}
	if before < 40 || behind < 30 {
		return 0, false
	}
	t.add(us, i)
	var seen [topicKept]uint32
	n := 0
	for k := i; k <= last; k++ {
		for _, pair := range t.of(us, k) {
			if !t.has(pair, i) || slices.Contains(seen[:n], pair) {
				continue // a pair counts once
			}
			seen[n] = pair
			if n++; n == len(seen) {
				return n, true
			}
		}
	}
	return n, true
}

// restated reports whether the paragraph behind line i opens with most of what the line says, as the lede of a news story does with its headline.
func (t *topics) restated(us []unit, i int) bool {
	if i+1 >= len(us) {
		return false
	}
	head, lede := t.of(us, i), t.of(us, i+1)
	if len(lede) > ledePairs {
		lede = lede[:ledePairs]
	}
	shared := 0
	for _, pair := range head {
		if slices.Contains(lede, pair) {
			shared++
		}
	}
	return shared >= 3 && shared*2 >= len(head)
}

// ledePairs is how many pairs of a paragraph its first sentence or two have.
const ledePairs = 40

// appendPairs appends the pairs of neighbouring Chinese characters of a text, but for those of any story.
func appendPairs(pairs []uint32, s string) []uint32 {
	common, of := commonPairSet(), topicCharacters()
	last := uint32(0)
	for i, n := 0, 0; i < len(s) && n < topicRunes; n++ {
		r, ok := han.Wide(s[i:])
		if ok {
			i += 3
		} else {
			var size int
			r, size = han.Decode(s[i:])
			i += size
		}
		next := uint32(0)
		if r < 1<<16 {
			next = uint32(of[r])
		}
		if last != 0 && next != 0 {
			if pair := last<<16 | next; !common.has(pair) {
				pairs = append(pairs, pair)
			}
		}
		last = next
	}
	return pairs
}

// functionWords are characters of any story: they tell nothing of what it is about.
const functionWords = "的了在是和与及对为以于将已也就都而其这那有我他她它们个一二三四五六七八九十百千万亿年月日时上中下不到从被把由等还并后前自更最可能会要说者记据今昨明来去地得着过并且向给让使但或如所该本各全今新大"

// commonPairs are pairs of any story. Source: the pairs found on more than one in twenty of the pages in testdata.
const commonPairs = "星期 报讯 表示 通讯 讯员 分钟 华社 公布 人民 政府 工作 公司 国家 增加 编辑 计划 价格 平均 分之 群众 报道 完成 工人 人员 市民 公里 举行 生产 每天 报导 工程 企业 增长 公斤 解放 发现 电话 截至 人次 孩子 投资 粮食 预计 调查 指出 凌晨 居民 科学 同志 学生 单位 同比 经济 联合 农民 老人 服务 气温 负责 显示 参加 交通 市场 宣布 代表 美元 实习 综合 组织 价每 影响 发生 正式 免费 责人 活动 比增 结束 同期 报通 项目 主任 责任 收入 技术 提高 获悉 问题 进行 减少 城市 国际 建议 方米 突破 开始 统计 什么 发展 造成 季度 售价 报告 面积 言人 总投 发言 希望"

// topicCharacters are the Chinese characters that tell a topic, folded; 0 stands for all others.
var topicCharacters = sync.OnceValue(func() *[1 << 16]uint16 {
	var function [1 << 16]bool
	for _, r := range functionWords {
		function[r] = true
	}
	t := new([1 << 16]uint16)
	for r := range t {
		if f := han.Fold(rune(r)); han.IsHan(f) && !function[f] {
			t[r] = uint16(f)
		}
	}
	return t
})

// pairSet is a small hashed set of pairs; 0 is no pair.
type pairSet [1 << 9]uint32

func (p *pairSet) place(pair uint32) *uint32 {
	for h := pair * 2654435761 >> 23; ; h = (h + 1) & uint32(len(p)-1) {
		if p[h] == pair || p[h] == 0 {
			return &p[h]
		}
	}
}

func (p *pairSet) has(pair uint32) bool { return *p.place(pair) == pair }

var commonPairSet = sync.OnceValue(func() *pairSet {
	set := new(pairSet)
	for w := range strings.FieldsSeq(commonPairs) {
		r := []rune(w)
		pair := uint32(r[0])<<16 | uint32(r[1])
		*set.place(pair) = pair
	}
	return set
})
