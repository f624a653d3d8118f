internal import EthCrypto
public import EthPrimitives

extension SignedTransaction {
  /// The senders of many raw transactions, in their order, recovered on all cores.
  ///
  /// - Parameter rawTransactions: The bytes of a transaction each, canonical or with a sidecar.
  /// - Returns: For each of them its sender, or why it has none.
  public static func recoverSenders(
    of rawTransactions: [[UInt8]]
  ) async -> [Result<Address, TransactionError>] {
    // A recovery takes tens of microseconds: parts of this size keep every core busy to the end, and what a task
    // costs does not show.
    let size = 32
    guard rawTransactions.count > size else { return rawTransactions.map(sender) }
    let starts = Array(stride(from: 0, to: rawTransactions.count, by: size))
    return await withTaskGroup(of: (Int, [Result<Address, TransactionError>]).self) { group in
      for (part, start) in starts.enumerated() {
        group.addTask {
          (part, rawTransactions[start...].prefix(size).map(sender))
        }
      }
      var parts = [[Result<Address, TransactionError>]](repeating: [], count: starts.count)
      for await (part, senders) in group { parts[part] = senders }
      return parts.flatMap(\.self)
    }
  }

  private static func sender(of bytes: [UInt8]) -> Result<Address, TransactionError> {
    let signed: SignedTransaction
    do throws(TransactionError) { signed = try SignedTransaction(rawBytes: bytes) } catch {
      return .failure(error)
    }
    do throws(CryptoError) { return .success(try signed.recoverSender()) } catch {
      return .failure(.signature(error))
    }
  }
}
