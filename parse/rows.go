package parse

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/internal/han"
)

// marked finds the short items of a list that open with the same mark and end without a stop, three or more, a blank line or the page's end behind them:
// ◆檳城 13席全勝, ◆柔佛 易手.
func marked(us []unit, fs []features) {
	for i := 0; i < len(us); {
		j := i
		for j < len(us) && fs[i].mark != 0 && fs[j].mark == fs[i].mark && !fs[j].ends && !fs[j].colon && !fs[j].picture && !fs[j].label && fs[j].line.Empty() && fs[j].runes >= 4 && fs[j].runes <= 30 && (j == i || us[j].blanks == us[i+1].blanks) {
			j++
		}
		if j-i >= 3 && (j == len(us) || us[j].blanks > 0) {
			for k := i; k < j; k++ {
				fs[k].item = true
			}
		}
		i = max(j, i+1)
	}
}

// markRows finds the items of lists and the rows of tables by the lines beside them.
func markRows(us []unit, fs []features) {
	rolls(us, fs)
	books(us, fs)
	marked(us, fs)
	table := 0 // where the last one ends
	for i := range fs {
		f := &fs[i]
		f.figures = f.figures || !f.ends && f.runes <= 40 && us[i].firstKind&kDigit != 0 && us[i].colon > 0 && timed(us[i].folded)
		// Items of a list, and the row of names above the rows of a table.
		next := func(k int) bool {
			return k >= 0 && k < len(fs) && f.mark != 0 && fs[k].mark == f.mark && fs[k].runes >= 12 && fs[k].line.Empty()
		}
		f.item = f.item || f.runes >= 12 && f.line.Empty() && (next(i-1) || next(i+1))
		if n := ordinal(us[i].text); n > 0 && f.line.Empty() && (i+1 < len(us) && ordinal(us[i+1].text) == n+1 && (n > 1 || !fs[i+1].ends) || i > 0 && n > 1 && ordinal(us[i-1].text) == n-1) {
			f.item = true // 1．…, 2．…
		}
		f.figures = f.figures || us[i].digits > 0 && us[i].kinds&kSpace != 0 && prize(us[i].folded)
		// A table that goes on behind one found has the last two rows of it, so that each row is counted a few times at most.
		if i >= table-2 {
			if n, wide := alike(us, fs, i); n >= 3 || n == 2 && wide {
				table = i + n
				for k := i; k < table; k++ {
					fs[k].figures = true
				}
			}
		}
		if phone := func(k int) bool {
			return k >= 0 && k < len(fs) && !fs[k].ends && fs[k].header < 3 && us[k].phone >= 7 && telephone(us[k].text)
		}; phone(i) && (phone(i-1) || phone(i+1)) {
			f.figures = true
		}
		if row := func(k int) bool {
			return k >= 0 && k < len(fs) && !fs[k].ends && fs[k].runes <= 24 && fs[k].header < 3 && fs[k].line.Empty() && us[k].colon > 0 && us[k].digits > 0 && field(us[k].text)
		}; row(i) && (row(i-1) || row(i+1)) {
			f.figures = true // 末四位数：3321，8321
		}
		if row := func(k int) bool {
			return k >= 0 && k < len(fs) && !fs[k].ends && fs[k].runes <= 24 && fs[k].header < 3 && fs[k].line.Empty() && us[k].digits >= 2 && scored(us[k].text)
		}; row(i) && (row(i-1) || row(i+1)) {
			f.figures = true // 江苏队3∶0胜四川队
		}
		if row := func(k int) bool {
			return k >= 0 && k < len(fs) && !fs[k].ends && fs[k].runes <= 40 && fs[k].header < 3 && us[k].firstKind&kDigit != 0 && us[k].words >= 2 && fs[k].line.Empty() && figureFirst(us[k].folded)
		}; row(i) && (row(i-1) || row(i+1)) {
			f.figures = true // 97% 2008年中国稀土产量占全球的比重
		}
		if work := func(k int) bool {
			return k >= 0 && k < len(fs) && !fs[k].ends && fs[k].runes <= 40 && us[k].words >= 2 && us[k].digits > 0 && strings.HasPrefix(us[k].text, "《")
		}; work(i) && (work(i-1) || work(i+1)) {
			f.figures = true // 《红色娘子军》　早9时　晚7时30分
		}
		if !f.figures && !f.ends && f.stops == 0 {
			n := us[i].words
			like := func(k int) bool {
				return k >= 0 && k < len(fs) && us[k].words == n && !fs[k].ends && us[k].digits > 0
			}
			f.figures = n >= 3 && us[i].digits > 0 && f.header < 3 && (like(i-1) || like(i+1)) || n >= 3 && (i > 0 && fs[i-1].figures && us[i-1].words == n || i+1 < len(fs) && fs[i+1].figures && us[i+1].words == n)
		}
		if !f.figures && !f.ends && f.stops == 0 && f.runes <= 24 && i > 0 && fs[i-1].figures && us[i].blanks == 0 && us[i].colon > 0 && us[i].digits > 0 && field(us[i].text) {
			f.figures = true // the last row: 本期销售总额：1684220元
		}
		if !f.figures && !f.ends && f.runes <= 40 && i > 0 && fs[i-1].figures && us[i].blanks == 0 && us[i].words == us[i-1].words && us[i].colon > 0 && us[i].digits > 0 && timed(us[i].folded) {
			f.figures = true // 次日03:00　瑞典—英格兰
		}
		if f.picture && f.mark != 0 && f.ends && !f.photo && !pictureWords.inside(us[i].text) &&
			(i > 0 && fs[i-1].mark == f.mark && fs[i-1].ends || i+1 < len(fs) && fs[i+1].mark == f.mark && fs[i+1].ends) {
			f.picture = false
		}
	}
	for i := range fs {
		if f := &fs[i]; f.meta && f.figures && us[i].words >= 3 && us[i].chinese <= 2 && us[i].colon < 0 && (i > 0 && fs[i-1].figures || i+1 < len(fs) && fs[i+1].figures) {
			f.meta, f.stamp = false, false // 1月　　780.94　　-2.1 is no day
		}
	}
	// The names of the columns, over rows that are known only now: 月份　营收　年增率, or without the one of the first column: 主队　客队.
	for i := range max(0, len(fs)-2) {
		f, n := &fs[i], us[i].words
		if !f.figures && !f.ends && f.stops == 0 && f.header < 3 && n >= 2 && us[i].digits == 0 && f.runes <= 30 && f.line.Empty() && fs[i+1].figures && fs[i+2].figures && us[i+1].blanks == 0 &&
			us[i+1].words == us[i+2].words && us[i+1].words >= 3 && (us[i+1].words == n || us[i+1].words == n+1) {
			f.figures = true
		}
	}
}

// books marks what a review says of its book on lines of their own, 《江城旧事》, 冯客 著, 江城出版社, and the rows of lists of books.
func books(us []unit, fs []features) {
	title := func(i int) bool { return i < len(us) && us[i].first == '《' && !fs[i].ends && fs[i].runes <= 40 }
	for i := range us {
		if !title(i) || fs[i].figures {
			continue
		}
		if title(i+1) && publishers.inside(us[i].text) && publishers.inside(us[i+1].text) {
			for ; title(i) && publishers.inside(us[i].text); i++ {
				fs[i].figures, fs[i].line, fs[i].lineRoled, fs[i].jump = true, byline.Credit{}, false, false
			}
			continue
		}
		if us[i].last != '》' || i+2 >= len(us) || us[i+1].blanks > 0 || fs[i+1].runes > 20 || han.Suffix(us[i+1].text, "著", "编", "编著", "主编", "译", "绘") == 0 {
			continue
		}
		for k := i; k < len(us) && k < i+6 && (k == i || us[k].blanks == 0) && !fs[k].ends && fs[k].runes <= 30; k++ {
			fs[k].figures, fs[k].line, fs[k].lineRoled, fs[k].bareName, fs[k].jump = true, byline.Credit{}, false, false, false
		}
	}
}

// figureFirst reports whether the first word of a folded line is a figure with its unit, and no day: 3.3万吨 2009年稀土出口配额.
func figureFirst(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	last, n := han.DecodeLast(word)
	before, _ := han.DecodeLast(word[:len(word)-n])
	_, digit := han.Digit(before)
	return n < len(word) && utf8.RuneCountInString(word) <= 8 && !strings.ContainsRune("年月日号版期届章节条0123456789", last) && (digit || strings.ContainsRune("万亿千百", before)) && !strings.ContainsAny(word, ":-—")
}

// scored reports whether a line gives the score of one game: two figures with a colon between them, a name before and one behind.
func scored(s string) bool {
	i := strings.IndexAny(s, ":：∶比")
	if i <= 0 {
		return false
	}
	_, n := han.Decode(s[i:])
	before, m := han.DecodeLast(s[:i])
	behind, k := han.Decode(s[i+n:])
	_, a := han.Digit(before)
	_, b := han.Digit(behind)
	name, _ := han.DecodeLast(s[:i-m])
	return a && b && han.IsHan(name) && strings.IndexFunc(s[i+n+k:], han.IsHan) >= 0
}

// field reports whether a figure stands behind a label and a colon: 本期销售总额：1684220元.
func field(s string) bool {
	i := strings.IndexAny(s, "：:")
	if last, _ := han.DecodeLast(s[:max(i, 0)]); !han.IsHan(last) {
		return false // 19:30
	}
	_, n := han.Decode(s[i:])
	r, _ := han.Decode(s[i+n:])
	_, digit := han.Digit(r)
	return digit
}

// cutLabel parts a text at its first colon of either width.
func cutLabel(s string) (label, rest string, ok bool) {
	if i := strings.IndexAny(s, "：:"); i >= 0 {
		_, n := han.Decode(s[i:])
		return s[:i], s[i+n:], true
	}
	return s, "", false
}

// telephone reports whether a line ends with a telephone number: 县应急中心　08-7320415.
func telephone(s string) bool {
	i := strings.LastIndexFunc(s, func(r rune) bool { _, d := han.Digit(r); return !d && r != '-' && r != '－' && r != '—' })
	return i > 0 && utf8.RuneCountInString(s[i:]) >= 8
}

// contactWords stand before how to reach somebody.
var contactWords = listOf("电话", "热线", "咨询", "报名", "手机", "传真", "邮箱", "信箱", "网址", "网站", "微信", "QQ", "地址", "联系人", "联系方式", "邮编", "Email", "E-mail", "e-mail")

// contact reports whether a line says how to reach somebody: a word for it, and a number or an address of the net. s is the line folded, h its
// shape.
func contact(s string, h *shape) bool {
	if h.kinds&kAddress != 0 && (addresses.inside(s) || strings.Contains(s, "@") && strings.Contains(s, ".")) {
		return true
	}
	if h.colon >= 0 && h.digits > 0 {
		if label, value, ok := strings.Cut(s, ":"); ok && hasAnySuffix(label, numberLabels) && utf8.RuneCountInString(label) <= 8 && hasDigit(value) {
			return true
		}
	}
	if h.holds&tipHeads.bit != 0 && opensWith(strings.TrimLeft(s, "(（【["), tipHeads) {
		return true
	}
	return h.phone >= 7 && h.holds&contactWords.bit != 0 && telephone(strings.TrimRight(s, "()（）转分机 ")) && contactWords.inside(s)
}

// numberLabels end the names of numbers that papers and products bear.
var numberLabels = []string{"编号", "文号", "证号", "案号", "刊号", "准字号"}

// alike counts the lines from i on that are rows of one table: as many words in each, with the figures in the same place; or
// fields, each behind a label and a colon. wide says that they have so many figures that two rows are enough.
func alike(us []unit, fs []features, i int) (n int, wide bool) {
	row := func(k int) (columns int, figures uint16) {
		f := &fs[k]
		if f.ends || f.stops > 0 || f.runes > 40 || f.header >= 3 || !f.line.Empty() || f.lede.Dateline != nil {
			return 0, 0
		}
		h := &us[k].shape
		if h.colon < 0 && h.digits == 0 && (h.words < 2 || h.kinds&kNumeral == 0) {
			return 0, 0
		}
		if h.colon >= 0 {
			if label, rest, ok := cutLabel(strings.TrimLeft(us[k].text, "●■◆▲★·")); ok && rest != "" && utf8.RuneCountInString(label) <= 6 && allHanRunes(label) && !f.label {
				return 1, 1 << 15
			}
		}
		if h.digits > 0 && f.runes <= 24 && f.mark == 0 && !f.label && counted(us[k].text) {
			return 1, 1 << 14
		}
		if h.words < 2 {
			return 0, 0
		}
		for w := range strings.FieldsFuncSeq(us[k].text, han.IsSpace) {
			first, n := han.Decode(w)
			if strings.ContainsRune("日夜晚早午晨", first) && n < len(w) {
				first, _ = han.Decode(w[n:]) // 夜七时
			}
			_, d := han.Digit(first)
			if _, chinese := han.Numeral(first); chinese && utf8.RuneCountInString(w) >= 3 {
				d = true // 三百八十萬
			}
			d = d || counted(w) || priced(w) // 生猪每斤0.78元, 黄金每两二千七百元
			if d && columns < 15 {
				figures |= 1 << columns
			}
			columns++
		}
		if columns < 2 || figures == 0 {
			return 0, 0
		}
		return columns, figures
	}
	columns, figures := row(i)
	if columns == 0 {
		return 0, false
	}
	for n = 1; i+n < len(us) && us[i+n].blanks == 0; n++ {
		c, g := row(i + n)
		if c != columns || g&figures == 0 {
			break
		}
		figures &= g
	}
	priced := figures == 1<<15 && us[i].digits > 0 && us[i].words > 1 && i+1 < len(us) && us[i+1].digits > 0 && us[i+1].words > 1 // 凯美瑞：优惠2.5万元　现车充足
	return n, priced || columns >= 3 && bits.OnesCount16(figures) >= 2
}

// counted reports whether a line without a blank is a label and a figure: 现有确诊病例45054例.
func counted(s string) bool {
	if strings.ContainsAny(s, " \u3000，、") {
		return false
	}
	first, _ := han.Decode(s)
	rest := strings.TrimRightFunc(s, func(r rune) bool { return han.IsHan(r) || r == '%' || r == '℃' })
	last, _ := han.DecodeLast(rest)
	_, digit := han.Digit(last)
	return han.IsHan(first) && digit && utf8.RuneCountInString(s[len(rest):]) <= 3
}

// priced reports whether a word ends with an amount in Chinese numerals: 黄金每两收二千七百一十元.
func priced(s string) bool {
	last, n := han.DecodeLast(s)
	if !strings.ContainsRune("元角分圆圓斤吨噸两兩点點", last) {
		return false
	}
	numerals := 0
	for s = s[:len(s)-n]; s != ""; numerals++ {
		r, n := han.DecodeLast(s)
		if _, ok := han.Numeral(r); !ok && !strings.ContainsRune("十百千万萬亿億", r) {
			break
		}
		s = s[:len(s)-n]
	}
	return numerals >= 2 || numerals > 0 && s == ""
}

// timed reports whether a folded line opens with a time of day and a space: 19:30 电视剧：大漠风（1）.
func timed(s string) bool {
	end := strings.IndexFunc(s, han.IsSpace)
	return end > 0 && clock(s[:end])
}

// anyTimed reports whether one of the words of a folded line is a time of day: 海州台 19:00 新闻.
func anyTimed(s string) bool {
	for w := range strings.FieldsFuncSeq(s, han.IsSpace) {
		if clock(w) {
			return true
		}
	}
	return false
}

// clock reports whether a word is a time of day and no more: 19:00, 20·00, 次日03:00.
func clock(w string) bool {
	w = w[han.Prefix(w, "次日", "当日", "今日", "明日", "凌晨", "上午", "下午", "今晚", "明晚", "晚上", "晚"):]
	i := strings.IndexFunc(w, func(r rune) bool { return r == ':' || han.IsDot(r) })
	if i < 1 || i > 2 {
		return false
	}
	_, n := han.Decode(w[i:])
	minutes := w[i+n:]
	return len(minutes) == 2 && minutes[0] <= '5' && digits(w[:i]) && digits(minutes)
}

// rolls marks the rows of a list of names: two lines or more of three names each, or more.
func rolls(us []unit, fs []features) {
	names := func(i int) bool {
		if i < 0 || i >= len(us) || fs[i].ends || fs[i].lineRoled || fs[i].runes < 8 || fs[i].header >= 3 || us[i].words < 3 {
			return false
		}
		n := 0
		for w := range strings.FieldsFuncSeq(us[i].text, han.IsSpace) {
			if k := strings.IndexAny(w, "（("); k > 0 {
				w = w[:k] // 王秀英（女）
			}
			k := utf8.RuneCountInString(w)
			if !allHanRunes(strings.ReplaceAll(w, "·", "")) || k > 4 && !strings.Contains(w, "·") || k < 2 {
				return false
			}
			n++
		}
		return n >= 3
	}
	for i := range us {
		if names(i) && (names(i-1) || names(i+1)) {
			fs[i].figures, fs[i].line = true, byline.Credit{}
			if i+1 < len(us) && fs[i+1].runes <= 16 && strings.ContainsAny(us[i+1].text, "：:") {
				fs[i+1].figures, fs[i+1].line, fs[i+1].lineRoled = true, byline.Credit{}, false // 秘书长：李文忠
			}
		}
	}
}

// ordinal is the number that a list's item opens with, in Arabic digits and a point: 2．….
func ordinal(s string) (n int) {
	for k := 0; ; k++ {
		r, size := han.Decode(s)
		d, ok := han.Digit(r)
		if !ok || k > 1 {
			if n > 0 && (r == '．' || r == '、' || r == '.' || r == '）' || r == ')') {
				if next, _ := han.Decode(s[size:]); !(next >= '0' && next <= '9') {
					return n
				}
			}
			return 0
		}
		n = n*10 + d
		s = s[size:]
	}
}

// prize reports whether a folded line says how many have won what: 一等奖　14注　单注奖金100000元.
func prize(s string) bool {
	i := strings.Index(s, "等奖 ")
	return i >= 0 && i <= len("一") && hasDigit(s) && !strings.ContainsAny(s, "。,")
}

// tabular reports whether a line is a row of columns with figures in them: 美元　7.7812　　欧元　12.2734.
func tabular(s string, h *shape) bool {
	return h.figured >= 2 && h.words >= 4 && h.words <= h.figured*2+1 || h.figured > 0 && h.words >= 2 && int32(results(s)) == h.words
}

// results counts the results of games in a line: 海州2-2江城.
func results(s string) (n int) {
	digit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	for i := range s {
		if (s[i] == '-' || s[i] == ':') && digit(i-1) && digit(i+1) && !digit(i+3) && !digit(i-3) {
			n++
		}
	}
	return n
}

// priceRow reports whether the last word of a folded line is a price: 鲩鱼 每斤二元八角.
func priceRow(s string) bool {
	i := strings.LastIndexFunc(s, han.IsSpace)
	if i < 0 || han.Suffix(s, "元", "角", "分", "块", "毛", "文", "圆") == 0 {
		return false
	}
	price := strings.TrimLeft(s[i:], " ")
	return strings.HasPrefix(price, "每") && strings.ContainsAny(price, "斤担两只个尺匹石包打磅公条张吨枚")
}

// scheduled reports whether a line opens with a day and goes on behind a colon, its first: 6月10日下午2时：书法入门.
func scheduled(s string, colon int) bool {
	month, day := strings.Index(s, "月"), strings.Index(s, "日")
	if colon < 0 || month <= 0 || day < month || day > colon || month > 9 {
		return false
	}
	for _, r := range s[:month] {
		_, d := han.Digit(r)
		_, c := han.Numeral(r)
		if !d && !c && r != '十' {
			return false
		}
	}
	return true
}

func paddedName(r *byline.Reader, s string) bool {
	n, _ := r.CountNames(s, -2.5)
	return n > 0
}

func hasDigit(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { _, d := han.Digit(r); return d })
}
