// Package export writes articles in the formats that other programs read: JSON lines and a JSON array, tidy text and
// Markdown, schema.org JSON-LD, IPTC ninjs, and CSV tables of quantities. Two formats have packages of their own: Parquet,
// [github.com/zhnews/zhnews/export/parquet], so that nobody carries its library unasked, and the HTML view of whole pages,
// [github.com/zhnews/zhnews/export/view].
//
//	w := export.Markdown(os.Stdout)
//	for i := range page.Articles {
//		if err := w.Write(&page.Articles[i]); err != nil {
//			return err
//		}
//	}
//	err := w.Close()
package export

import (
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/internal/han"
)

// A Writer writes articles one after another. Close ends what the format must end (the bracket of an array, the footer of a
// file); it does not close what the writer writes to.
type Writer interface {
	Write(a *article.Article) error
	Close() error
}

// Formats are the names of the formats that New knows.
var Formats = []string{"ndjson", "json", "text", "markdown", "jsonld", "ninjs", "csv"}

// New returns the writer of a format by its name.
func New(format string, w io.Writer) (Writer, error) {
	switch format {
	case "ndjson":
		return NDJSON(w), nil
	case "json":
		return JSON(w), nil
	case "text":
		return Text(w), nil
	case "markdown":
		return Markdown(w), nil
	case "jsonld":
		return JSONLD(w), nil
	case "ninjs":
		return NINJS(w), nil
	case "csv":
		return CSV(w), nil
	}
	return nil, fmt.Errorf("export: no format %q; there are %s", format, strings.Join(Formats, ", "))
}

// ID names an article within a run: its file and its number there. Tables of quantities and of articles are joined by it.
func ID(a *article.Article) string { return a.File + "#" + strconv.Itoa(a.Index) }

// URN is a name for the article that no other has: a UUID made of its file, its place and its words, the same in every run.
func URN(a *article.Article) string {
	h := sha1.New()
	fmt.Fprintf(h, "%s\x00%d\x00%s", ID(a), a.Start, a.Headline)
	for _, b := range a.Blocks {
		io.WriteString(h, "\x00"+b.Text)
	}
	u := h.Sum(nil)[:16]
	u[6] = u[6]&0x0F | 0x50 // version 5: by name and SHA-1, RFC 9562
	u[8] = u[8]&0x3F | 0x80
	s := hex.EncodeToString(u)
	return "urn:uuid:" + s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// Language is the BCP 47 tag of the article's script: zh-Hant where more than one Chinese character in twenty is of the
// traditional script alone, else zh-Hans.
func Language(a *article.Article) string {
	texts := []string{a.Headline}
	for _, b := range a.Blocks {
		texts = append(texts, b.Text)
	}
	if han.Traditional(texts...) {
		return "zh-Hant"
	}
	return "zh-Hans"
}

// published is the day that the article is of: its dateline's, else its issue's; "" where neither is known.
func published(a *article.Article) string {
	if a.Page != nil && a.Page.Date != "" {
		return a.Page.Date
	}
	if a.Dateline != nil {
		return a.Dateline.Date
	}
	return ""
}

// body is the article's own text: paragraphs, crossheads and verses, a line each.
func body(a *article.Article) string {
	var b strings.Builder
	for _, block := range a.Blocks {
		switch block.Kind {
		case article.Paragraph, article.Crosshead, article.Verse, article.Table, article.Note, article.Sidebar:
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(block.Text)
		}
	}
	return b.String()
}

// by is the bylines as a reader would print them: 本报记者 李明 王芳; 通讯员 赵刚.
func by(a *article.Article) string {
	var parts []string
	for _, b := range a.Bylines {
		words := append([]string{b.Affiliation + b.Role}, b.Names...)
		if words[0] == "" {
			words = words[1:]
		}
		if len(words) > 0 {
			parts = append(parts, strings.Join(words, " "))
		}
	}
	return strings.Join(parts, "；")
}
