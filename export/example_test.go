package export_test

import (
	"fmt"
	"os"

	"github.com/zhnews/zhnews/export"
	"github.com/zhnews/zhnews/parse"
)

func Example() {
	var p parse.Parser
	page := p.Page("新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，全长3公里。\n")
	w := export.Markdown(os.Stdout)
	for i := range page.Articles {
		if err := w.Write(&page.Articles[i]); err != nil {
			fmt.Println(err)
		}
	}
	w.Close()
	// Output:
	// ## 新桥通车
	//
	// 记者 李明
	//
	// 本报讯（记者 李明）跨海新桥昨日通车，全长3公里。
}
