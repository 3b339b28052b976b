package byline

import (
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/lexicon"
)

// agencyWords are agencies and newspapers that a dateline or an affiliation may name, in simplified characters; names
// that end in one of mediaWords are found without a row. To add one, add a word here and a line to
// testdata/credits.txt. Source: mastheads of the papers and agencies themselves.
var agencyWords = strings.Fields(`
新华财经 新华每日电讯 南方周末 南风窗 每经 中国网财经 合众社 合众国际社 安莎社 德通社 中通社 中评社 中评网 上游财经 一财 界面新闻 紫牛新闻 顶端新闻 津云 长江日报 长江网 武汉晚报 宁波日报 贵阳日报 深圳晚报 苏州日报 本报 本社 本台 本刊 本网 本站 本地 本港 本市 新华社 新华网 新华 新华日报 中新社 中新网 中国新闻社 中央社 人民网 人民日报 海外网 央视网 央视 央广网 央广 中国之声 经济之声
光明日报 经济日报 中国青年报 工人日报 农民日报 法制日报 法治日报 科技日报 解放军报 中国日报 环球时报 参考消息 解放日报 文汇报 文汇网 新民晚报 北京日报 北京晚报
北京青年报 北青报 新京报 京华时报 法制晚报 天津日报 今晚报 河北日报 山西日报 辽宁日报 吉林日报 黑龙江日报 江苏日报 扬子晚报 现代快报 浙江日报 钱江晚报 都市快报
安徽日报 新安晚报 福建日报 江西日报 大众日报 齐鲁晚报 半岛都市报 青岛日报 河南日报 大河报 湖北日报 楚天都市报 湖南日报 潇湘晨报 三湘都市报 南方日报 南方都市报 南都
羊城晚报 广州日报 新快报 信息时报 深圳特区报 深圳商报 晶报 广西日报 海南日报 四川日报 成都商报 华西都市报 重庆日报 重庆晨报 贵州日报 云南日报 春城晚报 西藏日报
陕西日报 华商报 西安晚报 甘肃日报 兰州晚报 青海日报 宁夏日报 新疆日报 21世纪经济报道 每日经济新闻 第一财经 第一财经日报 经济观察报 证券时报 中国证券报 上海证券报 财新 财新网 澎湃新闻 澎湃 界面新闻
封面新闻 红星新闻 上游新闻 极目新闻 九派新闻 潮新闻 观海新闻 大众网 齐鲁网 南方网 红网 东方网 荆楚网 华龙网 华声在线 中安在线 大江网 浙江在线 四川在线 北方网 千龙网 国际在线 中国网 中青网 中青在线 环球网
中央人民广播电台 中国国际广播电台 中央电视台 中央广播电视总台 总台央视 总台 自由时报 联合报 联合晚报 中国时报 工商时报 经济日报 苹果日报 苹果新闻网 台湾日报 民众日报 民生报 中时 中时电子报 中时新闻网 联合新闻网 今日新闻 东森新闻 三立新闻
中华日报 青年日报 国语日报 大成报 旺报 爽报 立报 民报 台湾时报 台湾立报 人间福报 更生日报 明报 星岛日报 东方日报 大公报 大公网 香港商报 文汇 信报 成报 太阳报 头条日报 都市日报 晴报 香港01 香港经济日报 南华早报 虎报 点新闻 澳门日报 华侨报 市民日报 濠江日报 中评社
联合早报 联合晚报 新明日报 早报 星洲日报 南洋商报 中国报 光华日报 诗华日报 世界日报 侨报 星岛 国际日报 欧洲时报 美联社 路透社 路透 法新社 塔斯社 俄新社 共同社 时事社 韩联社 朝中社 德新社 安莎社 埃菲社 彭博社 彭博 合众社 合众国际社 越通社 泰通社 泛亚社 国际社
大纪元 新唐人 综合 综合外电 综合报道 外电 外媒 电通社 国际新闻社 新闻社 民革社 大公社 革新社 美新处 印报托 美国之音
`)

// selfWords are the agencies by which a paper means itself.
var selfWords = strings.Fields(`本报 本社 本台 本刊 本网 本站 我报 我台`)

// mediaWords end the name of a newspaper, agency, station, site or institution that an author may work for.
var mediaWords = strings.Fields(`
报 日报 晚报 早报 晨报 时报 商报 周报 周刊 月刊 快报 导报 都市报 网 网站 社 通讯社 电台 电视台 广播电台 总台 台 新闻 客户端 之声 频道 杂志 刊 在线 传媒 融媒 融媒体 融媒体中心 全媒体 新媒体
融媒体记者 新闻网 日报社 报社 报业 观察 发布 视界 视频 APP 广电 卫视 电讯社 讯社 中心 研究院 学院 大学 研究所 医院 公司 集团 公安局 委员会 协会 联合会 报道组 编译组 采访组 摄影组 新闻中心
`)

// kindWords end a dateline: what kind of dispatch it is.
var kindWords = strings.Fields(`讯 电 又讯 又电 消息 专电 体育专电 经济专电 财经专电 文化专电 特稿专电 专讯 特讯 特电 急电 快讯 综合外电报导 综合外电报道 外电报导 外电报道 连线报导 连线报道 简讯 综合讯 综合消息 综合电 综合报道 综合报导 综合电讯 综合外电 合众国际电 合众电 路透电 美联电 法新电 中央电 特稿 专稿 电讯 航讯 通电 通讯 号外 专访 特写`)

// bracketKinds are no kinds of a dispatch but in brackets: （本报专访）, where 本报专访了… is a sentence.
var bracketKinds = strings.Fields(`专访 特写`)

// wireDesks stand before 专电: which desk of an agency, or which of its services, sends it.
var wireDesks = strings.Fields(`新媒体 手机 电视 视频 图片 国际 国内 社会 时政 科技 军事 文教 农村 综合 英文 分析 特稿`)

// notAfterKind are characters that make 讯 or 电 the head or a part of another word: 电费, 讯息, 通讯员.
const notAfterKind = "员费力话影视子脑器网池缆压能讯报台站梯车源流息号问工机商厂信"

var agencies = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(agencyWords) })
var selves = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(selfWords) })
var media = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(mediaWords) })
var kinds = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(kindWords) })

// isMedia says whether text ends with a name that the table knows, or as the names of media do.
func isMedia(text string) bool {
	if _, n := agencies().Suffix(text); n > 3 {
		return true
	}
	if _, n := media().Suffix(text); n > 0 {
		return true
	}
	// 齐鲁晚报·齐鲁壹点: a paper with its own application
	paper, _, joined := strings.Cut(text, "·")
	return joined && paper != "" && isMedia(paper)
}
