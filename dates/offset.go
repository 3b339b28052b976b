package dates

import (
	"strings"
	"time"

	"github.com/zhnews/zhnews/internal/han"
)

var (
	offsetLeads = []string{"最近", "过去的", "过去", "近", "今后", "未来", "此后"}
	offsetUnits = []string{"个多月", "个半月", "个月", "个星期", "星期", "礼拜", "年", "天", "日", "周"}
)

// offset reads a time counted from the reference day: 三年前, 两个月后, 一周内, 近三年, 未来五天.
func (s *scan) offset(i int) (e expr, end int, ok bool) {
	at, lead := i, ""
	for _, w := range offsetLeads {
		if s.class(i)&aPhrase == 0 {
			break
		}
		if m := s.has(i, w); m > 0 {
			at, lead = i+m, w
			break
		}
	}
	n, ok := s.number(at)
	half := false
	if !ok {
		if m := s.has(at, "半"); m > 0 {
			n, half, ok = num{value: 0, end: at + m}, true, true
		}
	}
	if !ok || n.value > 2000 || n.positional && n.digits > 2 || n.value == 0 && !half {
		return e, 0, false
	}
	if s.numberBefore(at) && lead == "" {
		return e, 0, false
	}
	k := n.end
	vague := false
	switch s.rune(k) {
	case '多', '余', '来':
		vague = true
		_, m := han.Decode(s.text[k:])
		k += m
	case '个', '星', '礼', '年', '天', '日', '周':
	default:
		return e, 0, false
	}
	unit := ""
	for _, w := range offsetUnits {
		if m := s.has(k, w); m > 0 {
			unit = w
			k += m
			break
		}
	}
	if unit == "" || unit == "日" && lead != "" && s.has(k-len("日"), "日元", "日本") > 0 || unit == "周" && s.has(k-len("周"), "周年", "周岁") > 0 || unit == "年" && s.has(k-len("年"), "年代", "年级") > 0 {
		return e, 0, false
	}
	if m := s.has(k, "多", "余"); m > 0 {
		vague = true
		k += m
	}
	if unit == "个多月" || unit == "个半月" {
		vague = true
	}
	// A year of four digits is no span, nor 98年前 with an apostrophe.
	if unit == "年" && (n.digits == 4 || n.positional) {
		return e, 0, false
	}
	count := n.value
	if half {
		switch unit {
		case "年":
			unit, count = "个月", 6
		default:
			vague = true
		}
	}
	back, within := false, false
	switch m := 0; {
	case lead == "近" || lead == "最近" || strings.HasPrefix(lead, "过去"):
		back, within = true, true
		k += s.has(k, "以来", "来", "间", "里", "中", "内")
	case lead != "":
		within = true
		k += s.has(k, "间", "里", "内", "中")
	case !strings.ContainsRune("之以前后内来", s.rune(k)):
		return e, 0, false
	default:
		if m = s.has(k, "之前", "以前", "前"); m > 0 && s.has(k, "前期", "前后", "前沿", "前列", "前往", "前进", "前三", "前景") == 0 {
			back = true
		} else if m = s.has(k, "之后", "以后", "后"); m > 0 && s.has(k, "后备", "后期", "后续", "后来", "后勤") == 0 {
		} else if m = s.has(k, "以内", "之内", "内"); m > 0 && s.has(k, "内地", "内部", "内外", "内容", "内蒙古", "内需") == 0 {
			within = true
		} else if m = s.has(k, "以来", "来"); m > 0 && !vague && (unit == "年" || unit == "个月") && s.has(k, "来自", "来到", "来源", "来说") == 0 {
			back, within = true, true // 五年来
		} else {
			return e, 0, false
		}
		k += m
	}
	e.grain = Day
	if s.ref.IsZero() || vague {
		return e, k, true
	}
	sign := 1
	if back {
		sign = -1
	}
	if within {
		from, to := s.ref, s.ref
		var edge time.Time
		switch unit {
		case "年":
			edge, e.grain = s.ref.AddDate(sign*count, 0, 0), Year
		case "个月":
			edge, e.grain = addMonths(s.ref, sign*count), Month
		case "周", "星期", "个星期", "礼拜":
			edge, e.grain = s.ref.AddDate(0, 0, 7*sign*count), Week
		case "天", "日":
			edge, e.grain = s.ref.AddDate(0, 0, sign*count), Day
		default:
			return e, k, true
		}
		if back {
			e.set(edge.AddDate(0, 0, 1), to.AddDate(0, 0, 1), e.grain)
		} else {
			e.set(from, edge, e.grain)
			if lead != "" {
				e.set(from.AddDate(0, 0, 1), edge.AddDate(0, 0, 1), e.grain)
			}
		}
		return e, k, true
	}
	switch unit {
	case "年":
		e.setYear(s.ref.Year() + sign*count)
	case "个月":
		t := addMonths(s.ref, sign*count)
		e.setMonth(t.Year(), int(t.Month()))
	case "周", "星期", "个星期", "礼拜":
		t := monday(s.ref).AddDate(0, 0, 7*sign*count)
		e.set(t, t.AddDate(0, 0, 7), Week)
	case "天", "日":
		e.setDay(s.ref.AddDate(0, 0, sign*count))
	}
	return e, k, true
}
