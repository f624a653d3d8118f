import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives

/// `lp-chain key new`: makes a private key.
struct KeyNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a private key, write it to a file that only you may read, and print its address.",
    discussion: """
      A file that is there already is never overwritten. The private key itself is printed only with --show.

      Example: lp-chain key new --output operator.key
      """)

  @Option(help: ArgumentHelp("The file. (default: ADDRESS.key in the current folder)", valueName: "file"))
  var output: String?

  @Flag(help: "Print the private key, too.")
  var show = false

  @OptionGroup var options: OutputOptions

  func run() throws {
    ProcessSetup.protectMemory()
    let key = PrivateKey.generate()
    let address = key.address
    let file = output ?? "\(address).key"
    try key.write(to: file)
    let secret = show ? key.withUnsafeKeyBytes { Hex.encode($0) } : nil
    if !options.json { Diagnostics.note("the private key is in \(file); whoever has it has the account") }
    try options.output.show(([address.description] + (secret.map { [$0] } ?? [])).joined(separator: "\n")) {
      writer in
      writer.object { writer in
        writer.member("address", address.description)
        writer.member("file", file)
        if let secret { writer.member("privateKey", secret) }
      }
    }
  }
}
