import CSink
import EthABI
import EthJSON
import EthPrimitives
import EthRLP

/// Whether ten times as much takes ten times as long.
func growthBenchmarks() -> [Benchmark] {
  [
    growth("abi.numbers", "ABI: decode uint256[] typed") { count in
      let bytes = ABITuple((0..<count).map { UInt256($0) }).encoded()
      return { try ABITuple<[UInt256]>(decoding: bytes) }
    },
    growth("abi.dynamicNumbers", "ABI: decode uint256[] dynamic") { count in
      let bytes = ABITuple((0..<count).map { UInt256($0) }).encoded()
      return { try ABIValue.decode(bytes, as: [.array(of: .uint256)]) }
    },
    growth("abi.strings", "ABI: decode string[] typed") { count in
      let bytes = ABITuple((0..<count).map { "input \($0)" }).encoded()
      return { try ABITuple<[String]>(decoding: bytes) }
    },
    growth("abi.dynamicStrings", "ABI: decode string[] dynamic") { count in
      let bytes = ABITuple((0..<count).map { "input \($0)" }).encoded()
      return { try ABIValue.decode(bytes, as: [.array(of: .string)]) }
    },
    growth("rlp.numbers", "RLP: decode a list of numbers") { count in
      let bytes = RLPEncoder.encode { $0.list(of: (0..<count).map { UInt64($0) }) }
      return {
        var reader = RLPReader(bytes)
        return try reader.readArray { item throws(RLPError) in try item.readUInt64() }
      }
    },
    growth("rlp.items", "RLP: decode a list of items of any shape") { count in
      let bytes = RLPEncoder.encode { $0.list(of: (0..<count).map { UInt64($0) }) }
      return { try RLPItem(rlpEncoded: bytes) }
    },
    growth("json.array", "JSON: decode an array of quantities") { count in
      let bytes = (0..<count).map { UInt64($0) }.json()
      return { try [UInt64](parsing: bytes) }
    },
    growth("json.tree", "JSON: decode an array into a tree") { count in
      let bytes = (0..<count).map { UInt64($0) }.json()
      return { try JSON(parsing: bytes) }
    },
    growth("abitext.type", "ABI text: a tuple type", smaller: 100_000) { bytes in
      let text = "(" + repeatElement("uint256", count: bytes / 8).joined(separator: ",") + ")"
      return { try ABIType(text) }
    },
    growth("abitext.json", "ABI text: a JSON ABI", smaller: 100_000) { bytes in
      let entry =
        #"{"type":"function","name":"f","inputs":[{"name":"to","type":"address"}],"outputs":[{"name":"","type":"uint256[]"}],"stateMutability":"view"}"#
      let text = "[" + repeatElement(entry, count: bytes / entry.utf8.count).joined(separator: ",") + "]"
      return { try ContractABI(json: text) }
    },
    growth("abitext.readable", "ABI text: human-readable functions", smaller: 100_000) { bytes in
      let entry = "function f(address to, uint256 amount) view returns (bool)"
      let entries = Array(repeating: entry, count: bytes / entry.utf8.count)
      return { try ContractABI(humanReadable: entries) }
    },
  ]
}

private func growth(
  _ name: String, _ title: String, smaller: Int = 100_000,
  work: @escaping (Int) throws -> () throws -> Any
) -> Benchmark {
  let unit = title.hasPrefix("ABI text") ? "bytes" : "elements"
  return Benchmark(
    name: "growth." + name, title: "\(title): 10^6 / 10^5 \(unit)", comparisons: [.growth], isLong: true
  ) { _ in
    bench_keep_freed_memory()
    let tenfold = try work(10 * smaller)
    // Ten inputs, and ten results held together: they fill as much of the caches as the large ones.
    let singles = try (0..<10).map { _ in try work(smaller) }
    return [
      Contender { for _ in 0..<$0 { sink(try tenfold()) } },
      Contender("a tenth", unitsPerIteration: 10) { iterations in
        for _ in 0..<iterations { sink(try singles.map { try $0() }) }
      },
    ]
  }
}
