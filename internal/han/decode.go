package han

import "unicode/utf8"

// Decode is utf8.DecodeRuneInString, quicker for the characters of three bytes that Chinese text is made of.
func Decode(s string) (r rune, size int) {
	if len(s) >= 3 {
		a, b, c := s[0], s[1], s[2]
		// Neither the lead bytes that may be overlong nor those of surrogates.
		if a > 0xE0 && a < 0xF0 && a != 0xED && b&0xC0 == 0x80 && c&0xC0 == 0x80 {
			return rune(a&0xF)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F), 3
		}
	}
	return utf8.DecodeRuneInString(s)
}

// DecodeLast is Decode for the end of s.
func DecodeLast(s string) (r rune, size int) {
	if n := len(s); n >= 3 {
		a, b, c := s[n-3], s[n-2], s[n-1]
		if a > 0xE0 && a < 0xF0 && a != 0xED && b&0xC0 == 0x80 && c&0xC0 == 0x80 {
			return rune(a&0xF)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F), 3
		}
	}
	return utf8.DecodeLastRuneInString(s)
}

// Wide is Decode for a character of three bytes, short enough to be inlined in loops over text; ok is false for any other.
func Wide(s string) (r rune, ok bool) {
	if len(s) < 3 || s[0] < 0xE1 || s[0] > 0xEC || s[1]&0xC0 != 0x80 || s[2]&0xC0 != 0x80 {
		return 0, false
	}
	return rune(s[0]&0xF)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), true
}
