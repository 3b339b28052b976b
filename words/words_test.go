package words_test

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/words"
)

// shared is read once for all tests.
var shared words.Segmenter

func seed(t testing.TB) string {
	t.Helper()
	raw, err := os.ReadFile("../seeds/qingdao-20220924.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func cut(s *words.Segmenter, text string) (list []string) {
	for w := range s.Cut(text) {
		list = append(list, w.Text)
	}
	return list
}

func TestCut(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"副市长到港口调研", "副 市长 到 港口 调研"},
		{"總經理到臺灣開會", "總經理 到 臺灣 開會"},
		{"全长１２公里", "全长 １２ 公里"},
		{"", ""},
	} {
		if got := strings.Join(cut(&shared, c.text), " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

// The caller's words win, in any script.
func TestDictionary(t *testing.T) {
	const text = "海州新桥通车，海州新橋昨日通車"
	if got := cut(&shared, text); slices.Contains(got, "海州新桥") {
		t.Fatalf("the dictionary has the word already: %v", got)
	}
	s := words.Segmenter{Dictionary: []words.Word{{Text: "海州新桥", Tag: "ns"}, {Text: "董事", Tag: "n"}, {}}}
	got := cut(&s, text)
	if !slices.Contains(got, "海州新桥") || !slices.Contains(got, "海州新橋") {
		t.Errorf("%v", got)
	}
	for m := range s.Mentions(text) {
		if m.Kind != words.Place {
			t.Errorf("%v", m)
		}
	}
}

// Whatever the text, the words are the text, one behind the other, and mentions and keywords are pieces of it.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"本报记者李德银报道", "a\xffb\xe5\x8f", "İSTANBUL １２％\r\n買買提·依明", "𠮷野家", "市委书记王", "\x00·中·"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for w := range shared.Cut(text) {
			if w.Start != end || w.End <= w.Start || w.Text != text[w.Start:w.End] {
				t.Fatalf("%q: %q at %d–%d after %d", text, w.Text, w.Start, w.End, end)
			}
			end = w.End
		}
		if end != len(text) {
			t.Fatalf("%q: the words end at %d", text, end)
		}
		end = 0
		for m := range shared.Mentions(text) {
			if m.Start < end || m.End <= m.Start || m.Text != text[m.Start:m.End] || m.Score <= 0 || m.Score > 1 {
				t.Fatalf("%q: %+v after %d", text, m, end)
			}
			end = m.End
		}
		for _, k := range append(shared.Keywords(text, 3), shared.TextRank(text, 3)...) {
			if k.Count < 1 || !strings.Contains(text, k.Text) {
				t.Fatalf("%q: %+v", text, k)
			}
		}
	})
}

// What the sentences name is found, and little else.
func TestMentions(t *testing.T) {
	raw, err := os.ReadFile("testdata/mentions.txt")
	if err != nil {
		t.Fatal(err)
	}
	gold, got, hit := map[words.Kind]int{}, map[words.Kind]int{}, map[words.Kind]int{}
	kinds := []words.Kind{words.Person, words.Place, words.Organisation}
	for line := range strings.Lines(string(raw)) {
		text, lists, ok := strings.Cut(strings.TrimSpace(line), " => ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		found := map[words.Kind][]string{}
		for m := range shared.Mentions(text) {
			found[m.Kind] = append(found[m.Kind], m.Text)
			got[m.Kind]++
		}
		for i, list := range strings.Split(lists, "|") {
			var want []string
			if list != "-" {
				want = strings.Fields(list)
			}
			gold[kinds[i]] += len(want)
			for _, w := range want {
				if slices.Contains(found[kinds[i]], w) {
					hit[kinds[i]]++
				}
			}
			if diff := cmp.Diff(want, found[kinds[i]]); diff != "" {
				t.Logf("%s: %s (-want +got)\n%s", text, kinds[i], diff)
			}
		}
	}
	for _, k := range kinds {
		precision, recall := float64(hit[k])/float64(got[k]), float64(hit[k])/float64(gold[k])
		t.Logf("%s: %d named, precision %.3f, recall %.3f", k, gold[k], precision, recall)
		if precision < 0.9 || recall < 0.85 {
			t.Errorf("%s: precision %.3f, recall %.3f", k, precision, recall)
		}
	}
}

// Names found in text part a run of them that the model alone takes for one name.
func TestNames(t *testing.T) {
	roster := shared.Names("记者刘高介绍，读者来信很多。记者刘高说，下周见报。", "记者明月表示，记者明月告诉读者，来信都会回复。")
	if diff := cmp.Diff([]string{"刘高", "明月"}, roster); diff != "" {
		t.Fatalf("(-want +got)\n%s", diff)
	}
	const run = "刘高明月"
	var alone byline.Reader
	if names, _ := alone.ParseNames(run); len(names) != 1 {
		t.Fatalf("the model parts %s already: %v", run, names)
	}
	known := byline.Reader{Known: roster}
	names, _ := known.ParseNames(run)
	if diff := cmp.Diff(roster, names); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Keywords come in the same order in every run, and tell what the page is about.
func TestKeywords(t *testing.T) {
	text := seed(t)
	for name, find := range map[string]func(string, int) []words.Keyword{"TF-IDF": shared.Keywords, "TextRank": shared.TextRank} {
		first := find(text, 20)
		if len(first) != 20 {
			t.Fatalf("%s: %d keywords", name, len(first))
		}
		for i, k := range first {
			if k.Count > strings.Count(text, k.Text) {
				t.Errorf("%s: %s counted %d times", name, k.Text, k.Count)
			}
			if i > 0 && k.Score > first[i-1].Score {
				t.Errorf("%s: %v behind %v", name, k, first[i-1])
			}
		}
		if diff := cmp.Diff(first, find(text, 20)); diff != "" {
			t.Errorf("%s: the second run gives something else (-first +second)\n%s", name, diff)
		}
		if !slices.ContainsFunc(first, func(k words.Keyword) bool { return k.Text == "未成年人" }) {
			t.Errorf("%s: %v", name, first)
		}
	}
	if got := shared.Keywords("的了在，。", 5); len(got) != 0 {
		t.Errorf("%v", got)
	}
	if got := shared.Keywords(text, 0); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

// A Segmenter may be used by many goroutines at once, the first use included.
func TestConcurrentUse(t *testing.T) {
	var s words.Segmenter
	text := seed(t)[:3000]
	want := cut(&shared, text)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got := cut(&s, text); !slices.Equal(got, want) {
				t.Errorf("%d words, want %d", len(got), len(want))
			}
		})
	}
	wait.Wait()
}

func ExampleSegmenter_Keywords() {
	var s words.Segmenter
	text := "大桥工程通过验收。大桥全长三公里，大桥的桥塔高一百米，工程历时两年。"
	for _, k := range s.Keywords(text, 2) {
		fmt.Println(k.Text, k.Count)
	}
	// Output:
	// 大桥 3
	// 工程 2
}

func ExampleSegmenter_Mentions() {
	var s words.Segmenter
	for m := range s.Mentions("青岛市教育局副局长周宇昨日到上海考察。") {
		fmt.Println(m.Kind, m.Text)
	}
	// Output:
	// organisation 青岛市教育局
	// person 周宇
	// place 上海
}

func bench(b *testing.B, do func(string)) {
	text := strings.Repeat(seed(b), 20)
	if err := shared.Load(); err != nil {
		b.Fatal(err)
	}
	shared.Keywords(text[:3000], 1)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		do(text)
	}
}

func BenchmarkCut(b *testing.B) {
	bench(b, func(text string) {
		for range shared.Cut(text) {
		}
	})
}

func BenchmarkMentions(b *testing.B) {
	bench(b, func(text string) {
		for range shared.Mentions(text) {
		}
	})
}

func BenchmarkKeywords(b *testing.B) { bench(b, func(text string) { shared.Keywords(text, 10) }) }
func BenchmarkTextRank(b *testing.B) { bench(b, func(text string) { shared.TextRank(text, 10) }) }

// BenchmarkLoad is what the first use of a Segmenter takes, and how much it keeps.
func BenchmarkLoad(b *testing.B) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var s *words.Segmenter
	for b.Loop() {
		s = new(words.Segmenter)
		if err := s.Load(); err != nil {
			b.Fatal(err)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-kept")
	runtime.KeepAlive(s)
}
