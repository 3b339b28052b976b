package parse

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/zhnews/zhnews/article"
)

// An Encoding names how the bytes of a dump are to be read.
type Encoding string

// The encodings. GB18030 includes GBK and GB2312, Big5 includes the HKSCS.
const (
	Auto    Encoding = ""
	UTF8    Encoding = "utf-8"
	UTF16LE Encoding = "utf-16le"
	UTF16BE Encoding = "utf-16be"
	GB18030 Encoding = "gb18030"
	Big5    Encoding = "big5"
)

// Decode turns the bytes of a dump into text. With Auto the encoding is found from a byte order mark, from the bytes
// being UTF-8, or from how well the text reads as GB18030 or Big5. Bytes that cannot be decoded become U+FFFD, and a
// warning names the first one.
func Decode(b []byte, enc Encoding) (text string, used Encoding, warnings []article.Warning) {
	if enc == Auto {
		enc = detect(b)
	}
	switch enc {
	case UTF8:
		b = bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF"))
		if utf8.Valid(b) {
			return string(b), enc, nil
		}
		at := invalidAt(b)
		return string(bytes.ToValidUTF8(b, []byte("\uFFFD"))), enc, []article.Warning{{Message: "bytes that are no UTF-8", Offset: at}}
	case UTF16LE:
		return decodeWith(b, enc, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	case UTF16BE:
		return decodeWith(b, enc, unicode.UTF16(unicode.BigEndian, unicode.UseBOM))
	case Big5:
		return decodeWith(b, enc, traditionalchinese.Big5)
	case GB18030:
		return decodeWith(b, enc, simplifiedchinese.GB18030)
	}
	return string(bytes.ToValidUTF8(b, []byte("\uFFFD"))), enc, []article.Warning{{Message: fmt.Sprintf("unknown encoding %q", enc)}}
}

func decodeWith(b []byte, enc Encoding, e encoding.Encoding) (string, Encoding, []article.Warning) {
	out, err := e.NewDecoder().Bytes(b)
	text := string(out)
	if err != nil {
		return text, enc, []article.Warning{{Message: err.Error()}}
	}
	if i := bytes.Index(out, []byte("\uFFFD")); i >= 0 {
		return text, enc, []article.Warning{{Message: fmt.Sprintf("bytes that are no %s, at byte %d of the text", enc, i), Offset: i}}
	}
	return text, enc, nil
}

// invalidAt is the offset of the first byte that is no UTF-8.
func invalidAt(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return len(b)
}

// detect finds the encoding of b.
func detect(b []byte) Encoding {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return UTF8
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return UTF16LE
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return UTF16BE
	}
	sample := b[:min(len(b), 1<<16)]
	if validPrefix(sample) {
		return UTF8
	}
	if le, be := zeros(sample); le > len(sample)/8 || be > len(sample)/8 {
		if le > be {
			return UTF16LE
		}
		return UTF16BE
	}
	gb := plausible(sample, simplifiedchinese.GB18030)
	big5 := plausible(sample, traditionalchinese.Big5)
	if utf8Share(sample) > 0.9 {
		return UTF8 // UTF-8 with some broken bytes
	}
	if big5 > gb {
		return Big5
	}
	return GB18030
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

// commonHan are the characters that make up about a third of newspaper text, in both scripts.
const commonHan = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理世車說國會時來們個這為對發經過動長還後開東進現電從關當應實機體報導記者學與無業產"

var commonSet = func() (set [1 << 13]uint8) {
	for _, r := range commonHan {
		set[r>>3] |= 1 << (r & 7)
	}
	return set
}()

// plausible says how well b reads in an encoding: the share of common characters, less what cannot be decoded.
func plausible(b []byte, e encoding.Encoding) float64 {
	out, err := e.NewDecoder().Bytes(b[:min(len(b), 1<<14)])
	if err != nil {
		return -1
	}
	score, all := 0.0, 0.0
	for _, r := range string(out) {
		switch {
		case r < 0x80:
			continue
		case r == utf8.RuneError || r >= 0xE000 && r <= 0xF8FF:
			score -= 4
		case r < 1<<16 && commonSet[r>>3]&(1<<(r&7)) != 0:
			score += 1
		case r == '，' || r == '。' || r == '、' || r == '“' || r == '”' || r == '「' || r == '」' || r == '：':
			score += 1
		}
		all++
	}
	if all == 0 {
		return 0
	}
	return score / all
}
