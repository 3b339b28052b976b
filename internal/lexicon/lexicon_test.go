package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/han"
)

var rows = []Row[int]{{"记者", 1}, {"记者站", 2}, {"实习记者", 3}, {"kg", 4}, {"平方公里", 5}, {"公里", 6}}

func TestPrefix(t *testing.T) {
	l := New(rows)
	for _, c := range []struct {
		text        string
		value, size int
	}{
		{"记者站成立", 2, 9}, {"記者陳明", 1, 6}, {"記", 0, 0}, {"", 0, 0}, {"ｋｇ以上", 4, 6}, {"kg", 4, 2}, {"平方公", 0, 0}, {"平方公里的", 5, 12}, {"\xff", 0, 0},
	} {
		if v, n := l.Prefix(c.text); v != c.value || n != c.size {
			t.Errorf("Prefix(%q) = %d, %d, want %d, %d", c.text, v, n, c.value, c.size)
		}
	}
}

func TestSuffix(t *testing.T) {
	l := New(rows)
	for _, c := range []struct {
		text        string
		value, size int
	}{{"本报实习记者", 3, 12}, {"本報記者", 1, 6}, {"者", 0, 0}, {"", 0, 0}, {"三平方公里", 5, 12}} {
		if v, n := l.Suffix(c.text); v != c.value || n != c.size {
			t.Errorf("Suffix(%q) = %d, %d, want %d, %d", c.text, v, n, c.value, c.size)
		}
	}
}

// Of two rows with the same word the first one counts, also for words of one character.
func TestTwice(t *testing.T) {
	l := New([]Row[int]{{"元", 1}, {"元宝", 2}, {"元", 3}, {"元宝", 4}})
	for text, want := range map[string]int{"元": 1, "元宝": 2, "十元": 1} {
		v, _ := l.Prefix(text)
		if v == 0 {
			v, _ = l.Suffix(text)
		}
		if v != want {
			t.Errorf("%s is %d, want %d", text, v, want)
		}
	}
}

func TestExact(t *testing.T) {
	l := New(rows)
	if v, ok := l.Exact("記者"); !ok || v != 1 {
		t.Errorf("Exact(記者) = %d, %v", v, ok)
	}
	if _, ok := l.Exact("记者们"); ok {
		t.Error("a longer text is taken for a word")
	}
}

// The lexicon finds what a search through all rows finds.
func FuzzPrefix(f *testing.F) {
	f.Add("實習記者站")
	f.Add("ｋｇｋ")
	l := New(rows)
	f.Fuzz(func(t *testing.T, text string) {
		words := slices.Clone(rows)
		slices.SortFunc(words, func(a, b Row[int]) int { return len(b.Word) - len(a.Word) })
		folded := han.FoldString(text)
		want := 0
		for _, w := range words {
			if strings.HasPrefix(folded, w.Word) {
				want = w.Value
				break
			}
		}
		if got, n := l.Prefix(text); got != want || n > len(text) {
			t.Fatalf("Prefix(%q) = %d, %d, want %d", text, got, n, want)
		}
	})
}
