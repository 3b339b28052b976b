package parse_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/parse"
)

var update = flag.Bool("update", false, "write the golden files anew")

// articlesJSON is a page as `zhnews parse` prints it, indented for the eye.
func articlesJSON(t *testing.T, page *article.Page) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	for _, a := range page.Articles {
		if err := enc.Encode(a); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func TestSeeds(t *testing.T) {
	files, err := filepath.Glob("../seeds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no seeds: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var p parse.Parser
			got := articlesJSON(t, p.Bytes(raw))
			golden := strings.TrimSuffix(file, ".txt") + ".golden.json"
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), string(got)); d != "" {
				t.Errorf("differs from %s (run with -update to accept):\n%s", golden, d)
			}
		})
	}
}

// TestSeedPage says in words what the golden file holds, so that -update cannot lose it.
func TestSeedPage(t *testing.T) {
	raw, err := os.ReadFile("../seeds/qingdao-20220924.txt")
	if err != nil {
		t.Fatal(err)
	}
	var p parse.Parser
	page := p.Bytes(raw)
	type summary struct {
		First, Last int
		Section     string
		Headline    string
		Authors     string
		Paragraphs  int
	}
	var got []summary
	for _, a := range page.Articles {
		n := 0
		for range a.Paragraphs() {
			n++
		}
		got = append(got, summary{a.Lines.First, a.Lines.Last, a.Section, a.Headline, strings.Join(a.Authors(), " "), n})
	}
	want := []summary{
		{3, 36, "", "上合示范区出台高质量发展行动方案", "锡复春", 5},
		{38, 72, "提升作风能力 争做实干家 扎实开展“作风能力提升年”活动", "征迁下足“绣花功夫”,143家涉迁企业“零投诉”", "李德银 魏康 高欢欢", 13},
		{74, 85, "", "十四届市政协信息员聘任暨培训工作会议举行", "简君妍", 4},
		{87, 94, "", "全国工商联发布温州新时代“两个健康”先行区创建经验推广试点单位 青岛市工商联上榜", "刘萍", 3},
		{96, 105, "", "青岛出台新举措,推动孵化机构高质量发展 最高支持1000万元 扶持标杆孵化器", "耿婷婷", 4},
		{107, 126, "为民·靠民·惠民 创建全国文明典范城市", "青岛实现未成年人救助保护中心全覆盖", "贾臻", 4},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestJumps(t *testing.T) {
	for text, want := range map[string]article.Jump{
		"新桥通车\n本报讯（记者 李明）新桥昨日通车，全长3公里。\n（下转第三版）\n":              {Kind: article.JumpTo, Page: "三"},
		"新桥通车\n本报讯（记者 李明）新桥昨日通车，全长3公里。（下转第3版）\n":                {Kind: article.JumpTo, Page: "3"},
		"新桥通车\n（上接A1版）\n新桥昨日通车，全长3公里，总投资五亿元，工期历时两年零三个月。\n":      {Kind: article.JumpFrom, Page: "A1"},
		"新桥通车\n（紧接第一版）新桥昨日通车，全长3公里，总投资五亿元，工期历时两年零三个月。\n":        {Kind: article.JumpFrom, Page: "一"},
		"新橋通車\n【本報訊】新橋昨日通車，全長3公里，總投資五億元，工期歷時兩年零三個月。\n▶ 詳見A5版\n": {Kind: article.JumpTo, Page: "A5"},
	} {
		var p parse.Parser
		articles := p.Page(text).Articles
		if len(articles) != 1 || articles[0].Jump == nil || *articles[0].Jump != want {
			t.Errorf("%q: %d articles, jump %+v, want %+v", text, len(articles), articles[0].Jump, want)
		}
	}
}
