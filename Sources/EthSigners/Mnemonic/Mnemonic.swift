public import EthCrypto

/// The words that stand for a wallet's keys (BIP-39).
///
/// It holds the entropy that the words stand for, in memory of its own that is wiped when it goes away; it cannot be
/// copied, and no description and no error shows any of it.
///
/// ```swift
/// let mnemonic = try Mnemonic("test test test test test test test test test test test junk")
/// let signer = try mnemonic.signer()  // 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
/// ```
public struct Mnemonic: ~Copyable, Sendable {
  /// What the words stand for: 16, 20, 24, 28 or 32 bytes.
  public let entropy: SecretBytes
  /// The list that the words are in.
  public let language: Language

  /// Reads words, in any of Unicode's normalization forms, separated by white space.
  ///
  /// Capital letters A to Z are taken as small ones, which all lists have; accents have to be there. The text itself
  /// stays the caller's: a `String` cannot be wiped. ``init(_:language:)-(SecretBytes,_)`` reads words that can.
  ///
  /// - Parameters:
  ///   - words: 12, 15, 18, 21 or 24 words.
  ///   - language: The list that they are in. Without it, it is the first that has all of them and whose checksum
  ///     fits. Words that two lists have give the same seed in either.
  /// - Throws: ``MnemonicError``.
  public init(_ words: String, language: Language? = nil) throws(MnemonicError) {
    try self.init(SecretBytes(utf8: words), language: language)
  }

  /// Reads words in UTF-8, as ``init(_:language:)-(String,_)`` does.
  ///
  /// - Throws: ``MnemonicError``.
  public init(_ words: borrowing SecretBytes, language: Language? = nil) throws(MnemonicError) {
    var entropy = SecretBytes(capacity: MnemonicWords.maxEntropyBytes)
    self.language = try words.withUnsafeBytes { (utf8) throws(MnemonicError) in
      try MnemonicWords.parse(utf8, language: language, entropy: &entropy)
    }
    self.entropy = entropy
  }

  /// Takes the entropy that words stand for: 16, 20, 24, 28 or 32 bytes, which must be random and secret.
  ///
  /// - Throws: ``MnemonicError/entropyLength(found:)``.
  public init(entropy: consuming SecretBytes, language: Language = .english) throws(MnemonicError) {
    guard WordCount.allCases.contains(where: { $0.entropyByteCount == entropy.count }) else {
      throw .entropyLength(found: entropy.count)
    }
    self.entropy = entropy
    self.language = language
  }

  private init(checked entropy: consuming SecretBytes, language: Language) {
    self.entropy = entropy
    self.language = language
  }

  /// Makes new words from the system's entropy.
  public static func generate(wordCount: WordCount = .twelve, language: Language = .english) -> Mnemonic {
    var entropy = SecretBytes(capacity: wordCount.entropyByteCount)
    _ = entropy.fill { bytes in
      SystemEntropy.fill(bytes)
      return bytes.count
    }
    return Mnemonic(checked: entropy, language: language)
  }

  /// How many words there are: 12, 15, 18, 21 or 24.
  public var wordCount: Int { entropy.count / 4 * 3 }

  /// The words, in Unicode's normalization form KD. Strings cannot be wiped: whoever asks for them has secrets in
  /// memory until it is used for something else.
  public var words: [String] {
    var words: [String] = []
    MnemonicWords.forEachWord(of: entropy, in: language) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  /// The words as they are shown, in UTF-8 and Unicode's normalization form KD: a space between them, in Japanese
  /// an ideographic one (U+3000).
  public var phrase: SecretBytes {
    MnemonicWords.phrase(of: entropy, in: language, separator: language.separator)
  }
}
