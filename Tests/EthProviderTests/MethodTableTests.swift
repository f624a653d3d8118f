import EthProvider
import Foundation
import Testing

/// The table of methods is whole, its declarations exist, and `docs/rpc-methods.md` is made from it.
@Suite struct MethodTableTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func sources() throws -> String {
    let folder = root.appending(path: "Sources/EthProvider")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var text = ""
    for case let file as URL in files
    where file.pathExtension == "swift" && !file.path().contains("Methods/Table") {
      text += try String(contentsOf: file, encoding: .utf8)
    }
    return text
  }

  @Test func everyMethodOfTheSpecificationIsThere() throws {
    let list = try String(
      contentsOf: Self.root.appending(path: "Fixtures/rpc/execution-apis.txt"), encoding: .utf8)
    let names = list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    #expect(names.count == 53)
    #expect(Set(names).subtracting(RPCMethod.all.map(\.name)).isEmpty)
    #expect(Set(RPCMethod.all.map(\.name)).count == RPCMethod.all.count)
  }

  @Test func everyMethodThatIsCalledIsInTheTableAndTheOtherWayRound() throws {
    let source = try Self.sources()
    var called: Set<String> = []
    for match in source.matches(of: /"((?:eth|net|web3|debug|txpool|trace)_[A-Za-z0-9]+)"/) {
      called.insert(String(match.1))
    }
    // These stand in two parts in the code.
    for (prefix, suffix) in [
      ("eth_getBlockTransactionCountBy", ""), ("eth_getUncleCountByBlock", ""),
      ("eth_getTransactionByBlock", "AndIndex"),
    ] {
      #expect(called.remove(prefix) != nil)
      called.formUnion([prefix + "Hash" + suffix, prefix + "Number" + suffix])
    }
    // What others' dialects add, and what belongs to subscriptions.
    let elsewhere: Set = ["eth_signTypedData", "eth_subscribe", "eth_unsubscribe"]
    #expect(called.subtracting(elsewhere) == Set(RPCMethod.all.map(\.name)))
  }

  @Test func everyDeclarationExists() throws {
    let declared = Self.declarations(in: try Self.sources())
    for method in RPCMethod.all {
      for name in method.declaration.split(separator: ", ") {
        let member = name.split(separator: ".").last.map(String.init) ?? ""
        #expect(declared.contains(member), "\(method.name): \(name)")
      }
    }
  }

  @Test func theDocumentIsCurrent() throws {
    let url = Self.root.appending(path: "docs/rpc-methods.md")
    let text = MethodDocument.text(of: RPCMethod.all)
    if ProcessInfo.processInfo.environment["LP_CHAIN_WRITE_DOCS"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text, "run scripts/rpc-methods")
  }

  /// The names of public functions with their labels, and of public properties.
  private static func declarations(in source: String) -> Set<String> {
    var names: Set<String> = []
    for match in source.matches(of: /public (?:let|var) (\w+)/) { names.insert(String(match.1)) }
    for match in source.matches(of: /public func (\w+)(?:<[^>]*>)?\(/) {
      var depth = 1
      var labels = ""
      var part = ""
      for character in source[match.range.upperBound...] {
        if "([<".contains(character) { depth += 1 }
        if ")]>".contains(character) { depth -= 1 }
        if depth == 0 || (depth == 1 && character == ",") {
          let words = part.split(whereSeparator: { " \n:".contains($0) })
          if let label = words.first { labels += "\(label):" }
          part = ""
          if depth == 0 { break }
        } else {
          part.append(character)
        }
      }
      names.insert("\(match.1)(\(labels))")
    }
    return names
  }
}

/// The text of `docs/rpc-methods.md`.
enum MethodDocument {
  static func text(of methods: [RPCMethod]) -> String {
    var text = """
      # JSON-RPC methods

      Made from the table in `Sources/EthProvider/Methods/Table` by `scripts/rpc-methods`; a test checks that it is
      current. Every function is a member of `Provider`. Any other method: `provider.raw(method, params)`.

      """
    var namespace = ""
    for method in methods.sorted(by: { order($0) < order($1) }) {
      let prefix = String(method.name.prefix { $0 != "_" })
      if prefix != namespace {
        namespace = prefix
        text += "\n## \(prefix)\n\n| Method | Swift | Result | Source |\n|---|---|---|---|\n"
      }
      let swift = method.declaration.split(separator: ", ").map { "`\($0)`" }.joined(separator: "<br>")
      let result = method.result.split(separator: ", ").map { "`\($0)`" }.joined(separator: ", ")
      text +=
        "| `\(method.name)` | \(swift) | \(result) | [\(method.source.title)](\(method.source.url)) |\n"
    }
    return text
  }

  private static func order(_ method: RPCMethod) -> String {
    let namespaces = ["eth", "net", "web3", "debug", "txpool", "trace"]
    let prefix = String(method.name.prefix { $0 != "_" })
    return "\(namespaces.firstIndex(of: prefix) ?? 9)\(method.name)"
  }
}
