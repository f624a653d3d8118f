import EthABI
import EthPrimitives
import EthProvider
import EthRPC
import LilypadContracts

/// The bridge's questions to the chain.
struct ChainReader: Sendable {
  let provider: Provider
  let contract: Address
  let finality: BridgeConfiguration.FinalityRule

  /// The newest block.
  func head() async throws(ProviderError) -> BlockLink {
    BlockLink(try await provider.requireBlock(.latest))
  }

  /// The newest final block; genesis where none is final yet.
  func finalized(head: BlockLink) async throws(ProviderError) -> BlockLink {
    let reference: BlockReference =
      switch finality {
      case .tag: .finalized
      case .depth(let depth): .number(head.number.subtractingIfPossible(depth) ?? 0)
      }
    if let block = try await finalizedBlock(reference) { return BlockLink(block) }
    return BlockLink(try await provider.requireBlock(.earliest))
  }

  private func finalizedBlock(_ reference: BlockReference) async throws(ProviderError) -> Block? {
    do throws(ProviderError) {
      return try await provider.block(reference)
    } catch {
      // A young chain has no final block yet, which some nodes report as an error.
      if case .rpc(.server(let server)) = error,
        server.message.lowercased().contains("finalized block not found")
      {
        return nil
      }
      throw error
    }
  }

  /// The chain's block at a height, or `nil` where there is none yet.
  func block(_ number: UInt64) async throws(ProviderError) -> BlockLink? {
    try await provider.block(.number(number)).map(BlockLink.init)
  }

  /// The chain's blocks in a range of heights, in order; those at the end may be missing.
  func blocks(_ numbers: ClosedRange<UInt64>) async throws -> [BlockLink] {
    let found = try await concurrently(Array(numbers)) { try await block($0) }
    return Array(found.prefix { $0 != nil }.compactMap { $0 })
  }

  /// The jobs and the unreadable logs of one block, by its hash.
  func jobs(in block: BlockLink) async throws(ProviderError) -> JobLogs {
    try await jobs(provider.logs(filter, inBlock: block.hash)) { $0.blockHash == block.hash }
  }

  /// The jobs and the unreadable logs of a range of final blocks.
  func jobs(from first: UInt64, to last: UInt64) async throws(ProviderError) -> JobLogs {
    try await jobs(provider.logs(filter, from: .number(first), to: .number(last))) {
      (first...last).contains($0.blockNumber)
    }
  }

  private func jobs(_ logs: [Log], where isAsked: (Log) -> Bool) throws(ProviderError) -> JobLogs {
    guard logs.allSatisfy(isAsked) else {
      throw .rpc(.protocolViolation("it sent logs of other blocks than those it was asked for"))
    }
    return JobLogs(logs, of: contract)
  }

  /// The last job id that the contract had given out at a block.
  func lastJobID(at block: Hash32) async throws(ProviderError) -> UInt256 {
    try await provider.call(JobManager.at(contract).nextJobID(), at: .hash(block))
  }

  private var filter: LogFilter {
    LogFilter(JobManager.JobAdded.filter().at(contract))
  }
}

extension BlockLink {
  init(_ block: Block) {
    self.init(number: block.number, hash: block.hash, parent: block.parentHash)
  }
}

/// Runs `body` for every element, at most eight at a time, and returns the results in order.
func concurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ body: @escaping @Sendable (Element) async throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var results: [Int: Result] = [:]
    for (index, element) in elements.enumerated() {
      if index >= 8, let (done, result) = try await group.next() { results[done] = result }
      group.addTask { (index, try await body(element)) }
    }
    for try await (done, result) in group { results[done] = result }
    return elements.indices.compactMap { results[$0] }
  }
}
