package byline

import (
	"bufio"
	"encoding/json"
	"os"
	"sync"
	"testing"
)

// What a line has given stays as it was, whatever is read after it: the results share memory.
func TestResultsStay(t *testing.T) {
	f, err := os.Open("testdata/credits.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var texts []string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		texts = append(texts, lines.Text())
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			var r Reader
			var credits []Credit
			var names [][]string
			var first []string
			look := func(i int) string {
				b, err := json.Marshal([]any{credits[3*i : 3*i+3], names[i]})
				if err != nil {
					t.Error(err)
				}
				return string(b)
			}
			for i, text := range texts {
				credits = append(credits, r.ParseLine(text), r.ParseLede(text), r.ParseTail(text))
				list, _ := r.ParseNames(text)
				if len(list) == 0 {
					if b, ok := r.ParseContributor(text); ok {
						list = b.Names
					}
				}
				names = append(names, list)
				first = append(first, look(i))
			}
			for i, text := range texts {
				if now := look(i); now != first[i] {
					t.Errorf("%q was read as\n%s\nand is now\n%s", text, first[i], now)
				}
			}
		})
	}
	wait.Wait()
}
