#if Network
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOPosix
  internal import NIOWebSocket

  /// Where a node answers over WebSocket.
  struct WebSocketAddress: Sendable {
    let host: String
    let port: Int
    let path: String

    /// The parts of `ws://HOST:PORT/PATH`, or `nil` where this is something else.
    init?(_ url: String) {
      guard url.hasPrefix("ws://") else { return nil }
      let rest = url.dropFirst("ws://".count)
      let authority = rest.prefix { $0 != "/" && $0 != "?" }
      let parts = authority.split(separator: ":", maxSplits: 1)
      guard let host = parts.first, let port = parts.count > 1 ? Int(parts[1]) : 80 else { return nil }
      self.host = String(host)
      self.port = port
      let path = rest[authority.endIndex...]
      self.path = path.hasPrefix("/") ? String(path) : "/" + path
    }
  }

  /// One direction of a WebSocket (RFC 6455) that carries texts.
  struct ProxyWebSocket: Sendable {
    /// Nodes refuse longer messages.
    static let largestMessage = 256 << 20

    private let writer: NIOAsyncChannelOutboundWriter<WebSocketFrame>
    private let masks: Bool

    /// - Parameter masks: Whether this is a client's side, whose frames are masked (RFC 6455, section 5.3).
    init(_ writer: NIOAsyncChannelOutboundWriter<WebSocketFrame>, masks: Bool = false) {
      self.writer = writer
      self.masks = masks
    }

    /// Sends a message, or with `isWhole: false` the part of one that goes on.
    func write(_ text: [UInt8], isWhole: Bool = true) async throws {
      try await writer.write(frame(.text, ByteBuffer(bytes: text), isLast: isWhole))
    }

    /// Sends a message of `count` bytes in frames of 64 KiB.
    func writeHuge(_ start: [UInt8], _ count: Int) async throws {
      try await write(start, isWhole: false)
      for piece in HugeBody(count: count - start.count) {
        try await writer.write(frame(.continuation, piece, isLast: false))
      }
      try await writer.write(frame(.continuation, ByteBuffer(), isLast: true))
    }

    /// Whether a frame is no message; it is answered where it has to be.
    ///
    /// - Throws: ``ConnectionEnds`` where the other side is going.
    func isControl(_ received: WebSocketFrame) async throws -> Bool {
      switch received.opcode {
      case .text, .binary: return false
      case .ping: try await writer.write(frame(.pong, received.unmaskedData, isLast: true))
      case .connectionClose:
        try await writer.write(frame(.connectionClose, received.unmaskedData, isLast: true))
        throw ConnectionEnds()
      default: break
      }
      return true
    }

    private func frame(_ opcode: WebSocketOpcode, _ data: ByteBuffer, isLast: Bool) -> WebSocketFrame {
      WebSocketFrame(fin: isLast, opcode: opcode, maskKey: masks ? .random() : nil, data: data)
    }

    /// Puts a connection's messages together and lets them be read and written.
    static func wrap(_ channel: any Channel) throws -> ProxyConnection.WebSocket {
      try channel.pipeline.syncOperations.addHandler(
        NIOWebSocketFrameAggregator(
          minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: .max,
          maxAccumulatedFrameSize: largestMessage))
      return try ProxyConnection.WebSocket(wrappingChannelSynchronously: channel)
    }

    /// Opens a connection to a node.
    static func connect(to address: WebSocketAddress) async throws -> ProxyConnection.WebSocket {
      let negotiation = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(host: address.host, port: address.port) { channel in
          channel.eventLoop.makeCompletedFuture {
            let upgrader = NIOTypedWebSocketClientUpgrader<ProxyConnection.WebSocket>(
              maxFrameSize: largestMessage,
              upgradePipelineHandler: { channel, _ in
                channel.eventLoop.makeCompletedFuture { try wrap(channel) }
              })
            let head = HTTPRequestHead(
              version: .http1_1, method: .GET, uri: address.path,
              headers: ["Host": "\(address.host):\(address.port)"])
            var configuration = NIOUpgradableHTTPClientPipelineConfiguration(
              upgradeConfiguration: NIOTypedHTTPClientUpgradeConfiguration(
                upgradeRequestHead: head, upgraders: [upgrader],
                notUpgradingCompletionHandler: { $0.eventLoop.makeFailedFuture(ConnectionEnds()) }))
            // A node may speak first.
            configuration.leftOverBytesStrategy = .forwardBytes
            return try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(
              configuration: configuration)
          }
        }
      return try await negotiation.get()
    }
  }
#endif
