import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import LilypadContracts

/// Finds the transaction that used a nonce: evidence, where a missing receipt is none.
struct NonceTracer: Sendable {
  let provider: Provider
  let account: Address

  /// A transaction of the account.
  struct Found: Sendable {
    let hash: Hash32
    let to: Address?
    let input: [UInt8]

    /// The job whose result it posts to `contract`, where it does.
    func answeredJob(at contract: Address) -> UInt64? {
      guard to == contract, let call = try? JobManager.SubmitResults(decodingCall: input) else { return nil }
      return UInt64(exactly: call.id)
    }
  }

  /// The transaction with `nonce`, which a block from `first` to `last` has; `nil` where the node does not show it.
  ///
  /// It halves the range by the account's number of transactions, so the node needs the state of old blocks.
  func transaction(
    nonce: UInt64, from first: UInt64, to last: UInt64
  ) async throws(ProviderError) -> Found? {
    var low = first
    var high = last
    while low < high {
      let middle = low + (high - low) / 2
      if try await provider.transactionCount(of: account, at: .number(middle)) > nonce {
        high = middle
      } else {
        low = middle + 1
      }
    }
    let method = "eth_getBlockByNumber"
    let block = try await provider.raw(method, [.quantity(low), true])
    guard !block.isNull else { return nil }
    do throws(JSONError) {
      for transaction in try block.member("transactions").elements() {
        guard try transaction.decode("from", as: Address.self) == account,
          try transaction.decode("nonce", as: UInt64.self) == nonce
        else { continue }
        return Found(
          hash: try transaction.decode("hash"), to: try transaction.decodeIfPresent("to"),
          input: try transaction.member("input").bytes())
      }
      return nil
    } catch {
      throw .rpc(.decoding(method: method, error))
    }
  }
}
