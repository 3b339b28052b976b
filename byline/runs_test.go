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

// A run that is called hopeless has no split whose names all reach the score.
func TestHopeless(t *testing.T) {
	m := model()
	random := rand.New(rand.NewPCG(7, 8))
	chars := []rune("王李张欧阳司马诸葛索朗达杰陈方林郑文明芳国建平新春晓雨海州招募的是了在一")
	hopeless := 0
	for range 300_000 {
		run := make([]rune, 2+random.IntN(7))
		for i := range run {
			if run[i] = rune(0x4E00 + random.IntN(0x5200)); random.IntN(4) > 0 {
				run[i] = chars[random.IntN(len(chars))]
			}
		}
		least := random.IntN(150) - 50
		if !m.hopeless(run, least) {
			continue
		}
		hopeless++
		if names := splitNames(run, nil); names.n > 1 && names.low >= least || names.n == 1 && names.score >= least {
			t.Fatalf("%s splits into %d names of %d and more, and was called hopeless below %d", string(run), names.n, min(names.low, names.score), least)
		}
	}
	if hopeless < 10_000 {
		t.Errorf("only %d runs were called hopeless: the test shows little", hopeless)
	}
}
