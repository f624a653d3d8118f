import EthJSON
import EthRPC
import Foundation

/// Small calls over loopback, beside `wrk` on the same server.
enum Calls {
  private static let inFlight = 64

  static func rows(_ url: String, calls: Int, rounds: Int) async throws -> [Row] {
    let client = RPCClient(try HTTPTransport(url))
    _ = try await single(client, calls: 2000)
    let wrk = Program.find("wrk").map(Wrk.init)
    if wrk == nil { print("wrk is not installed: its row is left out") }
    var (alone, batched, beside): ([Double], [Double], [Double]) = ([], [], [])
    for _ in 0..<rounds {
      alone.append(try await single(client, calls: calls))
      if let wrk { beside.append(try wrk.rate(url)) }
      batched.append(try await batches(client, calls: calls))
    }
    let rate = "\(Int(median(alone))) calls/s, \(inFlight) in flight"
    var rows: [Row] = []
    if wrk != nil {
      rows.append(
        Row(
          name: "calls", title: "\(calls) eth_blockNumber over keep-alive loopback", beside: "wrk",
          value: medianRatio(alone, to: beside), target: .atLeast(0.5),
          note: "\(rate); wrk \(Int(median(beside))) requests/s, 64 connections"))
    }
    rows.append(
      Row(
        name: "calls.batches", title: "the same in batches of 100", beside: "single calls",
        value: medianRatio(batched, to: alone), target: .atLeast(5),
        note: "\(Int(median(batched))) calls/s; single \(rate)"))
    return rows
  }

  /// Calls in a second, each by itself.
  private static func single(_ client: RPCClient, calls: Int) async throws -> Double {
    try await rate(of: calls, each: 1) {
      let number: UInt64 = try await client.call("eth_blockNumber")
      guard number == CannedNode.blockNumber else { throw Failure("the answer is wrong") }
    }
  }

  /// Calls in a second, a hundred in a payload.
  private static func batches(_ client: RPCClient, calls: Int) async throws -> Double {
    let batch = Array(repeating: RPCCall("eth_blockNumber"), count: 100)
    return try await rate(of: calls, each: 100) {
      for result in try await client.respond(to: batch, options: CallOptions()) {
        guard try result.get().quantityUInt64() == CannedNode.blockNumber else {
          throw Failure("the answer is wrong")
        }
      }
    }
  }

  private static func rate(
    of calls: Int, each: Int, _ body: @escaping @Sendable () async throws -> Void
  ) async throws -> Double {
    let time = try await wallTime {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for worker in 0..<inFlight {
          group.addTask {
            for _ in stride(from: worker, to: calls / each, by: inFlight) { try await body() }
          }
        }
        try await group.waitForAll()
      }
    }
    return Double(calls) / time
  }
}

/// An HTTP load generator written in C.
struct Wrk {
  let path: String

  /// Requests in a second, over 64 connections.
  func rate(_ url: String) throws -> Double {
    let script = NSTemporaryDirectory() + "lp-chain-wrk.lua"
    try #"""
    wrk.method = "POST"
    wrk.body = '{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}'
    wrk.headers["Content-Type"] = "application/json"
    """#.write(toFile: script, atomically: true, encoding: .utf8)
    let text = try Program.output(path, ["-t1", "-c64", "-d3s", "-s", script, url])
    guard let found = text.firstMatch(of: /Requests\/sec: +([0-9.]+)/), let rate = Double(found.1) else {
      throw Failure("wrk does not say its rate")
    }
    return rate
  }
}
