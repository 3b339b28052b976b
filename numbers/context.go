package numbers

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// label reports whether the Arabic numeral is part of a name or a label: a letter or a sign touches it, or a word
// before it says that it is a number of something (电话, 邮编, 刊号). end is where the label ends.
func (s *scan) label(n *numeral) (end int, ok bool) {
	before, _ := han.DecodeLast(s.text[:n.start])
	b := han.Fold(before)
	end = n.end
	switch {
	case n.start == 0:
	case han.IsLetter(b):
		// G20, C919, CN37-0030; a currency code is looked for before.
		if s.sign(n.start).unit == "" && !s.vitamin(n) {
			return s.chain(end), true
		}
	case n.units == 0 && !n.point && n.digits <= 4 && s.hadBefore(n.start, "国道", "省道", "县道", "乡道") > 0:
		return end + s.has(end, "线"), true // 国道318线
	case n.units == 0 && s.hadBefore(n.start, "波音", "空客", "空中客车", "麦道", "米格", "尾号", "尾号为", "尾号是") > 0:
		s.labelEnd = end
		return end, true
	case n.start == s.labelEnd+len("和") && s.labelEnd > 0 && n.units == 0 && (b == '和' || b == '、' || b == '或' || b == '与'):
		s.labelEnd = end
		return end, true // 尾号3和8
	case (b == '图' || b == '表') && han.IsHan(s.runeBefore(n.start-len("表"))) && s.counted(end):
		// 代表532名, but 见图3
	case (b == '图' || b == '表' || b == '号' || b == '栋' || b == '幢' || b == '弄') && n.digits <= 4 && n.units == 0 && !n.point && s.percentAfter(end) == 0:
		if b == '号' && s.numbered(n.start) {
			end = s.spacedChain(end)
		}
		if m := s.has(end, "—", "－", "-"); (b == '图' || b == '表') && m > 0 && isArabic(s.runeAt(end+m)) {
			_, end, _ = arabic(s.text, end+m) // 表7—2
		}
		return end, true // 图3, 解放路15号3栋501室
	case b == '[' && s.runeAt(end) == ']' && n.digits <= 3 && n.units == 0 && !n.point:
		return end, true // 人均产值[2]: a note
	case b == '_' || b == '#' || b == '@' || b == '&' || b == '=' || b == '\\':
		return s.chain(end), true
	case b == '+' || b == '·' || b == '\'' || b == '’' || b == '‘':
		return s.chain(end), true
	case b == '/' && n.start == s.pairAt:
	case b == '/' || b == '%':
		return s.chain(end), true
	case b == '-' || b == '‐':
		if p := s.runeBefore(n.start - utf8.RuneLen(before)); han.IsLetter(p) || isArabic(p) || han.IsHan(p) && s.has(end, degreeMarks...) == 0 {
			return s.chain(end), true
		}
	}
	if m := groupSpace(s.text, end); m > 0 && n.digits >= 3 && !n.point && n.units == 0 && isArabic(s.runeAt(end+m)) && s.numbered(n.start) {
		return s.spacedChain(end), true // 电话400 820 8820
	}
	if n.zeros && !n.point {
		if n.digits == 2 {
			s.labelEnd = end // 03、08、12: the rest of the list are labels as well
		}
		return s.chain(end), true
	}
	switch next := s.runeAt(end); {
	case next == '+':
		// 1+9, 互联网+; 10000+ is a bound, but a sign of advertising.
		return s.chain(end), true
	case next == '·' && isArabic(s.runeAt(end+len("·"))):
		return s.chain(end), true
	case next == ':' || next == '∶' || next == '：' && !n.point:
		_, size := han.Decode(s.text[end:])
		if isArabic(s.runeAt(end + size)) {
			return s.chain(end), true // 19:30, 80:72
		}
	case next == '.' && isArabic(s.runeAt(end+1)):
		return s.chain(end), true // 2010.01.29
	case next == '-' && isArabic(s.runeAt(end+1)):
		if s.hyphens(end) > 1 || n.digits >= 3 && n.zeros || s.longDigits(end+1) {
			return s.chain(end), true // 0532-85916789, 2022-09-24
		}
	case next == '_':
		return s.chain(end), true
	}
	if n.digits >= 5 && !n.groups && !n.point && n.units == 0 && s.numbered(n.start) {
		return end, true
	}
	if m := s.has(end, "版本", "时代", "版", "国道", "省道", "县道", "次列车", "次航班", "航班", "路公交", "路车", "路电车", "号线", "号楼", "号院", "号文", "号机", "型", "系", "栋", "室", "座位号", "班机", "式"); m > 0 {
		name := han.FoldString(s.text[end : end+m])
		switch {
		case (name == "版" || name == "版本" || name == "时代") && !n.point && name != "版本" && name != "时代":
		case name == "系" && s.has(end, "系列") > 0:
		case name == "型" || name == "式":
			if n.units == 0 {
				return end + m, true
			}
		case name == "栋" || name == "室":
			if n.digits >= 3 && n.units == 0 {
				return end + m, true
			}
		default:
			return end + m, true
		}
	}
	return end, false
}

// counted reports whether a unit or a counter stands at i.
func (s *scan) counted(i int) bool {
	_, size := s.unit(i)
	return size > 0
}

// vitamin reports whether the letter before the numeral ends a word of its own and a unit follows: 维生素C62毫克.
func (s *scan) vitamin(n *numeral) bool {
	_, size := han.DecodeLast(s.text[:n.start])
	if !han.IsHan(s.runeBefore(n.start - size)) {
		return false
	}
	u, k := s.unit(n.end)
	return k > 0 && (u.kind == Measure || u.kind == Money) && han.IsHan(s.runeAt(n.end))
}

// numbered reports whether words before i say that a number of something follows.
func (s *scan) numbered(i int) bool {
	head := han.FoldString(tailOf(s.text[:i], 36))
	head = strings.TrimRight(head, " :：()（）.")
	for _, w := range []string{"电话", "热线", "邮编", "邮政编码", "传真", "号码", "编号", "刊号", "代码", "代号", "证号", "账号", "帐号", "卡号", "手机", "QQ", "微信", "短信", "号", "车牌", "ID", "Tel", "TEL", "No", "NO", "学号", "警号", "信箱", "批号", "订阅", "拨打", "致电", "车次", "尾号"} {
		if strings.HasSuffix(head, w) {
			return true
		}
	}
	return false
}

// percentAfter is the length of a percent sign at i.
func (s *scan) percentAfter(i int) int { return s.has(i, "%", "个百分点") }

// tailOf returns at most n bytes from the end of s, cut between characters.
func tailOf(s string, n int) string {
	from := max(0, len(s)-n)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	return s[from:]
}

func isArabic(r rune) bool {
	_, ok := han.Digit(r)
	return ok
}

// spacedChain is the end of the groups of digits that blanks part from here on.
func (s *scan) spacedChain(i int) int {
	for {
		m := groupSpace(s.text, i)
		k := digitRun(s.text, i+m)
		if m == 0 || k == 0 {
			return i
		}
		for i += m; isArabic(s.runeAt(i)); {
			_, n := digitAt(s.text, i)
			i += n
		}
	}
}

// chain is the end of the run of letters, digits and joining signs that goes on at i.
func (s *scan) chain(i int) int {
	for i < len(s.text) {
		r, n := han.Decode(s.text[i:])
		f := han.Fold(r)
		if !isArabic(f) && !han.IsLetter(f) && !strings.ContainsRune("-+·./:_∶'’&%#=?~", f) {
			break
		}
		if !isArabic(f) && !han.IsLetter(f) {
			next := s.runeAt(i + n)
			if !isArabic(next) && !han.IsLetter(next) {
				break
			}
		}
		i += n
	}
	return i
}

// hyphens counts the hyphens in the run of digits and hyphens at i.
func (s *scan) hyphens(i int) (count int) {
	for i < len(s.text) {
		r, n := han.Decode(s.text[i:])
		if r == '-' {
			count++
		} else if !isArabic(han.Fold(r)) {
			break
		}
		i += n
	}
	return count
}

// longDigits reports whether seven or more digits stand at i: a telephone number.
func (s *scan) longDigits(i int) bool {
	count := 0
	for i < len(s.text) {
		_, n := digitAt(s.text, i)
		if n == 0 {
			break
		}
		count++
		i += n
	}
	return count >= 7
}

// dated reports whether the numeral is part of a date or a time of day, and where that part ends.
func (s *scan) dated(n *numeral) (end int, ok bool) {
	i := n.end
	if n.arabic {
		i += skipBlank(s.text[i:])
		if i-n.end > 3 {
			i = n.end
		}
	}
	v, whole := n.value.Int64()
	unit := s.runeAt(i)
	n3 := utf8.RuneLen(unit)
	if i < len(s.text) {
		_, n3 = han.Decode(s.text[i:])
	}
	switch unit {
	case '年':
		next := s.runeAt(i + n3)
		if s.hadBefore(n.start, eras...) > 0 {
			return i + n3, true
		}
		if class, ok := s.numeralAt(s.text, i+n3); ok && class.start == i+n3 && whole && v <= 9 && s.has(class.end, "班") > 0 && s.has(class.end, "班子", "班次", "班车") == 0 {
			return class.end + len("班"), true // 五年八班
		}
		if s.has(i, "年代", "年级", "年度", "年版") > 0 && s.has(i, "年代表") == 0 {
			return i + n3, true
		}
		if n.high.IsSet() || n.point || n.units > 0 && !n.arabic {
			return 0, false
		}
		if n.arabic && n.units == 0 && whole && v >= 1000 && v <= 2999 && !n.groups || n.positional && n.digits >= 3 || n.positional && n.digits == 2 {
			return i + n3, true
		}
		if whole && (n.arabic && n.digits == 2 && n.units == 0 || n.positional) && (v >= 50 && next != '多' && next != '来' && next != '前' && next != '后' && next != '间' && next != '整' || isArabic(next) || next == '初' || next == '底' || next == '末' || next == '春' || next == '夏' || next == '秋' || next == '冬' || next == '年') && s.runeBefore(n.start) != '近' {
			if next != 0 && s.has(i+n3, "的历史", "历史", "以来", "如一日", "前", "后") == 0 {
				return i + n3, true
			}
		}
	case '月':
		return i + n3, true
	case '日', '号':
		if !n.groups && !n.point && whole && v >= 1 && v <= 31 && s.has(i, "日均", "号线", "号楼", "日元", "日圆", "日币", "日本") == 0 {
			return i + n3, true
		}
		if unit == '号' {
			return i + n3, true
		}
	case '时', '點', '点':
		if s.has(i, "时代", "时期", "时差") > 0 || n.point || n.groups || n.units > 0 && n.arabic {
			return 0, false
		}
		if whole && v >= 0 && v <= 24 && !n.high.IsSet() {
			if unit == '点' && s.points(i+n3, n) {
				return 0, false
			}
			end = i + n3
			if m, ok2 := s.numeralAt(s.text, end); ok2 {
				if k := s.has(m.end, "分钟", "分", "刻", "许"); k > 0 {
					end = m.end + k
				}
			}
			return end, true
		}
		if unit == '时' && n.high.IsSet() && v <= 24 {
			return i + n3, true // 七八时
		}
	case '世':
		if s.has(i, "世纪") > 0 && (n.arabic || n.units > 0) && whole && v >= 5 && v <= 30 {
			return i + n3, true
		}
		if s.has(i, "世纪") > 0 && s.hadBefore(n.start, "公元前", "第") > 0 {
			return i + n3, true
		}
	case '季':
		if s.has(i, "季度") > 0 && whole && v <= 4 {
			return i + len("季度"), true
		}
	case '旬':
		return i + n3, true
	case '学', '赛', '财':
		// 2021—2022学年度, 2019赛季
		if m := s.has(i, "学年度", "学年", "赛季", "财年"); m > 0 && n.arabic && whole && v >= 1000 && v <= 2999 && n.units == 0 && !n.groups {
			return i + m, true
		}
	}
	if unit == '班' && s.hadBefore(n.start, "年级", "年級", "初一", "初二", "初三", "高一", "高二", "高三") > 0 {
		return i + n3, true // 三年级二班
	}
	if !n.arabic && s.hadBefore(n.start, "十有", "百有") > 0 {
		return i + n3, true // 八十有九岁: nine of eighty-nine
	}
	// 周五, 星期六, 初十, 正月十五, 腊月廿三
	if m := s.hadBefore(n.start, "星期", "周", "礼拜", "正月", "腊月", "大年", "初"); m > 0 && n.units <= 1 && !n.arabic {
		if w := s.text[n.start-m : n.start]; (w == "周" || w == "週") && !(whole && v <= 6 && n.lone) {
			return 0, false
		}
		if u, k := s.unit(n.end); k > 0 && u.kind != Count && u.name != "两" {
			return 0, false
		}
		return n.end, true
	}
	// Hours and minutes behind a time: 10时44分 is one step above; ２０时—元月２日 is here.
	if b := s.runeBefore(n.start); (b == '时' || b == '点' || b == '月') && unit == '分' && isNumeralRune(s.runeBefore(n.start-len("时"))) {
		return i + n3, true
	}
	return 0, false
}

// datedTo reports whether the numeral is the first end of days, months or hours whose unit stands behind the second (1—8月份, 5至7日, 6、7月), and
// where they end.
func (s *scan) datedTo(n *numeral) (end int, ok bool) {
	if v, whole := n.value.Int64(); n.point || n.groups || n.units > 1 || !whole || v < 0 || v > 2999 {
		return 0, false
	}
	m := s.has(n.end, "—", "-", "－", "–", "~", "～", "〜", "至", "到", "、")
	if m == 0 {
		return 0, false
	}
	at := n.end + m
	at += s.has(at, "—")
	t, ok := s.numeralAt(s.text, at)
	if !ok || t.start != at || t.arabic != n.arabic || t.value.Cmp(n.value) <= 0 {
		return 0, false
	}
	return s.dated(&t)
}

// eras are the eras that newspapers count years in.
var eras = []string{"民国", "光绪", "宣统", "同治", "咸丰", "道光", "嘉庆", "乾隆", "雍正", "康熙", "万历", "昭和", "大正", "明治", "平成", "令和", "公元前", "公元", "纪元", "西元"}

// points reports whether 点 at the end of a number counts points: 四点建议, 3点要求, or an index.
func (s *scan) points(after int, n *numeral) bool {
	if s.has(after, "建议", "意见", "要求", "体会", "希望", "看法", "主张", "共识", "启示", "思考", "措施", "倡议", "内容", "原因", "理由", "原则", "经验", "计划", "声明", "方案", "说明", "想法", "承诺") > 0 {
		return true
	}
	return s.hadBefore(n.start, "涨", "跌", "指数", "涨了", "跌了", "报", "收于", "上升", "下降", "第") > 0 && s.has(after, "整", "半", "许", "左右", "钟") == 0
}

// weekdayIn is the length of a day of the week in brackets at i: （六）.
func (s *scan) weekdayIn(i int) int {
	open := s.has(i, "（", "(")
	if open == 0 {
		return 0
	}
	day := s.has(i+open, "一", "二", "三", "四", "五", "六", "日")
	if end := s.has(i+open+day, "）", ")"); day > 0 && end > 0 {
		return open + day + end
	}
	return 0
}

// score reports whether the numeral is one side of a result (80:72, 3比1), or names the round of a cup (1/8决赛), and where the result ends.
func (s *scan) score(n *numeral) (end int, ok bool) {
	i := n.end
	if m := s.has(i, "/", "／"); m > 0 && n.arabic && n.units == 0 {
		if t, ok := s.numeralAt(s.text, i+m); ok && t.arabic {
			if k := s.has(t.end, "决赛", "准决赛"); k > 0 {
				return t.end + k, true // 1/8决赛
			}
			if k := s.weekdayIn(t.end); k > 0 {
				return t.end + k, true // 4/5（六）上午
			}
		}
	}
	if n.arabic && n.digits <= 3 && n.units == 0 && !n.point && s.runeAt(i) == '-' {
		if t, ok := s.numeralAt(s.text, i+1); ok && t.arabic && t.digits <= 3 && !t.point && t.units == 0 && !han.IsHan(s.runeAt(t.end)) && t.value.Cmp(n.value) < 0 {
			if _, k := s.unit(t.end); k == 0 {
				return t.end, true // 3-0
			}
		}
	}
	m := s.has(i, "比", "∶", ":", "：")
	if m == 0 {
		return 0, false
	}
	other, ok := s.numeralAt(s.text, i+m)
	if !ok || other.point || n.point {
		return 0, false
	}
	if other.units > 0 && n.units == 0 && n.lone {
		return 0, false
	}
	return other.end, true
}
