import ArgumentParser
import EthCrypto
import EthPrimitives

/// `lp-chain key new`: makes a private key.
struct KeyNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a private key, put it into a keystore that a password opens, and print its address.",
    discussion: """
      The file is one that only you may read. A file that is there already is never overwritten.

      Example: lp-chain key new --output operator.json

      Example: lp-chain key new --unencrypted --output operator.key
      """)

  @OptionGroup var destination: NewKeyOptions

  @Flag(help: "Print the private key, too; only with --unencrypted.")
  var show = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !show || destination.unencrypted else {
      throw ValidationError("--show goes with --unencrypted; 'lp-chain key export' shows a keystore's key")
    }
  }

  func run() throws {
    ProcessSetup.protectMemory()
    let key = PrivateKey.generate()
    let path = try destination.save(key)
    let secret = show ? key.withUnsafeKeyBytes { Hex.encode($0) } : nil
    try destination.show(key.address, path, privateKey: secret, options)
  }
}
