import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthSigners
import EthTesting
import EthTransactions
import Foundation
import Testing

/// A local chain of its own for a test, with a provider that signs for its first account.
struct Chain: Sendable {
  let devnet: Devnet
  let provider: Provider

  /// The second account.
  var other: Address { devnet.accounts[1].address }

  /// Starts a chain, plays `body` on it, and stops it.
  static func run(
    _ options: Devnet.Options = Devnet.Options(), _ body: @Sendable (Chain) async throws -> Void
  ) async throws {
    try await Devnet.run(options) { devnet in
      let signer = LocalSigner(try PrivateKey(hex: devnet.accounts[0].privateKey))
      try await body(Chain(devnet: devnet, provider: try await Provider(devnet.transport, signer: signer)))
    }
  }

  /// A provider that signs for another account.
  func provider(_ account: Int) async throws -> Provider {
    try await Provider(
      devnet.transport, signer: LocalSigner(try PrivateKey(hex: devnet.accounts[account].privateKey)))
  }

  func rpc(_ method: String, _ params: [JSON] = []) async throws {
    _ = try await provider.raw(method, params)
  }

  /// Creates the contract that `contracts-abi` has under this name.
  func deploy(_ name: String, arguments: [UInt8] = []) async throws -> (address: Address, block: UInt64) {
    let receipt = try await provider.send(TransactionRequest(data: try Self.initCode(name) + arguments))
      .receipt()
    #expect(receipt.succeeded)
    return (try #require(receipt.contractAddress), receipt.blockNumber)
  }

  static func initCode(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = Array(try Data(contentsOf: root.appending(path: "contracts-abi/\(name).json")))
    return try JSONDocument(parsing: bytes).root.member("bytecode").bytes()
  }

  /// The error that `body` throws; a test fails where it throws none.
  static func failure<R>(
    at location: SourceLocation = #_sourceLocation, _ body: () async throws(ProviderError) -> R
  ) async -> ProviderError {
    do throws(ProviderError) {
      _ = try await body()
      Issue.record("expected an error", sourceLocation: location)
      return .noSigner
    } catch { return error }
  }
}

/// Init code that reverts with `data`.
func reverting(_ data: [UInt8]) -> [UInt8] {
  // PUSH2 length, DUP1, PUSH1 12, PUSH1 0, CODECOPY, PUSH1 0, REVERT
  [0x61, UInt8(data.count >> 8), UInt8(data.count & 0xff), 0x80, 0x60, 12, 0x60, 0, 0x39, 0x60, 0, 0xfd]
    + data
}

/// Records that a value is another one than the test expects.
func unexpected(_ value: Any?, at location: SourceLocation = #_sourceLocation) {
  Issue.record("found \(value.map { "\($0)" } ?? "nothing")", sourceLocation: location)
}
