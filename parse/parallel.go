package parse

import (
	"context"
	"io"
	"sync"
	"sync/atomic"

	"github.com/zhnews/zhnews/article"
)

// batch is some pages that follow each other, for one worker: a hand-over for each small page would cost more than it gains.
type batch struct {
	raws  []rawPage
	bytes int
	from  <-chan string // the day of the batch before, when it is known
	to    chan string   // that of this one

	pages []*article.Page // when done is closed: a page, or an error, for each of raws
	errs  []error
	done  chan struct{}
}

// batchPages and batchBytes bound a batch; its last page may be of any size.
const (
	batchPages = 32
	batchBytes = 64 << 10
)

func newBatch(from <-chan string) *batch {
	return &batch{from: from, to: make(chan string, 1), done: make(chan struct{})}
}

// parse parses the pages of a batch, until one fails because ctx is done. It does not wait for the day of the batch before: where that is not known yet,
// the pages that need it, those before the first with a day of its own, are parsed once more in the end.
func (b *batch) parse(ctx context.Context, p *Parser, days *printedDays) {
	defer close(b.done)
	b.pages, b.errs = make([]*article.Page, len(b.raws)), make([]error, len(b.raws))
	var before carried
	known := false
	select {
	case before.day = <-b.from:
		known = true
	default:
	}
	undated := 0
	for i := range b.raws {
		b.pages[i], b.errs[i] = p.rawPage(ctx, &b.raws[i], &before, days)
		if givenUp(ctx, b.errs[i]) {
			b.to <- "" // nobody waits in vain
			return
		}
		if !before.found {
			undated++
		}
	}
	if known || undated == 0 {
		b.to <- before.day
		return
	}
	from := <-b.from
	if undated == len(b.raws) && from != "" {
		before.day = from
	}
	b.to <- before.day
	if from == "" {
		return
	}
	before.day = from
	for i := range undated {
		if b.pages[i], b.errs[i] = p.rawPage(ctx, &b.raws[i], &before, days); givenUp(ctx, b.errs[i]) {
			return
		}
	}
}

// ahead bounds the bytes of the batches that are on their way, one batch of any size excepted.
type ahead struct {
	mu    sync.Mutex
	room  sync.Cond
	bytes int
	most  int
	done  bool // nobody waits any more
}

// take waits for room; ok is false where none is needed any more.
func (a *ahead) take(n int) (ok bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for a.bytes > 0 && a.bytes+n > a.most && !a.done {
		a.room.Wait()
	}
	a.bytes += n
	return !a.done
}

// give makes room; last says that nobody gets any more.
func (a *ahead) give(n int, last bool) {
	a.mu.Lock()
	a.bytes -= n
	a.done = a.done || last
	a.mu.Unlock()
	a.room.Broadcast()
}

// inParallel is PagesContext with more than one worker. One goroutine cuts the stream; batches of pages go to whichever worker is free, and in their
// order to the caller.
func (p *Parser) inParallel(ctx context.Context, r io.Reader, yield func(*article.Page, error) bool) {
	caller := ctx
	ctx, stop := context.WithCancel(ctx)
	on := ahead{most: 2 * (p.Workers + 1) * batchBytes}
	on.room.L = &on.mu
	var running sync.WaitGroup
	defer running.Wait()
	defer on.give(0, true)
	defer stop()
	work := make(chan *batch)
	queue := make(chan *batch, on.most/batchPages) // more than are ever on their way, unless pages are of some bytes
	var idle atomic.Int32
	for range p.Workers {
		running.Go(func() {
			var days printedDays
			for {
				idle.Add(1)
				b, ok := <-work
				idle.Add(-1)
				if !ok {
					return
				}
				b.parse(ctx, p, &days)
			}
		})
	}
	running.Go(func() {
		defer close(queue)
		defer close(work)
		first := make(chan string, 1)
		first <- ""
		b := newBatch(first)
		enough := 1 // pages for a worker who waits: the first results are soon there
		hand := func() bool {
			if !on.take(b.bytes) {
				return false
			}
			select {
			case queue <- b:
			case <-ctx.Done():
				return false
			}
			select {
			case work <- b:
			case <-ctx.Done():
				close(b.done) // nothing of it was read
				return false
			}
			b = newBatch(b.to)
			enough = min(2*enough, batchPages/2)
			return true
		}
		for raw := range p.rawPages(ctx, r) {
			b.raws, b.bytes = append(b.raws, raw), b.bytes+len(raw.text)
			n := len(b.raws)
			if (n == batchPages || b.bytes >= batchBytes || n >= enough && idle.Load() > 0) && !hand() {
				return
			}
		}
		if len(b.raws) > 0 {
			hand()
		}
	})
	for b := range queue {
		<-b.done
		for i, page := range b.pages {
			if givenUp(caller, b.errs[i]) {
				break // it comes last
			}
			if !p.give(page, b.errs[i], yield) {
				return
			}
		}
		on.give(b.bytes, false)
	}
	if err := caller.Err(); err != nil {
		yield(nil, err)
	}
}
