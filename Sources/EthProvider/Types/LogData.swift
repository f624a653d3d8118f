import EthPrimitives

/// The data of a log. Most logs have 32 bytes of it, which are kept in place: to make and to free an array for each of
/// the hundreds of thousands of logs of a long range takes as long as reading them.
struct LogData: Hashable, Sendable {
  /// The bytes, where there are 32.
  private var word: Hash32
  /// The bytes, where there are not.
  private var others: [UInt8]?

  init(_ bytes: [UInt8]) {
    if bytes.count == 32, let word = try? Hash32(bytes) {
      self.init(word)
    } else {
      self.init(.zero)
      others = bytes
    }
  }

  init(_ word: Hash32) { self.word = word }

  var bytes: [UInt8] { others ?? word.bytes }

  /// Makes an array that is there already one of these bytes.
  func copy(to array: inout [UInt8]) {
    if let others {
      array = others
    } else {
      array.removeAll(keepingCapacity: true)
      word.withUnsafeBytes { array.append(contentsOf: $0) }
    }
  }
}
