package main

import (
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// parseGB is the text in GB18030.
func parseGB(text string) (string, error) { return simplifiedchinese.GB18030.NewEncoder().String(text) }

// The scripts name every command and flag, and the shells that are here take them.
func TestCompletion(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		out, errs, code := zhnews("", "completion", shell)
		if code != exitDone || errs != "" {
			t.Fatalf("%s: exit %d, %s", shell, code, errs)
		}
		for _, word := range []string{"parse", "view", "serve", "explain", "quantities", "max-page", "parquet", "gb18030", "known", "addr"} {
			if !strings.Contains(out, word) {
				t.Errorf("%s: no %s", shell, word)
			}
		}
		path, err := exec.LookPath(shell)
		if err != nil {
			continue
		}
		check := exec.Command(path, "-n")
		check.Stdin = strings.NewReader(out)
		if said, err := check.CombinedOutput(); err != nil {
			t.Errorf("%s: %v: %s", shell, err, said)
		}
		if shell != "bash" {
			continue
		}
		ask := exec.Command(path, "-c", out+"\nCOMP_WORDS=(zhnews parse -form) COMP_CWORD=2; _zhnews; echo ${COMPREPLY[@]}\nCOMP_WORDS=(zhnews parse -format pa) COMP_CWORD=3; _zhnews; echo ${COMPREPLY[@]}\nCOMP_WORDS=(zhnews vi) COMP_CWORD=1; _zhnews; echo ${COMPREPLY[@]}\n")
		if said, err := ask.CombinedOutput(); err != nil || string(said) != "-format\nparquet\nview\n" {
			t.Errorf("bash completes %q, %v", said, err)
		}
	}
	if _, errs, code := zhnews("", "completion", "tcsh"); code != exitUsage || !strings.Contains(errs, "fish") {
		t.Errorf("exit %d, %s", code, errs)
	}
}

func TestMan(t *testing.T) {
	out, errs, code := zhnews("", "man")
	if code != exitDone || errs != "" {
		t.Fatalf("exit %d, %s", code, errs)
	}
	for _, cmd := range commands() {
		if !strings.Contains(out, ".SS zhnews "+cmd.name) {
			t.Errorf("nothing about %s", cmd.name)
		}
	}
	for _, word := range []string{".TH ZHNEWS 1", `\-quantities`, `\-max\-page`, "NO_COLOR", ".SH EXIT STATUS"} {
		if !strings.Contains(out, word) {
			t.Errorf("no %s", word)
		}
	}
	if path, err := exec.LookPath("groff"); err == nil {
		check := exec.Command(path, "-K", "utf8", "-man", "-Tutf8", "-ww", "-z")
		check.Stdin = strings.NewReader(out)
		if said, err := check.CombinedOutput(); err != nil || len(said) > 0 {
			t.Errorf("groff: %v: %s", err, said)
		}
	}
}
