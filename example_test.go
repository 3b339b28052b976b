package zhnews_test

import (
	"fmt"
	"time"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/numbers"
	"github.com/zhnews/zhnews/parse"
)

// A page goes in, its articles come out.
func Example() {
	const dump = `东海日报 2021年3月4日 星期四 第2版 要闻

跨海大桥昨日合龙

全长36公里，比计划提前两个月

本报记者 李明 通讯员 王晓芳

本报3月3日讯 昨天下午3时，东海跨海大桥主桥合龙，总投资118.7亿元。

老街改造惠及三千户

本报讯（记者 陈静）城南老街改造工程完工，拆除危房2.6万平方米。
`
	var p parse.Parser
	for _, a := range p.Page(dump).Articles {
		fmt.Println(a.Headline, a.Deck, a.Authors())
		for _, q := range a.Quantities {
			if v, unit, ok := q.Base(); ok {
				fmt.Println("  ", q.Text, "=", v, unit)
			}
		}
		for _, d := range a.Dates {
			fmt.Println("  ", d.Text, "=", d.From.Format("2006-01-02 15:04"))
		}
	}
	// Output:
	// 跨海大桥昨日合龙 [全长36公里，比计划提前两个月] [李明 王晓芳]
	//    118.7亿元 = 11870000000 CNY
	//    昨天下午3时 = 2021-03-02 15:00
	// 老街改造惠及三千户 [] [陈静]
	//    2.6万平方米 = 26000 m2
}

// The readers of bylines, numbers and dates work alone.
func Example_alone() {
	c := byline.Parse("新华社西宁7月14日电（记者央宗、李占轶）科考队发现新物种。")
	fmt.Println(c.Dateline.Agency, c.Dateline.Place, c.Bylines[0].Names)

	for q := range numbers.Find("拆除房屋建筑达28.83万平方米") {
		fmt.Println(q.Text, q.Value, q.Unit)
	}

	ref := time.Date(2022, 9, 23, 0, 0, 0, 0, time.UTC)
	for d := range dates.Find("截至8月底,累计完成投资", ref) {
		fmt.Println(d.Text, d.From.Format(time.DateOnly), d.To.Format(time.DateOnly))
	}
	// Output:
	// 新华社 西宁 [央宗 李占轶]
	// 28.83万平方米 288300 平方米
	// 8月底 2022-08-21 2022-09-01
}
