import EthPrimitives

extension Revert: CustomStringConvertible {
  /// Bytes of data that are shown.
  private static var shownBytes: Int { 512 }

  /// One sentence: `execution reverted: Not the controller`.
  ///
  /// What the contract says is made safe to show (`UntrustedText`).
  public var description: String {
    switch self {
    case .message(let text):
      "execution reverted: \(text.isEmpty ? "an empty message" : UntrustedText.shown(text))"
    case .panic(let code): "execution reverted: \(code)"
    case .custom(let error, let arguments):
      "execution reverted: \(error.name)(\(Revert.list(arguments, error.inputs)))"
    case .ambiguous(let errors, let data):
      "execution reverted with one of the errors \(ABIError.list(errors.map(\.signature))), which share "
        + "their selector: \(Revert.shown(data))"
    case .unknown(let selector?, let data):
      "execution reverted with an unknown error: selector \(selector), \(data.count - 4) bytes of arguments: "
        + Revert.shown(data)
    case .unknown(nil, let data): "execution reverted with data that is no error: \(Revert.shown(data))"
    case .empty: "execution reverted without a reason"
    }
  }

  private static func list(_ arguments: [ABIValue], _ inputs: [ABIParameter]) -> String {
    zip(arguments, inputs)
      .map { $1.name.isEmpty ? "\($0)" : "\($1.name): \($0)" }
      .joined(separator: ", ")
  }

  private static func shown(_ data: [UInt8]) -> String {
    guard data.count > shownBytes else { return Hex.encode(data) }
    return Hex.encode(data.prefix(shownBytes)) + "… (\(data.count) bytes)"
  }
}
