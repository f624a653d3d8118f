import EthABI
import EthContracts
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTesting
import EthTransactions
import Testing

/// Many calls with one request, against a contract with the functions of Multicall3.
@Suite(.serialized) struct MulticallTests {
  private struct Tokens: Sendable {
    let chain: ContractChain
    let multicall: Address
    let token: ERC20.Instance
    /// A contract that uses up all gas that it is given.
    let burner: ERC20.Instance

    static func run(_ body: @Sendable (Tokens) async throws -> Void) async throws {
      try await ContractChain.run { chain in
        try await body(
          Tokens(
            chain: chain, multicall: try await chain.deploy("Multicall"),
            token: ERC20.at(try await chain.deploy("PermitToken")),
            // INVALID
            burner: ERC20.at(try await chain.install([0xfe]))))
      }
    }

    /// `transferFrom` of what nobody approved: the token refuses.
    var refused: ContractCall<ERC20.TransferFrom> {
      token.transferFrom(from: chain.owner, to: chain.other, value: 1)
    }
  }

  private static let refusal = ProviderError.reverted(.message("erc20: insufficient allowance"))

  @Test func callsOfDifferentFunctions() async throws {
    try await Tokens.run { tokens in
      let (chain, token) = (tokens.chain, tokens.token)
      let before = chain.calls["eth_call"]
      let (name, decimals, balance, refused, nothing) = try await chain.provider.multicall(
        token.name(), token.decimals(), token.balanceOf(account: chain.owner), tokens.refused,
        ERC20.at(chain.other).totalSupply(), via: tokens.multicall)
      #expect(chain.calls["eth_call"] == before + 1)
      #expect(try name.get() == "Permit Token")
      #expect(try decimals.get() == 6)
      #expect(try balance.get() == 1_000_000)
      #expect(refused == .failure(Self.refusal))
      guard case .failure(.output) = nothing else { return unexpected(nothing) }
    }
  }

  @Test func callsOfOneFunctionAreSplit() async throws {
    try await Tokens.run { tokens in
      let (chain, token) = (tokens.chain, tokens.token)
      let accounts = chain.devnet.accounts.map(\.address)
      let calls = accounts.map { token.balanceOf(account: $0) }
      for (limits, requests) in [
        (MulticallLimits(), 1), (MulticallLimits(gas: 400_000), 3), (MulticallLimits(bytes: 36 * 3), 4),
        (MulticallLimits(gas: 0, bytes: 0), 10),
      ] {
        let before = chain.calls["eth_call"]
        let balances = try await chain.provider.multicall(calls, via: tokens.multicall, limits: limits)
        #expect(try balances.map { try $0.get() } == [1_000_000] + [UInt256](repeating: 0, count: 9))
        #expect(chain.calls["eth_call"] == before + requests)
      }
      let none = try await chain.provider.multicall([ContractCall<ERC20.BalanceOf>](), via: tokens.multicall)
      #expect(none.isEmpty)
    }
  }

  @Test func theBlockIsSaid() async throws {
    try await Tokens.run { tokens in
      let (chain, token) = (tokens.chain, tokens.token)
      let head = try await chain.provider.requireBlock(.latest)
      let answer = try await chain.provider.multicallWithBlock(
        [token.balanceOf(account: chain.owner)], at: .hash(head.hash), via: tokens.multicall)
      #expect(answer.number == UInt256(head.number))
      #expect(answer.parentHash == head.parentHash)
      #expect(answer.timestamp == UInt256(head.timestamp))
      #expect(try answer.results.map { try $0.get() } == [1_000_000])
      _ = try await chain.provider.send(token.transfer(to: chain.other, value: 5)).receipt()
      let older = try await chain.provider.multicallWithBlock(
        [token.balanceOf(account: chain.owner)], at: .number(head.number), via: tokens.multicall)
      #expect(try older.results.map { try $0.get() } == [1_000_000])
      let block = try await chain.provider.call(
        Multicall3.at(tokens.multicall).tryBlockAndAggregate(
          requireSuccess: false, calls: [.init(token.decimals()), .init(tokens.refused)]))
      #expect(block.blockNumber == UInt256(head.number + 1))
      #expect(block.blockHash == .zero)
      #expect(block.returnData.map(\.success) == [true, false])
    }
  }

  @Test func aCallThatMustNotFailFailsAll() async throws {
    try await Tokens.run { tokens in
      let contract = Multicall3.at(tokens.multicall)
      do throws(ProviderError) {
        _ = try await tokens.chain.provider.call(
          contract.aggregate3(calls: [
            .init(tokens.token.decimals()), .init(tokens.refused, allowFailure: false),
          ]))
        Issue.record("expected a refusal")
      } catch { #expect(error == .reverted(.message("Multicall3: call failed"))) }
      let fine = try await tokens.chain.provider.call(
        contract.tryAggregate(requireSuccess: true, calls: [.init(tokens.token.decimals())]))
      #expect(try ERC20.Decimals.decodeOutput(fine[0].returnData) == 6)
      let (_, answers) = try await {
        let output = try await tokens.chain.provider.call(
          contract.aggregate(calls: [.init(tokens.token.decimals())]))
        return (output.blockNumber, output.returnData)
      }()
      #expect(try ERC20.Decimals.decodeOutput(answers[0]) == 6)
    }
  }

  @Test func etherIsSentAlong() async throws {
    try await Tokens.run { tokens in
      let (chain, contract) = (tokens.chain, Multicall3.at(tokens.multicall))
      let sink = try await chain.install([0x00])
      let deposit = ContractCall(to: sink, function: Multicall3.GetBasefee(), value: 3)
      let calls = [Multicall3.Call3Value(deposit), Multicall3.Call3Value(deposit.sending(4))]
      let funded = try contract.aggregate3Value(funding: calls)
      #expect(funded.value == 7)
      let receipt = try await chain.provider.send(funded).receipt()
      #expect(receipt.succeeded)
      #expect(try await chain.provider.balance(of: sink) == 7)
      #expect(try await chain.provider.call(contract.getEthBalance(addr: sink)) == 7)
      let (balance, paid) = try await chain.provider.multicall(
        tokens.token.decimals(), deposit, from: chain.owner, via: tokens.multicall)
      #expect(try balance.get() == 6)
      guard case .failure(.output) = paid else { return unexpected(paid) }
      #expect(throws: ArithmeticError.self) {
        try contract.aggregate3Value(funding: [.init(deposit.sending(.max)), .init(deposit)])
      }
    }
  }

  @Test func withoutTheContractThereIsAnError() async throws {
    try await Tokens.run { tokens in
      do throws(ProviderError) {
        _ = try await tokens.chain.provider.multicall(tokens.token.decimals())
        Issue.record("expected an error")
      } catch {
        guard case .output = error else { return unexpected(error) }
      }
    }
  }

  // MARK: - Batches

  @Test func concurrentCallsBecomeOne() async throws {
    try await Tokens.run { tokens in
      let (chain, token) = (tokens.chain, tokens.token)
      let reads = MulticallBatcher(chain.provider, window: .seconds(2), via: tokens.multicall)
      let before = chain.calls["eth_call"]
      let accounts = chain.devnet.accounts.map(\.address)
      try await withThrowingTaskGroup(of: (Int, UInt256).self) { group in
        for index in 0..<100 {
          group.addTask { (index, try await reads.call(token.balanceOf(account: accounts[index % 10]))) }
        }
        for try await (index, balance) in group { #expect(balance == (index % 10 == 0 ? 1_000_000 : 0)) }
      }
      #expect(chain.calls["eth_call"] == before + 1)
      async let name = reads.call(token.name())
      async let old = Self.result { () async throws(ProviderError) in
        try await reads.call(token.totalSupply(), at: .number(1))
      }
      let text = try await name
      #expect(text == "Permit Token")
      // Another block is another request, and there was no token then.
      guard case .failure(.output) = await old else { return unexpected(await old) }
    }
  }

  @Test func aCallFailsAlone() async throws {
    try await Tokens.run { tokens in
      let token = tokens.token
      let reads = MulticallBatcher(tokens.chain.provider, window: .seconds(2), via: tokens.multicall)
      async let refused = Self.result { () async throws(ProviderError) in try await reads.call(tokens.refused)
      }
      async let nothing = Self.result { () async throws(ProviderError) in
        try await reads.call(ERC20.at(tokens.chain.other).totalSupply())
      }
      async let supply = reads.call(token.totalSupply())
      let units = try await supply
      #expect(units == 1_000_000)
      #expect(await refused == .failure(Self.refusal))
      guard case .failure(.output) = await nothing else { return unexpected(await nothing) }
    }
  }

  /// What uses up the gas of all must not make the others look refused.
  @Test func aCallThatBurnsTheGasFailsAlone() async throws {
    try await Tokens.run { tokens in
      let token = tokens.token
      let reads = MulticallBatcher(tokens.chain.provider, window: .seconds(2), via: tokens.multicall)
      async let burned = Self.result { () async throws(ProviderError) in
        try await reads.call(tokens.burner.totalSupply())
      }
      try await withThrowingTaskGroup(of: UInt256.self) { group in
        for _ in 0..<20 { group.addTask { try await reads.call(token.totalSupply()) } }
        for try await supply in group { #expect(supply == 1_000_000) }
      }
      guard case .failure = await burned else { return unexpected(await burned) }
    }
  }

  @Test func aChainWithoutTheContractIsAskedOneByOne() async throws {
    try await Tokens.run { tokens in
      let (chain, token) = (tokens.chain, tokens.token)
      let reads = MulticallBatcher(chain.provider, window: .seconds(2))
      let before = chain.calls["eth_call"]
      async let name = reads.call(token.name())
      async let supply = reads.call(token.totalSupply())
      async let refused = Self.result { () async throws(ProviderError) in try await reads.call(tokens.refused)
      }
      let text = try await name
      #expect(text == "Permit Token")
      let units = try await supply
      #expect(units == 1_000_000)
      #expect(await refused == .failure(Self.refusal))
      #expect(chain.calls["eth_call"] == before + 4)
      // It is known now, and not tried again.
      #expect(try await reads.call(token.decimals()) == 6)
      #expect(chain.calls["eth_call"] == before + 5)
      #expect(chain.calls["eth_getCode"] == 1)
    }
  }

  /// The contract takes at most 128 calls: what is refused as a whole is asked for by halves.
  @Test func aBatchThatIsRefusedIsSplit() async throws {
    try await Tokens.run { tokens in
      let (chain, token) = (tokens.chain, tokens.token)
      let reads = MulticallBatcher(chain.provider, window: .seconds(3), via: tokens.multicall)
      let before = chain.calls["eth_call"]
      try await withThrowingTaskGroup(of: UInt8.self) { group in
        for _ in 0..<200 { group.addTask { try await reads.call(token.decimals()) } }
        for try await decimals in group { #expect(decimals == 6) }
      }
      #expect(chain.calls["eth_call"] == before + 3)
    }
  }

  @Test func aCancelledCallEndsAtOnce() async throws {
    try await Tokens.run { tokens in
      let reads = MulticallBatcher(tokens.chain.provider, window: .seconds(3600), via: tokens.multicall)
      let task = Task {
        await Self.result { () async throws(ProviderError) in try await reads.call(tokens.token.decimals()) }
      }
      let start = ContinuousClock.now
      try await Task.sleep(for: .milliseconds(50))
      task.cancel()
      guard case .failure(let error) = await task.value else { return unexpected(nil) }
      #expect(error.isCancellation)
      #expect(ContinuousClock.now - start < .seconds(600))
    }
  }

  /// A node that is not there is not asked again for every call.
  @Test func aNodeThatIsGoneFailsAllAtOnce() async throws {
    let broken = CallCount()
    try await Tokens.run { tokens in
      let service = Breaking(
        base: Counting(base: RPCClient(try tokens.chain.devnet.transport), count: CallCount()), count: broken)
      let reads = MulticallBatcher(
        try await Provider(service), window: .seconds(2), via: tokens.multicall)
      await withTaskGroup(of: Result<UInt8, ProviderError>.self) { group in
        for _ in 0..<20 {
          group.addTask {
            await Self.result { () async throws(ProviderError) in
              try await reads.call(tokens.token.decimals())
            }
          }
        }
        for await result in group {
          #expect(result == .failure(.rpc(.transport(.connection(endpoint: "none", reason: "gone")))))
        }
      }
      #expect(broken["eth_call"] == 1)
    }
  }

  private static func result<R>(
    _ body: () async throws(ProviderError) -> R
  ) async -> Result<R, ProviderError> {
    do throws(ProviderError) { return .success(try await body()) } catch { return .failure(error) }
  }

  // MARK: - Encodings

  @Test func callsAreEncodedAsTheContractReadsThem() throws {
    let document = try fixture("multicall")
    for item in try document.root.member("cases").elements() {
      let calls = try item.member("calls").elements().map { call in
        Multicall3.Call3Value(
          target: try call.decode("target"), allowFailure: try call.decode("allowFailure"),
          value: try call.decode("value"), callData: try call.member("data").bytes())
      }
      let contract = Multicall3.at(.zero)
      let call3 = calls.map {
        Multicall3.Call3(target: $0.target, allowFailure: $0.allowFailure, callData: $0.callData)
      }
      let plain = calls.map { Multicall3.Call(target: $0.target, callData: $0.callData) }
      #expect(try contract.aggregate3Value(calls: calls).data == item.member("aggregate3Value").bytes())
      #expect(try contract.aggregate3(calls: call3).data == item.member("aggregate3").bytes())
      #expect(
        try contract.tryAggregate(requireSuccess: true, calls: plain).data
          == item.member("tryAggregate").bytes())
      let results = try Multicall3.Aggregate3.decodeOutput(try item.member("returned").bytes())
      let expected = try item.member("results").elements().map { result in
        Multicall3.Result(
          success: try result.decode("success"), returnData: try result.member("data").bytes())
      }
      #expect(results == expected)
    }
  }
}

/// Lets no `eth_call` through.
private struct Breaking<Base: RPCService>: RPCService {
  let base: Base
  let count: CallCount

  var name: String { base.name }

  func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    count.count(call.method)
    guard call.method != "eth_call" else {
      throw .transport(.connection(endpoint: "none", reason: "gone"))
    }
    return try await base.respond(to: call, options: options)
  }
}
