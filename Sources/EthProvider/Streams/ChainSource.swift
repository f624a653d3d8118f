import EthPrimitives
import EthRPC

/// What a stream is about: whole blocks, or logs in them.
protocol ChainSource<Item>: Sendable {
  associatedtype Item: Sendable

  var provider: Provider { get }
  /// Whether a block's filter says that it perhaps has something.
  func mayHave(_ bloom: Bloom) -> Bool

  /// What a block on the chain has, by its hash.
  func items(of header: ChainHeader) async throws(ProviderError) -> [Placed<Item>]

  /// What a block has that perhaps left the chain; `nil` where the node does not know it.
  func content(of block: BlockIdentifier) async throws(ProviderError) -> [Placed<Item>]?

  /// The logs of old blocks; `nil` where those are followed one by one like the newest.
  func pages(of blocks: ClosedRange<UInt64>) -> LogPages?

  /// A log of an old block as an element.
  func item(of log: Log) -> Item?
}

extension ChainSource {
  func pages(of blocks: ClosedRange<UInt64>) -> LogPages? { nil }
  func item(of log: Log) -> Item? { nil }
}

extension ChainSource {
  /// Asks the node what a stream wants to know.
  func answer(
    _ question: StreamMachine<Item>.BlockQuestion, _ options: StreamOptions
  ) async throws(ProviderError) -> StreamMachine<Item>.Event {
    switch question {
    case .head(let withFinalized): return try await head(options.depth, withFinalized: withFinalized)
    case .headers(let numbers):
      return .headers(
        try await concurrently(Array(numbers)) { number throws(ProviderError) in
          let header = try await provider.header(.number(number))
          guard let header, header.number != number else { return header }
          throw .rpc(.protocolViolation("it sent block \(header.number) when asked for block \(number)"))
        })
    case .header(let hash): return .header(try await provider.header(.hash(hash)))
    case .items(let headers):
      let isTrusted = options.bloom == .trusted
      return .items(
        try await concurrently(headers) { header throws(ProviderError) in
          if isTrusted, let bloom = header.bloom, !mayHave(bloom) { return [] }
          return try await items(of: header)
        })
    case .content(let block): return .content(try await content(of: block))
    }
  }

  private func head(
    _ depth: StreamDepth, withFinalized: Bool
  ) async throws(ProviderError) -> StreamMachine<Item>.Event {
    switch depth {
    case .finalized:
      let header = try await provider.finalizedHeader()
      return .head(header, newest: header?.number ?? 0, finalized: header?.id)
    case .latest:
      async let finalized = withFinalized ? provider.finalizedBlock() : nil
      let header = try await provider.header(.latest)
      return .head(header, newest: header?.number ?? 0, finalized: await finalized)
    case .confirmations(let count):
      async let finalized = withFinalized ? provider.finalizedBlock() : nil
      let newest = try await provider.blockNumber()
      guard newest >= count else { return .head(nil, newest: newest, finalized: await finalized) }
      let header = try await provider.header(.number(newest - count))
      return .head(header, newest: newest, finalized: await finalized)
    }
  }
}

/// Runs `body` for every element, at most eight at a time, and returns the results in order, up to the first failure:
/// what came before it need not be asked for again.
///
/// - Throws: The failure of the first element.
private func concurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ body: @escaping @Sendable (Element) async throws(ProviderError) -> Result
) async throws(ProviderError) -> [Result] {
  if elements.count == 1 { return [try await body(elements[0])] }
  let outcomes = await withTaskGroup(of: (Int, Swift.Result<Result, ProviderError>).self) { group in
    var outcomes: [Int: Swift.Result<Result, ProviderError>] = [:]
    var failed = false
    for (index, element) in elements.enumerated() {
      if index >= 8, let (done, outcome) = await group.next() {
        outcomes[done] = outcome
        if case .failure = outcome { failed = true }
      }
      if failed { break }
      group.addTask {
        do throws(ProviderError) {
          return (index, .success(try await body(element)))
        } catch {
          return (index, .failure(error))
        }
      }
    }
    for await (done, outcome) in group { outcomes[done] = outcome }
    return outcomes
  }
  var results: [Result] = []
  for index in elements.indices {
    switch outcomes[index] {
    case .success(let result): results.append(result)
    case .failure(let error) where index == 0: throw error
    case .failure, nil: return results
    }
  }
  return results
}
