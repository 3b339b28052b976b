// Package hantest sets Chinese text for tests as programs that people use set it.
package hantest

import (
	"regexp"
	"strings"
)

var (
	between = regexp.MustCompile(`([\p{Han}，。：；！？、（）“”])([\p{Han}，。：；！？、（）“”])`)
	before  = regexp.MustCompile(`(\p{Han})([0-9A-Za-z])`)
	behind  = regexp.MustCompile(`([0-9A-Za-z%])(\p{Han})`)
)

// SpaceOut sets blanks between Chinese characters and the figures and letters beside them: 2022年9月 → 2022 年 9 月.
func SpaceOut(text string) string {
	return behind.ReplaceAllString(before.ReplaceAllString(text, "$1 $2"), "$1 $2")
}

// SpaceAll sets blanks between all characters, as recognizers of scanned pages do.
func SpaceAll(text string) string {
	return between.ReplaceAllString(between.ReplaceAllString(SpaceOut(text), "$1 $2"), "$1 $2")
}

// Unspace takes out the blanks inside lines.
func Unspace(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		body := strings.TrimLeft(l, " \u3000")
		lines[i] = l[:len(l)-len(body)] + strings.NewReplacer(" ", "", "\u3000", "").Replace(body)
	}
	return strings.Join(lines, "\n")
}
