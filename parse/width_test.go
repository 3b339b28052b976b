package parse

import "testing"

func TestMidClause(t *testing.T) {
	for s, want := range map[string]bool{
		"跨海新桥全长3公里，昨": true,
		"跨海新桥，全长3":    true,
		"跨海新桥昨日通车":    false, // no clause before it
		"跨海新桥，昨日通车。":  false,
		"跨海新桥，昨日通车;":  false,
		"跨海新桥，(昨日通车)": false,
		"":            false,
	} {
		if got := midClause(s); got != want {
			t.Errorf("%q stops in a clause: %v, want %v", s, got, want)
		}
	}
}
