package byline_test

import (
	"testing"

	"github.com/zhnews/zhnews/byline"
)

// BenchmarkParse reads lines of credits and openings of paragraphs; the target is a microsecond and two allocations for a
// line of credits.
func BenchmarkParse(b *testing.B) {
	line, lede := (*byline.Reader).ParseLine, (*byline.Reader).ParseLede
	for _, c := range []struct {
		name, text string
		parse      func(*byline.Reader, string) byline.Credit
	}{
		{"line/one name", "□本报记者 李晓东", line},
		{"line/run together", "□本报记者陈志华本报通讯员刘敏", line},
		{"line/no credit", "全市经济工作会议今天召开", line},
		{"lede/dateline", "本报海州9月23日电 记者李晓东、王晓芳报道：港口扩建工程今天完工，年吞吐能力达到一千万吨。", lede},
		{"lede/none", "港口扩建工程今天完工，年吞吐能力达到一千万吨，比原来增加一倍，可停靠十万吨级货轮。", lede},
	} {
		b.Run(c.name, func(b *testing.B) {
			var r byline.Reader
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				c.parse(&r, c.text)
			}
		})
	}
}
