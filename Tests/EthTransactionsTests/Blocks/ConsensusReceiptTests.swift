import EthJSON
import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Consensus receipts")
struct ConsensusReceiptTests {
  @Test("receipts of all forks and types that py-evm has made: both ways, and from JSON")
  func fixtures() throws {
    var kinds: Set<ConsensusReceipt.Kind> = []
    var outcomes: Set<Bool?> = []
    for block in try ChainFixtures.blocks() {
      var bloom = Bloom()
      for (index, bytes) in block.receipts.enumerated() {
        let receipt = try ConsensusReceipt(rawBytes: bytes)
        #expect(receipt.rawBytes == bytes, "\(block.fork) \(index)")
        if index < block.receiptsJSON.count {
          #expect(try ConsensusReceipt(json: block.receiptsJSON[index]) == receipt, "\(block.fork) \(index)")
        }
        kinds.insert(receipt.kind)
        outcomes.insert(receipt.succeeded)
        bloom.merge(receipt.logsBloom)
      }
      #expect(try BlockHeader(rlpEncoded: block.header).logsBloom == bloom, "\(block.fork)")
    }
    #expect(kinds == Set(ConsensusReceipt.Kind.allCases))
    #expect(outcomes == [nil, true, false])
  }

  @Test("a receipt is put together from its parts as it was read")
  func parts() throws {
    for block in try ChainFixtures.blocks() {
      for bytes in block.receipts.prefix(9) {
        let receipt = try ConsensusReceipt(rawBytes: bytes)
        let again =
          switch receipt.outcome {
          case .status(let succeeded):
            ConsensusReceipt(
              kind: receipt.kind, succeeded: succeeded, cumulativeGasUsed: receipt.cumulativeGasUsed,
              logs: receipt.logs)
          case .stateRoot(let root):
            ConsensusReceipt(
              stateRoot: root, cumulativeGasUsed: receipt.cumulativeGasUsed, logs: receipt.logs)
          }
        #expect(again == receipt && again.type == (bytes[0] < 0x80 ? bytes[0] : 0))
      }
    }
  }

  @Test("a filter that is not that of the logs is refused")
  func wrongBloom() throws {
    var bytes = sample().rawBytes
    let bloom = sample().logsBloom.bytes
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: bloom) })
    for index in start..<(start + 256) {
      for bit in 0..<8 {
        bytes[index] ^= 1 << UInt8(bit)
        #expect(throws: ReceiptError.wrongBloom) { try ConsensusReceipt(rawBytes: bytes) }
        bytes[index] ^= 1 << UInt8(bit)
      }
    }
  }

  @Test("types of other chains, no bytes, and states where a status belongs are refused")
  func refused() throws {
    let legacy = ConsensusReceipt(kind: .legacy, succeeded: true, cumulativeGasUsed: 1, logs: []).rawBytes
    for type: UInt8 in [0, 5, 0x64, 0x7e, 0x7f, 0x80, 0xbf] {
      #expect(throws: ReceiptError.unknownType(type)) { try ConsensusReceipt(rawBytes: [type] + legacy) }
    }
    #expect(throws: ReceiptError.empty) { try ConsensusReceipt(rawBytes: []) }
    let old = ConsensusReceipt(stateRoot: .zero, cumulativeGasUsed: 1, logs: []).rawBytes
    #expect(try ConsensusReceipt(rawBytes: old).outcome == .stateRoot(.zero))
    let error = #expect(throws: ReceiptError.self) { try ConsensusReceipt(rawBytes: [2] + old) }
    guard case .rlp(let error) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error.path == "receipt.status" && error.offset == 4)
    #expect("\(error)".contains("expected a status of 0 or 1, found 0x00"))
  }

  @Test("a log with five topics, a status of 2, and a trailing byte are refused with the field's name")
  func wrongFields() throws {
    let topic = RLPItem.bytes([UInt8](repeating: 1, count: 32))
    let address = RLPItem.bytes([UInt8](repeating: 2, count: 20))
    let bloom = RLPItem.bytes([UInt8](repeating: 0, count: 256))
    func path(_ fields: [RLPItem]) -> String? {
      let bytes = RLPItem.list(fields).rlpEncoded
      let error = #expect(throws: ReceiptError.self) { try ConsensusReceipt(rawBytes: bytes) }
      guard case .rlp(let error) = error else { return nil }
      return error.path
    }
    let log = RLPItem.list([address, .list([topic, topic, topic, topic, topic]), .bytes([])])
    #expect(path([.integer(1), .integer(1), bloom, .list([log])]) == "receipt.logs[0].topics")
    #expect(path([.integer(2), .integer(1), bloom, .list([])]) == "receipt.status")
    #expect(path([.bytes([0]), .integer(1), bloom, .list([])]) == "receipt.status")
    #expect(path([.integer(1), .bytes([0]), bloom, .list([])]) == "receipt.cumulativeGasUsed")
    #expect(path([.integer(1), .integer(1), bloom]) == "receipt.logs")
    #expect(path([.integer(1), .integer(1), bloom, .list([]), .bytes([])]) == "receipt")
    #expect(throws: ReceiptError.self) { try ConsensusReceipt(rawBytes: sample().rawBytes + [0]) }
  }

  @Test("every prefix is refused; every changed byte is refused or re-encodes to itself")
  func mutations() throws {
    let bytes = sample().rawBytes
    for count in bytes.indices {
      #expect(throws: ReceiptError.self) { try ConsensusReceipt(rawBytes: Array(bytes.prefix(count))) }
    }
    for index in bytes.indices {
      for mask: UInt8 in [1, 2, 0x80, 0xff] {
        var changed = bytes
        changed[index] ^= mask
        guard let receipt = try? ConsensusReceipt(rawBytes: changed) else { continue }
        #expect(receipt.rawBytes == changed)
      }
    }
  }

  @Test("JSON: an unknown type, a status beyond 1, a filter of other logs, neither status nor root")
  func wrongJSON() throws {
    func read(_ members: String) throws -> ConsensusReceipt {
      try ConsensusReceipt(parsing: Array("{\"cumulativeGasUsed\":\"0x5\",\"logs\":[],\(members)}".utf8))
    }
    let plain = try read(#""type":"0x0","status":"0x1""#)
    #expect(plain == ConsensusReceipt(kind: .legacy, succeeded: true, cumulativeGasUsed: 5, logs: []))
    // Nodes that know no types leave the member out, and some give a root beside the status.
    let root = "0x" + String(repeating: "00", count: 32)
    #expect(try read(#""status":"0x1","root":null"#) == plain)
    #expect(try read("\"status\":\"0x1\",\"root\":\"\(root)\"") == plain)
    #expect(try read("\"root\":\"\(root)\"").outcome == .stateRoot(.zero))
    for members in [
      #""type":"0x7e","status":"0x1""#, #""type":"0x100","status":"0x1""#, #""status":"0x2""#,
      #""type":"0x0""#,
      "\"type\":\"0x2\",\"root\":\"\(root)\"", "\"status\":\"0x1\",\"logsBloom\":\"0x00\"",
      "\"status\":\"0x1\",\"logsBloom\":\"0x01\(String(repeating: "00", count: 255))\"",
    ] {
      #expect(throws: JSONError.self) { try read(members) }
    }
  }

  @Test("JSON: a log with five topics is refused with its path")
  func topicsInJSON() throws {
    func read(topics count: Int) throws(JSONError) -> ConsensusReceipt {
      let topics = [String](repeating: "\"\(Hash32.zero)\"", count: count).joined(separator: ",")
      let log = "{\"address\":\"\(Address.zero)\",\"topics\":[\(topics)],\"data\":\"0x\"}"
      return try ConsensusReceipt(
        parsing: Array("{\"status\":\"0x1\",\"cumulativeGasUsed\":\"0x5\",\"logs\":[\(log)]}".utf8))
    }
    #expect(try read(topics: 4).logs.first?.topics.count == 4)
    #expect(#expect(throws: JSONError.self) { try read(topics: 5) }?.path == "logs[0].topics")
  }

  private func sample() -> ConsensusReceipt {
    let topics = (1...4).map { Hash32(UInt256($0) << 200) }
    return ConsensusReceipt(
      kind: .eip1559, succeeded: true, cumulativeGasUsed: 1_000_000,
      logs: [
        .init(address: .zero, topics: topics, data: [1, 2, 3]), .init(address: .zero, topics: [], data: []),
      ])
  }
}
