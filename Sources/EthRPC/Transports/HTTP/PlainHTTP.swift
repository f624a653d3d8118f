#if Network
  internal import NIOCore
  internal import NIOPosix

  /// HTTP/1.1 without TLS for requests whose answers are small, as a node on the same machine or network gets them
  /// by the thousand: one step onto the event loop and one back for each, and no task besides the caller's.
  final class PlainHTTP: Sendable {
    private let loop: any EventLoop
    private let pool: NIOLoopBoundBox<PlainHTTPPool>

    /// Takes a server's place; nothing is connected yet.
    init(host: String, port: Int, head: [UInt8], options: HTTPOptions.Connections) {
      loop = MultiThreadedEventLoopGroup.singleton.next()
      pool = .makeBoxSendingValue(
        PlainHTTPPool(loop: loop, host: host, port: port, head: head, options: options), eventLoop: loop)
    }

    deinit { loop.execute { [pool] in pool.value.shutDown() } }

    /// Sends a request and returns its answer.
    func exchange(
      _ payload: [UInt8], authorization: String?, limit: Int, timeout: Duration
    ) async -> Result<PlainHTTPExchange.Answer, PlainHTTPExchange.Failure> {
      guard timeout > .zero else { return .failure(.timedOut) }
      let ticket = PlainHTTPExchange.Ticket()
      let deadline = NIODeadline.now() + TimeAmount(timeout)
      return await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          let exchange = PlainHTTPExchange(
            ticket: ticket, payload: payload, authorization: authorization, limit: limit, deadline: deadline,
            continuation: continuation)
          loop.execute { [pool] in pool.value.start(exchange) }
        }
      } onCancel: {
        // Whichever of the two comes first on the loop, the exchange ends: its start looks at the ticket.
        ticket.cancel()
        loop.execute { [pool] in pool.value.cancel(ticket) }
      }
    }
  }
#endif
