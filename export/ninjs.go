package export

import (
	"html"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/article"
)

// NINJS writes one news item a line in IPTC ninjs 3.0. Source: the JSON schema of ninjs 3.0, published by the IPTC under CC BY 4.0.
func NINJS(w io.Writer) Writer {
	return &jsonLines{enc: encoder(w), of: func(a *article.Article) any { return ninjs(a) }}
}

// The properties of ninjs 3.0 that are written; a test holds them against the published list.
type (
	ninjsItem struct {
		URI            string        `json:"uri"`
		Standard       ninjsStandard `json:"standard"`
		Type           string        `json:"type"`
		Representation string        `json:"representationType"`
		Language       string        `json:"language"`
		ContentCreated string        `json:"contentCreated,omitempty"`
		Headlines      []ninjsText   `json:"headlines,omitempty"`
		Bodies         []ninjsBody   `json:"bodies,omitempty"`
		Descriptions   []ninjsText   `json:"descriptions,omitempty"`
		By             string        `json:"by,omitempty"`
		Located        string        `json:"located,omitempty"`
		People         []ninjsPerson `json:"people,omitempty"`
		Places         []ninjsPerson `json:"places,omitempty"`
		InfoSources    []ninjsSource `json:"infoSources,omitempty"`
		Subjects       []ninjsPerson `json:"subjects,omitempty"`
		AltIDs         []ninjsAlt    `json:"altIds,omitempty"`
	}
	ninjsStandard struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		Schema  string `json:"schema"`
	}
	ninjsText struct {
		Role        string `json:"role,omitempty"`
		ContentType string `json:"contentType,omitempty"`
		Value       string `json:"value"`
	}
	ninjsBody struct {
		Role        string `json:"role"`
		ContentType string `json:"contentType"`
		CharCount   int    `json:"charCount"`
		Value       string `json:"value"`
	}
	ninjsPerson struct {
		Name string `json:"name"`
		Rel  string `json:"rel,omitempty"`
	}
	ninjsSource struct {
		Name string `json:"name"`
		Role string `json:"role,omitempty"`
	}
	ninjsAlt struct {
		Role  string `json:"role"`
		Value string `json:"value"`
	}
)

func ninjs(a *article.Article) ninjsItem {
	out := ninjsItem{URI: URN(a), Standard: ninjsStandard{"ninjs", "3.0", "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"}, Type: "text",
		Representation: "full", Language: Language(a), By: by(a), AltIDs: []ninjsAlt{{"zhnews", ID(a)}}}
	if day, err := time.Parse(time.DateOnly, published(a)); err == nil {
		out.ContentCreated = day.Format(time.RFC3339)
	}
	head := func(role string, values ...string) {
		for _, v := range values {
			if v != "" {
				out.Headlines = append(out.Headlines, ninjsText{Role: role, ContentType: "text/plain", Value: v})
			}
		}
	}
	head("main", a.Headline)
	head("kicker", a.Kicker...)
	head("deck", a.Deck...)
	if text := body(a); text != "" {
		n := utf8.RuneCountInString(text)
		out.Bodies = []ninjsBody{{"main", "text/plain", n, text}, {"richtext", "text/html", n, paragraphs(a)}}
	}
	for _, b := range a.Blocks {
		if b.Kind == article.Caption {
			out.Descriptions = append(out.Descriptions, ninjsText{Role: "caption", ContentType: "text/plain", Value: b.Text})
		}
	}
	for _, n := range a.Authors() {
		out.People = append(out.People, ninjsPerson{n, "author"})
	}
	if d := a.Dateline; d != nil {
		out.Located = d.Place
		if d.Place != "" {
			out.Places = []ninjsPerson{{d.Place, "located"}}
		}
		if d.Agency != "" {
			out.InfoSources = append(out.InfoSources, ninjsSource{Name: d.Agency, Role: "dateline"})
		}
	}
	if a.Page != nil && a.Page.Publication != "" {
		out.InfoSources = append(out.InfoSources, ninjsSource{Name: a.Page.Publication, Role: "publisher"})
	}
	for _, s := range []string{a.Section, pageSection(a)} {
		if s != "" {
			out.Subjects = append(out.Subjects, ninjsPerson{s, "section"})
		}
	}
	return out
}

func pageSection(a *article.Article) string {
	if a.Page == nil {
		return ""
	}
	return a.Page.Section
}

// paragraphs is the body as HTML, each block an element.
func paragraphs(a *article.Article) string {
	var b strings.Builder
	for _, block := range a.Blocks {
		tag := ""
		switch block.Kind {
		case article.Paragraph, article.Verse, article.Table:
			tag = "p"
		case article.Crosshead:
			tag = "h3"
		case article.Note, article.Sidebar:
			tag = "aside"
		default:
			continue
		}
		b.WriteString("<" + tag + ">" + html.EscapeString(block.Text) + "</" + tag + ">")
	}
	return b.String()
}
