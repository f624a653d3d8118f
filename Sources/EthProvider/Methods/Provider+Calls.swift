public import EthABI
import EthJSON
public import EthPrimitives
import EthSigners
public import EthTransactions

extension Provider {
  /// Runs a call on a block's state without sending it, and returns what the contract returned (`eth_call`).
  ///
  /// - Parameters:
  ///   - request: The call.
  ///   - block: The block after which it runs.
  ///   - stateOverrides: Accounts that it finds changed.
  ///   - blockOverrides: What it finds different in its block.
  /// - Throws: ``ProviderError/reverted(_:)`` where the contract refuses.
  public func call(
    _ request: TransactionRequest, at block: BlockReference = .latest, stateOverrides: StateOverrides = [:],
    blockOverrides: BlockOverrides? = nil
  ) async throws(ProviderError) -> [UInt8] {
    let params = [request.tree, block.json] + overrides(stateOverrides, blockOverrides)
    let value = try await raw("eth_call", params)
    return try decoding("eth_call") { () throws(JSONError) in try value.bytes() }
  }

  /// Runs a typed call and decodes what it returned.
  ///
  /// - Throws: ``ProviderError/reverted(_:)`` where the contract refuses, ``ProviderError/output(_:)`` where what
  ///   it returned does not decode; an account without code returns nothing.
  public func call<Function: ContractFunction>(
    _ call: ContractCall<Function>, from: Address? = nil, at block: BlockReference = .latest,
    stateOverrides: StateOverrides = [:], blockOverrides: BlockOverrides? = nil
  ) async throws(ProviderError) -> Function.Output {
    let request = TransactionRequest(
      from: from, to: call.to, value: call.value == .zero ? nil : call.value, data: call.data)
    let output: [UInt8]
    do throws(ProviderError) {
      output = try await self.call(
        request, at: block, stateOverrides: stateOverrides, blockOverrides: blockOverrides)
    } catch { throw error.reading(Function.contractErrors) }
    do throws(ABIError) {
      return try call.decodeOutput(output)
    } catch {
      throw .output(error)
    }
  }

  /// The gas that a typed call would use on the newest block as a transaction of this provider's account, or of
  /// `sender`.
  ///
  /// - Throws: ``ProviderError/reverted(_:)`` where the contract refuses, with the contract's custom errors.
  public func estimateGas<Function: ContractFunction>(
    _ call: ContractCall<Function>, from sender: Address? = nil
  ) async throws(ProviderError) -> UInt64 {
    do throws(ProviderError) {
      return try await estimateGas(
        TransactionRequest(
          from: sender ?? signer?.address, to: call.to, value: call.value == .zero ? nil : call.value,
          data: call.data))
    } catch { throw error.reading(Function.contractErrors) }
  }

  /// The gas that a transaction would use, as the node estimates it (`eth_estimateGas`).
  ///
  /// - Parameters:
  ///   - request: The transaction.
  ///   - block: The block after which it would run; the node's choice where `nil`, which is the newest or the
  ///     pending one.
  ///   - stateOverrides: Accounts that it finds changed.
  ///   - blockOverrides: What it finds different in its block.
  /// - Throws: ``ProviderError/reverted(_:)`` where the contract refuses.
  public func estimateGas(
    _ request: TransactionRequest, at block: BlockReference? = nil, stateOverrides: StateOverrides = [:],
    blockOverrides: BlockOverrides? = nil
  ) async throws(ProviderError) -> UInt64 {
    let overrides = overrides(stateOverrides, blockOverrides)
    var params = [request.tree]
    if let block = block ?? (overrides.isEmpty ? nil : .latest) { params.append(block.json) }
    return try await call("eth_estimateGas", params + overrides)
  }

  /// The accounts and slots that a transaction would touch, to be announced with it (`eth_createAccessList`,
  /// EIP-2930).
  ///
  /// - Parameters:
  ///   - request: The transaction.
  ///   - block: The block after which it would run.
  public func accessList(
    for request: TransactionRequest, at block: BlockReference = .latest
  ) async throws(ProviderError) -> AccessListResult {
    try await call("eth_createAccessList", [request.tree, block.json])
  }

  /// The parameters behind the block; none where nothing is overridden.
  private func overrides(_ state: StateOverrides, _ block: BlockOverrides?) -> [JSON] {
    if let block { return [state.json, block.json] }
    return state.isEmpty ? [] : [state.json]
  }
}

extension TransactionRequest {
  /// The request as a parameter of a method that only tries it. The nonce is left out, as some nodes refuse another
  /// than the next.
  var tree: JSON {
    var request = self
    request.type = nil
    request.chainId = nil
    request.nonce = nil
    if let sidecar {
      request.blobVersionedHashes = blobVersionedHashes ?? sidecar.versionedHashes
      request.sidecar = nil
    }
    return JSON(encoding: request)
  }
}
