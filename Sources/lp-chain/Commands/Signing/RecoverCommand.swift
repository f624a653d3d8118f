import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives

/// `lp-chain recover`: finds out who has signed.
struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Print the account that has signed a message, structured data or a hash.",
    discussion: "Example: lp-chain recover message 'hello, lilypad' --signature 0x…",
    subcommands: [
      RecoverSubjectCommand<MessageSubject>.self, RecoverSubjectCommand<TypedDataSubject>.self,
      RecoverSubjectCommand<HashSubject>.self,
    ])
}

/// `lp-chain recover message`, `recover typed-data` and `recover hash`.
struct RecoverSubjectCommand<Subject: SigningSubject>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Subject.name, abstract: "Print the account that has signed \(Subject.noun).",
      discussion: Subject.help(
        "recover",
        "Nearly every signature is some account's: what is printed says something only where you know the account.",
        options: "--signature 0x…"))
  }

  @OptionGroup var subject: Subject
  @OptionGroup var signature: SignatureOptions
  @OptionGroup var options: OutputOptions

  func run() throws {
    let address = try signature.read().recoverAddress(of: subject.digest())
    try options.output.show(address.description) { writer in
      writer.object { $0.member("address", address.description) }
    }
  }
}
