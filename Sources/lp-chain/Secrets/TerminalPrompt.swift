import EthCrypto
import EthPrimitives

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks on the terminal, even where standard input is something else.
enum TerminalPrompt {
  /// Shows `prompt` and reads a line that is not shown.
  ///
  /// The terminal gives every key at once and sends no signals meanwhile, so that Ctrl-C cannot end the process
  /// before the terminal is as it was. Nor can a signal from elsewhere.
  ///
  /// - Parameter instead: What there is instead of the terminal, as the end of a sentence.
  static func readSecret(_ prompt: String, _ secret: Secret, instead: String) throws(CLIError) -> SecretBytes
  {
    let answer: SecretBytes?
    do throws(SystemError) {
      let terminal = try open()
      var before = termios()
      guard tcgetattr(terminal.number, &before) == 0 else { throw SystemError() }
      var during = before
      during.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
      let signals = TerminalSignals()
      defer { signals.restore() }
      guard tcsetattr(terminal.number, TCSAFLUSH, &during) == 0 else { throw SystemError() }
      defer {
        tcsetattr(terminal.number, TCSAFLUSH, &before)
        try? terminal.write("\n".utf8)
      }
      try terminal.write(UntrustedText.shown(prompt).utf8)
      answer = try readLine(terminal)
    } catch {
      throw .failed("there is no terminal to ask for the \(secret.rawValue): \(instead)")
    }
    guard let answer else { throw .failed("no \(secret.rawValue) was given") }
    guard answer.count <= Secret.limit else {
      throw .failed("a \(secret.rawValue) has at most \(Secret.limit) bytes, and more were given")
    }
    return answer
  }

  /// Shows `question` and whether the answer, which is shown, is `expected`.
  static func confirms(_ question: String, with expected: String) throws(CLIError) -> Bool {
    do throws(SystemError) {
      let terminal = try open()
      // What was typed before the question was there is no answer to it.
      tcflush(terminal.number, TCIFLUSH)
      try terminal.write(UntrustedText.shown(question).utf8)
      var line = SecretBytes(capacity: 256)
      while line.last != 0x0a,
        try line.fill({ buffer throws(SystemError) in try terminal.read(into: buffer) })
      {}
      return line.withUnsafeTrimmedBytes { $0.elementsEqual(expected.utf8) }
    } catch {
      throw .failed("there is no terminal to ask for the confirmation that this needs")
    }
  }

  private static func open() throws(SystemError) -> Descriptor {
    try Descriptor(opening: "/dev/tty", O_RDWR | O_NOCTTY)
  }

  /// Reads up to the Return key; `nil` for Ctrl-C, Ctrl-D on an empty line, and the end of the terminal.
  private static func readLine(_ terminal: borrowing Descriptor) throws(SystemError) -> SecretBytes? {
    // One more than there may be, to tell what is longer.
    var line = SecretBytes(capacity: Secret.limit + 1)
    var byte: UInt8 = 0
    defer { byte = 0 }
    while true {
      let count = try withUnsafeMutableBytes(of: &byte) { buffer throws(SystemError) in
        try terminal.read(into: buffer)
      }
      guard count > 0 else { return nil }
      switch byte {
      case 0x0a, 0x0d: return line
      case 0x03: return nil
      case 0x04 where line.count == 0: return nil
      case 0x08, 0x7f: line.removeLastCharacter()
      case 0x15: while line.count > 0 { line.removeLast() }
      default: _ = line.append(byte)
      }
    }
  }
}

extension SecretBytes {
  /// Takes the last scalar of UTF-8 away, which may have several bytes.
  fileprivate mutating func removeLastCharacter() {
    while let byte = last, byte & 0xc0 == 0x80 { removeLast() }
    removeLast()
  }
}
