import EthJSON
public import EthPrimitives
import EthRPC
import EthSigners

extension Provider {
  /// The account that signs what is sent.
  ///
  /// - Throws: ``ProviderError/noSigner``.
  public var account: Address {
    get throws(ProviderError) {
      guard let signer else { throw .noSigner }
      return signer.address
    }
  }

  /// The accounts that the node itself has keys of (`eth_accounts`); none at public nodes.
  public func nodeAccounts() async throws(ProviderError) -> [Address] {
    try await call("eth_accounts")
  }

  /// An account's balance in wei (`eth_getBalance`).
  public func balance(of address: Address, at block: BlockReference = .latest) async throws(ProviderError)
    -> UInt256
  {
    try await call("eth_getBalance", [.address(address), block.json])
  }

  /// An account's number of transactions, that is its next nonce (`eth_getTransactionCount`).
  public func transactionCount(
    of address: Address, at block: BlockReference = .latest
  ) async throws(ProviderError) -> UInt64 {
    try await call("eth_getTransactionCount", [.address(address), block.json])
  }

  /// A contract's code; empty for other accounts (`eth_getCode`).
  public func code(at address: Address, block: BlockReference = .latest) async throws(ProviderError)
    -> [UInt8]
  {
    let value = try await raw("eth_getCode", [.address(address), block.json])
    return try decoding("eth_getCode") { () throws(JSONError) in try value.bytes() }
  }

  /// A slot of a contract's storage (`eth_getStorageAt`).
  public func storage(
    of address: Address, slot: UInt256, at block: BlockReference = .latest
  ) async throws(ProviderError) -> Hash32 {
    try await call("eth_getStorageAt", [.address(address), .quantity(slot), block.json])
  }

  /// Slots of several contracts' storage at once (`eth_getStorageValues`).
  ///
  /// - Parameters:
  ///   - slots: The contracts, and the slots of each.
  ///   - block: The block after which they are read.
  /// - Returns: For each contract what its slots hold, in the order of `slots`.
  public func storage(
    of slots: [Address: [UInt256]], at block: BlockReference = .latest
  ) async throws(ProviderError) -> [Address: [Hash32]] {
    let method = "eth_getStorageValues"
    let wanted = JSON.object(
      slots.sorted { $0.key < $1.key }.map { address, slots in
        (address.lowercased, .array(slots.map { .hash(Hash32($0)) }))
      })
    let answer = try await raw(method, [wanted, block.json])
    return try decoding(method) { () throws(JSONError) in
      let found = try answer.byAddress { json throws(JSONError) in try json.decode([Hash32].self) }
      for (address, slots) in slots where found[address]?.count != slots.count {
        throw answer.invalid(
          expected: "\(slots.count) values of \(address)", found: "\(found[address]?.count ?? 0)")
      }
      return found
    }
  }
}

/// Reads an answer, naming the method where it is not what it should be.
func decoding<R>(_ method: String, _ body: () throws(JSONError) -> R) throws(ProviderError) -> R {
  do throws(JSONError) { return try body() } catch { throw .rpc(.decoding(method: method, error)) }
}
