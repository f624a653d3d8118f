/// The times of one contender, in nanoseconds for a unit of work, one for each round.
struct Times {
  let name: String
  var bytesPerUnit: Int?
  var rounds: [Double] = []

  /// The quiet minimum: what the work takes when nothing disturbs it.
  var quiet: Double { rounds.min() ?? .nan }
  var median: Double { Benchmarks.median(rounds) }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// Measures contenders in turns (A, B, C, A, B, C …), so that a disturbance hits all of them.
struct Measurement {
  let benchmark: Benchmark
  let times: [Times]

  init(_ benchmark: Benchmark, _ contenders: [Contender], effort: Effort) throws {
    self.benchmark = benchmark
    try Self.check(contenders, of: benchmark)
    let iterations = try contenders.map { try Self.calibrate($0, nanoseconds: effort.batch) }
    var times = contenders.map { Times(name: $0.name, bytesPerUnit: $0.bytesPerUnit) }
    for round in 0..<(benchmark.isLong ? effort.longRounds : effort.rounds) {
      // Another one begins each time, so that nothing periodic outside hits always the same.
      for turn in contenders.indices {
        let index = (round + turn) % contenders.count
        let contender = contenders[index]
        let units = Double(iterations[index]) * contender.unitsPerIteration
        times[index].rounds.append(try contender.time(iterations[index]) / units)
      }
    }
    self.times = times
  }

  func times(of name: String) -> Times? { times.first { $0.name == name } }

  /// The library's times.
  var library: Times { times.first ?? Times(name: Contender.libraryName) }

  /// The median of the rounds' ratios of the library's time to another's.
  func ratio(to name: String) -> Double? {
    guard let other = times(of: name) else { return nil }
    return median(zip(library.rounds, other.rounds).map { $0 / $1 })
  }

  /// All results must agree before their times mean anything.
  private static func check(_ contenders: [Contender], of benchmark: Benchmark) throws {
    var first: (name: String, bytes: [UInt8])?
    for contender in contenders {
      guard let bytes = try contender.output?() else { continue }
      if let first, first.bytes != bytes {
        throw Failure("\(benchmark.name): the results of \(first.name) and \(contender.name) differ")
      }
      first = first ?? (contender.name, bytes)
    }
  }

  /// How many iterations fill a batch; also warms caches and branch predictors.
  private static func calibrate(_ contender: Contender, nanoseconds wanted: Double) throws -> Int {
    var iterations = 1
    while true {
      let time = try contender.time(iterations)
      if time >= wanted / 4 { return max(1, Int(Double(iterations) * wanted / time)) }
      iterations *= time < wanted / 64 ? 8 : 2
    }
  }
}

/// How long to measure.
struct Effort {
  var rounds = 31
  var longRounds = 9
  /// Nanoseconds of one contender's share of a round.
  var batch = 3e6

  static let quick = Effort(rounds: 9, longRounds: 3, batch: 1e6)
}

/// Why there is no result, in words for a person.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
