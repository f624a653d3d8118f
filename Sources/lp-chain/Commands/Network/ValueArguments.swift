import ArgumentParser
import EthABI

/// The values for a function's or a constructor's arguments, on the command line.
struct ValueArguments: ParsableArguments {
  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The arguments' values.", valueName: "value"))
  private var given: [String] = []

  /// The values; a `--` in front of those that start with `-` is left out.
  var values: [String] {
    guard let terminator = given.firstIndex(of: "--") else { return given }
    return Array(given[..<terminator] + given[(terminator + 1)...])
  }

  /// The function of a signature, and the data of a call with these values.
  func call(of signature: String) throws -> (function: ABIFunctionSignature, data: [UInt8]) {
    let function: ABIFunctionSignature
    do throws(ABIError) { function = try ABIFunctionSignature(signature) } catch {
      // Other tools write the types of what is returned in brackets of their own.
      let hint = signature.contains(")(") ? "; the types that are returned stand behind 'returns'" : ""
      throw ArgumentError(error, hint: hint)
    }
    return try ArgumentError.reading {
      (function, try function.encodeCall(ABIValue.parse(values, as: function.inputs)))
    }
  }

  func validate() throws {
    if let option = given.prefix(while: { $0 != "--" }).first(where: Self.looksLikeOption) {
      throw ValidationError("Unknown option '\(option)': a string that starts with - goes behind --")
    }
  }

  /// Whether the text starts with `-` and is neither that alone nor a negative number.
  private static func looksLikeOption(_ value: String) -> Bool {
    value.utf8.first == UInt8(ascii: "-") && value.utf8.dropFirst().first.map { $0 &- 0x30 >= 10 } ?? false
  }
}
