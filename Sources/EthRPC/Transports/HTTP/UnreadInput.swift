#if Network
  internal import NIOCore

  #if canImport(Glibc)
    private import Glibc
  #elseif canImport(Musl)
    private import Musl
  #elseif canImport(Darwin)
    private import Darwin
  #endif

  extension Channel {
    /// Whether something waits in the socket that was not read yet: bytes, the end of the connection, or its failure.
    ///
    /// The event loop tells of it only once it has done what it is doing, which is too late for whoever is about to
    /// write. It is a question on the channel's event loop, and takes nothing out of the socket.
    var hasUnreadInput: Bool {
      do {
        return try pipeline.syncOperations.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) {
          socket in
          var byte: UInt8 = 0
          let count = recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
          return count >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK)
        } ?? false
      } catch {
        // There is no socket any more.
        return true
      }
    }
  }
#endif
