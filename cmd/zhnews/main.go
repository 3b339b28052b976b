// Command zhnews turns raw Chinese newspaper dumps into articles, and reads bylines, numbers and dates. Run
// `zhnews -h` for its commands.
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
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
	name, args         string
	summary, summaryZH string
	help, helpZH       string // before the flags
	run                func(ctx context.Context, c *call) int
}

// call is one run of a command.
type call struct {
	args     []string
	in       io.Reader
	out      *bufio.Writer
	errs     io.Writer
	stdout   io.Writer // out without its buffer
	cmd      command
	zh       bool // messages in Chinese
	failures int  // inputs that could not be read or written
	all      []command
	inspect  func(*flag.FlagSet) // where only the flags are asked for

	outName       string // what is written to, for messages
	failedWriting error
}

// say chooses between English and Chinese, as the locale asks.
func (c *call) say(en, zh string) string {
	if c.zh && zh != "" {
		return zh
	}
	return en
}

// chinese reports whether the locale of the environment is Chinese.
func chinese() bool {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			return strings.HasPrefix(v, "zh")
		}
	}
	return false
}

// fail reports an input that could not be read or written; the rest goes on.
func (c *call) fail(err error) {
	c.failures++
	fmt.Fprintf(c.errs, "zhnews: %v\n", err)
}

func commands() []command {
	return []command{parseCommand, viewCommand, serveCommand, bylineCommand, numbersCommand, datesCommand, explainCommand, completionCommand, manCommand, versionCommand}
}

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // tables are made once and pages are small: a collection now and then is enough
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main without the process around it.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	zh := chinese()
	if len(args) == 0 {
		usage(errs, zh)
		return exitUsage
	}
	switch args[0] {
	case "-h", "-help", "--help", "help":
		if len(args) > 1 {
			args = []string{args[1], "-h"}
			break
		}
		usage(out, zh)
		return exitDone
	case "-version", "--version":
		args = []string{"version"}
	}
	for _, cmd := range commands() {
		if cmd.name == args[0] {
			w := bufio.NewWriterSize(out, 1<<16)
			c := &call{args: args[1:], in: in, out: w, errs: errs, stdout: out, cmd: cmd, zh: zh, outName: "standard output", all: commands()}
			code := cmd.run(ctx, c)
			if err := w.Flush(); err != nil && code == exitDone {
				if isClosedPipe(err) {
					return exitDone // zhnews … | head ends quietly
				}
				c.fail(err)
				return exitFailed
			}
			if c.failures > 0 && code == exitDone {
				code = exitFailed
			}
			return code
		}
	}
	fmt.Fprintf(errs, "zhnews: no command %q; `zhnews -h` lists them\n", args[0])
	return exitUsage
}

func usage(w io.Writer, zh bool) {
	c := call{zh: zh}
	fmt.Fprint(w, c.say("zhnews turns raw Chinese newspaper dumps into articles.\n\nUsage: zhnews COMMAND [FLAG…] [FILE…]\n\n",
		"zhnews 把中文报纸的纯文本切分成一篇篇文章。\n\n用法：zhnews 命令 [选项…] [文件…]\n\n"))
	for _, cmd := range commands() {
		fmt.Fprintf(w, "  %-10s %s\n", cmd.name, c.say(cmd.summary, cmd.summaryZH))
	}
	fmt.Fprint(w, c.say(`
Files are read in their order; a directory stands for the files in it, and standard input is read where no file
is named, or for -. `+"`zhnews COMMAND -h`"+` explains one command. Exit status: 0 done, 1 some input failed (the rest
was still written), 2 wrong usage.

  zhnews parse seeds/qingdao-20220924.txt          one JSON article a line
  echo '拆除房屋建筑达28.83万平方米' | zhnews numbers
`, `
文件按顺序读入；目录代表其中的文件；没有指定文件或写 - 时读标准输入。`+"`zhnews 命令 -h`"+` 说明各命令。退出码：0 完成，1 有输入失败
（其余照常写出），2 用法错误。

  zhnews parse seeds/qingdao-20220924.txt          每行一篇文章的 JSON
  echo '拆除房屋建筑达28.83万平方米' | zhnews numbers
`))
}

var versionCommand = command{name: "version", summary: "print the version", summaryZH: "显示版本",
	run: func(_ context.Context, c *call) int {
		if code, done := c.parseFlags(c.flags()); done {
			return code
		}
		version := "(devel)"
		if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
			version = info.Main.Version
		}
		fmt.Fprintln(c.out, "zhnews", version)
		return exitDone
	}}
