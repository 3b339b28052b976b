package parse_test

import (
	"testing"

	"github.com/zhnews/zhnews/parse"
)

// A bare 元 is the money of the place that the page is from.
func TestCurrency(t *testing.T) {
	for _, c := range []struct{ name, currency, text, want string }{
		{"mainland", "", "新桥通车\n本报讯（记者 李明）跨海新桥昨日通车，总投资12亿元。\n", "CNY"},
		{"Taiwan", "", "北海大橋通車\n〔記者林青／台北報導〕北海大橋昨天通車，總工程費四十二億元。\n", "TWD"},
		{"Hong Kong", "", "新橋啟用\n【本報訊】連接九龍與新界的新橋昨日啟用，造價十二億元。\n", "HKD"},
		{"Macau", "", "新橋啟用\n【本報訊】澳門氹仔新橋昨日啟用，造價十二億元。\n", "MOP"},
		{"renminbi in Taiwan", "", "台商返鄉\n〔記者林青／高雄報導〕台商林先生昨天說，他投資了人民幣五億元。\n", "CNY"},
		{"somewhere", "", "新橋啟用\n【本報訊】連接兩岸的新橋昨日啟用，造價十二億元。\n", ""},
		{"said by the caller", "SGD", "新桥通车\n早报讯 跨海新桥昨日通车，总投资12亿元。\n", "SGD"},
	} {
		p := parse.Parser{Currency: c.currency}
		n := 0
		for _, a := range p.Page(c.text).Articles {
			for _, q := range a.Quantities {
				n++
				if _, unit, _ := q.Base(); unit != c.want {
					t.Errorf("%s: %s is in %q, want %q", c.name, q.Text, unit, c.want)
				}
			}
		}
		if n != 1 {
			t.Errorf("%s: %d quantities", c.name, n)
		}
	}
}
