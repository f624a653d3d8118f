import EthABI
import EthJSON
import EthPrimitives
import Testing

@Suite("Artifacts of compilers and tools")
struct ArtifactTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    try Fixture.bytes("abi-text/artifacts/\(name).json")
  }

  static let names = ["src/Math.sol:Math", "src/Text.sol:Text", "lib/Text.sol:Text"]
  static let addresses: [Address] = [
    "0x1111111111111111111111111111111111111111", "0x2222222222222222222222222222222222222222",
    "0x3333333333333333333333333333333333333333",
  ]

  /// The code of the fixtures before placeholders are put in, with addresses in their places.
  static func code(_ places: [(Int, Address)]) -> [UInt8] {
    var code: [UInt8] = (0..<100).flatMap { [UInt8(0x60), UInt8($0)] }
    for (start, address) in places { code.replaceSubrange(start..<(start + 20), with: address.bytes) }
    return code
  }

  @Test(
    "Libraries are named with their places, and linked", arguments: ["foundry", "hardhat", "solc-standard"])
  func libraries(name: String) throws {
    let artifact = try ContractArtifact(
      json: Self.bytes(name), named: name == "solc-standard" ? "src/Roots.sol:Roots" : "Roots")
    #expect(artifact.name == (name == "solc-standard" ? "src/Roots.sol:Roots" : "Roots"))
    #expect(artifact.abi.functions.map(\.signature) == ["root(uint256)"])
    #expect(artifact.bytecode == nil && artifact.deployedBytecode == nil)
    if name != "hardhat" { #expect(artifact.documentation.notice == "Roots.") }
    let unlinked = try #require(artifact.unlinkedBytecode)
    #expect(unlinked.count == 200)
    #expect(unlinked.libraries.map(\.name) == Self.names)
    #expect(unlinked.libraries.map(\.positions) == [[1, 100], [40], [70]])
    let all = Dictionary(uniqueKeysWithValues: zip(Self.names, Self.addresses))
    let expected = Self.code([
      (1, Self.addresses[0]), (100, Self.addresses[0]), (40, Self.addresses[1]), (70, Self.addresses[2]),
    ])
    #expect(try unlinked.linked(with: all) == expected)
    let linked = try artifact.linked(with: all)
    #expect(
      linked.bytecode == expected && linked.unlinkedBytecode == nil && linked.unlinkedDeployedBytecode == nil)
    #expect(linked.deployedBytecode == Self.code([(30, Self.addresses[0])]))
    // The short name of the first one is its own; two share that of the others.
    let short = [
      "Math": Self.addresses[0], Self.names[1]: Self.addresses[1], Self.names[2]: Self.addresses[2],
    ]
    #expect(try unlinked.linked(with: short) == expected)
    let missing = #expect(throws: ABIError.self) {
      try unlinked.linked(with: ["Math": .zero, "Text": .zero])
    }
    #expect(
      missing?.description == "expected the addresses of the libraries src/Text.sol:Text, lib/Text.sol:Text")
    let unknown = #expect(throws: ABIError.self) {
      try unlinked.linked(with: all.merging(["Maths": .zero]) { $1 })
    }
    #expect(unknown?.description == "there is no library Maths")
    let twice = #expect(throws: ABIError.self) {
      try unlinked.linked(with: all.merging(["Math": .zero]) { $1 })
    }
    #expect(twice?.description.contains("Math, src/Math.sol:Math") == true)
  }

  @Test func placeholdersWithoutReferences() throws {
    let artifact = try ContractArtifact(json: Self.bytes("solc-combined"))
    #expect(artifact.name == "src/Roots.sol:Roots")
    let unlinked = try #require(artifact.unlinkedBytecode)
    #expect(unlinked.libraries.allSatisfy { $0.name.hasPrefix("$") && $0.placeholder.count == 40 })
    // A full name is known by its hash.
    let all = Dictionary(uniqueKeysWithValues: zip(Self.names, Self.addresses))
    #expect(try unlinked.linked(with: all).count == 200)
    let old = try ContractArtifact(json: Self.bytes("solc-0.4-combined"))
    #expect(old.abi.functions.map(\.name) == ["root"] && old.deployedBytecode == nil)
    let names = try #require(old.unlinkedBytecode).libraries
    #expect(names.map(\.name) == ["src/Math.sol:Math", "src/AVeryLongPath/WithALongName.sol:Li"])
    #expect(names.map(\.positions) == [[2], [24]])
  }

  @Test("Vyper's output in each form", arguments: ["vyper-combined", "vyper-standard"])
  func vyper(name: String) throws {
    let artifact = try ContractArtifact(json: Self.bytes(name))
    #expect(artifact.abi == (try ContractABI(json: Self.bytes("vyper-abi"))))
    #expect(artifact.name == (name == "vyper-combined" ? "notes.vy" : "notes.vy:notes"))
    #expect(artifact.bytecode?.isEmpty == false && artifact.deployedBytecode?.isEmpty == false)
    #expect(artifact.abi.constructor?.mutability == .payable && artifact.abi.fallback == .payable)
    #expect(try artifact.abi.function("echo").signature == "echo((address,string[])[])")
    if name == "vyper-combined" {
      #expect(artifact.documentation.title == "Notes")
      #expect(
        artifact.documentation.entry(.methods, "note(string,bytes,string,int128)")?.notice
          == "Notes something.")
    }
  }

  @Test func outputsOfManyContracts() throws {
    let all = try ContractArtifact.all(json: Self.bytes("solc-standard"))
    #expect(all.map(\.name) == ["src/Roots.sol:Roots", "src/Math.sol:Math"])
    #expect(try ContractArtifact(json: Self.bytes("solc-standard"), named: "Math").bytecode == [0x60, 1])
    let which = #expect(throws: ABIError.self) { try ContractArtifact(json: Self.bytes("solc-standard")) }
    #expect(which?.syntax?.expected == "one contract, or its name: src/Roots.sol:Roots, src/Math.sol:Math")
    let none = #expect(throws: ABIError.self) {
      try ContractArtifact(json: Self.bytes("solc-standard"), named: "X")
    }
    #expect(none?.description == "there is no contract X")
    #expect(try ContractArtifact.all(json: Self.bytes("vyper-abi")).count == 1)
    let wrong = Array(
      "{\"contracts\":{\"a:B\":{\"abi\":[{\"name\":\"f\",\"inputs\":[{\"type\":\"u\"}]}]}}}".utf8)
    let error = #expect(throws: ABIError.self) { try ContractArtifact.all(json: wrong) }
    #expect(error?.pathText == "contract a:B, entry f, inputs[0]")
    #expect(error?.syntax?.offset == 59, "\(String(describing: error?.syntax))")
  }

  @Test(
    "Code that is none is refused",
    arguments: [
      "0x6", "0x6g", "0x60__", "0x6__$0123456789012345678901234567890123$__6",
      "0x60__$012345678901234567890123456789",
    ])
  func wrongCode(code: String) throws {
    let error = #expect(throws: ABIError.self) {
      try ContractArtifact(json: Array("{\"abi\":[],\"bytecode\":\"\(code)\"}".utf8))
    }
    #expect(error?.syntax?.column == 22)
  }

  @Test("Artifacts without code", arguments: ["\"\"", "\"0x\"", "null", "{\"object\":\"\"}", "{}"])
  func noCode(code: String) throws {
    let artifact = try ContractArtifact(json: Array("{\"abi\":[],\"bytecode\":\(code)}".utf8))
    #expect(artifact.bytecode == nil && artifact.unlinkedBytecode == nil)
  }
}
