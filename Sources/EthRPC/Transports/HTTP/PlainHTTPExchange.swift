#if Network
  internal import NIOCore
  import Synchronization

  /// A request on its way, and who waits for its answer. It lives on the event loop of its connection.
  protocol PlainHTTPExchange: AnyObject {
    var request: PlainHTTPRequest { get }

    /// Takes the next bytes of the body of an answer of status 200.
    ///
    /// - Returns: Whether more are wanted.
    func receive(_ piece: RawSpan) -> Bool

    /// Ends it.
    func finish(_ result: Result<PlainHTTPAnswer, PlainHTTPFailure>)
  }

  /// What is sent, and what of an answer is waited for.
  struct PlainHTTPRequest: Sendable {
    /// Tells one request from others, and whether anybody waits for its answer still.
    final class Ticket: Sendable {
      private let flag = Atomic<Bool>(false)
      var isCancelled: Bool { flag.load(ordering: .relaxed) }
      func cancel() { flag.store(true, ordering: .relaxed) }
    }

    let ticket = Ticket()
    let payload: [UInt8]
    let authorization: String?
    /// The longest body that is accepted, in bytes.
    let limit: Int
    let deadline: NIODeadline
  }

  /// An answer of whatever status.
  struct PlainHTTPAnswer: Sendable {
    let status: Int
    let retryAfter: String?
    /// The beginning of the body, where the status is not 200.
    let refusal: [UInt8]
  }

  /// Why there is no answer.
  enum PlainHTTPFailure: Error {
    case connection(String)
    case tooLarge
    case timedOut
    case cancelled
  }

  /// An exchange whose body goes into a sink.
  final class PlainHTTPTransfer<Sink: BodySink>: PlainHTTPExchange {
    typealias Outcome = (result: Result<PlainHTTPAnswer, PlainHTTPFailure>, sink: Sink)

    let request: PlainHTTPRequest
    /// Until it is given back.
    private var sink: Sink?
    private let continuation: CheckedContinuation<Outcome, Never>

    init(_ request: PlainHTTPRequest, into sink: Sink, _ continuation: CheckedContinuation<Outcome, Never>) {
      self.request = request
      self.sink = sink
      self.continuation = continuation
    }

    func receive(_ piece: RawSpan) -> Bool { sink?.receive(piece) ?? false }

    func finish(_ result: Result<PlainHTTPAnswer, PlainHTTPFailure>) {
      // Were it kept here as well, whoever goes on with it would have to copy what it holds.
      guard let sink = sink.take() else { return }
      continuation.resume(returning: (result, consume sink))
    }
  }
#endif
