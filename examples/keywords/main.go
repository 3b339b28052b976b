// Command keywords prints what each article of a page is about, and whom, where and what it names:
//
//	go run ./examples/keywords seeds/qingdao-20220924.txt
//
// It takes a second to read its dictionary. The names that it finds in the text help to part the authors' names that run together.
package main

import (
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/zhnews/zhnews/parse"
	"github.com/zhnews/zhnews/words"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: keywords PAGE.txt")
	}
	raw, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var s words.Segmenter
	if err := s.Load(); err != nil {
		log.Fatal(err)
	}
	// The page is read twice: once for the names in it, once with them.
	var p parse.Parser
	first := p.Bytes(raw)
	p.KnownNames = s.Names(first.Text)
	for _, a := range p.Bytes(raw).Articles {
		text := a.Headline + "\n" + strings.Join(slices.Collect(a.Paragraphs()), "\n")
		var keywords []string
		for _, k := range s.Keywords(text, 5) {
			keywords = append(keywords, k.Text)
		}
		named := map[words.Kind][]string{}
		for m := range s.Mentions(text) {
			if !slices.Contains(named[m.Kind], m.Text) {
				named[m.Kind] = append(named[m.Kind], m.Text)
			}
		}
		fmt.Printf("%s\n  keywords: %s\n", a.Headline, strings.Join(keywords, " "))
		for _, k := range []words.Kind{words.Person, words.Organisation, words.Place} {
			if len(named[k]) > 0 {
				fmt.Printf("  %s: %s\n", k, strings.Join(named[k], " "))
			}
		}
	}
}
