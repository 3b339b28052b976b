package numbers_test

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/internal/han/hantest"
	"github.com/zhnews/zhnews/numbers"
)

// sentence is one line of testdata/sentences.txt.
type sentence struct {
	line int
	text string
	want []string
}

func sentences(t testing.TB) []sentence {
	t.Helper()
	f, err := os.Open("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []sentence
	number := 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		number++
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		text, golds, _ := strings.Cut(line, " => ")
		s := sentence{line: number, text: text}
		for gold := range strings.SplitSeq(golds, "; ") {
			if gold = strings.TrimRight(strings.TrimSpace(gold), "|"); gold != "" {
				s.want = append(s.want, gold)
			}
		}
		out = append(out, s)
	}
	return out
}

// gold writes a quantity as sentences.txt has it.
func gold(q numbers.Quantity) string {
	value := q.Value.String()
	if q.IsRange() {
		value = q.Low.String() + ".." + q.High.String()
	}
	return strings.TrimRight(fmt.Sprintf("%s=%s|%s|%s", q.Text, value, q.Unit, q.Modifier), "|")
}

// TestGoldens holds Find against the sentences and prints precision and recall.
func TestGoldens(t *testing.T) {
	hit, got, want, quiet, n := 0, 0, 0, 0, 0
	for _, s := range sentences(t) {
		n++
		if len(s.want) == 0 {
			quiet++
		}
		left := map[string]int{}
		for _, w := range s.want {
			left[w]++
		}
		want += len(s.want)
		for q := range numbers.Find(s.text) {
			got++
			if g := gold(q); left[g] > 0 {
				left[g]--
				hit++
			} else {
				t.Logf("sentences.txt:%d: invented %s in %s", s.line, g, s.text)
			}
		}
		for w, k := range left {
			if k > 0 {
				t.Logf("sentences.txt:%d: missed %s in %s", s.line, w, s.text)
			}
		}
	}
	precision, recall := float64(hit)/float64(got), float64(hit)/float64(want)
	t.Logf("%d sentences, %d of them without any: %d quantities, precision %.4f, recall %.4f", n, quiet, want, precision, recall)
	if precision < 1 || recall < 0.998 {
		t.Errorf("precision %.4f, recall %.4f; want 1 and 0.998", precision, recall)
	}
}

// TestSpacedOut holds the sentences against themselves with blanks between figures and Chinese characters.
func TestSpacedOut(t *testing.T) {
	grouped := regexp.MustCompile(`[0-9] [0-9]`)
	for _, s := range sentences(t) {
		if grouped.MatchString(s.text) {
			continue // the blank may part two numbers
		}
		var want, got []string
		for q := range numbers.Find(s.text) {
			want = append(want, strings.ReplaceAll(gold(q), " ", ""))
		}
		text := hantest.SpaceOut(s.text)
		for q := range numbers.Find(text) {
			if q.Text != text[q.Start:q.End] {
				t.Errorf("%s: %q is not at %d to %d", text, q.Text, q.Start, q.End)
			}
			got = append(got, strings.ReplaceAll(gold(q), " ", ""))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("sentences.txt:%d: %s (-set close +set apart)\n%s", s.line, text, diff)
		}
	}
}
