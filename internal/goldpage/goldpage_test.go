package goldpage

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWriteRead(t *testing.T) {
	headline, paragraphs := "新桥通车", 2
	want := Page{Name: "page", Text: "新桥通车\n", Source: "a test", Articles: []Article{{First: 1, Last: 1, Headline: &headline, Paragraphs: &paragraphs,
		Bylines: &[]Byline{{Role: "记者", Names: []string{"李明"}}}, Dateline: &Dateline{Agency: "本报", Month: 9, Day: 23, Kind: "讯"}}}}
	dir := t.TempDir()
	if err := want.Write(dir); err != nil {
		t.Fatal(err)
	}
	got, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]Page{want}, got); d != "" {
		t.Error(d)
	}
	if _, err := Read(t.TempDir()); err == nil {
		t.Error("a folder without pages is no error")
	}
}
