/// How long an endpoint's latest answers took.
struct LatencyWindow: Sendable {
  private static let size = 64
  private var values: [Duration] = []
  private var next = 0
  /// A moving mean in which each answer has a fifth of the weight.
  private(set) var mean: Duration?

  mutating func add(_ latency: Duration) {
    mean = mean.map { $0 * 0.8 + latency * 0.2 } ?? latency
    if values.count < Self.size {
      values.append(latency)
    } else {
      values[next] = latency
      next = (next + 1) % Self.size
    }
  }

  /// What 95 of 100 answers take at the most, or `nil` where there are too few to say.
  var p95: Duration? {
    guard values.count >= 20 else { return nil }
    return values.sorted()[values.count * 95 / 100]
  }
}
