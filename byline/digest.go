package byline

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/lexicon"
)

// sourceWords stand before the paper or the book that a piece is taken from, in a bracket behind it: （摘自《海州晚报》 林平）. Source: digests, and the
// digest pages of evening papers.
var sourceWords = strings.Fields("摘自 摘编自 选自 节选自 转自 转载自 转摘自 荐自 译自 编译自 编自 原载 原载于 原刊 据")

var sources = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(sourceWords) })

// sourceKinds may stand right behind the title of a source: 《时代》周刊.
var sourceKinds = []string{"周刊", "杂志", "月刊", "双月刊", "一书", "网站"}

// digest reads a bracket that says where a piece is taken from, with who wrote it or chose it before or behind the source: （摘自《大众医药》 林平）,
// （林平 摘自《大众医药》）, （《环球周报》11.23 林平/文）. A source alone gives no bylines and is still one.
func (s *scan) digest(from, to int) (bylines []Byline, ok bool) {
	open := strings.Index(s.text[from:to], "《")
	if open < 0 {
		return nil, false
	}
	open += from
	size := strings.Index(s.text[open:to], "》")
	if size < 0 {
		return nil, false
	}
	behind := open + size + len("》")
	word, wordEnd := open, open
	for i := from; i < open; {
		if _, n := sources().Prefix(s.text[i:open]); n > 0 {
			word, wordEnd = i, i+n
			break
		}
		_, n := han.Decode(s.text[i:])
		i += n
	}
	introduced := wordEnd > word
	if !introduced && word != s.spaces(from) {
		return nil, false // 读《海州志》有感
	}
	// Between the word and the title stand a day or a country at most: 摘自8月3日《海州晚报》, 译自法国《世界报》.
	if between := strings.TrimFunc(s.text[wordEnd:open], isSeparator); introduced && skip(between, 0, issueSign) < len(between) && !s.isPlace(between) {
		return nil, false
	}
	for _, kind := range sourceKinds {
		behind += han.Prefix(s.text[behind:to], kind)
	}
	rest := skip(s.text[:to], behind, issueSign)
	if !introduced && strings.IndexFunc(s.text[behind:rest], numeral) < 0 {
		return nil, false // 《海州志》 林平: a book and who wrote it, where no day or number shows that it is a paper
	}
	if chooser := from + len(trimRight(s.text[from:word])); introduced && chooser > from {
		b, ok := s.digester(from, chooser)
		if !ok {
			return nil, false
		}
		b.Task = strings.TrimSuffix(s.text[word:wordEnd], "自")
		bylines = append(bylines, b)
	}
	if rest < to {
		if b, ok := s.digester(rest, to); ok {
			bylines = append(bylines, b)
		} else if list, ok := s.credits(rest, to, false); ok && named(list) {
			bylines = append(bylines, list...)
		} else {
			return nil, false
		}
	}
	if len(bylines) == 0 && (s.text[word:wordEnd] == "据" || s.text[word:wordEnd] == "據") {
		return nil, false // 据《海州晚报》: a source of the news
	}
	return bylines, introduced || len(bylines) > 0
}

// issueSign reports whether r is of a day or the number of an issue, or parts them: 2001年第5期, 11.23.
func issueSign(r rune) bool {
	if isSeparator(r) || numeral(r) {
		return true
	}
	switch r {
	case '年', '月', '日', '第', '期', '版', '号', '.', '．', '·', '-', '—', '上', '下', '总':
		return true
	}
	return false
}

// doneForDigest are the words that may end a name in a digest; the short ones must stand apart from the name, or behind three characters.
var doneForDigest = append(slices.Clip(doneWords), "文", "编", "译", "辑", "摘", "荐")

// digester reads the names beside a source, with what their bearers did: 作者：林平, 林平/文, 林平摘编.
func (s *scan) digester(from, to int) (b Byline, ok bool) {
	start := skip(s.text[:to], from, isSeparator)
	end := start + len(trimRight(s.text[start:to]))
	b = Byline{Text: s.text[start:end], Start: start, End: end}
	at := start
	if n := han.Prefix(s.text[at:end], "作者", "原作者", "撰文"); n > 0 {
		b.Role = s.text[at : at+n]
		at = skip(s.text[:end], at+n, isSeparator)
	}
	for _, word := range doneForDigest {
		n := han.Suffix(s.text[at:end], word)
		if n == 0 {
			continue
		}
		name := trimRight(s.text[at : end-n])
		apart := len(name) < end-n-at
		if count := utf8.RuneCountInString(name); utf8.RuneCountInString(word) == 1 && !apart {
			if count == 2 {
				return b, false // 李明文: a name, or 李明 and what he did
			} else if count != 3 {
				continue
			}
		}
		b.Task = s.text[end-n : end]
		end = at + len(name)
		break
	}
	names, worst, ambiguous := s.names(at, end)
	if names == nil || worst < looseName || len(names) > 3 {
		return b, false
	}
	b.Names, b.Ambiguous = names, ambiguous
	return b, true
}
