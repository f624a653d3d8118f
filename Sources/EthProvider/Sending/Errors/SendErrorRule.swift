/// One line of a ``SendErrorClassifier``: which refusals mean what.
public struct SendErrorRule: Hashable, Sendable {
  /// Whose words they are.
  public var client: ClientFamily
  /// The code that the refusal must have; `nil` for any.
  public var code: Int?
  /// The words that the message must have, in lower case; `nil` where the code says it all. `…` stands for anything.
  public var phrase: String?
  /// What such a refusal means.
  public var verdict: SendVerdict

  /// A rule from its parts.
  public init(_ client: ClientFamily, code: Int? = nil, _ phrase: String?, _ verdict: SendVerdict) {
    self.client = client
    self.code = code
    self.phrase = phrase?.lowercased()
    self.verdict = verdict
  }

  /// Whether a refusal is one of these.
  ///
  /// The words may stand anywhere, with anything before and behind, as clients add numbers and addresses; but they are
  /// whole words: "unknown transaction" does not say "known transaction".
  /// - Parameters:
  ///   - code: The refusal's code.
  ///   - message: Its message in lower case, as UTF-8.
  func matches(code: Int, message: [UInt8]) -> Bool {
    guard self.code == nil || self.code == code else { return false }
    guard let phrase else { return self.code != nil }
    var start = 0
    for part in phrase.split(separator: "…") {
      guard let end = message.endOfWords(Array(part.utf8), from: start) else { return false }
      start = end
    }
    return true
  }
}

extension [UInt8] {
  /// Where the first occurrence of these words at or behind `start` ends.
  fileprivate func endOfWords(_ words: [UInt8], from start: Int) -> Int? {
    guard let first = words.first, let last = words.last, words.count <= count - start else { return nil }
    for position in start...(count - words.count) where self[position] == first {
      let end = position + words.count
      guard self[position..<end].elementsEqual(words) else { continue }
      let isCutBefore = position > 0 && first.isLetterOrDigit && self[position - 1].isLetterOrDigit
      let isCutBehind = end < count && last.isLetter && self[end].isLetter
      if !isCutBefore, !isCutBehind { return end }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || self >= 0x80 }
  fileprivate var isLetterOrDigit: Bool {
    isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
