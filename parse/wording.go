package parse

import "strings"

// The wordings by which lines of a page are known: labels, endings, words of pictures, of headers and of notices. One word is
// one entry; a page in testdata/pages holds it.
var (
	noteLabels    = listOf("编者按", "编者的话", "编者语", "编后", "编辑手记", "核心提示", "核心阅读", "阅读提示", "内容提要", "内容摘要", "提要", "摘要", "按语", "开栏的话", "开栏语", "主持人语", "写在前面", "新闻提示", "新闻背景", "新闻链接", "相关链接", "链接", "延伸阅读", "背景", "背景链接", "背景资料", "名词解释", "新闻附件", "小资料", "资料", "知识链接", "小贴士", "记者手记", "采访手记", "短评", "点评", "数据", "【编者按】", "编按", "阅读链接", "事件回放", "案情回放", "人物简介", "人物名片", "专家点评", "相关新闻", "新闻回放")
	pictureWords  = listOf("图为", "图①", "图一", "图1", "上图", "下图", "左图", "右图", "图片", "资料图片", "资料图", "本版图片", "图片说明", "新华社发", "新华社照片", "中新社发", "受访者供图", "受訪者供圖", "資料圖片", "資料照", "圖為", "圖／", "圖/", "（图）", "示意图", "效果图", "新華社", "法新社圖片", "路透圖片", "美聯社圖片", "翻攝", "影像來源")
	campaignWords = listOf("创建", "争做", "活动", "专栏", "专版", "特刊", "专题", "系列报道", "特别报道", "进行时", "进行曲", "聚焦", "关注", "走基层", "走转改", "学习贯彻", "深入学习", "迎接", "喜迎", "献礼", "庆祝", "纪念", "我和我的", "主题教育", "大家谈", "在行动", "行动", "直通车", "面对面", "在线", "视点", "追踪", "观察", "典范", "文明城市", "新时代", "党旗", "先锋", "风采录", "巡礼", "回眸", "展望", "大调研", "攻坚", "全面建设", "两会", "冬奥", "战疫", "抗疫")
	headTagWords  = []string{"图片", "书法", "中国画", "国画", "油画", "版画", "剪纸", "篆刻", "漫画", "摄影", "外一首", "外二首", "外一篇", "组诗", "散文", "小小说", "杂文", "随笔", "时评", "视点", "现场", "特写", "侧记", "专访", "连载", "节选", "摘要", "附图", "之一", "之二", "上", "中", "下", "一", "二", "三", "报道", "观察", "纪实", "通讯", "社论", "评论", "来信", "图", "组图", "多图", "全文", "诗", "词二首", "歌词", "寓言", "速写", "素描", "水彩", "木刻", "年画", "雕塑", "述评", "答问", "问答", "解读", "国际", "体育", "经济", "文化", "知识", "简讯", "图文", "新作", "书评", "影评", "人物", "故事", "调查"}
	artWords      = []string{"书法", "中国画", "国画", "油画", "版画", "剪纸", "篆刻", "漫画", "摄影", "图片", "速写", "素描", "水彩", "水彩画", "木刻", "年画", "雕塑", "宣传画", "水粉画", "插图", "工艺画", "农民画", "連環畫", "連环画"}
	kickerEndings = listOf("指出", "强调", "时说", "表示", "要求", "时指出", "时强调", "认为", "提出", "宣布", "呼吁", "透露", "会议决定", "消息", "报道说", "公布", "之际", "发表社论", "社论强调", "讲话时", "会见时", "座谈时", "考察时", "调研时", "致辞")
	eventEndings  = listOf("举行", "召开", "闭幕", "开幕", "成立", "启动", "揭牌", "开工", "竣工", "通车", "发布", "出台", "颁布", "签署", "上榜", "获奖", "逝世", "落幕", "揭晓", "结束", "开业", "投产", "施行", "会见", "访问", "通过", "落成", "举办", "启用", "上线", "首发")
	imprintWords  = listOf("国内统一刊号", "国内统一连续出版物号", "邮发代号", "邮编", "邮政编码", "责任编辑", "责编", "美编", "版式", "校对", "校检", "本版编辑", "值班编辑", "编辑部电话", "广告热线", "广告部", "发行热线", "订阅热线", "新闻热线", "热线电话", "零售价", "每份", "定价", "印刷", "承印", "社址", "地址：", "网址", "法律顾问", "总编辑", "http", "www.", "投稿邮箱", "电子信箱", "E-mail", "Email", "电话：", "传真：", "版权所有", "微信公众号", "扫描二维码", "本版责编", "統籌", "版面编辑", "组版", "检校", "创刊", "总第", "年出版", "今日本埠", "天气预报", "国外发行", "声明：本版", "代号", "免责声明", "免責聲明", "只供参考", "只供參考", "仅供参考，", "未经授权", "版权声明", "編輯：", "責任編輯")
	noticeWords   = listOf("遗失声明", "遗失", "声明作废", "特此声明", "公告", "拍卖公告", "招标公告", "注销公告", "清算公告", "减资公告", "债权转让", "广告", "招聘启事", "寻人启事", "招租", "售楼热线", "挂失", "公示")
	// sectionEndings end the names of standing columns: 百姓纪事, 国际简讯.
	sectionEndings = fieldsOf("随笔 札记 杂谈 漫笔 夜话 茶座 笔会 书简 简讯 短讯 快讯 集锦 之窗 天地 纪事 传真 扫描 看台 视点 聚焦 论坛 专栏 专版 播报 速递 快递 瞭望 短波 速览 园地 广角 直击 热线 信箱 点击 时空 长廊 视线 博览 选登 选载 选刊 习作 周评 日评 月评 轶事 逸事 趣闻 漫步 拾趣 拾遗 掌故 趣谈 快报 简报 评论 时评 短评 漫谈 絮语 剪影 写真 视窗 之声 大观 沙龙 驿站 走廊 放送 轶闻 百态 万象 百科 课堂 讲堂 连线 看点 热议 热评 热点 话题 茶馆 书评 影评 心声 呼声 史话 博客 点滴 前沿 要闻 撷英 撷萃 集萃 荟萃 拾零 拾贝 手记 日记 闲话 闲谈 夜谈 街谈 杂议 杂说")
	noNameEndings  = fieldsOf("报道 综合 整理 编译 新闻 消息 专稿 通讯 特写")
	metaPrefixes   = listOf("时间：", "时间:", "发布时间", "来源：", "来源:", "日期：", "作者：", "作者:", "记者：", "字体：", "字号：", "点击", "浏览", "评论数", "分享到", "关键词：", "标签：", "版次：", "版名：", "发稿时间", "更新时间", "发布 /", "发布/", "发布于", "发布：", "发布:", "更新 /", "更新/", "更新于", "刊登于", "单位：", "单位:", "计量单位")
	jumpWords      = listOf("下转", "上接", "紧接", "转第", "（接", "接第", "详见", "见第", "（详见", "全文见", "全文详见", "报道见", "转入", "相关报道见", "更多报道见", "续第", "刊第", "另见")
	sectionNames   = fieldsOf("要闻 国内 国际 时政 综合 社论 社评 时评 短评 经济 财经 社会 文化 体育 教育 科技 科教 法治 法制 民生 都市 城事 本地 本市 区市 地方 农村 三农 健康 卫生 旅游 汽车 房产 理财 证券 娱乐 副刊 文艺 读书 评论 观点 言论 专题 专版 特刊 理论 党建 军事 人物 生活 周末 视点 焦点 聚焦 深度 调查 关注 热点 综合新闻 国内新闻 国际新闻 体育新闻 经济新闻 社会新闻 本埠新闻 要聞 港聞 國際 兩岸 中國 財經 副刊 地產 體育 娛樂 社評 論壇 投訴 生活 焦點 焦點新聞 政治 社會 地方新聞 影視 國際新聞 簡訊 今日导读 导读 短讯 简讯 短波 新闻速递 快讯 一句话新闻 图片新闻 新闻集萃 世界各地 读者来信 来信")
	authorNoteHead = listOf("作者系", "作者为", "作者单位", "作者是", "作者均", "作者简介", "本文作者", "（作者", "(作者", "（本文", "(本文", "（执笔", "（据", "（摘自", "（原载", "（资料来源", "（记者手记", "（图片", "（全文", "（完", "(完")
)

// standingWords end the titles of notices and columns that stand in a paper without an author.
var standingWords = listOf("预报", "公告", "名单", "启事", "简介", "公报", "声明", "讣告", "更正", "通知", "决定", "条例", "一览", "一览表", "行情", "牌价", "公示", "开奖结果", "节目表", "要目", "办法", "规定", "通告", "致辞", "讲话", "贺词", "贺电", "预告", "须知", "时间表", "慰问信", "倡议书", "公开信", "宣言", "天气")

// labelEndings end the short words over a headline that name the occasion or whose news it is: 雅典奥运会侧记, 联合国粮农组织, 公车联营十年.
var labelEndings = fieldsOf("侧记 纪实 见闻 札记 综述 述评 特写 追踪 系列 巡礼 掠影 一瞥 之一 之二 组织 委员会 大学 学院 公司 集团 协会 学会 研究院 基金会 总会 公会 商会 会馆 同乡会 宗亲会 校友会 联谊会 火警 惨剧 血案 车祸 空难 风波 疑云 疑案 命案 劫案 骗案 大选 选举 罢工 十年 周年 年来 前夕 之后 之际 以来 期间")

// commentHeads open the heads of short comments: 短评：….
var commentHeads = fieldsOf("短评 时评 锐评 快评 编后 手记 记者手记 采访手记 评论")

// sectionParts stand behind a dot in the names of sections.
var sectionParts = strings.Fields("国外 国内 海外 域外 环球 前沿 资讯 案例 链接 讲述 记录 记忆 延伸 解读 追踪 特写 特稿 访谈 对话 调查 思考 感悟 连载 风采 风物")

// anonymous end the signatures of those who write to a paper without their names: 城关 一读者.
var anonymous = listOf("一读者", "一群众", "一职工", "一市民", "一社员", "一家长", "一听众", "一学生", "一工人", "一农民", "部分职工", "部分群众", "部分读者")

// genres stand under a headline and say what kind of piece it is.
var genres = strings.Fields("社论 短评 时评 快评 锐评 评论 述评 特写 通讯 专访 侧记 消息 速写 小小说 散文 诗歌 杂文 随笔 报告文学 调查报告 长篇通讯 评论员文章 本报评论员 社評 短評 特稿")

// tableEndings end the heads of tables, also of one under another.
var tableEndings = fieldsOf("赛程 赛果 战报 战绩 奖牌榜 积分榜 射手榜 排行榜 排名 比分 预告 节目单 行情 牌价 指数 价格表 时刻表 名单 成绩 金榜")

// boxEndings end the labels of boxes set into an article: 法官说法, 行程贴士, 嘉宾简介.
var boxEndings = fieldsOf("简介 名片 贴士 说法 回放 链接 提醒 提示 释疑 攻略 档案 释义 支招 点睛 备忘 手记 背景 问答")

// profileHeads open the heads of boxes about a person or a word: 小檔案／彭双浪.
var profileHeads = listOf("小档案", "小辞典", "小百科", "小资料", "小字典", "人物档案", "新闻辞典")

// quotationLabels stand over the quotations that papers of the 1960s and 1970s print at the head of a page.
var quotationLabels = fieldsOf("最高指示 毛主席语录 毛主席教导我们 毛泽东思想 马克思语录 列宁语录 语录")

// officeEndings end the names of the offices that sign notices.
var officeEndings = listOf("人民法院", "委员会", "管理局", "有限公司", "办公室", "人民政府", "公安局", "管理处", "居委会", "股份公司", "总公司", "税务局", "教育局", "招生办", "管委会", "党支部", "党总支", "团支部", "团委", "写作组", "通讯组", "报道组", "评论组", "工会", "居民小组", "革委会", "董事会", "理事会", "筹备处", "筹委会")

// columnTitles are whole titles of pieces that stand in a paper under no other head.
var columnTitles = fieldsOf("小启 说明 致歉 社论 社评 短评 时评 快评 锐评 言论 来论 来信 读者来信 来函照登 简讯 短讯 短波 简报 要闻简报 一句话新闻 数字 声音 语录 微言 天气 今日天气 天气预报 启事 更正 声明 公告 通知 寻人启事 遗失声明 编后 杂感 随笔 讣告 花絮 动态 信息 文摘 今日导读 导读 要目 今日要目 图片新闻 图片报道 影像 镜头 失物招领 招领 感谢信 表扬信 道歉信 便民电话 提醒您 温馨提醒 警方提示 警方提醒 投诉台 问讯处 曝光台 回音壁 小统计 人事任免 任免 讣闻 征婚 征友 求购 转让 招聘 招生 征文 笑话 幽默 格言 警句 影讯 书讯 展讯 市况 金融市况 外汇走势 菜市 物价 死亡名单 获奖名单 获奖者名单 赛程 战报 赛果 积分榜 射手榜 排行榜 收视榜 票房榜")

// navigation are the words of the buttons that an e-paper's export leaves between the articles.
var navigation = fieldsOf("A A+ A- T T+ T- a 纠错 我要纠错 举报 收藏本文 评论 分享到 手机看新闻 推荐 上一版 下一版 上一篇 下一篇 上一页 下一页 上一条 下一条 放大 缩小 默认 放大字体 缩小字体 打印 关闭 收藏 分享 返回 返回目录 版面目录 目录 首页 朗读 复制链接 标题导航 版面导航 版面概览 全文 扫一扫 看视频 听新闻 大 中 小 字号 pdf PDF PDF下载 往期回顾 按日期检索 按标题检索")

// disclaimers open what a web site says of whose its texts are.
var disclaimers = listOf("免责声明", "版权声明", "凡本网", "凡注明", "本网站转载", "本站转载")

// codeWords open what asks the reader to scan a code.
var codeWords = fieldsOf("扫一扫 扫码 扫描二维码 扫描下方 扫描右侧 扫描左侧 长按二维码 识别二维码 扫二维码 更多内容请扫 扫右侧 扫下方 微信扫 關注微信 关注微信")

// siteWords open what a web site prints under an article.
var siteWords = listOf("相关新闻", "相关阅读", "相关文章", "推荐阅读", "延伸阅读", "相关报道", "相关链接", "更多新闻", "热门文章", "猜你喜欢", "热门新闻", "热点新闻", "分享到", "分享：", "上一篇", "下一篇", "打印本页", "关闭窗口", "返回首页", "返回顶部", "版权声明", "网友评论", "我要评论", "【打印", "[打印", "责任编辑", "责编：", "编辑：")

// commentLabels stand over what an expert says in an article's box.
var commentLabels = listOf("点评", "专家点评", "专家观点", "专家解读", "专家说法", "专家视点", "名家点评")

// Words of headers: of the day, of who made the page, of the paper's name.
var (
	dayWords     = listOf("星期", "农历", "责编")
	paperEndings = listOf("报", "周刊", "周报", "画刊", "月刊", "导刊", "晨刊", "晚刊")
	dailyEndings = listOf("日报", "晚报", "时报", "晨报")
)

// Words of single rules: of pictures, of notes and labels, of what an export prints beside an article.
var (
	pictureHeads     = listOf("图为", "圖為", "上图", "下图", "左图", "右图", "图①", "图片：", "图片说明")
	paragraphPicture = listOf("图为", "圖為")
	pictureEndings   = listOf("摄", "攝", "资料图片", "資料圖片", "资料照片", "資料照", "新华社发", "新華社", "供图", "供圖", "图片来源：", "新华社照片", "发（", "提供")
	photoLines       = listOf("新华社发", "新华社照片", "资料图片", "资料照片", "本报资料图", "中新社发", "新华社/", "供图", "图片来源", "视觉中国")
	unitLabels       = listOf("单位：", "单位:")
	strokeOrder      = listOf("按姓氏笔")
	roundups         = listOf("综合报道", "综合消息", "综合整理", "综合外电")
	dayLabels        = listOf("时间", "日期", "发布时间")
	authorNotes      = listOf("作者", "本文", "执笔", "据", "摘自", "文中")
	sourceHeads      = listOf("摘自", "据")
	sourceMarks      = listOf("摘自", "选自", "转自", "荐自", "译自", "编自", "转载自", "原载《", "原刊《")
	photoSigns       = listOf("图", "摄", "影")
	authorFields     = listOf("作者：", "作者:", "记者：", "记者:")
	sources          = listOf("来源：", "来源:", "发布时间", "浏览", "點擊")
	sourceWord       = listOf("来源")
	reportWords      = listOf("报告", "报道", "消息")
	questionLabels   = listOf("问：", "问:", "問：", "問:", "读者问：", "讀者問：")
	addresses        = listOf("www.", "http")
	tipHeads         = listOf("线索提供", "新闻线索", "报料人", "爆料人", "线索费")
	titleFields      = listOf("标题：", "标题:", "題目：", "题目：", "題目:", "题目:", "標題：", "標題:", "【标题】", "【標題】")
	colonDash        = listOf("：", ":", "——")
)
