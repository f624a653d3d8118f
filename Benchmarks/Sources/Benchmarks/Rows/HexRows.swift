import EthPrimitives

/// Hexadecimal text of a kibibyte, both ways; the throughput counts bytes, not digits.
func hexBenchmarks() -> [Benchmark] {
  [
    Benchmark(
      name: "hex.encode", title: "hex: encode 1 KiB", comparisons: [.throughput(atLeast: 3)]
    ) { _ in
      let bytes = kibibyte()
      return [
        Contender(bytesPerUnit: 1 << 10) { for _ in 0..<$0 { sink(Hex.encode(bytes)) } }
      ]
    },
    Benchmark(
      name: "hex.decode", title: "hex: decode 1 KiB", comparisons: [.throughput(atLeast: 3)]
    ) { _ in
      let bytes = kibibyte()
      let text = Hex.encode(bytes)
      guard try Hex.decode(text) == bytes else { throw Failure("hex: the bytes do not come back") }
      return [
        Contender(bytesPerUnit: 1 << 10) { for _ in 0..<$0 { sink(try Hex.decode(text)) } }
      ]
    },
  ]
}

private func kibibyte() -> [UInt8] {
  var random = Random()
  return random.bytes(1 << 10)
}
