import EthPrimitives

/// Arrays of words are coded in one go: one check of the bounds, then one word after the other.
extension ABIWord {
  /// Writes the words.
  @inlinable
  public static func encodeElements(_ elements: [Self], into encoder: inout ABIEncoder) {
    encoder.appendWords(elements.count) { start in
      var pointer = start
      for element in elements {
        ABIWordCoding.store(element.abiWord, at: pointer)
        pointer += 32
      }
    }
  }

  /// Reads `count` words.
  ///
  /// - Throws: ``ABIError`` with the index of a word that is out of range.
  @inlinable
  public static func decodeElements(
    _ count: Int, from decoder: inout ABIDecoder
  ) throws(ABIError) -> [Self] {
    let words = try decoder.takeWords(count, of: ABIArray<Self>.self)
    let mode = decoder.options.mode
    var good = 0
    let elements = [Self](unsafeUninitializedCapacity: count) { buffer, initialized in
      while good < count {
        guard let value = Self(abiWord: ABIWordCoding.load(words + good &* 32), mode: mode) else { break }
        buffer.initializeElement(at: good, to: value)
        good &+= 1
      }
      initialized = good
    }
    guard good == count else {
      throw decoder.wrongWord(Self.abiType, at: words + good * 32).inside(.index(good))
    }
    return elements
  }
}
