extension Benchmark {
  /// Every row, in the order of the table.
  static func all() -> [Benchmark] {
    keccakBenchmarks() + integerBenchmarks() + hexBenchmarks() + rlpBenchmarks() + abiEventBenchmarks()
      + abiArrayBenchmarks() + typedDataBenchmarks() + jsonBenchmarks() + growthBenchmarks() + cryptoBenchmarks()
  }
}
