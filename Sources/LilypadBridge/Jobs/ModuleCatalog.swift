import EthPrimitives

/// The allow-list: the modules that may be run, by the names that they have on chain.
public struct ModuleCatalog: Sendable {
  private struct Module {
    let definition: ModuleDefinition
    let executable: String
    let arguments: [ArgumentTemplate]
    let required: Set<String>
  }

  /// The most bytes of one argument: the kernel takes 128 KiB, its closing NUL counted.
  static let maximumArgumentLength = 131_071
  /// The most bytes of all arguments and variables; below what every kernel takes.
  static let maximumArgumentsLength = 1_572_864

  private var modules: [String: Module] = [:]

  /// Checks definitions, by the modules' names.
  ///
  /// - Throws: ``ModuleDefinitionError`` for a definition that could not be run.
  public init(_ definitions: [String: ModuleDefinition]) throws(ModuleDefinitionError) {
    for (name, definition) in definitions.sorted(by: { $0.key < $1.key }) {
      do throws(Problem) {
        modules[name] = try Self.check(definition)
      } catch {
        throw ModuleDefinitionError(module: name, problem: error.text)
      }
    }
  }

  /// The names of the modules, sorted.
  public var names: [String] { modules.keys.sorted() }

  /// Tells how a job would be run, or why it would not; starts nothing and reads nothing.
  ///
  /// - Throws: ``JobRefusal``.
  public func plan(_ job: JobRequest) throws(JobRefusal) -> JobPlan {
    guard job.hasValidID else { throw .invalidJobID(job.id) }
    guard let module = modules[job.module] else { throw .unknownModule(job.module) }
    let definition = module.definition
    if definition.refusesUnknownInputs {
      for input in job.inputs.all
      where !module.required.contains(input.key) && definition.optionalInputs[input.key] == nil {
        throw .unknownInput(key: input.key)
      }
    }
    for key in module.required.sorted() where job.inputs[key] == nil { throw .missingInput(key: key) }
    let allowed = Set(definition.allowsLeadingDash)
    var arguments: [String] = []
    var total = 0
    for template in module.arguments {
      let argument = try template.filled(
        by: { job.inputs[$0] ?? definition.optionalInputs[$0] }, allowingLeadingDash: allowed)
      let length = argument.utf8.count
      guard length <= Self.maximumArgumentLength else {
        throw .inputTooLarge(
          what: "Argument \(arguments.count + 1)", bytes: length, limit: Self.maximumArgumentLength)
      }
      total += length + 1
      arguments.append(argument)
    }
    guard total <= Self.maximumArgumentsLength else {
      throw .inputTooLarge(what: "The argument list", bytes: total, limit: Self.maximumArgumentsLength)
    }
    return JobPlan(job: job, executable: module.executable, arguments: arguments, definition: definition)
  }

  private struct Problem: Error {
    let text: String
  }

  private static func check(_ definition: ModuleDefinition) throws(Problem) -> Module {
    guard let executable = definition.command.first, !executable.isEmpty else {
      throw Problem(text: "its command is empty")
    }
    guard executable.utf8.first == UInt8(ascii: "/") || !executable.utf8.contains(UInt8(ascii: "/")) else {
      throw Problem(text: "its program is neither an absolute path nor a plain name")
    }
    guard !executable.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      throw Problem(text: "its program holds a brace, and no input may choose the program")
    }
    guard definition.command.allSatisfy({ !$0.utf8.contains(0) }) else {
      throw Problem(text: "its command holds a NUL byte")
    }
    guard (1...86_400).contains(definition.timeout) else {
      throw Problem(text: "its timeout is not between 1 second and a day")
    }
    let limits = 0...1_073_741_824
    guard limits.contains(definition.stdoutLimit), limits.contains(definition.stderrLimit) else {
      throw Problem(text: "its stdout-limit or stderr-limit is not between 0 and 1 GiB")
    }
    for (name, value) in definition.environment {
      guard isVariable(name), !value.utf8.contains(0) else {
        throw Problem(text: "its environment holds \(UntrustedText.quoted(name)), which is no variable")
      }
    }
    var arguments: [ArgumentTemplate] = []
    for (index, text) in definition.command.enumerated().dropFirst() {
      do throws(ArgumentTemplateError) {
        arguments.append(try ArgumentTemplate(parsing: text))
      } catch {
        throw Problem(text: "in element \(index) of its command \(error)")
      }
    }
    let named = Set(definition.requiredInputs).union(arguments.flatMap(\.keys))
    return Module(
      definition: definition, executable: executable, arguments: arguments,
      required: named.subtracting(definition.optionalInputs.keys))
  }

  private static func isVariable(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f: true
      default: false
      }
    }
  }
}

/// Why an entry of the allow-list cannot be run.
public struct ModuleDefinitionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The module's name.
  public let module: String
  /// What is wrong with it, as the end of a sentence.
  public let problem: String

  /// One sentence that says what is wrong.
  public var description: String {
    "The module \(UntrustedText.quoted(module)) cannot be run: \(UntrustedText.shown(problem, bytes: 600))."
  }
}
