import EthABI
import EthCrypto
import EthPrimitives
import EthProvider
import EthRPC
import EthTransactions

/// Hands transactions to the node and sees what becomes of them.
struct TransactionSender {
  let provider: Provider
  /// Whether news for people go to standard error.
  let showsNotes: Bool

  /// Completes, signs and sends a transaction.
  func send(_ request: TransactionRequest) async throws -> SignedTransaction {
    let signed = try await provider.sign(request)
    try await broadcast(signed)
    if showsNotes { Diagnostics.note("transaction \(signed.hash) sent, nonce \(signed.transaction.nonce)") }
    return signed
  }

  /// Hands a signed transaction to the node. That the node has it already is no failure.
  func broadcast(_ signed: SignedTransaction) async throws {
    do throws(ProviderError) {
      _ = try await provider.send(signed)
    } catch {
      guard case .unknownOutcome = error else { throw error }
      throw CLIError.failed("\(error): look for the transaction before you send another")
    }
  }

  /// Waits for the receipt.
  func receipt(of hash: Hash32, confirmations: UInt64 = 1, timeout: Duration) async throws -> Receipt {
    let watch = SignalWatch(sent: hash)
    defer { watch.stop() }
    do throws(ProviderError) {
      return try await provider.receipt(of: hash, confirmations: confirmations, timeout: timeout)
    } catch {
      guard case .notConfirmed = error else {
        throw CLIError.failed(
          "\(error): transaction \(hash) was sent, so look for it before you send another")
      }
      throw CLIError.failed(
        "transaction \(hash) was not confirmed within \(timeout.longText): it may be yet, so look for it "
          + "before you send another")
    }
  }

  /// Sends a transaction that must succeed, and returns its receipt.
  func sendAndWait(_ request: TransactionRequest, timeout: Duration) async throws -> Receipt {
    let signed = try await send(request)
    let receipt = try await receipt(of: signed.hash, timeout: timeout)
    guard receipt.succeeded else { throw await failure(receipt, signed.transaction.request) }
    return receipt
  }

  /// The error that tells why a mined transaction failed.
  func failure(_ receipt: Receipt, _ request: TransactionRequest) async -> CLIError {
    .failed(
      "transaction \(receipt.transactionHash) failed in block \(receipt.blockNumber): "
        + (await reason(of: receipt, request)))
  }

  /// Why a mined transaction failed. Receipts do not say, so the node's trace does, or the call that is made again.
  func reason(of receipt: Receipt, _ request: TransactionRequest) async -> String {
    if let revert = try? await provider.revert(of: receipt), revert != .empty { return "\(revert)" }
    guard let limit = request.gasLimit, receipt.gasUsed >= limit else {
      return "execution reverted without a reason"
    }
    return "it used all of its \(limit) gas: give it more with --gas-limit, or leave the limit to the node"
  }
}
