import EthPrimitives

/// A place in text: its line and column, what stands there, and the part of its line that is shown.
struct SyntaxPlace {
  /// Scalars that an excerpt shows on each side of the place.
  static let reach = 40

  let offset: Int
  let line: Int
  let column: Int
  let found: String
  let excerpt: String
  let excerptColumn: Int
  let width: Int

  init(in bytes: [UInt8], at position: Int, length: Int?) {
    let offset = min(max(0, position), bytes.count)
    self.offset = offset
    let before = bytes[..<offset]
    line = before.reduce(into: 1) { $0 += $1 == 0x0a ? 1 : 0 }
    let start = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    column = bytes[start..<offset].reduce(into: 1) { $0 += SyntaxPlace.isFirst($1) ? 1 : 0 }
    let token =
      offset..<(length.map { min(bytes.count, offset + max(0, $0)) }
      ?? SyntaxPlace.tokenEnd(in: bytes, from: offset))
    found =
      token.isEmpty
      ? "the end" : "\"" + ABIError.excerpt(String(decoding: bytes[token], as: UTF8.self), limit: 40) + "\""

    let left = SyntaxPlace.step(back: SyntaxPlace.reach, from: offset, to: start, in: bytes)
    let right = SyntaxPlace.step(forward: SyntaxPlace.reach, from: offset, in: bytes)
    let head = SyntaxPlace.printable(bytes[left..<offset])
    let tail = SyntaxPlace.printable(bytes[offset..<right.end])
    excerpt = (left > start ? "…" : "") + head + tail + (right.isCut ? "…" : "")
    excerptColumn = head.unicodeScalars.count + (left > start ? 1 : 0)
    let marked = bytes[offset..<min(token.upperBound, right.end)].reduce(0) {
      $0 + (SyntaxPlace.isFirst($1) ? 1 : 0)
    }
    width = max(1, marked)
  }

  /// Whether a byte begins a scalar.
  private static func isFirst(_ byte: UInt8) -> Bool { byte & 0xc0 != 0x80 }

  /// The end of the word or character at `offset`.
  private static func tokenEnd(in bytes: [UInt8], from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, SignatureScanner.isNamePart(bytes[end], isFirst: false) { end += 1 }
    guard end == offset, end < bytes.count else { return end }
    end += 1
    while end < bytes.count, !isFirst(bytes[end]) { end += 1 }
    return end
  }

  private static func step(back count: Int, from offset: Int, to start: Int, in bytes: [UInt8]) -> Int {
    var position = offset
    var left = count
    while position > start, left > 0 {
      position -= 1
      if isFirst(bytes[position]) { left -= 1 }
    }
    return position
  }

  /// The end of the line, or of `count` scalars of it.
  private static func step(
    forward count: Int, from offset: Int, in bytes: [UInt8]
  ) -> (end: Int, isCut: Bool) {
    var position = offset
    var left = count
    while position < bytes.count, bytes[position] != 0x0a {
      if isFirst(bytes[position]) {
        guard left > 0 else { return (position, true) }
        left -= 1
      }
      position += 1
    }
    return (position, false)
  }

  /// The text with one scalar for each scalar, so that columns stay what they are.
  private static func printable(_ bytes: ArraySlice<UInt8>) -> String {
    var result = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\t", "\r": result += " "
      default: result.unicodeScalars.append(UntrustedText.isHarmless(scalar) ? scalar : "\u{fffd}")
      }
    }
    return result
  }
}
