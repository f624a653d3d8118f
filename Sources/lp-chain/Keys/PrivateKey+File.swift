import EthCrypto
import EthPrimitives

extension PrivateKey {
  /// Reads 64 hexadecimal digits, with or without `0x`.
  ///
  /// - Parameter source: What the text comes from, for an error.
  init(_ text: borrowing SecretBytes, from source: String) throws(CLIError) {
    var decoded = text.withUnsafeTrimmedBytes { try? Hex.decode(utf8: $0.bytes) }
    defer { decoded?.withUnsafeMutableBytes { wipe($0) } }
    do throws(CryptoError) {
      guard let bytes = decoded else { throw .privateKeyText }
      try self.init(bytes)
    } catch {
      throw .failed("\(source): \(error)")
    }
  }

  /// Reads a key file: 64 hexadecimal digits, with or without `0x`. One that others may read brings a warning.
  init(file path: String) throws(CLIError) {
    guard !Self.looksLikeKey(path) else {
      throw .usage(
        "--private-key-file: expected the path of a file, found what looks like a private key; a key on the command "
          + "line is for everyone on the machine to see, so treat it as lost")
    }
    try self.init(SecretSource.settingsFile(path).read(.privateKey), from: path)
  }

  /// The key that `WEB3_PRIVATE_KEY` holds; `nil` where it is not set.
  static func fromEnvironment() throws(CLIError) -> PrivateKey? {
    guard let secrets = EnvironmentSecrets.current else { return nil }
    switch secrets.privateKey {
    case .some(let text): return try PrivateKey(text, from: "WEB3_PRIVATE_KEY")
    case .none: return nil
    }
  }

  /// Writes a key file that only its owner may read. A file that is there is never overwritten.
  func write(to path: String) throws(CLIError) {
    var text = [UInt8]("0x".utf8)
    text.reserveCapacity(67)
    withUnsafeKeyBytes { bytes in
      for byte in bytes { text += [Self.digit(byte >> 4), Self.digit(byte & 15)] }
    }
    text.append(0x0a)
    defer { text.withUnsafeMutableBytes { wipe($0) } }
    do throws(SystemError) {
      try KeyFile.create(path, text)
    } catch {
      throw error.isExistingFile
        ? .failed("\(path) is there already and is not overwritten: give another --output")
        : .failed("the key file \(path) cannot be written: \(error)")
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  private static func looksLikeKey(_ path: String) -> Bool {
    let digits = path.hasPrefix("0x") ? path.dropFirst(2) : path[...]
    return digits.utf8.count == 64 && digits.allSatisfy(\.isHexDigit)
  }
}
