package numbers

import (
	"sync"

	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/lexicon"
)

// beforeRows are the words before a number that bound it; "" undoes a shorter row (最近 is not 近).
var beforeRows = []lexicon.Row[Modifier]{
	{Word: "约", Value: About}, {Word: "大约", Value: About}, {Word: "大概", Value: About}, {Word: "约为", Value: About}, {Word: "约有", Value: About},
	{Word: "约计", Value: About}, {Word: "约合", Value: About}, {Word: "约占", Value: About}, {Word: "约达", Value: About}, {Word: "大致", Value: About}, {Word: "左右", Value: About},
	{Word: "大体", Value: About}, {Word: "估计", Value: About}, {Word: "约莫", Value: About}, {Word: "约需", Value: About}, {Word: "约相当于", Value: About}, {Word: "约等于", Value: About}, {Word: "折合约", Value: About},
	{Word: "近", Value: Nearly}, {Word: "将近", Value: Nearly}, {Word: "接近", Value: Nearly}, {Word: "近乎", Value: Nearly}, {Word: "逼近", Value: Nearly}, {Word: "达近", Value: Nearly},
	{Word: "超", Value: Over}, {Word: "超过", Value: Over}, {Word: "超过了", Value: Over}, {Word: "超出", Value: Over}, {Word: "逾", Value: Over}, {Word: "突破", Value: Over}, {Word: "突破了", Value: Over},
	{Word: "多于", Value: Over}, {Word: "高于", Value: Over}, {Word: "大于", Value: Over}, {Word: "小于", Value: Under}, {Word: "高出", Value: Exact}, {Word: "已超", Value: Over}, {Word: "均超", Value: Over}, {Word: "长于", Value: Over}, {Word: "大过", Value: Over}, {Word: "愈", Value: Over}, {Word: "冲破", Value: Over}, {Word: "跨过", Value: Over}, {Word: "跨越", Value: Over},
	{Word: "不足", Value: Under}, {Word: "不到", Value: Under}, {Word: "不满", Value: Under}, {Word: "未满", Value: Under}, {Word: "未到", Value: Under}, {Word: "低于", Value: Under}, {Word: "少于", Value: Under}, {Word: "未达", Value: Under}, {Word: "不及", Value: Under}, {Word: "未超", Value: AtMost}, {Word: "未超过", Value: AtMost}, {Word: "短于", Value: Under}, {Word: "跌破", Value: Under}, {Word: "降至不足", Value: Under},
	{Word: "不少于", Value: AtLeast}, {Word: "不低于", Value: AtLeast}, {Word: "不下", Value: AtLeast}, {Word: "不下于", Value: AtLeast}, {Word: "至少", Value: AtLeast}, {Word: "至少有", Value: AtLeast}, {Word: "最少", Value: AtLeast}, {Word: "起码", Value: AtLeast},
	{Word: "至少为", Value: AtLeast}, {Word: "至少达", Value: AtLeast}, {Word: "不得少于", Value: AtLeast}, {Word: "不得低于", Value: AtLeast}, {Word: "不能少于", Value: AtLeast}, {Word: "不应少于", Value: AtLeast}, {Word: "不短于", Value: AtLeast}, {Word: "不止", Value: Over}, {Word: "不只", Value: Over}, {Word: "不小于", Value: AtLeast}, {Word: "至少要", Value: AtLeast}, {Word: "至少需要", Value: AtLeast}, {Word: "不低於", Value: AtLeast},
	{Word: "不超过", Value: AtMost}, {Word: "不超", Value: AtMost}, {Word: "不高于", Value: AtMost}, {Word: "不多于", Value: AtMost}, {Word: "至多", Value: AtMost}, {Word: "最多", Value: AtMost}, {Word: "不得超过", Value: AtMost}, {Word: "不得高于", Value: AtMost}, {Word: "不能超过", Value: AtMost}, {Word: "不应超过", Value: AtMost}, {Word: "顶多", Value: AtMost}, {Word: "不大于", Value: AtMost}, {Word: "不突破", Value: AtMost}, {Word: "最多不超过", Value: AtMost}, {Word: "最高不超过", Value: AtMost}, {Word: "不长于", Value: AtMost}, {Word: "不迟于", Value: Exact},
	{Word: "最近", Value: Exact}, {Word: "附近", Value: Exact}, {Word: "邻近", Value: Exact}, {Word: "靠近", Value: Exact}, {Word: "临近", Value: Exact}, {Word: "就近", Value: Exact}, {Word: "新近", Value: Exact}, {Word: "远近", Value: Exact}, {Word: "走近", Value: Exact}, {Word: "亲近", Value: Exact}, {Word: "晚近", Value: Exact}, {Word: "贴近", Value: Exact},
	{Word: "节约", Value: Exact}, {Word: "合约", Value: Exact}, {Word: "条约", Value: Exact}, {Word: "签约", Value: Exact}, {Word: "预约", Value: Exact}, {Word: "公约", Value: Exact}, {Word: "契约", Value: Exact}, {Word: "违约", Value: Exact}, {Word: "纽约", Value: Exact}, {Word: "相约", Value: Exact}, {Word: "制约", Value: Exact}, {Word: "续约", Value: Exact}, {Word: "履约", Value: Exact}, {Word: "特约", Value: Exact}, {Word: "集约", Value: Exact}, {Word: "解约", Value: Exact}, {Word: "北约", Value: Exact}, {Word: "邀约", Value: Exact}, {Word: "要约", Value: Exact}, {Word: "毁约", Value: Exact}, {Word: "爽约", Value: Exact},
	{Word: "中超", Value: Exact}, {Word: "英超", Value: Exact}, {Word: "高超", Value: Exact}, {Word: "反超", Value: Exact}, {Word: "赶超", Value: Exact}, {Word: "马超", Value: Exact}, {Word: "不足以", Value: Exact}, {Word: "想不到", Value: Exact}, {Word: "看不到", Value: Exact}, {Word: "找不到", Value: Exact}, {Word: "得不到", Value: Exact}, {Word: "达不到", Value: Under}, {Word: "料不到", Value: Exact}, {Word: "没想到", Value: Exact},
}

// afterRows are the words behind a quantity that bound it.
var afterRows = []lexicon.Row[Modifier]{
	{Word: "左右", Value: About}, {Word: "上下", Value: About}, {Word: "许", Value: About}, {Word: "前后", Value: About}, {Word: "开外", Value: Over},
	{Word: "以上", Value: AtLeast}, {Word: "及以上", Value: AtLeast}, {Word: "或以上", Value: AtLeast}, {Word: "以上的", Value: AtLeast}, {Word: "起", Value: Exact},
	{Word: "以下", Value: AtMost}, {Word: "及以下", Value: AtMost}, {Word: "以内", Value: AtMost}, {Word: "或以下", Value: AtMost}, {Word: "之下", Value: AtMost}, {Word: "以里", Value: AtMost},
	{Word: "之上", Value: AtLeast}, {Word: "多", Value: Over}, {Word: "有余", Value: Over}, {Word: "余", Value: Over}, {Word: "出头", Value: Over}, {Word: "挂零", Value: Over}, {Word: "不到", Value: Under}, {Word: "不足", Value: Under},
}

var before = sync.OnceValue(func() *lexicon.Lexicon[Modifier] { return lexicon.New(beforeRows) })
var after = sync.OnceValue(func() *lexicon.Lexicon[Modifier] { return lexicon.New(afterRows) })

// boundWord reports whether text is one of the words that bound a number.
func boundWord(text string) bool {
	text = han.TrimSpace(text)
	if m, ok := before().Exact(text); ok && m != Exact {
		return true
	}
	m, ok := after().Exact(text)
	return ok && m != Exact
}
