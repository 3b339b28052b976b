package byline

import (
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/lexicon"
)

// roleWords are the words that name an author's part in an article, in simplified characters. To add a role, add a word
// here and a line to testdata/credits.txt. Source: the bylines of mainland, Hong Kong, Taiwan and overseas dailies.
var roleWords = strings.Fields(`
记者 记者团 通讯员 实习生 评论员 主笔 编辑 编译 编者 主编 摄影 摄影师 摄影记者 特派员 观察员 撰稿 撰稿人 撰文 采写 采访 口述 整理 翻译 译者
作者 指导教师 指导老师 辅导教师 辅导老师 主持人 主持 供图 供稿 摘编 选编 执行 摄制 后期 配音 责编 责任编辑 版式 制图 绘图 绘画 漫画 插图 插画 校对 校检 检校 美编 美术编辑 组稿 统筹 策划 监制 视觉 设计 执笔 记录
摄像 剪辑 主播 实习编辑 编辑部主任 研究生 副总编辑 总编辑 导演 撰稿员 报道员 新闻官 志愿者 拍摄 见习生 特约撰稿人 专栏作家 作家 学者
讲述人 口述人 记录人 整理人 执笔人 主讲 主讲人 视觉设计 版面设计 图编 文编 核稿 审稿 审核 审校 审读 终审 初审 复审 监审 总编 副总编 编委 副主编 后制 字幕 录影 录音 书评人 影评人 乐评人 时评人 评论人 综合编译 综合整理 编译整理 文图 图文 文并图 文字 图片 小记者 小记者团 新华社记者站 共享联盟
`)

// officeWords name an office or a profession that an author's name may follow (中国驻某国大使 某某). They are roles only where
// the characters behind them are surely a name.
var officeWords = strings.Fields(`
教授 副教授 讲师 主任 副主任 律师 主任医师 副主任医师 主治医师 住院医师 主任药师 副主任药师 主管药师 主任护师 副主任护师 主管护师 医师 药师 护士长 分析师 经济学家 媒体人 策展人 建筑师 心理咨询师 营养师 博士 博士生 博士生导师 硕士生导师 硕士 院士 研究员 助理研究员 副研究员 高级工程师 工程师 秘书长 会长 校长 院长 大使 所长 书记 第一书记 第二书记 局长 部长 市长 县长 处长 理事长 董事长 总经理 全国人大代表 全国政协委员 读者 网友 市民
`)

// qualifierWords stand before a role and belong to it: 首席记者, 全媒体记者.
var qualifierWords = strings.Fields(`
实习 见习 特约 特派 首席 资深 高级 全媒体 全媒 融媒体 融媒 新媒体 视频 摄影 文字 图片 驻站 驻外 前方 随军 随行 体育 财经 军事 评论 深度 调查 青年 校园 学生
兼职 主任 助理 采访 战地 报道 多媒体 数据 编译 政法 教育 经济 国际 文化 科技 地方 都市 要闻 首席评论 专题 机动 跑线 智库 创意 签约 值班 执行 常务 本期 英文 参与 执笔 采写 出镜 主创
`)

// taskWords stand before a slash, or after a name, and say what was done: 文/张三 图/李四, 张三摄.
var taskWords = strings.Fields(`口述 讲述 文 图 文、图 图、文 文图 图文 摄 摄影 摄像 剪辑 撰文 撰稿 绘 制图 制表 图表 插图 数据 供图 漫画 编译 整理 采写 视频 设计 统筹 策划 画 报道 报导 独家报道 整理报道 特别报道 联合报道 综合报道 摄影报道`)

// trailerWords may end a run of names and belong to no name: 王长江/摄影报道, 齐艳 摄.
var trailerWords = strings.Fields(`
摄影报道 视频报道 图片报道 文/视频 图/视频 文/图/视频 摄影并报道 文并摄 文并图 文/图 图/文 文/摄 文、图 文图 图文 摄影/报道 文/摄影 撰文/摄影 图文报道 联合报道 集体采写 集体采访 集体创作 集体供稿 综合报道 采访报道 现场报道 特别报道 独家报道 整理报道 报道 报导 综合报导 综合外电 综合外电报道 综合外电报导 摄 摄影 文 图 绘
采写 整理 摘编 选编 编译 编辑 参与采写 参与采访 参与报道 亦有贡献 对本文亦有贡献 对此文亦有贡献 对本文有贡献 供图 供稿 发 专稿 专访 专电 电 特稿 译 等 口述 执笔 撰文 制图 诗并画 综合 编写 改编 画 辑 摘 荐 推荐 荐稿 辑录 搜集 搜集整理 提供 特约
`)

var roles = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(roleWords) })
var offices = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(officeWords) })
var qualifiers = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(qualifierWords) })
var tasks = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(taskWords) })
var noNames = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(noNameWords) })
var pageLeads = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(pageWords) })
var deskSet = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(deskWords) })
var trailers = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(trailerWords) })
