import EthABI
import EthBindgen
import EthPrimitives
import Testing

/// Code made from names that collide with everything (Fixtures/scripts/make_nasty_abi.py). That it compiles is most
/// of the test; here it is used.
@Suite("Names that collide") struct NastyNamesTests {
  private static let contract = Nasty.at("0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc")

  private static func abi() throws -> ContractABI {
    try ContractArtifact(json: try Repository.file("Fixtures/abi/Nasty.json")).abi
  }

  @Test("Everything in the ABI is generated, each selector and topic once")
  func isComplete() throws {
    let abi = try Self.abi()
    let source = String(
      decoding: try Repository.file("Tests/EthBindgenTests/Generated/Nasty.swift"), as: UTF8.self)
    func count(_ text: String) -> Int {
      source.split(separator: text, omittingEmptySubsequences: false).count - 1
    }
    let functions = Set(abi.functions.map(\.selector.description))
    let errors = Set(abi.errors.map(\.selector.description))
    #expect(count(": ContractFunction, ABI") == functions.count)
    #expect(count(") -> ContractCall<") == functions.count)
    #expect(count(": ContractError, ABI") == errors.count)
    #expect(count(": ABIEvent, Hashable {") == abi.events.count)
    for selector in functions.union(errors) {
      let digits = selector.dropFirst(2)
      #expect(count("Selector { 0x\(digits.prefix(4))_\(digits.suffix(4)) }") >= 1)
    }
    for topic in abi.events.compactMap(\.topic0) { #expect(count("\"\(topic)\"") >= 1) }
  }

  @Test("Keywords are arguments, functions, events and errors")
  func keywords() throws {
    let contract = Self.contract
    #expect(contract.await(await: 1).data == (try Self.abi().function("await").encodeCall([.uint(1)])))
    #expect(contract.`default`(default: 2).function.default == 2)
    #expect(contract.initCall(initValue: 3).function.initValue == 3)
    #expect(contract.get(get: 4).function.get == 4 && contract.unsafe(unsafe: 5).function.unsafe == 5)
    let error = Nasty.Inout(`inout`: "x")
    #expect(try Nasty.CustomError(decoding: error.encoded()) == .`inout`(error))
    let data = Nasty.None(none: "x").encoded()
    #expect(try Nasty.CustomError(decoding: data) == .noneError(Nasty.None(none: "x")))
    let filter = Nasty.Let.filter(let: .equals(IndexedHash(of: "x")))
    let event = try Nasty.Let(topics: filter.topics.compactMap { $0?.first }, data: UInt256(7).bigEndianBytes)
    #expect(event.letValue == 7 && event.let == IndexedHash(of: "x"))
  }

  @Test("Names of generated types and of their members are not taken away")
  func membersAndTypes() throws {
    let contract = Self.contract
    #expect(contract.address == "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc")
    #expect(contract.addressCall2(address: [1]).to == contract.address)
    #expect(contract.string().data == Selector(ofCanonicalSignature: "String()").bytes)
    #expect(contract.structString(it: Nasty.NastyString(string: 5)).function.it.string == 5)
    let call = contract.at(at: [1, 2])
    #expect(try Nasty.At(decodingCall: call.data) == call.function)
    #expect(contract.hashCall(hash: [9]).function.hash == [9])
    let error = Nasty.Decoding(decodingValue: [1])
    #expect(try Nasty.Decoding(decoding: error.encoded()) == error)
    let topic = try #require(Nasty.LikeALog.topic0)
    let log = ABITuple([topic], [1, 2] as [UInt8]).encoded()
    #expect(try Nasty.LikeALog(topics: [topic], data: log).topicsValue == [topic])
  }

  @Test("Overloads, and events that differ only in what is indexed")
  func overloads() throws {
    let contract = Self.contract
    #expect(contract.log().data.count == 4)
    #expect(contract.log(UInt256(1)).data == Nasty.LogUint256(1).encodeCall())
    #expect(contract.log("a").data == Nasty.LogString("a").encodeCall())
    let abi = try Self.abi()
    for event in abi.events where event.name == "Moved" {
      let log = try event.encode([.uint(1), .uint(2), .uint(3)])
      switch try Nasty.Event(topics: log.topics, data: log.data) {
      case .moved(let event): #expect(log.topics.count == 1 && event.p2 == 3)
      case .movedEvent(let event): #expect(log.topics.count == 2 && event.p2 == 3)
      case .movedEvent2(let event): #expect(log.topics.count == 3 && event.p2 == 3)
      case .movedEvent3(let event): #expect(log.topics.count == 4 && event.p2 == 3)
      default: Issue.record("another event")
      }
    }
    #expect(Nasty.Whisper.topic0 == nil && Nasty.Whisper.filter().topics.isEmpty)
  }

  @Test("Every kind of type is coded as the dynamic coding does it")
  func everyType() throws {
    let abi = try Self.abi()
    func check<F: ContractFunction>(_: F.Type, _ name: String) throws {
      let inputs = try abi.function(name).inputs
      #expect(F.Arguments.abiParameters.map(\.type) == inputs.map(\.type), "\(name)")
      #expect(F.Arguments.abiParameters.map(\.name) == inputs.map(\.name), "\(name)")
    }
    try check(Nasty.EveryType.self, "everyType")
    try check(Nasty.EveryArray.self, "everyArray")
    try check(Nasty.KeywordsCall.self, "keywords")
    try check(Nasty.MembersCall.self, "members")
    try check(Nasty.OutputCall2.self, "output")
    try check(Nasty.Outputs.self, "outputs")
  }

  @Test("Ten thousand functions take a moment", .timeLimit(.minutes(3)))
  func length() throws {
    let entries = (0..<10_000).map {
      #"{"type":"function","name":"f\#($0 % 5000)","inputs":[{"name":"a","type":"uint\#($0 < 5000 ? 8 : 16)"}]}"#
    }
    let artifact = try ContractArtifact(json: Array("[\(entries.joined(separator: ","))]".utf8))
    let source = try BindingGenerator(artifact, name: "Long", source: "x").swiftSource()
    #expect(source.contains("struct F4999Uint16: "))
  }
}
