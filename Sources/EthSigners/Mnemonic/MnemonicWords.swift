internal import Crypto
internal import EthCrypto

/// Words to entropy and back (BIP-39, "Generating the mnemonic").
enum MnemonicWords {
  static let maxWords = 24
  static let maxEntropyBytes = 32
  /// More than 24 of the longest words need, in any normalization form.
  static let maxTextBytes = 4096

  /// Reads words, appends their entropy to `entropy` and returns the list that they are in.
  static func parse(
    _ utf8: UnsafeRawBufferPointer, language: Mnemonic.Language?, entropy: inout SecretBytes
  ) throws(MnemonicError) -> Mnemonic.Language {
    guard utf8.count <= maxTextBytes else { throw .textLength(found: utf8.count) }
    guard let normalized = NFKD.normalized(utf8) else { throw .invalidUTF8 }
    return try normalized.withUnsafeBytes { (text) throws(MnemonicError) in
      let words = split(text)
      guard Mnemonic.WordCount(rawValue: words.count) != nil else { throw .wordCount(found: words.count) }
      let languages = language.map { [$0] } ?? Mnemonic.Language.allCases
      return try find(words, of: text, in: languages, entropy: &entropy)
    }
  }

  /// Where the words lie. Normalization has made the ideographic space, and others, U+0020.
  private static func split(_ text: UnsafeRawBufferPointer) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for end in 0...text.count {
      guard end == text.count || text[end] == 0x20 || (text[end] >= 0x09 && text[end] <= 0x0D) else {
        continue
      }
      if end > start { words.append(start..<end) }
      start = end + 1
    }
    return words
  }

  private static func find(
    _ words: [Range<Int>], of text: UnsafeRawBufferPointer, in languages: [Mnemonic.Language],
    entropy: inout SecretBytes
  ) throws(MnemonicError) -> Mnemonic.Language {
    var isChecksumWrong = false
    // Of the lists that lack a word, the one that knows the most of the others.
    var best: (known: Int, error: MnemonicError)?
    for language in languages {
      switch look(words, of: text, up: language.list, entropy: &entropy) {
      case .found: return language
      case .wrongChecksum: isChecksumWrong = true
      case .unknown(let position, let known):
        if let best, known <= best.known { continue }
        let named = known > 0 || languages.count == 1 ? language : nil
        best = (known, .unknownWord(position: position, language: named))
      }
    }
    guard !isChecksumWrong, let best else { throw .checksum }
    throw best.error
  }

  private enum Outcome {
    case found
    case wrongChecksum
    case unknown(position: Int, known: Int)
  }

  /// Looks the words up in one list, and appends the entropy that they stand for if it has them all.
  private static func look(
    _ words: [Range<Int>], of text: UnsafeRawBufferPointer, up list: WordList, entropy: inout SecretBytes
  ) -> Outcome {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: maxWords) { numbers in
      defer { wipe(UnsafeMutableRawBufferPointer(numbers)) }
      var known = 0
      var unknown: Int?
      for (index, range) in words.enumerated() {
        if let number = list.number(of: UnsafeRawBufferPointer(rebasing: text[range])) {
          numbers[index] = UInt16(number)
          known += 1
        } else if unknown == nil {
          unknown = index + 1
        }
      }
      if let unknown { return .unknown(position: unknown, known: known) }
      let fits = unpack(UnsafeMutableBufferPointer(rebasing: numbers[..<words.count]), entropy: &entropy)
      return fits ? .found : .wrongChecksum
    }
  }

  /// Appends the entropy that the words' numbers stand for, if their checksum fits.
  private static func unpack(
    _ numbers: UnsafeMutableBufferPointer<UInt16>, entropy: inout SecretBytes
  ) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: maxEntropyBytes + 2, alignment: 1) { bytes in
      defer { wipe(bytes) }
      var bits: UInt32 = 0
      var bitCount = 0
      var end = 0
      for number in numbers {
        bits = bits << 11 | UInt32(number)
        bitCount += 11
        while bitCount >= 8 {
          bitCount -= 8
          bytes[end] = UInt8(truncatingIfNeeded: bits >> UInt32(bitCount))
          end += 1
        }
      }
      // The bits that are left are the checksum: one for every 3 words; with 24 words they have filled a byte.
      let count = numbers.count / 3 * 4
      bytes[end] = UInt8(truncatingIfNeeded: bits << UInt32(8 - bitCount))
      let content = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<count])
      guard checksum(of: content) == bytes[count] else { return false }
      return entropy.fill { output in
        output.copyMemory(from: content)
        return count
      }
    }
  }

  /// The checksum's bits, the highest of a byte: the first of the entropy's SHA-256, one for every 32 of entropy.
  private static func checksum(of entropy: UnsafeRawBufferPointer) -> UInt8 {
    defer { wipeStack() }
    var hash = Crypto.SHA256()
    hash.update(bufferPointer: entropy)
    return hash.finalizeWiping { $0[0] & ~(0xFF >> UInt8(entropy.count / 4)) }
  }

  /// Calls `body` with each word that the entropy stands for.
  static func forEachWord(
    of entropy: borrowing SecretBytes, in language: Mnemonic.Language,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let list = language.list
    entropy.withUnsafeBytes { entropy in
      var bits: UInt32 = 0
      var bitCount = 0
      for index in 0...entropy.count {
        bits = bits << 8 | UInt32(index < entropy.count ? entropy[index] : checksum(of: entropy))
        bitCount += 8
        guard bitCount >= 11 else { continue }
        bitCount -= 11
        list.withWord(Int(bits >> UInt32(bitCount) & 0x7FF), body)
      }
    }
  }

  /// The words with a separator between them.
  static func phrase(
    of entropy: borrowing SecretBytes, in language: Mnemonic.Language, separator: StaticString
  ) -> SecretBytes {
    var phrase = SecretBytes(capacity: maxTextBytes)
    var isFirst = true
    forEachWord(of: entropy, in: language) { word in
      if !isFirst { separator.withUTF8Buffer { for byte in $0 { _ = phrase.append(byte) } } }
      for byte in word { _ = phrase.append(byte) }
      isFirst = false
    }
    return phrase
  }
}
