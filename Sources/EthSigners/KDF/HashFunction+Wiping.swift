internal import Crypto
internal import EthCrypto

extension HashFunction {
  /// Calls `body` with the digest, wipes it, and forgets the message.
  mutating func finalizeWiping<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    var digest = finalize()
    defer { forget() }
    return withUnsafeMutableBytes(of: &digest) { bytes in
      defer { wipe(bytes) }
      return body(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Overwrites the last block of the message and the state with those of a hash that has gone on over zeros:
  /// neither leads back. swift-crypto means to wipe them, but leaves them in the memory that it frees.
  mutating func forget() {
    withUnsafeTemporaryAllocation(byteCount: Self.blockByteCount, alignment: 8) { zeros in
      zeros.initializeMemory(as: UInt8.self, repeating: 0)
      update(bufferPointer: UnsafeRawBufferPointer(zeros))
    }
  }
}
