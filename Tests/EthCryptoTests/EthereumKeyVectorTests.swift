import EthCrypto
import EthPrimitives
import Testing

@Suite("Keys: ethereum-tests", .enabled(if: Fixtures.vectors != nil))
struct EthereumKeyVectorTests {
  /// The file's `sig_of_emptystring` is left out: by eth-keys, too, it recovers no such address from Keccak-256 or
  /// SHA-256 of the empty string.
  @Test("keyaddrtest.json: keys from seeds, and their addresses")
  func keys() throws {
    let vectors = try Fixtures.vector("keyaddrtest.json")
    #expect(vectors.count == 2)
    for vector in vectors {
      #expect(try Keccak256.hash(vector.text("seed").utf8).bytes == Hex.decode(vector.text("key")))
      #expect(try PrivateKey(hex: vector.text("key")).address == Address(vector.text("addr")))
    }
  }
}
