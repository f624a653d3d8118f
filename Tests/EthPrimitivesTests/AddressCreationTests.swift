import EthPrimitives
import Testing

@Suite("Addresses of created contracts")
struct AddressCreationTests {
  @Test("CREATE: nonces of every length")
  func create() throws {
    let rows = try (Fixtures.load("creations.json")["create"] as? [[String]]).required
    #expect(rows.count == 50)
    for row in rows {
      let nonce = try UInt64(row[1]).required
      #expect(try Address(createdBy: Address(row[0]), nonce: nonce).description == row[2], "nonce \(nonce)")
    }
  }

  @Test("CREATE2: the seven examples of EIP-1014")
  func create2() throws {
    let rows = try (Fixtures.load("creations.json")["create2"] as? [[String]]).required
    #expect(rows.count == 7)
    for row in rows {
      let (creator, salt, code) = (try Address(row[0]), try Hash32(row[1]), try Hex.decode(row[2]))
      #expect(Address(createdBy: creator, salt: salt, initCode: code).description == row[3])
      #expect(
        Address(createdBy: creator, salt: salt, initCodeHash: Keccak256.hash(code)).description == row[3])
    }
  }
}
