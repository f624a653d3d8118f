/// Writes recursive-length-prefix items (Ethereum Yellow Paper, appendix B) in two passes over one description.
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
  /// The bytes written so far; empty while measuring.
  var buffer: [UInt8] = []
  /// The payload lengths of the lists, in the order in which the lists are opened.
  var listLengths: [Int] = []
  /// The number of bytes that the items measured so far need.
  var measured = 0
  /// The next of ``listLengths`` to use; counts only while writing.
  var nextList = 0
  var isMeasuring = true

  private init() {}

  /// Returns the encoding of the items that `body` appends.
  ///
  /// - Parameters:
  ///   - prefix: Bytes to put in front as they are, such as the type byte of an EIP-2718 envelope.
  ///   - body: Appends the items. It is called twice and must append the same items both times.
  public static func encode(prefix: [UInt8] = [], _ body: (inout RLPEncoder) -> Void) -> [UInt8] {
    var encoder = RLPEncoder()
    body(&encoder)
    encoder.isMeasuring = false
    encoder.buffer.reserveCapacity(prefix.count + encoder.measured)
    encoder.buffer.append(contentsOf: prefix)
    body(&encoder)
    precondition(
      encoder.buffer.count == prefix.count + encoder.measured,
      "encode(to:) appended other items when it was called again")
    return encoder.buffer
  }

  /// Returns the number of bytes that the items `body` appends need.
  public static func length(_ body: (inout RLPEncoder) -> Void) -> Int {
    var encoder = RLPEncoder()
    body(&encoder)
    return encoder.measured
  }

  /// Appends a value as its type encodes itself.
  public mutating func append(_ value: some RLPEncodable) { value.encode(to: &self) }

  /// Appends a list of the items that `body` appends.
  public mutating func list(_ body: (inout RLPEncoder) -> Void) {
    if isMeasuring {
      let slot = listLengths.count
      listLengths.append(0)
      let before = measured
      body(&self)
      let payload = measured - before
      listLengths[slot] = payload
      measured += Self.headerLength(payload: payload)
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

  /// The number of bytes of the header in front of a payload that has one.
  static func headerLength(payload: Int) -> Int {
    payload < 56 ? 1 : 1 + (Int.bitWidth - payload.leadingZeroBitCount + 7) / 8
  }

  /// Writes a header; `short` is 0x80 for a byte string and 0xc0 for a list.
  mutating func writeHeader(short: UInt8, payload: Int) {
    guard payload >= 56 else { return buffer.append(short + UInt8(payload)) }
    let count = (Int.bitWidth - payload.leadingZeroBitCount + 7) / 8
    buffer.append(short + 55 + UInt8(count))
    for index in (0..<count).reversed() {
      buffer.append(UInt8(truncatingIfNeeded: payload >> (8 * index)))
    }
  }
}
