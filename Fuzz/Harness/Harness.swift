import FuzzRuntime
import Glibc

/// One decoder under test: what is done with each input.
struct Target: Sendable {
  let name: String
  /// Checks one input. A property that does not hold ends the process, which is how the fuzzer hears of it.
  let check: @Sendable (Input) -> Void

  /// The target that the environment names; the script sets it.
  static let chosen: Target = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = all.first(where: { $0.name == name }) else {
      fatalError("FUZZ_TARGET names no target; targets are \(all.map(\.name))")
    }
    return target
  }()
}

/// What the fuzzer calls with each input.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Target.chosen.check(Input(Array(UnsafeBufferPointer(start: data, count: size))))
  return 0
}

/// One input.
struct Input {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Text of any bytes: what is not UTF-8 is replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Calls into the library and counts its heap, which must stay below the limit.
  func measured<R, E: Error>(_ operation: StaticString, _ body: () throws(E) -> R) throws(E) -> R {
    operation.withUTF8Buffer { text in
      text.withMemoryRebound(to: CChar.self) { fuzz_heap_begin($0.baseAddress, bytes.count) }
    }
    defer { fuzz_heap_end() }
    return try body()
  }

  /// The value that `body` makes, or `nil` where it throws; the error's text is made, as a user would see it, and
  /// must not be longer than what a person reads.
  func attempt<R, E: Error & CustomStringConvertible>(
    _ operation: StaticString, _ body: () throws(E) -> R
  ) -> R? {
    do throws(E) { return try measured(operation, body) } catch {
      let text = measured("description of an error") { error.description }
      require(!text.isEmpty, "an error without a description from \(operation)")
      return nil
    }
  }
}

/// Ends the process with a message where a property does not hold.
func require(
  _ condition: Bool, _ message: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) {
  guard !condition else { return }
  fatalError("FINDING: " + message(), file: file, line: line)
}

/// The value of a call that must succeed because an earlier one did.
func expectSuccess<R, E: Error>(
  _ message: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line,
  _ body: () throws(E) -> R
) -> R {
  do throws(E) { return try body() } catch {
    fatalError("FINDING: \(message()): \(error)", file: file, line: line)
  }
}
