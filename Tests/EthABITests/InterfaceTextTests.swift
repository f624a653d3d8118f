import EthABI
import EthJSON
import EthPrimitives
import Testing

/// Interfaces that another implementation wrote, with selectors and topics of another one.
struct InterfaceCase {
  let json: [UInt8]
  let full: [String]
  let minimal: [String]
  let selectors: [String]
  let topics: [String?]

  static func all() throws -> [InterfaceCase] {
    try JSONDocument(parsing: Fixture.bytes("abi-text/interfaces.json")).root.member("cases")
      .mapElements { json throws(JSONError) in
        InterfaceCase(
          json: try json.member("abi").jsonBytes, full: try json.member("full").mapElements(text),
          minimal: try json.member("minimal").mapElements(text),
          selectors: try json.member("selectors").mapElements(text),
          topics: try json.member("topics").mapElements { value throws(JSONError) in
            value.isNull ? nil : try value.string()
          })
      }
  }

  private static func text(_ value: JSONValue) throws(JSONError) -> String { try value.string() }
}

@Suite("Interfaces as text")
struct InterfaceTextTests {
  @Test func otherImplementationsInterfaces() throws {
    let cases = try InterfaceCase.all()
    #expect(cases.count >= 100)
    for item in cases {
      let abi = try ContractABI(json: item.json)
      // The entries of the fixtures are ordered as compilers order them, and so are the members.
      #expect(abi.json() == item.json)
      #expect(abi.humanReadable() == item.full)
      #expect(abi.humanReadable(.minimal) == item.minimal)
      #expect(try ContractABI(humanReadable: item.full).json() == item.json)
      #expect(try ContractABI(humanReadable: abi.description).json() == item.json)
      let minimal = try ContractABI(humanReadable: item.minimal)
      #expect(minimal.functions.map(\.signature) == abi.functions.map(\.signature))
      let selectors = abi.errors.map { "\($0.selector)" } + abi.functions.map { "\($0.selector)" }
      #expect(selectors.sorted() == item.selectors.sorted())
      #expect(abi.events.map { $0.topic0.map { "\($0)" } } == item.topics)
    }
  }

  @Test func whatIsPrintedIsReadAgain() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = InterfaceGenerator(seed: seed)
    for _ in 0..<300 {
      let abi = random.interface()
      let fromText = try ContractABI(humanReadable: abi.humanReadable())
      let fromLines = try ContractABI(humanReadable: abi.description)
      // JSON tells everything, the names of components too, which do not count in `==` of types.
      #expect(fromText.json() == abi.json() && fromText == abi, "seed \(seed): \(abi)")
      #expect(fromLines.json() == abi.json(), "seed \(seed): \(abi)")
      #expect(try ContractABI(json: abi.json()).json() == abi.json(), "seed \(seed): \(abi)")
      #expect(try ContractABI(json: abi.json(pretty: true)) == abi, "seed \(seed): \(abi)")
      for type in abi.functions.flatMap(\.inputs).map(\.type) {
        #expect(try ABIType(type.description) == type, "seed \(seed)")
        #expect(try ABIType(type.text(.full)).text(.full) == type.text(.full), "seed \(seed)")
      }
    }
  }

  @Test func styles() throws {
    let text = "function f(address to, tuple(uint256 id, string[] tags)[2] list) payable returns (bool ok)"
    let function = try ABIFunctionSignature(text)
    #expect(function.text(.full) == text && "\(function)" == text)
    #expect(
      function.text(.minimal) == "function f(address,tuple(uint256,string[])[2]) payable returns (bool)")
    #expect(function.text(.signature) == "f(address,(uint256,string[])[2])")
    let event = try ABIEventSignature("event E(address indexed a, uint256 b) anonymous")
    #expect(event.text(.minimal) == "event E(address indexed,uint256) anonymous")
    #expect(event.text(.signature) == event.signature)
    let abi = try ContractABI(
      humanReadable:
        "constructor(address owner) payable; fallback() external payable; receive() external payable")
    #expect(abi.humanReadable(.signature) == ["constructor(address)", "fallback()", "receive()"])
    #expect(
      abi.humanReadable() == [
        "constructor(address owner) payable", "fallback() payable", "receive() payable",
      ])
  }

  @Test func wordsOfTheGrammarAsNames() throws {
    for name in ["indexed", "memory", "calldata", "storage", "payable", "function", "returns", "tuple"] {
      let inputs = [ABIParameter(name, .address), ABIParameter(name, .string), ABIParameter("x", .bool)]
      let function = ABIFunctionSignature(name: name, inputs: inputs, outputs: inputs)
      #expect(try ABIFunctionSignature(function.description) == function)
      let event = ABIEventSignature(
        name: name,
        inputs: inputs + [
          ABIParameter(name, .uint256, isIndexed: true), ABIParameter("", .bool, isIndexed: true),
        ])
      #expect(try ABIEventSignature(event.description) == event)
    }
  }

  /// `indexed` says something about an event's own parameters only.
  @Test func indexedOutsideOfEvents() throws {
    let json = """
      [{"type":"function","name":"f","inputs":[{"type":"address","name":"a","indexed":true}]},
       {"type":"error","name":"X","inputs":[{"type":"bool","indexed":true}]},
       {"type":"event","name":"E","inputs":[{"type":"tuple","indexed":true,
         "components":[{"type":"bool","name":"b","indexed":true}]}]}]
      """
    let abi = try ContractABI(json: json)
    #expect(abi.functions[0].description == "function f(address a)")
    #expect(abi.events[0].description == "event E(tuple(bool b) indexed)")
    #expect(try ContractABI(humanReadable: abi.description) == abi)
    let made = ABIFunctionSignature(name: "f", inputs: [ABIParameter("a", .address, isIndexed: true)])
    #expect(made.description == "function f(address a)")
  }

  @Test func whatPeopleWrite() throws {
    let abi = try ContractABI(
      humanReadable: """
        // A market.
        struct Deal { uint id; Party[] parties; Kind kind; }   // Kind follows
        function open(Deal memory deal, bytes calldata) external payable virtual override returns (uint256 id);
        function all(uint) public view
          returns (Deal[2][] memory deals, (bool, string) last)
        /* Party is a struct
           of one component. */
        struct Party { address payable owner; }
        struct Kind { string name; bool[3] flags }
        event Opened(uint256 indexed id, Deal deal, string indexed name)
        error Closed(uint256 id, Kind);
        constructor(address owner) payable
        fallback(bytes calldata input) external returns (bytes memory)
        receive() external payable
        """)
    let deal = "(uint256,(address)[],(string,bool[3]))"
    #expect(abi.functions.map(\.signature) == ["open(\(deal),bytes)", "all(uint256)"])
    #expect(abi.functions.map(\.mutability) == [.payable, .view])
    #expect(abi.functions[0].inputs[0].internalType == "struct Deal")
    #expect(abi.functions[1].outputs.map(\.type.description) == ["\(deal)[2][]", "(bool,string)"])
    #expect(abi.functions[1].outputs[0].internalType == "struct Deal[2][]")
    #expect(abi.events[0].signature == "Opened(uint256,\(deal),string)")
    #expect(abi.errors[0].signature == "Closed(uint256,(string,bool[3]))")
    #expect(abi.fallback == .nonpayable && abi.hasReceive && abi.constructor?.mutability == .payable)
    let named = try ABIFunctionSignature("f() returns (tuple(uint256 a) name)")
    #expect(named.outputs.map(\.name) == ["name"])
    #expect(try ABIFunctionSignature("f() view returns (bool) @29000").mutability == .view)
    #expect(try ABIParameter.parseList("address to, uint256").map(\.name) == ["to", ""])
    #expect(try ABIParameter.parseList("(address,uint256)").map(\.type) == [.address, .uint256])
    #expect(try ABIParameter.parseList(" ") == [])
    #expect(try ContractABI(humanReadable: [] as [String]) == ContractABI())
    #expect(try ContractABI(humanReadable: " // nothing ") == ContractABI())
  }
}

/// Makes interfaces of every shape.
struct InterfaceGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func interface() -> ContractABI {
    var abi = ContractABI()
    for _ in 0..<below(4) { abi.functions.append(function()) }
    for _ in 0..<below(3) {
      var left = 3
      let isAnonymous = below(4) == 0
      var inputs = parameters(depth: 3)
      for index in inputs.indices where left > 0 && below(2) == 0 {
        inputs[index].isIndexed = true
        left -= 1
      }
      abi.events.append(ABIEventSignature(name: name(), inputs: inputs, isAnonymous: isAnonymous))
    }
    for _ in 0..<below(3) { abi.errors.append(ABIErrorSignature(name: name(), inputs: parameters(depth: 2))) }
    if below(2) == 0 { abi.constructor = .init(inputs: parameters(depth: 2), mutability: mutability()) }
    if below(2) == 0 { abi.fallback = mutability() }
    abi.hasReceive = below(2) == 0
    return abi
  }

  private mutating func function() -> ABIFunctionSignature {
    ABIFunctionSignature(
      name: name(), inputs: parameters(depth: 4), outputs: parameters(depth: 2), mutability: mutability())
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private mutating func mutability() -> StateMutability {
    [StateMutability.pure, .view, .nonpayable, .payable][below(4)]
  }

  private mutating func name() -> String {
    let names = [
      "a", "Z9", "_x", "$", "view", "memory", "indexed", "payable", "function", "uint256", "tuple",
    ]
    return names[below(names.count)]
  }

  private mutating func parameters(depth: Int) -> [ABIParameter] {
    (0..<below(5)).map { _ in ABIParameter(below(3) == 0 ? "" : name(), type(depth: depth)) }
  }

  private mutating func type(depth: Int) -> ABIType {
    switch below(depth > 0 ? 13 : 8) {
    case 0: .uint(8 * (1 + below(32)))
    case 1: .int(8 * (1 + below(32)))
    case 2: .address
    case 3: .bool
    case 4: .fixedBytes(1 + below(32))
    case 5: .bytes
    case 6: .string
    case 7: .function
    case 8, 9: .array(of: type(depth: depth - 1))
    case 10: .fixedArray(of: type(depth: depth - 1), count: 1 + below(1 << 20))
    default: .tuple(parameters(depth: depth - 1))
    }
  }
}
