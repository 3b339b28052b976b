package numbers

import (
	"cmp"
	"encoding/json"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/internal/jsonout"
)

// A Value is an exact number: a decimal with the digits that were printed (2.0 stays 2.0), or a fraction. The zero
// Value is no number at all; it stands for the open end of a range.
type Value struct {
	num  int64 // numerator; the coefficient of a decimal
	form *form // nil: no number
}

// form is what tells a number apart from a whole one. Decimals of as many digits share theirs, so that a Value is small.
type form struct {
	den   int64    // denominator of a fraction; 0 for a decimal
	big   *big.Rat // where the number does not fit; scale still tells the digits of a decimal
	scale uint8    // digits after the decimal point
}

// decimals are the forms of decimals, by their digits after the point.
var decimals = func() (forms [256]form) {
	for i := range forms {
		forms[i].scale = uint8(i)
	}
	return forms
}()

// anyForm is the form of v; that of a whole number where v is none.
func (v Value) anyForm() *form {
	if v.form == nil {
		return &decimals[0]
	}
	return v.form
}

// scale is how many digits v has after the decimal point.
func (v Value) scale() int { return int(v.anyForm().scale) }

// den is the denominator of a fraction, 0 for a decimal.
func (v Value) den() int64 { return v.anyForm().den }

// isDecimal reports whether v is a decimal of 64 bits, or no number.
func (v Value) isDecimal() bool { return v.form == nil || v.form.den == 0 && v.form.big == nil }

// withScale is the decimal v with its point moved before the last n digits.
func (v Value) withScale(n int) Value {
	v.form = &decimals[n]
	return v
}

// wide is a number that 64 bits do not hold.
func wide(f form) Value { return Value{form: &f} }

// Int returns the value n.
func Int(n int64) Value { return Value{num: n, form: &decimals[0]} }

// Decimal returns coefficient × 10^-scale, printed with scale digits after the point.
func Decimal(coefficient int64, scale uint8) Value {
	return Value{num: coefficient, form: &decimals[scale]}
}

// Fraction returns num/den as it is, not reduced. A denominator of 0 gives the zero Value.
func Fraction(num, den int64) Value {
	if den == 0 {
		return Value{}
	}
	if den < 0 {
		num, den = -num, -den
	}
	return Value{num: num, form: &form{den: den}}
}

// FromRat returns r as a decimal where it ends within 100 digits, else as a fraction in lowest terms.
func FromRat(r *big.Rat) Value {
	if digits, ok := decimalDigits(r); ok && digits <= 100 {
		coefficient := new(big.Rat).Mul(r, new(big.Rat).SetInt(pow10(digits)))
		if coefficient.Num().IsInt64() {
			return Decimal(coefficient.Num().Int64(), uint8(digits))
		}
		return wide(form{big: new(big.Rat).Set(r), scale: uint8(digits)})
	}
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		return Fraction(r.Num().Int64(), r.Denom().Int64())
	}
	return wide(form{big: new(big.Rat).Set(r), den: 1})
}

// decimalDigits is how many digits after the point r needs, if its denominator has no other factors than 2 and 5.
func decimalDigits(r *big.Rat) (int, bool) {
	d := new(big.Int).Set(r.Denom())
	twos := int(d.TrailingZeroBits())
	d.Rsh(d, uint(twos))
	five, rest, fives := big.NewInt(5), new(big.Int), 0
	for d.Cmp(big.NewInt(1)) != 0 {
		q, m := new(big.Int).QuoRem(d, five, rest)
		if m.Sign() != 0 || fives > 400 {
			return 0, false
		}
		d = q
		fives++
	}
	return max(twos, fives), true
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// IsSet reports whether v is a number.
func (v Value) IsSet() bool { return v.form != nil }

// Rat returns v as a new rational number; 0 for the zero Value.
func (v Value) Rat() *big.Rat {
	switch f := v.anyForm(); {
	case f.big != nil:
		return new(big.Rat).Set(f.big)
	case f.den != 0:
		return big.NewRat(v.num, f.den)
	case f.scale == 0:
		return new(big.Rat).SetInt64(v.num)
	default:
		return new(big.Rat).SetFrac(big.NewInt(v.num), pow10(int(f.scale)))
	}
}

// Int64 returns v if it is a whole number that fits.
func (v Value) Int64() (int64, bool) {
	if v.isDecimal() {
		scale := v.scale()
		if scale == 0 {
			return v.num, v.IsSet()
		}
		if scale <= 18 {
			whole := v.num / int64pow10(scale)
			return whole, v.IsSet() && whole*int64pow10(scale) == v.num
		}
	}
	r := v.Rat()
	if v.IsSet() && r.IsInt() && r.Num().IsInt64() {
		return r.Num().Int64(), true
	}
	return 0, false
}

// String returns the decimal digits of v, or NUMERATOR/DENOMINATOR; "" for the zero Value.
func (v Value) String() string {
	var buf [48]byte
	return string(v.AppendText(buf[:0]))
}

// AppendText appends what String returns.
func (v Value) AppendText(b []byte) []byte {
	f := v.form
	switch {
	case f == nil:
		return b
	case f.big != nil && f.den != 0:
		return append(b, f.big.RatString()...)
	case f.big != nil:
		return append(b, f.big.FloatString(int(f.scale))...)
	case f.den != 0:
		b = strconv.AppendInt(b, v.num, 10)
		return strconv.AppendInt(append(b, '/'), f.den, 10)
	case f.scale == 0:
		return strconv.AppendInt(b, v.num, 10)
	}
	n := v.num
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	var digits [48]byte
	d := strconv.AppendInt(digits[:0], n, 10)
	if point := len(d) - int(f.scale); point > 0 {
		b = append(append(b, d[:point]...), '.')
		return append(b, d[point:]...)
	}
	b = append(b, '0', '.')
	for range int(f.scale) - len(d) {
		b = append(b, '0')
	}
	return append(b, d...)
}

// MarshalJSON writes v as a JSON string, so that no reader rounds it.
func (v Value) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, 24), '"')
	return append(v.AppendText(b), '"'), nil
}

// appendField appends v as a field of a JSON object.
func (v *Value) appendField(b []byte, name string) []byte {
	return append(v.AppendText(append(jsonout.Key(b, name), '"')), '"')
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (v *Value) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	parsed, err := parseValue(s)
	if err != nil {
		return err
	}
	*v = parsed
	return nil
}

// parseValue reads the form that String writes.
func parseValue(s string) (Value, error) {
	if s == "" {
		return Value{}, nil
	}
	if num, den, ok := strings.Cut(s, "/"); ok {
		n, err1 := strconv.ParseInt(num, 10, 64)
		d, err2 := strconv.ParseInt(den, 10, 64)
		if err1 == nil && err2 == nil && d > 0 {
			return Fraction(n, d), nil
		}
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return Value{}, &Error{Text: s, Reason: "not a decimal or a fraction"}
	}
	whole, digits, _ := strings.Cut(s, ".")
	if strings.Contains(s, "/") {
		return FromRat(r), nil
	}
	if n, err := strconv.ParseInt(whole+digits, 10, 64); err == nil && len(digits) < 200 {
		return Decimal(n, uint8(len(digits))), nil
	}
	return wide(form{big: r, scale: uint8(min(len(digits), 255))}), nil
}

// Equal reports whether v and w are the same number, however many digits they are printed with.
func (v Value) Equal(w Value) bool { return v.IsSet() == w.IsSet() && v.Cmp(w) == 0 }

// Cmp compares two numbers: -1, 0 or +1. The zero Value counts as 0.
func (v Value) Cmp(w Value) int {
	if p, q := v.scale(), w.scale(); v.isDecimal() && w.isDecimal() && p <= 18 && q <= 18 {
		a, ok1 := mul64(v.num, int64pow10(max(0, q-p)))
		b, ok2 := mul64(w.num, int64pow10(max(0, p-q)))
		if ok1 && ok2 {
			return cmp.Compare(a, b)
		}
	}
	return v.Rat().Cmp(w.Rat())
}

// Neg returns -v.
func (v Value) Neg() Value {
	if v.form != nil && v.form.big != nil {
		f := *v.form
		f.big = new(big.Rat).Neg(f.big)
		v.form = &f
	}
	v.num = -v.num
	return v
}

// mulInt multiplies, keeping the digits after the point.
func (v Value) mulInt(n int64) Value {
	if v.isDecimal() {
		if p, ok := mul64(v.num, n); ok {
			v.num = p
			return v
		}
	}
	return v.keepScale(new(big.Rat).Mul(v.Rat(), new(big.Rat).SetInt64(n)))
}

// keepScale is FromRat with at least as many digits after the point as v has.
func (v Value) keepScale(r *big.Rat) Value {
	w := FromRat(r)
	if f := w.form; f.den == 0 && f.big != nil && int(f.scale) < v.scale() {
		return wide(form{big: f.big, scale: uint8(v.scale())})
	}
	return w
}

// shift multiplies by 10^k, dropping digits after the point that k brings before it: 1.2 × 10⁸ is 120000000.
func (v Value) shift(k int) Value {
	if v.isDecimal() {
		if k >= 0 {
			cut := min(k, v.scale())
			v = v.withScale(v.scale() - cut)
			k -= cut
			if p, ok := mul64(v.num, int64pow10(k)); ok && k <= 18 {
				v.num = p
				return v
			}
			return v.keepScale(new(big.Rat).Mul(v.Rat(), new(big.Rat).SetInt(pow10(k))))
		}
		if v.scale()-k <= 60 {
			return v.withScale(v.scale() - k)
		}
	}
	factor := new(big.Rat).SetInt(pow10(max(k, -k)))
	if k < 0 {
		factor.Inv(factor)
	}
	return v.keepScale(new(big.Rat).Mul(v.Rat(), factor))
}

// trim drops zeros at the end of a decimal's fraction.
func (v Value) trim() Value {
	if scale := v.scale(); scale > 0 && v.isDecimal() {
		for ; scale > 0 && v.num%10 == 0; scale-- {
			v.num /= 10
		}
		return v.withScale(scale)
	}
	return v
}

func (v Value) add(w Value) Value {
	if v.isDecimal() && w.isDecimal() {
		p, q := v.scale(), w.scale()
		for ; p < q; p++ {
			n, ok := mul64(v.num, 10)
			if !ok {
				return FromRat(new(big.Rat).Add(v.withScale(p).Rat(), w.Rat()))
			}
			v.num = n
		}
		for ; q < p; q++ {
			n, ok := mul64(w.num, 10)
			if !ok {
				return FromRat(new(big.Rat).Add(v.withScale(p).Rat(), w.withScale(q).Rat()))
			}
			w.num = n
		}
		v, w = v.withScale(p), w.withScale(p)
		if s := v.num + w.num; (s > v.num) == (w.num > 0) {
			v.num = s
			return v
		}
	}
	return FromRat(new(big.Rat).Add(v.Rat(), w.Rat()))
}

// times multiplies by num/den exactly.
func (v Value) times(num, den int64) Value {
	if g := gcd(num, den); g > 1 {
		num, den = num/g, den/g
	}
	if den == 1 {
		return v.mulInt(num)
	}
	if v.isDecimal() && v.num%den == 0 {
		v.num /= den
		return v.mulInt(num)
	}
	return FromRat(new(big.Rat).Mul(v.Rat(), big.NewRat(num, den)))
}

// isZero reports whether v is the number 0.
func (v Value) isZero() bool { return v.num == 0 && v.form != nil && v.form.big == nil }

func mul64(a, b int64) (int64, bool) {
	negative := (a < 0) != (b < 0)
	hi, lo := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
	if hi != 0 || lo > 1<<63-1 {
		return 0, false
	}
	if negative {
		return -int64(lo), true
	}
	return int64(lo), true
}

func int64pow10(k int) int64 {
	if k > 18 {
		return 0
	}
	n := int64(1)
	for range k {
		n *= 10
	}
	return n
}
