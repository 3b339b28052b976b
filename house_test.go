package zhnews_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestHouse holds the project to what SECURITY.md promises: every module of go.mod is in its table and no other is, every test that it
// names is there, no file imports
// unsafe or cgo, only the command and an example listen, only examples import words, and the core packages import nothing but the standard library, x/text and each other.
func TestHouse(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile("SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	var required, named []string
	for _, m := range regexp.MustCompile(`(?m)^\t(\S+) v`).FindAllStringSubmatch(string(mod), -1) {
		required = append(required, m[1])
	}
	for _, m := range regexp.MustCompile("(?m)^\\| `(\\S+\\.\\S+/\\S+)` \\|").FindAllStringSubmatch(string(table), -1) {
		named = append(named, m[1])
	}
	slices.Sort(required)
	slices.Sort(named)
	if len(required) == 0 || !slices.Equal(required, named) {
		t.Errorf("go.mod requires %v\nSECURITY.md names %v", required, named)
	}
	tests := map[string]bool{} // of all packages, by name
	core := []string{"parse", "article", "byline", "numbers", "dates", "internal"}
	files := 0
	err = filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		files++
		if strings.HasSuffix(path, "_test.go") {
			raw, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			for _, m := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`).FindAllStringSubmatch(string(raw), -1) {
				tests[m[1]] = true
			}
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		path = filepath.ToSlash(path)
		top, _, _ := strings.Cut(path, "/")
		for _, i := range f.Imports {
			name := strings.Trim(i.Path.Value, `"`)
			switch {
			case name == "unsafe" || name == "C":
				t.Errorf("%s imports %s", path, name)
			case name == "net" || strings.HasPrefix(name, "net/"):
				if top != "cmd" && !strings.HasPrefix(path, "export/view/browser/") && !strings.HasPrefix(path, "examples/service/") {
					t.Errorf("%s imports %s", path, name)
				}
			}
			own, inside := strings.CutPrefix(name, "github.com/zhnews/zhnews/")
			owner, _, _ := strings.Cut(own, "/")
			if owner == "words" && inside && top != "words" && top != "examples" {
				t.Errorf("%s imports words, whose dictionary nobody is to carry unasked", path)
			}
			foreign := strings.Contains(name, ".") && !strings.HasPrefix(name, "golang.org/x/text/") && (!inside || !slices.Contains(core, owner))
			if slices.Contains(core, top) && foreign && !strings.HasSuffix(path, "_test.go") && !strings.Contains(path, "/gen/") {
				t.Errorf("%s imports %s", path, name)
			}
		}
		return nil
	})
	if err != nil || files < 50 {
		t.Errorf("%d files, %v", files, err)
	}
	for _, m := range regexp.MustCompile("`(?:\\w+\\.)?((?:Test|Fuzz)\\w+)`").FindAllStringSubmatch(string(table), -1) {
		if !tests[m[1]] {
			t.Errorf("SECURITY.md names %s, which is no test", m[1])
		}
	}
}
