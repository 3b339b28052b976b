package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"syscall"

	"github.com/zhnews/zhnews/internal/ctxread"
)

// flags makes the flag set of a command with its help text.
func (c *call) flags() *flag.FlagSet {
	f := flag.NewFlagSet("zhnews "+c.cmd.name, flag.ContinueOnError)
	f.SetOutput(c.errs)
	f.Usage = func() {
		fmt.Fprintf(f.Output(), "%s zhnews %s %s\n\n%s\n", c.say("Usage:", "用法："), c.cmd.name, c.cmd.args, c.say(c.cmd.help, c.cmd.helpZH))
		if c.zh {
			f.VisitAll(func(fl *flag.Flag) {
				if words, ok := flagsZH[fl.Name]; ok {
					fl.Usage = words
				}
			})
		}
		f.PrintDefaults()
	}
	return f
}

// parseFlags reads the flags; done says that the command ends here with the code.
func (c *call) parseFlags(f *flag.FlagSet) (code int, done bool) {
	if c.inspect != nil {
		c.inspect(f)
		return exitDone, true
	}
	for _, a := range c.args {
		if a == "--" {
			break
		}
		if a == "-h" || a == "-help" || a == "--help" {
			f.SetOutput(c.out)
			f.Usage()
			return exitDone, true
		}
	}
	if err := f.Parse(c.args); err != nil {
		return exitUsage, true
	}
	return 0, false
}

// inputs calls do for each input that the arguments name. What cannot be read is reported, and the rest goes on.
func (c *call) inputs(ctx context.Context, args []string, do func(name string, r io.Reader) error) {
	in := inputFlags{maxSize: 1 << 30}
	for _, s := range in.list(args, c.fail) {
		if ctx.Err() != nil {
			break
		}
		r, err := in.open(s, c.in)
		if err != nil {
			c.report(s.name, err)
			continue
		}
		if err := do(s.name, ctxread.New(ctx, r)); err != nil && !errors.Is(err, context.Canceled) {
			c.report(s.name, err)
		}
		r.Close()
	}
	if ctx.Err() != nil {
		c.fail(errors.New("interrupted"))
	}
}

// report is fail for one input; that the reader of the output went away is no failure.
func (c *call) report(name string, err error) {
	if isClosedPipe(err) {
		return
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		c.fail(err)
		return
	}
	if name == "" {
		name = "standard input"
	}
	c.fail(fmt.Errorf("%s: %w", name, err))
}

// isClosedPipe reports whether whoever read the output went away.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}
