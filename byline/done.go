package byline

import (
	"slices"
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/lexicon"
)

// doneWords say behind names what their bearers did: 特级大师 钟离权 讲评, （摘自《海州晚报》 林平摘编）.
var doneWords = strings.Fields("讲评 点评 评注 口述 讲述 整理 答疑 主持 供稿 推荐 编写 选编 摘编 编译 翻译 摄影 文图 图文 撰文 报道 制图 记录 采写")

// doneApart are the words that a blank sets apart from the names: 本报记者 李晓东 文 王芳 摄.
var doneApart = append(slices.Clip(doneWords), "文", "图", "摄", "绘", "译", "画")

// tasksBehind reads several credits each of which has such a word behind it. One alone is a trailer.
func (s *scan) tasksBehind(from, to int) (all []Byline, ok bool) {
	end := from + len(trimRight(s.text[from:to]))
	if i := strings.LastIndexFunc(s.text[from:end], isSeparator); i < 0 || !isDone(strings.TrimLeftFunc(s.text[from+i:end], isSeparator)) {
		return nil, false
	}
	if strings.ContainsAny(s.text[from:to], slashes) {
		return nil, false // 李晓东/文 王芳/图 is read elsewhere
	}
	last := ""
	at, segment := from, from
	for at < to {
		word := skip(s.text[:to], at, isSeparator)
		end := wordEnd(s.text[:to], word)
		last = ""
		if isDone(s.text[word:end]) {
			last = s.text[word:end]
			if word == segment {
				return nil, false // 文 李明 图 王芳
			}
			list, fine := s.credits(segment, word, true)
			if !fine || len(list) == 0 || !named(list) {
				return nil, false
			}
			done := &list[len(list)-1]
			done.Task = last
			if done.Role == "" {
				done.Role = last
			}
			all = append(all, list...)
			segment = skip(s.text[:to], end, isSeparator)
		}
		at = end
	}
	return all, last != "" && len(all) > 1
}

// tasksBefore reads several names each of which has such a word before it, with nothing but blanks between: 文 李明 图 王芳.
func (s *scan) tasksBefore(from, to int) (all []Byline, ok bool) {
	if end := wordEnd(s.text[:to], from); !isDone(s.text[from:end]) || strings.ContainsAny(s.text[from:to], slashes+"：:") {
		return nil, false
	}
	for at := from; at < to; {
		end := wordEnd(s.text[:to], at)
		task := s.text[at:end]
		if !isDone(task) {
			return nil, false
		}
		start := skip(s.text[:to], end, isSeparator)
		next := start
		for next < to {
			word := wordEnd(s.text[:to], next)
			if isDone(s.text[next:word]) {
				break
			}
			next = skip(s.text[:to], word, isSeparator)
		}
		nameEnd := start + len(trimRight(s.text[start:next]))
		names, worst, ambiguous := s.names(start, nameEnd)
		if names == nil || worst < looseName {
			return nil, false
		}
		all = append(all, Byline{Role: task, Names: names, Text: s.text[at:nameEnd], Start: at, End: nameEnd, Ambiguous: ambiguous})
		at = next
	}
	return all, len(all) > 1
}

// isDone reports whether a word is one of doneApart, in any script.
func isDone(word string) bool {
	_, ok := doneSet().Exact(word)
	return ok
}

var doneSet = sync.OnceValue(func() *lexicon.Lexicon[bool] { return lexicon.Set(doneApart) })
