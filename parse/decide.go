package parse

import (
	"math"
	"math/bits"
	"sync"
)

// choice is the model's decision on one line.
type choice struct {
	role, second Role
	margin       float32 // how far the best path with another role, second, lies below the best path
}

// decider is the model in whole numbers, of which one is a hundredth: sums of them are exact, and the greater of two is found without a branch.
type decider struct {
	emit       [featureCount][roleCount]int32
	move       [roleCount][roleCount]int32 // from a role to all others, packed
	moveBack   [roleCount][roleCount]int32 // to a role from all others
	start, end scores
	window     int32 // a path that lies further than this behind the best one can't overtake it by a move
}

const (
	hundred = 100
	// A score is packed with the complement of its role, so that of two paths of the same weight the one with the first role wins.
	roleBits = 5
	roleMask = 1<<roleBits - 1
	lowest   = math.MinInt32 / 2
)

var modelDecider = sync.OnceValue(func() *decider { return model().decider() })

func (m *lineModel) decider() *decider {
	whole := func(w float32) int32 { return int32(math.Round(float64(w) * hundred)) }
	d := new(decider)
	for f := range m.emit {
		for r, w := range m.emit[f] {
			d.emit[f][r] = whole(w)
		}
	}
	least, most := int32(math.MaxInt32), int32(math.MinInt32)
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
type scores [roleCount]int32

func (s *scores) top() int32 {
	top := int32(lowest)
	for _, v := range s {
		top = max(top, v)
	}
	return top
}

// weight sums the weights of a line's features.
func (d *decider) weight(line *bitset) (sum scores) {
	for half, set := range line {
		for ; set != 0; set &= set - 1 {
			w := &d.emit[half<<6|bits.TrailingZeros64(set)]
			for r := range sum {
				sum[r] += w[r]
			}
		}
	}
	return sum
}

// tableau is the memory of one decision, for reuse.
type tableau struct {
	rows []row
	out  []choice
}

// row is what is known of a line when all lines before it are.
type row struct {
	best   scores // of the paths up to the line, the line's own weight included, less that of the best of them
	weight scores
	back   [roleCount]uint8 // where they come from
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
	t.rows, t.out = sized(t.rows, n), sized(t.out, n)
	prev := &d.start
	for i := range lines {
		row := &t.rows[i]
		weight := d.weight(&lines[i])
		best := scores{}
		if i == 0 {
			best = *prev
		} else {
			for to := range best {
				best[to] = lowest
			}
			for from, v := range prev {
				if v < -d.window {
					continue
				}
				v = v<<roleBits | int32(roleMask-from)
				move := &d.move[from]
				for to := range best {
					best[to] = max(best[to], v+move[to])
				}
			}
			for to, v := range best {
				row.back[to] = uint8(roleMask - v&roleMask)
				best[to] = v >> roleBits
			}
		}
		for to := range best {
			best[to] += weight[to]
			row.weight[to] = weight[to]
		}
		top := best.top()
		for to, v := range best {
			row.best[to] = v - top
		}
		prev = &row.best
	}
	// Back from the end, with the best way on from every role: it tells the runner-up.
	ahead := d.end
	last := -1
	for i := n - 1; i >= 0; i-- {
		row := &t.rows[i]
		if last < 0 {
			best := int32(math.MinInt32)
			for r, v := range row.best {
				if v += ahead[r]; v > best {
					best, last = v, r
				}
			}
		}
		c := choice{role: Role(last)}
		top, second := row.best[last]+ahead[last], int32(math.MinInt32)
		for r, v := range row.best {
			if v += ahead[r]; v > second && r != last {
				second, c.second = v, Role(r)
			}
		}
		c.margin = float32(top-second) / hundred
		t.out[i] = c
		last = int(row.back[last])
		if i == 0 {
			break
		}
		for to := range ahead {
			ahead[to] += row.weight[to]
		}
		top = ahead.top()
		var before scores
		for from := range before {
			before[from] = lowest
		}
		for to, v := range ahead {
			if v -= top; v < -d.window {
				continue
			}
			move := &d.moveBack[to]
			for from := range before {
				before[from] = max(before[from], v+move[from])
			}
		}
		ahead = before
	}
	return t.out
}
