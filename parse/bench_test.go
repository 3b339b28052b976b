package parse_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/numbers"
	"github.com/zhnews/zhnews/parse"
)

// shuffled is the text of the seed page and of the test pages, its lines in an order drawn with a fixed seed and
// repeated to about size bytes: a page repeated as it is would let the processor learn it by heart.
func shuffled(b *testing.B, size int) string {
	b.Helper()
	var lines []string
	add := func(text string) { lines = append(lines, strings.SplitAfter(text, "\n")...) }
	raw, err := os.ReadFile("../seeds/qingdao-20220924.txt")
	if err != nil {
		b.Fatal(err)
	}
	add(string(raw))
	for _, g := range goldPages(b) {
		add(g.Text)
	}
	random := rand.New(rand.NewPCG(1, 2))
	var out strings.Builder
	for out.Len() < size {
		random.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		for _, l := range lines {
			out.WriteString(l)
		}
	}
	return out.String()
}

// bench runs do over the text and reports its speed beside utf8.Valid's in the same process.
func bench(b *testing.B, text string, do func(string)) {
	start, n := time.Now(), 0
	for time.Since(start) < 50*time.Millisecond {
		if !utf8.ValidString(text) {
			b.Fatal("not UTF-8")
		}
		n++
	}
	valid := float64(len(text)) * float64(n) / time.Since(start).Seconds()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		do(text)
	}
	speed := float64(len(text)) * float64(b.N) / b.Elapsed().Seconds()
	b.ReportMetric(speed/valid, "×utf8.Valid")
}

func BenchmarkPage(b *testing.B) {
	var p parse.Parser
	bench(b, shuffled(b, 1<<20), func(text string) { p.Page(text) })
}

// The seed page, whose paragraphs are long, again and again.
func BenchmarkPageSeed(b *testing.B) {
	var p parse.Parser
	bench(b, strings.Repeat(seedPage(b)+"\f", 60), func(text string) { p.Page(text) })
}

func BenchmarkSplit(b *testing.B) {
	p := parse.Parser{SkipQuantities: true, SkipDates: true}
	bench(b, shuffled(b, 1<<20), func(text string) { p.Page(text) })
}

func BenchmarkNumbers(b *testing.B) {
	bench(b, shuffled(b, 1<<20), func(text string) {
		for range numbers.Find(text) {
		}
	})
}

// seedText is the seed page, repeated to about 8 MB.
func seedText(b *testing.B) string {
	b.Helper()
	page := seedPage(b)
	return strings.Repeat(page, 8<<20/len(page))
}

func seedPage(b *testing.B) string {
	b.Helper()
	raw, err := os.ReadFile("../seeds/qingdao-20220924.txt")
	if err != nil {
		b.Fatal(err)
	}
	return string(raw)
}

func BenchmarkNumbersSeed(b *testing.B) {
	bench(b, seedText(b), func(text string) {
		for range numbers.Find(text) {
		}
	})
}

func BenchmarkDatesSeed(b *testing.B) {
	ref := time.Date(2022, 9, 24, 0, 0, 0, 0, time.UTC)
	bench(b, seedText(b), func(text string) {
		for range dates.Find(text, ref) {
		}
	})
}

func BenchmarkDates(b *testing.B) {
	ref := time.Date(2022, 9, 24, 0, 0, 0, 0, time.UTC)
	bench(b, shuffled(b, 1<<20), func(text string) {
		for range dates.Find(text, ref) {
		}
	})
}

// BenchmarkLines shows that the time a line does not grow with the page.
func BenchmarkLines(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000, 1_000_000} {
		b.Run(itoa(n), func(b *testing.B) {
			var text strings.Builder
			for i := range n / 2 {
				text.WriteString("海州新桥" + itoa(1_000_000+i) + "号通车\n本报讯（记者 李明）新桥昨日通车，全长3公里，总投资5亿元。\n")
			}
			p := parse.Parser{SkipQuantities: true, SkipDates: true}
			s := text.String()
			for b.Loop() {
				p.Page(s)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/line")
		})
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}
