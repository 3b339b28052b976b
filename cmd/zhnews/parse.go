package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/parse"
)

var parseCommand = command{name: "parse", args: "[FLAG…] [FILE…]", summary: "page dumps in, one JSON article a line out", run: runParse,
	help: `Reads dumps of newspaper pages (UTF-8, UTF-16, GB18030 or Big5, found by themselves) and prints one JSON article a
line: section, kicker, headline, deck, bylines, dateline, blocks, and every quantity and date in them.

  zhnews parse page.txt
  zhnews parse -date 2022-09-24 dumps/ > articles.ndjson

Flags:`}

// parserFlags are the flags that commands which parse pages share.
type parserFlags struct {
	date, publication, encoding string
}

func (p *parserFlags) register(f interface {
	StringVar(p *string, name, value, usage string)
}) {
	f.StringVar(&p.date, "date", "", "the issue's `DAY` (2006-01-02); found in the page's header where it prints one")
	f.StringVar(&p.publication, "publication", "", "the paper's `NAME`, where the page does not print it")
	f.StringVar(&p.encoding, "encoding", "", "`NAME` of the encoding: utf-8, utf-16le, utf-16be, gb18030, big5; found by itself")
}

func (p *parserFlags) parser() (parse.Parser, error) {
	parser := parse.Parser{Publication: p.publication, Encoding: parse.Encoding(p.encoding)}
	switch parser.Encoding {
	case parse.Auto, parse.UTF8, parse.UTF16LE, parse.UTF16BE, parse.GB18030, parse.Big5:
	default:
		return parser, fmt.Errorf("-encoding: no encoding %q", p.encoding)
	}
	if p.date != "" {
		day, err := time.Parse(time.DateOnly, p.date)
		if err != nil {
			return parser, fmt.Errorf("-date: %q is no day such as 2022-09-24", p.date)
		}
		parser.IssueDate = day
	}
	return parser, nil
}

func runParse(ctx context.Context, c *call) int {
	f := c.flags()
	var pf parserFlags
	pf.register(f)
	furniture := f.Bool("furniture", false, "print the lines of no article as a last record of each file")
	explain := f.Bool("explain", false, "print how each line was understood in place of the articles, as zhnews explain does")
	if code, done := c.parseFlags(f); done {
		return code
	}
	parser, err := pf.parser()
	if err != nil {
		fmt.Fprintf(c.errs, "zhnews parse: %v\n", err)
		return exitUsage
	}
	if *explain {
		return explainInputs(ctx, c, parser, f.Args())
	}
	enc := json.NewEncoder(c.out)
	enc.SetEscapeHTML(false)
	c.inputs(ctx, f.Args(), func(name string, r io.Reader) error {
		index := 0
		lines := []article.Furniture{}
		var failed error
		for page, err := range parser.Pages(r) {
			if ctx.Err() != nil {
				return nil
			}
			if err != nil {
				failed = err
				continue
			}
			for _, a := range page.Articles {
				a.File, a.Index = name, index
				index++
				if err := enc.Encode(a); err != nil {
					return err
				}
			}
			lines = append(lines, page.Furniture...)
		}
		if *furniture {
			if err := enc.Encode(struct {
				File      string              `json:"file,omitempty"`
				Furniture []article.Furniture `json:"furniture"`
			}{name, lines}); err != nil {
				return err
			}
		}
		return failed
	})
	return exitDone
}

var explainCommand = command{name: "explain", args: "[FLAG…] [FILE…]", summary: "show how each line of a page was understood", run: runExplain,
	help: `Prints each line with its role, the runner-up, how far apart they are, and the evidence, so that a wrong split can be
understood.

Flags:`}

func runExplain(ctx context.Context, c *call) int {
	f := c.flags()
	var pf parserFlags
	pf.register(f)
	if code, done := c.parseFlags(f); done {
		return code
	}
	parser, err := pf.parser()
	if err != nil {
		fmt.Fprintf(c.errs, "zhnews explain: %v\n", err)
		return exitUsage
	}
	return explainInputs(ctx, c, parser, f.Args())
}

// explainInputs writes the explanation of every input.
func explainInputs(ctx context.Context, c *call, parser parse.Parser, args []string) int {
	c.inputs(ctx, args, func(name string, r io.Reader) error {
		raw, err := io.ReadAll(r)
		text, _, _ := parse.Decode(raw, parser.Encoding)
		if werr := parse.WriteExplanation(c.out, parser.Explain(text)); werr != nil {
			return werr
		}
		return err
	})
	return exitDone
}
