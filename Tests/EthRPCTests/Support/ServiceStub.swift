import EthJSON
import EthRPC
import Synchronization

/// A service whose answers are JSON text that a test makes.
struct ServiceStub: RPCService {
  let name: String
  let calls = CallLog()
  var subscriptions: (any SubscriptionService)? { nil }
  private let answer: @Sendable (RPCCall, Int, CallOptions) async throws(RPCError) -> String
  private let batch:
    (@Sendable ([RPCCall], Int, CallOptions) async throws(RPCError) -> [Result<String, RPCError>])?

  /// - Parameter answer: Gets each call and how many payloads there were with it.
  init(
    _ name: String = "stub",
    _ answer: @escaping @Sendable (RPCCall, Int, CallOptions) async throws(RPCError) -> String = {
      _, _, _ throws(RPCError) in "true"
    }
  ) {
    self.name = name
    self.answer = answer
    batch = nil
  }

  /// A service that answers batches so, and single calls with `true`.
  init(
    _ name: String = "stub",
    batch:
      @escaping @Sendable ([RPCCall], Int, CallOptions) async throws(RPCError) -> [Result<String, RPCError>]
  ) {
    self.name = name
    answer = { _, _, _ throws(RPCError) in "true" }
    self.batch = batch
  }

  func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    let count = calls.append([call], options)
    return try json(try await answer(call, count, options))
  }

  func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    let count = self.calls.append(calls, options)
    guard let batch else {
      var results: [Result<JSONValue, RPCError>] = []
      for call in calls {
        do throws(RPCError) {
          results.append(.success(try json(try await answer(call, count, options))))
        } catch {
          results.append(.failure(error))
        }
      }
      return results
    }
    return try await batch(calls, count, options).map { result in
      switch result {
      case .success(let text):
        do throws(RPCError) { return .success(try json(text)) } catch { return .failure(error) }
      case .failure(let error): return .failure(error)
      }
    }
  }

  private func json(_ text: String) throws(RPCError) -> JSONValue {
    do { return try JSONDocument(parsing: text).root } catch { throw .protocolViolation("\(error)") }
  }
}

/// What a service was asked, payload by payload.
final class CallLog: Sendable {
  private let entries = Mutex<[(calls: [RPCCall], options: CallOptions)]>([])
  var all: [[RPCCall]] { entries.withLock { $0.map(\.calls) } }
  var options: [CallOptions] { entries.withLock { $0.map(\.options) } }
  var count: Int { entries.withLock(\.count) }
  var methods: [[String]] { all.map { $0.map(\.method) } }
  fileprivate func append(_ calls: [RPCCall], _ options: CallOptions) -> Int {
    entries.withLock {
      $0.append((calls, options))
      return $0.count
    }
  }
}

/// A door that is closed until a test opens it. Whoever is cancelled no longer waits at it.
struct Door: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  private let waiters = Counter()

  init() { (stream, continuation) = AsyncStream.makeStream(of: Void.self) }

  var waiting: Int { waiters.value }

  func open() { continuation.finish() }

  /// Waits; for one task at a time.
  func wait() async throws(RPCError) {
    waiters.add(1)
    for await _ in stream {}
    waiters.add(-1)
    if Task.isCancelled { throw .transport(.cancelled) }
  }
}

final class Counter: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock(\.self) }
  @discardableResult func add(_ amount: Int) -> Int {
    count.withLock {
      $0 += amount
      return $0
    }
  }
}

/// Lets other tasks go on until `condition` holds, or the test's time is over.
func until(_ condition: () async -> Bool) async {
  // A loop without a rest takes a whole thread, of which there are few, from those it waits for.
  while !Task.isCancelled, !(await condition()) { _ = try? await Task.sleep(for: .milliseconds(1)) }
}

extension RPCError {
  static func refused(_ code: Int, _ message: String) -> RPCError {
    .server(ServerError(code: code, message: message))
  }
  static func status(_ code: Int, retryAfter: Duration? = nil) -> RPCError {
    .transport(.status(endpoint: "stub", code: code, body: "", retryAfter: retryAfter))
  }
  static let broken = RPCError.transport(.connection(endpoint: "stub", reason: "reset"))
}

/// Numbers in the order in which they came.
final class CallLogNumbers: Sendable {
  private let numbers = Mutex<[Int]>([])
  var all: [Int] { numbers.withLock(\.self) }
  func append(_ number: Int) { numbers.withLock { $0.append(number) } }
}
