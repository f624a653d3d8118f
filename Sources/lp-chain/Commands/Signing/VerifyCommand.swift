import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives

/// `lp-chain verify`: checks signatures.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that an account has signed a message, structured data or a hash.",
    discussion: """
      The exit status is 0 where it has, and 1 where it has not.

      Example: lp-chain verify message 'hello, lilypad' --address 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 \
      --signature 0x…
      """,
    subcommands: [
      VerifySubjectCommand<MessageSubject>.self, VerifySubjectCommand<TypedDataSubject>.self,
      VerifySubjectCommand<HashSubject>.self,
    ])
}

/// `lp-chain verify message`, `verify typed-data` and `verify hash`.
struct VerifySubjectCommand<Subject: SigningSubject>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Subject.name, abstract: "Check that an account has signed \(Subject.noun).",
      discussion: Subject.help(
        "verify", "The exit status is 0 where it has, and 1 where it has not.",
        options: "--signature 0x… --address 0x70997970C51812dc3A010C7d01b50e0d17dc79C8"))
  }

  @OptionGroup var subject: Subject
  @OptionGroup var signature: SignatureOptions

  @Option(help: "The account.", transform: { try Address(setting: $0) })
  var address: Address

  @OptionGroup var options: OutputOptions

  func run() throws {
    let signature = try signature.read()
    let digest = try subject.digest()
    let signer = try? signature.recoverAddress(of: digest)
    let isValid = signer == address
    let found = signer.map { "\($0) has signed something with it" } ?? "no account has"
    let text =
      isValid ? "valid: \(address) has signed this" : "not valid: \(address) has not signed this (\(found))"
    try options.output.show(text) { writer in
      writer.object { writer in
        writer.member("valid", isValid)
        writer.member("address", address.description)
        writer.member("signer", signer?.description)
      }
    }
    guard isValid else { throw ExitCode.failure }
  }
}
