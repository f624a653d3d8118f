import ArgumentParser
import EthJSON

/// The flag that all commands have.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON, for machines.")
  var json = false

  /// Where the command's results go.
  var output: Output { Output(isJSON: json) }
}

/// Where a command's results go: text for people, or JSON for machines, one line for each result.
struct Output: Sendable {
  /// Whether results are JSON.
  let isJSON: Bool

  /// Prints a result.
  ///
  /// - Parameters:
  ///   - text: The result for people, without a line feed at the end.
  ///   - json: Writes the same result as one JSON value.
  func show(_ text: @autoclosure () throws -> String, _ json: (inout JSONWriter) throws -> Void) throws {
    guard isJSON else {
      try StandardOutput.write(Array((text() + "\n").utf8))
      return
    }
    var writer = JSONWriter()
    try json(&writer)
    try StandardOutput.write(writer.bytes + [0x0a])
  }
}
