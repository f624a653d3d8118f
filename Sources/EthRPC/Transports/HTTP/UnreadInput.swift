#if Network
  internal import NIOCore

  #if canImport(Glibc)
    private import Glibc
  #elseif canImport(Musl)
    private import Musl
  #elseif canImport(Darwin)
    private import Darwin
  #endif

  /// Looks into a channel's socket without taking anything out of it.
  ///
  /// The event loop tells of what has come only once it has done what it is doing, which is too late for whoever is
  /// about to write. It is made once for a channel, as to find the socket takes longer than to look into it.
  struct UnreadInput {
    private let socket: NIOBSDSocket.Handle

    /// The input of a channel, on its event loop; `nil` where it has no socket.
    init?(of channel: any Channel) {
      let socket = try? channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(
        of: NIOBSDSocket.Handle.self, { $0 })
      guard let socket else { return nil }
      self.socket = socket
    }

    /// Whether something waits to be read: bytes, the end of the connection, or its failure.
    ///
    /// Only while the channel is active, on its event loop: its socket is open then, and its number nobody else's.
    func isWaiting() -> Bool {
      var byte: UInt8 = 0
      let count = recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
      return count >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK)
    }
  }
#endif
