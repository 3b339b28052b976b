module github.com/zhnews/zhnews

go 1.26.0
