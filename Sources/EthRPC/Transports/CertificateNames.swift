#if Network
  internal import NIOCore
  internal import NIOSSL

  /// Looks once more at whom a server's certificate is for.
  ///
  /// NIOSSL also takes a certificate for the address at which the server was found, where the caller gave a name:
  /// whoever leads that name to an address of their own would only need a certificate for that address, which
  /// authorities that everybody trusts give them.
  struct CertificateNames: Sendable {
    private let host: [UInt8]

    /// Looks at certificates for a host; `nil` where that is an address, which certificates may be for.
    init?(host: String) {
      guard !host.contains(":"), !host.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
      self.host = Self.normalized(Array(host.utf8))
    }

    /// Whether a certificate that NIOSSL has accepted is for the host's name.
    func accepts(_ certificate: NIOSSLCertificate) -> Bool {
      let names = certificate._subjectAlternativeNames()
      // Where it names no address it was accepted by its names.
      guard names.contains(where: { $0.nameType == .ipAddress }) else { return true }
      return names.contains { $0.nameType == .dnsName && matches(Array($0.contents)) }
    }

    /// Whether a name in a certificate is the host's: itself, or with `*` for its first label (RFC 9525, section 6.3).
    func matches(_ name: [UInt8]) -> Bool {
      let name = Self.normalized(name)
      if name == host { return true }
      guard name.starts(with: Array("*.".utf8)), let dot = host.firstIndex(of: UInt8(ascii: ".")), dot > 0
      else { return false }
      return host[dot...] == name[1...]
    }

    /// Looks at the certificate of a connection before anything is sent over it, and closes it where that is for
    /// another name.
    func check(_ channel: any Channel, endpoint: String) -> EventLoopFuture<Void> {
      let checked = channel.nioSSL_peerCertificate().flatMapThrowing { certificate in
        guard let certificate, accepts(certificate) else {
          throw TransportError.connection(endpoint: endpoint, reason: Self.refusal)
        }
      }
      checked.whenFailure { _ in channel.close(promise: nil) }
      return checked
    }

    /// What is said of a certificate that is not for the host.
    static let refusal = "its certificate is for another name"

    private static func normalized(_ name: [UInt8]) -> [UInt8] {
      let lower = name.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
      return lower.last == UInt8(ascii: ".") ? Array(lower.dropLast()) : lower
    }
  }
#endif
