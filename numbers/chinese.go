package numbers

import "github.com/zhnews/zhnews/internal/han"

// The short ways through a Chinese numeral. TestNumeralWays holds them against anyNumeral.

// chinese holds what the characters of Chinese numerals stand for: d + 1 for a digit d, -p for 10 to the power of p.
var chinese [1 << 16]int8

func init() {
	for _, r := range "零〇○一壹弌幺二贰貳两兩俩倆弍貮三叁参參蔘弎叄四肆五伍六陆陸七柒八捌九玖" {
		d, _ := han.Numeral(r)
		chinese[r] = int8(d) + 1
	}
	for _, r := range "十拾百佰千仟韆万萬亿億兆" {
		chinese[r] = -unitPower(han.Fold(r))
	}
}

// chineseOf is the digit that r stands for, -1-p where it stands for 10 to the power of p, and -1 where it is no numeral.
func chineseOf(r rune) int8 {
	if r >= 1<<16 {
		return -1
	}
	return chinese[r] - 1
}

// plainChinese reads a whole number in Chinese whose units fall, as 三千五百, 十五 or 一亿零三十万, into n, whose start is given. Everything
// else that may be a numeral, or goes on like one, is left to anyNumeral.
func plainChinese(s string, n *numeral) bool {
	var total, section, before int64 // before is the value without the last 万 or 亿
	digit, zero := int64(-1), false
	power, big, last := int8(4), int8(12), int8(0)
	units, characters, at := 0, 0, n.start
	for {
		r, size := han.Decode(s[at:])
		c := chineseOf(r)
		if c >= 0 {
			switch {
			case digit >= 0 || zero && c == 0 || c == 2 && characters+units > 0 && han.Fold(r) == '两' || c == 0 && characters+units == 0:
				return false
			case c == 0:
				zero = true
			default:
				digit = int64(c)
			}
			characters++
			at += size
			continue
		}
		p := -1 - c
		if p == 0 {
			switch r = han.Fold(r); r {
			case '点', '多', '余', '几', '来', ' ', '廿', '卄', '卅', '卌', '點':
				return false
			}
			if isArabic(r) || isPoint(r) {
				return false
			}
			break
		}
		switch {
		case p == 12 || p < 4 && p >= power || p >= 4 && p >= big:
			return false
		case p >= 4:
			if digit > 0 {
				section += trailingDigit(digit, last, zero || last >= 4)
			}
			if section == 0 {
				return false
			}
			before = total + section
			if total > 0 && units > 0 && big < 12 {
				before = -1 // 一亿二千万
			}
			total += section * int64pow10(int(p))
			section, power, big = 0, 4, p
		default:
			if digit < 0 {
				if p != 1 || characters+units > 0 {
					return false
				}
				digit = 1
			}
			if units+characters > 0 && p >= 2 {
				switch next, _ := han.Decode(s[at+size:]); han.Fold(next) {
				case '帕', '分', '瓦', '米', '克', '伏', '焦', '卡', '赫', '字', '比', '牛':
					return false
				}
			}
			section += digit * int64pow10(int(p))
			power = p
		}
		digit, zero, last = -1, false, p
		units++
		at += size
	}
	if units == 0 || zero && digit < 0 {
		return false
	}
	if digit > 0 {
		section += trailingDigit(digit, last, zero)
	}
	n.end, n.units, n.digits, n.value = at, units, characters, Int(total+section)
	if digit < 0 && last >= 4 {
		if before < 0 {
			return false
		}
		n.scaled, n.bare = int(last), Int(before)
	}
	n.lone = units == 1 && characters == 0 && han.Fold(firstRune(s[n.start:])) == '拾'
	return true
}

// trailingDigit is what the last digit of a numeral stands for: five hundred in 三千五, five in 三千零五.
func trailingDigit(digit int64, lastUnit int8, ones bool) int64 {
	if ones || lastUnit < 2 {
		return digit
	}
	return digit * int64pow10(int(lastUnit)-1)
}

// loneDigit reads a single Chinese digit with nothing of a numeral behind it, the commonest numeral of all.
func loneDigit(s string, i int) (n numeral, ok bool) {
	r, size := han.Decode(s[i:])
	d := chineseOf(r)
	if d <= 0 {
		return n, false
	}
	next, _ := han.Decode(s[i+size:])
	if chineseOf(next) != -1 {
		return n, false
	}
	if next = han.Fold(next); isArabic(next) || isPoint(next) {
		return n, false
	}
	switch next {
	case ' ', '点', '多', '余', '几', '来', '廿', '卅', '卌':
		return n, false
	}
	v := Int(int64(d))
	return numeral{start: i, end: i + size, value: v, bare: v, lone: true, digits: 1}, true
}

// isPoint reports whether r is a mark that papers of Taiwan set for 点 between Chinese numerals: 四十一‧一%.
func isPoint(r rune) bool {
	switch r {
	case '‧', '·', '・', '•', '．', '.':
		return true
	}
	return false
}

// pointed reports whether digits and a sign of percent stand behind such a mark, or, behind ‧, any unit: 九‧二一 is a day.
func (sc *scan) pointed(s string, mark rune, at int) bool {
	for digits := 0; at < len(s); digits++ {
		r, n := han.Decode(s[at:])
		if c := chineseOf(r); c < 0 || r == '两' || r == '兩' {
			if digits == 0 || digits > 4 {
				return false
			}
			if r == '%' || r == '％' || r == '‰' {
				return true
			}
			if mark != '‧' {
				return false
			}
			u, size := sc.t.units.Find(s[at:])
			return size > 0 && (u.kind != Count || u.name == "度") || unitPower(han.Fold(r)) >= 4
		}
		at += n
	}
	return false
}
