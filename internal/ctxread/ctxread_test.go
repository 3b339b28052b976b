package ctxread

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// A reader through a context gives what the reader gives, errors and data that come together among it.
func TestReader(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	text := strings.Repeat("新桥通车。\n", 20_000) // more than one buffer
	for name, wrap := range map[string]func(io.Reader) io.Reader{"whole": func(r io.Reader) io.Reader { return r }, "halves": iotest.HalfReader, "with the error": iotest.DataErrReader} {
		if err := iotest.TestReader(New(ctx, wrap(strings.NewReader(text))), []byte(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := io.ReadAll(New(ctx, iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader("新"))))); !errors.Is(err, iotest.ErrTimeout) {
		t.Errorf("error %v", err)
	}
	if r := strings.NewReader(""); New(context.Background(), r) != io.Reader(r) {
		t.Error("a context that never ends is wrapped")
	}
}

// A read that never comes back is given up.
func TestBlocked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	in, out := io.Pipe()
	r := New(ctx, in)
	go func() {
		io.WriteString(out, "新桥\n")
		cancel()
	}()
	got, err := io.ReadAll(r)
	if !errors.Is(err, context.Canceled) || string(got) != "新桥\n" && len(got) > 0 {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := r.Read(make([]byte, 1)); !errors.Is(err, context.Canceled) {
		t.Errorf("a second read gives %v", err)
	}
}
