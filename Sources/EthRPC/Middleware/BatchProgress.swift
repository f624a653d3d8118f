import EthJSON

/// The results of a batch whose calls are made in several rounds.
struct BatchProgress {
  private let calls: [RPCCall]
  private var found: [Result<JSONValue, RPCError>?]
  /// The positions of the calls to be made in the next round.
  private var pending: [Int]

  init(_ calls: [RPCCall]) {
    self.calls = calls
    found = Array(repeating: nil, count: calls.count)
    pending = Array(calls.indices)
  }

  /// The calls of the next round.
  var remaining: [RPCCall] { pending.map { calls[$0] } }

  /// Whether no round has brought anything.
  var isUntouched: Bool { found.allSatisfy { $0 == nil } }

  /// Takes the results of a round; those that failed so that `isOpen` remain for the next one. Returns why they
  /// failed.
  mutating func take(
    _ results: [Result<JSONValue, RPCError>], isOpen: (RPCCall, RPCError) -> Bool
  ) -> [RPCError] {
    var errors: [RPCError] = []
    var open: [Int] = []
    for (index, position) in pending.enumerated() {
      // A service that returns fewer results than there were calls owes the rest.
      let result = index < results.count ? results[index] : .failure(Self.missing(calls[position]))
      found[position] = result
      if case .failure(let error) = result, isOpen(calls[position], error) {
        errors.append(error)
        open.append(position)
      }
    }
    pending = open
    return errors
  }

  /// A result for each call, in their order.
  var results: [Result<JSONValue, RPCError>] {
    zip(calls, found).map { call, result in result ?? .failure(Self.missing(call)) }
  }

  private static func missing(_ call: RPCCall) -> RPCError {
    .protocolViolation("the batch has no answer to \(call.method)")
  }
}
