// Command zhnews turns raw Chinese newspaper dumps into articles, and reads bylines, numbers and dates. Run
// `zhnews -h` for its commands.
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// Exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // some input failed; the rest was still written
	exitUsage  = 2
)

// A command is one of zhnews's commands.
type command struct {
	name, args, summary string
	run                 func(ctx context.Context, c *call) int
	help                string
}

// call is one run of a command.
type call struct {
	args   []string
	in     io.Reader
	out    *bufio.Writer
	errs   io.Writer
	cmd    command
	failed bool
}

// fail reports an input that could not be read or written; the rest goes on.
func (c *call) fail(err error) {
	c.failed = true
	fmt.Fprintf(c.errs, "zhnews: %v\n", err)
}

func commands() []command {
	return []command{parseCommand, bylineCommand, numbersCommand, datesCommand, explainCommand, versionCommand}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main without the process around it.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	if len(args) == 0 {
		usage(errs)
		return exitUsage
	}
	switch args[0] {
	case "-h", "-help", "--help", "help":
		if len(args) > 1 {
			args = []string{args[1], "-h"}
			break
		}
		usage(out)
		return exitDone
	case "-version", "--version":
		args = []string{"version"}
	}
	for _, cmd := range commands() {
		if cmd.name == args[0] {
			w := bufio.NewWriterSize(out, 1<<16)
			c := &call{args: args[1:], in: in, out: w, errs: errs, cmd: cmd}
			code := cmd.run(ctx, c)
			if err := w.Flush(); err != nil && code == exitDone {
				if isClosedPipe(err) {
					return exitDone // zhnews … | head ends quietly
				}
				c.fail(err)
				return exitFailed
			}
			if c.failed && code == exitDone {
				code = exitFailed
			}
			return code
		}
	}
	fmt.Fprintf(errs, "zhnews: no command %q; `zhnews -h` lists them\n", args[0])
	return exitUsage
}

func usage(w io.Writer) {
	fmt.Fprint(w, `zhnews turns raw Chinese newspaper dumps into articles.

Usage: zhnews COMMAND [FLAG…] [FILE…]

`)
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-9s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, `
Files are read in their order; a directory stands for the files in it, and standard input is read where no file
is named, or for -. `+"`zhnews COMMAND -h`"+` explains one command. Exit status: 0 done, 1 some input failed (the rest
was still written), 2 wrong usage.

  zhnews parse seeds/qingdao-20220924.txt          one JSON article a line
  echo '拆除房屋建筑达28.83万平方米' | zhnews numbers
`)
}

var versionCommand = command{name: "version", summary: "print the version",
	run: func(_ context.Context, c *call) int {
		version := "(devel)"
		if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
			version = info.Main.Version
		}
		fmt.Fprintln(c.out, "zhnews", version)
		return exitDone
	}}
