package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestService(t *testing.T) {
	server := httptest.NewServer(handler(30_000))
	defer server.Close()
	post := func(path string, body io.Reader) (*http.Response, string) {
		t.Helper()
		res, err := http.Post(server.URL+path, "text/plain", body)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		return res, string(b)
	}
	seed, err := os.Open("../../seeds/qingdao-20220924.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer seed.Close()
	res, body := post("/articles?date=2022-09-24", seed)
	if res.StatusCode != http.StatusOK || strings.Count(body, "\n") != 6 || !strings.Contains(body, "上合示范区出台高质量发展行动方案") {
		t.Errorf("%s\n%s", res.Status, body)
	}
	if e := res.Trailer.Get("Zhnews-Error"); e != "" {
		t.Errorf("error %q", e)
	}
	if res, body := post("/articles?date=soon", strings.NewReader("")); res.StatusCode != http.StatusBadRequest {
		t.Errorf("%s\n%s", res.Status, body)
	}
	if res, body := post("/articles", strings.NewReader(strings.Repeat("海州新桥通车\n", 3000))); res.Trailer.Get("Zhnews-Error") == "" {
		t.Errorf("a dump that is too long goes through: %s\n%s", res.Status, body)
	}
}

// What the guide tells to type gets the articles of the seed page, in both languages.
func TestGuide(t *testing.T) {
	server := httptest.NewServer(handler(maxDump))
	defer server.Close()
	for _, name := range []string{"guide.md", "guide.zh.md"} {
		guide, err := os.ReadFile("../../docs/" + name)
		if err != nil {
			t.Fatal(err)
		}
		m := regexp.MustCompile(`(?m)^curl --data-binary @(\S+) '127\.0\.0\.1:8080(/\S+)'$`).FindStringSubmatch(string(guide))
		if m == nil {
			t.Fatalf("%s has no line for curl", name)
		}
		dump, err := os.ReadFile("../../" + m[1])
		if err != nil {
			t.Fatal(err)
		}
		res, err := http.Post(server.URL+m[2], "application/x-www-form-urlencoded", bytes.NewReader(dump)) // as curl has it
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || res.StatusCode != http.StatusOK || bytes.Count(body, []byte("\n")) != 6 {
			t.Errorf("%s: %s, %v\n%s", name, res.Status, err, body)
		}
	}
}
