package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/zhnews/zhnews/article"
	"github.com/zhnews/zhnews/export"
	"github.com/zhnews/zhnews/export/parquet"
	"github.com/zhnews/zhnews/export/view"
	"github.com/zhnews/zhnews/parse"
)

var parseCommand = command{name: "parse", args: "[FLAG…] [FILE…]", run: runParse,
	summary: "page dumps in, one JSON article a line out", summaryZH: "读入版面文本，每行输出一篇文章（JSON）",
	help: `Reads dumps of newspaper pages (UTF-8, UTF-16, GB18030 or Big5, found by themselves; .gz, .zst and .zip are opened) and
prints one JSON article a line: section, kicker, headline, deck, bylines, dateline, blocks, and every quantity and date.

  zhnews parse page.txt
  zhnews parse -r -j 4 -format parquet -o articles.parquet -quantities figures.csv dumps/

Flags:`,
	helpZH: `读入报纸版面的纯文本（UTF-8、UTF-16、GB18030、Big5 自动识别；.gz、.zst、.zip 自动解开），每行输出一篇文章的 JSON：
栏目、引题、标题、副题、署名、电头、正文各块，以及文中的每个数量和日期。

  zhnews parse page.txt
  zhnews parse -r -j 4 -format parquet -o articles.parquet -quantities figures.csv dumps/

选项：`}

// parserFlags are the flags that commands which parse pages share.
type parserFlags struct {
	date, publication, encoding, currency string
}

func (p *parserFlags) register(f interface {
	StringVar(p *string, name, value, usage string)
}) {
	f.StringVar(&p.date, "date", "", "the issue's `DAY` (2006-01-02); else the page's header has it, or the file's name (20220924, 2022-09-24)")
	f.StringVar(&p.publication, "publication", "", "the paper's `NAME`, where the page does not print it")
	f.StringVar(&p.currency, "currency", "", "ISO 4217 `CODE` that a bare 元 stands for; else CNY, or what the page shows")
	f.StringVar(&p.encoding, "encoding", "", "`NAME` of the encoding: utf-8, utf-16le, utf-16be, gb18030, big5; found by itself")
}

func (p *parserFlags) parser() (parse.Parser, error) {
	parser := parse.Parser{Publication: p.publication, Encoding: parse.Encoding(p.encoding), Currency: strings.ToUpper(p.currency)}
	switch parser.Encoding {
	case parse.Auto, parse.UTF8, parse.UTF16LE, parse.UTF16BE, parse.GB18030, parse.Big5:
	default:
		return parser, fmt.Errorf("-encoding: no encoding %q", p.encoding)
	}
	if !isCurrency(parser.Currency) {
		return parser, fmt.Errorf("-currency: %q is no code such as TWD", p.currency)
	}
	if p.date != "" {
		day, err := time.Parse(time.DateOnly, p.date)
		if err != nil {
			return parser, fmt.Errorf("-date: %q is no day such as 2022-09-24", p.date)
		}
		parser.IssueDate = day
	}
	return parser, nil
}

// isCurrency reports whether a code has the form of ISO 4217's, or is empty.
func isCurrency(code string) bool {
	return code == "" || len(code) == 3 && strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// parseRun is one run of zhnews parse.
type parseRun struct {
	c         *call
	in        inputFlags
	parser    parse.Parser
	furniture bool
	strict    bool
	quiet     bool
	workers   int
	out       export.Writer // of articles
	figures   export.Writer // of the table of quantities; nil if it is not asked for
	progress  *progress
}

func runParse(ctx context.Context, c *call) int {
	f := c.flags()
	var pf parserFlags
	pf.register(f)
	run := parseRun{c: c}
	run.in.register(f)
	f.BoolVar(&run.furniture, "furniture", false, "print the lines of no article as a last record of each file (ndjson only)")
	f.BoolVar(&run.strict, "strict", false, "bytes that cannot be decoded are a failure of their file")
	f.BoolVar(&run.quiet, "quiet", false, "no progress, warnings or summary; failures are still reported")
	f.IntVar(&run.workers, "j", 1, "`N` files at once, or pages where there are fewer files; 0 means one for each processor")
	explain := f.Bool("explain", false, "print how each line was understood in place of the articles, as zhnews explain does")
	format := f.String("format", "", "`FORMAT` of the articles: "+strings.Join(formats, ", ")+" (ndjson, or what the name after -o ends with)")
	output := f.String("o", "", "write to `FILE`, which appears when all is written")
	figures := f.String("quantities", "", "write the table of quantities to `FILE` (.csv or .parquet) as well")
	bom := f.Bool("bom", false, "open CSV with the mark that Excel needs")
	limit := f.Int("max-page", 0, "the most `BYTES` of one page (64 MiB)")
	if code, done := c.parseFlags(f); done {
		return code
	}
	usage := func(err error) int {
		fmt.Fprintf(c.errs, "zhnews parse: %v\n", err)
		return exitUsage
	}
	parser, err := pf.parser()
	if err != nil {
		return usage(err)
	}
	parser.MaxPage = *limit
	run.parser = parser
	if *explain {
		return explainInputs(ctx, c, parser, f.Args())
	}
	if *format == "" {
		*format = formatOf(*output)
	}
	if run.furniture && *format != "ndjson" {
		return usage(fmt.Errorf("-furniture goes with -format ndjson only"))
	}
	if run.workers <= 0 {
		run.workers = runtime.GOMAXPROCS(0)
	}
	main, err := c.create(*output)
	if err != nil {
		c.fail(err)
		return exitFailed
	}
	defer main.abort()
	if run.out, err = c.newWriter(*format, main, *bom); err != nil {
		return usage(err)
	}
	table := &target{}
	if *figures != "" {
		if table, err = c.create(*figures); err != nil {
			c.fail(err)
			return exitFailed
		}
		defer table.abort()
		switch kind := formatOf(*figures); kind {
		case "csv":
			run.figures, _ = c.newWriter("csv", table, *bom)
		case "parquet":
			run.figures = parquet.Quantities(table)
		default:
			return usage(fmt.Errorf("-quantities: %s ends neither with .csv nor with .parquet", *figures))
		}
	}
	run.all(ctx, f.Args())
	if ctx.Err() != nil && *output != "" {
		return exitFailed // the file as it was stays
	}
	return c.finish(run.out, main, run.figures, table)
}

// formatOf is the format that the name of a file asks for.
func formatOf(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".json":
		return "json"
	case ".txt":
		return "text"
	case ".md":
		return "markdown"
	case ".jsonld":
		return "jsonld"
	case ".csv":
		return "csv"
	case ".parquet":
		return "parquet"
	case ".html", ".htm":
		return "html"
	}
	return "ndjson"
}

// formats are the names of all formats.
var formats = slices.Concat(export.Formats, []string{"parquet", "html"})

// newWriter is the writer of a format by its name.
func (c *call) newWriter(format string, w io.Writer, bom bool) (export.Writer, error) {
	switch {
	case format == "parquet":
		return parquet.Articles(w), nil
	case format == "html":
		return view.New(w, view.Options{Chinese: c.zh}), nil
	case format == "csv" && bom:
		return export.CSVWithBOM(w), nil
	case !slices.Contains(formats, format):
		return nil, fmt.Errorf("no format %q; there are %s", format, strings.Join(formats, ", "))
	}
	return export.New(format, w)
}

// furnitureRecord is the last record of a file with -furniture.
type furnitureRecord struct {
	File      string              `json:"file,omitempty"`
	Furniture []article.Furniture `json:"furniture"`
}

func (r furnitureRecord) write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(r)
}

var explainCommand = command{name: "explain", args: "[FLAG…] [FILE…]", run: runExplain,
	summary: "show how each line of a page was understood", summaryZH: "说明每一行是怎样判定的",
	help: `Prints each line with its role, the runner-up, how far apart they are, and the evidence, so that a wrong split can be
understood.

Flags:`,
	helpZH: `逐行列出判定的角色、次选、两者的差距和依据，便于弄清切分为什么出错。

选项：`}

func runExplain(ctx context.Context, c *call) int {
	f := c.flags()
	var pf parserFlags
	pf.register(f)
	if code, done := c.parseFlags(f); done {
		return code
	}
	parser, err := pf.parser()
	if err != nil {
		fmt.Fprintf(c.errs, "zhnews explain: %v\n", err)
		return exitUsage
	}
	return explainInputs(ctx, c, parser, f.Args())
}

// explainInputs writes the explanation of every input.
func explainInputs(ctx context.Context, c *call, parser parse.Parser, args []string) int {
	colours := isTerminal(c.stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	c.inputs(ctx, args, func(name string, r io.Reader) error {
		raw, err := io.ReadAll(r)
		text, _, _ := parse.Decode(raw, parser.Encoding)
		for _, e := range parser.Explain(text) {
			on, off := "", ""
			if colours {
				on, off = roleColour(e.Role), "\x1b[0m"
			}
			io.WriteString(c.out, on)
			if werr := parse.WriteExplanation(c.out, []parse.Explanation{e}); werr != nil {
				return werr
			}
			io.WriteString(c.out, off)
		}
		return err
	})
	return exitDone
}

// roleColour is the terminal's colour for a role: heads stand out, furniture steps back.
func roleColour(role parse.Role) string {
	switch role {
	case parse.Headline:
		return "\x1b[1;31m"
	case parse.Section, parse.Kicker, parse.Deck, parse.CrossheadLine:
		return "\x1b[33m"
	case parse.BylineLine, parse.Lede, parse.Tail:
		return "\x1b[35m"
	case parse.CaptionLine, parse.PhotoCredit, parse.NoteLine, parse.SidebarLine, parse.TableLine, parse.VerseLine:
		return "\x1b[36m"
	case parse.FurnitureLine:
		return "\x1b[2m"
	}
	return ""
}
