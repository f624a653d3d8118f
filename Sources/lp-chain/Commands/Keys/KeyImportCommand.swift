import ArgumentParser
import EthCrypto
import EthSigners

/// `lp-chain key import`: puts a key that is elsewhere into a keystore.
struct KeyImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Put a private key that you have into a keystore, and print its address.",
    discussion: """
      Without an option that says where the key is, it is asked for. A keystore is imported to change its password. \
      What the key comes from stays as it is: delete it where it is not encrypted.

      Example: lp-chain key import --private-key-file operator.key --output operator.json

      Example: lp-chain key import --prompt-mnemonic --mnemonic-index 1
      """)

  @Option(
    help: ArgumentHelp("A file with the private key, 64 hexadecimal digits.", valueName: "file"))
  var privateKeyFile: String?

  @Flag(help: "Ask for the private key on the terminal.")
  var promptKey = false

  @Option(
    help: ArgumentHelp("A keystore with the key, which is copied with a new password.", valueName: "file"))
  var keystore: String?

  @Option(
    help: ArgumentHelp("A file with that keystore's password. (default: it is asked for)", valueName: "file"))
  var oldPasswordFile: String?

  @OptionGroup(title: "Mnemonic") var mnemonics: MnemonicOptions
  @OptionGroup(title: "Mnemonic") var place: MnemonicPlaceOptions
  @OptionGroup(title: "The new keystore") var destination: NewKeyOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    let named =
      (privateKeyFile == nil ? [] : ["--private-key-file"]) + (promptKey ? ["--prompt-key"] : [])
      + (keystore == nil ? [] : ["--keystore"]) + (mnemonics.isGiven ? ["a mnemonic"] : [])
    guard named.count < 2 else {
      throw ValidationError("\(named[0]) and \(named[1]) cannot go together: use one of them")
    }
    guard oldPasswordFile == nil || keystore != nil else {
      throw ValidationError("--old-password-file goes with --keystore")
    }
    try place.check(mnemonics)
  }

  func run() throws {
    let key = try load()
    let path = try destination.save(key)
    try destination.show(key.address, path, options)
  }

  private func load() throws -> PrivateKey {
    if let privateKeyFile { return try PrivateKey(file: privateKeyFile) }
    if let keystore {
      let file = try KeystoreFile(keystore)
      let source =
        oldPasswordFile.map { SecretSource.file($0, option: "--old-password-file") }
        ?? .terminal(
          prompt: "Password of \(keystore.shownAsFile) (not shown): ", instead: "use --old-password-file")
      return try file.open(source.read(.password))
    }
    if mnemonics.isGiven { return try mnemonics.masterKey().key(at: place.path) }
    return try PrivateKey.fromTerminal(instead: "use --private-key-file, --keystore or --mnemonic-file")
  }
}
