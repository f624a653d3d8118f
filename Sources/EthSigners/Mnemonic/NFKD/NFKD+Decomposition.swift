extension NFKD {
  /// How many characters a character decomposes to.
  static func decomposedCount(_ scalar: Int) -> Int {
    if let syllable = HangulSyllable(scalar) { return syllable.trailing == nil ? 2 : 3 }
    return mapping(of: scalar)?.count ?? 1
  }

  /// Calls `body` with each of the characters that a character decomposes to, or with itself.
  static func decompose(_ scalar: Int, _ body: (Int) -> Void) {
    if let syllable = HangulSyllable(scalar) {
      body(syllable.leading)
      body(syllable.vowel)
      if let trailing = syllable.trailing { body(trailing) }
    } else if let mapping = mapping(of: scalar) {
      for index in mapping { body(mappings.number(at: 4 * index, digits: 4)) }
    } else {
      body(scalar)
    }
  }

  /// The character's canonical combining class.
  static func combiningClass(_ scalar: Int) -> Int {
    // The first character with a class is U+0300.
    guard scalar >= 0x300 else { return 0 }
    let width = 10
    var low = 0
    var high = combiningClasses.count / width
    // The last range that begins at or before the character.
    while low < high {
      let middle = (low + high) / 2
      if combiningClasses.number(at: middle * width, digits: 4) <= scalar {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return 0 }
    let range = (low - 1) * width
    guard scalar <= combiningClasses.number(at: range + 4, digits: 4) else { return 0 }
    return combiningClasses.number(at: range + 8, digits: 2)
  }

  /// Where the character's mapping lies in `mappings`.
  private static func mapping(of scalar: Int) -> Range<Int>? {
    // The first character with a mapping is U+00A0.
    guard scalar >= 0xA0 else { return nil }
    let width = 7
    var low = 0
    var high = decompositions.count / width - 1
    while low < high {
      let middle = (low + high) / 2
      let found = decompositions.number(at: middle * width, digits: 4)
      if found == scalar {
        let start = decompositions.number(at: middle * width + 4, digits: 3)
        return start..<decompositions.number(at: (middle + 1) * width + 4, digits: 3)
      }
      if found < scalar { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// A syllable taken apart (Unicode, section 3.12, "Hangul Syllable Decomposition").
  private struct HangulSyllable {
    let leading: Int
    let vowel: Int
    let trailing: Int?

    init?(_ scalar: Int) {
      guard (0xAC00..<0xAC00 + 19 * 588).contains(scalar) else { return nil }
      let index = scalar - 0xAC00
      leading = 0x1100 + index / 588
      vowel = 0x1161 + index % 588 / 28
      trailing = index % 28 == 0 ? nil : 0x11A7 + index % 28
    }
  }
}
