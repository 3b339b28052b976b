// Package byline reads who wrote a newspaper article, for whom and from where: byline lines (□本报记者 …), the credits
// in a lede (新华社北京1月27日电（记者…）), the credits in brackets at an article's end, and the dateline (电头).
//
//	c := byline.Parse("新华社天津5月19日电（记者白佳丽）5月19日上午…")
//	c.Dateline.Agency    // 新华社
//	c.Dateline.Place     // 天津
//	c.Bylines[0].Names   // [白佳丽]
//	c.Body               // where the story itself begins
//
// It knows nothing of articles and may be used alone. Names that run together (孙辰茜潘洁) are split by a model of
// surnames and given names; a Reader with a roster of known names splits them surely. Simplified and traditional text
// and full-width letters are read alike, and what comes back is as printed.
package byline

import (
	"slices"
	"time"

	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/jsonout"
)

// A Byline is one credit: the names that share a role.
type Byline struct {
	Role        string   `json:"role,omitempty"`        // as printed without padding (记者, 实习记者, 文); empty where none is printed
	Names       []string `json:"names,omitempty"`       // without the space that pads them; none for a desk (即時中心)
	Affiliation string   `json:"affiliation,omitempty"` // 本报, 青岛日报/观海新闻; without 《》
	Place       string   `json:"place,omitempty"`       // from 驻X, 发自X, X報導; not 综合
	Task        string   `json:"task,omitempty"`        // what was done, where a word beside the names says so: 摄, 文/图, 整理
	Text        string   `json:"text,omitempty"`        // the words of the credit in the text
	Start       int      `json:"start"`                 // byte offset of Text
	End         int      `json:"end"`                   // byte offset after Text
	Ambiguous   bool     `json:"ambiguous,omitempty"`   // run-together names had a second split that was nearly as good
}

// A Dateline is the 电头: who speaks, from where, on what day. Parts that are not printed are empty or 0.
type Dateline struct {
	Agency string `json:"agency,omitempty"` // 本报, 新华社, 中央社; without a leading 据
	Place  string `json:"place,omitempty"`
	Year   int    `json:"year,omitempty"`
	Month  int    `json:"month,omitempty"`
	Day    int    `json:"day,omitempty"`
	Kind   string `json:"kind,omitempty"` // 讯, 电, 消息, 专电, 訊, 電, 專訊 …
	Date   string `json:"date,omitempty"` // the day as 2006-01-02 once it is known; see [Dateline.On]
	Text   string `json:"text,omitempty"` // the words of the dateline
	Start  int    `json:"start"`          // byte offset of Text
	End    int    `json:"end"`            // byte offset after Text
}

// AppendJSON appends the dateline's JSON, the bytes that encoding/json writes without the escapes for HTML.
func (d *Dateline) AppendJSON(b []byte) []byte {
	b = jsonout.Filled(jsonout.Filled(jsonout.Begin(b), "agency", d.Agency), "place", d.Place)
	b = jsonout.Nonzero(jsonout.Nonzero(jsonout.Nonzero(b, "year", d.Year), "month", d.Month), "day", d.Day)
	b = jsonout.Filled(jsonout.Filled(jsonout.Filled(b, "kind", d.Kind), "date", d.Date), "text", d.Text)
	return jsonout.End(jsonout.Int(jsonout.Int(b, "start", d.Start), "end", d.End))
}

// AppendJSON appends the byline's JSON, the bytes that encoding/json writes without the escapes for HTML.
func (l *Byline) AppendJSON(b []byte) []byte {
	b = jsonout.Strings(jsonout.Filled(jsonout.Begin(b), "role", l.Role), "names", l.Names)
	b = jsonout.Filled(jsonout.Filled(jsonout.Filled(jsonout.Filled(b, "affiliation", l.Affiliation), "place", l.Place), "task", l.Task), "text", l.Text)
	b = jsonout.Int(jsonout.Int(b, "start", l.Start), "end", l.End)
	return jsonout.End(jsonout.True(b, "ambiguous", l.Ambiguous))
}

// On returns the day of the dateline, read in a paper of the day ref: a missing month or year is chosen so that the
// day is the latest one not after ref, three days of grace allowed for clocks and zones. ok is false where the
// dateline names no day, or the calendar has no such day.
func (d Dateline) On(ref time.Time) (day time.Time, ok bool) {
	if d.Day == 0 || ref.IsZero() && (d.Year == 0 || d.Month == 0) {
		return time.Time{}, false
	}
	limit := ref.AddDate(0, 0, 3)
	at := func(y, m int) (time.Time, bool) {
		t := time.Date(y, time.Month(m), d.Day, 0, 0, 0, 0, time.UTC)
		return t, t.Day() == d.Day
	}
	if d.Month == 0 {
		for back := range 12 {
			first := time.Date(ref.Year(), ref.Month()-time.Month(back), 1, 0, 0, 0, 0, time.UTC)
			if t, ok := at(first.Year(), int(first.Month())); ok && !t.After(limit) {
				return t, true
			}
		}
		return time.Time{}, false
	}
	if d.Year != 0 {
		return at(d.Year, d.Month)
	}
	// The day may lie in the next year for a paper of the last days of December.
	for _, y := range []int{limit.Year(), limit.Year() - 1, limit.Year() - 2, limit.Year() - 3, limit.Year() - 4} {
		if t, ok := at(y, d.Month); ok && !t.After(limit) {
			return t, true
		}
	}
	return time.Time{}, false
}

// A Credit is all that one line or lede says of its authors.
type Credit struct {
	Bylines  []Byline  `json:"bylines"`
	Dateline *Dateline `json:"dateline"`
	// Body is the byte offset at which the story's own text begins; the length of the text where nothing but
	// credits stands in it.
	Body int `json:"body"`
}

// Empty reports whether the credit holds neither a byline nor a dateline.
func (c Credit) Empty() bool { return len(c.Bylines) == 0 && c.Dateline == nil }

// A Reader reads credits. Its zero value is ready for use; a Reader may be used by many goroutines at once as long as
// its fields are not changed.
type Reader struct {
	// Known is a roster of names, in any script; a known name wins over every other way to split a run.
	Known []string
	// Agencies, Roles and Places are added to the built-in tables.
	Agencies, Roles, Places []string
}

// Parse reads a line or a paragraph with the built-in tables. See [Reader.Parse].
func Parse(text string) Credit { return new(Reader).Parse(text) }

// ParseLede reads the credits that a paragraph opens with. See [Reader.ParseLede].
func ParseLede(text string) Credit { return new(Reader).ParseLede(text) }

// ParseTail reads the credits in brackets that a paragraph ends with. See [Reader.ParseTail].
func ParseTail(text string) Credit { return new(Reader).ParseTail(text) }

// Parse reads a text that is either a byline line, or a paragraph that may open or end with credits. A sentence that
// only mentions reporters gives an empty credit whose Body is 0.
func (r *Reader) Parse(text string) Credit {
	if c := r.ParseLede(text); !c.Empty() {
		// 新华社北京11月27日电 ….（记者李晓东）: what opens the paragraph and what ends it
		if t := r.ParseTail(text); !t.Empty() && t.Body >= c.Body {
			c.Bylines = append(slices.Clip(c.Bylines), t.Bylines...)
			if c.Dateline == nil {
				c.Dateline = t.Dateline
			}
		}
		return c
	}
	if c := r.ParseLine(text); !c.Empty() {
		return c
	}
	c := r.ParseTail(text)
	c.Body = 0
	return c
}

// ParseLine reads a line that holds nothing but credits: □本报记者 张三 通讯员 李四, 周宇张宁, （記者 李四 北京報道）.
func (r *Reader) ParseLine(text string) Credit {
	s := scan{r: r, text: text}
	return s.give(s.line())
}

// ParseLede reads the dateline and the credits at the head of a paragraph; Body is where the story begins.
func (r *Reader) ParseLede(text string) Credit {
	s := scan{r: r, text: text}
	c := s.lede()
	if c.Empty() {
		c = s.markedReporter()
	}
	return s.give(c)
}

// ParseTail reads the credits in brackets at the end of a paragraph: （杜中武 孙传刚）, （本报平壤6月5日电）, （完）. Body is
// the byte offset of the bracket, the length of the text where there is none.
func (r *Reader) ParseTail(text string) Credit {
	s := scan{r: r, text: text}
	return s.give(s.tail())
}

// scan is the state of one reading.
type scan struct {
	r      *Reader
	text   string
	posted bool // 驻 or 赴 stands in the region of credits that is read
	marked bool // □ or ◎ opens the line: an author rather than anything else
	room   *room
	unused room // of the room, when it was borrowed

	seen             glance // of text[seenFrom:seenTo]
	seenFrom, seenTo int
}

// spaces returns the offset of the first character at or after i that is no space.
func (s *scan) spaces(i int) int { return skip(s.text, i, han.IsSpace) }

func skip(text string, i int, f func(rune) bool) int {
	for i < len(text) {
		r, n := han.Decode(text[i:])
		if !f(r) {
			break
		}
		i += n
	}
	return i
}

// wordEnd returns the offset of the first separator at or after i.
func wordEnd(text string, i int) int {
	return skip(text, i, func(r rune) bool { return !isSeparator(r) })
}

func isOpen(r rune) bool {
	switch r {
	case '（', '(', '【', '〔', '[', '［', '〈', '<':
		return true
	}
	return false
}

func isClose(r rune) bool {
	switch r {
	case '）', ')', '】', '〕', ']', '］', '〉', '>':
		return true
	}
	return false
}

// isStop reports whether r ends a clause, so that no dateline goes on behind it.
func isStop(r rune) bool {
	switch r {
	case '。', '！', '？', '；', '：', '，', '“', '”', '\n':
		return true
	}
	return false
}

// bracket returns the inside of the bracket that opens at i and the offset after it, if it closes within limit bytes.
func bracket(text string, i, limit int) (inFrom, inTo, after int, ok bool) {
	r, n := han.Decode(text[i:])
	if !isOpen(r) {
		return
	}
	depth := 0
	for j := i; j < len(text) && j < i+limit; {
		r, m := han.Decode(text[j:])
		switch {
		case isOpen(r):
			depth++
		case isClose(r):
			if depth--; depth == 0 {
				return i + n, j, j + m, true
			}
		case r == '\n':
			if j+m < len(text) && text[j+m] == '\n' {
				return
			}
		}
		j += m
	}
	return
}
