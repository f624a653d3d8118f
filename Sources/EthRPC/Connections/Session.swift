#if Network
  import EthJSON
  internal import NIOCore
  internal import NIOPosix

  /// Drives a ``SessionState``: does what it says, and tells it what happened.
  ///
  /// It runs on the event loop of its connection, so that messages come in the order in which they were sent and
  /// without a change of threads. When nobody holds it any more, the connection ends.
  actor Session {
    private typealias Answers = Result<[Result<JSONValue, RPCError>], RPCError>

    /// Somebody who waits for an exchange.
    private enum Waiter {
      case answers(CheckedContinuation<Answers, Never>)
      case subscription(Int, CheckedContinuation<Result<RPCSubscription, RPCError>, Never>)
    }

    /// The reader of a subscription.
    private struct Reader {
      let limit: Int
      let continuation: AsyncThrowingStream<JSONValue, any Error>.Continuation
    }

    nonisolated let connector: any SessionConnector
    private nonisolated let loop: any EventLoop
    private nonisolated let executor: any SerialExecutor
    private let options: ConnectionOptions
    private let observer: RPCObserver
    private let started = ContinuousClock.now
    private var state: SessionState
    private var channel: (any Channel)?
    private var waiters: [UInt64: Waiter] = [:]
    private var deadlines: [UInt64: Scheduled<Void>] = [:]
    private var readers: [UInt64: Reader] = [:]
    /// Whether there was a connection before.
    private var hasConnected = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ connector: any SessionConnector, options: ConnectionOptions, observer: RPCObserver) {
      self.connector = connector
      self.options = options
      self.observer = observer
      loop = MultiThreadedEventLoopGroup.singleton.next()
      executor = loop.executor
      state = SessionState(endpoint: connector.name, options: options)
    }

    deinit { channel?.triggerUserOutboundEvent(Goodbye(), promise: nil) }

    // MARK: Calls

    func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
      let exchange = RPCExchange(call, id: state.makeID(), options: options)
      guard let result = try await answers(to: exchange, options).first else {
        throw .protocolViolation("there is no answer")
      }
      return try result.get()
    }

    func respond(
      to calls: [RPCCall], options: CallOptions
    ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
      guard !calls.isEmpty else { return [] }
      let exchange = RPCExchange(batch: calls, options: options) { state.makeID() }
      return try await answers(to: exchange, options)
    }

    func subscribe(
      _ params: [JSON], bufferLimit: Int, options: CallOptions
    ) async throws(RPCError) -> RPCSubscription {
      let id = state.makeID()
      let exchange = RPCExchange(RPCCall("eth_subscribe", params), id: id, options: options)
      let result = await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          waiters[id] = .subscription(max(1, bufferLimit), continuation)
          submit(exchange, id, isSubscribe: true, options)
        }
      } onCancel: {
        cancel(id)
      }
      return try result.get()
    }

    /// Ends the connection, its calls and its subscriptions. A further call opens another.
    func close() {
      let reason = "it was closed on this side"
      take(.close(.transport(.connection(endpoint: connector.name, reason: reason))))
    }

    private func answers(
      to exchange: RPCExchange, _ options: CallOptions
    ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
      guard let id = exchange.requests.first?.id else { return [] }
      let result = await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          waiters[id] = .answers(continuation)
          submit(exchange, id, isSubscribe: false, options)
        }
      } onCancel: {
        cancel(id)
      }
      return try result.get()
    }

    private func submit(_ exchange: RPCExchange, _ id: UInt64, isSubscribe: Bool, _ options: CallOptions) {
      // The clock counts nanoseconds in 64 bits, and nobody waits that long.
      let time = min(max(.zero, options.timeout), .seconds(86_400 * 365))
      let error = RPCError.transport(.timedOut(endpoint: connector.name, after: options.timeout))
      deadlines[id] = loop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { [weak self] in
        self?.assumeIsolated { $0.take(.abandon(id, error)) }
      }
      take(.submit(exchange, isSubscribe: isSubscribe, now: now))
    }

    private nonisolated func cancel(_ id: UInt64) {
      loop.execute { [weak self] in
        self?.assumeIsolated { $0.take(.abandon(id, .transport(.cancelled))) }
      }
    }

    private nonisolated func unsubscribe(_ key: UInt64) {
      loop.execute { [weak self] in self?.assumeIsolated { $0.endReader(key) } }
    }

    // MARK: Events

    private var now: Duration { ContinuousClock.now - started }

    func take(_ event: SessionState.Event) {
      for action in state.handle(event) { perform(action) }
    }

    /// The connection of this number is gone.
    func lost(_ number: UInt64, _ error: RPCError) {
      guard number == state.connection, state.phase != .idle else { return }
      observer.log(
        .warning, "connection lost", [("endpoint", connector.name), ("reason", error.description)])
      channel = nil
      take(.lost(number, error, now: now, jitter: .random(in: 0...1)))
    }

    private func opened(_ number: UInt64, _ channel: any Channel) {
      guard number == state.connection, state.phase == .opening else {
        return channel.triggerUserOutboundEvent(Goodbye(), promise: nil)
      }
      self.channel = channel
      if hasConnected {
        observer.count(.reconnects, [("endpoint", connector.name)])
        observer.log(.notice, "connected again", [("endpoint", connector.name)])
      }
      hasConnected = true
      take(.opened(number))
      // One that has ended already has perhaps said so before anyone listened.
      if !channel.isActive { perform(.fail(number, closed)) }
    }

    private var closed: RPCError {
      .transport(.connection(endpoint: connector.name, reason: "it closed the connection"))
    }

    private func endReader(_ key: UInt64) {
      guard let reader = readers.removeValue(forKey: key) else { return }
      reader.continuation.finish()
      take(.unsubscribe(key))
    }

    // MARK: Actions

    private func perform(_ action: SessionState.Action) {
      switch action {
      case .open(let number, let delay): scheduleOpening(number, after: delay)
      case .send(let payload): send(payload)
      case .accept(let bytes): channel?.triggerUserOutboundEvent(MessageLimit(bytes: bytes), promise: nil)
      case .fail(let number, let error):
        let channel = channel
        lost(number, error)
        channel?.triggerUserOutboundEvent(Goodbye(), promise: nil)
      case .disconnect:
        channel?.triggerUserOutboundEvent(Goodbye(), promise: nil)
        channel = nil
      case .answer(let id, let answers): finish(id, answers)
      case .subscribed(let key, let early, let isIncomplete): begin(key, early, isIncomplete: isIncomplete)
      case .notify(let key, let notification): deliver(notification, to: key)
      case .end(let key, let error): readers.removeValue(forKey: key)?.continuation.finish(throwing: error)
      }
    }

    /// Sends a payload. Who reads nothing of what was sent gets no more of it: what waits would only grow.
    private func send(_ payload: [UInt8]) {
      guard let channel else { return }
      guard channel.isActive else { return perform(.fail(state.connection, closed)) }
      guard channel.isWritable else {
        let reason = "it does not read what it is sent"
        return perform(
          .fail(state.connection, .transport(.connection(endpoint: connector.name, reason: reason))))
      }
      channel.writeAndFlush(payload, promise: nil)
    }

    private func scheduleOpening(_ number: UInt64, after delay: Duration) {
      guard delay > .zero else { return open(number) }
      loop.assumeIsolated().scheduleTask(in: TimeAmount(delay)) { [weak self] in
        self?.assumeIsolated { $0.open(number) }
      }
    }

    private func open(_ number: UInt64) {
      guard number == state.connection, state.phase == .opening else { return }
      let (connector, name) = (connector, connector.name)
      connector.open(on: loop, options: options) { [weak self] in
        SessionHandler(self, number: number, name: name)
      }.hop(to: loop).whenComplete { [weak self] result in
        switch result {
        case .success(let channel):
          guard let self else { return channel.triggerUserOutboundEvent(Goodbye(), promise: nil) }
          self.assumeIsolated { $0.opened(number, channel) }
        case .failure(let error):
          self?.assumeIsolated { $0.lost(number, connector.failure(error)) }
        }
      }
    }

    private func finish(_ id: UInt64, _ answers: Answers) {
      deadlines.removeValue(forKey: id)?.cancel()
      switch waiters.removeValue(forKey: id) {
      case .answers(let continuation): continuation.resume(returning: answers)
      case .subscription(_, let continuation):
        switch answers {
        case .failure(let error): continuation.resume(returning: .failure(error))
        case .success(let results):
          let result = results.first ?? .failure(.protocolViolation("there is no answer"))
          // A result would have made a subscription of it.
          continuation.resume(
            returning: result.flatMap { _ in .failure(.protocolViolation("it has no id for a subscription")) }
          )
        }
      case nil: return
      }
    }

    private func begin(_ key: UInt64, _ early: [JSONValue], isIncomplete: Bool) {
      deadlines.removeValue(forKey: key)?.cancel()
      guard case .subscription(let limit, let continuation) = waiters.removeValue(forKey: key) else {
        return take(.unsubscribe(key))
      }
      let (stream, notifications) = AsyncThrowingStream<JSONValue, any Error>.makeStream(
        bufferingPolicy: .bufferingOldest(limit))
      readers[key] = Reader(limit: limit, continuation: notifications)
      // A reader that is cancelled is gone as well.
      notifications.onTermination = { [weak self] _ in self?.unsubscribe(key) }
      // The subscription keeps the session, whose connection it needs.
      continuation.resume(returning: .success(RPCSubscription(stream) { self.unsubscribe(key) }))
      for notification in early { deliver(notification, to: key) }
      if isIncomplete { overflow(key) }
    }

    private func deliver(_ notification: JSONValue, to key: UInt64) {
      guard case .dropped = readers[key]?.continuation.yield(notification) else { return }
      overflow(key)
    }

    private func overflow(_ key: UInt64) {
      guard let reader = readers.removeValue(forKey: key) else { return }
      observer.count(.subscriptionOverflows, [("endpoint", connector.name)])
      observer.log(
        .warning, "a subscription's reader is too slow",
        [("endpoint", connector.name), ("limit", "\(reader.limit)")])
      reader.continuation.finish(throwing: RPCError.subscriptionOverflow(limit: reader.limit))
      take(.unsubscribe(key))
    }
  }
#endif
