package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/zhnews/zhnews/internal/han"
)

// photoAgencyEndings end the names of those who sell pictures: 人民视觉, 光明图片, 达志影像.
var photoAgencyEndings = strings.Fields("视觉 图片 影像 图库 图片社 图片网 照片")

// photoAgencyLast holds the last characters of photoAgencyEndings.
var photoAgencyLast = func() string {
	var b strings.Builder
	for _, w := range photoAgencyEndings {
		b.WriteRune(lastRune(w))
	}
	return b.String()
}()

// photoAgency finds who sells a picture behind who took it: 李晓东摄/光明图片, …。李晓东摄（人民视觉）. cut is where what stands before it ends.
func (s *scan) photoAgency(from, to int) (cut int, agency string, ok bool) {
	if last := lastRune(s.text[from:to]); !isClose(last) && !strings.ContainsRune(photoAgencyLast, han.Fold(last)) {
		return 0, "", false
	}
	cut = lastBracket(s.text[:to])
	if cut >= from {
		in, out, after, closed := bracket(s.text, cut, 60)
		if !closed || after != to {
			return 0, "", false
		}
		agency = s.text[in:out]
	} else if i := strings.LastIndexAny(s.text[from:to], slashes); i > 0 {
		_, n := han.Decode(s.text[from+i:])
		cut, agency = from+i, s.text[from+i+n:to]
	} else {
		return 0, "", false
	}
	if n := utf8.RuneCountInString(agency); n < 3 || n > 8 || !allHan(agency) || han.Suffix(agency, photoAgencyEndings...) == 0 || strings.Contains(agency, "资料") {
		return 0, "", false
	}
	switch lastRune(strings.TrimRightFunc(s.text[from:cut], han.IsSpace)) {
	case '摄', '攝':
		return cut, agency, true
	}
	return 0, "", false
}

// sold adds the agency to the last credit, where that has none of its own.
func sold(bylines []Byline, agency string) []Byline {
	if b := &bylines[len(bylines)-1]; b.Affiliation == "" {
		b.Affiliation = agency
	}
	return bylines
}

// photographer reads the credit that a caption ends with without a bracket, behind a full stop or a blank: …夜景。 新华社记者 王芳 摄,
// …合龙现场 图/王芳.
func (s *scan) photographer(end int) (bylines []Byline, from int, ok bool) {
	const window = 40 // characters
	at, blanks := end, 0
	var candidates [8]int // behind the blanks, the last first
	for n := 0; at > 0 && n < window; n++ {
		r, size := han.DecodeLast(s.text[:at])
		if n == 0 {
			switch r {
			case '摄', '攝', '影', '图', '圖':
			case '道', '導':
				if han.Suffix(s.text[:end], "摄影报道", "摄影报导") == 0 {
					return nil, 0, false
				}
			default:
				if !hasPhotoMark(s.text[:end]) {
					return nil, 0, false
				}
			}
		}
		if isStop(r) && r != '：' || r == '」' || r == '』' {
			break
		}
		if han.IsSpace(r) && at < end && blanks < len(candidates) {
			candidates[blanks] = at
			blanks++
		}
		at -= size
	}
	if at <= 0 || at == end {
		at = 0 // no full stop: only a blank can part the credit off
	}
	try := func(from int) bool {
		from = skip(s.text[:end], from, func(r rune) bool { return isSeparator(r) || strings.ContainsRune("□■●▲△◆▼★—", r) })
		if from >= end || from == 0 {
			return false
		}
		list, fine := s.credits(from, end, true)
		if !fine || len(list) == 0 {
			return false
		}
		photo := han.Suffix(s.text[:end], "摄影报道", "摄影报导") > 0
		for _, b := range list {
			if len(b.Names) == 0 {
				return false
			}
			photo = photo || b.Task != "" || photoRole(b.Role)
		}
		bylines = list
		return photo
	}
	if at > 0 && try(at) {
		return bylines, at, true
	}
	for i := blanks - 1; i >= 0; i-- {
		if try(candidates[i]) {
			found := bylines
			if at == 0 && !s.line().Empty() {
				break // 文：何梓健　圖：陳國峰 is a line of credits as a whole
			}
			return found, candidates[i], true
		}
	}
	return nil, 0, false
}

// hasPhotoMark reports whether the last characters of a text hold a label of pictures: 图/王芳, 摄影：王芳.
func hasPhotoMark(text string) bool {
	last := text[max(0, len(text)-60):]
	for i := 0; i+len("图") < len(last); i++ {
		if last[i] != "图"[0] && last[i] != "攝"[0] {
			continue
		}
		switch r, n := han.Decode(last[i:]); r {
		case '图', '圖', '摄', '攝':
			switch next, _ := han.Decode(last[i+n:]); next {
			case '/', '／':
				return true
			case '影':
				return r == '摄' || r == '攝'
			case '：', ' ':
				return r == '图' || r == '圖'
			}
		}
	}
	return false
}

// photoRole reports whether a role is that of who made a picture.
func photoRole(role string) bool {
	switch han.FoldString(role) {
	case "摄", "摄影", "图", "图片", "文图", "图文", "文/图", "图/文", "供图", "摄影记者", "图片记者", "摄影报道", "文/摄", "摄/文":
		return true
	}
	return false
}
