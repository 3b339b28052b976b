package zhbeam_test

import (
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/recipes"
)

// The recipe for Beam in the guide does what it prints.
func TestGuide(t *testing.T) {
	blocks, err := recipes.Read("../docs/guide.md")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, b := range blocks {
		if strings.Contains(b.Heading, "Beam") {
			b.Run(t, "..")
			ran++
		}
	}
	if ran != 1 {
		t.Errorf("%d blocks", ran)
	}
}
