public import EthPrimitives
public import EthRPC
public import EthSigners

/// Has another process sign that holds the key: Web3Signer, Clef, or whatever speaks like one of them, over HTTP or a
/// Unix socket.
///
/// ```swift
/// let signer = RemoteSigner(address, at: try .http("http://127.0.0.1:9000"), dialect: .web3signer)
/// let clef = RemoteSigner(address, at: .ipc(path: "/run/clef/clef.ipc"), dialect: .clef, timeout: .seconds(300))
/// ```
/// It is not trusted: what comes back is decoded and compared with what was asked, field by field, and its signer
/// recovered, before anyone sees it. Requests are sent once and never again, as a person may have to confirm each.
///
/// Neither dialect has a method for authorizations (EIP-7702) or for hashes whose meaning nobody checks; both are
/// refused with `SignerError.unsupported`.
public struct RemoteSigner: Signer {
  /// The account that signs.
  public let address: Address
  /// The methods that the other process has.
  public let dialect: RemoteSignerDialect
  let client: RPCClient
  let options: CallOptions

  /// A signer behind a transport; nothing is connected yet.
  ///
  /// - Parameters:
  ///   - address: The account that signs.
  ///   - transport: Where the other process listens.
  ///   - dialect: The methods that it has.
  ///   - timeout: The longest that it may take, a person's confirmation included.
  public init(
    _ address: Address, at transport: any Transport, dialect: RemoteSignerDialect,
    timeout: Duration = .seconds(60)
  ) {
    self.address = address
    self.dialect = dialect
    client = RPCClient(transport)
    options = Self.options(timeout: timeout)
  }

  /// The accounts that a remote signer has keys of, as far as it shows them.
  ///
  /// - Throws: `SignerError`.
  public static func accounts(
    at transport: any Transport, dialect: RemoteSignerDialect, timeout: Duration = .seconds(60)
  ) async throws(SignerError) -> [Address] {
    do throws(RPCError) {
      return try await RPCClient(transport).call(dialect.accountsMethod, options: options(timeout: timeout))
    } catch {
      throw SignerError(error, for: nil)
    }
  }

  /// An answer holds at most a blob transaction with its sidecar.
  private static func options(timeout: Duration) -> CallOptions {
    CallOptions(timeout: timeout, maximumResponseBytes: 8 << 20)
  }
}

extension RemoteSigner: CustomStringConvertible {
  /// The account and the endpoint's name.
  public var description: String { "RemoteSigner(\(address), \(dialect), \(client.transport.name))" }
}
