package parse

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestPresentationForms holds the table against the compatibility decompositions of Unicode.
func TestPresentationForms(t *testing.T) {
	forms := 0
	for r := rune(0xFE10); r <= 0xFE6B; r++ {
		form := presentationForm(r)
		if form == r {
			continue
		}
		forms++
		if want := norm.NFKC.String(string(r)); norm.NFKC.String(string(form)) != want {
			t.Errorf("%U is %c, want %s", r, form, want)
		}
	}
	if forms < 50 {
		t.Errorf("%d forms", forms)
	}
}
