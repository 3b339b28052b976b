package numbers

// A factor turns a unit into its base unit. Quantities point at that of their unit, so that they are small.
type factor struct {
	base     string // SI or ISO 4217; "" where the unit has none
	num, den int64  // one unit in base units
	// zero is added before the factor: the 273.15 of a thermometer in degrees Celsius.
	zero Value
	// reading is the factor of a thermometer's readings, where this one is that of differences.
	reading *factor
}

// The factors that are no row's alone.
var (
	baseless   = &factor{num: 1, den: 1}
	perTen     = &factor{base: "1", num: 1, den: 10}
	perHundred = &factor{base: "1", num: 1, den: 100}
	perMille   = &factor{base: "1", num: 1, den: 1000}
	basisPoint = &factor{base: "1", num: 1, den: 10000}
	angle      = &factor{base: "deg", num: 1, den: 1}
	kelvin     = &factor{base: "K", num: 1, den: 1}
	celsius    = &factor{base: "K", num: 1, den: 1, reading: &factor{base: "K", num: 1, den: 1, zero: Decimal(27315, 2)}}
	fahrenheit = &factor{base: "K", num: 5, den: 9, reading: &factor{base: "K", num: 5, den: 9, zero: Decimal(45967, 2)}} // K = (x + 459.67) × 5/9
	fen        = &factor{base: "CNY", num: 1, den: 100}
	kilowatt   = &factor{base: "J", num: 3600000, den: 1} // of an hour: 度
)

// degrees are the factors of the units of temperature, which a row of the table cannot tell whole.
var degrees = map[string]*factor{"摄氏度": celsius, "华氏度": fahrenheit, "开尔文": kelvin}

// newFactor is the factor of a row.
func newFactor(base string, num, den int64) *factor {
	if base == "" && num == 1 && den == 1 {
		return baseless
	}
	return &factor{base: base, num: num, den: den}
}

// factorOr is f, or one without a base where there is none.
func factorOr(f *factor) *factor {
	if f == nil {
		return baseless
	}
	return f
}

// convert returns v units in base units.
func (f *factor) convert(v Value) Value {
	if f.zero.IsSet() {
		return v.add(f.zero).times(f.num, f.den)
	}
	return v.times(f.num, f.den).trim()
}

// in is f with another base: the dollars of a place for yuan.
func (f *factor) in(base string) *factor {
	g := *f
	g.base = base
	return &g
}
