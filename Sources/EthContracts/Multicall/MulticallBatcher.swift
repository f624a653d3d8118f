public import EthABI
public import EthPrimitives
public import EthProvider
import EthRPC
import EthTransactions

/// Makes one request out of calls that are made at about the same time, by Multicall3.
///
/// ```swift
/// let reads = MulticallBatcher(provider)
/// async let balance = reads.call(token.balanceOf(account: owner))
/// async let supply = reads.call(token.totalSupply())
/// ```
/// Calls that come within `window` of the first one and name the same block become one `eth_call`, or several
/// where that would be more than the limits allow. Each call ends as it would by itself:
/// - one that fails without a reason is made again by itself, as another may have used up the gas;
/// - where the chain has no Multicall3, calls are made one by one;
/// - where the node refuses the whole, or its answer is too long, each half is tried by itself, down to single
///   calls. A node that cannot be reached or wants to be left alone is not asked again.
///
/// Contracts do not see the same caller as in a single call (`Provider.multicall(_:at:from:via:)`):
/// what asks for `msg.sender` is not for this.
public actor MulticallBatcher {
  /// What makes the requests.
  public nonisolated let provider: Provider
  private let contract: Address
  private let window: Duration
  private let limits: MulticallLimits

  /// The calls whose callers wait, asked for or not.
  private var waiters: [UInt64: Waiter] = [:]
  /// The calls that have not been asked for yet.
  private var pending: [BlockReference: [UInt64]] = [:]
  private var nextID: UInt64 = 0
  /// Whether the chain has no Multicall3.
  private var isMissing = false

  private struct Waiter {
    let call: Multicall3.Call3Value
    let gas: UInt64
    let continuation: CheckedContinuation<Result<[UInt8], ProviderError>, Never>
  }

  /// Batches calls of a provider.
  ///
  /// - Parameters:
  ///   - provider: What makes the requests.
  ///   - window: How long a call waits for others.
  ///   - limits: How much one request may ask.
  ///   - multicall: Where Multicall3 is, where that is not as the chain list says.
  public init(
    _ provider: Provider, window: Duration = .milliseconds(3), limits: MulticallLimits = MulticallLimits(),
    via multicall: Address? = nil
  ) {
    self.provider = provider
    self.window = window
    self.limits = limits
    contract = provider.multicallAddress(multicall)
  }

  /// Makes a call together with others. One that sends ether is made by itself.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - block: The block on whose state it is made.
  ///   - gas: How much gas it may be expected to use, where that is far from ``MulticallLimits/gasPerCall``.
  /// - Throws: `ProviderError`, as `provider.call` does.
  public func call<Function: ContractFunction>(
    _ call: ContractCall<Function>, at block: BlockReference = .latest, gas: UInt64? = nil
  ) async throws(ProviderError) -> Function.Output {
    guard call.value == .zero, !isMissing else { return try await provider.call(call, at: block) }
    let answer = await join(Multicall3.Call3Value(call), gas: gas ?? limits.gasPerCall, at: block)
    do throws(ProviderError) {
      let output = try answer.get()
      do throws(ABIError) { return try call.decodeOutput(output) } catch { throw ProviderError.output(error) }
    } catch .reverted(.unknown(_, let data)) {
      throw .reverted(Revert(data: data, errors: Function.contractErrors))
    }
  }

  private func join(
    _ call: Multicall3.Call3Value, gas: UInt64, at block: BlockReference
  ) async -> Result<[UInt8], ProviderError> {
    let id = nextID
    nextID &+= 1
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled {
          continuation.resume(returning: .failure(Self.cancelled))
        } else {
          enqueue(id, Waiter(call: call, gas: gas, continuation: continuation), at: block)
        }
      }
    } onCancel: {
      Task { await self.finish(id, .failure(Self.cancelled)) }
    }
  }

  private func enqueue(_ id: UInt64, _ waiter: Waiter, at block: BlockReference) {
    waiters[id] = waiter
    pending[block, default: []].append(id)
    guard pending[block]?.count == 1 else { return }
    Task {
      try? await Task.sleep(for: window)
      flush(block)
    }
  }

  private func flush(_ block: BlockReference) {
    let ids = (pending.removeValue(forKey: block) ?? []).filter { waiters[$0] != nil }
    for range in limits.ranges(of: ids.map { (waiters[$0]?.call.callData.count ?? 0, waiters[$0]?.gas ?? 0) })
    {
      Task { await ask(for: ids[range], at: block) }
    }
  }

  /// Asks for calls with one request, and for their halves where it fails as a whole.
  private func ask(for ids: ArraySlice<UInt64>, at block: BlockReference) async {
    let ids = ids.filter { waiters[$0] != nil }
    let calls = ids.compactMap { waiters[$0]?.call }
    guard calls.count > 1 else { return await askOneByOne(ids, at: block) }
    do throws(ProviderError) {
      let answers = try await provider.aggregate(calls, at: block, from: nil, via: contract)
      for (id, answer) in zip(ids, answers) where answer.success { finish(id, .success(answer.returnData)) }
      let failed = zip(ids, answers).filter { !$1.success }
      for (id, answer) in failed where !answer.returnData.isEmpty {
        finish(id, .failure(.reverted(Revert(data: answer.returnData))))
      }
      await askOneByOne(failed.filter(\.1.returnData.isEmpty).map(\.0), at: block)
    } catch {
      if case .output = error, await noteWhetherMissing(at: block) {
        await askOneByOne(ids, at: block)
      } else if error.mayPassInParts {
        async let first: Void = ask(for: ids[..<(ids.count / 2)], at: block)
        async let second: Void = ask(for: ids[(ids.count / 2)...], at: block)
        _ = await (first, second)
      } else {
        for id in ids { finish(id, .failure(error)) }
      }
    }
  }

  /// Whether there is no Multicall3 on a block's state; remembered where that is the newest one.
  private func noteWhetherMissing(at block: BlockReference) async -> Bool {
    guard let code = try? await provider.code(at: contract, block: block), code.isEmpty else { return false }
    if block == .latest || block == .pending { isMissing = true }
    return true
  }

  private func askOneByOne(_ ids: [UInt64], at block: BlockReference) async {
    await withDiscardingTaskGroup { group in
      for id in ids { group.addTask { await self.ask(for: id, at: block) } }
    }
  }

  private func ask(for id: UInt64, at block: BlockReference) async {
    guard let call = waiters[id]?.call else { return }
    do throws(ProviderError) {
      let request = TransactionRequest(to: call.target, data: call.callData)
      finish(id, .success(try await provider.call(request, at: block)))
    } catch {
      finish(id, .failure(error))
    }
  }

  private func finish(_ id: UInt64, _ result: Result<[UInt8], ProviderError>) {
    waiters.removeValue(forKey: id)?.continuation.resume(returning: result)
  }

  private static let cancelled = ProviderError.rpc(.transport(.cancelled))
}

extension ProviderError {
  /// Whether the node looked at the whole request and might take a part of it.
  fileprivate var mayPassInParts: Bool {
    switch self {
    case .reverted, .output, .rpc(.transport(.responseTooLarge)): true
    // A limit on requests is not met by making more of them.
    case .rpc(.server(let error)): error.code != -32005 && error.code != 429 && !error.isUnknownMethod
    default: false
    }
  }
}
