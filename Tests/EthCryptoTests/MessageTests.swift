import EthCrypto
import EthPrimitives
import Testing

@Suite("Signed messages (EIP-191)")
struct MessageTests {
  @Test("eth-account hashes and signs the same")
  func fixtures() throws {
    let cases = try Fixtures.cases("messages.json")
    #expect(cases.count >= 50)
    for entry in cases {
      let message = try entry.bytes("message")
      let signature = try Signature(entry.bytes("signature"))
      let address = try Address(entry.text("address"))
      let key = try PrivateKey(hex: entry.text("key"))
      #expect(try EIP191.hash(message: message) == Hash32(entry.text("hash")))
      #expect(key.sign(EIP191.hash(message: message)) == signature)
      #expect(try signature.recoverAddress(ofMessage: message) == address)
      #expect(try signature.recoverPublicKey(ofMessage: message) == key.publicKey)
      #expect(key.publicKey.verifies(signature, ofMessage: message))
      #expect(!key.publicKey.verifies(signature, ofMessage: message + [0]))
      #expect((try? signature.recoverAddress(ofMessage: message + [0])) != address)
      let validator = try Address(entry.text("validator"))
      #expect(
        try EIP191.hash(data: message, validator: validator) == Hash32(entry.text("validatorHash")))
      // Collections that are no arrays hash alike.
      #expect(EIP191.hash(message: message.lazy.map { $0 }) == EIP191.hash(message: message))
    }
  }
}
