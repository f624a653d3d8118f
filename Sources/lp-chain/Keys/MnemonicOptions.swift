import ArgumentParser
import EthCrypto
import EthSigners

/// Where a mnemonic phrase and its passphrase come from.
struct MnemonicOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A file with a mnemonic phrase (BIP-39).", valueName: "file"))
  var mnemonicFile: String?

  @Option(
    name: .customLong("mnemonic-fd"),
    help: ArgumentHelp("An open file descriptor to read a mnemonic phrase from.", valueName: "number"))
  var mnemonicFD: Int32?

  @Flag(help: "Ask for a mnemonic phrase on the terminal.")
  var promptMnemonic = false

  @Option(help: ArgumentHelp("A file with the mnemonic's passphrase. (default: none)", valueName: "file"))
  var passphraseFile: String?

  @Option(
    name: .customLong("passphrase-fd"),
    help: ArgumentHelp("An open file descriptor to read the passphrase from.", valueName: "number"))
  var passphraseFD: Int32?

  @Flag(help: "Ask for the mnemonic's passphrase on the terminal.")
  var promptPassphrase = false

  func validate() throws {
    let phrases = (mnemonicFile == nil ? 0 : 1) + (mnemonicFD == nil ? 0 : 1) + (promptMnemonic ? 1 : 0)
    guard phrases < 2 else {
      throw ValidationError(
        "--mnemonic-file, --mnemonic-fd and --prompt-mnemonic cannot go together: use one of them")
    }
    let passphrases =
      (passphraseFile == nil ? 0 : 1) + (passphraseFD == nil ? 0 : 1) + (promptPassphrase ? 1 : 0)
    guard passphrases < 2 else {
      throw ValidationError(
        "--passphrase-file, --passphrase-fd and --prompt-passphrase cannot go together: use one of them")
    }
  }

  /// Whether a phrase is named.
  var isGiven: Bool { mnemonicFile != nil || mnemonicFD != nil || promptMnemonic }
  /// Whether a passphrase is named.
  var hasPassphrase: Bool { passphraseFile != nil || passphraseFD != nil || promptPassphrase }

  /// The root of the keys: of the phrase that is named, or else typed, and its passphrase.
  func masterKey() throws -> ExtendedPrivateKey {
    let phrase = try phraseSource.read(.mnemonic)
    let mnemonic: Mnemonic
    do throws(MnemonicError) { mnemonic = try Mnemonic(phrase) } catch { throw CLIError.failed("\(error)") }
    let passphrase = try passphraseSource?.read(.passphrase) ?? SecretBytes(capacity: 0)
    return try ExtendedPrivateKey(seed: mnemonic.seed(passphrase: passphrase))
  }

  private var phraseSource: SecretSource {
    get throws {
      if let mnemonicFile {
        // A phrase has eleven spaces or more; no file's name is shown that could be one.
        guard mnemonicFile.utf8.count(where: { $0 == 0x20 }) < 11 else {
          throw CLIError.usage(
            "--mnemonic-file: expected the path of a file, found what looks like a phrase; a phrase on the command "
              + "line is for everyone on the machine to see, so treat it as lost")
        }
        return .file(mnemonicFile, option: "--mnemonic-file")
      }
      if let mnemonicFD { return .descriptor(mnemonicFD, option: "--mnemonic-fd") }
      return .terminal(
        prompt: "Mnemonic phrase (not shown): ", instead: "use --mnemonic-file or --mnemonic-fd")
    }
  }

  private var passphraseSource: SecretSource? {
    if let passphraseFile { return .file(passphraseFile, option: "--passphrase-file") }
    if let passphraseFD { return .descriptor(passphraseFD, option: "--passphrase-fd") }
    guard promptPassphrase else { return nil }
    return .terminal(
      prompt: "Passphrase of the mnemonic (not shown): ", instead: "use --passphrase-file or --passphrase-fd")
  }
}

extension ExtendedPrivateKey {
  /// A key of its own out of the tree.
  func key(at path: DerivationPath) throws -> PrivateKey {
    let child = try derived(along: path)
    return try child.privateKey.withUnsafeKeyBytes { bytes throws(CryptoError) in try PrivateKey(bytes) }
  }
}
