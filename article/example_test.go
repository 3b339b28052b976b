package article_test

import (
	"fmt"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
)

func ExampleArticle_Paragraphs() {
	a := article.Article{
		Headline: "深港大桥通车",
		Bylines:  []byline.Byline{{Role: "记者", Names: []string{"李明"}}},
		Blocks: []article.Block{
			{Kind: article.Paragraph, Text: "大桥昨日通车。"},
			{Kind: article.Caption, Text: "■大桥夜景。"},
			{Kind: article.Paragraph, Text: "全长12公里。"},
		},
	}
	for text := range a.Paragraphs() {
		fmt.Println(text)
	}
	fmt.Println(a.Authors())
	// Output:
	// 大桥昨日通车。
	// 全长12公里。
	// [李明]
}
