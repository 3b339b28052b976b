package article

import (
	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/internal/jsonout"
	"github.com/zhnews/zhnews/numbers"
)

// AppendJSON appends the article's JSON without reflection: the bytes that encoding/json writes, without the escapes for HTML.
func (a *Article) AppendJSON(b []byte) []byte {
	b = jsonout.Int(jsonout.Filled(jsonout.Begin(b), "file", a.File), "index", a.Index)
	b = a.Lines.appendField(jsonout.Int(jsonout.Int(b, "start", a.Start), "end", a.End))
	if a.Page != nil {
		b = jsonout.Begin(jsonout.Key(b, "page"))
		b = jsonout.Filled(jsonout.Filled(b, "publication", a.Page.Publication), "date", a.Page.Date)
		b = jsonout.End(jsonout.Filled(jsonout.Filled(b, "number", a.Page.Number), "section", a.Page.Section))
	}
	b = jsonout.Strings(jsonout.Filled(b, "section", a.Section), "kicker", a.Kicker)
	b = jsonout.Strings(jsonout.Filled(b, "headline", a.Headline), "deck", a.Deck)
	b = jsonout.List(b, "heads", a.Heads, func(b []byte, h Head) []byte {
		b = jsonout.Field(jsonout.Field(jsonout.Begin(b), "kind", h.Kind), "text", h.Text)
		return jsonout.End(jsonout.Int(jsonout.Int(b, "start", h.Start), "end", h.End))
	})
	b = appendBylines(b, a.Bylines)
	if a.Dateline != nil {
		b = a.Dateline.AppendJSON(jsonout.Key(b, "dateline"))
	}
	if a.Signoff != nil {
		b = a.Signoff.AppendJSON(jsonout.Key(b, "signoff"))
	}
	b = jsonout.List(b, "blocks", a.Blocks, func(b []byte, k Block) []byte {
		b = jsonout.Field(jsonout.Field(jsonout.Begin(b), "kind", k.Kind), "text", k.Text)
		b = k.Lines.appendField(jsonout.Int(jsonout.Int(b, "start", k.Start), "end", k.End))
		return jsonout.End(appendBylines(b, k.Bylines))
	})
	if a.Jump != nil {
		b = jsonout.Field(jsonout.Begin(jsonout.Key(b, "jump")), "kind", a.Jump.Kind)
		b = jsonout.End(jsonout.Filled(b, "page", a.Jump.Page))
	}
	b = jsonout.List(b, "quantities", a.Quantities, func(b []byte, q numbers.Quantity) []byte { return q.AppendJSON(b) })
	b = jsonout.List(b, "dates", a.Dates, func(b []byte, d dates.Date) []byte { return d.AppendJSON(b) })
	return jsonout.End(jsonout.Float(b, "confidence", a.Confidence))
}

func (l Lines) appendField(b []byte) []byte {
	b = jsonout.Begin(jsonout.Key(b, "lines"))
	return jsonout.End(jsonout.Int(jsonout.Int(b, "first", l.First), "last", l.Last))
}

func appendBylines(b []byte, list []byline.Byline) []byte {
	return jsonout.List(b, "bylines", list, func(b []byte, l byline.Byline) []byte { return l.AppendJSON(b) })
}
