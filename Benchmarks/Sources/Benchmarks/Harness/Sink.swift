import CSink

/// Takes a result where the optimiser cannot see that nothing is done with it.
@inline(__always)
func sink<Value>(_ value: Value) {
  withUnsafePointer(to: value) { bench_sink($0) }
}
