import ArgumentParser
import EthJSON
import EthPrimitives
import LilypadBridge

/// `lp-chain bridge jobs`: the jobs in a bridge's journal.
struct BridgeJobsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs",
    abstract: "List a bridge's jobs, newest first: id, state, module, exit code, result and its transaction.",
    discussion: "Example: lp-chain bridge jobs --limit 10")

  @Option(
    help: ArgumentHelp("Only the job with this id, and all contents that it has had.", valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var id: UInt64?

  @Option(help: ArgumentHelp("How many jobs to list at the most.", valueName: "number"))
  var limit = 50

  @OptionGroup var journal: JournalOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit: expected at least 1") }
  }

  func run() async throws {
    let journal = try LocalJournal(required: Settings(config), journal)
    let reports: [JournalReader.JobReport]
    if let id {
      reports = id > UInt64(Int64.max) ? [] : try await journal.reader.jobs(id: id)
      guard !reports.isEmpty else { throw CLIError.failed("the journal \(journal.path) has no job \(id)") }
    } else {
      reports = try await journal.reader.jobs(limit: limit)
    }
    guard options.json else {
      let text = reports.isEmpty ? "no jobs yet" : Self.table(reports)
      return try options.output.show(text) { _ in }
    }
    for report in reports { try options.output.show("") { report.write(to: &$0) } }
  }

  private static func table(_ reports: [JournalReader.JobReport]) -> String {
    let header = ["id", "state", "module", "exit", "data", "transaction"]
    let rows =
      [header]
      + reports.map { report in
        [
          "\(report.job.event.key.id)", report.stateText,
          UntrustedText.shown(report.job.event.module, limit: 40),
          report.job.exitCode.map { "\($0)" } ?? "-", report.job.result?.dataID ?? "-",
          report.transactionText ?? report.job.detail.map { UntrustedText.shown($0, limit: 200) } ?? "-",
        ]
      }
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
