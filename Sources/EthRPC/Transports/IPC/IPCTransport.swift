#if Network
  import EthPrimitives
  internal import NIOCore
  internal import NIOPosix

  /// JSON-RPC over a Unix socket, as nodes and signers such as Clef offer it to programs on the same machine. What
  /// may connect is decided by the socket file's permissions.
  ///
  /// Each payload has a connection of its own, so that an answer can only be its own; the answer is one JSON value,
  /// which ends where its last bracket closes.
  public struct IPCTransport: Transport {
    /// `unix:` and the socket's path.
    public let name: String
    private let path: String

    /// Takes the path of a socket; nothing is connected yet.
    public init(path: String) {
      self.path = path
      name = "unix:" + UntrustedText.shown(path, limit: 200)
    }

    /// Connects, sends the payload and reads one JSON value; see ``Transport/roundTrip(_:options:)``. The time limit
    /// holds for all of it together.
    public func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
      do {
        return try await withTimeout(options.timeout, endpoint: name) {
          try await exchange(payload, limit: max(0, options.maximumResponseBytes ?? 1 << 20))
        }
      } catch let error as TransportError {
        throw error
      } catch {
        if Task.isCancelled { throw .cancelled }
        throw .connection(endpoint: name, reason: unixSocketFailure(error))
      }
    }

    private func exchange(_ payload: [UInt8], limit: Int) async throws -> [UInt8] {
      let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(unixDomainSocketPath: path) { channel in
          channel.eventLoop.makeCompletedFuture {
            try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
          }
        }
      return try await channel.executeThenClose { inbound, outbound in
        try await outbound.write(ByteBuffer(bytes: payload))
        var answer: [UInt8] = []
        var finder = JSONEndFinder()
        for try await piece in inbound {
          switch piece.withUnsafeReadableBytes({ finder.feed($0) }) {
          case .incomplete:
            guard piece.readableBytes <= limit - answer.count else { throw tooLarge(limit) }
            answer += piece.readableBytesView
          case .complete(let count):
            guard count <= limit - answer.count else { throw tooLarge(limit) }
            return answer + piece.readableBytesView.prefix(count)
          case .unexpected(let byte):
            throw TransportError.connection(
              endpoint: name, reason: "it does not answer with JSON: found \(UntrustedText.shown(byte: byte))"
            )
          }
        }
        try Task.checkCancellation()
        throw TransportError.connection(
          endpoint: name, reason: "it closed the connection after \(answer.count) bytes of an answer")
      }
    }

    private func tooLarge(_ limit: Int) -> TransportError { .responseTooLarge(endpoint: name, limit: limit) }
  }

  extension Transport where Self == IPCTransport {
    /// JSON-RPC over a Unix socket.
    public static func ipc(path: String) -> IPCTransport { IPCTransport(path: path) }
  }
#else
  /// JSON-RPC over a Unix socket; it comes with the package's trait `Network`.
  public struct IPCTransport: Sendable {
    /// Unavailable without the trait.
    @available(*, unavailable, message: "lp-chain's trait Network is off: turn it on or conform to Transport")
    public init(path: String) {}
  }
#endif
