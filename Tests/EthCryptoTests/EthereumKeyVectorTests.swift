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

  /// Its ECIES messages begin with the sender's key. Decrypting them is the network protocol's business.
  @Test("crypto.json: private keys, and the public keys in front of messages")
  func messages() throws {
    let vectors = try Fixtures.vector("crypto.json", as: [String: [String: Any]].self)
    var messages = 0
    for vector in vectors.values where try vector.text("decryption_type") != "aes_ctr" {
      messages += 1
      _ = try PrivateKey(hex: vector.text("key"))
      let sender = try Array(vector.bytes("cipher").prefix(65))
      #expect(try PublicKey(sender).uncompressed == sender)
    }
    #expect(messages > 0)
  }
}
