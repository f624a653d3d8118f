import EthABI
import EthPrimitives
import Testing

@Suite("JSON ABI and artifacts")
struct ContractABITests {
  static let abi = """
    [{"type":"constructor","inputs":[{"name":"owner","type":"address"}],"stateMutability":"payable"},
     {"type":"fallback","stateMutability":"payable"},{"type":"receive","stateMutability":"payable"},
     {"type":"function","name":"set","inputs":[{"name":"deals","type":"tuple[2][]","internalType":"struct A.Deal[2][]",
       "components":[{"name":"id","type":"uint256"},{"name":"names","type":"string[]"}]}],
       "outputs":[],"stateMutability":"nonpayable"},
     {"type":"function","name":"get","inputs":[],"outputs":[{"name":"","type":"uint256"}],"constant":true},
     {"name":"get","inputs":[{"name":"i","type":"uint8"}],"outputs":[{"name":"","type":"bool"}],"payable":true},
     {"type":"event","name":"Set","inputs":[{"name":"id","type":"uint256","indexed":true},{"name":"x","type":"string"}]},
     {"type":"error","name":"Bad","inputs":[{"name":"code","type":"uint256"}]}]
    """

  @Test func plainArray() throws {
    let abi = try ContractABI(json: Self.abi)
    #expect(abi.functions.map(\.signature) == ["set((uint256,string[])[2][])", "get()", "get(uint8)"])
    #expect(abi.functions.map(\.mutability) == [.nonpayable, .view, .payable])
    #expect(abi.functions[0].inputs[0].internalType == "struct A.Deal[2][]")
    #expect(abi.constructor?.inputs.map(\.type) == [.address] && abi.constructor?.mutability == .payable)
    #expect(abi.fallback == .payable && abi.hasReceive)
    #expect(try abi.function("set").name == "set")
    #expect(try abi.function("get(uint8)").mutability == .payable)
    #expect(try abi.function("function get(uint8 i) view").mutability == .payable)
    let ambiguous = #expect(throws: ABIError.self) { try abi.function("get") }
    #expect(
      ambiguous?.description
        == "there are 2 of the function get; expected one of get(), get(uint8)")
    let unknown = #expect(throws: ABIError.self) { try abi.function("put") }
    #expect(unknown?.description == "there is no function put")
    #expect(abi.function(selector: Selector(ofCanonicalSignature: "get()"))?.signature == "get()")
    let event = try abi.event("Set")
    let log = try event.encode([.uint(1), .string("x")])
    let decoded = try #require(try abi.decodeLog(topics: log.topics, data: log.data))
    #expect(decoded.event == event && decoded.values == [.uint(1), .string("x")])
    #expect(try abi.decodeLog(topics: [.zero], data: []) == nil)
    let bad = try abi.error("Bad")
    #expect(abi.revert(try bad.encode([.uint(3)])) == .custom(bad, arguments: [.uint(3)]))
  }

  @Test(
    "Old compilers' entries are read",
    arguments: [
      ("\"constant\":true,\"payable\":false", StateMutability.view), ("\"payable\":true", .payable),
      ("\"constant\":false", .nonpayable), ("\"stateMutability\":null,\"constant\":null", .nonpayable),
      ("\"gas\":2100", .nonpayable), ("\"stateMutability\":\"pure\",\"constant\":true", .pure),
    ])
  func oldEntries(members: String, mutability: StateMutability) throws {
    let abi = try ContractABI(json: "[{\"name\":\"f\",\"inputs\":[],\"outputs\":null,\(members)}]")
    #expect(abi.functions == [ABIFunctionSignature(name: "f", inputs: [], mutability: mutability)])
    let fallback = try ContractABI(json: "[{\"type\":\"fallback\",\"payable\":true}]")
    #expect(fallback.fallback == .payable)
  }

  @Test func documentation() throws {
    let json = """
      {"abi":[],"userdoc":{"notice":"N","methods":{"f()":{"notice":"does f"}},"errors":{"E()":[{"notice":"bad"}]}},
       "devdoc":{"title":"T","details":"D","methods":{"f()":{"details":"dev","params":{"a":"A"},"returns":{"_0":"R"}}}}}
      """
    let documentation = try ContractArtifact(json: Array(json.utf8)).documentation
    #expect(documentation.title == "T" && documentation.notice == "N" && documentation.details == "D")
    let entry = try #require(documentation.entry(.methods, "f()"))
    #expect(entry.notice == "does f" && entry.details == "dev")
    #expect(entry.parameters == ["a": "A"] && entry.returns == ["_0": "R"])
    #expect(documentation.entry(.errors, "E()")?.notice == "bad")
  }
}
