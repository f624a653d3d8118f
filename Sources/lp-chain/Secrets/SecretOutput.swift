import EthCrypto

/// Where a secret goes that the user asked to see: to the terminal, or into a file that only its owner may read.
enum SecretOutput {
  case standardOutput
  case file(String)

  /// - Parameter option: The value of `--output`. With `-` standard output is used whatever it is.
  /// - Throws: ``CLIError`` where standard output would put the secret where it is not expected, such as a log.
  init(option: String?, _ secret: Secret) throws(CLIError) {
    switch option {
    case "-"?: self = .standardOutput
    case let path?: self = .file(path)
    case nil:
      let standardOutput = Descriptor.standardOutput
      guard standardOutput.isTerminal else {
        throw .failed(
          "standard output is no terminal, and a \(secret.rawValue) is shown only there: use --output FILE, or "
            + "--output - to print it all the same")
      }
      self = .standardOutput
    }
  }

  /// The file, where it is one.
  var path: String? {
    guard case .file(let path) = self else { return nil }
    return path
  }

  /// Writes the secret and a line feed.
  func write(_ secret: borrowing SecretBytes) throws(CLIError) {
    var line = SecretBytes(capacity: secret.count + 1)
    secret.withUnsafeBytes { bytes in bytes.forEach { _ = line.append($0) } }
    _ = line.append(0x0a)
    do throws(SystemError) {
      switch self {
      case .standardOutput:
        let standardOutput = Descriptor.standardOutput
        try line.withUnsafeBytes { bytes throws(SystemError) in try standardOutput.write(bytes) }
      case .file(let path):
        try line.withUnsafeBytes { bytes throws(SystemError) in try KeyFile.create(path, bytes) }
      }
    } catch {
      switch self {
      case .standardOutput: throw .failed("standard output cannot be written: \(error)")
      case .file(let path): throw KeyFile.failure(path, error)
      }
    }
  }
}
