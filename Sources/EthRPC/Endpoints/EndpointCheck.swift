import EthJSON
import EthPrimitives

/// What an endpoint answered when it was looked at.
struct EndpointCheck: Equatable, Sendable {
  /// Whether it is the chain that was expected; `nil` where the endpoint did not say, or nothing was expected.
  var problem: EndpointProblem?
  /// The chain's number.
  var chainId: UInt64?
  /// The newest block's number.
  var head: UInt64?
  /// The finalized block's number; `nil` also where the chain knows none.
  var finalized: UInt64?
  /// Why nothing can be said.
  var failure: RPCError?
  /// Whether the genesis was looked at, where one is expected.
  var hasGenesis = false

  /// Asks an endpoint for its chain and its blocks.
  static func ask(
    _ service: any RPCService, expecting identity: EndpointIdentity?, genesis: Bool, within time: Duration
  ) async -> EndpointCheck {
    var check = EndpointCheck()
    var calls = [
      RPCCall("eth_chainId"), RPCCall("eth_blockNumber"),
      RPCCall("eth_getBlockByNumber", ["finalized", false]),
    ]
    let wantsGenesis = genesis && identity?.genesis != nil
    if wantsGenesis { calls.append(RPCCall("eth_getBlockByNumber", ["0x0", false])) }
    let answers = await answers(to: calls, from: service, CallOptions(timeout: time))
    do throws(RPCError) {
      let chainId: UInt64 = try decode(answers[0], "eth_chainId") { value throws(JSONError) in
        try value.quantityUInt64()
      }
      check.chainId = chainId
      if let identity, identity.chainId != chainId {
        check.problem = .wrongChain(expected: identity.chainId, found: chainId)
        return check
      }
      if wantsGenesis, let expected = identity?.genesis {
        let found = try decode(answers[3], "eth_getBlockByNumber") { block throws(JSONError) in
          try block.member("hash").hash()
        }
        check.hasGenesis = true
        if found != expected {
          check.problem = .wrongGenesis(expected: expected, found: found)
          return check
        }
      }
      check.head = try decode(answers[1], "eth_blockNumber") { value throws(JSONError) in
        try value.quantityUInt64()
      }
      // Chains without finality refuse the tag, or have no such block yet.
      if case .success(let block) = answers[2], block.kind == .object {
        check.finalized = try decode(answers[2], "eth_getBlockByNumber") { block throws(JSONError) in
          try block.member("number").quantityUInt64()
        }
      }
    } catch {
      check.failure = error
    }
    return check
  }

  /// Asks all at once, each by itself: not every node takes batches. A single mishap says nothing yet.
  private static func answers(
    to calls: [RPCCall], from service: some RPCService, _ options: CallOptions
  ) async -> [Result<JSONValue, RPCError>] {
    let service = Retry(service, RetryPolicy(attempts: 3))
    return await withTaskGroup(of: (Int, Result<JSONValue, RPCError>).self) { group in
      for (index, call) in calls.enumerated() {
        group.addTask {
          do throws(RPCError) {
            return (index, .success(try await service.respond(to: call, options: options)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      var answers = [Result<JSONValue, RPCError>](
        repeating: .failure(.transport(.cancelled)), count: calls.count)
      for await (index, answer) in group { answers[index] = answer }
      return answers
    }
  }

  private static func decode<R>(
    _ answer: Result<JSONValue, RPCError>, _ method: String, _ body: (JSONValue) throws(JSONError) -> R
  ) throws(RPCError) -> R {
    let value = try answer.get()
    do throws(JSONError) { return try body(value) } catch { throw .decoding(method: method, error) }
  }
}
