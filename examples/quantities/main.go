// Command quantities prints every figure of a page with its value in SI units or in the currency's ISO code:
//
//	go run ./examples/quantities seeds/qingdao-20220924.txt
package main

import (
	"fmt"
	"log"
	"os"
	"text/tabwriter"

	"github.com/zhnews/zhnews/parse"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: quantities PAGE.txt")
	}
	raw, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var p parse.Parser
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', 0)
	for _, a := range p.Bytes(raw).Articles {
		fmt.Fprintf(w, "%s\n", a.Headline)
		for _, q := range a.Quantities {
			value := q.Value.String()
			if q.IsRange() {
				value = q.Low.String() + "…" + q.High.String()
			}
			base := ""
			if v, unit, ok := q.Base(); ok {
				base = v.String() + " " + unit
			}
			fmt.Fprintf(w, "  %s\t%s\t%s %s\t%s\t%s\n", q.Text, q.Kind, value, q.Unit, q.Modifier, base)
		}
	}
	w.Flush()
}
