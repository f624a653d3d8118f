package import EthPrimitives

/// SHA-256 (FIPS 180-4), for the few small inputs of the floors that use no package: versioned hashes of blobs
/// (EIP-4844).
package enum SHA256 {
  /// The digest of `bytes`.
  package static func hash(_ bytes: RawSpan) -> Hash32 {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// The digest of `bytes`.
  package static func hash(_ bytes: [UInt8]) -> Hash32 {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// The digest of `bytes`.
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> Hash32 {
    var state = initial
    let whole = bytes.count & ~63
    var offset = 0
    while offset < whole {
      compress(&state, UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset &+ 64)]))
      offset &+= 64
    }
    // The rest, the bit 1, zeros, and the length in bits (section 5.1.1): one block, or two.
    let rest = bytes.count &- whole
    let padded = rest < 56 ? 64 : 128
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { block in
      block.initializeMemory(as: UInt8.self, repeating: 0)
      block.copyBytes(from: bytes[whole...])
      block[rest] = 0x80
      block.storeBytes(
        of: (UInt64(bytes.count) &<< 3).bigEndian, toByteOffset: padded &- 8, as: UInt64.self)
      for start in stride(from: 0, to: padded, by: 64) {
        compress(&state, UnsafeRawBufferPointer(rebasing: block[start..<(start &+ 64)]))
      }
    }
    func word(_ high: UInt32, _ low: UInt32) -> UInt64 { (UInt64(high) &<< 32 | UInt64(low)).bigEndian }
    return Hash32(
      rawWords: word(state.0, state.1), word(state.2, state.3), word(state.4, state.5),
      word(state.6, state.7))
  }

  private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  /// One block of 64 bytes (section 6.2.2).
  private static func compress(_ state: inout State, _ block: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      for index in 0..<16 {
        schedule[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 &* index, as: UInt32.self))
      }
      for index in 16..<64 {
        let (early, late) = (schedule[index &- 15], schedule[index &- 2])
        let first = rotate(early, 7) ^ rotate(early, 18) ^ (early &>> 3)
        let second = rotate(late, 17) ^ rotate(late, 19) ^ (late &>> 10)
        schedule[index] = schedule[index &- 16] &+ first &+ schedule[index &- 7] &+ second
      }
      var (a, b, c, d, e, f, g, h) = state
      for index in 0..<64 {
        let choice = (e & f) ^ (~e & g)
        let first =
          h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ constants[index] &+ schedule[index]
        let majority = (a & b) ^ (a & c) ^ (b & c)
        let second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
      state = (
        state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e, state.5 &+ f, state.6 &+ g,
        state.7 &+ h
      )
    }
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 &- count))
  }

  /// Section 5.3.3.
  private static let initial: State = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )

  /// Section 4.2.2.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
