import EthJSON

/// A result written so that two that say the same have the same bytes.
struct CanonicalJSON: Sendable {
  private(set) var bytes: [UInt8] = []
  private let ignored: Set<String>

  /// - Parameters:
  ///   - method: Says whether a result that is a single string is data or a quantity.
  ///   - ignored: Members that are left out.
  init(_ value: JSONValue, method: String = "", ignoring ignored: Set<String> = []) {
    self.ignored = ignored
    write(value.tree(), isData: Self.dataMethods.contains(method))
  }

  /// Parameters of a call, as they are compared.
  init(_ params: [JSON]) {
    ignored = []
    write(.array(params), isData: true)
  }

  /// Methods whose result is data, in which a zero in front is a byte or half of one.
  private static let dataMethods: Set<String> = [
    "eth_call", "eth_getCode", "eth_getStorageAt", "eth_getRawTransactionByHash", "debug_getRawTransaction",
    "debug_getRawBlock", "debug_getRawHeader", "web3_sha3", "eth_createAccessList",
  ]
  /// Members that hold data of any length.
  private static let dataMembers: Set<String> = [
    "input", "data", "extraData", "output", "returnData", "code", "init", "result", "return",
  ]

  private mutating func write(_ value: JSON, isData: Bool) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let number): append(number.description)
    case .string(let text): write(text, isData: isData)
    case .array(let elements):
      append("[")
      for element in elements {
        write(element, isData: isData)
        append(",")
      }
      append("]")
    case .object(let members):
      append("{")
      for (name, value) in members.sorted(by: { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }) {
        if case .null = value { continue }
        if ignored.contains(name) { continue }
        append(JSON.string(name).description)
        append(":")
        write(value, isData: isData || Self.dataMembers.contains(name))
        append(",")
      }
      append("}")
    }
  }

  private mutating func write(_ text: String, isData: Bool) {
    let digits = text.utf8.dropFirst(2)
    let isHex =
      text.hasPrefix("0x")
      && digits.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) || $0 >= 0x30 && $0 <= 0x39 }
    guard isHex else { return append(JSON.string(text).description) }
    let lower = digits.map { $0 >= 0x41 && $0 <= 0x46 ? $0 | 0x20 : $0 }
    append("\"0x")
    // Zeros in front of what is as long as an address or longer belong to it.
    if isData || lower.count >= 40 {
      bytes += lower
    } else {
      let significant = lower.drop { $0 == 0x30 }
      bytes += significant.isEmpty && !lower.isEmpty ? [0x30] : Array(significant)
    }
    append("\"")
  }

  private mutating func append(_ text: String) { bytes += Array(text.utf8) }
}
