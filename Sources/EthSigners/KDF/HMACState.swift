internal import Crypto
private import EthCrypto

/// HMAC (RFC 2104) as two hashes that have taken the key already, over swift-crypto's hash functions.
///
/// Not its `HMAC`, which pads keys and passwords in arrays that it leaves behind.
struct HMACState<Hash: HashFunction> {
  private var inner: Hash
  private var outer: Hash

  /// Takes a key of any length in.
  init(key: UnsafeRawBufferPointer) {
    var inner = Hash()
    var outer = Hash()
    withUnsafeTemporaryAllocation(byteCount: Hash.blockByteCount, alignment: 8) { block in
      defer { wipe(block) }
      block.initializeMemory(as: UInt8.self, repeating: 0x36)
      if key.count <= block.count {
        for (index, byte) in key.enumerated() { block[index] ^= byte }
      } else {
        // RFC 2104, section 2: a key longer than a block is hashed.
        var hash = Hash()
        hash.update(bufferPointer: key)
        hash.finalizeWiping { digest in
          for (index, byte) in digest.enumerated() { block[index] ^= byte }
        }
      }
      inner.update(bufferPointer: UnsafeRawBufferPointer(block))
      for index in block.indices { block[index] ^= 0x36 ^ 0x5c }
      outer.update(bufferPointer: UnsafeRawBufferPointer(block))
    }
    self.inner = inner
    self.outer = outer
  }

  private init(inner: Hash, outer: Hash) {
    self.inner = inner
    self.outer = outer
  }

  /// The state that has taken in what many messages begin with, so that it is hashed once and not for each of them.
  func beginning(with start: UnsafeRawBufferPointer) -> HMACState {
    var inner = inner
    inner.update(bufferPointer: start)
    return HMACState(inner: inner, outer: outer)
  }

  /// Makes both hashes useless, so that nothing of the key is left in the memory that they free.
  mutating func forget() {
    inner.forget()
    outer.forget()
  }

  /// Writes the code of a message, or of what is left of it, to the first bytes of `output`; the message may lie
  /// there. Nothing of the message is left in the memory that this frees.
  func write(_ message: UnsafeRawBufferPointer, to output: UnsafeMutableRawBufferPointer) {
    var inner = inner
    var outer = outer
    inner.update(bufferPointer: message)
    inner.finalizeWiping { outer.update(bufferPointer: $0) }
    outer.finalizeWiping { output.copyMemory(from: $0) }
  }

  /// Replaces `code` with its own code, as PBKDF2 does again and again, at half of what ``write(_:to:)`` costs.
  func replace(_ code: UnsafeMutableRawBufferPointer) {
    var inner = inner
    var outer = outer
    inner.update(bufferPointer: UnsafeRawBufferPointer(code))
    var digest = inner.finalize()
    withUnsafeMutableBytes(of: &digest) { outer.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    digest = outer.finalize()
    withUnsafeMutableBytes(of: &digest) {
      code.copyMemory(from: UnsafeRawBufferPointer($0))
      wipe($0)
    }
  }
}
