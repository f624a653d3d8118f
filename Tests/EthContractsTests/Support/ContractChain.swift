import EthABI
import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTesting
import EthTransactions
import Synchronization
import Testing

/// A local chain on which the test contracts of `contracts/test` are created by name.
struct ContractChain: Sendable {
  let devnet: Devnet
  /// Signs for the first account. What it asks of the node is counted in ``calls``.
  let provider: Provider
  let calls: CallCount

  /// The first account.
  var owner: Address { devnet.accounts[0].address }
  /// The second account.
  var other: Address { devnet.accounts[1].address }

  static func run(_ body: @Sendable (ContractChain) async throws -> Void) async throws {
    try await Devnet.run { devnet in
      let calls = CallCount()
      let service = Counting(base: RPCClient(try devnet.transport), count: calls)
      let signer = LocalSigner(try PrivateKey(hex: devnet.accounts[0].privateKey))
      try await body(
        ContractChain(devnet: devnet, provider: try await Provider(service, signer: signer), calls: calls))
    }
  }

  /// A provider that signs for another account.
  func provider(_ account: Int) async throws -> Provider {
    try await Provider(
      devnet.transport, signer: LocalSigner(try PrivateKey(hex: devnet.accounts[account].privateKey)))
  }

  func deploy<each Argument: ABICodable>(
    _ name: String, _ arguments: repeat each Argument
  ) async throws -> Address {
    try await create(try Self.initCode(name) + ABITuple(repeat each arguments).encoded())
  }

  static func initCode(_ name: String) throws -> [UInt8] {
    try JSONDocument(parsing: try TokenChain.repositoryFile("contracts-abi/test/\(name).json")).root
      .member("bytecode").bytes()
  }

  func create(_ initCode: [UInt8]) async throws -> Address {
    let receipt = try await provider.send(TransactionRequest(data: initCode)).receipt()
    #expect(receipt.succeeded)
    return try #require(receipt.contractAddress)
  }

  /// Creates a contract with this code.
  func install(_ code: [UInt8]) async throws -> Address {
    // PUSH2 length, DUP1, PUSH1 12, PUSH1 0, CODECOPY, PUSH1 0, RETURN
    try await create(
      [0x61, UInt8(code.count >> 8), UInt8(code.count & 0xff), 0x80, 0x60, 12, 0x60, 0, 0x39, 0x60, 0, 0xf3]
        + code)
  }

  /// Sends a call of the function with this signature.
  @discardableResult
  func send<each Argument: ABICodable>(
    _ signature: String, to contract: Address, _ arguments: repeat each Argument
  ) async throws -> Receipt {
    let data = Selector(ofCanonicalSignature: signature).bytes + ABITuple(repeat each arguments).encoded()
    let receipt = try await provider.send(TransactionRequest(to: contract, data: data)).receipt()
    #expect(receipt.succeeded)
    return receipt
  }
}

/// How often each method was called.
final class CallCount: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  subscript(method: String) -> Int { counts.withLock { $0[method] ?? 0 } }

  func count(_ method: String) { counts.withLock { $0[method, default: 0] += 1 } }
}

/// Counts the calls that pass.
struct Counting<Base: RPCService>: RPCService {
  let base: Base
  let count: CallCount

  var name: String { base.name }

  func respond(to call: RPCCall, options: CallOptions) async throws(RPCError) -> JSONValue {
    count.count(call.method)
    return try await base.respond(to: call, options: options)
  }
}

/// Records that a value is another one than the test expects.
func unexpected(_ value: Any?, at location: SourceLocation = #_sourceLocation) {
  Issue.record("found \(value.map { "\($0)" } ?? "nothing")", sourceLocation: location)
}

/// The cases of a file in Fixtures/contracts.
func fixture(_ name: String) throws -> JSONDocument {
  try JSONDocument(parsing: try TokenChain.repositoryFile("Fixtures/contracts/\(name).json"))
}
