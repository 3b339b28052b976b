package dates_test

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/internal/han/hantest"
)

// render writes a date as testdata/sentences.txt has it.
func render(d dates.Date) string {
	if !d.Fixed() {
		return d.Text + "="
	}
	layout := time.DateOnly
	if d.Grain == dates.Hour || d.Grain == dates.Minute {
		layout = "2006-01-02T15:04"
	}
	return fmt.Sprintf("%s=%s..%s %s", d.Text, d.From.Format(layout), d.To.Format(layout), d.Grain)
}

// sentence is one line of testdata/sentences.txt.
type sentence struct {
	line int
	ref  time.Time
	text string
	want []string
}

func sentences(t *testing.T) (out []sentence) {
	t.Helper()
	f, err := os.Open("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	number := 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		number++
		line := lines.Text()
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		day, rest, ok := strings.Cut(line, "\t")
		ref, err := time.Parse(time.DateOnly, day)
		if !ok || err != nil {
			t.Fatalf("sentences.txt:%d: no day", number)
		}
		text, golds, _ := strings.Cut(rest, " => ")
		s := sentence{line: number, ref: ref, text: text}
		for gold := range strings.SplitSeq(golds, "; ") {
			if gold = strings.TrimSpace(gold); gold != "" {
				s.want = append(s.want, gold)
			}
		}
		out = append(out, s)
	}
	return out
}

// TestGoldens holds Find against the sentences and prints how many expressions are found and resolved.
func TestGoldens(t *testing.T) {
	found, resolved, want, got, n := 0, 0, 0, 0, 0
	for _, s := range sentences(t) {
		left := slices.Clone(s.want)
		var words []string
		for _, gold := range left {
			words = append(words, gold[:strings.Index(gold, "=")])
		}
		n++
		want += len(left)
		for d := range dates.Find(s.text, s.ref) {
			got++
			if i := slices.Index(words, d.Text); i >= 0 {
				words = slices.Delete(words, i, i+1)
				found++
			}
			if i := slices.Index(left, render(d)); i >= 0 {
				left = slices.Delete(left, i, i+1)
				resolved++
			} else {
				t.Logf("sentences.txt:%d: invented %s in %s", s.line, render(d), s.text)
			}
		}
		for _, g := range left {
			t.Logf("sentences.txt:%d: missed %s in %s", s.line, g, s.text)
		}
	}
	f1 := func(hit int) float64 { return 2 * float64(hit) / float64(want+got) }
	t.Logf("%d sentences, %d expressions: found F1 %.4f, resolved F1 %.4f", n, want, f1(found), f1(resolved))
	if f1(found) < 1 || f1(resolved) < 1 {
		t.Errorf("found %.4f, resolved %.4f; both must be 1", f1(found), f1(resolved))
	}
}

// TestSpacedOut holds the sentences against themselves with blanks between figures and Chinese characters.
func TestSpacedOut(t *testing.T) {
	for _, s := range sentences(t) {
		var want, got []string
		for d := range dates.Find(s.text, s.ref) {
			want = append(want, strings.ReplaceAll(render(d), " ", ""))
		}
		text := hantest.SpaceOut(s.text)
		for d := range dates.Find(text, s.ref) {
			if d.Text != text[d.Start:d.End] {
				t.Errorf("%s: %q is not at %d to %d", text, d.Text, d.Start, d.End)
			}
			got = append(got, strings.ReplaceAll(render(d), " ", ""))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("sentences.txt:%d: %s (-set close +set apart)\n%s", s.line, text, diff)
		}
	}
}

// Every day from 1900 to 2100 formats in five forms and reads back as itself.
func TestEveryDay(t *testing.T) {
	digits := strings.NewReplacer("0", "〇", "1", "一", "2", "二", "3", "三", "4", "四", "5", "五", "6", "六", "7", "七", "8", "八", "9", "九")
	wide := strings.NewReplacer("0", "０", "1", "１", "2", "２", "3", "３", "4", "４", "5", "５", "6", "６", "7", "７", "8", "８", "9", "９")
	spoken := func(n int) string {
		names := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
		switch {
		case n < 10:
			return names[n]
		case n < 20:
			return "十" + names[n-10]
		}
		return names[n/10] + "十" + names[n%10]
	}
	last := time.Date(2100, 12, 31, 0, 0, 0, 0, time.UTC)
	for day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC); !day.After(last); day = day.AddDate(0, 0, 1) {
		y, m, d := day.Date()
		plain := fmt.Sprintf("%d年%d月%d日", y, m, d)
		for _, text := range []string{
			plain,
			wide.Replace(plain),
			day.Format("2006-01-02"),
			fmt.Sprintf("%s年%s月%s日", digits.Replace(fmt.Sprint(y)), spoken(int(m)), spoken(d)),
			fmt.Sprintf("%d/%d/%d", y, m, d),
		} {
			got, err := dates.Parse(text, time.Time{})
			if err != nil || !got.From.Equal(day) || !got.To.Equal(day.AddDate(0, 0, 1)) {
				t.Fatalf("%s is %v–%v, %v", text, got.From, got.To, err)
			}
		}
	}
}

// TestLunarFestivals holds the Chinese calendar against the days of the Hong Kong Observatory's conversion tables.
func TestLunarFestivals(t *testing.T) {
	for year, want := range map[int][3]string{ // 春节, 端午节, 中秋节
		1950: {"1950-02-17", "1950-06-19", "1950-09-26"},
		1976: {"1976-01-31", "1976-06-02", "1976-09-08"},
		1998: {"1998-01-28", "1998-05-30", "1998-10-05"},
		2000: {"2000-02-05", "2000-06-06", "2000-09-12"},
		2008: {"2008-02-07", "2008-06-08", "2008-09-14"},
		2020: {"2020-01-25", "2020-06-25", "2020-10-01"},
		2022: {"2022-02-01", "2022-06-03", "2022-09-10"},
		2023: {"2023-01-22", "2023-06-22", "2023-09-29"},
		2024: {"2024-02-10", "2024-06-10", "2024-09-17"},
		2033: {"2033-01-31", "2033-06-01", "2033-09-08"},
	} {
		var got [3]string
		for i, name := range []string{"春节", "端午节", "中秋节"} {
			d, err := dates.Parse(fmt.Sprintf("%d年%s", year, name), time.Time{})
			if err != nil {
				t.Fatal(err)
			}
			got[i] = d.From.Format(time.DateOnly)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%d: %s", year, d)
		}
	}
}

// TestFestivalTable holds the festivals of 1950 to 2050 against a published table, named in testdata/festivals.tsv, that was made
// apart from the library that lunar_table.go comes of.
func TestFestivalTable(t *testing.T) {
	raw, err := os.ReadFile("testdata/festivals.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	years := 0
	for line := range strings.Lines(string(raw)) {
		fields := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case names == nil:
			names = fields[1:]
		default:
			years++
			for i, name := range names {
				d, err := dates.Parse(fields[0]+"年"+name, time.Time{})
				if err != nil {
					t.Fatal(err)
				}
				if got := d.From.Format(time.DateOnly); got != fields[i+1] {
					t.Errorf("%s年%s is %s, want %s", fields[0], name, got, fields[i+1])
				}
			}
		}
	}
	if years != 101 {
		t.Errorf("%d years, want 101", years)
	}
}

// TestRelativeForms holds every word that counts from the reference day at the places where calendars go wrong: leap days, the ends
// of months, years and centuries. What each must give is computed from its meaning, not copied from the reader.
func TestRelativeForms(t *testing.T) {
	days := map[string]int{"大前天": -3, "前天": -2, "前日": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "次日": 1, "翌日": 1, "当天": 0, "同日": 0,
		"三天前": -3, "三天后": 3, "十天前": -10, "100天后": 100}
	months := map[string]int{"上上个月": -2, "上个月": -1, "上月": -1, "本月": 0, "当月": 0, "下个月": 1, "下月": 1, "次月": 1, "三个月前": -3, "三个月后": 3, "14个月后": 14}
	years := map[string]int{"大前年": -3, "前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "来年": 1, "次年": 1, "后年": 2, "三年前": -3, "十年后": 10}
	weeks := map[string]int{"上上周": -2, "上周": -1, "上星期": -1, "本周": 0, "这周": 0, "下周": 1, "下星期": 1, "下下周": 2, "两周后": 2, "三周前": -3}
	quarters := map[string]int{"上季度": -1, "本季度": 0, "下季度": 1}
	date := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	// step adds months to the first of a month by counting them, so that no day overflows.
	step := func(ref time.Time, by int) time.Time {
		n := ref.Year()*12 + int(ref.Month()) - 1 + by
		return date(n/12, n%12+1, 1)
	}
	for _, ref := range []time.Time{date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2023, 2, 28), date(2023, 3, 1), date(2000, 2, 29), date(1900, 2, 28), date(2100, 2, 28),
		date(2023, 1, 31), date(2023, 3, 31), date(2023, 4, 30), date(2022, 12, 31), date(2023, 1, 1), date(1999, 12, 31), date(2000, 1, 1), date(2000, 12, 31), date(2001, 1, 1), date(2024, 12, 30), date(2023, 10, 1)} {
		check := func(text string, from, to time.Time) {
			t.Helper()
			d, err := dates.Parse(text, ref)
			if err != nil || !d.From.Equal(from) || !d.To.Equal(to) {
				t.Errorf("%s on %s is %s–%s, want %s–%s (%v)", text, ref.Format(time.DateOnly), d.From.Format(time.DateOnly), d.To.Format(time.DateOnly), from.Format(time.DateOnly), to.Format(time.DateOnly), err)
			}
		}
		const oneDay = 24 * time.Hour
		for text, by := range days {
			from := ref.Add(time.Duration(by) * oneDay)
			check(text, from, from.Add(oneDay))
		}
		for text, by := range months {
			check(text, step(ref, by), step(ref, by+1))
		}
		for text, by := range years {
			check(text, date(ref.Year()+by, 1, 1), date(ref.Year()+by+1, 1, 1))
		}
		monday := ref
		for monday.Weekday() != time.Monday {
			monday = monday.Add(-oneDay)
		}
		for text, by := range weeks {
			from := monday.Add(time.Duration(7*by) * oneDay)
			check(text, from, from.Add(7*oneDay))
		}
		for k, text := range []string{"一", "二", "三", "四", "五", "六", "日"} {
			from := monday.Add(time.Duration(k) * oneDay)
			check("本周"+text, from, from.Add(oneDay))
			check("上周"+text, from.Add(-7*oneDay), from.Add(-6*oneDay))
			check("下周"+text, from.Add(7*oneDay), from.Add(8*oneDay))
		}
		first := step(date(ref.Year(), (int(ref.Month())-1)/3*3+1, 1), 0)
		for text, by := range quarters {
			check(text, step(first, 3*by), step(first, 3*by+3))
		}
		// The parts of a month and of a year end where the month and the year do.
		check("本月底", date(ref.Year(), int(ref.Month()), 21), step(ref, 1))
		check("本月下旬", date(ref.Year(), int(ref.Month()), 21), step(ref, 1))
		check("上月底", step(ref, -1).AddDate(0, 0, 20), step(ref, 0))
		check("今年底", date(ref.Year(), 11, 1), date(ref.Year()+1, 1, 1))
		check("去年底", date(ref.Year()-1, 11, 1), date(ref.Year(), 1, 1))
		// The century of a year that ends in 00 is the one that it closes.
		century := (ref.Year()-1)/100*100 + 1
		check("本世纪", date(century, 1, 1), date(century+100, 1, 1))
		check("上世纪", date(century-100, 1, 1), date(century, 1, 1))
		check("本世纪末", date(century+90, 1, 1), date(century+100, 1, 1))
	}
}

// TestEdges holds relative forms at the ends of months, years and centuries.
func TestEdges(t *testing.T) {
	for _, c := range []struct{ ref, text, from, to string }{
		{"2024-02-29", "明天", "2024-03-01", "2024-03-02"},
		{"2024-03-31", "上个月", "2024-02-01", "2024-03-01"},
		{"2023-03-01", "昨天", "2023-02-28", "2023-03-01"},
		{"2022-12-31", "明天", "2023-01-01", "2023-01-02"},
		{"2023-01-01", "昨天", "2022-12-31", "2023-01-01"},
		{"2023-01-15", "上月底", "2022-12-21", "2023-01-01"},
		{"2022-12-15", "下个月", "2023-01-01", "2023-02-01"},
		{"2024-01-31", "一个月后", "2024-02-01", "2024-03-01"},
		{"2000-01-01", "本世纪末", "1991-01-01", "2001-01-01"},
		{"2001-01-01", "上世纪末", "1991-01-01", "2001-01-01"},
		{"2023-01-02", "上周五", "2022-12-30", "2022-12-31"},
		{"2024-12-30", "下周一", "2025-01-06", "2025-01-07"},
		{"2023-02-15", "上个季度", "2022-10-01", "2023-01-01"},
	} {
		ref, _ := time.Parse(time.DateOnly, c.ref)
		d, err := dates.Parse(c.text, ref)
		if err != nil {
			t.Errorf("%s on %s: %v", c.text, c.ref, err)
			continue
		}
		if got := [2]string{d.From.Format(time.DateOnly), d.To.Format(time.DateOnly)}; got != [2]string{c.from, c.to} {
			t.Errorf("%s on %s is %v, want %s–%s", c.text, c.ref, got, c.from, c.to)
		}
	}
}
