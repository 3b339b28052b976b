package parse_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/numbers"
	"github.com/zhnews/zhnews/parse"
)

// compare knows the values whose fields are not exported.
var compare = cmp.Options{
	cmp.Comparer(func(a, b numbers.Value) bool { return a.String() == b.String() }),
	cmp.Comparer(func(a, b numbers.Quantity) bool { return toJSON(a) == toJSON(b) }),
	cmp.Comparer(func(a, b dates.Date) bool { return toJSON(a) == toJSON(b) }),
}

func toJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// pages returns the texts of all pages of the tests.
func pages(t testing.TB) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, pattern := range []string{"../seeds/*.txt", "testdata/pages/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			out[filepath.Base(f)] = string(raw)
		}
	}
	return out
}

// check holds a parsed page against what must be true of every page.
func check(page *article.Page) error {
	text := page.Text
	covered := make([]uint8, len(text))
	cover := func(what string, start, end int) error {
		if start < 0 || end < start || end > len(text) {
			return fmt.Errorf("%s: span %d–%d lies outside of the text", what, start, end)
		}
		if start < len(text) && !utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end]) {
			return fmt.Errorf("%s: span %d–%d cuts a character", what, start, end)
		}
		for i := start; i < end; i++ {
			covered[i]++
		}
		return nil
	}
	flat := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < 0x21 || r == 0x7F || strings.ContainsRune("\u00a0\u0085\u3000\u200b\u200c\u200d\u2060\ufeff\u2028\u2029\u1680\u205f\u202f", r) || r >= 0x2000 && r <= 0x200A {
				return -1
			}
			return r
		}, s)
	}
	same := func(what, got string, start, end int) error {
		if start < 0 || end > len(text) || start > end {
			return fmt.Errorf("%s: span %d–%d lies outside of the text", what, start, end)
		}
		if flat(text[start:end]) != flat(got) {
			return fmt.Errorf("%s: text[%d:%d] is %q, not %q", what, start, end, text[start:end], got)
		}
		return nil
	}
	var errs []error
	add := func(err error) {
		if err != nil && len(errs) < 8 {
			errs = append(errs, err)
		}
	}
	last := 0
	for i, a := range page.Articles {
		name := fmt.Sprintf("article %d", i)
		if a.Index != i || a.Start < last || a.End < a.Start || a.Lines.First > a.Lines.Last || a.Lines.First < 1 {
			add(fmt.Errorf("%s: index %d, span %d–%d, lines %v are not in order", name, a.Index, a.Start, a.End, a.Lines))
		}
		last = a.End
		if a.Confidence < 0 || a.Confidence > 1 {
			add(fmt.Errorf("%s: confidence %v", name, a.Confidence))
		}
		for _, h := range a.Heads {
			add(cover(name+" head", h.Start, h.End))
			add(same(name+" head", h.Text, h.Start, h.End))
		}
		for _, b := range a.Blocks {
			add(cover(name+" "+string(b.Kind), b.Start, b.End))
			add(same(name+" "+string(b.Kind), b.Text, b.Start, b.End))
			if b.Start < a.Start || b.End > a.End {
				add(fmt.Errorf("%s: block %d–%d lies outside of the article", name, b.Start, b.End))
			}
		}
		for _, b := range a.Bylines {
			add(same(name+" byline", b.Text, b.Start, b.End))
		}
		if a.Dateline != nil {
			add(same(name+" dateline", a.Dateline.Text, a.Dateline.Start, a.Dateline.End))
		}
		end := 0
		for _, q := range a.Quantities {
			add(same(name+" quantity", q.Text, q.Start, q.End))
			if q.Start < end {
				add(fmt.Errorf("%s: quantity %q overlaps the one before", name, q.Text))
			}
			end = q.End
		}
		end = 0
		for _, d := range a.Dates {
			add(same(name+" date", d.Text, d.Start, d.End))
			if d.Start < end {
				add(fmt.Errorf("%s: date %q overlaps the one before", name, d.Text))
			}
			end = d.End
		}
	}
	for _, f := range page.Furniture {
		add(cover("furniture", f.Start, f.End))
		add(same("furniture", f.Text, f.Start, f.End))
	}
	for i, r := range text {
		if flat(string(r)) == "" {
			continue
		}
		if covered[i] != 1 {
			add(fmt.Errorf("byte %d (%q): covered %d times", i, r, covered[i]))
			break
		}
	}
	return errors.Join(errs...)
}

func TestInvariants(t *testing.T) {
	var p parse.Parser
	for name, text := range pages(t) {
		if err := check(p.Page(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestJSONRoundTrip(t *testing.T) {
	var p parse.Parser
	for name, text := range pages(t) {
		for _, a := range p.Page(text).Articles {
			b, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			var back article.Article
			if err := json.Unmarshal(b, &back); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if d := cmp.Diff(a, back, compare); d != "" {
				t.Errorf("%s: %s", name, d)
			}
		}
	}
}

// collect reads all articles of a stream.
func collect(t testing.TB, p *parse.Parser, r io.Reader) []article.Article {
	t.Helper()
	var out []article.Article
	for a, err := range p.Articles(r) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

func TestStreamEqualsPage(t *testing.T) {
	p := parse.Parser{}
	for name, text := range pages(t) {
		want := p.Page(text).Articles
		for kind, r := range map[string]io.Reader{
			"reader":        strings.NewReader(text),
			"byte by byte":  iotest.OneByteReader(strings.NewReader(text)),
			"data with err": iotest.DataErrReader(strings.NewReader(text)),
		} {
			if d := cmp.Diff(want, collect(t, &p, r), compare); d != "" {
				t.Errorf("%s, %s: %s", name, kind, d)
			}
		}
	}
}

func TestJoinedPages(t *testing.T) {
	p := parse.Parser{}
	first := "东海日报 2021年3月4日 星期四 第2版 要闻\n新码头开港\n本报讯（记者 李明）东海新码头昨日开港，首日靠泊货轮12艘。\n"
	second := "东海日报 2021年3月4日 星期四 第3版 国际\n邻国货币贬值\n本报讯（记者 王芳）邻国货币连跌三日，累计贬值5%。\n"
	a, b, both := p.Page(first), p.Page(second), p.Page(first+second)
	if len(a.Articles) != 1 || len(b.Articles) != 1 || len(both.Articles) != 2 {
		t.Fatalf("%d and %d articles apart, %d together", len(a.Articles), len(b.Articles), len(both.Articles))
	}
	for i, want := range []article.Article{a.Articles[0], b.Articles[0]} {
		got := both.Articles[i]
		if got.Headline != want.Headline || got.Page.Number != want.Page.Number || len(got.Quantities) != len(want.Quantities) {
			t.Errorf("article %d: %q on page %v, apart %q on page %v", i, got.Headline, got.Page, want.Headline, want.Page)
		}
	}
	if got, want := both.Articles[1].Page.Number, "3"; got != want {
		t.Errorf("page %q, want %q", got, want)
	}
}

func TestBlankLinesAround(t *testing.T) {
	p := parse.Parser{}
	for name, text := range pages(t) {
		a, b := p.Page(text).Articles, p.Page("\n"+text+"\n\n").Articles
		if len(a) != len(b) {
			t.Errorf("%s: %d articles, %d with blank lines around", name, len(a), len(b))
			continue
		}
		for i := range a {
			if a[i].Headline != b[i].Headline || a[i].Start+1 != b[i].Start || a[i].End+1 != b[i].End {
				t.Errorf("%s: article %d changes with blank lines around", name, i)
			}
		}
	}
}

func TestEncodings(t *testing.T) {
	p := parse.Parser{}
	for name, text := range pages(t) {
		want := p.Page(text).Articles
		encoders := map[string]func(string) (string, error){
			"utf-8 with mark": func(s string) (string, error) { return "\ufeff" + s, nil },
			"gb18030":         simplifiedchinese.GB18030.NewEncoder().String,
			"utf-16le":        unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String,
			"utf-16be":        unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String,
		}
		if _, err := traditionalchinese.Big5.NewEncoder().String(text); err == nil && strings.ContainsAny(text, "這國報訊記") {
			encoders["big5"] = traditionalchinese.Big5.NewEncoder().String
		}
		for enc, encode := range encoders {
			raw, err := encode(text)
			if err != nil {
				t.Fatalf("%s: %s: %v", name, enc, err)
			}
			page := p.Bytes([]byte(raw))
			if d := cmp.Diff(want, page.Articles, compare); d != "" {
				t.Errorf("%s in %s: %s", name, enc, d)
			}
			if d := cmp.Diff(want, collect(t, &p, strings.NewReader(raw)), compare); d != "" {
				t.Errorf("%s in %s as a stream: %s", name, enc, d)
			}
		}
	}
}

func TestBadBytes(t *testing.T) {
	p := parse.Parser{}
	page := p.Bytes([]byte("新桥通车\n本报讯（记者 李明）跨海新桥\xff昨日通车，全长3公里。\n"))
	if len(page.Warnings) != 1 || page.Warnings[0].Offset != len("新桥通车\n本报讯（记者 李明）跨海新桥") {
		t.Errorf("warnings: %+v", page.Warnings)
	}
	if !strings.Contains(page.Text, "跨海新桥\uFFFD昨日") {
		t.Errorf("the text around the byte is lost: %q", page.Text)
	}
	if err := check(page); err != nil {
		t.Error(err)
	}
}

func TestReaderFails(t *testing.T) {
	p := parse.Parser{}
	broken := errors.New("the disk is gone")
	r := io.MultiReader(strings.NewReader("新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，全长3公里。\n"), iotest.ErrReader(broken))
	var heads []string
	var got error
	for a, err := range p.Articles(r) {
		if err != nil {
			got = err
			continue
		}
		heads = append(heads, a.Headline)
	}
	if !errors.Is(got, broken) {
		t.Errorf("error %v, want one that wraps %v", got, broken)
	}
	if d := cmp.Diff([]string{"新桥通车"}, heads); d != "" {
		t.Error(d)
	}
}

func TestMaxPage(t *testing.T) {
	p := parse.Parser{MaxPage: 4 << 10}
	var b strings.Builder
	for i := range 200 {
		fmt.Fprintf(&b, "第%d号新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，全长%d公里，总投资%d亿元。\n", i, i+3, i+5)
	}
	var limit *parse.LimitError
	articles := 0
	for _, err := range p.Articles(strings.NewReader(b.String())) {
		if err != nil {
			if !errors.As(err, &limit) {
				t.Fatal(err)
			}
			continue
		}
		articles++
	}
	if limit == nil || limit.Line < 2 || limit.Offset <= 0 {
		t.Errorf("limit error: %+v", limit)
	}
	if articles < 150 {
		t.Errorf("only %d of 200 articles came through", articles)
	}
}

func TestConcurrentUse(t *testing.T) {
	p := parse.Parser{KnownNames: []string{"李德银"}}
	texts := pages(t)
	want := map[string]int{}
	for name, text := range texts {
		want[name] = len(p.Page(text).Articles)
	}
	var wg sync.WaitGroup
	for range 64 {
		wg.Go(func() {
			for name, text := range texts {
				if got := len(p.Page(text).Articles); got != want[name] {
					t.Errorf("%s: %d articles, want %d", name, got, want[name])
				}
				break
			}
		})
	}
	wg.Wait()
}

// What a page has given stays as it was, whatever is read, or added to it, after it: the results of short pages share memory.
func TestResultsStay(t *testing.T) {
	texts := pages(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			var p parse.Parser
			kept, first := map[string]*article.Page{}, map[string]string{}
			for round := range 2 {
				for name, text := range texts {
					page := p.Page(text)
					if round > 0 {
						// What a caller adds to a result is his.
						page.Articles = append(page.Articles, article.Article{})
						page.Furniture = append(page.Furniture, article.Furniture{})
						for i := range page.Articles {
							a := &page.Articles[i]
							a.Heads, a.Blocks, a.Deck = append(a.Heads, article.Head{}), append(a.Blocks, article.Block{}), append(a.Deck, "")
							a.Quantities, a.Dates = append(a.Quantities, numbers.Quantity{}), append(a.Dates, dates.Date{})
							a.Bylines = append(a.Bylines, byline.Byline{})
							for k := range a.Bylines {
								a.Bylines[k].Names = append(a.Bylines[k].Names, "")
							}
						}
						continue
					}
					kept[name], first[name] = page, toJSON(page)
				}
			}
			for name := range texts {
				if now := toJSON(kept[name]); now != first[name] {
					t.Errorf("%s has changed: %s", name, cmp.Diff(first[name], now))
				}
			}
		})
	}
	wg.Wait()
}

func TestIssueDate(t *testing.T) {
	p := parse.Parser{IssueDate: time.Date(2021, 1, 2, 0, 0, 0, 0, time.UTC)}
	a := p.Page("新桥通车\n本报12月31日讯（记者 李明）跨海新桥今天通车。\n").Articles[0]
	if a.Dateline == nil || a.Dateline.Date != "2020-12-31" {
		t.Fatalf("dateline %+v, want 2020-12-31: a December dateline in a January paper is last year's", a.Dateline)
	}
	if len(a.Dates) != 1 || a.Dates[0].From.Format(time.DateOnly) != "2020-12-31" {
		t.Errorf("今天 is %v, want the dateline's day", a.Dates)
	}
}

func FuzzPage(f *testing.F) {
	for _, text := range pages(f) {
		f.Add(text)
	}
	f.Add("")
	f.Add("12345678901234567890123456789\n") // longer than a line of a letter in characters, not in bytes
	f.Add("\r\r\n\n\r标题\r本报讯 正文。")
	f.Add("（（（【〔□■●本报记者\n——\n2021年3月4日 星期四 第2版\f\n")
	var p parse.Parser
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "\uFFFD")
		}
		page := p.Page(text)
		if err := check(page); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		for _, a := range page.Articles {
			if err := json.NewEncoder(&b).Encode(a); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// FuzzAround holds a page against itself with blank lines around it, and two pages in one text against each alone: nothing changes but
// offsets and lines.
func FuzzAround(f *testing.F) {
	list := pages(f)
	for _, text := range list {
		f.Add(text, "新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，全长3.2公里。")
	}
	var p parse.Parser
	f.Fuzz(func(t *testing.T, one, two string) {
		for _, text := range []string{one, two} {
			if !utf8.ValidString(text) || len(text) > 1<<13 || strings.ContainsAny(text, "\r\f") || strings.TrimSpace(text) == "" {
				return
			}
			if clean, _ := parse.Clean(text); clean != text {
				return // what is taken out moves the rest
			}
		}
		type essence struct {
			Headline, Section, Kicker, Deck, Authors, Quantities, Dates string
			Start, End, First, Last                                     int
			Blocks                                                      []string
		}
		of := func(text string, shift, lines int) (out []essence) {
			for _, a := range p.Page(text).Articles {
				e := essence{a.Headline, a.Section, strings.Join(a.Kicker, "|"), strings.Join(a.Deck, "|"), strings.Join(a.Authors(), "|"), "", "",
					a.Start + shift, a.End + shift, a.Lines.First + lines, a.Lines.Last + lines, nil}
				for _, b := range a.Blocks {
					e.Blocks = append(e.Blocks, string(b.Kind)+b.Text)
				}
				for _, q := range a.Quantities {
					e.Quantities += q.Text + "|"
				}
				for _, d := range a.Dates {
					from, to := d.Interval()
					e.Dates += d.Text + from + to + "|"
				}
				out = append(out, e)
			}
			return out
		}
		if d := cmp.Diff(of(one, 1, 1), of("\n"+one+"\n\n", 0, 0)); d != "" {
			t.Fatalf("with blank lines around:\n%s", d)
		}
		a, b := "海州日报 2021年3月4日 星期四 第2版 要闻\n"+one+"\n", "海州日报 2021年3月4日 星期四 第3版 体育\n"+two+"\n"
		count := func(text string) (n int) {
			for range p.Pages(strings.NewReader(text)) {
				n++
			}
			return n
		}
		if count(a) != 1 || count(b) != 1 {
			return // pages of their own inside
		}
		if d := cmp.Diff(append(of(a, 0, 0), of(b, len(a), strings.Count(a, "\n"))...), of(a+b, 0, 0)); d != "" {
			t.Fatalf("two pages:\n%s", d)
		}
	})
}
