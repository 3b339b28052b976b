package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"html/template"
	"io"
	"net"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/zhnews/zhnews/export/view"
	"github.com/zhnews/zhnews/parse"
)

var serveCommand = command{name: "serve", args: "[FLAG…]", run: runServe,
	summary: "a page in the browser to drop dumps on", summaryZH: "在浏览器里拖入文件查看",
	help: `Serves a page to drop a dump on or to paste one into, and shows it as zhnews view does. Nothing is kept, and nothing leaves
the machine: the address is one of this machine unless -addr says otherwise.

Flags:`,
	helpZH: `在本机开一个网页，把文件拖进去或者粘贴文本，就能像 zhnews view 那样查看。内容不保存，也不离开本机（除非用 -addr 另指定地址）。

选项：`}

//go:embed serve.html
var servePage string

func runServe(ctx context.Context, c *call) int {
	f := c.flags()
	var pf parserFlags
	pf.register(f)
	address := f.String("addr", "127.0.0.1:0", "`ADDRESS` to listen at; port 0 is any that is free")
	size := f.Int64("max-size", 16<<20, "the most `BYTES` of one upload")
	if code, done := c.parseFlags(f); done {
		return code
	}
	parser, err := pf.parser()
	if err != nil {
		fmt.Fprintf(c.errs, "zhnews serve: %v\n", err)
		return exitUsage
	}
	listener, err := net.Listen("tcp", *address)
	if err != nil {
		c.fail(err)
		return exitFailed
	}
	fmt.Fprintf(c.out, "http://%s/\n", listener.Addr())
	if err := c.out.Flush(); err != nil {
		listener.Close()
		c.fail(err)
		return exitFailed
	}
	server := &http.Server{Handler: newViewHandler(parser, *size, c.zh), ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute,
		WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 1 << 16, BaseContext: func(net.Listener) context.Context { return ctx }}
	done := context.AfterFunc(ctx, func() {
		late, stop := context.WithTimeout(context.WithoutCancel(ctx), 500*time.Millisecond)
		defer stop()
		if server.Shutdown(late) != nil {
			server.Close()
		}
	})
	defer done()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		c.fail(err)
		return exitFailed
	}
	return exitDone
}

// viewHandler shows the page to drop on, and what was dropped.
type viewHandler struct {
	parser parse.Parser
	size   int64
	zh     bool
	drop   []byte
}

// newViewHandler serves GET / and POST /view. Other sites may not post to it, and it answers to no name but an address and localhost,
// so that no other site can read it through a name of its own.
func newViewHandler(parser parse.Parser, size int64, zh bool) http.Handler {
	h := &viewHandler{parser: parser, size: size, zh: zh}
	var b bytes.Buffer
	t := template.Must(template.New("").Parse(servePage))
	if err := t.Execute(&b, struct {
		Chinese bool
		MiB     string
	}{zh, fmt.Sprintf("%.4g", float64(size)/(1<<20))}); err != nil {
		panic(err) // the page is the program's own
	}
	h.drop = b.Bytes()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", h.index)
	mux.HandleFunc("POST /view", h.view)
	guarded := http.NewCrossOriginProtection().Handler(mux)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, err := net.SplitHostPort(r.Host)
		if err != nil {
			host = r.Host
		}
		if host = strings.Trim(host, "[]"); host != "localhost" && net.ParseIP(host) == nil {
			http.Error(w, "unknown host", http.StatusMisdirectedRequest)
			return
		}
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "no-referrer")
		w.Header().Set("X-Frame-Options", "DENY")
		w.Header().Set("Cache-Control", "no-store")
		guarded.ServeHTTP(w, r)
	})
}

func (h *viewHandler) index(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(h.drop)
}

// view draws the file of the form, or the text pasted into it.
func (h *viewHandler) view(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, h.size+1<<16)
	name, in, err := upload(r)
	if err != nil {
		refuse(w, err, h.size)
		return
	}
	parser := h.parser
	if day, ok := parse.DateInName(name); ok && parser.IssueDate.IsZero() {
		parser.DefaultDate = day
	}
	var out bytes.Buffer
	doc := view.New(&out, view.Options{Title: name, Chinese: h.zh})
	doc.Begin(name)
	for page, err := range parser.PagesContext(r.Context(), in) {
		if err != nil {
			var limit *parse.LimitError
			if errors.As(err, &limit) {
				continue // what was read is shown
			}
			refuse(w, err, h.size)
			return
		}
		if err := doc.Page(page); err != nil {
			refuse(w, err, h.size)
			return
		}
	}
	if err := doc.Close(); err != nil {
		refuse(w, err, h.size)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(out.Bytes())
}

// upload returns the first part of the form that holds something: a file, or the text.
func upload(r *http.Request) (name string, in io.Reader, err error) {
	parts, err := r.MultipartReader()
	if err != nil {
		return "", nil, err
	}
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return "", strings.NewReader(""), nil
		}
		if err != nil {
			return "", nil, err
		}
		raw, err := io.ReadAll(part)
		if err != nil {
			return "", nil, err
		}
		if len(raw) > 0 {
			if name = part.FileName(); name != "" {
				name = path.Base(name)
			}
			return name, bytes.NewReader(raw), nil
		}
	}
}

// refuse answers what could not be read.
func refuse(w http.ResponseWriter, err error, size int64) {
	var big *http.MaxBytesError
	if errors.As(err, &big) {
		http.Error(w, fmt.Sprintf("larger than %d bytes", size), http.StatusRequestEntityTooLarge)
		return
	}
	http.Error(w, err.Error(), http.StatusBadRequest)
}
