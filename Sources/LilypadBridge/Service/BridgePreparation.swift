import EthABI
import EthPrimitives
import EthProvider
import LilypadContracts
import SystemPackage

/// Checks, before the bridge starts, that it can do its work at all, and binds a new journal to its chain.
struct BridgePreparation {
  let journal: SQLiteJournal
  let reader: ChainReader
  let configuration: BridgeConfiguration
  let account: Address

  /// Returns the block at which the bridge goes on.
  func prepare() async throws -> UInt64 {
    try makeResultsFolder()
    try await checkController()
    let identity = ChainIdentity(
      chainId: reader.provider.chainId, genesisHash: try await reader.provider.genesisHash(),
      contract: configuration.contract, account: account)
    if let known = try await journal.identity() {
      try check(known, identity)
    } else {
      try await begin(identity)
    }
    if let reason = try await journal.haltedReason() { throw BridgeError.halted(reason) }
    return try await journal.cursor()?.number ?? 0
  }

  private func makeResultsFolder() throws(BridgeError) {
    do {
      try ResultsFolder.make(configuration.results)
    } catch {
      throw BridgeError.results("cannot make the results folder \(configuration.results): \(error)")
    }
  }

  /// A bridge whose account is not the controller could run jobs and never deliver.
  private func checkController() async throws {
    let contract = configuration.contract
    let code = try await reader.provider.code(at: contract)
    guard !code.isEmpty else { throw BridgeError.noContract(contract, chainId: reader.provider.chainId) }
    let controller = try await controller()
    guard controller == account else {
      throw BridgeError.notController(contract: contract, controller: controller, account: account)
    }
  }

  private func controller() async throws -> Address {
    let contract = configuration.contract
    do throws(ProviderError) {
      return try await reader.provider.call(JobManager.at(contract).getControllerAddress())
    } catch {
      switch error {
      case .output, .reverted: throw BridgeError.notJobManager(contract, problem: error.description)
      default: throw error
      }
    }
  }

  private func check(_ known: ChainIdentity, _ identity: ChainIdentity) throws(BridgeError) {
    guard known.chainId == identity.chainId, known.genesisHash == identity.genesisHash else {
      throw BridgeError.otherJournal(
        "the journal belongs to chain \(known.chainId) with genesis \(known.genesisHash), the node serves chain "
          + "\(identity.chainId) with genesis \(identity.genesisHash): use another journal for another chain")
    }
    guard known.contract == identity.contract else {
      throw BridgeError.otherJournal(
        "the journal belongs to contract \(known.contract), not \(identity.contract): use another journal")
    }
    guard known.account == identity.account else {
      throw BridgeError.otherJournal(
        "the journal belongs to account \(known.account), not \(identity.account): use its key, or another journal"
      )
    }
  }

  private func begin(_ identity: ChainIdentity) async throws {
    let start: Block
    switch configuration.start {
    case .latest:
      start = try await reader.provider.requireBlock(.latest)
    case .number(let number):
      start = try await reader.provider.requireBlock(.number(number.subtractingIfPossible(1) ?? 0))
    }
    try await journal.begin(
      identity, at: BlockLink(start), firstJobID: try await firstJobID(after: start),
      startNonce: try await startNonce(at: start))
  }

  /// The account's number of transactions at `start`. From there on all its transactions are accounted for, so that a
  /// new journal finds what a lost one has answered.
  private func startNonce(at start: Block) async throws -> UInt64 {
    do throws(ProviderError) {
      return try await reader.provider.transactionCount(of: account, at: .hash(start.hash))
    } catch {
      guard !error.isTransient else { throw error }
    }
    // The node has forgotten that state. Without it, only a contract that can tell what is answered is safe.
    let contract = configuration.contract
    do throws(ProviderError) {
      _ = try await reader.provider.call(JobManager.at(contract).resultOf(id: 0))
    } catch {
      guard !error.isTransient else { throw error }
      throw BridgeError.unknownPast(account: account, start: start.number)
    }
    return try await reader.provider.transactionCount(of: account)
  }

  /// The id that the first job after `start` gets; 0 where that cannot be told.
  private func firstJobID(after start: Block) async throws -> UInt64 {
    do throws(ProviderError) {
      let last = try await reader.lastJobID(at: start.hash)
      return UInt64(exactly: last).flatMap { $0 < UInt64(Int64.max) ? $0 + 1 : nil } ?? 0
    } catch {
      switch error {
      // Before the contract was there, it had given out no id.
      case .output: return 1
      case let error where error.isTransient: throw error
      default: return 0
      }
    }
  }
}
