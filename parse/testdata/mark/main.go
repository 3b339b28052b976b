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
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/internal/goldpage"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: mark NAME SOURCE < marked text")
	}
	var text strings.Builder
	page := goldpage.Page{Name: os.Args[1], Source: os.Args[2]}
	var a *goldpage.Article
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
			page.Articles = append(page.Articles, newArticle(number))
			a = &page.Articles[len(page.Articles)-1]
			tag = kind
		}
		if tag == "F" {
			continue
		}
		a.Last = number
		head(a, tag, strings.TrimSpace(strings.ReplaceAll(content, "　", " ")))
		if tag == "P" {
			*a.Paragraphs++
		}
	}
	page.Text = text.String()
	dir := filepath.Join("parse", "testdata", "pages")
	if err := page.Write(dir); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %d articles, %d lines\n", filepath.Join(dir, page.Name), len(page.Articles), number)
}

// newArticle opens an article of which all fields are held.
func newArticle(first int) goldpage.Article {
	return goldpage.Article{First: first, Section: new(string), Headline: new(string), Paragraphs: new(int), Kicker: &[]string{}, Deck: &[]string{},
		Bylines: &[]goldpage.Byline{}, Captions: &[]string{}, Crossheads: &[]string{}}
}

// head puts a head, caption or crosshead where it belongs.
func head(a *goldpage.Article, tag, text string) {
	switch tag {
	case "S":
		*a.Section = text
	case "K":
		*a.Kicker = append(*a.Kicker, text)
	case "H":
		*a.Headline = text
	case "D":
		*a.Deck = append(*a.Deck, text)
	case "C":
		*a.Crossheads = append(*a.Crossheads, text)
	case "I":
		*a.Captions = append(*a.Captions, text)
	}
}

// note reads a line that is not printed.
func note(a *goldpage.Article, text string) {
	if rest, ok := strings.CutPrefix(text, "@"); ok {
		f := strings.Split(rest, "|")
		month, _ := strconv.Atoi(f[2])
		day, _ := strconv.Atoi(f[3])
		a.Dateline = &goldpage.Dateline{Agency: f[0], Place: f[1], Month: month, Day: day, Kind: f[4]}
		return
	}
	if tag, rest, _ := strings.Cut(text, "|"); len(tag) == 1 && strings.Contains("KHDS", tag) {
		if tag == "H" {
			*a.Headline = ""
		}
		head(a, tag, rest)
		return
	}
	f := strings.Split(text, "|")
	*a.Bylines = append(*a.Bylines, goldpage.Byline{Role: f[0], Affiliation: f[1], Names: strings.Fields(f[2])})
}
