import Foundation
import Testing

/// `lp-chain bridge run`, or another command of the bridge, as a process that can be killed.
final class BridgeProcess {
  private let process = Process()

  /// Starts the command that was built with the tests, in a folder with its settings file; `LP_CHAIN_BINARY` names
  /// another one.
  init(_ command: [String] = ["run"], in folder: URL) throws {
    process.executableURL = try Self.binary()
    process.arguments = ["bridge"] + command + ["--config", "lp-chain.toml"]
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = folder
    let log = folder.appending(path: "bridge.log")
    if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
    let output = try FileHandle(forWritingTo: log)
    try output.seekToEnd()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// Kills it as the kernel or a power cut would: it can do nothing about it.
  func killNow() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Asks it to stop and returns its exit status.
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Waits until it ends by itself and returns its exit status.
  func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  deinit {
    if process.isRunning { killNow() }
  }

  private static func binary() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["LP_CHAIN_BINARY"] { return URL(filePath: path) }
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
    let places = [Bundle.main.executableURL ?? Bundle.main.bundleURL] + bundles
    let files = places.map { $0.deletingLastPathComponent().appending(path: "lp-chain") }
    return try #require(
      files.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "lp-chain is not built")
  }
}
