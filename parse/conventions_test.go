package parse_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/parse"
)

// Each table holds one convention in the forms of many papers, set in turn into the same page, of which all else must be read as ever.

// outline is what is compared of an article.
type outline struct{ Section, Headline, Names string }

func outlines(text string) (all []outline) {
	var p parse.Parser
	for _, a := range p.Page(text).Articles {
		all = append(all, outline{a.Section, strings.Join(append(append(a.Kicker, a.Headline), a.Deck...), "|"), strings.Join(a.Authors(), " ")})
	}
	return all
}

const (
	before = "港口吞吐量创新高\n　　本报讯（记者赵静）海州港昨天宣布，今年前两个月完成货物吞吐量三百二十万吨，比去年同期增长百分之十二。\n\n"
	after  = "\n\n城西菜场改造完工\n　　本报讯（记者孙丽）城西菜场改造工程昨天完工，三百个摊位重新开张，附近居民买菜不用再走远路。\n"
	essay  = "　　清晨六点，南门老街的豆浆铺已经排起队。去年冬天开始的改造，没有拆掉一间老屋，只把下水道和电线埋到了地下。\n　　“街坊都还在，味道也没变。”店主说，生意比从前还好了三成。"
)

// between is the page with something between its first article and its last.
func between(text string) string {
	return "海州日报　2004年3月12日　第4版\n\n" + before + text + after
}

var around = [2]outline{{Headline: "港口吞吐量创新高", Names: "赵静"}, {Headline: "城西菜场改造完工", Names: "孙丽"}}

func readAs(t *testing.T, page string, want []outline) {
	t.Helper()
	if d := cmp.Diff(want, outlines(page)); d != "" {
		t.Errorf("%s\n(-want +got):\n%s", page, d)
	}
}

// TestClippings holds the day and the paper that stand under the title of a clipped article, or over it, with blank lines between and without. Lines are parted
// by a bar.
func TestClippings(t *testing.T) {
	articles := []struct{ title, text string }{
		{"全市养老新政正式出台", "　　昨天，全市养老服务新政出台，九类老人可以享受补贴，每月二百元。\n　　补贴从下月起发放，符合条件的老人可以到社区登记申请。\n"},
		{"东湖绿道三期开工建设", "　　东湖绿道三期昨日开工，全长二十三公里，计划明年国庆前建成开放。\n　　绿道沿线将新建驿站六座，方便市民歇脚。\n"},
		{"小区里来了“共享菜园”", "　　翠园小区的空地上多了一片菜园，二百户居民报名认领，每户三平方米。\n　　“种菜是次要的，邻居熟了才是真的。”社区干部说。\n"},
	}
	for _, stamp := range []string{
		"2016-04-19 海州日报", "2016-04-19|海州日报", "海州日报|2016-04-19", "海州日报　2016年4月19日", "2016年04月19日 08:30 海州日报", "2016-04-19　星期二　海州日报", "（海州日报 2016年4月19日）",
		"海州日报 (2016年04月19日 第 03 版)", "《海州日报》2016年4月19日", "2016-04-19 08:30:12 来源: 海州日报", "2016/4/19", "4月19日", "2016年4月19日",
	} {
		for _, gap := range []string{"", "\n"} {
			var text strings.Builder
			var want []outline
			for _, a := range articles {
				text.WriteString(a.title + "\n" + strings.ReplaceAll(stamp, "|", "\n") + "\n" + gap + a.text + "\n")
				want = append(want, outline{"", a.title, ""})
			}
			if diff := cmp.Diff(want, outlines(text.String())); diff != "" {
				t.Errorf("%s under the titles, gap %q (-want +got):\n%s", stamp, gap, diff)
			}
		}
	}
	for _, beside := range []string{"2016-04-19 %s", "%s 2016-04-19", "%s (2016-04-19)", "%s（2016年4月19日）"} {
		var text strings.Builder
		var want []outline
		for _, a := range articles {
			text.WriteString(strings.Replace(beside, "%s", a.title, 1) + "\n" + a.text + "\n")
			want = append(want, outline{"", a.title, ""})
		}
		if diff := cmp.Diff(want, outlines(text.String())); diff != "" {
			t.Errorf("the day beside the titles, %s (-want +got):\n%s", beside, diff)
		}
	}
	for _, between := range []string{"2016-04-19 海州日报\n", "2016-04-19 海州日报\n\n", "※※※\n", "-----------\n", "标题：", "【标题】"} {
		var text strings.Builder
		var want []outline
		for _, a := range articles {
			body := ""
			if strings.HasPrefix(between, "标题") {
				body = "正文：\n"
			} else if strings.HasPrefix(between, "【标题】") {
				body = "【日期】2016-04-19\n【正文】\n"
			}
			text.WriteString(between + a.title + "\n" + body + a.text + "\n")
			want = append(want, outline{"", a.title, ""})
		}
		if diff := cmp.Diff(want, outlines(text.String())); diff != "" {
			t.Errorf("%s over the titles (-want +got):\n%s", between, diff)
		}
	}
}

// TestFragmentedHeaders holds headers that an extractor has cut into lines, in the orders that they come in: the first article begins behind them. Lines are
// parted by a bar.
func TestFragmentedHeaders(t *testing.T) {
	const article = "外卖骑手撞伤行人 平台该不该赔\n　　本报讯（记者 李晓东）昨天，法院宣判了一起案件，外卖骑手在送餐途中撞伤行人，平台被判赔偿。\n"
	for _, tc := range []struct{ header, want string }{
		{"法治时报|A5 要闻|2016-04-19", "法治时报 2016-04-19 A5 要闻"},
		{"A5 要闻|2016-04-19|法治时报", "法治时报 2016-04-19 A5 要闻"},
		{"海州日报|第3版|2016年4月19日 星期二", "海州日报 2016-04-19 3 "},
		{"第3版：民生|海州日报|2016年4月19日", "海州日报 2016-04-19 3 民生"},
		{"海州晚报|HAIZHOU EVENING NEWS|2016.4.19|星期二|A03|要闻", "海州晚报 2016-04-19 A03 要闻"},
		{"2016.4.19|星期二|A03|要闻", " 2016-04-19 A03 要闻"},
		{"03|要闻|海州日报|2016年4月19日|星期二|责编：李晓东|版式：王芳", "海州日报 2016-04-19  要闻"},
		{"民国三十五年四月十九日|星期五|第二版|海州日報", "海州日報 1946-04-19 二 "},
		{"海州日报|2016年|4月19日|星期二|第3版", "海州日报  3 "},
		{"海州日报|2016年4月19日|农历丙申年三月十三|星期二|今日8版|第8765期|国内统一刊号CN37-0001", "海州日报 2016-04-19  "},
		{"文化周末·阅读|2016年4月19日|星期二|B4", " 2016-04-19 B4 "},
		{"城事|A5|编辑 李晓东|美编 王芳|2016年4月19日", " 2016-04-19 A5 城事"},
		{"■2016年4月19日|■星期二|■责编：李晓东|03", " 2016-04-19  "},
	} {
		for _, gap := range []string{"\n", "\n\n"} {
			var p parse.Parser
			page := p.Page(strings.ReplaceAll(tc.header, "|", "\n") + gap + article)
			if len(page.Articles) != 1 || page.Articles[0].Headline != "外卖骑手撞伤行人 平台该不该赔" || len(page.Articles[0].Kicker) > 0 {
				t.Errorf("%s: %d articles, the first %q", tc.header, len(page.Articles), page.Articles[0].Headline)
				continue
			}
			info := page.Articles[0].Page
			if got := strings.Join([]string{info.Publication, info.Date, info.Number, info.Section}, " "); got != tc.want {
				t.Errorf("%s: page %q, want %q", tc.header, got, tc.want)
			}
		}
	}
	// Under a title, the day and the paper are the article's own.
	for _, top := range []string{"养老新政出台\n2016-04-19\n海州日报\n", "养老新政\n2016年4月19日\n海州日报\n"} {
		var p parse.Parser
		page := p.Page(top + "　　本报讯（记者 李晓东）昨天，全市养老服务新政出台，九类老人可以享受补贴，每月二百元。\n")
		if len(page.Articles) != 1 || page.Articles[0].Lines.First != 1 {
			t.Errorf("%q: the title is lost", top)
		}
	}
}

// TestPagesInPieces holds dumps whose pages only a header in pieces parts: each article is of its own page, in a stream as well.
func TestPagesInPieces(t *testing.T) {
	for _, header := range []string{"海州日报|2016年4月%d日|星期二|第%d版|要闻", "第%d版|海州日报|2016年4月%d日", "A0%d 民生|2016.4.%d 星期三", "要闻|A0%d|2016-04-1%d|责编 李晓东", "海州晚报|A0%d|城事", "2016年4月%d日|海州晚报"} {
		for _, gap := range []string{"\n", "\n\n"} {
			var text strings.Builder
			for n, story := range []string{before, strings.TrimLeft(after, "\n")} {
				text.WriteString(strings.ReplaceAll(strings.ReplaceAll(header, "%d", strconv.Itoa(n+1)), "|", "\n") + gap + strings.TrimRight(story, "\n") + "\n\n")
			}
			readAs(t, text.String(), around[:])
			var p parse.Parser
			var infos []article.Info
			for page, err := range p.Pages(strings.NewReader(text.String())) {
				if err != nil {
					t.Fatal(err)
				}
				if len(page.Articles) != 1 {
					t.Errorf("%s: %d articles on a page", header, len(page.Articles))
				}
				infos = append(infos, page.Info)
			}
			if len(infos) != 2 || infos[0] == infos[1] {
				t.Errorf("%s, gap %q: pages %v", header, gap, infos)
			}
		}
	}
	// Under a title, they are those of a clipping.
	var p parse.Parser
	for _, stamp := range []string{"2016-04-19\n海州日报\n", "海州日报\n2016年4月19日\n"} {
		n := 0
		for range p.Pages(strings.NewReader(before + "\n老街改造留住烟火气\n" + stamp + essay + "\n")) {
			n++
		}
		if n != 1 {
			t.Errorf("%q under a title: %d pages", stamp, n)
		}
	}
}

func TestHeaders(t *testing.T) {
	for _, header := range []string{
		"2022年9月24日　星期六　责任编辑：张三　A03",
		"03 要闻 2022年9月24日 星期六 编辑/王芳 美编/李明 审读/赵静",
		"海州日报 要闻 2022年9月24日 星期六 03",
		"2022/09/24 星期六 要闻 A03",
		"A03｜要闻｜2022年9月24日｜星期六",
		"海州晚报|A03 都市新闻",
		"2022年9月24日 农历壬寅年八月廿九 星期六",
		"HAIZHOU DAILY 海州日报 2022.9.24 星期六 第3版",
		"第03版：要闻",
		"第03版：要闻 上一版 下一版",
		"03版：要闻·综合",
		"海州日报数字报 2022年09月24日 第03版 要闻",
		"一九五八年九月二十四日　星期三　第三版",
		"1958年9月24日 星期三 海州日报 第三版",
		"第三版 海州日报 1958年9月24日",
		"（第三版）海州日报 一九五八年九月二十四日 星期三",
		"中华民国三十七年九月二十四日 海州日报 第二版",
		"中華民國一一一年九月二十四日 星期六 要聞 A3",
		"民國111年9月24日 星期六 A3 要聞",
		"2022年9月24日 星期六 壬寅年八月廿九",
		"海州日報 2022年9月24日 星期六 壬寅年八月廿九 A3 要聞",
		"要闻 YAOWEN 3",
		"3 要闻 YAOWEN 2022年9月24日 星期六",
		"A3 NEWS 新闻",
		"海州日报 A3版 2022-9-24 星期六 组版编辑：王芳",
		"【第3版:要闻】",
		"版面：A03",
		"A03版 国内·时政",
		"2022年9月24日 第8765期 今日8版",
		"今日8版 第8765期 2022年9月24日 星期六",
		"国内统一刊号CN37-0001 邮发代号23-1 第8765期 今日八版",
		"海州日报社出版 国内统一连续出版物号CN 37-0001 邮发代号23-1 第8765号",
		"海州网：www.haizhounews.com",
		"总第8765期 海州日报社主办 2022年9月24日 星期六 壬寅年八月廿九",
		"中共海州市委机关报 海州日报社出版 2022年9月24日",
		"今日天气 晴转多云 18℃—26℃ 南风3级",
		"今日海州：晴 18～26℃ 明日：多云 19～27℃",
		"新闻热线：87654321 本版编辑：王芳 邮箱：haizhou@163.com",
		"首席编辑 王芳 视觉设计 李明 图编 赵静",
		"值班总编：王芳 责编：李明 版式：赵静 校对：孙丽",
		"编辑 王芳 E-mail:haizhou@163.com 2022年9月24日",
		"星期六 2022年9月24日 要闻 03",
		"Saturday, September 24, 2022",
		"2022年9月24日 Saturday 03",
		"HAIZHOU RIBAO 要闻 3",
		"海州日报 2022年9月24日 星期六 电话:87654321 编辑:王芳 要闻 03",
		"AA03 重点/社论 2022年9月24日 星期六 责编：王芳 美编：李明",
		"封面报道 COVER STORY",
		"特别报道 A03—A05",
		"深读周刊 B01 2022年9月24日 星期六",
		"财经·证券 C2 2022年9月24日",
		"每周六出版 第38期 总第512期",
		"1986年9月24日 星期三 农历丙寅年八月廿一 第3856号",
		"第3856号 一九八六年九月 24 星期三",
		"海州日报 HAIZHOU DAILY",
		"人民日報　　1950年9月24日　第二版",
		"海州教育报/2007年/6月/8日/第002版",
		"2020年2月4日 星期二 农历正月十一 海州晚报 03 战“疫”",
		"海州特区报\n1992年3月26日　　　　今日八版",
		"《海州报》财经版\n2008年9月17日",
		"海州日報（溫哥華版）\n2009-11-03 | 要聞 | A01",
		"海州日報 洛杉磯版\nB5 地產 2014年3月21日",
		"参考消息\n１９７４年１０月１２日　（第４８２７期）",
		"海州晚报/城区新闻\n2012年8月14日 星期二",
		"海州周刊·人物\n2011年7月17日 星期日",
		"21世纪海州报\n2005年4月18日 星期一 第10版",
		"海州日报社主办\n海州晚报\n2012年11月6日 星期二",
		"海州商报\n2003年5月20日 星期二\n本报24小时新闻热线：8209666\n今日20版　0.50元",
	} {
		for _, blank := range []string{"\n", "\n\n"} {
			readAs(t, header+blank+before+strings.TrimSpace(after), around[:])
		}
	}
	// What may be an article's own without a blank line behind it.
	for _, header := range []string{"海州日报\n2016年3月22日\n海州新闻", "海州日报　1979年3月12日　第1875期\n（内部刊物　注意保存）", "海州日报 1996年10月2日 星期三\n▓地方综合版▓"} {
		readAs(t, header+"\n\n"+before+strings.TrimSpace(after), around[:])
	}
}

func TestCreditLines(t *testing.T) {
	for _, test := range []struct{ credit, names string }{
		{"本报记者 李晓东 通讯员 王芳", "李晓东 王芳"},
		{"记者 李晓东 见习记者 王芳 文/图", "李晓东 王芳"},
		{"本报记者　李晓东　王　芳", "李晓东 王芳"},
		{"□ 本报记者 李晓东", "李晓东"},
		{"■李晓东", "李晓东"},
		{"海州日报记者 李晓东/文 王芳/图", "李晓东 王芳"},
		{"文/图 海州日报记者 李晓东", "李晓东"},
		{"文/李晓东 图/王芳", "李晓东 王芳"},
		{"撰文/李晓东 摄影/王芳", "李晓东 王芳"},
		{"采写：海州日报记者 李晓东", "李晓东"},
		{"采写_海州日报记者李晓东", "李晓东"},
		{"撰稿 海州日报全媒体记者 李晓东 王芳", "李晓东 王芳"},
		{"统筹：王芳 执笔：李晓东", "王芳 李晓东"},
		{"记者李晓东报道", "李晓东"},
		{"本报特约记者 李晓东", "李晓东"},
		{"本报驻北京记者 李晓东", "李晓东"},
		{"新华社记者 李晓东 王芳", "李晓东 王芳"},
		{"据新华社北京9月24日电（记者李晓东）", "李晓东"},
		{"（本报记者 李晓东）", "李晓东"},
		{"【本报记者李晓东】", "李晓东"},
		{"【記者李曉東／台北報導】", "李曉東"},
		{"記者李曉東／台北報導", "李曉東"},
		{"本報記者 李曉東", "李曉東"},
		{"特約記者李曉東", "李曉東"},
		{"文：李曉東", "李曉東"},
		{"撰文：李曉東 攝影：王芳", "李曉東 王芳"},
		{"李晓东 王芳", "李晓东 王芳"},
		{"李晓东", "李晓东"},
		{"李 强", "李强"},
		{"作者：李晓东", "李晓东"},
		{"本文作者 李晓东", "李晓东"},
		{"李晓东（海州大学教授）", "李晓东"},
		{"海州大学教授 李晓东", "李晓东"},
		{"[美]约翰·史密斯", "约翰·史密斯"},
		{"约翰·史密斯 著 李晓东 译", "约翰·史密斯 李晓东"},
		{"◎李晓东", "李晓东"},
		{"●李晓东", "李晓东"},
		{"○李晓东", "李晓东"},
		{"△李晓东", "李晓东"},
		{"◆ 李晓东（海州）", "李晓东"},
		{"⊙李晓东", "李晓东"},
		{"★李晓东", "李晓东"},
		{"▲本报记者 李晓东", "李晓东"},
		{"海州晚报记者 李晓东 实习生 王芳 通讯员 张敏", "李晓东 王芳 张敏"},
		{"海州晚报讯 记者 李晓东", "李晓东"},
		{"编译/李晓东", "李晓东"},
		{"李晓东 编译", "李晓东"},
		{"李晓东 整理", "李晓东"},
		{"本报综合报道", ""},
		{"新京报记者 李晓东 编辑 王芳 校对 张敏", "李晓东 王芳 张敏"},
		{"N海州日报记者 李晓东", "李晓东"},
		{"海都记者 李晓东", "李晓东"},
		{"上游新闻-海州晨报记者 李晓东", "李晓东"},
		{"封面新闻记者 李晓东 摄影报道", "李晓东"},
		{"华西都市报-封面新闻记者李晓东", "李晓东"},
		{"大公报记者李晓东", "李晓东"},
		{"香港文汇报记者 李晓东 北京报道", "李晓东"},
		{"澎湃新闻记者 李晓东 发自海州", "李晓东"},
		{"本报首席记者 李晓东", "李晓东"},
		{"本刊记者/李晓东", "李晓东"},
		{"人民网记者 李晓东", "李晓东"},
		{"见习记者 李晓东", "李晓东"},
		{"李晓东 本报记者 王芳", "李晓东 王芳"},
		{"通讯员 李晓东 记者 王芳", "李晓东 王芳"},
		{"市委宣传部 李晓东", "李晓东"},
		{"海州市第一中学 高二(3)班 李晓东", "李晓东"},
		{"指导老师：王芳 小记者：李晓东", "王芳 李晓东"},
		{"口述：李晓东 整理：王芳", "李晓东 王芳"},
		{"讲述人：李晓东 记录人：王芳", "李晓东 王芳"},
		{"主讲：李晓东", "李晓东"},
		{"■策划/李晓东 采写/记者王芳", "李晓东 王芳"},
		{"■专题撰文 海州日报记者 李晓东", "李晓东"},
		{"本报评论员 李晓东", "李晓东"},
		{"特约评论员 李晓东", "李晓东"},
		{"评论员李晓东", "李晓东"},
		{"文丨李晓东", "李晓东"},
		{"文|李晓东", "李晓东"},
		{"作者丨李晓东", "李晓东"},
		{"本报记者　李晓东　本报通讯员　王芳　摄影　张敏", "李晓东 王芳 张敏"},
	} {
		readAs(t, between("老街改造留住烟火气\n"+test.credit+"\n"+essay), []outline{around[0], {Headline: "老街改造留住烟火气", Names: test.names}, around[1]})
	}
}

func TestLedeForms(t *testing.T) {
	const text = "南门老街的改造昨天完工，一间老屋也没有拆，下水道和电线都埋到了地下。"
	for _, test := range []struct{ lede, names string }{
		{"本报讯（记者李晓东）", "李晓东"},
		{"本报讯/记者李晓东 ", "李晓东"},
		{"本报讯 记者李晓东、王芳报道：", "李晓东 王芳"},
		{"本报讯（融媒体中心 李晓东）", "李晓东"},
		{"本报海州9月3日专电（特派记者李晓东）", "李晓东"},
		{"沂水讯（李晓东）", "李晓东"},
		{"□记者李晓东　", "李晓东"},
		{"○本报记者李晓东 ", "李晓东"},
		{"【记者李晓东海州报导】", "李晓东"},
		{"中央社記者李曉東海州3日電 ", "李曉東"},
		{"（中央社記者李曉東海州3日電）", "李曉東"},
		{"（海州3日讯）", ""},
		{"【海州讯】", ""},
	} {
		readAs(t, between("老街改造留住烟火气\n　　"+test.lede+text), []outline{around[0], {Headline: "老街改造留住烟火气", Names: test.names}, around[1]})
	}
	readAs(t, between("老街改造留住烟火气\n　　"+text+"　□李晓东"), []outline{around[0], {Headline: "老街改造留住烟火气", Names: "李晓东"}, around[1]})
	// A document under a dateline that stands alone has its title once more.
	readAs(t, between("（受权发布）关于养老服务的意见\n　　新华社北京9月3日电\n关于养老服务的意见\n　　为推进养老服务，现提出如下意见，请结合实际认真贯彻落实。"), []outline{around[0], {Headline: "（受权发布）关于养老服务的意见"}, around[1]})
}

// TestCreditsAbove holds pages that print the credits over the heads, which only the first of them shows.
func TestCreditsAbove(t *testing.T) {
	for _, credit := range []string{"本报记者 %s", "记者%s／花莲县报导", "海州日报记者 %s"} {
		for _, header := range []string{"", "海州日报 2022年9月24日 星期六 第3版\n"} {
			for _, gap := range []string{"\n", "\n\n"} {
				text := header
				for _, a := range []struct{ name, head string }{{"李晓东", "老街改造留住烟火气"}, {"王芳", "城西菜场改造完工"}, {"陈大民", "港口吞吐量创新高"}} {
					text += strings.Replace(credit, "%s", a.name, 1) + gap + a.head + gap + essay + "\n\n"
				}
				readAs(t, text, []outline{{"", "老街改造留住烟火气", "李晓东"}, {"", "城西菜场改造完工", "王芳"}, {"", "港口吞吐量创新高", "陈大民"}})
			}
		}
	}
}

// TestStrayLines holds what the print of a page leaves between the lines of an article: it is furniture, and the article is as it would be without.
func TestStrayLines(t *testing.T) {
	for _, stray := range []string{"- 3 -", "·3·", "第3页 共8页", "广告", "【广告】", "\n3\n", "\n12\n"} {
		text := between("老街改造留住烟火气\n" + strings.Replace(essay, "\n", "\n"+stray+"\n", 1))
		readAs(t, text, []outline{around[0], {Headline: "老街改造留住烟火气"}, around[1]})
		var p parse.Parser
		page := p.Page(text)
		last := page.Furniture[len(page.Furniture)-1] // behind the page's header
		if len(page.Furniture) != 2 || last.Text != strings.TrimSpace(stray) || text[last.Start:last.End] != last.Text {
			t.Errorf("%q: furniture %v", stray, page.Furniture)
		}
	}
	// Numbers that count up part a story.
	var p parse.Parser
	long := p.Page(between("老街改造留住烟火气\n"+strings.Replace(essay, "\n", "\n- 3 -\n", 1)) + "责任编辑：李晓东　电话：87654321\n")
	if !slices.IsSortedFunc(long.Furniture, func(a, b article.Furniture) int { return a.Start - b.Start }) || len(long.Furniture) != 3 {
		t.Errorf("furniture out of order: %v", long.Furniture)
	}
	page := p.Page(between("老街改造留住烟火气\n本报记者 李晓东\n1\n" + strings.Replace(essay, "\n", "\n2\n", 1)))
	if n := len(page.Articles); n != 3 || len(page.Furniture) != 1 {
		t.Errorf("%d articles, furniture %v", n, page.Furniture)
	}
}

// TestInnerHeads holds pages whose stories blank lines part: a head without one is inside a story.
func TestInnerHeads(t *testing.T) {
	text := ""
	var want []outline
	for _, a := range []struct{ head, lede, inner, more string }{
		{"全市养老新政正式出台", "昨天，全市养老服务新政出台，九类老人可以享受补贴，每月二百元。", "将带来哪些变化", "补贴从下月起发放，符合条件的老人可以到社区登记申请。"},
		{"东湖绿道三期开工建设", "东湖绿道三期昨日开工，全长二十三公里，计划明年国庆前建成开放。", "驿站六座方便歇脚", "绿道沿线将新建驿站六座，方便市民歇脚。"},
		{"小区里来了“共享菜园”", "翠园小区的空地上多了一片菜园，二百户居民报名认领，每户三平方米。", "种菜种出邻里情", "“种菜是次要的，邻居熟了才是真的。”社区干部说。"},
	} {
		text += a.head + "\n　　本报讯（记者 李晓东）" + a.lede + "\n" + a.inner + "\n　　" + a.more + "\n\n"
		want = append(want, outline{"", a.head, "李晓东"})
	}
	readAs(t, text, want)
}

func TestStandingColumns(t *testing.T) {
	for _, column := range strings.Fields(`黑白集 今日谈 人民论坛 望海楼 求实篇 街谈巷议 夜光杯 五色土 朝花 文艺百家 学林 大地 金台随感 战地 百花园 自由谈 小言 小公园 井水集 家庭
		时事 国内要闻 国际零讯 广角镜 体坛 各抒己见 思想战线 文化生活 编读往来 问事处 服务台 群言堂 经济茶座 学者论坛 凡人小事 人物剪影 世相百态 法治经纬 名家新作`) {
		for _, author := range []string{"", "　　李晓东\n"} {
			readAs(t, between(column+"\n登记之后\n"+author+essay), []outline{around[0], {column, "登记之后", strings.TrimSpace(author)}, around[1]})
		}
	}
}

func TestBlocks(t *testing.T) {
	head, tail, _ := strings.Cut(essay, "\n")
	for _, test := range []struct {
		kind article.BlockKind
		line string
	}{
		{article.Caption, "图为改造后的老街。本报记者 李晓东 摄"},
		{article.Caption, "图为改造后的老街。（李晓东 摄）"},
		{article.Caption, "▲改造后的老街。李晓东 摄"},
		{article.Caption, "↑ 改造后的老街。 本报记者李晓东摄"},
		{article.Caption, "改造后的老街。 新华社发（李晓东摄）"},
		{article.Caption, "改造后的老街焕然一新。 新华社记者 李晓东 摄"},
		{article.Caption, "9月24日，游客在南门老街游览。新华社记者 李晓东 摄"},
		{article.Caption, "改造后的老街（资料图片）"},
		{article.Caption, "改造后的老街。 （李晓东 摄）"},
		{article.Caption, "老街新貌　李晓东/摄"},
		{article.Caption, "■改造后的老街。 受访者供图"},
		{article.Caption, "▼老街夜景。"},
		{article.Caption, "上图：改造后的老街。"},
		{article.Caption, "左图：改造后的老街。李晓东摄"},
		{article.Caption, "图①：改造后的老街。"},
		{article.Caption, "●改造後的老街。（李曉東攝）"},
		{article.Caption, "▲改造後的老街。　記者李曉東／攝影"},
		{article.Caption, "老街一角。李晓东摄（海州图片社）"},
		{article.Caption, "△老街一角。图/视觉中国"},
		{article.Caption, "老街一角 CFP供图"},
		{article.Caption, "老街一角。 本报资料照片"},
		{article.Crosshead, "一、留住味道"},
		{article.Crosshead, "（一）留住味道"},
		{article.Crosshead, "1.留住味道"},
		{article.Crosshead, "■留住味道"},
		{article.Crosshead, "【留住味道】"},
		{article.Crosshead, "——留住味道"},
		{article.Crosshead, "●留住味道"},
		{article.Crosshead, "〉〉留住味道"},
		{article.Crosshead, ">>留住味道"},
		{article.Crosshead, "壹"},
		{article.Crosshead, "1"},
		{article.Crosshead, "▍留住味道"},
		{article.Crosshead, "◆ 留住味道"},
		{article.Crosshead, "「留住味道」"},
		{article.Note, "编者按：老街是城市的根。"},
		{article.Note, "【编者按】老街是城市的根。"},
		{article.Note, "编后：老街是城市的根。"},
	} {
		for _, blank := range []string{"\n", "\n\n"} {
			page := between("老街改造留住烟火气\n　　本报记者 李晓东\n" + head + blank + test.line + blank + tail)
			want := []outline{around[0], {Headline: "老街改造留住烟火气", Names: "李晓东"}, around[1]}
			readAs(t, page, want)
			var p parse.Parser
			if all := p.Page(page).Articles; len(all) == 3 && !slices.ContainsFunc(all[1].Blocks, func(b article.Block) bool { return b.Kind == test.kind }) {
				t.Errorf("%s: no %v", test.line, test.kind)
			}
		}
	}
}

func TestJumpLines(t *testing.T) {
	for _, jump := range []string{"（下转第3版）", "下转A03版", "（下转2版）", "▶下转3版", ">>>详见A3版", "（转第3版）", "（相关报道见3版）", "（下轉A3版）", "【下转第三版】", "下转第二版·", "（全文见第二版）"} {
		page := between("老街改造留住烟火气\n　　本报记者 李晓东\n" + essay + "\n" + jump)
		readAs(t, page, []outline{around[0], {Headline: "老街改造留住烟火气", Names: "李晓东"}, around[1]})
		var p parse.Parser
		if all := p.Page(page).Articles; len(all) == 3 && all[1].Jump == nil {
			t.Errorf("%s: no jump", page)
		}
	}
}

func TestHeads(t *testing.T) {
	for _, test := range [][3]string{ // kicker, headline, deck
		{"", "上半年我市GDP增长8.2%", ""},
		{"习近平致信祝贺海州大学建校百年强调", "为建设教育强国作出更大贡献", ""},
		{"市委常委会召开会议 传达学习全国两会精神", "研究部署我市贯彻落实意见", "市委书记李晓东主持并讲话"},
		{"全市经济工作会议召开", "奋力推动高质量发展迈上新台阶", "李晓东讲话 王芳主持"},
		{"李晓东在调研港口建设时强调", "抢抓机遇加快建设一流强港", "王芳参加调研"},
		{"", "一辈子只做一件事", "——记海州港装卸队队长李晓东"},
		{"", "码头上的“铁人”", "——追记海州港装卸队队长李晓东"},
		{"“十四五”开局之年看海州①", "新港区：一天一个样", ""},
		{"新春走基层", "除夕夜的守桥人", ""},
		{"我市出台新规：", "高空抛物最高可罚五万元", ""},
		{"国家统计局昨日发布数据", "8月CPI同比上涨2.5%", "环比上涨0.4% 猪肉价格领涨"},
		{"台风“海葵”今晚登陆", "我市启动防台Ⅱ级响应", "高速封闭 轮渡停航 学校停课"},
		{"时隔八年再夺冠", "海州女排登顶全国联赛", ""},
		{"昨日凌晨一声巨响", "居民楼楼顶被炸穿", "疑似违规存放烟花 三人受伤"},
		{"美国总统宣布", "对钢铝产品加征关税", "欧盟称将采取反制措施"},
		{"", "探访海州最后一家钟表店", "店主：再干十年"},
		{"", "小学生书包有多重？", "记者抽查十所学校，最重达八公斤"},
		{"深入学习贯彻党的二十大精神", "让老百姓住上好房子", ""},
		{"庆祝中国共产党成立100周年", "红色基因代代传", ""},
		{"“放管服”改革再提速", "企业开办一天办结", ""},
		{"外交部发言人就台湾问题", "严正驳斥美方错误言论", ""},
	} {
		heads := strings.Trim(strings.Join(test[:], "\n"), "\n")
		var p parse.Parser
		all := p.Page(between(heads + "\n　　本报讯（记者李晓东）昨天，这里来了许多人。" + strings.TrimSpace(essay))).Articles
		if len(all) != 3 {
			t.Errorf("%q: %d articles", test, len(all))
			continue
		}
		a := all[1]
		got := [3]string{strings.Join(append([]string{a.Section}, a.Kicker...), ""), a.Headline, strings.Join(a.Deck, "")}
		if d := cmp.Diff(test, got); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
}

// TestHeadAuthors sets an author behind a head on its line.
func TestHeadAuthors(t *testing.T) {
	for _, test := range [][2]string{
		{"南门的早晨　　　　　　李　明", "南门的早晨"},
		{"南门的早晨　　　　李明", "南门的早晨"},
		{"南门的早晨\t\t李明", "南门的早晨"},
		{"南门的早晨　□李明", "南门的早晨"},
		{"南门的早晨　■　李　明", "南门的早晨"},
		{"南门的早晨　　　　本报记者　李明", "南门的早晨"},
		{"南门老街的早晨　本报记者　李明", "南门老街的早晨"},
		{"南门的早晨（本报记者　李明）", "南门的早晨"},
	} {
		readAs(t, between("\n\n"+test[0]+"\n"+essay), []outline{around[0], {Headline: test[1], Names: "李明"}, around[1]})
	}
}

// TestNoHeadAuthors sets heads of two halves, heads with a mark inside, and decks that end with whom the story is about: none names an author.
func TestNoHeadAuthors(t *testing.T) {
	const news = "　　本报讯　城南大桥昨天通车，全长三公里，沿线三万居民从此不再绕路过江。"
	for _, head := range []string{"海州大桥　　　　江南春", "龙腾虎跃　　　　马到成功", "走进军营　　　　王牌师"} {
		readAs(t, between("\n\n"+head+"\n"+news), []outline{around[0], {Headline: head}, around[1]})
	}
	for _, head := range []string{"民生●关注", "聚焦◆两会", "二〇〇三■回眸", "民生　●　关注"} {
		readAs(t, between("\n\n"+head+"\n"+essay), []outline{around[0], {Headline: head}, around[1]})
	}
	for _, deck := range []string{"——记省劳动模范 王小兰", "——访著名作家 王蒙山", "——追记共产党员 焦裕山", "——一个老兵 张富贵", "——悼念老战士 李明山"} {
		readAs(t, between("\n\n春风化雨润心田\n"+deck+"\n"+essay), []outline{around[0], {Headline: "春风化雨润心田|" + deck}, around[1]})
	}
}
