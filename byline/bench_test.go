package byline_test

import (
	"testing"

	"github.com/zhnews/zhnews/byline"
)

// BenchmarkParseLine reads lines of credits; the target is a microsecond and two allocations a line.
func BenchmarkParseLine(b *testing.B) {
	for name, line := range map[string]string{
		"one name":     "□本报记者 李晓东",
		"run together": "□本报记者陈志华本报通讯员刘敏",
		"no credit":    "全市经济工作会议今天召开",
	} {
		b.Run(name, func(b *testing.B) {
			var r byline.Reader
			b.SetBytes(int64(len(line)))
			b.ReportAllocs()
			for b.Loop() {
				r.ParseLine(line)
			}
		})
	}
}

// BenchmarkParseLede reads the openings of paragraphs.
func BenchmarkParseLede(b *testing.B) {
	for name, text := range map[string]string{
		"dateline": "本报海州9月23日电 记者李晓东、王晓芳报道：港口扩建工程今天完工，年吞吐能力达到一千万吨。",
		"none":     "港口扩建工程今天完工，年吞吐能力达到一千万吨，比原来增加一倍，可停靠十万吨级货轮。",
	} {
		b.Run(name, func(b *testing.B) {
			var r byline.Reader
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r.ParseLede(text)
			}
		})
	}
}
