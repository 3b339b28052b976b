package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/parse"
)

// aheadPages is how many pages of one file may wait for their turn to be written: files are parsed at once and written in order.
const aheadPages = 64

// pageWriter is a writer that wants whole pages, not only their articles.
type pageWriter interface {
	Begin(file string)
	Page(*article.Page) error
}

// job is one input on its way through a worker.
type job struct {
	source source
	pages  chan *article.Page
	err    error // set before pages is closed
}

// all parses the inputs, run.workers of them at once, and writes their articles in order. Memory is bounded by the workers' pages.
func (r *parseRun) all(ctx context.Context, args []string) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	sources := r.in.list(args, r.c.fail)
	if n := len(sources); n > 0 {
		r.parser.Workers = (r.workers + n - 1) / n // what one file leaves idle reads on in its pages
	}
	r.progress = r.c.newProgress(sources, r.quiet)
	defer r.progress.end()

	jobs := make(chan *job, r.workers)
	queue := make(chan *job, r.workers) // the same jobs, in their order
	go func() {
		defer close(jobs)
		defer close(queue)
		for _, s := range sources {
			j := &job{source: s, pages: make(chan *article.Page, aheadPages)}
			select {
			case queue <- j:
			case <-ctx.Done():
				return
			}
			select {
			case jobs <- j:
			case <-ctx.Done():
				close(j.pages)
				return
			}
		}
	}()
	var workers sync.WaitGroup
	for range r.workers {
		workers.Go(func() {
			for j := range jobs {
				j.err = r.parse(ctx, j)
				close(j.pages)
			}
		})
	}
	for j := range queue {
		if err := r.write(j); err != nil {
			stop() // nobody reads on, or the disk is full
			for range j.pages {
			}
			r.c.report(r.c.outName, err)
			break
		}
		if j.err != nil && !errors.Is(j.err, context.Canceled) {
			r.progress.clear()
			r.c.report(j.source.name, j.err)
		}
		r.progress.done(j.source)
	}
	interrupted := ctx.Err() != nil && r.c.failedWriting == nil
	stop()
	for j := range queue { // whatever was begun
		for range j.pages {
		}
	}
	workers.Wait()
	if interrupted {
		r.c.fail(errors.New("interrupted"))
	}
}

// parse sends the pages of one input on. An error of the reader comes last; what a limit says is reported and the rest goes on.
func (r *parseRun) parse(ctx context.Context, j *job) error {
	in, err := r.in.open(j.source, r.c.in)
	if err != nil {
		return err
	}
	defer in.Close()
	parser := r.parser
	if day, ok := parse.DateInName(j.source.name); ok && parser.IssueDate.IsZero() {
		parser.DefaultDate = day
	}
	var failures []error
	for page, err := range parser.PagesContext(ctx, in) {
		if err != nil {
			failures = append(failures, err)
			continue
		}
		select {
		case j.pages <- page:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return errors.Join(failures...)
}

// write writes the articles of one input as its pages come.
func (r *parseRun) write(j *job) error {
	index := 0
	lines := []article.Furniture{}
	whole, _ := r.out.(pageWriter)
	if whole != nil {
		whole.Begin(j.source.name)
	}
	for page := range j.pages {
		for _, w := range page.Warnings {
			if r.strict && w.Kind == article.Undecodable {
				r.progress.clear()
				r.c.report(j.source.name, fmt.Errorf("byte %d: %s", w.Offset, w.Message))
			} else if !r.quiet {
				r.progress.clear()
				fmt.Fprintf(r.c.errs, "zhnews: %s: byte %d: %s\n", nameOr(j.source.name, "standard input"), w.Offset, w.Message)
			}
		}
		for i := range page.Articles {
			a := &page.Articles[i]
			a.File, a.Index = j.source.name, index
			index++
			if whole == nil {
				if err := r.out.Write(a); err != nil {
					r.c.failedWriting = err
					return err
				}
			}
			if r.figures != nil {
				if err := r.figures.Write(a); err != nil {
					r.c.failedWriting = err
					return err
				}
			}
		}
		if whole != nil {
			if err := whole.Page(page); err != nil {
				r.c.failedWriting = err
				return err
			}
		}
		r.progress.wrote(len(page.Articles), len(page.Text))
		if r.furniture {
			lines = append(lines, page.Furniture...)
		}
	}
	if r.furniture {
		return furnitureRecord{j.source.name, lines}.write(r.c.out)
	}
	return nil
}

func nameOr(name, other string) string {
	if name == "" {
		return other
	}
	return name
}
