#if Network
  internal import NIOCore

  #if canImport(Glibc)
    private import Glibc
  #elseif canImport(Musl)
    private import Musl
  #elseif canImport(Darwin)
    private import Darwin
  #endif

  /// Why there is no connection to a Unix socket, in few words.
  func unixSocketFailure(_ error: any Error) -> String {
    switch error {
    case let error as IOError where error.errnoCode == ENOENT: "there is no socket"
    case let error as IOError where error.errnoCode == ECONNREFUSED: "nobody listens"
    case let error as IOError where error.errnoCode == EACCES: "this user may not connect"
    case SocketAddressError.unixDomainSocketPathTooLong: "the path is too long for a socket"
    default: connectionFailure(error)
    }
  }
#endif
