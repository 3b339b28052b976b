// Command authors prints who wrote how many articles of a folder of dumps, in which years, and with whom:
//
//	go run ./examples/authors examples/dumps
package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zhnews/zhnews/parse"
)

type author struct {
	name        string
	articles    int
	first, last string // years
	with        map[string]bool
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: authors FOLDER")
	}
	authors := map[string]*author{}
	err := filepath.WalkDir(os.Args[1], func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var p parse.Parser
		p.DefaultDate, _ = parse.DateInName(path)
		page := p.Bytes(raw)
		year, _, _ := strings.Cut(page.Info.Date, "-")
		for _, a := range page.Articles {
			names := a.Authors()
			for _, name := range names {
				w := authors[name]
				if w == nil {
					w = &author{name: name, first: year, with: map[string]bool{}}
					authors[name] = w
				}
				w.articles++
				w.last = year
				for _, other := range names {
					if other != name {
						w.with[other] = true
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	list := slices.SortedFunc(maps.Values(authors), func(a, b *author) int {
		return cmp.Or(b.articles-a.articles, strings.Compare(a.first, b.first), strings.Compare(a.name, b.name))
	})
	for _, w := range list {
		fmt.Printf("%d  %s–%s  %s", w.articles, w.first, w.last, w.name)
		if len(w.with) > 0 {
			fmt.Printf(" (with %s)", strings.Join(slices.Sorted(maps.Keys(w.with)), ", "))
		}
		fmt.Println()
	}
}
