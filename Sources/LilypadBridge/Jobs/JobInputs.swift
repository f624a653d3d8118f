/// The inputs of a job, in the order in which they came.
///
/// On chain each input is one string `Key=Value`. It is cut at its first `=`: the value may hold more of
/// them, may be empty, and may be any text. Keys are compared as Unicode text, so keys that differ only in
/// normalisation count as the same. Nothing is ever dropped silently: what cannot be taken is refused.
public struct JobInputs: Equatable, Sendable {
  /// One input.
  public struct Input: Equatable, Sendable {
    /// The text before the first `=`; never empty.
    public let key: String
    /// The text after the first `=`.
    public let value: String
  }

  /// The most inputs of a job.
  public static let maximumCount = 256
  /// The most UTF-8 bytes of one input, `=` counted.
  public static let maximumLength = 65_536
  /// The most UTF-8 bytes of all inputs together.
  public static let maximumTotalLength = 1_048_576

  /// The inputs, in order.
  public let all: [Input]

  /// No inputs.
  public init() {
    all = []
  }

  /// Reads inputs, each `Key=Value`.
  ///
  /// - Throws: ``JobRefusal`` for an input without `=` or with an empty key, a repeated key, or too much of
  ///   them.
  public init(parsing texts: [String]) throws(JobRefusal) {
    guard texts.count <= Self.maximumCount else {
      throw .tooManyInputs(count: texts.count, limit: Self.maximumCount)
    }
    var inputs: [Input] = []
    var keys: Set<String> = []
    var total = 0
    for (index, text) in texts.enumerated() {
      let length = text.utf8.count
      guard length <= Self.maximumLength else {
        throw .inputTooLarge(what: "Input \(index)", bytes: length, limit: Self.maximumLength)
      }
      total += length
      // By bytes, not characters: a mark that combines with `=` belongs to the value.
      guard let separator = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
        throw .malformedInput(index: index, reason: "there is no equals sign in it")
      }
      guard separator != text.startIndex else {
        throw .malformedInput(index: index, reason: "its key is empty")
      }
      let key = String(text[..<separator])
      guard keys.insert(key).inserted else { throw .duplicateInput(key: key) }
      inputs.append(Input(key: key, value: String(text[text.utf8.index(after: separator)...])))
    }
    guard total <= Self.maximumTotalLength else {
      throw .inputTooLarge(what: "The text of all inputs", bytes: total, limit: Self.maximumTotalLength)
    }
    all = inputs
  }

  /// The value of an input, where it is there.
  public subscript(key: String) -> String? {
    all.first { $0.key == key }?.value
  }
}
