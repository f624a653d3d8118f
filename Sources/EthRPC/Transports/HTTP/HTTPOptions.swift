/// How an ``HTTPTransport`` connects.
public struct HTTPOptions: Sendable {
  /// How a server proves who it is, with `https`.
  public var tls: TLSOptions
  /// What lets this side in; it takes the place of a name and password in the address.
  public var authorization: HTTPAuthorization?
  /// Which connections are kept.
  public var connections: Connections
  /// Whether HTTP/2 is spoken where a server offers it in the handshake (ALPN, RFC 7301).
  public var usesHTTP2: Bool
  /// Whether answers may come compressed (gzip or deflate); `nil` for wherever they do not come from this machine,
  /// within which compression costs more time than it saves.
  public var acceptsCompression: Bool?
  /// The longest body that may come out of a compressed one, in bytes, whatever a call allows.
  public var maximumInflatedBytes: Int

  /// Connections that are kept for further requests.
  public struct Connections: Hashable, Sendable {
    /// How many there are at the most with HTTP/1.1, where each carries one request at a time.
    public var maximum: Int
    /// How long one without a request is kept.
    public var idleTimeout: Duration
    /// How long it may take to make one; never longer than the call's own time.
    public var connectTimeout: Duration

    /// Up to 64, kept for a minute, ten seconds to connect, unless said otherwise.
    public init(
      maximum: Int = 64, idleTimeout: Duration = .seconds(60), connectTimeout: Duration = .seconds(10)
    ) {
      self.maximum = maximum
      self.idleTimeout = idleTimeout
      self.connectTimeout = connectTimeout
    }
  }

  /// HTTP/2 and compression where the server has them, unless said otherwise.
  public init(
    tls: TLSOptions = TLSOptions(), authorization: HTTPAuthorization? = nil,
    connections: Connections = Connections(), usesHTTP2: Bool = true, acceptsCompression: Bool? = nil,
    maximumInflatedBytes: Int = 256 << 20
  ) {
    self.tls = tls
    self.authorization = authorization
    self.connections = connections
    self.usesHTTP2 = usesHTTP2
    self.acceptsCompression = acceptsCompression
    self.maximumInflatedBytes = maximumInflatedBytes
  }

  func acceptsCompression(from endpoint: EndpointName) -> Bool {
    acceptsCompression ?? !endpoint.isThisMachine
  }
}
