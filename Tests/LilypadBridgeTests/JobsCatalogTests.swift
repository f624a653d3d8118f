import Foundation
import LilypadBridge
import Testing

@Suite struct JobsCatalogTests {
  private func plan(
    _ definition: ModuleDefinition, _ inputs: [String], id: String = "1"
  ) throws -> JobPlan {
    let catalog = try ModuleCatalog(["m": definition])
    return try catalog.plan(JobRequest(id: id, module: "m", inputs: JobInputs(parsing: inputs)))
  }

  @Test func valuesTakeTheirPlaces() throws {
    let definition = ModuleDefinition(command: ["/bin/x", "{A}", "--b={B}", "{{A}}", "{A}{B}", "é{A}é", ""])
    let plan = try plan(definition, ["A=$(id) `x`; *", "B=b==\n"])
    #expect(plan.executable == "/bin/x")
    #expect(
      plan.arguments == ["$(id) `x`; *", "--b=b==\n", "{A}", "$(id) `x`; *b==\n", "é$(id) `x`; *é", ""])
  }

  /// A value that looks like a place is no place.
  @Test func valuesAreNotRead() throws {
    let plan = try plan(ModuleDefinition(command: ["/bin/x", "{A}"]), ["A={B}{{A}}"])
    #expect(plan.arguments == ["{B}{{A}}"])
  }

  @Test func requiredAndOptionalInputs() throws {
    let definition = ModuleDefinition(
      command: ["/bin/x", "{A}", "{B}"], requiredInputs: ["C"], optionalInputs: ["B": "default"])
    #expect(try plan(definition, ["A=a", "C=c"]).arguments == ["a", "default"])
    #expect(try plan(definition, ["A=a", "C=c", "B="]).arguments == ["a", ""])
    #expect(throws: JobRefusal.missingInput(key: "A")) { try plan(definition, ["C=c"]) }
    #expect(throws: JobRefusal.missingInput(key: "C")) { try plan(definition, ["A=a"]) }
    #expect(throws: JobRefusal.unknownInput(key: "D")) { try plan(definition, ["A=a", "C=c", "D=d"]) }
    var open = definition
    open.refusesUnknownInputs = false
    #expect(try plan(open, ["A=a", "C=c", "D=d"]).arguments == ["a", "default"])
  }

  @Test func leadingDash() throws {
    var definition = ModuleDefinition(command: ["/bin/x", "{A}", "v{B}", "{C}{A}"])
    let fine = ["A=a-", "B=-f", "C="]
    #expect(try plan(definition, fine).arguments == ["a-", "v-f", "a-"])
    #expect(throws: JobRefusal.leadingDash(key: "A")) {
      try plan(definition, ["A=-f./evil.cow", "B=", "C="])
    }
    #expect(throws: JobRefusal.leadingDash(key: "A")) { try plan(definition, ["A=-\u{338}", "B=", "C="]) }
    #expect(throws: JobRefusal.leadingDash(key: "C")) { try plan(definition, ["A=a", "B=", "C=-"]) }
    definition.allowsLeadingDash = ["A"]
    #expect(try plan(definition, ["A=-f", "B=", "C=c"]).arguments == ["-f", "v", "c-f"])
  }

  @Test func nulBytesAndLengths() throws {
    let definition = ModuleDefinition(command: ["/bin/x", "{A}"])
    #expect(throws: JobRefusal.nulByte(key: "A")) { try plan(definition, ["A=a\0b"]) }
    let twice = ModuleDefinition(command: ["/bin/x", "{A}{A}{A}"])
    let value = String(repeating: "x", count: 60_000)
    #expect(throws: JobRefusal.inputTooLarge(what: "Argument 1", bytes: 180_000, limit: 131_071)) {
      try plan(twice, ["A=" + value])
    }
    let often = ModuleDefinition(command: ["/bin/x"] + [String](repeating: "{A}", count: 30))
    #expect(throws: JobRefusal.self) { try plan(often, ["A=" + value]) }
  }

  @Test(arguments: [
    "", ".", "..", "a/b", "../x", ".hidden", "-x", "a\0", "é", String(repeating: "1", count: 129),
  ])
  func badJobID(_ id: String) {
    #expect(throws: JobRefusal.invalidJobID(id)) {
      try plan(ModuleDefinition(command: ["/bin/x"]), [], id: id)
    }
  }

  @Test func unknownModule() throws {
    let catalog = try ModuleCatalog(["cowsay:v0.0.4": ModuleDefinition(command: ["/usr/games/cowsay"])])
    #expect(catalog.names == ["cowsay:v0.0.4"])
    for module in ["", "cowsay", "cowsay:v0.0.4 ", "COWSAY:v0.0.4"] {
      #expect(throws: JobRefusal.unknownModule(module)) {
        try catalog.plan(JobRequest(id: "1", module: module))
      }
    }
  }

  @Test(arguments: [
    ModuleDefinition(command: []),
    ModuleDefinition(command: [""]),
    ModuleDefinition(command: ["bin/x"]),
    ModuleDefinition(command: ["./x"]),
    ModuleDefinition(command: ["/bin/{A}"]),
    ModuleDefinition(command: ["{A}"]),
    ModuleDefinition(command: ["/bin/x", "{A"]),
    ModuleDefinition(command: ["/bin/x", "A}"]),
    ModuleDefinition(command: ["/bin/x", "{}"]),
    ModuleDefinition(command: ["/bin/x", "{a{b}"]),
    ModuleDefinition(command: ["/bin/x", "{a=b}"]),
    ModuleDefinition(command: ["/bin/x", "a\0"]),
    ModuleDefinition(command: ["/bin/x"], timeout: 0),
    ModuleDefinition(command: ["/bin/x"], stdoutLimit: -1),
    ModuleDefinition(command: ["/bin/x"], environment: ["A=B": ""]),
    ModuleDefinition(command: ["/bin/x"], environment: ["": ""]),
    ModuleDefinition(command: ["/bin/x"], environment: ["A": "\0"]),
  ])
  func badDefinition(_ definition: ModuleDefinition) {
    let error = #expect(throws: ModuleDefinitionError.self) { try ModuleCatalog(["m": definition]) }
    #expect(error?.module == "m")
  }

  @Test func decoding() throws {
    let short = try JSONDecoder().decode(
      ModuleDefinition.self, from: Data(#"{"command":["/usr/games/cowsay","{Message}"]}"#.utf8))
    #expect(short == ModuleDefinition(command: ["/usr/games/cowsay", "{Message}"]))
    #expect(short.timeout == 60)
    #expect(short.stdoutLimit == 1_048_576)
    #expect(short.refusesUnknownInputs)
    let full = """
      {"command":["/x"],"timeout":5,"stdout-limit":10,"stderr-limit":20,"environment":{"A":"b"},
      "required-inputs":["R"],"optional-inputs":{"O":"o"},"refuse-unknown-inputs":false,
      "allow-leading-dash":["O"],"stdin":"empty"}
      """
    let decoded = try JSONDecoder().decode(ModuleDefinition.self, from: Data(full.utf8))
    let expected = ModuleDefinition(
      command: ["/x"], timeout: 5, stdoutLimit: 10, stderrLimit: 20, environment: ["A": "b"],
      requiredInputs: ["R"], optionalInputs: ["O": "o"], refusesUnknownInputs: false,
      allowsLeadingDash: ["O"],
      standardInput: .empty)
    #expect(decoded == expected)
    #expect(try JSONDecoder().decode(ModuleDefinition.self, from: JSONEncoder().encode(decoded)) == expected)
  }

  @Test(arguments: [#"{}"#, #"{"command":["/x"],"stdout_limit":1}"#, #"{"command":["/x"],"stdin":"tty"}"#])
  func decodingErrors(_ text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ModuleDefinition.self, from: Data(text.utf8))
    }
  }
}
