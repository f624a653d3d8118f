/// What a node says, as rules look at it: in lower case.
package struct RefusalText {
  private let bytes: [UInt8]

  /// The text of a refusal.
  package init(_ message: String) { bytes = Array(message.lowercased().utf8) }

  /// Whether it says these words, which are in lower case and in which `…` stands for anything.
  ///
  /// The words may stand anywhere, with anything before and behind, as clients add numbers and addresses; but they are
  /// whole words: "unknown transaction" does not say "known transaction".
  package func says(_ words: String) -> Bool {
    var start = 0
    for part in words.split(separator: "…") {
      guard let end = end(of: Array(part.utf8), from: start) else { return false }
      start = end
    }
    return true
  }

  /// Where the first occurrence of these words at or behind `start` ends.
  private func end(of words: [UInt8], from start: Int) -> Int? {
    guard let first = words.first, let last = words.last, words.count <= bytes.count - start else {
      return nil
    }
    for position in start...(bytes.count - words.count) where bytes[position] == first {
      let end = position + words.count
      guard bytes[position..<end].elementsEqual(words) else { continue }
      let isCutBefore = position > 0 && first.isLetterOrDigit && bytes[position - 1].isLetterOrDigit
      let isCutBehind = end < bytes.count && last.isLetter && bytes[end].isLetter
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
