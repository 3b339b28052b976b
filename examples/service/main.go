// Command service is a small web service: POST a dump to /articles, get its articles as JSON lines.
//
//	go run ./examples/service -listen 127.0.0.1:8080 &
//	curl --data-binary @seeds/qingdao-20220924.txt '127.0.0.1:8080/articles?publication=青岛日报'
//
// A dump is at most 64 MiB. What of it cannot be read is told in the trailer Zhnews-Error, behind the articles that can.
package main

import (
	"errors"
	"flag"
	"io"
	"log"
	"net/http"
	"time"

	"github.com/zhnews/zhnews/export"
	"github.com/zhnews/zhnews/parse"
)

const maxDump = 64 << 20

func main() {
	listen := flag.String("listen", "127.0.0.1:8080", "address to listen on")
	flag.Parse()
	server := &http.Server{Addr: *listen, Handler: handler(maxDump), ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// handler serves dumps of at most so many bytes.
func handler(limit int64) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /articles", func(w http.ResponseWriter, r *http.Request) {
		articles(w, r, http.MaxBytesReader(w, r.Body, limit))
	})
	return mux
}

func articles(w http.ResponseWriter, r *http.Request, dump io.Reader) {
	p := parse.Parser{Publication: r.URL.Query().Get("publication"), MaxPage: 8 << 20}
	if day := r.URL.Query().Get("date"); day != "" {
		var err error
		if p.IssueDate, err = time.Parse(time.DateOnly, day); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	w.Header().Set("Content-Type", "application/x-ndjson; charset=utf-8")
	w.Header().Set("Trailer", "Zhnews-Error")
	out := export.NDJSON(w)
	var failures []error
	// The request's context ends the work when the client goes away.
	for a, err := range p.ArticlesContext(r.Context(), dump) {
		if err != nil {
			failures = append(failures, err)
			continue
		}
		if err := out.Write(&a); err != nil {
			return
		}
	}
	if err := errors.Join(append(failures, out.Close())...); err != nil {
		w.Header().Set("Zhnews-Error", err.Error())
	}
}
