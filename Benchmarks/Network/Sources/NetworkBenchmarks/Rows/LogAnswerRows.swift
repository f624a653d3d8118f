import CAllocator
import EthJSON
import EthProvider
import EthRPC
import Foundation

/// The large answer to typed logs, beside what reads it to text.
extension LogAnswer {
  static func rows(orjson python: String?, rounds: Int) async throws -> [Row] {
    bench_keep_freed_memory()
    let path = try write()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let data = Data(bytes)
    let orjson = try python.map { try Orjson(python: $0, path) }
    if orjson == nil { print("orjson is not installed: its rows are left out") }
    var times: [String: [Double]] = [:]
    for _ in 0..<rounds {
      try await time("stream", &times) { try await streamed(bytes) }
      try await time("document", &times) { try document(bytes).count }
      try await time("JSONDecoder", &times) {
        try JSONDecoder().decode(FoundationAnswer.self, from: data).result.count
      }
      try await time("JSONSerialization", &times) {
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return (object?["result"] as? [Any])?.count ?? 0
      }
      if let orjson { times["orjson", default: []].append(try orjson.time(count)) }
    }
    let targets: [(String, Row.Target?)] = [
      ("JSONDecoder", .atLeast(8)), ("JSONSerialization", nil), ("orjson", .atLeast(2)),
    ]
    var rows: [Row] = []
    for (name, way) in [("logs", "stream"), ("logs.document", "document")] {
      for (other, target) in targets {
        guard let ours = times[way], let others = times[other] else { continue }
        rows.append(
          Row(
            name: name, title: "\(bytes.count) bytes of eth_getLogs to typed logs, times as fast",
            beside: other,
            value: medianRatio(others, to: ours), target: target,
            note: "\(milliseconds(median(ours))) beside \(milliseconds(median(others)))"))
      }
    }
    return rows + [try memory(path, "stream"), try memory(path, "document")]
  }

  private static func time(
    _ name: String, _ times: inout [String: [Double]], _ body: () async throws -> Int
  ) async throws {
    var found = 0
    times[name, default: []].append(try await processorTime { found = try await body() })
    guard found == count else { throw Failure("\(name) found \(found) logs") }
  }

  private static func streamed(_ bytes: [UInt8]) async throws -> Int {
    var options = CallOptions()
    options.maximumResponseBytes = bytes.count
    let provider = try await Provider(RPCClient(Pieces(bytes: bytes)), options: options)
    // All blocks by one request.
    let paging = LogPaging(concurrency: 1, logsPerPage: count, firstBlocks: .max)
    return try await provider.logs(
      LogFilter(), from: .number(firstBlock), to: .number(firstBlock + UInt64(count / logsPerBlock) - 1),
      paging: paging
    ).count
  }

  private static func document(_ bytes: [UInt8]) throws -> [Log] {
    var logs: [Log] = []
    for element in try JSONDocument(parsing: bytes).root.member("result").elements() {
      logs.append(try Log(json: element))
    }
    return logs
  }

  // MARK: - Memory

  /// Beside the body and one and a half times the result.
  private static func memory(_ path: String, _ way: String) throws -> Row {
    let text = try Program.output(try Program.path(), ["--memory-of-logs", way, path])
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard numbers.count == 4 else { throw Failure("the process said \(text)") }
    let (peak, body, result, early) = (numbers[0], numbers[1], numbers[2], numbers[3])
    return Row(
      name: way == "stream" ? "logs.memory" : "logs.document.memory",
      title: "the most memory that reading it takes", beside: "body + 1.5 × result",
      value: Double(peak) / (Double(body) + 1.5 * Double(result)),
      target: way == "stream" ? .atMost(1) : nil,
      note: "\(peak >> 20) MiB; body \(body >> 20) MiB, result \(result >> 20) MiB"
        + (way == "stream" ? "; the first log was there after \(early) bytes" : ""))
  }

  /// Reads the file in pieces as it would come over a connection, and prints the memory that this takes, the body's and
  /// the result's length, and how many bytes had come when the first log was read.
  static func printMemory(_ way: String, _ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { throw Failure("there is no \(path)") }
    let before = try peakMemory()
    var logs: [Log] = []
    var (body, early) = (0, 0)
    var stream = JSONElementStream(of: "result")
    var whole: [UInt8] = []
    while let data = try file.read(upToCount: 64 << 10), !data.isEmpty {
      let piece = [UInt8](data)
      body += piece.count
      if way == "stream" {
        try stream.append(piece.span.bytes) { element throws(JSONError) in
          logs.append(try Log(json: element))
        }
        if early == 0, !logs.isEmpty { early = body }
      } else {
        whole += piece
      }
    }
    if way == "stream" {
      _ = try stream.finish { element throws(JSONError) in logs.append(try Log(json: element)) }
    } else {
      logs = try document(whole)
    }
    guard logs.count == Self.count else { throw Failure("\(logs.count) logs were read") }
    // The bytes of `data` lie in an array of their own, which has a head of 32 bytes.
    let result = logs.count * MemoryLayout<Log>.stride + logs.reduce(0) { $0 + $1.data.count + 32 }
    print(try peakMemory() - before, body, result, early)
  }
}
