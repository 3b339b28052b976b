package byline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestZero(t *testing.T) {
	if d := cmp.Diff(Credit{}, Parse("")); d != "" {
		t.Error(d)
	}
}
