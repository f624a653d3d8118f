import EthJSON
import Foundation

/// One line of the table: one comparison.
struct Row {
  enum Target {
    case atLeast(Double)
    case atMost(Double)
  }

  let name: String
  let title: String
  let beside: String
  let value: Double
  let target: Target?
  /// What was measured, for a person.
  let note: String

  var isReached: Bool? {
    switch target {
    case .atLeast(let limit): value >= limit
    case .atMost(let limit): value <= limit
    case nil: nil
    }
  }

  var targetText: String {
    switch target {
    case .atLeast(let limit): "≥ \(limit)"
    case .atMost(let limit): "≤ \(limit)"
    case nil: ""
    }
  }

  func show() {
    let verdict = isReached.map { $0 ? "ok" : "MISSED" } ?? ""
    let text = String(format: value < 10 ? "%.3f" : "%.1f", value)
    let against = beside.isEmpty ? "" : " beside \(beside)"
    print("\(name)\(against): \(text)  \(targetText) \(verdict)\n    \(title): \(note)")
  }

  /// The rows as JSON, in the form of the other benchmarks' `latest.json`.
  static func write(_ rows: [Row], to path: String) throws {
    let json: JSON = [
      "unit": "value is the median of the rounds' ratios",
      "rows": .array(
        rows.map { row in
          [
            "name": .string(row.name), "title": .string(row.title), "beside": .string(row.beside),
            "value": JSONNumber(row.value).map { .number($0) } ?? .null, "target": .string(row.targetText),
            "isReached": row.isReached.map { .bool($0) } ?? .null, "note": .string(row.note),
          ]
        }),
    ]
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(json.json(pretty: true)).write(to: url)
  }
}
