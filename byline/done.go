package byline

import (
	"slices"
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/han"
	"github.com/zhnews/zhnews/internal/lexicon"
)

// doneWords say behind names what their bearers did: 特级大师 钟离权 讲评, （摘自《海州晚报》 林平摘编）.
var doneWords = strings.Fields("讲评 点评 评注 口述 讲述 整理 答疑 主持 供稿 推荐 编写 选编 摘编 编译 翻译 摄影 文图 图文 撰文 报道 制图 记录 采写")

// doneApart are the words that a blank sets apart from the names: 本报记者 李晓东 文 王芳 摄.
var doneApart = append(slices.Clip(doneWords), "文", "图", "摄", "绘", "译", "画")

// tasksBehind reads several credits each of which has such a word behind it. One alone is a trailer.
func (s *scan) tasksBehind(from, to int) (all []Byline, ok bool) {
	end := from + len(trimRight(s.text[from:to]))
	last := strings.LastIndexFunc(s.text[from:end], isSeparator)
	if last < 0 {
		return nil, false
	}
	word := strings.TrimLeftFunc(s.text[from+last:end], isSeparator)
	joined := false // 本报记者 李晓东文 张伟摄
	lineEnd := end
	if !isDone(word) {
		// One that ends in 文 may be so named; one behind him who ends in 摄 is not.
		if joined = doneTail(word, true) > 0 && s.firstDone(from, end); !joined {
			return nil, false
		}
	}
	if strings.ContainsAny(s.text[from:to], slashes) {
		return nil, false // 李晓东/文 王芳/图 is read elsewhere
	}
	ended := false
	at, segment := from, from
	for at < to {
		word := skip(s.text[:to], at, isSeparator)
		end := wordEnd(s.text[:to], word)
		names := word
		if ended = isDone(s.text[word:end]); joined && !ended {
			if n := doneTail(s.text[word:end], end == lineEnd); n > 0 {
				names, ended = end-n, true
			}
		}
		if ended {
			if names == segment {
				return nil, false // 文 李明 图 王芳
			}
			list, fine := s.credits(segment, names, true)
			if !fine || len(list) == 0 || !named(list) {
				return nil, false
			}
			if done := s.text[names:end]; (done == "摄" || done == "攝") && len(list) > 1 && list[0].Role == "" && list[0].Affiliation == "" && captionWord(list[0].Names) {
				list = list[1:] // 古城新貌 本报记者 李晓东 摄
			}
			done := &list[len(list)-1]
			done.Task = s.text[names:end]
			if done.Role == "" {
				done.Role = done.Task
			}
			all = append(all, list...)
			segment = skip(s.text[:to], end, isSeparator)
		}
		at = end
	}
	return all, ended && len(all) > 1
}

// doneTail is the length of the word that a name is followed by without a blank, where another one is so too. A word that ends names as well
// (李博文) needs a name of three characters before it, unless it is the last of the line.
func doneTail(text string, last bool) int {
	n := han.Suffix(text, "撰文", "摄影", "口述", "讲述", "整理", "记录", "采写", "编译", "翻译", "摄", "文", "图", "画")
	if n == 0 {
		return 0
	}
	name := text[:len(text)-n]
	if i := lastIndex(name, "者", "员", "員"); i >= 0 {
		name = name[i+len("者"):] // 本报记者李晓东文
	}
	least := len("李晓东")
	if last || n > len("文") || han.Fold(lastRune(text)) == '摄' {
		least = len("李明")
	}
	if len(name) < least {
		return 0
	}
	return n
}

// firstDone reports whether a word before the last of [from,end) ends in a word of doneTail and none stands alone as one.
func (s *scan) firstDone(from, end int) bool {
	found := false
	for at := from; ; {
		word := skip(s.text[:end], at, isSeparator)
		at = wordEnd(s.text[:end], word)
		if at == end {
			return found
		}
		if isDone(s.text[word:at]) {
			return false
		}
		found = found || doneTail(s.text[word:at], false) > 0
	}
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

// tasksWithin reads credits behind which others follow that a word with a slash or a colon opens: 作者：李晓东 图：王芳, 文/李晓东 图/新华社.
func (s *scan) tasksWithin(from, to int, bare bool) (all []Byline, ok bool) {
	segment := from
	for at := from; at < to; {
		r, n := han.Decode(s.text[at:to])
		at += n
		next := to
		if at < to {
			if !han.IsSpace(r) || s.taskPrefix(s.text[at:to]) == 0 {
				continue
			}
			next = at
		} else if segment == from {
			return nil, false // nothing but the first
		}
		if nobody(s.text[min(segment+s.taskPrefix(s.text[segment:next]), next):next]) && segment > from {
			segment = next
			continue
		}
		list, fine := s.credits(segment, next, bare || segment > from)
		if !fine || len(list) == 0 || segment == from && !named(list) {
			return nil, false
		}
		all = append(all, list...)
		segment = next
	}
	return all, true
}

// followedByTask reads names with what each did behind them: 王晓莉/文 李明/图, 陈四益文 黄永厚图. Without slashes it takes two of
// them to tell 李图 from a name.
func (s *scan) followedByTask(from, to int) (out []Byline, ok bool) {
	if _, n := tasks().Suffix(trimRight(s.text[from:to])); n == 0 {
		return nil, false // nor do those before the last name count then
	}
	slashed := 0
	for at := from; at < to; {
		at = skip(s.text[:to], at, isSeparator)
		end := at
		for end < to {
			r, n := han.Decode(s.text[end:])
			if isSeparator(r) && !isSlash(r) {
				break
			}
			end += n
		}
		if at == end {
			break
		}
		if r, n := han.Decode(s.text[at:end]); n == end-at && han.IsHan(r) {
			end = wordEnd(s.text[:to], s.spaces(end)) // 姜　昆口述: a name that is padded
		}
		word := s.text[at:end]
		_, n := tasks().Suffix(word)
		if n == 0 || n == len(word) {
			return nil, false
		}
		name := strings.TrimRight(word[:len(word)-n], slashes)
		if len(name) < len(word)-n {
			slashed++
		}
		names, worst, _ := s.names(at, at+len(name))
		if len(names) != 1 || worst < looseName {
			return nil, false
		}
		out = append(out, Byline{Role: word[len(word)-n:], Names: names, Text: word, Start: at, End: end})
		at = end
	}
	return out, len(out) > 1 || slashed > 0
}

// taskPrefix is the length of a task word with the slash or colon behind it: 文/, 摄影：.
func (s *scan) taskPrefix(text string) int {
	if n := han.Prefix(text, "本版", "本组", "本文"); n > 0 {
		if m := s.taskPrefix(text[n:]); m > 0 {
			return n + m // 本版摄影：
		}
		return 0
	}
	_, n := tasks().Prefix(text)
	if n == 0 {
		return 0
	}
	i := skip(text, n, han.IsSpace)
	if m := jointTask(text); m > 0 {
		return m
	}
	if r, m := han.Decode(text[i:]); isSlash(r) || r == '：' || r == ':' || r == '|' || r == '｜' || r == '丨' || r == '│' || han.IsDot(r) {
		return i + m
	}
	return 0
}

// jointParts are the words that are joined where somebody did two things or more.
var jointParts = strings.Fields("撰文 撰稿 采写 摄影 摄像 制图 制表 绘图 图片 图表 视频 插图 漫画 剪辑 数据 文字 文 图 表 摄")

// jointTask is the length of two words or more for what was done, 文/图, 文/图/表, 撰文并摄影, with the blank, colon or slash that the names stand behind.
func jointTask(text string) int {
	at, parts := joined(text)
	if r, n := han.Decode(text[at:]); parts > 1 && at < len(text) && (han.IsSpace(r) || isSlash(r) || r == '：' || r == ':') {
		return at + n
	}
	return 0
}

// joined reads the words of jointParts that a text opens with.
func joined(text string) (end, parts int) {
	for {
		n := han.Prefix(text[end:], jointParts...)
		if n == 0 {
			return end, parts
		}
		end += n
		parts++
		if m := han.Prefix(text[end:], "/", "╱", "、", "并", "·"); m > 0 && han.Prefix(text[end+m:], jointParts...) > 0 {
			end += m
		}
	}
}

// task returns the task word (文, 图) in the text between two credits, if there is one.
func (s *scan) task(from, to int) string {
	if to <= from {
		return ""
	}
	if n := s.taskPrefix(s.text[from:to]); n > 0 {
		return trimRight(s.text[from : from+n])
	}
	return ""
}

// tasksOnly reports whether a text is nothing but task words: 文, 文/视频, and also where it is empty.
func tasksOnly(text string) bool {
	if end, _ := joined(text); end == len(text) {
		return true
	}
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return isSlash(r) || r == '、' || han.IsDot(r) }) {
		if _, ok := tasks().Exact(w); !ok {
			return false
		}
	}
	return true
}

// nobody reports whether a text is a word for those who gave a picture and have no name: 受访者提供.
func nobody(text string) bool {
	text = strings.TrimFunc(text, isSeparator)
	text = text[:len(text)-han.Suffix(text, "提供", "供图")]
	text = text[han.Prefix(text, "本报", "本刊", "本社"):]
	_, ok := noNames().Exact(text)
	return ok
}

// withoutGiver is where the credits end before a picture that some firm or office gave: 文／記者李曉東　圖／品牌提供. to where a person did.
func (s *scan) withoutGiver(from, to int) int {
	if i := strings.LastIndex(s.text[from:to], "、"); i > 0 && nobody(s.text[from+i:to]) {
		return from + i // 圖：李小明、受訪者提供
	}
	i := lastIndex(s.text[from:to], "图/", "图／", "圖/", "圖／", "图：", "圖：", "圖╱", "照片/", "照片／")
	if i <= 0 || !han.IsSpace(lastRune(s.text[from:from+i])) {
		return to
	}
	giver := s.text[from+i : to]
	giver = giver[strings.IndexAny(giver, slashes+"："):]
	_, n := han.Decode(giver)
	giver = strings.TrimFunc(giver[n:len(giver)-han.Suffix(giver, "提供", "授权", "供图")], isSeparator)
	if at := from + i + strings.Index(s.text[from+i:to], giver); !nobody(giver) {
		if _, worst, _ := s.names(at, at+len(giver)); worst >= firmName {
			return to
		}
	}
	return from + len(trimRight(s.text[from:from+i]))
}

// trimTask cuts what parts a word of taskPrefix from the names, and what it is for: 文/, 本版摄影：, 图·.
func trimTask(word string) string {
	word = strings.TrimRightFunc(trimRight(word), han.IsDot)
	return word[han.Prefix(word, "本版", "本组", "本文"):]
}
