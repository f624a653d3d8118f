public import EthABI
public import EthPrimitives
public import EthRPC
public import EthSigners
public import EthTransactions

/// Why the node's answer is not what was asked for.
public enum ProviderError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The call has no result.
  case rpc(RPCError)
  /// The contract refused the call.
  case reverted(Revert)
  /// What a contract returned does not decode to what it should.
  case output(ABIError)
  /// The node serves another chain.
  case wrongChain(expected: UInt64, found: UInt64, endpoint: String)
  /// The provider was made without a signer.
  case noSigner
  /// Nothing was signed.
  case signer(SignerError)
  /// The transaction cannot be built.
  case transaction(TransactionError)
  /// The node's proof of an account does not prove it.
  case proof(AccountProofError)
  /// The node does not know the block.
  case unknownBlock(String)
  /// The node sent logs that do not answer what it was asked.
  case wrongLogs(WrongLogs)
  /// No block had the transaction, deep enough, in time.
  case notConfirmed(hash: Hash32, after: Duration)
  /// The fee policy allows no offer that would do.
  case fees(FeeError)
  /// The transaction needs more gas than the gas policy allows.
  case gasAboveMaximum(needed: UInt64, maximum: UInt64)
  /// No answer tells whether the node has the transaction, which may be mined yet. Go on with these bytes
  /// (``Provider/pending(_:errors:)``); a new transaction may do the work a second time.
  indirect case unknownOutcome(SignedTransaction, last: RPCError)
  /// Another transaction used the nonce.
  indirect case replaced(hash: Hash32, ReplacementKind, by: Hash32?)
  /// The node does not have the transaction any more, and does not take it again.
  case dropped(hash: Hash32)
  /// The transaction is in a block, and was undone there.
  indirect case failed(Receipt, Revert?)

  init(_ error: RPCError) {
    if case .server(let server) = error, server.isRevert {
      self = .reverted(Revert(server))
    } else {
      self = .rpc(error)
    }
  }

  /// Whether the waiting task was cancelled.
  public var isCancellation: Bool {
    switch self {
    case .rpc(let error), .unknownOutcome(_, let error): error.isCancellation
    default: false
    }
  }

  /// One sentence that says what happened.
  public var description: String {
    switch self {
    case .rpc(let error): error.description
    case .reverted(let revert): "the contract refused: \(revert)"
    case .output(let error): "the contract returned something unexpected: \(error)"
    case .wrongChain(let expected, let found, let endpoint):
      "\(endpoint) serves chain \(found), not \(expected): check the endpoint and the chain id"
    case .noSigner: "nothing can be sent without a key"
    case .signer(let error): error.description
    case .transaction(let error): error.description
    case .proof(let error): "the node has not proven the account: \(error)"
    case .unknownBlock(let block): "the node does not know block \(block)"
    case .notConfirmed(let hash, let time): "transaction \(hash) was not confirmed within \(time)"
    case .wrongLogs(let problem): problem.description
    case .fees(let error): error.description
    case .gasAboveMaximum(let needed, let maximum):
      "the transaction needs \(needed) gas, more than the \(maximum) that are allowed"
    case .unknownOutcome(let transaction, let last):
      "whether the node has transaction \(transaction.hash) with nonce \(transaction.transaction.nonce) is not known, "
        + "and it may be mined yet: \(last)"
    case .replaced(let hash, let kind, let other):
      "transaction \(hash) will not be mined: its nonce was used by \(other.map { "transaction \($0)" } ?? "another one")"
        + (kind == .cancelled ? ", which cancels it" : "")
    case .dropped(let hash): "the node has dropped transaction \(hash) and does not take it again"
    case .failed(let receipt, let revert):
      "transaction \(receipt.transactionHash) failed in block \(receipt.blockNumber)"
        + (revert.map { ": \($0)" } ?? " for a reason that the node does not tell")
    }
  }
}

extension Revert {
  /// What the contract said; where the node sends no data, what the node's message quotes of it.
  init(_ error: ServerError) {
    self.init(data: error.data ?? [])
    let quote = "execution reverted: "
    if self == .empty, let range = error.message.firstRange(of: quote) {
      self = .message(String(error.message[range.upperBound...]))
    }
  }
}
