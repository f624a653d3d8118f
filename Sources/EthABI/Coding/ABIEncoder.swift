import EthPrimitives

/// Writes the contract ABI's encoding, one value after the other.
///
/// A list of values is a *frame*: its head has a fixed size and is reserved at once; a static value is written
/// into it, a dynamic one (``ABICodable/isDynamicABI``) behind everything written so far, and the head gets its
/// offset from the beginning of the frame. Conforming types use this; to encode values call
/// ``ABITuple/encoded()`` or ``ABIValue``.
/// Source: Solidity, "Contract ABI Specification", section "Formal Specification of the Encoding".
public struct ABIEncoder: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  /// Where the next word of the current head goes.
  private var position = 0
  /// Where the current frame begins.
  private var base = 0

  /// An encoder that begins with `prefix` (a selector) and has room for `capacity` bytes behind it.
  public init(prefix: [UInt8] = [], capacity: Int = 0) {
    bytes.reserveCapacity(prefix.count + capacity)
    bytes += prefix
    position = bytes.count
    base = bytes.count
  }

  /// Writes `value` into the current head, or behind everything else and its offset into the head.
  @inlinable
  public mutating func append<Value: ABICodable>(_ value: Value) {
    if Value.isDynamicABI { appendPointer() }
    value.encode(into: &self)
  }

  /// Writes a list of values whose head has `headSize` bytes.
  @inlinable
  public mutating func appendFrame(headSize: Int, _ body: (inout ABIEncoder) -> Void) {
    let outer = openFrame(headSize: headSize)
    body(&self)
    closeFrame(outer)
  }

  /// Writes one word into the current head.
  public mutating func appendWord(_ word: UInt256) {
    store(word, at: position)
    position += 32
  }

  /// Writes a dynamic value's length, the first word of its tail.
  public mutating func appendCount(_ count: Int) {
    let at = bytes.count
    reserve(32)
    store(UInt256(limbs: UInt64(count), 0, 0, 0), at: at)
  }

  /// Writes the tail of `bytes` and `string`: the length, the bytes, zeros up to a whole word.
  public mutating func appendByteString(_ content: some Collection<UInt8>) {
    appendCount(content.count)
    bytes.append(contentsOf: content)
    reserve(content.count.paddedToWord - content.count)
  }

  /// Writes into the head the offset of what is written next.
  @usableFromInline
  mutating func appendPointer() {
    appendWord(UInt256(limbs: UInt64(bytes.count - base), 0, 0, 0))
  }

  @usableFromInline
  mutating func openFrame(headSize: Int) -> (position: Int, base: Int) {
    defer {
      base = bytes.count
      position = bytes.count
      reserve(headSize)
    }
    return (position, base)
  }

  @usableFromInline
  mutating func closeFrame(_ outer: (position: Int, base: Int)) {
    (position, base) = outer
  }

  private mutating func reserve(_ count: Int) {
    bytes.append(contentsOf: repeatElement(0, count: count))
  }

  private mutating func store(_ word: UInt256, at offset: Int) {
    precondition(32 <= bytes.count - offset, "a value wrote more words than its abiHeadSize says")
    let (limb0, limb1, limb2, limb3) = word.limbs
    bytes.withUnsafeMutableBytes { buffer in
      buffer.storeBytes(of: limb3.bigEndian, toByteOffset: offset, as: UInt64.self)
      buffer.storeBytes(of: limb2.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
      buffer.storeBytes(of: limb1.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
      buffer.storeBytes(of: limb0.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
    }
  }
}
