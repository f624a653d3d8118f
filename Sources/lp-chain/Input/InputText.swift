import EthPrimitives

/// What a command is given on its command line, in a file or on standard input.
enum InputText {
  /// The most bytes that are read at once.
  static let limit = 256 << 20

  /// The bytes of hexadecimal text; `-` reads the text from standard input.
  ///
  /// - Parameters:
  ///   - name: What the text is, for an error.
  ///   - isShown: Whether an error may show the text; not where somebody could have mistaken it for a key.
  static func hex(_ argument: String, name: String, isShown: Bool = true) throws -> [UInt8] {
    let text = argument == "-" ? try standardInput() : Array(argument.utf8)
    let digits = text.trimmingBlanks
    do throws(HexError) {
      return try Hex.decode(utf8: digits.span.bytes)
    } catch {
      // Wrong on the command line it is an argument that makes no sense, wrong on standard input a failure.
      let isArgument = argument != "-"
      guard isShown else {
        let sentence = "\(name): \(error)"
        throw isArgument ? CLIError.usage(sentence) : .failed(sentence)
      }
      let pointed = PointedError(error, in: digits, name: name)
      if isArgument { throw ArgumentError(pointed) }
      throw pointed
    }
  }

  /// The bytes that an argument stands for: those behind `0x` where it is that and pairs of hexadecimal digits, and
  /// otherwise its own.
  ///
  /// - Parameters:
  ///   - isText: Whether it is text whatever it looks like.
  ///   - verb: What happens to it, for a warning.
  static func bytes(ofText argument: String, isText: Bool, verb: String) -> [UInt8] {
    guard !isText, argument.hasPrefix("0x") else { return Array(argument.utf8) }
    if let bytes = try? Hex.decode(argument) { return bytes }
    if argument.utf8.count % 2 == 1, argument.dropFirst(2).allSatisfy(\.isHexDigit) {
      Diagnostics.warning("an odd number of hexadecimal digits is no bytes, so the text itself is \(verb)")
    }
    return Array(argument.utf8)
  }

  /// All of a file, or of standard input where `path` is `-`.
  static func file(_ path: String) throws(CLIError) -> [UInt8] {
    guard path != "-" else { return try standardInput() }
    let file: Descriptor
    do throws(SystemError) {
      file = try Descriptor(opening: path)
    } catch {
      throw .failed("\(path.shownAsFile) cannot be opened: \(error)")
    }
    return try readAll(file, name: path.shownAsFile)
  }

  /// What an error calls the file.
  static func name(of path: String) -> String { path == "-" ? "standard input" : path.shownAsFile }

  /// All of standard input.
  static func standardInput() throws(CLIError) -> [UInt8] {
    try readAll(.standardInput, name: "standard input")
  }

  /// Calls `body` with one chunk of standard input after the other.
  static func chunksOfStandardInput(_ body: (ArraySlice<UInt8>) -> Void) throws(CLIError) {
    try readChunks(.standardInput, name: "standard input") { chunk throws(CLIError) in body(chunk) }
  }

  private static func readAll(_ descriptor: consuming Descriptor, name: String) throws(CLIError) -> [UInt8] {
    var bytes: [UInt8] = []
    try readChunks(descriptor, name: name) { chunk throws(CLIError) in
      bytes += chunk
      guard bytes.count <= limit else { throw .failed("\(name) has more than \(limit) bytes") }
    }
    return bytes
  }

  private static func readChunks(
    _ descriptor: consuming Descriptor, name: String, _ body: (ArraySlice<UInt8>) throws(CLIError) -> Void
  ) throws(CLIError) {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count: Int
      do throws(SystemError) {
        count = try descriptor.read(into: &chunk)
      } catch {
        throw .failed("\(name) cannot be read: \(error)")
      }
      guard count > 0 else { return }
      try body(chunk[..<count])
    }
  }
}

extension [UInt8] {
  /// The bytes without spaces, tabs and line ends around them.
  var trimmingBlanks: [UInt8] {
    let tail = drop(while: \.isBlank)
    guard let last = tail.lastIndex(where: { !$0.isBlank }) else { return [] }
    return Array(tail[...last])
  }
}

extension UInt8 {
  /// Whether the byte is a space, a tab or ends a line.
  var isBlank: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
}
