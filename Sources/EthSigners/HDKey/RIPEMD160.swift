/// RIPEMD-160 (Dobbertin, Bosselaers, Preneel 1996), which the fingerprints of BIP-32 take; for nothing else.
enum RIPEMD160 {
  /// The hash: 20 bytes.
  static func hash(_ message: UnsafeRawBufferPointer) -> [UInt8] {
    // Padding: a bit, zeros, the number of bits in 8 bytes, least significant first.
    let blocks = (message.count + 9 + 63) / 64
    var padded = [UInt8](repeating: 0, count: 64 * blocks)
    padded.withUnsafeMutableBytes { bytes in
      bytes.copyMemory(from: message)
      bytes[message.count] = 0x80
      let bits = UInt64(message.count) &* 8
      bytes.storeBytes(of: bits.littleEndian, toByteOffset: bytes.count - 8, as: UInt64.self)
    }
    var state: State = (0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0)
    padded.withUnsafeBytes { bytes in
      for block in 0..<blocks { compress(&state, UnsafeRawBufferPointer(rebasing: bytes[(64 * block)...])) }
    }
    return [state.0, state.1, state.2, state.3, state.4].flatMap { word in
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32)

  /// Two lines of 80 steps each on the same block, whose results are added crosswise.
  private static func compress(_ state: inout State, _ block: UnsafeRawBufferPointer) {
    var left = state
    var right = state
    for step in 0..<80 {
      let round = step / 16
      self.step(
        &left, function: round, word: word(block, leftWords, step), constant: leftConstants[round],
        rotation: digit(leftRotations, step))
      self.step(
        &right, function: 4 - round, word: word(block, rightWords, step), constant: rightConstants[round],
        rotation: digit(rightRotations, step))
    }
    state = (
      state.1 &+ left.2 &+ right.3, state.2 &+ left.3 &+ right.4, state.3 &+ left.4 &+ right.0,
      state.4 &+ left.0 &+ right.1, state.0 &+ left.1 &+ right.2
    )
  }

  @inline(__always)
  private static func step(
    _ line: inout State, function: Int, word: UInt32, constant: UInt32, rotation: UInt32
  ) {
    let (a, b, c, d, e) = line
    let mixed =
      switch function {
      case 0: b ^ c ^ d
      case 1: (b & c) | (~b & d)
      case 2: (b | ~c) ^ d
      case 3: (b & d) | (c & ~d)
      default: b ^ (c | ~d)
      }
    let sum = a &+ mixed &+ word &+ constant
    line = (e, (sum << rotation | sum >> (32 &- rotation)) &+ e, b, c << 10 | c >> 22, d)
  }

  @inline(__always)
  private static func word(_ block: UnsafeRawBufferPointer, _ order: StaticString, _ step: Int) -> UInt32 {
    UInt32(littleEndian: block.loadUnaligned(fromByteOffset: 4 * Int(digit(order, step)), as: UInt32.self))
  }

  /// The hexadecimal digit of `table` for `step`.
  @inline(__always)
  private static func digit(_ table: StaticString, _ step: Int) -> UInt32 {
    let character = UInt32(table.utf8Start[step])
    return character < 0x3A ? character &- 0x30 : character &- 0x57
  }

  private static let leftConstants: [UInt32] = [0, 0x5A82_7999, 0x6ED9_EBA1, 0x8F1B_BCDC, 0xA953_FD4E]
  private static let rightConstants: [UInt32] = [0x50A2_8BE6, 0x5C4D_D124, 0x6D70_3EF3, 0x7A6D_76E9, 0]

  // Which word of the block a step takes, and by how much it rotates, a hexadecimal digit a step.
  private static let leftWords: StaticString =
    "0123456789abcdef74d1a6f3c0952eb83ae49f812706db5c19ba08c4d37fe56240597c2ae138b6fd"
  private static let rightWords: StaticString =
    "5e7092b4d6f81a3c6b370d5aef8c4912f5137e69b8c2a04d86413bf05c2d97aecfa4158762de039b"
  private static let leftRotations: StaticString =
    "befc5879bdef6798768db97f7cf9b7dcbd67e9dfe8d65c75bcefef989e56865c9f5b68dc5cdeb856"
  private static let rightRotations: StaticString =
    "899bdff5778beec69df7c89b77c76fdb97fb866ecd5edd75f58bee6e69c9c5f885c9c5e68d65fdbb"
}
