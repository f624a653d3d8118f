public import EthABI
public import EthCrypto
import EthJSON
import EthPrimitives
import EthRPC
public import EthSigners
public import EthTransactions

extension RemoteSigner {
  /// Has a transaction signed. The signer may return it without its blobs; they are added again.
  ///
  /// - Throws: `SignerError`: `changed` where any field is not as asked, `foreignSignature` where another account has
  ///   signed, `invalidAnswer` where the answer is no signed transaction.
  public func sign(_ transaction: UnsignedTransaction) async throws(SignerError) -> SignedTransaction {
    let (method, params) = dialect.call(signing: transaction, by: address)
    let answer = try await call(method, params, for: .transaction)
    // Clef, and nodes, return the bytes beside the fields, which say nothing more.
    let raw = try bytes(of: answer["raw"] ?? answer, method)
    let found: SignedTransaction
    do throws(TransactionError) {
      found = try SignedTransaction(rawBytes: raw)
    } catch {
      throw .invalidAnswer("\(method) returned no signed transaction: \(error)")
    }
    let asked = SignedTransaction(transaction, signature: found.signature)
    try found.check(isOf: found.sidecar == nil ? asked.withoutSidecar.transaction : transaction, by: address)
    return asked
  }

  /// Has a message for people signed (EIP-191, version `0x45`).
  ///
  /// - Throws: `SignerError`: `foreignSignature` where it is not this account's signature of this message.
  public func sign(message: [UInt8]) async throws(SignerError) -> Signature {
    let (method, params) = dialect.call(signing: message, by: address)
    return try await signature(method, params, of: EIP191.hash(message: message), for: .message)
  }

  /// Has structured data signed (EIP-712).
  ///
  /// - Throws: `SignerError`: `foreignSignature` where it is not this account's signature of this data.
  public func sign(_ typedData: TypedData) async throws(SignerError) -> Signature {
    let (method, params) = dialect.call(signing: typedData, by: address)
    return try await signature(method, params, of: typedData.digest, for: .typedData)
  }

  /// Calls a method that returns a signature of 65 bytes, and checks whose it is.
  private func signature(
    _ method: String, _ params: [JSON], of hash: Hash32, for subject: SigningSubject
  ) async throws(SignerError) -> Signature {
    let answer = try await call(method, params, for: subject)
    let signature: Signature
    let found = try bytes(of: answer, method)
    do throws(CryptoError) {
      signature = try Signature(found)
    } catch {
      throw .invalidAnswer("\(method) returned no signature: \(error)")
    }
    try signature.check(isOf: hash, by: address)
    return signature
  }

  private func call(
    _ method: String, _ params: [JSON], for subject: SigningSubject
  ) async throws(SignerError) -> JSONValue {
    do throws(RPCError) {
      return try await client.call(method, params, options: options)
    } catch {
      throw SignerError(error, for: subject)
    }
  }

  private func bytes(of value: JSONValue, _ method: String) throws(SignerError) -> [UInt8] {
    do throws(JSONError) {
      return try value.bytes()
    } catch {
      throw .invalidAnswer("\(method) returned no bytes: \(error)")
    }
  }
}

extension SignerError {
  /// What a failed call of a remote signer means.
  init(_ error: RPCError, for subject: SigningSubject?) {
    switch error {
    case .server(let error):
      if let subject, error.isUnknownMethod {
        self = .unsupported(subject)
      } else {
        self = .refused("\(error)")
      }
    case .decoding, .protocolViolation: self = .invalidAnswer("\(error)")
    default: self = .unavailable("\(error)")
    }
  }
}
