#if Network
  internal import AsyncHTTPClient
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOPosix
  internal import NIOSSL
  internal import NIOWebSocket

  /// Connects to a WebSocket.
  struct WebSocketConnector: SessionConnector {
    let name: String
    let address: WebSocketAddress
    let secrets: EndpointSecrets
    let headers: [(name: String, value: String)]
    /// What encrypted connections are made with.
    let tls: NIOSSLContext?
    /// The name that the server's certificate has to be for, where that is not the host.
    let serverName: String?

    func open(
      on loop: any EventLoop, options: ConnectionOptions, handler: @escaping @Sendable () -> SessionHandler
    ) -> EventLoopFuture<any Channel> {
      let opened = loop.makePromise(of: Void.self)
      let timeout = loop.scheduleTask(in: TimeAmount(options.connectTimeout)) {
        opened.fail(
          TransportError.connection(endpoint: name, reason: "no WebSocket within \(options.connectTimeout)"))
      }
      let connected = ClientBootstrap(group: loop)
        .connectTimeout(TimeAmount(options.connectTimeout))
        .channelOption(.writeBufferWaterMark, value: unreadBytes)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try addHandlers(to: channel, opened) { channel in
              try channel.pipeline.syncOperations.addHandlers(
                WebSocketFrameEncoder(), WebSocketMessages(name: name, options: options), handler())
            }
          }
        }
        .connect(host: address.host, port: address.port)
      connected.whenFailure { opened.fail($0) }
      opened.futureResult.whenComplete { _ in timeout.cancel() }
      return opened.futureResult.flatMap { connected }.flatMapError { error in
        connected.whenSuccess { $0.close(promise: nil) }
        return loop.makeFailedFuture(error)
      }
    }

    func failure(_ error: any Error) -> RPCError {
      if let error = error as? TransportError { return .transport(error) }
      let reason =
        switch error {
        case is NIOHTTPClientUpgradeError: "its answer to the WebSocket handshake is not the one expected"
        case is HTTPParserError: "it does not speak HTTP"
        default: secrets.removed(from: connectionFailure(error))
        }
      return .transport(.connection(endpoint: name, reason: reason))
    }

    private func addHandlers(
      to channel: any Channel, _ opened: EventLoopPromise<Void>,
      then addHandlers: @escaping @Sendable (any Channel) throws -> Void
    ) throws {
      let pipeline = channel.pipeline.syncOperations
      if let tls {
        // A certificate names a host; an address it states in another way, which is looked at without a name.
        let host = serverName ?? (address.isNumeric ? nil : address.host)
        let names = host.flatMap(CertificateNames.init)
        try pipeline.addHandler(
          NIOSSLClientHandler._makeSSLClientHandler(context: tls, serverHostname: host) { certificate, _ in
            let isAccepted = names?.accepts(certificate) ?? true
            let refusal = TransportError.connection(endpoint: name, reason: CertificateNames.refusal)
            return isAccepted
              ? channel.eventLoop.makeSucceededVoidFuture() : channel.eventLoop.makeFailedFuture(refusal)
          })
      }
      let encoder = HTTPRequestEncoder()
      let decoder = ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .forwardBytes))
      let validator = NIOHTTPRequestHeadersValidator()
      let handshake = WebSocketHandshake(request, name: name, secrets: secrets, opened: opened)
      let upgrade = NIOHTTPClientUpgradeHandler(
        upgraders: [WebSocketUpgrade(opened: opened, addHandlers: addHandlers)],
        httpHandlers: [encoder, decoder, validator, handshake], upgradeCompletionHandler: { _ in })
      try pipeline.addHandlers(encoder, decoder, validator, upgrade, handshake)
    }

    private var request: HTTPRequestHead {
      var fields = HTTPHeaders([("Host", address.authority)])
      if let credentials = secrets.credentials {
        var request = HTTPClientRequest(url: "")
        request.setBasicAuth(username: credentials.user, password: credentials.password)
        fields.add(contentsOf: request.headers)
      }
      for (name, value) in headers { fields.replaceOrAdd(name: name, value: value) }
      return HTTPRequestHead(version: .http1_1, method: .GET, uri: address.target, headers: fields)
    }
  }
#endif
