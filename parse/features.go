package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// features is the evidence that one unit gives by itself and with its neighbours.
type features struct {
	runes      int
	indented   bool
	ends       bool // ends as a sentence
	colon      bool // ends with a colon
	dashEnd    bool // ends with ——
	dashStart  bool // opens with ——
	commas     int
	stops      int // 。 inside or at the end
	mark       rune
	bracketed  bool // the whole line is one bracket
	spaced     int  // words parted by spaces
	header     int  // how much it looks like a page header, 0 to 10
	imprint    bool
	notice     bool
	jump       bool
	label      bool // 编者按, 核心提示, 导读: a note
	meta       bool // 时间：, 来源：, （附图片１张）
	picture    bool // 图为, ■…资料图片, （…摄）
	artHead    bool // （书法）, （图片）: a picture's title
	headTag    bool // （国际视点）, （外一首）: a headline's tag
	campaign   bool // wording of a section or campaign
	kickerEnd  bool // …时指出
	eventEnd   bool // …举行, …召开
	figures    bool // a row of figures
	speaker    bool // 记者：, 问：, 答：
	list       bool // 一是, （一）, 1.
	line       byline.Credit
	lineRoled  bool // the credit line prints a role or mark
	photo      bool // the credit is a photographer's
	lede       byline.Credit
	tail       byline.Credit
	finished   bool // ends with （完）or credits in brackets
	bareName   bool // two to four characters, or padded, that could be a name
	index      bool // sends to another page: 高考报名人数连续增长 7版
	letter     bool // of a letter inside an article: whom it is sent to, who signed it and when
	writer     bool // who signs a letter to the editors
	signoff    bool // the whole line is a dateline in brackets
	afterEnd   bool // the unit before it was finished
	blanksMore bool // more blank lines before it than usual on the page
	authorNote bool // 作者系…
	stamp      bool // 时间：2019-10-07
	editors    bool // 责任编辑：… 美编：… 校对：…
	item       bool // an item of a list whose items open with the same mark
	titled     bool // 标题：…
	padded     bool // two or three characters that blanks set apart and that may be a name: 林　岸
	site       bool // what a web site prints under an article
	photoLine  bool // 新华社发, 资料图片 alone on a line
}

// pageEvidence is what is counted over the whole page.
type pageEvidence struct {
	indents bool // paragraphs are indented and heads are not
	blanks  int  // blank lines that usually stand between units
	long    int  // units longer than a headline
	stamps  int  // lines that are a day's stamp
	sources int  // lines of a web site that say where an article comes from
	credits int  // units with a dateline or the credits of an article
}

var (
	noteLabels    = []string{"编者按", "编者的话", "编者语", "编后", "编辑手记", "核心提示", "核心阅读", "阅读提示", "内容提要", "内容摘要", "提要", "摘要", "按语", "开栏的话", "开栏语", "主持人语", "写在前面", "新闻提示", "新闻背景", "新闻链接", "相关链接", "链接", "延伸阅读", "背景", "背景链接", "背景资料", "名词解释", "新闻附件", "小资料", "资料", "知识链接", "小贴士", "记者手记", "采访手记", "短评", "点评", "数据", "【编者按】", "编按", "阅读链接", "事件回放", "案情回放", "人物简介", "人物名片", "专家点评", "相关新闻", "新闻回放"}
	pictureWords  = []string{"图为", "图①", "图一", "图1", "上图", "下图", "左图", "右图", "图片", "资料图片", "资料图", "本版图片", "图片说明", "新华社发", "新华社照片", "中新社发", "受访者供图", "受訪者供圖", "資料圖片", "資料照", "圖為", "圖／", "圖/", "（图）", "示意图", "效果图", "新華社", "法新社圖片", "路透圖片", "美聯社圖片", "翻攝", "影像來源"}
	campaignWords = []string{"创建", "争做", "活动", "专栏", "专版", "特刊", "专题", "系列报道", "特别报道", "进行时", "进行曲", "聚焦", "关注", "走基层", "走转改", "学习贯彻", "深入学习", "迎接", "喜迎", "献礼", "庆祝", "纪念", "我和我的", "主题教育", "大家谈", "在行动", "行动", "直通车", "面对面", "在线", "视点", "追踪", "观察", "典范", "文明城市", "新时代", "党旗", "先锋", "风采录", "巡礼", "回眸", "展望", "大调研", "攻坚", "全面建设", "两会", "冬奥", "战疫", "抗疫"}
	headTagWords  = []string{"图片", "书法", "中国画", "国画", "油画", "版画", "剪纸", "篆刻", "漫画", "摄影", "外一首", "外二首", "外一篇", "组诗", "散文", "小小说", "杂文", "随笔", "时评", "视点", "现场", "特写", "侧记", "专访", "连载", "节选", "摘要", "附图", "之一", "之二", "上", "中", "下", "一", "二", "三", "报道", "观察", "纪实", "通讯", "社论", "评论", "来信", "图", "组图", "多图", "全文", "诗", "词二首", "歌词", "寓言", "速写", "素描", "水彩", "木刻", "年画", "雕塑", "述评", "答问", "问答", "解读", "国际", "体育", "经济", "文化", "知识", "简讯", "图文", "新作", "书评", "影评", "人物", "故事", "调查"}
	artWords      = []string{"书法", "中国画", "国画", "油画", "版画", "剪纸", "篆刻", "漫画", "摄影", "图片", "速写", "素描", "水彩", "水彩画", "木刻", "年画", "雕塑", "宣传画", "水粉画", "插图", "工艺画", "农民画", "連環畫", "連环画"}
	kickerEndings = []string{"指出", "强调", "时说", "表示", "要求", "时指出", "时强调", "认为", "提出", "宣布", "呼吁", "透露", "会议决定", "消息", "报道说", "公布", "之际", "发表社论", "社论强调", "讲话时", "会见时", "座谈时", "考察时", "调研时", "致辞"}
	eventEndings  = []string{"举行", "召开", "闭幕", "开幕", "成立", "启动", "揭牌", "开工", "竣工", "通车", "发布", "出台", "颁布", "签署", "上榜", "获奖", "逝世", "落幕", "揭晓", "结束", "开业", "投产", "施行", "会见", "访问", "通过", "落成", "举办", "启用", "上线", "首发"}
	imprintWords  = []string{"国内统一刊号", "国内统一连续出版物号", "邮发代号", "邮编", "邮政编码", "责任编辑", "责编", "美编", "版式", "校对", "校检", "本版编辑", "值班编辑", "编辑部电话", "广告热线", "广告部", "发行热线", "订阅热线", "新闻热线", "热线电话", "零售价", "每份", "定价", "印刷", "承印", "社址", "地址：", "网址", "法律顾问", "总编辑", "http", "www.", "投稿邮箱", "电子信箱", "E-mail", "Email", "电话：", "传真：", "版权所有", "微信公众号", "扫描二维码", "本版责编", "統籌", "版面编辑", "组版", "检校", "创刊", "总第", "年出版", "今日本埠", "天气预报", "国外发行", "声明：本版", "代号", "免责声明", "免責聲明", "只供参考", "只供參考", "仅供参考，", "未经授权", "版权声明", "編輯：", "責任編輯"}
	noticeWords   = []string{"遗失声明", "遗失", "声明作废", "特此声明", "公告", "拍卖公告", "招标公告", "注销公告", "清算公告", "减资公告", "债权转让", "广告", "招聘启事", "寻人启事", "招租", "售楼热线", "挂失", "公示"}
	// sectionEndings end the names of standing columns: 百姓纪事, 国际简讯.
	sectionEndings = strings.Fields("简讯 短讯 快讯 集锦 之窗 天地 纪事 传真 扫描 看台 视点 聚焦 论坛 专栏 专版 播报 速递 快递 瞭望 短波 速览 园地 广角 直击 热线 信箱 点击 时空 长廊 视线 博览")
	noNameEndings  = strings.Fields("报道 综合 整理 编译 新闻 消息 专稿 通讯 特写")
	metaPrefixes   = []string{"时间：", "时间:", "发布时间", "来源：", "来源:", "日期：", "作者：", "作者:", "记者：", "字体：", "字号：", "点击", "浏览", "评论数", "分享到", "关键词：", "标签：", "版次：", "版名：", "发稿时间", "更新时间"}
	jumpWords      = []string{"下转", "上接", "紧接", "转第", "（接", "接第", "详见", "见第", "（详见", "全文见", "全文详见", "报道见", "转入", "相关报道见", "更多报道见", "续第", "刊第", "另见"}
	sectionNames   = strings.Fields("要闻 国内 国际 时政 综合 社论 社评 时评 短评 经济 财经 社会 文化 体育 教育 科技 科教 法治 法制 民生 都市 城事 本地 本市 区市 地方 农村 三农 健康 卫生 旅游 汽车 房产 理财 证券 娱乐 副刊 文艺 读书 评论 观点 言论 专题 专版 特刊 理论 党建 军事 人物 生活 周末 视点 焦点 聚焦 深度 调查 关注 热点 综合新闻 国内新闻 国际新闻 体育新闻 经济新闻 社会新闻 本埠新闻 要聞 港聞 國際 兩岸 中國 財經 副刊 地產 體育 娛樂 社評 論壇 投訴 生活 焦點 焦點新聞 政治 社會 地方新聞 影視 國際新聞 簡訊 今日导读 导读 短讯 简讯 短波 新闻速递 快讯 一句话新闻 图片新闻 新闻集萃 世界各地 读者来信 来信")
	authorNoteHead = []string{"作者系", "作者为", "作者单位", "作者是", "作者均", "作者简介", "本文作者", "（作者", "(作者", "（本文", "(本文", "（执笔", "（据", "（摘自", "（原载", "（资料来源", "（记者手记", "（图片", "（全文", "（完", "(完"}
)

func hasAnyPrefix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func hasAnySuffix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// evidence computes the features of all units.
func (p *Parser) evidence(us []unit) ([]features, pageEvidence) {
	r := p.credits()
	fs := make([]features, len(us))
	var pe pageEvidence
	indentedLong, long := 0, 0
	var blanks [8]int
	for i := range us {
		u := &us[i]
		if u.runes > 45 {
			long++
			if u.indent >= 1 {
				indentedLong++
			}
		}
		if i > 0 {
			blanks[min(u.blanks, 7)]++
		}
	}
	pe.long = long
	pe.indents = long > 2 && indentedLong*10 >= long*7
	for n, c := range blanks {
		if c > blanks[pe.blanks] {
			pe.blanks = n
		}
	}
	for i := range us {
		fs[i] = lineEvidence(r, &us[i])
	}
	beside(us, fs)
	siteTail(us, fs)
	for i := range us {
		if fs[i].stamp {
			pe.stamps++
		}
		if fs[i].meta && !fs[i].bracketed && containsAny(us[i].text, []string{"来源：", "来源:", "发布时间", "浏览", "點擊"}) {
			pe.sources++
		}
		if fs[i].lede.Dateline != nil || fs[i].lineRoled && !fs[i].photo && !fs[i].editors {
			pe.credits++
		}
		f := &fs[i]
		f.indented = pe.indents && us[i].indent >= 1
		if i > 0 {
			f.afterEnd = fs[i-1].finished && !fs[i-1].photo || authorEnd(us[i-1].text)
		}
		if f.label && f.afterEnd && f.runes <= 6 && !f.colon {
			f.label = false // 名词解释 as a head of its own
		}
		f.blanksMore = i > 0 && us[i].blanks > pe.blanks && us[i].blanks > 0
	}
	markLetters(r, us, fs)
	return fs, pe
}

// siteWords open what a web site prints under an article.
var siteWords = []string{"相关新闻", "相关阅读", "相关文章", "推荐阅读", "热门新闻", "热点新闻", "分享到", "分享：", "上一篇", "下一篇", "打印本页", "关闭窗口", "返回首页", "返回顶部", "版权声明", "网友评论", "我要评论", "【打印】", "[打印]", "责任编辑", "责编：", "编辑："}

// siteTail marks the lines of a web site at the end of a page: from the first of siteWords on, if nothing but short lines
// follows.
func siteTail(us []unit, fs []features) {
	first := -1
	for i := len(us) - 1; i >= 0 && us[i].runes <= 40 && !fs[i].ends && fs[i].lede.Dateline == nil; i-- {
		if hasAnyPrefix(han.FoldString(us[i].text), siteWords) {
			first = i
		}
	}
	if first < 1 || first == len(us)-1 && hasAnyPrefix(han.FoldString(us[first].text), []string{"责", "编辑", "相关", "推荐", "热"}) {
		return
	}
	for i := first; i < len(us); i++ {
		fs[i].site = true
	}
}

// beside mends what a line alone cannot show: the page's label beside its header, and ▲ that opens the items of a list.
func beside(us []unit, fs []features) {
	for i := range fs {
		f := &fs[i]
		if f.header < 3 && !f.ends && f.runes <= 20 && (i == 0 && len(fs) > 1 || i > 0 && fs[i-1].header >= 3 || i+1 == len(fs) || fs[i+1].header >= 3) && pageLabel(han.FoldString(us[i].text)) {
			f.header = 5
		}
		if f.header < 3 && i == 0 && len(fs) > 1 && fs[1].header >= 5 && us[1].blanks == 0 && isSectionName(us[i].text) {
			f.header = 5 // the page's name over its header
		}
		if f.header < 3 && f.runes <= 7 && folio(us[i].text) && (i > 0 && fs[i-1].header >= 3 || i+1 < len(fs) && fs[i+1].header >= 3) {
			f.header = 5
		}
		if f.header < 3 && !f.ends && f.runes <= 30 && (i > 0 && fs[i-1].header >= 5 && us[i].blanks == 0 || i > 0 && i+1 == len(fs) || i+1 < len(fs) && fs[i+1].header >= 5 && us[i+1].blanks == 0) &&
			isMasthead(us[i].text) {
			f.header = 5 // the masthead
		}
		// Items of a list, and the row of names above the rows of a table.
		next := func(k int) bool {
			return k >= 0 && k < len(fs) && f.mark != 0 && fs[k].mark == f.mark && fs[k].runes >= 12 && fs[k].line.Empty()
		}
		f.item = f.runes >= 12 && f.line.Empty() && (next(i-1) || next(i+1))
		if !f.figures && !f.ends && f.stops == 0 {
			n := words(us[i].text)
			f.figures = n >= 3 && (i > 0 && fs[i-1].figures && words(us[i-1].text) == n || i+1 < len(fs) && fs[i+1].figures && words(us[i+1].text) == n)
		}
		if f.picture && f.mark != 0 && f.ends && !f.photo && !containsAny(us[i].text, pictureWords) &&
			(i > 0 && fs[i-1].mark == f.mark && fs[i-1].ends || i+1 < len(fs) && fs[i+1].mark == f.mark && fs[i+1].ends) {
			f.picture = false
		}
	}
}

// folio reports whether a line is nothing but the number of a page: 3, - 12 -.
func folio(s string) bool {
	s = strings.Trim(han.FoldString(s), "-—· ")
	for _, r := range s {
		if _, d := han.Digit(r); !d {
			return false
		}
	}
	return s != "" && len(s) <= 3
}

// isMasthead reports whether a short line is the name of a paper.
func isMasthead(s string) bool {
	if name, rest, ok := strings.Cut(s, " "); ok && strings.IndexFunc(rest, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		s = name // 海州日报 HAIZHOU DAILY
	}
	n := utf8.RuneCountInString(s)
	return n >= 3 && n <= 10 && hasAnySuffix(han.FoldString(s), []string{"报", "周刊"}) && allHanRunes(s)
}

func allHanRunes(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !han.IsHan(r) && !han.IsSpace(r) }) < 0
}

// words counts the words that blanks part.
func words(s string) (n int) {
	for range strings.FieldsFuncSeq(s, han.IsSpace) {
		n++
	}
	return n
}

// pageLabel reports whether a short line is the number of a page, alone or with its name: A08 海州新闻·民生, 4 国际, 第3版.
func pageLabel(s string) bool {
	number, name, _ := strings.Cut(s, " ")
	if name != "" && isSectionName(number) {
		number, name = han.TrimSpace(name), number // 要闻　1
	}
	digits := len(number) <= 2
	for _, r := range number {
		if _, d := han.Digit(r); !d {
			digits = false
		}
	}
	if !pageMark(number) && !(digits && name != "") {
		return false
	}
	name = han.TrimSpace(name)
	return name == "" || isSectionName(name) || utf8.RuneCountInString(name) <= 10 &&
		(strings.ContainsAny(name, "·/|") || hasAnySuffix(name, []string{"新闻", "版", "周刊", "副刊", "专刊"}))
}

// lineEvidence computes what one unit shows by itself.
func lineEvidence(r *byline.Reader, u *unit) features {
	s := u.text
	f := features{runes: u.runes}
	first, _ := han.Decode(s)
	if strings.ContainsRune("□■●◎▲△◆◇★☆▼▽※►▶◀←→↑↓▍▌◢◤⊙", first) {
		f.mark = first
	}
	f.ends = endsSentence(s)
	last, _ := han.DecodeLast(s)
	f.colon = last == '：' || last == ':'
	f.dashEnd = strings.HasSuffix(s, "——") || strings.HasSuffix(s, "—")
	f.dashStart = strings.HasPrefix(s, "——") && !strings.HasPrefix(s, "———")
	for _, c := range s {
		switch c {
		case '，', ',', '、', '；':
			f.commas++
		case '。', '！', '？':
			f.stops++
		}
	}
	if u.runes > 100 {
		// A long line is a paragraph; only its ends are of interest.
		f.lede = r.ParseLede(s)
		f.tail = r.ParseTail(s)
		f.finished = f.tail.Body < len(s)
		f.photo = f.finished && isPhoto(f.tail)
		f.picture = f.photo || hasAnyPrefix(s, []string{"图为", "圖為"})
		f.speaker = speaks(s)
		return f
	}
	folded := han.FoldString(s)
	f.bracketed = wholeBracket(s)
	inside := folded
	if f.bracketed {
		inside = strings.TrimFunc(folded, func(r rune) bool { return strings.ContainsRune("（）()【】〔〕[]〈〉 ", r) })
	}
	for word := range strings.FieldsFuncSeq(s, han.IsSpace) {
		if utf8.RuneCountInString(word) > 1 {
			f.spaced++
		}
	}
	if !f.ends {
		f.header = headerScore(folded, u.runes)
	}
	f.imprint = u.runes < 90 && (!f.ends && imprintScore(folded) || strings.HasPrefix(folded, "免责声明"))
	f.notice = hasAnyPrefix(folded, noticeWords) && u.runes <= 12
	inside = strings.TrimLeft(inside, "▶►→>●■◆▲ ")
	f.jump = u.runes <= 40 && (hasAnyPrefix(inside, jumpWords) && strings.ContainsAny(inside, "版页頁0123456789一二三四五六七八九ABCDEFGH") || strings.HasSuffix(inside, "版)") && containsAny(inside, jumpWords))
	f.photoLine = u.runes <= 12 && containsAny(inside, []string{"新华社发", "新华社照片", "资料图片", "资料照片", "本报资料图", "中新社发", "新华社/", "供图", "图片来源", "视觉中国"}) && !f.ends
	if spaced := han.DropSpace(inside); spaced != inside && hasAnyPrefix(spaced, noteLabels) && utf8.RuneCountInString(spaced) <= 4 {
		f.label = true // 点　评
	}
	f.label = f.label || hasAnyPrefix(inside, noteLabels) && (u.runes <= 10 || labelled(inside))
	f.meta = hasAnyPrefix(folded, metaPrefixes) || f.bracketed && (strings.HasPrefix(inside, "附图") || dateOnly(inside)) || u.runes <= 8 && hasAnySuffix(inside, []string{"综合报道", "综合消息", "综合整理", "综合外电"}) || dateOnly(folded) || stamped(folded)
	f.stamp = f.meta && !f.bracketed && figureShare(folded) > 0.3 && (hasAnyPrefix(folded, []string{"时间", "日期", "发布时间"}) || dateOnly(folded))
	f.index = !f.ends && u.runes <= 40 && pageRef(folded)
	f.authorNote = u.runes < 60 && (hasAnyPrefix(folded, authorNoteHead) || f.bracketed && hasAnyPrefix(inside, []string{"作者", "本文", "执笔", "据", "摘自"}))
	f.lede = r.ParseLede(s)
	if f.bracketed || f.stops == 0 && !f.ends {
		f.line = r.ParseLine(s)
	}
	if f.authorNote || f.jump || f.dashStart && !strings.Contains(folded, "记者") {
		f.line = byline.Credit{}
	}
	if f.lede.Dateline != nil && f.lede.Body < len(s) {
		f.line = byline.Credit{}
	}
	f.tail = r.ParseTail(s)
	f.finished = f.tail.Body < len(s) && !f.bracketed
	f.photo = !f.line.Empty() && isPhoto(f.line) || f.finished && isPhoto(f.tail)
	if !f.line.Empty() && hasAnyPrefix(folded, []string{"作者：", "作者:", "记者：", "记者:"}) {
		f.meta = false
	}
	f.padded = u.runes <= 9 && padded(s) && paddedName(r, s)
	f.titled = u.runes <= 60 && titleField(s) > 0
	f.signoff = f.bracketed && f.line.Dateline != nil
	for _, b := range f.line.Bylines {
		if b.Role != "" || b.Affiliation != "" {
			f.lineRoled = true
		}
	}
	if !f.line.Empty() && f.mark != 0 {
		f.lineRoled = true
	}
	f.editors = editorsOnly(f.line)
	plain := s
	if f.bracketed && u.runes <= 8 {
		plain = strings.Trim(s, "（）()") // （关山月）under the title of a picture
	}
	f.bareName = u.runes <= 24 && !f.ends && bareName(r, plain, u.runes)
	f.picture = !f.ends && f.mark != 0 && containsAny(s, pictureWords) || hasAnyPrefix(s, []string{"图为", "圖為", "上图", "下图", "左图", "右图", "图①", "图片：", "图片说明"}) ||
		hasAnySuffix(strings.TrimRight(s, "）)"), []string{"摄", "攝", "资料图片", "資料圖片", "资料照片", "資料照", "新华社发", "新華社", "供图", "供圖", "图片来源：", "新华社照片", "发（", "提供"}) && u.runes > 6 && f.line.Empty() ||
		f.finished && f.photo || f.ends && f.stops == 1 && strings.ContainsRune("■▲△▼↑→←↓◀▶", f.mark) && f.line.Empty() && !f.finished && u.runes < 60
	if tag, ok := headTag(folded); ok {
		f.headTag = true
		for _, w := range artWords {
			if tag == w {
				f.artHead = true
			}
		}
	}
	f.campaign = !f.ends && u.runes <= 40 && (containsAny(folded, campaignWords) || strings.Count(s, "·") >= 2)
	f.kickerEnd = strings.HasPrefix(folded, "来自") && hasAnySuffix(folded, []string{"报告", "报道", "消息"}) || hasAnySuffix(strings.TrimRight(folded, "：:— "), kickerEndings) || hasAnySuffix(folded, []string{"：", ":", "——"})
	f.eventEnd = hasAnySuffix(folded, eventEndings)
	f.figures = (figureShare(s) > 0.45 || !f.ends && (tabular(folded) || scheduled(s))) && u.runes > 4 && !(strings.HasPrefix(s, "第") && strings.HasSuffix(folded, "号"))
	f.speaker = speaks(s)
	f.list = listed(s)
	return f
}

// editorsOnly reports whether a line credits nobody but those who made the page.
func editorsOnly(c byline.Credit) bool {
	for _, b := range c.Bylines {
		switch han.FoldString(b.Role) {
		case "责任编辑", "责编", "编辑", "美编", "美术编辑", "版式", "校对", "校检", "检校", "视觉", "组版", "统筹", "主编", "值班编辑", "实习编辑", "制图", "设计", "监制", "总编辑", "副总编辑":
		default:
			return false
		}
	}
	return len(c.Bylines) > 0
}

// isPhoto reports whether a credit is that of a picture.
func isPhoto(c byline.Credit) bool {
	if len(c.Bylines) == 0 {
		return false
	}
	for _, b := range c.Bylines {
		t := han.FoldString(b.Task + b.Role)
		if !strings.Contains(t, "摄") && t != "图" && !strings.Contains(t, "供图") && t != "发" || strings.Contains(t, "报道") {
			return false
		}
	}
	return true
}

// wholeBracket reports whether one bracket holds the whole line.
func wholeBracket(s string) bool {
	first, n := han.Decode(s)
	last, _ := han.DecodeLast(s)
	if !strings.ContainsRune("（(【〔[", first) || !strings.ContainsRune("）)】〕]", last) {
		return false
	}
	depth := 0
	for i, r := range s {
		if strings.ContainsRune("（(【〔[", r) {
			depth++
		} else if strings.ContainsRune("）)】〕]", r) {
			depth--
			if depth == 0 && i+utf8.RuneLen(r) < len(s) {
				return strings.ContainsAny(s[i+utf8.RuneLen(r):i+utf8.RuneLen(r)+1], "（(") || strings.HasPrefix(s[i+utf8.RuneLen(r):], "（")
			}
		}
	}
	return n > 0 && depth == 0
}

// labelled reports whether a colon, a space or a bracket follows the label of a note.
func labelled(s string) bool {
	for _, w := range noteLabels {
		if rest, ok := strings.CutPrefix(s, w); ok {
			r, _ := han.Decode(rest)
			if strings.ContainsRune("：: 】]　—·|", r) {
				return true
			}
		}
	}
	return false
}

// stamped reports whether a line is a day with where it comes from: 2018-08-16 08:15 来源：海州在线.
func stamped(s string) bool {
	i := strings.Index(s, "来源")
	return i > 0 && dateOnly(strings.TrimRight(s[:i], " \u3000|"))
}

// pageRef reports whether a line begins or ends with the page that it sends to: … 5版, …►A7, ▶2版　….
func pageRef(s string) bool {
	if rest := strings.TrimLeft(s, "▶►→●■◆ "); rest != s {
		if word, _, ok := strings.Cut(rest, " "); ok && utf8.RuneCountInString(word) <= 4 && pageMark(word) {
			return true
		}
	}
	i := strings.LastIndexAny(s, " \u3000▶►→>（(／/")
	if i <= 0 {
		return false
	}
	_, n := han.Decode(s[i:])
	ref, version := strings.CutSuffix(strings.TrimRight(s[i+n:], "）)"), "版")
	for _, w := range []string{"见", "第", "详见", "刊"} {
		ref = strings.TrimPrefix(ref, w)
	}
	letter := len(ref) > 1 && ref[0] >= 'A' && ref[0] <= 'H'
	if letter {
		ref = ref[1:]
	}
	digits := 0
	for _, r := range ref {
		_, d := han.Digit(r)
		if _, c := han.Numeral(r); !d && !c {
			return false
		}
		digits++
	}
	return digits > 0 && digits <= 3 && (version || letter)
}

// dateOnly reports whether a line holds nothing but a day: 2019-10-07, （一九九八年一月一日）.
func dateOnly(s string) bool {
	n := 0
	for _, r := range s {
		_, d := han.Digit(r)
		_, c := han.Numeral(r)
		switch {
		case d || c || strings.ContainsRune("年月日时分十廿-/.:：（）() ", r):
			n++
		case strings.ContainsRune("星期附图片张", r):
			n++
		default:
			return false
		}
	}
	return n >= 6 && strings.ContainsAny(s, "年月日-/.")
}

// bareName reports whether a short line could be an author's name without any role.
func bareName(r *byline.Reader, s string, runes int) bool {
	if runes > 24 || isSectionName(s) || isColumnTitle(s) || hasAnySuffix(han.FoldString(s), noNameEndings) || strings.ContainsAny(s, "，。！？：；“”《》、（）()0123456789") {
		return false
	}
	n := utf8.RuneCountInString(han.DropSpace(s))
	if n < 2 || n > 4 && !strings.ContainsAny(s, "·• 　") {
		names, score := r.ParseNames(s)
		return score >= byline.FirmName && len(names) > 1
	}
	for _, c := range s {
		if !han.IsHan(c) && !han.IsSpace(c) && c != '·' && c != '•' {
			return false
		}
	}
	if n > 4 {
		for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
			if k := utf8.RuneCountInString(w); k > 4 && !strings.ContainsAny(w, "·•") {
				return false
			}
		}
		names, score := r.ParseNames(s)
		return score >= byline.FirmName && len(names) > 0
	}
	_, score := r.ParseNames(s)
	if n == 4 && n == utf8.RuneCountInString(s) {
		return score > -5 // 东海重工
	}
	return score > -8.8
}

// headTag returns the word in the bracket that a headline ends with.
func headTag(s string) (tag string, ok bool) {
	if !strings.HasSuffix(s, "）") && !strings.HasSuffix(s, ")") {
		return "", false
	}
	i := max(strings.LastIndex(s, "（"), strings.LastIndex(s, "("))
	if i <= 0 {
		return "", false
	}
	tag = strings.Trim(s[i:], "（）()")
	if utf8.RuneCountInString(tag) > 14 {
		return "", false
	}
	for _, w := range headTagWords {
		if tag == w || len(w) > 3 && (strings.HasSuffix(tag, w) || strings.HasPrefix(tag, w)) {
			return tag, true
		}
	}
	return tag, false
}

// headerScore says how much a line looks like a page header: a full date, a weekday, a page number, a paper's name.
func headerScore(s string, runes int) int {
	if runes > 70 || strings.ContainsAny(s, "。！？“”") {
		return 0
	}
	score := 0
	if y, _, ok := fullDate(s); ok && y > 0 {
		score += 3
	}
	if strings.Contains(s, "星期") || strings.Contains(s, "农历") || strings.Contains(s, "责编") {
		score += 2
	}
	if i := strings.Index(s, "年第"); i > 0 && strings.Contains(s[i:], "期") && runes <= 40 {
		score += 3 // 2010年第37期
	}
	if pageMark(s) {
		score += 2
	}
	if runes <= 14 && (strings.HasSuffix(s, "日报") || strings.HasSuffix(s, "晚报") || strings.HasSuffix(s, "时报") || strings.HasSuffix(s, "晨报")) {
		score++
	}
	for w := range strings.FieldsSeq(s) {
		for _, n := range sectionNames {
			if w == n {
				score++
			}
		}
		if n := utf8.RuneCountInString(w); n <= 6 && (strings.HasSuffix(w, "周刊") || n >= 3 && strings.HasSuffix(w, "版") && !pageMark(w)) {
			score++
		}
		if strings.HasSuffix(w, "报") && utf8.RuneCountInString(w) <= 8 && runes > len(w)/3 {
			score++
		}
	}
	return score
}

// pageMark reports whether a line holds a page number: 第2版, A12, 02版.
func pageMark(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return han.IsSpace(r) || r == '：' || r == ':' || r == '/' || r == '|' }) {
		t := strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(w, "第"), "版"), "頁")
		if t == "" || t == w && !(len(w) >= 2 && len(w) <= 4 && w[0] >= 'A' && w[0] <= 'Z') {
			continue
		}
		digits := strings.TrimLeft(t, "ABCDEFGHT")
		if digits == "" || len(digits) > 12 {
			continue
		}
		ok := true
		for _, r := range digits {
			_, d := han.Digit(r)
			_, c := han.Numeral(r)
			if !d && !c && r != '十' {
				ok = false
			}
		}
		if ok {
			return true
		}
	}
	return false
}

func imprintScore(s string) bool { return containsAny(s, imprintWords) }

// figureShare is the part of a line that digits make.
func figureShare(s string) float64 {
	digits, all := 0, 0
	for _, r := range s {
		if han.IsSpace(r) {
			continue
		}
		all++
		if _, d := han.Digit(r); d || r == '.' || r == '%' || r == '－' || r == '-' || r == '+' || r == '．' {
			digits++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(digits) / float64(all)
}

// authorEnd reports whether a paragraph ends with a bracket that says who its author is: …（作者单位：省委党校）.
func authorEnd(s string) bool {
	tail := s[max(0, len(s)-150):]
	i := strings.LastIndex(tail, "（作者")
	return i >= 0 && strings.HasSuffix(tail, "）") && !strings.Contains(tail[i:], "）（")
}

// tabular reports whether a line is a row of columns with figures in them: 美元　7.7812　　欧元　12.2734.
func tabular(s string) bool {
	words, figures := 0, 0
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		words++
		if strings.ContainsFunc(w, func(r rune) bool { _, d := han.Digit(r); return d }) {
			figures++
		}
	}
	return words >= 4 && figures >= 2 && words <= figures*2+1 || words >= 2 && results(s) == words
}

// results counts the results of games in a line: 海州2-2江城.
func results(s string) (n int) {
	digit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	for i := range s {
		if (s[i] == '-' || s[i] == ':') && digit(i-1) && digit(i+1) && !digit(i+3) && !digit(i-3) {
			n++
		}
	}
	return n
}

// scheduled reports whether a line opens with a day and goes on behind a colon: 6月10日下午2时：书法入门.
func scheduled(s string) bool {
	colon := strings.IndexAny(s, "：:")
	month, day := strings.Index(s, "月"), strings.Index(s, "日")
	if colon < 0 || month <= 0 || day < month || day > colon || month > 9 {
		return false
	}
	for _, r := range s[:month] {
		_, d := han.Digit(r)
		_, c := han.Numeral(r)
		if !d && !c && r != '十' {
			return false
		}
	}
	return true
}

// padded reports whether a line is two or three Chinese characters with blanks between them.
func padded(s string) bool {
	n := 0
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		if n++; utf8.RuneCountInString(w) != 1 || !allHanRunes(w) {
			return false
		}
	}
	return n == 2 || n == 3
}

func paddedName(r *byline.Reader, s string) bool {
	_, score := r.ParseNames(s)
	return score > -1.5
}

// titleField is the length of the name of the field that holds a headline in an export: 标题：….
func titleField(s string) int {
	for _, w := range []string{"标题：", "标题:", "題目：", "题目：", "題目:", "题目:", "標題：", "標題:", "【标题】", "【標題】"} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// speaks reports whether a speaker and a colon open the line: 记者：, 问：, 宋涛：.
func speaks(s string) bool {
	i := strings.IndexAny(s, "：:")
	if i <= 0 || i > 18 {
		return false
	}
	for _, r := range s[:i] {
		if !han.IsHan(r) && r != '·' && !han.IsSpace(r) {
			return false
		}
	}
	return i+3 < len(s)
}

// listed reports whether a list mark opens the line: 一、, （一）, 1., 一是, ●.
func listed(s string) bool {
	r, n := han.Decode(s)
	if strings.ContainsRune("●◆■★①②③④⑤⑥⑦⑧⑨", r) {
		return true
	}
	if r == '（' || r == '(' {
		r, m := han.Decode(s[n:])
		_, c := han.Numeral(r)
		_, d := han.Digit(r)
		return c || d && m > 0
	}
	next, _ := han.Decode(s[n:])
	_, c := han.Numeral(r)
	_, d := han.Digit(r)
	return (c || d || r == '十') && strings.ContainsRune("、.．是", next)
}
