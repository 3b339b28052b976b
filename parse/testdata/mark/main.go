// Mark makes a test page and its gold of a marked source, so that a page can be added without counting lines:
//
//	go run ./parse/testdata/mark < new.src NAME "what the page is like"
//
// Every line of the source is a tag, a bar and the line itself. The tags: S section, K kicker, H headline, D deck,
// B byline line, P paragraph, p a further line of the paragraph above, C crosshead, I caption, O another line of the
// article, F furniture, which belongs to no article. A plus behind the tag (H+) opens an article. An empty line stands
// for itself. A line that begins with @ is not printed; it gives the article above an author (@ROLE|AFFILIATION|NAME
// NAME) or its dateline (@@AGENCY|PLACE|MONTH|DAY|KIND). Heads may stand on one line; then @K, @H and @D with a bar
// and the text name them.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

type byline struct {
	Role        string   `json:"role"`
	Names       []string `json:"names"`
	Affiliation string   `json:"affiliation"`
}

type dateline struct {
	Agency string `json:"agency"`
	Place  string `json:"place"`
	Month  int    `json:"month"`
	Day    int    `json:"day"`
	Kind   string `json:"kind"`
}

type gold struct {
	First      int       `json:"first_line"`
	Last       int       `json:"last_line"`
	Section    string    `json:"section"`
	Kicker     []string  `json:"kicker"`
	Headline   string    `json:"headline"`
	Deck       []string  `json:"deck"`
	Bylines    []byline  `json:"bylines"`
	Dateline   *dateline `json:"dateline"`
	Captions   []string  `json:"captions"`
	Crossheads []string  `json:"crossheads"`
	Paragraphs int       `json:"paragraphs"`
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: mark NAME SOURCE < marked text")
	}
	var text strings.Builder
	var articles []*gold
	var a *gold
	number := 0
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		line := lines.Text()
		if rest, ok := strings.CutPrefix(line, "@"); ok {
			note(a, rest)
			continue
		}
		number++
		if line == "" {
			text.WriteByte('\n')
			continue
		}
		tag, content, ok := strings.Cut(line, "|")
		if !ok {
			log.Fatalf("line %d has no tag: %s", number, line)
		}
		text.WriteString(content + "\n")
		if kind, opens := strings.CutSuffix(tag, "+"); opens {
			a = &gold{First: number, Kicker: []string{}, Deck: []string{}, Bylines: []byline{}, Captions: []string{}, Crossheads: []string{}}
			articles = append(articles, a)
			tag = kind
		}
		if tag == "F" {
			continue
		}
		a.Last = number
		head(a, tag, strings.TrimSpace(strings.ReplaceAll(content, "　", " ")))
		if tag == "P" {
			a.Paragraphs++
		}
	}
	out, err := json.MarshalIndent(map[string]any{"source": os.Args[2], "articles": articles}, "", " ")
	if err != nil {
		log.Fatal(err)
	}
	base := filepath.Join("parse", "testdata", "pages", os.Args[1])
	for name, data := range map[string]string{base + ".txt": text.String(), base + ".json": string(out) + "\n"} {
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			log.Fatal(err)
		}
	}
	fmt.Printf("%s: %d articles, %d lines\n", base, len(articles), number)
}

// head puts a head, caption or crosshead where it belongs.
func head(a *gold, tag, text string) {
	switch tag {
	case "S":
		a.Section = text
	case "K":
		a.Kicker = append(a.Kicker, text)
	case "H":
		a.Headline = text
	case "D":
		a.Deck = append(a.Deck, text)
	case "C":
		a.Crossheads = append(a.Crossheads, text)
	case "I":
		a.Captions = append(a.Captions, text)
	}
}

// note reads a line that is not printed.
func note(a *gold, text string) {
	if rest, ok := strings.CutPrefix(text, "@"); ok {
		f := strings.Split(rest, "|")
		month, _ := strconv.Atoi(f[2])
		day, _ := strconv.Atoi(f[3])
		a.Dateline = &dateline{f[0], f[1], month, day, f[4]}
		return
	}
	if tag, rest, _ := strings.Cut(text, "|"); len(tag) == 1 && strings.Contains("KHDS", tag) {
		if tag == "H" {
			a.Headline = ""
		}
		head(a, tag, rest)
		return
	}
	f := strings.Split(text, "|")
	a.Bylines = append(a.Bylines, byline{f[0], strings.Fields(f[2]), f[1]})
}
