import EthCrypto

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks for a secret on the terminal, even where standard input is something else.
enum TerminalPrompt {
  /// Shows `prompt` and reads a line that is not shown.
  ///
  /// The terminal gives every key at once and sends no signals meanwhile, so that Ctrl-C cannot end the process
  /// before the terminal is as it was.
  static func readSecret(_ prompt: String) throws(CLIError) -> SecretBytes {
    let answer: SecretBytes?
    do throws(SystemError) {
      let terminal = try Descriptor(opening: "/dev/tty", O_RDWR | O_NOCTTY)
      var before = termios()
      guard tcgetattr(terminal.number, &before) == 0 else { throw SystemError() }
      var during = before
      during.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
      guard tcsetattr(terminal.number, TCSAFLUSH, &during) == 0 else { throw SystemError() }
      defer {
        tcsetattr(terminal.number, TCSAFLUSH, &before)
        try? terminal.write("\n".utf8)
      }
      try terminal.write(prompt.utf8)
      answer = try readLine(terminal)
    } catch {
      throw .failed(
        "there is no terminal to ask for the private key: use --private-key-file or WEB3_PRIVATE_KEY")
    }
    guard let answer else { throw .failed("no private key was given") }
    return answer
  }

  /// Reads up to the Return key; `nil` for Ctrl-C, Ctrl-D on an empty line, and the end of the terminal.
  private static func readLine(_ terminal: borrowing Descriptor) throws(SystemError) -> SecretBytes? {
    var line = SecretBytes(capacity: 1024)
    var byte: UInt8 = 0
    while true {
      let count = try withUnsafeMutableBytes(of: &byte) { buffer throws(SystemError) in
        try terminal.read(into: buffer)
      }
      guard count > 0 else { return nil }
      switch byte {
      case 0x0a, 0x0d: return line
      case 0x03: return nil
      case 0x04 where line.count == 0: return nil
      case 0x08, 0x7f: line.removeLast()
      case 0x15: while line.count > 0 { line.removeLast() }
      default: _ = line.append(byte)
      }
    }
  }
}
