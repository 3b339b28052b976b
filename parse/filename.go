package parse

import (
	"strings"
	"time"
)

// DateInName returns the day that the name of a dump's file gives, for [Parser.DefaultDate]: qingdao-20220924.txt, 1998-01-03_02.txt.
// Only the last element of a path counts.
func DateInName(path string) (day time.Time, ok bool) {
	name := path[strings.LastIndexAny(path, `/\`)+1:]
	digit := func(i int) bool { return i >= 0 && i < len(name) && name[i] >= '0' && name[i] <= '9' }
	for i := range name {
		if !digit(i) || digit(i-1) {
			continue
		}
		n := i
		for digit(n) {
			n++
		}
		if n-i == 8 {
			if t, err := time.Parse("20060102", name[i:n]); err == nil && plausibleYear(t) {
				return t, true
			}
		}
		if n-i == 4 && n+1 < len(name) && strings.IndexByte("-_.", name[n]) >= 0 {
			m := n + 1
			for digit(m) {
				m++
			}
			if m < len(name) && name[m] == name[n] {
				d := m + 1
				for digit(d) {
					d++
				}
				text := name[i:n] + "-" + name[n+1:m] + "-" + name[m+1:d]
				if t, err := time.Parse("2006-1-2", text); err == nil && plausibleYear(t) {
					return t, true
				}
			}
		}
	}
	return time.Time{}, false
}

// plausibleYear keeps numbers that only look like days (telephone and serial numbers) out: newspapers are of these years.
func plausibleYear(t time.Time) bool { return t.Year() >= 1850 && t.Year() <= 2100 }
