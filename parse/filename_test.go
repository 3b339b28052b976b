package parse_test

import (
	"testing"
	"time"

	"github.com/zhnews/zhnews/parse"
)

func TestDateInName(t *testing.T) {
	for name, want := range map[string]string{
		"qingdao-20220924.txt": "2022-09-24", "2022-09-24.txt": "2022-09-24", "x/rmrb_1949_10_1_p2.txt": "1949-10-01", "1998.1.5.gz": "1998-01-05",
		"p-20221324.txt": "", "13905321234.txt": "", "page2.txt": "", "0532-2022.txt": "", "99991231.txt": "", "2022-09.txt": "",
	} {
		day, ok := parse.DateInName(name)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
