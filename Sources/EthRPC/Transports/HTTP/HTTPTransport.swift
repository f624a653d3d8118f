#if Network
  internal import AsyncHTTPClient
  import EthPrimitives
  internal import NIOCore
  internal import NIOHTTP1

  /// JSON-RPC over HTTP or HTTPS, a POST for each payload, over connections that are kept alive.
  ///
  /// Redirections are not followed: payloads go where the caller says, or nowhere.
  public struct HTTPTransport: Transport {
    /// The endpoint without user name, password, path and query, which often hold a key.
    public let name: String
    private let secrets: EndpointSecrets
    private let headers: [(name: String, value: String)]

    /// Takes an endpoint's address; nothing is connected yet.
    ///
    /// - Parameters:
    ///   - url: `http://…` or `https://…`; a user name and password in it are sent as Basic authorisation (RFC 7617).
    ///   - headers: Sent with every request, for example an authorisation.
    /// - Throws: ``TransportError/invalidURL(_:)``.
    public init(_ url: String, headers: [(name: String, value: String)] = []) throws(TransportError) {
      guard let name = EndpointName(url, schemes: ["http", "https"]) else {
        throw .invalidURL(EndpointName.redact(url))
      }
      self.name = name.text
      self.headers = headers
      secrets = EndpointSecrets(url, headers: headers)
    }

    /// Posts the payload; see ``Transport/roundTrip(_:options:)``.
    public func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
      do {
        return try await withTimeout(options.timeout, endpoint: name) { [request = request(payload)] in
          // The deadline is what closes the connection; the surrounding timeout covers the body as well.
          let deadline = NIODeadline.now() + TimeAmount(options.timeout)
          let response = try await sharedClient.execute(request, deadline: deadline)
          guard response.status == .ok else { throw await failure(response) }
          do {
            let body = try await response.body.collect(upTo: max(0, options.maximumResponseBytes ?? 1 << 20))
            return Array(body.readableBytesView)
          } catch is NIOTooManyBytesError {
            throw TransportError.responseTooLarge(
              endpoint: name, limit: options.maximumResponseBytes ?? 1 << 20)
          }
        }
      } catch let error as TransportError {
        throw error
      } catch {
        // However a cancelled task's connection fails, it failed because of that.
        if Task.isCancelled { throw .cancelled }
        if error as? HTTPClientError == .deadlineExceeded {
          throw .timedOut(endpoint: name, after: options.timeout)
        }
        throw .connection(endpoint: name, reason: secrets.removed(from: connectionFailure(error)))
      }
    }

    private func request(_ payload: [UInt8]) -> HTTPClientRequest {
      var request = HTTPClientRequest(url: secrets.url)
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "application/json")
      if let credentials = secrets.credentials {
        request.setBasicAuth(username: credentials.user, password: credentials.password)
      }
      for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
      request.body = .bytes(ByteBuffer(bytes: payload))
      return request
    }

    /// What a status other than 200 says, with the beginning of its body.
    private func failure(_ response: HTTPClientResponse) async -> TransportError {
      var beginning = ByteBuffer()
      var chunks = response.body.makeAsyncIterator()
      while beginning.readableBytes < 4096, let chunk = try? await chunks.next() {
        beginning.writeImmutableBuffer(chunk)
      }
      let text = String(decoding: beginning.readableBytesView.prefix(4096), as: UTF8.self)
      return .status(
        endpoint: name, code: Int(response.status.code),
        body: UntrustedText.shown(secrets.removed(from: text), limit: 200))
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

  /// Unlike `HTTPClient.shared`, it reports a connection that cannot be made at once, as whoever calls knows better
  /// whether and when to try again; follows no redirection, which would turn a POST into a GET or carry it to another
  /// host; and leaves it to each call how long an answer may take.
  private let sharedClient: HTTPClient = {
    var configuration = HTTPClient.Configuration.singletonConfiguration
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.redirectConfiguration = .disallow
    configuration.timeout.read = nil
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()

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
    public init(_ url: String, headers: [(name: String, value: String)] = []) throws(TransportError) {
      throw .invalidURL(url)
    }
  }
#endif
