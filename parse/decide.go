package parse

import (
	"math"
	"math/bits"
	"sync"
)

// choice is the model's decision on one line.
type choice struct {
	role, second Role
	score        float32 // of the best path through the page
	margin       float32 // how far the best path with another role lies below it
}

// decider is the model in whole numbers, of which one is a thousandth: sums of them are exact, and the greater of two is found without a branch.
type decider struct {
	emit       [featureCount][roleCount]int32
	move       [roleCount][roleCount]int64 // packed, from a role to all others
	moveBack   [roleCount][roleCount]int64 // from all others to a role
	start, end [roleCount]int64
	window     int64 // a path that lies further than this behind the best one can't overtake it by a move
}

const (
	thousand = 1000
	// A score is packed with the complement of its role, so that of two paths of the same weight the one with the first role wins.
	roleBits = 5
	roleMask = 1<<roleBits - 1
	lowest   = math.MinInt64 / 4
)

var modelDecider = sync.OnceValue(func() *decider { return model().decider() })

func (m *lineModel) decider() *decider {
	whole := func(w float32) int64 { return int64(math.Round(float64(w) * thousand)) }
	d := new(decider)
	for f := range m.emit {
		for r, w := range m.emit[f] {
			d.emit[f][r] = int32(whole(w))
		}
	}
	least, most := int64(math.MaxInt64), int64(math.MinInt64)
	for from := range m.move {
		for to, w := range m.move[from] {
			n := whole(w)
			least, most = min(least, n), max(most, n)
			d.move[from][to] = n << roleBits
			d.moveBack[to][from] = n
		}
	}
	d.window = most - least
	for r := range m.start {
		d.start[r], d.end[r] = whole(m.start[r]), whole(m.end[r])
	}
	return d
}

// scores are those of one line by role.
type scores [roleCount]int64

func (s *scores) top() int64 {
	top := int64(lowest)
	for _, v := range s {
		top = max(top, v)
	}
	return top
}

// tableau is the memory of one decision, for reuse.
type tableau struct {
	emit, forward, behind []scores
	back                  [][roleCount]uint8
	out                   []choice
}

// sized returns s with n elements, whatever they hold.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// decide finds the best path through the page: the roles whose features and moves weigh most. The time is linear in the
// number of lines. What comes back is t's.
func (d *decider) decide(lines []bitset, t *tableau) []choice {
	n := len(lines)
	if n == 0 {
		return nil
	}
	t.emit, t.forward, t.behind = sized(t.emit, n), sized(t.forward, n), sized(t.behind, n)
	t.back, t.out = sized(t.back, n), sized(t.out, n)
	for i := range lines {
		var sum [roleCount]int32
		for half, set := range lines[i] {
			for ; set != 0; set &= set - 1 {
				w := &d.emit[half<<6|bits.TrailingZeros64(set)]
				for r := range sum {
					sum[r] += w[r]
				}
			}
		}
		e := &t.emit[i]
		for r, v := range sum {
			e[r] = int64(v)
		}
	}
	for r := range t.forward[0] {
		t.forward[0][r] = d.start[r] + t.emit[0][r]
	}
	for i := 1; i < n; i++ {
		var best scores
		for to := range best {
			best[to] = lowest
		}
		prev := &t.forward[i-1]
		least := prev.top() - d.window
		for from, v := range prev {
			if v < least {
				continue
			}
			v = v<<roleBits | int64(roleMask-from)
			move := &d.move[from]
			for to := range best {
				best[to] = max(best[to], v+move[to])
			}
		}
		for to, v := range best {
			t.forward[i][to] = v>>roleBits + t.emit[i][to]
			t.back[i][to] = uint8(roleMask - v&roleMask)
		}
	}
	// The best path through every role of every line tells the runner-up.
	t.behind[n-1] = d.end
	for i := n - 2; i >= 0; i-- {
		var next, best scores
		for to := range next {
			next[to] = t.emit[i+1][to] + t.behind[i+1][to]
			best[to] = lowest
		}
		least := next.top() - d.window
		for to, v := range next {
			if v < least {
				continue
			}
			move := &d.moveBack[to]
			for from := range best {
				best[from] = max(best[from], v+move[from])
			}
		}
		t.behind[i] = best
	}
	last, top := 0, int64(lowest)
	for r, v := range t.forward[n-1] {
		if s := v + d.end[r]; s > top {
			top, last = s, r
		}
	}
	for i := n - 1; i >= 0; i-- {
		c := choice{role: Role(last), score: float32(top) / thousand}
		second := int64(lowest)
		for r := range t.forward[i] {
			if s := t.forward[i][r] + t.behind[i][r]; s > second && r != last {
				second, c.second = s, Role(r)
			}
		}
		c.margin = float32(top-second) / thousand
		t.out[i] = c
		last = int(t.back[i][last])
	}
	return t.out
}
