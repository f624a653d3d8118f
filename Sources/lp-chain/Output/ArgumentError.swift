import EthABI

/// What makes no sense on the command line itself, though the argument parser could not tell. Exit status 64.
struct ArgumentError: Error, CustomStringConvertible {
  /// One sentence that says what is wrong and where.
  let description: String
  /// Lines under the sentence that show the place; empty where it has none.
  let diagram: String

  /// A value of the command line that cannot be what it should be.
  init(_ error: PointedError) {
    description = error.description
    diagram = error.diagram
  }

  /// A signature, or a value that is not of its type; `place` goes in front of the sentence, `hint` behind it.
  init(_ error: ABIError, place: String = "", hint: String = "") {
    description = place + error.description + hint
    diagram = error.syntax?.diagram ?? ""
  }

  /// Reads what the command line says. In files, standard input and a node's answers the same errors are failures.
  static func reading<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as ABIError {
      throw ArgumentError(error)
    } catch let error as PointedError {
      throw ArgumentError(error)
    }
  }
}
