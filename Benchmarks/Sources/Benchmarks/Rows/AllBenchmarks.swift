extension Benchmark {
  /// Every row, in the order of the table.
  static func all() -> [Benchmark] {
    let groups = [
      keccakBenchmarks(),
      integerBenchmarks(),
      hexBenchmarks(),
      rlpBenchmarks(),
      transactionBenchmarks(),
      abiEventBenchmarks(),
      abiArrayBenchmarks(),
      typedDataBenchmarks(),
      cryptoBenchmarks(),
      keystoreBenchmarks(),
      chainBenchmarks(),
      jsonBenchmarks(),
      messageBenchmarks(),
      growthBenchmarks(),
    ]
    return groups.flatMap { $0 }
  }
}
