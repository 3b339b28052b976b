package numbers

import (
	"encoding/json"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Values beyond 64 bits, fractions, and sums that cross the border are as exact as small ones.
func TestBigValues(t *testing.T) {
	huge := Int(1 << 62).mulInt(1 << 40)
	wide, _ := new(big.Rat).SetString("123456789012345678901234567890.12345")
	for _, c := range []struct {
		name string
		got  Value
		want string
	}{
		{"product", huge, "5070602400912917605986812821504"},
		{"its negative", huge.Neg(), "-5070602400912917605986812821504"},
		{"shifted up", huge.shift(3), "5070602400912917605986812821504000"},
		{"shifted down", huge.shift(-3), "5070602400912917605986812821.504"},
		{"64 bits shifted over", Int(1 << 62).shift(9), "4611686018427387904000000000"},
		{"a fraction of it", huge.times(1, 3), "5070602400912917605986812821504/3"},
		{"sum over the border", Int(1<<63 - 1).add(Int(1)), "9223372036854775808"},
		{"sum of scales over the border", Int(1 << 62).add(Decimal(1, 18)), "4611686018427387904.000000000000000001"},
		{"the same the other way", Decimal(1, 18).add(Int(1 << 62)), "4611686018427387904.000000000000000001"},
		{"fraction and decimal", Fraction(1, 3).add(Decimal(25, 2)), "7/12"},
		{"a fraction shifted", Fraction(1, 3).shift(2), "100/3"},
		{"a fraction of a negative", Fraction(1, -3), "-1/3"},
		{"nothing by zero", Fraction(1, 0), ""},
		{"wide", FromRat(wide), "123456789012345678901234567890.12345"},
		{"trimmed", Decimal(12300, 4).trim(), "1.23"},
		{"a big one trimmed", huge.trim(), "5070602400912917605986812821504"},
	} {
		if got := c.got.String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if !c.got.IsSet() {
			continue
		}
		raw, err := json.Marshal(c.got)
		if err != nil {
			t.Fatal(err)
		}
		var back Value
		if err := json.Unmarshal(raw, &back); err != nil || !back.Equal(c.got) {
			t.Errorf("%s: %s reads back as %s, %v", c.name, raw, back, err)
		}
	}
	for _, bad := range []string{`"x"`, `"1/0"`, `3`, `"1/2/3"`} {
		var v Value
		if json.Unmarshal([]byte(bad), &v) == nil {
			t.Errorf("%s reads as %s", bad, v)
		}
	}
	if c := huge.Cmp(Int(1)); c != 1 {
		t.Errorf("Cmp is %d", c)
	}
	if _, ok := huge.Int64(); ok {
		t.Error("a big value is an int64")
	}
	if _, ok := mul64(1<<62, 3); ok {
		t.Error("a product that overflows is one")
	}
}

func TestFormatCorners(t *testing.T) {
	for _, c := range []struct {
		v     Value
		style Style
		want  string
	}{
		{Value{}, Small, ""},
		{Fraction(2, 3), Small, "三分之二"},
		{Fraction(-1, 4), Small, "负四分之一"},
		{Fraction(6, 3), Small, "二"},
		{Decimal(5, 1), Cheque, "伍角整"},
		{Decimal(5, 2), Cheque, "伍分"},
		{Decimal(105, 2), Cheque, "壹元零伍分"},
		{Decimal(1234, 2), Cheque, "壹拾贰元叁角肆分"},
		{Int(0), Cheque, "零元整"},
		{Decimal(1234, 3), Cheque, "壹点贰叁肆"}, // no cheque has less than a 分
		{Int(1).shift(20), Small, "一万亿亿"},
		{Int(1).shift(16).add(Int(1)), Small, "一亿亿零一"},
	} {
		if got := Format(c.v, c.style); got != c.want {
			t.Errorf("%s: %s, want %s", c.v, got, c.want)
		}
	}
}

// TestAppendJSON holds the JSON of quantities against what encoding/json writes of the same fields.
func TestAppendJSON(t *testing.T) {
	for q := range Find("2280亩，15℃至20℃，三分之二，约98.15%，3元2角，123456789012345678901234人，5公里以上，三个月") {
		j := quantityJSON{Text: q.Text, Start: q.Start, End: q.End, Kind: q.Kind, Unit: q.Unit, Modifier: q.Modifier}
		if q.Value.IsSet() {
			j.Value = &q.Value
			if v, unit, ok := q.Base(); ok {
				j.Base = &baseJSON{Value: &v, Unit: unit}
			}
		} else {
			j.Low, j.High = &q.Low, &q.High
			if low, high, unit, ok := q.BaseRange(); ok {
				j.Base = &baseJSON{Low: &low, High: &high, Unit: unit}
			}
		}
		want, err := json.Marshal(j)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(q.AppendJSON(nil)); got != string(want) {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestTemperatures holds readings and differences of thermometers in kelvin.
func TestTemperatures(t *testing.T) {
	for _, c := range []struct{ text, base string }{
		{"35摄氏度", "308.15"},
		{"华氏95度", "308.15"},
		{"98.6℉", "310.15"},
		{"300开尔文", "300"},
		{"气温上升5摄氏度", "5"},
		{"气温下降9华氏度", "5"},
	} {
		var got []string
		for q := range Find(c.text) {
			v, unit, _ := q.Base()
			got = append(got, v.String()+" "+unit)
			var back Quantity
			if raw, err := json.Marshal(q); err != nil {
				t.Errorf("%s: %v", c.text, err)
			} else if err := json.Unmarshal(raw, &back); err != nil {
				t.Errorf("%s: %v", c.text, err)
			} else if w, _, _ := back.Base(); !w.Equal(v) {
				t.Errorf("%s: %s is read back as %s", c.text, v, w)
			}
		}
		if d := cmp.Diff([]string{c.base + " K"}, got); d != "" {
			t.Errorf("%s: (-want +got)\n%s", c.text, d)
		}
	}
}

// TestKindText holds the words of kinds and modifiers, and that no other word is read.
func TestKindText(t *testing.T) {
	for k := Kind(0); int(k) < len(kindNames); k++ {
		var back Kind
		if err := back.UnmarshalText([]byte(k.String())); err != nil || back != k {
			t.Errorf("%d: %q is read back as %d, %v", k, k, back, err)
		}
	}
	for m := Modifier(0); int(m) < len(modifierNames); m++ {
		var back Modifier
		if err := back.UnmarshalText([]byte(m.String())); err != nil || back != m {
			t.Errorf("%d: %q is read back as %d, %v", m, m, back, err)
		}
	}
	if err := new(Kind).UnmarshalText([]byte("acre")); err == nil {
		t.Error("acre is read as a kind")
	}
	if got, want := Kind(200).String(), "numbers.Kind(200)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A number of sessions is an ordinal as the congress is, a number of times is none; what is passed through is no bound.
func TestKindsOfCounts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []Kind
		mods []Modifier
	}{
		{"政协一届五次会议", []Kind{Ordinal, Ordinal}, []Modifier{Exact, Exact}},
		{"三届二次职代会", []Kind{Ordinal, Ordinal}, []Modifier{Exact, Exact}},
		{"连续三届五次夺冠", []Kind{Count, Count}, []Modifier{Exact, Exact}},
		{"跨过三道门", []Kind{Count}, []Modifier{Exact}},
		{"突破两道防线", []Kind{Count}, []Modifier{Exact}},
		{"门店突破50家", []Kind{Count}, []Modifier{Over}},
		{"产值跨过100亿元大关", []Kind{Money}, []Modifier{Over}},
	} {
		var kinds []Kind
		var mods []Modifier
		for q := range Find(c.text) {
			kinds, mods = append(kinds, q.Kind), append(mods, q.Modifier)
		}
		if d := cmp.Diff(c.want, kinds) + cmp.Diff(c.mods, mods); d != "" {
			t.Errorf("%s: %s", c.text, d)
		}
	}
}
