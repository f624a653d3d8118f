import EthABI
import EthPrimitives
import Testing

@Suite("Selectors, topics and call data of deployed contracts")
struct GoldenTests {
  static let selectors: [(String, UInt32)] = [
    ("runJob(string,string[],address)", 0xc755_55fa), ("submitResults(uint256,string,string)", 0x6c0f_1f58),
    ("nextJobID()", 0xd2a7_15c0), ("getRequiredDeposit()", 0x58e5_6db4),
    ("setControllerAddress(address)", 0xf3d3_d448), ("transfer(address,uint256)", 0xa905_9cbb),
    ("transferFrom(address,address,uint256)", 0x23b8_72dd), ("balanceOf(address)", 0x70a0_8231),
    ("acceptResult(string,address,address,uint256,uint256,uint256,uint256)", 0xb135_6714),
    (
      "ensureDeal(string,(address,address,address,address[]),((uint256,uint256),(uint256,uint256),"
        + "(uint256,uint256),(uint256,uint256)),(uint256,uint256,uint256,uint256))", 0xa637_0b0e
    ),
    (
      "setDeal((string,address,address,address,address,string,string,uint8,uint256,"
        + "(uint256,uint256,uint256,uint256,uint256)))", 0xd6fa_e778
    ),
    ("supportsInterface(bytes4)", 0x01ff_c9a7), ("DEFAULT_ADMIN_ROLE()", 0xa217_fddf),
  ]

  @Test func selectors() throws {
    for (signature, value) in Self.selectors {
      let function = try ABIFunctionSignature(signature)
      #expect(function.signature == signature)
      #expect(function.selector == Selector(value), "\(signature)")
      #expect(Selector(ofCanonicalSignature: signature) == Selector(value))
      #expect(Selector(prefixOf: Selector(value).bytes + [1, 2]) == Selector(value))
    }
    #expect(Selector(0x0102_0304).description == "0x01020304")
    #expect(Selector(prefixOf: [1, 2, 3]) == nil)
    #expect(Revert.messageSelector == Selector(ofCanonicalSignature: "Error(string)"))
    #expect(Revert.panicSelector == Selector(ofCanonicalSignature: "Panic(uint256)"))
  }

  static let topics: [(String, Hash32)] = [
    (
      "event JobAdded(uint256 id, address calling_contract, address payee, string module, string[] inputs)",
      "0xaa171d38d08c39622dbd189ddd0a5c0cf3ea10eeda0c7d4c2c75d13fcc4fe14a"
    ),
    (
      "event Transfer(address indexed from, address indexed to, uint256 value)",
      "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"
    ),
    (
      "OwnershipTransferred(address indexed, address indexed)",
      "0x8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0"
    ),
    ("DealStateChange(string,uint8)", "0x10ca3d89184491f5d8de422bd36534abe6eb4b4aa1429a261bdb5ff1dd9ac386"),
    (
      "Payment(string,address,uint,uint8,uint8)",
      "0x64861f505d0cfce7a0cc3629c70eb54f7de27be35939b48300935694958a9842"
    ),
    (
      "RoleGranted(bytes32,address,address)",
      "0x2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d"
    ),
  ]

  @Test func topics() throws {
    for (text, topic) in Self.topics { #expect(try ABIEventSignature(text).topic0 == topic, "\(text)") }
  }

  /// The call that every client makes, word by word.
  static let runJob = """
    c75555fa
    0000000000000000000000000000000000000000000000000000000000000060
    00000000000000000000000000000000000000000000000000000000000000a0
    0000000000000000000000009965507d1a55bcc2695c58ba16fb37d819b0a4dc
    000000000000000000000000000000000000000000000000000000000000000d
    636f777361793a76302e302e3400000000000000000000000000000000000000
    0000000000000000000000000000000000000000000000000000000000000001
    0000000000000000000000000000000000000000000000000000000000000020
    000000000000000000000000000000000000000000000000000000000000000b
    4d6573736167653d6d6f6f000000000000000000000000000000000000000000
    """

  @Test func runJobCallData() throws {
    let expected = try hex(Self.runJob)
    let payee: Address = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"
    let function = try ABIFunctionSignature("runJob(string,string[],address)")
    let values: [ABIValue] = [
      .string("cowsay:v0.0.4"), .array([.string("Message=moo")]), .address(payee),
    ]
    #expect(try function.encodeCall(values) == expected)
    #expect(try function.decodeCall(expected) == values)
    let typed = RunJob(arguments: ABITuple("cowsay:v0.0.4", ["Message=moo"], payee))
    #expect(typed.encodeCall() == expected)
    let decoded = try RunJob(decodingCall: expected)
    #expect(decoded.arguments.fields == ("cowsay:v0.0.4", ["Message=moo"], payee))
    #expect(try RunJob.decodeOutput(UInt256(7).bigEndianBytes) == 7)
    let texts = ["cowsay:v0.0.4", "[\"Message=moo\"]", "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"]
    #expect(try ABIValue.parse(texts, as: function.inputs) == values)
    let call = ContractCall(to: payee, function: typed)
    #expect(call.data == expected && call.value == .zero && call.sending(5).value == 5)
  }

  @Test("Another function's call data is refused")
  func wrongSelector() throws {
    let function = try ABIFunctionSignature("owner()")
    let error = #expect(throws: ABIError.self) { try function.decodeCall(try hex("c75555fa")) }
    #expect(error?.description == "expected the selector 0x8da5cb5b of owner(), found 0xc75555fa")
    #expect(throws: ABIError.self) { try RunJob(decodingCall: [0xc7]) }
    let none = #expect(throws: ABIError.self) { try function.decodeCall([]) }
    #expect(none?.description == "expected the selector 0x8da5cb5b of owner(), found no data")
  }
}

/// What generated code looks like at its smallest.
struct RunJob: ContractFunction {
  typealias Output = UInt256
  static let signature = "runJob(string,string[],address)"
  static let selector = Selector(0xc755_55fa)
  let arguments: ABITuple<String, [String], Address>
  init(arguments: ABITuple<String, [String], Address>) { self.arguments = arguments }
}
