import ArgumentParser

/// `lp-chain job`: jobs on the chain.
struct JobCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job",
    abstract: "Ask for a job on the chain, or see what became of one.",
    discussion: "Example: lp-chain job run cowsay:v0.0.4 -i 'Message=hello, lilypad'",
    subcommands: [JobRunCommand.self, JobStatusCommand.self])
}
