import EthCrypto
import EthPrimitives
import EthSigners
import Testing

@Suite struct MnemonicTests {
  static let known = "test test test test test test test test test test test junk"

  @Test func addressesOfTheKnownMnemonic() throws {
    let mnemonic = try Mnemonic(Self.known)
    #expect(try mnemonic.signer().address == "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")
    #expect(try mnemonic.signer(at: 3).address == "0x90F79bf6EB2c4f870365E785982E1f101E93b906")
    let path = try DerivationPath("m/44h/60H/0'/0/3")
    #expect(try mnemonic.signer(at: path).address == "0x90F79bf6EB2c4f870365E785982E1f101E93b906")
  }

  @Test func blanksAndCapitalsDoNotMatter() throws {
    let expected = try Mnemonic(Self.known).seed().copied
    let typed = "\n  " + Self.known.replacing(" ", with: "  \t\r\n").uppercased() + "\n"
    #expect(try Mnemonic(typed).seed().copied == expected)
    #expect(try Mnemonic(SecretBytes(utf8: typed)).phrase.text == Self.known)
  }

  @Test func aPassphraseGivesOtherKeys() throws {
    let mnemonic = try Mnemonic(Self.known)
    #expect(try mnemonic.signer(passphrase: "").address == mnemonic.signer().address)
    #expect(try mnemonic.signer(passphrase: "a").address != mnemonic.signer().address)
  }

  @Test(arguments: Mnemonic.WordCount.allCases) func generates(_ count: Mnemonic.WordCount) throws {
    for language in Mnemonic.Language.allCases {
      let one = Mnemonic.generate(wordCount: count, language: language)
      let other = Mnemonic.generate(wordCount: count, language: language)
      #expect(one.words.count == count.rawValue)
      #expect(one.entropy.count == count.entropyByteCount)
      #expect(one.entropy.copied != other.entropy.copied)
      #expect(try Mnemonic(one.phrase, language: language).entropy.copied == one.entropy.copied)
    }
  }

  @Test(arguments: [0, 4, 12, 15, 17, 31, 33, 36, 64]) func refusesEntropyOfTheWrongLength(_ count: Int) {
    #expect(throws: MnemonicError.entropyLength(found: count)) {
      _ = try Mnemonic(entropy: SecretBytes([UInt8](repeating: 1, count: count)))
    }
  }

  @Test(arguments: [0, 1, 11, 13, 14, 23, 25, 27, 500]) func refusesOtherCounts(_ count: Int) {
    let words = Array(repeating: "abandon", count: count).joined(separator: " ")
    #expect(throws: MnemonicError.wordCount(found: count)) { _ = try Mnemonic(words) }
  }

  @Test func wordsOfBothChineseListsHaveOneSeed() throws {
    let simplified = Mnemonic.Language.chineseSimplified.words
    let traditional = Set(Mnemonic.Language.chineseTraditional.words)
    // A word that both have, eleven times, and the first that the checksum allows behind them.
    let shared = try #require(simplified.dropFirst(7).first { traditional.contains($0) })
    let start = Array(repeating: shared, count: 11).joined(separator: " ")
    let phrase = try #require(
      simplified.filter { traditional.contains($0) }.lazy.map { start + " " + $0 }.first {
        (try? Mnemonic($0, language: .chineseTraditional).wordCount) == 12
      })
    let found = try Mnemonic(phrase)
    #expect(found.language == .chineseSimplified)
    let other = try Mnemonic(phrase, language: .chineseTraditional)
    #expect(other.language == .chineseTraditional)
    #expect(found.seed().copied == other.seed().copied)
  }

  @Test func wordsOfTwoListsAreTakenWhereTheChecksumFits() throws {
    let french = Set(Mnemonic.Language.french.words)
    let shared = Mnemonic.Language.english.words.filter { french.contains($0) }
    #expect(shared.count == 100)
    // Of those that are right in one list, most are wrong in the other.
    var languages: Set<Mnemonic.Language> = []
    for last in shared {
      let words = Array(repeating: shared[0], count: 11).joined(separator: " ") + " " + last
      let fits = { (language: Mnemonic.Language) in
        (try? Mnemonic(words, language: language).wordCount) != nil
      }
      if fits(.english) || fits(.french) {
        let found = try Mnemonic(words).language
        #expect(found == (fits(.english) ? .english : .french))
        languages.insert(found)
      } else {
        #expect(throws: MnemonicError.checksum) { _ = try Mnemonic(words) }
      }
    }
    #expect(languages == [.english, .french])
  }

  @Test func errorsSayWhereAndNotWhat() throws {
    let words = Self.known.replacing("junk", with: "secretest")
    let error = #expect(throws: MnemonicError.unknownWord(position: 12, language: .english)) {
      _ = try Mnemonic(words)
    }
    #expect(error?.description == "word 12 of the mnemonic is not in the word list of english")
    let none = Array(repeating: "xyzzy", count: 12).joined(separator: " ")
    #expect(throws: MnemonicError.unknownWord(position: 1, language: nil)) { _ = try Mnemonic(none) }
    #expect(throws: MnemonicError.checksum) { _ = try Mnemonic(Self.known.replacing("junk", with: "test")) }
  }

  @Test func textIsBoundedAndUTF8() {
    #expect(throws: MnemonicError.textLength(found: 4097)) {
      _ = try Mnemonic(String(repeating: " ", count: 4097))
    }
    #expect(throws: MnemonicError.invalidUTF8) { _ = try Mnemonic(SecretBytes([0x61, 0xFF])) }
    #expect(throws: MnemonicError.invalidUTF8) {
      _ = try Mnemonic(Self.known).seed(passphrase: SecretBytes([0xC0, 0x80]))
    }
  }
}
