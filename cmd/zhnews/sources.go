package main

import (
	"archive/zip"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// A source is one input: a file, a member of an archive, or standard input.
type source struct {
	name   string // as it is reported and as articles carry it; "" for standard input
	path   string
	member string // of a zip archive
	size   int64  // bytes of the file; 0 where it is not known
}

// inputFlags say which inputs the arguments stand for and how large they may grow.
type inputFlags struct {
	recursive bool
	maxSize   int64
}

func (f *inputFlags) register(set *flag.FlagSet) {
	set.BoolVar(&f.recursive, "r", false, "go into the directories of a directory")
	set.Int64Var(&f.maxSize, "max-size", 1<<30, "the most `BYTES` that one compressed input may grow to")
}

// list names the inputs that the arguments stand for: - and nothing at all are standard input, a directory stands for the files
// in it (hidden ones left out), a pattern for what it matches, a zip archive for its members. Links to directories are not
// followed inside a directory, so that no loop can catch it. What cannot be listed is given to failed, and the rest goes on.
func (f *inputFlags) list(args []string, failed func(error)) (out []source) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	for _, arg := range args {
		if arg == "-" {
			out = append(out, source{})
			continue
		}
		info, err := os.Stat(arg)
		if err != nil && strings.ContainsAny(arg, "*?[") {
			matches, bad := filepath.Glob(arg)
			switch {
			case bad != nil:
				failed(fmt.Errorf("%s: %w", arg, bad))
			case len(matches) == 0:
				failed(err)
			}
			for _, m := range matches {
				out = f.add(out, m, false, failed)
			}
			continue
		}
		if err != nil {
			failed(err)
			continue
		}
		out = f.addInfo(out, arg, info, true, failed)
	}
	return out
}

func (f *inputFlags) add(out []source, path string, enter bool, failed func(error)) []source {
	info, err := os.Stat(path)
	if err != nil {
		failed(err)
		return out
	}
	return f.addInfo(out, path, info, enter, failed)
}

// addInfo adds a file, the members of an archive, or the files of a directory that may be entered.
func (f *inputFlags) addInfo(out []source, path string, info fs.FileInfo, enter bool, failed func(error)) []source {
	switch {
	case info.IsDir():
		if !enter {
			return out
		}
		entries, err := os.ReadDir(path) // sorted by name
		if err != nil {
			failed(err)
		}
		for _, e := range entries {
			if e.Name()[0] == '.' {
				continue
			}
			// A link to a directory is none of the directory's own.
			out = f.add(out, filepath.Join(path, e.Name()), f.recursive && e.Type()&fs.ModeSymlink == 0, failed)
		}
		return out
	case strings.EqualFold(filepath.Ext(path), ".zip"):
		archive, err := zip.OpenReader(path)
		if err != nil {
			failed(fmt.Errorf("%s: %w", path, err))
			return out
		}
		defer archive.Close()
		for _, m := range archive.File {
			if !m.FileInfo().IsDir() && !strings.HasPrefix(filepath.Base(m.Name), ".") {
				out = append(out, source{name: path + "/" + m.Name, path: path, member: m.Name, size: int64(m.CompressedSize64)})
			}
		}
		return out
	case info.Mode().IsRegular() || info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) != 0 && enter:
		return append(out, source{name: path, path: path, size: info.Size()})
	}
	return out
}

// open opens a source, and decompresses it where its name says that it is compressed.
func (f *inputFlags) open(s source, stdin io.Reader) (io.ReadCloser, error) {
	if s.path == "" {
		return io.NopCloser(stdin), nil
	}
	if s.member != "" {
		archive, err := zip.OpenReader(s.path)
		if err != nil {
			return nil, err
		}
		for _, m := range archive.File {
			if m.Name == s.member {
				r, err := m.Open()
				if err != nil {
					archive.Close()
					return nil, err
				}
				return stack{&capped{r: r, max: f.maxSize}, []io.Closer{r, archive}}, nil
			}
		}
		archive.Close()
		return nil, fs.ErrNotExist
	}
	file, err := os.Open(s.path)
	if err != nil {
		return nil, err
	}
	switch strings.ToLower(filepath.Ext(s.path)) {
	case ".gz":
		r, err := gzip.NewReader(file)
		if err != nil {
			file.Close()
			return nil, err
		}
		return stack{&capped{r: r, max: f.maxSize}, []io.Closer{r, file}}, nil
	case ".zst":
		r, err := zstd.NewReader(file, zstd.WithDecoderMaxMemory(256<<20), zstd.WithDecoderConcurrency(1))
		if err != nil {
			file.Close()
			return nil, err
		}
		return stack{&capped{r: r, max: f.maxSize}, []io.Closer{r.IOReadCloser(), file}}, nil
	}
	return file, nil
}

// stack is a reader with all that must be closed behind it.
type stack struct {
	io.Reader
	closers []io.Closer
}

func (s stack) Close() error {
	var errs []error
	for _, c := range s.closers {
		errs = append(errs, c.Close())
	}
	return errors.Join(errs...)
}

// capped refuses what a small file grows to beyond max bytes.
type capped struct {
	r    io.Reader
	read int64
	max  int64
}

func (c *capped) Read(b []byte) (int, error) {
	if c.read >= c.max {
		var one [1]byte
		if n, err := c.r.Read(one[:]); n == 0 && err != nil {
			return 0, err
		}
		return 0, fmt.Errorf("it grows to more than %d bytes; -max-size allows more", c.max)
	}
	if int64(len(b)) > c.max-c.read {
		b = b[:c.max-c.read]
	}
	n, err := c.r.Read(b)
	c.read += int64(n)
	return n, err
}
