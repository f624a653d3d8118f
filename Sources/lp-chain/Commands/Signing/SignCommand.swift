import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives

/// `lp-chain sign`: signatures of everything but transactions.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign a message, structured data, a hash or an authorization.",
    discussion: """
      Transactions are signed by 'lp-chain tx sign'.

      Example: lp-chain sign message 'hello, lilypad' --keystore operator.json
      """,
    subcommands: [
      SignSubjectCommand<MessageSubject>.self, SignSubjectCommand<TypedDataSubject>.self,
      SignHashCommand.self,
      SignAuthorizationCommand.self,
    ])
}

/// `lp-chain sign message` and `sign typed-data`.
struct SignSubjectCommand<Subject: SigningSubject>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Subject.name, abstract: "Sign \(Subject.noun).",
      discussion: Subject.help(
        "sign", "Prints the signature: r, s and v (27 or 28), 65 bytes.", options: "--keystore operator.json")
    )
  }

  @OptionGroup var subject: Subject
  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() throws {
    let digest = try subject.digest()
    try SignatureReport(digest: digest, key: keys.load(config)).show(options.output)
  }
}

/// `lp-chain sign hash`.
struct SignHashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: HashSubject.name, abstract: "Sign \(HashSubject.noun).",
    discussion: """
      A hash can be that of a transaction that takes all that the account has: sign only what you have hashed \
      yourself, and say so with --unsafe. Prints the signature: r, s and v (27 or 28), 65 bytes.

      Example: lp-chain sign hash --unsafe \(HashSubject.example) --keystore operator.json
      """)

  @OptionGroup var subject: HashSubject

  @Flag(name: .customLong("unsafe"), help: "Sign without knowing what.")
  var isUnsafe = false

  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard isUnsafe else {
      throw ValidationError(
        "a hash can be that of a transaction that takes all that the account has: if you have hashed it yourself, "
          + "say so with --unsafe")
    }
  }

  func run() throws {
    try SignatureReport(digest: subject.digest(), key: keys.load(config)).show(options.output)
  }
}
