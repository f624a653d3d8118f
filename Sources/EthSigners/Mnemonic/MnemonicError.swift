/// Why words, or bytes, are not a mnemonic. No case and no description holds any of them.
public enum MnemonicError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A mnemonic has 12, 15, 18, 21 or 24 words; `found` were given.
  case wordCount(found: Int)
  /// The word at `position`, counted from 1, is not in the list of `language`: the one given, or else the one that
  /// has the most of the words, `nil` where no list has any.
  case unknownWord(position: Int, language: Mnemonic.Language?)
  /// All words are in a list, but the last one's checksum does not fit: a word is wrong, or they are in another order.
  case checksum
  /// Entropy is 16, 20, 24, 28 or 32 bytes; `found` were given.
  case entropyLength(found: Int)
  /// A mnemonic's text is at most 4096 bytes of UTF-8; `found` were given.
  case textLength(found: Int)
  /// The bytes of a mnemonic or of a passphrase are not well-formed UTF-8.
  case invalidUTF8

  /// One sentence that says what is wrong; never any of the words.
  public var description: String {
    switch self {
    case .wordCount(let found): "a mnemonic has 12, 15, 18, 21 or 24 words, found \(found)"
    case .unknownWord(let position, let language?):
      "word \(position) of the mnemonic is not in the word list of \(language.rawValue)"
    case .unknownWord(let position, nil): "word \(position) of the mnemonic is in no word list of BIP-39"
    case .checksum: "the mnemonic's checksum does not fit: a word is wrong or in the wrong place"
    case .entropyLength(let found): "a mnemonic's entropy is 16, 20, 24, 28 or 32 bytes, found \(found)"
    case .textLength(let found): "a mnemonic is at most 4096 bytes of text, found \(found)"
    case .invalidUTF8: "a mnemonic and its passphrase are text in UTF-8, and these bytes are not"
    }
  }
}
