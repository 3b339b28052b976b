// Command mu prints every area in 亩 that a folder of dumps speaks of, with the day and the headline, and the sum of each year:
//
//	go run ./examples/mu examples/dumps
//
// A 亩 is 2000/3 m², so the sums are exact fractions until they are printed.
package main

import (
	"fmt"
	"io/fs"
	"log"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zhnews/zhnews/parse"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: mu FOLDER")
	}
	sums := map[string]*big.Rat{} // in m², by year
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
		for _, a := range page.Articles {
			for _, q := range a.Quantities {
				area, unit, ok := q.Base()
				if q.Unit != "亩" || !ok || unit != "m2" {
					continue
				}
				day := page.Info.Date // 1988-03-08; empty where neither the page nor its name gives it
				year, _, _ := strings.Cut(day, "-")
				fmt.Printf("%s  %-12s %10s 亩  %s\n", day, q.Text, q.Value, a.Headline)
				if sums[year] == nil {
					sums[year] = new(big.Rat)
				}
				sums[year].Add(sums[year], area.Rat())
			}
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	square := big.NewRat(1_000_000, 1)
	for _, year := range slices.Sorted(maps.Keys(sums)) {
		fmt.Printf("%s  %s km²\n", year, sums[year].Quo(sums[year], square).FloatString(2))
	}
}
