import EthJSON
import EthPrimitives
import EthRPC
internal import NIOCore
internal import NIOPosix
import Subprocess
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Devnet {
  /// What makes the chain.
  public enum Program: Hashable, Sendable {
    /// The project's own, which can also reorganise.
    case devnet
    /// Foundry's anvil, by name or path.
    case anvil(path: String = "anvil")
    /// go-ethereum in its development mode, by name or path. Its chain's number is its own, and so is when its
    /// blocks are final.
    case geth(path: String = "geth")

    /// The program that `LP_CHAIN_NODE` names, such as `anvil` or `/opt/geth/geth`; the project's own where it names
    /// none of these.
    public static var ofEnvironment: Program {
      getenv("LP_CHAIN_NODE").flatMap { Program(path: String(cString: $0)) } ?? .devnet
    }

    /// The program at a path or of a name, told by the name.
    init?(path: String) {
      switch FilePath(path).lastComponent?.stem {
      case "anvil": self = .anvil(path: path)
      case "geth": self = .geth(path: path)
      default: return nil
      }
    }
  }

  /// The command line of another program.
  static func command(_ options: Options, port: UInt16) -> (path: String, arguments: [String])? {
    // Both count in whole seconds, anvil also in fractions.
    let seconds = options.blockTime.map { $0 / .seconds(1) }
    switch options.program {
    case .devnet: return nil
    case .anvil(let path):
      var arguments = [
        "--host", "127.0.0.1", "--port", "\(port)", "--chain-id", "\(options.chainId)", "--silent",
      ]
      // Blocks are safe after one epoch and final after two.
      arguments += ["--slots-in-an-epoch", "\(options.safeDepth)"]
      if let seconds { arguments += ["--block-time", "\(seconds)"] }
      if let ipcPath = options.ipcPath { arguments += ["--ipc", ipcPath] }
      return (path, arguments)
    case .geth(let path):
      var arguments = ["--dev", "--nodiscover", "--maxpeers", "0", "--verbosity", "1"]
      arguments += ["--http", "--http.addr", "127.0.0.1", "--http.port", "\(port)"]
      arguments += ["--http.api", "eth,net,web3,debug,txpool"]
      arguments += ["--ws", "--ws.addr", "127.0.0.1", "--ws.port", "\(port)", "--ws.api", "eth,net,web3"]
      if let seconds { arguments += ["--dev.period", "\(max(1, Int(seconds.rounded())))"] }
      arguments += options.ipcPath.map { ["--ipcpath", $0] } ?? ["--ipcdisable"]
      return (path, arguments)
    }
  }

  /// Starts another program, waits until it answers, runs `body`, and stops the program.
  static func run<R: Sendable>(
    _ options: Options, path: String, patience: Duration = .seconds(30),
    _ body: @Sendable (Devnet) async throws -> R
  ) async throws -> R {
    let port = options.port == 0 ? try await freePort() : options.port
    guard let command = command(options, port: port) else { throw DevnetError.didNotStart("it has no name") }
    let executable: Executable = path.contains("/") ? .path(FilePath(path)) : .name(path)
    let result: Result<R, any Error>
    do {
      result = try await Subprocess.run(
        executable, arguments: Arguments(command.arguments), input: .inputWriter, output: .sequence,
        error: .discarded
      ) { execution -> Result<R, any Error> in
        do {
          return .success(
            try await withThrowingTaskGroup(of: Devnet?.self) { group in
              // What drains its output ends with it, and is waited for here.
              defer { kill(execution.processIdentifier.value, SIGTERM) }
              group.addTask { try await answering(options, port: port, patience) }
              group.addTask {
                for try await _ in execution.standardOutput {}
                return nil
              }
              guard let devnet = try await group.next() ?? nil else {
                group.cancelAll()
                throw DevnetError.didNotStart("\(path) ended before it answered")
              }
              return try await body(devnet)
            })
        } catch {
          return .failure(error)
        }
      }.closureResult
    } catch let error as SubprocessError {
      throw DevnetError.notInstalled("\(path) cannot be run: \(error)")
    }
    return try result.get()
  }

  /// The chain at a port, once it answers and its accounts have ether.
  private static func answering(
    _ options: Options, port: UInt16, _ patience: Duration
  ) async throws -> Devnet {
    let url = "http://127.0.0.1:\(port)"
    let node = RPCClient(try HTTPTransport(url))
    let accounts = try Account.known()
    let end = ContinuousClock.now + patience
    while true {
      do throws(RPCError) {
        let chainId: UInt64 = try await node.call("eth_chainId", options: CallOptions(timeout: .seconds(5)))
        if case .geth = options.program { try await fund(accounts, node) }
        return Devnet(
          url: url, webSocketURL: "ws://127.0.0.1:\(port)", ipcPath: options.ipcPath, chainId: chainId,
          accounts: accounts)
      } catch {
        guard case .transport = error, ContinuousClock.now < end else {
          throw DevnetError.didNotStart("\(url): \(error)")
        }
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// Sends ether from the account that the node signs for.
  private static func fund(_ accounts: [Account], _ node: RPCClient) async throws(RPCError) {
    let holders: [Address] = try await node.call("eth_accounts")
    guard let holder = holders.first else { return }
    for account in accounts {
      let value = JSON.quantity(10_000 * 1_000_000_000_000_000_000 as UInt256)
      _ = try await node.call(
        "eth_sendTransaction",
        [["from": .address(holder), "to": .address(account.address), "value": value]])
    }
  }

  private static func freePort() async throws -> UInt16 {
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).get()
    let port = listener.localAddress?.port ?? 0
    try await listener.close()
    return UInt16(port)
  }
}
