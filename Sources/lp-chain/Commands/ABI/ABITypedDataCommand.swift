import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives

/// `lp-chain abi typed-data`: the digest of structured data that a wallet would sign.
struct ABITypedDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typed-data",
    abstract: "Print the digest of structured data (EIP-712) in the JSON of eth_signTypedData_v4.",
    discussion: """
      With --json also the domain's separator, the message's hash and the text of its type. Members that are missing \
      or that the types do not have are refused.

      Example: lp-chain abi typed-data mail.json
      """)

  @OptionGroup var subject: TypedDataSubject
  @OptionGroup var options: OutputOptions

  func run() throws {
    let data = try subject.typedData()
    try options.output.show(data.digest.description) { writer in
      writer.object { writer in
        writer.member("digest", data.digest)
        writer.member("domainSeparator", data.domain.separator)
        writer.member("structHash", data.structHash)
        writer.member("primaryType", data.primaryType)
        writer.member("encodedType", data.encodedType)
      }
    }
  }
}
