import ArgumentParser

/// Runs the command that the arguments name and turns whatever goes wrong into one sentence and an exit status.
@main
struct Main {
  /// On the main actor, so that commands that do not wait run on the main thread and its full stack.
  @MainActor
  static func main() async {
    ProcessSetup.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      let command = try await LPChain.asyncParseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      Failure(error).exit(showingJSON: Failure.wantsJSON(arguments))
    }
  }
}
