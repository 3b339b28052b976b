package main

import (
	"context"
	"fmt"

	"github.com/zhnews/zhnews/export/view"
)

var viewCommand = command{name: "view", args: "[FLAG…] [FILE…]", run: runView,
	summary: "page dumps in, one HTML page to look at out", summaryZH: "生成可浏览的网页，文章与原文对照",
	help: `Draws pages as one self-contained HTML document: articles beside the dump, every credit, dateline, quantity and date with
its normalised value.

  zhnews view page.txt > page.html

Flags:`,
	helpZH: `把版面画成一个独立的网页：文章与原文对照，署名、电头、数量和时间都附上归一化的值。

  zhnews view page.txt > page.html

选项：`}

func runView(ctx context.Context, c *call) int {
	f := c.flags()
	var pf parserFlags
	pf.register(f)
	run := parseRun{c: c, workers: 1, quiet: true}
	run.in.register(f)
	output := f.String("o", "", "write to `FILE`, which appears when all is written")
	title := f.String("title", "", "the document's `TITLE`; the first file's name where it is not given")
	if code, done := c.parseFlags(f); done {
		return code
	}
	parser, err := pf.parser()
	if err != nil {
		fmt.Fprintf(c.errs, "zhnews view: %v\n", err)
		return exitUsage
	}
	run.parser = parser
	main, err := c.create(*output)
	if err != nil {
		c.fail(err)
		return exitFailed
	}
	defer main.abort()
	run.out = view.New(main, view.Options{Title: *title, Chinese: c.zh})
	run.all(ctx, f.Args())
	if ctx.Err() != nil && *output != "" {
		return exitFailed
	}
	return c.finish(run.out, main, nil, nil)
}
