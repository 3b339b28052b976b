package parse_test

import (
	"math/rand/v2"
	"sort"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/zhnews/zhnews/parse"
)

// TestDetect cuts snippets of 50 to 5,000 bytes out of the test pages, in every encoding that can hold them, and asks for it.
func TestDetect(t *testing.T) {
	var simplified, traditional []string
	texts := pages(t)
	names := make([]string, 0, len(texts))
	for name := range texts {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		if strings.ContainsAny(texts[name], "這國報訊記") {
			traditional = append(traditional, texts[name])
		} else {
			simplified = append(simplified, texts[name])
		}
	}
	encodings := []struct {
		want  parse.Encoding
		as    encoding.Encoding
		texts []string
	}{
		{parse.UTF8, encoding.Nop, append(simplified, traditional...)},
		{parse.GB18030, simplifiedchinese.GB18030, simplified},
		{parse.GB18030, simplifiedchinese.GBK, append(simplified, traditional...)},
		{parse.Big5, traditionalchinese.Big5, traditional},
		{parse.UTF16LE, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), append(simplified, traditional...)},
		{parse.UTF16BE, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), append(simplified, traditional...)},
	}
	random := rand.New(rand.NewPCG(5, 6))
	right, all, sure, sureRight := 0, 0, 0, 0
	for all < 3000 {
		e := encodings[random.IntN(len(encodings))]
		raw, err := e.as.NewEncoder().String(e.texts[random.IntN(len(e.texts))])
		if err != nil {
			continue // the encoding does not hold all of the page
		}
		// Snippets begin where a line does, as files do, and end anywhere.
		size := 50 + int(float64(4950)*random.Float64()*random.Float64())
		var starts []int
		for i := 0; i+50 <= len(raw); i++ {
			if i == 0 || raw[i-1] == '\n' && (len(e.want) < 6 || e.want[:6] != "utf-16") || i%2 == 0 && i > 1 && e.want == parse.UTF16BE && raw[i-2:i] == "\x00\n" || i%2 == 0 && i > 1 && e.want == parse.UTF16LE && raw[i-2:i] == "\n\x00" {
				starts = append(starts, i)
			}
		}
		if len(starts) == 0 {
			continue
		}
		from := starts[random.IntN(len(starts))]
		snippet := raw[from:min(from+size, len(raw))]
		got, confidence := parse.DetectEncoding([]byte(snippet))
		all++
		ok := got == e.want || strings.IndexFunc(snippet, func(r rune) bool { return r >= 0x80 }) < 0 && e.want != parse.UTF16LE && e.want != parse.UTF16BE
		if ok {
			right++
		} else {
			t.Logf("%s is taken for %s (%.2f): %q", e.want, got, confidence, snippet[:min(len(snippet), 60)])
		}
		if confidence >= 0.9 {
			sure++
			if ok {
				sureRight++
			}
		}
	}
	t.Logf("%d snippets, %.4f right; of %d at a confidence of 0.9 or more, %.4f", all, float64(right)/float64(all), sure, float64(sureRight)/float64(sure))
	if float64(right)/float64(all) < 0.995 || float64(sureRight)/float64(sure) < 0.995 {
		t.Errorf("%d of %d are right, want 0.995", right, all)
	}
}
