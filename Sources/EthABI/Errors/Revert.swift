import EthPrimitives

/// Why the EVM undid a call, as its revert data tells.
public enum Revert: Hashable, Sendable {
  /// `require(…, "text")` or `revert("text")`: `Error(string)`.
  case message(String)
  /// A check that the compiler put in failed: `Panic(uint256)`.
  case panic(PanicCode)
  /// A custom error that the caller knows.
  case custom(name: String, arguments: [ABIValue])
  /// Data that is none of these; `selector` is `nil` where there are fewer than four bytes.
  case unknown(selector: Selector?, data: [UInt8])
  /// No data: `revert()`, a failed `require` without text, an address without code, or a call without gas.
  case empty

  /// The selector of `Error(string)`.
  public static let messageSelector = Selector(0x08c3_79a0)
  /// The selector of `Panic(uint256)`.
  public static let panicSelector = Selector(0x4e48_7b71)

  /// Reads revert data; custom errors are looked up in `errors`.
  ///
  /// It never fails: what does not decode as what its selector says is ``unknown(selector:data:)``. Padding and
  /// trailing bytes do not matter, as old compilers leave some.
  public init(data: [UInt8], errors: [ABIErrorSignature] = []) {
    guard !data.isEmpty else {
      self = .empty
      return
    }
    let selector = Selector(prefixOf: data)
    self = Revert(selector: selector, data: data, errors: errors) ?? .unknown(selector: selector, data: data)
  }

  private init?(selector: Selector?, data: [UInt8], errors: [ABIErrorSignature]) {
    switch selector {
    case Revert.messageSelector:
      guard let decoded = try? ABITuple<String>(decoding: data, skipping: 4, options: .lenient) else {
        return nil
      }
      self = .message(decoded.fields)
    case Revert.panicSelector:
      guard let decoded = try? ABITuple<UInt256>(decoding: data, skipping: 4, options: .lenient) else {
        return nil
      }
      self = .panic(PanicCode(decoded.fields))
    default:
      for error in errors where error.selector == selector {
        guard let arguments = try? error.decode(data, options: .lenient) else { continue }
        self = .custom(name: error.name, arguments: arguments)
        return
      }
      return nil
    }
  }
}

extension Revert: CustomStringConvertible {
  /// One sentence: `execution reverted: Not the controller`.
  public var description: String {
    switch self {
    case .message(let text):
      "execution reverted: \(text.isEmpty ? "an empty message" : ABIError.excerpt(text, limit: 1024))"
    case .panic(let code): "execution reverted: \(code)"
    case .custom(let name, let arguments):
      "execution reverted: \(name)(\(arguments.map(\.description).joined(separator: ", ")))"
    case .unknown(let selector?, let data):
      "execution reverted with an unknown error: selector \(selector), \(data.count - 4) bytes of arguments"
    case .unknown(nil, let data): "execution reverted with data that is no error: \(Hex.encode(data))"
    case .empty: "execution reverted without a reason"
    }
  }
}
