import EthJSON
import EthRPC
import Synchronization
import Testing

/// A transport whose answers are text that a test makes out of the payload.
final class ScriptedTransport: Transport {
  let name = "script"
  private let answer: @Sendable (JSONValue, Int) throws(TransportError) -> String
  private let calls = Mutex(0)

  /// - Parameter answer: Gets each payload and how many there were with it.
  init(_ answer: @escaping @Sendable (JSONValue, Int) throws(TransportError) -> String) {
    self.answer = answer
  }

  var count: Int { calls.withLock(\.self) }

  func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
    let count = calls.withLock {
      $0 += 1
      return $0
    }
    let request: JSONValue
    do { request = try JSONDocument(parsing: payload).root } catch {
      throw .connection(endpoint: name, reason: "the payload is no JSON: \(error)")
    }
    return Array(try answer(request, count).utf8)
  }
}

extension RPCClient {
  /// A client whose node answers with `text`, in which `ID` is the request's.
  static func answering(_ text: String) -> RPCClient {
    RPCClient(
      ScriptedTransport { request, _ in
        text.replacing("ID", with: request["id"]?.description ?? "null")
      })
  }
}

/// The error that `body` throws, `nil` where it throws none.
func failure(_ body: () async throws(RPCError) -> Void) async -> RPCError? {
  do throws(RPCError) {
    try await body()
    return nil
  } catch { return error }
}

/// Records that a value is another one than the test expects.
func unexpected(_ value: Any?, at location: SourceLocation = #_sourceLocation) {
  Issue.record("found \(value.map { "\($0)" } ?? "nothing")", sourceLocation: location)
}
