package byline

import (
	"strings"
)

// column reads reporters of a column of an agency: 新华社“新华视点”记者李晓东、王芳.
func (s *scan) column(from, to int) (b Byline, ok bool) {
	n := s.agencyPrefix(s.text[from:to])
	if n == 0 || !strings.HasPrefix(s.text[from+n:to], "“") {
		return b, false
	}
	size := strings.Index(s.text[from+n:to], "”")
	if size < 0 {
		return b, false
	}
	at := from + n + size + len("”")
	end, role := s.role(at)
	if end == 0 || end >= to {
		return b, false
	}
	names, worst, ambiguous := s.names(end, to)
	if names == nil || worst < looseName {
		return b, false
	}
	return Byline{Role: role, Affiliation: s.text[from:at], Names: names, Text: s.text[from:to], Start: from, End: to, Ambiguous: ambiguous}, true
}
