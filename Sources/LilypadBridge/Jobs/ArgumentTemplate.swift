/// One argument of a module's command, with places for inputs.
///
/// `{Key}` is a place; `{{` and `}}` are braces. A value takes its place as it is, within this one argument.
struct ArgumentTemplate: Equatable, Sendable {
  enum Piece: Equatable, Sendable {
    case text(String)
    case input(key: String)
  }

  let pieces: [Piece]

  init(parsing text: String) throws(ArgumentTemplateError) {
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let doubled = index + 1 < bytes.count && bytes[index + 1] == byte
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        if doubled {
          literal.append(byte)
          index += 2
          continue
        }
        guard byte == UInt8(ascii: "{") else { throw .unmatchedBrace(offset: index) }
        let start = index + 1
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else {
          throw .unmatchedBrace(offset: index)
        }
        let key = bytes[start..<end]
        guard !key.isEmpty, !key.contains(UInt8(ascii: "{")), !key.contains(UInt8(ascii: "=")) else {
          throw .badKey(offset: start)
        }
        flush()
        pieces.append(.input(key: String(decoding: key, as: UTF8.self)))
        index = end + 1
      default:
        literal.append(byte)
        index += 1
      }
    }
    flush()
    self.pieces = pieces
  }

  var keys: [String] {
    pieces.compactMap { piece in
      if case .input(let key) = piece { key } else { nil }
    }
  }

  /// Puts the values in place.
  func filled(
    by value: (String) -> String?, allowingLeadingDash allowed: Set<String>
  ) throws(JobRefusal) -> String {
    var argument = ""
    for piece in pieces {
      switch piece {
      case .text(let text):
        argument += text
      case .input(let key):
        guard let value = value(key) else { throw .missingInput(key: key) }
        guard !value.utf8.contains(0) else { throw .nulByte(key: key) }
        // Where a value begins the argument, its `-` begins an option.
        guard !argument.isEmpty || value.utf8.first != UInt8(ascii: "-") || allowed.contains(key) else {
          throw .leadingDash(key: key)
        }
        argument += value
      }
    }
    return argument
  }
}

/// Why an argument of a command is not a template; offsets are in UTF-8 bytes.
enum ArgumentTemplateError: Error, Equatable, CustomStringConvertible {
  case unmatchedBrace(offset: Int)
  case badKey(offset: Int)

  var description: String {
    switch self {
    case .unmatchedBrace(let offset):
      "the brace at offset \(offset) has no partner; double it to mean a brace"
    case .badKey(let offset): "the input's name at offset \(offset) is empty or holds \"{\" or \"=\""
    }
  }
}
