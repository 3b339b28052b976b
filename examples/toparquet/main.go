// Command toparquet reads a folder of dumps into two Parquet tables: its articles, and every quantity in them, joined by the article's id.
//
//	go run ./examples/toparquet examples/dumps articles.parquet quantities.parquet
//
// `zhnews parse -r -format parquet -o articles.parquet -quantities quantities.parquet examples/dumps` does the same, and more.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"

	"github.com/zhnews/zhnews/export/parquet"
	"github.com/zhnews/zhnews/parse"
)

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: toparquet FOLDER ARTICLES.parquet QUANTITIES.parquet")
	}
	n, err := convert(os.Args[1], os.Args[2], os.Args[3])
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(n, "articles")
}

func convert(folder, articlesFile, quantitiesFile string) (n int, err error) {
	a, err := os.Create(articlesFile)
	if err != nil {
		return 0, err
	}
	q, err := os.Create(quantitiesFile)
	if err != nil {
		return 0, errors.Join(err, a.Close())
	}
	articles, quantities := parquet.Articles(a), parquet.Quantities(q)
	walk := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		var p parse.Parser
		p.DefaultDate, _ = parse.DateInName(path) // where the page itself prints no day
		for article, err := range p.Articles(f) {
			if err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			article.File = path
			if err := errors.Join(articles.Write(&article), quantities.Write(&article)); err != nil {
				return err
			}
			n++
		}
		return nil
	})
	// A Parquet file without its footer, which Close writes, cannot be read.
	return n, errors.Join(walk, articles.Close(), quantities.Close(), a.Close(), q.Close())
}
