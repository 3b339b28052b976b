package zhbeam_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/article"
	zhbeam "github.com/zhnews/zhnews/beam"
	"github.com/zhnews/zhnews/parse"
)

func TestMain(m *testing.M) { ptest.Main(m) }

func init() {
	register.Function1x1(headline)
	register.Function1x1(failureText)
}

func headline(a article.Article) string { return fmt.Sprint(a.File, "|", a.Index, "|", a.Headline) }

func failureText(f zhbeam.Failure) string {
	return fmt.Sprint(f.File, "|", f.Page, "|", f.Error, "|", f.Text != "")
}

const page = "新桥昨日通车\n本报讯（记者 李明）新桥昨日通车，全长3公里，总投资5亿元。\n\n小麦喜获丰收\n本报讯（记者 王芳）今年小麦亩产达500公斤。\n"

func TestParsePages(t *testing.T) {
	p, s := beam.NewPipelineWithRoot()
	texts := beam.Create(s, page)
	articles, failures := zhbeam.ParsePages(s, zhbeam.Options{}, texts)
	passert.Equals(s, beam.ParDo(s, headline, articles), "|0|新桥昨日通车", "|1|小麦喜获丰收")
	passert.Empty(s, failures)
	result, err := ptest.RunWithMetrics(p)
	if err != nil {
		t.Fatal(err)
	}
	counted := map[string]int64{}
	for _, c := range result.Metrics().Query(func(r beam.MetricResult) bool { return r.Namespace() == "zhnews" }).Counters() {
		counted[c.Name()] = c.Result()
	}
	if diff := cmp.Diff(map[string]int64{"dumps": 1, "pages": 1, "articles": 2, "quantities": 3}, counted); diff != "" {
		t.Errorf("counters (-want +got)\n%s", diff)
	}
}

// Dumps that cannot be read are dead letters, and hold up nothing.
func TestFailures(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, b []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	z.Write([]byte(page))
	z.Close()
	write("a.txt", []byte(page))
	write("b.txt.gz", zipped.Bytes())
	write("c.txt.gz", []byte("no gzip"))
	write("d.txt.gz", zipped.Bytes()[:zipped.Len()-6])
	write("e.txt", []byte("\xff\xfe\xff坏了"+page))
	p, s := beam.NewPipelineWithRoot()
	articles, failures := zhbeam.ParsePages(s, zhbeam.Options{Strict: true, Encoding: parse.UTF8}, zhbeam.ReadDumps(s, filepath.Join(dir, "*")))
	names := beam.ParDo(s, headline, articles)
	at := func(name string) string { return filepath.Join(dir, name) }
	passert.Equals(s, names,
		at("a.txt")+"|0|新桥昨日通车", at("a.txt")+"|1|小麦喜获丰收", at("b.txt.gz")+"|0|新桥昨日通车", at("b.txt.gz")+"|1|小麦喜获丰收",
		at("d.txt.gz")+"|0|新桥昨日通车", at("d.txt.gz")+"|1|小麦喜获丰收")
	passert.Equals(s, beam.ParDo(s, failureText, failures),
		at("c.txt.gz")+"|0|unexpected EOF|false", at("d.txt.gz")+"|2|parse: line 6, byte 186: unexpected EOF|false",
		at("e.txt")+"|1|byte 0: undecodable bytes, kept as U+FFFD: 3|true")
	if err := ptest.Run(p); err != nil {
		t.Fatal(err)
	}
}

// A worker gets the options, and articles come through the coder with every exact number in them.
func TestOptions(t *testing.T) {
	dir := t.TempDir()
	p, s := beam.NewPipelineWithRoot()
	dumps := beam.Create(s, zhbeam.Dump{File: "hz-19980105.txt", Data: []byte("海州新桥通车\n本报讯（记者 刘高明月）总投资1/3亿元，长0.10公里，12月30日开工。\n")})
	articles, _ := zhbeam.ParsePages(s, zhbeam.Options{KnownNames: []string{"刘高", "明月"}, Publication: "海州日报"}, dumps)
	zhbeam.Write(s, filepath.Join(dir, "out"), "ndjson", 2, articles)
	if err := ptest.Run(p); err != nil {
		t.Fatal(err)
	}
	got := lines(t, filepath.Join(dir, "out-*"))
	parser := parse.Parser{KnownNames: []string{"刘高", "明月"}, Publication: "海州日报"}
	parser.DefaultDate, _ = parse.DateInName("hz-19980105.txt")
	a := parser.Page("海州新桥通车\n本报讯（记者 刘高明月）总投资1/3亿元，长0.10公里，12月30日开工。\n").Articles[0]
	a.File = "hz-19980105.txt"
	want, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{string(want)}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(a.Authors()) != 2 || len(a.Dates) == 0 || len(a.Quantities) == 0 {
		t.Errorf("the article tests nothing: %s", want)
	}
}

func TestMistakes(t *testing.T) {
	for name, build := range map[string]func(beam.Scope){
		"issue date": func(s beam.Scope) { zhbeam.ParsePages(s, zhbeam.Options{IssueDate: "soon"}, beam.Create(s, "")) },
		"type":       func(s beam.Scope) { zhbeam.ParsePages(s, zhbeam.Options{}, beam.Create(s, 1)) },
		"format": func(s beam.Scope) {
			articles, _ := zhbeam.ParsePages(s, zhbeam.Options{}, beam.Create(s, ""))
			zhbeam.Write(s, "out", "docx", 1, articles)
		},
		"shards": func(s beam.Scope) {
			articles, _ := zhbeam.ParsePages(s, zhbeam.Options{}, beam.Create(s, ""))
			zhbeam.Write(s, "out", "csv", 0, articles)
		},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			_, s := beam.NewPipelineWithRoot()
			build(s)
		}()
	}
}

// lines returns the lines of all files that match, sorted.
func lines(t *testing.T, glob string) (out []string) {
	t.Helper()
	files, err := filepath.Glob(glob)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for l := range strings.Lines(string(raw)) {
			out = append(out, strings.TrimSuffix(l, "\n"))
		}
	}
	slices.Sort(out)
	return out
}
