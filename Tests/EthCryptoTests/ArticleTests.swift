import EthCrypto
import EthPrimitives
import Testing

/// The snippets of the articles.
@Suite("Articles")
struct ArticleTests {
  final class Wallet: Sendable {
    private let key: PrivateKey
    init(_ key: consuming PrivateKey) { self.key = key }

    var address: Address { key.address }

    func approve(_ message: String) -> Signature {
      key.sign(EIP191.hash(message: message.utf8))
    }
  }

  @Test("EthCrypto: sign, recover, verify")
  func overview() throws {
    let key = PrivateKey.generate()
    let hash = Keccak256.hash("hello".utf8)
    let signature = key.sign(hash)
    #expect(signature.bytes.count == 65)
    let address = key.address
    #expect(try signature.recoverAddress(of: hash) == address)
    #expect(key.publicKey.verifies(signature, of: hash))
  }

  @Test("Handling keys: a key through a secret buffer into a class")
  func handlingKeys() throws {
    var source = [UInt8](repeating: 1, count: 32)[...]
    func read(into room: UnsafeMutableRawBufferPointer) -> Int {
      let part = source.prefix(min(room.count, 7))
      room.copyBytes(from: part)
      source = source.dropFirst(part.count)
      return part.count
    }
    var secret = SecretBytes(capacity: 32)
    while secret.fill({ room in read(into: room) }) {}
    let key = try secret.withUnsafeBytes { bytes throws(CryptoError) in try PrivateKey(bytes) }
    let expected = key.address
    let wallet = Wallet(key)
    let address = try wallet.approve("I agree").recoverAddress(ofMessage: "I agree".utf8)
    #expect(address == expected)
  }
}
