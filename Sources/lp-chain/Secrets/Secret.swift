import EthCrypto

/// What is read without being shown, and how it is called.
enum Secret: String {
  case privateKey = "private key"
  case password
  case mnemonic = "mnemonic phrase"
  case passphrase

  /// The most bytes that are read: more than any secret has.
  static let limit = 4096
}

/// Where a secret is read from. It is never an argument: those are for everyone on the machine to see.
enum SecretSource {
  /// A file that an option names. Its path is shown only where there is such a file: it might be the secret itself.
  case file(String, option: String)
  /// A file that the settings file names.
  case settingsFile(String)
  /// What another program opened for this one, as `--password-fd 3 3< FILE` does in a shell.
  case descriptor(Int32, option: String)
  /// The terminal; `instead` says what else there is, for an error.
  case terminal(prompt: String, instead: String)

  /// Reads the secret. One line end at its end, as editors leave it, is not a part of it; blanks are.
  func read(_ secret: Secret) throws(CLIError) -> SecretBytes {
    ProcessSetup.protectMemory()
    switch self {
    case .file(let path, let option):
      return try Self.file(path, secret) { error in
        guard error.isMissingFile else {
          return "the \(secret.rawValue) file \(path.shownAsFile) cannot be read: \(error)"
        }
        return
          "\(option): there is no such file: expected the path of a file with the \(secret.rawValue), never the "
          + "\(secret.rawValue) itself"
      }
    case .settingsFile(let path):
      return try Self.file(path, secret) {
        "the \(secret.rawValue) file \(path.shownAsFile) cannot be read: \($0)"
      }
    case .descriptor(let number, let option):
      return try Self.contents(secret) { () throws(SystemError) in
        try Descriptor.adopting(number)
      } failing: {
        "\(option): descriptor \(number) cannot be read: \($0)"
      }
    case .terminal(let prompt, let instead):
      return try TerminalPrompt.readSecret(prompt, secret, instead: instead)
    }
  }

  private static func file(
    _ path: String, _ secret: Secret, failing sentence: (SystemError) -> String
  ) throws(CLIError) -> SecretBytes {
    try contents(secret) { () throws(SystemError) in
      let file = try Descriptor(opening: path)
      file.warnIfOthersCanRead(path)
      return file
    } failing: {
      sentence($0)
    }
  }

  private static func contents(
    _ secret: Secret, opening open: () throws(SystemError) -> Descriptor,
    failing sentence: (SystemError) -> String
  ) throws(CLIError) -> SecretBytes {
    // One more than there may be, to tell what is longer.
    var text = SecretBytes(capacity: Secret.limit + 1)
    do throws(SystemError) {
      let descriptor = try open()
      while try text.fill({ buffer throws(SystemError) in try descriptor.read(into: buffer) }) {}
    } catch {
      throw .failed(sentence(error))
    }
    guard text.count <= Secret.limit else {
      throw .failed("a \(secret.rawValue) has at most \(Secret.limit) bytes, and more were found")
    }
    text.removeLineEnd()
    return text
  }
}

extension SecretBytes {
  /// Takes one line feed away, and the carriage return in front of it, where the bytes end in these.
  fileprivate mutating func removeLineEnd() {
    guard last == 0x0a else { return }
    removeLast()
    if last == 0x0d { removeLast() }
  }

  /// The last byte.
  var last: UInt8? { withUnsafeBytes { $0.last } }

  /// Whether these are the same bytes.
  func isEqual(to other: borrowing SecretBytes) -> Bool {
    withUnsafeBytes { mine in other.withUnsafeBytes { mine.elementsEqual($0) } }
  }
}

extension Descriptor {
  /// Says so where others than its owner may read the file.
  func warnIfOthersCanRead(_ path: String) {
    guard let permissions = filePermissions, permissions & 0o077 != 0 else { return }
    Diagnostics.warning("\(path.shownAsFile) can be read by others: run 'chmod 600 \(path.shownAsFile)'")
  }
}
