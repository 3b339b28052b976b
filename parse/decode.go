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
		enc, _ = DetectEncoding(b)
	}
	switch enc {
	case UTF8:
		b = bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF"))
		if utf8.Valid(b) {
			return string(b), enc, nil
		}
		at := invalidAt(b)
		return string(bytes.ToValidUTF8(b, []byte("\uFFFD"))), enc, []article.Warning{{Kind: article.Undecodable, Message: "bytes that are no UTF-8", Offset: at}}
	case UTF16LE:
		return decodeWith(b, enc, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	case UTF16BE:
		return decodeWith(b, enc, unicode.UTF16(unicode.BigEndian, unicode.UseBOM))
	case Big5:
		return decodeWith(b, enc, traditionalchinese.Big5)
	case GB18030:
		return decodeWith(b, enc, simplifiedchinese.GB18030)
	}
	return string(bytes.ToValidUTF8(b, []byte("\uFFFD"))), enc, []article.Warning{{Kind: article.Undecodable, Message: fmt.Sprintf("unknown encoding %q", enc)}}
}

func decodeWith(b []byte, enc Encoding, e encoding.Encoding) (string, Encoding, []article.Warning) {
	out, err := e.NewDecoder().Bytes(b)
	text := string(out)
	if err != nil {
		return text, enc, []article.Warning{{Kind: article.Undecodable, Message: err.Error()}}
	}
	if i := bytes.Index(out, []byte("\uFFFD")); i >= 0 {
		return text, enc, []article.Warning{{Kind: article.Undecodable, Message: fmt.Sprintf("bytes that are no %s, at byte %d of the text", enc, i), Offset: i}}
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
