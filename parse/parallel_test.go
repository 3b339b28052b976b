package parse_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/parse"
)

// manyPages is one dump of test pages, some parted by form feeds and some by their headers alone.
func manyPages(tb testing.TB) []byte {
	tb.Helper()
	names, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(names) == 0 {
		tb.Fatal("no pages", err)
	}
	var b bytes.Buffer
	for i, name := range names {
		if i%4 > 0 {
			continue // enough of them
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(raw)
		if i%3 > 0 { // where two follow each other without, only headers part them
			b.WriteByte('\f')
		}
	}
	return b.Bytes()
}

// outcome is all that a stream gave, errors in their places.
type outcome struct {
	Page *article.Page
	Err  string
}

func read(p *parse.Parser, r io.Reader) (list []outcome) {
	for page, err := range p.Pages(r) {
		o := outcome{Page: page}
		if err != nil {
			o.Err = err.Error()
		}
		list = append(list, o)
	}
	return list
}

// Many workers give what one gives, in the same order, errors among it.
func TestWorkers(t *testing.T) {
	all := manyPages(t)
	failing := func() io.Reader {
		return io.MultiReader(bytes.NewReader(all[:len(all)/2]), iotest.ErrReader(errors.New("the disk is broken")))
	}
	for name, c := range map[string]struct {
		parser parse.Parser
		reader func() io.Reader
	}{
		"all":            {parse.Parser{}, func() io.Reader { return bytes.NewReader(all) }},
		"limits":         {parse.Parser{MaxPage: 3000, MaxLine: 400, MaxArticle: 600}, func() io.Reader { return bytes.NewReader(all) }},
		"byte by byte":   {parse.Parser{SkipQuantities: true}, func() io.Reader { return iotest.OneByteReader(bytes.NewReader(all[:5000])) }},
		"a broken disk":  {parse.Parser{}, failing},
		"nothing at all": {parse.Parser{}, func() io.Reader { return strings.NewReader("") }},
	} {
		want := read(&c.parser, c.reader())
		for _, workers := range []int{2, 7} {
			many := c.parser
			many.Workers = workers
			if d := cmp.Diff(want, read(&many, c.reader()), compare); d != "" {
				t.Errorf("%s: %d workers (-one +many)\n%s", name, workers, d)
			}
		}
	}
}

// A page without a header is of the day of the page before it, whichever worker has that.
func TestWorkersDay(t *testing.T) {
	const headed, bare = "海州日报 2014年3月%d日 第2版\n\n新桥昨日通车\n\n本报讯（记者 李晓东）海州新桥昨日通车，全长3公里。\n", "\f老街昨日开放\n\n本报讯（记者 王芳）海州老街昨日开放，游客如织。\n"
	var b strings.Builder
	for day := range 9 {
		b.WriteString(strings.Replace(headed, "%d", string(rune('1'+day)), 1))
		b.WriteString(strings.Repeat(bare, 40))
		b.WriteByte('\f')
	}
	for _, workers := range []int{1, 2, 8} {
		p := parse.Parser{Workers: workers}
		pages := 0
		for page, err := range p.Pages(strings.NewReader(b.String())) {
			if err != nil {
				t.Fatal(err)
			}
			want := "2014-03-0" + string(rune('1'+pages/41))
			if got := page.Articles[0].Page.Date; got != want || page.Info.Date != want {
				t.Fatalf("%d workers: page %d is of %s and its article of %s, want %s", workers, pages, page.Info.Date, got, want)
			}
			pages++
		}
		if pages != 9*41 {
			t.Errorf("%d workers: %d pages", workers, pages)
		}
	}
}

// Who stops early, or gives up, is not kept waiting.
func TestWorkersStop(t *testing.T) {
	// Each stream is a reader of its own: who leaves the loop leaves a read behind.
	endless := func() io.Reader {
		return &repeat{piece: "新桥通车\n本报讯（记者 李明）跨海新桥昨日通车。\n"}
	}
	p := parse.Parser{MaxPage: 4 << 10, Workers: 3}
	pages := 0
	for range p.Pages(endless()) {
		if pages++; pages == 100 {
			break
		}
	}
	if pages != 100 {
		t.Errorf("%d pages", pages)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var last error
	pages = 0
	for page, err := range p.PagesContext(ctx, endless()) {
		if page != nil {
			if pages++; pages == 50 {
				cancel()
			}
		}
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("%d pages, then %v", pages, last)
	}
	waiting, writer := io.Pipe() // whose other end nobody writes to
	defer writer.Close()
	ctx, cancel = context.WithCancel(context.Background())
	go cancel()
	for page, err := range p.PagesContext(ctx, waiting) {
		if page != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("page %v, error %v", page, err)
		}
	}
}
