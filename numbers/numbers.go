// Package numbers reads the quantities of Chinese newspaper text: numerals of every form (2280, ２２８０, 两千二百八十,
// 3万5千, 壹佰元整, 七八), with their units, currencies, measure words and bounds, as exact values.
//
//	for q := range numbers.Find("拆除房屋建筑达28.83万平方米") {
//		base, unit, _ := q.Base()
//		fmt.Println(q.Text, q.Value, q.Unit, base, unit) // 28.83万平方米 288300 平方米 288300 m2
//	}
//
// Dates, times of day, and numerals inside idioms, names and labels (一带一路, 五一广场, G20) are not quantities. Values are
// never rounded. The tables of units, currencies, measure words and set phrases are data; a [Finder] adds the
// caller's own rows.
package numbers

import (
	"encoding/json"
	"fmt"
	"iter"
	"math/big"

	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/jsonout"
)

// A Quantity is one number of a text with its unit.
type Quantity struct {
	Text       string   // the words of the quantity in the text
	Start, End int      // byte offsets of Text, half open
	Value      Value    // not set for a range
	Low, High  Value    // the ends of a range; an end that is not set is open
	Unit       string   // the unit's usual simplified name, or the measure word as printed, folded
	Kind       Kind     // what sort of quantity it is
	Modifier   Modifier // the bound that the words around it set

	to *factor // to the base unit; nil where there is none
}

// IsRange reports whether the quantity has ends in place of a value.
func (q Quantity) IsRange() bool { return !q.Value.IsSet() }

// Base returns the value in the base unit: SI for measures and durations (m, m2, kg, s, K …), the ISO 4217 code for
// money, 1 for percent. It is exact. ok is false for a range and where no exact base exists (月, 年, counters).
func (q Quantity) Base() (value Value, unit string, ok bool) {
	f := q.factor()
	if f.base == "" || !q.Value.IsSet() {
		return Value{}, "", false
	}
	return f.convert(q.Value), f.base, true
}

// BaseRange is Base for the ends of a range; an open end stays open.
func (q Quantity) BaseRange() (low, high Value, unit string, ok bool) {
	f := q.factor()
	if f.base == "" || q.Value.IsSet() {
		return Value{}, Value{}, "", false
	}
	if q.Low.IsSet() {
		low = f.convert(q.Low)
	}
	if q.High.IsSet() {
		high = f.convert(q.High)
	}
	return low, high, f.base, true
}

func (q *Quantity) factor() *factor { return factorOr(q.to) }

// quantityJSON is the JSON form of a quantity.
type quantityJSON struct {
	Text     string    `json:"text"`
	Start    int       `json:"start"`
	End      int       `json:"end"`
	Kind     Kind      `json:"kind"`
	Value    *Value    `json:"value,omitempty"`
	Low      *Value    `json:"low,omitempty"`
	High     *Value    `json:"high,omitempty"`
	Unit     string    `json:"unit,omitempty"`
	Modifier Modifier  `json:"modifier,omitempty"`
	Base     *baseJSON `json:"base,omitempty"`
}

type baseJSON struct {
	Value *Value `json:"value,omitempty"`
	Low   *Value `json:"low,omitempty"`
	High  *Value `json:"high,omitempty"`
	Unit  string `json:"unit"`
}

// MarshalJSON writes the quantity with value and base value as strings, so that no reader rounds them.
func (q Quantity) MarshalJSON() ([]byte, error) { return q.AppendJSON(nil), nil }

// AppendJSON appends what MarshalJSON returns.
func (q *Quantity) AppendJSON(b []byte) []byte {
	b = jsonout.Field(jsonout.Begin(b), "text", q.Text)
	b = jsonout.Field(jsonout.Int(jsonout.Int(b, "start", q.Start), "end", q.End), "kind", q.Kind.String())
	var base, low, high Value
	var unit string
	var ok bool
	if q.Value.IsSet() {
		b = q.Value.appendField(b, "value")
		base, unit, ok = q.Base()
	} else {
		b = q.High.appendField(q.Low.appendField(b, "low"), "high")
		low, high, unit, ok = q.BaseRange()
	}
	b = jsonout.Filled(jsonout.Filled(b, "unit", q.Unit), "modifier", q.Modifier.String())
	if ok {
		b = jsonout.Begin(jsonout.Key(b, "base"))
		if q.Value.IsSet() {
			b = base.appendField(b, "value")
		} else {
			b = high.appendField(low.appendField(b, "low"), "high")
		}
		b = jsonout.End(jsonout.Field(b, "unit", unit))
	}
	return jsonout.End(b)
}

// UnmarshalJSON reads what MarshalJSON wrote; the factor to the base unit is found again from the two values.
func (q *Quantity) UnmarshalJSON(b []byte) error {
	var j quantityJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*q = Quantity{Text: j.Text, Start: j.Start, End: j.End, Kind: j.Kind, Unit: j.Unit, Modifier: j.Modifier}
	set := func(v *Value, from *Value) {
		if from != nil {
			*v = *from
		}
	}
	set(&q.Value, j.Value)
	set(&q.Low, j.Low)
	set(&q.High, j.High)
	if j.Base == nil {
		return nil
	}
	to := newFactor(j.Base.Unit, 1, 1)
	if u, ok := unitNamed(q.Unit, q.Kind); ok {
		to = u.factor().in(j.Base.Unit)
	}
	q.to = to
	pairs := [][2]*Value{{j.Value, j.Base.Value}, {j.Low, j.Base.Low}, {j.High, j.Base.High}}
	for _, p := range pairs {
		if p[0] == nil || p[1] == nil || !p[0].IsSet() || !p[1].IsSet() {
			continue
		}
		if to.reading != nil && to.reading.convert(*p[0]).Equal(*p[1]) {
			q.to = to.reading
			return nil
		}
		if x := p[0].Rat(); x.Sign() != 0 {
			one := new(big.Rat).Quo(p[1].Rat(), x)
			if !one.Num().IsInt64() || !one.Denom().IsInt64() {
				return &Error{Text: q.Text, Reason: "the factor to the base unit is out of range"}
			}
			q.to = newFactor(j.Base.Unit, one.Num().Int64(), one.Denom().Int64())
			return nil
		}
	}
	return nil
}

// An Error says why a text is no quantity and where.
type Error struct {
	Text   string
	Offset int // byte at which reading stopped
	Reason string
}

func (e *Error) Error() string {
	return fmt.Sprintf("numbers: %q: byte %d: %s", e.Text, e.Offset, e.Reason)
}

// A Finder finds quantities. Its zero value knows the built-in tables; it may be used by many goroutines at once as
// long as its fields are not changed.
type Finder struct {
	// Units adds units of the caller's own; Counters adds measure words; Phrases adds words whose numerals are no
	// quantities. They win over the built-in rows of the same spelling.
	Units    []Unit
	Counters []string
	Phrases  []string
	// Currency is the ISO 4217 code that 元, 角 and 分 stand for where nothing beside them says which: CNY where it is empty. Papers of
	// Taiwan mean TWD, those of Hong Kong HKD. XXX, the code of no currency, leaves such an amount without a base.
	Currency string

	grammarOnly bool // read every numeral by the grammar, for the test that holds the glance against it
}

// A Unit is a unit of measure of the caller's own: one unit is Num/Den of Base.
type Unit struct {
	Name     string // as Quantity.Unit reports it; also a spelling
	Aliases  []string
	Kind     Kind
	Base     string // "" where the unit has no base
	Num, Den int64  // 0 counts as 1
}

// Find returns the quantities of text in their order, with the built-in tables. See [Finder.Find].
func Find(text string) iter.Seq[Quantity] { return standard.Find(text) }

// standard knows the built-in tables alone.
var standard Finder

// Parse reads a text that is one quantity, with the built-in tables. See [Finder.Parse].
func Parse(text string) (Quantity, error) { return standard.Parse(text) }

// Find returns the quantities of text in their order. They do not overlap. Blanks between figures and the Chinese characters beside them
// (300 余万元) count for nothing where a text sets its figures so.
func (f *Finder) Find(text string) iter.Seq[Quantity] {
	return func(yield func(Quantity) bool) {
		s := newScan(f, text)
		defer s.release()
		s.run(yield)
	}
}

// AppendAll appends the quantities of text to list, for callers that keep a slice of their own.
func (f *Finder) AppendAll(list []Quantity, text string) []Quantity {
	s := newScan(f, text)
	defer s.release()
	s.run(func(q Quantity) bool {
		list = append(list, q)
		return true
	})
	return list
}

// Parse reads a text that is one quantity and nothing else but space around it: a numeral alone is enough here. The
// error is an *[Error] that names the byte at which reading stopped.
func (f *Finder) Parse(text string) (Quantity, error) {
	if n := (numeral{}); len(f.Units)+len(f.Counters) == 0 && !f.grammarOnly && plainChinese(text, &n) && n.end == len(text) {
		return Quantity{Text: text, End: n.end, Kind: Cardinal, Value: n.value}, nil
	}
	s := newScan(f, text)
	defer s.release()
	s.whole = true
	trimmed := han.TrimSpace(text)
	if trimmed == "" {
		return Quantity{}, &Error{Text: text, Reason: "empty"}
	}
	var first Quantity
	found := false
	s.run(func(q Quantity) bool {
		first, found = q, true
		return false
	})
	lead := len(text) - len(skipSpaceLeft(text))
	if !found {
		return Quantity{}, &Error{Text: text, Offset: lead, Reason: "no quantity"}
	}
	if first.Start > lead && han.TrimSpace(text[lead:first.Start]) != "" && !boundWord(text[lead:first.Start]) {
		return first, &Error{Text: text, Offset: lead, Reason: "words before the quantity"}
	}
	if rest := han.TrimSpace(text[first.End:]); rest != "" && !boundWord(rest) {
		return first, &Error{Text: text, Offset: first.End, Reason: "words after the quantity"}
	}
	return first, nil
}

func skipSpaceLeft(s string) string {
	for i, r := range s {
		if !han.IsSpace(r) {
			return s[i:]
		}
	}
	return ""
}
