#if Network
  internal import NIOCore
  import Synchronization

  /// A request on its way, and who waits for its answer.
  struct PlainHTTPExchange: Sendable {
    /// An answer of whatever status.
    struct Answer: Sendable {
      let status: Int
      let retryAfter: String?
      let body: [UInt8]
    }

    /// Why there is no answer.
    enum Failure: Error {
      case connection(String)
      case tooLarge
      case timedOut
      case cancelled
    }

    /// Tells one exchange from others, and whether anybody waits for it still.
    final class Ticket: Sendable {
      private let flag = Atomic<Bool>(false)
      var isCancelled: Bool { flag.load(ordering: .relaxed) }
      func cancel() { flag.store(true, ordering: .relaxed) }
    }

    let ticket: Ticket
    let payload: [UInt8]
    let authorization: String?
    let limit: Int
    let deadline: NIODeadline
    let continuation: CheckedContinuation<Result<Answer, Failure>, Never>

    /// Ends it.
    func finish(_ result: Result<Answer, Failure>) { continuation.resume(returning: result) }
  }
#endif
