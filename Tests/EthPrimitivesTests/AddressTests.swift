import EthPrimitives
import Testing

@Suite("Address and Hash32")
struct AddressTests {
  @Test("EIP-55's examples and eth-utils' checksums")
  func checksums() throws {
    let fixture = try Fixtures.load("addresses.json")
    for text in try fixture.texts("eip55") + fixture.texts() {
      let address = try Address(text)
      #expect(address.description == text)
      #expect(address.lowercased == text.lowercased())
      #expect(try Address(text.dropFirst(2)) == address)
      #expect(try Address(text.lowercased()) == address)
      #expect(try Address("0x" + text.dropFirst(2).uppercased()) == address)
      #expect(try Address("0X" + text.dropFirst(2)) == address)
      #expect(try Address(address.bytes) == address)
    }
  }

  @Test("a letter in the wrong case is refused, and the error shows the right form")
  func wrongCase() throws {
    let right = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    var refused = 0
    for index in right.indices.dropFirst(2) {
      let letter = right[index]
      let other = letter.isLowercase ? letter.uppercased() : letter.lowercased()
      guard other != String(letter) else { continue }
      let wrong = right.replacingCharacters(at: index, with: other)
      #expect(throws: AddressError.checksum(expected: right)) { try Address(wrong) }
      refused += 1
    }
    #expect(refused == 18)
    #expect("\(AddressError.checksum(expected: right))".contains(right))
  }

  @Test("what is no address is refused")
  func refused() {
    let digits = String(repeating: "1", count: 38)
    for (text, error) in [
      ("", HexError.wrongLength(expected: 20, found: 0)), ("0x", .wrongLength(expected: 20, found: 0)),
      ("0x" + digits, .wrongLength(expected: 20, found: 19)), (digits + "1", .oddLength(digits: 39)),
      (digits + "1111", .wrongLength(expected: 20, found: 21)),
      ("0x" + digits + "1g", .invalidDigit(offset: 41, byte: UInt8(ascii: "g"))),
      (" " + digits + "1", .invalidDigit(offset: 0, byte: 0x20)),
    ] {
      #expect(throws: AddressError.hex(error)) { try Address(text) }
    }
    for (text, message) in [
      ("", "expected 40 hexadecimal digits, found 0"),
      (digits + "1", "expected 40 hexadecimal digits, found 39"),
      ("0x" + digits, "expected 40 hexadecimal digits, found 38"),
      ("0x" + digits + "1g", "expected a hexadecimal digit at offset 41, found \"g\""),
    ] {
      let error = #expect(throws: AddressError.self) { try Address(text) }
      #expect(error?.description == "not an address: " + message)
    }
    #expect(throws: HexError.wrongLength(expected: 20, found: 32)) {
      try Address([UInt8](repeating: 0, count: 32))
    }
  }

  @Test("bytes, order, hashing")
  func addresses() throws {
    let seed: UInt64 = 0xadd4
    var generator = SeededGenerator(seed: seed)
    let all = try (0..<300).map { _ in try Address(generator.bytes(20)) }
    for (a, b) in zip(all, all.dropFirst()) {
      #expect((a < b) == a.bytes.lexicographicallyPrecedes(b.bytes), "seed \(seed)")
      #expect(a.withUnsafeBytes { Array($0) } == a.bytes)
      #expect(try Address(a.bytes.lazy.map { $0 }) == a)
    }
    #expect(Set(all).count == 300)
    // Addresses that differ in their last bytes only.
    let close = try (0..<300).map {
      try Address([UInt8](repeating: 7, count: 18) + [UInt8($0 >> 8), UInt8($0 & 255)])
    }
    #expect(close.sorted() == close)
    #expect(Set(close.map(\.hashValue)).count == 300)
    #expect(Address.zero.bytes == [UInt8](repeating: 0, count: 20))
    #expect(Address(lastBytesOf: Hash32(0x1234)).bytes.suffix(3) == [0, 0x12, 0x34])
    let literal: Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    #expect(literal.lowercased == "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")
  }

  @Test("hashes: bytes, text, order, hashing")
  func hashes() throws {
    let seed: UInt64 = 0x4a54
    var generator = SeededGenerator(seed: seed)
    let all = try (0..<300).map { _ in try Hash32(generator.bytes(32)) }
    for (a, b) in zip(all, all.dropFirst()) {
      #expect((a < b) == a.bytes.lexicographicallyPrecedes(b.bytes), "seed \(seed)")
      #expect(a.description == Hex.encode(a.bytes))
      #expect(try Hash32(a.description) == a)
      #expect(try Hash32(a.description.dropFirst(2).uppercased()) == a)
      #expect(Hash32(a.number) == a)
      #expect(try Hash32(a.bytes.lazy.map { $0 }) == a)
      #expect(a.withUnsafeBytes { Array($0) } == a.bytes)
    }
    // Small numbers, as storage slots and topics have them, must not fall into one bucket.
    #expect(Set((0..<300).map { Hash32(UInt256($0)).hashValue }).count == 300)
    #expect(Hash32.zero.bytes == [UInt8](repeating: 0, count: 32))
    #expect(throws: HexError.wrongLength(expected: 32, found: 31)) {
      try Hash32([UInt8](repeating: 0, count: 31))
    }
    #expect(throws: HexError.wrongLength(expected: 32, found: 20)) { try Hash32(Address.zero.lowercased) }
    #expect(throws: HexError.oddLength(digits: 3)) { try Hash32(String("0x123")) }
  }
}

extension String {
  fileprivate func replacingCharacters(at index: Index, with text: String) -> String {
    self[..<index] + text + self[self.index(after: index)...]
  }
}
