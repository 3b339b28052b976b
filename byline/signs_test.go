package byline

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzSigns holds what the signs of characters sift out against a reading of everything: a lede without a dateline or credits by its characters has
// none, nor has a line without an institution a contributor.
func FuzzSigns(f *testing.F) {
	credits, err := os.Open("testdata/credits.txt")
	if err != nil {
		f.Fatal(err)
	}
	defer credits.Close()
	for lines := bufio.NewScanner(credits); lines.Scan(); {
		f.Add(lines.Text())
	}
	for _, s := range []string{"海州新桥昨日通车，全长3公里。", "据新华社北京\n电", "又讯：本报讯 老街修旧如旧", "，本报记者李明报道：新桥", "海州大学历史学院 钟 毅", "特稿\n\n\n\n\n\n\n\n\n\n\n\n\n\n本报讯"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		var r Reader
		s := scan{r: &r, text: text}
		if d := cmp.Diff(s.ledeAt(s.spaces(0)), s.lede()); d != "" {
			t.Errorf("lede of %q (-all +sifted):\n%s", text, d)
		}
		if g := glanceAt(text); !g.has(sScholar) || !g.has(sSeparator) {
			if b, ok := s.contributor(0, len(text), firmName); ok && scholarly(b.Affiliation) {
				t.Errorf("%q has a contributor of %q", text, b.Affiliation)
			}
		}
	})
}
