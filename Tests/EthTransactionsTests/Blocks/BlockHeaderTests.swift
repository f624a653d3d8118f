import EthJSON
import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Block headers")
struct BlockHeaderTests {
  @Test("headers of all forks that py-evm has mined: fields, encoding and hash, from RLP and from JSON")
  func fixtures() throws {
    var forms: Set<Int> = []
    for block in try ChainFixtures.blocks() {
      let header = try BlockHeader(rlpEncoded: block.header)
      #expect(header.hash == block.hash, "\(block.fork)")
      #expect(header.rlpEncoded == block.header, "\(block.fork)")
      #expect(try BlockHeader(json: block.json) == header, "\(block.fork)")
      forms.insert(try fields(of: block.header).count)
    }
    #expect(forms == [15, 16, 17, 20, 21])
  }

  @Test("mainnet's genesis and first block have their published hashes")
  func mainnet() throws {
    let headers = try ChainFixtures.blocks().filter { $0.fork == "mainnet" }.map {
      try BlockHeader(rlpEncoded: $0.header)
    }
    #expect(
      headers.map(\.hash.description) == [
        "0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3",
        "0x88e96d4537bea4d9c05d12549907b32561d3bf31f45aae734cdc119f13406cb6",
      ])
    #expect(headers.map(\.number) == [0, 1])
    #expect(headers.last?.parentHash == headers.first?.hash)
    #expect(headers.last?.nonce == 0x539b_d497_9fef_1ec4)
    #expect(headers.last?.difficulty == 17_171_480_576)
    #expect(headers.allSatisfy { $0.forkFields == .frontier && $0.ommersHash == BlockHeader.noOmmersHash })
  }

  @Test("the optional fields are those of the fork")
  func forkFields() throws {
    for block in try ChainFixtures.blocks()
    where ["Paris", "Shanghai", "Cancun", "Prague"].contains(block.fork) {
      let header = try BlockHeader(rlpEncoded: block.header)
      #expect(header.baseFeePerGas != nil && header.difficulty == 0)
      #expect((header.withdrawalsRoot != nil) == (block.fork != "Paris"))
      let hasBlobs = ["Cancun", "Prague"].contains(block.fork)
      #expect((header.blobGasUsed != nil) == hasBlobs && (header.excessBlobGas != nil) == hasBlobs)
      #expect((header.parentBeaconBlockRoot != nil) == hasBlobs)
      #expect((header.requestsHash != nil) == (block.fork == "Prague"))
    }
  }

  @Test("a list that ends between two forks, or goes on, is refused with the field's name")
  func wrongCounts() throws {
    let items = try fields(of: prague().header)
    let missing = [
      14: "header.nonce", 18: "header.excessBlobGas", 19: "header.parentBeaconBlockRoot",
      0: "header.parentHash",
    ]
    for (count, path) in missing {
      let error = try failure(Array(items.prefix(count)))
      #expect(error?.reason == .missingItem && error?.path == path, "\(count): \(String(describing: error))")
    }
    let error = try failure(items + [.bytes([])])
    #expect(error?.reason == .trailingBytes(count: 1) && error?.path == "header")
  }

  @Test("a field of another length, a number with leading zeros or too many bits is refused with its name")
  func wrongFields() throws {
    let items = try fields(of: prague().header)
    let wrong: [(Int, RLPItem, String)] = [
      (0, .bytes([UInt8](repeating: 1, count: 31)), "parentHash"),
      (2, .bytes([]), "beneficiary"),
      (6, .bytes([UInt8](repeating: 0, count: 255)), "logsBloom"),
      (7, .bytes([0]), "difficulty"),
      (8, .bytes([UInt8](repeating: 1, count: 9)), "number"),
      (12, .list([]), "extraData"),
      (14, .bytes([UInt8](repeating: 0, count: 7)), "nonce"),
      (14, .integer(5), "nonce"),
      (15, .bytes([UInt8](repeating: 1, count: 33)), "baseFeePerGas"),
      (16, .bytes([]), "withdrawalsRoot"),
      (17, .bytes([0, 1]), "blobGasUsed"),
      (20, .bytes([UInt8](repeating: 1, count: 33)), "requestsHash"),
    ]
    for (index, item, name) in wrong {
      var items = items
      items[index] = item
      #expect(try failure(items)?.path == "header." + name)
    }
  }

  @Test("every prefix is refused; every changed byte is refused or re-encodes to itself")
  func mutations() throws {
    let bytes = try prague().header
    for count in bytes.indices {
      #expect(throws: RLPError.self) { try BlockHeader(rlpEncoded: Array(bytes.prefix(count))) }
    }
    var accepted = 0
    for index in bytes.indices {
      for mask: UInt8 in [1, 0x80, 0xff] {
        var changed = bytes
        changed[index] ^= mask
        guard let header = try? BlockHeader(rlpEncoded: changed) else { continue }
        accepted += 1
        #expect(header.rlpEncoded == changed)
      }
    }
    #expect(accepted > 1000)
  }

  @Test("a block whose hash the node claims falsely, or with a field missing between others, is refused")
  func wrongJSON() throws {
    let text = try prague().json.description
    let block = try BlockHeader(parsing: Array(text.utf8))
    let other = text.replacing("\"gasUsed\":\"0x", with: "\"gasUsed\":\"0x1", maxReplacements: 1)
    #expect(other != text)
    #expect(path { try BlockHeader(parsing: Array(other.utf8)) } == "hash")
    for name in ["withdrawalsRoot", "blobGasUsed", "excessBlobGas", "parentBeaconBlockRoot", "baseFeePerGas"]
    {
      let renamed = Array(text.replacing("\"\(name)\"", with: "\"x\"").utf8)
      let error = #expect(throws: JSONError.self) { try BlockHeader(parsing: renamed) }
      #expect(error?.reason == .missingMember(name))
    }
    let without = text.replacing("\"requestsHash\"", with: "\"x\"")
    #expect(path { try BlockHeader(parsing: Array(without.utf8)) } == "hash")
    let unclaimed = without.replacing("\"hash\"", with: "\"y\"")
    #expect(try BlockHeader(parsing: Array(unclaimed.utf8)).requestsHash == nil)
    #expect(block.requestsHash != nil)
    let pending = text.replacing("\"nonce\":\"0x0000000000000000\"", with: "\"nonce\":null")
    #expect(pending != text)
    #expect(throws: JSONError.self) { try BlockHeader(parsing: Array(pending.utf8)) }
    // Without a hash that would not fit either.
    for nonce in ["0x", "0x00000000000000", "0x010000000000000000"] {
      let changed = unclaimed.replacing("\"nonce\":\"0x0000000000000000\"", with: "\"nonce\":\"\(nonce)\"")
      #expect(changed != unclaimed)
      #expect(path { try BlockHeader(parsing: Array(changed.utf8)) } == "nonce")
    }
  }

  @Test("withdrawals: encoding and JSON, as py-evm has them")
  func withdrawals() throws {
    var count = 0
    for block in try ChainFixtures.blocks() {
      for (bytes, json) in zip(block.withdrawals, block.withdrawalsJSON) {
        let withdrawal = try Withdrawal(rlpEncoded: bytes)
        #expect(withdrawal.rlpEncoded == bytes)
        #expect(try Withdrawal(json: json) == withdrawal)
        count += 1
        for cut in bytes.indices where count < 9 {
          #expect(throws: RLPError.self) { try Withdrawal(rlpEncoded: Array(bytes[..<cut])) }
        }
      }
    }
    #expect(count > 50)
  }

  private func prague() throws -> BlockCase {
    try ChainFixtures.blocks().last { $0.fork == "Prague" && $0.receipts.count == 9 }.required
  }

  private func fields(of header: [UInt8]) throws -> [RLPItem] {
    guard case .list(let items) = try RLPItem(rlpEncoded: header) else { throw Missing() }
    return items
  }

  private func failure(_ items: [RLPItem]) throws -> RLPError? {
    #expect(throws: RLPError.self) { try BlockHeader(rlpEncoded: RLPItem.list(items).rlpEncoded) }
  }

  private func path(_ body: () throws -> BlockHeader) -> String? {
    #expect(throws: JSONError.self) { try body() }?.path
  }
}
