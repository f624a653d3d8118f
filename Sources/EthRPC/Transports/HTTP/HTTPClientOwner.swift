#if Network
  internal import AsyncHTTPClient
  internal import NIOCore
  internal import NIOHTTPCompression
  internal import NIOSSL

  /// Ends a client's connections with the last transport that uses them.
  final class HTTPClientOwner: Sendable {
    let client: HTTPClient

    init(_ configuration: HTTPClient.Configuration) {
      client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit { _ = client.shutdown() }
  }

  extension HTTPClient.Configuration {
    /// The options in the client's words. It reports a connection that cannot be made at once, as whoever calls knows
    /// better whether and when to try again; follows no redirection, which would turn a POST into a GET or carry it to
    /// another host; and leaves it to each call how long an answer may take.
    init(_ options: HTTPOptions, _ endpoint: EndpointName) throws(TransportError) {
      self.init(tlsConfiguration: endpoint.isSecure ? try options.tls.configuration() : nil)
      redirectConfiguration = .disallow
      timeout = Timeout(connect: TimeAmount(options.connections.connectTimeout), read: nil)
      connectionPool.idleTimeout = TimeAmount(options.connections.idleTimeout)
      connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(1, options.connections.maximum)
      connectionPool.retryConnectionEstablishment = false
      httpVersion = options.usesHTTP2 ? .automatic : .http1Only
      decompression =
        options.acceptsCompression(from: endpoint)
        ? .enabled(limit: .size(max(0, options.maximumInflatedBytes))) : .disabled
      guard endpoint.isSecure else { return }
      if let name = options.tls.serverName { dnsOverride = [name: endpoint.host] }
      guard let names = CertificateNames(host: options.tls.serverName ?? endpoint.host) else { return }
      // What these are called after is not all that they are good for: no request goes out before they are done.
      http1_1ConnectionDebugInitializer = { names.check($0, endpoint: endpoint.text) }
      http2ConnectionDebugInitializer = { names.check($0, endpoint: endpoint.text) }
    }
  }
#endif
