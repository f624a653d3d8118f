import EthABI
import EthContracts
import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTesting
import EthTransactions
import Foundation
import LilypadBridge
import LilypadContracts
import SystemPackage
import Testing

/// A devnet with the contracts on it, a user and a bridge's controller: the stage on which the bridge plays.
struct BridgeScene: Sendable {
  let devnet: Devnet
  /// The user, who deployed everything and pays.
  let user: Provider
  /// The bridge's account.
  let controller: Provider
  /// Another user, so that two jobs can be asked for at once.
  let secondUser: Provider
  let token: LilypadToken.Instance
  let jobManager: JobManager.Instance
  /// A client without a guard of its own, which counts how often it is answered.
  let client: Address
  /// The first block after the contracts.
  let start: UInt64
  let folder: FilePath

  /// Which contract the jobs go through.
  enum Manager: String, CaseIterable, Sendable {
    /// Ours, which takes one answer a job.
    case guarded = "JobManager"
    /// One that behaves as the deployed one does: it takes any number of answers and shows none of them.
    case legacy = "test/LegacyJobCreator"
  }

  /// Sets the stage and plays `body` on it.
  static func play(
    _ manager: Manager = .guarded, _ options: Devnet.Options = Devnet.Options(),
    _ body: @Sendable (BridgeScene) async throws -> Void
  ) async throws {
    let folder = FilePath(NSTemporaryDirectory()).appending("lp-chain-bridge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder.string) }
    try await Devnet.run(options) { devnet in
      let user = try await Provider(devnet.transport, signer: signer(devnet.accounts[0]))
      let controller = try await Provider(devnet.transport, signer: signer(devnet.accounts[2]))
      let secondUser = try await Provider(devnet.transport, signer: signer(devnet.accounts[5]))
      let token = LilypadToken.at(try await deploy(user, try initCode("LilypadToken")))
      let jobManager = JobManager.at(
        try await deploy(
          user,
          try initCode(manager.rawValue)
            + ABITuple(token.address, try controller.account, UInt256.ether(2)).encoded()))
      let client = try await deploy(
        user, try initCode("test/CountingClient") + ABITuple(jobManager.address).encoded())
      for user in [user, secondUser] {
        _ = try await user.send(token.approve(spender: try controller.account, amount: .ether(1000)))
          .receipt()
      }
      let start = try await user.blockNumber() + 1
      try await body(
        BridgeScene(
          devnet: devnet, user: user, controller: controller, secondUser: secondUser, token: token,
          jobManager: jobManager, client: client, start: start, folder: folder))
    }
  }

  private static func signer(_ account: Devnet.Account) throws -> LocalSigner {
    LocalSigner(try PrivateKey(hex: account.privateKey))
  }

  private static func initCode(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "contracts-abi/\(name).json"))
    let artifact = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try Hex.decode(try #require(artifact["bytecode"] as? String))
  }

  private static func deploy(_ provider: Provider, _ initCode: [UInt8]) async throws -> Address {
    let receipt = try await provider.send(TransactionRequest(data: initCode)).receipt()
    #expect(receipt.succeeded)
    return try #require(receipt.contractAddress)
  }
}

extension BridgeScene {
  /// Asks for a job through the counting client, or another one, and returns its id and transaction.
  @discardableResult
  func requestJob(
    module: String = "echo:v1", inputs: [String] = ["Text=moo"], from client: Address? = nil,
    by user: Provider? = nil
  ) async throws -> (id: UInt256, transaction: Hash32) {
    try await requestJob(arguments: ABITuple(module, inputs).encoded(), from: client, by: user)
  }

  /// Asks for a job with encoded arguments, which need not make sense.
  @discardableResult
  func requestJob(
    arguments: [UInt8], from client: Address? = nil, by user: Provider? = nil
  ) async throws -> (id: UInt256, transaction: Hash32) {
    let data = Selector(ofCanonicalSignature: "runJob(string,string[])").bytes + arguments
    let request = TransactionRequest(to: client ?? self.client, data: data)
    let receipt = try await (user ?? self.user).send(request).receipt()
    #expect(receipt.succeeded)
    let log = try #require(receipt.logs.first { $0.topics.first == JobManager.JobAdded.topic0 })
    return (try #require(UInt256(bigEndianBytes: log.data.prefix(32))), receipt.transactionHash)
  }

  /// Creates another client.
  func deployClient(_ name: String) async throws -> Address {
    try await Self.deploy(user, try Self.initCode(name) + ABITuple(jobManager.address).encoded())
  }

  /// How often the client was given a result for a job.
  func deliveries(_ id: UInt256) async throws -> UInt256 {
    let output = try await user.call(
      TransactionRequest(
        to: client, data: Selector(ofCanonicalSignature: "deliveries(uint256)").bytes + ABITuple(id).encoded()
      ))
    return try ABITuple<UInt256>(decoding: output).fields
  }

  /// Waits until the client was given a result for a job.
  func waitForDelivery(_ id: UInt256, timeout: Duration = .seconds(120)) async throws {
    try await wait("job \(id) was not answered", timeout: timeout) { try await deliveries(id) > 0 }
  }

  /// Makes blocks, as other people's transactions would, until `condition` holds.
  func mine(_ problem: Comment, until condition: () async throws -> Bool) async throws {
    try await wait(problem) {
      try await rpc("evm_mine", [4])
      try await Task.sleep(for: .milliseconds(50))
      return try await condition()
    }
  }

  /// Waits until `condition` holds.
  func wait(
    _ problem: Comment, timeout: Duration = .seconds(120), until condition: () async throws -> Bool
  ) async throws {
    let deadline = ContinuousClock.now + timeout
    while !(try await condition()) {
      try #require(ContinuousClock.now < deadline, problem)
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  var configuration: BridgeConfiguration {
    var configuration = BridgeConfiguration(
      contract: jobManager.address, results: folder.appending("results"))
    configuration.start = .number(start)
    configuration.pollInterval = .milliseconds(20)
    configuration.resendAfter = .milliseconds(500)
    configuration.retryParkedAfter = .milliseconds(200)
    return configuration
  }

  var journalPath: String { folder.appending("bridge.sqlite").string }

  /// Modules for tests: `echo:v1` prints its input, `slow:v1` takes a second.
  static var catalog: ModuleCatalog {
    get throws {
      try ModuleCatalog([
        "echo:v1": ModuleDefinition(command: ["/bin/echo", "{Text}"]),
        "slow:v1": ModuleDefinition(
          command: ["/bin/sh", "-c", "sleep 1; echo slow"], requiredInputs: ["Text"]),
        "fail:v1": ModuleDefinition(command: ["/bin/false"]),
      ])
    }
  }

  /// Runs a bridge while `body` runs.
  func withBridge(
    _ change: (inout BridgeConfiguration) -> Void = { _ in }, journal: String = "bridge.sqlite",
    provider: Provider? = nil, log: EventLogger = EventLogger(),
    _ body: @escaping @Sendable (EventLogger) async throws -> Void
  ) async throws {
    var configuration = configuration
    change(&configuration)
    let bridge = Bridge(
      provider: provider ?? controller, journal: try SQLiteJournal(path: folder.appending(journal).string),
      runner: JobRunner(catalog: try Self.catalog), configuration: configuration,
      report: { event in log.append(event) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await bridge.run() }
      group.addTask { try await body(log) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// The number of transactions the bridge's account has in blocks.
  func controllerTransactions() async throws -> UInt64 {
    try await controller.transactionCount(of: try controller.account)
  }

  func rpc(_ method: String, _ params: [JSON] = []) async throws {
    _ = try await user.raw(method, params)
  }
}

extension BridgeScene {
  /// The identifier that the client was given for a job, `nil` where it has none.
  func dataID(_ id: UInt256) async throws -> String? {
    let selector = Selector(ofCanonicalSignature: "dataIdOf(uint256)")
    let output = try await user.call(
      TransactionRequest(to: client, data: selector.bytes + ABITuple(id).encoded()))
    let text = try ABITuple<String>(decoding: output).fields
    return text.isEmpty ? nil : text
  }
}
