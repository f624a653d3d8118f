import EthABI
import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTransactions
import Synchronization

/// A remote signer that reads requests as Web3Signer or Clef does, and signs truly or lies as a test says.
final class FakeRemote: Sendable {
  let dialect: RemoteSignerDialect
  let address: Address
  private let key: PrivateKey
  private let lie: Lie
  private let seen = Mutex<[JSON]>([])

  /// What it does wrong.
  enum Lie: Sendable {
    case none
    /// Changes the transaction before signing.
    case transaction(@Sendable (inout TransactionRequest) -> Void)
    /// Signs another message, or other data.
    case otherMessage
    /// Signs with another key.
    case otherKey
    /// Gives s a value above half the order.
    case highS
    /// Leaves the blobs away.
    case withoutSidecar
    /// Answers this as result, in JSON.
    case result(String)
    /// Answers this as error object, in JSON.
    case error(String)
  }

  init(_ dialect: RemoteSignerDialect, _ key: consuming PrivateKey, lie: Lie = .none) {
    self.dialect = dialect
    self.lie = lie
    address = key.address
    self.key = key
  }

  /// The requests so far.
  var requests: [JSON] { seen.withLock(\.self) }

  /// The answer to a payload.
  func answer(_ payload: [UInt8]) -> [UInt8] {
    do {
      let request = try JSONDocument(parsing: payload).root
      seen.withLock { $0.append(request.tree()) }
      let id: Int = try request.decode("id")
      let body: String
      do {
        body = "\"result\":\(try result(request.decode("method"), request.member("params")))"
      } catch let error as Refusal {
        body = "\"error\":\(error.json)"
      }
      return Array("{\"jsonrpc\":\"2.0\",\"id\":\(id),\(body)}".utf8)
    } catch {
      return Array(
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"\(error)\"}}".utf8)
    }
  }

  private struct Refusal: Error {
    let json: String
  }

  private func result(_ method: String, _ params: JSONValue) throws -> String {
    if case .result(let text) = lie { return text }
    if case .error(let text) = lie { throw Refusal(json: text) }
    switch (dialect, method) {
    case (.web3signer, "eth_accounts"), (.clef, "account_list"): return "[\"\(address.lowercased)\"]"
    case (.web3signer, "eth_signTransaction"): return "\"\(try transaction(params, 0))\""
    case (.clef, "account_signTransaction"):
      return "{\"raw\":\"\(try transaction(params, 0))\",\"tx\":{\"nonce\":\"0x0\"}}"
    case (.web3signer, "eth_sign"):
      try checkAccount(params, 0)
      return signature(of: EIP191.hash(message: try parameter(params, 1).bytes()))
    case (.clef, "account_signData"):
      guard try parameter(params, 0).string() == "text/plain" else {
        throw Refusal(json: "{\"code\":-32602,\"message\":\"content type\"}")
      }
      try checkAccount(params, 1)
      return signature(of: EIP191.hash(message: try parameter(params, 2).bytes()))
    case (.web3signer, "eth_signTypedData"):
      try checkAccount(params, 0)
      return signature(of: try TypedData(parsing: parameter(params, 1).string()).digest)
    case (.clef, "account_signTypedData"):
      try checkAccount(params, 0)
      return signature(of: try TypedData(json: parameter(params, 1)).digest)
    default: throw Refusal(json: "{\"code\":-32601,\"message\":\"method not found\"}")
    }
  }

  private func parameter(_ params: JSONValue, _ position: Int) throws -> JSONValue {
    guard let value = params[position] else {
      throw Refusal(json: "{\"code\":-32602,\"message\":\"missing parameter\"}")
    }
    return value
  }

  private func checkAccount(_ params: JSONValue, _ position: Int) throws {
    let account: Address = try parameter(params, position).decode()
    guard account == address else { throw Refusal(json: "{\"code\":-32000,\"message\":\"unknown account\"}") }
  }

  private func transaction(_ params: JSONValue, _ position: Int) throws -> String {
    var request: TransactionRequest = try parameter(params, position).decode()
    guard request.from == address else {
      throw Refusal(json: "{\"code\":-32000,\"message\":\"unknown account\"}")
    }
    if case .transaction(let change) = lie { change(&request) }
    let unsigned = try request.build()
    let signed = SignedTransaction(unsigned, signature: sign(unsigned.signingHash))
    if case .withoutSidecar = lie { return Hex.encode(signed.rawBytes) }
    return Hex.encode(signed.networkBytes)
  }

  private func signature(of hash: Hash32) -> String {
    if case .otherMessage = lie { return "\"\(Hex.encode(sign(Keccak256.hash(hash.bytes)).bytes))\"" }
    return "\"\(Hex.encode(sign(hash).bytes))\""
  }

  private func sign(_ hash: Hash32) -> Signature {
    switch lie {
    case .otherKey: return PrivateKey.generate().sign(hash)
    case .highS:
      let low = key.sign(hash)
      let order: UInt256 = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141
      let high = try? Signature(r: low.r, s: order - low.s, yParity: !low.yParity, highS: .allowed)
      return high ?? low
    default: return key.sign(hash)
    }
  }
}

/// The fake within this process.
struct FakeRemoteTransport: Transport {
  let name = "fake"
  let remote: FakeRemote

  func roundTrip(_ payload: [UInt8], options: CallOptions) async throws(TransportError) -> [UInt8] {
    remote.answer(payload)
  }
}
