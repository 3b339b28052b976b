package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"

	"github.com/zhnews/zhnews/article"
)

// write makes a file with its folders.
func write(t *testing.T, path string, content []byte) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func gzipped(text string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, text)
	w.Close()
	return b.Bytes()
}

func zstandard(text string) []byte {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		panic(err)
	}
	defer w.Close()
	return w.EncodeAll([]byte(text), nil)
}

func zipped(members ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		m, err := w.Create(members[i])
		if err != nil {
			panic(err)
		}
		io.WriteString(m, members[i+1])
	}
	w.Close()
	return b.Bytes()
}

// files are the inputs that the articles of an output name, each once, without the folder.
func files(t *testing.T, dir, out string) (names []string) {
	t.Helper()
	for line := range strings.Lines(out) {
		var a article.Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		name := filepath.ToSlash(strings.TrimPrefix(strings.TrimPrefix(a.File, dir), string(filepath.Separator)))
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func TestSources(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.txt", []byte(page))
	write(t, dir+"/b.txt.gz", gzipped(page))
	write(t, dir+"/c.txt.zst", zstandard(page))
	write(t, dir+"/d.zip", zipped("x/1.txt", page, "x/2.txt", page, "x/.hidden", page))
	write(t, dir+"/sub/e.txt", []byte(page))
	write(t, dir+"/sub/deep/f.txt", []byte(page))
	all := []string{"a.txt", "b.txt.gz", "c.txt.zst", "d.zip/x/1.txt", "d.zip/x/2.txt", "sub/deep/f.txt", "sub/e.txt"}
	for _, c := range []struct {
		args []string
		want []string
	}{
		{[]string{dir}, all[:5]},
		{[]string{"-r", dir}, all},
		{[]string{"-r", "-j", "3", dir}, all},
		{[]string{dir + "/*.txt*"}, all[:3]},
		{[]string{dir + "/d.zip"}, all[3:5]},
	} {
		out, errs, code := zhnews("", append([]string{"parse"}, c.args...)...)
		if code != exitDone {
			t.Errorf("%v: exit %d: %s", c.args, code, errs)
		}
		if d := cmp.Diff(c.want, files(t, dir, out)); d != "" {
			t.Errorf("%v:\n%s", c.args, d)
		}
	}
}

// What is broken is named and fails the run; nothing of the rest is missing.
func TestBrokenSources(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.txt", []byte(page))
	write(t, dir+"/z.txt", []byte(page))
	whole := gzipped(page)
	write(t, dir+"/cut.txt.gz", whole[:len(whole)-9])
	write(t, dir+"/no.txt.gz", []byte(page))
	write(t, dir+"/no.txt.zst", []byte(page))
	write(t, dir+"/no.zip", []byte("PK"))
	write(t, dir+"/bomb.txt.gz", gzipped(strings.Repeat("新", 1<<20)))
	broken := []string{"cut.txt.gz", "no.txt.gz", "no.txt.zst", "no.zip", "bomb.txt.gz"}
	if os.Symlink("nowhere", dir+"/dangling.txt") == nil && os.Symlink("loop.txt", dir+"/loop.txt") == nil && os.Symlink(dir, dir+"/again") == nil {
		broken = append(broken, "dangling.txt", "loop.txt")
	}
	if os.Geteuid() > 0 { // the superuser may read everything
		locked := write(t, dir+"/locked/a.txt", []byte(page))
		if err := os.Chmod(filepath.Dir(locked), 0); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(filepath.Dir(locked), 0o755)
		broken = append(broken, "locked")
	}
	for _, workers := range []string{"1", "4"} {
		out, errs, code := zhnews("", "parse", "-r", "-j", workers, "-max-size", "1000000", dir)
		if code != exitFailed {
			t.Errorf("exit %d, want %d", code, exitFailed)
		}
		for _, name := range broken {
			if strings.Count(errs, name) != 1 {
				t.Errorf("%s is named %d times:\n%s", name, strings.Count(errs, name), errs)
			}
		}
		got := files(t, dir, out)
		for _, name := range []string{"a.txt", "z.txt"} {
			if !slices.Contains(got, name) {
				t.Errorf("%s is missing: %v", name, got)
			}
		}
		if !strings.Contains(errs, fmt.Sprintf("%d failures", len(broken))) {
			t.Errorf("the summary does not count %d failures:\n%s", len(broken), errs)
		}
	}
}

// A file that goes away between being listed and being read is reported as any other.
func TestVanished(t *testing.T) {
	in := inputFlags{maxSize: 1 << 20}
	path := write(t, t.TempDir()+"/a.txt", []byte(page))
	list := in.list([]string{path}, func(err error) { t.Error(err) })
	os.Remove(path)
	if _, err := in.open(list[0], nil); !os.IsNotExist(err) {
		t.Errorf("error %v", err)
	}
}

// As many workers as may be write what one writes.
func TestOrder(t *testing.T) {
	dir := t.TempDir()
	for i := range 60 {
		write(t, fmt.Sprintf("%s/%02d.txt", dir, i), []byte(strings.Repeat(page+"\f", 1+i%7)))
	}
	one, _, _ := zhnews("", "parse", "-quiet", dir)
	for _, workers := range []string{"0", "2", "9"} {
		if many, errs, code := zhnews("", "parse", "-quiet", "-j", workers, dir); many != one || code != exitDone || errs != "" {
			t.Errorf("-j %s: exit %d, %d bytes, want %d; %s", workers, code, len(many), len(one), errs)
		}
	}
	if got := len(files(t, dir, one)); got != 60 {
		t.Errorf("%d files", got)
	}
	file := dir + "/06.txt" // by itself: its pages are shared out
	one, _, _ = zhnews("", "parse", "-quiet", file)
	if many, errs, code := zhnews("", "parse", "-quiet", "-j", "4", file); many != one || code != exitDone || errs != "" {
		t.Errorf("a file by itself: exit %d, %d bytes, want %d; %s", code, len(many), len(one), errs)
	}
}

func TestOutputs(t *testing.T) {
	dir := t.TempDir()
	in := write(t, dir+"/in/青岛-2022-09-24.txt", []byte("新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，全长3.2公里。\n"))
	for name, magic := range map[string]string{"a.ndjson": `{"file"`, "a.json": "[{\"file\"", "a.txt": "新桥通车\n", "a.md": "## 新桥通车\n", "a.jsonld": `{"@context":"https://schema.org"`,
		"a.csv": "article,", "a.parquet": "PAR1", "a.html": "<!doctype html>"} {
		out, errs, code := zhnews("", "parse", "-o", dir+"/"+name, "-quantities", dir+"/q.csv", "-bom", in)
		if code != exitDone || out != "" || errs != "" {
			t.Errorf("%s: exit %d, printed %q and %q", name, code, out, errs)
		}
		got, err := os.ReadFile(dir + "/" + name)
		if err != nil || !strings.HasPrefix(strings.TrimPrefix(string(got), "\ufeff"), magic) {
			t.Errorf("%s: %v, opens %.40q, want %q", name, err, got, magic)
		}
		if table, err := os.ReadFile(dir + "/q.csv"); err != nil || !strings.HasPrefix(string(table), "\ufeffarticle,") || !strings.Contains(string(table), ",3200,") {
			t.Errorf("table %q, %v", table, err)
		}
	}
	left, err := filepath.Glob(dir + "/.*")
	if err != nil || len(left) > 0 {
		t.Errorf("temporary files stay: %v", left)
	}
	// The day is that of the file's name: 昨日 is the 23rd.
	if out, _, _ := zhnews("", "parse", in); !strings.Contains(out, `"from":"2022-09-23"`) {
		t.Errorf("no day from the name: %s", out)
	}
	for _, args := range [][]string{{"-format", "docx"}, {"-quantities", dir + "/q.xls"}, {"-furniture", "-format", "json"}} {
		if _, errs, code := zhnews("", append(append([]string{"parse"}, args...), in)...); code != exitUsage || errs == "" {
			t.Errorf("%v: exit %d, %q", args, code, errs)
		}
	}
	if _, errs, code := zhnews("", "parse", "-o", dir+"/nowhere/x.json", in); code != exitFailed || !strings.Contains(errs, "nowhere") {
		t.Errorf("exit %d, %q", code, errs)
	}
}

// What stood in the file of -o stays until all is written, and stays for good where writing fails.
func TestOutputKept(t *testing.T) {
	dir := t.TempDir()
	old := write(t, dir+"/out.ndjson", []byte("old\n"))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var out, errs bytes.Buffer
	if code := run(ctx, []string{"parse", "-o", old}, strings.NewReader(page), &out, &errs); code != exitFailed {
		t.Errorf("exit %d", code)
	}
	if got, _ := os.ReadFile(old); string(got) != "old\n" {
		t.Errorf("the file holds %q", got)
	}
	if _, err := os.Stat("/dev/full"); err == nil {
		file, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		if code := run(context.Background(), []string{"parse"}, strings.NewReader(page), file, &errs); code != exitFailed || !strings.Contains(errs.String(), "no space") {
			t.Errorf("exit %d, %s", code, errs.String())
		}
	}
}

func TestStrict(t *testing.T) {
	broken := "新桥通车\n本报讯 跨海新桥\xff昨日通车。\n"
	out, errs, code := zhnews(broken, "parse", "-encoding", "utf-8")
	if code != exitDone || !strings.Contains(errs, "byte ") || !strings.Contains(out, "\uFFFD") {
		t.Errorf("exit %d, %q, %q", code, errs, out)
	}
	out, errs, code = zhnews(broken, "parse", "-encoding", "utf-8", "-strict")
	if code != exitFailed || !strings.Contains(errs, "standard input: byte 35") || !strings.Contains(out, "新桥通车") {
		t.Errorf("-strict: exit %d, %q, %q", code, errs, out)
	}
}

// closing is a pipe whose reader goes away after so many bytes.
type closing struct{ left int }

func (c *closing) Write(b []byte) (int, error) {
	if c.left -= len(b); c.left < 0 {
		return 0, io.ErrClosedPipe
	}
	return len(b), nil
}

func TestClosedPipe(t *testing.T) {
	dir := t.TempDir()
	for i := range 20 {
		write(t, fmt.Sprintf("%s/%02d.txt", dir, i), []byte(strings.Repeat(page+"\f", 30)))
	}
	var errs bytes.Buffer
	if code := run(context.Background(), []string{"parse", "-quiet", "-j", "3", dir}, nil, &closing{100_000}, &errs); code != exitDone || errs.Len() > 0 {
		t.Errorf("exit %d, %q", code, errs.String())
	}
}

// endless gives the same page again and again, and tells once that it is being read.
type endless struct {
	begun chan struct{}
	told  bool
}

func (e *endless) Read(b []byte) (int, error) {
	if !e.told {
		e.told = true
		close(e.begun)
	}
	return copy(b, page+"\f"), nil
}

// An interrupt ends a run that would never end, with whole lines.
func TestInterruptedUnderWay(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	in := &endless{begun: make(chan struct{})}
	var out, errs bytes.Buffer
	code := make(chan int)
	go func() { code <- run(ctx, []string{"parse"}, in, &out, &errs) }()
	<-in.begun
	cancel()
	select {
	case c := <-code:
		if c != exitFailed || !strings.Contains(errs.String(), "interrupted") || out.Len() > 0 && !strings.HasSuffix(out.String(), "}\n") {
			t.Errorf("exit %d, %q, the output ends %q", c, errs.String(), out.String()[max(0, out.Len()-40):])
		}
	case <-time.After(time.Minute):
		t.Fatal("it goes on")
	}
}

// An interrupt ends every command whose input does not come.
func TestInterruptedWaiting(t *testing.T) {
	for _, name := range []string{"parse", "view", "byline", "numbers", "dates", "explain"} {
		ctx, cancel := context.WithCancel(context.Background())
		in, hold := io.Pipe()
		var out, errs bytes.Buffer
		code := make(chan int)
		go func() { code <- run(ctx, []string{name}, in, &out, &errs) }()
		io.WriteString(hold, "新桥通车，全长3公里。\n") // it is reading, and waits for more
		cancel()
		select {
		case c := <-code:
			if c != exitFailed || !strings.Contains(errs.String(), "interrupted") {
				t.Errorf("%s: exit %d, %q", name, c, errs.String())
			}
		case <-time.After(time.Minute):
			t.Fatalf("%s goes on", name)
		}
		hold.Close()
	}
}

func TestProgress(t *testing.T) {
	p := progress{c: &call{}, files: 200, bytes: 1000, read: 50, readBytes: 250, text: 5_000_000}
	if got, want := p.line(10*time.Second), "[======                  ] 50/200 files  0.5 MB/s  30s left"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p.c.zh = true
	if got := p.line(0); !strings.Contains(got, "个文件") {
		t.Errorf("got %q", got)
	}
}

// The help follows the locale.
func TestLocale(t *testing.T) {
	t.Setenv("LC_ALL", "zh_CN.UTF-8")
	for _, args := range [][]string{{"-h"}, {"parse", "-h"}, {"view", "-h"}} {
		if out, _, code := zhnews("", args...); code != exitDone || !strings.Contains(out, "用法：") {
			t.Errorf("%v: exit %d, %q", args, code, out)
		}
	}
	c := call{all: commands()}
	for _, cmd := range c.all {
		if cmd.summaryZH == "" || cmd.help != "" && cmd.helpZH == "" {
			t.Errorf("%s has no help in Chinese", cmd.name)
		}
		c.flagsOf(cmd, func(f *flag.Flag) {
			en, _ := flag.UnquoteUsage(f)
			zh, _ := flag.UnquoteUsage(&flag.Flag{Usage: flagsZH[f.Name], Value: f.Value})
			if (en == "") != (zh == "") || flagsZH[f.Name] == "" {
				t.Errorf("-%s takes %q and %q", f.Name, en, zh)
			}
		})
	}
	if out, _, _ := zhnews("", "parse", "-h"); !strings.Contains(out, "输出格式") {
		t.Errorf("the flags are not in Chinese: %s", out)
	}
	t.Setenv("LC_ALL", "C")
	if out, _, _ := zhnews("", "-h"); !strings.Contains(out, "Usage:") {
		t.Errorf("%q", out)
	}
}
