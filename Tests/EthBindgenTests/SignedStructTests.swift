import EthABI
import EthBindgen
import EthJSON
import EthPrimitives
import Testing

@Suite("Generated structs that are signed")
struct SignedStructTests {
  @Test("A generated struct has the digest of eth-account (Fixtures/scripts/make_eip712.py)")
  func digest() throws {
    let fixture = try JSONDocument(parsing: try Repository.file("Fixtures/eip712/generated.json"))
    let cases = Array(try fixture.root.member("cases").elements())
    let expected = try #require(cases.first)
    let deal = Kitchen.Deal(
      id: Hash32(UInt256(42)),
      parties: [
        "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc", "0x0352485f8a3cB6d305875FaC0C40ef01e0C06535",
      ],
      price: 7, terms: Kitchen.Terms(start: 1, end: 2, tick: -3))
    func check(_ found: Hash32, _ member: String) throws {
      #expect(found.description == (try expected.member(member).string()), "\(member)")
    }
    #expect(Kitchen.Deal.eip712EncodedType == (try expected.member("encodedType").string()))
    try check(deal.eip712StructHash, "structHash")
    try check(deal.eip712Digest(in: EIP712Domain(name: "Kitchen", chainId: 1)), "digest")
    let hashes = try expected.member("typeHashes")
    #expect(Kitchen.Deal.eip712TypeHash.description == (try hashes.member("Deal").string()))
    #expect(Kitchen.Terms.eip712TypeHash.description == (try hashes.member("Terms").string()))
  }

  @Test("Only structs that EIP-712 has, and only where they are asked for")
  func extensions() throws {
    let artifact = try ContractArtifact(json: try Repository.file("Fixtures/abi/Nasty.json"))
    let signed = try BindingGenerator(artifact, name: "Nasty", source: "x", isSigned: true).swiftSource()
    // Two structs of one name, a `function`, members without a name and of one name, the name of a type.
    for name in ["Pairs", "Callback", "Unnamed", "Equal", "Uint256"] {
      #expect(signed.contains("public struct \(name): ABIStructFields"), "\(name)")
      #expect(!signed.contains("extension Nasty.\(name): EIP712Struct"), "\(name)")
    }
    #expect(signed.contains("extension Nasty.Pair: EIP712Struct"))
    let plain = try BindingGenerator(artifact, name: "Nasty", source: "x").swiftSource()
    #expect(!plain.contains("EIP712Struct {") && !plain.contains("eip712Members"))
  }
}
