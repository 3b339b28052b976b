package byline

import (
	"bufio"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// goldNames are the names of testdata/credits.txt with two to four characters; the model has not seen them. Pen names have no surname to begin with, and
// are not set without a blank.
func goldNames(t *testing.T) []string {
	t.Helper()
	f, err := os.Open("testdata/credits.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	set := map[string]bool{}
	pen := false // in a section of pen names
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			pen = strings.Contains(lines.Text(), "pen names")
		}
		if pen {
			continue
		}
		_, golds, _ := strings.Cut(lines.Text(), " => ")
		for part := range strings.SplitSeq(golds, "; ") {
			if _, names, ok := strings.Cut(part, ": "); ok {
				for _, n := range strings.Fields(names) {
					if k := utf8.RuneCountInString(n); k >= 2 && k <= 4 && !strings.Contains(n, "·") {
						set[han.FoldString(n)] = true
					}
				}
			}
		}
	}
	var out []string
	for n := range set {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// TestRuns splits runs of two to five names that were set without anything between them, with and without a roster.
func TestRuns(t *testing.T) {
	names := goldNames(t)
	if len(names) < 80 {
		t.Fatalf("only %d names", len(names))
	}
	random := rand.New(rand.NewPCG(3, 4))
	known := map[string]bool{}
	for _, n := range names {
		known[n] = true
	}
	right, rightKnown, runs := 0, 0, 5000
	for range runs {
		var want []string
		for range 2 + random.IntN(4) {
			want = append(want, names[random.IntN(len(names))])
		}
		split := func(known map[string]bool) bool {
			run := []rune(strings.Join(want, ""))
			got := splitNames(run, known)
			var list []string
			for _, size := range got.sizes[:got.n] {
				list = append(list, string(run[:size]))
				run = run[size:]
			}
			return slices.Equal(list, want)
		}
		if split(nil) {
			right++
		}
		if split(known) {
			rightKnown++
		}
	}
	accuracy, withRoster := float64(right)/float64(runs), float64(rightKnown)/float64(runs)
	t.Logf("%d names, %d runs: %.4f right without a roster, %.4f with one", len(names), runs, accuracy, withRoster)
	if accuracy < 0.93 || withRoster < 0.99 {
		t.Errorf("%.4f right without a roster, want 0.93; %.4f with one, want 0.99", accuracy, withRoster)
	}
}

// No name reaches past what atMost says of its first character.
func TestAtMost(t *testing.T) {
	m := model()
	random := rand.New(rand.NewPCG(7, 8))
	chars := []rune("王李张欧阳司马诸葛索朗达杰陈方林郑文明芳国建平新春晓雨海州招募的是了在一")
	for range 300_000 {
		name := make([]rune, 2+random.IntN(3))
		for i := range name {
			if name[i] = rune(0x4E00 + random.IntN(0x5200)); random.IntN(2) == 0 {
				name[i] = chars[random.IntN(len(chars))]
			}
		}
		if score, most := m.score(name), m.atMost(name[0]); score > most {
			t.Fatalf("%s has %d, and no name that begins with %c more than %d", string(name), score, name[0], most)
		}
	}
}
