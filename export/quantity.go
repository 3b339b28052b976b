package export

import (
	"github.com/zhnews/zhnews/article"
)

// A QuantityRow is one quantity of an article as a table holds it; what is not there is empty.
type QuantityRow struct {
	Article                                string // the article's ID
	Date                                   string // the day that the article is of
	Text, Kind, Unit, Modifier             string
	Value, Low, High                       string // exact
	BaseValue, BaseLow, BaseHigh, BaseUnit string // in SI, ISO 4217 or hundredths
	Start, End                             int
}

// Quantities returns the rows of an article.
func Quantities(a *article.Article) []QuantityRow {
	rows := make([]QuantityRow, 0, len(a.Quantities))
	for _, q := range a.Quantities {
		r := QuantityRow{Article: ID(a), Date: published(a), Text: q.Text, Kind: q.Kind.String(), Unit: q.Unit, Modifier: q.Modifier.String(), Start: q.Start, End: q.End}
		if q.IsRange() {
			r.Low, r.High = q.Low.String(), q.High.String()
			if low, high, unit, ok := q.BaseRange(); ok {
				r.BaseLow, r.BaseHigh, r.BaseUnit = low.String(), high.String(), unit
			}
		} else {
			r.Value = q.Value.String()
			if v, unit, ok := q.Base(); ok {
				r.BaseValue, r.BaseUnit = v.String(), unit
			}
		}
		rows = append(rows, r)
	}
	return rows
}
