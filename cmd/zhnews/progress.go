package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"
)

// progress shows on a terminal how far a run over many files is, and sums it up at the end.
type progress struct {
	c         *call
	w         io.Writer // nil where nothing is shown on the way
	quiet     bool
	files     int
	bytes     int64 // of all inputs, as far as they are known
	begun     time.Time
	shown     time.Time
	read      int // files
	readBytes int64
	text      int64 // bytes of decoded text
	articles  int
}

// newProgress begins a progress over the inputs: a line that is drawn again and again on a terminal, nothing in a pipe.
func (c *call) newProgress(sources []source, quiet bool) *progress {
	p := &progress{c: c, quiet: quiet, files: len(sources), begun: time.Now()}
	for _, s := range sources {
		p.bytes += s.size
	}
	if !quiet && len(sources) > 1 && isTerminal(c.errs) && !isTerminal(c.stdout) {
		p.w = c.errs
	}
	return p
}

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// wrote counts what was read of an input.
func (p *progress) wrote(articles, bytes int) { p.articles += articles; p.text += int64(bytes) }

// done counts a file and draws the line again, ten times a second at most.
func (p *progress) done(s source) {
	p.read++
	p.readBytes += s.size
	now := time.Now()
	if p.w == nil || now.Sub(p.shown) < 100*time.Millisecond {
		return
	}
	p.shown = now
	fmt.Fprintf(p.w, "\r\x1b[K%s", p.line(now.Sub(p.begun)))
}

// line is the progress in words: a bar, files, speed and the time left.
func (p *progress) line(elapsed time.Duration) string {
	const width = 24
	part := float64(p.read) / float64(max(p.files, 1))
	if p.bytes > 0 {
		part = float64(p.readBytes) / float64(p.bytes)
	}
	full := int(part * width)
	left := "–"
	if part > 0 && elapsed > 0 {
		left = (time.Duration(float64(elapsed)/part) - elapsed).Round(time.Second).String()
	}
	return fmt.Sprintf("[%s%s] %d/%d %s  %.1f MB/s  %s %s", strings.Repeat("=", full), strings.Repeat(" ", width-full), p.read, p.files, p.c.say("files", "个文件"),
		float64(p.text)/1e6/max(elapsed.Seconds(), 1e-3), left, p.c.say("left", "剩余"))
}

// clear takes the line away, so that a message can stand in its place.
func (p *progress) clear() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// end sums a run over more than one file up.
func (p *progress) end() {
	p.clear()
	if p.quiet || p.files < 2 {
		return
	}
	elapsed := time.Since(p.begun)
	if p.c.zh {
		fmt.Fprintf(p.c.errs, "%d 个文件，%d 篇文章，%d 个失败；%.1f MB，用时 %s（%.1f MB/s）\n", p.read, p.articles, p.c.failures, float64(p.text)/1e6, elapsed.Round(10*time.Millisecond), float64(p.text)/1e6/max(elapsed.Seconds(), 1e-3))
		return
	}
	fmt.Fprintf(p.c.errs, "%d files, %d articles, %d failures; %.1f MB in %s (%.1f MB/s)\n", p.read, p.articles, p.c.failures, float64(p.text)/1e6, elapsed.Round(10*time.Millisecond), float64(p.text)/1e6/max(elapsed.Seconds(), 1e-3))
}
