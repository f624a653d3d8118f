import EthCrypto
import EthSigners

extension Target {
  /// Mnemonics as text, and entropy in a language that the first byte chooses.
  static let mnemonic = Target(name: "mnemonic") { input in
    checkText(input)
    checkEntropy(input)
  }

  private static func checkText(_ input: Input) {
    let bytes = input.bytes.span.withUnsafeBytes { SecretBytes(copying: $0) }
    let raw: Bool? = input.attempt("Mnemonic(SecretBytes)") { () throws(MnemonicError) in
      checkWords(of: try Mnemonic(bytes))
      return true
    }
    let text: Bool? = input.attempt("Mnemonic(String)") { () throws(MnemonicError) in
      checkWords(of: try Mnemonic(input.text))
      return true
    }
    require(raw == nil || text != nil, "bytes of a mnemonic are read and its text is not")
  }

  private static func checkEntropy(_ input: Input) {
    guard let first = input.bytes.first else { return }
    let languages = Mnemonic.Language.allCases
    let language = languages[Int(first) % languages.count]
    _ = input.attempt("Mnemonic(entropy:)") { () throws(MnemonicError) in
      let entropy = input.bytes.dropFirst().prefix(40)
      let mnemonic = try Mnemonic(
        entropy: Array(entropy).span.withUnsafeBytes { SecretBytes(copying: $0) }, language: language)
      require(mnemonic.entropy.withUnsafeBytes { $0.elementsEqual(entropy) }, "entropy of a mnemonic")
      checkWords(of: mnemonic)
    }
  }

  /// The words read back, with and without the language, in this and in another normalization form.
  private static func checkWords(of mnemonic: borrowing Mnemonic) {
    let phrase = mnemonic.words.joined(separator: " ")
    expectSuccess("own words of a mnemonic are refused") { () throws(MnemonicError) in
      let again = try Mnemonic(mnemonic.phrase, language: mnemonic.language)
      require(
        again.entropy.withUnsafeBytes { again in mnemonic.entropy.withUnsafeBytes { $0.elementsEqual(again) }
        },
        "words of a mnemonic read back as others")
      require(try Mnemonic(phrase).words == mnemonic.words, "words of a mnemonic are found to be others")
    }
    require(mnemonic.words.count == mnemonic.wordCount, "number of words")
  }
}
