package article_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/numbers"
)

// whole is an article with every field set.
func whole() article.Article {
	day := time.Date(2022, 9, 23, 0, 0, 0, 0, time.UTC)
	a := article.Article{
		File: "a.txt", Index: 3, Start: 4, End: 99, Lines: article.Lines{First: 2, Last: 9}, Page: &article.Info{Publication: "海州日报", Date: "2022-09-24", Number: "A12", Section: "要闻"},
		Section: "两会", Kicker: []string{"引题"}, Headline: "标题", Deck: []string{"副题一", "副题二"},
		Heads:    []article.Head{{Kind: article.HeadlineHead, Text: "标题", Start: 4, End: 10}},
		Bylines:  []byline.Byline{{Role: "记者", Names: []string{"李明"}, Affiliation: "本报", Place: "北京", Task: "摄", Text: "记者李明", Start: 20, End: 32, Ambiguous: true}},
		Dateline: &byline.Dateline{Agency: "本报", Place: "北京", Year: 2022, Month: 9, Day: 23, Kind: "讯", Date: "2022-09-23", Text: "本报讯", Start: 11, End: 20},
		Signoff:  &byline.Dateline{Agency: "新华社", Kind: "电", Text: "新华社电", Start: 80, End: 92},
		Blocks:   []article.Block{{Kind: article.Caption, Text: "图", Start: 40, End: 43, Lines: article.Lines{First: 5, Last: 5}, Bylines: []byline.Byline{{Role: "摄", Names: []string{"王芳"}}}}},
		Jump:     &article.Jump{Kind: article.JumpTo, Page: "3"},
		Dates:    []dates.Date{{Text: "昨天", Start: 50, End: 56, From: day, To: day.AddDate(0, 0, 1), Grain: dates.Day}, {Text: "近日", Start: 60, End: 66}}, Confidence: .875,
	}
	for q := range numbers.Find("2280亩，15℃至20℃，三分之二，约98.15%，3元2角，123456789012345678901234人") {
		a.Quantities = append(a.Quantities, q)
	}
	return a
}

// equal compares what JSON carries.
var equal = cmp.Comparer(func(a, b numbers.Quantity) bool {
	x, err1 := json.Marshal(a)
	y, err2 := json.Marshal(b)
	return err1 == nil && err2 == nil && bytes.Equal(x, y)
})

func TestJSON(t *testing.T) {
	a := whole()
	raw, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	if got := a.AppendJSON(nil); !bytes.Equal(got, raw) {
		t.Errorf("appended\n%s\nwith reflection\n%s", got, raw)
	}
	var back article.Article
	if err := json.Unmarshal(raw, &back); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(a, back, equal); d != "" {
		t.Error(d)
	}
	if day, ok := a.Page.Day(); !ok || day.Format(time.DateOnly) != "2022-09-24" {
		t.Errorf("the issue's day is %v", day)
	}
	if _, ok := (article.Info{}).Day(); ok {
		t.Error("no header has a day")
	}
}

// Iterators end where their caller does.
func TestIterators(t *testing.T) {
	a := article.Article{Blocks: []article.Block{{Kind: article.Paragraph, Text: "一"}, {Kind: article.Caption, Text: "图"}, {Kind: article.Paragraph, Text: "二"}}}
	n := 0
	for range a.Paragraphs() {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d paragraphs before the end", n)
	}
}

// FuzzJSON reads whatever as an article: what is taken is written and read again to the same value, and its bytes are valid JSON.
func FuzzJSON(f *testing.F) {
	a := whole()
	raw, err := json.Marshal(a)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte(`{"index":1,"quantities":[{"text":"x","start":0,"end":1,"kind":"money","value":"1/3","unit":"元","base":{"value":"1e9","unit":"CNY"}}]}`))
	f.Add([]byte(`{"dates":[{"text":"昨天","from":"2022-09-23T18:00","to":"2022-09-24","grain":"hour"}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var a article.Article
		if json.Unmarshal(raw, &a) != nil {
			return
		}
		once, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var plain bytes.Buffer
		enc := json.NewEncoder(&plain)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(a); err != nil {
			t.Fatal(err)
		}
		if got := append(a.AppendJSON(nil), '\n'); !bytes.Equal(got, plain.Bytes()) {
			t.Fatalf("appended\n%swith reflection\n%s", got, plain.Bytes())
		}
		var b article.Article
		if err := json.Unmarshal(once, &b); err != nil {
			t.Fatalf("%s: %v", once, err)
		}
		twice, err := json.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(once, twice) {
			t.Fatalf("%s\nreads back as\n%s", once, twice)
		}
	})
}
