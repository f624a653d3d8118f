#if Network
  public import EthJSON
  public import Logging

  /// Logs how each call ended: the method, the endpoint, how long it took and in which way, without ids.
  ///
  /// Nothing secret is logged: endpoints by scheme and host alone, error texts without what URLs hold after that, and
  /// signed transactions not at all. Parameters are logged where ``Levels/parameters`` says so, those of methods that
  /// sign or send never.
  public struct LogCalls<Base: RPCService>: RPCService {
    private let base: Base
    private let logger: Logger
    private let levels: Levels

    /// At which level calls are logged; `nil` for not at all.
    public struct Levels: Sendable, Hashable {
      /// Calls that have a result.
      public var answered: Logger.Level?
      /// Calls that the node refused, which is its answer, and calls that were cancelled.
      public var refused: Logger.Level?
      /// Calls that did not get through.
      public var failed: Logger.Level?
      /// The beginning of the parameters, with any of these.
      public var parameters: Logger.Level?

      /// Results at `debug`, refusals at `info`, failures at `warning`, parameters at `trace`, unless said
      /// otherwise.
      public init(
        answered: Logger.Level? = .debug, refused: Logger.Level? = .info, failed: Logger.Level? = .warning,
        parameters: Logger.Level? = .trace
      ) {
        self.answered = answered
        self.refused = refused
        self.failed = failed
        self.parameters = parameters
      }
    }

    /// Puts a log in front of a service.
    public init(_ base: Base, logger: Logger, levels: Levels = Levels()) {
      self.base = base
      self.logger = logger
      self.levels = levels
    }

    /// The service's name.
    public var name: String { base.name }

    /// What the node sends without being asked.
    public var subscriptions: (any SubscriptionService)? { base.subscriptions }

    /// Makes the call and logs how it ended.
    public func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
      try await logged(call) { () async throws(RPCError) in
        try await base.respond(to: call, options: options)
      }
    }

    /// Makes the call and logs how it ended.
    public func read<Reader: ElementReader>(
      _ call: RPCCall, options: CallOptions, with reader: Reader
    ) async throws(RPCError) -> Reader {
      try await logged(call) { () async throws(RPCError) in
        try await base.read(call, options: options, with: reader)
      }
    }

    /// Sends the batch and logs how each of its calls ended.
    public func respond(
      to calls: [RPCCall], options: CallOptions
    ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
      let start = ContinuousClock.now
      do throws(RPCError) {
        let results = try await base.respond(to: calls, options: options)
        let time = ContinuousClock.now - start
        for (call, result) in zip(calls, results) {
          if case .failure(let error) = result {
            log(call, error, after: time, batch: calls.count)
          } else {
            log(call, nil, after: time, batch: calls.count)
          }
        }
        return results
      } catch {
        for call in calls { log(call, error, after: .now - start, batch: calls.count) }
        throw error
      }
    }

    private func logged<R>(
      _ call: RPCCall, _ body: () async throws(RPCError) -> R
    ) async throws(RPCError) -> R {
      let start = ContinuousClock.now
      do throws(RPCError) {
        let result = try await body()
        log(call, nil, after: .now - start)
        return result
      } catch {
        log(call, error, after: .now - start)
        throw error
      }
    }

    private func log(_ call: RPCCall, _ error: RPCError?, after time: Duration, batch: Int? = nil) {
      let outcome = error.map(CallOutcome.init) ?? .ok
      guard let level = level(of: outcome), logger.logLevel <= level else { return }
      var metadata: Logger.Metadata = [
        "method": .string(Redaction.redacted(call.method, limit: 64)),
        "endpoint": .string(Redaction.redacted(name, limit: 200)),
        "duration_ms": .stringConvertible((time / .microseconds(1)).rounded() / 1000),
        "outcome": .string(outcome.rawValue),
      ]
      if let batch { metadata["batch"] = .stringConvertible(batch) }
      if let error { metadata["error"] = .string(Redaction.redacted(error.description)) }
      if let parameters = levels.parameters, logger.logLevel <= parameters, Self.mayBeShown(call.method) {
        metadata["params"] = .string(Redaction.redacted(JSON.array(call.params).description, limit: 512))
      }
      logger.log(
        level: level, error == nil ? "a call was answered" : "a call has no result", metadata: metadata)
    }

    private func level(of outcome: CallOutcome) -> Logger.Level? {
      switch outcome {
      case .ok: levels.answered
      case .reverted, .refused, .missing, .cancelled: levels.refused
      default: levels.failed
      }
    }

    /// Parameters of methods that send or sign are transactions, messages and passwords.
    private static func mayBeShown(_ method: String) -> Bool {
      MethodTraits.isRead(method)
    }
  }
#endif
