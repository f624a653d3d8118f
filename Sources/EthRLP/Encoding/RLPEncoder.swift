/// Writes recursive-length-prefix items (Ethereum Yellow Paper, appendix B) from a description of them.
///
/// The description is run once, into memory on the stack, and measures every list on the way. What turns out to
/// be longer than that memory is then written by running it again, into a buffer of the final size: nothing is
/// encoded apart and copied together.
/// ```swift
/// let bytes = RLPEncoder.encode { encoder in
///   encoder.list { encoder in
///     encoder.append(chainId)
///     encoder.list(of: accessList)
///   }
/// }
/// ```
public struct RLPEncoder: ~Copyable {
  /// Where the bytes go, with room for ``capacity`` of them and ``slack`` more; `nil` where they are only
  /// measured, as are those of an encoding that has turned out to be longer.
  @usableFromInline var output: UnsafeMutableRawPointer?
  @usableFromInline var capacity: Int
  /// How many bytes have been measured or written.
  @usableFromInline var position: Int
  /// Whether this is the second pass, which knows the lists' lengths from the first.
  @usableFromInline var isMeasured: Bool
  /// The payload lengths of the lists, in the order in which the lists are opened.
  @usableFromInline var listLengths: RLPListLengths

  /// Integers are written eight bytes at a time, and what is too much is overwritten by the next item: that
  /// many bytes behind the last one must be there.
  @usableFromInline static var slack: Int { 8 }

  /// Encodings up to this size are written on the stack, and copied into an array of the right size: a quarter
  /// of the time of an array that is made uninitialised.
  @usableFromInline static var stackSize: Int { 1016 }

  /// The properties have no values of their own: those would be fetched by calls.
  @inlinable @inline(__always)
  init() {
    output = nil
    capacity = 0
    position = 0
    isMeasured = false
    listLengths = RLPListLengths()
  }

  /// Returns the encoding of the items that `body` appends.
  ///
  /// - Parameters:
  ///   - type: A byte to put in front as it is, such as the type of an EIP-2718 envelope.
  ///   - body: Appends the items. A long encoding calls it twice, and it must append the same items both times.
  @inlinable
  public static func encode(type: UInt8, _ body: (inout RLPEncoder) -> Void) -> [UInt8] {
    encode { encoder in
      encoder.append(type: type)
      body(&encoder)
    }
  }

  /// Returns the encoding of the items that `body` appends.
  ///
  /// - Parameters:
  ///   - prefix: Bytes to put in front as they are.
  ///   - body: Appends the items. A long encoding calls it twice, and it must append the same items both times.
  @inlinable
  public static func encode(prefix: [UInt8], _ body: (inout RLPEncoder) -> Void) -> [UInt8] {
    encode { encoder in
      encoder.append(encoded: prefix)
      body(&encoder)
    }
  }

  /// Returns the encoding of the items that `body` appends.
  ///
  /// - Parameter body: Appends the items. A long encoding calls it twice, and it must append the same items both times.
  @inlinable
  public static func encode(_ body: (inout RLPEncoder) -> Void) -> [UInt8] {
    var encoder = RLPEncoder()
    let short: [UInt8]? = withUnsafeTemporaryAllocation(byteCount: stackSize + slack, alignment: 8) {
      buffer in
      guard encoder.fits(into: buffer, body) else { return nil }
      return [UInt8](UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<encoder.position]))
    }
    return short ?? encoder.writeLong(body)
  }

  /// Out of line, so that what is short does not make way for it.
  @inlinable @inline(never)
  mutating func writeLong(_ body: (inout RLPEncoder) -> Void) -> [UInt8] {
    let capacity = position
    return [UInt8](unsafeUninitializedCapacity: capacity + Self.slack) { buffer, count in
      write(into: UnsafeMutableRawPointer(buffer.baseAddress), body)
      count = capacity
    }
  }

  /// Calls `use` with the encoding of the items that `body` appends; it is valid only inside the call.
  ///
  /// A short encoding is hashed or sent on from the stack in this way, without an array.
  /// - Parameters:
  ///   - body: Appends the items. A long encoding calls it twice, and it must append the same items both times.
  ///   - use: Takes the encoding.
  @inlinable
  public static func withEncoding<Result>(
    _ body: (inout RLPEncoder) -> Void, _ use: (RawSpan) -> Result
  ) -> Result {
    var encoder = RLPEncoder()
    let short: Result? = withUnsafeTemporaryAllocation(byteCount: stackSize + slack, alignment: 8) { buffer in
      guard encoder.fits(into: buffer, body) else { return nil }
      return use(
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<encoder.position]).bytes)
    }
    return short ?? encoder.withLongEncoding(body, use)
  }

  @inlinable @inline(never)
  mutating func withLongEncoding<Result>(
    _ body: (inout RLPEncoder) -> Void, _ use: (RawSpan) -> Result
  ) -> Result {
    let capacity = position
    return withUnsafeTemporaryAllocation(byteCount: capacity + Self.slack, alignment: 8) { buffer in
      write(into: buffer.baseAddress, body)
      return use(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<capacity]).bytes)
    }
  }

  /// The first pass: whether all has been written, and not only measured.
  @inlinable @inline(__always)
  mutating func fits(
    into buffer: UnsafeMutableRawBufferPointer, _ body: (inout RLPEncoder) -> Void
  ) -> Bool {
    capacity = Self.stackSize
    output = buffer.baseAddress
    body(&self)
    return output != nil
  }

  /// The second pass, after the first has measured.
  @inlinable @inline(__always)
  mutating func write(into output: UnsafeMutableRawPointer?, _ body: (inout RLPEncoder) -> Void) {
    capacity = position
    position = 0
    listLengths.index = 0
    isMeasured = true
    self.output = output
    body(&self)
    precondition(
      position == capacity && self.output != nil, "encode(to:) appended other items when it was called again")
  }

  /// Returns the number of bytes that the items `body` appends need.
  @inlinable
  public static func length(_ body: (inout RLPEncoder) -> Void) -> Int {
    var encoder = RLPEncoder()
    body(&encoder)
    return encoder.position
  }
}
