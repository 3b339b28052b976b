package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/article"
)

// CSV writes the table of quantities, one a row, for spreadsheets. Numbers stand as they are exact: fractions as 2/3.
func CSV(w io.Writer) Writer { return &quantityTable{w: csv.NewWriter(w)} }

// CSVWithBOM is CSV with the mark that Excel needs to read the file as UTF-8.
func CSVWithBOM(w io.Writer) Writer { return &quantityTable{w: csv.NewWriter(w), out: w, bom: true} }

// QuantityColumns are the columns of the table of quantities.
var QuantityColumns = []string{"article", "file", "date", "headline", "text", "kind", "value", "low", "high", "unit", "modifier", "base_value", "base_low", "base_high", "base_unit", "start", "end"}

type quantityTable struct {
	w    *csv.Writer
	out  io.Writer
	bom  bool
	some bool
}

func (q *quantityTable) head() error {
	if q.some {
		return nil
	}
	q.some = true
	if q.bom {
		if _, err := io.WriteString(q.out, "\ufeff"); err != nil {
			return err
		}
	}
	return q.w.Write(QuantityColumns)
}

func (q *quantityTable) Write(a *article.Article) error {
	if err := q.head(); err != nil {
		return err
	}
	for _, r := range Quantities(a) {
		row := []string{r.Article, a.File, r.Date, a.Headline, r.Text, r.Kind, r.Value, r.Low, r.High, r.Unit, r.Modifier, r.BaseValue, r.BaseLow, r.BaseHigh, r.BaseUnit, strconv.Itoa(r.Start), strconv.Itoa(r.End)}
		for i, cell := range row {
			row[i] = harmless(cell)
		}
		if err := q.w.Write(row); err != nil {
			return err
		}
	}
	q.w.Flush()
	return q.w.Error()
}

func (q *quantityTable) Close() error {
	if err := q.head(); err != nil {
		return err
	}
	q.w.Flush()
	return q.w.Error()
}

// harmless keeps a spreadsheet from reading a cell of the page's text as a formula.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+@\t\r", rune(cell[0])) || len(cell) > 1 && cell[0] == '-' && strings.Trim(cell[1:], "0123456789./") != "" {
		return "'" + cell
	}
	return cell
}
