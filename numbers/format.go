package numbers

import (
	"math/big"
	"strings"
)

// A Style says how Format writes a number.
type Style uint8

// The styles.
const (
	Small  Style = iota // 一千二百三十四点五
	Formal              // 壹仟贰佰叁拾肆点伍
	Cheque              // 壹仟贰佰叁拾肆元伍角整, as the rules for cheques have it; exact to the 分
)

var digitNames = [2][10]string{
	{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
	{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"},
}

var unitNames = [2][4]string{{"", "十", "百", "千"}, {"", "拾", "佰", "仟"}}

// Format writes v in Chinese numerals. Parse reads back the same value: for every decimal with less than 10^16 before
// the point, Parse(Format(v, Small)) and Parse(Format(v, Formal)) are v, and so is Cheque where v has at most two
// digits after the point. Fractions are written as 三分之二. The zero Value gives "".
func Format(v Value, style Style) string {
	if !v.IsSet() {
		return ""
	}
	var b strings.Builder
	r := v.Rat()
	if r.Sign() < 0 {
		b.WriteString("负")
		r.Neg(r)
	}
	script := 0
	if style != Small {
		script = 1
	}
	if v.den() != 0 && !r.IsInt() {
		writeWhole(&b, r.Denom(), script)
		b.WriteString("分之")
		writeWhole(&b, r.Num(), script)
		return b.String()
	}
	whole := new(big.Int).Quo(r.Num(), r.Denom())
	rest := new(big.Rat).Sub(r, new(big.Rat).SetInt(whole))
	if style == Cheque {
		cents := new(big.Rat).Mul(rest, big.NewRat(100, 1))
		if !cents.IsInt() {
			return Format(v, Formal)
		}
		c := cents.Num().Int64()
		if whole.Sign() > 0 || c == 0 {
			writeWhole(&b, whole, script)
			b.WriteString("元")
		}
		switch {
		case c == 0:
			b.WriteString("整")
		case c%10 == 0:
			b.WriteString(digitNames[1][c/10] + "角整")
		default:
			if c >= 10 {
				b.WriteString(digitNames[1][c/10] + "角")
			} else if whole.Sign() > 0 {
				b.WriteString("零")
			}
			b.WriteString(digitNames[1][c%10] + "分")
		}
		return b.String()
	}
	writeWhole(&b, whole, script)
	if v.scale() > 0 && rest.Sign() >= 0 && v.den() == 0 {
		digits := rest.FloatString(v.scale())
		b.WriteString("点")
		for _, d := range digits[strings.IndexByte(digits, '.')+1:] {
			b.WriteString(digitNames[script][d-'0'])
		}
	}
	return b.String()
}

// writeWhole writes a whole number in sections of four digits: 万, 亿, 万亿.
func writeWhole(b *strings.Builder, n *big.Int, script int) {
	s := n.String()
	if s == "0" {
		b.WriteString(digitNames[script][0])
		return
	}
	if len(s) > 16 {
		// 万亿 sections repeat: the part above 10^16 is 亿亿 and more, which no reader agrees on; 亿 is repeated.
		cut := len(s) - 8
		high, _ := new(big.Int).SetString(s[:cut], 10)
		low, _ := new(big.Int).SetString(s[cut:], 10)
		writeWhole(b, high, script)
		b.WriteString("亿")
		if low.Sign() != 0 {
			if s[cut] == '0' {
				b.WriteString(digitNames[script][0])
			}
			writeWhole(b, low, script)
		}
		return
	}
	for len(s)%4 != 0 {
		s = "0" + s
	}
	sections := len(s) / 4
	zero, written := false, false
	for i := range sections {
		section := s[4*i : 4*i+4]
		k := sections - 1 - i // 0: ones, 1: 万, 2: 亿, 3: 万亿
		if section == "0000" {
			zero = written
			if k == 2 && written {
				b.WriteString("亿") // 一万亿: the 亿 of the 万 above it
			}
			continue
		}
		for j := range 4 {
			d := section[j] - '0'
			if d == 0 {
				zero = written
				continue
			}
			if zero {
				b.WriteString(digitNames[script][0])
			}
			zero = false
			if !(script == 0 && d == 1 && j == 2 && !written) {
				b.WriteString(digitNames[script][d])
			}
			b.WriteString(unitNames[script][3-j])
			written = true
		}
		switch k {
		case 1, 3:
			b.WriteString("万")
		case 2:
			b.WriteString("亿")
		}
	}
}
