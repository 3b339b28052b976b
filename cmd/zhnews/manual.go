package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"strings"
)

// flagsOf calls do for every flag of a command.
func (c *call) flagsOf(cmd command, do func(*flag.Flag)) {
	cmd.run(context.Background(), &call{cmd: cmd, errs: io.Discard, all: c.all, inspect: func(f *flag.FlagSet) { f.VisitAll(do) }})
}

const completionCommandName = "completion"

var completionCommand = command{name: completionCommandName, args: "bash|zsh|fish", run: runCompletion,
	summary: "print the completion script of a shell", summaryZH: "输出命令行补全脚本",
	help: `Prints a script that completes commands, flags and files.

  source <(zhnews completion bash)
  zhnews completion zsh > ~/.zfunc/_zhnews
  zhnews completion fish > ~/.config/fish/completions/zhnews.fish
`,
	helpZH: `输出补全命令、选项和文件名的脚本。

  source <(zhnews completion bash)
  zhnews completion zsh > ~/.zfunc/_zhnews
  zhnews completion fish > ~/.config/fish/completions/zhnews.fish
`}

func runCompletion(_ context.Context, c *call) int {
	f := c.flags()
	if code, done := c.parseFlags(f); done {
		return code
	}
	switch f.Arg(0) {
	case "bash":
		c.bash()
	case "zsh":
		c.zsh()
	case "fish":
		c.fish()
	default:
		fmt.Fprintf(c.errs, "zhnews completion: no shell %q; there are bash, zsh and fish\n", f.Arg(0))
		return exitUsage
	}
	return exitDone
}

// names are the commands, and flags those of one of them.
func (c *call) names() (names []string) {
	for _, cmd := range c.all {
		names = append(names, cmd.name)
	}
	return names
}

// values are what a flag takes, where these are few.
func values(flagName string) []string {
	switch flagName {
	case "format":
		return formats
	case "encoding":
		return []string{"utf-8", "utf-16le", "utf-16be", "gb18030", "big5"}
	}
	return nil
}

func (c *call) bash() {
	fmt.Fprint(c.out, "_zhnews() {\n  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words=\n  case $prev in\n")
	for _, name := range []string{"format", "encoding"} {
		fmt.Fprintf(c.out, "    -%s) COMPREPLY=($(compgen -W %q -- \"$cur\")); return ;;\n", name, strings.Join(values(name), " "))
	}
	fmt.Fprint(c.out, "  esac\n  if ((COMP_CWORD == 1)); then\n")
	fmt.Fprintf(c.out, "    COMPREPLY=($(compgen -W %q -- \"$cur\")); return\n  fi\n  case ${COMP_WORDS[1]} in\n", strings.Join(c.names(), " "))
	for _, cmd := range c.all {
		var flags []string
		c.flagsOf(cmd, func(f *flag.Flag) { flags = append(flags, "-"+f.Name) })
		if cmd.name == completionCommandName {
			flags = append(flags, "bash", "zsh", "fish")
		}
		fmt.Fprintf(c.out, "    %s) words=%q ;;\n", cmd.name, strings.Join(flags, " "))
	}
	fmt.Fprint(c.out, "  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n  [[ $cur == -* ]] || COMPREPLY+=($(compgen -f -- \"$cur\"))\n}\ncomplete -o filenames -F _zhnews zhnews\n")
}

// quoted is a word in the single quotes of a shell.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

func (c *call) zsh() {
	fmt.Fprint(c.out, "#compdef zhnews\n_zhnews() {\n  if ((CURRENT == 2)); then\n    local -a commands=(\n")
	for _, cmd := range c.all {
		fmt.Fprintf(c.out, "      %s\n", quoted(cmd.name+":"+cmd.summary))
	}
	fmt.Fprint(c.out, "    )\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n")
	escape := strings.NewReplacer("[", "(", "]", ")", ":", `\:`)
	for _, cmd := range c.all {
		fmt.Fprintf(c.out, "    %s) _arguments", cmd.name)
		c.flagsOf(cmd, func(f *flag.Flag) {
			what, usage := flag.UnquoteUsage(f)
			rule := "-" + f.Name + "[" + escape.Replace(usage) + "]"
			switch list := values(f.Name); {
			case list != nil:
				rule += ":" + strings.ToLower(what) + ":(" + strings.Join(list, " ") + ")"
			case what == "FILE":
				rule += ":file:_files"
			case what != "":
				rule += ":" + strings.ToLower(what) + ":"
			}
			fmt.Fprint(c.out, " \\\n      ", quoted(rule))
		})
		last := "'*:file:_files'"
		if cmd.name == completionCommandName {
			last = "'1:shell:(bash zsh fish)'"
		}
		fmt.Fprint(c.out, " \\\n      ", last, " ;;\n")
	}
	fmt.Fprint(c.out, "  esac\n}\nif [ \"$funcstack[1]\" = _zhnews ]; then _zhnews \"$@\"; else compdef _zhnews zhnews; fi\n")
}

func (c *call) fish() {
	quote := func(s string) string {
		return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(s) + "'"
	}
	for _, cmd := range c.all {
		fmt.Fprintf(c.out, "complete -c zhnews -n __fish_use_subcommand -f -a %s -d %s\n", cmd.name, quote(cmd.summary))
		c.flagsOf(cmd, func(f *flag.Flag) {
			what, usage := flag.UnquoteUsage(f)
			fmt.Fprintf(c.out, "complete -c zhnews -n '__fish_seen_subcommand_from %s' -o %s -d %s", cmd.name, f.Name, quote(usage))
			switch list := values(f.Name); {
			case list != nil:
				fmt.Fprintf(c.out, " -x -a %s", quote(strings.Join(list, " ")))
			case what == "FILE":
				fmt.Fprint(c.out, " -r")
			case what != "":
				fmt.Fprint(c.out, " -x")
			}
			fmt.Fprintln(c.out)
		})
	}
	fmt.Fprintf(c.out, "complete -c zhnews -n '__fish_seen_subcommand_from %s' -f -a 'bash zsh fish'\n", completionCommandName)
}

var manCommand = command{name: "man", run: runMan,
	summary: "print the manual page", summaryZH: "输出 man 手册页",
	help: `Prints the manual page of zhnews and all its commands.

  zhnews man | man -l -
`,
	helpZH: `输出 zhnews 和各命令的手册页。

  zhnews man | man -l -
`}

func runMan(_ context.Context, c *call) int {
	if code, done := c.parseFlags(c.flags()); done {
		return code
	}
	roff := func(s string) string { // a line of text that roff leaves alone
		s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "`", "").Replace(s)
		if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
			s = `\&` + s
		}
		return s
	}
	fmt.Fprint(c.out, ".TH ZHNEWS 1 \"\" zhnews \"User Commands\"\n.SH NAME\nzhnews \\- turn raw Chinese newspaper dumps into articles\n.SH SYNOPSIS\n.B zhnews\n.I COMMAND\n[\\fIFLAG\\fR...] [\\fIFILE\\fR...]\n.SH DESCRIPTION\n")
	fmt.Fprintln(c.out, "Files are read in their order; a directory stands for the files in it, and standard input is read where no file is named, or for \\-.")
	fmt.Fprintln(c.out, ".SH COMMANDS")
	for _, cmd := range c.all {
		fmt.Fprintf(c.out, ".SS zhnews %s %s\n", cmd.name, roff(cmd.args))
		text := strings.TrimSuffix(strings.TrimSpace(cmd.help), "\n\nFlags:")
		if text == "" || text == "Flags:" {
			text = strings.ToUpper(cmd.summary[:1]) + cmd.summary[1:] + "."
		}
		for _, part := range strings.Split(text, "\n\n") {
			if strings.HasPrefix(part, "  ") {
				fmt.Fprintf(c.out, ".PP\n.nf\n.RS\n")
				for line := range strings.Lines(part) {
					fmt.Fprintln(c.out, roff(strings.TrimSpace(line)))
				}
				fmt.Fprint(c.out, ".RE\n.fi\n")
				continue
			}
			fmt.Fprintf(c.out, ".PP\n%s\n", roff(strings.ReplaceAll(part, "\n", " ")))
		}
		c.flagsOf(cmd, func(f *flag.Flag) {
			what, usage := flag.UnquoteUsage(f)
			fmt.Fprintf(c.out, ".TP\n.B \\-%s\n", roff(f.Name))
			if what != "" {
				fmt.Fprintf(c.out, ".I %s\n", what)
			}
			fmt.Fprintln(c.out, roff(usage))
		})
	}
	fmt.Fprint(c.out, ".SH EXIT STATUS\n0 done; 1 some input failed, and the rest was still written; 2 wrong usage.\n.SH ENVIRONMENT\n.TP\n.B LC_ALL, LC_MESSAGES, LANG\nhelp and labels are in Chinese where the locale is.\n.TP\n.B NO_COLOR\nno colours where it is set and not empty.\n")
	return exitDone
}
