package numbers

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// approximate reads 多, 余, 来 or 几 between a numeral and its unit.
func (s *scan) approximate(i int) (at int, m Modifier) {
	k := i + skipBlank(s.text[i:])
	switch s.runeAt(k) {
	case '多', '余':
		m = Over
	case '来':
		m = About
	case '把': // 千把块钱
		if unitPower(s.runeBefore(i)) == 0 || s.runeBefore(i) == '十' {
			return i, Exact
		}
		m = About
	case '几':
		m = Over
	case '个':
		// 十一个多小时, 三个多月
		if next := s.runeAt(k + 3); next == '多' || next == '余' {
			if u, size := s.unit(k + 6); size > 0 && u.kind == Duration {
				return k + 6, Over
			}
		}
		return i, Exact
	default:
		return i, Exact
	}
	k += 3
	k += skipBlank(s.text[k:])
	if _, size := s.unit(k); size == 0 {
		return i, Exact
	}
	if m == About || s.runeAt(i) == '几' {
		// 十来个, 30来岁, 十几个: only behind 十, 百 and the like.
		if r := s.runeBefore(i); unitPower(r) == 0 && r != '廿' && !(m == About && (r == '0' || r == '０')) {
			return i, Exact
		}
	}
	return k, m
}

// negative moves the start over a sign or 负, 零下 before the number.
func (s *scan) negative(q *Quantity) {
	i := q.Start
	k := i
	for k > 0 && s.text[k-1] == ' ' {
		k--
	}
	if i-k > 2 {
		return
	}
	size := 0
	if m := s.hadBefore(k, "零下"); m > 0 {
		size = m
	} else if m := s.hadBefore(k, "负"); m > 0 && s.hadBefore(k, "胜负", "抱负", "肩负", "担负", "自负", "辜负", "正负", "欺负") == 0 {
		size = m
	} else if m := s.hadBefore(i, "-", "－", "−"); m > 0 {
		b := s.runeBefore(i - m)
		if !isArabic(b) && !han.IsLetter(b) && !han.IsHan(b) && b != '-' && b != '%' && b != ')' {
			size, k = m, i
		} else if han.IsHan(b) && (strings.ContainsRune("为达至到降是约", b) || s.has(q.End, degreeMarks...) > 0) {
			size, k = m, i
		}
	}
	if size == 0 || k-size < s.prevEnd {
		return
	}
	q.Start = k - size
	if q.Value.IsSet() {
		q.Value = q.Value.Neg()
	} else {
		q.Low, q.High = q.High.Neg(), q.Low.Neg()
	}
}

// bound looks for the words around the quantity that bound it, and for a bound that a list shares.
func (s *scan) bound(q *Quantity) {
	if q.Modifier == Exact {
		k := q.Start
		for k > s.prevEnd && (s.text[k-1] == ' ' || strings.HasSuffix(s.text[:k], "\u3000")) {
			_, n := han.DecodeLast(s.text[:k])
			k -= n
		}
		for _, w := range []string{"的", "达", "了", "为", "有", "人民币", "每天", "美金"} {
			if m := s.hadBefore(k, w); m > 0 && w != "的" {
				if v, n := before().Suffix(s.text[:k-m]); n > 0 && v != Exact && (w != "有" || n >= len("最多")) {
					k -= m
					break
				}
			}
		}
		k = s.beforeRate(k)
		if m, n := before().Suffix(s.text[:k]); n > 0 && k-n >= s.prevEnd && !s.crossed(q, k-n) {
			q.Modifier = m
		}
	}
	end := q.End
	if end+1 < len(s.text) && s.text[end] == ' ' && s.text[end+1] >= utf8.RuneSelf && !han.IsHan(s.runeBefore(end)) {
		end++ // web pages set Arabic digits apart: 170 以下, 20% 以上
	}
	if m, n := after().Prefix(s.text[end:]); n > 0 && s.afterHolds(m, end, n) {
		if q.Modifier == Exact || m == AtLeast || m == AtMost || q.Modifier == About && m == About {
			if m != Exact {
				q.Modifier = m
			}
		}
	}
	if q.Modifier == Exact && s.haveLast && s.last.Kind == q.Kind && s.last.Unit == q.Unit {
		// 不低于5000万元和1000万元: the bound before the first holds for the list.
		if between := s.text[s.last.End:q.Start]; between == "和" || between == "、" || between == "或" || between == "与" || between == "及" {
			if _, n := before().Suffix(s.text[:s.last.Start]); n > 0 {
				q.Modifier = s.last.Modifier
			}
		}
	}
}

// beforeRate steps back over 每 and a unit: 突破每盎司2000美元.
func (s *scan) beforeRate(k int) int {
	for back, i := 0, k; back < 5 && i > s.prevEnd; back++ {
		r, n := han.DecodeLast(s.text[:i])
		i -= n
		if r == '每' {
			if _, size := s.unit(i + n); size == k-i-n && size > 0 {
				return i
			}
			break
		}
	}
	return k
}

// afterHolds refuses words that only look like a bound: 许多, 余下, 多家, 以上半年.
func (s *scan) afterHolds(m Modifier, i, n int) bool {
	word := han.FoldString(s.text[i : i+n])
	next := s.runeAt(i + n)
	switch word {
	case "许":
		return !han.IsHan(next) || !strings.ContainsRune("多可愿诺久", next)
	case "多":
		return !strings.ContainsRune("家个次名种项元样数方为位人于少达边党层", next) || next == 0
	case "余":
		return !strings.ContainsRune("下额地量热生家个名", next)
	case "上下":
		return next != '游' && next != '班' && next != '车' && next != '铺' && next != '级'
	case "之上", "之下":
		return m != Exact
	case "不足", "不到":
		return !han.IsHan(next)
	}
	return true
}

// crossed reports whether the verb at i crosses what q counts, rather than a mark that it has reached: 跨过三道门, 冲破两道防线.
func (s *scan) crossed(q *Quantity, i int) bool {
	if q.Kind != Count || q.Value.Cmp(Int(100)) >= 0 {
		return false
	}
	return s.has(i, "跨") > 0 || s.has(i, "突破", "冲破") > 0 && (q.Unit == "道" || q.Unit == "重" || q.Unit == "层")
}
