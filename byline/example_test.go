package byline_test

import (
	"fmt"

	"github.com/zhnews/zhnews/byline"
)

func ExampleParse() {
	c := byline.Parse("新华社天津5月19日电（记者白佳丽）5月19日上午，法院开庭。")
	fmt.Println(c.Dateline.Agency, c.Dateline.Place, c.Dateline.Month, c.Dateline.Day, c.Dateline.Kind)
	fmt.Println(c.Bylines[0].Role, c.Bylines[0].Names)

	c = byline.Parse("記者陳小明、林大同／台北報導")
	fmt.Println(c.Bylines[0].Names, c.Bylines[0].Place)

	c = byline.Parse("记者从市统计局获悉，今年以来全市经济稳中向好。")
	fmt.Println(c.Empty())
	// Output:
	// 新华社 天津 5 19 电
	// 记者 [白佳丽]
	// [陳小明 林大同] 台北
	// true
}

func ExampleReader() {
	r := byline.Reader{Known: []string{"高欢", "欢子文"}}
	c := r.Parse("本报记者 高欢欢子文")
	fmt.Println(c.Bylines[0].Names)
	// Output: [高欢 欢子文]
}
