import AsyncHTTPClient
import EthABI
import EthContracts
import EthProvider
import EthRPC
import NIOCore
import NIOHTTP1

/// A million logs, page by page, to typed events; beside a client that reads the same bytes and throws them away.
enum Pages {
  private static let last = CannedLogs.first + CannedLogs.count - 1

  static func rows(_ url: String, rounds: Int) async throws -> [Row] {
    var (ours, others): ([Double], [Double]) = ([], [])
    var (ourWork, otherWork): ([Double], [Double]) = ([], [])
    var bytes = 0
    for _ in 0..<rounds {
      otherWork.append(
        try await processorTime { others.append(try await wallTime { bytes = try await read(url) }) })
      ourWork.append(try await processorTime { ours.append(try await wallTime { try await count(url) }) })
    }
    let memory = try await Self.memory(url)
    return [
      Row(
        name: "pages", title: "\(CannedLogs.count) logs through eventPages to typed events",
        beside: "async-http-client reading the same \(bytes / 1_000_000) MB",
        value: medianRatio(ours, to: others), target: .atMost(2),
        note: "\(milliseconds(median(ours))) beside \(milliseconds(median(others))); "
          + "processor time \(milliseconds(median(ourWork))) beside \(milliseconds(median(otherWork)))"),
      Row(
        name: "pages.memory", title: "the most memory of a process that does it, in MiB", beside: "",
        value: Double(memory) / 1_048_576, target: .atMost(256), note: "\(memory) bytes"),
    ]
  }

  /// Reads all events.
  static func count(_ url: String) async throws {
    let provider = try await Provider(.http(url))
    var count = 0
    let pages = provider.eventPages(
      EventFilter<ERC20.Transfer>(), from: .number(CannedLogs.first), to: .number(last))
    for try await page in pages { count += page.events.count }
    guard count == Int(CannedLogs.count) else {
      throw Failure("\(count) events instead of \(CannedLogs.count)")
    }
  }

  /// Reads the bytes of the same answers, as many at a time.
  private static func read(_ url: String) async throws -> Int {
    let client = HTTPClient(eventLoopGroupProvider: .singleton)
    let workers = LogPaging().concurrency
    let bytes = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<workers {
        group.addTask {
          let first = CannedLogs.first + UInt64(worker) * CannedLogs.mostBlocks
          var bytes = 0
          for start in stride(from: first, through: last, by: workers * Int(CannedLogs.mostBlocks)) {
            bytes += try await read(url, client, from: start)
          }
          return bytes
        }
      }
      return try await group.reduce(0, +)
    }
    try await client.shutdown()
    return bytes
  }

  private static func read(_ url: String, _ client: HTTPClient, from start: UInt64) async throws -> Int {
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.body = .bytes(ByteBuffer(string: payload(start, start + CannedLogs.mostBlocks - 1)))
    let response = try await client.execute(request, timeout: .seconds(60))
    var bytes = 0
    for try await piece in response.body { bytes += piece.readableBytes }
    return bytes
  }

  private static func payload(_ start: UInt64, _ end: UInt64) -> String {
    let range = #""fromBlock":"0x\#(String(start, radix: 16))","toBlock":"0x\#(String(end, radix: 16))""#
    return #"{"jsonrpc":"2.0","id":1,"method":"eth_getLogs","params":[{\#(range)}]}"#
  }

  private static func memory(_ url: String) async throws -> Int {
    let text = try Program.output(try Program.path(), ["--memory-of-pages", url])
    guard let bytes = Int(text.prefix { $0.isNumber }) else { throw Failure("the process said no number") }
    return bytes
  }
}

func milliseconds(_ seconds: Double) -> String { "\(Int((seconds * 1000).rounded())) ms" }
