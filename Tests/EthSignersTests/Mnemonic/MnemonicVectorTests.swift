import EthCrypto
import EthPrimitives
import EthSigners
import Foundation
import Testing

/// BIP-39's published vectors in all languages, and random mnemonics of two other implementations.
@Suite struct MnemonicVectorTests {
  struct Vectors: Decodable {
    var cases: [[String]]
  }

  @Test(arguments: Mnemonic.Language.allCases) func publishedVectors(_ language: Mnemonic.Language) throws {
    let cases = try HDFixture.decode("mnemonic/vectors.json", as: Vectors.self).cases
      .filter { $0[0] == language.rawValue }
    #expect(cases.count == 24)
    for vector in cases {
      let (entropy, words) = (try [UInt8](hex: vector[1]), vector[2])
      let made = try Mnemonic(entropy: SecretBytes(entropy), language: language)
      #expect(Array(made.phrase.text.utf8) == Array(words.utf8))
      let read = try Mnemonic(words)
      #expect(read.entropy.copied == entropy)
      #expect(try Mnemonic(words, language: language).entropy.copied == entropy)
      let seed = read.seed(passphrase: "TREZOR")
      #expect(seed.copied == (try [UInt8](hex: vector[3])))
      #expect(try ExtendedPrivateKey(seed: seed).xprv.text == vector[4])
    }
  }

  struct Random: Decodable {
    struct Case: Decodable {
      var language: String
      var entropy: String
      var words: String
      var typed: String
      var passphrase: String
      var seed: String
      var index: UInt32
      var address: String
      var path: String
      var pathAddress: String
    }

    var cases: [Case]
  }

  @Test func otherImplementationsAgree() throws {
    let cases = try HDFixture.decode("mnemonic/random.json", as: Random.self).cases
    #expect(cases.count == 120)
    for vector in cases {
      let language = try #require(Mnemonic.Language(rawValue: vector.language))
      let mnemonic = try Mnemonic(vector.typed, language: language)
      #expect(mnemonic.entropy.copied == (try [UInt8](hex: vector.entropy)))
      #expect(mnemonic.words == vector.words.split { $0 == " " || $0 == "\u{3000}" }.map(String.init))
      #expect(mnemonic.wordCount == mnemonic.words.count)
      #expect(Array(mnemonic.phrase.text.utf8) == Array(vector.words.utf8))
      let seed = try mnemonic.seed(passphrase: SecretBytes(utf8: vector.passphrase))
      #expect(seed.copied == (try [UInt8](hex: vector.seed)))

      let master = try ExtendedPrivateKey(seed: seed)
      let account = try master.derived(along: .ethereum(index: vector.index))
      #expect(account.address.description == vector.address)
      #expect(
        try master.derived(along: DerivationPath(vector.path)).address.description == vector.pathAddress)
      // Without being told, the language is found, or one with the same words.
      #expect(try Mnemonic(vector.typed).phrase.text == mnemonic.phrase.text)
    }
    for vector in cases.prefix(8) {
      let signer = try Mnemonic(vector.typed).signer(at: vector.index, passphrase: vector.passphrase)
      #expect(signer.address.description == vector.address)
    }
  }

  struct Invalid: Decodable {
    struct Case: Decodable {
      var language: String
      var words: String
      var wrong: String
      var position: Int
      var count: Int
    }

    var cases: [Case]
  }

  @Test func refusesWhatAnotherImplementationRefuses() throws {
    let cases = try HDFixture.decode("mnemonic/invalid.json", as: Invalid.self).cases
    #expect(cases.count == 150)
    for vector in cases {
      let language = try #require(Mnemonic.Language(rawValue: vector.language))
      let expected: MnemonicError =
        switch vector.wrong {
        case "checksum": .checksum
        case "word": .unknownWord(position: vector.position, language: language)
        default: .wordCount(found: vector.count)
        }
      #expect(throws: expected) { _ = try Mnemonic(vector.words, language: language) }
      #expect(throws: MnemonicError.self) { _ = try Mnemonic(vector.words) }
    }
  }

  @Test(arguments: Mnemonic.Language.allCases) func listsAreTheOfficialOnes(_ language: Mnemonic.Language)
    throws
  {
    let name = language.rawValue.replacing("chineseS", with: "chinese_s").replacing(
      "chineseT", with: "chinese_t")
    let file = try HDFixture.url("mnemonic/wordlists/\(name).txt")
    let text = language.words.map { $0 + "\n" }.joined()
    #expect(Array(text.utf8) == Array(try Data(contentsOf: file)))
  }
}
