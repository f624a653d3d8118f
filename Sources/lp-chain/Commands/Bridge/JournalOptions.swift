import ArgumentParser
import EthPrimitives
import EthProvider
import LilypadBridge

/// Which journal a command reads or writes.
struct JournalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The bridge's journal. (default: bridge.journal in the settings file, or bridge.sqlite)",
      valueName: "file"))
  var journal: String?

  /// The journal's path.
  func path(_ settings: Settings) -> String { journal ?? settings.bridge.journal ?? "bridge.sqlite" }
}

/// A bridge's journal on this machine, to be read.
struct LocalJournal {
  let path: String
  let reader: JournalReader

  /// The journal that is set; `nil` where there is none and none was asked for.
  init?(_ settings: Settings, _ options: JournalOptions) throws {
    path = options.path(settings)
    do throws(SystemError) {
      _ = try Descriptor(opening: path)
    } catch {
      guard error.isMissingFile, options.journal == nil else {
        throw CLIError.failed("the journal \(path.shownAsFile) cannot be opened: \(error)")
      }
      return nil
    }
    reader = try JournalReader(path: path)
  }

  /// The journal that is set, which must be there.
  init(required settings: Settings, _ options: JournalOptions) throws {
    guard let journal = try LocalJournal(settings, options) else {
      throw CLIError.failed(
        "there is no journal at \(options.path(settings)): 'lp-chain bridge run' makes it; or name another one with "
          + "--journal")
    }
    self = journal
  }

  /// What the journal knows of a job, where it is of the same chain and contract.
  func reports(on id: UInt256, at contract: JobContract) async throws(JournalError) -> [JournalReader
    .JobReport]
  {
    guard let number = UInt64(exactly: id), number <= UInt64(Int64.max), try await belongs(to: contract)
    else {
      return []
    }
    return try await reader.jobs(id: number)
  }

  /// Whether a bridge for the same chain and contract is writing to the journal now.
  func isBridgeRunning(for contract: JobContract) async throws(JournalError) -> Bool {
    guard try await belongs(to: contract) else { return false }
    return try await reader.status().isRunning
  }

  /// Why the bridge will not post a result for a job; `nil` where it may, or nothing is known.
  func problem(of id: UInt256, at contract: JobContract) async -> String? {
    guard let reports = try? await reports(on: id, at: contract),
      let job = reports.first(where: \.job.isCanonical)?.job
    else { return nil }
    switch job.state {
    case .refused: return "the bridge refused it: \(UntrustedText.shown(job.detail ?? "", limit: 600))"
    case .failed: return "it failed: \(UntrustedText.shown(job.detail ?? "", limit: 600))"
    default: return nil
    }
  }

  private func belongs(to contract: JobContract) async throws(JournalError) -> Bool {
    guard let identity = try await reader.status().identity else { return false }
    return identity.chainId == contract.provider.chainId && identity.contract == contract.address
  }
}
