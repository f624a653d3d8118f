import EthPrimitives
import Foundation
import Testing

@Suite("Bloom")
struct BloomTests {
  @Test("filters of random entries, as the yellow paper's function and eth-bloom make them")
  func fixture() throws {
    let rows = try Fixtures.load("bloom.json").rows()
    #expect(rows.count == 60)
    var all = Bloom()
    for row in rows {
      let text = try (row[0] as? String).required
      let entries = try (row[1] as? [String]).required.map { try Hex.decode($0) }
      let absent = try (row[2] as? [String]).required.map { try Hex.decode($0) }
      var bloom = Bloom()
      for entry in entries { bloom.add(entry) }
      #expect(bloom.description == "0x" + text)
      #expect(try Bloom(text) == bloom && Bloom(Hex.decode(text)) == bloom)
      #expect(bloom.isEmpty == entries.isEmpty)
      for entry in entries { #expect(bloom.contains(entry) && bloom.contains(hash: Keccak256.hash(entry))) }
      for entry in absent { #expect(!bloom.contains(entry)) }
      all.merge(bloom)
      #expect(all.contains(bloom))
    }
    #expect(try rows.allSatisfy { all.contains(try Bloom(($0[0] as? String).required)) })
  }

  @Test("a log adds its address and its topics")
  func accrual() throws {
    let token: Address = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48"
    let topics = ["Transfer(address,address,uint256)", "x"].map { Keccak256.hash($0.utf8) }
    var bloom = Bloom()
    bloom.accrue(address: token, topics: topics)
    var other = Bloom()
    other.add(token.bytes)
    for topic in topics { other.add(topic.bytes) }
    #expect(bloom == other && bloom.hashValue == other.hashValue)
    #expect(bloom.contains(token) && topics.allSatisfy(bloom.contains(_:)))
    #expect(!bloom.contains(Address.zero) && !bloom.contains(Hash32.zero))
    #expect(!Bloom().contains(bloom) && bloom.contains(Bloom()))
  }

  @Test("what is no filter is refused")
  func refused() {
    #expect(throws: HexError.wrongLength(expected: 256, found: 255)) {
      try Bloom([UInt8](repeating: 0, count: 255))
    }
    #expect(throws: HexError.wrongLength(expected: 256, found: 1)) { try Bloom(String("0x00")) }
    #expect(throws: HexError.invalidDigit(offset: 513, byte: 0x67)) {
      try Bloom("0x" + String(repeating: "0", count: 511) + "g")
    }
  }

  @Test("JSON")
  func json() throws {
    var bloom = Bloom()
    bloom.add([1, 2, 3])
    let data = try JSONEncoder().encode([bloom])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(bloom)\"]")
    #expect(try JSONDecoder().decode([Bloom].self, from: data) == [bloom])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Bloom].self, from: Data("[\"0x\"]".utf8))
    }
  }
}
