package parquet_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	goparquet "github.com/parquet-go/parquet-go"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/export"
	"github.com/zhnews/zhnews/export/parquet"
	"github.com/zhnews/zhnews/parse"
)

// articles parses the seed page, and a short one without figures.
func articles(t testing.TB) []article.Article {
	t.Helper()
	raw, err := os.ReadFile("../../seeds/qingdao-20220924.txt")
	if err != nil {
		t.Fatal(err)
	}
	var p parse.Parser
	var out []article.Article
	for i, a := range p.Page(string(raw)).Articles {
		a.File, a.Index = "qingdao-20220924.txt", i
		out = append(out, a)
	}
	short := p.Page("北海大橋通車\n〔記者林青／台北報導〕北海大橋昨天通車。\n▲大橋夜景。（記者林青攝）\n").Articles
	for i := range short {
		short[i].File, short[i].Index = "台灣.txt", i
	}
	return append(out, short...)
}

// write makes a table of the articles.
func write(t testing.TB, open func(*bytes.Buffer) export.Writer, list []article.Article) *bytes.Reader {
	t.Helper()
	var b bytes.Buffer
	w := open(&b)
	for i := range list {
		if err := w.Write(&list[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(b.Bytes())
}

func openArticles(b *bytes.Buffer) export.Writer   { return parquet.Articles(b) }
func openQuantities(b *bytes.Buffer) export.Writer { return parquet.Quantities(b) }

// Every row reads back as the article that was written: heads, authors, blocks, figures and days.
func TestArticles(t *testing.T) {
	list := articles(t)
	r := write(t, openArticles, list)
	rows, err := goparquet.Read[parquet.Article](r, r.Size())
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(list) {
		t.Fatalf("%d rows of %d articles", len(rows), len(list))
	}
	for i, row := range rows {
		a := &list[i]
		type essence struct {
			ID, Headline string
			Kicker, Deck []string
			Names        [][]string
			Dateline     string
			Blocks       []string
			Quantities   []string
			Dates        []string
			Span         [2]int
		}
		want := essence{ID: export.ID(a), Headline: a.Headline, Kicker: a.Kicker, Deck: a.Deck, Span: [2]int{a.Start, a.End}}
		got := essence{ID: row.ID, Headline: row.Headline, Kicker: row.Kicker, Deck: row.Deck, Span: [2]int{int(row.Start), int(row.End)}}
		for _, b := range a.Bylines {
			want.Names = append(want.Names, b.Names)
		}
		for _, b := range row.Bylines {
			got.Names = append(got.Names, b.Names)
		}
		if a.Dateline != nil {
			want.Dateline = a.Dateline.Text + a.Dateline.Date
		}
		if row.Dateline != nil {
			got.Dateline = row.Dateline.Text + row.Dateline.Date
		}
		for _, b := range a.Blocks {
			want.Blocks = append(want.Blocks, fmt.Sprint(b.Kind, b.Text, len(b.Bylines)))
		}
		for _, b := range row.Blocks {
			got.Blocks = append(got.Blocks, fmt.Sprint(b.Kind, b.Text, len(b.Bylines)))
		}
		for _, q := range export.Quantities(a) {
			want.Quantities = append(want.Quantities, q.Text+q.Value+q.Low+q.BaseValue+q.BaseUnit)
		}
		for _, q := range row.Quantities {
			got.Quantities = append(got.Quantities, q.Text+q.Value+q.Low+q.BaseValue+q.BaseUnit)
		}
		for _, d := range a.Dates {
			from, to := d.Interval()
			want.Dates = append(want.Dates, d.Text+from+to)
		}
		for _, d := range row.Dates {
			got.Dates = append(got.Dates, d.Text+d.From+d.To)
		}
		empty := func(e *essence) {
			if len(e.Kicker) == 0 {
				e.Kicker = nil
			}
			if len(e.Deck) == 0 {
				e.Deck = nil
			}
		}
		empty(&want)
		empty(&got)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("article %d:\n%s", i, d)
		}
	}
}

// The table of figures joins the articles, and its doubles are the exact values beside them.
func TestQuantities(t *testing.T) {
	list := articles(t)
	r := write(t, openQuantities, list)
	rows, err := goparquet.Read[parquet.QuantityRow](r, r.Size())
	if err != nil {
		t.Fatal(err)
	}
	var want []export.QuantityRow
	ids := map[string]bool{}
	for i := range list {
		want = append(want, export.Quantities(&list[i])...)
		ids[export.ID(&list[i])] = true
	}
	if len(rows) != len(want) || len(want) == 0 {
		t.Fatalf("%d rows of %d quantities", len(rows), len(want))
	}
	for i, row := range rows {
		if !ids[row.ArticleID] || row.Text != want[i].Text || row.BaseValue != want[i].BaseValue {
			t.Errorf("row %d is %+v, want %+v", i, row, want[i])
		}
		exact := row.BaseValue
		if exact == "" {
			exact = row.Value
		}
		var f float64
		if exact == "" || json.Unmarshal([]byte(exact), &f) != nil {
			continue // a range, or a fraction such as 1/3
		}
		if row.Number == nil || *row.Number != f {
			t.Errorf("%s: %v, want %v", row.Text, row.Number, f)
		}
	}
}

// No articles at all are a table without rows, not a broken file.
func TestEmpty(t *testing.T) {
	for name, r := range map[string]*bytes.Reader{"articles": write(t, openArticles, nil), "quantities": write(t, openQuantities, nil)} {
		f, err := goparquet.OpenFile(r, r.Size())
		if err != nil || f.NumRows() != 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func ExampleArticles() {
	var p parse.Parser
	page := p.Page("新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，全长3.2公里。\n")
	var file bytes.Buffer
	w := parquet.Articles(&file)
	for i := range page.Articles {
		if err := w.Write(&page.Articles[i]); err != nil {
			fmt.Println(err)
		}
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	rows, err := goparquet.Read[parquet.Article](bytes.NewReader(file.Bytes()), int64(file.Len()))
	fmt.Println(rows[0].Headline, rows[0].Bylines[0].Names, rows[0].Quantities[0].BaseValue, rows[0].Quantities[0].BaseUnit, err)
	// Output: 新桥通车 [李明] 3200 m <nil>
}
