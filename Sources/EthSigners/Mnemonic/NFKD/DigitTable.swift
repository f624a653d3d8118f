/// Numbers in a text of digits of 6 bits each ("0" + value, most significant first).
///
/// A literal of the program that needs no room on the heap, no work at start, and next to no time to compile, which
/// an array of as many numbers does.
struct DigitTable: Sendable {
  private let text: StaticString

  init(_ text: StaticString) { self.text = text }

  /// How many digits there are.
  var count: Int { text.utf8CodeUnitCount }

  /// The number in `digits` digits from the one at `start`; 0 beyond the end.
  func number(at start: Int, digits: Int) -> Int {
    text.withUTF8Buffer { utf8 in
      guard start >= 0, digits >= 0, digits <= utf8.count, start <= utf8.count &- digits else { return 0 }
      var value = 0
      for index in start..<(start &+ digits) { value = value << 6 | Int((utf8[index] &- 0x30) & 63) }
      return value
    }
  }
}
