#if os(Linux)
  import EthCrypto
  import EthPrimitives
  import Foundation
  import Testing

  @Suite("Wiped keys", .serialized)
  struct WipeTests {
    /// What is done with a key before it goes away.
    enum Use: CaseIterable {
      case generating, copyingBytes, readingText, derivingPublicKey, signing, addingTweak, movingIntoClass
      case refusedTweak, secretBytes
    }

    /// The last 16 bytes of a secret, kept to look for; the first are no witness, as the allocator writes into
    /// what is freed.
    final class Trace: @unchecked Sendable {
      let tail = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 8)

      deinit {
        tail.initializeMemory(as: UInt8.self, repeating: 0)
        tail.deallocate()
      }

      func note(_ bytes: UnsafeRawBufferPointer) {
        for index in 0..<16 { tail[index] = bytes[16 + index] }
      }

      func occurrences() throws -> Int { try ProcessMemory.occurrences(of: UnsafeRawBufferPointer(tail)) }
    }

    final class Holder {
      let key: PrivateKey
      init(_ key: consuming PrivateKey) { self.key = key }
    }

    /// The whole memory is searched: while the key lives its bytes are in one place, and afterwards in none, no
    /// matter whether on the heap or on the stack of the thread that used it.
    @Test("once a key has gone its bytes are nowhere in memory", arguments: Use.allCases)
    func gone(_ use: Use) throws {
      // The first call of a function of another library saves all registers on the stack to find it.
      try Self.perform(use, Trace()) {}

      let trace = Trace()
      let (isAlive, look, isGone, end) = (
        DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0),
        DispatchSemaphore(value: 0)
      )
      // A thread of its own, so that its stack stays as the key's functions have left it.
      let thread = Thread {
        try? Self.perform(use, trace) {
          isAlive.signal()
          look.wait()
        }
        isGone.signal()
        end.wait()
      }
      thread.start()
      isAlive.wait()
      #expect(try trace.occurrences() == 1)
      look.signal()
      isGone.wait()
      #expect(try trace.occurrences() == 0)
      end.signal()
    }

    @inline(never)
    private static func perform(_ use: Use, _ trace: Trace, whileAlive: () -> Void) throws {
      let source = PrivateKey.generate()
      switch use {
      case .copyingBytes:
        let key = try source.withUnsafeKeyBytes { try PrivateKey($0) }
        try end(source)
        key.withUnsafeKeyBytes { trace.note($0) }
        whileAlive()
      case .readingText:
        let key = try PrivateKey(hex: source.withUnsafeKeyBytes { Hex.encode($0) } + "\n")
        try end(source)
        key.withUnsafeKeyBytes { trace.note($0) }
        whileAlive()
      case .addingTweak:
        let key = try source.adding(tweak: [UInt8](repeating: 3, count: 32))
        key.withUnsafeKeyBytes { trace.note($0) }
        whileAlive()
      case .movingIntoClass:
        source.withUnsafeKeyBytes { trace.note($0) }
        let holder = Holder(source)
        whileAlive()
        _ = holder.key.sign(.zero)
      case .secretBytes:
        let secret = source.withUnsafeKeyBytes { SecretBytes(copying: $0) }
        try end(source)
        secret.withUnsafeBytes { trace.note($0) }
        whileAlive()
      case .generating, .derivingPublicKey, .signing, .refusedTweak:
        source.withUnsafeKeyBytes { trace.note($0) }
        if use == .derivingPublicKey { _ = source.publicKey }
        if use == .signing { _ = source.sign(.zero) }
        if use == .refusedTweak { refuse(order.bigEndianBytes, of: source) }
        whileAlive()
      }
    }

    private static func end(_ key: consuming PrivateKey) throws {}

    private static func refuse(_ tweak: [UInt8], of key: borrowing PrivateKey) {
      do { _ = try key.adding(tweak: tweak) } catch {}
    }
  }
#endif
