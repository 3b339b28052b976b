package dates_test

import (
	"fmt"
	"time"

	"github.com/zhnews/zhnews/dates"
)

func ExampleFind() {
	ref := time.Date(2022, 9, 23, 0, 0, 0, 0, time.UTC)
	for d := range dates.Find("该区域在上世纪七八十年代是工业区,今年以来变化很大,23日下午会议在京举行,近日公布", ref) {
		fmt.Println(d.Text, d.From.Format("2006-01-02 15:04"), d.To.Format("2006-01-02 15:04"), d.Grain, d.Fixed())
	}
	// Output:
	// 上世纪七八十年代 1970-01-01 00:00 1990-01-01 00:00 decade true
	// 今年以来 2022-01-01 00:00 2022-09-24 00:00 year true
	// 23日下午 2022-09-23 12:00 2022-09-23 18:00 hour true
	// 近日 0001-01-01 00:00 0001-01-01 00:00  false
}

func ExampleParse() {
	d, err := dates.Parse("民國一一三年中秋节", time.Time{})
	fmt.Println(d.From.Format(time.DateOnly), err)
	_, err = dates.Parse("五一广场", time.Time{})
	fmt.Println(err)
	// Output:
	// 2024-09-17 <nil>
	// dates: "五一广场": byte 0: no time expression
}
