import EthPrimitives
import EthRLP

private let pythonName = "Python rlp"

private func comparisons(_ blocks: Double?, orNanoseconds limit: Double? = nil) -> [Comparison] {
  [
    .ratio(to: Contender.blockName, atMost: blocks, orNanoseconds: limit),
    .ratio(to: pythonName, atMost: nil),
    .ratio(to: "memcpy", atMost: nil),
  ]
}

private func contenders(
  _ peers: Peers, work: String, bytes: [UInt8], library: Contender
) throws -> [Contender] {
  try peers.withPython(library, pythonName, work: work, input: bytes) + [.keccakBlock(), copying(bytes)]
}

private func transactionDecoding(
  _ name: String, _ title: String, _ comparisons: [Comparison],
  decode: @escaping ([UInt8]) throws(RLPError) -> FeeTransaction
) -> Benchmark {
  Benchmark(name: "rlp.transaction." + name, title: "RLP: " + title, comparisons: comparisons) { peers in
    let bytes = try FeeTransaction.example().envelope()
    return try contenders(
      peers, work: "rlp.transaction.decode", bytes: bytes,
      library: Contender(output: { Array(try decode(bytes).text.utf8) }) { iterations in
        for _ in 0..<iterations { sink(try decode(bytes)) }
      })
  }
}

/// A transaction and a trie node, with the copying of as many bytes beside.
func rlpBenchmarks() -> [Benchmark] {
  return [
    Benchmark(
      name: "rlp.transaction.encode", title: "RLP: encode a transaction, 191 B",
      comparisons: comparisons(0.4, orNanoseconds: 110)
    ) { peers in
      let transaction = try FeeTransaction.example()
      let bytes = transaction.envelope()
      guard bytes.count == 191 else { throw Failure("the transaction has \(bytes.count) bytes") }
      return try contenders(
        peers, work: "rlp.transaction.encode", bytes: bytes,
        library: Contender(output: { bytes }) { iterations in
          for _ in 0..<iterations { sink(transaction.envelope()) }
        })
    },
    transactionDecoding("decode", "decode a transaction, 191 B", comparisons(0.5, orNanoseconds: 135)) {
      bytes throws(RLPError) in
      try FeeTransaction(envelope: bytes.span.bytes)
    },
    transactionDecoding("read", "decode a transaction as RLPDecodable", comparisons(nil)) {
      bytes throws(RLPError) in
      var reader = RLPReader(bytes, from: 1)
      let transaction = try FeeTransaction(rlp: &reader)
      try reader.finish()
      return transaction
    },
    Benchmark(
      name: "rlp.node.encode", title: "RLP: encode a trie node of 17 items",
      comparisons: comparisons(0.4, orNanoseconds: 110)
    ) { peers in
      let items = trieNode()
      let bytes = RLPEncoder.encode { $0.list(of: items) }
      return try contenders(
        peers, work: "rlp.node.encode", bytes: bytes,
        library: Contender(output: { bytes }) { iterations in
          for _ in 0..<iterations { sink(RLPEncoder.encode { $0.list(of: items) }) }
        })
    },
    Benchmark(
      name: "rlp.node.decode", title: "RLP: decode a trie node of 17 items",
      comparisons: comparisons(2, orNanoseconds: 550)
    ) { peers in
      let bytes = RLPEncoder.encode { $0.list(of: trieNode()) }
      func decode() throws(RLPError) -> [[UInt8]] {
        var reader = RLPReader(bytes)
        let items = try reader.readByteStrings()
        try reader.finish()
        return items
      }
      return try contenders(
        peers, work: "rlp.node.decode", bytes: bytes,
        library: Contender(output: {
          Array(try decode().map { Hex.encode($0) }.joined(separator: "|").utf8)
        }) { iterations in
          for _ in 0..<iterations { sink(try decode()) }
        })
    },
  ]
}

/// A branch of a Merkle Patricia trie: 16 hashes and no value.
private func trieNode() -> [[UInt8]] {
  var random = Random()
  return (0..<16).map { _ in random.bytes(32) } + [[]]
}

/// The least that coding these bytes can cost.
private func copying(_ bytes: [UInt8]) -> Contender {
  Contender("memcpy") { iterations in
    var target = [UInt8](repeating: 0, count: bytes.count)
    target.withUnsafeMutableBytes { target in
      bytes.withUnsafeBytes { source in
        for _ in 0..<iterations {
          target.copyMemory(from: source)
          sink(target.baseAddress)
        }
      }
    }
  }
}
