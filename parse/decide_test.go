package parse

import (
	"context"
	"strconv"
	"testing"
)

// BenchmarkDecide shows that the time that decoding takes for a line does not grow with the page.
func BenchmarkDecide(b *testing.B) {
	us := units(nil, benchPage, cutLines(nil, benchPage))
	var p Parser
	fs, pe := p.evidence(context.Background(), us, new(memory), new(printedDays))
	some := indicators(us, fs, pe, new(memory))
	for _, n := range []int{1000, 10_000, 100_000, 1_000_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			bits := make([]bitset, n)
			for i := range bits {
				bits[i] = some[i%len(some)]
			}
			var t tableau
			for b.Loop() {
				modelDecider().decide(bits, &t)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/line")
		})
	}
}

const benchPage = "海州新桥昨日通车\n本报讯（记者 李明）新桥昨日通车，全长3公里，总投资5亿元。\n新桥连接两岸，过江时间由一小时缩短为五分钟。\n市民说好\n“等了十年了。”市民老张说。\n" +
	"今日天气\n晴，北风三级，最高气温二十度。\n"
