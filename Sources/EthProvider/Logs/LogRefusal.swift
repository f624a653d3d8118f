import EthRPC

/// What a failed `eth_getLogs` says about the next attempt.
struct LogRefusal: Equatable, Sendable {
  /// What would have to be different.
  enum Reason: Hashable, Sendable {
    /// The range may have at most `most` blocks, where the endpoint says how many; `guess` is what it is known to take
    /// where it does not.
    case tooManyBlocks(most: UInt64?, guess: UInt64? = nil)
    /// The answer may have at most `most` logs, whatever the range is; a range of `always` blocks may have more.
    case tooManyLogs(most: Int?, always: UInt64? = nil)
    /// The answer would have too many bytes.
    case tooLarge
    /// The endpoint wants to be left alone for a while; the range is no matter.
    case busy(retryAfter: Duration?)
    /// It took too long: because of the load or, should that happen again, because of the range.
    case tooSlow
    /// Nothing that a smaller range or waiting changes.
    case final
  }

  var reason: Reason
  /// A range that the endpoint says will do.
  var suggestion: ClosedRange<UInt64>?

  init(_ reason: Reason, suggestion: ClosedRange<UInt64>? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }

  /// What an error says.
  init(_ error: RPCError) {
    switch error {
    case .server(let error): self.init(message: error.message, else: .final)
    case .transport(.responseTooLarge), .transport(.status(_, 413, _, _)): self.init(.tooLarge)
    case .transport(.timedOut): self.init(.tooSlow)
    case .transport(.status(_, 429, _, let retryAfter)): self.init(.busy(retryAfter: retryAfter))
    case .transport(.status(_, let code, let body, let retryAfter)):
      // Some endpoints put the error's JSON behind another status.
      self.init(message: body, else: code >= 500 || code == 408 ? .busy(retryAfter: retryAfter) : .final)
    default: self.init(.final)
    }
  }

  /// What a node's words say, by the first rule that they fit.
  init(message: String, else reason: Reason) {
    let message = message.lowercased()
    for rule in Self.rules {
      if let match = rule.match(message) {
        self.init(match, suggestion: Self.range(in: message))
        return
      }
    }
    self.init(reason)
  }

  /// The first range `[a, b]` in a text, in hexadecimal or decimal.
  static func range(in message: String) -> ClosedRange<UInt64>? {
    for part in message.split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
      let numbers = part.prefix { $0 != "]" }.split(separator: ",").map { text -> UInt64? in
        let text = text.drop { $0 == " " }.prefix { $0 != " " }
        return text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
      }
      if numbers.count == 2, let first = numbers[0], let last = numbers[1], first <= last {
        return first...last
      }
    }
    return nil
  }
}
