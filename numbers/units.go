package numbers

import "strings"

// unitRow is one unit. names are its spellings in simplified characters or ASCII, the one that Quantity.Unit reports
// first; base is the SI or ISO 4217 unit, of which one unit is num/den.
type unitRow struct {
	names    string
	kind     Kind
	base     string
	num, den int64
	need     need
}

// need says what must stand before or behind a spelling for it to be the unit, since the same characters are words.
type need uint8

const (
	anyNumber  need = iota
	longNumber      // not a single Chinese numeral: 三分 is no unit, 30分 is
	arabicOnly      // Arabic digits, and no Chinese character behind it
	scaleOnly       // Arabic digits or a power of ten: 5000方
	oilOnly         // near 油: 桶
	grainOnly       // before a grain: 石, 斗
	speedOnly       // near 航速 or 时速: 节
)

// unitRows are the units of measure. To add one, add a row here and a sentence to testdata/sentences.txt.
// Sources: GB 3100–3102-93 for the legal units, 国务院 1984 and GB/T 17295 for 市制, BIPM SI Brochure (9th ed.) for
// the units in use with the SI, NIST SP 811 for British and American ones, the Weights and Measures Act of Taiwan
// (度量衡法) for 坪, 甲 and 台斤, GB/T 2589-2020 for 标准煤.
var unitRows = []unitRow{
	// Area
	{"亩 市亩", Measure, "m2", 2000, 3, anyNumber},
	{"公亩", Measure, "m2", 100, 1, anyNumber},
	{"平方米 平米 ㎡ m² m2 平方公尺", Measure, "m2", 1, 1, anyNumber},
	{"平方米=平", Measure, "m2", 1, 1, longNumber}, // of flats
	{"平方公里 km² km2 ㎢", Measure, "m2", 1000000, 1, anyNumber},
	{"平方千米", Measure, "m2", 1000000, 1, anyNumber},
	{"公顷 ha hm² hm2", Measure, "m2", 10000, 1, anyNumber},
	{"顷 市顷", Measure, "m2", 200000, 3, longNumber},
	{"分地", Measure, "m2", 200, 3, anyNumber},
	{"平方厘米 平方公分 cm² cm2", Measure, "m2", 1, 10000, anyNumber},
	{"平方分米 dm²", Measure, "m2", 1, 100, anyNumber},
	{"平方毫米 mm²", Measure, "m2", 1, 1000000, anyNumber},
	{"英亩", Measure, "m2", 316160658, 78125, anyNumber},
	{"平方英里", Measure, "m2", 40468564224, 15625, anyNumber},
	{"平方英尺 平方呎 方呎 呎²", Measure, "m2", 145161, 1562500, anyNumber},
	{"平方英寸", Measure, "m2", 16129, 25000000, anyNumber},
	{"平方尺 方尺", Measure, "m2", 1, 9, anyNumber},
	{"方里 平方里", Measure, "m2", 250000, 1, anyNumber},
	{"坪", Measure, "m2", 400, 121, anyNumber},
	{"甲地", Measure, "m2", 1173600, 121, anyNumber},
	{"甲", Measure, "m2", 1173600, 121, arabicOnly},

	// Length
	{"米 公尺 m", Measure, "m", 1, 1, anyNumber},
	{"公里 km ㎞", Measure, "m", 1000, 1, anyNumber},
	{"千米", Measure, "m", 1000, 1, anyNumber},
	{"延米 延长米", Measure, "m", 1, 1, anyNumber},
	{"分米 公寸 dm", Measure, "m", 1, 10, anyNumber},
	{"厘米 公分 cm ㎝", Measure, "m", 1, 100, anyNumber},
	{"毫米 公厘 mm ㎜", Measure, "m", 1, 1000, anyNumber},
	{"微米 μm µm", Measure, "m", 1, 1000000, anyNumber},
	{"纳米 奈米 nm ㎚", Measure, "m", 1, 1000000000, anyNumber},
	{"里", Measure, "m", 500, 1, longNumber},
	{"里=华里 市里", Measure, "m", 500, 1, anyNumber},
	{"里=里地 里路", Measure, "m", 500, 1, anyNumber},
	{"丈", Measure, "m", 10, 3, longNumber},
	{"尺 市尺", Measure, "m", 1, 3, longNumber},
	{"寸 市寸", Measure, "m", 1, 30, longNumber},
	{"海里 浬", Measure, "m", 1852, 1, anyNumber},
	{"英里 哩", Measure, "m", 201168, 125, anyNumber},
	{"码", Measure, "m", 1143, 1250, longNumber},
	{"英尺 呎 ft", Measure, "m", 381, 1250, anyNumber},
	{"英寸 吋", Measure, "m", 127, 5000, anyNumber},
	{"英寻 寻", Measure, "m", 1143, 625, arabicOnly},
	{"光年", Measure, "m", 9460730472580800, 1, anyNumber},
	{"天文单位", Measure, "m", 149597870700, 1, anyNumber},

	// Mass
	{"公斤 kg ㎏ KG Kg", Measure, "kg", 1, 1, anyNumber},
	{"千克", Measure, "kg", 1, 1, anyNumber},
	{"克 公克 g", Measure, "kg", 1, 1000, anyNumber},
	{"毫克 mg ㎎", Measure, "kg", 1, 1000000, anyNumber},
	{"微克 μg µg", Measure, "kg", 1, 1000000000, anyNumber},
	{"吨 公吨 t", Measure, "kg", 1000, 1, anyNumber},
	{"斤 市斤", Measure, "kg", 1, 2, anyNumber},
	{"两 市两", Measure, "kg", 1, 20, longNumber},
	{"钱", Measure, "kg", 1, 200, arabicOnly},
	{"担 市担", Measure, "kg", 50, 1, longNumber},
	{"公担", Measure, "kg", 100, 1, anyNumber},
	{"磅", Measure, "kg", 45359237, 100000000, anyNumber},
	{"盎司 英两", Measure, "kg", 45359237, 1600000000, anyNumber},
	{"金衡盎司 盎司黄金", Measure, "kg", 19439673, 625000000, anyNumber},
	{"克拉", Measure, "kg", 1, 5000, anyNumber},
	{"台斤", Measure, "kg", 3, 5, anyNumber},
	{"台两", Measure, "kg", 3, 80, anyNumber},
	{"司马斤", Measure, "kg", 60478982, 100000000, anyNumber},
	{"英吨 长吨", Measure, "kg", 635029318, 625000, anyNumber},
	{"短吨", Measure, "kg", 45359237, 50000, anyNumber},

	// Volume
	{"立方米 立方 立米 m³ m3 ㎥ 立方公尺", Measure, "m3", 1, 1, anyNumber},
	{"方", Measure, "m3", 1, 1, scaleOnly},
	{"立方公里", Measure, "m3", 1000000000, 1, anyNumber},
	{"立方千米", Measure, "m3", 1000000000, 1, anyNumber},
	{"升 公升 L", Measure, "m3", 1, 1000, longNumber},
	{"毫升 ml mL ML cc", Measure, "m3", 1, 1000000, anyNumber},
	{"立方厘米 立方公分 cm³", Measure, "m3", 1, 1000000, anyNumber},
	{"立方分米 dm³", Measure, "m3", 1, 1000, anyNumber},
	{"标准立方米 标立方米", Measure, "m3", 1, 1, anyNumber},
	{"标方", Measure, "m3", 1, 1, anyNumber},
	{"立方英尺", Measure, "m3", 55306341, 1953125000, anyNumber},
	{"桶", Measure, "m3", 9936705933, 62500000000, oilOnly},
	{"桶原油 桶石油 桶油", Measure, "m3", 9936705933, 62500000000, anyNumber},
	{"加仑", Measure, "m3", 473176473, 125000000000, anyNumber},
	{"蒲式耳", Measure, "m3", 220244188543, 6250000000000, anyNumber},
	{"斗", Measure, "m3", 1, 100, grainOnly},
	{"石", Measure, "m3", 1, 10, grainOnly},

	// Flow
	{"立方米/秒 立方米每秒 m³/s 个流量", Measure, "m3/s", 1, 1, anyNumber},

	// Power and apparent power
	{"瓦 瓦特 W", Measure, "W", 1, 1, longNumber},
	{"千瓦 kW KW kw 瓩", Measure, "W", 1000, 1, anyNumber},
	{"兆瓦 MW", Measure, "W", 1000000, 1, anyNumber},
	{"吉瓦 GW", Measure, "W", 1000000000, 1, anyNumber},
	{"太瓦 TW", Measure, "W", 1000000000000, 1, anyNumber},
	{"毫瓦", Measure, "W", 1, 1000, anyNumber},
	{"千瓦峰", Measure, "W", 1000, 1, anyNumber},
	{"马力", Measure, "W", 588399, 800, anyNumber},
	{"千伏安 kVA", Measure, "VA", 1000, 1, anyNumber},
	{"兆伏安 MVA", Measure, "VA", 1000000, 1, anyNumber},

	// Energy
	{"千瓦时 千瓦·时 kWh 千瓦小时 KWh kwh", Measure, "J", 3600000, 1, anyNumber},
	{"度电", Measure, "J", 3600000, 1, anyNumber},
	{"兆瓦时 MWh 兆瓦小时", Measure, "J", 3600000000, 1, anyNumber},
	{"吉瓦时 GWh", Measure, "J", 3600000000000, 1, anyNumber},
	{"太瓦时 TWh", Measure, "J", 3600000000000000, 1, anyNumber},
	{"瓦时 Wh", Measure, "J", 3600, 1, anyNumber},
	{"焦耳 J", Measure, "J", 1, 1, anyNumber},
	{"焦", Measure, "J", 1, 1, arabicOnly},
	{"千焦 千焦耳 kJ", Measure, "J", 1000, 1, anyNumber},
	{"兆焦 兆焦耳 MJ", Measure, "J", 1000000, 1, anyNumber},
	{"卡路里", Measure, "J", 10467, 2500, anyNumber},
	{"千卡 大卡 kcal", Measure, "J", 20934, 5, anyNumber},
	{"吨标准煤 吨标煤", Measure, "J", 29307600000, 1, anyNumber},

	// Electricity
	{"伏 伏特 V", Measure, "V", 1, 1, longNumber},
	{"千伏 kV KV kv", Measure, "V", 1000, 1, anyNumber},
	{"毫伏", Measure, "V", 1, 1000, anyNumber},
	{"安培 A", Measure, "A", 1, 1, arabicOnly},
	{"安", Measure, "A", 1, 1, arabicOnly},
	{"毫安", Measure, "A", 1, 1000, anyNumber},
	{"毫安时 mAh", Measure, "C", 18, 5, anyNumber},
	{"安时 Ah", Measure, "C", 3600, 1, anyNumber},
	{"欧姆 Ω", Measure, "ohm", 1, 1, anyNumber},

	// Pressure and force
	{"帕 帕斯卡 Pa", Measure, "Pa", 1, 1, longNumber},
	{"百帕 hPa", Measure, "Pa", 100, 1, anyNumber},
	{"千帕 kPa", Measure, "Pa", 1000, 1, anyNumber},
	{"兆帕 MPa", Measure, "Pa", 1000000, 1, anyNumber},
	{"毫巴", Measure, "Pa", 100, 1, anyNumber},
	{"标准大气压 大气压 个大气压", Measure, "Pa", 101325, 1, anyNumber},
	{"毫米汞柱 mmHg", Measure, "Pa", 20265, 152, anyNumber},
	{"牛顿", Measure, "N", 1, 1, arabicOnly},
	{"千牛顿 kN", Measure, "N", 1000, 1, anyNumber},
	{"牛·米 牛米", Measure, "N.m", 1, 1, arabicOnly},

	// Speed
	{"公里/小时 公里每小时 km/h 公里/时 迈", Measure, "m/s", 5, 18, anyNumber},
	{"千米/小时 千米每小时 千米/时", Measure, "m/s", 5, 18, anyNumber},
	{"米/秒 米每秒 m/s", Measure, "m/s", 1, 1, anyNumber},
	{"公里/秒 公里每秒 km/s", Measure, "m/s", 1000, 1, anyNumber},
	{"千米/秒 千米每秒", Measure, "m/s", 1000, 1, anyNumber},
	{"节", Measure, "m/s", 463, 900, speedOnly},
	{"马赫", Measure, "Ma", 1, 1, anyNumber},
	{"转/分 转每分 转/分钟 rpm", Measure, "1/s", 1, 60, anyNumber},

	// Frequency
	{"赫兹 赫 Hz", Measure, "Hz", 1, 1, anyNumber},
	{"千赫 千赫兹 kHz", Measure, "Hz", 1000, 1, anyNumber},
	{"兆赫 兆赫兹 MHz", Measure, "Hz", 1000000, 1, anyNumber},
	{"吉赫 吉赫兹 GHz", Measure, "Hz", 1000000000, 1, anyNumber},

	// Data
	{"比特", Measure, "bit", 1, 1, anyNumber},
	{"千比特", Measure, "bit", 1000, 1, anyNumber},
	{"兆比特", Measure, "bit", 1000000, 1, anyNumber},
	{"吉比特", Measure, "bit", 1000000000, 1, anyNumber},
	{"字节", Measure, "bit", 8, 1, anyNumber},
	{"KB 千字节", Measure, "bit", 8000, 1, anyNumber},
	{"MB 兆字节", Measure, "bit", 8000000, 1, anyNumber},
	{"GB 吉字节", Measure, "bit", 8000000000, 1, anyNumber},
	{"TB 太字节", Measure, "bit", 8000000000000, 1, anyNumber},
	{"PB", Measure, "bit", 8000000000000000, 1, anyNumber},
	{"Mbps 兆比特每秒", Measure, "bit/s", 1000000, 1, anyNumber},
	{"Gbps", Measure, "bit/s", 1000000000, 1, anyNumber},
	{"像素", Measure, "px", 1, 1, anyNumber},

	// Temperature: a reading adds the zero of its thermometer, see factor.
	{"摄氏度 ℃ °C 度C", Measure, "K", 1, 1, anyNumber},
	{"华氏度 ℉ °F", Measure, "K", 5, 9, anyNumber},
	{"开尔文", Measure, "K", 1, 1, anyNumber},
	{"°", Measure, "deg", 1, 1, anyNumber},

	// Sound, radiation, concentration, chemistry
	{"分贝 dB", Measure, "dB", 1, 1, anyNumber},
	{"西弗 西弗特 希沃特 Sv", Measure, "Sv", 1, 1, anyNumber},
	{"毫西弗 毫希沃特 mSv", Measure, "Sv", 1, 1000, anyNumber},
	{"微西弗 微希沃特 μSv", Measure, "Sv", 1, 1000000, anyNumber},
	{"毫西弗/年", Measure, "Sv/a", 1, 1000, anyNumber},
	{"贝克勒尔 贝克 Bq", Measure, "Bq", 1, 1, anyNumber},
	{"微克/立方米 微克每立方米 μg/m³", Measure, "kg/m3", 1, 1000000000, anyNumber},
	{"毫克/立方米 毫克每立方米 mg/m³", Measure, "kg/m3", 1, 1000000, anyNumber},
	{"毫克/升 毫克每升 mg/L", Measure, "kg/m3", 1, 1000, anyNumber},
	{"摩尔 mol", Measure, "mol", 1, 1, anyNumber},
	{"毫摩尔 mmol", Measure, "mol", 1, 1000, anyNumber},
	{"微摩尔 μmol", Measure, "mol", 1, 1000000, anyNumber},
	{"国际单位", Measure, "IU", 1, 1, anyNumber},
	{"流明", Measure, "lm", 1, 1, anyNumber},
	{"勒克斯", Measure, "lx", 1, 1, anyNumber},

	// Transport
	{"吨公里 吨·公里", Measure, "t.km", 1, 1, anyNumber},
	{"人公里 人·公里", Measure, "p.km", 1, 1, anyNumber},
	{"车公里", Measure, "veh.km", 1, 1, anyNumber},
	{"标箱 TEU 标准集装箱", Measure, "TEU", 1, 1, anyNumber},
	{"标准箱 个标准箱", Measure, "TEU", 1, 1, anyNumber},
	{"载重吨", Measure, "dwt", 1, 1, anyNumber},
	{"总吨", Measure, "GT", 1, 1, anyNumber},

	// Durations
	{"小时 个小时 h", Duration, "s", 3600, 1, anyNumber},
	{"钟头 个钟头", Duration, "s", 3600, 1, anyNumber},
	{"刻钟", Duration, "s", 900, 1, anyNumber},
	{"分钟 min", Duration, "s", 60, 1, anyNumber},
	{"秒 秒钟 s", Duration, "s", 1, 1, longNumber},
	{"毫秒 ms", Duration, "s", 1, 1000, anyNumber},
	{"微秒", Duration, "s", 1, 1000000, anyNumber},
	{"纳秒 ns", Duration, "s", 1, 1000000000, anyNumber},
	{"天", Duration, "s", 86400, 1, anyNumber},
	{"昼夜 个昼夜", Duration, "s", 86400, 1, anyNumber},
	{"工作日 个工作日", Duration, "", 1, 1, anyNumber},
	{"周", Duration, "s", 604800, 1, anyNumber},
	{"星期 个星期", Duration, "s", 604800, 1, anyNumber},
	{"礼拜 个礼拜", Duration, "s", 604800, 1, anyNumber},
	{"个月", Duration, "", 1, 1, anyNumber},
	{"个季度", Duration, "", 1, 1, anyNumber},
	{"年", Duration, "", 1, 1, anyNumber},
	{"个世纪 世纪", Duration, "", 1, 1, anyNumber},
	{"个年头 年头", Duration, "", 1, 1, anyNumber},
	{"个春秋 个寒暑", Duration, "", 1, 1, anyNumber},
	{"整天", Duration, "s", 86400, 1, anyNumber},

	// Ages
	{"岁 周岁 虚岁", Age, "", 1, 1, anyNumber},
	{"个月大 天大", Age, "", 1, 1, anyNumber},

	// Percent and kin are read by grammar; these are the spellings behind a number.
	{"%", Percent, "1", 1, 100, anyNumber},
	{"个百分点 百分点", Percent, "1", 1, 100, anyNumber},
	{"个千分点 千分点", Percent, "1", 1, 1000, anyNumber},
	{"倍", Multiple, "", 1, 1, anyNumber},
}

// spellings splits the names of a row: "name=a b" has spellings that are all reported as name.
func (u unitRow) spellings() (name string, words []string) {
	name, rest, ok := strings.Cut(u.names, "=")
	if !ok {
		words = strings.Fields(u.names)
		return words[0], words
	}
	return name, strings.Fields(rest)
}
