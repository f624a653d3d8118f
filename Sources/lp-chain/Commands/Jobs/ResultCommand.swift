import ArgumentParser

/// `lp-chain result`: results of jobs.
struct ResultCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result",
    abstract: "Post a job's result by hand.",
    discussion: "Example: lp-chain result submit 1 QmDeal QmData --private-key-file operator.key",
    subcommands: [ResultSubmitCommand.self])
}
