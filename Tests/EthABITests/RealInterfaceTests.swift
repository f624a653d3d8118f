import EthABI
import EthJSON
import Foundation
import Testing

/// The interfaces that the project ships.
@Suite("Real contracts' interfaces")
struct RealInterfaceTests {
  private static func files() throws -> [URL] {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    while root.path != "/" {
      root.deleteLastPathComponent()
      let folder = root.appending(path: "contracts-abi")
      guard let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
        continue
      }
      let files = found.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
      if !files.isEmpty { return files }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  @Test func readPrintedAndReadAgain() throws {
    let files = try Self.files()
    #expect(files.count >= 4)
    var entries = 0
    for file in files {
      let bytes = Array(try Data(contentsOf: file))
      let abi = try ContractArtifact(json: bytes).abi
      #expect(try ContractABI(json: abi.json()) == abi, "\(file.lastPathComponent)")
      // Human-readable text has no compiler's names, and its order is that of kinds.
      let text = try ContractABI(humanReadable: abi.description)
      #expect(text.humanReadable() == abi.humanReadable(), "\(file.lastPathComponent)")
      #expect(text.functions.map(\.selector) == abi.functions.map(\.selector))
      #expect(text.events.map(\.topic0) == abi.events.map(\.topic0))
      #expect(ErrorRegistry([abi]).collisions.isEmpty)
      entries += abi.functions.count + abi.events.count + abi.errors.count
    }
    #expect(entries > 60)
  }
}
