// Package browser_test drives the view of package view in a real browser. It is a module of its own, so that the library does not
// carry what drives a browser. It wants Chromium: Debian's package, or whatever the CHROME variable names.
package browser_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/export/view"
	"github.com/zhnews/zhnews/parse"
)

// hostile is a page whose words would run as a script wherever they were taken for markup.
const hostile = `海州日报 2021年3月4日 星期四 第2版 要闻
"><img src=x onerror=alert(1)>怎样混进标题的
本报讯（记者 李明）<script>alert(1)</script>昨天，全市共有3处“</title></style></script><script>alert(2)</script>”{{.Title}}，占5%。
javascript:alert(3)//大桥昨日通车，全长3.2公里，共投资12亿元。
`

// document draws pages, with markup in every place that the parser's own cleaning does not reach, so that the view stands alone.
func document(t *testing.T, zh bool, texts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := view.New(&b, view.Options{Chinese: zh})
	var p parse.Parser
	for i, text := range texts {
		w.Begin(fmt.Sprintf(`<script>alert(%d)</script>.txt`, i))
		for page, err := range p.Pages(strings.NewReader(text)) {
			if err != nil {
				t.Fatal(err)
			}
			for i := range page.Articles {
				a := &page.Articles[i]
				a.Section, a.Kicker = `<img src=x onerror=alert(4)>`, []string{`</p><script>alert(5)</script>`}
			}
			page.Info.Publication = `"><script>alert(6)</script>`
			page.Warnings = append(page.Warnings, article.Warning{Message: `<script>alert(7)</script>`})
			if err := w.Page(page); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func seed(t *testing.T) string {
	t.Helper()
	raw, err := os.ReadFile("../../../seeds/qingdao-20220924.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// plain draws the seed page as a user would.
func plain(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	w := view.New(&b, view.Options{})
	w.Begin("seeds/qingdao-20220924.txt")
	p := parse.Parser{DefaultDate: time.Date(2022, 9, 24, 0, 0, 0, 0, time.UTC)}
	for page, err := range p.Pages(strings.NewReader(seed(t))) {
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Page(page); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// open shows a document and returns the tab, and what the console and the network said that they should not have.
func open(t *testing.T, width, height int64, doc []byte) (tab context.Context, complaints func() []string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			t.Errorf("the document asked for %s", r.URL)
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(doc)
	}))
	t.Cleanup(server.Close)
	tab, complaints = visit(t, width, height, server.URL)
	run(t, tab, chromedp.WaitReady("#tip", chromedp.ByID))
	return tab, complaints
}

// visit opens a tab at an address.
func visit(t *testing.T, width, height int64, address string) (tab context.Context, complaints func() []string) {
	t.Helper()
	chrome := os.Getenv("CHROME")
	if chrome == "" {
		var err error
		if chrome, err = exec.LookPath("chromium"); err != nil {
			t.Skip("no Chromium on this machine; name one in CHROME")
		}
	}
	alloc, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chrome), chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))...)
	t.Cleanup(stop)
	tab, stop = chromedp.NewContext(alloc)
	t.Cleanup(stop)
	var mu sync.Mutex
	var list []string
	chromedp.ListenTarget(tab, func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			list = append(list, e.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			list = append(list, fmt.Sprint("console: ", e.Type))
		case *log.EventEntryAdded:
			list = append(list, e.Entry.Text)
		}
	})
	if err := chromedp.Run(tab, log.Enable(), runtime.Enable(), chromedp.EmulateViewport(width, height), chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	return tab, func() []string {
		mu.Lock()
		defer mu.Unlock()
		return list
	}
}

// eval is the value of an expression in the page.
func eval[T any](t *testing.T, tab context.Context, expression string) (v T) {
	t.Helper()
	if err := chromedp.Run(tab, chromedp.Evaluate(expression, &v)); err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return v
}

func run(t *testing.T, tab context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(tab, actions...); err != nil {
		t.Fatal(err)
	}
}

const tip = `document.getElementById("tip").hidden ? "" : document.getElementById("tip").textContent`

func TestHoverAndFocus(t *testing.T) {
	tab, complaints := open(t, 1280, 900, plain(t))
	if got := eval[string](t, tab, tip); got != "" {
		t.Errorf("before anything it says %q", got)
	}
	// By pointer: the middle of a quantity.
	type point struct{ X, Y float64 }
	at := eval[point](t, tab, `(() => { const v = [...document.querySelectorAll(".articles .v.quantity")].find(v => v.textContent === "第二十二次");
		v.scrollIntoView({block: "center"}); const r = v.getClientRects()[0]; return {X: r.x + r.width / 2, Y: r.y + r.height / 2}; })()`)
	run(t, tab, chromedp.MouseEvent("mouseMoved", at.X, at.Y))
	if got := eval[string](t, tab, tip); !strings.Contains(got, "22") || !strings.Contains(got, "ordinal") {
		t.Errorf("over 第二十二次 it says %q", got)
	}
	// By keyboard: n goes from value to value, j from article to article.
	run(t, tab, chromedp.MouseEvent("mouseMoved", 1, 1), chromedp.KeyEvent("j"), chromedp.KeyEvent("n"))
	if got := eval[string](t, tab, tip); !strings.Contains(got, "dateline") || !strings.Contains(got, "2022-09-23") {
		t.Errorf("the first value of the first article is %q", got)
	}
	if got := eval[string](t, tab, `document.querySelector(".card.current").id`); got != "a1" {
		t.Errorf("current is %q", got)
	}
	run(t, tab, chromedp.KeyEvent("j"))
	if got := eval[string](t, tab, `document.activeElement.id`); got != "a2" {
		t.Errorf("after j the focus is on %q", got)
	}
	if n := eval[int](t, tab, `document.querySelectorAll(".line.current").length`); n == 0 {
		t.Error("no line of the source is marked")
	}
	if !eval[bool](t, tab, `(() => { const l = document.querySelector(".line.current").getBoundingClientRect(), s = document.querySelector(".source").getBoundingClientRect(); return l.top >= s.top - 1 && l.top < s.bottom; })()`) {
		t.Error("the marked lines are out of sight")
	}
	if c := complaints(); len(c) > 0 {
		t.Errorf("the console says %q", c)
	}
}

func TestSearchAndFilters(t *testing.T) {
	tab, complaints := open(t, 1280, 900, plain(t))
	visible := `document.querySelectorAll(".card:not([hidden])").length`
	all := eval[int](t, tab, visible)
	run(t, tab, chromedp.KeyEvent("/"))
	if got := eval[string](t, tab, `document.activeElement.id`); got != "search" {
		t.Errorf("after / the focus is on %q", got)
	}
	// The driver types the stroke into the box, which no keyboard does.
	eval[string](t, tab, `document.getElementById("search").value = ""`)
	run(t, tab, chromedp.SendKeys("#search", "未成年人", chromedp.ByID))
	some := eval[int](t, tab, visible)
	if all != 6 || some == 0 || some >= all {
		t.Errorf("%d of %d articles hold the word", some, all)
	}
	if got, want := eval[string](t, tab, `document.getElementById("found").value`), fmt.Sprintf("%d / %d", some, all); got != want {
		t.Errorf("it counts %q, want %q", got, want)
	}
	if n := eval[int](t, tab, `CSS.highlights.get("found").size`); n == 0 {
		t.Error("nothing is highlighted")
	}
	run(t, tab, chromedp.SendKeys("#search", "没有这样的词", chromedp.ByID))
	if eval[bool](t, tab, `document.getElementById("nothing").hidden`) {
		t.Error("it does not say that nothing was found")
	}
	run(t, tab, chromedp.KeyEvent(kb.Escape))
	if n := eval[int](t, tab, visible); n != all {
		t.Errorf("after Esc %d articles of %d", n, all)
	}
	colour := `getComputedStyle(document.querySelector(".v.quantity")).backgroundColor`
	before := eval[string](t, tab, colour)
	run(t, tab, chromedp.Click(`[data-filter="quantity"]`, chromedp.ByQuery))
	if after := eval[string](t, tab, colour); after == before || after != "rgba(0, 0, 0, 0)" {
		t.Errorf("quantities are %s and then %s", before, after)
	}
	if rows := eval[int](t, tab, `document.querySelectorAll(".figures tbody tr").length`); rows < 50 {
		t.Errorf("%d figures", rows)
	}
	if c := complaints(); len(c) > 0 {
		t.Errorf("the console says %q", c)
	}
}

// Both themes at both widths: nothing wider than the window, words that stand out from what is behind them, and no complaints.
func TestThemesAndWidths(t *testing.T) {
	for _, width := range []int64{1280, 390} {
		for _, theme := range []string{"light", "dark"} {
			t.Run(fmt.Sprint(theme, width), func(t *testing.T) {
				tab, complaints := open(t, width, 900, plain(t))
				run(t, tab, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}))
				if w := eval[int64](t, tab, `document.documentElement.scrollWidth`); w > width {
					t.Errorf("the page is %d wide", w)
				}
				if low := eval[[]string](t, tab, contrast); len(low) > 0 {
					t.Errorf("too little contrast: %v", low)
				}
				if width < 960 {
					for pane, want := range map[string]string{"source": ".source", "figures": ".figures", "articles": ".articles"} {
						run(t, tab, chromedp.Click(`.tabs [data-pane="`+pane+`"]`, chromedp.ByQuery))
						shown := eval[[]string](t, tab, `[".articles", ".source", ".figures"].filter(s => document.querySelector(s).offsetParent !== null)`)
						if len(shown) != 1 || shown[0] != want {
							t.Errorf("%s shows %v", pane, shown)
						}
					}
				}
				before := eval[string](t, tab, `getComputedStyle(document.body).backgroundColor`)
				if dir := os.Getenv("SCREENSHOTS"); dir != "" {
					var png []byte
					run(t, tab, chromedp.CaptureScreenshot(&png))
					if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d.png", theme, width)), png, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				run(t, tab, chromedp.Click("#theme", chromedp.ByID))
				if after := eval[string](t, tab, `getComputedStyle(document.body).backgroundColor`); after == before {
					t.Errorf("the button leaves the background %s", after)
				}
				if c := complaints(); len(c) > 0 {
					t.Errorf("the console says %q", c)
				}
			})
		}
	}
}

// contrast lists the kinds of words whose contrast with the background is below 4.5, the AA level of WCAG 2.
const contrast = `(() => {
	const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
	const rgba = (c, under) => { canvas.clearRect(0, 0, 1, 1); for (const x of [...under, c]) { canvas.fillStyle = x; canvas.fillRect(0, 0, 1, 1); } return canvas.getImageData(0, 0, 1, 1).data; };
	const light = (d) => [0, 1, 2].map(i => d[i] / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0);
	const out = [];
	for (const s of [".card h3", ".card p", ".deck", ".meta", ".author b", ".v.quantity", ".v.date", ".v.byline", ".v.dateline", ".t", ".role", ".n", ".folio", ".filters .quantity", ".filters .low", "th", "td", "footer p"]) {
		const e = document.querySelector(s);
		if (!e || e.offsetParent === null) continue;
		const stack = [];
		for (let x = e; x; x = x.parentElement) stack.unshift(getComputedStyle(x).backgroundColor);
		const back = light(rgba("transparent", stack)), ink = light(rgba(getComputedStyle(e).color, stack));
		const ratio = (Math.max(back, ink) + .05) / (Math.min(back, ink) + .05);
		if (ratio < 4.5) out.push(s + " " + ratio.toFixed(2));
	}
	return out;
})()`

// A page cannot bring in a script, an image or a style, whatever it holds.
func TestHostile(t *testing.T) {
	for _, zh := range []bool{false, true} {
		tab, complaints := open(t, 1280, 900, document(t, zh, hostile, seed(t)))
		if n := eval[int](t, tab, `document.scripts.length`); n != 1 {
			t.Errorf("%d scripts, want the document's own", n)
		}
		if n := eval[int](t, tab, `document.images.length + document.querySelectorAll("iframe, object, embed, form, style ~ style, [onerror], [onload]").length`); n != 0 {
			t.Errorf("%d elements that the page brought in", n)
		}
		if got := eval[string](t, tab, `document.title`); got != "script>.txt" {
			t.Errorf("title %q", got)
		}
		if !eval[bool](t, tab, `document.body.textContent.includes("</p><script>alert(5)")`) {
			t.Error("the page's own words are not shown as they are")
		}
		// Even markup that came in by some other way would not run.
		eval[string](t, tab, `(() => { const s = document.createElement("script"); s.textContent = "document.title = 'in'"; document.body.append(s); return ""; })()`)
		if got := eval[string](t, tab, `document.title`); got == "in" {
			t.Error("a foreign script ran")
		}
		for _, c := range complaints() {
			if !strings.Contains(c, "Content Security Policy") {
				t.Errorf("the console says %q", c)
			}
		}
	}
}

// The page of zhnews serve takes a file and shows it.
func TestServe(t *testing.T) {
	command := filepath.Join(t.TempDir(), "zhnews")
	build := exec.Command("go", "build", "-o", command, "./cmd/zhnews")
	build.Dir = "../../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	serve := exec.Command(command, "serve")
	out, err := serve.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		serve.Process.Kill()
		serve.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	file, err := filepath.Abs("../../../seeds/qingdao-20220924.txt")
	if err != nil {
		t.Fatal(err)
	}
	tab, complaints := visit(t, 390, 844, strings.TrimSpace(address))
	run(t, tab, chromedp.SetUploadFiles("#file", []string{file}, chromedp.ByID), chromedp.WaitReady("#tip", chromedp.ByID))
	if n := eval[int](t, tab, `document.querySelectorAll(".card").length`); n != 6 {
		t.Errorf("%d cards", n)
	}
	if got := eval[string](t, tab, `document.title`); got != "qingdao-20220924.txt" {
		t.Errorf("title %q", got)
	}
	if c := complaints(); len(c) > 0 {
		t.Errorf("the console says %q", c)
	}
}
