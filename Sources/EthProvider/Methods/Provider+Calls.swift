public import EthABI
import EthJSON
public import EthPrimitives
public import EthTransactions

extension Provider {
  /// Runs a call on a block's state without sending it, and returns what the contract returned (`eth_call`).
  ///
  /// - Throws: ``ProviderError/reverted(_:)`` where the contract refuses.
  public func call(
    _ request: TransactionRequest, at block: BlockReference = .latest
  ) async throws(ProviderError) -> [UInt8] {
    let value = try await raw("eth_call", [request.tree, block.json])
    return try decoding("eth_call") { () throws(JSONError) in try value.bytes() }
  }

  /// Runs a typed call and decodes what it returned.
  ///
  /// - Throws: ``ProviderError/reverted(_:)`` where the contract refuses, ``ProviderError/output(_:)`` where what
  ///   it returned does not decode; an account without code returns nothing.
  public func call<Function: ContractFunction>(
    _ call: ContractCall<Function>, from: Address? = nil, at block: BlockReference = .latest
  ) async throws(ProviderError) -> Function.Output {
    let request = TransactionRequest(
      from: from, to: call.to, value: call.value == .zero ? nil : call.value, data: call.data)
    let output = try await self.call(request, at: block)
    do throws(ABIError) {
      return try call.decodeOutput(output)
    } catch {
      throw .output(error)
    }
  }

  /// The gas that a transaction would use on the newest block, as the node estimates it (`eth_estimateGas`).
  ///
  /// - Throws: ``ProviderError/reverted(_:)`` where the contract refuses.
  public func estimateGas(_ request: TransactionRequest) async throws(ProviderError) -> UInt64 {
    try await call("eth_estimateGas", [request.tree])
  }
}

extension TransactionRequest {
  /// The request as a parameter.
  var tree: JSON {
    var members: [(String, JSON)] = []
    if let from { members.append(("from", .address(from))) }
    if let to { members.append(("to", .address(to))) }
    if let value { members.append(("value", .quantity(value))) }
    if let data { members.append(("input", .hex(data))) }
    if let gasLimit { members.append(("gas", .quantity(gasLimit))) }
    if let gasPrice { members.append(("gasPrice", .quantity(gasPrice))) }
    if let maxFeePerGas { members.append(("maxFeePerGas", .quantity(maxFeePerGas))) }
    if let maxPriorityFeePerGas { members.append(("maxPriorityFeePerGas", .quantity(maxPriorityFeePerGas))) }
    if let accessList {
      members.append(
        (
          "accessList",
          .array(
            accessList.map { entry in
              ["address": .address(entry.address), "storageKeys": .array(entry.storageKeys.map(JSON.hash))]
            })
        ))
    }
    return .object(members)
  }
}
