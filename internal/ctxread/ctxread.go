// Package ctxread gives readers up when a context ends: a terminal or a pipe that nobody writes to would hold a program for good.
package ctxread

import (
	"context"
	"io"
)

// size is how much is read at a time.
const size = 64 << 10

// New returns r, which gives the error of ctx once ctx is done, even while a read of r is under way. That read is left behind; what it
// still brings is lost. Nothing is wrapped where ctx can never be done.
func New(ctx context.Context, r io.Reader) io.Reader {
	if ctx.Done() == nil {
		return r
	}
	return &reader{ctx: ctx, r: r, done: make(chan result, 1), buf: make([]byte, size)}
}

type result struct {
	n   int
	err error
}

type reader struct {
	ctx  context.Context
	r    io.Reader
	done chan result
	buf  []byte
	rest []byte // of buf, read and not given out
	err  error  // behind rest
}

func (r *reader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	if len(r.rest) == 0 && r.err == nil && len(b) > 0 {
		go func() {
			n, err := r.r.Read(r.buf)
			r.done <- result{n, err}
		}()
		select {
		case <-r.ctx.Done():
			r.err = r.ctx.Err() // buf belongs to the read that is left behind
			return 0, r.err
		case got := <-r.done:
			r.rest, r.err = r.buf[:got.n], got.err
		}
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	if len(r.rest) > 0 {
		return n, nil
	}
	return n, r.err
}
