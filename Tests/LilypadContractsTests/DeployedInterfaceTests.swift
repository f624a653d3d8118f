import EthABI
import EthJSON
import EthPrimitives
import Foundation
import LilypadContracts
import Testing

/// The interfaces of the deployed contracts against a table of their selectors and topics that comes from elsewhere
/// (Fixtures/lilypad/selectors.json).
@Suite("Interfaces of the deployed contracts") struct DeployedInterfaceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func json(_ path: String) throws -> JSONValue {
    try JSONDocument(parsing: Array(try Data(contentsOf: root.appending(path: path)))).root
  }

  @Test(
    "Every selector and topic is in the JSON ABI, and nothing else",
    arguments: [("v1", 9, 165, 30, 0), ("v2", 10, 233, 91, 147)])
  func table(version: String, contracts: Int, functions: Int, events: Int, errors: Int) throws {
    let table = try Self.json("Fixtures/lilypad/selectors.json").member("versions").member(version)
    let folder = "contracts-abi/lilypad-\(version)"
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: folder).path)
    let expected = try table.members()
    #expect(files.sorted() == expected.map { "\($0.name).json" }.sorted())
    var counts = (contracts: 0, functions: 0, events: 0, errors: 0)
    for (name, contract) in expected.map({ ($0.name, $0.value) }) {
      let artifact = try ContractArtifact(json: Self.json("\(folder)/\(name).json"))
      #expect(artifact.name == name)
      try Self.compare(artifact.abi, contract, of: name)
      counts.contracts += 1
      counts.functions += try contract.member("functions").members().count
      counts.events += try contract.member("events").members().count
      counts.errors += try contract.member("errors").members().count
    }
    #expect(counts == (contracts, functions, events, errors))
  }

  private static func compare(_ abi: ContractABI, _ contract: JSONValue, of name: String) throws {
    let functions = try contract.member("functions").members()
    #expect(Set(abi.functions.map(\.selector.description)) == Set(functions.map(\.name)), "\(name)")
    #expect(abi.functions.count == functions.count)
    for (selector, entry) in functions.map({ ($0.name, $0.value) }) {
      let function = try #require(abi.functions.first { $0.selector.description == selector })
      #expect(function.signature == (try entry.member("signature").string()))
      #expect(function.mutability.rawValue == (try entry.member("mutability").string()))
      let outputs = function.outputs.map(\.type.description).joined(separator: ",")
      #expect(outputs == (try entry.member("outputs").string()), "\(name).\(function.name)")
    }
    let events = try contract.member("events").members()
    #expect(Set(abi.events.compactMap { $0.topic0?.description }) == Set(events.map(\.name)), "\(name)")
    #expect(abi.events.count == events.count)
    for (topic, entry) in events.map({ ($0.name, $0.value) }) {
      let event = try #require(abi.events.first { $0.topic0?.description == topic })
      #expect(event.signature == (try entry.member("signature").string()))
      var indexed: [Bool] = []
      for flag in try entry.member("indexed").elements() { indexed.append(try flag.bool()) }
      #expect(event.inputs.map(\.isIndexed) == indexed, "\(name).\(event.name)")
    }
    let errors = try contract.member("errors").members()
    #expect(Set(abi.errors.map(\.selector.description)) == Set(errors.map(\.name)), "\(name)")
    for (selector, entry) in errors.map({ ($0.name, $0.value) }) {
      let error = try #require(abi.errors.first { $0.selector.description == selector })
      #expect(error.signature == (try entry.string()))
    }
  }

  @Test("Calls of nested structs have the bytes of the dynamic coding")
  func structs() throws {
    typealias V1 = LilypadV1
    let mediators: [Address] = ["0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"]
    let members = V1.DealMembers(
      solver: .zero, jobCreator: mediators[0], resourceProvider: .zero, mediators: mediators)
    let timeout = V1.DealTimeout(timeout: 3600, collateral: 1)
    let timeouts = V1.DealTimeouts(
      agree: timeout, submitResults: timeout, judgeResults: timeout, mediateResults: timeout)
    let pricing = V1.DealPricing(
      instructionPrice: 1, paymentCollateral: 2, resultsCollateralMultiple: 2, mediationFee: 1)
    let call = V1.Controller.at(.zero).agree(
      dealId: "Qm", members: members, timeouts: timeouts, pricing: pricing)
    let abi = try ContractArtifact(json: Self.json("contracts-abi/lilypad-v1/LilypadController.json")).abi
    let timeoutValue = ABIValue.tuple([.uint(3600), .uint(1)])
    let data = try abi.function("agree").encodeCall([
      .string("Qm"),
      .tuple([.address(.zero), .address(mediators[0]), .address(.zero), .array([.address(mediators[0])])]),
      .tuple([timeoutValue, timeoutValue, timeoutValue, timeoutValue]),
      .tuple([.uint(1), .uint(2), .uint(2), .uint(1)]),
    ])
    #expect(call.data == data)
    #expect(try V1.Controller.Agree(decodingCall: data) == call.function)
    // What one contract returns is what another one takes.
    let deal = V1.Deal(dealId: "Qm", members: members, timeouts: timeouts, pricing: pricing)
    let returned = deal.encodedAsOutput()
    #expect(try V1.Storage.GetDeal.decodeOutput(returned) == deal)
    #expect(V1.MediationRandom.at(.zero).mediationRequest(deal: deal).data.dropFirst(4) == returned[...])
  }

  @Test("Events and errors of the second version")
  func eventsAndErrors() throws {
    typealias Engine = LilypadV2.PaymentEngine
    let locked = Engine.ActiveEscrowLockedForJob.filter(dealId: .equals(IndexedHash(of: "deal")))
    let topics: [Hash32] = [
      "0x10fed0cb4234c2a2a041280f5077a798af26fd9bdf2243900568ed2f8626d0a3", .zero, .zero,
      Keccak256.hash("deal".utf8),
    ]
    #expect(locked.topics == [[topics[0]], nil, nil, [topics[3]]])
    switch try Engine.Event(topics: topics, data: UInt256(7).bigEndianBytes) {
    case .activeEscrowLockedForJob(let event): #expect(event.cost == 7)
    default: Issue.record("another event")
    }
    let revert: [UInt8] = [0x0a, 0x9b, 0xd7, 0x06] + UInt256(1).bigEndianBytes + UInt256(2).bigEndianBytes
    let error = try #require(try Engine.CustomError(decoding: revert))
    #expect(error == .insufficientEscrowAmount(Engine.InsufficientEscrowAmount(1, 2)))
    #expect(LilypadV2.User.HasRoleWithWalletAddress.selector == Selector(0x95a8_c58d))
    #expect(LilypadV2.User.HasRole.selector == Selector(0x91d1_4854))
  }
}

extension ABICodable {
  /// The encoding of a function's only output.
  fileprivate func encodedAsOutput() -> [UInt8] { ABITuple(self).encoded() }
}
