#if Network
  internal import NIOCore
  internal import NIOPosix

  /// The connections to one server, and the exchanges that wait for one. It lives on one event loop, which makes all
  /// its changes one after another.
  final class PlainHTTPPool {
    private let loop: any EventLoop
    private let host: String
    private let port: Int
    private let head: [UInt8]
    private let options: HTTPOptions.Connections
    private let maximum: Int
    private var connections: [PlainHTTPConnection] = []
    private var idle: [PlainHTTPConnection] = []
    private var waiting = CircularBuffer<any PlainHTTPExchange>()
    private var opening = 0
    private var timer: (deadline: NIODeadline, task: Scheduled<Void>)?

    /// - Parameters:
    ///   - head: How every request begins, up to its length.
    ///   - maximum: How many connections there are at the most.
    init(
      loop: any EventLoop, host: String, port: Int, head: [UInt8], options: HTTPOptions.Connections,
      maximum: Int
    ) {
      self.loop = loop
      self.host = host
      self.port = port
      self.head = head
      self.options = options
      self.maximum = maximum
    }

    /// Carries an exchange, now or when a connection is free.
    func start(_ exchange: any PlainHTTPExchange) {
      guard !exchange.request.ticket.isCancelled else { return exchange.finish(.failure(.cancelled)) }
      guard exchange.request.deadline > .now() else { return exchange.finish(.failure(.timedOut)) }
      wake(at: exchange.request.deadline)
      while let connection = idle.popLast() {
        if connection.isClean { return connection.start(exchange) }
        connection.close()
      }
      waiting.append(exchange)
      openWhatIsNeeded()
    }

    /// Ends an exchange that nobody waits for any more.
    func cancel(_ ticket: PlainHTTPRequest.Ticket) {
      if let connection = connections.first(where: { $0.exchange?.request.ticket === ticket }) {
        connection.abort(.cancelled)
      } else {
        failWaiting(.cancelled) { $0.request.ticket === ticket }
      }
    }

    /// Closes everything.
    func shutDown() {
      timer?.task.cancel()
      timer = nil
      for connection in connections { connection.abort(.cancelled) }
      failWaiting(.cancelled) { _ in true }
    }

    /// The bytes of a request.
    func bytes(of request: PlainHTTPRequest, _ allocator: ByteBufferAllocator) -> ByteBuffer {
      var buffer = allocator.buffer(capacity: head.count + request.payload.count + 40)
      buffer.writeBytes(head)
      if let authorization = request.authorization {
        buffer.writeString("Authorization: ")
        buffer.writeString(authorization)
        buffer.writeStaticString("\r\n")
      }
      buffer.writeStaticString("Content-Length: ")
      buffer.writeString(String(request.payload.count))
      buffer.writeStaticString("\r\n\r\n")
      buffer.writeBytes(request.payload)
      return buffer
    }

    // MARK: - What connections say

    /// A connection has been made.
    func opened(_ connection: PlainHTTPConnection) {
      opening -= 1
      connections.append(connection)
      use(connection)
    }

    /// A connection has carried an exchange, and can carry a further one.
    func freed(_ connection: PlainHTTPConnection) {
      // One that is not clean makes room for another.
      if !waiting.isEmpty, !connection.isClean { return connection.close() }
      use(connection)
    }

    private func use(_ connection: PlainHTTPConnection) {
      if let exchange = waiting.popFirst() { return connection.start(exchange) }
      connection.idleSince = .now()
      idle.append(connection)
      wake(at: connection.idleSince + idleTimeout)
    }

    /// A connection is gone.
    func closed(_ connection: PlainHTTPConnection) {
      connections.removeAll { $0 === connection }
      idle.removeAll { $0 === connection }
      openWhatIsNeeded()
    }

    // MARK: - Connecting

    private func openWhatIsNeeded() {
      while opening < waiting.count, connections.count + opening < maximum { open() }
    }

    private func open() {
      opening += 1
      let pool = NIOLoopBound(self, eventLoop: loop)
      ClientBootstrap(group: loop)
        .connectTimeout(TimeAmount(options.connectTimeout))
        .channelOption(.socketOption(.tcp_nodelay), value: 1)
        // Long bodies come in fewer steps than with the 64 KiB that would be the most otherwise.
        .channelOption(
          .recvAllocator,
          value: AdaptiveRecvByteBufferAllocator(minimum: 1 << 10, initial: 1 << 13, maximum: 1 << 18)
        )
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(PlainHTTPConnection(pool: pool.value))
          }
        }
        .connect(host: host, port: port)
        .whenFailure { error in pool.value.failedToOpen(error) }
    }

    private func failedToOpen(_ error: any Error) {
      opening -= 1
      // Each attempt was made for one that waits.
      waiting.popFirst()?.finish(.failure(.connection(connectionFailure(error))))
      openWhatIsNeeded()
    }

    // MARK: - Time

    private var idleTimeout: TimeAmount { TimeAmount(options.idleTimeout) }

    /// Looks after what has run out of time at this time, or earlier. One timer serves all, as most of what it is for
    /// is done long before.
    private func wake(at deadline: NIODeadline) {
      if let timer, timer.deadline <= deadline { return }
      timer?.task.cancel()
      let task = loop.assumeIsolated().scheduleTask(deadline: deadline) { [weak self] () -> Void in
        self?.expire()
      }
      timer = (deadline, task)
    }

    private func expire() {
      timer = nil
      let now = NIODeadline.now()
      for connection in connections where connection.exchange.map({ $0.request.deadline <= now }) == true {
        connection.abort(.timedOut)
      }
      failWaiting(.timedOut) { $0.request.deadline <= now }
      for connection in idle where connection.idleSince + idleTimeout <= now { connection.close() }
      let deadlines =
        connections.compactMap { $0.exchange?.request.deadline } + waiting.map(\.request.deadline)
        + idle.map { $0.idleSince + idleTimeout }
      if let next = deadlines.min() { wake(at: next) }
    }

    private func failWaiting(
      _ failure: PlainHTTPFailure, where isMeant: (any PlainHTTPExchange) -> Bool
    ) {
      let failing = waiting.filter(isMeant)
      guard !failing.isEmpty else { return }
      waiting.removeAll(where: isMeant)
      for exchange in failing { exchange.finish(.failure(failure)) }
    }
  }
#endif
