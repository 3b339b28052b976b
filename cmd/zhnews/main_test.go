package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/article"
)

// zhnews runs the command line and returns what it printed.
func zhnews(stdin string, args ...string) (stdout, stderr string, code int) {
	var out, errs bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), code
}

const page = "东海日报 2021年3月4日 星期四 第2版 要闻\n跨海大桥合龙\n本报3月3日讯（记者 李明）大桥昨天合龙，全长36公里。\n"

func TestParseSeed(t *testing.T) {
	out, errs, code := zhnews("", "parse", "../../seeds/qingdao-20220924.txt")
	if code != exitDone || errs != "" {
		t.Fatalf("exit %d: %s", code, errs)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 6 {
		t.Fatalf("%d articles, want 6", len(lines))
	}
	for i, line := range lines {
		var a article.Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		if a.Index != i || a.File != "../../seeds/qingdao-20220924.txt" || a.Headline == "" {
			t.Errorf("article %d: index %d, file %q, headline %q", i, a.Index, a.File, a.Headline)
		}
	}
}

func TestParseStandardInput(t *testing.T) {
	for _, args := range [][]string{{"parse"}, {"parse", "-"}} {
		out, errs, code := zhnews(page, args...)
		if code != exitDone {
			t.Fatalf("exit %d: %s", code, errs)
		}
		var a article.Article
		if err := json.Unmarshal([]byte(out), &a); err != nil {
			t.Fatal(err)
		}
		if a.Headline != "跨海大桥合龙" || a.Page == nil || a.Page.Publication != "东海日报" || a.Page.Number != "2" || a.Page.Section != "要闻" || a.Dateline.Date != "2021-03-03" {
			t.Errorf("got %s", out)
		}
	}
}

func TestParseFurniture(t *testing.T) {
	out, _, _ := zhnews(page, "parse", "-furniture")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	var last struct{ Furniture []article.Furniture }
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &last); err != nil {
		t.Fatal(err)
	}
	if len(last.Furniture) != 1 || last.Furniture[0].Kind != article.PageHeader {
		t.Errorf("furniture %+v", last.Furniture)
	}
}

func TestParseManyInputs(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.txt", ".hidden"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(dir, "missing.txt")
	out, errs, code := zhnews("", "parse", dir, missing, filepath.Join(dir, "a.txt"))
	if code != exitFailed || !strings.Contains(errs, "missing.txt") {
		t.Errorf("exit %d, messages %q; want 1 and a word about the missing file", code, errs)
	}
	var files []string
	for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
		var a article.Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		files = append(files, filepath.Base(a.File))
	}
	if got := strings.Join(files, " "); got != "a.txt b.txt a.txt" {
		t.Errorf("files %q", got)
	}
}

func TestLineCommands(t *testing.T) {
	for _, c := range []struct {
		args        []string
		stdin, want string
	}{
		{[]string{"byline"}, "新华社天津5月19日电（记者白佳丽）\n\n", `{"bylines":[{"role":"记者","names":["白佳丽"],`},
		{[]string{"byline"}, "没有作者的一行。\n", `{"bylines":[],"dateline":null}`},
		{[]string{"byline", "-known", "高欢,欢子文"}, "本报记者 高欢欢子文\n", `"names":["高欢","欢子文"]`},
		{[]string{"numbers"}, "2280亩\n", `"value":"2280","unit":"亩","base":{"value":"1520000","unit":"m2"}`},
		{[]string{"numbers", "-currency", "twd"}, "五百元\n", `"base":{"value":"500","unit":"TWD"}`},
		{[]string{"numbers"}, "一带一路\n", `{"quantities":[]}`},
		{[]string{"dates"}, "2022-09-24\t今天\n", `"start":0,"end":6,"from":"2022-09-24","to":"2022-09-25","grain":"day"`},
		{[]string{"dates", "-ref", "1998-01-01"}, "昨晚\n", `"from":"1997-12-31T18:00","to":"1998-01-01T00:00","grain":"hour"`},
		{[]string{"dates"}, "近日\n", `"from":"","to":"","grain":""`},
		{[]string{"explain"}, page, "headline"},
		{[]string{"version"}, "", "zhnews "},
	} {
		out, errs, code := zhnews(c.stdin, c.args...)
		if code != exitDone || !strings.Contains(out, c.want) {
			t.Errorf("%v: exit %d %s\n got %s\nwant %s", c.args, code, errs, out, c.want)
		}
		if lines := strings.Count(c.stdin, "\n"); c.args[0] != "explain" && lines > 0 && strings.Count(out, "\n") != lines {
			t.Errorf("%v: %d lines in, %d out", c.args, lines, strings.Count(out, "\n"))
		}
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"nonsense"}, {"parse", "-nonsense"}, {"parse", "-date", "gestern"}, {"dates", "-ref", "x"}, {"numbers", "-currency", "yuan"}, {"parse", "-currency", "yuan"}, {"parse", "-encoding", "ebcdic"}} {
		if _, errs, code := zhnews("", args...); code != exitUsage || errs == "" {
			t.Errorf("%v: exit %d, message %q", args, code, errs)
		}
	}
	for _, args := range [][]string{{"-h"}, {"help"}, {"parse", "-h"}, {"help", "numbers"}, {"byline", "-h"}, {"dates", "--help"}} {
		if out, _, code := zhnews("", args...); code != exitDone || !strings.Contains(out, "zhnews") {
			t.Errorf("%v: exit %d, printed %q", args, code, out)
		}
	}
}

// full is a writer on a disk that is full.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrInvalid }

func TestFullDisk(t *testing.T) {
	var errs bytes.Buffer
	if code := run(context.Background(), []string{"parse"}, strings.NewReader(page), full{}, &errs); code != exitFailed || errs.Len() == 0 {
		t.Errorf("exit %d, message %q; want 1 and a message", code, errs.String())
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var out, errs bytes.Buffer
	if code := run(ctx, []string{"parse"}, strings.NewReader(page), &out, &errs); code != exitFailed || !strings.Contains(errs.String(), "interrupted") {
		t.Errorf("exit %d, message %q", code, errs.String())
	}
}
