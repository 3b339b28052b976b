package parse_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/parse"
)

// TestExplainCleans holds the explanation of a page with marks of a site against that of the page without them.
func TestExplainCleans(t *testing.T) {
	var p parse.Parser
	const plain = "新桥通车\n本报讯（记者 李明）跨海新桥昨日通车。\n"
	if d := cmp.Diff(p.Explain(plain), p.Explain("<p>新桥<b>通车</b></p>\n本报讯（记者&nbsp;李明）跨海新桥昨日通车。\n"), cmp.Transformer("text", func(s string) string {
		return strings.ReplaceAll(s, "\u00a0", " ")
	})); d != "" {
		t.Error(d)
	}
}

func TestClean(t *testing.T) {
	for _, c := range []struct{ text, want, message string }{
		{"新桥通车\n", "新桥通车\n", ""},
		{"1<2，a < b，<人民日报>\n", "1<2，a < b，<人民日报>\n", ""},
		{"A&B公司，AT&T，R&D;\n", "A&B公司，AT&T，R&D;\n", ""},
		{"# 2号楼\n", "2号楼\n", "marks of Markdown"},
		{"<p>新桥通车</p><p>本报讯 全长3公里。</p>\n", "新桥通车\n本报讯 全长3公里。\n", "HTML tags taken out: 4"},
		{"<P class=\"a>b\">新桥<BR/>通车<span style='x'>！</span>\n", "新桥\n通车！\n", "HTML tags"},
		{"<td>美元</td><td>7.12</td>\n", " 美元  7.12 \n", "HTML tags"},
		{"&nbsp;&nbsp;&ldquo;新桥&rdquo;通车&#8212;&amp;&lt;3公里\n", "\u00a0\u00a0“新桥”通车—&<3公里\n", "HTML entities replaced: 7"},
		{"前<script>var a = \"<p>\";\nalert(1)</script>后\n", "前\n后\n", "HTML tags"},
		{"前<!-- 广告\n第二行 -->后\n", "前\n后\n", "HTML tags"},
		{"新\u00ad桥\u200b通\ufeff车\n", "新桥通车\n", "zero-width characters and soft hyphens taken out: 3"},
		{"新\x00桥\x08通\x7f车\x1b\n", "新桥通车\n", "control characters taken out: 4"},
		{"\ue826甲\ue81e\n", "龵甲龴\n", "private-use glyphs replaced: 2"},
		{"\ue000方正字符\n", "\ue000方正字符\n", ""},
		{"### 新桥**通车**，见[全文](http://a.example/b)![图](x.png)\n", "新桥通车，见全文\n", "marks of Markdown"},
		{"见[1](注)\n", "见1\n", "marks of Markdown"},
		{"*新桥昨日通车*\n", "新桥昨日通车\n", "marks of Markdown"},
		{"> 新桥全长3公里\n", "新桥全长3公里\n", "marks of Markdown"},
		{"号码：610100********0012，尾号3**5和7***9\n", "号码：610100********0012，尾号3**5和7***9\n", ""},
		{"*注：数字截至*昨日*\n", "*注：数字截至*昨日*\n", ""},
		{"[1]中括号 (2)\n", "[1]中括号 (2)\n", ""},
		{"**\n", "**\n", ""},
		{"新桥通车\ue78d图\ue793\n", "新桥通车，图？\n", "private-use glyphs replaced: 2"},
		{"新桥通车﹐﹙图﹚︽人民日报︾\n", "新桥通车，（图）《人民日报》\n", "small and vertical forms replaced: 5"},
		{"跨 海 新 桥 2019 年 3 月 通 车\n本 报 讯\n", "跨海新桥2019年3月通车\n本报讯\n", "lines with blanks between all characters closed up: 2"},
		{"方 正\n跨海新桥 2019 年 3 月通车\n灯　下　漫　笔\n", "方 正\n跨海新桥 2019 年 3 月通车\n灯　下　漫　笔\n", ""},
	} {
		got, warnings := parse.Clean(c.text)
		if got != c.want {
			t.Errorf("Clean(%q) = %q, want %q", c.text, got, c.want)
		}
		var messages []string
		for _, w := range warnings {
			messages = append(messages, w.Message)
		}
		if (c.message == "") != (len(messages) == 0) || !strings.Contains(strings.Join(messages, "; "), c.message) {
			t.Errorf("Clean(%q) warns %q, want %q", c.text, messages, c.message)
		}
		if again, warnings := parse.Clean(got); again != got || len(warnings) > 0 {
			if !strings.Contains(got, "&") {
				t.Errorf("Clean(%q) again = %q, %v", got, again, warnings)
			}
		}
	}
}

// A page that a site's export has dressed up gives the same articles as the plain one.
func TestMarkup(t *testing.T) {
	var p parse.Parser
	plain := "新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，全长3公里，总投资5亿元。\n老街修旧如旧\n本报讯（记者 王芳）东门老街昨日开街，86间老屋修旧如旧。\n"
	want := heads(p.Page(plain))
	for name, text := range map[string]string{
		"tags":     "<html><body><h2>新桥通车</h2><p>本报讯（记者 李明）跨海新桥昨日通车，全长3公里，总投资5亿元。</p><h2>老街修旧如旧</h2><p>本报讯（记者 王芳）东门老街昨日开街，86间老屋修旧如旧。</p></body></html>",
		"Markdown": "# 新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，全长**3公里**，总投资5亿元。\n# 老街修旧如旧\n本报讯（记者 王芳）东门老街昨日开街，86间老屋修旧如旧。\n",
		"entities": strings.ReplaceAll(plain, "（", "&#65288;"),
		"nul":      strings.ReplaceAll(plain, "桥", "桥\x00"),
		"lone cr":  strings.ReplaceAll(plain, "\n", "\r"),
	} {
		page := p.Page(text)
		if d := cmp.Diff(want, heads(page)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		if err := check(page); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got := collect(t, &p, strings.NewReader(text)); len(got) != len(want) {
			t.Errorf("%s: %d articles from a reader, want %d", name, len(got), len(want))
		}
	}
}

func heads(page *article.Page) (out []string) {
	for _, a := range page.Articles {
		out = append(out, a.Headline+"|"+strings.Join(a.Authors(), " "))
	}
	return out
}

func TestHKSCS(t *testing.T) {
	// 0xFA5F and 0x8BDE are of the Hong Kong supplement; no plain Big5 has them.
	text, err := traditionalchinese.Big5.NewDecoder().String("\xA4\xA4\xFA\x5F\x8B\xDE")
	if err != nil || strings.Contains(text, "\uFFFD") || utf8.RuneCountInString(text) != 3 {
		t.Errorf("decoded %q, %v", text, err)
	}
}

func TestLimits(t *testing.T) {
	long := "长文章\n本报讯（记者 李明）" + strings.Repeat("新桥通车，全长三公里。", 300) + "\n"
	short := "短文章\n本报讯（记者 王芳）老街昨日开街，86间老屋修旧如旧。\n"
	for _, c := range []struct {
		p        parse.Parser
		what     string
		line     int
		articles int
	}{
		{parse.Parser{MaxArticle: 4000}, "article", 1, 2},
		{parse.Parser{MaxLine: 3000}, "line", 2, 2},
	} {
		var limits []*parse.LimitError
		var text strings.Builder
		articles := 0
		for page, err := range c.p.Pages(strings.NewReader(long + short)) {
			var limit *parse.LimitError
			if errors.As(err, &limit) {
				limits = append(limits, limit)
				continue
			} else if err != nil {
				t.Fatal(err)
			}
			text.WriteString(page.Text)
			articles += len(page.Articles)
		}
		if len(limits) != 1 || limits[0].What != c.what || limits[0].Line != c.line || !strings.Contains(limits[0].Error(), "line "+fmt.Sprint(c.line)) {
			t.Errorf("%s: errors %v", c.what, limits)
		}
		if text.String() != long+short || articles < c.articles {
			t.Errorf("%s: %d of %d bytes, %d articles came through", c.what, text.Len(), len(long+short), articles)
		}
	}
}

// A page without end is cut behind four million lines, however short they are.
func TestEndlessPage(t *testing.T) {
	const lines = 1<<22 + 10
	var p parse.Parser
	var limits []string
	size := 0
	for page, err := range p.Pages(io.LimitReader(&repeat{piece: "\n"}, lines)) {
		if err != nil {
			limits = append(limits, err.Error())
		} else {
			size += len(page.Text)
		}
	}
	if d := cmp.Diff([]string{"parse: line 4194305, byte 4194304: the page is longer than 4194304 lines"}, limits); d != "" || size != lines {
		t.Errorf("%d bytes of %d; errors (-want +got):\n%s", size, lines, d)
	}
}

// A page of more lines than are decided on together has its articles whole, each once.
func TestLongPage(t *testing.T) {
	var text strings.Builder
	const articles = 9000
	for i := range articles {
		fmt.Fprintf(&text, "海州新桥昨日通车\n本报讯（记者 李明）跨海新桥昨日通车，全长%d公里。\n新桥连接两岸，过江时间由一小时缩短为五分钟。\n", i+1)
	}
	var p parse.Parser
	page := p.Page(text.String())
	if err := check(page); err != nil {
		t.Error(err)
	}
	if len(page.Articles) != articles {
		t.Fatalf("%d articles of %d", len(page.Articles), articles)
	}
	for i, a := range page.Articles {
		if a.Headline == "" || len(a.Blocks) != 2 || a.Index != i || a.Lines.First != 3*i+1 || a.Lines.Last != 3*i+3 {
			t.Fatalf("article %d: %q, %d blocks, lines %v", i, a.Headline, len(a.Blocks), a.Lines)
		}
	}
	if n := len(p.Explain(text.String())); n != 3*articles {
		t.Errorf("%d lines explained of %d", n, 3*articles)
	}
}

// One line without an end, or form feeds without number, must neither grow without bound nor be lost.
func TestEndlessLine(t *testing.T) {
	p := parse.Parser{MaxPage: 1 << 16, SkipQuantities: true, SkipDates: true}
	for name, c := range map[string]struct {
		piece string
		times int
	}{"one line": {"新桥通车", 1 << 16}, "form feeds": {"\f", 1 << 16}, "lines": {"\n一", 1 << 16}} {
		size := 0
		for page, err := range p.Pages(io.LimitReader(&repeat{piece: c.piece}, int64(len(c.piece)*c.times))) {
			var limit *parse.LimitError
			if err != nil && !errors.As(err, &limit) {
				t.Fatalf("%s: %v", name, err)
			}
			if page != nil {
				size += len(page.Text)
				if len(page.Text) > 1<<16+utf8.UTFMax {
					t.Errorf("%s: a page of %d bytes", name, len(page.Text))
				}
			}
		}
		if size != len(c.piece)*c.times {
			t.Errorf("%s: %d bytes of %d came through", name, size, len(c.piece)*c.times)
		}
	}
}

// repeat reads a piece over and over.
type repeat struct {
	piece string
	at    int
}

func (r *repeat) Read(b []byte) (n int, err error) {
	for n < len(b) {
		m := copy(b[n:], r.piece[r.at:])
		n += m
		r.at = (r.at + m) % len(r.piece)
	}
	return n, nil
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	p := parse.Parser{MaxPage: 4 << 10}
	pages := 0
	var last error
	for _, err := range p.PagesContext(ctx, &repeat{piece: "新桥通车\n本报讯（记者 李明）跨海新桥昨日通车。\n"}) { // never ends by itself
		if err != nil {
			last = err
		} else if pages++; pages == 3 {
			cancel()
		}
	}
	if !errors.Is(last, context.Canceled) || pages != 3 {
		t.Errorf("%d pages, then %v", pages, last)
	}
	for range p.ArticlesContext(ctx, strings.NewReader("新桥通车\n")) {
		// Done before it begins: only the error comes.
	}
	// A page under way is given up as well.
	slow := parse.Parser{}
	for page, err := range slow.PagesContext(ctx, strings.NewReader(strings.Repeat("新桥通车\n", 1000))) {
		if page != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("page %v, error %v", page != nil, err)
		}
	}
}

func TestBrokenReaders(t *testing.T) {
	var p parse.Parser
	text := "新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，全长3公里。\n"
	for name, r := range map[string]io.Reader{
		"timeout":       iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(text))),
		"half":          iotest.HalfReader(strings.NewReader(text)),
		"data with err": iotest.DataErrReader(strings.NewReader(text)),
		"buffered":      bufio.NewReaderSize(strings.NewReader(text), 16),
	} {
		articles, failed := 0, false
		for _, err := range p.Articles(r) {
			if err != nil {
				failed = true
				if !errors.Is(err, iotest.ErrTimeout) {
					t.Errorf("%s: %v", name, err)
				}
				continue
			}
			articles++
		}
		if failed != (name == "timeout") || !failed && articles != 1 {
			t.Errorf("%s: %d articles, failed %v", name, articles, failed)
		}
	}
}

func TestStreamWarnings(t *testing.T) {
	var p parse.Parser
	var got []article.Warning
	for page, err := range p.Pages(strings.NewReader("新桥通车\n本报讯 跨海新桥\xff昨日<b>通车</b>。\n")) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, page.Warnings...)
	}
	want := []article.Warning{
		{Kind: article.TakenOut, Message: "HTML tags taken out: 2", Offset: len("新桥通车\n本报讯 跨海新桥\uFFFD昨日")},
		{Kind: article.Undecodable, Message: "undecodable bytes, kept as U+FFFD: 1", Offset: len("新桥通车\n本报讯 跨海新桥")},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// FuzzStream holds a reader fed in odd pieces against the page as a whole, and the articles against their JSON.
func FuzzStream(f *testing.F) {
	for _, text := range pages(f) {
		f.Add([]byte(text), 7)
	}
	f.Add([]byte("\xff\xfe\x00\n\f<p>\f&lt;"), 1)
	f.Add([]byte("要 闻\n海 州 日 报 2014 年 3 月 6 日 星 期 四\n新 桥\n本 报 讯 跨 海 新 桥 ， 昨 日 通 车 。\f新 桥\n\n方 正\n﹙图﹚\n"), 3)
	var p parse.Parser
	f.Fuzz(func(t *testing.T, raw []byte, step int) {
		if len(raw) > 1<<15 {
			return
		}
		enc, confidence := parse.DetectEncoding(raw)
		if confidence < 0 || confidence > 1 {
			t.Fatalf("confidence %v", confidence)
		}
		if enc != parse.UTF8 {
			return // decoders of other encodings may differ on what a broken character takes with it
		}
		text := strings.ToValidUTF8(strings.TrimPrefix(string(raw), "\ufeff"), "\uFFFD")
		if strings.Contains(string(raw), "\uFFFD") || text != string(raw) {
			return
		}
		size := max(1, min(step, 64))
		var read []article.Article
		var whole strings.Builder
		for page, err := range p.Pages(&chunks{raw: raw, size: size}) {
			if err != nil {
				t.Fatal(err)
			}
			whole.WriteString(page.Text)
			read = append(read, page.Articles...)
		}
		page := p.Page(text)
		if whole.String() != page.Text {
			t.Fatalf("the reader gives %q, the text %q", whole.String(), page.Text)
		}
		if d := cmp.Diff(page.Articles, p.Bytes(raw).Articles, compare); d != "" {
			t.Fatalf("the bytes give otherwise than the text:\n%s", d)
		}
		if len(read) != len(page.Articles) {
			t.Fatalf("%d articles from a reader, %d from the text", len(read), len(page.Articles))
		}
		for i := range read {
			read[i].Index = i
			if d := cmp.Diff(page.Articles[i], read[i], compare); d != "" {
				t.Fatal(d)
			}
			var back article.Article
			if err := json.Unmarshal([]byte(toJSON(read[i])), &back); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(read[i], back, compare); d != "" {
				t.Fatal(d)
			}
		}
	})
}

// chunks reads in pieces of one size.
type chunks struct {
	raw  []byte
	size int
}

func (c *chunks) Read(b []byte) (int, error) {
	if len(c.raw) == 0 {
		return 0, io.EOF
	}
	n := copy(b, c.raw[:min(c.size, len(c.raw))])
	c.raw = c.raw[n:]
	return n, nil
}

// FuzzDecode decodes whatever bytes in every encoding: the text is valid and what is not text is named.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("新桥\xff通车"))
	f.Add([]byte("\xd0\xc2\xc7\xc5\xcd\xa8\xb3\xb5\x81"))
	f.Add([]byte("\xff\xfe\x00\xd8"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, enc := range []parse.Encoding{parse.Auto, parse.UTF8, parse.UTF16LE, parse.UTF16BE, parse.GB18030, parse.Big5} {
			text, used, warnings := parse.Decode(raw, enc)
			if !utf8.ValidString(text) || used == parse.Auto {
				t.Fatalf("%s: %q, used %q", enc, text, used)
			}
			if strings.Contains(text, "\uFFFD") && len(warnings) == 0 && used != parse.UTF8 {
				t.Fatalf("%s: %q without a warning", enc, text)
			}
			for _, w := range warnings {
				if w.Offset < 0 || w.Kind != article.Undecodable {
					t.Fatalf("%s: warning %+v", enc, w)
				}
			}
			if _, cleaned := parse.Clean(text); len(cleaned) > 0 && cleaned[0].Offset > len(text) {
				t.Fatalf("warning %+v beyond the text", cleaned[0])
			}
		}
	})
}
