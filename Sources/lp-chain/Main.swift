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
      try await EnvironmentSecrets.$current.withValue(EnvironmentSecrets()) { try await run(arguments) }
    } catch {
      Failure(error, arguments: arguments).exit(showingJSON: Failure.wantsJSON(arguments))
    }
  }

  @MainActor
  private static func run(_ arguments: [String]) async throws {
    try checkArguments()
    let command = try await LPChain.asyncParseAsRoot(arguments)
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      var command = command
      try command.run()
    }
  }

  /// Refuses arguments that are not text: what the system has replaced in them would silently be hashed or signed.
  private static func checkArguments() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index], String(validatingCString: argument) == nil else {
        continue
      }
      throw CLIError.usage(
        "argument \(index) is not text in UTF-8: give bytes as 0x and hexadecimal digits, or on stdin")
    }
  }
}
