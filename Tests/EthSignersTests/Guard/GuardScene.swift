import EthABI
import EthCrypto
import EthPrimitives
import EthSigners
import EthTransactions
import Foundation
import Synchronization
import Testing

/// A key, a policy and the transactions that the tests of the guard use.
enum GuardScene {
  static let key = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"
  static let account: Address = "0x2c7536E3605D9C16a7a3D7b1898e529396a65c23"
  static let contract: Address = "0x00000000000000000000000000000000000000c1"
  static let friend: Address = "0x00000000000000000000000000000000000000f1"
  static let stranger: Address = "0x00000000000000000000000000000000000000ee"
  static let post: [UInt8] = [0xa9, 0x05, 0x9c, 0xbb]

  static var signer: LocalSigner {
    get throws { LocalSigner(try PrivateKey(hex: key)) }
  }

  /// Calls of one function of a contract and transfers to a friend, on chains 1 and 10.
  static var policy: SigningPolicy {
    SigningPolicy(
      chainIds: [1, 10],
      calls: [contract: CallRule(functions: [0xa905_9cbb]), friend: .transfers],
      maxValue: 1_000_000, maxFeePerGas: 100, maxTransactionFee: 10_000_000, dailyBudget: 50_000_000)
  }

  static func call(
    nonce: UInt64, to: Address? = contract, value: UInt256 = 0, data: [UInt8] = post, chainId: UInt64 = 1,
    maxFeePerGas: UInt256 = 50, gasLimit: UInt64 = 100_000
  ) -> UnsignedTransaction {
    .eip1559(
      EIP1559Transaction(
        chainId: chainId, nonce: nonce, maxPriorityFeePerGas: 1, maxFeePerGas: maxFeePerGas,
        gasLimit: gasLimit, to: to, value: value, data: data))
  }

  static func cancellation(nonce: UInt64, maxFeePerGas: UInt256 = 60) -> UnsignedTransaction {
    call(nonce: nonce, to: account, data: [], maxFeePerGas: maxFeePerGas, gasLimit: 21_000)
  }
}

/// A clock that a test sets.
final class TestClock: Sendable {
  private let seconds: Mutex<UInt64>

  init(_ time: UInt64 = 1_700_000_000) { seconds = Mutex(time) }

  var time: UInt64 {
    get { seconds.withLock { $0 } }
    set { seconds.withLock { $0 = newValue } }
  }

  var now: @Sendable () -> UInt64 { { self.time } }
}

/// A folder that goes away with the last reference.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "signing-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  var log: String { path + "/signing.log" }
  var head: String { log + ".head" }

  func read(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

  /// Writes over a file; its mode stays.
  func write(_ bytes: [UInt8], to path: String) throws {
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension SigningGuard {
  /// A guard of the scene's key with its log in a folder.
  static func open(
    _ folder: TestFolder, policy: SigningPolicy = GuardScene.policy, signer: (any Signer)? = nil,
    creating: Bool = true, known: SigningLogHead? = nil, clock: TestClock = TestClock()
  ) throws -> SigningGuard {
    try SigningGuard(
      signer ?? GuardScene.signer, policy: policy, log: folder.log, creating: creating, known: known,
      now: clock.now)
  }
}

/// The error of an operation, `nil` where there is none or one of another type.
func failure<E: Error>(of type: E.Type, _ body: () async throws -> Void) async -> E? {
  do { try await body() } catch { return error as? E }
  return nil
}

/// Fails a test with what was found.
func unexpected(_ found: Any?, _ place: String = "", at location: SourceLocation = #_sourceLocation) {
  let text = found.map { "\($0)" } ?? "nothing"
  Issue.record("\(place): unexpected \(text)", sourceLocation: location)
}
