package main

// flagsZH are the words about each flag in Chinese, by its name.
var flagsZH = map[string]string{
	"addr":        "监听的`地址`；端口 0 表示任意空闲端口",
	"bom":         "CSV 开头加上 Excel 需要的标记",
	"currency":    "单说一个元时所指货币的 ISO 4217 `代码`；不写则为 CNY，或由版面看出",
	"date":        "出版`日期`（2006-01-02）；不写则取版面报头，或文件名中的日期（20220924、2022-09-24）",
	"encoding":    "`编码`：utf-8、utf-16le、utf-16be、gb18030、big5；不写则自动识别",
	"explain":     "不输出文章，而是像 zhnews explain 那样说明每一行的判定",
	"format":      "输出`格式`：ndjson、json、text、markdown、jsonld、ninjs、csv、parquet、html（默认 ndjson，或由 -o 的文件名决定）",
	"furniture":   "每个文件最后多输出一条记录，列出不属于任何文章的行（仅 ndjson）",
	"j":           "同时处理的文件`数`；0 表示每个处理器一个",
	"known":       "用逗号分开的`姓名`，连写的名字据此切分",
	"max-page":    "一个版面最多多少`字节`（64 MiB）",
	"max-size":    "一个压缩文件或一次上传最多多少`字节`",
	"o":           "写入`文件`，全部写完才出现",
	"publication": "版面上没有印出的报纸`名称`",
	"quantities":  "另把数量表写入`文件`（.csv 或 .parquet）",
	"quiet":       "不显示进度、警告和小结；失败仍会报告",
	"r":           "连同子目录一起读",
	"ref":         "没有自带日期的行以哪一`天`为准（2006-01-02）；不写则为今天",
	"strict":      "不能解码的字节算文件失败",
	"title":       "网页的`标题`；不写则用第一个文件名",
}
