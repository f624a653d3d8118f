#if Network
  import Tracing
#endif

/// What a span is about.
struct SpanRequest: Sendable {
  let operation: String
  let endpoint: String
  let batch: Int?
}

extension RPCObserver {
  /// Runs `body` in a span.
  func span<R: Sendable>(
    _ request: SpanRequest, _ body: () async throws(RPCError) -> R
  ) async throws(RPCError) -> R {
    #if Network
      let tracer = tracer ?? InstrumentationSystem.tracer
      let result = await tracer.withSpan(request.operation, ofKind: .client) { span -> Result<R, RPCError> in
        span.attributes["rpc.system"] = "jsonrpc"
        span.attributes["rpc.method"] = request.operation
        span.attributes["server.address"] = request.endpoint
        span.attributes["rpc.attempt"] = CallAttempt.number
        if let batch = request.batch { span.attributes["rpc.batch.size"] = batch }
        do throws(RPCError) {
          let result = try await body()
          span.attributes["rpc.outcome"] = CallOutcome.ok.rawValue
          return .success(result)
        } catch {
          span.attributes["rpc.outcome"] = CallOutcome(error).rawValue
          if case .server(let error) = error { span.attributes["rpc.jsonrpc.error_code"] = error.code }
          span.setStatus(SpanStatus(code: .error, message: Redaction.redacted(error.description, limit: 200)))
          return .failure(error)
        }
      }
      return try result.get()
    #else
      return try await body()
    #endif
  }
}
