package parse

import (
	"strings"
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

// TestCloseUpBytes holds a line that is no UTF-8 against itself: nothing but blanks goes.
func TestCloseUpBytes(t *testing.T) {
	for _, s := range []string{"新 桥 通 车 \xff 今 日 \xff a 一 二 三", "一 二 三 四 五 六 七\xe6 八 \x80 九 十 \xf0 百 千"} {
		c := cleaner{spaced: true}
		if got := c.closeUp(s); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(s, " ", "") || got == s {
			t.Errorf("%q is closed up as %q", s, got)
		}
	}
}
