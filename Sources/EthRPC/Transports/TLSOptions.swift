#if Network
  internal import NIOSSL
#endif

/// How a server proves who it is, and what this side shows of itself, on connections with TLS (1.2 or newer).
///
/// Certificates and names are always verified: for a server with a certificate of its own making, name the authority
/// that made it in ``roots``.
public struct TLSOptions: Hashable, Sendable {
  /// Who may vouch for a server.
  public var roots: Roots
  /// What this side shows where a server asks for a certificate.
  public var identity: Identity?
  /// The name that the server's certificate has to be for, where that is not the host in the address.
  public var serverName: String?

  /// Certificates that are trusted to vouch for others.
  public enum Roots: Hashable, Sendable {
    /// Those of the system.
    case system
    /// Only those in a file, as PEM text.
    case file(String)
    /// Only those in PEM text.
    case pem(String)
  }

  /// A certificate of this side with its private key (RFC 8446, section 4.3.2).
  public struct Identity: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    let certificates: String
    let key: String
    let areFiles: Bool

    /// A certificate, with those that vouch for it behind it, and its key, as PEM text.
    public init(certificatesPEM: String, keyPEM: String) {
      (certificates, key, areFiles) = (certificatesPEM, keyPEM, false)
    }

    /// The same from files, which are read when a connection is made ready.
    public init(certificatesFile: String, keyFile: String) {
      (certificates, key, areFiles) = (certificatesFile, keyFile, true)
    }

    /// Nothing of the key.
    public var description: String { "Identity" }
    /// Nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
  }

  /// The system's roots and no certificate of this side unless given.
  public init(roots: Roots = .system, identity: Identity? = nil, serverName: String? = nil) {
    self.roots = roots
    self.identity = identity
    self.serverName = serverName
  }
}

#if Network
  extension TLSOptions {
    /// The same for the TLS library.
    ///
    /// - Throws: ``TransportError/configuration(_:)`` where a file or text is no certificate or key.
    func configuration() throws(TransportError) -> TLSConfiguration {
      var configuration = TLSConfiguration.makeClientConfiguration()
      configuration.minimumTLSVersion = .tlsv12
      switch roots {
      case .system: break
      case .file(let path):
        // The library takes a file without certificates for one that trusts nobody.
        configuration.trustRoots = .certificates(
          try Self.read("the trusted certificates") { try NIOSSLCertificate.fromPEMFile(path) })
      case .pem(let text):
        configuration.trustRoots = .certificates(
          try Self.read("the trusted certificates") { try NIOSSLCertificate.fromPEMBytes(Array(text.utf8)) })
      }
      guard let identity else { return configuration }
      configuration.certificateChain = try Self.read("the certificate") {
        identity.areFiles
          ? try NIOSSLCertificate.fromPEMFile(identity.certificates)
          : try NIOSSLCertificate.fromPEMBytes(Array(identity.certificates.utf8))
      }.map { .certificate($0) }
      let keys = try Self.read("the certificate's key") {
        identity.areFiles
          ? [try NIOSSLPrivateKey(file: identity.key, format: .pem)]
          : [try NIOSSLPrivateKey(bytes: Array(identity.key.utf8), format: .pem)]
      }
      configuration.privateKey = keys.first.map { .privateKey($0) }
      return configuration
    }

    /// What `body` reads, at least one.
    private static func read<Value>(
      _ name: String, _ body: () throws -> [Value]
    ) throws(TransportError) -> [Value] {
      guard let values = try? body(), !values.isEmpty else {
        throw .configuration("\(name) cannot be read: expected PEM text")
      }
      return values
    }
  }
#endif
