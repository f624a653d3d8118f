import EthJSON
import EthRPC

/// A service whose every call has these limits.
struct Limited<Base: RPCService>: RPCService {
  let base: Base
  let options: CallOptions

  var name: String { base.name }

  func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    try await base.respond(to: call, options: self.options)
  }

  func respond(
    to calls: [RPCCall], options: CallOptions
  ) async throws(RPCError) -> [Result<JSONValue, RPCError>] {
    try await base.respond(to: calls, options: self.options)
  }
}

/// A client whose every call has these limits and attempts.
func limited(
  _ transport: any Transport, options: CallOptions = CallOptions(), retry: RetryPolicy = .never
) -> some RPCService {
  Limited(base: Retry(RPCClient(transport), retry), options: options)
}
