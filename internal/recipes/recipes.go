// Package recipes runs what the documents tell a reader to type, and holds its output against what they print below it.
package recipes

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// A Block is one console session of a document: commands behind "$ ", each with its output below.
type Block struct {
	Heading  string // of the section that it stands in
	Commands []Command
}

// A Command is one line to type. A line of "…" in Output stands for any lines.
type Command struct {
	Line   string
	Output []string
}

// Read returns the blocks of a Markdown file that are fenced as console.
func Read(file string) ([]Block, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var blocks []Block
	heading, inside, other := "", false, false
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, " \r\n")
		switch {
		case inside && line == "```":
			inside = false
		case inside:
			b := &blocks[len(blocks)-1]
			if command, ok := strings.CutPrefix(line, "$ "); ok {
				b.Commands = append(b.Commands, Command{Line: command})
			} else if n := len(b.Commands); n > 0 {
				b.Commands[n-1].Output = append(b.Commands[n-1].Output, line)
			} else {
				return nil, fmt.Errorf("%s: output before a command: %s", file, line)
			}
		case line == "```console" && !other:
			inside = true
			blocks = append(blocks, Block{Heading: heading})
		case strings.HasPrefix(line, "```"):
			other = !other
		case strings.HasPrefix(line, "#") && !other:
			heading = strings.TrimLeft(line, "# ")
		}
	}
	return blocks, nil
}

// Run runs the commands of a block in a directory. TMPDIR is a directory of the test's own.
func (b Block) Run(t *testing.T, dir string) {
	t.Helper()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell on this machine")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command on this machine")
	}
	tmp := t.TempDir()
	for _, c := range b.Commands {
		cmd := exec.Command(shell, "-c", c.Line)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "TMPDIR="+tmp, "LC_ALL=C.UTF-8")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("$ %s\n%s%v", c.Line, out, err)
		}
		var got []string
		for line := range strings.Lines(string(out)) {
			line = strings.TrimRight(line, " \r\n")
			if !strings.Contains(line, "level=INFO") && !strings.HasPrefix(line, "go: downloading ") { // what a first run says besides
				got = append(got, line)
			}
		}
		if !matches(c.Output, got) {
			t.Errorf("$ %s\n%s\nthe document has\n%s", c.Line, strings.Join(got, "\n"), strings.Join(c.Output, "\n"))
		}
	}
}

// matches reports whether lines are as the document has them, where "…" stands for any lines, and at the end of a line for the rest of it.
func matches(want, got []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] == "…" {
		for i := 0; i <= len(got); i++ {
			if matches(want[1:], got[i:]) {
				return true
			}
		}
		return false
	}
	if len(got) == 0 {
		return false
	}
	head, cut := strings.CutSuffix(want[0], "…")
	if got[0] != want[0] && !(cut && strings.HasPrefix(got[0], head)) {
		return false
	}
	return matches(want[1:], got[1:])
}
