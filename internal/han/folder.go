package han

import "strings"

// A Folder folds short texts one after another into memory that they share, where [FoldString] takes some for each. Its zero value is ready; what it
// has given stays as it is. It is for one goroutine.
type Folder struct{ b strings.Builder }

// folderChunk is how much memory is taken at a time.
const folderChunk = 1 << 12

// Fold is FoldString.
func (f *Folder) Fold(s string) string {
	if i := unfolded(s); i >= 0 {
		return f.fold(s, i)
	}
	return s
}

// fold folds s, the first i bytes of which are folded.
func (f *Folder) fold(s string, i int) string {
	if f.b.Cap()-f.b.Len() < len(s) {
		f.b = strings.Builder{}
		f.b.Grow(max(len(s), folderChunk))
	}
	start := f.b.Len()
	f.b.WriteString(s[:i])
	for i < len(s) {
		r, n := Decode(s[i:])
		if folded := Fold(r); folded != r {
			f.b.WriteRune(folded)
		} else {
			f.b.WriteString(s[i : i+n])
		}
		i += n
	}
	return f.b.String()[start:]
}
