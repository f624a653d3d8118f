import ArgumentParser
import EthCrypto

/// Where a private key comes from. It is never an argument: those are for everyone on the machine to see.
struct KeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with the private key, 64 hexadecimal digits. (default: WEB3_PRIVATE_KEY, or private-key-file in the "
        + "settings file)", valueName: "file"))
  var privateKeyFile: String?

  @Flag(help: "Ask for the private key on the terminal.")
  var promptKey = false

  func validate() throws {
    guard privateKeyFile == nil || !promptKey else {
      throw ValidationError("--private-key-file and --prompt-key cannot go together: use one of them")
    }
  }

  /// Reads the private key: from what the flags name, or from `WEB3_PRIVATE_KEY`, or from the settings file's
  /// `private-key-file`. From then on the process's memory is protected.
  ///
  /// - Parameter settings: Loaded only where neither flags nor environment tell.
  func load(_ settings: @autoclosure () throws -> Settings) throws -> PrivateKey {
    guard let key = try loadIfPresent(settings()) else {
      throw CLIError.failed(
        "no private key is given: use --private-key-file or --prompt-key, set WEB3_PRIVATE_KEY or put "
          + "private-key-file into the settings file")
    }
    return key
  }

  /// Reads the private key as ``load(_:)`` does; `nil` where none is given at all.
  func loadIfPresent(_ settings: @autoclosure () throws -> Settings) throws -> PrivateKey? {
    if let privateKeyFile { return try PrivateKey(file: privateKeyFile) }
    if promptKey {
      let prompt = SecretSource.terminal(
        prompt: "Private key (not shown): ", instead: "use --private-key-file or WEB3_PRIVATE_KEY")
      return try PrivateKey(prompt.read(.privateKey), from: "the input")
    }
    if let key = try PrivateKey.fromEnvironment() { return key }
    guard let path = try settings().privateKeyFile else { return nil }
    return try PrivateKey(file: path)
  }
}
