/// By what nodes say that they take no batches, or only shorter ones.
enum BatchRefusal {
  /// Whether the node has turned down a batch as a whole, without looking at its calls.
  static func isRefused(_ error: RPCError) -> Bool {
    switch error {
    case .server(let error): !RetryTable.standard.isBusy(error)
    case .transport(.status(_, let code, _, _)): [400, 404, 405, 406, 413, 415, 422, 501].contains(code)
    case .transport(.responseTooLarge): true
    default: false
    }
  }

  /// Whether it would turn down the next one of this length as well.
  static func isLasting(_ error: RPCError) -> Bool {
    if case .transport(.responseTooLarge) = error { false } else { true }
  }

  /// Whether a call in a batch was refused as there are too many with it (`batch too large`, geth).
  static func isTooManyCalls(_ error: RPCError) -> Bool {
    guard case .server(let error) = error else { return false }
    return error.message.lowercased().contains("batch")
  }

  /// Whether a call in a batch was refused as the answers together are too long (`response too large`, geth).
  static func isTooLong(_ error: RPCError) -> Bool {
    guard case .server(let error) = error else { return false }
    return error.code == -32003 && error.message.lowercased().contains("response too large")
  }
}
