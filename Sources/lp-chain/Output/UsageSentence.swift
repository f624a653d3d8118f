import ArgumentParser

/// What the argument parser has to say, on one line, and where help is.
///
/// It quotes arguments. Those that could be a secret are left out: a key, a phrase, and whatever stands where no
/// argument is expected in a command that takes a key.
struct UsageSentence: CustomStringConvertible {
  let description: String

  init(_ error: any Error, arguments: [String]) {
    let message = LPChain.message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
    let full = LPChain.fullMessage(for: error)
    var helpCommand = "lp-chain --help"
    if let start = full.firstRange(of: "See '"), let end = full[start.upperBound...].firstIndex(of: "'") {
      helpCommand = String(full[start.upperBound..<end])
    }
    let ending = message.hasSuffix(".") || message.hasSuffix("?") ? String(message.dropLast()) : message
    let shown =
      Self.withoutUnexpected(ending, helpCommand: helpCommand) ?? Self.secretOption(ending)
      ?? Redaction.phrases(of: arguments, in: Redaction.keys(in: ending))
    description = shown + "; see '\(helpCommand)'"
  }

  /// The commands that take no key, below which an argument too many is shown.
  private static let withoutKeys = [
    "keccak", "abi", "rlp", "verify", "recover", "call", "logs", "block", "receipt", "balance", "fees", "rpc",
    "devnet",
    "--help",
  ]

  /// The sentence about arguments that were not expected, where they are not shown: several could be the words of
  /// a phrase, and one that goes to a command with a key could be the key or its password.
  private static func withoutUnexpected(_ message: String, helpCommand: String) -> String? {
    if let match = message.prefixMatch(of: #/([0-9]+) unexpected arguments: /#) {
      return "\(match.1) unexpected arguments, which are not shown"
    }
    let command = helpCommand.split(separator: " ").dropFirst().first.map(String.init) ?? "--help"
    guard message.hasPrefix("Unexpected argument '"), !withoutKeys.contains(command) else { return nil }
    return "Unexpected argument, which is not shown as it could be a secret"
  }

  /// What to use instead of an option that would put a secret on the command line.
  private static func secretOption(_ message: String) -> String? {
    guard let match = message.prefixMatch(of: /Unknown option '(--[a-z-]+)/) else { return nil }
    let instead: (String, String)
    switch match.1 {
    case "--private-key", "--key":
      instead = ("private key", "--keystore, --private-key-file or --prompt-key, or set WEB3_PRIVATE_KEY")
    case "--mnemonic", "--phrase":
      instead = ("mnemonic phrase", "--mnemonic-file, --mnemonic-fd or --prompt-mnemonic")
    case "--password": instead = ("password", "--password-file or --password-fd")
    case "--passphrase": instead = ("passphrase", "--passphrase-file, --passphrase-fd or --prompt-passphrase")
    default: return nil
    }
    return "Unknown option '\(match.1)': a \(instead.0) is never an argument: use \(instead.1)"
  }
}
