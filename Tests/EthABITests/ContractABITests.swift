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
        == "the contract has 2 functions called get; expected one of get(), get(uint8)")
    let unknown = #expect(throws: ABIError.self) { try abi.function("put") }
    #expect(unknown?.description == "the contract has no function put")
    #expect(abi.function(selector: Selector(ofCanonicalSignature: "get()"))?.signature == "get()")
    let event = try abi.event("Set")
    let log = try event.encode([.uint(1), .string("x")])
    let decoded = try #require(try abi.decodeLog(topics: log.topics, data: log.data))
    #expect(decoded.event == event && decoded.values == [.uint(1), .string("x")])
    #expect(try abi.decodeLog(topics: [.zero], data: []) == nil)
    #expect(
      abi.revert(try abi.error("Bad").encode([.uint(3)])) == .custom(name: "Bad", arguments: [.uint(3)]))
  }

  @Test(
    "Artifacts of each kind",
    arguments: [
      "\"bytecode\":{\"object\":\"0x6001\"},\"deployedBytecode\":{\"object\":\"0x6002\"}",
      "\"bytecode\":\"0x6001\",\"deployedBytecode\":\"0x6002\",\"contractName\":\"C\"",
      "\"evm\":{\"bytecode\":{\"object\":\"6001\"},\"deployedBytecode\":{\"object\":\"6002\"}}",
    ])
  func artifacts(members: String) throws {
    let artifact = try ContractArtifact(json: Array("{\"abi\":\(Self.abi),\(members)}".utf8))
    #expect(artifact.bytecode == [0x60, 1] && artifact.deployedBytecode == [0x60, 2])
    #expect(artifact.abi == (try ContractABI(json: Self.abi)))
    let unlinked = "{\"abi\":[],\"bytecode\":\"0x60__$0123456789012345678901234567890123$__\"}"
    #expect(try ContractArtifact(json: Array(unlinked.utf8)).bytecode == nil)
    #expect(throws: ABIError.self) {
      try ContractArtifact(json: Array("{\"abi\":[],\"bytecode\":\"0x6\"}".utf8))
    }
  }

  @Test(
    "Wrong entries are named",
    arguments: [
      (
        "[{\"type\":\"function\",\"name\":\"f\",\"inputs\":[{\"name\":\"a\",\"type\":\"uint257\"}]}]",
        "function f, inputs[0]: expected a type at column 1 of \"uint257\""
      ),
      (
        "[{\"type\":\"event\",\"name\":\"E\",\"inputs\":[{\"name\":\"a\"}]}]",
        "event E, inputs[0]: expected a member \"type\""
      ),
      ("[{\"type\":\"function\"}]", "function (entry 1): expected a member \"name\""),
      (
        "[{\"type\":\"magic\",\"name\":\"f\"}]",
        "magic f: expected the type function, event, error, constructor, fallback or receive, found \"magic\""
      ),
      (
        "[{\"type\":\"function\",\"name\":\"f\\n}\"}]",
        "function f\\n}: expected a name of letters, digits, _ and $, found \"f\\n}\""
      ),
      (
        "[{\"type\":\"function\",\"name\":\"f\",\"inputs\":[{\"type\":\"tuple\"}]}]",
        "function f, inputs[0]: expected a member \"components\""
      ),
      (
        "[{\"type\":\"function\",\"name\":\"f\",\"stateMutability\":\"free\"}]",
        "function f: expected the stateMutability pure, view, nonpayable or payable, found \"free\""
      ),
      ("[7]", "entry (entry 1): expected a JSON object"),
      ("{}", "expected a JSON array of ABI entries, or an object with such an \"abi\""),
    ])
  func wrongEntries(json: String, message: String) throws {
    let error = #expect(throws: ABIError.self) { try ContractABI(json: json) }
    #expect(error?.description == message)
  }

  @Test func humanReadable() throws {
    let abi = try ContractABI(humanReadable: [
      "function f(uint256) view returns (bool)", "event E(uint256 indexed a)", "error X()",
      "constructor(address owner) payable", "fallback() external payable", "receive() external payable",
    ])
    #expect(abi.functions.count == 1 && abi.events.count == 1 && abi.errors.count == 1 && abi.hasReceive)
    #expect(abi.constructor?.mutability == .payable && abi.fallback == .payable)
    let error = #expect(throws: ABIError.self) {
      try ContractABI(humanReadable: ["function f()", "struct A {}"])
    }
    #expect(error?.pathText == "entry 2")
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
