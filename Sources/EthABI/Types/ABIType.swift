/// A type of the Solidity contract ABI.
///
/// Its canonical text is ``description``, the form that selectors are made of: `uint256`, `string[]`,
/// `(address,uint256)[2]`.
/// Source: Solidity, "Contract ABI Specification", section "Types".
public enum ABIType: Sendable {
  /// An unsigned integer of 8, 16 … 256 bits.
  case uint(Int)
  /// A signed integer of 8, 16 … 256 bits.
  case int(Int)
  /// The 20 bytes that name an account or contract.
  case address
  /// Zero or one.
  case bool
  /// 1 … 32 bytes.
  case fixedBytes(Int)
  /// Bytes of any number.
  case bytes
  /// UTF-8 text.
  case string
  /// An address and a function's selector: 24 bytes.
  case function
  /// Any number of values of one type.
  indirect case array(of: ABIType)
  /// A number of values of one type that is known in advance.
  indirect case fixedArray(of: ABIType, count: Int)
  /// Values of several types: a struct.
  case tuple([ABIParameter])

  /// `uint256`.
  public static var uint256: ABIType { .uint(256) }
  /// `bytes32`.
  public static var bytes32: ABIType { .fixedBytes(32) }
}

/// A parameter, component or return value: a type and the name that goes with it.
public struct ABIParameter: Sendable, Hashable {
  /// The name in the contract's source; empty where there is none.
  public var name: String
  /// The type.
  public var type: ABIType
  /// Whether an event's parameter is a topic.
  public var isIndexed: Bool
  /// The compiler's name of the type, such as `struct Market.Deal`; it plays no part in coding.
  public var internalType: String?

  /// A parameter.
  public init(_ name: String = "", _ type: ABIType, isIndexed: Bool = false, internalType: String? = nil) {
    self.name = name
    self.type = type
    self.isIndexed = isIndexed
    self.internalType = internalType
  }
}

extension ABIType: Hashable {
  /// Whether both are coded alike: names of components and compiler's names do not count.
  public static func == (a: ABIType, b: ABIType) -> Bool {
    switch (a, b) {
    case (.uint(let a), .uint(let b)), (.int(let a), .int(let b)), (.fixedBytes(let a), .fixedBytes(let b)):
      a == b
    case (.address, .address), (.bool, .bool), (.bytes, .bytes), (.string, .string), (.function, .function):
      true
    case (.array(let a), .array(let b)): a == b
    case (.fixedArray(let a, let m), .fixedArray(let b, let n)): m == n && a == b
    case (.tuple(let a), .tuple(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.type == $1.type }
    default: false
    }
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension ABIType: CustomStringConvertible {
  /// The canonical text, of which selectors and topics are made.
  public var description: String {
    switch self {
    case .uint(let bits): "uint\(bits)"
    case .int(let bits): "int\(bits)"
    case .address: "address"
    case .bool: "bool"
    case .fixedBytes(let count): "bytes\(count)"
    case .bytes: "bytes"
    case .string: "string"
    case .function: "function"
    case .array(let element): "\(element)[]"
    case .fixedArray(let element, let count): "\(element)[\(count)]"
    case .tuple(let components): ABIParameter.list(components)
    }
  }
}

extension ABIParameter {
  /// The types in parentheses, without names: the second half of a signature.
  static func list(_ parameters: [ABIParameter]) -> String {
    "(" + parameters.map(\.type.description).joined(separator: ",") + ")"
  }

  /// How an error names the parameter at `index` of a list.
  func step(at index: Int) -> ABIError.Step {
    name.isEmpty ? .argument(index, type: type.description) : .name(name)
  }
}
