import EthPrimitives
import EthProvider
import Testing

/// A recorded exchange, how the library makes it, and what its result must be.
struct MethodCase: Sendable, CustomTestStringConvertible {
  typealias Value = any Equatable & Sendable

  let recording: String
  let index: Int
  let call: @Sendable (Provider, Raw) async throws -> Value
  let check: @Sendable (Value, Raw) throws -> Void

  /// - Parameters:
  ///   - recording: The file, and which of its exchanges.
  ///   - call: Makes the call with the recorded parameters.
  ///   - check: Compares what came back with the recorded result.
  init<V: Equatable & Sendable>(
    _ recording: String, _ index: Int = 0, _ call: @escaping @Sendable (Provider, Raw) async throws -> V,
    _ check: @escaping @Sendable (V, Raw) throws -> Void
  ) {
    self.recording = recording
    self.index = index
    self.call = { try await call($0, $1) }
    self.check = { try check(try #require($0 as? V), $1) }
  }

  var testDescription: String { "\(recording) \(index)" }

  static let all: [MethodCase] = chain + transactions + state + execution + node + tracing

  /// Whether two results are the same value.
  static func same(_ a: Value, _ b: Value) -> Bool {
    func equal<T: Equatable>(_ a: T) -> Bool { a == b as? T }
    return equal(a)
  }
}
