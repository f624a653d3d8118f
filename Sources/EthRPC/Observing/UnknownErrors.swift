/// The refusals in unknown words that were told of already, as many as may be kept.
package actor UnknownErrors {
  private static let limit = 256
  private var seen: Set<String> = []

  /// Whether nobody was told of this refusal. Figures in it do not make it another.
  func isNew(_ error: ServerError) -> Bool {
    let text =
      "\(error.code) " + String(error.message.prefix(120).map { $0.isNumber || $0.isHexDigit ? "0" : $0 })
    guard seen.count < Self.limit else { return false }
    return seen.insert(text).inserted
  }

  /// The code where it is one of JSON-RPC's or Ethereum's (EIP-1474), `other` else: any number of codes must not
  /// make any number of figures.
  package static func label(_ code: Int) -> String {
    (-32_099 ... -32_000).contains(code)
      || [-32_700, -32_603, -32_602, -32_601, -32_600, -1, 3].contains(code)
      ? "\(code)" : "other"
  }
}

extension RetryTable {
  /// Whether the table or the rules of JSON-RPC say what this refusal means.
  func knows(_ error: ServerError) -> Bool {
    let message = error.message.lowercased()
    return error.isRevert || error.isUnknownMethod || error.isAlreadyKnown
      || [-32700, -32600, -32602].contains(error.code) || rateCodes.contains(error.code)
      || [answerTexts, missingTexts, busyTexts, rateTexts].contains { $0.contains(where: message.contains) }
  }
}
