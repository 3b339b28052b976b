package byline_test

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/byline"
)

// render writes a credit as testdata/credits.txt has it, a part each.
func render(c byline.Credit) (parts []string) {
	if d := c.Dateline; d != nil {
		number := func(n int) string {
			if n == 0 {
				return ""
			}
			return fmt.Sprint(n)
		}
		month := number(d.Month)
		if d.Year != 0 {
			month = fmt.Sprintf("%d-%s", d.Year, month)
		}
		parts = append(parts, fmt.Sprintf("D %s|%s|%s|%s|%s", d.Agency, d.Place, month, number(d.Day), d.Kind))
	}
	for _, b := range c.Bylines {
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s|%s|%s: %s", b.Role, b.Affiliation, b.Place, strings.Join(b.Names, " "))))
	}
	return parts
}

// TestGoldens holds Parse against the credits and prints how many of their parts are right.
func TestGoldens(t *testing.T) {
	f, err := os.Open("testdata/credits.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	hit, want, got, traps, n, number := 0, 0, 0, 0, 0, 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		number++
		line := lines.Text()
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		text, golds, _ := strings.Cut(line, " => ")
		var left []string
		for gold := range strings.SplitSeq(golds, "; ") {
			if gold = strings.TrimSpace(gold); gold != "" {
				left = append(left, gold)
			}
		}
		n++
		if len(left) == 0 {
			traps++
		}
		want += len(left)
		for _, part := range render(byline.Parse(text)) {
			got++
			if i := slices.Index(left, part); i >= 0 {
				left = slices.Delete(left, i, i+1)
				hit++
			} else {
				t.Logf("credits.txt:%d: invented %q in %s", number, part, text)
			}
		}
		for _, part := range left {
			t.Logf("credits.txt:%d: missed %q in %s", number, part, text)
		}
	}
	f1 := 2 * float64(hit) / float64(want+got)
	t.Logf("%d texts, %d of them traps: %d parts, F1 %.4f", n, traps, want, f1)
	if f1 < 1 {
		t.Errorf("F1 %.4f; run with -v for what is missed and invented", f1)
	}
}
