public import EthABI
import EthJSON
import EthPrimitives
import EthRPC
import EthTransactions

extension Provider {
  /// Why a transaction that a block has was undone; `nil` where it was not, or where the node cannot tell: a
  /// transaction that ran out of gas has no reason either.
  ///
  /// It is read from the node's trace (`debug_traceTransaction`) where there is one. Otherwise the call is run once
  /// more on the state before the transaction's block, and on that after it; what other transactions of the same block
  /// had changed before it is missed so.
  /// - Parameters:
  ///   - receipt: The transaction's receipt.
  ///   - errors: The custom errors of the contract that is called; ``Provider/errors`` are known as well.
  public func revert(
    of receipt: Receipt, errors: ErrorRegistry = ErrorRegistry()
  ) async throws(ProviderError) -> Revert? {
    guard !receipt.succeeded else { return nil }
    switch try await trace(of: receipt) {
    case .reverted(let data): return Revert(data: data, errors: errors).reading(self.errors)
    case .failed: return nil
    case .untold: break
    }
    let transaction = try await raw("eth_getTransactionByHash", [.hash(receipt.transactionHash)])
    guard !transaction.isNull else { return nil }
    let request = try decoding("eth_getTransactionByHash") { () throws(JSONError) in
      TransactionRequest(
        from: try transaction.decode("from"), to: try transaction.decodeIfPresent("to"),
        value: try transaction.decode("value"), data: try transaction.member("input").bytes(),
        gasLimit: try transaction.decode("gas"))
    }
    let parent = try await requireBlock(.hash(receipt.blockHash)).parentHash
    for block in [parent, receipt.blockHash] {
      do throws(ProviderError) {
        _ = try await call(request, at: .hash(block))
      } catch .reverted(let revert) {
        return revert.reading(errors).reading(self.errors)
      } catch .rpc(.server) {
        // Out of gas, or a state that the node has no more.
      }
    }
    return nil
  }

  /// What a trace says of a transaction that was undone.
  private enum Trace {
    /// Its outermost call refused, and returned this.
    case reverted([UInt8])
    /// It failed otherwise, such as for want of gas: run once more elsewhere, it might find another end.
    case failed
    /// There is no trace, or one that does not tell.
    case untold
  }

  private func trace(of receipt: Receipt) async throws(ProviderError) -> Trace {
    do throws(ProviderError) {
      let trace = try await raw(
        "debug_traceTransaction",
        [.hash(receipt.transactionHash), ["tracer": "callTracer", "tracerConfig": ["onlyTopCall": true]]])
      guard let text = try? trace["error"]?.string(), !text.isEmpty else { return .untold }
      let data = try decoding("debug_traceTransaction") { () throws(JSONError) in
        try trace.bytesIfPresent("output") ?? []
      }
      if text.lowercased().contains("revert") { return .reverted(data) }
      return data.isEmpty ? .failed : .untold
    } catch .rpc(.server) { return .untold } catch .reverted { return .untold }
  }
}

extension Revert {
  /// The same revert, its data read with these custom errors where it was not read yet.
  func reading(_ errors: ErrorRegistry) -> Revert {
    guard case .unknown(.some, let data) = self else { return self }
    return Revert(data: data, errors: errors)
  }
}
