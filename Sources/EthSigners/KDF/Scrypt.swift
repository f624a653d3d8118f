package import EthCrypto

/// scrypt (RFC 7914): a key from a password that takes memory to find.
package enum Scrypt {
  /// How many rows are made between two looks at whether the task has been cancelled; even.
  private static let rowsAtOnce = 4096

  /// Derives a key.
  ///
  /// - Parameters:
  ///   - cost: What to spend; the caller has checked it against limits.
  ///   - count: How many bytes to derive.
  /// - Throws: ``KeystoreError/outOfMemory(bytes:)``, and ``KeystoreError/cancelled`` where the task has been
  ///   cancelled.
  package static func key(
    password: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer, cost: ScryptCost, count: Int
  ) throws(KeystoreError) -> SecretBytes {
    let memory = try ScryptMemory(cost)
    let blocks = memory.blocks
    PBKDF2.derive(.hmacSHA256, password: password, salt: salt, rounds: 1, to: blocks)
    for start in stride(from: 0, to: blocks.count, by: cost.rowBytes) {
      let row = UnsafeMutableRawBufferPointer(rebasing: blocks[start..<(start &+ cost.rowBytes)])
      let words = row.bindMemory(to: UInt32.self)
      for index in words.indices { words[index] = UInt32(littleEndian: words[index]) }
      try mix(words, memory, cost)
      for index in words.indices { words[index] = words[index].littleEndian }
    }
    return PBKDF2.key(
      password: password, salt: UnsafeRawBufferPointer(blocks), function: .hmacSHA256, rounds: 1, count: count
    )
  }

  /// ROMix (section 5): fills the table with the rows that follow `row`, and then mixes it with rows of the table
  /// in an order that only the rows themselves tell.
  private static func mix(
    _ row: UnsafeMutableBufferPointer<UInt32>, _ memory: borrowing ScryptMemory, _ cost: ScryptCost
  ) throws(KeystoreError) {
    guard let first = row.baseAddress else { return }
    let words = row.count
    let table = memory.table
    table.update(from: first, count: words)
    var made = 1
    while made < cost.n {
      let last = table + (made &- 1) &* words
      let count = min(rowsAtOnce, cost.n &- made)
      BlockMix.mix(
        rows: count, of: words, from: last, to: last + words, table: nil, mask: 0, zeros: memory.zeros)
      try checkCancellation()
      made &+= count
    }
    BlockMix.mix(
      rows: 1, of: words, from: table + (cost.n &- 1) &* words, to: memory.spare, table: nil, mask: 0,
      zeros: memory.zeros)
    made = 0
    while made < cost.n {
      let count = min(rowsAtOnce, cost.n)
      BlockMix.mix(
        rows: count, of: words, from: memory.spare, to: first, table: table,
        mask: UInt32(truncatingIfNeeded: cost.n &- 1), zeros: memory.zeros)
      try checkCancellation()
      made &+= count
    }
    // An even number of rows has been made, so that the last one is where the first was.
    first.update(from: memory.spare, count: words)
  }

  private static func checkCancellation() throws(KeystoreError) {
    if Task.isCancelled { throw .cancelled }
  }
}
