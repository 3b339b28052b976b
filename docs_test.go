package zhnews_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/internal/recipes"
)

// The recipes of the guide do what they print; those of the beam module are run by its own tests.
func TestGuide(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	for _, file := range []string{"docs/guide.md", "README.md"} {
		blocks, err := recipes.Read(file)
		if err != nil {
			t.Fatal(err)
		}
		if file == "docs/guide.md" && len(blocks) != 6 {
			t.Fatalf("%s: %d blocks", file, len(blocks))
		}
		for _, b := range blocks {
			if strings.Contains(b.Heading, "Beam") {
				continue
			}
			t.Run(b.Heading, func(t *testing.T) { b.Run(t, ".") })
		}
	}
}

// The documents say in both languages to type the same, and print the same.
func TestBothLanguages(t *testing.T) {
	for _, pair := range [][2]string{{"docs/guide.md", "docs/guide.zh.md"}, {"README.md", "README.zh.md"}} {
		english, err := recipes.Read(pair[0])
		if err != nil {
			t.Fatal(err)
		}
		chinese, err := recipes.Read(pair[1])
		if err != nil {
			t.Fatal(err)
		}
		for _, blocks := range [][]recipes.Block{english, chinese} {
			for i := range blocks {
				blocks[i].Heading = ""
			}
		}
		if diff := cmp.Diff(english, chinese); diff != "" {
			t.Errorf("%s and %s (-english +chinese)\n%s", pair[0], pair[1], diff)
		}
	}
}
