package dates

// recurring is the length of a word for what comes back: 每天, 每周, 每年, 逢.
func (s *scan) recurring(i int) int {
	if s.rune(i) != '每' {
		return 0
	}
	return s.has(i, "每天", "每日", "每晚", "每早", "每晨", "每夜", "每周", "每星期", "每个星期", "每逢", "每到", "每当", "每年", "每月", "每个月")
}

// pastTime is where a time of day ends that stands at i, or a range of them: 上午8点到下午5点. i where none does.
func (s *scan) pastTime(i int) int {
	k := i + s.blank(i) + s.has(i, "的")
	if s.class(k)&(aPart|aNumeral) == 0 {
		return i
	}
	if e, end, ok := s.expression(k); ok && e.clock && !e.day && !e.month && !e.year {
		return end
	}
	return i
}

// recurrence passes over what comes back every day, week or year, which is no date: 每周五下午, 每年9月. The time of every day (每天上午8时) is found, but
// fixes none. next is where the text goes on; ok is false where nothing recurs at i.
func (s *scan) recurrence(i int) (d Date, next int, ok bool) {
	m := s.recurring(i)
	if m == 0 {
		return d, i, false
	}
	k := i + m
	if w := i + len("每"); s.weekday(w) >= 0 {
		k = w + s.weekdayLen(w)
		for m = s.has(k, "至", "到", "、", "和", "及"); m > 0; m = s.has(k, "至", "到", "、", "和", "及") {
			next := s.weekdayLen(k + m)
			if s.weekday(k+m) < 0 {
				next = s.has(k+m, "一", "二", "三", "四", "五", "六", "日") // 每周二、四
			}
			if next == 0 {
				break
			}
			k += m + next
		}
		return d, s.pastTime(k), true
	}
	switch s.rune(i + len("每")) {
	case '晚', '早', '晨', '夜':
		k = i + len("每")
		fallthrough
	case '天', '日':
		end := s.pastTime(k)
		if end <= k+len("晚") {
			return d, i + m, true
		}
		k += s.blank(k) + s.has(k, "的")
		return Date{Start: k, End: end}, end, true
	}
	if _, end, ok := s.expression(k); ok {
		k = end
	}
	return d, k, true
}
