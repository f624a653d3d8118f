/// One line of the table: one comparison of one benchmark.
struct Row {
  let name: String
  let title: String
  /// What the library is compared with.
  let beside: String
  /// The value compared with the target, and how it is written.
  let value: Double?
  let shown: String
  let target: String
  /// Whether the target is reached; `nil` without a target.
  let isReached: Bool?
  /// Nanoseconds for a unit of work: the quiet minimum and the median.
  var library: (quiet: Double, median: Double)?
  var other: (quiet: Double, median: Double)?
  var instructions: Double?
}

extension Row {
  static func rows(of measurement: Measurement, instructions: Double?) -> [Row] {
    var comparisons = measurement.benchmark.comparisons
    if measurement.times(of: "debug build") != nil {
      comparisons.append(.ratio(to: "debug build", atMost: nil))
    }
    return comparisons.compactMap { comparison in
      var row = row(of: measurement, comparison)
      row?.instructions = instructions
      return row
    }
  }

  private static func row(of measurement: Measurement, _ comparison: Comparison) -> Row? {
    let benchmark = measurement.benchmark
    let library = measurement.library
    func row(
      beside: String, value: Double?, shown: String, target: String, isReached: Bool?, other: Times?
    ) -> Row {
      Row(
        name: benchmark.name, title: benchmark.title, beside: beside, value: value, shown: shown,
        target: target,
        isReached: isReached, library: (library.quiet, library.median),
        other: other.map { ($0.quiet, $0.median) })
    }
    switch comparison {
    case .ratio(let name, let atMost, let limit):
      guard let ratio = measurement.ratio(to: name) else { return nil }
      return row(
        beside: name, value: ratio, shown: ratio.asRatio,
        target: (atMost.map { "≤ " + $0.asRatio } ?? "")
          + (limit.map { " or \($0.with(digits: 0)) ns" } ?? ""),
        isReached: atMost.map { ratio <= $0 || library.quiet <= limit ?? 0 },
        other: measurement.times(of: name))
    case .throughput(let atLeast):
      // A throughput has no partner that would suffer from the same disturbance: the quiet time counts.
      let speed = Double(library.bytesPerUnit ?? 0) / library.quiet
      return row(
        beside: "", value: speed, shown: speed.with(digits: 2) + " GB/s",
        target: atLeast.map { "≥ \($0) GB/s" } ?? "", isReached: atLeast.map { speed >= $0 }, other: nil)
    case .growth:
      guard let ratio = measurement.ratio(to: "a tenth") else { return nil }
      return row(
        beside: "a tenth", value: ratio, shown: ratio.with(digits: 1), target: "10 ± 20 %",
        isReached: abs(ratio - 10) <= 2, other: measurement.times(of: "a tenth"))
    }
  }

  static func keccakInstructions(_ count: Double) -> Row {
    Row(
      name: "keccak.block", title: "Keccak-256: instructions for a block", beside: "", value: count,
      shown: count.with(digits: 0), target: "≤ 5600", isReached: count <= 5600)
  }
}

extension Double {
  /// The number with as many decimals.
  func with(digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (self * scale).rounded()
    guard scaled.isFinite, scaled.magnitude < 1e15 else { return "\(self)" }
    let digitsText = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: Swift.max(0, digits + 1 - digitsText.count)) + digitsText
    let sign = scaled < 0 ? "-" : ""
    return digits == 0 ? sign + padded : sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// Three digits that count: `0.985`, `12.3`, and `1/45` for what is much smaller.
  var asRatio: String {
    if self > 0, self < 0.0999 || (self < 0.26 && (1 / self).rounded() == 1 / self) {
      return "1/" + (1 / self).with(digits: 1 / self < 20 ? 1 : 0).droppingZeroDecimal
    }
    return with(digits: self < 10 ? 2 : 1)
  }
}

extension String {
  fileprivate var droppingZeroDecimal: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}
