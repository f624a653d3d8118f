import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import Synchronization
import Testing

/// A node whose answers a test writes: by method, the text of what follows the id.
final class ScriptedNode: Transport {
  let name = "http://script"
  private let answers: [String: @Sendable (Int) throws(TransportError) -> String]
  private let calls = Mutex<[(method: String, params: JSON)]>([])

  /// Answers with these results; `eth_chainId` is 1 where it is not among them.
  convenience init(results: [String: String]) {
    self.init(answers: results.mapValues { result in { _ in "\"result\":\(result)" } })
  }

  /// Each answer gets how many times its method was called with this time.
  init(answers: [String: @Sendable (Int) throws(TransportError) -> String]) {
    self.answers = answers.merging(["eth_chainId": { _ in #""result":"0x1""# }]) { own, _ in own }
  }

  /// The parameters of each call of a method.
  func parameters(of method: String) -> [JSON] {
    calls.withLock { $0.filter { $0.method == method }.map(\.params) }
  }

  func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
    let request: (id: Int, method: String, params: JSON)
    do {
      let root = try JSONDocument(parsing: payload).root
      request = (try root.decode("id"), try root.decode("method"), try root.decode("params"))
    } catch { throw .connection(endpoint: name, reason: "the payload is no request: \(error)") }
    let count = calls.withLock { calls in
      calls.append((request.method, request.params))
      return calls.count { $0.method == request.method }
    }
    guard let answer = answers[request.method] else {
      return Array(#"{"id":\#(request.id),"error":{"code":-32601,"message":"no \#(request.method)"}}"#.utf8)
    }
    return Array("{\"id\":\(request.id),\(try answer(count))}".utf8)
  }

  /// A provider of this node with the key of the first development account.
  func provider() async throws -> Provider {
    let key = try PrivateKey(hex: "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80")
    return try await Provider(
      self, signer: LocalSigner(key), retry: RetryPolicy(attempts: 2, firstDelay: .milliseconds(1)))
  }
}

/// The address of the first development account.
let sender: Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
