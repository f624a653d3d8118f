import EthPrimitives

/// Makes the log filters of a block's receipts one after the other.
///
/// Each entry of a filter costs a hash, which is most of a receipt's cost, and a block's logs name the same
/// tokens and events again and again: the bits of those seen last are remembered, in a table of fixed size.
struct LogFilterBuilder {
  /// The filter's 256 bytes, first byte first.
  private(set) var bits = InlineArray<256, UInt8>(repeating: 0)
  private var seen = [Entry](repeating: Entry(), count: LogFilterBuilder.size)

  private static let size = 256

  /// An address or a topic, and its three bits.
  private struct Entry {
    /// The 32 bytes of a topic, or the 20 of an address.
    var word0: UInt64 = 0, word1: UInt64 = 0, word2: UInt64 = 0, word3: UInt64 = 0
    /// How many bytes it has; 0 where nothing has been seen.
    var length = 0
    var bits: (UInt16, UInt16, UInt16) = (0, 0, 0)
  }

  /// Makes the filter of these logs.
  mutating func reset(to logs: [ConsensusReceipt.Log]) {
    bits = InlineArray(repeating: 0)
    for log in logs {
      log.address.withUnsafeBytes { bytes in
        add(
          bytes,
          Entry(
            word0: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
            word1: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            word2: UInt64(bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)), length: 20))
      }
      for topic in log.topics {
        topic.withUnsafeBytes { bytes in
          add(
            bytes,
            Entry(
              word0: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
              word1: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
              word2: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
              word3: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self), length: 32))
        }
      }
    }
  }

  @inline(__always)
  private mutating func add(_ bytes: UnsafeRawBufferPointer, _ entry: Entry) {
    // Whoever chooses entries that meet in one place only takes the memory away from the others.
    let mix = (entry.word0 ^ entry.word1 &* 3 ^ entry.word2 &* 5 ^ entry.word3 &* 7) &* 0x9e37_79b9_7f4a_7c15
    let place = Int(truncatingIfNeeded: mix &>> 56)
    let known = seen[place]
    let difference =
      known.word0 ^ entry.word0 | known.word1 ^ entry.word1 | known.word2 ^ entry.word2
      | known.word3 ^ entry.word3
    if difference == 0, known.length == entry.length { return set(known.bits) }
    var entry = entry
    entry.bits = Keccak256.hash(bytes).withUnsafeBytes { hash in
      @inline(__always) func bit(_ pair: Int) -> UInt16 {
        UInt16(bigEndian: hash.loadUnaligned(fromByteOffset: 2 &* pair, as: UInt16.self)) & 2047
      }
      return (bit(0), bit(1), bit(2))
    }
    seen[place] = entry
    set(entry.bits)
  }

  /// Bit 0 is the lowest bit of the last byte (Yellow Paper, section 4.3.1).
  @inline(__always)
  private mutating func set(_ positions: (UInt16, UInt16, UInt16)) {
    @inline(__always) func set(_ bit: UInt16) {
      bits[255 &- Int(bit &>> 3)] |= 1 &<< UInt8(truncatingIfNeeded: bit & 7)
    }
    set(positions.0)
    set(positions.1)
    set(positions.2)
  }
}
