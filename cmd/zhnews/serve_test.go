package main

import (
	"bytes"
	"context"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews/parse"
)

// form is an upload of one file.
func form(t *testing.T, name, content string) (body *bytes.Buffer, kind string) {
	t.Helper()
	body = &bytes.Buffer{}
	w := multipart.NewWriter(body)
	var part io.Writer
	var err error
	if name == "" {
		part, err = w.CreateFormField("text")
	} else {
		part, err = w.CreateFormFile("file", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(part, content)
	w.Close()
	return body, w.FormDataContentType()
}

func TestServe(t *testing.T) {
	handler := newViewHandler(parse.Parser{}, 1<<20, false)
	gb, err := parseGB(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name              string
		method, path      string
		file, content     string
		host, origin      string
		code              int
		want              string
		withoutForm, gone bool
	}{
		{name: "the page", method: "GET", path: "/", code: 200, want: "Drop a file"},
		{name: "a file", method: "POST", path: "/view", file: "x.txt", content: page, code: 200, want: "跨海大桥合龙"},
		{name: "a file in GB18030", method: "POST", path: "/view", file: "x.txt", content: gb, code: 200, want: "跨海大桥合龙"},
		{name: "pasted text", method: "POST", path: "/view", content: page, code: 200, want: `title="measure · 36 公里 = 36,000 m"`},
		{name: "the day of the file's name", method: "POST", path: "/view", file: "2022-09-24.txt", content: "新桥通车\n本报讯 跨海新桥昨日通车。\n", code: 200, want: "2022-09-23"},
		{name: "markup in the name", method: "POST", path: "/view", file: "<script>alert(1)<script>.txt", content: page, code: 200, want: "&lt;script&gt;"},
		{name: "nothing", method: "POST", path: "/view", content: "", code: 200, want: "No pages."},
		{name: "too much", method: "POST", path: "/view", content: strings.Repeat(page, 9000), code: 413, want: "larger than 1048576 bytes"},
		{name: "no form", method: "POST", path: "/view", withoutForm: true, code: 400},
		{name: "another path", method: "GET", path: "/etc/passwd", code: 404},
		{name: "another method", method: "GET", path: "/view", code: 405},
		{name: "another site's post", method: "POST", path: "/view", content: page, origin: "https://evil.example", code: 403},
		{name: "another name for this machine", method: "GET", path: "/", host: "evil.example:80", code: 421},
		{name: "an address of the sixth version", method: "GET", path: "/", host: "[::1]:80", code: 200},
		{name: "localhost", method: "GET", path: "/", host: "localhost:80", code: 200},
	} {
		body, kind := form(t, c.file, c.content)
		if c.withoutForm {
			body, kind = bytes.NewBufferString("x"), "text/plain"
		}
		r := httptest.NewRequest(c.method, "http://127.0.0.1"+c.path, body)
		r.Header.Set("Content-Type", kind)
		if c.host != "" {
			r.Host = c.host
		}
		if c.origin != "" {
			r.Header.Set("Origin", c.origin)
		}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if w.Code != c.code || !strings.Contains(w.Body.String(), c.want) {
			t.Errorf("%s: %d %.200s, want %d %s", c.name, w.Code, w.Body.String(), c.code, c.want)
		}
		if w.Code == 200 && (w.Header().Get("X-Content-Type-Options") != "nosniff" || strings.Contains(w.Body.String(), "<script>alert")) {
			t.Errorf("%s: headers %v", c.name, w.Header())
		}
	}
}

// The command tells its address, answers there, and ends with its context.
func TestServeCommand(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	r, w := io.Pipe()
	code := make(chan int, 1)
	go func() { code <- run(ctx, []string{"serve", "-addr", "127.0.0.1:0"}, nil, w, io.Discard) }()
	buf := make([]byte, 100)
	n, err := r.Read(buf)
	if err != nil {
		t.Fatal(err)
	}
	address := strings.TrimSpace(string(buf[:n]))
	if !strings.HasPrefix(address, "http://127.0.0.1:") {
		t.Fatalf("it says %q", address)
	}
	resp, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != 200 {
		t.Errorf("status %s", resp.Status)
	}
	cancel()
	select {
	case c := <-code:
		if c != exitDone {
			t.Errorf("exit %d", c)
		}
	case <-time.After(time.Minute):
		t.Fatal("it goes on")
	}
	if _, errs, code := zhnews("", "serve", "-addr", "nowhere:x"); code != exitFailed || errs == "" {
		t.Errorf("exit %d, %q", code, errs)
	}
}
