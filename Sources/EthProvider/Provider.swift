public import EthABI
public import EthJSON
public import EthRPC
public import EthSigners

/// A typed client of an Ethereum node.
///
/// ```swift
/// let provider = try await Provider(.http("http://127.0.0.1:8545"), signer: LocalSigner(key))
/// let balance = try await provider.balance(of: provider.account)
/// ```
public struct Provider: Sendable {
  /// What answers the calls.
  public let service: any RPCService
  /// The limits of each call.
  public internal(set) var options: CallOptions
  /// The chain that the node serves, asked when the provider was made.
  public let chainId: UInt64
  /// Signs what is sent; `nil` for a provider that only reads.
  public let signer: (any Signer)?
  /// How transactions are completed and sent.
  public var sending = SendOptions()
  /// The custom errors that reverts are read with, besides those of the contract that is called.
  public var errors = ErrorRegistry()
  /// Who hands out the nonces of what is sent; `nil` to ask the node each time. See ``managingNonces(_:)``.
  public internal(set) var nonces: NonceManager?
  /// What was learned of the ranges of logs that the node answers; shared by all copies of the provider.
  public let logLimits = LogLimitStore()

  /// Connects over a transport, with further attempts for calls that do not get through.
  ///
  /// - Parameters:
  ///   - transport: How the node is reached.
  ///   - signer: Signs what is sent.
  ///   - expected: The chain that the node must serve, where the caller knows it.
  ///   - options: The limits of each call.
  ///   - retry: What is done about calls that did not get through.
  /// - Throws: ``ProviderError``.
  public init(
    _ transport: some Transport, signer: (any Signer)? = nil, expecting expected: UInt64? = nil,
    options: CallOptions = CallOptions(), retry: RetryPolicy = RetryPolicy()
  ) async throws(ProviderError) {
    try await self.init(
      Retry(RPCClient(transport), retry), signer: signer, expecting: expected, options: options)
  }

  /// Takes a service as it is, such as a failover set or a WebSocket, and asks which chain it serves.
  ///
  /// - Parameters:
  ///   - service: What answers the calls. Nothing is put in front of it.
  ///   - signer: Signs what is sent.
  ///   - expected: The chain that the node must serve, where the caller knows it.
  ///   - options: The limits of each call.
  /// - Throws: ``ProviderError``.
  public init(
    _ service: some RPCService, signer: (any Signer)? = nil, expecting expected: UInt64? = nil,
    options: CallOptions = CallOptions()
  ) async throws(ProviderError) {
    self.service = service
    self.options = options
    self.signer = signer
    chainId = try await rpc { () async throws(RPCError) in
      try await service.call("eth_chainId", options: options)
    }
    if let expected, chainId != expected {
      throw .wrongChain(expected: expected, found: chainId, endpoint: service.name)
    }
  }

  /// Calls any method, for those that have no function here.
  ///
  /// - Throws: ``ProviderError``.
  public func raw(_ method: String, _ params: [JSON] = []) async throws(ProviderError) -> JSONValue {
    do throws(ProviderError) {
      return try await rpc { () async throws(RPCError) in
        try await service.call(method, params, options: options)
      }
    } catch { throw error.reading(errors) }
  }

  /// Calls a method and decodes its result.
  func call<Result: JSONDecodable>(
    _ method: String, _ params: [JSON] = [], as type: Result.Type = Result.self
  ) async throws(ProviderError) -> Result {
    do throws(ProviderError) {
      return try await rpc { () async throws(RPCError) in
        try await service.call(method, params, as: type, options: options)
      }
    } catch { throw error.reading(errors) }
  }
}

/// Runs a call of the node and tells a contract's refusal from every other failure.
func rpc<R>(_ body: () async throws(RPCError) -> R) async throws(ProviderError) -> R {
  do throws(RPCError) { return try await body() } catch { throw ProviderError(error) }
}
