package dates

import (
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/lexicon"
)

// unfixedWords name a time without fixing it. To add one, add it here and a sentence to testdata/sentences.txt.
var unfixedWords = strings.Fields(`
近日 日前 近期 近来 近年来 近年 近几年 近几年来 近些年 近些年来 最近 前不久 不久前 前些天 前几天 前几年 前些年 前一阵 去年同期 上年同期 前年同期 今年同期 同期 上月同期 上周同期
入春以来 入夏以来 入秋以来 入冬以来 入汛以来 开春以来 改革开放以来 建国以来 新中国成立以来 新中国成立后 党的十八大以来 十八大以来 党的十九大以来 党的二十大以来 近一段时间
近一个时期 一段时间以来 多年来 长期以来 有史以来 自古以来 多年前 数年前 几年前 若干年前 多日来 数日来 连日来 几天前 几天来 几个月前 几个月来 日后 近日来 近两日 这几天 这两天 这些天 当年底 刚刚过去 过去几年 过去几十年 未来几年 未来几天 今后几年
今后一个时期 当前和今后一个时期 前段时间 这段时间 百余年前 百年前 千年前 千百年来 百年来 百余年来 数百年前 数十年前 数千年前 几十年前 几百年前 几千年前 数月前 数日前 数天前 去年以来的 前阵子
`)

// notDates are words that only look like dates; they are passed over.
var notDates = strings.Fields(`
今非昔比 一日千里 三日打鱼 三天打鱼 两天晒网 五四广场 五四运动 五四精神 五一广场 五一路 五一节能 八一厂 八一大桥 八一南昌起义 八一建军 八一精神 一日三餐 一日游 两日游 三日游 七日游 日月潭 日月星辰 今日头条 今日说法 明日之星 明日黄花 昨日重现 三月不知肉味 星期天网 周末画报 周末版 南方周末 年年 天天 日日 月月 年年有余 十年树木 百年树人 百年大计
十月怀胎 十月革命 五月花 六月雪 七月流火 八月桂花 三月三 四月天 春秋 春夏秋冬 春天里 早年间 日元 日本 日报 日历 日常 日程 日益 日均 月均 年均 月球 月亮 月饼 月嫂 月季 月票 月薪 月刊 年级 年轻 年龄 年货 年报 年会 年薪 年夜饭 年味 年画 年关 年糕 上下五千年 世纪大道 世纪公园 世纪城 世纪金源 新世纪 跨世纪 世纪之交 本世纪初叶 星期五餐厅
后天性 先天后天 后天努力 周恩来 周总理 周边 周围 周刊 周年 周期 周到 周密 周口 周庄 周润发 周转 一周岁 上周岁 本周刊 当年勇 明年华 去年底特律 后年轻 前日本 后日本 当日本 同日而语 不可同日而语 与日俱增 国庆路 国庆镇 清明上河图 清明河 元旦路 中秋月饼 端午粽子 春节联欢晚会 春晚 夏至未至 大寒潮 大雪纷飞 大雪封山 大雪覆盖 暴风雪 小雪花 雨水管网 雨水管 雨水井 雨水收集 雨水充沛 雨水多 雨水少 雨水偏多 雨水资源 雨水污水 雨水利用 谷雨时节
上午餐 下午茶 中午餐 早上好 晚上好 晚会 晚报 晚宴 晚餐 晚饭 晚期 晚间新闻 晚点 晚稻 晚熟 晚一点 早一点 晚一些 早一些 夜市 夜间经济 夜间游客 夜间消费 夜间施工 夜间照明 夜间模式 夜间飞行 夜间灯光 夜间出行 夜间门诊 夜间急诊 夜间交通 夜间公交 夜间生活 夜间停车 夜间作业 夜间行车 夜经济 夜景 夜班 夜晚灯光 早餐 早报 早市 早盘 午餐 午盘 今日美国 今日俄罗斯 今日中国 今日香港 今日亚洲 明天系 明天会更好
`)

// deictic are words for one day, as days from the reference day.
var deicticDays = []struct {
	word string
	days int
}{
	{"大前天", -3}, {"大后天", 3}, {"前天", -2}, {"前日", -2}, {"昨天", -1}, {"昨日", -1}, {"昨儿", -1}, {"今天", 0}, {"今日", 0}, {"今儿", 0}, {"即日", 0}, {"明天", 1}, {"明日", 1}, {"明儿", 1}, {"后天", 2}, {"后日", 2}, {"全天", 0},
}

// shortDays are the words for a day that need a part of the day behind them: 昨晚, 今晨.
var shortDays = []struct {
	word string
	days int
}{{"昨", -1}, {"今", 0}, {"明", 1}, {"前", -2}, {"当", 100}, {"次", 101}, {"翌", 101}, {"同", 100}}

// sameDays refer to the date that the text named before.
var sameDays = []struct {
	word string
	days int
}{{"当天", 0}, {"当日", 0}, {"同日", 0}, {"同一天", 0}, {"次日", 1}, {"翌日", 1}, {"第二天", 1}, {"隔天", 1}, {"隔日", 1}}

// deicticYears are words for one year, as years from the reference day's.
var deicticYears = []struct {
	word  string
	years int
}{
	{"大前年", -3}, {"前年", -2}, {"去年度", -1}, {"去年", -1}, {"上年度", -1}, {"上一年度", -1}, {"上一年", -1}, {"上年", -1}, {"今年度", 0}, {"今年", 0}, {"本年度", 0}, {"本年", 0}, {"同年", 100}, {"当年", 100}, {"明年", 1}, {"来年", 1}, {"下一年", 1}, {"次年", 101}, {"翌年", 101}, {"大后年", 3}, {"后年", 2},
}

// deicticMonths are words for one month.
var deicticMonths = []struct {
	word   string
	months int
}{
	{"上上个月", -2}, {"上上月", -2}, {"上个月", -1}, {"上月", -1}, {"上一月", -1}, {"本月", 0}, {"这个月", 0}, {"当月", 100}, {"同月", 100}, {"下个月", 1}, {"下月", 1}, {"次月", 101}, {"下下个月", 2}, {"今年本月", 0},
	{"月初", 0}, {"月底", 0}, {"月末", 0}, // alone: of this month
}

// deicticWeeks are words for one week.
var deicticWeeks = []struct {
	word  string
	weeks int
}{
	{"上上个星期", -2}, {"上上星期", -2}, {"上上周", -2}, {"上个星期", -1}, {"上星期", -1}, {"上个礼拜", -1}, {"上礼拜", -1}, {"上一周", -1}, {"上周", -1}, {"本星期", 0}, {"这个星期", 0}, {"这星期", 0}, {"本周", 0}, {"这周", 0}, {"下个星期", 1}, {"下星期", 1}, {"下个礼拜", 1}, {"下礼拜", 1}, {"下一周", 1}, {"下周", 1}, {"下下个星期", 2}, {"下下周", 2},
}

// dayPart is a named part of the day, in hours; evening says that clock times in it are after noon.
type dayPart struct {
	word     string
	from, to int
	late     bool
	attached bool // may stand right behind a day without 上: 31日晚
}

// dayParts, the longer words first.
var dayParts = []dayPart{
	{"凌晨", 0, 6, false, true}, {"清晨", 5, 8, false, true}, {"早晨", 6, 9, false, true}, {"早上", 6, 9, false, true}, {"晨", 5, 8, false, true}, {"早", 6, 9, false, true}, {"上午", 6, 12, false, true}, {"午前", 6, 12, false, true},
	{"中午", 11, 13, false, true}, {"正午", 12, 13, false, true}, {"午间", 11, 13, false, true}, {"午后", 12, 18, true, true}, {"下午", 12, 18, true, true}, {"傍晚", 18, 24, true, true}, {"黄昏", 18, 24, true, true}, {"晚间", 18, 24, true, true}, {"晚上", 18, 24, true, true},
	{"深夜", 22, 26, true, true}, {"半夜", 23, 26, true, true}, {"午夜", 23, 25, true, true}, {"子夜", 23, 25, true, true}, {"夜间", 18, 24, true, true}, {"夜里", 18, 24, true, true}, {"夜晚", 18, 24, true, true}, {"入夜", 18, 24, true, true}, {"当晚", 18, 24, true, false}, {"晚", 18, 24, true, true}, {"夜", 18, 24, true, true},
}

var unfixed = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(unfixedWords) })
var passed = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(notDates) })
var festivalDays = sync.OnceValue(func() *lexicon.Lexicon[int] {
	var rows []lexicon.Row[int]
	for i, f := range festivals {
		for _, w := range strings.Fields(f.names) {
			rows = append(rows, lexicon.Row[int]{Word: w, Value: i})
		}
	}
	for i, w := range termNames {
		rows = append(rows, lexicon.Row[int]{Word: w, Value: -1 - i})
	}
	return lexicon.New(rows)
})

// dayRuns are several days in one word, from the first to behind the last, in days from the reference day.
var dayRuns = []struct {
	words    []string
	from, to int
}{
	{[]string{"今明两天", "今明两日", "今明天"}, 0, 2},
	{[]string{"今明后三天", "今明后三日", "今明后天"}, 0, 3},
	{[]string{"明后两天", "明后两日", "明后天"}, 1, 3},
	{[]string{"昨今两天", "昨今两日", "昨今天"}, -1, 1},
	{[]string{"前昨两天", "前昨两日", "昨前两天"}, -2, 0},
}
