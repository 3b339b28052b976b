package parse

import "strings"

// homes are the places outside the mainland whose papers print amounts in a 元 of their own, with the words that tell where a page in the
// traditional script is from.
var homes = []struct {
	currency string // ISO 4217
	words    *wordlist
}{
	{"TWD", writtenOf("台北", "臺北", "高雄", "台中", "臺中", "台南", "新北", "桃園", "台灣", "臺灣", "中央社", "立法院", "行政院", "新台幣", "民國", "縣府", "報導")},
	{"HKD", writtenOf("香港", "本港", "港聞", "特首", "港元", "港幣", "立法會", "九龍", "新界", "灣仔", "銅鑼灣", "觀塘", "港鐵", "大公報", "文匯報", "明報", "屋邨")},
	{"MOP", writtenOf("澳門", "氹仔", "路環", "澳門元", "濠江")},
}

// currencyOf is the currency that a bare 元 on a page stands for: "" for the yuan of the mainland, XXX where a page in the traditional
// script does not tell where it is from, for a wrong currency is worse than none.
func currencyOf(us []unit) string {
	chinese, traditional := int32(0), int32(0)
	for i := range us {
		chinese += us[i].chinese
		traditional += us[i].traditional
	}
	if traditional*20 <= chinese {
		return ""
	}
	best, most, tie := "XXX", 0, false
	for _, h := range homes {
		n := 0
		for _, w := range h.words.all() {
			for i := range us {
				if us[i].holds&h.words.bit != 0 && strings.Contains(us[i].text, w) {
					n++
					break
				}
			}
		}
		switch {
		case n > most:
			best, most, tie = h.currency, n, false
		case n == most && n > 0:
			tie = true
		}
	}
	if tie {
		return "XXX"
	}
	return best
}
