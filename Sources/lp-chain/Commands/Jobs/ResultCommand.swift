import ArgumentParser

/// `lp-chain result`: results of jobs.
struct ResultCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result",
    abstract: "Name a job's output, and post a result by hand.",
    discussion: "Example: lp-chain result submit 1 QmDeal QmData --private-key-file operator.key",
    subcommands: [ResultSubmitCommand.self, ResultCIDCommand.self])
}
