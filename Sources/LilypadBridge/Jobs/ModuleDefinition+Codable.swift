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
    for key in try decoder.container(keyedBy: AnyCodingKey.self).allKeys where !known.contains(key.stringValue) {
      let shown = PrintableText.quote(key.stringValue)
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
