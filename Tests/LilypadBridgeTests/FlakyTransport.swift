import EthJSON
import EthPrimitives
import EthRPC
import Synchronization

/// A connection to a real chain on which a share of the calls goes wrong in the ways that real ones do.
final class FlakyTransport: Transport {
  let name = "flaky"
  private let inner: HTTPTransport
  private let share: Double
  private let random: Mutex<SplitMix64>

  /// - Parameter share: How many of the calls go wrong, from 0 to 1.
  init(_ inner: HTTPTransport, share: Double, seed: UInt64) {
    self.inner = inner
    self.share = share
    random = Mutex(SplitMix64(seed: seed))
  }

  func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
    let (fails, kind) = random.withLock { random in
      (Double.random(in: 0..<1, using: &random) < share, Int.random(in: 0..<5, using: &random))
    }
    guard fails else { return try await inner.roundTrip(payload, options: options) }
    switch kind {
    case 0: throw .connection(endpoint: name, reason: "refused")
    case 1: throw .status(endpoint: name, code: 503, body: "busy")
    case 2:
      // The node has it, and only its answer is lost.
      _ = try await inner.roundTrip(payload, options: options)
      throw .timedOut(endpoint: name, after: options.timeout)
    case 3:
      _ = try await inner.roundTrip(payload, options: options)
      return Array("<html>bad gateway</html>".utf8)
    default:
      return Array(try await inner.roundTrip(payload, options: options).dropLast(3))
    }
  }
}

/// A connection to a node that has forgotten all receipts.
struct ForgetfulTransport: Transport {
  let name = "forgetful"
  let inner: HTTPTransport

  func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
    let answer = try await inner.roundTrip(payload, options: options)
    guard String(decoding: payload, as: UTF8.self).contains("eth_getTransactionReceipt"),
      let id = try? JSONDocument(parsing: answer).root["id"]
    else { return answer }
    return Array(#"{"jsonrpc":"2.0","id":\#(id),"result":null}"#.utf8)
  }
}

/// A small generator whose numbers can be had again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed &>> 31)
  }
}
