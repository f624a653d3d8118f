import ArgumentParser
import EthJSON
import EthPrimitives
import LilypadBridge

/// `lp-chain bridge status`: where a bridge stands.
struct BridgeStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell where a bridge stands, whether it runs or not.",
    discussion: "Example: lp-chain bridge status --journal bridge.sqlite")

  @OptionGroup var journal: JournalOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let journal = try LocalJournal(required: Settings(config), journal)
    let status = try await journal.reader.status()
    try options.output.show(Self.text(status, journal.path)) { Self.write(status, journal.path, to: &$0) }
  }

  private static func text(_ status: JournalReader.Status, _ path: String) -> String {
    var lines = ["journal   \(path)", "bridge    \(status.isRunning ? "running" : "not running")"]
    if let reason = status.haltedReason {
      lines.append("halted    \(UntrustedText.shown(reason, limit: 600))")
    }
    if let identity = status.identity {
      lines.append("chain     \(identity.chainId), genesis \(identity.genesisHash)")
      lines.append("contract  \(identity.contract)")
      lines.append("account   \(identity.account)")
    }
    if let cursor = status.cursor {
      lines.append("block     \(cursor.number), final to \(cursor.finalizedNumber)")
    }
    lines.append("jobs      \(counts(JobState.allCases.map { ($0.rawValue, status.jobs[$0] ?? 0) }))")
    lines.append("results   \(counts(EffectState.allCases.map { ($0.rawValue, status.effects[$0] ?? 0) }))")
    if status.orphanedJobs > 0 { lines.append("orphaned  \(status.orphanedJobs) jobs that left the chain") }
    if status.quarantined > 0 { lines.append("unread    \(status.quarantined) logs that are no jobs") }
    lines.append("SQLite    \(status.sqliteVersion); safe, as only one process writes to a journal")
    return lines.joined(separator: "\n")
  }

  private static func counts(_ states: [(name: String, count: Int)]) -> String {
    let present = states.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }
    return present.isEmpty ? "none" : present.joined(separator: ", ")
  }

  private static func write(_ status: JournalReader.Status, _ path: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("journal", path)
      writer.member("isRunning", status.isRunning)
      writer.member("haltedReason", status.haltedReason)
      writer.member("chainId") { writer in
        if let identity = status.identity { writer.number(identity.chainId) } else { writer.null() }
      }
      writer.member("genesisHash", status.identity?.genesisHash)
      writer.member("contract", status.identity?.contract.description)
      writer.member("account", status.identity?.account.description)
      writer.member("cursor") { writer in
        guard let cursor = status.cursor else { return writer.null() }
        writer.object { writer in
          writer.member("block") { $0.number(cursor.number) }
          writer.member("hash", cursor.hash)
          writer.member("finalizedBlock") { $0.number(cursor.finalizedNumber) }
          writer.member("finalizedHash", cursor.finalizedHash)
        }
      }
      writer.member("jobs") { writer in
        writer.object { writer in
          for state in JobState.allCases { writer.member(state.rawValue, status.jobs[state] ?? 0) }
        }
      }
      writer.member("effects") { writer in
        writer.object { writer in
          for state in EffectState.allCases { writer.member(state.rawValue, status.effects[state] ?? 0) }
        }
      }
      writer.member("orphanedJobs", status.orphanedJobs)
      writer.member("quarantined", status.quarantined)
      writer.member("sqliteVersion", status.sqliteVersion)
    }
  }
}
