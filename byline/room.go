package byline

import "sync"

// room is memory for results. The credits of lines that are read one after another share it, so that not each takes its own: a page has dozens of lines
// that may be credits, and most turn out to be none.
type room struct {
	names     []string
	bylines   []Byline
	datelines []Dateline
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// How many of each there is room for where room is made: some thousand bytes, all of which stay as long as any part is kept.
const (
	roomNames   = 64
	roomBylines = 8
)

// borrow gets the memory that the scan may use.
func (s *scan) borrow() *room {
	if s.room == nil {
		s.room = rooms.Get().(*room)
		s.unused = *s.room
	}
	return s.room
}

// giveBack gives the memory back. What was taken of it is given back as well where the scan has read nothing.
func (s *scan) giveBack(read bool) {
	if s.room == nil {
		return
	}
	if !read {
		clear(s.unused.names[:len(s.unused.names)-len(s.room.names)])
		clear(s.unused.bylines[:len(s.unused.bylines)-len(s.room.bylines)])
		clear(s.unused.datelines[:len(s.unused.datelines)-len(s.room.datelines)])
		*s.room = s.unused
	}
	rooms.Put(s.room)
	s.room = nil
}

// give is give back with the credit that was read.
func (s *scan) give(c Credit) Credit {
	s.giveBack(!c.Empty())
	return c
}

// nameList is a list of n empty names.
func (s *scan) nameList(n int) []string {
	m := s.borrow()
	if n > len(m.names) {
		if n > roomNames/4 {
			return make([]string, n)
		}
		m.names = make([]string, roomNames)
		s.unused.names = m.names
	}
	list := m.names[:n:n]
	m.names = m.names[n:]
	return list
}

// bylineList is an empty list with room for n.
func (s *scan) bylineList(n int) []Byline {
	m := s.borrow()
	if n > len(m.bylines) {
		if n > roomBylines/2 {
			return make([]Byline, 0, n)
		}
		m.bylines = make([]Byline, roomBylines)
		s.unused.bylines = m.bylines
	}
	list := m.bylines[:0:n]
	m.bylines = m.bylines[n:]
	return list
}

// one is a list of one byline.
func (s *scan) one(b Byline) []Byline { return append(s.bylineList(1), b) }

// kept is a dateline of its own, made once it is known to be one.
func (s *scan) kept(d Dateline) *Dateline {
	m := s.borrow()
	if len(m.datelines) == 0 {
		m.datelines = make([]Dateline, roomBylines)
		s.unused.datelines = m.datelines
	}
	kept := &m.datelines[0]
	m.datelines = m.datelines[1:]
	*kept = d
	return kept
}
