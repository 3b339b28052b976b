package export

import (
	"io"
	"strings"

	"github.com/zhnews/zhnews/article"
)

// JSONLD writes one schema.org NewsArticle a line, each complete with its context. Source of the terms: schema.org, NewsArticle
// and what it inherits of Article and CreativeWork.
func JSONLD(w io.Writer) Writer {
	return &jsonLines{enc: encoder(w), of: func(a *article.Article) any { return newsArticle(a) }}
}

// The terms of schema.org that are written; a test holds them against the vocabulary.
type (
	ldArticle struct {
		Context             string     `json:"@context"`
		Type                string     `json:"@type"`
		ID                  string     `json:"@id"`
		Identifier          string     `json:"identifier"`
		Headline            string     `json:"headline,omitempty"`
		AlternativeHeadline string     `json:"alternativeHeadline,omitempty"`
		Author              []ldAuthor `json:"author,omitempty"`
		Dateline            string     `json:"dateline,omitempty"`
		LocationCreated     *ldNamed   `json:"locationCreated,omitempty"`
		DatePublished       string     `json:"datePublished,omitempty"`
		DateCreated         string     `json:"dateCreated,omitempty"`
		PrintPage           string     `json:"printPage,omitempty"`
		PrintSection        string     `json:"printSection,omitempty"`
		ArticleSection      string     `json:"articleSection,omitempty"`
		ArticleBody         string     `json:"articleBody,omitempty"`
		InLanguage          string     `json:"inLanguage"`
		IsPartOf            *ldNamed   `json:"isPartOf,omitempty"`
		AssociatedMedia     []ldMedia  `json:"associatedMedia,omitempty"`
		SourceOrganization  *ldNamed   `json:"sourceOrganization,omitempty"`
	}
	ldAuthor struct {
		Type        string   `json:"@type"`
		Name        string   `json:"name"`
		JobTitle    string   `json:"jobTitle,omitempty"`
		Affiliation *ldNamed `json:"affiliation,omitempty"`
	}
	ldNamed struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	ldMedia struct {
		Type       string `json:"@type"`
		Caption    string `json:"caption"`
		CreditText string `json:"creditText,omitempty"`
	}
)

func newsArticle(a *article.Article) ldArticle {
	out := ldArticle{Context: "https://schema.org", Type: "NewsArticle", ID: URN(a), Identifier: ID(a), Headline: a.Headline,
		AlternativeHeadline: strings.Join(append(append([]string{}, a.Kicker...), a.Deck...), " "),
		DatePublished:       published(a), ArticleSection: a.Section, ArticleBody: body(a), InLanguage: Language(a)}
	for _, b := range a.Bylines {
		for _, n := range b.Names {
			author := ldAuthor{Type: "Person", Name: n, JobTitle: b.Role}
			if b.Affiliation != "" {
				author.Affiliation = &ldNamed{"Organization", b.Affiliation}
			}
			out.Author = append(out.Author, author)
		}
		if len(b.Names) == 0 && b.Affiliation+b.Role != "" {
			out.Author = append(out.Author, ldAuthor{Type: "Organization", Name: b.Affiliation + b.Role}) // a desk
		}
	}
	if d := a.Dateline; d != nil {
		out.Dateline, out.DateCreated = d.Text, d.Date
		if d.Place != "" {
			out.LocationCreated = &ldNamed{"Place", d.Place}
		}
		if d.Agency != "" && d.Agency != "本报" && d.Agency != "本報" {
			out.SourceOrganization = &ldNamed{"NewsMediaOrganization", d.Agency}
		}
	}
	if p := a.Page; p != nil {
		out.PrintPage, out.PrintSection = p.Number, p.Section
		if p.Publication != "" {
			out.IsPartOf = &ldNamed{"Newspaper", p.Publication}
		}
	}
	for _, b := range a.Blocks {
		if b.Kind == article.Caption {
			m := ldMedia{Type: "ImageObject", Caption: b.Text}
			for _, c := range b.Bylines {
				m.CreditText = strings.TrimSpace(m.CreditText + " " + strings.Join(c.Names, " "))
			}
			out.AssociatedMedia = append(out.AssociatedMedia, m)
		}
	}
	return out
}
