import EthJSON
import EthPrimitives
import EthProvider
import EthRPC

/// Looks at each of the nodes: whether it answers, for which chain, how old its newest block is, and whether it is
/// one of those that agree.
struct NodeCheckup {
  let settings: Settings

  /// What was found, and a provider of the first node that can be used.
  func findings() async -> ([Finding], Provider?) {
    guard !settings.rpcURLs.isEmpty else {
      let advice = "use --rpc-url, set WEB3_RPC_URL or put rpc-url into the settings file"
      return ([.wrong("node", "none is given", advice)], nil)
    }
    var findings: [Finding] = []
    var usable: Provider?
    var chains: Set<UInt64> = []
    var heads: [(name: String, number: UInt64)] = []
    for url in settings.rpcURLs {
      do {
        let (found, provider, head) = try await examine(url)
        findings += found
        chains.insert(provider.chainId)
        heads.append((provider.service.name, head))
        if usable == nil, !found.contains(where: { $0.state == .wrong }) { usable = provider }
      } catch {
        findings.append(
          .wrong("node", Failure.describe(error), "check the URL and that the node runs, and try again"))
      }
    }
    if chains.count > 1 {
      let list = chains.sorted().map(String.init).joined(separator: ", ")
      findings.append(
        .wrong("node", "the nodes serve different chains: \(list)", "keep the nodes of one chain"))
    }
    let best = heads.map(\.number).max() ?? 0
    for (name, head) in heads where chains.count == 1 && best - head > EndpointPolicy().maximumLag {
      findings.append(
        .doubtful(
          "node", "\(name) is \(best - head) blocks behind the best node",
          "it is not asked while it lags: mend it or leave it out"))
    }
    return (findings, usable)
  }

  private func examine(_ url: String) async throws -> ([Finding], Provider, head: UInt64) {
    let clock = ContinuousClock()
    let provider = try await Settings.provider(of: url)
    let start = clock.now
    let head = try await provider.requireBlock(.latest)
    let latency = clock.now - start
    let name = provider.service.name
    let version = (try? await provider.raw("web3_clientVersion").string()) ?? "a node that does not say which"
    var findings: [Finding] = [
      .fine("node", "\(name): \(version), answers in \(latency.shortText)"), chain(provider),
    ]
    if let isSyncing = try? await provider.raw("eth_syncing"), isSyncing.kind == .object {
      findings.append(
        .wrong("sync", "\(name) is still catching up", "wait until it has, or use another node"))
    }
    findings.append(age(of: head))
    do {
      let finalized = try await provider.requireBlock(.finalized)
      findings.append(
        .fine(
          "finality",
          "block \(finalized.number) is final, \(head.number &- finalized.number) behind the newest"))
    } catch {
      findings.append(
        .doubtful(
          "finality", "the node names no final block",
          "set finality-depth in [bridge], and never lower than the chain's reorganisations are deep"))
    }
    return (findings, provider, head.number)
  }

  private func chain(_ provider: Provider) -> Finding {
    guard let expected = settings.chainID else {
      return .doubtful(
        "chain", "\(provider.chainId); any other one would do as well",
        "set chain-id, so that nothing is ever sent to another chain")
    }
    guard expected == provider.chainId else {
      return .wrong(
        "chain", "the node serves chain \(provider.chainId), \(expected) is set",
        "change the node or chain-id")
    }
    return .fine("chain", "\(expected)")
  }

  /// A block's time cannot be later than now, and is not long ago where blocks come every few seconds.
  private func age(of head: Block) -> Finding {
    let now = UTCTime.now
    let time = UTCTime(seconds: head.timestamp)
    let text = "block \(head.number) of \(time), \(time.distance(at: now))"
    if head.timestamp > now.seconds + 15 {
      return .wrong(
        "clock", "the newest block is \(time.distance(at: now)), by this machine's clock",
        "set the clock, for example with an NTP client")
    }
    if now.seconds > head.timestamp + 300 {
      return .doubtful(
        "head", text, "blocks should be newer: does the node have peers, and is this machine's clock right?")
    }
    return .fine("head", text)
  }
}
