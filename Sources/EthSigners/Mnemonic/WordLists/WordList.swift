/// One of BIP-39's lists of 2048 words, each in UTF-8 and Unicode's normalization form KD.
struct WordList: Sendable {
  /// The words, a blank behind each.
  private let words: StaticString
  /// Where each word begins in `words`, and its end, 3 digits each.
  private let offsets: DigitTable
  /// The words' numbers in the order of their bytes, 2 digits each.
  private let order: DigitTable

  /// How many words a list has.
  static let count = 2048

  init(words: StaticString, offsets: StaticString, order: StaticString) {
    self.words = words
    self.offsets = DigitTable(offsets)
    self.order = DigitTable(order)
  }

  /// Calls `body` with the bytes of the word of this number, from 0 to 2047.
  func withWord<R>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let start = offsets.number(at: 3 * number, digits: 3)
    let end = offsets.number(at: 3 * (number + 1), digits: 3)
    // One byte less for the blank.
    return words.withUTF8Buffer { body(UnsafeBufferPointer(rebasing: $0[start..<max(end - 1, start)])) }
  }

  /// The number of a word, whose ASCII letters may be capitals; `nil` where the list does not have it.
  func number(of word: UnsafeRawBufferPointer) -> Int? {
    var low = 0
    var high = Self.count
    while low < high {
      let middle = (low + high) / 2
      let number = order.number(at: 2 * middle, digits: 2)
      let comparison = withWord(number) { Self.compare($0, word) }
      if comparison == 0 { return number }
      if comparison < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Less than, equal to or more than 0 as the list's word stands before, is, or stands behind the other.
  private static func compare(_ listed: UnsafeBufferPointer<UInt8>, _ word: UnsafeRawBufferPointer) -> Int {
    var index = 0
    while index < listed.count, index < word.count {
      var byte = word[index]
      if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
      if listed[index] != byte { return Int(listed[index]) - Int(byte) }
      index += 1
    }
    return listed.count - word.count
  }
}
