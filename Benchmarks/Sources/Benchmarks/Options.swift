/// What the command line asks for.
struct Options {
  /// Rows whose name or title contains one of these; all where there is none.
  var filters: [String] = []
  var effort = Effort()
  /// Where to write the results as JSON.
  var json: String?
  var python: String?
  var tinyKeccak: String?
  var debugBuild: String?
  var valgrind: String?
  /// Whether to count the instructions of every row and not only of a Keccak block.
  var countsInstructions = false
  var mode = Mode.table

  enum Mode {
    case table, list, serve
    /// Does the library's work of a row that many times and nothing else.
    case probe(row: String, iterations: Int)
  }

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    func value(of option: String) throws -> String {
      guard let value = rest.popFirst() else { throw Failure("\(option) needs a value") }
      return value
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--quick": effort = .quick
      case "--list": mode = .list
      case "--serve": mode = .serve
      case "--instructions": countsInstructions = true
      case "--json": json = try value(of: argument)
      case "--python": python = try value(of: argument)
      case "--tiny-keccak": tinyKeccak = try value(of: argument)
      case "--debug-build": debugBuild = try value(of: argument)
      case "--valgrind": valgrind = try value(of: argument)
      case "--probe":
        let row = try value(of: argument)
        guard let iterations = Int(try value(of: argument)) else { throw Failure("--probe ROW ITERATIONS") }
        mode = .probe(row: row, iterations: iterations)
      case let option where option.hasPrefix("-"): throw Failure("unknown option \(option)")
      default: filters.append(argument)
      }
    }
  }

  func selects(_ benchmark: Benchmark) -> Bool {
    filters.isEmpty || filters.contains { benchmark.name.contains($0) || benchmark.title.contains($0) }
  }
}
