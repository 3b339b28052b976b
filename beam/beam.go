// Package zhbeam reads newspaper dumps on a cluster: transforms for Apache Beam that turn dumps into articles, on Flink, Spark, Dataflow or
// this machine.
//
//	p, s := beam.NewPipelineWithRoot()
//	files := zhbeam.ReadDumps(s, "gs://papers/1998/*.txt.gz")
//	articles, failures := zhbeam.ParsePages(s, zhbeam.Options{Publication: "海州日报"}, files)
//	zhbeam.Write(s, "gs://out/articles", "parquet", 64, articles)
//	zhbeam.WriteFailures(s, "gs://out/failed.ndjson", failures)
//	err := beamx.Run(ctx, p)
//
// The articles are those that `zhnews parse` gives for the same files. It is a module of its own, so that nobody carries Beam unasked.
// The command zhnews-beam, in cmd, is this pipeline with flags.
package zhbeam

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local" // paths without a scheme
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/parse"
)

// Options are what a [parse.Parser] wants to know, in a form that travels to the workers. The zero value works.
type Options struct {
	Publication    string
	IssueDate      string // 2006-01-02; where it is empty, the page or the file's name gives the day
	Encoding       parse.Encoding
	KnownNames     []string
	Agencies       []string
	Currency       string
	SkipQuantities bool
	SkipDates      bool
	MaxPage        int
	// Strict sends pages with bytes that cannot be decoded to the failures, not to the articles.
	Strict bool
}

// Check reports what is wrong with the options: a day or an encoding that cannot be read.
func (o Options) Check() error {
	switch o.Encoding {
	case parse.Auto, parse.UTF8, parse.UTF16LE, parse.UTF16BE, parse.GB18030, parse.Big5:
	default:
		return fmt.Errorf("zhbeam: no encoding %q", o.Encoding)
	}
	_, err := o.parser()
	return err
}

// parser makes the parser of a worker.
func (o Options) parser() (parse.Parser, error) {
	p := parse.Parser{
		Publication: o.Publication, Encoding: o.Encoding, KnownNames: o.KnownNames, Agencies: o.Agencies, Currency: o.Currency,
		SkipQuantities: o.SkipQuantities, SkipDates: o.SkipDates, MaxPage: o.MaxPage,
	}
	if o.IssueDate != "" {
		day, err := time.Parse(time.DateOnly, o.IssueDate)
		if err != nil {
			return p, fmt.Errorf("zhbeam: issue date: %w", err)
		}
		p.IssueDate = day
	}
	return p, nil
}

// A Dump is a dump that is in memory already.
type Dump struct {
	File string // its name, which may tell the day; may be empty
	Data []byte // in any encoding that parse knows
}

// A Failure is a dump, or a page of one, that could not be read, or not wholly: a dead letter. What could be read is among the articles all the same, but
// for pages that [Options.Strict] refuses.
type Failure struct {
	File  string `json:"file,omitempty"`
	Page  int    `json:"page,omitempty"` // 1 for the file's first page; 0 where the failure is the file's
	Error string `json:"error"`
	Text  string `json:"text,omitempty"` // the page, as far as it could be decoded
}

func init() {
	beam.RegisterType(reflect.TypeFor[Options]())
	beam.RegisterType(reflect.TypeFor[Dump]())
	beam.RegisterType(reflect.TypeFor[Failure]())
	// An article has exact numbers in it, which only their own JSON keeps.
	beam.RegisterCoder(reflect.TypeFor[article.Article](), encodeArticle, decodeArticle)
	register.DoFn4x0[context.Context, string, func(article.Article), func(Failure)](&parseStringFn{})
	register.DoFn4x0[context.Context, Dump, func(article.Article), func(Failure)](&parseDumpFn{})
	register.DoFn4x0[context.Context, fileio.ReadableFile, func(article.Article), func(Failure)](&parseFileFn{})
	register.Emitter1[article.Article]()
	register.Emitter1[Failure]()
}

func encodeArticle(a article.Article) ([]byte, error) { return json.Marshal(a) }

func decodeArticle(b []byte) (article.Article, error) {
	var a article.Article
	err := json.Unmarshal(b, &a)
	return a, err
}

// ReadDumps finds the files that the globs name (local paths, and gs:// or s3:// where the
// program imports Beam's filesystems for them, as zhnews-beam does) and
// returns them as PCollection<fileio.ReadableFile>, for ParsePages. Files that end with .gz are decompressed as they are read. A glob without a match
// is an error unless it has a wildcard.
func ReadDumps(s beam.Scope, globs ...string) beam.PCollection {
	s = s.Scope("zhnews.ReadDumps")
	matches := fileio.MatchAll(s, beam.CreateList(s, globs), fileio.MatchEmptyAllowIfWildcard())
	// Without a reshuffle one worker would parse all that one glob names.
	return fileio.ReadMatches(s, beam.Reshuffle(s, matches))
}

// ParsePages parses dumps, which are a PCollection of fileio.ReadableFile (see [ReadDumps]; they are read as streams), of [Dump], or of string. It
// returns PCollection<article.Article> and PCollection<[Failure]>. It counts in the namespace zhnews: dumps, pages, articles, quantities, failures.
//
// It panics where [Options.Check] has an error or dumps are of another type: a mistake in the program that builds the pipeline.
func ParsePages(s beam.Scope, o Options, dumps beam.PCollection) (articles, failures beam.PCollection) {
	s = s.Scope("zhnews.ParsePages")
	if err := o.Check(); err != nil {
		panic(err)
	}
	run := run{Options: o}
	switch t := dumps.Type().Type(); t {
	case reflect.TypeFor[string]():
		return beam.ParDo2(s, &parseStringFn{run}, dumps)
	case reflect.TypeFor[Dump]():
		return beam.ParDo2(s, &parseDumpFn{run}, dumps)
	case reflect.TypeFor[fileio.ReadableFile]():
		return beam.ParDo2(s, &parseFileFn{run}, dumps)
	default:
		panic(fmt.Sprintf("zhbeam: ParsePages takes strings, dumps or files, not %v", t))
	}
}

// run is what the three forms of ParsePages share. Its fields are what travels to a worker.
type run struct {
	Options Options

	parser parse.Parser
	counts counters
}

type counters struct{ dumps, pages, articles, quantities, failures beam.Counter }

// Setup is called by Beam once for each worker.
func (r *run) Setup() (err error) {
	r.counts = counters{
		dumps: beam.NewCounter("zhnews", "dumps"), pages: beam.NewCounter("zhnews", "pages"), articles: beam.NewCounter("zhnews", "articles"),
		quantities: beam.NewCounter("zhnews", "quantities"), failures: beam.NewCounter("zhnews", "failures"),
	}
	r.parser, err = r.Options.parser()
	return err
}

// parseStringFn parses texts.
type parseStringFn struct{ run }

// ProcessElement is called by Beam for each text.
func (f *parseStringFn) ProcessElement(ctx context.Context, text string, emit func(article.Article), fail func(Failure)) {
	f.read(ctx, "", strings.NewReader(text), emit, fail)
}

// parseDumpFn parses dumps.
type parseDumpFn struct{ run }

// ProcessElement is called by Beam for each dump.
func (f *parseDumpFn) ProcessElement(ctx context.Context, d Dump, emit func(article.Article), fail func(Failure)) {
	f.read(ctx, d.File, bytes.NewReader(d.Data), emit, fail)
}

// parseFileFn parses files.
type parseFileFn struct{ run }

// ProcessElement is called by Beam for each file.
func (f *parseFileFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(article.Article), fail func(Failure)) {
	in, err := file.Open(ctx)
	if err != nil {
		f.counts.dumps.Inc(ctx, 1)
		f.counts.failures.Inc(ctx, 1)
		fail(Failure{File: file.Metadata.Path, Error: err.Error()})
		return
	}
	defer in.Close()
	f.read(ctx, file.Metadata.Path, in, emit, fail)
}

// read parses one dump, page by page.
func (r *run) read(ctx context.Context, name string, in io.Reader, emit func(article.Article), fail func(Failure)) {
	pages, index := 0, 0
	failed := func(page int, text string, err error) {
		r.counts.failures.Inc(ctx, 1)
		fail(Failure{File: name, Page: page, Error: err.Error(), Text: text})
	}
	defer func() {
		// A page that the parser cannot bear must not hold up all the others: Beam would try it again and again.
		if p := recover(); p != nil {
			failed(pages+1, "", fmt.Errorf("panic: %v", p))
		}
	}()
	r.counts.dumps.Inc(ctx, 1)
	parser := r.parser
	if day, ok := parse.DateInName(name); ok && parser.IssueDate.IsZero() {
		parser.DefaultDate = day
	}
	for page, err := range parser.PagesContext(ctx, in) {
		if err != nil {
			at := pages + 1
			if errors.Is(err, context.Canceled) {
				at = 0
			}
			failed(at, "", err)
			continue
		}
		pages++
		r.counts.pages.Inc(ctx, 1)
		if r.Options.Strict && len(page.Warnings) > 0 {
			w := page.Warnings[0]
			failed(pages, page.Text, fmt.Errorf("byte %d: %s", w.Offset, w.Message))
			index += len(page.Articles)
			continue
		}
		for i := range page.Articles {
			a := &page.Articles[i]
			a.File, a.Index = name, index
			index++
			r.counts.articles.Inc(ctx, 1)
			r.counts.quantities.Inc(ctx, int64(len(a.Quantities)))
			emit(*a)
		}
	}
}
