package numbers

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/internal/han"
)

// numeralDiff reports how the short ways through a numeral differ from the long one.
func numeralDiff(text string) string {
	s := newScan(new(Finder), text)
	defer s.release()
	short, ok := s.numeralAt(text, 0)
	long, okLong := s.anyNumeral(text, 0, false)
	if !ok && !okLong {
		return ""
	}
	return cmp.Diff(long, short, cmp.AllowUnexported(numeral{}), equalValues) + cmp.Diff(okLong, ok)
}

// equalValues compares values with the digits they are printed with.
var equalValues = cmp.Comparer(func(a, b Value) bool { return a.String() == b.String() && a.Equal(b) })

// Numerals strung together at random are read alike by the short ways and the long one.
func TestNumeralWays(t *testing.T) {
	pieces := strings.Split("零〇一二三四五六七八九十百千万亿兆两兩俩萬廿拾佰参伍多余几来点半 3元米瓦分帕，的", "")
	random := rand.New(rand.NewPCG(1, 2))
	whole := 0
	for range 300_000 {
		var b strings.Builder
		for range 1 + random.IntN(9) {
			if random.IntN(4) > 0 {
				b.WriteString(pieces[random.IntN(16)])
			} else {
				b.WriteString(pieces[random.IntN(len(pieces))])
			}
		}
		if diff := numeralDiff(b.String()); diff != "" {
			t.Fatalf("%s: (-long +short)\n%s", b.String(), diff)
		}
		if n := (numeral{}); plainChinese(b.String(), &n) && n.end == len(b.String()) {
			whole++
			short, _ := Parse(b.String())
			long, err := (&Finder{grammarOnly: true}).Parse(b.String())
			if diff := cmp.Diff(long, short, cmp.AllowUnexported(Quantity{}, factor{}), equalValues); diff != "" || err != nil {
				t.Fatalf("Parse(%s): %v (-long +short)\n%s", b.String(), err, diff)
			}
		}
	}
	if whole < 1000 {
		t.Errorf("only %d of the numerals went the short way", whole)
	}
}

// The table of numerals has every character that folds to one, and no other.
func TestChinese(t *testing.T) {
	for r := rune(0); r < 1<<16; r++ {
		want := int8(-1)
		if d, ok := han.Numeral(r); ok {
			want = int8(d)
		} else if p := unitPower(han.Fold(r)); p > 0 {
			want = -1 - p
		}
		if got := chineseOf(r); got != want {
			t.Errorf("%c: %d, want %d", r, got, want)
		}
	}
}
