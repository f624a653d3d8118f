/// Draws random JSON texts, and broken ones, by the rules of the class of this name in
/// Fixtures/scripts/make_json.py: the same seed gives the same bytes there and here.
struct JSONGenerator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let plain = "abcxyzABC0189 _-./'{}[]:,".map(String.init)
  private static let escapes = ["\\n", "\\t", "\\\\", "\\\"", "\\/", "\\b", "\\f", "\\r"]
  private static let wide = [
    "é", "ß", "漢", "€", "🙂", "𝄞", "\u{7f}", "\u{a0}", "\u{ffff}", "\u{10ffff}",
  ]
  private static let spaces = ["", "", "", "", " ", "\n", "\t", "\r\n"]
  private static let pieces = [
    "{", "}", "[", "]", ":", ",", "\"", "\\", "u", "e", "+", "-", ".", "0", "1", " ", "\n", "t", "n", "\\u",
    "\\ud800", "\0", "\u{1f}", "é", "null", "1e", "//", "\u{feff}", ":1,", "\"a\":",
  ]

  private mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }

  private mutating func pick(_ options: [String]) -> String { options[below(options.count)] }

  private mutating func unit(_ value: Int) -> String {
    let digits = String(value, radix: 16, uppercase: below(2) != 0)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private mutating func string() -> String {
    var text = ""
    for _ in 0..<below(10) {
      switch below(20) {
      case ..<10: text += pick(Self.plain)
      case ..<14: text += pick(Self.escapes)
      case ..<16:
        let point = below(0x10000)
        text += unit((0xd800..<0xe000).contains(point) ? 0x41 : point)
      case ..<17:
        text += unit(0xd800 + below(0x400))
        text += unit(0xdc00 + below(0x400))
      case ..<19: text += pick(Self.wide)
      default: text += String(repeating: "x", count: below(20))
      }
    }
    return "\"" + text + "\""
  }

  private mutating func digits(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += String(below(10)) }
    return text
  }

  private mutating func number() -> String {
    var text = pick(["", "", "-"])
    if below(4) == 0 {
      text += "0"
    } else {
      text += String(1 + below(9))
      text += digits(below(25))
    }
    if below(3) == 0 { text += "." + digits(1 + below(8)) }
    if below(3) == 0 {
      text += pick(["e", "E"])
      text += pick(["", "+", "-"])
      text += digits(1 + below(3))
    }
    return text
  }

  private mutating func value(_ depth: Int) -> String {
    let kind = below(20)
    if depth > 0, kind < 10 {
      let isObject = kind < 5
      var items: [String] = []
      for _ in 0..<[0, 1, 2, 3, 6][below(5)] {
        var item = pick(Self.spaces)
        if isObject {
          item += string()
          item += pick(Self.spaces) + ":"
          item += pick(Self.spaces)
        }
        item += value(depth - 1)
        item += pick(Self.spaces)
        items.append(item)
      }
      return (isObject ? "{" : "[") + items.joined(separator: ",") + (isObject ? "}" : "]")
    }
    if kind < 14 { return string() }
    if kind < 18 { return number() }
    return pick(["null", "true", "false"])
  }

  /// The next text; about a third of them are broken in one or two places.
  mutating func document() -> [UInt8] {
    var text = pick(Self.spaces)
    text += value(1 + below(4))
    text += pick(Self.spaces)
    var bytes = Array(text.utf8)
    guard below(3) == 0 else { return bytes }
    for _ in 0..<(1 + below(2)) {
      let position = below(bytes.count + 1)
      let kind = below(5)
      let piece = Array(pick(Self.pieces).utf8)
      let (head, tail) = (bytes[..<position], bytes[position...])
      switch kind {
      case 0: bytes = Array(head + tail.dropFirst())
      case 1: bytes = Array(head + piece + tail)
      case 2: bytes = Array(head + piece + tail.dropFirst())
      case 3: bytes = Array(head)
      default: bytes = Array(head + [UInt8(below(256))] + tail.dropFirst())
      }
    }
    return bytes
  }
}
