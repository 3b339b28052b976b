package numbers

import "fmt"

// A Kind says what sort of quantity a number is. The zero Kind is none.
type Kind uint8

// The kinds of quantity.
const (
	Cardinal Kind = iota + 1 // a bare number: 三千, 1.2亿
	Ordinal                  // 第二十二次, 十四届; the unit is the counter
	Percent                  // 98.15%, 七成, 4.1个百分点; in hundredths
	Ratio                    // 三分之二
	Money                    // 1000万元; base unit: ISO 4217 code
	Measure                  // 2280亩; base unit: SI
	Count                    // 143家; the unit is the measure word
	Duration                 // 5个月, 9秒83; base in s where it is exact
	Age                      // 82岁
	Multiple                 // 2.3倍, 翻一番
)

var kindNames = [...]string{"", "cardinal", "ordinal", "percent", "fraction", "money", "measure", "count", "duration", "age", "multiple"}

// A Modifier is the bound that the words around a number set.
type Modifier uint8

// The modifiers; the words that set them lie outside the quantity's text unless they stand between number and unit.
const (
	Exact   Modifier = iota
	About            // 约, 左右, 大约
	Nearly           // 近
	Over             // 余, 多, 超, 突破, 逾
	Under            // 不足, 不到
	AtLeast          // 不少于, 不低于, 以上
	AtMost           // 不超过, 以下, 以内
)

var modifierNames = [...]string{"", "about", "nearly", "over", "under", "at_least", "at_most"}

// String returns the word that the JSON has for k: "money"; "" for the zero Kind.
func (k Kind) String() string { return nameOf(k, kindNames[:]) }

// String returns the word that the JSON has for m: "at_least"; "" for Exact.
func (m Modifier) String() string { return nameOf(m, modifierNames[:]) }

// MarshalText returns the bytes of String.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// MarshalText returns the bytes of String.
func (m Modifier) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what String wrote; any other word is an error.
func (k *Kind) UnmarshalText(b []byte) error { return named(k, b, kindNames[:]) }

// UnmarshalText reads what String wrote; any other word is an error.
func (m *Modifier) UnmarshalText(b []byte) error { return named(m, b, modifierNames[:]) }

func nameOf[T ~uint8](v T, names []string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%T(%d)", v, uint8(v))
}

func named[T ~uint8](v *T, word []byte, names []string) error {
	for i, n := range names {
		if n == string(word) {
			*v = T(i)
			return nil
		}
	}
	return &Error{Text: string(word), Reason: fmt.Sprintf("no %T", *v)}
}
