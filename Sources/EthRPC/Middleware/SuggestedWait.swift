import EthJSON

extension RPCError {
  /// How long the endpoint asks to be left alone: by `Retry-After` (RFC 9110, section 10.2.3), by a member
  /// `backoff_seconds` of the error's data, or in words such as `retry in 10s`.
  package var suggestedWait: Duration? {
    switch self {
    case .transport(.status(_, _, _, let retryAfter)): retryAfter
    case .server(let error): error.suggestedWait
    case .noEndpoint(let failures): failures.compactMap(\.error.suggestedWait).min()
    default: nil
    }
  }
}

extension ServerError {
  var suggestedWait: Duration? {
    if let rawData, let data = try? JSONDocument(parsing: rawData).root {
      let rate = data["rate"].flatMap { $0.kind == .object ? $0 : nil } ?? data
      for name in ["backoff_seconds", "retry_after", "retryAfter"] {
        if let seconds = rate[name].flatMap({ try? $0.double() }), let wait = Self.wait(seconds) {
          return wait
        }
      }
    }
    let message = message.lowercased()
    for words in ["retry in ", "try again in ", "retry after ", "try again after "] {
      guard let range = message.firstRange(of: words) else { continue }
      let rest = message[range.upperBound...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      guard let number = Double(digits), let wait = Self.wait(number) else { continue }
      let unit = rest[digits.endIndex...].drop { $0 == " " }
      if unit.hasPrefix("ms") || unit.hasPrefix("milli") { return wait / 1000 }
      if unit.hasPrefix("m") { return wait * 60 }
      if unit.isEmpty || unit.hasPrefix("s") || !(unit.first?.isLetter ?? false) { return wait }
    }
    return nil
  }

  private static func wait(_ seconds: Double) -> Duration? {
    seconds >= 0 && seconds < 86_400 * 365 ? .seconds(seconds) : nil
  }
}
