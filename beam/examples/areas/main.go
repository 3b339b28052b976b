// Command areas is examples/mu for a cluster: the sum of the areas in 亩 that dumps speak of, by year, in km².
//
//	go run ./examples/areas -input '../examples/dumps/*.txt' -output /tmp/areas.tsv
//
// The sums are of float64 here, which is enough for a figure and not exact.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/zhnews/zhnews/article"
	zhbeam "github.com/zhnews/zhnews/beam"
)

var (
	input  = flag.String("input", "", "glob of the dumps")
	output = flag.String("output", "", "file of the sums: year, tab, km²")
)

func init() {
	register.Function2x0(areas)
	register.Function2x1(line)
	register.Emitter2[string, float64]()
}

// areas emits each area in 亩 of an article, in km², with the year of the issue.
func areas(a article.Article, emit func(string, float64)) {
	if a.Page == nil {
		return
	}
	year, _, _ := strings.Cut(a.Page.Date, "-")
	for _, q := range a.Quantities {
		if area, unit, ok := q.Base(); ok && q.Unit == "亩" && unit == "m2" {
			m2, _ := area.Rat().Float64()
			emit(year, m2/1e6)
		}
	}
}

func line(year string, km2 float64) string { return fmt.Sprintf("%s\t%.2f", year, km2) }

func main() {
	flag.Parse()
	beam.Init()
	p, s := beam.NewPipelineWithRoot()
	articles, failures := zhbeam.ParsePages(s, zhbeam.Options{SkipDates: true}, zhbeam.ReadDumps(s, *input))
	textio.Write(s, *output, beam.ParDo(s, line, stats.SumPerKey(s, beam.ParDo(s, areas, articles))))
	zhbeam.WriteFailures(s, *output+".failed", failures)
	if err := beamx.Run(context.Background(), p); err != nil {
		log.Fatal(err)
	}
}
