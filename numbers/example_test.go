package numbers_test

import (
	"fmt"

	"github.com/zhnews/zhnews/numbers"
)

func ExampleFind() {
	for q := range numbers.Find("5个月完成2280亩土地征迁,营收突破80亿元,签约率达98.15%,打造“一带一路”新平台") {
		fmt.Print(q.Text, ": ", q.Kind, " ", q.Value, " ", q.Unit)
		if base, unit, ok := q.Base(); ok {
			fmt.Print(" = ", base, " ", unit)
		}
		if q.Modifier != numbers.Exact {
			fmt.Print(" (", q.Modifier, ")")
		}
		fmt.Println()
	}
	// Output:
	// 5个月: duration 5 个月
	// 2280亩: measure 2280 亩 = 1520000 m2
	// 80亿元: money 8000000000 元 = 8000000000 CNY (over)
	// 98.15%: percent 98.15 % = 0.9815 1
}

func ExampleParse() {
	q, err := numbers.Parse("九千九百九十九万九千九百九十九")
	fmt.Println(q.Value, err)
	_, err = numbers.Parse("三千只羊毛衫")
	fmt.Println(err)
	// Output:
	// 99999999 <nil>
	// numbers: "三千只羊毛衫": byte 9: words after the quantity
}

func ExampleFinder() {
	f := numbers.Finder{
		Units:    []numbers.Unit{{Name: "弓", Kind: numbers.Measure, Base: "m", Num: 5, Den: 3}},
		Counters: []string{"鼎"},
	}
	for q := range f.Find("田埂长30弓,祭祀用了9鼎") {
		base, _, _ := q.Base()
		fmt.Printf("%s %s %q\n", q.Text, q.Kind, base)
	}
	// Output:
	// 30弓 measure "50"
	// 9鼎 count ""
}

func ExampleFormat() {
	v := numbers.Decimal(123405, 2)
	fmt.Println(numbers.Format(v, numbers.Small))
	fmt.Println(numbers.Format(v, numbers.Formal))
	fmt.Println(numbers.Format(v, numbers.Cheque))
	// Output:
	// 一千二百三十四点零五
	// 壹仟贰佰叁拾肆点零伍
	// 壹仟贰佰叁拾肆元零伍分
}
