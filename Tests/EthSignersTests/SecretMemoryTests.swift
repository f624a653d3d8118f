#if os(Linux)
  import EthCrypto
  import EthPrimitives
  import EthSigners
  import Foundation
  import Testing

  @Suite("Keys, passwords and mnemonics in memory", .serialized)
  struct SecretMemoryTests {
    /// What a secret is put through before it goes away.
    enum Use: CaseIterable {
      case encrypting, decrypting, decryptingPBKDF2, password, wrongPassword, phrase, entropy, seed
      case parent, child, xprv, cipher, derived
    }

    /// 16 bytes of a secret, kept to look for.
    final class Trace: @unchecked Sendable {
      private let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 8)

      deinit {
        bytes.initializeMemory(as: UInt8.self, repeating: 0)
        bytes.deallocate()
      }

      func note(_ secret: UnsafeRawBufferPointer, from offset: Int = 16) {
        for index in 0..<16 { bytes[index] = secret[offset + index] }
      }

      func occurrences() throws -> Int { try ProcessMemory.occurrences(of: UnsafeRawBufferPointer(bytes)) }
    }

    @Test("are nowhere once they have been used", arguments: Use.allCases)
    func gone(_ use: Use) throws {
      // The first call of a function of another library saves all registers on the stack to find it.
      try Self.perform(use, Trace())

      let trace = Trace()
      let (isGone, end) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      // A thread of its own, so that its stack stays as the secret's functions have left it.
      let thread = Thread {
        try? Self.perform(use, trace)
        isGone.signal()
        end.wait()
      }
      thread.start()
      isGone.wait()
      #expect(try trace.occurrences() == 0)
      end.signal()
    }

    private static let cheap = KeystoreKDF.scrypt(n: 4, r: 1, p: 1)

    /// Bytes that nobody has seen before.
    private static func random(_ count: Int) -> SecretBytes {
      var secret = SecretBytes(capacity: count)
      _ = secret.fill { bytes in
        for index in bytes.indices { bytes[index] = .random(in: 33...126) }
        return bytes.count
      }
      return secret
    }

    @inline(never)
    private static func perform(_ use: Use, _ trace: Trace) throws {
      let secret = random(32)
      switch use {
      case .encrypting, .decrypting, .decryptingPBKDF2:
        let key = PrivateKey.generate()
        let kdf = use == .decryptingPBKDF2 ? KeystoreKDF.pbkdf2(rounds: 3) : cheap
        let keystore = try Keystore.encrypting(key, password: secret, kdf: kdf)
        key.withUnsafeKeyBytes { trace.note($0) }
        if use == .encrypting { break }
        let opened = try keystore.decrypt(password: secret)
        let isSame = opened.isEqual(to: key)
        #expect(isSame)
      case .password, .wrongPassword:
        let keystore = try Keystore.encrypting(PrivateKey.generate(), password: secret, kdf: cheap)
        guard use == .wrongPassword else {
          secret.withUnsafeBytes { trace.note($0) }
          break
        }
        let other = random(100)
        other.withUnsafeBytes { trace.note($0, from: 50) }
        do throws(KeystoreError) { _ = try keystore.decrypt(password: other) } catch {}
      case .phrase, .entropy:
        let mnemonic = Mnemonic.generate(wordCount: .twentyFour)
        let phrase = mnemonic.phrase
        if use == .phrase { phrase.withUnsafeBytes { trace.note($0, from: 40) } }
        let read = try Mnemonic(phrase)
        if use == .entropy { read.entropy.withUnsafeBytes { trace.note($0) } }
        _ = try read.signer(passphrase: "x").address
      case .seed:
        let mnemonic = Mnemonic.generate(language: .japanese)
        let seed = try mnemonic.seed(passphrase: secret)
        seed.withUnsafeBytes { trace.note($0) }
        _ = try ExtendedPrivateKey(seed: seed).address
      case .parent:
        let parent = try ExtendedPrivateKey(seed: secret)
        parent.privateKey.withUnsafeKeyBytes { trace.note($0) }
        _ = try parent.child(.hardened(44)).address
      case .child:
        let child = try ExtendedPrivateKey(seed: secret).derived(along: DerivationPath("m/44'/60'/0'/0/1"))
        child.privateKey.withUnsafeKeyBytes { trace.note($0) }
        _ = child.extendedPublicKey.xpub
      case .cipher:
        secret.withUnsafeBytes { trace.note($0, from: 0) }
        var output = [UInt8](repeating: 0, count: 32)
        let isDone = output.withUnsafeMutableBytes { output in
          secret.withUnsafeBytes { key in
            random(32).withUnsafeBytes { input in
              AES128CTR.apply(to: input, key: key, counter: [UInt8](repeating: 1, count: 16), output: output)
            }
          }
        }
        #expect(isDone)
      case .derived:
        let key = secret.withUnsafeBytes {
          PBKDF2.key(password: $0, salt: $0, function: .hmacSHA256, rounds: 1, count: 32)
        }
        key.withUnsafeBytes { trace.note($0) }
      case .xprv:
        let text = try ExtendedPrivateKey(seed: secret).xprv
        text.withUnsafeBytes { trace.note($0, from: 60) }
        _ = try ExtendedPrivateKey(xprv: text).address
      }
    }
  }
#endif
