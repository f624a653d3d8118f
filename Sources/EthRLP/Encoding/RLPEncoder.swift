/// Writes recursive-length-prefix items (Ethereum Yellow Paper, appendix B) in two passes over one
/// description.
///
/// A list's header holds the length of what follows, so the description is run once to measure every list and
/// once to write into a buffer of the final size: nothing is encoded apart and copied together.
/// ```swift
/// let bytes = RLPEncoder.encode { encoder in
///   encoder.list { encoder in
///     encoder.append(chainId)
///     encoder.list(of: accessList)
///   }
/// }
/// ```
public struct RLPEncoder: ~Copyable {
  /// Where the bytes go; `nil` while measuring. It has room for ``capacity`` bytes and ``slack`` more.
  @usableFromInline var output: UnsafeMutableRawPointer?
  @usableFromInline var capacity = 0
  /// How many bytes have been measured or written.
  @usableFromInline var position = 0
  /// The payload lengths of the lists, in the order in which the lists are opened.
  @usableFromInline var listLengths = RLPListLengths()

  /// Integers are written eight bytes at a time, and what is too much is overwritten by the next item: that
  /// many bytes behind the last one must be there.
  @usableFromInline static var slack: Int { 8 }

  /// Encodings up to this size are written on the stack, and copied into an array of the right size: a quarter
  /// of the time of an array that is made uninitialised.
  @usableFromInline static var stackSize: Int { 1016 }

  @inlinable @inline(__always)
  init() {}

  /// Returns the encoding of the items that `body` appends.
  ///
  /// - Parameters:
  ///   - type: A byte to put in front as it is, such as the type of an EIP-2718 envelope.
  ///   - body: Appends the items. It is called twice and must append the same items both times.
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
  ///   - body: Appends the items. It is called twice and must append the same items both times.
  @inlinable
  public static func encode(prefix: [UInt8], _ body: (inout RLPEncoder) -> Void) -> [UInt8] {
    encode { encoder in
      encoder.append(encoded: prefix)
      body(&encoder)
    }
  }

  /// Returns the encoding of the items that `body` appends.
  ///
  /// - Parameter body: Appends the items. It is called twice and must append the same items both times.
  @inlinable
  public static func encode(_ body: (inout RLPEncoder) -> Void) -> [UInt8] {
    var encoder = RLPEncoder()
    body(&encoder)
    let capacity = encoder.position
    if capacity <= stackSize {
      return withUnsafeTemporaryAllocation(byteCount: stackSize + slack, alignment: 8) { buffer in
        encoder.write(into: buffer.baseAddress, body)
        return [UInt8](UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<capacity]))
      }
    }
    return [UInt8](unsafeUninitializedCapacity: capacity + slack) { buffer, count in
      encoder.write(into: UnsafeMutableRawPointer(buffer.baseAddress), body)
      count = capacity
    }
  }

  /// Calls `use` with the encoding of the items that `body` appends; it is valid only inside the call.
  ///
  /// A short encoding is hashed or sent on from the stack in this way, without an array.
  /// - Parameters:
  ///   - body: Appends the items. It is called twice and must append the same items both times.
  ///   - use: Takes the encoding.
  @inlinable
  public static func withEncoding<Result>(
    _ body: (inout RLPEncoder) -> Void, _ use: (RawSpan) -> Result
  ) -> Result {
    var encoder = RLPEncoder()
    body(&encoder)
    let capacity = encoder.position
    if capacity <= stackSize {
      return withUnsafeTemporaryAllocation(byteCount: stackSize + slack, alignment: 8) { buffer in
        encoder.write(into: buffer.baseAddress, body)
        return use(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<capacity]).bytes)
      }
    }
    return withUnsafeTemporaryAllocation(byteCount: capacity + slack, alignment: 8) { buffer in
      encoder.write(into: buffer.baseAddress, body)
      return use(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<capacity]).bytes)
    }
  }

  /// The second pass, after the first has measured.
  @inlinable @inline(__always)
  mutating func write(into output: UnsafeMutableRawPointer?, _ body: (inout RLPEncoder) -> Void) {
    capacity = position
    position = 0
    listLengths.index = 0
    self.output = output
    body(&self)
    precondition(position == capacity, "encode(to:) appended other items when it was called again")
  }

  /// Returns the number of bytes that the items `body` appends need.
  @inlinable
  public static func length(_ body: (inout RLPEncoder) -> Void) -> Int {
    var encoder = RLPEncoder()
    body(&encoder)
    return encoder.position
  }
}
