import EthPrimitives

/// How a module is run: one entry of the allow-list.
///
/// Only what an operator wrote here is ever run. The inputs of a job fill places in the arguments and nothing
/// else: no shell is used, and no input chooses the program, its environment or its limits.
///
/// ```toml
/// [modules."cowsay:v0.0.4"]
/// command = ["/usr/games/cowsay", "{Message}"]
/// timeout = 30
/// ```
public struct ModuleDefinition: Equatable, Sendable {
  /// The program and its arguments. The first element is an absolute path, or a name that is looked up in the
  /// `PATH` of ``environment``; it holds no placeholder.
  ///
  /// In the other elements `{Key}` stands for the value of the input `Key`, as part of that one argument,
  /// whatever the value holds. `{{` and `}}` stand for braces. An input that is named so is required, unless
  /// it is in ``optionalInputs``.
  public var command: [String]
  /// The seconds after which a run is stopped: the process, all that it started, and all reading of its
  /// output.
  public var timeout: Int
  /// The most bytes of standard output; a run that writes more fails.
  public var stdoutLimit: Int
  /// The most bytes of standard error; a run that writes more fails.
  public var stderrLimit: Int
  /// Variables of the process's environment, above the default ones: `PATH`, `LANG` and `HOME`. Nothing of
  /// the bridge's own environment is passed on.
  public var environment: [String: String]
  /// Inputs that must be there although no placeholder names them; the process reads them from standard
  /// input.
  public var requiredInputs: [String]
  /// Inputs that may be left out, with the value they then have.
  public var optionalInputs: [String: String]
  /// Whether a job with an input that is neither required nor optional is refused.
  public var refusesUnknownInputs: Bool
  /// The inputs whose value may start with `-` where it begins an argument.
  ///
  /// Others are refused there, for the program would take such a value for an option. Allow it where the
  /// program cannot, for instance because `--` stands before the placeholder in ``command``.
  public var allowsLeadingDash: [String]
  /// What the process reads from standard input.
  public var standardInput: StandardInput

  /// What a process reads from standard input.
  public enum StandardInput: String, Codable, Sendable {
    /// The job as a JSON object: `{"id":"…","module":"…","inputs":{…}}`.
    case json
    /// Nothing.
    case empty
  }

  /// The seconds of ``timeout`` where none are given.
  public static let defaultTimeout = 60
  /// The bytes of ``stdoutLimit`` and ``stderrLimit`` where none are given.
  public static let defaultOutputLimit = 1_048_576
  /// The variables of every process, which ``environment`` may replace. `HOME` is its fresh working folder.
  public static let defaultEnvironment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]

  /// Describes a module. Whether the description makes sense is told by ``ModuleCatalog/init(_:)``.
  public init(
    command: [String], timeout: Int = defaultTimeout, stdoutLimit: Int = defaultOutputLimit,
    stderrLimit: Int = defaultOutputLimit, environment: [String: String] = [:], requiredInputs: [String] = [],
    optionalInputs: [String: String] = [:], refusesUnknownInputs: Bool = true,
    allowsLeadingDash: [String] = [],
    standardInput: StandardInput = .json
  ) {
    self.command = command
    self.timeout = timeout
    self.stdoutLimit = stdoutLimit
    self.stderrLimit = stderrLimit
    self.environment = environment
    self.requiredInputs = requiredInputs
    self.optionalInputs = optionalInputs
    self.refusesUnknownInputs = refusesUnknownInputs
    self.allowsLeadingDash = allowsLeadingDash
    self.standardInput = standardInput
  }
}

extension ModuleDefinition: Codable {
  /// The keys of a definition in a configuration file. Only `command` must be there.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// ``ModuleDefinition/command``: an array of strings.
    case command
    /// ``ModuleDefinition/timeout``: seconds, 60 by default.
    case timeout
    /// ``ModuleDefinition/stdoutLimit``: bytes, 1 MiB by default.
    case stdoutLimit = "stdout-limit"
    /// ``ModuleDefinition/stderrLimit``: bytes, 1 MiB by default.
    case stderrLimit = "stderr-limit"
    /// ``ModuleDefinition/environment``: a table of strings.
    case environment
    /// ``ModuleDefinition/requiredInputs``: an array of strings.
    case requiredInputs = "required-inputs"
    /// ``ModuleDefinition/optionalInputs``: a table of strings.
    case optionalInputs = "optional-inputs"
    /// ``ModuleDefinition/refusesUnknownInputs``: true by default.
    case refusesUnknownInputs = "refuse-unknown-inputs"
    /// ``ModuleDefinition/allowsLeadingDash``: an array of strings.
    case allowsLeadingDash = "allow-leading-dash"
    /// ``ModuleDefinition/standardInput``: `json` (by default) or `empty`.
    case standardInput = "stdin"
  }

  /// Reads a definition; what is left out has its default, and a key that is not known is an error, so that a
  /// misspelt limit is not a missing one.
  public init(from decoder: any Decoder) throws {
    let known = Set(CodingKeys.allCases.map(\.rawValue))
    for key in try decoder.container(keyedBy: AnyCodingKey.self).allKeys
    where !known.contains(key.stringValue) {
      let shown = UntrustedText.quoted(key.stringValue)
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath,
          debugDescription: "A module's definition has no key \(shown)."))
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      command: try values.decode([String].self, forKey: .command),
      timeout: try values.decodeIfPresent(Int.self, forKey: .timeout) ?? Self.defaultTimeout,
      stdoutLimit: try values.decodeIfPresent(Int.self, forKey: .stdoutLimit) ?? Self.defaultOutputLimit,
      stderrLimit: try values.decodeIfPresent(Int.self, forKey: .stderrLimit) ?? Self.defaultOutputLimit,
      environment: try values.decodeIfPresent([String: String].self, forKey: .environment) ?? [:],
      requiredInputs: try values.decodeIfPresent([String].self, forKey: .requiredInputs) ?? [],
      optionalInputs: try values.decodeIfPresent([String: String].self, forKey: .optionalInputs) ?? [:],
      refusesUnknownInputs: try values.decodeIfPresent(Bool.self, forKey: .refusesUnknownInputs) ?? true,
      allowsLeadingDash: try values.decodeIfPresent([String].self, forKey: .allowsLeadingDash) ?? [],
      standardInput: try values.decodeIfPresent(StandardInput.self, forKey: .standardInput) ?? .json)
  }
}

private struct AnyCodingKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) {
    return nil
  }
}
