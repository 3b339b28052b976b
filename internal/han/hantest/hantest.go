// Package hantest sets Chinese text for tests as programs that people use set it.
package hantest

import "regexp"

var (
	before = regexp.MustCompile(`(\p{Han})([0-9A-Za-z])`)
	behind = regexp.MustCompile(`([0-9A-Za-z%])(\p{Han})`)
)

// SpaceOut sets blanks between Chinese characters and the figures and letters beside them: 2022年9月 → 2022 年 9 月.
func SpaceOut(text string) string {
	return behind.ReplaceAllString(before.ReplaceAllString(text, "$1 $2"), "$1 $2")
}
