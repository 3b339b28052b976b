package zhbeam_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	zhbeam "github.com/zhnews/zhnews/beam"
)

func ExampleParsePages() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	p, s := beam.NewPipelineWithRoot()
	dumps := beam.Create(s, zhbeam.Dump{File: "hz-19880308.txt", Data: []byte("新桥昨日通车\n本报讯（记者 李明）全长3公里的新桥昨日通车。\n")})
	articles, failures := zhbeam.ParsePages(s, zhbeam.Options{Publication: "海州日报"}, dumps)
	zhbeam.Write(s, filepath.Join(dir, "articles"), "csv", 1, articles)
	zhbeam.WriteFailures(s, filepath.Join(dir, "failed.ndjson"), failures)
	if err := ptest.Run(p); err != nil { // beamx.Run in a program
		panic(err)
	}
	rows, err := os.ReadFile(filepath.Join(dir, "articles-00000-of-00001.csv"))
	if err != nil {
		panic(err)
	}
	_, row, _ := strings.Cut(string(rows), "\n")
	fmt.Print(row)
	// Output: hz-19880308.txt#0,hz-19880308.txt,1988-03-08,新桥昨日通车,3公里,measure,3,,,公里,,3000,,,m,53,60
}
