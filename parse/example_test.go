package parse_test

import (
	"fmt"
	"strings"

	"github.com/zhnews/zhnews/parse"
)

func ExampleParser_Page() {
	var p parse.Parser
	page := p.Page("深港大桥通车\n\n全长12公里\n\n□本报记者 李明\n\n本报讯 大桥昨日通车。\n")
	a := page.Articles[0]
	fmt.Println(a.Headline, a.Deck, a.Authors(), a.Dateline.Agency)
	// Output: 深港大桥通车 [全长12公里] [李明] 本报
}

func ExampleParser_Articles() {
	var p parse.Parser
	dump := strings.NewReader("深港大桥通车\n本报讯（记者 李明）大桥昨日通车。\n\n老街改造完工\n本报讯（记者 陈静）老街改造昨日完工。\n")
	for a, err := range p.Articles(dump) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(a.Index, a.Headline)
	}
	// Output:
	// 0 深港大桥通车
	// 1 老街改造完工
}

func ExampleParser_Explain() {
	var p parse.Parser
	for _, e := range p.Explain("深港大桥通车\n本报讯（记者 李明）大桥昨日通车，全长12公里。\n") {
		fmt.Println(e.Lines[0], e.Role, e.Margin > 0, e.Features[0])
	}
	// Output:
	// 1 headline true len5-8
	// 2 lede true len21-30
}
