import EthJSON
public import EthPrimitives
public import EthRPC
import Subprocess
import SystemPackage

/// A local chain in a process of its own: a real EVM behind JSON-RPC, for tests and demonstrations.
///
/// ```swift
/// try await Devnet.run { devnet in
///   let signer = LocalSigner(try PrivateKey(hex: devnet.accounts[0].privateKey))
///   let provider = try await Provider(devnet.transport, signer: signer)
///   …
/// }
/// ```
/// The chain ends with the closure, however that ends, and with this process.
public struct Devnet: Sendable {
  /// Where the chain answers, over HTTP.
  public let url: String
  /// Where the chain answers, over WebSocket.
  public let webSocketURL: String
  /// The Unix socket on which the chain answers, where ``Options/ipcPath`` asked for one.
  public let ipcPath: String?
  /// The chain's number (EIP-155).
  public let chainId: UInt64
  /// The ten accounts that start with 10,000 ether each. Their keys are public knowledge.
  public let accounts: [Account]

  /// An account of a development chain.
  public struct Account: Sendable {
    /// The account's address.
    public let address: Address
    /// The account's private key as 64 hexadecimal digits behind `0x`.
    public let privateKey: String
  }

  /// How the chain behaves.
  public struct Options: Sendable {
    /// What makes the chain: what the environment names, or the project's own.
    public var program = Program.ofEnvironment
    /// The port on 127.0.0.1; 0 takes a free one.
    public var port: UInt16 = 0
    /// The path of a Unix socket on which the chain answers as well; such a path has at most about 100 bytes.
    public var ipcPath: String?
    /// The chain's number (EIP-155).
    public var chainId: UInt64 = 31337
    /// The time between blocks, or `nil` to make a block for each transaction at once.
    public var blockTime: Duration?
    /// How many blocks the finalized block lags behind the newest.
    public var finalizedDepth: UInt64 = 2
    /// How many blocks the safe block lags behind the newest.
    public var safeDepth: UInt64 = 1

    /// Automatic blocks on a free port unless said otherwise.
    public init() {}

    var arguments: [String] {
      var arguments = [
        "--port", "\(port)", "--chain-id", "\(chainId)", "--finalized-depth", "\(finalizedDepth)",
        "--safe-depth", "\(safeDepth)",
      ]
      if let ipcPath { arguments += ["--ipc", ipcPath] }
      if let blockTime { arguments += ["--block-time", "\(blockTime / .seconds(1))"] }
      return arguments
    }
  }

  /// Starts a chain, waits until it answers, runs `body`, and stops the chain.
  ///
  /// - Throws: ``DevnetError`` where it does not start, and what `body` throws.
  public static func run<R: Sendable>(
    _ options: Options = Options(), _ body: @Sendable (Devnet) async throws -> R
  ) async throws -> R {
    switch options.program {
    case .devnet: break
    case .anvil(let path), .geth(let path): return try await run(options, path: path, body)
    }
    let installation = try DevnetInstallation.find()
    let outcome = try await Subprocess.run(
      .path(installation.python),
      arguments: Arguments(["-m", "devnet"] + options.arguments + ["--exit-on-stdin-close"]),
      workingDirectory: installation.root, input: .inputWriter, output: .sequence,
      error: .currentStandardError
    ) { execution -> Result<R, any Error> in
      do {
        var lines = execution.standardOutput.strings().makeAsyncIterator()
        guard let line = try await lines.next() else {
          throw DevnetError.didNotStart("it ended without saying where it listens")
        }
        let value = try await body(Devnet(announcement: line))
        try await execution.standardInputWriter.finish()
        return .success(value)
      } catch {
        try? await execution.standardInputWriter.finish()
        return .failure(error)
      }
    }
    return try outcome.closureResult.get()
  }

  /// A transport to the chain.
  public var transport: HTTPTransport {
    get throws { try HTTPTransport(url) }
  }

  init(url: String, webSocketURL: String, ipcPath: String?, chainId: UInt64, accounts: [Account]) {
    self.url = url
    self.webSocketURL = webSocketURL
    self.ipcPath = ipcPath
    self.chainId = chainId
    self.accounts = accounts
  }

  private init(announcement line: String) throws {
    do {
      let root = try JSONDocument(parsing: line).root
      url = try root.decode("listening")
      webSocketURL = try root.decode("ws")
      ipcPath = try root["ipc"]?.string()
      chainId = UInt64(try root.member("chainId").int())
      accounts = try root.member("accounts").mapElements { account throws(JSONError) in
        Account(address: try account.decode("address"), privateKey: try account.decode("privateKey"))
      }
    } catch {
      throw DevnetError.didNotStart("it said \"\(line.prefix(200))\" where it should say where it listens")
    }
  }
}

/// Why there is no development chain.
public enum DevnetError: Error, Sendable, CustomStringConvertible {
  /// Its files are not on this machine.
  case notInstalled(String)
  /// It ended before it answered.
  case didNotStart(String)

  /// One sentence that says what is missing and what to do.
  public var description: String {
    switch self {
    case .notInstalled(let reason): "the devnet is not installed: \(reason)"
    case .didNotStart(let reason): "the devnet did not start: \(reason)"
    }
  }
}
