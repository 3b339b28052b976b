package view

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/parse"
)

var update = flag.Bool("update", false, "write the golden files anew")

const small = "东海日报 2021年3月4日 星期四 第2版 要闻\n\n历时四年\n跨海大桥合龙\n本报3月3日讯（记者 李明）大桥昨天合龙，全长36公里，投资约12亿元，\n　　工期为4至5年。\n桥面\n图为大桥。 王芳 摄\n\n一桥飞架南北\n天堑变通途\n本报讯（记者 王芳）引桥昨天开工。\n"

func TestGolden(t *testing.T) {
	for _, zh := range []bool{false, true} {
		var b bytes.Buffer
		w := New(&b, Options{Chinese: zh})
		w.Begin("东海/20210304.txt")
		var p parse.Parser
		if err := w.Page(p.Page(small)); err != nil {
			t.Fatal(err)
		}
		alone := article.Article{File: "b.txt", Headline: "<b>孤文</b>", Confidence: .5, Blocks: []article.Block{{Kind: article.Paragraph, Text: "只有这一段。"}}}
		if err := w.Write(&alone); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		got := strings.NewReplacer(styleText, "…", scriptText, "…", policy, "…").Replace(b.String()) // these have their own files
		name := map[bool]string{false: "testdata/en.html", true: "testdata/zh.html"}[zh]
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got); d != "" {
			t.Errorf("%s (run with -update to accept):\n%s", name, d)
		}
	}
}

// words are the words of nodes.
func words(nodes []node) string {
	var b strings.Builder
	for _, n := range nodes {
		if n.Span == nil {
			b.WriteString(n.Text)
			continue
		}
		b.WriteString(words(n.Nodes))
	}
	return b.String()
}

// Of a stream of pages the source shows every character once and in its place, each article's lines belong to it, and every paragraph
// reads as the article has it.
func TestWhole(t *testing.T) {
	files, err := filepath.Glob("../../parse/testdata/pages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	var stream strings.Builder
	for _, f := range files[:min(60, len(files))] {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		stream.WriteString(string(raw) + "\f")
	}
	text := stream.String()
	want := strings.NewReplacer("\n", "", "\r", "", "\f", "").Replace(text)
	w := New(&bytes.Buffer{}, Options{})
	w.Begin("all.txt")
	p := parse.Parser{DefaultDate: time.Date(2021, 3, 4, 0, 0, 0, 0, time.UTC)}
	var source strings.Builder
	coloured, number := 0, 0
	for page, err := range p.Pages(strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		d := w.page(page.Text, page.Articles, page.Furniture)
		for _, l := range d.Lines {
			source.WriteString(words(l.Nodes))
			if l.Number != number && l.Number != number+1 {
				t.Fatalf("line %d follows line %d", l.Number, number)
			}
			number = l.Number
			if got := strings.Count(text[:w.base], "\n"); number <= got {
				t.Fatalf("line %d is on a page that begins behind line %d", number, got)
			}
		}
		for i, c := range d.Cards {
			for j, b := range c.Blocks {
				if got, want := words(b.Nodes), page.Articles[i].Blocks[j].Text; got != want {
					t.Errorf("block %q, want %q", got, want)
				}
				for _, n := range b.Nodes {
					if n.Span != nil {
						coloured++
						if n.Span.value(0) == "" || n.Span.value(1) == "" {
							t.Errorf("no value of %q", n.Text)
						}
					}
				}
			}
		}
		if err := w.Page(page); err != nil {
			t.Fatal(err)
		}
	}
	if d := cmp.Diff(want, strings.ReplaceAll(source.String(), "\f", "")); d != "" {
		t.Error(d)
	}
	if coloured < 500 {
		t.Errorf("only %d coloured parts", coloured)
	}
}

// Every word of the model that a page can show has its labels.
func TestLabels(t *testing.T) {
	for _, key := range []string{"section", "kicker", "headline", "deck", "paragraph", "crosshead", "caption", "sidebar", "note", "credit", "jump", "verse", "table", "other",
		"header", "imprint", "notice", "stray", "cardinal", "ordinal", "percent", "fraction", "money", "measure", "count", "duration", "age", "multiple",
		"about", "nearly", "over", "under", "at_least", "at_most"} {
		if labels[key][0] == "" || labels[key][1] == "" {
			t.Errorf("no label for %s", key)
		}
	}
}

func TestEmpty(t *testing.T) {
	var b bytes.Buffer
	w := New(&b, Options{})
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.Contains(got, "No pages.") || !strings.HasSuffix(got, "</html>\n") {
		t.Errorf("%q", got)
	}
}

func TestGrouped(t *testing.T) {
	for in, want := range map[string]string{"0": "0", "999": "999", "1520000": "1,520,000", "-1234.5678": "-1,234.5678", "2000/3": "2000/3", "0.0001": "0.0001"} {
		if got := grouped(in); got != want {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
}
