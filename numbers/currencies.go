package numbers

// currencyRows are the currencies that newspapers name, with their ISO 4217 codes; a part of a currency is a row with
// its factor. XXX stands for a name that several countries share. Source: ISO 4217:2015 and its list one.
var currencyRows = []unitRow{
	{"元 圆 块 块钱 元钱 元整 圆整 元正 圆正 元人民币 人民币 人民币元", Money, "CNY", 1, 1, anyNumber},
	{"角 毛", Money, "CNY", 1, 10, longNumber},
	{"角=角钱 毛钱", Money, "CNY", 1, 10, anyNumber},
	{"毫 毫子", Money, "HKD", 1, 10, longNumber},
	{"分钱", Money, "CNY", 1, 100, anyNumber},
	{"美元 美金 美圆 美刀 元美元 元美金", Money, "USD", 1, 1, anyNumber},
	{"美分", Money, "USD", 1, 100, anyNumber},
	{"欧元 元欧元", Money, "EUR", 1, 1, anyNumber},
	{"欧分", Money, "EUR", 1, 100, anyNumber},
	{"港元 港币 元港币 元港元 港纸 港圆", Money, "HKD", 1, 1, anyNumber},
	{"澳门元 澳门币 元澳门币 葡币", Money, "MOP", 1, 1, anyNumber},
	{"新台币 台币 元新台币 元台币 新台币元", Money, "TWD", 1, 1, anyNumber},
	{"日元 日圆 日币 元日币 元日元", Money, "JPY", 1, 1, anyNumber},
	{"韩元 韩圆 韩币 元韩币", Money, "KRW", 1, 1, anyNumber},
	{"朝鲜元 朝元", Money, "KPW", 1, 1, anyNumber},
	{"英镑 镑", Money, "GBP", 1, 1, anyNumber},
	{"便士", Money, "GBP", 1, 100, anyNumber},
	{"卢布 俄罗斯卢布", Money, "RUB", 1, 1, anyNumber},
	{"戈比", Money, "RUB", 1, 100, anyNumber},
	{"白俄罗斯卢布", Money, "BYN", 1, 1, anyNumber},
	{"卢比 印度卢比", Money, "INR", 1, 1, anyNumber},
	{"巴基斯坦卢比", Money, "PKR", 1, 1, anyNumber},
	{"尼泊尔卢比", Money, "NPR", 1, 1, anyNumber},
	{"斯里兰卡卢比", Money, "LKR", 1, 1, anyNumber},
	{"加元 加拿大元 加币 元加币", Money, "CAD", 1, 1, anyNumber},
	{"澳元 澳大利亚元 澳币 元澳币", Money, "AUD", 1, 1, anyNumber},
	{"新西兰元 纽元 纽币", Money, "NZD", 1, 1, anyNumber},
	{"新加坡元 新元 新币 坡币 元新币", Money, "SGD", 1, 1, anyNumber},
	{"瑞士法郎 瑞郎", Money, "CHF", 1, 1, anyNumber},
	{"法郎", Money, "XXX", 1, 1, anyNumber},
	{"法国法郎", Money, "FRF", 1, 1, anyNumber},
	{"德国马克 马克 西德马克", Money, "DEM", 1, 1, anyNumber},
	{"里拉", Money, "XXX", 1, 1, anyNumber},
	{"土耳其里拉", Money, "TRY", 1, 1, anyNumber},
	{"意大利里拉", Money, "ITL", 1, 1, anyNumber},
	{"荷兰盾", Money, "NLG", 1, 1, anyNumber},
	{"西班牙比塞塔 比塞塔", Money, "ESP", 1, 1, anyNumber},
	{"泰铢 铢", Money, "THB", 1, 1, anyNumber},
	{"越南盾 盾", Money, "VND", 1, 1, anyNumber},
	{"印尼盾 印尼卢比 印度尼西亚卢比", Money, "IDR", 1, 1, anyNumber},
	{"林吉特 令吉 马币 零吉 马来西亚林吉特", Money, "MYR", 1, 1, anyNumber},
	{"仙", Money, "", 1, 100, arabicOnly}, // a hundredth of ringgit or dollars, as the unit before it says
	{"菲律宾比索 菲币", Money, "PHP", 1, 1, anyNumber},
	{"墨西哥比索", Money, "MXN", 1, 1, anyNumber},
	{"阿根廷比索", Money, "ARS", 1, 1, anyNumber},
	{"智利比索", Money, "CLP", 1, 1, anyNumber},
	{"哥伦比亚比索", Money, "COP", 1, 1, anyNumber},
	{"古巴比索", Money, "CUP", 1, 1, anyNumber},
	{"比索", Money, "XXX", 1, 1, anyNumber},
	{"雷亚尔 巴西雷亚尔", Money, "BRL", 1, 1, anyNumber},
	{"兰特 南非兰特", Money, "ZAR", 1, 1, anyNumber},
	{"迪拉姆 阿联酋迪拉姆", Money, "AED", 1, 1, anyNumber},
	{"沙特里亚尔 里亚尔", Money, "SAR", 1, 1, anyNumber},
	{"卡塔尔里亚尔", Money, "QAR", 1, 1, anyNumber},
	{"伊朗里亚尔", Money, "IRR", 1, 1, anyNumber},
	{"科威特第纳尔", Money, "KWD", 1, 1, anyNumber},
	{"伊拉克第纳尔", Money, "IQD", 1, 1, anyNumber},
	{"第纳尔", Money, "XXX", 1, 1, anyNumber},
	{"瑞典克朗", Money, "SEK", 1, 1, anyNumber},
	{"挪威克朗", Money, "NOK", 1, 1, anyNumber},
	{"丹麦克朗", Money, "DKK", 1, 1, anyNumber},
	{"捷克克朗", Money, "CZK", 1, 1, anyNumber},
	{"冰岛克朗", Money, "ISK", 1, 1, anyNumber},
	{"克朗", Money, "XXX", 1, 1, anyNumber},
	{"兹罗提", Money, "PLN", 1, 1, anyNumber},
	{"福林", Money, "HUF", 1, 1, anyNumber},
	{"列伊", Money, "RON", 1, 1, anyNumber},
	{"列弗", Money, "BGN", 1, 1, anyNumber},
	{"坚戈", Money, "KZT", 1, 1, anyNumber},
	{"索姆", Money, "KGS", 1, 1, anyNumber},
	{"苏姆", Money, "UZS", 1, 1, anyNumber},
	{"图格里克", Money, "MNT", 1, 1, anyNumber},
	{"格里夫纳", Money, "UAH", 1, 1, anyNumber},
	{"谢克尔 新谢克尔", Money, "ILS", 1, 1, anyNumber},
	{"埃及镑", Money, "EGP", 1, 1, anyNumber},
	{"黎巴嫩镑", Money, "LBP", 1, 1, anyNumber},
	{"叙利亚镑", Money, "SYP", 1, 1, anyNumber},
	{"苏丹镑", Money, "SDG", 1, 1, anyNumber},
	{"缅元 缅币", Money, "MMK", 1, 1, anyNumber},
	{"基普", Money, "LAK", 1, 1, anyNumber},
	{"瑞尔", Money, "KHR", 1, 1, anyNumber},
	{"塔卡", Money, "BDT", 1, 1, anyNumber},
	{"阿富汗尼", Money, "AFN", 1, 1, anyNumber},
	{"奈拉", Money, "NGN", 1, 1, anyNumber},
	{"肯尼亚先令", Money, "KES", 1, 1, anyNumber},
	{"先令", Money, "XXX", 1, 1, anyNumber},
	{"比尔", Money, "ETB", 1, 1, arabicOnly},
	{"塞地", Money, "GHS", 1, 1, anyNumber},
	{"非洲法郎 西非法郎", Money, "XOF", 1, 1, anyNumber},
	{"中非法郎", Money, "XAF", 1, 1, anyNumber},
	{"玻利瓦尔", Money, "VES", 1, 1, anyNumber},
	{"索尔", Money, "PEN", 1, 1, arabicOnly},
	{"特别提款权", Money, "XDR", 1, 1, anyNumber},
	{"比特币 个比特币", Money, "XBT", 1, 1, anyNumber},
	{"日本钱 日本銭", Money, "JPY", 1, 100, anyNumber},
	{"银元 块银元 块大洋 大洋", Money, "XXX", 1, 1, anyNumber},
	{"法币 元法币", Money, "XXX", 1, 1, anyNumber},
	{"金圆券", Money, "XXX", 1, 1, anyNumber},
	{"边币 元边币", Money, "XXX", 1, 1, anyNumber},
}

// signRow is a currency sign that stands before the number.
type signRow struct{ sign, unit, code string }

// factor is that of the currency, which is also a row of its own.
func (r signRow) factor() *factor {
	if u, ok := unitNamed(r.unit, Money); ok && u.factor().base == r.code {
		return u.to
	}
	return newFactor(r.code, 1, 1)
}

// signRows are the signs and letter codes set before an amount; ￥ alone is the yuan in a Chinese newspaper.
var signRows = []signRow{
	{"US$", "美元", "USD"}, {"U.S.$", "美元", "USD"}, {"USD", "美元", "USD"}, {"HK$", "港元", "HKD"}, {"HKD", "港元", "HKD"}, {"NT$", "新台币", "TWD"},
	{"NTD", "新台币", "TWD"}, {"MOP$", "澳门元", "MOP"}, {"S$", "新加坡元", "SGD"}, {"A$", "澳元", "AUD"}, {"C$", "加元", "CAD"}, {"RMB", "元", "CNY"}, {"CNY", "元", "CNY"},
	{"RM", "林吉特", "MYR"}, {"¥", "元", "CNY"}, {"￥", "元", "CNY"}, {"$", "美元", "USD"}, {"＄", "美元", "USD"}, {"€", "欧元", "EUR"}, {"£", "英镑", "GBP"},
	{"￡", "英镑", "GBP"}, {"₩", "韩元", "KRW"}, {"₽", "卢布", "RUB"}, {"₹", "卢比", "INR"}, {"฿", "泰铢", "THB"},
}

// currencyWordRows are currency names set before the number, whose own unit is then only 元: 港币两千元, 新台币177亿元.
var currencyWordRows = []signRow{
	{"人民币", "元", "CNY"}, {"港币", "港元", "HKD"}, {"新台币", "新台币", "TWD"}, {"台币", "新台币", "TWD"}, {"美金", "美元", "USD"}, {"日币", "日元", "JPY"},
	{"澳门币", "澳门元", "MOP"}, {"新币", "新加坡元", "SGD"}, {"坡币", "新加坡元", "SGD"}, {"韩币", "韩元", "KRW"}, {"加币", "加元", "CAD"}, {"澳币", "澳元", "AUD"}, {"马币", "林吉特", "MYR"},
	{"新加坡币", "新加坡元", "SGD"}, {"欧元", "欧元", "EUR"},
}
