// Package parquet writes articles as Apache Parquet: one row an article with nested bylines, blocks, quantities and dates, and a
// flat table of quantities that is joined to it by the article's ID.
//
//	w := parquet.Articles(file)
//	err := w.Write(&page.Articles[0])
//	err = w.Close() // writes the footer: a file without it cannot be read
//
// It has a package of its own because its library, parquet-go, weighs more than all else of zhnews.
package parquet

import (
	"io"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/export"
)

// An Article is one row of the table of articles.
type Article struct {
	ID          string     `parquet:"id"`
	File        string     `parquet:"file"`
	Index       int32      `parquet:"index"`
	URN         string     `parquet:"urn"`
	Language    string     `parquet:"language,dict"`
	Publication string     `parquet:"publication,optional,dict"`
	Date        string     `parquet:"date,optional,dict"` // the day, 2006-01-02
	PageNumber  string     `parquet:"page_number,optional,dict"`
	PageSection string     `parquet:"page_section,optional,dict"`
	Section     string     `parquet:"section,optional"`
	Kicker      []string   `parquet:"kicker,list"`
	Headline    string     `parquet:"headline,optional"`
	Deck        []string   `parquet:"deck,list"`
	Bylines     []Byline   `parquet:"bylines,list"`
	Dateline    *Dateline  `parquet:"dateline,optional"`
	Blocks      []Block    `parquet:"blocks,list"`
	Quantities  []Quantity `parquet:"quantities,list"`
	Dates       []Date     `parquet:"dates,list"`
	JumpKind    string     `parquet:"jump_kind,optional,dict"`
	JumpPage    string     `parquet:"jump_page,optional,dict"`
	Start       int64      `parquet:"start"`
	End         int64      `parquet:"end"`
	FirstLine   int32      `parquet:"first_line"`
	LastLine    int32      `parquet:"last_line"`
	Confidence  float64    `parquet:"confidence"`
}

// A Byline is one credit of an article or of a picture.
type Byline struct {
	Role        string   `parquet:"role,dict"`
	Names       []string `parquet:"names,list"`
	Affiliation string   `parquet:"affiliation,dict"`
	Place       string   `parquet:"place,dict"`
	Text        string   `parquet:"text"`
}

// A Dateline is an article's 电头.
type Dateline struct {
	Agency string `parquet:"agency,dict"`
	Place  string `parquet:"place,dict"`
	Date   string `parquet:"date,dict"`
	Month  int32  `parquet:"month"`
	Day    int32  `parquet:"day"`
	Kind   string `parquet:"kind,dict"`
	Text   string `parquet:"text"`
}

// A Block is one piece of the body.
type Block struct {
	Kind    string   `parquet:"kind,dict"`
	Text    string   `parquet:"text"`
	Start   int64    `parquet:"start"`
	End     int64    `parquet:"end"`
	Bylines []Byline `parquet:"bylines,list"`
}

// A Quantity is one quantity inside an article; its numbers are exact decimals or fractions in text.
type Quantity struct {
	Text      string `parquet:"text"`
	Kind      string `parquet:"kind,dict"`
	Value     string `parquet:"value,optional"`
	Low       string `parquet:"low,optional"`
	High      string `parquet:"high,optional"`
	Unit      string `parquet:"unit,dict"`
	Modifier  string `parquet:"modifier,dict"`
	BaseValue string `parquet:"base_value,optional"`
	BaseLow   string `parquet:"base_low,optional"`
	BaseHigh  string `parquet:"base_high,optional"`
	BaseUnit  string `parquet:"base_unit,optional,dict"`
	Start     int64  `parquet:"start"`
	End       int64  `parquet:"end"`
}

// A QuantityRow is one row of the table of quantities. Number is the base value, else the value, as a double for sums and sorts; the
// exact forms stand beside it.
type QuantityRow struct {
	ArticleID string `parquet:"article_id"`
	Date      string `parquet:"date,optional,dict"`
	Quantity
	Number *float64 `parquet:"number,optional"`
}

// A Date is one time expression inside an article.
type Date struct {
	Text  string `parquet:"text"`
	From  string `parquet:"from"`
	To    string `parquet:"to"`
	Grain string `parquet:"grain,dict"`
	Start int64  `parquet:"start"`
	End   int64  `parquet:"end"`
}

// rowGroup is how many rows are kept in memory before they are written.
const rowGroup = 10_000

// Articles writes the table of articles.
func Articles(w io.Writer) export.Writer {
	return &table[Article]{w: parquet.NewGenericWriter[Article](w, options()...), rows: func(a *article.Article) []Article { return []Article{row(a)} }}
}

// Quantities writes the table of quantities.
func Quantities(w io.Writer) export.Writer {
	return &table[QuantityRow]{w: parquet.NewGenericWriter[QuantityRow](w, options()...), rows: quantityRows}
}

func options() []parquet.WriterOption {
	return []parquet.WriterOption{parquet.Compression(&zstd.Codec{}), parquet.MaxRowsPerRowGroup(rowGroup), parquet.CreatedBy("zhnews", "", "")}
}

type table[T any] struct {
	w    *parquet.GenericWriter[T]
	rows func(*article.Article) []T
}

func (t *table[T]) Write(a *article.Article) error {
	_, err := t.w.Write(t.rows(a))
	return err
}

func (t *table[T]) Close() error { return t.w.Close() }

func row(a *article.Article) Article {
	r := Article{ID: export.ID(a), File: a.File, Index: int32(a.Index), URN: export.URN(a), Language: export.Language(a), Section: a.Section, Kicker: a.Kicker,
		Headline: a.Headline, Deck: a.Deck, Start: int64(a.Start), End: int64(a.End), FirstLine: int32(a.Lines.First), LastLine: int32(a.Lines.Last),
		Confidence: a.Confidence, Bylines: bylines(a)}
	if p := a.Page; p != nil {
		r.Publication, r.Date, r.PageNumber, r.PageSection = p.Publication, p.Date, p.Number, p.Section
	}
	if d := a.Dateline; d != nil {
		r.Dateline = &Dateline{Agency: d.Agency, Place: d.Place, Date: d.Date, Month: int32(d.Month), Day: int32(d.Day), Kind: d.Kind, Text: d.Text}
	}
	if a.Jump != nil {
		r.JumpKind, r.JumpPage = string(a.Jump.Kind), a.Jump.Page
	}
	for _, b := range a.Blocks {
		block := Block{Kind: string(b.Kind), Text: b.Text, Start: int64(b.Start), End: int64(b.End)}
		for _, c := range b.Bylines {
			block.Bylines = append(block.Bylines, Byline{Role: c.Role, Names: c.Names, Affiliation: c.Affiliation, Place: c.Place, Text: c.Text})
		}
		r.Blocks = append(r.Blocks, block)
	}
	for _, q := range export.Quantities(a) {
		r.Quantities = append(r.Quantities, quantity(q))
	}
	for _, d := range a.Dates {
		from, to := d.Interval()
		r.Dates = append(r.Dates, Date{Text: d.Text, From: from, To: to, Grain: string(d.Grain), Start: int64(d.Start), End: int64(d.End)})
	}
	return r
}

func bylines(a *article.Article) (out []Byline) {
	for _, b := range a.Bylines {
		out = append(out, Byline{Role: b.Role, Names: b.Names, Affiliation: b.Affiliation, Place: b.Place, Text: b.Text})
	}
	return out
}

func quantity(q export.QuantityRow) Quantity {
	return Quantity{Text: q.Text, Kind: q.Kind, Value: q.Value, Low: q.Low, High: q.High, Unit: q.Unit, Modifier: q.Modifier, BaseValue: q.BaseValue,
		BaseLow: q.BaseLow, BaseHigh: q.BaseHigh, BaseUnit: q.BaseUnit, Start: int64(q.Start), End: int64(q.End)}
}

func quantityRows(a *article.Article) (out []QuantityRow) {
	for i, q := range export.Quantities(a) {
		r := QuantityRow{ArticleID: q.Article, Date: q.Date, Quantity: quantity(q)}
		v := a.Quantities[i].Value
		if base, _, ok := a.Quantities[i].Base(); ok {
			v = base
		}
		if v.IsSet() {
			f, _ := v.Rat().Float64()
			r.Number = &f
		}
		out = append(out, r)
	}
	return out
}
