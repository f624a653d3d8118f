import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives
import EthSigners

/// Where a key goes that is new here: into a keystore, or else into a plain file.
struct NewKeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file. (default: a name with the time and the address, as geth makes it)", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The folder for a file without a name. (default: the current folder)", valueName: "folder"))
  var keystoreDir: String?

  @OptionGroup var passwords: PasswordOptions

  @Flag(
    name: .customLong("light-kdf"),
    help: "Make a keystore that opens at once, in 4 MiB of memory, and so is easier to break.")
  var isLight = false

  @Flag(help: "Write the key as it is, 64 hexadecimal digits, without a password.")
  var unencrypted = false

  func validate() throws {
    guard output == nil || keystoreDir == nil else {
      throw ValidationError("--output and --keystore-dir cannot go together: use one of them")
    }
    guard !unencrypted || passwords.source == nil && !isLight else {
      throw ValidationError("--unencrypted needs neither a password nor --light-kdf")
    }
  }

  /// Writes the key to a new file that only its owner may read, and returns the file's path. A file that is there
  /// is never overwritten.
  func save(_ key: borrowing PrivateKey) throws -> String {
    guard !unencrypted else {
      let path = output ?? inFolder("\(key.address).key")
      try SecretOutput.file(path).write(key.hexDigits)
      return path
    }
    if let output { try KeyFile.checkNew(output) }
    let password = try passwords.newPassword(otherwise: ", or --unencrypted for a file without a password")
    do throws(KeystoreError) {
      let keystore = try Keystore.encrypting(key, password: password, kdf: isLight ? .light : .scrypt())
      if let output {
        try keystore.write(toNewFile: output)
        return output
      }
      let path = try keystore.write(toFolder: keystoreDir ?? ".", at: KeyFile.timeSince1970())
      return keystoreDir == nil ? String(path.dropFirst(2)) : path
    } catch {
      if case .file(let error) = error, error.reason == .exists { throw KeyFile.alreadyThere(error.path) }
      throw CLIError.failed("no keystore was made: \(error)")
    }
  }

  private func inFolder(_ name: String) -> String { keystoreDir.map { "\($0)/\(name)" } ?? name }

  /// Prints where the key is, and of which account.
  func show(_ address: Address, _ path: String, privateKey: String? = nil, _ options: OutputOptions) throws {
    if !options.json {
      Diagnostics.note(
        unencrypted
          ? "the private key is in \(path.shownAsFile); whoever has it has the account"
          : "the private key is in \(path.shownAsFile); without its password it is lost, so keep both")
    }
    let lines = [address.description] + (privateKey.map { [$0] } ?? [])
    try options.output.show(lines.joined(separator: "\n")) { writer in
      writer.object { writer in
        writer.member("address", address.description)
        writer.member("file", path)
        if let privateKey { writer.member("privateKey", privateKey) }
      }
    }
  }
}
