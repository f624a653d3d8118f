import EthPrimitives

extension ABIDecoder {
  /// Where the current head is, to return to it.
  @frozen @usableFromInline
  struct Frame: BitwiseCopyable {
    @usableFromInline let position, base: Int

    @inlinable
    init(position: Int, base: Int) {
      self.position = position
      self.base = base
    }
  }

  /// Follows the offset in the current head; the caller hands the result to `closeTail` afterwards.
  ///
  /// `nil` where there is no offset or it points to the wrong place; `wrongPointer` says which.
  @inlinable @inline(__always)
  mutating func openTail() throws(ABIError) -> Frame? {
    guard 32 <= count &- position else { return nil }
    try spend(32)
    let pointer = ABIWordCoding.size(ABIWordCoding.load(start + position))
    let outer = Frame(position: position &+ 32, base: base)
    if isStrict {
      guard pointer == tail &- base else { return nil }
      position = tail
    } else {
      guard let pointer, pointer <= count &- base else { return nil }
      position = base &+ pointer
    }
    base = position
    return outer
  }

  @inlinable
  mutating func closeTail(_ outer: Frame) {
    position = outer.position
    base = outer.base
  }

  /// Begins a list of values at the current position, whose head has `headSize` bytes.
  ///
  /// - Parameters:
  ///   - headSize: Bytes of the head.
  ///   - type: What the list is, for errors.
  /// - Throws: ``ABIError`` where fewer bytes are left.
  @inlinable
  public mutating func openFrame(headSize: Int, of type: (some ABICodable).Type) throws(ABIError) {
    guard beginFrame(headSize: headSize) else { throw truncated(type.abiType, needed: headSize) }
  }

  /// Begins a list of values at the current position; false where its head has no room.
  @inlinable @inline(__always)
  mutating func beginFrame(headSize: Int) -> Bool {
    guard UInt(bitPattern: headSize) <= UInt(bitPattern: count &- position) else { return false }
    base = position
    tail = position &+ headSize
    return true
  }

  /// Reads the number of an array's elements, each of which takes `elementSize` bytes of the head, and counts
  /// them against the limits.
  ///
  /// - Throws: ``ABIError`` where the bytes cannot be there.
  @inlinable
  public mutating func decodeCount(
    elementSize: Int, of type: (some ABICodable).Type
  ) throws(ABIError) -> Int {
    guard 32 <= count &- position else { throw truncated(type.abiType, needed: 32) }
    let number = try readCount(elementSize: elementSize)
    guard number >= 0 else { throw wrongLength(type.abiType) }
    try spendElements(number, elementSize: elementSize, of: type, at: position &- 32)
    return number
  }

  /// The number in the next word, which is there, where as many elements can follow; negative otherwise.
  @inlinable @inline(__always)
  mutating func readCount(elementSize: Int) throws(ABIError) -> Int {
    try spend(32)
    let length = ABIWordCoding.size(ABIWordCoding.load(start + position))
    position &+= 32
    guard let length else { return -1 }
    guard elementSize != 32 else { return length <= (count &- position) &>> 5 ? length : -1 }
    return elementSize == 0 || length <= (count &- position) / elementSize ? length : -1
  }

  /// Counts array elements against the limits.
  @inlinable
  mutating func spendElements(
    _ number: Int, elementSize: Int, of type: (some ABICodable).Type, at offset: Int
  ) throws(ABIError) {
    guard takeElements(number, elementSize: elementSize) else {
      throw tooManyElements(type.abiType, areZeroSize: elementSize == 0, at: offset)
    }
  }

  /// Counts array elements against the limits; false where there are too many.
  @inlinable @inline(__always)
  mutating func takeElements(_ number: Int, elementSize: Int) -> Bool {
    guard number <= elementsLeft, elementSize > 0 || number <= zeroSizeLeft else { return false }
    elementsLeft &-= number
    if elementSize == 0 { zeroSizeLeft &-= number }
    return true
  }

  /// Checks that a static value's words are there before anything is allocated for them.
  @inlinable
  func checkStatic(size: Int, of type: (some ABICodable).Type) throws(ABIError) {
    guard size <= count &- position else { throw truncated(type.abiType, needed: size) }
  }
}
