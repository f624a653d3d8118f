import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives
import EthSigners

/// `lp-chain key mnemonic new`: makes a phrase.
struct MnemonicNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a mnemonic phrase and show it once.",
    discussion: """
      Whoever has the phrase has all of its accounts, and without it they are lost: write it on paper. It goes to the \
      terminal, or with --output to a new file that only you may read.

      Example: lp-chain key mnemonic new --words 24
      """)

  @Option(help: ArgumentHelp("How many words: 12, 15, 18, 21 or 24.", valueName: "number"))
  var words = 24

  @Option(
    help: ArgumentHelp(
      "Their language: \(Mnemonic.Language.allCases.map(\.optionName).joined(separator: ", ")).",
      valueName: "name"),
    transform: { try Mnemonic.Language(optionName: $0) })
  var language: Mnemonic.Language = .english

  @Option(
    help: ArgumentHelp(
      "The file, or - for standard output whatever it is. (default: the terminal)", valueName: "file"))
  var output: String?

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard Mnemonic.WordCount(rawValue: words) != nil else {
      throw ValidationError("--words: expected 12, 15, 18, 21 or 24, found \(words)")
    }
  }

  func run() throws {
    ProcessSetup.protectMemory()
    let destination = try SecretOutput(option: output, .mnemonic)
    let mnemonic = Mnemonic.generate(wordCount: .init(rawValue: words) ?? .twentyFour, language: language)
    let address = try mnemonic.masterKey().derived(along: .ethereum(index: 0)).address
    if let path = destination.path {
      try destination.write(mnemonic.phrase)
      if !options.json {
        Diagnostics.note("the phrase is in \(path.shownAsFile); whoever has it has its accounts")
      }
      return try options.output.show(address.description) { writer in
        writer.object { writer in
          writer.member("address", address.description)
          writer.member("file", path)
        }
      }
    }
    guard options.json else {
      try destination.write(mnemonic.phrase)
      return Diagnostics.note("write it down: it is not shown again. Its first account is \(address)")
    }
    try options.output.show("") { writer in
      writer.object { writer in
        writer.member("mnemonic", mnemonic.phrase.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
        writer.member("address", address.description)
      }
    }
  }
}

extension Mnemonic.Language {
  /// The name on the command line, such as `chinese-simplified`.
  fileprivate var optionName: String {
    rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  fileprivate init(optionName: String) throws(CLIError) {
    guard let language = Self.allCases.first(where: { $0.optionName == optionName.lowercased() }) else {
      throw .usage("expected one of \(Self.allCases.map(\.optionName).joined(separator: ", "))")
    }
    self = language
  }
}
