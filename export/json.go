package export

import (
	"encoding/json"
	"io"

	"github.com/zhnews/zhnews/article"
)

// NDJSON writes one JSON article a line, as package article has it.
func NDJSON(w io.Writer) Writer {
	return &jsonLines{enc: encoder(w), of: func(a *article.Article) any { return a }}
}

// JSON writes all articles as one JSON array.
func JSON(w io.Writer) Writer {
	return &jsonArray{w: w, enc: encoder(w), of: func(a *article.Article) any { return a }}
}

// encoder writes Chinese as it is; what a page holds is escaped only as far as JSON asks for it.
func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// jsonLines writes a value an article, each on a line.
type jsonLines struct {
	enc *json.Encoder
	of  func(*article.Article) any
}

func (j *jsonLines) Write(a *article.Article) error { return j.enc.Encode(j.of(a)) }
func (j *jsonLines) Close() error                   { return nil }

// jsonArray writes the values as one array.
type jsonArray struct {
	w    io.Writer
	enc  *json.Encoder
	of   func(*article.Article) any
	some bool
}

func (j *jsonArray) Write(a *article.Article) error {
	lead := "["
	if j.some {
		lead = ","
	}
	j.some = true
	if _, err := io.WriteString(j.w, lead); err != nil {
		return err
	}
	return j.enc.Encode(j.of(a))
}

func (j *jsonArray) Close() error {
	end := "]\n"
	if !j.some {
		end = "[]\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
}
