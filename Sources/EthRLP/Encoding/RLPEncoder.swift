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
  /// Where the bytes go; `nil` while measuring. It has room for ``capacity`` bytes.
  var output: UnsafeMutableRawPointer?
  var capacity = 0
  /// How many bytes have been measured or written.
  var position = 0
  /// The payload lengths of the lists, in the order in which the lists are opened.
  var listLengths: [Int] = []
  /// The next of ``listLengths`` to use; counts only while writing.
  var nextList = 0

  private init() {}

  /// Returns the encoding of the items that `body` appends.
  ///
  /// - Parameters:
  ///   - prefix: Bytes to put in front as they are, such as the type byte of an EIP-2718 envelope.
  ///   - body: Appends the items. It is called twice and must append the same items both times.
  public static func encode(prefix: [UInt8] = [], _ body: (inout RLPEncoder) -> Void) -> [UInt8] {
    var encoder = RLPEncoder()
    encoder.position = prefix.count
    body(&encoder)
    let lengths = encoder.listLengths
    let capacity = encoder.position
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var encoder = RLPEncoder()
      encoder.listLengths = lengths
      encoder.output = UnsafeMutableRawPointer(buffer.baseAddress)
      encoder.capacity = capacity
      if capacity > 0 {
        prefix.withUnsafeBytes { encoder.write($0) }
        body(&encoder)
      }
      precondition(encoder.position == capacity, "encode(to:) appended other items when it was called again")
      count = capacity
    }
  }

  /// Returns the number of bytes that the items `body` appends need.
  public static func length(_ body: (inout RLPEncoder) -> Void) -> Int {
    var encoder = RLPEncoder()
    body(&encoder)
    return encoder.position
  }

  /// Appends a value as its type encodes itself.
  public mutating func append(_ value: some RLPEncodable) { value.encode(to: &self) }

  /// Appends a list of the items that `body` appends.
  public mutating func list(_ body: (inout RLPEncoder) -> Void) {
    if output == nil {
      let slot = listLengths.count
      listLengths.append(0)
      let start = position
      body(&self)
      let payload = position - start
      listLengths[slot] = payload
      position += Self.headerLength(payload: payload)
    } else {
      let payload = listLengths[nextList]
      nextList += 1
      writeHeader(short: 0xc0, payload: payload)
      body(&self)
    }
  }

  /// Appends a list with one item for each element.
  public mutating func list(of elements: some Sequence<some RLPEncodable>) {
    list { encoder in
      for element in elements { element.encode(to: &encoder) }
    }
  }
}
