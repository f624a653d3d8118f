import EthTesting
import Foundation
import Testing

/// A development chain with the contracts on it, and a folder with the keys of two of its accounts.
struct NetworkScene: Sendable {
  /// The account that deploys and is the job manager's controller.
  static let operatorAddress = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
  /// The account that asks for jobs.
  static let userAddress = Known.address

  let devnet: Devnet
  let folder: Folder

  /// Runs `body` beside a new chain that makes five blocks a second, unless it is said otherwise. Each block's time is a
  /// second later than its parent's, so that with more than one a second the chain's clock goes ahead of this one.
  static func run(
    blockTime: Duration = .milliseconds(200), _ body: @escaping @Sendable (NetworkScene) async throws -> Void
  ) async throws {
    var options = Devnet.Options()
    options.blockTime = blockTime
    try await Devnet.run(options) { devnet in
      let scene = NetworkScene(devnet: devnet, folder: try Folder())
      try scene.folder.write(devnet.accounts[0].privateKey, to: "operator.key")
      try scene.folder.write(devnet.accounts[1].privateKey, to: "user.key")
      try await body(scene)
    }
  }

  /// Runs a command that finds the chain in its environment.
  func tool(
    _ arguments: [String], key: String? = nil, input: String = "", environment: [String: String] = [:]
  )
    throws -> Tool.Run
  {
    try Tool.run(
      arguments + (key.map { ["--private-key-file", "\($0).key"] } ?? []), input: input,
      environment: environment.merging(["WEB3_RPC_URL": devnet.url], uniquingKeysWith: { first, _ in first }),
      in: folder)
  }

  /// Runs a command that must succeed, and returns what it printed, without the line feed at the end.
  func output(_ arguments: [String], key: String? = nil, environment: [String: String] = [:]) throws -> String
  {
    let run = try tool(arguments, key: key, environment: environment)
    try #require(run.status == 0, "\(arguments): \(run.errors)")
    return run.outputLines.joined(separator: "\n")
  }

  /// Deploys one of the project's contracts and returns its address.
  func deploy(_ name: String, _ arguments: [String] = []) throws -> String {
    try output(["deploy", Self.artifact(name)] + arguments, key: "operator")
  }

  /// Deploys token and job manager, gives the user 100 LP, and writes the settings file for both.
  func deployAll() throws -> (token: String, jobManager: String) {
    let token = try deploy("LilypadToken")
    let jobManager = try deploy("JobManager", [token, Self.operatorAddress, "2000000000000000000"])
    _ = try output(
      ["send", token, "transfer(address,uint256)", Self.userAddress, "100000000000000000000"], key: "operator"
    )
    try folder.write(
      """
      rpc-url = "\(devnet.url)"
      chain-id = 31337
      [contracts]
      token = "\(token)"
      job-manager = "\(jobManager)"
      [bridge]
      poll-interval = 0.1
      [modules."cowsay:v0.0.4"]
      command = ["/usr/games/cowsay", "{Message}"]
      [modules."slow:v1"]
      command = ["/bin/sh", "-c", "trap '' TERM; sleep 600"]
      [modules."escapes:v1"]
      command = ["/usr/bin/printf", '\\033[31mred\\033[0m\\n']

      """, to: "lp-chain.toml")
    return (token, jobManager)
  }

  /// The path of one of the project's contract artifacts.
  static func artifact(_ name: String) -> String {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "contracts-abi/\(name).json")
      if FileManager.default.fileExists(atPath: file.path) { return file.path }
    } while folder.path != "/"
    return "contracts-abi/\(name).json"
  }
}

/// A command that goes on until it is told to stop.
final class RunningTool {
  private let process = Process()
  private let folder: Folder
  private let name: String

  /// Starts a command in a folder; what it prints goes to a file there.
  init(_ arguments: [String], in folder: Folder, log name: String, environment: [String: String] = [:]) throws
  {
    self.folder = folder
    self.name = name
    try folder.write("", to: name)
    let output = try FileHandle(forWritingTo: folder.url(name))
    process.executableURL = try Tool.binary()
    process.arguments = arguments
    process.environment = environment.merging(
      ["PATH": "/usr/bin:/bin"], uniquingKeysWith: { first, _ in first })
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
  }

  /// The number by which the system knows it.
  var processID: Int32 { process.processIdentifier }

  /// What it has printed so far.
  var log: String { (try? folder.text(name)) ?? "" }

  /// Waits up to two minutes until it has printed something.
  func waits(for text: String) async throws -> Bool {
    for _ in 0..<1200 where !log.contains(text) {
      guard process.isRunning else { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    return log.contains(text)
  }

  /// Asks it to stop, and returns its exit status and how long it took; the status is `nil` where it had to be
  /// killed.
  func stop(with signal: Int32) async throws -> (status: Int32?, time: Duration) {
    let start = ContinuousClock.now
    kill(process.processIdentifier, signal)
    while process.isRunning, ContinuousClock.now - start < .seconds(300) {
      try await Task.sleep(for: .milliseconds(20))
    }
    let time = ContinuousClock.now - start
    guard !process.isRunning, process.terminationReason == .exit else { return (nil, time) }
    return (process.terminationStatus, time)
  }

  deinit {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
