// Package jsonout writes JSON by appending, without reflection. Its bytes are those that encoding/json writes with SetEscapeHTML(false).
package jsonout

import (
	"encoding/json"
	"math"
	"strconv"
	"unicode/utf8"
)

// Begin opens an object.
func Begin(b []byte) []byte { return append(b, '{') }

// End closes an object.
func End(b []byte) []byte { return append(b, '}') }

// Key appends a field's name, which must need no escape, and the comma before it where one is needed.
func Key(b []byte, name string) []byte {
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	return append(append(append(b, '"'), name...), '"', ':')
}

// Field appends a field that is a string.
func Field[S ~string](b []byte, name string, s S) []byte { return String(Key(b, name), string(s)) }

// Filled is Field where s is not empty.
func Filled[S ~string](b []byte, name string, s S) []byte {
	if s == "" {
		return b
	}
	return Field(b, name, s)
}

// Int appends a field that is a whole number.
func Int(b []byte, name string, n int) []byte { return strconv.AppendInt(Key(b, name), int64(n), 10) }

// Nonzero is Int where n is not 0.
func Nonzero(b []byte, name string, n int) []byte {
	if n == 0 {
		return b
	}
	return Int(b, name, n)
}

// True appends a field that is true, where it is.
func True(b []byte, name string, v bool) []byte {
	if !v {
		return b
	}
	return append(Key(b, name), "true"...)
}

// Float appends a field that is a number; what JSON has no number for is 0.
func Float(b []byte, name string, f float64) []byte {
	b = Key(b, name)
	if a := math.Abs(f); a == 0 || a >= 1e-6 && a < 1e21 {
		return strconv.AppendFloat(b, f, 'f', -1, 64)
	}
	text, err := json.Marshal(f)
	if err != nil {
		return append(b, '0')
	}
	return append(b, text...)
}

// Strings appends a field that is a list of strings, where there are any.
func Strings(b []byte, name string, list []string) []byte {
	return List(b, name, list, String)
}

// List appends a field that is a list, where it has elements.
func List[T any](b []byte, name string, list []T, each func([]byte, T) []byte) []byte {
	if len(list) == 0 {
		return b
	}
	b = append(Key(b, name), '[')
	for i := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = each(b, list[i])
	}
	return append(b, ']')
}

const hex = "0123456789abcdef"

// plain are the ASCII characters that stand for themselves in a string.
var plain = func() (set [utf8.RuneSelf]bool) {
	for c := range set {
		set[c] = c >= ' ' && c != '"' && c != '\\'
	}
	return set
}()

// String appends s in quotation marks. A byte that is no UTF-8 becomes \ufffd.
func String(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if plain[c] {
				i++
				continue
			}
			b = append(b, s[from:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\b':
				b = append(b, '\\', 'b')
			case '\f':
				b = append(b, '\\', 'f')
			case '\n':
				b = append(b, '\\', 'n')
			case '\r':
				b = append(b, '\\', 'r')
			case '\t':
				b = append(b, '\\', 't')
			default:
				b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
			}
			i++
			from = i
			continue
		}
		// Most characters take three bytes and need no look at which they are.
		if c > 0xE2 && c < 0xED && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(append(b, s[from:i]...), `\ufffd`...)
			from = i + 1
		case r == '\u2028' || r == '\u2029':
			b = append(append(b, s[from:i]...), '\\', 'u', '2', '0', '2', hex[r&0xF])
			from = i + n
		}
		i += n
	}
	return append(append(b, s[from:]...), '"')
}
