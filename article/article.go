// Package article is the typed model of a newspaper page: its articles with their heads, bylines, dateline and blocks,
// and the furniture that belongs to none of them. It knows no parsing; package parse fills it in.
//
//	for text := range a.Paragraphs() {
//		fmt.Println(text)
//	}
//
// Spans are byte offsets into the decoded text of the page, half open; lines are 1-based and inclusive. The JSON of an
// article is that of the zhnews command line, and reads back to the same value.
package article

import (
	"iter"
	"time"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/numbers"
)

// A Page is one page of a newspaper, or a dump of several that were parsed together.
type Page struct {
	Text      string      // the decoded text that all offsets count in
	Info      Info        // what the page's own header prints
	Articles  []Article   // in their order
	Furniture []Furniture // lines of no article
	Warnings  []Warning   // bytes that could not be decoded, limits that were hit
}

// Info is what a page header says.
type Info struct {
	Publication string `json:"publication,omitempty"` // 青岛日报
	Date        string `json:"date,omitempty"`        // the day, 2006-01-02
	Number      string `json:"number,omitempty"`      // the page's number as printed: 2, A12
	Section     string `json:"section,omitempty"`     // the page's name: 要闻
}

// Day returns the day; ok is false where the header prints none.
func (i Info) Day() (day time.Time, ok bool) {
	day, err := time.Parse(time.DateOnly, i.Date)
	return day, err == nil
}

// Lines is a range of lines, 1-based and inclusive.
type Lines struct {
	First int `json:"first"`
	Last  int `json:"last"`
}

// An Article is one article of a page.
type Article struct {
	File  string `json:"file,omitempty"` // the name of the input, where there is one
	Index int    `json:"index"`          // 0 for the page's first article
	Start int    `json:"start"`          // byte offset of its first head
	End   int    `json:"end"`            // byte offset after its last block
	Lines Lines  `json:"lines"`          // from its first head to its last line of any kind
	Page  *Info  `json:"page,omitempty"`

	Section  string   `json:"section,omitempty"`  // a standing label or campaign over the article
	Kicker   []string `json:"kicker,omitempty"`   // 引题
	Headline string   `json:"headline,omitempty"` // 主题
	Deck     []string `json:"deck,omitempty"`     // 副题

	Heads []Head `json:"heads,omitempty"` // the heads again, with their spans

	Bylines  []byline.Byline  `json:"bylines,omitempty"`
	Dateline *byline.Dateline `json:"dateline,omitempty"` // 电头
	Signoff  *byline.Dateline `json:"signoff,omitempty"`  // a dateline in brackets at the article's end: （本报平壤6月5日电）
	Blocks   []Block          `json:"blocks,omitempty"`
	Jump     *Jump            `json:"jump,omitempty"`

	Quantities []numbers.Quantity `json:"quantities,omitempty"`
	Dates      []dates.Date       `json:"dates,omitempty"`

	Confidence float64 `json:"confidence"` // 0 to 1: that its lines and headline are right
}

// A HeadKind says what a head is.
type HeadKind string

// The kinds of head.
const (
	SectionHead  HeadKind = "section"
	KickerHead   HeadKind = "kicker"
	HeadlineHead HeadKind = "headline"
	DeckHead     HeadKind = "deck"
)

// A Head is one head of an article with its place in the text.
type Head struct {
	Kind  HeadKind `json:"kind"`
	Text  string   `json:"text"`
	Start int      `json:"start"`
	End   int      `json:"end"`
}

// A BlockKind says what part of an article a block is.
type BlockKind string

// The kinds of block.
const (
	Paragraph BlockKind = "paragraph"
	Crosshead BlockKind = "crosshead" // 小标题
	Caption   BlockKind = "caption"   // 图片说明
	Sidebar   BlockKind = "sidebar"   // a box set into the article
	Note      BlockKind = "note"      // 编者按, 核心提示
	Credit    BlockKind = "credit"    // a line of credits that stands among the blocks
	JumpLine  BlockKind = "jump"      // 下转第三版
	Verse     BlockKind = "verse"     // a line of a poem
	Table     BlockKind = "table"     // a row of figures
	Other     BlockKind = "other"
)

// A Block is one piece of an article's body. A paragraph that a column break cut in two is one block.
type Block struct {
	Kind  BlockKind `json:"kind"`
	Text  string    `json:"text"` // text[Start:End] of the page without the line breaks inside
	Start int       `json:"start"`
	End   int       `json:"end"`
	Lines Lines     `json:"lines"`
	// Bylines are the credits of a picture, in a caption or the credit line beside it.
	Bylines []byline.Byline `json:"bylines,omitempty"`
}

// A JumpKind says which way a jump line points.
type JumpKind string

// The kinds of jump.
const (
	JumpTo   JumpKind = "to"   // 下转
	JumpFrom JumpKind = "from" // 上接
)

// A Jump says that an article goes on, or began, on another page.
type Jump struct {
	Kind JumpKind `json:"kind"`
	Page string   `json:"page,omitempty"` // as printed
}

// A FurnitureKind says what a line of no article is.
type FurnitureKind string

// The kinds of furniture.
const (
	PageHeader FurnitureKind = "header"  // 青岛日报 2022年9月24日 星期六 第2版
	Imprint    FurnitureKind = "imprint" // 国内统一刊号, 责任编辑, 邮编
	Notice     FurnitureKind = "notice"  // advertisements, lost property
	Stray      FurnitureKind = "stray"   // lines that fit nowhere
)

// Furniture is a line of the page that belongs to no article.
type Furniture struct {
	Kind  FurnitureKind `json:"kind"`
	Text  string        `json:"text"`
	Start int           `json:"start"`
	End   int           `json:"end"`
}

// A Warning is something about the input that a user should know.
type Warning struct {
	Kind    WarningKind `json:"kind"`
	Message string      `json:"message"`
	Offset  int         `json:"offset"` // byte offset in the input of the first place that is meant
}

// A WarningKind says what a warning is about.
type WarningKind string

// The kinds of warnings.
const (
	Undecodable WarningKind = "undecodable" // bytes that are no text in the input's encoding, kept as U+FFFD
	TakenOut    WarningKind = "taken-out"   // markup, control characters and the like that are no text of a newspaper
)

// Paragraphs returns the texts of the article's paragraphs in their order.
func (a *Article) Paragraphs() iter.Seq[string] {
	return func(yield func(string) bool) {
		for b := range a.BlocksOf(Paragraph) {
			if !yield(b.Text) {
				return
			}
		}
	}
}

// BlocksOf returns the blocks of one kind in their order.
func (a *Article) BlocksOf(kind BlockKind) iter.Seq[Block] {
	return func(yield func(Block) bool) {
		for _, b := range a.Blocks {
			if b.Kind == kind && !yield(b) {
				return
			}
		}
	}
}

// Authors returns the names of all bylines in their order, each once.
func (a *Article) Authors() []string {
	var names []string
	seen := map[string]bool{}
	for _, b := range a.Bylines {
		for _, n := range b.Names {
			if !seen[n] {
				seen[n] = true
				names = append(names, n)
			}
		}
	}
	return names
}
