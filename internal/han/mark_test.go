package han

import "testing"

func TestEditorMark(t *testing.T) {
	for text, mark := range map[string]string{
		"大桥昨日通车。③9":          "③9",
		"大桥昨日通车。⑥12":         "⑥12",
		"（记者 李晓东）③9":         "③9",
		"李晓东 摄③9":            "③9",
		"本报记者 李晓东 J003":      " J003",
		"（记者 李晓东）J016":       "J016",
		"大桥昨日通车。 TF011":      " TF011",
		"全文。（編譯：李曉東）1151006": "1151006",
		"全年用去（元）2151006":     "",
		"下转 A12":             "",
		"见图③":                "",
		"如图③9":               "",
		"新机型号 B737":          "",
		"全年增产120":            "",
		"大桥昨日通车。1998":        "",
		"大桥昨日通车。":            "",
		"\xff\xfe③9":         "",
		"":                   "",
		"昨日通车。ABC123":        "",
		"记者从A区赶到，用去 J0033":   "",
		"大桥昨日通车。（记者 李晓东）③123": "",
	} {
		if at := EditorMark(text); text[at:] != mark {
			t.Errorf("EditorMark(%q) cuts %q, not %q", text, text[at:], mark)
		}
	}
}
