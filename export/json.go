package export

import (
	"encoding/json"
	"io"

	"github.com/zhnews/zhnews/article"
)

// NDJSON writes one JSON article a line, as package article has it.
func NDJSON(w io.Writer) Writer {
	return &articleLines{w: w}
}

// JSON writes all articles as one JSON array.
func JSON(w io.Writer) Writer {
	return &articleLines{w: w, array: true}
}

// articleLines writes articles as package article has them, a line each, alone or as the elements of an array.
type articleLines struct {
	w     io.Writer
	buf   []byte
	array bool
	some  bool
}

func (j *articleLines) Write(a *article.Article) error {
	j.buf = j.buf[:0]
	if j.array {
		lead := byte('[')
		if j.some {
			lead = ','
		}
		j.buf = append(j.buf, lead)
	}
	j.some = true
	j.buf = append(a.AppendJSON(j.buf), '\n')
	_, err := j.w.Write(j.buf)
	return err
}

func (j *articleLines) Close() error {
	if !j.array {
		return nil
	}
	end := "]\n"
	if !j.some {
		end = "[]\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
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
