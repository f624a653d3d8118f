import ArgumentParser
import EthJSON
import EthPrimitives
import EthSigners

/// `lp-chain key mnemonic derive`: the addresses of a phrase.
struct MnemonicDeriveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "derive",
    abstract: "Print the first addresses of a mnemonic phrase.",
    discussion: """
      The phrase is asked for, or read from a file or a descriptor; it is never an argument. To use an account, give \
      its path to --derivation-path of another command, or put its key into a keystore with 'lp-chain key import'.

      Example: lp-chain key mnemonic derive --count 5

      Example: lp-chain key mnemonic derive --path "m/44'/60'/i'/0/0" --mnemonic-file phrase.txt
      """)

  @Option(help: ArgumentHelp("How many addresses.", valueName: "number"))
  var count: UInt32 = 1

  @Option(
    help: ArgumentHelp("The keys' path, an i where the number of the account goes.", valueName: "path"))
  var path = "m/44'/60'/0'/0/i"

  @OptionGroup(title: "Mnemonic") var mnemonics: MnemonicOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard (1...10_000).contains(count) else { throw ValidationError("--count: expected 1 to 10000") }
    guard path.split(separator: "i", omittingEmptySubsequences: false).count <= 2 else {
      throw ValidationError("--path: expected one i at most")
    }
    guard path.contains("i") || count == 1 else {
      throw ValidationError(
        "--path: expected an i where the number of the account goes, such as m/44'/60'/0'/0/i")
    }
    do throws(CLIError) { _ = try place(0) } catch { throw ValidationError("--path: \(error)") }
  }

  func run() throws {
    let master = try mnemonics.masterKey()
    for index in 0..<count {
      let place = try place(index)
      let address = try master.derived(along: place).address
      try options.output.show("\(place)  \(address)") { writer in
        writer.object { writer in
          writer.member("path", place.description)
          writer.member("address", address.description)
        }
      }
    }
  }

  private func place(_ index: UInt32) throws(CLIError) -> DerivationPath {
    try DerivationPath(setting: path.replacing("i", with: "\(index)"))
  }
}
