import EthPrimitives
import EthProvider
import EthRPC

/// Fetches the logs of a range of blocks, in as many pieces as the node wants.
struct LogPages {
  let provider: Provider
  let filter: LogFilter

  /// Calls `body` with the logs from `first` to `last`, both included, in order.
  func forEach(
    from first: BlockReference, to last: BlockReference, _ body: ([Log]) throws -> Void
  ) async throws {
    // Tags are looked up once, so that no piece overlaps another one.
    let start = try await number(first)
    let end = try await number(last)
    guard start <= end else {
      throw CLIError.usage("the range of blocks is empty: it starts at \(start) and ends at \(end)")
    }
    var next = start
    var width = end - start
    while true {
      let stop = end - next <= width ? end : next + width
      let logs: [Log]
      do throws(ProviderError) {
        logs = try await provider.logs(filter, from: .number(next), to: .number(stop))
      } catch {
        guard stop > next, Self.asksForLess(error) else { throw error }
        width = (stop - next) / 2
        continue
      }
      try body(logs)
      guard stop < end else { return }
      next = stop + 1
    }
  }

  private func number(_ reference: BlockReference) async throws(ProviderError) -> UInt64 {
    if case .number(let number) = reference { return number }
    return try await provider.requireBlock(reference).number
  }

  /// Whether the node would answer for fewer blocks. Nodes have no common error for that.
  private static func asksForLess(_ error: ProviderError) -> Bool {
    switch error {
    case .rpc(.transport(.responseTooLarge)), .rpc(.transport(.timedOut)): return true
    case .rpc(.server(let server)):
      let message = server.message.lowercased()
      return ["range", "more than", "too many", "limit", "exceed", "too large"].contains(
        where: message.contains)
    default: return false
    }
  }
}
