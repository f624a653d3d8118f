import Foundation

/// What calls and logs cost over loopback, beside others that do the same in the same run.
///
/// ```sh
/// scripts/benchmark --network [--list] [--quick] [--json FILE] [FILTER…]
/// ```
@main
enum Main {
  private static let groups = ["calls", "pages", "logs"]

  static func main() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "--serve": return try await CannedServer.run()
    case "--memory-of-pages" where arguments.count == 2:
      try await Pages.count(arguments[1])
      return print(try peakMemory())
    case "--memory-of-logs" where arguments.count == 3:
      return try LogAnswer.printMemory(arguments[1], arguments[2])
    case "--list": return print(groups.joined(separator: "\n"))
    default: break
    }
    let json = take("--json", of: &arguments)
    let python = take("--orjson", of: &arguments)
    let isQuick = arguments.contains("--quick")
    let filters = arguments.filter { $0 != "--quick" }
    func isWanted(_ group: String) -> Bool { filters.isEmpty || filters.contains { group.contains($0) } }

    var rows: [Row] = []
    func add(_ more: [Row]) {
      for row in more { row.show() }
      rows += more
    }
    let rounds = isQuick ? 1 : 5
    let server = try ServerProcess()
    if isWanted("calls") {
      add(try await Calls.rows(server.url, calls: isQuick ? 20_000 : 100_000, rounds: rounds))
    }
    if isWanted("pages") { add(try await Pages.rows(server.url, rounds: rounds)) }
    if isWanted("logs") { add(try await LogAnswer.rows(orjson: python, rounds: rounds)) }
    if let json { try Row.write(rows, to: json) }
    withExtendedLifetime(server) {}
  }

  private static func take(_ option: String, of arguments: inout [String]) -> String? {
    guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else { return nil }
    let value = arguments[place + 1]
    arguments.removeSubrange(place...(place + 1))
    return value
  }
}
