package jsonout

import (
	"bytes"
	"encoding/json"
	"math"
	"testing"
)

// slow is what encoding/json writes of v.
func slow(t testing.TB, v any) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

// FuzzString holds String against encoding/json.
func FuzzString(f *testing.F) {
	for _, s := range []string{"", "海州新桥", "a<b>&\"\\\n\r\t\b\f\x00\x1f\x7f", "\u2028\u2029\u2027", "\xff海\xe6\xb5", "😀", "\ufffd"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := string(String(nil, s)), slow(t, s); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	})
}

func TestFloat(t *testing.T) {
	for _, f := range []float64{0, 0.5, 0.875, 1, -1.25, 1e-6, 9.99e-7, 1e20, 1e21, 1e300, -1e-300} {
		if got, want := string(Float(Begin(nil), "f", f)), `{"f":`+slow(t, f); got != want {
			t.Errorf("%v: %s, want %s", f, got, want)
		}
	}
	if got := string(Float(Begin(nil), "f", math.NaN())); got != `{"f":0` {
		t.Errorf("no number: %s", got)
	}
}
