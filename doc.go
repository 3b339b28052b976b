// Package zhnews turns raw Chinese newspaper dumps — a whole page as an e-paper export, a PDF extractor, OCR or a crawl
// gives it, its articles run together without separators — into typed Go values: articles with section, kicker,
// headline, deck, byline, dateline, paragraphs and captions, and every number, unit and date in them normalised
// exactly.
//
// The package itself holds no code. The way through the module is
//
//	bytes → text → lines → roles → articles → bylines, datelines, numbers, dates → typed values → JSON
//
// and each step is a package of its own:
//
//   - [github.com/zhnews/zhnews/parse] takes a page, or a stream of pages, to articles.
//   - [github.com/zhnews/zhnews/article] is the model: Page, Article, Block, and their JSON.
//   - [github.com/zhnews/zhnews/byline] reads bylines and datelines (电头) of one line or one lede.
//   - [github.com/zhnews/zhnews/numbers] reads quantities: 2280亩 is 1,520,000 m².
//   - [github.com/zhnews/zhnews/dates] reads time expressions: 今年以来, on the calendar.
//   - [github.com/zhnews/zhnews/export] writes articles as JSON, Markdown, JSON-LD, ninjs and CSV; its packages parquet and view as
//     Parquet and as an HTML page to look at.
//
// byline, numbers and dates are useful alone. The core packages depend on the standard library and golang.org/x/text.
// The command zhnews does the same on the command line.
package zhnews
