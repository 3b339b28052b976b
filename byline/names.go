package byline

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/zhnews/zhnews/internal/han"
)

//go:generate go run ./gen -dict s_1.txt -out names.tsv

//go:embed names.tsv
var nameTable string

// compoundSurnames have two characters (欧阳修, 诸葛亮). Source: 百家姓 and the surnames still borne today.
var compoundSurnames = strings.Fields(`
欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇
令狐 呼延 左丘 东郭 南门 西门 拓跋 完颜 轩辕 百里 第五 叶赫 那拉 纳兰 爱新 张简 范姜 欧陽 阿不 买买
`)

// tibetanParts are the halves that Tibetan names are made of, two of them a name (扎西多吉, 索朗达杰). Source: the
// bylines of papers of Tibet and Qinghai.
var tibetanParts = strings.Fields(`
扎西 卓玛 央金 次仁 多吉 尼玛 旺堆 平措 白玛 格桑 洛桑 丹增 德吉 索朗 达杰 达瓦 巴桑 边巴 普布 拉姆 旺姆 曲珍 仁青 仁增 贡布 贡嘎 顿珠 罗布 旺杰 旺久 次旦 次旺 加措 嘉措 强巴 阿旺 土登 土旦 益西 江白 江村 坚赞 桑珠
桑杰 卓嘎 央宗 白珍 拉珍 措姆 群培 群宗 晋美 米玛 拉巴 赤列 云丹 朗杰 占堆 欧珠 多布 杰布 才让 才旦 才仁 仁钦 南杰 多杰 昂旺 桑吉 班觉 曲吉 德庆 旦增 念扎 琼达 索南 加布 加参 尼夏 玉珍 拉吉 东智 卓尕 扎巴 热地 向巴 其美
`)

var givenParts = sync.OnceValue(func() map[[2]rune]bool {
	set := make(map[[2]rune]bool, len(tibetanParts))
	for _, w := range tibetanParts {
		set[[2]rune([]rune(w))] = true
	}
	return set
})

func givenPart(a, b rune) bool { return givenParts()[[2]rune{han.Fold(a), han.Fold(b)}] }

// A name's score is ten times the logarithm of how much likelier its characters are in a name than in running text.
const (
	lenTwo, lenThree, lenFour = -16, -2, -12 // by length: about one name in six has two characters
	knownName                 = 400
	unknownFour               = -75 // four characters without a compound surname
	firmName                  = 25  // from here on a bare word is taken for a name without other evidence
)

// nameModel holds the scores of characters, indexed from U+4E00.
type nameModel struct {
	index  [0xA000 - 0x4E00]uint16 // of scores, and whether the character opens a compound surname or a half of a Tibetan name
	scores [][4]int16              // surname, only given character, first of two, second of two
	double map[[2]rune]bool        // compound surnames
}

var model = sync.OnceValue(func() *nameModel {
	m := &nameModel{scores: make([][4]int16, 1, 5000), double: map[[2]rune]bool{}}
	m.scores[0] = [4]int16{-90, -35, -35, -35} // a character that no row has
	for line := range strings.Lines(nameTable) {
		if line[0] == '#' {
			continue
		}
		fields := strings.Split(strings.TrimSpace(line), "\t")
		r := []rune(fields[0])[0]
		if len(fields) != 5 || r < 0x4E00 || r > 0x9FFF {
			continue
		}
		var v [4]int16
		for i := range v {
			n, _ := strconv.Atoi(fields[i+1])
			v[i] = int16(n)
		}
		m.index[r-0x4E00] = uint16(len(m.scores))
		m.scores = append(m.scores, v)
	}
	for _, s := range compoundSurnames {
		pair := [2]rune([]rune(han.FoldString(s)))
		m.double[pair] = true
		m.index[pair[0]-0x4E00] |= opensDouble
	}
	for pair := range givenParts() {
		m.index[pair[0]-0x4E00] |= opensPart
	}
	return m
})

// Flags in nameModel.index.
const (
	opensDouble = 1 << 15
	opensPart   = 1 << 14
	indexMask   = opensPart - 1
)

// letter is what the model knows of one character.
type letter struct {
	rune   rune // folded
	flags  uint16
	scores [4]int16
}

func (m *nameModel) letter(r rune) letter {
	if r = han.Fold(r); r >= 0x4E00 && r <= 0x9FFF {
		i := m.index[r-0x4E00]
		return letter{r, i, m.scores[i&indexMask]}
	}
	return letter{r, 0, m.scores[0]}
}

const (
	surname = iota
	only
	first
	second
)

// score says how well the characters make one name.
func (m *nameModel) score(name []rune) int {
	if len(name) < 2 || len(name) > 4 {
		return -1000
	}
	var letters [4]letter
	for i, r := range name {
		letters[i] = m.letter(r)
	}
	return m.scoreLetters(letters[:len(name)])
}

func (m *nameModel) scoreLetters(name []letter) int {
	of := func(i, part int) int { return int(name[i].scores[part]) }
	double := len(name) > 2 && name[0].flags&opensDouble != 0 && m.double[[2]rune{name[0].rune, name[1].rune}]
	switch len(name) {
	case 2:
		return of(0, surname) + of(1, only) + lenTwo
	case 3:
		s := of(0, surname) + of(1, first) + of(2, second) + lenThree
		if double {
			s = max(s, 70+of(2, only)+lenFour)
		}
		return s
	case 4:
		if double {
			return 80 + of(2, first) + of(3, second) + lenFour
		}
		// A married woman's name carries her husband's surname before her own: 陈方安生, 林郑月娥.
		if a, b := of(0, surname), of(1, surname); a > 10 && b > 10 {
			return a + b + of(2, first) + of(3, second) - 45
		}
		if name[0].flags&name[2].flags&opensPart != 0 && givenPart(name[0].rune, name[1].rune) && givenPart(name[2].rune, name[3].rune) {
			return 90 // 索朗达杰
		}
		return unknownFour + max(0, of(2, first)) + max(0, of(3, second))
	}
	return -1000
}

// hopeless reports whether, however a run is split, its first or its last name has a score lower than least.
func (m *nameModel) hopeless(run []rune, least int) bool {
	var letters [4]letter
	head := letters[:min(len(run), len(letters))]
	for i := range head {
		head[i] = m.letter(run[i])
	}
	best := -1000
	for n := 2; n <= len(head); n++ {
		best = max(best, m.scoreLetters(head[:n]))
	}
	if best < least || len(run) <= len(letters) {
		return best < least
	}
	for i := range head {
		head[i] = m.letter(run[len(run)-len(head)+i])
	}
	best = -1000
	for n := 2; n <= len(head); n++ {
		best = max(best, m.scoreLetters(head[len(head)-n:]))
	}
	return best < least
}

// roster is the reader's own names, folded.
func (r *Reader) roster() map[string]bool {
	if len(r.Known) == 0 {
		return nil
	}
	set := make(map[string]bool, len(r.Known))
	for _, n := range r.Known {
		set[han.FoldString(han.DropSpace(n))] = true
	}
	return set
}

// maxRun is the longest run of characters that is taken for names.
const maxRun = 24

// split is how a run of characters is cut into names.
type split struct {
	sizes  [maxRun/2 + 1]uint8 // characters of each name
	n      int
	score  int
	low    int // the lowest score of a name; not that of a known one
	margin int // how far it lies above the next best
}

// splitNames cuts a run of characters into names of two to four characters so that the sum of their scores is the
// highest. The run itself comes back as one name where no split is possible.
func splitNames(run []rune, known map[string]bool) (out split) {
	m := model()
	out = split{n: 1, score: -1000}
	out.sizes[0] = uint8(min(len(run), 255))
	if len(run) < 2 || len(run) > maxRun {
		return out
	}
	var letters [maxRun]letter
	for i, r := range run {
		letters[i] = m.letter(r)
	}
	type path struct {
		score      int32
		from, rank int8
	}
	const none = -1 << 30
	var best [maxRun + 1][2]path
	for i := range best[:len(run)+1] {
		best[i] = [2]path{{score: none}, {score: none}}
	}
	best[0][0].score = 0
	for end := 2; end <= len(run); end++ {
		for n := 2; n <= min(end, 4); n++ {
			from := end - n
			if best[from][0].score == none {
				continue
			}
			s := m.scoreLetters(letters[from:end])
			if known != nil && known[han.FoldString(string(run[from:end]))] {
				s = knownName + n
			}
			for rank, p := range best[from] {
				if p.score == none {
					continue
				}
				q := path{p.score + int32(s), int8(from), int8(rank)}
				if q.score > best[end][0].score {
					best[end][1], best[end][0] = best[end][0], q
				} else if q.score > best[end][1].score {
					best[end][1] = q
				}
			}
		}
	}
	if best[len(run)][0].score == none {
		return out
	}
	out.score = int(best[len(run)][0].score)
	out.margin = out.score - max(int(best[len(run)][1].score), out.score-1000)
	out.n, out.low = 0, knownName
	for end, rank := len(run), int8(0); end > 0; {
		p := best[end][rank]
		out.sizes[out.n] = uint8(end - int(p.from))
		out.n++
		if known == nil || !known[han.FoldString(string(run[p.from:end]))] {
			out.low = min(out.low, m.scoreLetters(letters[p.from:end]))
		}
		end, rank = int(p.from), p.rank
	}
	for i, j := 0, out.n-1; i < j; i, j = i+1, j-1 {
		out.sizes[i], out.sizes[j] = out.sizes[j], out.sizes[i]
	}
	return out
}

// ParseNames reads a text that should hold nothing but names, with or without separators. score is the logarithm of how
// much likelier the least likely of them is a name than other words: above [FirmName] the characters alone show it, far
// below 0 they are hardly names at all.
func (r *Reader) ParseNames(text string) (names []string, score float64) {
	s := scan{r: r, text: text}
	names, worst, _ := s.names(0, len(text))
	s.giveBack(names != nil)
	return names, float64(worst) / 10
}

// CountNames is [Reader.ParseNames] without the names: how many there are, and the score; 0 and a score below -100 where it is lower than least,
// which is sooner known.
func (r *Reader) CountNames(text string, least float64) (n int, score float64) {
	s := scan{r: r, text: text}
	names := s.readNames(0, len(text), int(max(least*10, -1<<30)))
	return names.count, float64(names.worst) / 10
}

// FirmName is the score from which on words are taken for names without other evidence.
const FirmName = firmName / 10.0
