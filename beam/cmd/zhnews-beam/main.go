// Command zhnews-beam parses newspaper dumps with Apache Beam: on this machine, on Flink, Spark or Dataflow, by Beam's own flags.
//
//	zhnews-beam -input 'dumps/*.txt,dumps/*.txt.gz' -output out/articles -format parquet -shards 8 -failures out/failed.ndjson
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	zhbeam "github.com/zhnews/zhnews/beam"
	"github.com/zhnews/zhnews/parse"
)

var (
	input    = flag.String("input", "", "globs of the dumps, parted by commas: local paths, gs:// or s3://; .gz is decompressed")
	output   = flag.String("output", "", "what the names of the files of articles begin with: out/articles gives out/articles-00000-of-00008.parquet")
	format   = flag.String("format", "parquet", "parquet, ndjson, jsonld, ninjs or csv")
	shards   = flag.Int("shards", 1, "files to write")
	failures = flag.String("failures", "", "file of JSON lines for the dumps and pages that could not be read; where it is empty, they are only counted")

	publication = flag.String("publication", "", "name of the paper where a page does not print it")
	date        = flag.String("date", "", "day of the issue, 2006-01-02; where it is empty, the page or the file's name gives it")
	encoding    = flag.String("encoding", "", "encoding of the dumps; where it is empty, it is found")
	currency    = flag.String("currency", "", "ISO 4217 code of a bare 元")
	names       = flag.String("names", "", "names of authors, parted by commas, by which names that run together are parted")
	strict      = flag.Bool("strict", false, "send pages with undecodable bytes to the failures")
)

func main() {
	flag.Parse()
	beam.Init() // a worker does not come back from here
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "zhnews-beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	if *input == "" || *output == "" || flag.NArg() > 0 {
		return fmt.Errorf("usage: zhnews-beam -input GLOBS -output PREFIX [flags]; -help lists them")
	}
	if err := zhbeam.Check(*format, *shards); err != nil {
		return err
	}
	o := zhbeam.Options{
		Publication: *publication, IssueDate: *date, Encoding: parse.Encoding(*encoding), Currency: *currency, KnownNames: list(*names), Strict: *strict,
	}
	if err := o.Check(); err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	articles, failed := zhbeam.ParsePages(s, o, zhbeam.ReadDumps(s, list(*input)...))
	zhbeam.Write(s, *output, *format, *shards, articles)
	if *failures != "" {
		zhbeam.WriteFailures(s, *failures, failed)
	}
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	report(result)
	return nil
}

// report prints what was counted, where the runner tells.
func report(result beam.PipelineResult) {
	if result == nil {
		return
	}
	counted := map[string]int64{}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Namespace() == "zhnews" {
			counted[c.Name()] += c.Result()
		}
	}
	fmt.Fprintf(os.Stderr, "%d dumps, %d pages, %d articles, %d quantities, %d failures\n",
		counted["dumps"], counted["pages"], counted["articles"], counted["quantities"], counted["failures"])
}

func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' })
}
