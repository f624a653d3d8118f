/// The log filter of a block or of a receipt: 2048 bits of which every address and topic of a log sets three
/// (Ethereum Yellow Paper, section 4.3.1, function M3:2048).
///
/// A filter answers "certainly not" or "perhaps": `contains` is never wrong when it says no.
///
/// ```swift
/// var bloom = Bloom()
/// bloom.accrue(address: token, topics: [transferTopic])
/// bloom.contains(token.bytes)  // true
/// ```
public struct Bloom: Sendable, BitwiseCopyable {
  /// The 256 bytes in memory order, eight at a time. Bit 0 is the lowest bit of the last byte.
  private var words = InlineArray<32, UInt64>(repeating: 0)

  /// A filter that contains nothing.
  public init() {}

  /// Takes exactly 256 bytes, first byte first, as headers and receipts hold them.
  ///
  /// - Throws: ``HexError/wrongLength(expected:found:)`` for any other count.
  public init(_ bytes: some Collection<UInt8>) throws(HexError) {
    guard bytes.count == 256 else { throw .wrongLength(expected: 256, found: bytes.count) }
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  /// The 256 bytes, first byte first.
  public var bytes: [UInt8] { withUnsafeBytes { [UInt8]($0) } }

  /// Calls `body` with the 256 bytes, which are valid only inside it.
  public func withUnsafeBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try Swift.withUnsafeBytes(of: words, body)
  }

  /// Whether nothing has been added.
  public var isEmpty: Bool {
    var bits: UInt64 = 0
    for index in 0..<32 { bits |= words[index] }
    return bits == 0
  }

  /// Adds an entry, such as the 20 bytes of an address or the 32 bytes of a topic.
  public mutating func add(_ entry: some Sequence<UInt8>) { add(hash: Keccak256.hash(entry)) }

  /// Adds an entry whose Keccak-256 is known already.
  public mutating func add(hash: Hash32) { merge(Bloom(bitsOf: hash)) }

  /// Adds a log: its address and each of its topics.
  public mutating func accrue(address: Address, topics: some Sequence<Hash32>) {
    add(hash: address.withUnsafeBytes { Keccak256.hash($0) })
    for topic in topics { add(hash: topic.withUnsafeBytes { Keccak256.hash($0) }) }
  }

  /// Adds all entries of another filter: a block's filter is that of all its receipts.
  public mutating func merge(_ other: Bloom) {
    for index in 0..<32 { words[index] |= other.words[index] }
  }

  /// `false` where the entry has certainly not been added, `true` where it perhaps has.
  public func contains(_ entry: some Sequence<UInt8>) -> Bool { contains(hash: Keccak256.hash(entry)) }

  /// `false` where the entry of this Keccak-256 has certainly not been added, `true` where it perhaps has.
  public func contains(hash: Hash32) -> Bool { contains(Bloom(bitsOf: hash)) }

  /// `false` where certainly no log of this address has been added, `true` where perhaps one has.
  public func contains(_ address: Address) -> Bool {
    contains(hash: address.withUnsafeBytes { Keccak256.hash($0) })
  }

  /// `false` where certainly no log with this topic has been added, `true` where perhaps one has.
  public func contains(_ topic: Hash32) -> Bool {
    contains(hash: topic.withUnsafeBytes { Keccak256.hash($0) })
  }

  /// Whether all bits of `other` are set here too.
  public func contains(_ other: Bloom) -> Bool {
    var missing: UInt64 = 0
    for index in 0..<32 { missing |= other.words[index] & ~words[index] }
    return missing == 0
  }

  /// The three bits of an entry: the first three pairs of bytes of its hash, each modulo 2048.
  private init(bitsOf hash: Hash32) {
    withUnsafeMutableBytes(of: &words) { bytes in
      hash.withUnsafeBytes { hash in
        for pair in 0..<3 {
          let bit = (Int(hash[2 &* pair]) &<< 8 | Int(hash[2 &* pair &+ 1])) & 2047
          bytes[255 &- bit / 8] |= 1 &<< UInt8(bit % 8)
        }
      }
    }
  }
}

extension Bloom: Hashable {
  /// Whether all bits are the same.
  public static func == (a: Bloom, b: Bloom) -> Bool {
    var difference: UInt64 = 0
    for index in 0..<32 { difference |= a.words[index] ^ b.words[index] }
    return difference == 0
  }

  /// Feeds all bytes.
  public func hash(into hasher: inout Hasher) { withUnsafeBytes { hasher.combine(bytes: $0) } }
}

extension Bloom: CustomStringConvertible, Codable {
  /// Reads 512 hexadecimal digits, with or without `0x`.
  ///
  /// - Throws: ``HexError`` where the text is anything else.
  public init(_ text: some StringProtocol) throws(HexError) {
    var bloom = Bloom()
    try text.withUTF8Bytes { utf8 throws(HexError) in
      try withUnsafeMutableBytes(of: &bloom.words) { bytes throws(HexError) in
        try Hex.decode(utf8: utf8, to: bytes, count: 256)
      }
    }
    self = bloom
  }

  /// `0x` and 512 lower-case digits.
  public var description: String { withUnsafeBytes { Hex.encode($0) } }

  /// Reads `0x` and 512 hexadecimal digits.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a log filter of 256 bytes") { text throws(HexError) in
      guard text.utf8.starts(with: "0x".utf8) else { throw .missingPrefix }
      return try Bloom(text)
    }
  }

  /// Writes `0x` and 512 lower-case digits.
  public func encode(to encoder: any Encoder) throws { try encoder.encodeText(description) }
}
