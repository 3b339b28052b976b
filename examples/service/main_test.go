package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
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
