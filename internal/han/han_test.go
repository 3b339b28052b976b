package han

import (
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"記者陳曉明／台北報導": "记者陈晓明/台北报导",
		"２２８０畝":      "2280亩",
		"港鐵上月":       "港铁上月",
		"已經簡化":       "已经简化",
		"no change":  "no change",
		"臺灣　Ａ":       "台湾 A",
	} {
		if got := new(Folder).Fold(in); got != want {
			t.Errorf("Folder.Fold(%q) = %q, want %q", in, got, want)
		}
		if got := FoldString(in); got != want {
			t.Errorf("FoldString(%q) = %q, want %q", in, got, want)
		}
	}
}

// Folding twice changes nothing, so that a table row and a folded text always meet.
func TestFoldIsIdempotent(t *testing.T) {
	for r := rune(0); r < 0x30000; r++ {
		if once := Fold(r); Fold(once) != once {
			t.Errorf("%c folds to %c, and that to %c", r, once, Fold(once))
		}
	}
}

func TestNumeral(t *testing.T) {
	for r, want := range map[rune]int{'零': 0, '〇': 0, '○': 0, '一': 1, '壹': 1, '貳': 2, '兩': 2, '叁': 3, '參': 3, '玖': 9, '幺': 1} {
		if got, ok := Numeral(r); !ok || got != want {
			t.Errorf("Numeral(%c) = %d, %v, want %d", r, got, ok, want)
		}
	}
	for _, r := range "十百的A1" {
		if _, ok := Numeral(r); ok {
			t.Errorf("%c is taken for a numeral", r)
		}
	}
}

func TestPrefixAndSuffix(t *testing.T) {
	for _, c := range []struct {
		text, word     string
		prefix, suffix int
	}{
		{"記者報道", "记者", 6, 0}, {"記者報道", "报道", 0, 6}, {"ＧＤＰ", "GDP", 9, 9}, {"", "记", 0, 0}, {"记", "记者", 0, 0}, {"者", "记者", 0, 0}, {"记者", "记者", 6, 6},
	} {
		if got := Prefix(c.text, "没有", c.word); got != c.prefix {
			t.Errorf("Prefix(%q, %q) = %d, want %d", c.text, c.word, got, c.prefix)
		}
		if got := Suffix(c.text, "没有", c.word); got != c.suffix {
			t.Errorf("Suffix(%q, %q) = %d, want %d", c.text, c.word, got, c.suffix)
		}
	}
}

func TestPadded(t *testing.T) {
	for s, want := range map[string]bool{"方　正": true, "张 胜 男": true, " 方　正 ": true, "方正": false, "方": false, "方　正文": false, "A B": false, "一 二 三 四": false, "": false} {
		if got := Padded(s); got != want {
			t.Errorf("Padded(%q) is %v", s, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "a", "中", "，", "\xed\xa0\x80", "\xe0\x80\x80", "\xef\xbf\xbd", "中\xe4", "𠮷", "\xe4\xb8"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, n := Decode(s)
		if wantRune, want := utf8.DecodeRuneInString(s); r != wantRune || n != want {
			t.Errorf("Decode(%q) is %q, %d, want %q, %d", s, r, n, wantRune, want)
		}
		r, n = DecodeLast(s)
		if wantRune, want := utf8.DecodeLastRuneInString(s); r != wantRune || n != want {
			t.Errorf("DecodeLast(%q) is %q, %d, want %q, %d", s, r, n, wantRune, want)
		}
	})
}
