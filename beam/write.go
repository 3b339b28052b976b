package zhbeam

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/export"
	"github.com/zhnews/zhnews/export/parquet"
)

func init() {
	register.DoFn1x2[article.Article, int, article.Article](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*article.Article) bool, error](&writeFn{})
	register.Function1x2(failureLine)
	register.Iter1[article.Article]()
}

// formatNames are the formats of [Write] and how their files end.
var formatNames = map[string]string{"parquet": ".parquet", "ndjson": ".ndjson", "jsonld": ".jsonld", "ninjs": ".ninjs.ndjson", "csv": ".csv"}

// Check reports whether [Write] knows a format and can cut its output into that many files.
func Check(format string, shards int) error {
	if _, ok := formatNames[format]; !ok {
		return fmt.Errorf("zhbeam: no format %q: parquet, ndjson, jsonld, ninjs or csv", format)
	}
	if shards < 1 || shards > 100_000 {
		return fmt.Errorf("zhbeam: %d shards: 1 to 100000", shards)
	}
	return nil
}

// Write writes articles into files of the format parquet, ndjson, jsonld, ninjs or csv, named path-00000-of-00064.parquet and so on. The articles of a dump go
// into the same file; their order is not kept, and a file that would be empty is not written. A file that a worker writes again, after a failure, is replaced.
//
// It panics where [Check] has an error.
func Write(s beam.Scope, path, format string, shards int, articles beam.PCollection) {
	if err := Check(format, shards); err != nil {
		panic(err)
	}
	filesystem.ValidateScheme(path)
	s = s.Scope("zhnews.Write")
	keyed := beam.ParDo(s, &shardFn{Shards: shards}, articles)
	beam.ParDo0(s, &writeFn{Path: path, Format: format, Shards: shards}, beam.GroupByKey(s, keyed))
}

// WriteFailures writes failures as JSON lines into one file. Where there are none, no file is written.
func WriteFailures(s beam.Scope, file string, failures beam.PCollection) {
	s = s.Scope("zhnews.WriteFailures")
	textio.Write(s, file, beam.ParDo(s, failureLine, failures))
}

func failureLine(f Failure) (string, error) {
	b, err := json.Marshal(f)
	return string(b), err
}

// shardFn gives the articles of a dump the number of their file.
type shardFn struct{ Shards int }

// ProcessElement is called by Beam for each article.
func (f *shardFn) ProcessElement(a article.Article) (int, article.Article) {
	h := fnv.New32a()
	io.WriteString(h, a.File)
	if a.File == "" {
		io.WriteString(h, a.Headline) // texts have no name to go by
	}
	return int(h.Sum32() % uint32(f.Shards)), a
}

// writeFn writes the articles of one file.
type writeFn struct {
	Path, Format string
	Shards       int
}

// ProcessElement is called by Beam for each file.
func (f *writeFn) ProcessElement(ctx context.Context, shard int, articles func(*article.Article) bool) (err error) {
	name := fmt.Sprintf("%s-%05d-of-%05d%s", f.Path, shard, f.Shards, formatNames[f.Format])
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	out, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	defer func() {
		if e := out.Close(); err == nil {
			err = e
		}
	}()
	var w export.Writer
	if f.Format == "parquet" {
		w = parquet.Articles(out)
	} else if w, err = export.New(f.Format, out); err != nil {
		return err
	}
	var a article.Article
	for articles(&a) {
		if err := w.Write(&a); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		a = article.Article{}
	}
	return w.Close()
}
