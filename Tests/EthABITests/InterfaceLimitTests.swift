import EthABI
import EthJSON
import EthPrimitives
import TestSupport
import Testing

/// Text from outside may be large and hostile: nothing traps, and the time grows with the size.
@Suite("Large and deep interfaces", .timeLimit(.minutes(3)))
struct InterfaceLimitTests {
  /// Text of about `size` bytes made of `unit` between `head` and `tail`.
  private func text(_ size: Int, _ unit: String, head: String = "", tail: String = "") -> String {
    head + String(repeating: unit, count: size / unit.utf8.count) + tail
  }

  @Test("A million bytes are read or refused at once", arguments: [100_000, 1_000_000])
  func largeTexts(size: Int) throws {
    #expect(throws: ABIError.self) { try ABIType(text(size, "a")) }
    #expect(throws: ABIError.self) { try ABIType(text(size, "(")) }
    #expect(throws: ABIError.self) { try ABIType(text(size, "tuple(")) }
    #expect(throws: ABIError.self) { try ABIType(text(size, "[]", head: "uint8")) }
    #expect(throws: ABIError.self) { try ABIType(text(size, "9", head: "uint8[", tail: "]")) }
    #expect(throws: ABIError.self) { try ABIType(text(size, "9", head: "uint")) }
    #expect(throws: ABIError.self) { try ABIType(text(size, "/*")) }
    #expect(throws: ABIError.self) { try ABIType(text(size, "\n", tail: "x")) }
    #expect(throws: ABIError.self) { try ABIType(text(size, "/**/", tail: "x")) }
    #expect(throws: ABIError.self) { try ABIFunctionSignature(text(size, " memory", head: "f(bytes")) }
    #expect(throws: ABIError.self) { try ABIFunctionSignature(text(size, " view", head: "f()")) }
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: text(size, "struct ")) }
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: text(size, "struct A{")) }
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: text(size, "1")) }
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: text(size, "/* ")) }
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: text(size, "/* struct ")) }
    let name = text(size, "n")
    #expect(try ABIFunctionSignature(name + "(uint256)").name == name)
    let count = size / "uint8 a,".utf8.count
    let many = try ABIFunctionSignature(text(size, "uint8 a,", head: "f(", tail: "bool)"))
    #expect(many.inputs.count == count + 1)
    #expect(try ABIFunctionSignature(many.description) == many)
  }

  @Test("Entries and structs without number", arguments: [100_000, 1_000_000])
  func manyEntries(size: Int) throws {
    let functions = try ContractABI(humanReadable: text(size, "function f(uint8 a)\n"))
    #expect(functions.functions.count == size / 20)
    let entries = Array(repeating: "event E(bool indexed a, string)", count: size / 40)
    #expect(try ContractABI(humanReadable: entries).events.count == entries.count)
    let structs = (0..<(size / 25)).map { "struct S\($0) { S\($0 + 1)[] s; }" }
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: structs.joined()) }
    let flat = (0..<(size / 40)).map { "struct S\($0) { bool a; } function f(S\($0) s)" }
    #expect(try ContractABI(humanReadable: flat.joined()).functions.count == flat.count)
    let json = text(size, "{\"name\":\"f\",\"inputs\":[]},", head: "[", tail: "{\"name\":\"g\"}]")
    #expect(try ContractABI(json: json).functions.count > size / 30)
    let members = (0..<(size / 12)).map { "\"m\($0)\":0" }.joined(separator: ",")
    #expect(throws: ABIError.self) { try ContractABI(json: "[{\(members)}]") }
    let parameters = text(
      size, "{\"type\":\"bool\"},", head: "[{\"name\":\"f\",\"inputs\":[", tail: "{\"type\":\"u\"}]}]")
    #expect(throws: ABIError.self) { try ContractABI(json: parameters) }
    let code = text(
      size, "__$0123456789012345678901234567890123$__", head: "{\"abi\":[],\"bytecode\":\"", tail: "\"}")
    let artifact = try ContractArtifact(json: Array(code.utf8))
    #expect(artifact.unlinkedBytecode?.libraries.first?.positions.count == size / 40)
    let names = (0..<(size / 40)).map { String("__$\($0)$".padded(to: 40)) }.joined()
    let libraries = try ContractArtifact(json: Array("{\"abi\":[],\"bytecode\":\"\(names)\"}".utf8))
    #expect(libraries.unlinkedBytecode?.libraries.count == size / 40)
  }

  /// The work that bigger text makes, in proportion; a quadratic path would take a hundred times as long.
  @Test func timeGrowsWithTheSize() throws {
    func time(_ size: Int) throws -> Duration {
      let functions = text(size, "function f(uint8 a, tuple(bool)[] b) view returns (string s);\n")
      let structs = (0..<(size / 40)).map { "struct S\($0) { bool a; } function f(S\($0) s)\n" }.joined()
      return try processorTime {
        _ = try ContractABI(humanReadable: functions)
        _ = try ContractABI(humanReadable: structs)
        _ = try ContractABI(json: try ContractABI(humanReadable: functions).json())
      }
    }
    let small = try (0..<3).map { _ in try time(50_000) }.min() ?? .zero
    let large = try time(500_000)
    #expect(large < small * 30, "\(small) for 50,000 bytes, \(large) for 500,000")
  }

  @Test func depth() throws {
    let deepest = String(repeating: "tuple(", count: 64) + "uint8" + String(repeating: ")", count: 64)
    let abi = try ContractABI(humanReadable: "function f(\(deepest) x)")
    #expect(abi.functions[0].inputs[0].type.nesting == 64)
    #expect(try ContractABI(humanReadable: abi.description).json() == abi.json())
    #expect(try ContractABI(json: abi.json()).json() == abi.json())
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: "function f(tuple(\(deepest)) x)") }
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: "function f(\(deepest)[] x)") }
    let json = abi.json()
    let deeper = String(decoding: json, as: UTF8.self)
      .replacing("\"inputs\":[", with: "\"inputs\":[{\"type\":\"tuple\",\"components\":[")
      .replacing("],\"name\":\"f\"", with: "]}],\"name\":\"f\"")
    #expect(throws: ABIError.self) { try ContractABI(json: deeper) }
    let chain = (0..<63).map { "struct S\($0) { S\($0 + 1) s; }" }.joined() + "struct S63 { bool b; }"
    #expect(
      try ContractABI(humanReadable: chain + "function f(S0 s)").functions[0].inputs[0].type.nesting == 64)
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: chain + "function f(S0[] s)") }
    #expect(throws: ABIError.self) { try ContractABI(humanReadable: "struct T { S0 s; }" + chain) }
  }

  /// Structs that name the next one twice stand for 2^n components.
  @Test func structsThatMultiply() throws {
    let bomb =
      (0..<40).map { "struct S\($0) { S\($0 + 1) a; S\($0 + 1) b; }" }.joined() + "struct S40 { bool b; }"
    let error = #expect(throws: ABIError.self) { try ContractABI(humanReadable: bomb) }
    #expect(error?.syntax?.expected.contains("1048576 components") == true)
    let small =
      (0..<10).map { "struct S\($0) { S\($0 + 1) a; S\($0 + 1) b; }" }.joined() + "struct S10 { bool b; }"
    #expect(try ContractABI(humanReadable: small + "function f(S0 s)").functions.count == 1)
    #expect(throws: ABIError.self) {
      try ContractABI(humanReadable: small + text(100_000, "function f(S0 s)\n"))
    }
  }

  @Test func everyPrefixAndFlip() throws {
    let text = """
      struct D { uint256[2] a; E[] e; } struct E { string s; } function f(D d, bytes memory x) view returns (bool)
      event V(address indexed a, D[3]) anonymous; error X(); constructor() payable; receive() external payable
      """
    let bytes = Array(text.utf8)
    _ = try ContractABI(humanReadable: text)
    var random = SeededGenerator(seed: 7)
    for index in bytes.indices {
      for mutated in [Array(bytes[..<index]), flip(bytes, index, &random), flip(bytes, index, &random)] {
        guard let abi = try? ContractABI(humanReadable: String(decoding: mutated, as: UTF8.self)) else {
          continue
        }
        #expect(try ContractABI(json: abi.json()).json() == abi.json())
      }
    }
    let json = try ContractABI(humanReadable: text).json()
    for index in json.indices {
      for mutated in [Array(json[..<index]), flip(json, index, &random), flip(json, index, &random)] {
        guard let abi = try? ContractABI(json: mutated) else { continue }
        #expect(try ContractABI(json: abi.json()).json() == abi.json())
      }
    }
  }

  private func flip(_ bytes: [UInt8], _ index: Int, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    bytes[index] ^= UInt8.random(in: 1...255, using: &random)
    return bytes
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: "_", count: max(0, count - self.utf8.count))
  }
}
