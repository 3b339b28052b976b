package parse

import (
	"bytes"
	"math"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// detectSample is how many bytes of a dump are looked at.
const detectSample = 1 << 16

// DetectEncoding finds the encoding of a dump from its bytes: a byte order mark, else the encoding in which they read best as
// Chinese. confidence runs from 0 to 1; what a mark says, and valid UTF-8 beyond ASCII, is 1.
func DetectEncoding(b []byte) (enc Encoding, confidence float64) {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return UTF8, 1
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return UTF16LE, 1
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return UTF16BE, 1
	}
	sample := b[:min(len(b), detectSample)]
	if validPrefix(sample) {
		odd, even := zeros(sample)
		switch {
		case odd+even == 0:
			return UTF8, 1
		case odd > len(sample)/8 && odd > even:
			return UTF16LE, 0.99 // ASCII in UTF-16 is UTF-8 with a zero at every other byte
		case even > len(sample)/8 && even > odd:
			return UTF16BE, 0.99
		}
		return UTF8, 0.9
	}
	if share := utf8Share(sample); share > 0.9 {
		return UTF8, share // with some broken bytes
	}
	candidates := [...]struct {
		enc Encoding
		as  encoding.Encoding
	}{
		{GB18030, simplifiedchinese.GB18030},
		{Big5, traditionalchinese.Big5},
		{UTF16LE, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{UTF16BE, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	}
	best, second := math.Inf(-1), math.Inf(-1)
	enc = GB18030
	for _, c := range candidates {
		score := plausible(sample, c.as)
		if score > best {
			best, second, enc = score, best, c.enc
		} else if score > second {
			second = score
		}
	}
	return enc, 1 / (1 + math.Exp(-6*(best-second)))
}

// validPrefix reports whether b is UTF-8, but for a character that its end may cut.
func validPrefix(b []byte) bool {
	for cut := 0; cut < 4 && cut <= len(b); cut++ {
		if utf8.Valid(b[:len(b)-cut]) {
			return true
		}
	}
	return false
}

// zeros counts the zero bytes at odd and at even offsets: ASCII in UTF-16 shows them.
func zeros(b []byte) (odd, even int) {
	for i, c := range b {
		if c == 0 {
			if i%2 == 1 {
				odd++
			} else {
				even++
			}
		}
	}
	return odd, even
}

// utf8Share is the part of the bytes beyond ASCII that belong to UTF-8 characters.
func utf8Share(b []byte) float64 {
	good, all := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		all += n
		if r != utf8.RuneError {
			good += n
		}
		i += n
	}
	if all == 0 {
		return 1
	}
	return float64(good) / float64(all)
}

// commonHan are the characters that make up about a half of newspaper text, in both scripts. Source: the commonest characters of
// the pages in testdata, and the first rows of 现代汉语常用字表 (1988).
const commonHan = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理世" +
	"市报记讯省县城村镇街院校厂店车站港江河湖海东南北京六七八百千万亿元名号位户亩吨米斤岁届项台座条家场局长书委会议协团今昨近日晚早午夜春夏秋冬金银木火土石油粮食米面菜肉鱼猪牛羊马鸡钱价费收支买卖商贸易增减升降约超达共均每万余左右男女儿童老师医病药住房屋楼门窗桌身手头眼口心脚" +
	"車說國會時來們個這為對發經過動長還後開東進現電從關當應實機體報導記者學與無業產書門問間馬訊縣鎮廠場號戶畝噸歲屆項臺條雜誌萬億兩張幾萬餘達價費買賣貿漲減員錢銀鐵鋼輪飛灣島橋樓區鄉農漁稅債獲選舉總統黨團隊勝負賽術藝劇觀眾聯絡將衛護醫藥療環境築設備計畫"

var commonSet = func() (set [1 << 13]uint8) {
	for _, r := range commonHan {
		set[r>>3] |= 1 << (r & 7)
	}
	return set
}()

// plausible says how well b reads in an encoding: the share of common characters and of Chinese punctuation, less what is seldom
// or never printed.
func plausible(b []byte, e encoding.Encoding) float64 {
	b = b[:min(len(b), 1<<14)]
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return -10
	}
	score, all := 0.0, 0.0
	text := bytes.TrimSuffix(out, []byte("\uFFFD")) // the end may cut a character
	for _, r := range string(text) {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r >= 0x20 && r < 0x7F:
			all += 0.2
			score += 0.1
			continue
		case r < 0x20 || r == utf8.RuneError || r >= 0xE000 && r <= 0xF8FF || r == 0x7F:
			score -= 4
		case r < 1<<16 && commonSet[r>>3]&(1<<(r&7)) != 0:
			score += 1
		case r >= 0x4E00 && r <= 0x9FFF:
			score -= 0.1
		case r == '，' || r == '。' || r == '、' || r == '“' || r == '”' || r == '「' || r == '」' || r == '：' || r == '\u3000' || r == '（' || r == '）' || r == '《' || r == '》' || r >= '０' && r <= '９':
			score += 1
		case r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF || r >= 0x2010 && r <= 0x2027 || r >= 0x25A0 && r <= 0x25FF:
		default:
			score -= 1 // kana, Cyrillic, box drawings: no newspaper is made of them
		}
		all++
	}
	if all == 0 {
		return 0
	}
	return score / all
}
