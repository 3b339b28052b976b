// Package goldpage holds test pages with what a person says of them: NAME.txt, and NAME.json beside it.
package goldpage

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A Page is a page with its gold.
type Page struct {
	Name     string    `json:"-"` // the file's, without its ending
	Text     string    `json:"-"`
	Source   string    `json:"source"` // what the page is like
	Articles []Article `json:"articles"`
}

// An Article is the gold of one article; lines are 1-based and inclusive. A field that is nil is not held.
type Article struct {
	First      int       `json:"first_line"`
	Last       int       `json:"last_line"`
	Section    *string   `json:"section"`
	Kicker     *[]string `json:"kicker"`
	Headline   *string   `json:"headline"`
	Deck       *[]string `json:"deck"`
	Bylines    *[]Byline `json:"bylines"`
	Dateline   *Dateline `json:"dateline"`
	Captions   *[]string `json:"captions"`
	Crossheads *[]string `json:"crossheads"`
	Paragraphs *int      `json:"paragraphs"`
}

// A Byline is the authors of one role.
type Byline struct {
	Role        string   `json:"role"`
	Names       []string `json:"names"`
	Affiliation string   `json:"affiliation"`
}

// A Dateline is what an article's dateline prints; a part that it does not print is empty or 0.
type Dateline struct {
	Agency string `json:"agency"`
	Place  string `json:"place"`
	Month  int    `json:"month"`
	Day    int    `json:"day"`
	Kind   string `json:"kind"`
}

// Read returns the pages of a folder in the order of their names; it is an error if there is none.
func Read(dir string) ([]Page, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("goldpage: no pages in %s", dir)
	}
	var out []Page
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		base := strings.TrimSuffix(file, ".json")
		p := Page{Name: filepath.Base(base)}
		if err := json.Unmarshal(raw, &p); err != nil {
			return nil, fmt.Errorf("goldpage: %s: %w", file, err)
		}
		text, err := os.ReadFile(base + ".txt")
		if err != nil {
			return nil, err
		}
		p.Text = string(text)
		out = append(out, p)
	}
	return out, nil
}

// Write puts the page and its gold into a folder.
func (p Page) Write(dir string) error {
	raw, err := json.MarshalIndent(p, "", " ")
	if err != nil {
		return err
	}
	base := filepath.Join(dir, p.Name)
	if err := os.WriteFile(base+".txt", []byte(p.Text), 0o644); err != nil {
		return err
	}
	return os.WriteFile(base+".json", append(raw, '\n'), 0o644)
}
