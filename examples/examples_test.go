// Package examples runs the example programs as a user would.
package examples

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// run builds and runs an example; stdin may be a file.
func run(t *testing.T, name, stdin string, args ...string) string {
	t.Helper()
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command on this machine")
	}
	bin := filepath.Join(t.TempDir(), name+".exe")
	if out, err := exec.Command(goTool, "build", "-o", bin, "./"+name).CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	cmd := exec.Command(bin, args...)
	if stdin != "" {
		f, err := os.Open(stdin)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		cmd.Stdin = f
	}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	return stdout.String()
}

const seed = "../seeds/qingdao-20220924.txt"

func TestBasic(t *testing.T) {
	out := run(t, "basic", "", seed)
	if got := strings.Count(out, "\n"); got != 7 {
		t.Errorf("%d lines, want a head and six articles:\n%s", got, out)
	}
	for _, want := range []string{"上合示范区出台高质量发展行动方案", "李德银 魏康 高欢欢", "本报9月23日讯", "107–126"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestStream(t *testing.T) {
	out := run(t, "stream", seed)
	if got := strings.Count(out, "\n"); got != 6 {
		t.Errorf("%d lines, want six articles:\n%s", got, out)
	}
	if !strings.Contains(out, "0\t上合示范区出台高质量发展行动方案\t5 paragraphs") {
		t.Errorf("the first article is not as expected:\n%s", out)
	}
}

func TestQuantities(t *testing.T) {
	out := run(t, "quantities", "", seed)
	for _, want := range []string{"2280亩", "1520000 m2", "28.83万平方米", "288300 m2", "80亿元", "8000000000 CNY", "over"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestKeywords(t *testing.T) {
	out := run(t, "keywords", "", seed)
	for _, want := range []string{"上合示范区出台高质量发展行动方案\n  keywords: ", "person: 陈军 王学瑞", "organisation: 青岛国际能源交易中心", "place: 上海 青岛"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}
