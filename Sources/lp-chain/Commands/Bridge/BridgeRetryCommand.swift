import ArgumentParser
import EthJSON
import LilypadBridge

/// `lp-chain bridge retry`: gives a job another chance.
struct BridgeRetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Put a job that was refused or failed back into the queue.",
    discussion: """
      For when what was in its way is mended, such as a module that was missing in the settings file. The bridge must \
      not run; it runs the job after its next start.

      Example: lp-chain bridge retry 7
      """)

  @Argument(help: "The job's id.")
  var id: UInt64

  @OptionGroup var journal: JournalOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let path = try LocalJournal(required: Settings(config), journal).path
    guard try await SQLiteJournal(path: path).retry(jobID: id) else {
      throw CLIError.failed(
        "job \(id) is not one that was refused or failed: 'lp-chain bridge jobs --id \(id)' tells what became of it"
      )
    }
    try options.output.show("job \(id) is queued; start the bridge to run it") { writer in
      writer.object { writer in
        writer.member("id") { $0.number(id) }
        writer.member("state", JobState.queued.rawValue)
      }
    }
  }
}
