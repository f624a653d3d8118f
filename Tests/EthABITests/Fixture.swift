import EthABI
import EthJSON
import EthPrimitives
import Foundation

/// Files that the tests read.
enum Fixture {
  /// A file in Fixtures, which is found from this file upward.
  static func bytes(_ name: String, from file: String = #filePath) throws -> [UInt8] {
    var folder = URL(filePath: file).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "Fixtures/\(name)")
      if FileManager.default.fileExists(atPath: candidate.path) {
        return Array(try Data(contentsOf: candidate))
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// The folder of the official vectors; `nil` where the environment does not name one.
  static var vectors: URL? {
    ProcessInfo.processInfo.environment["LP_CHAIN_VECTORS"].map { URL(filePath: $0) }
  }

  /// The cases of a file that `make_abi.py` made.
  static func cases(_ name: String) throws -> [ABICase] {
    let document = try JSONDocument(parsing: bytes("abi/\(name)"))
    return try document.root.member("cases").mapElements { json throws(JSONError) in
      guard let types = json[0], let values = json[1], let hex = try json[2]?.string() else {
        throw json.invalid(expected: "types, values and bytes")
      }
      return ABICase(
        types: try types.mapElements { type throws(JSONError) in try type.string() }, values: values,
        hex: ABICase.expanded(hex))
    }
  }
}

/// Types, values and their encoding as another implementation makes it.
struct ABICase {
  let types: [String]
  let values: JSONValue
  let hex: String

  /// The digits with each `<n>` replaced by n zero bytes.
  static func expanded(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var result = ""
    for part in text.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.element.split(separator: ">", omittingEmptySubsequences: false)
      if part.offset > 0, let count = pieces.first.flatMap({ Int($0) }) {
        result += String(repeating: "00", count: count)
      }
      result += pieces.last ?? ""
    }
    return result
  }

  func abiTypes() throws(ABIError) -> [ABIType] {
    var result: [ABIType] = []
    for type in types { result.append(try ABIType(type)) }
    return result
  }

  func abiValues(_ types: [ABIType]) throws -> [ABIValue] {
    try zip(try values.elements(), types).map { try ABIValue(json: $0, as: $1) }
  }
}

/// Bytes from hexadecimal digits; blanks between them make words easy to read.
func hex(_ text: String) throws -> [UInt8] {
  try Hex.decode(text.filter { !$0.isWhitespace })
}

/// A generator that gives the same numbers for the same seed (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
