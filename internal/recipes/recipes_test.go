package recipes

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "doc.md")
	text := "# One\n```sh\n$ no\n# no heading\n```\n## Two\n```console\n$ a\nx\n…\n$ b\n```\ntext\n```console\n$ c\n```\n"
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	got, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	want := []Block{{"Two", []Command{{"a", []string{"x", "…"}}, {"b", nil}}}, {"Two", []Command{{"c", nil}}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		want, got []string
		ok        bool
	}{
		{nil, nil, true}, {nil, []string{"a"}, false}, {[]string{"a"}, nil, false}, {[]string{"…"}, nil, true}, {[]string{"…", "c"}, []string{"a", "b", "c"}, true},
		{[]string{"…", "c"}, []string{"a", "b"}, false}, {[]string{"a…"}, []string{"abc"}, true}, {[]string{"b…"}, []string{"abc"}, false}, {[]string{"a"}, []string{"b"}, false},
	} {
		if matches(c.want, c.got) != c.ok {
			t.Errorf("matches(%q, %q) is not %v", c.want, c.got, c.ok)
		}
	}
}
