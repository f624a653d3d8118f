@testable import EthRPC

/// A node as endpoints look at it; calls other than that are answered as a test says.
func node(
  _ name: String, chainId: UInt64 = 1, head: UInt64 = 100, finalized: UInt64 = 90,
  _ answer: @escaping @Sendable (RPCCall, Int, CallOptions) async throws(RPCError) -> String = {
    _, _, _ throws(RPCError) in "true"
  }
) -> ServiceStub {
  ServiceStub(name) { call, count, options throws(RPCError) in
    switch call.method {
    case "eth_chainId": "\"0x\(String(chainId, radix: 16))\""
    case "eth_blockNumber": "\"0x\(String(head, radix: 16))\""
    case "eth_getBlockByNumber":
      #"{"number":"0x\#(String(finalized, radix: 16))","hash":"0x\#(String(repeating: "ab", count: 32))"}"#
    default: try await answer(call, count, options)
    }
  }
}

extension Failover {
  /// Looks at all endpoints, and takes those that are well for quick ones, however slow the machine was at that: so
  /// that they are asked in their order.
  func settle() async {
    await monitor.check()
    for (index, endpoint) in await monitor.endpoints.enumerated() where endpoint.state == .well {
      for _ in 0..<60 { await monitor.answered(index, after: .zero) }
    }
  }
}

extension ServiceStub {
  /// How often it was asked something other than how it is.
  var asked: Int {
    calls.methods.filter { !["eth_chainId", "eth_blockNumber", "eth_getBlockByNumber"].contains($0[0]) }.count
  }
}
