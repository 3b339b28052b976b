// Command stream reads many pages from standard input and prints a line an article as soon as its page is complete;
// memory stays bounded by the largest page:
//
//	cat seeds/*.txt | go run ./examples/stream
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/zhnews/zhnews/parse"
)

func main() {
	var p parse.Parser
	failed := false
	for a, err := range p.Articles(os.Stdin) {
		if err != nil {
			log.Print(err) // what was read before is already printed
			failed = true
			continue
		}
		paragraphs := 0
		for range a.Paragraphs() {
			paragraphs++
		}
		fmt.Printf("%d\t%s\t%d paragraphs, %d quantities, %d dates\n", a.Index, a.Headline, paragraphs, len(a.Quantities), len(a.Dates))
	}
	if failed {
		os.Exit(1)
	}
}
