module github.com/zhnews/zhnews/dates/gen

go 1.25

require github.com/6tail/lunar-go v1.4.6
