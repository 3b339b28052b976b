package parse

import (
	"context"
	"flag"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/zhnews/zhnews/internal/goldpage"
	"github.com/zhnews/zhnews/internal/han"
)

var fit = flag.Bool("fit", false, "refit weights.txt by an averaged perceptron and compare, page by page left out (takes a minute)")

// example is one page with what its gold says of every line.
type example struct {
	name    string
	us      []unit
	bits    []bitset
	allowed [][roleCount]bool
	starts  map[int32]bool // lines that open an article
}

// examples reads the test pages, each record of an archive as one; a page that holds several is left out.
func examples(t *testing.T) (list []example) {
	pages, err := goldpage.Read("testdata/pages")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		text := page.Text
		if end, _ := nextPage(text, new(printedDays)); end != len(text) {
			continue
		}
		var p Parser
		for lines := new(memory).cut(text, 0, len(text), 0); len(lines) > 0; {
			record := lines[:recordEnd(lines)]
			lines = lines[len(record):]
			list = append(list, p.example(page, units(nil, text, record)))
		}
	}
	return list
}

// example holds the units of a page, or of a record, against its gold.
func (p *Parser) example(page goldpage.Page, us []unit) example {
	fs, pe := p.evidence(context.Background(), us, new(memory), new(printedDays))
	e := example{name: page.Name, us: us, bits: indicators(us, fs, pe, new(memory)), allowed: make([][roleCount]bool, len(us)), starts: map[int32]bool{}}
	same := func(a, b string) bool {
		return b != "" && han.DropSpace(han.FoldString(a)) == han.DropSpace(han.FoldString(b))
	}
	for i, u := range us {
		e.allowed[i] = only(FurnitureLine, OtherLine)
		for _, a := range page.Articles {
			first, last := u.span().First, u.span().Last
			if first < a.First || last > a.Last {
				continue
			}
			if first == a.First {
				e.starts[int32(first)] = true
			}
			switch {
			case same(u.text, *a.Section):
				e.allowed[i] = only(Section)
			case in(same, u.text, *a.Kicker):
				e.allowed[i] = only(Kicker)
			case same(u.text, *a.Headline):
				e.allowed[i] = only(Headline)
			case in(same, u.text, *a.Deck):
				e.allowed[i] = only(Deck)
			case fs[i].record == recordMark:
			case first == a.First:
				e.allowed[i] = only(Headline, Kicker, Section, CaptionLine, Lede, ParagraphLine)
			default:
				e.allowed[i] = except(Section, Kicker, Headline, Deck, FurnitureLine)
			}
		}
	}
	return e
}

func in(same func(a, b string) bool, text string, list []string) bool {
	for _, s := range list {
		if same(text, s) {
			return true
		}
	}
	return false
}

func only(roles ...Role) (out [roleCount]bool) {
	for _, r := range roles {
		out[r] = true
	}
	return out
}

func except(roles ...Role) (out [roleCount]bool) {
	for i := range out {
		out[i] = true
	}
	for _, r := range roles {
		out[r] = false
	}
	return out
}

// path is the best path among the allowed roles; all are where allowed is nil.
func (m *lineModel) path(bits []bitset, allowed [][roleCount]bool) []Role {
	n := len(bits)
	score := make([][roleCount]float64, n)
	back := make([][roleCount]Role, n)
	for i, b := range bits {
		for r := range roleCount {
			s := 0.0
			for f := range featureCount {
				if b.has(f) {
					s += float64(m.emit[f][r])
				}
			}
			if allowed != nil && !allowed[i][r] {
				s -= 1000
			}
			best := float64(m.start[r])
			if i > 0 {
				best = math.Inf(-1)
				for from := range roleCount {
					if x := score[i-1][from] + float64(m.move[from][r]); x > best {
						best, back[i][r] = x, from
					}
				}
			}
			score[i][r] = best + s
		}
	}
	out := make([]Role, n)
	best := math.Inf(-1)
	for r := range roleCount {
		if x := score[n-1][r] + float64(m.end[r]); x > best {
			best, out[n-1] = x, r
		}
	}
	for i := n - 1; i > 0; i-- {
		out[i-1] = back[i][out[i]]
	}
	return out
}

// change adds rate times the evidence of a path to the weights.
func (m *lineModel) change(bits []bitset, path []Role, rate float32) {
	for i, b := range bits {
		for f := range featureCount {
			if b.has(f) {
				m.emit[f][path[i]] += rate
			}
		}
		if i == 0 {
			m.start[path[i]] += rate
		} else {
			m.move[path[i-1]][path[i]] += rate
		}
	}
	m.end[path[len(path)-1]] += rate
}

// trained is the averaged perceptron from m on the examples.
func trained(m lineModel, list []example, epochs int, rate float32) *lineModel {
	sum := new(lineModel)
	count := 0
	random := rand.New(rand.NewPCG(1, 2))
	for range epochs {
		for _, k := range random.Perm(len(list)) {
			e := list[k]
			want, got := m.path(e.bits, e.allowed), m.path(e.bits, nil)
			differs := false
			for i := range want {
				differs = differs || want[i] != got[i]
			}
			if differs {
				m.change(e.bits, want, rate)
				m.change(e.bits, got, -rate)
			}
			sum.add(&m)
			count++
		}
	}
	sum.scale(1 / float32(count))
	return sum
}

func (m *lineModel) each(o *lineModel, do func(a *float32, b float32)) {
	for f := range m.emit {
		for r := range m.emit[f] {
			do(&m.emit[f][r], o.emit[f][r])
		}
	}
	for a := range m.move {
		for b := range m.move[a] {
			do(&m.move[a][b], o.move[a][b])
		}
		do(&m.start[a], o.start[a])
		do(&m.end[a], o.end[a])
	}
}

func (m *lineModel) add(o *lineModel) { m.each(o, func(a *float32, b float32) { *a += b }) }
func (m *lineModel) scale(by float32) { m.each(m, func(a *float32, _ float32) { *a *= by }) }

// openings are the units at which the path opens an article, as the assembler does it.
func openings(path []Role) map[int]bool {
	out := map[int]bool{}
	open, bodied, headed := false, false, false
	for i, r := range path {
		switch {
		case r == FurnitureLine || r == OtherLine && !open:
			continue
		case r <= Headline:
			if !open || bodied || headed {
				out[i], open, bodied, headed = true, true, false, false
			}
			headed = headed || r == Headline
		default:
			if !open {
				out[i], open = true, true
			}
			bodied = bodied || r != Deck
		}
	}
	return out
}

// TestDecide holds the decoder of the parser against the plain one that the fitting uses.
func TestDecide(t *testing.T) {
	for _, e := range examples(t) {
		want := model().path(e.bits, nil)
		for i, c := range modelDecider().decide(e.bits, new(tableau)) {
			if c.role != want[i] && c.margin > 0.01 {
				t.Errorf("%s: line %d is %v, want %v", e.name, e.us[i].lines[0].number, c.role, want[i])
			}
		}
	}
}

type tally struct{ gold, got, hit int }

func (c tally) f1() float64 { return 2 * float64(c.hit) / float64(c.gold+c.got) }

func (c *tally) count(m *lineModel, list []example) {
	for _, e := range list {
		got := openings(m.path(e.bits, nil))
		c.gold += len(e.starts)
		c.got += len(got)
		for i := range got {
			if e.starts[e.us[i].lines[0].number] {
				c.hit++
			}
		}
	}
}

// TestFit compares the weights of weights.txt with weights that the averaged perceptron makes of them, each page held
// out in turn, and of what it makes of nothing: it is run by hand when pages or features are added.
func TestFit(t *testing.T) {
	if !*fit {
		t.Skip("run with -fit")
	}
	list := examples(t)
	var hand tally
	hand.count(model(), list)
	t.Logf("%d pages; weights.txt: starts F1 %.4f", len(list), hand.f1())
	for _, epochs := range []int{1, 3, 10} {
		for _, rate := range []float32{0.02, 0.1} {
			var fitted tally
			const folds = 10
			for k := range folds {
				var train, held []example
				for i, e := range list {
					if i%folds == k {
						held = append(held, e)
					} else {
						train = append(train, e)
					}
				}
				fitted.count(trained(*model(), train, epochs, rate), held)
			}
			t.Logf("%d epochs at %.2f, each page held out: starts F1 %.4f", epochs, rate, fitted.f1())
			if fitted.f1() > hand.f1()+0.005 {
				t.Errorf("refitted weights beat weights.txt on pages held out, %.4f to %.4f: fit them", fitted.f1(), hand.f1())
			}
		}
	}
	var scratch tally
	for k := range 10 {
		var train, held []example
		for i, e := range list {
			if i%10 == k {
				held = append(held, e)
			} else {
				train = append(train, e)
			}
		}
		scratch.count(trained(lineModel{}, train, 15, 1), held)
	}
	t.Logf("from nothing, 15 epochs, each page held out: starts F1 %.4f", scratch.f1())
}
