#if Network
  internal import NIOCore
  internal import NIOPosix

  /// Connects to a Unix socket.
  struct IPCConnector: SessionConnector {
    let name: String
    let path: String

    func open(
      on loop: any EventLoop, options: ConnectionOptions, handler: @escaping @Sendable () -> SessionHandler
    ) -> EventLoopFuture<any Channel> {
      ClientBootstrap(group: loop)
        .connectTimeout(TimeAmount(options.connectTimeout))
        .channelOption(.writeBufferWaterMark, value: unreadBytes)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandlers(
              IPCMessages(name: name, limit: options.maximumNotificationBytes), handler())
          }
        }
        .connect(unixDomainSocketPath: path)
    }

    func failure(_ error: any Error) -> RPCError {
      .transport(.connection(endpoint: name, reason: unixSocketFailure(error)))
    }
  }
#endif
