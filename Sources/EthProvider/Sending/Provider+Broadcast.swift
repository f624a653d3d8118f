import EthJSON
import EthPrimitives
import EthRPC
import EthTransactions

extension Provider {
  /// What became of the attempts to hand a transaction to the node.
  enum BroadcastEnd {
    /// The node has it.
    case done
    /// The node has refused it, and it cannot be mined.
    case refused(ProviderError, SendVerdict)
    /// It may have it or not.
    case open(RPCError)
  }

  /// Sends the same bytes until the node has them, refuses them, or the time is up.
  ///
  /// - Parameter onGap: Brings what the node lacks before this transaction.
  func broadcast(
    _ transaction: SignedTransaction, onGap: () async -> Void = {}
  ) async -> BroadcastEnd {
    let deadline = ContinuousClock.now + min(sending.timeout, .seconds(86_400))
    let (bytes, hash) = (transaction.networkBytes, transaction.hash)
    var state = Broadcast()
    var delay = min(max(sending.firstDelay, .zero), .seconds(4))
    while true {
      let error: RPCError
      do throws(RPCError) {
        // However short the time, one attempt must be possible.
        try await hand(bytes, hash, within: max(deadline - .now, .seconds(1)))
        return .done
      } catch let failure { error = failure }
      guard !error.isCancellation else { return .open(error) }
      let verdict = await verdict(on: error)
      var step = state.failed(verdict)
      if step == .look { step = state.looked(isKnown: try? await knows(hash)) }
      let isLast = deadline - .now <= delay
      if step == .again, isLast { step = state.end }
      switch step {
      case .done: return .done
      case .refused: return .refused(ProviderError(error).reading(errors), verdict)
      case .open: return .open(error)
      case .again, .look: break
      }
      if verdict == .gap { await onGap() }
      do { try await Task.sleep(for: delay * Double.random(in: 0.5...1)) } catch {
        return .open(.transport(.cancelled))
      }
      delay = min(delay * 2, .seconds(4))
    }
  }

  /// One attempt.
  private func hand(_ bytes: [UInt8], _ hash: Hash32, within time: Duration) async throws(RPCError) {
    var options = options
    options.timeout = min(options.timeout, time)
    var call = RPCCall("eth_sendRawTransaction", [.hex(bytes)])
    // An attempt whose answer was lost must not hide behind the refusal of a later one, or of another endpoint.
    call.isRepeatedByCaller = true
    let result = try await service.respond(to: call, options: options)
    let answer: Hash32
    do throws(JSONError) { answer = try result.decode() } catch {
      throw .decoding(method: call.method, error)
    }
    guard answer == hash else {
      throw .protocolViolation("it answered transaction \(hash) with the hash \(answer)")
    }
  }

  /// What a failed attempt means. Which program the node runs is asked only where its words alone do not tell.
  func verdict(on error: RPCError) async -> SendVerdict {
    if let verdict = sending.classifier.verdict(on: error) { return verdict }
    guard case .server(let refusal) = error else { return .ambiguous }
    if let version = try? await raw("web3_clientVersion").string(),
      let client = ClientFamily(clientVersion: version),
      let verdict = sending.classifier.verdict(on: error, from: client)
    {
      return verdict
    }
    sending.observer.count(
      .unknownErrors, [("endpoint", service.name), ("code", UnknownErrors.label(refusal.code))])
    sending.onUnknownRefusal?(refusal)
    return .ambiguous
  }

  /// Whether the node knows a transaction, in a block or waiting. It is not read: chains have types of their own.
  func knows(_ hash: Hash32) async throws(ProviderError) -> Bool {
    try await !raw("eth_getTransactionByHash", [.hash(hash)]).isNull
  }
}
