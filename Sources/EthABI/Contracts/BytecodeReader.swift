import EthJSON
import EthPrimitives

/// A contract's code as an artifact has it: complete, or with libraries to link.
enum ArtifactCode {
  case complete([UInt8])
  case unlinked(UnlinkedBytecode)
}

/// Reads code from an artifact's hexadecimal digits, in which addresses of libraries may be missing.
struct BytecodeReader {
  /// The characters that stand for an address.
  private static let placeholderLength = 40

  /// The libraries' full names by where their addresses go, as `linkReferences` tells.
  private var names: [Int: String] = [:]

  /// Takes the names from `linkReferences`: file, library, places.
  init(linkReferences: JSONValue?) {
    for file in BytecodeReader.members(linkReferences) {
      for library in BytecodeReader.members(file.value) {
        guard let places = try? library.value.elements() else { continue }
        for place in places {
          guard let start = try? place["start"]?.int() else { continue }
          names[start] = "\(file.name):\(library.name)"
        }
      }
    }
  }

  private static func members(_ value: JSONValue?) -> [(name: String, value: JSONValue)] {
    guard let members = try? value?.members() else { return [] }
    return members.map { ($0.name, $0.value) }
  }

  /// Reads the digits, with or without `0x`.
  ///
  /// - Throws: `HexError` for anything else than digits and whole placeholders.
  func read(_ text: String) throws(HexError) -> ArtifactCode {
    var digits = Array(text.utf8)
    if digits.starts(with: "0x".utf8) { digits.removeFirst(2) }
    var order: [String] = []
    var positions: [String: [Int]] = [:]
    var index = 0
    while index < digits.count {
      let end = index + BytecodeReader.placeholderLength
      guard digits[index] == UInt8(ascii: "_"), index.isMultiple(of: 2), end <= digits.count else {
        index += 1
        continue
      }
      let placeholder = String(decoding: digits[index..<end], as: UTF8.self)
      if positions[placeholder] == nil { order.append(placeholder) }
      positions[placeholder, default: []].append(index / 2)
      for place in index..<end { digits[place] = UInt8(ascii: "0") }
      index = end
    }
    let code = try Hex.decode(String(decoding: digits, as: UTF8.self))
    guard !order.isEmpty else { return .complete(code) }
    let libraries = order.map { placeholder in
      let places = positions[placeholder] ?? []
      return UnlinkedBytecode.Library(
        name: places.lazy.compactMap { names[$0] }.first ?? BytecodeReader.name(in: placeholder),
        placeholder: placeholder, positions: places)
    }
    return .unlinked(UnlinkedBytecode(template: code, libraries: libraries))
  }

  /// What a placeholder says: before 0.5 the beginning of the name, since then a hash of it.
  private static func name(in placeholder: String) -> String {
    let inner = placeholder.utf8.drop { $0 == UInt8(ascii: "_") }
    let end = inner.lastIndex { $0 != UInt8(ascii: "_") }.map(inner.index(after:)) ?? inner.startIndex
    return String(decoding: inner[..<end], as: UTF8.self)
  }
}
