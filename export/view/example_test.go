package view_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/zhnews/zhnews/export/view"
	"github.com/zhnews/zhnews/parse"
)

func Example() {
	var p parse.Parser
	var html bytes.Buffer
	w := view.New(&html, view.Options{Title: "新桥"})
	w.Begin("page.txt")
	if err := w.Page(p.Page("新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，占地2280亩。\n")); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.Contains(html.String(), `title="measure · 2,280 亩 = 1,520,000 m2">2280亩</span>`))
	// Output: true
}
