package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// characters takes out control and invisible characters, and replaces glyphs.
func (c *cleaner) characters(s string) string {
	var b *strings.Builder
	from := 0
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = han.Decode(s[i:])
		}
		with, kind := "", cleanKinds
		switch {
		case r < 0x20:
			if r != '\n' && r != '\t' && r != '\r' && r != '\f' {
				kind = cleanControl
			}
		case r == utf8.RuneError && c.stream:
			c.count(cleanBroken, i)
		case r == 0x7F || r >= 0x80 && r < 0xA0 && r != 0x85:
			kind = cleanControl
		case r == 0xAD || r >= 0x200B && r <= 0x200F || r == 0x2060 || r == 0xFEFF || r >= 0x202A && r <= 0x202E || r == 0xFFFE:
			kind = cleanInvisible
		case r >= 0xFE10 && r <= 0xFE6B:
			if form := presentationForm(r); form != r {
				kind, with = cleanForm, string(form)
			}
		case r >= 0xE000 && r <= 0xF8FF:
			if with = privateUse(r); with != "" {
				kind = cleanGlyph
			}
		}
		if kind != cleanKinds {
			if b == nil {
				b = new(strings.Builder)
			}
			c.count(kind, i)
			b.WriteString(s[from:i])
			b.WriteString(with)
			from = i + n
		}
		i += n
	}
	if b == nil {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// privateUse is the character that GB 18030-2000 had in the private use area and later editions have in their own place, vertical punctuation as
// presentationForm has it; "" for any other. Source: GB 18030-2022, annex on changed code points.
func privateUse(r rune) string {
	switch {
	case r >= 0xE78D && r <= 0xE793:
		return string([]rune("，。、：；！？")[r-0xE78D])
	case r >= 0xE794 && r <= 0xE796:
		return string([]rune("〖〗…")[r-0xE794])
	}
	switch r {
	case 0xE7C7:
		return "ḿ"
	case 0xE7C8:
		return "ǹ"
	case 0xE81E:
		return "龴"
	case 0xE826:
		return "龵"
	case 0xE82B:
		return "龶"
	case 0xE82C:
		return "龷"
	case 0xE832:
		return "龸"
	case 0xE843:
		return "龹"
	case 0xE854:
		return "龺"
	case 0xE864:
		return "龻"
	}
	return ""
}

// presentationForm is the punctuation mark of which r is a small or a vertical form; r for any other character. Source: the compatibility
// decompositions of Unicode, blocks Vertical Forms, CJK Compatibility Forms and Small Form Variants, with full-width marks for ASCII ones.
func presentationForm(r rune) rune {
	const (
		vertical = "，、。：；！？〖〗…"                         // U+FE10 to U+FE19
		dashes   = "—–＿"                                // U+FE31 to U+FE33
		brackets = "（）｛｝〔〕【】《》〈〉「」『』"                   // U+FE35 to U+FE44
		small    = "，、．\x00；：？！—（）｛｝〔〕＃＆＊＋－＜＞＝\x00＼＄％＠" // U+FE50 to U+FE6B
	)
	for _, block := range [...]struct {
		first rune
		forms string
	}{{0xFE10, vertical}, {0xFE31, dashes}, {0xFE35, brackets}, {0xFE50, small}} {
		n := r - block.first
		for _, form := range block.forms {
			if n == 0 && form != 0 {
				return form
			}
			n--
		}
	}
	return r
}
