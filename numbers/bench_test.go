package numbers_test

import (
	"testing"

	"github.com/zhnews/zhnews/numbers"
)

// The longest numeral that counts things one by one.
func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := numbers.Parse("九千九百九十九万九千九百九十九"); err != nil {
			b.Fatal(err)
		}
	}
}
