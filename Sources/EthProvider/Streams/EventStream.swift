public import EthABI

/// The events of one kind, from a place on, and what is taken back by reorganisations; see <doc:ReadingEvents>.
///
/// ```swift
/// for try await change in provider.events(JobAdded.self, at: contract, from: .block(54_703_905)) {
///   switch change {
///   case .added(let job, let log): print("job", job.id, log.blockNumber)
///   case .removed(let job, _): print("reorged out", job.id)
///   }
/// }
/// ```
public struct EventStream<Event: ContractEvent>: AsyncSequence, Sendable {
  /// An element.
  public typealias Element = ChainChange<Event, StreamedLog>
  /// Why the stream ends.
  public typealias Failure = StreamError

  let logs: ChainStream<Log>

  /// Begins to follow the chain.
  public func makeAsyncIterator() -> Iterator {
    Iterator(base: logs.makeAsyncIterator(), skipsUndecodable: logs.options.skipsUndecodable)
  }

  /// Follows the chain.
  public struct Iterator: AsyncIteratorProtocol {
    var base: ChainStream<Log>.Iterator
    let skipsUndecodable: Bool

    /// How far the stream has come: the place of the last element, or of a later block that had none.
    public var cursor: ChainCursor? { base.cursor }

    /// The next element, once there is one.
    public mutating func next() async throws(StreamError) -> Element? { try await next(isolation: nil) }

    /// The next event, once there is one.
    ///
    /// - Throws: ``StreamError``; ``StreamError/undecodable(_:_:resume:)`` unless such logs are passed over.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(StreamError) -> Element? {
      while let change = try await base.next(isolation: actor) {
        let log = change.value
        do throws(ProviderError) {
          // Another event of the same signature, with other parameters indexed, is none of these.
          guard let event = try EventLog<Event>(reading: log)?.event else { continue }
          let place = StreamedLog(log: log, cursor: change.cursor)
          return change.isRemoved ? .removed(event, place) : .added(event, place)
        } catch {
          // Of a log that was never reported there is nothing to take back.
          guard skipsUndecodable || change.isRemoved else {
            throw .undecodable(log, error, resume: change.cursor)
          }
        }
      }
      return nil
    }
  }
}
