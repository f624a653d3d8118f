public import EthJSON

/// Records calls and their answers for ``Replay``.
///
/// ```swift
/// let node = Record(RPCClient(transport), to: try RecordFile("exchanges.io"))
/// ```
/// Whole exchanges are appended, in the order in which they end; a batch is recorded call by call. Parameters and
/// results are recorded as they are, signed transactions included; URLs and headers are not. What did not get through
/// has no answer and is not recorded.
///
/// A recording that cannot be written must not lose an answer: the answer is returned, and ``problem`` says why.
public struct Record<Base: RPCService>: RPCService {
  private let base: Base
  private let log: RecordLog

  /// Puts a recorder in front of a service.
  public init(_ base: Base, to sink: some RecordingSink) {
    self.base = base
    log = RecordLog(sink)
  }

  /// The service's name.
  public var name: String { base.name }

  /// What the node sends without being asked; it is not recorded.
  public var subscriptions: (any SubscriptionService)? { base.subscriptions }

  /// Why an exchange could not be recorded: the first time that this was so, or `nil`.
  public var problem: ReplayError? { get async { await log.problem } }

  /// Makes the call and records it.
  public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    do throws(RPCError) {
      let value = try await base.respond(to: call, options: options)
      await log.append(call, .success(value.tree()))
      return value
    } catch {
      await log.append(call, failure: error)
      throw error
    }
  }

  /// Makes the call and records it, when its answer was read as a whole.
  public func read<Reader: ElementReader>(
    _ call: RPCCall, options: CallOptions, with reader: Reader
  ) async throws(RPCError) -> Reader {
    do throws(RPCError) {
      let result = try await base.read(call, options: options, with: RecordingReader(base: reader))
      await log.append(call, .success(.array(result.elements)))
      return result.base
    } catch {
      await log.append(call, failure: error)
      throw error
    }
  }

  /// Sends the batch and records its calls.
  public func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    let results = try await base.respond(to: calls, options: options)
    for (call, result) in zip(calls, results) {
      switch result {
      case .success(let value): await log.append(call, .success(value.tree()))
      case .failure(let error): await log.append(call, failure: error)
      }
    }
    return results
  }
}

/// Keeps the elements that it passes on.
private struct RecordingReader<Base: ElementReader>: ElementReader {
  var base: Base
  var elements: [JSON] = []

  mutating func read(_ element: JSONValue) throws(JSONError) {
    try base.read(element)
    elements.append(element.tree())
  }
}

/// Numbers exchanges and passes them to where they are kept, one after the other.
private actor RecordLog {
  private let sink: any RecordingSink
  private var count = 0
  private(set) var problem: ReplayError?

  init(_ sink: any RecordingSink) { self.sink = sink }

  func append(_ call: RPCCall, failure error: RPCError) async {
    if case .server(let refusal) = error { await append(call, .failure(refusal)) }
  }

  func append(_ call: RPCCall, _ answer: Result<JSON, ServerError>) async {
    count += 1
    let lines = RecordedExchange.lines(call, answer, id: count)
    do throws(ReplayError) { try await sink.append(lines) } catch { problem = problem ?? error }
  }
}
