import EthPrimitives

extension Contender {
  static let blockName = "Keccak block"

  /// The yardstick for what has no peer in this process: one block of the library's Keccak-256.
  static func keccakBlock() -> Contender {
    let message = Random.message(blocks: 10)
    return Contender(blockName, unitsPerIteration: 10) { iterations in
      for _ in 0..<iterations { sink(Keccak256.hash(message)) }
    }
  }
}

extension Random {
  /// A message that fills as many blocks of 136 bytes with its padding, which needs one byte at least.
  static func message(blocks: Int) -> [UInt8] {
    var random = Random()
    return random.bytes(blocks * 136 - 1)
  }
}
