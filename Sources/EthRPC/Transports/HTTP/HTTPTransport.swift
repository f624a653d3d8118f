#if Network
  internal import AsyncHTTPClient
  import EthPrimitives
  internal import NIOCore
  internal import NIOHTTP1

  #if canImport(Glibc)
    private import Glibc
  #elseif canImport(Musl)
    private import Musl
  #elseif canImport(Darwin)
    private import Darwin
  #endif

  /// JSON-RPC over HTTP or HTTPS, a POST for each payload, over connections that are kept alive.
  ///
  /// Redirections are not followed: payloads go where the caller says, or nowhere. Copies share their connections.
  public struct HTTPTransport: Transport {
    /// The endpoint without user name, password, path and query, which often hold a key.
    public let name: String
    let secrets: EndpointSecrets
    let requests: HTTPRequests
    let client: HTTPClientOwner
    private let plain: PlainHTTP?

    /// Up to here an answer is short, and not worth compressing.
    private static let shortAnswer = 1 << 20

    /// Takes an endpoint's address; nothing is connected yet.
    ///
    /// - Parameters:
    ///   - url: `http://…` or `https://…`; a user name and password in it are sent as Basic authorisation (RFC 7617).
    ///   - headers: Sent with every request.
    ///   - options: How to connect, and what lets this side in.
    /// - Throws: ``TransportError/invalidURL(_:)``; ``TransportError/configuration(_:)`` where a certificate or a
    ///   header cannot be used.
    public init(
      _ url: String, headers: [(name: String, value: String)] = [], options: HTTPOptions = HTTPOptions()
    ) throws(TransportError) {
      guard let endpoint = EndpointName(url, schemes: ["http", "https"]) else {
        throw .invalidURL(EndpointName.redact(url))
      }
      name = endpoint.text
      secrets = EndpointSecrets(url, headers: headers, more: options.authorization?.secrets ?? [])
      requests = try HTTPRequests(endpoint, secrets, headers, options)
      client = HTTPClientOwner(try HTTPClient.Configuration(options, endpoint))
      plain =
        endpoint.isSecure
        ? nil
        : PlainHTTP(
          host: endpoint.host, port: endpoint.port ?? 80, head: requests.plainHead,
          options: options.connections)
    }

    /// Posts the payload; see ``Transport/roundTrip(_:options:)``.
    public func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
      try await roundTrip(payload, options: options, into: WholeBody()).bytes
    }

    /// Posts the payload and hands the body over while it arrives; see ``Transport/roundTrip(_:options:into:)``. The
    /// connection is read no faster than the sink takes its pieces.
    public func roundTrip<Sink: BodySink>(
      _ payload: [UInt8], options: CallOptions, into sink: Sink
    ) async throws(TransportError) -> Sink {
      let limit = options.maximumResponseBytes ?? Self.shortAnswer
      let isShort = limit <= Self.shortAnswer
      guard let plain, isShort || !requests.acceptsCompression else {
        return try await stream(payload, options, limit: limit, into: sink)
      }
      guard options.timeout > .zero else { throw .timedOut(endpoint: name, after: options.timeout) }
      let request = PlainHTTPRequest(
        payload: payload, authorization: requests.authorization(now: Int64(time(nil))),
        limit: max(0, limit), deadline: .now() + TimeAmount(options.timeout))
      let outcome =
        isShort
        ? await plain.exchange(request, into: sink) : await plain.exchangeLong(request, into: sink)
      try check(outcome.result, options, limit: limit)
      return outcome.sink
    }

    /// The text without what is secret in the address and the headers.
    public func withoutSecrets(_ text: String) -> String { secrets.removed(from: text) }

    private func check(
      _ result: Result<PlainHTTPAnswer, PlainHTTPFailure>, _ options: CallOptions, limit: Int
    ) throws(TransportError) {
      switch result {
      case .success(let answer) where answer.status == 200: return
      case .success(let answer):
        throw status(
          answer.status, answer.refusal,
          retryAfter: answer.retryAfter.flatMap { RetryAfter.duration($0, now: Int64(time(nil))) })
      case .failure(.connection(let reason)):
        throw .connection(endpoint: name, reason: secrets.removed(from: reason))
      case .failure(.tooLarge): throw .responseTooLarge(endpoint: name, limit: limit)
      case .failure(.timedOut): throw .timedOut(endpoint: name, after: options.timeout)
      case .failure(.cancelled): throw .cancelled
      }
    }

    /// What a status other than 200 says, with the beginning of its body.
    func status(_ code: Int, _ beginning: [UInt8], retryAfter: Duration?) -> TransportError {
      let text = String(decoding: beginning.prefix(4096), as: UTF8.self)
      return .status(
        endpoint: name, code: code, body: UntrustedText.shown(secrets.removed(from: text), limit: 200),
        retryAfter: retryAfter)
    }
  }

  extension HTTPTransport: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The endpoint's name; never what is secret in its address or headers.
    public var description: String { "HTTPTransport(\(name))" }
    /// The same as `description`, as logs of whole values use it.
    public var debugDescription: String { description }
    /// The name alone, as `dump` would show what is secret.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
  }

  extension Transport where Self == HTTPTransport {
    /// JSON-RPC over HTTP or HTTPS.
    ///
    /// - Throws: ``TransportError/invalidURL(_:)``.
    public static func http(_ url: String) throws(TransportError) -> HTTPTransport { try HTTPTransport(url) }
  }
#else
  /// JSON-RPC over HTTP; it comes with the package's trait `Network`.
  public struct HTTPTransport: Sendable {
    /// Unavailable without the trait.
    @available(*, unavailable, message: "lp-chain's trait Network is off: turn it on or conform to Transport")
    public init(
      _ url: String, headers: [(name: String, value: String)] = [], options: HTTPOptions = HTTPOptions()
    ) throws(TransportError) { throw .invalidURL(url) }
  }
#endif
