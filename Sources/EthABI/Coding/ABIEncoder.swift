import EthPrimitives

/// Writes the contract ABI's encoding into memory whose size is known, one value after the other.
///
/// A list of values is a *frame*: its head has a fixed size and comes first; a static value is written into it,
/// a dynamic one (``ABICodable/isDynamicABI``) behind everything written so far, and the head gets its offset
/// from the beginning of the frame. The encoder never leaves the memory: a type that writes more or less than
/// its ``ABICodable/abiHeadSize`` and ``ABICodable/abiTailSize`` say stops the program.
///
/// Conforming types use this; to encode values call ``ABIFieldList/encoded(prefix:)`` or ``ABIValue``.
/// Source: Solidity, "Contract ABI Specification", section "Formal Specification of the Encoding".
@frozen
public struct ABIEncoder: ~Copyable {
  /// Where the next word of the current head goes.
  @usableFromInline var head: UnsafeMutableRawPointer
  /// Where the current head ends.
  @usableFromInline var headEnd: UnsafeMutableRawPointer
  /// Where the current frame begins.
  @usableFromInline var base: UnsafeMutableRawPointer
  /// Where the next tail begins.
  @usableFromInline var tail: UnsafeMutableRawPointer
  /// Where the memory ends.
  @usableFromInline let end: UnsafeMutableRawPointer

  /// An encoder of the list whose head has `headSize` bytes into the memory at `start`.
  @inlinable
  init(at start: UnsafeMutableRawPointer, count: Int, headSize: Int) {
    precondition(headSize >= 0 && headSize <= count, "the memory has no room for the head")
    base = start
    head = start
    headEnd = start + headSize
    tail = start + headSize
    end = start + count
  }

  /// Checks that all of the memory has been written.
  @inlinable
  consuming func finish() {
    precondition(head == headEnd && tail == end, "a value wrote less than its abiTailSize says")
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
  @inlinable
  public mutating func appendWord(_ word: UInt256) {
    precondition(32 <= headEnd - head, "a value wrote more words than its abiHeadSize says")
    ABIWordCoding.store(word, at: head)
    head += 32
  }

  /// Writes `count` words into the current head with one check for all of them.
  @inlinable
  mutating func appendWords(_ count: Int, _ write: (UnsafeMutableRawPointer) -> Void) {
    precondition(count <= (headEnd - head) >> 5, "a value wrote more words than its abiHeadSize says")
    write(head)
    head += count &* 32
  }

  /// Writes a dynamic value's length, the first word of its tail.
  @inlinable
  public mutating func appendCount(_ count: Int) {
    precondition(32 <= end - tail, "a value wrote more than its abiTailSize says")
    ABIWordCoding.store(UInt64(truncatingIfNeeded: count), at: tail)
    tail += 32
  }

  /// Writes the tail of `bytes` and `string`: the length, the bytes, zeros up to a whole word.
  @inlinable
  public mutating func appendByteString(_ content: UnsafeRawBufferPointer) {
    let padded = content.count.paddedToWord
    precondition(padded <= end - tail - 32, "a value wrote more than its abiTailSize says")
    ABIWordCoding.store(UInt64(truncatingIfNeeded: content.count), at: tail)
    tail += 32
    guard let source = content.baseAddress, padded > 0 else { return }
    ABIWordCoding.store(0 as UInt64, at: tail + (padded &- 32))
    tail.copyMemory(from: source, byteCount: content.count)
    tail += padded
  }

  /// Writes into the head the offset of what is written next.
  @inlinable
  mutating func appendPointer() {
    precondition(32 <= headEnd - head, "a value wrote more words than its abiHeadSize says")
    ABIWordCoding.store(UInt64(truncatingIfNeeded: tail - base), at: head)
    head += 32
  }

  /// Where the current frame is, to return to it.
  @frozen @usableFromInline
  struct Frame: BitwiseCopyable {
    @usableFromInline let head, headEnd, base: UnsafeMutableRawPointer

    @inlinable
    init(head: UnsafeMutableRawPointer, headEnd: UnsafeMutableRawPointer, base: UnsafeMutableRawPointer) {
      self.head = head
      self.headEnd = headEnd
      self.base = base
    }
  }

  @inlinable
  mutating func openFrame(headSize: Int) -> Frame {
    precondition(headSize >= 0 && headSize <= end - tail, "a value wrote more than its abiTailSize says")
    let outer = Frame(head: head, headEnd: headEnd, base: base)
    base = tail
    head = tail
    tail += headSize
    headEnd = tail
    return outer
  }

  @inlinable
  mutating func closeFrame(_ outer: Frame) {
    precondition(head == headEnd, "a value wrote fewer words than its abiHeadSize says")
    head = outer.head
    headEnd = outer.headEnd
    base = outer.base
  }
}
