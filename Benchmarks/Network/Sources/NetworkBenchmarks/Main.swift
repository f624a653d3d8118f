import EthRPC
import Foundation

/// Calls over loopback, beside `wrk` on the same server: rounds in turns, medians of rates and of ratios.
///
/// ```sh
/// swift run -c release NetworkBenchmarks [CALLS]
/// ```
@main
enum Main {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "--serve" { return try await CannedServer.run() }
    let calls = arguments.first.flatMap { Int($0) } ?? 100_000
    let server = Process()
    let input = Pipe()
    let output = Pipe()
    server.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    server.arguments = ["--serve"]
    server.standardInput = input
    server.standardOutput = output
    try server.run()
    defer { try? input.fileHandleForWriting.close() }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let url = "http://127.0.0.1:\(line.trimmingCharacters(in: .whitespacesAndNewlines))"

    let client = RPCClient(try HTTPTransport(url))
    _ = try await Load.single(client, calls: 2000)
    let wrk = Wrk.find()
    if wrk == nil { print("wrk is not installed: its column is left out") }
    var single: [Double] = []
    var batched: [Double] = []
    var beside: [Double] = []
    for _ in 0..<5 {
      single.append(try await Load.single(client, calls: calls))
      if let wrk { beside.append(try wrk.rate(url)) }
      batched.append(try await Load.batches(client, calls: calls))
    }
    print("eth_blockNumber, 64 in flight: \(Int(median(single))) calls/s")
    print("batches of 100, 64 in flight:  \(Int(median(batched))) calls/s")
    let ofSingle = median(zip(batched, single).map { $0 / $1 })
    print("batches to single: \(format(ofSingle)), target 5 \(ofSingle >= 5 ? "ok" : "MISSED")")
    guard wrk != nil else { return }
    let ofWrk = median(zip(single, beside).map { $0 / $1 })
    print("wrk, 64 connections: \(Int(median(beside))) requests/s")
    print("single to wrk: \(format(ofWrk)), target 0.5 \(ofWrk >= 0.5 ? "ok" : "MISSED")")
  }

  private static func format(_ value: Double) -> String { String(format: "%.2f", value) }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

/// Calls of the library.
enum Load {
  private static let inFlight = 64

  /// Calls in a second, each by itself.
  static func single(_ client: RPCClient, calls: Int) async throws -> Double {
    try await rate(of: calls, each: 1) {
      let number: UInt64 = try await client.call("eth_blockNumber")
      guard number == 0x1234567 else { throw WrongAnswer() }
    }
  }

  /// Calls in a second, a hundred in a payload.
  static func batches(_ client: RPCClient, calls: Int) async throws -> Double {
    let batch = Array(repeating: RPCCall("eth_blockNumber"), count: 100)
    return try await rate(of: calls, each: 100) {
      for result in try await client.respond(to: batch, options: CallOptions()) {
        guard try result.get().quantityUInt64() == 0x1234567 else { throw WrongAnswer() }
      }
    }
  }

  private static func rate(
    of calls: Int, each: Int, _ body: @escaping @Sendable () async throws -> Void
  ) async throws -> Double {
    let start = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<inFlight {
        group.addTask {
          for _ in stride(from: worker, to: calls / each, by: inFlight) { try await body() }
        }
      }
      try await group.waitForAll()
    }
    return Double(calls) / ((ContinuousClock.now - start) / .seconds(1))
  }

  struct WrongAnswer: Error {}
}

/// An HTTP load generator written in C, where it is installed.
struct Wrk {
  let path: String

  static func find() -> Wrk? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/wrk" }.first { FileManager.default.isExecutableFile(atPath: $0) }.map(
      Wrk.init)
  }

  /// Requests in a second, over 64 connections.
  func rate(_ url: String) throws -> Double {
    let script = NSTemporaryDirectory() + "lp-chain-wrk.lua"
    try #"""
    wrk.method = "POST"
    wrk.body = '{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}'
    wrk.headers["Content-Type"] = "application/json"
    """#.write(toFile: script, atomically: true, encoding: .utf8)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-t1", "-c64", "-d3s", "-s", script, url]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard let rate = text.firstMatch(of: /Requests\/sec: +([0-9.]+)/).flatMap({ Double($0.1) }) else {
      throw Load.WrongAnswer()
    }
    return rate
  }
}
