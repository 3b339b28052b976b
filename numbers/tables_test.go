package numbers

import (
	"math/big"
	"strings"
	"testing"
)

// rat is an exact number written as a product of decimals and quotients: "43560*0.3048*0.3048", "1/3".
func rat(t *testing.T, expression string) *big.Rat {
	t.Helper()
	out := big.NewRat(1, 1)
	for factor := range strings.SplitSeq(expression, "*") {
		num, den, divided := strings.Cut(factor, "/")
		x, ok := new(big.Rat).SetString(num)
		if !ok {
			t.Fatalf("%q is no number", num)
		}
		out.Mul(out, x)
		if divided {
			y, ok := new(big.Rat).SetString(den)
			if !ok {
				t.Fatalf("%q is no number", den)
			}
			out.Quo(out, y)
		}
	}
	return out
}

// TestUnitFactors holds the factors of the units against their definitions, written another way than the table has them.
func TestUnitFactors(t *testing.T) {
	// Sources: GB 3100-93 (the SI), the State Council's decree of 1984 on market units (1 尺 = 1/3 m, 1 斤 = 500 g, 1 亩 = 60
	// 平方丈), NIST SP 811 (foot, pound, gallon), the Weights and Measures Act of Taiwan (1 坪 = 400/121 m2, 1 甲 = 2934 坪).
	definitions := map[string]string{
		"亩": "60*10*10/3*1/3", "顷": "100*60*10*10/3*1/3", "公亩": "10*10", "公顷": "100*100", "坪": "400/121", "甲地": "2934*400/121",
		"英亩": "43560*0.3048*0.3048", "平方英里": "5280*5280*0.3048*0.3048", "平方英尺": "0.3048*0.3048", "平方英寸": "0.0254*0.0254",
		"平方公里": "1000*1000", "平方尺": "1/3*1/3", "方里": "500*500",
		"尺": "1/3", "寸": "1/30", "丈": "10/3", "里": "1500/3", "海里": "1852", "英里": "5280*0.3048", "英尺": "0.3048", "英寸": "0.0254", "码": "3*0.3048",
		"光年": "299792458*31557600", "天文单位": "149597870700", "纳米": "0.000000001",
		"斤": "0.5", "两": "0.05", "钱": "0.005", "担": "50", "磅": "0.45359237", "盎司": "0.45359237/16", "金衡盎司": "0.0000648*480*64.79891/64.8", "克拉": "0.0002",
		"台斤": "0.6", "台两": "0.6/16", "英吨": "2240*0.45359237", "短吨": "2000*0.45359237", "吨": "1000", "公担": "100",
		"升": "0.001", "立方英尺": "0.3048*0.3048*0.3048", "加仑": "231*0.0254*0.0254*0.0254", "桶原油": "42*231*0.0254*0.0254*0.0254",
		"千瓦时": "1000*3600", "卡路里": "4.1868", "千卡": "4186.8", "吨标准煤": "7000000*4186.8", "马力": "75*9.80665",
		"毫安时": "0.001*3600", "标准大气压": "101325", "毫米汞柱": "101325/760", "毫巴": "100",
		"公里/小时": "1000/3600", "节": "1852/3600", "转/分": "1/60", "字节": "8", "GB": "8*1000*1000*1000",
		"天": "24*3600", "周": "7*24*3600", "刻钟": "15*60", "个百分点": "0.01",
	}
	for name, definition := range definitions {
		u, ok := builtin().byName[name]
		if !ok {
			t.Errorf("no unit %s", name)
			continue
		}
		if got, want := big.NewRat(u.to.num, u.to.den), rat(t, definition); got.Cmp(want) != 0 {
			t.Errorf("1 %s is %s %s in the table, %s by its definition", name, got.RatString(), u.to.base, want.RatString())
		}
	}
}

// TestUnitRows reads an amount in every spelling of every unit and currency and holds unit and base value against the row.
func TestUnitRows(t *testing.T) {
	seen := map[string]string{}
	for _, rows := range [][]unitRow{unitRows, currencyRows} {
		for _, row := range rows {
			name, spellings := row.spellings()
			if row.num < 1 || row.den < 1 {
				t.Errorf("%s: a factor of %d/%d", name, row.num, row.den)
			}
			for _, w := range spellings {
				if other, twice := seen[w]; twice {
					t.Errorf("%s is a spelling of %s and of %s", w, other, name)
				}
				seen[w] = name
				if row.need == oilOnly || row.need == speedOnly {
					continue // these need a context
				}
				amount := "123.5" // with its digits and size, any unit's need is met
				q, err := Parse(amount + w)
				if err != nil {
					t.Errorf("%s%s: %v", amount, w, err)
					continue
				}
				if q.Kind == Percent || q.Kind == Multiple {
					continue
				}
				if q.Unit != name || q.Kind != row.kind && q.Kind != Age {
					t.Errorf("%s%s is read as %s %s, want %s %s", amount, w, q.Kind, q.Unit, row.kind, name)
				}
				value, base, ok := q.Base()
				if ok != (row.base != "") || base != row.base {
					t.Errorf("%s%s has the base %q, want %q", amount, w, base, row.base)
				}
				if want := new(big.Rat).Mul(big.NewRat(1235, 10), big.NewRat(row.num, row.den)); ok && !q.to.zero.IsSet() && value.Rat().Cmp(want) != 0 {
					t.Errorf("%s%s is %s %s, want %s", amount, w, value, base, want.RatString())
				}
			}
		}
	}
}

// TestCounterRows reads a count with every measure word.
func TestCounterRows(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range counterWords {
		if seen[w] {
			t.Errorf("the counter %s has two rows", w)
		}
		seen[w] = true
		read := false
		for amount, want := range map[string]int64{"12": 12, "十二": 12, "128": 128} {
			q, err := Parse(amount + w)
			v, _ := q.Value.Int64()
			read = read || err == nil && v == want && q.Unit != ""
		}
		if !read {
			t.Errorf("no count of 12%s is read", w)
		}
	}
	if len(seen) < 500 {
		t.Errorf("%d measure words; several hundred are promised", len(seen))
	}
}

// TestPhraseRows finds no quantity in any set phrase that stands alone in a sentence.
func TestPhraseRows(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range phraseWords {
		seen[w] = true
		text := "这里说的是“" + w + "”。"
		for q := range Find(text) {
			t.Errorf("%s holds %s %s", w, q.Text, q.Value)
		}
	}
	if len(seen) < 1500 {
		t.Errorf("%d phrases", len(seen))
	}
}
