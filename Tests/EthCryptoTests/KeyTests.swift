import EthCrypto
import EthPrimitives
import Testing

@Suite("Keys")
struct KeyTests {
  /// What making a key throws; keys cannot be copied, so that `#expect(throws:)` cannot take them.
  func failure(_ make: () throws(CryptoError) -> PrivateKey) -> CryptoError? {
    do throws(CryptoError) { _ = try make() } catch { return error }
    return nil
  }

  @Test("zero, the order and what is above it are no keys; 1 and the order - 1 are")
  func range() throws {
    for wrong in [0, order, order + 1, .max] as [UInt256] {
      #expect(
        failure { () throws(CryptoError) in try PrivateKey(wrong.bigEndianBytes) } == .privateKeyOutOfRange)
      #expect(
        failure { () throws(CryptoError) in try PrivateKey(hex: Hash32(wrong).description) }
          == .privateKeyOutOfRange)
    }
    #expect(
      try PrivateKey((order - 1).bigEndianBytes).address == "0x80C0dbf239224071c59dD8970ab9d542E3414aB2")
    #expect(
      try PrivateKey((1 as UInt256).bigEndianBytes).address == "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf")
    for count in [0, 1, 31, 33, 64] {
      let bytes = [UInt8](repeating: 1, count: count)
      #expect(failure { () throws(CryptoError) in try PrivateKey(bytes) } == .privateKeyLength(found: count))
    }
  }

  @Test("keys as text")
  func text() throws {
    let digits = "c85ef7d79691fe79573b1a7064c19c1a9819ebdbd1faaab1a8ec92344438aaf4"
    let address: Address = "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"
    for text in [
      digits, "0x" + digits, "0X" + digits.uppercased(), digits + "\n", " \t0x" + digits + "\r\n\r\n",
    ] {
      #expect(try PrivateKey(hex: text).address == address)
    }
    let wrong: [(String, CryptoError)] = [
      ("", .privateKeyText), (" \n", .privateKeyText), ("0x", .privateKeyLength(found: 0)),
      (String(digits.dropLast()), .privateKeyText),
      (String(digits.dropLast(2)), .privateKeyLength(found: 31)),
      (digits + "00", .privateKeyLength(found: 33)), (digits.dropLast() + "g", .privateKeyText),
      (digits.prefix(32) + " " + digits.suffix(32), .privateKeyText), ("\u{feff}" + digits, .privateKeyText),
    ]
    for (text, error) in wrong {
      #expect(
        failure { () throws(CryptoError) in try PrivateKey(hex: text) } == error, "\(text.count) characters")
    }
  }

  @Test("no error shows what it was given")
  func errorsHideKeys() {
    let secret = "c85ef7d79691fe79573b1a7064c19c1a9819ebdbd1faaab1a8ec92344438aafg"
    for text in [secret, secret + "00", String(secret.dropLast(2)), "0x" + secret] {
      let error = failure { () throws(CryptoError) in try PrivateKey(hex: text) }
      var dumped = ""
      dump(error, to: &dumped)
      for shown in ["\(error as Any)", String(reflecting: error), dumped] {
        #expect(!shown.contains("c85e") && !shown.contains("aafg"))
      }
    }
  }

  @Test("generated keys differ and sign")
  func generated() throws {
    var addresses: Set<Address> = []
    for _ in 0..<50 {
      let key = PrivateKey.generate()
      addresses.insert(key.address)
      #expect(try key.sign(.zero).recoverAddress(of: .zero) == key.address)
    }
    #expect(addresses.count == 50)
  }

  /// A byte that eight fillings all leave at zero is not filled: chance does so once in 2^64 bytes.
  @Test("the system's entropy fills every byte, of keys too", arguments: [0, 1, 31, 32, 255, 256, 257, 1000])
  func entropy(count: Int) {
    var seen = [UInt8](repeating: 0, count: count)
    for _ in 0..<8 {
      var bytes = [UInt8](repeating: 0, count: count)
      bytes.withUnsafeMutableBytes { SystemEntropy.fill($0) }
      for index in 0..<count { seen[index] |= bytes[index] }
    }
    #expect(!seen.contains(0))
    var keyBytes = [UInt8](repeating: 0, count: 32)
    for _ in 0..<8 {
      PrivateKey.generate().withUnsafeKeyBytes { for index in 0..<32 { keyBytes[index] |= $0[index] } }
    }
    #expect(!keyBytes.contains(0))
  }

  struct Box: ~Copyable {
    let key: PrivateKey
  }

  @Test("moving a key leaves no copy of its bytes behind")
  func moving() throws {
    let bytes = (order - 2).bigEndianBytes
    let key = try PrivateKey(bytes)
    let before = key.withUnsafeKeyBytes { UInt(bitPattern: $0.baseAddress) }
    let box = Box(key: key)
    #expect(box.key.withUnsafeKeyBytes { UInt(bitPattern: $0.baseAddress) } == before)
    #expect(box.key.withUnsafeKeyBytes { Array($0) } == bytes)
  }

  @Test("the caller's bytes stay as they are")
  func callersBytes() throws {
    let bytes = (order - 2).bigEndianBytes
    let copy = bytes.map { $0 }
    _ = try PrivateKey(bytes)
    #expect(bytes == copy)
    let text = Hex.encode(bytes)
    _ = try PrivateKey(hex: text)
    #expect(text == Hex.encode(copy))
  }

  @Test("wiping overwrites every byte, and of nothing nothing")
  func wiping() {
    for count in [0, 1, 32, 100] {
      var bytes = [UInt8](repeating: 0xa5, count: count)
      bytes.withUnsafeMutableBytes { wipe($0) }
      #expect(bytes == [UInt8](repeating: 0, count: count))
    }
    wipe(UnsafeMutableRawBufferPointer(start: nil, count: 0))
  }

  @Test("public keys in every form")
  func publicKeys() throws {
    for entry in try Fixtures.signatures().prefix(60) {
      let key = try PublicKey(entry.publicKey)
      #expect(key.coordinates == entry.publicKey)
      #expect(key.compressed == entry.compressed)
      #expect(key.uncompressed == [4] + entry.publicKey)
      #expect(key.address == entry.address)
      #expect(try PublicKey(entry.compressed) == key)
      #expect(try PublicKey([4] + entry.publicKey) == key)
      #expect(try PublicKey(entry.compressed.lazy.map { $0 }) == key)

      let other = try PublicKey([entry.compressed[0] ^ 1] + entry.compressed.dropFirst())
      #expect(other != key && other.coordinates.prefix(32) == key.coordinates.prefix(32))
      let parity = entry.publicKey[63] & 1
      var offCurve = entry.publicKey
      offCurve[63] ^= 1
      for wrong in [
        [6 + parity] + entry.publicKey, [7 - parity] + entry.publicKey, [0] + entry.publicKey,
        [5] + entry.compressed.dropFirst(), [4] + entry.compressed.dropFirst(), [2] + entry.publicKey,
        offCurve,
        [4] + offCurve, Array(entry.publicKey.dropLast()), entry.publicKey + [0, 0],
        Array(entry.compressed.dropFirst()),
      ] {
        #expect(throws: CryptoError.invalidPublicKey) { try PublicKey(wrong) }
      }
    }
    #expect(throws: CryptoError.invalidPublicKey) { try PublicKey([]) }
    #expect(throws: CryptoError.invalidPublicKey) { try PublicKey([UInt8](repeating: 0, count: 64)) }
    #expect(throws: CryptoError.invalidPublicKey) { try PublicKey([2] + [UInt8](repeating: 0xff, count: 32)) }
  }
}
