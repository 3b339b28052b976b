package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
)

// The command gives for a thousand dumps, a third of them compressed, the articles that `zhnews parse` gives for them.
func TestThousandDumps(t *testing.T) {
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command on this machine")
	}
	dir := t.TempDir()
	dumps := filepath.Join(dir, "dumps")
	if err := os.Mkdir(dumps, 0o777); err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob("../../../parse/testdata/pages/*.txt")
	if err != nil || len(pages) < 100 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for i := range 1000 {
		raw, err := os.ReadFile(pages[i%len(pages)])
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("dump%04d-1998%02d%02d.txt", i, i/28%12+1, i%28+1)
		if i%3 == 0 {
			var b bytes.Buffer
			z := gzip.NewWriter(&b)
			z.Write(raw)
			z.Close()
			raw, name = b.Bytes(), name+".gz"
		}
		if err := os.WriteFile(filepath.Join(dumps, name), raw, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	build := func(module, pkg, name string) string {
		t.Helper()
		bin := filepath.Join(dir, name)
		cmd := exec.Command(goTool, "build", "-o", bin, pkg)
		cmd.Dir = module
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("build %s: %v\n%s", pkg, err, out)
		}
		return bin
	}
	zhnews := build("../../..", "./cmd/zhnews", "zhnews.exe")
	cluster := build(".", ".", "zhnews-beam.exe")

	whole := exec.Command(zhnews, "parse", "-r", dumps)
	whole.Stderr = os.Stderr
	out, err := whole.Output()
	if err != nil {
		t.Fatal(err)
	}
	want := slices.Sorted(strings.SplitSeq(strings.TrimSuffix(string(out), "\n"), "\n"))

	for _, format := range []string{"ndjson", "parquet"} {
		var errs bytes.Buffer
		cmd := exec.Command(cluster, "-input", filepath.Join(dumps, "*.txt")+","+filepath.Join(dumps, "*.gz"), "-output", filepath.Join(dir, format, "articles"),
			"-format", format, "-shards", "4", "-failures", filepath.Join(dir, "failures-"+format))
		cmd.Stderr = &errs
		if err := cmd.Run(); err != nil {
			t.Fatalf("%v\n%s", err, errs.String())
		}
		for _, counted := range []string{"1000 dumps, ", fmt.Sprintf(" %d articles, ", len(want)), " 0 failures"} {
			if !strings.Contains(errs.String(), counted) {
				t.Errorf("%s: no %q in\n%s", format, counted, errs.String())
			}
		}
		files, _ := filepath.Glob(filepath.Join(dir, format, "articles-0000?-of-00004."+format))
		if len(files) != 4 {
			t.Errorf("%s: files %v", format, files)
		}
		if format == "parquet" {
			rows := int64(0)
			for _, f := range files {
				rows += parquetRows(t, f)
			}
			if rows != int64(len(want)) {
				t.Errorf("%d rows, want %d", rows, len(want))
			}
			continue
		}
		var got []string
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			got = slices.AppendSeq(got, strings.SplitSeq(strings.TrimSuffix(string(raw), "\n"), "\n"))
		}
		slices.Sort(got)
		if !slices.Equal(want, got) {
			t.Errorf("%s: %d articles, want %d; the first that differ:\n%s", format, len(got), len(want), firstDiff(want, got))
		}
	}
}

func parquetRows(t *testing.T, name string) int64 {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parquet.OpenFile(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	return f.NumRows()
}

func firstDiff(want, got []string) string {
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			return cmp.Diff(want[i], got[i])
		}
	}
	return ""
}

func TestUsage(t *testing.T) {
	for _, c := range []struct{ in, out, format, date, encoding, want string }{
		{"", "out", "parquet", "", "", "usage"}, {"in", "", "parquet", "", "", "usage"}, {"in", "out", "docx", "", "", "format"},
		{"in", "out", "parquet", "soon", "", "issue date"}, {"in", "out", "parquet", "", "ebcdic", "encoding"},
	} {
		*input, *output, *format, *date, *encoding = c.in, c.out, c.format, c.date, c.encoding
		if err := run(t.Context()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
