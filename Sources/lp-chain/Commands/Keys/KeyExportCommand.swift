import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives

/// `lp-chain key export`: shows a private key.
struct KeyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Show a private key, after asking twice, or write it to a file as it is.",
    discussion: """
      It asks for the keystore's password, and then whether you are sure. The key goes to the terminal, or with \
      --output to a new file that only you may read.

      Example: lp-chain key export --keystore operator.json --output operator.key
      """)

  @Option(
    help: ArgumentHelp(
      "The file, or - for standard output whatever it is. (default: the terminal)", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() throws {
    let destination = try SecretOutput(option: output, .privateKey)
    if let path = destination.path { try KeyFile.checkNew(path) }
    let key = try keys.load(config)
    let address = key.address
    guard
      try TerminalPrompt.confirms(
        "This gives out the private key of \(address): whoever has it has the account. Type export to go on: ",
        with: "export")
    else { throw CLIError.failed("the private key was not exported, as you did not type export") }
    if let path = destination.path {
      try destination.write(key.hexDigits)
      if !options.json {
        Diagnostics.note(
          "the private key is in \(path.shownAsFile), not encrypted; whoever has it has the account")
      }
      return try options.output.show(address.description) { writer in
        writer.object { writer in
          writer.member("address", address.description)
          writer.member("file", path)
        }
      }
    }
    guard options.json else { return try destination.write(key.hexDigits) }
    try options.output.show("") { writer in
      writer.object { writer in
        writer.member("address", address.description)
        writer.member("privateKey", key.withUnsafeKeyBytes { Hex.encode($0) })
      }
    }
  }
}
