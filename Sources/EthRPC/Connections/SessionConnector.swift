#if Network
  internal import NIOCore

  /// Opens the connections of a ``Session``: what differs between a WebSocket and a Unix socket.
  protocol SessionConnector: Sendable {
    /// The endpoint's name, without anything secret.
    var name: String { get }

    /// Opens a connection on `loop` and makes it ready to carry messages: its pipeline ends in `handler`, takes
    /// payloads as `[UInt8]` and hands over whole messages as `[UInt8]`.
    ///
    /// A handler that finds the connection of no use fires the ``RPCError`` as an error.
    func open(
      on loop: any EventLoop, options: ConnectionOptions, handler: @escaping @Sendable () -> SessionHandler
    ) -> EventLoopFuture<any Channel>

    /// Why no connection could be made.
    func failure(_ error: any Error) -> RPCError
  }

  /// How much of what was sent may wait for the other side to read it, in bytes, before nothing more is sent.
  let unreadBytes = ChannelOptions.Types.WriteBufferWaterMark(low: 1 << 20, high: 64 << 20)

  /// Sets the length that messages may have from now on, in bytes.
  struct MessageLimit: Sendable {
    let bytes: Int
  }

  /// Ends a connection as its protocol wants it to be ended.
  struct Goodbye: Sendable {}

  /// The last handler of a connection: brings what happens there to the session.
  final class SessionHandler: ChannelInboundHandler {
    typealias InboundIn = [UInt8]

    /// The session keeps the connection, and not the other way round.
    private weak var session: Session?
    private let number: UInt64
    private let name: String
    private var error: RPCError?

    init(_ session: Session?, number: UInt64, name: String) {
      self.session = session
      self.number = number
      self.name = name
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      guard error == nil else { return }
      let message = unwrapInboundIn(data)
      guard let session else { return context.triggerUserOutboundEvent(Goodbye(), promise: nil) }
      session.assumeIsolated { [number] in $0.take(.received(number, message)) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      // What comes after the first error comes because of it.
      guard self.error == nil else { return }
      let error =
        error as? RPCError
        ?? .transport(.connection(endpoint: name, reason: connectionFailure(error)))
      self.error = error
      session?.assumeIsolated { [number] in $0.lost(number, error) }
      context.triggerUserOutboundEvent(Goodbye(), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
      guard error == nil else { return }
      let error = RPCError.transport(.connection(endpoint: name, reason: "it closed the connection"))
      self.error = error
      session?.assumeIsolated { [number] in $0.lost(number, error) }
    }
  }
#endif
