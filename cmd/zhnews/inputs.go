package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"syscall"
)

// flags makes the flag set of a command with its help text.
func (c *call) flags() *flag.FlagSet {
	f := flag.NewFlagSet("zhnews "+c.cmd.name, flag.ContinueOnError)
	f.SetOutput(c.errs)
	f.Usage = func() {
		fmt.Fprintf(f.Output(), "Usage: zhnews %s %s\n\n%s\n", c.cmd.name, c.cmd.args, c.cmd.help)
		f.PrintDefaults()
	}
	return f
}

// parseFlags reads the flags; done says that the command ends here with the code.
func (c *call) parseFlags(f *flag.FlagSet) (code int, done bool) {
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

// inputs calls do for each file that the arguments name, standard input where there is none. A directory stands for
// the regular files in it, sorted, hidden ones left out. What cannot be read is reported, and the rest goes on.
func (c *call) inputs(ctx context.Context, args []string, do func(name string, r io.Reader) error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	one := func(name string) {
		if ctx.Err() != nil {
			return
		}
		if name == "-" {
			if err := do("", c.in); err != nil {
				c.report("standard input", err)
			}
			return
		}
		file, err := os.Open(name)
		if err != nil {
			c.fail(err)
			return
		}
		defer file.Close()
		if err := do(name, file); err != nil {
			c.report(name, err)
		}
	}
	for _, name := range args {
		info, err := os.Stat(name)
		if name != "-" && err == nil && info.IsDir() {
			entries, err := os.ReadDir(name)
			if err != nil {
				c.fail(err)
			}
			var files []string
			for _, e := range entries {
				if e.Name()[0] == '.' {
					continue
				}
				path := filepath.Join(name, e.Name())
				info, err := os.Stat(path)
				if err != nil {
					c.fail(err)
					continue
				}
				if info.Mode().IsRegular() {
					files = append(files, path)
				}
			}
			sort.Strings(files)
			for _, f := range files {
				one(f)
			}
			continue
		}
		one(name)
	}
	if ctx.Err() != nil {
		c.fail(errors.New("interrupted"))
	}
}

func (c *call) report(name string, err error) {
	if isClosedPipe(err) {
		return
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		c.fail(err)
		return
	}
	c.fail(fmt.Errorf("%s: %w", name, err))
}

// isClosedPipe reports whether whoever read the output went away.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}
