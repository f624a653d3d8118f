import Foundation

/// Runs the `lp-chain` that was built with the tests, as a process of its own.
///
/// It stands beside the test bundle in the build folder; `LP_CHAIN_BINARY` names another one, such as a release
/// build.
enum Tool {
  /// What a process left behind.
  struct Run {
    /// The exit status; `nil` where a signal ended it.
    let status: Int32?
    let output: String
    let errors: String

    var outputLines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// Runs a command. Of the environment it has only `environment`, so that nobody's settings change a result.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: Folder? = nil
  ) throws -> Run {
    try run(binary(), arguments, input: Data(input.utf8), environment: environment, in: folder)
  }

  /// Runs a command with input that may not be text.
  static func run(_ arguments: [String], input: Data) throws -> Run {
    try run(binary(), arguments, input: input, environment: [:], in: nil)
  }

  /// Runs a shell script in which `$TOOL` is the command.
  static func shell(_ script: String, environment: [String: String] = [:], in folder: Folder? = nil) throws
    -> Run
  {
    let all = try environment.merging(["TOOL": binary().path], uniquingKeysWith: { $1 })
    return try run(
      URL(filePath: "/bin/sh"), ["-c", script], input: Data(), environment: all, in: folder)
  }

  private static func run(
    _ program: URL, _ arguments: [String], input: Data, environment: [String: String], in folder: Folder?
  ) throws -> Run {
    // Files, not pipes: nothing has to read and write at once.
    let files = try Folder()
    try input.write(to: files.url("in"))
    for name in ["out", "err"] { try Data().write(to: files.url(name)) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment.merging(
      ["PATH": "/usr/bin:/bin"], uniquingKeysWith: { first, _ in first })
    process.currentDirectoryURL = (folder ?? files).url
    process.standardInput = try FileHandle(forReadingFrom: files.url("in"))
    process.standardOutput = try FileHandle(forWritingTo: files.url("out"))
    process.standardError = try FileHandle(forWritingTo: files.url("err"))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: String(decoding: try Data(contentsOf: files.url("out")), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files.url("err")), as: UTF8.self))
  }

  /// The command's file.
  static func binary() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["LP_CHAIN_BINARY"] { return URL(filePath: path) }
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
    for place in [Bundle.main.executableURL ?? Bundle.main.bundleURL] + bundles {
      let file = place.deletingLastPathComponent().appending(path: "lp-chain")
      if FileManager.default.isExecutableFile(atPath: file.path) { return file }
    }
    throw CocoaError(.fileNoSuchFile, userInfo: [NSLocalizedDescriptionKey: "lp-chain is not built"])
  }
}

/// A folder for one test, gone with it.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "lp-chain-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func url(_ name: String) -> URL { url.appending(path: name) }

  /// Writes a file that only its owner may read.
  func write(_ text: String, to name: String, mode: Int = 0o600) throws {
    try Data(text.utf8).write(to: url(name))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url(name).path)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
  }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url(name).path)[.posixPermissions] as? Int
  }
}
