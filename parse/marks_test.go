package parse

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/internal/han"
)

// slowShape is what a shape counts.
type slowShape struct {
	Folded                                                             string
	Commas, Stops, Digits, Figures, Solid, Spaces, Dots, Words, Spaced int
	Figured, Chinese, Traditional, HanRun, Phone, Colon                int
}

func slowly(s string) (h slowShape) {
	digit := func(r rune) bool { _, d := han.Digit(r); return d }
	h.Folded, h.Colon = han.FoldString(s), strings.IndexAny(s, "：:")
	run := 0
	for _, r := range s {
		count := func(n *int, on bool) {
			if on {
				*n++
			}
		}
		count(&h.Commas, strings.ContainsRune("，,、；", r))
		count(&h.Stops, strings.ContainsRune("。！？!?", r))
		count(&h.Digits, digit(r))
		count(&h.Figures, digit(r) || strings.ContainsRune(".%－-+．", r))
		count(&h.Solid, !han.IsSpace(r))
		count(&h.Spaces, han.IsSpace(r))
		count(&h.Dots, r == '·')
		count(&h.Chinese, han.IsHan(r))
		count(&h.Traditional, han.IsHan(r) && han.Fold(r) != r)
		count(&h.Phone, digit(r) || strings.ContainsRune("-－—", r))
		if run++; !han.IsHan(r) {
			run = 0
		}
		h.HanRun = max(h.HanRun, run)
	}
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		h.Words++
		if utf8.RuneCountInString(w) > 1 {
			h.Spaced++
		}
		if strings.ContainsFunc(w, digit) {
			h.Figured++
		}
	}
	return h
}

// checkMarks holds what one pass shows of a line, and the searches of all tables that it allows, against a search for each thing by itself.
func checkMarks(t *testing.T, s string) {
	t.Helper()
	m := new(memory)
	u := unit{text: s, runes: int32(utf8.RuneCountInString(s))}
	us := []unit{u}
	m.shapes(us)
	h := us[0].shape
	got := slowShape{us[0].fold(), int(h.commas), int(h.stops), int(h.digits), int(h.figures), int(h.solid), int(h.spaces), int(h.dots), int(h.words), int(h.spaced), int(h.figured), int(h.chinese),
		int(h.traditional), int(h.hanRun), int(h.phone), int(h.colon)}
	s = s[:han.EditorMark(s)]
	if d := cmp.Diff(slowly(s), got); d != "" {
		t.Errorf("%q (-slow +fast):\n%s", s, d)
	}
	if u.runes > shortLine {
		return
	}
	for _, l := range wordlists {
		v := h.whole()
		for _, c := range []struct {
			name      string
			got, want bool
		}{
			{"opens with", v.opensWith(l), hasAnyPrefix(h.folded, l.words)},
			{"ends with", v.endsWith(l), hasAnySuffix(h.folded, l.words)},
			{"contains", v.contains(l), containsAny(h.folded, l.words)},
			{"raw, opens with", h.opens&l.bit != 0 && opensWith(s, l), hasAnyPrefix(s, l.words)},
			{"raw, contains", h.holds&l.bit != 0 && l.inside(s), containsAny(s, l.words)},
		} {
			if c.got != c.want {
				t.Errorf("%q %s one of %.3q…: %v", s, c.name, l.words, c.got)
			}
		}
	}
}

func TestMarks(t *testing.T) {
	names, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no pages", err)
	}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			if line = han.TrimSpace(line); line != "" {
				checkMarks(t, line)
			}
		}
	}
	for _, l := range wordlists {
		for _, w := range l.words {
			checkMarks(t, w)
			checkMarks(t, "海州"+w)
		}
	}
}

// TestWordsFolded finds each word of a table in a line that is written in either script.
func TestWordsFolded(t *testing.T) {
	characterMarks()
	for _, l := range wordlists {
		for _, w := range l.words {
			if f := han.FoldString(w); l.folds && !slices.Contains(l.words, f) {
				t.Errorf("%s is in a table, and %s, for which lines are searched, is not", w, f)
			}
		}
	}
	m := new(memory)
	us := []unit{{text: "关键词：水库", runes: 6}, {text: "關鍵詞：水庫", runes: 6}}
	m.shapes(us)
	for _, u := range us {
		if !u.opensWith(metaPrefixes) {
			t.Errorf("%s: no line about the article", u.text)
		}
	}
}

func FuzzMarks(f *testing.F) {
	for _, s := range []string{"海州新桥：昨日通车", "電話：０５３２－８８８８８８８８　轉２０１分機", "𠀀𠀁 壹贰\xff3.5%", "·文化·　要 闻", "〇一二三"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkMarks(t, s) })
}

// TestDecideAny holds the decision against all paths' sums in floating point, for lines of any features.
func TestDecideAny(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var table tableau
	for range 300 {
		lines := make([]bitset, 1+random.IntN(40))
		for i := range lines {
			lines[i].set(fBias, true)
			for range random.IntN(14) {
				lines[i].set(feature(random.IntN(int(featureCount))), true)
			}
		}
		want := model().path(lines, nil)
		for i, c := range modelDecider().decide(lines, &table) {
			if c.role != want[i] && c.margin > 0.01 {
				t.Errorf("line %d of %d is %v, want %v", i, len(lines), c.role, want[i])
			}
			if c.margin < 0 || c.role == c.second {
				t.Errorf("line %d of %d: %+v", i, len(lines), c)
			}
		}
	}
}

// TestPlainDay holds the day that a header shows at a glance against what package dates finds.
func TestPlainDay(t *testing.T) {
	check := func(s string) {
		t.Helper()
		day, ok := plainDay(s)
		if !ok {
			return
		}
		got := day.Format(time.DateOnly)
		want := ""
		for d := range dates.Find(s, time.Time{}) {
			if d.Grain == dates.Day && d.Fixed() {
				want = d.From.Format(time.DateOnly)
				break
			}
		}
		if got != want {
			t.Errorf("%q is of %s, want %q", s, got, want)
		}
	}
	for _, before := range []string{"", "海州日报 ", "国庆特刊 ", "农历 ", "公元 ", "民国 ", "A3 ", "第2版 ", "2 "} {
		for _, day := range []string{"2014年3月6日", "2014年13月6日", "2015年2月29日", "1948年12月31日", "0998年1月1日", "2014年03月06日", "14年3月6日", "12014年3月6日"} {
			for _, after := range []string{"", " 星期四", " 星期四 第2版", " 第8版", " A08", " 8时", " 星期四 8时", "至8日", " 星期四晚", " 上午", "讯", " 要闻", " 星期日 8版"} {
				check(before + day + after)
			}
		}
	}
	if day, ok := plainDay("海州日报 2014年3月6日 星期四 第2版"); !ok || day.Format(time.DateOnly) != "2014-03-06" {
		t.Errorf("a plain header is of %q", day)
	}
}
