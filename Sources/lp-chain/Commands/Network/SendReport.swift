import EthJSON
import EthPrimitives
import EthProvider
import EthTransactions

/// Sends a transaction and prints what became of it.
struct SendReport {
  let provider: Provider
  let wait: WaitOptions
  let options: OutputOptions

  private var sender: TransactionSender {
    TransactionSender(provider: wait.limiting(provider), showsNotes: showsNotes)
  }
  private var showsNotes: Bool { !options.json && !wait.noWait }

  /// Completes, signs and sends a transaction.
  ///
  /// - Returns: The receipt, unless it is not waited for.
  @discardableResult
  func send(_ request: TransactionRequest) async throws -> Receipt? {
    let signed = try await sender.send(request)
    guard !wait.noWait else {
      try show(signed.hash, nonce: signed.transaction.nonce)
      return nil
    }
    return try await showReceipt(of: signed.hash, signed.transaction.request)
  }

  /// Sends a transaction that is signed already.
  func send(_ signed: SignedTransaction) async throws {
    try await sender.broadcast(signed)
    guard !wait.noWait else { return try show(signed.hash, nonce: signed.transaction.nonce) }
    if showsNotes { Diagnostics.note("transaction \(signed.hash) sent") }
    _ = try await showReceipt(of: signed.hash, signed.transaction.request)
  }

  private func show(_ hash: Hash32, nonce: UInt64) throws {
    try options.output.show("transaction \(hash)") { writer in
      writer.object { writer in
        writer.member("hash", hash)
        writer.member("nonce") { $0.number(nonce) }
      }
    }
  }

  /// - Throws: `CLIError` with the reason where the transaction failed, after its receipt was printed.
  private func showReceipt(of hash: Hash32, _ request: TransactionRequest) async throws -> Receipt {
    let receipt = try await sender.receipt(of: hash, confirmations: wait.confirmations, timeout: wait.timeout)
    try options.output.show(receipt.text) { receipt.write(to: &$0) }
    guard receipt.succeeded else { throw await sender.failure(receipt, request) }
    return receipt
  }
}
