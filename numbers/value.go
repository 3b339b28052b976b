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
	num   int64 // numerator; the coefficient of a decimal
	den   int64 // denominator of a fraction; 0 for a decimal
	scale uint8 // digits after the decimal point
	set   bool
	big   *big.Rat // where the number does not fit; scale still tells the digits of a decimal
}

// Int returns the value n.
func Int(n int64) Value { return Value{num: n, set: true} }

// Decimal returns coefficient × 10^-scale, printed with scale digits after the point.
func Decimal(coefficient int64, scale uint8) Value {
	return Value{num: coefficient, scale: scale, set: true}
}

// Fraction returns num/den as it is, not reduced. A denominator of 0 gives the zero Value.
func Fraction(num, den int64) Value {
	if den == 0 {
		return Value{}
	}
	if den < 0 {
		num, den = -num, -den
	}
	return Value{num: num, den: den, set: true}
}

// FromRat returns r as a decimal where it ends within 100 digits, else as a fraction in lowest terms.
func FromRat(r *big.Rat) Value {
	if digits, ok := decimalDigits(r); ok && digits <= 100 {
		coefficient := new(big.Rat).Mul(r, new(big.Rat).SetInt(pow10(digits)))
		if coefficient.Num().IsInt64() {
			return Value{num: coefficient.Num().Int64(), scale: uint8(digits), set: true}
		}
		return Value{big: new(big.Rat).Set(r), scale: uint8(digits), set: true}
	}
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		return Value{num: r.Num().Int64(), den: r.Denom().Int64(), set: true}
	}
	return Value{big: new(big.Rat).Set(r), den: 1, set: true}
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
func (v Value) IsSet() bool { return v.set }

// Rat returns v as a new rational number; 0 for the zero Value.
func (v Value) Rat() *big.Rat {
	switch {
	case v.big != nil:
		return new(big.Rat).Set(v.big)
	case v.den != 0:
		return big.NewRat(v.num, v.den)
	case v.scale == 0:
		return new(big.Rat).SetInt64(v.num)
	}
	return new(big.Rat).SetFrac(big.NewInt(v.num), pow10(int(v.scale)))
}

// Int64 returns v if it is a whole number that fits.
func (v Value) Int64() (int64, bool) {
	if v.big == nil && v.den == 0 && v.scale == 0 {
		return v.num, v.set
	}
	if v.big == nil && v.den == 0 && v.scale <= 18 {
		whole := v.num / int64pow10(int(v.scale))
		return whole, v.set && whole*int64pow10(int(v.scale)) == v.num
	}
	r := v.Rat()
	if v.set && r.IsInt() && r.Num().IsInt64() {
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
	switch {
	case !v.set:
		return b
	case v.big != nil && v.den != 0:
		return append(b, v.big.RatString()...)
	case v.big != nil:
		return append(b, v.big.FloatString(int(v.scale))...)
	case v.den != 0:
		b = strconv.AppendInt(b, v.num, 10)
		return strconv.AppendInt(append(b, '/'), v.den, 10)
	case v.scale == 0:
		return strconv.AppendInt(b, v.num, 10)
	}
	n := v.num
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	var digits [48]byte
	d := strconv.AppendInt(digits[:0], n, 10)
	if point := len(d) - int(v.scale); point > 0 {
		b = append(append(b, d[:point]...), '.')
		return append(b, d[point:]...)
	}
	b = append(b, '0', '.')
	for range int(v.scale) - len(d) {
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
	return Value{big: r, scale: uint8(min(len(digits), 255)), set: true}, nil
}

// Equal reports whether v and w are the same number, however many digits they are printed with.
func (v Value) Equal(w Value) bool { return v.set == w.set && v.Cmp(w) == 0 }

// Cmp compares two numbers: -1, 0 or +1. The zero Value counts as 0.
func (v Value) Cmp(w Value) int {
	if v.big == nil && w.big == nil && v.den == 0 && w.den == 0 && v.scale <= 18 && w.scale <= 18 {
		a, ok1 := mul64(v.num, int64pow10(max(0, int(w.scale)-int(v.scale))))
		b, ok2 := mul64(w.num, int64pow10(max(0, int(v.scale)-int(w.scale))))
		if ok1 && ok2 {
			return cmp.Compare(a, b)
		}
	}
	return v.Rat().Cmp(w.Rat())
}

// Neg returns -v.
func (v Value) Neg() Value {
	if v.big != nil {
		v.big = new(big.Rat).Neg(v.big)
	}
	v.num = -v.num
	return v
}

// mulInt multiplies, keeping the digits after the point.
func (v Value) mulInt(n int64) Value {
	if v.big == nil && v.den == 0 {
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
	if w.den == 0 && w.big != nil && w.scale < v.scale {
		w.scale = v.scale
	}
	return w
}

// shift multiplies by 10^k, dropping digits after the point that k brings before it: 1.2 × 10⁸ is 120000000.
func (v Value) shift(k int) Value {
	if v.big == nil && v.den == 0 {
		if k >= 0 {
			cut := min(k, int(v.scale))
			v.scale -= uint8(cut)
			k -= cut
			if p, ok := mul64(v.num, int64pow10(k)); ok && k <= 18 {
				v.num = p
				return v
			}
			return v.keepScale(new(big.Rat).Mul(v.Rat(), new(big.Rat).SetInt(pow10(k))))
		}
		if int(v.scale)-k <= 60 {
			v.scale += uint8(-k)
			return v
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
	if v.big != nil || v.den != 0 {
		return v
	}
	for v.scale > 0 && v.num%10 == 0 {
		v.num /= 10
		v.scale--
	}
	return v
}

func (v Value) add(w Value) Value {
	if v.big == nil && w.big == nil && v.den == 0 && w.den == 0 {
		for v.scale < w.scale {
			p, ok := mul64(v.num, 10)
			if !ok {
				return FromRat(new(big.Rat).Add(v.Rat(), w.Rat()))
			}
			v.num, v.scale = p, v.scale+1
		}
		for w.scale < v.scale {
			p, ok := mul64(w.num, 10)
			if !ok {
				return FromRat(new(big.Rat).Add(v.Rat(), w.Rat()))
			}
			w.num, w.scale = p, w.scale+1
		}
		if s := v.num + w.num; (s > v.num) == (w.num > 0) {
			v.num, v.set = s, true
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
	if v.big == nil && v.den == 0 && v.num%den == 0 {
		v.num /= den
		return v.mulInt(num)
	}
	return FromRat(new(big.Rat).Mul(v.Rat(), big.NewRat(num, den)))
}

// isZero reports whether v is the number 0.
func (v Value) isZero() bool { return v.set && v.big == nil && v.num == 0 }

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
