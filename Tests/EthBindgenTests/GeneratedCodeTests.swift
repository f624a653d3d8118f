import EthABI
import EthBindgen
import EthPrimitives
import Testing

@Suite("Generated code")
struct GeneratedCodeTests {
  @Test("Committed files are what the generator writes, and none is left over")
  func golden() throws {
    let repository = try Repository()
    let command = try BindgenCommand(arguments: [])
    let files = try command.generate(reading: repository)
    #expect(files.count == 37)
    for file in files {
      let path = try #require(file.path)
      #expect(
        Array(file.source.utf8) == (try Repository.file(path)), "\(path) is stale; run scripts/bindings")
    }
    #expect(try command.generate(reading: repository) == files)
    let paths = Set(files.compactMap(\.path))
    for folder in Set(paths.map { $0.split(separator: "/").dropLast().joined(separator: "/") }) {
      for name in try #require(repository.names(inFolder: folder)) where name.hasSuffix(".swift") {
        #expect(paths.contains("\(folder)/\(name)"), "\(folder)/\(name) is made from nothing")
      }
    }
  }

  @Test("Lines are as long as the project's other ones")
  func lineLength() throws {
    for file in try BindgenCommand(arguments: []).generate(reading: try Repository())
    where file.path?.hasSuffix("Nasty.swift") == false {
      for line in file.source.split(separator: "\n") { #expect(line.utf8.count <= 110, "\(line)") }
    }
  }

  @Test("Every selector and topic is the one of the artifact's signature")
  func selectorsMatchSignatures() throws {
    let abi = try ContractABI(json: try Repository.file("Fixtures/abi/Kitchen.json"))
    func check<F: ContractFunction>(_ function: F.Type) throws {
      let entry = try abi.function(F.signature)
      #expect(entry.selector == F.selector && entry.mutability == F.mutability)
      #expect(ABIType.tuple(F.Arguments.abiParameters) == .tuple(entry.inputs))
      #expect(F.Arguments.abiParameters.map(\.name) == entry.inputs.map(\.name))
    }
    try check(Kitchen.TransferCall.self)
    try check(Kitchen.SetDeal.self)
    try check(Kitchen.SafeTransferFrom.self)
    try check(Kitchen.SafeTransferFromWithData.self)
    try check(Kitchen.Init.self)
    try check(Kitchen.Anonymous.self)
    try check(Kitchen.AnonymousMany.self)
    try check(Kitchen.ManyArgumentsWithLongNames.self)
    try check(Kitchen.Market.self)
    #expect(Kitchen.Noted.topic0 == (try abi.event("Noted").topic0))
    #expect(Kitchen.Quiet.isAnonymous && Kitchen.Quiet.topic0 == nil)
    #expect(Kitchen.InsufficientBalance.selector == (try abi.error("InsufficientBalance").selector))
  }

  static let deal: Kitchen.Deal = {
    let terms = Kitchen.Terms(start: 1, end: 2, tick: -3)
    return Kitchen.Deal(id: .zero, parties: [.zero], price: 7, terms: terms)
  }()
  static let dealValue = ABIValue.tuple([
    .bytes([UInt8](repeating: 0, count: 32)), .array([.address(.zero)]), .uint(7),
    .tuple([.uint(1), .uint(2), .int(-3)]),
  ])

  @Test("Calls have the bytes of the dynamic coding")
  func calls() throws {
    let abi = try ContractABI(json: try Repository.file("Fixtures/abi/Kitchen.json"))
    let kitchen = Kitchen.at("0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc")
    let call = kitchen.setDeal(deal: Self.deal)
    #expect(call.to == kitchen.address && call.value == .zero)
    let function = try abi.function("setDeal")
    #expect(call.data == (try function.encodeCall([Self.dealValue])))
    #expect(try Kitchen.SetDeal(decodingCall: call.data) == call.function)
    let output = try ABIValue.encode([Self.dealValue, .bool(true)], as: function.outputs)
    #expect(try call.decodeOutput(output) == Kitchen.SetDeal.Output(stored: Self.deal, isNew: true))
    #expect(try Kitchen.TransferCall.decodeOutput(UInt256(1).bigEndianBytes))
    let point = try Kitchen.Anonymous.decodeOutput(ABITuple(Int256(1), Int256(-1)).encoded())
    #expect(point == Kitchen.Anonymous.Output(x: 1, y: -1))
    try Kitchen.SafeTransferFrom.decodeOutput([])
    #expect(throws: ABIError.self) { try Kitchen.SafeTransferFrom.decodeOutput([0]) }
    try Kitchen.SafeTransferFrom.decodeOutput([0], options: .lenient)
    let named = #expect(throws: ABIError.self) {
      try Kitchen.SetDeal.decodeOutput(Array(output.dropLast(32)))
    }
    #expect(named?.pathText.hasPrefix("stored") == true)
  }

  @Test func eventsAndFilters() throws {
    let abi = try ContractABI(json: try Repository.file("Fixtures/abi/Kitchen.json"))
    let noted = try abi.event("Noted")
    let terms = ABIValue.tuple([.uint(1), .uint(2), .int(-3)])
    let values: [ABIValue] = [.string("t"), .bytes([1]), .array([.uint(5)]), terms, .bool(true)]
    let log = try noted.encode(values)
    let event = try Kitchen.Noted(topics: log.topics, data: log.data)
    #expect(event.topics == IndexedHash(of: "t") && event.options == IndexedHash(of: [5]))
    #expect(event.argument4 == IndexedHash(of: Self.deal.terms) && event.data == [1] && event.argument5)
    #expect(try Kitchen.Event(topics: log.topics, data: log.data) == .noted(event))
    #expect(try Kitchen.Event(topics: [.zero], data: []) == nil)
    let filter = Kitchen.Noted.filter(topics: .equals(IndexedHash(of: "t"))).at(.zero)
    #expect(filter.topics == [[log.topics[0]], [Keccak256.hash("t".utf8)]] && filter.addresses == [.zero])
    #expect(filter.matches(address: .zero, topics: log.topics))
    #expect(!filter.matches(address: .zero, topics: [log.topics[0]]))
    #expect(
      Kitchen.Quiet.filter(b: .oneOf([1, 2])).topics == [
        nil, [Hash32(UInt256(1)), Hash32(UInt256(2))], nil, nil,
      ])
    #expect(Kitchen.EventEvent.filter().topics == [[Kitchen.EventEvent.topic0 ?? .zero]])
    // Two events of one signature are told apart by their number of topics.
    for count in 3...4 {
      let signature = try #require(
        abi.events.first { $0.name == "Transfer" && $0.indexedInputs.count == count - 1 })
      let log = try signature.encode([.address(.zero), .address(.zero), .uint(9)])
      switch try Kitchen.Event(topics: log.topics, data: log.data) {
      case .transfer(let event): #expect(count == 3 && event.value == 9)
      case .transferEvent(let event): #expect(count == 4 && event.value == 9)
      default: Issue.record("another event")
      }
    }
  }

  @Test func errorsAndDeployment() throws {
    let balance = Kitchen.InsufficientBalance(available: 1, required: 2)
    let data = balance.encoded()
    #expect(data == ABITuple(UInt256(1), UInt256(2)).encoded(prefix: balance.selectorBytes))
    #expect(try Kitchen.CustomError(decoding: data) == .insufficientBalance(balance))
    #expect(try Kitchen.CustomError(decoding: [1, 2, 3, 4]) == nil)
    #expect(throws: ABIError.self) { try Kitchen.CustomError(decoding: Array(data.dropLast())) }
    let deployment = Kitchen.Deployment(owner: .zero, 5, deals: [Self.deal])
    let code = deployment.encodeInitCode()
    #expect(code.starts(with: Kitchen.Deployment.bytecode.bytes))
    let abi = try ContractABI(json: try Repository.file("Fixtures/abi/Kitchen.json"))
    let arguments = try ABIValue.encode(
      [.address(.zero), .uint(5), .array([Self.dealValue])], as: try #require(abi.constructor).inputs)
    #expect(Array(code.dropFirst(Kitchen.Deployment.bytecode.bytes.count)) == arguments)
  }
}

extension ContractError {
  fileprivate var selectorBytes: [UInt8] { Self.selector.bytes }
}
