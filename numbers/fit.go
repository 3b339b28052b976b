package numbers

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// unitAfter finds the unit or counter behind a numeral and how many blanks lie before it.
func (s *scan) unitAfter(at int, n *numeral) (u unitEntry, size, gap int) {
	gap = skipBlank(s.text[at:])
	if gap > 6 {
		return u, 0, 0
	}
	i := at + gap
	if pct := s.permille(i); pct > 0 {
		return unitEntry{name: "‰", kind: Percent, to: perMille}, pct, gap
	}
	if u, size := s.shares(i, n); size > 0 {
		return u, size, gap
	}
	if u, size := s.degrees(i, n); size > 0 {
		return u, size, gap
	}
	if m := s.has(i, "分"); m > 0 && n.value.IsSet() && !n.high.IsSet() {
		// 6分30秒, not a part of 8时6分30秒: that is a date and not looked at here.
		if t, ok := s.numeralAt(s.text, i+m); ok && s.has(t.end, "秒") > 0 {
			u, _ = unitNamed("分钟", Duration)
			return u, m, gap
		}
	}
	u, size = s.unit(i)
	if size == 0 {
		return u, 0, 0
	}
	if u.kind == Money && s.runeAt(i) == '块' && (strings.ContainsRune("牌板砖石碑匾田地屏糖瓦璃", s.runeBefore(n.start)) || s.has(i+len("块"), inPieces...) > 0 ||
		n.arabic && n.units == 0 && n.digits <= 2 && han.IsHan(s.runeAt(i+size)) && !strings.ContainsRune("钱的多左以不一到至左人", s.runeAt(i+size))) {
		u = unitEntry{name: "块", kind: Count, counter: true} // 警示牌四百多块
	}
	if u.name == "分" && strings.ContainsRune("壹贰叁肆伍陆柒捌玖", s.runeAt(n.start)) {
		return unitEntry{name: "分", kind: Money, to: fen}, size, gap // formal numerals write money
	}
	if u.name == "越南盾" && size == len("盾") {
		switch head := tailOf(s.text[:n.start], 240); {
		case strings.Contains(head, "印尼"), strings.Contains(head, "印度尼西亚"), strings.Contains(head, "雅加达"), strings.Contains(head, "雅加達"):
			u, _ = unitNamed("印尼盾", Money)
		case strings.Contains(head, "荷兰"), strings.Contains(head, "荷蘭"):
			u, _ = unitNamed("荷兰盾", Money)
		}
	}
	if gap > 0 && u.counter && u.noun && n.units > 0 && size >= len("学者") {
		return unitEntry{}, 0, 0 // 上限800万 学者忧楼价急升
	}
	if gap > 0 && u.counter && !n.arabic && n.units == 0 && u.noun {
		return unitEntry{}, 0, 0
	}
	if _, k := s.t.notCounters.Prefix(s.text[i:]); k > size || k == size && u.counter {
		// 30起诉, 3个人信息: the counter belongs to the next word; a shorter one may still fit.
		return unitEntry{}, 0, 0
	}
	if !s.fits(u, i, size, n) {
		// A unit of size that does not hold may count things: 三节课, 五百桶水.
		if w, k := s.t.counters.Prefix(s.text[i:]); k == size && !u.counter && s.fits(w, i, k, n) {
			return w, k, gap
		}
		return unitEntry{}, 0, 0
	}
	return u, size, gap
}

// inPieces are things that 块 counts; before anything else a larger number of 块 is money.
var inPieces = strings.Fields("面板 砖 青砖 石 石碑 石板 板 木板 碑 牌 展板 金牌 银牌 奖牌 匾 玉 屏 大屏 显示屏 地 田 土地 稻田 试验田 耕地 手表 布 糖 肉 饼 月饼 肥皂 电池 玻璃 瓦 木 煤 手帕 毛巾 区域 拼图 积木 芯片 硬盘 光伏板")

// drawn reports whether the unit in [i,i+size) is the 平 of matches, behind those won or lost: 5胜2平1负.
func (s *scan) drawn(i, size, number int) bool {
	return size == len("平") && s.text[i:i+size] == "平" && number == s.prevEnd && s.hadBefore(number, "胜", "负", "勝", "負") > 0
}

// fits checks the needs of a unit's spelling.
func (s *scan) fits(u unitEntry, i, size int, n *numeral) bool {
	next := s.runeAt(i + size)
	first := s.runeAt(i)
	if han.IsLetter(first) && size <= 4 && s.text[i] < utf8.RuneSelf {
		if han.IsLetter(next) || isArabic(next) || next == '-' || next == '+' || !n.arabic {
			return false
		}
		if u.counter {
			return false
		}
		// t, g, m, s, h, V, A, J, L, W behind a bare integer are mostly names (5G, 4S, 3D) unless something else shows a unit.
		if size == 1 && n.units == 0 && han.IsHan(next) && strings.ContainsRune("LWVAJ", first) && !n.point {
			return first == 'L' || first == 'W'
		}
	}
	if s.drawn(i, size, n.start) {
		return true
	}
	switch u.need {
	case longNumber:
		if n.lone && s.has(i+size, "半") > 0 && u.kind == Measure {
			break // 九里半
		}
		if n.lone && u.kind == Measure && (s.goesOn(u, i+size) || oldMeasure(first) && s.hadBefore(n.start, "长", "宽", "高", "深", "厚", "重", "径", "围", "阔", "长约", "宽约", "高约", "深约", "重约", "长达", "深达", "重达") > 0) {
			break // 九尺六寸, 重四两
		}
		if n.lone && !(first == '角' || first == '毛' || first == '毫') {
			return false
		}
		if n.lone {
			// 四角 is a shape, 四角五分 and 壹角整 are money, and so is 港币四毫.
			m, ok := s.numeralAt(s.text, i+size)
			cents := ok && m.lone && (s.has(m.end, "分") > 0 || first == '毛' && !han.IsHan(s.runeAt(m.end)))
			if !cents && s.has(i+size, "整", "正", "纸币", "硬币", "钱", "人民币", "以上", "左右") == 0 && s.sign(n.start).unit == "" {
				return false
			}
		}
	case arabicOnly:
		if !n.arabic || han.IsHan(next) {
			return false
		}
	case scaleOnly:
		if n.lone || !n.arabic && n.units == 0 || strings.ContainsRune("面案式法向便针可才能", next) {
			return false
		}
		if n.units == 0 && n.digits < 2 {
			return false
		}
	case grainOnly:
		if s.goesOn(u, i+size) {
			break // 六石三斗
		}
		if !n.lone && s.hadBefore(n.start, "粮", "谷", "米", "麦", "豆", "稻", "打粮", "产粮", "交粮", "收粮", "公粮", "打谷", "收谷", "租米", "产量", "收成") > 0 {
			break // 打粮十二石
		}
		if s.has(i+size, "谷", "米", "粮", "麦", "豆", "杂粮", "小米", "高粱", "稻", "白米", "大米", "小麦", "玉米", "粟") == 0 && (n.lone || !n.arabic || han.IsHan(next)) && !s.whole {
			return false
		}
	case oilOnly:
		if !strings.Contains(s.text[max(0, i-60):min(len(s.text), i+40)], "油") {
			return false
		}
	case speedOnly:
		head := s.text[max(0, i-30):i]
		if !strings.Contains(head, "航速") && !strings.Contains(head, "时速") && !strings.Contains(head, "速度") {
			return false
		}
	}
	if u.name == "两" {
		// 三十两 is a weight, 三十两千 is not; 两 before a counter is 2.
		if _, k := s.unit(i + size); k > 0 || unitPower(next) > 0 || strings.ContainsRune("岸会国个", next) {
			return false
		}
	}
	if first == '块' && n.lone {
		// 三块 is money only where nothing is counted; then it is three pieces.
		if _, d := han.Numeral(next); han.IsHan(next) && !d {
			return false
		}
	}
	if u.kind == Duration && u.name == "天" && s.has(i, "天津", "天然气", "天安门") > 0 {
		return false
	}
	if u.kind == Duration && u.name == "周" && s.has(i, "周年", "周岁", "周边", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周恩来") > 0 {
		return false
	}
	if u.kind == Duration && u.name == "星期" && first != '个' && weekday(next) && s.has(i+size+len("一"), "次", "回", "趟", "场", "天", "班", "节") == 0 {
		return false // 2024　星期四
	}
	if u.kind == Duration && u.name == "年" {
		if s.has(i, "年级", "年报", "年货") > 0 {
			return false
		}
	}
	if u.kind == Duration && (u.name == "年" || u.name == "天" || u.name == "个月" || u.name == "小时" || u.name == "周" || u.name == "分钟" || u.name == "星期") {
		if u.name != "小时" && u.name != "分钟" && strings.ContainsRune("前后", next) && s.has(i+size, "前后", "后备", "前沿", "前线", "后勤") == 0 {
			return false // 三年前 is a date
		}
		if u.name != "小时" && u.name != "分钟" && s.has(i+size, "以前", "以后", "之前", "之后") > 0 {
			return false
		}
		if u.name == "个月" && s.hadBefore(n.start, "前", "头") > 0 && s.hadBefore(n.start, "目前", "此前", "日前", "提前", "年前", "月前") == 0 {
			return false // 前11个月: a part of the year
		}
		if u.name != "小时" && u.name != "分钟" && s.hadBefore(n.start, "了近", "达近", "时近", "候近", "续近", "约近") == 0 && s.hadBefore(n.start, "近", "今后", "未来", "过去", "最近", "此后") > 0 && s.hadBefore(n.start, "将近", "接近") == 0 {
			return false // 近三年, 未来五天: a period on the calendar
		}
	}
	switch u.name {
	case "大":
		if n.value.Cmp(Int(50)) > 0 || s.runeBefore(n.start) == '比' {
			return false
		}
	case "路":
		if n.arabic {
			return false // a bus
		}
	case "平方米":
		if first != '平' || size > len("平") || s.whole {
			break
		}
		// 15平 is a score unless flats are spoken of.
		if head := tailOf(s.text[:n.start], 45); !strings.Contains(head, "面积") && !strings.Contains(head, "户型") && !strings.Contains(head, "房") {
			return false
		}
	}
	if n.lone && u.kind != Money && !s.loneFits(u, i, size, n) {
		return false
	}
	if !n.arabic && n.units == 0 && n.digits > 1 && n.positional && n.digits > 2 && u.counter {
		return false
	}
	return true
}

// loneFits decides on a single Chinese numeral before a unit: 三名 is a quantity, 三岛 is not.
func (s *scan) loneFits(u unitEntry, i, size int, n *numeral) bool {
	v, _ := n.value.Int64()
	if v == 0 && n.value.scale() == 0 || s.runeAt(n.start) == '参' {
		return false // 参 is 3 only among other formal numerals
	}
	if u.name == "个" && s.has(i+size, "亿") > 0 {
		return true // 定了一个亿的目标
	}
	if u.noun && u.counter {
		return s.whole
	}
	if u.counter && strings.ContainsRune("贰叁肆伍陆柒捌玖拾", s.runeAt(n.start)) {
		return s.whole // 陆家, 伍家: surnames
	}
	before := s.runeBefore(n.start)
	if strings.ContainsRune("第周初", before) || s.hadBefore(n.start, "星期") > 0 {
		return false
	}
	if v != 1 || n.value.scale() > 0 {
		return true
	}
	// A single 一: an article more often than a number.
	if w, k := s.t.loneOne.Prefix(s.text[i:]); !w || k < size {
		return s.whole
	}
	if u.counter && strings.ContainsRune("新又再唯统进有无何专单惟划逐凡各头如不万成为像作是", before) || (u.name == "个" || u.name == "种") && strings.ContainsRune("了着过", before) {
		return s.whole
	}
	if u.name == "家" {
		// 一家三口, 一家三代
		if m, ok := s.numeralAt(s.text, i+size); ok && s.has(m.end, "口", "代", "人", "老小") > 0 {
			return false
		}
	}
	if strings.ContainsRune("每这那同任某另哪下上前", before) {
		return false
	}
	if u.kind == Duration && u.name != "小时" && u.name != "分钟" && u.name != "个月" {
		// 一天, 一年: mostly "a day"; a half or a span of time makes it a number.
		if s.has(i+size, "半", "时间", "多", "余", "零") == 0 && s.hadBefore(n.start, "约", "近", "超", "逾", "为期", "历时", "用了", "仅用", "共") == 0 {
			return s.whole
		}
	}
	return !strings.HasPrefix(s.text[i+size:], s.text[i:i+size]) // 一个个, 一次次
}

func (s *scan) permille(i int) int {
	if s.runeAt(i) == '‰' {
		return len("‰")
	}
	return 0
}

// shares reads 成, 折, 个基点 behind a number: in hundredths.
func (s *scan) shares(i int, n *numeral) (u unitEntry, size int) {
	switch s.runeAt(i) {
	case '成':
		next := s.runeAt(i + 3)
		if strings.ContainsRune("为功立员果交长熟本都绩因分年品效型套绩就人材败家语天婚名群千百", next) && next != 0 {
			if !(next == '人' && n.lone) && !(next == '年' && n.lone) {
				return u, 0
			}
			return u, 0
		}
		if n.arabic && n.units > 0 || n.value.Cmp(Int(10)) > 0 || n.value.isZero() {
			return u, 0
		}
		return unitEntry{name: "成", kind: Percent, to: perTen}, 3
	case '折':
		if strings.ContainsRune("叠磨腾射扇合旧腰算断返损页纸子戏", s.runeAt(i+3)) || n.units > 0 {
			return u, 0
		}
		return unitEntry{name: "折", kind: Percent, to: perTen}, 3
	case '个', '基':
		if m := s.has(i, "个基点", "基点"); m > 0 {
			return unitEntry{name: "基点", kind: Percent, to: basisPoint}, m
		}
	}
	return u, 0
}

// degrees reads 度 where the words around tell what it measures: a temperature, an angle, electricity.
func (s *scan) degrees(i int, n *numeral) (u unitEntry, size int) {
	size = s.has(i, "度")
	if size == 0 || s.has(i, "度电") > 0 || n.lone && s.runeBefore(n.start) != '下' {
		return u, 0
	}
	if strings.ContainsRune("假过日量", s.runeAt(i+size)) {
		return u, 0
	}
	head := han.FoldString(tailOf(s.text[:n.start], 30))
	if j := strings.LastIndexAny(head, "。；！？\n"); j >= 0 {
		head = head[j:]
	}
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(head, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("华氏"):
		return unitEntry{name: "华氏度", kind: Measure, to: fahrenheit}, size
	case has("纬", "东经", "西经", "倾角", "角度", "坡度", "转体", "旋转", "转了", "夹角"):
		return unitEntry{name: "度", kind: Measure, to: angle}, size
	case has("温", "零下", "摄氏", "高烧", "发烧", "烧到", "炎热", "严寒", "酷暑"):
		return unitEntry{name: "摄氏度", kind: Measure, to: celsius}, size
	case has("电"):
		return unitEntry{name: "度", kind: Measure, to: kilowatt}, size
	}
	return u, 0
}

// weekday reports whether r is what stands behind 星期.
func weekday(r rune) bool { return strings.ContainsRune("一二三四五六日天", r) }

// goesOn reports whether a numeral and a smaller unit of the same measure stand at i: 九尺六寸.
func (s *scan) goesOn(u unitEntry, i int) bool {
	if len(smaller[u.name]) == 0 {
		return false
	}
	n, ok := s.numeralAt(s.text, i)
	if !ok || n.high.IsSet() || n.arabic {
		return false
	}
	for _, small := range smaller[u.name] {
		if m := s.has(n.end, small.word); m > 0 && s.has(n.end, "分之", "分钟", "分别") == 0 {
			return true
		}
	}
	return false
}

// oldMeasure reports whether r is a unit of length or weight that stands in many words: 三尺讲台.
func oldMeasure(r rune) bool {
	return r == '丈' || r == '尺' || r == '寸' || r == '两' || r == '兩'
}
