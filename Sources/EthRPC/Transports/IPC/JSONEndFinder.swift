/// Finds where one JSON object or array ends in bytes that come in pieces, as a node's socket has neither lengths
/// nor lines. It looks at brackets and strings only; whether the text is JSON the parser says.
struct JSONEndFinder {
  /// What is known after a piece.
  enum Progress: Equatable {
    /// The value goes on.
    case incomplete
    /// The value ends with this many bytes of the piece.
    case complete(Int)
    /// It begins with this byte, which begins neither an object nor an array.
    case unexpected(UInt8)
  }

  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// Looks at the next piece.
  mutating func feed(_ piece: UnsafeRawBufferPointer) -> Progress {
    var index = 0
    while index < piece.count {
      let byte = piece[index]
      index &+= 1
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth &+= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return .unexpected(byte) }
        depth &-= 1
        if depth == 0 { return .complete(index) }
      case 0x20, 0x09, 0x0a, 0x0d:
        continue
      default:
        guard depth > 0 else { return .unexpected(byte) }
        isInString = byte == UInt8(ascii: "\"")
      }
    }
    return .incomplete
  }
}
