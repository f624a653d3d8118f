import EthJSON
import Foundation

/// The results as JSON, for a program that compares runs.
struct Report {
  private let json: JSON

  init(_ rows: [Row]) {
    func number(_ value: Double?) -> JSON { value.flatMap { JSONNumber($0) }.map { .number($0) } ?? .null }
    func times(_ times: (quiet: Double, median: Double)?) -> JSON {
      guard let times else { return .null }
      return ["quiet": number(times.quiet), "median": number(times.median)]
    }
    json = [
      "unit":
        "nanoseconds for a unit of work; value is the median of the rounds' ratios, a throughput in GB/s, or a count",
      "rows": .array(
        rows.map { row in
          [
            "name": .string(row.name), "title": .string(row.title), "beside": .string(row.beside),
            "value": number(row.value), "target": .string(row.target),
            "isReached": row.isReached.map { .bool($0) } ?? .null, "library": times(row.library),
            "other": times(row.other), "instructions": number(row.instructions),
          ]
        }),
    ]
  }

  func write(to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(json.json(pretty: true)).write(to: url)
  }
}
