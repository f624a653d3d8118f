public import EthABI
public import EthPrimitives
public import EthProvider
import EthTransactions

extension Provider {
  /// Makes calls of different functions with one request, all on the state of the same block.
  ///
  /// ```swift
  /// let (name, balance) = try await provider.multicall(token.name(), token.balanceOf(account: owner))
  /// try balance.get()
  /// ```
  /// Contracts see Multicall3 as the caller, whoever that is: what depends on `msg.sender` is answered for it. A
  /// call that uses up the gas of all may make those behind it fail without a reason.
  ///
  /// - Parameters:
  ///   - calls: The calls. Ether that they send is taken from `sender`.
  ///   - block: The block on whose state they are made.
  ///   - sender: Who calls Multicall3.
  ///   - multicall: Where Multicall3 is, where that is not as the chain list says.
  /// - Returns: For each call what `provider.call(_:from:at:)` would return or throw:
  ///   `reverted` where the contract refuses, `output` where what it returned does not decode.
  /// - Throws: `ProviderError` where the request as a whole fails; `output` where Multicall3 is not
  ///   there.
  public func multicall<each Function: ContractFunction>(
    _ calls: repeat ContractCall<each Function>, at block: BlockReference = .latest,
    from sender: Address? = nil,
    via multicall: Address? = nil
  ) async throws(ProviderError) -> (repeat Result<(each Function).Output, ProviderError>) {
    var list: [Multicall3.Call3Value] = []
    for call in repeat each calls { list.append(Multicall3.Call3Value(call)) }
    let answers = try await aggregate(list, at: block, from: sender, via: multicall)
    var index = 0
    func next<F: ContractFunction>(_: ContractCall<F>) -> Result<F.Output, ProviderError> {
      defer { index += 1 }
      return answers[index].outcome(of: F.self)
    }
    return (repeat next(each calls))
  }

  /// Makes calls of one function with as few requests as `limits` allow.
  ///
  /// What is too much for one request is asked for with several, one after another; at `latest` these can be
  /// answered on different blocks, at a number or a hash they cannot. For the rest see
  /// ``multicall(_:at:from:via:)``.
  /// - Throws: `ProviderError` where a request as a whole fails.
  public func multicall<Function: ContractFunction>(
    _ calls: [ContractCall<Function>], at block: BlockReference = .latest, from sender: Address? = nil,
    via multicall: Address? = nil, limits: MulticallLimits = MulticallLimits()
  ) async throws(ProviderError) -> [Result<Function.Output, ProviderError>] {
    let list = calls.map { Multicall3.Call3Value($0) }
    var results: [Result<Function.Output, ProviderError>] = []
    results.reserveCapacity(calls.count)
    for range in limits.ranges(of: list.map { ($0.callData.count, limits.gasPerCall) }) {
      let answers = try await aggregate(Array(list[range]), at: block, from: sender, via: multicall)
      for answer in answers { results.append(answer.outcome(of: Function.self)) }
    }
    return results
  }

  /// Makes calls of one function with one request, and says on which block's state.
  ///
  /// - Throws: `ProviderError` where the request as a whole fails.
  public func multicallWithBlock<Function: ContractFunction>(
    _ calls: [ContractCall<Function>], at block: BlockReference = .latest, via multicall: Address? = nil
  ) async throws(ProviderError) -> MulticallBlock<Function.Output> {
    let contract = Multicall3.at(multicallAddress(multicall))
    let questions = [
      Multicall3.Call3Value(contract.getBlockNumber()), Multicall3.Call3Value(contract.getLastBlockHash()),
      Multicall3.Call3Value(contract.getCurrentBlockTimestamp()),
    ]
    let answers = try await aggregate(
      questions + calls.map { Multicall3.Call3Value($0) }, at: block, from: nil, via: multicall)
    return MulticallBlock(
      number: try answers[0].outcome(of: Multicall3.GetBlockNumber.self).get(),
      parentHash: try answers[1].outcome(of: Multicall3.GetLastBlockHash.self).get(),
      timestamp: try answers[2].outcome(of: Multicall3.GetCurrentBlockTimestamp.self).get(),
      results: answers.dropFirst(questions.count).map { $0.outcome(of: Function.self) })
  }

  /// The given address, else the one in the chain list, else the usual one.
  func multicallAddress(_ address: Address? = nil) -> Address {
    address ?? chain?.multicall?.address ?? Multicall3.address
  }

  /// Makes calls, none of which must succeed, with one request; there are as many answers as calls.
  func aggregate(
    _ calls: [Multicall3.Call3Value], at block: BlockReference, from sender: Address?, via multicall: Address?
  ) async throws(ProviderError) -> [Multicall3.Result] {
    guard !calls.isEmpty else { return [] }
    let contract = Multicall3.at(multicallAddress(multicall))
    let answers: [Multicall3.Result]
    if calls.allSatisfy({ $0.value == .zero }) {
      let plain = calls.map {
        Multicall3.Call3(target: $0.target, allowFailure: $0.allowFailure, callData: $0.callData)
      }
      answers = try await call(contract.aggregate3(calls: plain), from: sender, at: block)
    } else {
      let funded: ContractCall<Multicall3.Aggregate3Value>
      do throws(ArithmeticError) {
        funded = try contract.aggregate3Value(funding: calls)
      } catch {
        throw .transaction(.field("value", "\(error)"))
      }
      answers = try await call(funded, from: sender, at: block)
    }
    guard answers.count == calls.count else {
      throw .output(
        ABIError(.wrongCount(of: "results of Multicall3", expected: calls.count, found: answers.count)))
    }
    return answers
  }
}

/// What calls returned, and the block on whose state they were made.
public struct MulticallBlock<Output: Sendable>: Sendable {
  /// The block's number as contracts see it. On Arbitrum that is the number of a block of Ethereum.
  public let number: UInt256
  /// The hash of the block before it. No contract can know the hash of the block that it is called in.
  public let parentHash: Hash32
  /// The block's time in seconds since 1970.
  public let timestamp: UInt256
  /// What each call returned, in order.
  public let results: [Result<Output, ProviderError>]
}

extension Multicall3.Result {
  /// What a call of the function would have returned or thrown by itself.
  func outcome<Function: ContractFunction>(
    of function: Function.Type
  ) -> Swift.Result<Function.Output, ProviderError> {
    guard success else {
      return .failure(.reverted(Revert(data: returnData, errors: Function.contractErrors)))
    }
    do throws(ABIError) {
      return .success(try Function.decodeOutput(returnData))
    } catch {
      return .failure(.output(error))
    }
  }
}
