import EthABI
import EthJSON
import EthPrimitives
import EthRLP

/// An error with a picture under its sentence: what was given, and a mark where it is wrong.
struct PointedError: Error, CustomStringConvertible {
  /// One sentence that says what is wrong and where.
  let description: String
  /// The lines of the picture; safe to print.
  let diagram: String

  /// An error in JSON; `hint` goes behind the sentence.
  init(_ error: JSONError, in text: [UInt8], hint: String = "") {
    description = error.description + hint
    diagram = Self.picture(of: text, at: error.offset)
  }

  /// An error in the JSON of typed data.
  ///
  /// - Parameter name: What the text was read from.
  init(_ error: TypedDataError, in text: [UInt8], name: String) {
    description = Redaction.keys(in: "\(name): \(error)")
    // What is no object may be a key or a phrase that was named by mistake: it is not shown.
    let isObject = text.first { !$0.isBlank } == UInt8(ascii: "{")
    diagram = error.offset.map { isObject ? Self.picture(of: text, at: $0) : "" } ?? ""
  }

  /// An error in hexadecimal text, which is called `name`.
  init(_ error: HexError, in text: [UInt8], name: String) {
    description = "\(name): \(error)"
    if case .invalidDigit(let offset, _) = error {
      diagram = Self.picture(of: text, at: offset)
    } else {
      diagram = ""
    }
  }

  /// An error in recursive-length-prefix data.
  init(_ error: RLPError, in data: [UInt8]) {
    description = error.description
    diagram = Self.rows(of: data, at: error.offset, width: 1)
  }

  /// An error in the contract ABI's encoding, of which `skipping` bytes are a selector.
  init(_ error: ABIError, in data: [UInt8], skipping: Int) {
    description = error.description
    let arguments = Array(data.dropFirst(skipping))
    diagram = error.offset.map { Self.rows(of: arguments, at: $0, width: 32) } ?? error.syntax?.diagram ?? ""
  }

  /// An error in a contract's interface, which was read from `name`.
  init(_ error: ABIError, name: String) {
    description = "\(name): \(error)"
    diagram = error.syntax?.diagram ?? ""
  }

  /// The line of text around a place, and a mark under it.
  private static func picture(of text: [UInt8], at offset: Int) -> String {
    ABIError.Syntax(expected: "", text: String(decoding: text, as: UTF8.self), offset: offset).diagram
  }

  /// The row of 32 bytes that holds a place and the one in front of it, each behind its offset, and a mark under
  /// `width` bytes at most.
  private static func rows(of data: [UInt8], at offset: Int, width: Int) -> String {
    let place = min(max(0, offset), data.count)
    // The end of data that is whole rows is shown behind the last one.
    let row = place == data.count && place > 0 ? (place - 1) / 32 * 32 : place / 32 * 32
    let column = place - row
    let label = String(row).count + 2
    var lines: [String] = []
    for start in [row - 32, row] where start >= 0 {
      let number = String(repeating: " ", count: label - String(start).count) + String(start)
      lines.append(number + "  " + Hex.encode(data[start..<min(start + 32, data.count)], prefix: false))
    }
    let marked = max(1, min(width, min(row + 32, data.count) - place))
    let marks = String(repeating: "^", count: place == data.count ? 1 : 2 * marked)
    return lines.joined(separator: "\n") + "\n" + String(repeating: " ", count: label + 2 + 2 * column)
      + marks
  }
}
