import EthCrypto
import EthPrimitives
import Testing

@Suite("Secrets are not shown")
struct RedactionTests {
  final class Wallet {
    let name = "savings"
    let key: PrivateKey
    let password: SecretBytes
    init(_ key: consuming PrivateKey, _ password: consuming SecretBytes) {
      self.key = key
      self.password = password
    }
  }

  @Test("no description, reflection or dump of what holds a key or a password shows it")
  func holders() throws {
    let bytes = (order - 2).bigEndianBytes
    let wallet = Wallet(try PrivateKey(bytes), SecretBytes(utf8: "correct horse"))
    var dumped = ""
    dump(wallet, to: &dumped)
    dump([Optional(wallet)], to: &dumped)
    let mirrored = Mirror(reflecting: wallet).children.map { "\($0.label ?? "") \($0.value)" }
    for text in ["\(wallet)", String(reflecting: wallet), dumped] + mirrored {
      #expect(!text.lowercased().contains("d0364"), "hexadecimal")
      #expect(!text.contains("\((order - 2).description.prefix(8))"), "decimal")
      #expect(!text.contains("174, 220, 230") && !text.contains("- 174\n"), "bytes")
      #expect(!text.contains("horse"))
    }
    #expect(wallet.key.withUnsafeKeyBytes { Array($0) } == bytes)
  }

  @Test("keys are compared over all their bytes")
  func equality() throws {
    var bytes = [UInt8](repeating: 7, count: 32)
    let key = try PrivateKey(bytes)
    let isSame = try (key.isEqual(to: key), key.isEqual(to: PrivateKey(bytes)))
    #expect(isSame == (true, true))
    for index in 0..<32 {
      for bit in 0..<8 {
        bytes[index] ^= 1 << bit
        let other = try PrivateKey(bytes)
        let isSame = (key.isEqual(to: other), other.isEqual(to: key))
        #expect(isSame == (false, false))
        bytes[index] ^= 1 << bit
      }
    }
  }
}
