// Command basic parses one page and prints a table of its articles:
//
//	go run ./examples/basic seeds/qingdao-20220924.txt
package main

import (
	"fmt"
	"log"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/zhnews/zhnews/parse"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: basic PAGE.txt")
	}
	raw, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var p parse.Parser
	page := p.Bytes(raw)
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', 0)
	fmt.Fprintln(w, "lines\tsure\theadline\tauthors\tdateline")
	for _, a := range page.Articles {
		dateline := ""
		if a.Dateline != nil {
			dateline = a.Dateline.Text
		}
		fmt.Fprintf(w, "%d–%d\t%.2f\t%s\t%s\t%s\n", a.Lines.First, a.Lines.Last, a.Confidence, a.Headline, strings.Join(a.Authors(), " "), dateline)
	}
	w.Flush()
}
