import EthPrimitives

/// Why the EVM undid a call, as its revert data tells.
///
/// Source: Solidity, "Control Structures", section "Error handling: Assert, Require, Revert and Exceptions".
public enum Revert: Hashable, Sendable {
  /// `require(…, "text")` or `revert("text")`: `Error(string)`.
  ///
  /// The text is what the contract says, whatever it says; show it through `UntrustedText`, as
  /// ``description`` does.
  case message(String)
  /// A check that the compiler put in failed: `Panic(uint256)`.
  case panic(PanicCode)
  /// A custom error that the caller knows.
  case custom(ABIErrorSignature, arguments: [ABIValue])
  /// Different custom errors share the selector, and the data can be read as each of these.
  case ambiguous([ABIErrorSignature], data: [UInt8])
  /// Data that is none of these, whole; `selector` is `nil` where there are fewer than four bytes.
  ///
  /// It is the data of an unknown error, or of a known one whose arguments do not decode.
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
    let selector = Selector(prefixOf: data)
    self.init(data: data) { errors.filter { $0.selector == selector } }
  }

  /// Reads revert data; custom errors are looked up in a registry.
  ///
  /// Where several errors share the selector, the one counts whose canonical encoding the data is; if that
  /// does not single one out, the revert is ``ambiguous(_:data:)``.
  public init(data: [UInt8], errors: ErrorRegistry) {
    self.init(data: data) { Selector(prefixOf: data).map(errors.errors(selector:)) ?? [] }
  }

  private init(data: [UInt8], candidates: () -> [ABIErrorSignature]) {
    let selector = Selector(prefixOf: data)
    let known: Revert? =
      switch selector {
      case nil: data.isEmpty ? .empty : nil
      case Revert.messageSelector: Revert.text(of: data).map(Revert.message)
      case Revert.panicSelector: Revert.argument(of: data).map { .panic(PanicCode($0)) }
      default: nil
      }
    self = known ?? Revert(data: data, candidates: candidates()) ?? .unknown(selector: selector, data: data)
  }

  /// The text of `Error(string)`; `nil` where it is not UTF-8, since repairing it would lose the data.
  private static func text(of data: [UInt8]) -> String? {
    let bytes: [UInt8]? = argument(of: data)
    return bytes.flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static func argument<Value: ABICodable>(of data: [UInt8]) -> Value? {
    try? ABITuple<Value>(decoding: data, skipping: 4, options: .lenient).fields
  }

  private init?(data: [UInt8], candidates: [ABIErrorSignature]) {
    for options in [ABIDecodingOptions.strict, .lenient] {
      var found: [(error: ABIErrorSignature, arguments: [ABIValue])] = []
      for error in candidates where !found.contains(where: { $0.error.signature == error.signature }) {
        guard let arguments = try? error.decode(data, options: options),
          options.mode == .strict || !arguments.contains(where: \.hasRepairedText)
        else { continue }
        found.append((error, arguments))
      }
      guard let first = found.first else { continue }
      self =
        found.count == 1
        ? .custom(first.error, arguments: first.arguments) : .ambiguous(found.map(\.error), data: data)
      return
    }
    return nil
  }
}

extension ABIValue {
  /// Whether text in it stands for bytes that were not UTF-8.
  fileprivate var hasRepairedText: Bool {
    switch self {
    case .string(let text): text.unicodeScalars.contains("\u{fffd}")
    case .array(let values), .tuple(let values): values.contains(where: \.hasRepairedText)
    default: false
    }
  }
}
