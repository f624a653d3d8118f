/// A member's type with its structs looked up: what values are read, checked and hashed by.
indirect enum TypedDataShape: Hashable, Sendable {
  case uint(Int)
  case int(Int)
  case bool
  case address
  case fixedBytes(Int)
  case bytes
  case string
  /// The struct at this place of ``TypedDataTypes/structs``.
  case structure(Int)
  case array(of: TypedDataShape, count: Int?)

  /// Brackets behind a name; the ABI's limit, and elements that memory could hold.
  static let maxNesting = 64
  static let maxFixedCount = 1 << 32

  /// Reads a type; `structs` has the places of the declared ones.
  ///
  /// `uint` and `int` are taken as 256 bits wide, as wallets do; the text of `encodeType` keeps them as
  /// written. The standard says that there are no such aliases.
  init(_ text: String, structs: [String: Int]) throws(TypedDataError) {
    let name = text.prefix { $0 != "[" }
    var shape: TypedDataShape
    if let place = structs[String(name)] {
      shape = .structure(place)
    } else if let atomic = TypedDataShape(elementaryName: String(name)) {
      shape = atomic
    } else {
      let isName = String(name).isTypedDataIdentifier(allowsColon: true)
      throw TypedDataError(isName ? .unknownType(String(name)) : .invalidType(text))
    }
    var rest = text[name.endIndex...]
    var nesting = 0
    while let first = rest.first {
      guard first == "[", let end = rest.firstIndex(of: "]") else {
        throw TypedDataError(.invalidType(text))
      }
      let digits = rest[rest.index(after: rest.startIndex)..<end]
      var count: Int?
      if !digits.isEmpty {
        guard let number = Int(digits), (1...Self.maxFixedCount).contains(number), String(number) == digits
        else { throw TypedDataError(.invalidType(text)) }
        count = number
      }
      nesting += 1
      guard nesting <= Self.maxNesting else {
        throw TypedDataError(.limitExceeded(what: "levels of arrays in a type", limit: Self.maxNesting))
      }
      shape = .array(of: shape, count: count)
      rest = rest[rest.index(after: end)...]
    }
    self = shape
  }

  /// The atomic or dynamic type of this name; `nil` where there is none.
  ///
  /// Source: EIP-712, "Definition of typed structured data 𝕊".
  init?(elementaryName name: String) {
    switch name {
    case "bool": self = .bool
    case "address": self = .address
    case "bytes": self = .bytes
    case "string": self = .string
    case "uint": self = .uint(256)
    case "int": self = .int(256)
    default:
      let stem = name.prefix { !("0"..."9").contains($0) }
      let digits = name[stem.endIndex...]
      guard let size = Int(digits), String(size) == digits else { return nil }
      switch stem {
      case "uint" where size % 8 == 0 && (8...256).contains(size): self = .uint(size)
      case "int" where size % 8 == 0 && (8...256).contains(size): self = .int(size)
      case "bytes" where (1...32).contains(size): self = .fixedBytes(size)
      default: return nil
      }
    }
  }

  /// Whether a struct of this name could be mistaken for one of Solidity's types, a misspelt one (`uint7`)
  /// included.
  static func isReserved(_ name: String) -> Bool {
    if ["bool", "address", "string", "function", "byte", "tuple"].contains(name) { return true }
    let stem = name.prefix { !("0"..."9").contains($0) }
    return ["uint", "int", "bytes"].contains(stem) && name.dropFirst(stem.count).allSatisfy(\.isNumber)
  }

  /// The struct that the type is made of; `nil` for atomic and dynamic types.
  var structure: Int? {
    switch self {
    case .structure(let place): place
    case .array(let element, _): element.structure
    default: nil
    }
  }

  /// What values of the type are, in words for an error.
  var expected: String {
    switch self {
    case .uint(let bits): "a number of uint\(bits), in decimal or behind 0x"
    case .int(let bits): "a number of int\(bits), in decimal or behind 0x"
    case .bool: "true or false"
    case .address: "an address, 0x and 40 hexadecimal digits"
    case .fixedBytes(let count): "\(count) bytes, 0x and \(2 * count) hexadecimal digits"
    case .bytes: "bytes, 0x and two hexadecimal digits for each"
    case .string: "a string"
    case .structure: "an object"
    case .array(_, let count): count.map { "an array of \($0)" } ?? "an array"
    }
  }

  /// The type's name where it is an atomic or dynamic one.
  var name: String {
    switch self {
    case .uint(let bits): "uint\(bits)"
    case .int(let bits): "int\(bits)"
    case .fixedBytes(let count): "bytes\(count)"
    case .bool: "bool"
    case .address: "address"
    case .bytes: "bytes"
    case .string: "string"
    case .structure: "struct"
    case .array(_, let count): count.map { "array of \($0)" } ?? "array"
    }
  }
}
