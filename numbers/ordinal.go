package numbers

import (
	"strings"

	"github.com/zhnews/zhnews/internal/han"
)

// ordinal reads 第N with its counter.
func (s *scan) ordinal(i int) (q Quantity, next int, ok bool) {
	_, size := han.Decode(s.text[i:])
	at := i + size
	at += min(skipBlank(s.text[at:]), 2)
	n, ok := s.numeralAt(s.text, at)
	if !ok || n.point || n.groups && n.zeros {
		return q, at, false
	}
	if n.high.IsSet() && n.units == 0 && !n.arabic {
		// 第二三产业: two numbers, no range
		return q, n.end, false
	}
	q = Quantity{Start: i, End: n.end, Kind: Ordinal, Value: n.value}
	if n.high.IsSet() {
		q.Value, q.Low, q.High = Value{}, n.value, n.high
	}
	// 第十和第十五之间, 第3至第5名
	if r, found := s.ordinalRange(q, &n); found {
		return r, r.End, s.has(r.End, "季度", "度", "世纪") == 0 // 第二到第四季度: a date
	}
	u, k := s.unit(n.end)
	if s.has(n.end, "号") > 0 && !s.whole {
		return q, n.end + len("号"), false // the number of a document: 第1695号决议
	}
	if s.has(n.end, "季度", "世纪") > 0 {
		return q, n.end + len("季度"), false // a date
	}
	if k > 0 && (u.counter || u.kind == Duration || u.kind == Age) && !(u.counter && s.ordinalWord(n.end, k)) {
		q.Unit, q.End = u.name, n.end+k
		if u.kind == Duration {
			q.Unit = han.FoldString(s.text[n.end : n.end+k])
		}
	} else if next := s.runeAt(n.end); n.lone && han.IsHan(next) && !strings.ContainsRune("的和与及或是在之也就已又还将被由为，了着", next) {
		return q, n.end, s.whole // 第一现场: a name
	} else if k > 0 && !u.counter && u.kind != Duration {
		// 第三米: no such thing; the number stands alone
		if u.kind == Measure && han.IsHan(s.runeAt(n.end)) {
			return q, n.end, true
		}
	}
	return q, q.End, true
}

// ordinalWord refuses a counter that opens another word: 第一家庭, 第二级联.
func (s *scan) ordinalWord(i, size int) bool {
	_, k := s.t.notCounters.Prefix(s.text[i:])
	return k > size || k == size && k > 3
}

func (s *scan) ordinalRange(q Quantity, n *numeral) (Quantity, bool) {
	m := s.has(n.end, "至第", "到第", "—第", "-第", "至", "到", "——", "—", "-", "－", "–", "~", "～", "和第", "与第")
	if m == 0 {
		return q, false
	}
	join := s.text[n.end : n.end+m]
	t, ok := s.numeralAt(s.text, n.end+m)
	if !ok || t.value.Cmp(n.value) <= 0 || t.high.IsSet() {
		return q, false
	}
	end := t.end
	unit := ""
	if u, k := s.unit(t.end); k > 0 && u.counter {
		unit, end = u.name, t.end+k
	}
	if strings.HasPrefix(join, "和") || strings.HasPrefix(join, "与") {
		k := s.has(end, "之间")
		if k == 0 {
			return q, false
		}
		end += k
	} else if unit == "" && !strings.HasSuffix(join, "第") {
		return q, false
	}
	q.Value, q.Low, q.High, q.Unit, q.End = Value{}, n.value, t.value, unit, end
	return q, true
}

// firstWords are the counters that 首 counts: 首届, 首次, 首家.
var firstWords = []string{"届", "次", "家", "个", "批", "例", "台", "套", "座", "条", "支", "架", "艘", "场", "轮", "部", "颗", "枚", "列", "笔", "款", "只", "位", "班", "单", "宗", "期"}

// firstOf reads 首 with a counter.
func (s *scan) firstOf(i int) (q Quantity, next int, ok bool) {
	_, size := han.Decode(s.text[i:])
	at := i + size
	m := s.has(at, firstWords...)
	if m == 0 || strings.ContainsRune("元", s.runeBefore(i)) {
		return q, at, false
	}
	word := han.FoldString(s.text[at : at+m])
	next2 := s.runeAt(at + m)
	switch {
	case word == "位" && (!han.IsHan(next2) || s.runeBefore(i) == '居' || s.runeBefore(i) == '列' || s.runeBefore(i) == '在' || s.runeBefore(i) == '放'):
		return q, at, false
	case word == "班" && next2 == '车', word == "部" && next2 == '曲', word == "单" && next2 == '元', word == "期" && next2 == '待', word == "列" && next2 == '车':
		return q, at, false
	}
	return Quantity{Start: i, End: at + m, Kind: Ordinal, Value: Int(1), Unit: word}, at + m, true
}
