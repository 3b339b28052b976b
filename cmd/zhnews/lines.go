package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/zhnews/zhnews/byline"
	"github.com/zhnews/zhnews/dates"
	"github.com/zhnews/zhnews/numbers"
)

var bylineCommand = command{name: "byline", args: "[FLAG…] [FILE…]", summary: "one byline or lede a line in, its authors and dateline out", summaryZH: "每行一段署名或导语，输出作者和电头", run: runByline,
	help: `Reads one text a line (a byline line, a lede, a paragraph's end) and prints one {"bylines":[…],"dateline":…} a line.

  echo '新华社天津5月19日电（记者白佳丽）' | zhnews byline

Flags:`,
	helpZH: `每行读入一段文字（署名行、导语或段末），每行输出一个 {"bylines":[…],"dateline":…}。

  echo '新华社天津5月19日电（记者白佳丽）' | zhnews byline

选项：`}

var numbersCommand = command{name: "numbers", args: "[FLAG…] [FILE…]", summary: "one text a line in, its quantities with exact values out", summaryZH: "每行一段文字，输出其中的数量和准确的值", run: runNumbers,
	help: `Reads one text a line and prints one {"quantities":[…]} a line: kind, value, unit, bound, and the value in SI or the
currency's ISO 4217 code.

  echo '拆除房屋建筑达28.83万平方米' | zhnews numbers

Flags:`,
	helpZH: `每行读入一段文字，每行输出一个 {"quantities":[…]}：类型、数值、单位、界限，以及国际单位或货币代码（ISO 4217）下的值。

  echo '拆除房屋建筑达28.83万平方米' | zhnews numbers

选项：`}

var datesCommand = command{name: "dates", args: "[FLAG…] [FILE…]", summary: "one text a line in, its dates on the calendar out", summaryZH: "每行一段文字，输出其中的时间和对应的日期", run: runDates,
	help: `Reads one text a line and prints one {"dates":[…]} a line. A line may open with its own reference day and a tab.

  echo '今年以来' | zhnews dates -ref 2022-09-23

Flags:`,
	helpZH: `每行读入一段文字，每行输出一个 {"dates":[…]}。行首可以自带参照日期和一个制表符。

  echo '今年以来' | zhnews dates -ref 2022-09-23

选项：`}

// eachLine calls do for each line of the inputs and prints what it returns as JSON.
func (c *call) eachLine(ctx context.Context, args []string, do func(line string) any) {
	enc := json.NewEncoder(c.out)
	enc.SetEscapeHTML(false)
	c.inputs(ctx, args, func(_ string, r io.Reader) error {
		in := bufio.NewReaderSize(r, 1<<16)
		for ctx.Err() == nil {
			line, err := in.ReadString('\n')
			if line != "" {
				if err := enc.Encode(do(strings.TrimRight(strings.ToValidUTF8(line, "\uFFFD"), "\r\n"))); err != nil {
					return err
				}
			}
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func runByline(ctx context.Context, c *call) int {
	f := c.flags()
	known := f.String("known", "", "`NAMES` parted by commas that run-together names are split by")
	if code, done := c.parseFlags(f); done {
		return code
	}
	var r byline.Reader
	if *known != "" {
		r.Known = strings.FieldsFunc(*known, func(r rune) bool { return r == ',' || r == '，' || r == '、' })
	}
	type record struct {
		Bylines  []byline.Byline  `json:"bylines"`
		Dateline *byline.Dateline `json:"dateline"`
	}
	c.eachLine(ctx, f.Args(), func(line string) any {
		credit := r.Parse(line)
		if credit.Bylines == nil {
			credit.Bylines = []byline.Byline{}
		}
		return record{credit.Bylines, credit.Dateline}
	})
	return exitDone
}

func runNumbers(ctx context.Context, c *call) int {
	f := c.flags()
	currency := f.String("currency", "", "ISO 4217 `CODE` that a bare 元 stands for; CNY where it is not given")
	if code, done := c.parseFlags(f); done {
		return code
	}
	finder := numbers.Finder{Currency: strings.ToUpper(*currency)}
	if !isCurrency(finder.Currency) {
		fmt.Fprintf(c.errs, "zhnews numbers: -currency: %q is no code such as TWD\n", *currency)
		return exitUsage
	}
	type record struct {
		Quantities []numbers.Quantity `json:"quantities"`
	}
	c.eachLine(ctx, f.Args(), func(line string) any {
		return record{finder.AppendAll([]numbers.Quantity{}, line)}
	})
	return exitDone
}

func runDates(ctx context.Context, c *call) int {
	f := c.flags()
	day := f.String("ref", "", "the reference `DAY` (2006-01-02) of lines that bring none; today where it is not given")
	if code, done := c.parseFlags(f); done {
		return code
	}
	now := time.Now()
	ref := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	if *day != "" {
		t, err := time.Parse(time.DateOnly, *day)
		if err != nil {
			fmt.Fprintf(c.errs, "zhnews dates: -ref: %q is no day such as 2022-09-24\n", *day)
			return exitUsage
		}
		ref = t
	}
	type record struct {
		Dates []dates.Date `json:"dates"`
	}
	c.eachLine(ctx, f.Args(), func(line string) any {
		own := ref
		if head, rest, ok := strings.Cut(line, "\t"); ok {
			if t, err := time.Parse(time.DateOnly, strings.TrimSpace(head)); err == nil {
				own, line = t, rest
			}
		}
		found := record{Dates: []dates.Date{}}
		for d := range dates.Find(line, own) {
			found.Dates = append(found.Dates, d)
		}
		return found
	})
	return exitDone
}
