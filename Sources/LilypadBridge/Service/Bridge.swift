public import EthProvider
import EthRPC
import EthSigners
public import ServiceLifecycle
import SystemPackage

/// Watches a contract for jobs, runs them, and posts their results: each job that stands on the chain is answered
/// exactly once, through crashes, restarts, reorganisations and failing nodes.
///
/// ```swift
/// let bridge = Bridge(
///   provider: provider, journal: try SQLiteJournal(path: "bridge.sqlite"), runner: JobRunner(catalog: catalog),
///   configuration: BridgeConfiguration(contract: "0x…", results: "results"))
/// try await bridge.run()
/// ```
/// All it knows is in the journal, so it can be killed at any moment and started again.
public struct Bridge: Service {
  private let provider: Provider
  private let journal: SQLiteJournal
  private let runner: JobRunner
  private let configuration: BridgeConfiguration
  private let report: @Sendable (BridgeEvent) -> Void

  /// A bridge; nothing happens before ``run()``.
  ///
  /// - Parameters:
  ///   - provider: The node, and the signer of the account that is the contract's controller.
  ///   - journal: The bridge's memory.
  ///   - runner: Runs the jobs.
  ///   - report: Is told what happens, from several tasks at once.
  public init(
    provider: Provider, journal: SQLiteJournal, runner: JobRunner, configuration: BridgeConfiguration,
    report: @escaping @Sendable (BridgeEvent) -> Void = { _ in }
  ) {
    self.provider = provider
    self.journal = journal
    self.runner = runner
    self.configuration = configuration
    self.report = report
  }

  /// Serves jobs until the task is cancelled or a graceful shutdown is asked for.
  ///
  /// A node that fails is asked again, for as long as it takes; only what an operator has to mend ends the bridge.
  /// - Throws: ``BridgeError``.
  public func run() async throws {
    do {
      try await serve()
    } catch let error as ProviderError {
      throw BridgeError.provider(error)
    } catch let error as JournalError {
      throw BridgeError.journal(error)
    } catch let error as FileFailure {
      throw BridgeError.results(error.description)
    }
  }

  private func serve() async throws {
    guard let signer = provider.signer else { throw BridgeError.provider(.noSigner) }
    let reader = ChainReader(
      provider: provider, contract: configuration.contract, finality: configuration.finality)
    let preparation = BridgePreparation(
      journal: journal, reader: reader, configuration: configuration, account: signer.address)
    let block = try await preparation.prepare()
    // Another bridge would take this one's runs for what a crash has left, and stop them.
    let lock = try FileLock(path: configuration.results.appending(".lock").string)
    defer { withExtendedLifetime(lock) {} }
    for orphan in try await JobRunner.killOrphans(in: configuration.results) where !orphan.killed.isEmpty {
      report(.trouble("stopped what was left of job \(orphan.job), run \(orphan.run)"))
    }
    _ = try await journal.requeueInterruptedJobs()
    report(
      .started(
        chainId: provider.chainId, contract: configuration.contract, account: signer.address, block: block))

    let ingestor = Ingestor(reader: reader, journal: journal, report: report)
    let dispatcher = Dispatcher(
      journal: journal, runner: runner, configuration: configuration, chainId: provider.chainId,
      report: report)
    let sender = ResultSender(
      journal: journal, reader: reader, signer: signer, configuration: configuration, report: report)

    try await cancelWhenGracefulShutdown {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          var range: UInt64 = 2_000
          try await repeatedly { try await ingestor.step(range: &range) }
        }
        group.addTask { try await repeatedly { try await sender.step() } }
        group.addTask { try await dispatcher.run() }
        defer { group.cancelAll() }
        do {
          try await group.next()
        } catch {
          guard !Task.isCancelled, !(error is CancellationError) else { return }
          throw error
        }
      }
    }
  }

  /// Takes a step at every poll interval. Where the node fails, the step is taken again after a while that grows
  /// with each failure; every other error ends the bridge.
  private func repeatedly(_ step: () async throws -> Void) async throws {
    var failures = 0
    while !Task.isCancelled {
      do {
        try await step()
        failures = 0
      } catch let error as ProviderError {
        if case .rpc(let rpc) = error, rpc.isCancellation { throw CancellationError() }
        failures += 1
        report(.trouble(error.description))
      } catch BridgeError.halted(let reason) {
        report(.halted(reason))
        throw BridgeError.halted(reason)
      }
      let delay = configuration.pollInterval * (1 << min(failures, 5))
      try await Task.sleep(for: failures == 0 ? delay : min(delay, .seconds(30)))
    }
  }
}
