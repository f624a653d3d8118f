/// How an accepted job is run: a program, its arguments and its limits. Made by ``ModuleCatalog/plan(_:)``.
public struct JobPlan: Equatable, Sendable {
  /// The job.
  public let job: JobRequest
  /// The program: an absolute path, or a name that is looked up in `PATH`.
  public let executable: String
  /// The arguments after the program's name, with the inputs in place.
  public let arguments: [String]
  /// The module's definition: its limits and environment.
  public let definition: ModuleDefinition

  /// What the process reads from standard input.
  var standardInput: [UInt8] {
    switch definition.standardInput {
    case .empty: []
    case .json: JobDocument(job: job, defaults: definition.optionalInputs).json
    }
  }

  /// The whole environment of the process.
  func environment(home: String, run: String) -> [String: String] {
    var environment = ModuleDefinition.defaultEnvironment
    environment["HOME"] = home
    environment.merge(definition.environment) { _, own in own }
    environment[RunRecord.variable] = run
    return environment
  }
}
