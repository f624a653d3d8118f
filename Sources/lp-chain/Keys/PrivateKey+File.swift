import EthCrypto
import EthPrimitives

extension PrivateKey {
  /// Reads 64 hexadecimal digits, with or without `0x`.
  ///
  /// - Parameter source: What the text comes from, for an error.
  init(_ text: borrowing SecretBytes, from source: String) throws(CLIError) {
    guard text.withUnsafeTrimmedBytes({ !$0.isEmpty }) else {
      throw .failed("\(source) is empty: a private key is 64 hexadecimal digits, with or without 0x")
    }
    var decoded = text.withUnsafeTrimmedBytes { try? Hex.decode(utf8: $0.bytes) }
    defer { decoded?.withUnsafeMutableBytes { wipe($0) } }
    do throws(CryptoError) {
      guard let bytes = decoded, bytes.count == 32 else { throw .privateKeyText }
      try self.init(bytes)
    } catch {
      throw .failed("\(source): \(error)")
    }
  }

  /// Reads a key file: 64 hexadecimal digits, with or without `0x`. One that others may read brings a warning.
  init(file path: String) throws(CLIError) {
    guard !Self.looksLikeKey(path) else { throw Self.keyInsteadOfFile("--private-key-file") }
    let text = try SecretSource.settingsFile(path).read(.privateKey)
    guard text.withUnsafeTrimmedBytes({ $0.first }) != UInt8(ascii: "{") else {
      throw .failed(
        "\(path.shownAsFile): this looks like a keystore, which a password opens: name it with --keystore")
    }
    try self.init(text, from: path.shownAsFile)
  }

  /// The key that `WEB3_PRIVATE_KEY` holds; `nil` where it is not set.
  static func fromEnvironment() throws(CLIError) -> PrivateKey? {
    guard let secrets = EnvironmentSecrets.current else { return nil }
    switch secrets.privateKey {
    case .some(let text): return try PrivateKey(text, from: "WEB3_PRIVATE_KEY")
    case .none: return nil
    }
  }

  /// Asks for a key on the terminal.
  ///
  /// - Parameter instead: What there is instead of the terminal, as the end of a sentence.
  static func fromTerminal(instead: String) throws(CLIError) -> PrivateKey {
    let source = SecretSource.terminal(prompt: "Private key (not shown): ", instead: instead)
    return try PrivateKey(source.read(.privateKey), from: "the input")
  }

  /// The key as 64 hexadecimal digits behind `0x`.
  var hexDigits: SecretBytes {
    var text = SecretBytes(capacity: 66)
    for byte in "0x".utf8 { _ = text.append(byte) }
    withUnsafeKeyBytes { bytes in
      for byte in bytes {
        _ = text.append(Self.digit(byte >> 4))
        _ = text.append(Self.digit(byte & 15))
      }
    }
    return text
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  static func looksLikeKey(_ path: String) -> Bool {
    let digits = path.hasPrefix("0x") ? path.dropFirst(2) : path[...]
    return digits.utf8.count == 64 && digits.allSatisfy(\.isHexDigit)
  }

  /// That a key was given to an option that takes a file.
  static func keyInsteadOfFile(_ option: String) -> CLIError {
    .usage(
      "\(option): expected the path of a file, found what looks like a private key; a key on the command "
        + "line is for everyone on the machine to see, so treat it as lost")
  }
}
