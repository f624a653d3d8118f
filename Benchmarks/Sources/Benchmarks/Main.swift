import Foundation

/// Measures the library and what it is compared with in one run, and prints one table.
@main
enum Main {
  static func main() {
    do {
      try run(Options(Array(CommandLine.arguments.dropFirst())))
    } catch {
      say("error: \(error)")
      exit(1)
    }
  }

  private static func run(_ options: Options) throws {
    let benchmarks = Benchmark.all().filter(options.selects)
    switch options.mode {
    case .list: for benchmark in benchmarks { print(benchmark.name, benchmark.title, separator: "\t") }
    case .serve: try Server(benchmarks).run()
    case .probe(let row, let iterations): try probe(row, iterations: iterations)
    case .table: try table(benchmarks, options)
    }
  }

  private static func probe(_ row: String, iterations: Int) throws {
    guard let benchmark = Benchmark.all().first(where: { $0.name == row }) else {
      throw Failure("no row \(row)")
    }
    _ = try benchmark.prepare(.none).first?.time(iterations)
  }

  private static func table(_ benchmarks: [Benchmark], _ options: Options) throws {
    guard !benchmarks.isEmpty else {
      throw Failure("no row matches \(options.filters.joined(separator: " "))")
    }
    let peers = Peers(
      python: try options.python.map { try ChildProcess($0, ["peers/peers.py"]) },
      debugBuild: try options.debugBuild.map { try ChildProcess($0, ["--serve"]) },
      tinyKeccak: try options.tinyKeccak.map { try TinyKeccak(library: $0) })
    let callgrind = options.valgrind.map { Callgrind(valgrind: $0, program: CommandLine.arguments[0]) }

    var rows: [Row] = []
    if let callgrind, options.filters.isEmpty || options.filters.contains(where: "keccak.block".contains) {
      rows.append(.keccakInstructions(try callgrind.keccakBlock()))
    }
    for benchmark in benchmarks where !benchmark.needsDebugBuild || peers.debugBuild != nil {
      say(benchmark.name)
      var contenders = try benchmark.prepare(peers)
      if let debugBuild = peers.debugBuild, !benchmark.isLong, let library = contenders.first {
        var contender = try debugBuild.contender("debug build", work: benchmark.name, hasOutput: false)
        contender.unitsPerIteration = library.unitsPerIteration
        contenders.append(contender)
      }
      let measurement = try Measurement(benchmark, contenders, effort: options.effort)
      let instructions =
        options.countsInstructions && !benchmark.isLong ? try callgrind?.count(benchmark.name) : nil
      rows += Row.rows(
        of: measurement, instructions: instructions.map { $0 / contenders[0].unitsPerIteration })
    }
    print(Table(rows).text)
    if let path = options.json {
      try Report(rows).write(to: path)
      print("\nwritten to \(path)")
    }
  }

  /// Writes a line for a person who waits, apart from the results.
  private static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
