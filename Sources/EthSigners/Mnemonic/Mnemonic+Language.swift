extension Mnemonic {
  /// The languages of BIP-39's official word lists.
  public enum Language: String, CaseIterable, Sendable {
    /// English; what nearly all wallets use.
    case english
    /// Japanese, in hiragana; its words are joined with ideographic spaces (U+3000).
    case japanese
    /// Korean.
    case korean
    /// Spanish.
    case spanish
    /// Simplified Chinese, a character a word.
    case chineseSimplified
    /// Traditional Chinese, a character a word.
    case chineseTraditional
    /// French.
    case french
    /// Italian.
    case italian
    /// Czech.
    case czech
    /// Portuguese.
    case portuguese

    /// The 2048 words in the order of their numbers, in Unicode's normalization form KD.
    public var words: [String] {
      let list = list
      return (0..<WordList.count).map { list.withWord($0) { String(decoding: $0, as: UTF8.self) } }
    }

    var list: WordList {
      switch self {
      case .english: .english
      case .japanese: .japanese
      case .korean: .korean
      case .spanish: .spanish
      case .chineseSimplified: .chineseSimplified
      case .chineseTraditional: .chineseTraditional
      case .french: .french
      case .italian: .italian
      case .czech: .czech
      case .portuguese: .portuguese
      }
    }

    /// What stands between words that are shown: a space, in Japanese an ideographic one (BIP-39, "Wordlists").
    var separator: StaticString { self == .japanese ? "\u{3000}" : " " }
  }

  /// How many words a mnemonic can have (BIP-39, "Generating the mnemonic").
  public enum WordCount: Int, CaseIterable, Sendable {
    /// 12 words: 128 bits of entropy.
    case twelve = 12
    /// 15 words: 160 bits.
    case fifteen = 15
    /// 18 words: 192 bits.
    case eighteen = 18
    /// 21 words: 224 bits.
    case twentyOne = 21
    /// 24 words: 256 bits.
    case twentyFour = 24

    /// How many bytes of entropy the words stand for: 32 bits for every 3 words.
    public var entropyByteCount: Int { rawValue / 3 * 4 }
  }
}
