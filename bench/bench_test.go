// Package bench measures what README.md says of speed. README.md in this directory tells how to run and compare.
package bench

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/export"
	"github.com/zhnews/zhnews/numbers"
	"github.com/zhnews/zhnews/parse"
)

var size = flag.Int("size", 2, "MB of text that a benchmark reads in one round")

// pages are the seed page and the test pages of parse.
var pages = sync.OnceValue(func() []string {
	names, err := filepath.Glob("../parse/testdata/pages/*.txt")
	if err != nil || len(names) == 0 {
		panic("no pages")
	}
	var out []string
	for _, name := range append(names, "../seeds/qingdao-20220924.txt") {
		raw, err := os.ReadFile(name)
		if err != nil {
			panic(err)
		}
		out = append(out, strings.Trim(string(raw), "\f"))
	}
	return out
})

// drawn strings pieces together in an order drawn with a fixed seed, again and again up to the size: a text that is repeated as it is would be learnt by heart
// by the processor's branch predictor.
func drawn(pieces []string, separator string, bytes int) string {
	random := rand.New(rand.NewPCG(1, 2))
	pieces = append([]string(nil), pieces...)
	var b strings.Builder
	for b.Len() < bytes {
		random.Shuffle(len(pieces), func(i, j int) { pieces[i], pieces[j] = pieces[j], pieces[i] })
		for _, p := range pieces {
			if b.Len() >= bytes {
				break
			}
			b.WriteString(p)
			b.WriteString(separator)
		}
	}
	return b.String()
}

// shuf is the clauses of all pages in a drawn order.
var shuf = sync.OnceValue(func() string {
	var clauses []string
	for _, p := range pages() {
		rest := p
		for rest != "" {
			i := strings.IndexAny(rest, "，。；！？\n")
			if i < 0 {
				i = len(rest) - 1
			}
			_, n := utf8.DecodeRuneInString(rest[i:])
			clauses = append(clauses, rest[:i+n])
			rest = rest[i+n:]
		}
	}
	return drawn(clauses, "", *size<<20)
})

// dump is all pages in a drawn order, parted by form feeds.
var dump = sync.OnceValue(func() string { return drawn(pages(), "\f", *size<<20) })

// measure reports the speed of do beside that of utf8.Valid over the same text in the same process, and what was allocated for each byte.
func measure(b *testing.B, text string, do func()) {
	b.Helper()
	start, n := time.Now(), 0
	for time.Since(start) < 50*time.Millisecond {
		if !utf8.ValidString(text) {
			b.Fatal("not UTF-8")
		}
		n++
	}
	valid := float64(len(text)) * float64(n) / time.Since(start).Seconds()
	do() // tables are made on first use
	var before, after runtime.MemStats
	b.SetBytes(int64(len(text)))
	runtime.ReadMemStats(&before)
	b.ResetTimer()
	for b.Loop() {
		do()
	}
	b.StopTimer()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(len(text))*float64(b.N)/b.Elapsed().Seconds()/valid, "×utf8.Valid")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N)/float64(len(text)), "B/byte")
}

// parsed reads all pages of a dump.
func parsed(b *testing.B, p *parse.Parser, text string, each func(*article.Page)) {
	b.Helper()
	for page, err := range p.Pages(strings.NewReader(text)) {
		if err != nil {
			b.Fatal(err)
		}
		each(page)
	}
}

func BenchmarkWhole(b *testing.B) {
	var p parse.Parser
	text, n := dump(), 0
	parsed(b, &p, text, func(*article.Page) { n++ })
	measure(b, text, func() { parsed(b, &p, text, func(*article.Page) {}) })
	allocs := testing.AllocsPerRun(1, func() { parsed(b, &p, text, func(*article.Page) {}) })
	b.ReportMetric(allocs/float64(n), "allocs/page")
}

func BenchmarkSplit(b *testing.B) {
	p := parse.Parser{SkipQuantities: true, SkipDates: true}
	measure(b, dump(), func() { parsed(b, &p, dump(), func(*article.Page) {}) })
}

// The seed page, a page of long paragraphs, by itself.
func BenchmarkSeed(b *testing.B) {
	var p parse.Parser
	text := pages()[len(pages())-1]
	measure(b, text, func() { p.Page(text) })
}

func BenchmarkNumbers(b *testing.B) {
	measure(b, shuf(), func() {
		for range numbers.Find(shuf()) {
		}
	})
}

// The seed page repeated to 8 MB, which flatters.
func BenchmarkNumbersSeed(b *testing.B) {
	page := pages()[len(pages())-1]
	text := strings.Repeat(page, 8<<20/len(page))
	measure(b, text, func() {
		for range numbers.Find(text) {
		}
	})
}

func BenchmarkDates(b *testing.B) {
	day := time.Date(2022, 9, 24, 0, 0, 0, 0, time.UTC)
	measure(b, shuf(), func() {
		for range dates.Find(shuf(), day) {
		}
	})
}

func BenchmarkByline(b *testing.B) {
	const line = "□青岛日报/观海新闻记者 李德银 魏康 高欢欢 通讯员 王芳"
	measure(b, line, func() { byline.Parse(line) })
}

// The same dump in GB18030; MB are of the UTF-8 that comes out.
func BenchmarkGB18030(b *testing.B) {
	raw, err := simplifiedchinese.GB18030.NewEncoder().String(dump())
	if err != nil {
		b.Fatal(err)
	}
	p := parse.Parser{Encoding: parse.GB18030}
	measure(b, dump(), func() {
		for _, err := range p.Pages(strings.NewReader(raw)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

// The whole job with its JSON, as `zhnews parse` writes it.
func BenchmarkNDJSON(b *testing.B) {
	var p parse.Parser
	measure(b, dump(), func() {
		w := export.NDJSON(io.Discard)
		parsed(b, &p, dump(), func(page *article.Page) {
			for i := range page.Articles {
				if err := w.Write(&page.Articles[i]); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}

// Two workers over the pages of one dump, against one.
func BenchmarkTwoCores(b *testing.B) {
	text := dump()
	work := func(workers int) time.Duration {
		p := parse.Parser{Workers: workers}
		start := time.Now()
		parsed(b, &p, text, func(*article.Page) {})
		return time.Since(start)
	}
	work(1)
	var one, two time.Duration
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		two += work(2)
		b.StopTimer()
		one += work(1)
		b.StartTimer()
	}
	b.ReportMetric(float64(one)/float64(two), "×one-core")
}

// The worst that a dump may hold; each against the time a byte that all pages take (BenchmarkWhole).
func BenchmarkWorst(b *testing.B) {
	var p parse.Parser
	n := *size << 20
	repeat := func(s string) string { return strings.Repeat(s, n/len(s)+1)[:n/len(s)*len(s)] }
	random := rand.New(rand.NewPCG(5, 6))
	names := func() string {
		var s strings.Builder
		for s.Len() < n {
			s.WriteRune([]rune("王李张刘陈杨黄赵周吴")[random.IntN(10)])
			s.WriteRune([]rune("文明芳国建平新春")[random.IntN(8)])
		}
		return s.String()
	}
	base := 0.0
	for _, c := range []struct{ name, text string }{
		{"pages", dump()},
		{"one line", repeat("海州新桥通车")},
		{"one character a line", repeat("海\n")},
		{"digits", repeat("1234567890")},
		{"一", repeat("一")},
		{"brackets", repeat("（《【“")},
		{"记者", repeat("记者")},
		{"names", names()},
		{"one-line articles", repeat("海州新桥昨日通车\n")},
		{"imprints", repeat("本报记者 李晓东 《海州日报》(2013年04月27日 04版)\n")},
		{"rows", repeat("晚19:00 a b\n")},
		{"a name a line", repeat("李晓东\n")},
		{"years", repeat("1998、")},
		{"days apart", repeat("2014 年 3 月 ")},
		{"cut paragraphs", repeat("海州新桥昨日通车，全长三公里，总投资两亿元，市民前往观看的有三万多人，盛况空前，桥上桥下\n　　海州新桥昨日通车，全长三公里，总投资两亿元，观看的有三万多人\n")},
		{"joined lines", repeat("World | 国际\n今年当天")},
		{"wide blanks", repeat("海州新桥昨日通车了。　　")},
		{"scripts in turn", repeat("海州abc１２３ひらЖ ")},
		{"invalid", repeat("\xff\xe5\x8f")},
	} {
		b.Run(c.name, func(b *testing.B) {
			raw := []byte(c.text)
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				for _, err := range p.Pages(bytes.NewReader(raw)) {
					if limit := (*parse.LimitError)(nil); err != nil && !errors.As(err, &limit) {
						b.Fatal(err)
					}
				}
			}
			perByte := b.Elapsed().Seconds() / float64(b.N) / float64(len(raw))
			if c.name == "pages" {
				base = perByte
			} else if base > 0 {
				b.ReportMetric(perByte/base, "×pages")
			}
		})
	}
}
