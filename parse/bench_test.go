package parse_test

import (
	"strings"
	"testing"

	"github.com/zhnews/zhnews/parse"
)

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
