package dates

import (
	"github.com/zhnews/zhnews/internal/han"
)

// centuries are words for one century, as centuries from the reference day's.
var centuries = []struct {
	word string
	by   int
}{{"上个世纪", -1}, {"上世纪", -1}, {"本世纪", 0}, {"下个世纪", 1}, {"下世纪", 1}}

// decade reads decades and centuries: 上世纪七八十年代, 20世纪90年代初, 八十年代, 本世纪末, 1980年代.
func (s *scan) decade(i int) (e expr, end int, ok bool) {
	if s.class(i)&(aNumeral|aPhrase|aMonth) == 0 {
		return e, 0, false
	}
	at := i
	century := 0 // first year of it
	had := false
	for _, w := range centuries {
		if s.class(i)&aPhrase == 0 {
			break
		}
		if m := s.has(i, w.word); m > 0 {
			at, had = i+m, true
			if !s.ref.IsZero() {
				// The last year of a century counts to it: 2000 is in the 20th.
				century = (s.ref.Year()-1)/100*100 + 100*w.by + 1
			}
			break
		}
	}
	if !had {
		k := i
		if s.class(i)&aPhrase != 0 {
			k += s.has(i, "公元")
		}
		if n, ok := s.number(k); ok && s.rune(n.end) == '世' && n.value >= 1 && n.value <= 30 && !n.positional {
			if m := s.has(n.end, "世纪"); m > 0 && s.has(n.end, "世纪大道", "世纪城") == 0 {
				at, had, century = n.end+m, true, 100*(n.value-1)+1
			}
		}
	}
	if had {
		if first, last, k, ok := s.tens(at); ok {
			e.grain, e.year = Decade, true
			if century != 0 {
				from := century - 1 + first
				e.set(day(from, 1, 1), day(century-1+last+10, 1, 1), Decade)
				k = s.decadePart(k, &e, from, first == last)
			} else if m := s.has(k, "初期", "末期", "中期", "后期", "初", "末"); m > 0 {
				k += m
			}
			return e, k, true
		}
		e.grain, e.year = Century, true
		if century != 0 {
			e.set(day(century, 1, 1), day(century+100, 1, 1), Century)
		}
		if years, last, k := s.yearsOfCentury(at); years > 0 {
			from, to := century, century+years
			if last {
				from, to = century+100-years, century+100
			}
			if e.grain = Year; century != 0 {
				e.set(day(from, 1, 1), day(to, 1, 1), Year)
			}
			return e, k, true
		}
		switch {
		case s.has(at, "初") > 0 && s.has(at, "初步") == 0:
			if century != 0 {
				e.set(day(century, 1, 1), day(century+10, 1, 1), Year)
			}
			at += len("初") + s.has(at+len("初"), "期")
			e.grain = Year
		case s.has(at, "末") > 0:
			if century != 0 {
				e.set(day(century+90, 1, 1), day(century+100, 1, 1), Year)
			}
			at += len("末") + s.has(at+len("末"), "期")
			e.grain = Year
		case s.has(at, "中叶", "上半叶", "下半叶") > 0:
			m := s.has(at, "中叶", "上半叶", "下半叶")
			if century != 0 {
				from, to := century+40, century+60
				if s.has(at, "上半叶") > 0 {
					from, to = century, century+50
				} else if s.has(at, "下半叶") > 0 {
					from, to = century+50, century+100
				}
				e.set(day(from, 1, 1), day(to, 1, 1), Year)
			}
			at += m
			e.grain = Year
		}
		return e, at, true
	}
	if first, last, k, ok := s.tens(i); ok && !s.numberBefore(i) {
		e.grain, e.year = Decade, true
		limit := 2030
		if !s.ref.IsZero() {
			limit = s.ref.Year()
		}
		base := limit / 100 * 100
		if base+first > limit {
			base -= 100
		}
		e.set(day(base+first, 1, 1), day(base+last+10, 1, 1), Decade)
		return e, s.decadePart(k, &e, base+first, first == last), true
	}
	// 1980年代
	if n, ok := s.number(i); ok && (n.arabic && n.digits == 4 || n.positional && n.digits == 4) && n.value%10 == 0 && n.value >= 1000 && n.value < 2200 {
		if m := s.has(n.end, "年代"); m > 0 {
			e.set(day(n.value, 1, 1), day(n.value+10, 1, 1), Decade)
			e.year = true
			return e, s.decadePart(n.end+m, &e, n.value, true), true
		}
	}
	return e, 0, false
}

// yearsOfCentury reads the first or the last years of a century: (本世纪)头20年, (上世纪)最后十年.
func (s *scan) yearsOfCentury(i int) (years int, last bool, end int) {
	k := i + s.has(i, "的")
	m := s.has(k, "头", "前", "最初", "最后")
	n, ok := s.number(k + m)
	if m == 0 || !ok || n.value < 1 || n.value > 99 || s.rune(n.end) != '年' {
		return 0, false, i
	}
	return n.value, s.has(k, "最后") > 0, n.end + len("年")
}

// decadePart narrows a decade by 初, 末 or 中期.
func (s *scan) decadePart(k int, e *expr, from int, single bool) int {
	if m := s.has(k, "初期", "初", "前期"); m > 0 && s.has(k, "初步", "初中") == 0 {
		e.set(day(from, 1, 1), day(from+4, 1, 1), Year)
		return k + m
	}
	if m := s.has(k, "末期", "末", "后期"); m > 0 && single {
		e.set(day(from+6, 1, 1), day(from+10, 1, 1), Year)
		return k + m
	}
	if m := s.has(k, "中期", "中后期"); m > 0 && single {
		e.set(day(from+3, 1, 1), day(from+7, 1, 1), Year)
		return k + m
	}
	return k
}

// tens reads 七八十年代, 90年代, 八十年代: the first and the last decade.
func (s *scan) tens(i int) (first, last, end int, ok bool) {
	if n, found := s.number(i); found && n.arabic {
		if n.digits != 2 || n.value%10 != 0 {
			return 0, 0, 0, false
		}
		if m := s.has(n.end, "年代"); m > 0 {
			return n.value, n.value, n.end + m, true
		}
		// 80、90年代
		if k := s.has(n.end, "、", "—", "-", "至", "和"); k > 0 {
			if b, found := s.number(n.end + k); found && b.arabic && b.digits == 2 && b.value%10 == 0 && b.value > n.value {
				if m := s.has(b.end, "年代"); m > 0 {
					return n.value, b.value, b.end + m, true
				}
			}
		}
		return 0, 0, 0, false
	}
	var read [3]int
	at, digits := i, read[:0]
	for len(digits) < 3 {
		r := s.rune(at)
		d, isDigit := han.Numeral(r)
		if !isDigit || d == 0 {
			break
		}
		digits = append(digits, d)
		at += 3
		at += s.has(at, "、")
	}
	switch s.rune(at) {
	case '十', '○', '〇', '零':
	default:
		return 0, 0, 0, false
	}
	m := s.has(at, "十年代", "○年代", "〇年代", "零年代") // 七○年代
	if m == 0 || len(digits) == 0 || len(digits) > 2 {
		return 0, 0, 0, false
	}
	first, last = digits[0]*10, digits[len(digits)-1]*10
	if last < first {
		return 0, 0, 0, false
	}
	return first, last, at + m, true
}
