import ArgumentParser
import EthCrypto

/// Where a keystore's password comes from: a file, a descriptor, or else the terminal.
struct PasswordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A file with the keystore's password. (default: it is asked for)", valueName: "file"))
  var passwordFile: String?

  @Option(
    name: .customLong("password-fd"),
    help: ArgumentHelp("An open file descriptor to read the keystore's password from.", valueName: "number"))
  var passwordFD: Int32?

  func validate() throws {
    guard passwordFile == nil || passwordFD == nil else {
      throw ValidationError("--password-file and --password-fd cannot go together: use one of them")
    }
  }

  /// What the options name; `nil` where the terminal is left.
  var source: SecretSource? {
    passwordFile.map { .file($0, option: "--password-file") }
      ?? passwordFD.map { .descriptor($0, option: "--password-fd") }
  }

  /// The password of a keystore that is there.
  ///
  /// - Parameter settingsFile: The password file that the settings name for this keystore.
  func password(of keystore: String, settingsFile: String? = nil) throws(CLIError) -> SecretBytes {
    let named = source ?? settingsFile.map { .settingsFile($0) }
    return try
      (named
      ?? .terminal(prompt: "Password of \(keystore.shownAsFile) (not shown): ", instead: Self.instead)).read(
        .password)
  }

  /// The password for a new keystore, which on the terminal has to be typed twice.
  ///
  /// - Parameter otherwise: What else there is, as the end of a sentence.
  func newPassword(otherwise: String = "") throws(CLIError) -> SecretBytes {
    let password: SecretBytes
    if let source {
      password = try source.read(.password)
    } else {
      let instead = Self.instead + otherwise
      password = try SecretSource.terminal(prompt: "New password (not shown): ", instead: instead).read(
        .password)
      let again = try SecretSource.terminal(prompt: "The same again: ", instead: instead).read(.password)
      guard password.isEqual(to: again) else { throw .failed("the two passwords are not the same") }
    }
    guard password.count > 0 else { throw .failed("the password is empty: it would protect nothing") }
    return password
  }

  private static let instead = "use --password-file or --password-fd"
}
