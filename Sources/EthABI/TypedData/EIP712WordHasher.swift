public import EthPrimitives

/// Hashes the data of a struct or array: its members' or elements' words as they come, without an array of them.
///
/// Source: EIP-712, "Definition of encodeData".
public struct EIP712WordHasher: Sendable {
  /// Seventeen words are exactly four blocks of Keccak-256, so full buffers are absorbed block by block.
  private var words = InlineArray<17, Hash32>(repeating: .zero)
  private var count = 0
  /// What has been absorbed; `nil` until the first buffer is full, as most structs need no second.
  private var hasher: Keccak256?

  @usableFromInline
  init() {}

  /// Appends a member's or element's 32 bytes.
  public mutating func append(_ word: Hash32) {
    if count == 17 {
      var keccak = hasher ?? Keccak256()
      keccak.update(words.span.bytes)
      hasher = keccak
      count = 0
    }
    words[count] = word
    count &+= 1
  }

  @usableFromInline
  func finish() -> Hash32 {
    let rest = words.span.bytes.extracting(first: 32 &* count)
    guard var keccak = hasher else { return Keccak256.hash(rest) }
    keccak.update(rest)
    return keccak.finalize()
  }
}
