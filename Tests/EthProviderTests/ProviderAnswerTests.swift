import EthABI
import EthJSON
import EthPrimitives
import EthRPC
import EthTransactions
import Testing

@testable import EthProvider

/// What a provider makes of what nodes answer.
@Suite struct ProviderAnswerTests {
  @Test func theChainIsCheckedWhenConnecting() async throws {
    let node = ScriptedNode(results: ["eth_chainId": "\"0x7a69\""])
    #expect(try await Provider(node, expecting: 31337).chainId == 31337)
    let error = await Chain.failure { () async throws(ProviderError) in try await Provider(node, expecting: 1)
    }
    #expect(error == .wrongChain(expected: 1, found: 31337, endpoint: "http://script"))
    #expect(
      error.description == "http://script serves chain 31337, not 1: check the endpoint and the chain id")
    for answer in ["null", "31337", "\"0x\"", "\"0x07\"", "\"0x10000000000000000\""] {
      let error = await Chain.failure { () async throws(ProviderError) in
        try await Provider(ScriptedNode(results: ["eth_chainId": answer]))
      }
      guard case .rpc(.decoding("eth_chainId", _)) = error else {
        unexpected(error)
        continue
      }
    }
  }

  @Test func refusalsOfContractsAreToldFromOthers() {
    func error(_ message: String, code: Int = -32000, data: [UInt8]? = nil) -> ProviderError {
      ProviderError(.server(ServerError(code: code, message: message, data: data)))
    }
    let no = Revert.messageSelector.bytes + ABITuple("No").encoded()
    #expect(error("execution reverted: No", code: 3, data: no) == .reverted(.message("No")))
    #expect(error("VM Exception: revert", data: no) == .reverted(.message("No")))
    #expect(error("execution reverted", code: 3) == .reverted(.empty))
    #expect(error("execution reverted: Only this", code: 3, data: []) == .reverted(.message("Only this")))
    // Data says more than a message does.
    #expect(error("execution reverted: Old", code: 3, data: no) == .reverted(.message("No")))
    let panic = Revert.panicSelector.bytes + ABITuple(UInt256(0x11)).encoded()
    #expect(error("execution reverted", code: 3, data: panic) == .reverted(.panic(PanicCode(0x11))))
    let custom: [UInt8] = [1, 2, 3, 4, 5]
    #expect(
      error("execution reverted", code: 3, data: custom)
        == .reverted(.unknown(selector: Selector(0x0102_0304), data: custom)))
    let gas = ServerError(code: -32000, message: "out of gas")
    #expect(ProviderError(.server(gas)) == .rpc(.server(gas)))
    #expect(ProviderError(.transport(.cancelled)).isCancellation)
    #expect(!ProviderError.noSigner.isCancellation)
  }

  @Test func referencesReadAsPeopleWriteThem() {
    let references: [BlockReference] = [
      .latest, .safe, .finalized, .pending, .earliest, .number(255), .hash(.zero),
    ]
    #expect(
      references.map(\.json)
        == [
          "latest", "safe", "finalized", "pending", "earliest", "0xff", ["blockHash": .hash(.zero)],
        ])
    #expect(
      references.prefix(6).map(\.description) == [
        "latest", "safe", "finalized", "pending", "earliest", "255",
      ])
    #expect(
      ProviderError.unknownBlock("\(BlockReference.number(7))").description
        == "the node does not know block 7")
  }

  private let hash = "0x" + String(repeating: "1", count: 64)

  /// Reads a value of JSON members, each changed in turn to what it must not be.
  private func check<Value: JSONDecodable>(
    _ type: Value.Type, _ members: [(name: String, value: String)], bad: [String: [String]]
  ) throws {
    func text(_ members: [(name: String, value: String)]) -> [UInt8] {
      Array("{\(members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ","))}".utf8)
    }
    _ = try Value(parsing: text(members))
    for (index, member) in members.enumerated() {
      for value in bad[member.name] ?? ["null", "7", "\"0x\"", "[]", "{}"] {
        var members = members
        members[index].value = value
        #expect(throws: JSONError.self, "\(member.name): \(value)") { try Value(parsing: text(members)) }
      }
    }
  }

  @Test func blocksReceiptsAndLogsAreReadStrictly() throws {
    let log: [(name: String, value: String)] = [
      ("address", "\"\(sender)\""), ("topics", "[\"\(hash)\"]"), ("data", "\"0x01\""),
      ("blockNumber", "\"0x1\""),
      ("blockHash", "\"\(hash)\""), ("transactionHash", "\"\(hash)\""), ("transactionIndex", "\"0x0\""),
      ("logIndex", "\"0x0\""), ("removed", "false"),
    ]
    let five = "[\(Array(repeating: "\"\(hash)\"", count: 5).joined(separator: ","))]"
    try check(
      Log.self, log,
      bad: ["topics": ["null", "{}", "[1]", five], "data": ["null", "\"0x1\""], "removed": ["1"]])
    try check(
      Block.self,
      [
        ("number", "\"0x1\""), ("hash", "\"\(hash)\""), ("parentHash", "\"\(hash)\""),
        ("timestamp", "\"0x1\""),
        ("gasLimit", "\"0x1\""), ("gasUsed", "\"0x1\""), ("baseFeePerGas", "\"0x1\""), ("transactions", "[]"),
      ], bad: ["baseFeePerGas": ["7"], "transactions": ["null", "[{}]", "\"0x\""]])
    try check(
      Receipt.self,
      [
        ("transactionHash", "\"\(hash)\""), ("blockNumber", "\"0x1\""), ("blockHash", "\"\(hash)\""),
        ("from", "\"\(sender)\""), ("to", "null"), ("contractAddress", "null"), ("status", "\"0x1\""),
        ("gasUsed", "\"0x1\""), ("cumulativeGasUsed", "\"0x1\""), ("transactionIndex", "\"0x0\""),
        ("effectiveGasPrice", "\"0x1\""), ("logs", "[]"),
      ],
      bad: [
        "to": ["\"0x\""], "contractAddress": ["7"], "status": ["null", "\"0x2\"", "true"],
        "effectiveGasPrice": ["7"],
        "logs": ["null", "[{}]"],
      ])
  }

  @Test func anErrorNamesTheMethod() async throws {
    let provider = try await ScriptedNode(results: [
      "eth_call": "\"0x1\"", "eth_getCode": "null", "eth_getBalance": "\"0x01\"", "eth_blockNumber": "null",
    ]).provider()
    let errors = [
      await Chain.failure { () async throws(ProviderError) in try await provider.call(.init(to: .zero)) },
      await Chain.failure { () async throws(ProviderError) in try await provider.code(at: .zero) },
      await Chain.failure { () async throws(ProviderError) in try await provider.balance(of: .zero) },
      await Chain.failure { () async throws(ProviderError) in try await provider.blockNumber() },
    ]
    for (error, method) in zip(errors, ["eth_call", "eth_getCode", "eth_getBalance", "eth_blockNumber"]) {
      guard case .rpc(.decoding(method, _)) = error else {
        unexpected(error)
        continue
      }
      #expect(error.description.contains("answer to \(method) "))
    }
  }

  @Test func anUnknownTransactionIsNil() async throws {
    let provider = try await ScriptedNode(results: ["eth_getTransactionByHash": "null"]).provider()
    #expect(try await provider.transaction(.zero) == nil)
  }

  @Test func aMissingBlockIsNilOrAnError() async throws {
    let provider = try await ScriptedNode(results: [
      "eth_getBlockByNumber": "null", "eth_getBlockByHash": "null",
    ]).provider()
    #expect(try await provider.block(.number(9)) == nil)
    #expect(try await provider.block(.hash(.zero)) == nil)
    let error = await Chain.failure { () async throws(ProviderError) in
      try await provider.requireBlock(.number(9))
    }
    #expect(error == .unknownBlock("9"))
  }
}
