import ArgumentParser
import EthCrypto
import EthPrimitives
import EthSigners

/// Where a private key comes from. It is never an argument: those are for everyone on the machine to see.
struct KeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with the private key, 64 hexadecimal digits. (default: WEB3_PRIVATE_KEY, or private-key-file or "
        + "keystore in the settings file)", valueName: "file"))
  var privateKeyFile: String?

  @Flag(help: "Ask for the private key on the terminal.")
  var promptKey = false

  @Option(help: ArgumentHelp("A keystore: a file with the private key, encrypted.", valueName: "file"))
  var keystore: String?

  @OptionGroup var passwords: PasswordOptions
  @OptionGroup var mnemonics: MnemonicOptions

  @OptionGroup var place: MnemonicPlaceOptions

  func validate() throws {
    var named: [String] = []
    if privateKeyFile != nil { named.append("--private-key-file") }
    if promptKey { named.append("--prompt-key") }
    if keystore != nil { named.append("--keystore") }
    if mnemonics.isGiven { named.append("a mnemonic") }
    guard named.count < 2 else {
      throw ValidationError("\(named[0]) and \(named[1]) cannot go together: use one of them")
    }
    try place.check(mnemonics)
    guard passwords.source == nil || named.isEmpty || keystore != nil else {
      throw ValidationError("a password goes with --keystore: \(named[0]) needs none")
    }
  }

  /// Reads the private key: from what the flags name, or from `WEB3_PRIVATE_KEY`, or from the settings file's
  /// `private-key-file` or `keystore`. From then on the process's memory is protected.
  ///
  /// - Parameter settings: Loaded only where neither flags nor environment tell.
  func load(_ settings: @autoclosure () throws -> Settings) throws -> PrivateKey {
    guard let key = try loadIfPresent(settings()) else {
      throw CLIError.failed(
        "no private key is given: use --keystore, --private-key-file, --mnemonic-file or --prompt-key, set "
          + "WEB3_PRIVATE_KEY or put keystore or private-key-file into the settings file")
    }
    return key
  }

  /// Reads the private key as ``load(_:)`` does, from what is not read yet: a settings file that a flag names is read
  /// in any case, and another one only where neither flags nor environment tell.
  func load(_ config: ConfigOptions) throws -> PrivateKey {
    guard config.config != nil else { return try load(Settings(config)) }
    let settings = try Settings(config)
    return try load(settings)
  }

  /// Reads the private key as ``load(_:)`` does; `nil` where none is given at all.
  func loadIfPresent(_ config: ConfigOptions) throws -> PrivateKey? {
    guard config.config != nil else { return try loadIfPresent(Settings(config)) }
    let settings = try Settings(config)
    return try loadIfPresent(settings)
  }

  /// Reads the private key as ``load(_:)`` does; `nil` where none is given at all.
  func loadIfPresent(_ settings: @autoclosure () throws -> Settings) throws -> PrivateKey? {
    if let privateKeyFile { return try PrivateKey(file: privateKeyFile) }
    if promptKey { return try PrivateKey.fromTerminal(instead: "use --private-key-file or WEB3_PRIVATE_KEY") }
    if let keystore { return try KeystoreFile(keystore).open(passwords.password(of: keystore)) }
    if mnemonics.isGiven { return try mnemonics.masterKey().key(at: place.path) }
    // A password is that of the keystore in the settings file, so this is the key that is meant.
    if passwords.source == nil, let key = try PrivateKey.fromEnvironment() { return key }
    let settings = try settings()
    if let path = settings.keystore {
      return try KeystoreFile(path).open(passwords.password(of: path, settingsFile: settings.passwordFile))
    }
    guard passwords.source == nil else {
      throw CLIError.usage("a password goes with --keystore, or with keystore in the settings file")
    }
    return try settings.privateKeyFile.map { path throws(CLIError) in try PrivateKey(file: path) }
  }
}
