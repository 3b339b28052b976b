package main

import (
	"bufio"
	"io"
	"os"
	"path/filepath"

	"github.com/zhnews/zhnews/export"
)

// target is where a command writes to: standard output, or a file that takes its name when all is written, so that nobody ever
// reads half of it.
type target struct {
	io.Writer
	buffer *bufio.Writer
	file   *os.File
	name   string
}

// create opens the target of a name; "" and - are standard output.
func (c *call) create(name string) (*target, error) {
	if name == "" || name == "-" {
		return &target{Writer: c.out}, nil
	}
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return nil, err
	}
	buffer := bufio.NewWriterSize(file, 1<<16)
	return &target{Writer: buffer, buffer: buffer, file: file, name: name}, nil
}

// commit writes what is left and gives the file its name.
func (t *target) commit() error {
	if t.file == nil {
		return nil
	}
	err := t.buffer.Flush()
	if err == nil {
		err = t.file.Chmod(0o644)
	}
	if cerr := t.file.Close(); err == nil {
		err = cerr
	}
	temporary := t.file.Name()
	t.file = nil
	if err == nil {
		err = os.Rename(temporary, t.name)
	}
	if err != nil {
		os.Remove(temporary)
	}
	return err
}

// abort takes the file away again if it was not committed.
func (t *target) abort() {
	if t.file != nil {
		t.file.Close()
		os.Remove(t.file.Name())
		t.file = nil
	}
}

// finish closes the writers of articles and of figures, which may be nil, and gives their files their names.
func (c *call) finish(articles export.Writer, to *target, figures export.Writer, table *target) int {
	for _, end := range []struct {
		w export.Writer
		t *target
	}{{articles, to}, {figures, table}} {
		if end.w == nil {
			continue
		}
		err := end.w.Close()
		if err == nil {
			err = end.t.commit()
		}
		if err != nil {
			if isClosedPipe(err) {
				return exitDone // zhnews … | head ends quietly
			}
			c.fail(err)
			return exitFailed
		}
	}
	return exitDone
}
