import EthJSON
package import EthPrimitives
import EthTransactions

/// The transaction that used a nonce.
package struct NonceUse: Hashable, Sendable {
  /// Its hash.
  package let hash: Hash32
  /// The account or contract called, or `nil` where one was created.
  package let to: Address?
  /// What was sent along, in wei.
  package let value: UInt256
  /// The call's data.
  package let input: [UInt8]
  /// The sender.
  package let from: Address

  init(json: JSONValue, from: Address) throws(JSONError) {
    hash = try json.decode("hash")
    to = try json.decodeIfPresent("to")
    value = try json.decode("value")
    input = try json.member("input").bytes()
    self.from = from
  }

  /// What it is beside a transaction that wanted the same nonce.
  func kind(inPlaceOf transaction: UnsignedTransaction) -> ReplacementKind {
    if to == transaction.to, value == transaction.value, input == transaction.data { return .repriced }
    return to == from && value == 0 && input.isEmpty ? .cancelled : .replaced
  }
}

extension Provider {
  /// The transaction that used a nonce in one of the last blocks; `nil` where the node does not show it.
  func transaction(from account: Address, nonce: UInt64) async throws(ProviderError) -> NonceUse? {
    let head = try await blockNumber()
    // Nodes that are no archives have the state of this many blocks.
    return try await transaction(from: account, nonce: nonce, in: (head - min(head, 120))...head)
  }

  /// The transaction that used a nonce, where a block of these has it; `nil` where the node does not show it.
  ///
  /// It halves the range by the account's number of transactions, so the node needs the state of those blocks.
  package func transaction(
    from account: Address, nonce: UInt64, in blocks: ClosedRange<UInt64>
  ) async throws(ProviderError) -> NonceUse? {
    var (low, high) = (blocks.lowerBound, blocks.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if try await transactionCount(of: account, at: .number(middle)) > nonce {
        high = middle
      } else {
        low = middle + 1
      }
    }
    let method = "eth_getBlockByNumber"
    let block = try await raw(method, [.quantity(low), true])
    guard !block.isNull else { return nil }
    return try decoding(method) { () throws(JSONError) in
      for transaction in try block.member("transactions").elements() {
        guard try transaction.decode("from", as: Address.self) == account,
          try transaction.decode("nonce", as: UInt64.self) == nonce
        else { continue }
        return try NonceUse(json: transaction, from: account)
      }
      return nil
    }
  }
}

extension NonceUse {
  /// One of our own.
  init(_ transaction: SignedTransaction, from: Address) {
    hash = transaction.hash
    to = transaction.transaction.to
    value = transaction.transaction.value
    input = transaction.transaction.data
    self.from = from
  }
}
