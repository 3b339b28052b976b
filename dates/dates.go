// Package dates reads the time expressions of Chinese newspaper text and resolves them on the calendar: 今年以来,
// 9月23日, 上世纪七八十年代, 昨晚, 春节. A reference day (the dateline's, or the issue's) fixes what is left open.
//
//	ref := time.Date(2022, 9, 23, 0, 0, 0, 0, time.UTC)
//	for d := range dates.Find("截至8月底,累计完成投资", ref) {
//		fmt.Println(d.Text, d.From.Format(time.DateOnly), d.To.Format(time.DateOnly)) // 8月底 2022-08-21 2022-09-01
//	}
//
// An expression that names a time without fixing it (近日, 去年同期) is found too; its interval is empty.
package dates

import (
	"encoding/json"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/jsonout"
)

// A Grain is the unit that the words of a date speak in.
type Grain string

// The grains, from fine to coarse.
const (
	Minute  Grain = "minute"
	Hour    Grain = "hour"
	Day     Grain = "day"
	Week    Grain = "week"
	Month   Grain = "month"
	Quarter Grain = "quarter"
	Half    Grain = "half"
	Year    Grain = "year"
	Decade  Grain = "decade"
	Century Grain = "century"
)

// A Date is one time expression of a text.
type Date struct {
	Text       string    // the words in the text
	Start, End int       // byte offsets of Text, half open
	From, To   time.Time // a half-open interval in UTC; both zero where the words fix no time
	Grain      Grain     // "" where the words fix no time
}

// Fixed reports whether the date has an interval.
func (d Date) Fixed() bool { return !d.From.IsZero() || !d.To.IsZero() }

// Interval returns From and To as ISO 8601 writes them: a day, or a day and a time where one is named; "" where nothing is fixed.
func (d Date) Interval() (from, to string) { return stamp(d.From), stamp(d.To) }

const clock = "2006-01-02T15:04"

// stamp writes t as a day, or with its time where it has one.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if t.Hour() == 0 && t.Minute() == 0 {
		return t.Format(time.DateOnly)
	}
	return t.Format(clock)
}

// Find returns the time expressions of text in their order; they do not overlap. ref is the day that deictic words and
// missing years count from; with the zero time only what the words fix by themselves gets an interval. An earlier date
// of the text is what 当天, 同日 and 次日 refer to. Blanks between figures and the Chinese characters beside them (2022 年 9 月) count for nothing.
func Find(text string, ref time.Time) iter.Seq[Date] {
	return func(yield func(Date) bool) {
		s := newScan(text, ref)
		s.run(yield)
	}
}

// Parse reads a text that is one time expression and nothing else but space around it. The error is an *[Error] that
// names the byte at which reading stopped.
func Parse(text string, ref time.Time) (Date, error) {
	s := newScan(text, ref)
	s.whole = true
	trimmed := han.TrimSpace(text)
	lead := strings.Index(text, trimmed)
	var first Date
	found := false
	s.run(func(d Date) bool {
		first, found = d, true
		return false
	})
	switch {
	case !found:
		return Date{}, &Error{Text: text, Offset: lead, Reason: "no time expression"}
	case first.Start > lead:
		return first, &Error{Text: text, Offset: lead, Reason: "words before the expression"}
	case han.TrimSpace(text[first.End:]) != "":
		return first, &Error{Text: text, Offset: first.End, Reason: "words after the expression"}
	}
	return first, nil
}

// An Error says why a text is no time expression and where.
type Error struct {
	Text   string
	Offset int // byte at which reading stopped
	Reason string
}

func (e *Error) Error() string {
	return fmt.Sprintf("dates: %q: byte %d: %s", e.Text, e.Offset, e.Reason)
}

type dateJSON struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	From  string `json:"from"`
	To    string `json:"to"`
	Grain Grain  `json:"grain"`
}

// MarshalJSON writes from and to as 2022-09-23, or 2022-09-23T15:00 where the words speak of hours.
func (d Date) MarshalJSON() ([]byte, error) { return d.AppendJSON(nil), nil }

// AppendJSON appends what MarshalJSON returns.
func (d *Date) AppendJSON(b []byte) []byte {
	clocked := d.Grain == Hour || d.Grain == Minute
	b = jsonout.Field(jsonout.Begin(b), "text", d.Text)
	b = jsonout.Int(jsonout.Int(b, "start", d.Start), "end", d.End)
	b = append(appendStamp(append(jsonout.Key(b, "from"), '"'), d.From, clocked), '"')
	b = append(appendStamp(append(jsonout.Key(b, "to"), '"'), d.To, clocked), '"')
	return jsonout.End(jsonout.Field(b, "grain", d.Grain))
}

// appendStamp is stampWith, appended.
func appendStamp(b []byte, t time.Time, clocked bool) []byte {
	switch {
	case t.IsZero():
		return b
	case clocked || t.Hour() != 0 || t.Minute() != 0:
		return t.AppendFormat(b, clock)
	}
	return t.AppendFormat(b, time.DateOnly)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (d *Date) UnmarshalJSON(b []byte) error {
	var j dateJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*d = Date{Text: j.Text, Start: j.Start, End: j.End, Grain: j.Grain}
	for _, p := range []struct {
		text string
		to   *time.Time
	}{{j.From, &d.From}, {j.To, &d.To}} {
		if p.text == "" {
			continue
		}
		t, err := time.Parse(clock, p.text)
		if err != nil {
			if t, err = time.Parse(time.DateOnly, p.text); err != nil {
				return fmt.Errorf("dates: %q is no day", p.text)
			}
		}
		*p.to = t
	}
	return nil
}
