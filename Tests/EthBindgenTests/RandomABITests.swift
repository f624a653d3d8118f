import EthABI
import EthBindgen
import EthJSON
import Foundation
import Testing

/// Random interfaces: the compiler accepts what is generated for them.
@Suite("Random interfaces") struct RandomABITests {
  private static let swiftc =
    ["/usr/bin"]
    + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map(String.init)
  private static var compiler: String? {
    swiftc.map { $0 + "/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The folder of the modules that this test is linked with.
  private static var modules: String? {
    let places = [CommandLine.arguments[0], "/proc/self/exe"].map {
      URL(filePath: $0).resolvingSymlinksInPath()
    }
    return places.map { $0.deletingLastPathComponent().appending(path: "Modules").path }
      .first { FileManager.default.fileExists(atPath: $0 + "/EthABI.swiftmodule") }
  }

  @Test(
    "Generated code parses, and type-checks against EthABI",
    .enabled(if: RandomABITests.compiler != nil), .timeLimit(.minutes(10)))
  func compiles() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomABI(seed: seed, words: try Self.words())
    let folder = FileManager.default.temporaryDirectory.appending(path: "eth-bindgen-\(seed)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var artifacts = MemoryFiles()
    for index in 0..<30 {
      artifacts.files["\(index < 20 ? "plain" : "inside")/R\(index).json"] = random.contract()
    }
    var files: [String] = []
    for job in [
      BindingJob(inputs: ["plain"], output: "."),
      BindingJob(inputs: ["inside"], output: ".", namespace: "Space"),
    ] {
      let made = try job.generate(reading: artifacts)
      #expect(try job.generate(reading: artifacts) == made)
      for file in made {
        files.append(folder.appending(path: try #require(file.path)).path)
        try Data(file.source.utf8).write(to: URL(filePath: files[files.count - 1]))
      }
    }
    let arguments = Self.modules.map { ["-typecheck", "-swift-version", "6", "-I", $0] } ?? ["-parse"]
    let (status, text) = try Self.run(arguments + files)
    #expect(status == 0 && text.isEmpty, "seed \(seed): \(text.prefix(2000))")
  }

  private static func run(_ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: try #require(compiler))
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Names that collide with what generated code has.
  private static func words() throws -> [String] {
    let abi = try ContractArtifact(json: try Repository.file("Fixtures/abi/Nasty.json")).abi
    let lists = abi.functions.map(\.inputs) + abi.events.map(\.inputs)
    return abi.functions.map(\.name) + lists.joined().map(\.name) + ["", "a", "b"]
  }
}

/// Makes random interfaces.
private struct RandomABI {
  private var state: UInt64
  private let words: [String]

  init(seed: UInt64, words: [String]) {
    state = seed
    self.words = words
  }

  private mutating func next(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state &>> 33) % UInt64(count))
  }

  private mutating func word() -> String { words[next(below: words.count)] }

  mutating func contract() -> String {
    var entries: [String] = []
    for _ in 0..<(5 + next(below: 25)) {
      let name = word()
      let entry = #""name":"\#(name.isEmpty ? "_" : name)","inputs":"#
      switch next(below: 4) {
      case 0: entries.append(#"{"type":"error",\#(entry)\#(parameters())}"#)
      case 1:
        entries.append(
          #"{"type":"event",\#(entry)\#(parameters(indexed: true)),"anonymous":\#(next(below: 5) == 0)}"#)
      default: entries.append(#"{"type":"function",\#(entry)\#(parameters()),"outputs":\#(parameters())}"#)
      }
    }
    entries.append(#"{"type":"constructor","inputs":\#(parameters())}"#)
    return #"{"abi":[\#(entries.joined(separator: ","))],"bytecode":"0x00"}"#
  }

  private mutating func parameters(depth: Int = 0, indexed: Bool = false) -> String {
    var topics = 3
    var list: [String] = []
    for _ in 0..<(next(below: 5) + (depth > 0 ? 1 : 0)) {
      let isIndexed = indexed && topics > 0 && next(below: 3) == 0
      if isIndexed { topics -= 1 }
      list.append(parameter(depth: depth, isIndexed: isIndexed))
    }
    return "[\(list.joined(separator: ","))]"
  }

  private mutating func parameter(depth: Int, isIndexed: Bool) -> String {
    let suffix = ["", "", "", "[]", "[3]", "[][2]"][next(below: 6)]
    var parts = [#""name":"\#(word())""#]
    if depth < 3, next(below: 4) == 0 {
      parts.append(#""type":"tuple\#(suffix)","components":\#(parameters(depth: depth + 1))"#)
      if next(below: 2) == 0 {
        parts.append(#""internalType":"struct \#(["", "A.", "B.C."][next(below: 3)])\#(word())\#(suffix)""#)
      }
    } else {
      let types = [
        "uint256", "uint8", "uint96", "int256", "int24", "address", "bool", "bytes", "string", "bytes32",
        "bytes4",
        "function",
      ]
      parts.append(#""type":"\#(types[next(below: types.count)])\#(suffix)""#)
    }
    if isIndexed { parts.append(#""indexed":true"#) }
    return "{\(parts.joined(separator: ","))}"
  }
}
