public import EthCrypto
import EthJSON
public import EthPrimitives
public import EthTransactions

extension Provider {
  /// Hands a signed transaction to the node (`eth_sendRawTransaction`). An error does not mean that it will never
  /// be mined; ``send(_:errors:)-(SignedTransaction,_)`` tells what is known of that.
  ///
  /// - Returns: The transaction's hash as the node computed it.
  public func send(raw transaction: [UInt8]) async throws(ProviderError) -> Hash32 {
    try await call("eth_sendRawTransaction", [.hex(transaction)])
  }

  /// Hands a signed transaction to the node and has it answer once a block has the transaction
  /// (`eth_sendRawTransactionSync`, EIP-7966).
  ///
  /// - Parameters:
  ///   - transaction: The transaction's bytes as nodes take them.
  ///   - timeout: How long the node should wait, in whole milliseconds; its own limit where `nil`.
  /// - Throws: ``ProviderError/rpc(_:)``: a server's error of code 4 where no block had it in time; the transaction
  ///   waits on.
  public func sendAndWait(
    raw transaction: [UInt8], timeout: Duration? = nil
  ) async throws(ProviderError) -> Receipt {
    var params: [JSON] = [.hex(transaction)]
    if let timeout {
      let milliseconds = (max(timeout, .zero) / .milliseconds(1)).rounded()
      params.append(.number(JSONNumber(Int64(exactly: milliseconds) ?? .max)))
    }
    return try await call("eth_sendRawTransactionSync", params)
  }

  /// Has the node sign a transaction with a key of its own, and send it (`eth_sendTransaction`). Nodes for
  /// development have such keys; `RemoteSigner` is for keys that matter.
  ///
  /// - Returns: The transaction's hash, of which nothing shows here that it is what was asked for.
  public func sendSignedByNode(_ request: TransactionRequest) async throws(ProviderError) -> Hash32 {
    try await call("eth_sendTransaction", [JSON(encoding: request)])
  }

  /// Has the node sign a transaction with a key of its own (`eth_signTransaction`).
  ///
  /// - Returns: What the node says it has signed; ``RemoteSigner`` also compares it with what was asked.
  public func signedByNode(_ request: TransactionRequest) async throws(ProviderError) -> SignedTransaction {
    let method = "eth_signTransaction"
    let answer = try await raw(method, [JSON(encoding: request)])
    return try decoding(method) { () throws(JSONError) in
      // The specification has the bytes alone, go-ethereum an object around them.
      let value = answer["raw"] ?? answer
      let bytes = try value.bytes()
      do throws(TransactionError) { return try SignedTransaction(rawBytes: bytes) } catch {
        throw value.invalid(expected: "a signed transaction", found: "\(error)")
      }
    }
  }

  /// Has the node sign a message for people (EIP-191, version `0x45`) with a key of its own (`eth_sign`).
  ///
  /// - Returns: What the node says is the account's signature; ``RemoteSigner`` also checks that it is.
  public func signedByNode(message: [UInt8], account: Address) async throws(ProviderError) -> Signature {
    let answer = try await raw("eth_sign", [.address(account), .hex(message)])
    return try decoding("eth_sign") { () throws(JSONError) in
      let bytes = try answer.bytes()
      do throws(CryptoError) { return try Signature(bytes) } catch {
        throw answer.invalid(expected: "a signature of 65 bytes", found: "\(error)")
      }
    }
  }
}
