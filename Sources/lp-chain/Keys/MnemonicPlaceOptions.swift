import ArgumentParser
import EthSigners

/// Which of a mnemonic's keys is meant.
struct MnemonicPlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Which key of the mnemonic: m/44'/60'/0'/0/NUMBER. (default: 0)", valueName: "number"))
  var mnemonicIndex: UInt32?

  @Option(
    help: ArgumentHelp("Where the mnemonic's key is, such as \"m/44'/60'/1'/0/0\".", valueName: "path"),
    transform: { try DerivationPath(setting: $0) })
  var derivationPath: DerivationPath?

  /// The path to the key.
  var path: DerivationPath {
    get throws(CLIError) {
      if let derivationPath { return derivationPath }
      do throws(HDKeyError) { return try .ethereum(index: mnemonicIndex ?? 0) } catch {
        throw .usage("--mnemonic-index: \(error)")
      }
    }
  }

  func validate() throws {
    guard mnemonicIndex == nil || derivationPath == nil else {
      throw ValidationError("--mnemonic-index and --derivation-path cannot go together: use one of them")
    }
  }

  /// Refuses what goes with a mnemonic where none is named.
  func check(_ mnemonics: MnemonicOptions) throws {
    guard mnemonics.isGiven || mnemonicIndex == nil && derivationPath == nil && !mnemonics.hasPassphrase
    else {
      throw ValidationError(
        "--mnemonic-index, --derivation-path and a passphrase go with --mnemonic-file, --mnemonic-fd or "
          + "--prompt-mnemonic")
    }
  }
}

extension DerivationPath {
  /// A path from a flag.
  init(setting text: String) throws(CLIError) {
    do throws(DerivationPathError) { try self.init(text) } catch {
      throw .usage("\"\(text.prefix(60))\": \(error)")
    }
  }
}
