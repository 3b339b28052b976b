package parse

import (
	"context"
	"flag"
	"os"
	"strings"
	"testing"
)

var explainFlag = flag.String("explain", "", "print what the model sees in each line of this file, and what it decides")

// TestExplain prints the role, its margin and the features of each line of a page: go test ./parse -run TestExplain -v -explain PAGE.
// Without the flag it holds that every line of the manual's seed page gets a role and the feature that all lines have.
func TestExplain(t *testing.T) {
	file := *explainFlag
	if file == "" {
		file = "../seeds/qingdao-20220924.txt"
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var p Parser
	m := new(memory)
	us := units(nil, string(text), m.cut(string(text), 0, len(text), 0))
	fs, pe := p.evidence(context.Background(), us, m, new(printedDays))
	bits := indicators(us, fs, pe, m)
	for i, c := range modelDecider().decide(bits, &m.tableau) {
		if c.role >= roleCount || !bits[i].has(fBias) {
			t.Fatalf("line %d: role %v, bias %t", us[i].span().First, c.role, bits[i].has(fBias))
		}
		if *explainFlag == "" {
			continue
		}
		var names []string
		for f := range featureCount {
			if bits[i].has(f) {
				names = append(names, featureNames[f])
			}
		}
		t.Logf("%3d %-9s %5.1f (%s) %.30s\n      %s", us[i].span().First, c.role, c.margin, c.second, us[i].text, strings.Join(names, " "))
	}
}
