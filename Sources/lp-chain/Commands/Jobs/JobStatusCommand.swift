import ArgumentParser
import EthABI
import EthContracts
import EthJSON
import EthPrimitives
import EthProvider
import LilypadBridge
import LilypadContracts

/// `lp-chain job status`: what became of a job.
struct JobStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell what the chain, and a bridge's journal on this machine, know of a job.",
    discussion: "Example: lp-chain job status 1 --job-manager 0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512")

  @Argument(help: "The job's id.", transform: { try UInt256(jobID: $0) })
  var id: UInt256

  @Option(
    help: ArgumentHelp(
      "The first block to search for events: a number, a hash or a tag. (default: earliest)",
      valueName: "block"),
    transform: { try BlockReference(argument: $0) })
  var from: BlockReference?

  @OptionGroup var journal: JournalOptions
  @OptionGroup var contracts: ContractOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let settings = try Settings(config, node: node, contracts: contracts)
    let contract = try await JobContract(settings.connect(), settings)
    try await contract.requireJob(id)
    let status = try await JobStatus(of: id, at: contract, eventsFrom: from ?? .earliest)
    let reports = try await LocalJournal(settings, journal)?.reports(on: id, at: contract) ?? []
    try options.output.show(([status.text] + reports.map(Self.line)).joined(separator: "\n")) { writer in
      writer.object { writer in
        status.writeMembers(to: &writer)
        writer.member("journal") { writer in
          writer.array { writer in
            for report in reports { report.write(to: &writer) }
          }
        }
      }
    }
  }

  private static func line(_ report: JournalReader.JobReport) -> String {
    var parts = [report.stateText]
    if let exitCode = report.job.exitCode { parts.append("exit code \(exitCode)") }
    if let detail = report.job.detail { parts.append(UntrustedText.shown(detail, limit: 600)) }
    if let transaction = report.transactionText { parts.append("transaction \(transaction)") }
    return "journal  " + parts.joined(separator: ", ")
  }
}
