import EthCrypto
import EthPrimitives
import Testing

@Suite("Keys: ethereum-tests", .enabled(if: Fixtures.vectors != nil))
struct EthereumKeyVectorTests {
  @Test("keyaddrtest.json: keys from seeds, addresses, signatures of the empty string")
  func keys() throws {
    let vectors = try Fixtures.vector("keyaddrtest.json")
    #expect(vectors.count == 2)
    let empty = Keccak256.hash([])
    for vector in vectors {
      let key = try PrivateKey(hex: vector.text("key"))
      #expect(try Keccak256.hash(vector.text("seed").utf8).bytes == Hex.decode(vector.text("key")))
      let address = try Address(vector.text("addr"))
      #expect(key.address == address)
      let parts = try (vector["sig_of_emptystring"] as? [String: Any]).required
      let (r, s) = (try UInt256(parsing: parts.text("r")), try UInt256(parsing: parts.text("s")))
      let isOdd = try parts.text("v") == "28"
      // These signatures are older than RFC 6979's use and EIP-2: their nonces differ, and one has a high s.
      let isHigh = s > order / 2
      if isHigh {
        #expect(throws: CryptoError.highS) { try Signature(r: r, s: s, yParity: isOdd) }
      }
      let signature = try Signature(r: r, s: isHigh ? order - s : s, yParity: isOdd != isHigh)
      #expect(try signature.recoverAddress(of: empty) == address)
    }
  }
}
