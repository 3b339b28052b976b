package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/export"
	"github.com/zhnews/zhnews/numbers"
	"github.com/zhnews/zhnews/parse"
)

var update = flag.Bool("update", false, "write the golden files anew")

// hostile is a page whose words would be markup, formulas and marks elsewhere.
const hostile = "海州日报 2021年3月4日 星期四 第2版 要闻\n“<script>alert(1)</script>”是怎样混进标题的\n本报讯（记者 李明）*星号*与_下划线_、[方括号](http://x.example)，=SUM(A1:A9)共3处，占5%。\n- 不是列表\n1. 也不是列表\n"

// articles parses the seed page and the hostile one, and a poem, a table and a picture.
func articles(t *testing.T) []article.Article {
	t.Helper()
	raw, err := os.ReadFile("../seeds/qingdao-20220924.txt")
	if err != nil {
		t.Fatal(err)
	}
	var p parse.Parser
	var out []article.Article
	for _, in := range []struct{ name, text string }{
		{"qingdao-20220924.txt", string(raw)},
		{"hostile.txt", hostile},
		{"台灣.txt", "北海大橋通車\n〔記者林青／台北報導〕北海大橋昨天通車，全長三點二公里，總工程費四十二億元，估計每天有八萬輛次通過。\n▲大橋夜景。（記者林青攝）\n"},
	} {
		for i, a := range p.Page(in.text).Articles {
			a.File, a.Index = in.name, i
			out = append(out, a)
		}
	}
	// What the parser would clean away, for callers that fill articles themselves.
	text := "<script>alert(1)</script>[链接](http://x.example)<b>三处</b>，共3家。"
	return append(out, article.Article{File: "自造.txt", Headline: "=HYPERLINK(\"http://x.example\")<script>", Kicker: []string{"*引题*"}, Confidence: 1,
		Blocks:     []article.Block{{Kind: article.Paragraph, Text: text}},
		Quantities: slices.Collect(numbers.Find(text))})
}

// written is what a format makes of the articles.
func written(t *testing.T, format string, list []article.Article) string {
	t.Helper()
	var b bytes.Buffer
	w, err := export.New(format, &b)
	if err != nil {
		t.Fatal(err)
	}
	for i := range list {
		if err := w.Write(&list[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	list := articles(t)
	for _, format := range export.Formats {
		got, file := written(t, format, list), "testdata/articles."+format
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got); d != "" {
			t.Errorf("%s differs from %s (run with -update to accept):\n%s", format, file, d)
		}
	}
	if _, err := export.New("docx", nil); err == nil || !strings.Contains(err.Error(), "ndjson") {
		t.Errorf("an unknown format gives %v", err)
	}
}

// What JSON writes reads back as the same articles, one a line or all in one array; none at all is an empty array.
func TestJSON(t *testing.T) {
	list := articles(t)
	var array []article.Article
	if err := json.Unmarshal([]byte(written(t, "json", list)), &array); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(written(t, "ndjson", list)), "\n")
	if len(array) != len(list) || len(lines) != len(list) {
		t.Fatalf("%d articles, %d in the array, %d lines", len(list), len(array), len(lines))
	}
	for i, line := range lines {
		var a article.Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		if a.Headline != list[i].Headline || array[i].Headline != list[i].Headline {
			t.Errorf("article %d: %q and %q, want %q", i, a.Headline, array[i].Headline, list[i].Headline)
		}
	}
	if got := written(t, "json", nil); got != "[]\n" {
		t.Errorf("no articles are %q", got)
	}
}

// schemaTerms are the properties that schema.org has for the types that JSON-LD is written with. Source: schema.org, the pages of
// NewsArticle, Person, Organization, ImageObject, Newspaper and Place, with what they inherit.
var schemaTerms = map[string][]string{
	"NewsArticle": {"dateline", "printColumn", "printEdition", "printPage", "printSection", "articleBody", "articleSection", "wordCount", "pagination", "headline", "alternativeHeadline", "author",
		"locationCreated", "datePublished", "dateCreated", "inLanguage", "isPartOf", "associatedMedia", "sourceOrganization", "identifier", "name", "publisher"},
	"Person":                {"name", "jobTitle", "affiliation"},
	"Organization":          {"name"},
	"NewsMediaOrganization": {"name"},
	"ImageObject":           {"caption", "creditText"},
	"Newspaper":             {"name"},
	"Place":                 {"name"},
}

func TestJSONLDTerms(t *testing.T) {
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			kind, _ := v["@type"].(string)
			terms, known := schemaTerms[kind]
			if !known {
				t.Errorf("type %q is not of the vocabulary", kind)
			}
			for key, value := range v {
				if !strings.HasPrefix(key, "@") && !slices.Contains(terms, key) {
					t.Errorf("%s has no property %q", kind, key)
				}
				walk(value)
			}
		}
	}
	for line := range strings.Lines(written(t, "jsonld", articles(t))) {
		var v map[string]any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatal(err)
		}
		if v["@context"] != "https://schema.org" || v["@type"] != "NewsArticle" || v["headline"] == nil || v["articleBody"] == nil {
			t.Errorf("incomplete: %s", line)
		}
		walk(v)
	}
}

// ninjsFields are the published properties of ninjs 3.0 and the kind of their values; a list of properties stands for objects that
// allow no others. Source: ninjs-schema_3.0.json of the IPTC (CC BY 4.0).
var ninjsFields = map[string]any{
	"uri": "string", "type": "text", "representationType": "full", "language": "string", "contentCreated": "string", "by": "string", "located": "string", "title": "string",
	"standard":     []string{"name", "version", "schema"},
	"headlines":    []string{"role", "contentType", "value"},
	"bodies":       []string{"role", "contentType", "charCount", "wordCount", "value"},
	"descriptions": []string{"role", "contentType", "value"},
	"people":       []string{"name", "rel", "uri", "literal", "contactInfo"},
	"places":       []string{"name", "rel", "uri", "literal", "contactInfo", "geojson"},
	"subjects":     []string{"name", "rel", "uri", "literal", "creator", "relevance", "confidence"},
	"infoSources":  []string{"name", "role", "uri", "literal", "contactInfo"},
	"altIds":       []string{"role", "value"},
}

func TestNinjsFields(t *testing.T) {
	for line := range strings.Lines(written(t, "ninjs", articles(t))) {
		var item map[string]any
		if err := json.Unmarshal([]byte(line), &item); err != nil {
			t.Fatal(err)
		}
		if uri, _ := item["uri"].(string); !strings.HasPrefix(uri, "urn:uuid:") || len(uri) != len("urn:uuid:")+36 {
			t.Errorf("uri %q", item["uri"])
		}
		for key, value := range item {
			want, known := ninjsFields[key]
			if !known {
				t.Errorf("ninjs 3.0 has no property %q", key)
			}
			switch want := want.(type) {
			case string:
				if s, ok := value.(string); !ok || want != "string" && s != want {
					t.Errorf("%s is %v", key, value)
				}
			case []string:
				list, ok := value.([]any)
				if object, one := value.(map[string]any); one {
					list, ok = []any{object}, key == "standard"
				}
				if !ok {
					t.Errorf("%s is %v", key, value)
				}
				for _, v := range list {
					for k := range v.(map[string]any) {
						if !slices.Contains(want, k) {
							t.Errorf("%s has no property %q", key, k)
						}
					}
				}
			}
		}
	}
}

// The table opens as a spreadsheet opens it: as many cells in each row, formulas harmless, the mark where it is asked for.
func TestCSV(t *testing.T) {
	list := articles(t)
	rows, err := csv.NewReader(strings.NewReader(written(t, "csv", list))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	quantities := 0
	for _, a := range list {
		quantities += len(a.Quantities)
	}
	if len(rows) != quantities+1 || !slices.Equal(rows[0], export.QuantityColumns) {
		t.Errorf("%d rows for %d quantities, head %v", len(rows), quantities, rows[0])
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+@", rune(cell[0])) {
				t.Errorf("the cell %q is a formula", cell)
			}
		}
	}
	var b bytes.Buffer
	w := export.CSVWithBOM(&b)
	if err := w.Write(&list[0]); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.HasPrefix(got, "\ufeffarticle,") || strings.Count(got, "\ufeff") != 1 {
		t.Errorf("the file opens %q", got[:20])
	}
}

// Nothing that an article holds is markup in Markdown, or in what ninjs says is HTML.
func TestEscaped(t *testing.T) {
	list := articles(t)
	got := written(t, "markdown", list)
	if !strings.Contains(got, "alert") {
		t.Fatalf("the words are lost: %s", got)
	}
	for _, s := range []string{"<script>", "<b>", "[链接]("} {
		if strings.Contains(got, s) {
			t.Errorf("Markdown lets %q through", s)
		}
	}
	pages := 0
	for line := range strings.Lines(written(t, "ninjs", list[len(list)-1:])) {
		var item struct {
			Bodies []struct{ ContentType, Value string }
		}
		if err := json.Unmarshal([]byte(line), &item); err != nil {
			t.Fatal(err)
		}
		for _, b := range item.Bodies {
			if b.ContentType == "text/html" {
				pages++
				if strings.Contains(b.Value, "<script>") || strings.Contains(b.Value, "<b>") || !strings.Contains(b.Value, "&lt;script&gt;") {
					t.Errorf("ninjs lets markup through: %s", b.Value)
				}
			}
		}
	}
	if pages != 1 {
		t.Errorf("%d bodies in HTML", pages)
	}
}

func TestLanguage(t *testing.T) {
	list := articles(t)
	if got := export.Language(&list[0]); got != "zh-Hans" {
		t.Errorf("the seed page is %s", got)
	}
	if got := export.Language(&list[len(list)-2]); got != "zh-Hant" {
		t.Errorf("the page of Taiwan is %s", got)
	}
	if a, b := export.URN(&list[0]), export.URN(&list[1]); a == b || export.URN(&list[0]) != a {
		t.Errorf("URNs %s and %s", a, b)
	}
}
