/// The loop of scrypt's ROMix (RFC 7914, sections 3 to 5): everything that takes its time.
///
/// It is written for debug builds too, where it would otherwise be many times slower: words in local variables, as
/// the operators of vectors are calls there; no loop in a block; and what is transparent to the compiler is in this
/// file, as it does not look into others.
enum BlockMix {
  /// Mixes a row of blocks again and again.
  ///
  /// A block is 16 words, which are little-endian in the algorithm's bytes.
  /// - Parameters:
  ///   - rows: How many rows to make.
  ///   - words: The words of a row: 32 for each unit of scrypt's block size `r`.
  ///   - input: The row to begin with.
  ///   - output: Where the next row goes. With a table, rows go to `output` and `input` in turns; without, behind
  ///     each other from `output` on.
  ///   - table: `mask + 1` rows, one of which is added to each row bit by bit before it is mixed.
  ///   - zeros: A row of zeros, added where there is no table.
  @inline(never)
  static func mix(
    rows: Int, of words: Int, from input: UnsafeMutablePointer<UInt32>,
    to output: UnsafeMutablePointer<UInt32>, table: UnsafeMutablePointer<UInt32>?, mask: UInt32,
    zeros: UnsafeMutablePointer<UInt32>
  ) {
    var source = input
    var target = output
    var row = 0
    while row < rows {
      let lastBlock = source + (words &- 16)
      var other = zeros
      if let table { other = table + Int(lastBlock[0] & mask) &* words }
      var a = lastBlock
      var b = other + (words &- 16)
      var (x0, x1, x2, x3) = (a[0] ^ b[0], a[1] ^ b[1], a[2] ^ b[2], a[3] ^ b[3])
      var (x4, x5, x6, x7) = (a[4] ^ b[4], a[5] ^ b[5], a[6] ^ b[6], a[7] ^ b[7])
      var (x8, x9, x10, x11) = (a[8] ^ b[8], a[9] ^ b[9], a[10] ^ b[10], a[11] ^ b[11])
      var (x12, x13, x14, x15) = (a[12] ^ b[12], a[13] ^ b[13], a[14] ^ b[14], a[15] ^ b[15])
      a = source
      b = other
      // Mixed blocks with even numbers go to the first half of the row, those with odd ones to the second.
      var block = target
      var nextBlock = target + words / 2
      let end = source + words
      while a < end {
        let (y0, y1, y2, y3) = (x0 ^ a[0] ^ b[0], x1 ^ a[1] ^ b[1], x2 ^ a[2] ^ b[2], x3 ^ a[3] ^ b[3])
        let (y4, y5, y6, y7) = (x4 ^ a[4] ^ b[4], x5 ^ a[5] ^ b[5], x6 ^ a[6] ^ b[6], x7 ^ a[7] ^ b[7])
        let (y8, y9, y10, y11) = (
          x8 ^ a[8] ^ b[8], x9 ^ a[9] ^ b[9], x10 ^ a[10] ^ b[10], x11 ^ a[11] ^ b[11]
        )
        let (y12, y13, y14, y15) = (
          x12 ^ a[12] ^ b[12], x13 ^ a[13] ^ b[13], x14 ^ a[14] ^ b[14], x15 ^ a[15] ^ b[15]
        )
        (x0, x1, x2, x3) = (y0, y1, y2, y3)
        (x4, x5, x6, x7) = (y4, y5, y6, y7)
        (x8, x9, x10, x11) = (y8, y9, y10, y11)
        (x12, x13, x14, x15) = (y12, y13, y14, y15)
        // Salsa20/8: a step for each of four columns, four times; the same for rows; all that four times.
        x4 ^= rotated(x0 &+ x12, 7)
        x9 ^= rotated(x5 &+ x1, 7)
        x14 ^= rotated(x10 &+ x6, 7)
        x3 ^= rotated(x15 &+ x11, 7)
        x8 ^= rotated(x4 &+ x0, 9)
        x13 ^= rotated(x9 &+ x5, 9)
        x2 ^= rotated(x14 &+ x10, 9)
        x7 ^= rotated(x3 &+ x15, 9)
        x12 ^= rotated(x8 &+ x4, 13)
        x1 ^= rotated(x13 &+ x9, 13)
        x6 ^= rotated(x2 &+ x14, 13)
        x11 ^= rotated(x7 &+ x3, 13)
        x0 ^= rotated(x12 &+ x8, 18)
        x5 ^= rotated(x1 &+ x13, 18)
        x10 ^= rotated(x6 &+ x2, 18)
        x15 ^= rotated(x11 &+ x7, 18)
        x1 ^= rotated(x0 &+ x3, 7)
        x6 ^= rotated(x5 &+ x4, 7)
        x11 ^= rotated(x10 &+ x9, 7)
        x12 ^= rotated(x15 &+ x14, 7)
        x2 ^= rotated(x1 &+ x0, 9)
        x7 ^= rotated(x6 &+ x5, 9)
        x8 ^= rotated(x11 &+ x10, 9)
        x13 ^= rotated(x12 &+ x15, 9)
        x3 ^= rotated(x2 &+ x1, 13)
        x4 ^= rotated(x7 &+ x6, 13)
        x9 ^= rotated(x8 &+ x11, 13)
        x14 ^= rotated(x13 &+ x12, 13)
        x0 ^= rotated(x3 &+ x2, 18)
        x5 ^= rotated(x4 &+ x7, 18)
        x10 ^= rotated(x9 &+ x8, 18)
        x15 ^= rotated(x14 &+ x13, 18)
        x4 ^= rotated(x0 &+ x12, 7)
        x9 ^= rotated(x5 &+ x1, 7)
        x14 ^= rotated(x10 &+ x6, 7)
        x3 ^= rotated(x15 &+ x11, 7)
        x8 ^= rotated(x4 &+ x0, 9)
        x13 ^= rotated(x9 &+ x5, 9)
        x2 ^= rotated(x14 &+ x10, 9)
        x7 ^= rotated(x3 &+ x15, 9)
        x12 ^= rotated(x8 &+ x4, 13)
        x1 ^= rotated(x13 &+ x9, 13)
        x6 ^= rotated(x2 &+ x14, 13)
        x11 ^= rotated(x7 &+ x3, 13)
        x0 ^= rotated(x12 &+ x8, 18)
        x5 ^= rotated(x1 &+ x13, 18)
        x10 ^= rotated(x6 &+ x2, 18)
        x15 ^= rotated(x11 &+ x7, 18)
        x1 ^= rotated(x0 &+ x3, 7)
        x6 ^= rotated(x5 &+ x4, 7)
        x11 ^= rotated(x10 &+ x9, 7)
        x12 ^= rotated(x15 &+ x14, 7)
        x2 ^= rotated(x1 &+ x0, 9)
        x7 ^= rotated(x6 &+ x5, 9)
        x8 ^= rotated(x11 &+ x10, 9)
        x13 ^= rotated(x12 &+ x15, 9)
        x3 ^= rotated(x2 &+ x1, 13)
        x4 ^= rotated(x7 &+ x6, 13)
        x9 ^= rotated(x8 &+ x11, 13)
        x14 ^= rotated(x13 &+ x12, 13)
        x0 ^= rotated(x3 &+ x2, 18)
        x5 ^= rotated(x4 &+ x7, 18)
        x10 ^= rotated(x9 &+ x8, 18)
        x15 ^= rotated(x14 &+ x13, 18)
        x4 ^= rotated(x0 &+ x12, 7)
        x9 ^= rotated(x5 &+ x1, 7)
        x14 ^= rotated(x10 &+ x6, 7)
        x3 ^= rotated(x15 &+ x11, 7)
        x8 ^= rotated(x4 &+ x0, 9)
        x13 ^= rotated(x9 &+ x5, 9)
        x2 ^= rotated(x14 &+ x10, 9)
        x7 ^= rotated(x3 &+ x15, 9)
        x12 ^= rotated(x8 &+ x4, 13)
        x1 ^= rotated(x13 &+ x9, 13)
        x6 ^= rotated(x2 &+ x14, 13)
        x11 ^= rotated(x7 &+ x3, 13)
        x0 ^= rotated(x12 &+ x8, 18)
        x5 ^= rotated(x1 &+ x13, 18)
        x10 ^= rotated(x6 &+ x2, 18)
        x15 ^= rotated(x11 &+ x7, 18)
        x1 ^= rotated(x0 &+ x3, 7)
        x6 ^= rotated(x5 &+ x4, 7)
        x11 ^= rotated(x10 &+ x9, 7)
        x12 ^= rotated(x15 &+ x14, 7)
        x2 ^= rotated(x1 &+ x0, 9)
        x7 ^= rotated(x6 &+ x5, 9)
        x8 ^= rotated(x11 &+ x10, 9)
        x13 ^= rotated(x12 &+ x15, 9)
        x3 ^= rotated(x2 &+ x1, 13)
        x4 ^= rotated(x7 &+ x6, 13)
        x9 ^= rotated(x8 &+ x11, 13)
        x14 ^= rotated(x13 &+ x12, 13)
        x0 ^= rotated(x3 &+ x2, 18)
        x5 ^= rotated(x4 &+ x7, 18)
        x10 ^= rotated(x9 &+ x8, 18)
        x15 ^= rotated(x14 &+ x13, 18)
        x4 ^= rotated(x0 &+ x12, 7)
        x9 ^= rotated(x5 &+ x1, 7)
        x14 ^= rotated(x10 &+ x6, 7)
        x3 ^= rotated(x15 &+ x11, 7)
        x8 ^= rotated(x4 &+ x0, 9)
        x13 ^= rotated(x9 &+ x5, 9)
        x2 ^= rotated(x14 &+ x10, 9)
        x7 ^= rotated(x3 &+ x15, 9)
        x12 ^= rotated(x8 &+ x4, 13)
        x1 ^= rotated(x13 &+ x9, 13)
        x6 ^= rotated(x2 &+ x14, 13)
        x11 ^= rotated(x7 &+ x3, 13)
        x0 ^= rotated(x12 &+ x8, 18)
        x5 ^= rotated(x1 &+ x13, 18)
        x10 ^= rotated(x6 &+ x2, 18)
        x15 ^= rotated(x11 &+ x7, 18)
        x1 ^= rotated(x0 &+ x3, 7)
        x6 ^= rotated(x5 &+ x4, 7)
        x11 ^= rotated(x10 &+ x9, 7)
        x12 ^= rotated(x15 &+ x14, 7)
        x2 ^= rotated(x1 &+ x0, 9)
        x7 ^= rotated(x6 &+ x5, 9)
        x8 ^= rotated(x11 &+ x10, 9)
        x13 ^= rotated(x12 &+ x15, 9)
        x3 ^= rotated(x2 &+ x1, 13)
        x4 ^= rotated(x7 &+ x6, 13)
        x9 ^= rotated(x8 &+ x11, 13)
        x14 ^= rotated(x13 &+ x12, 13)
        x0 ^= rotated(x3 &+ x2, 18)
        x5 ^= rotated(x4 &+ x7, 18)
        x10 ^= rotated(x9 &+ x8, 18)
        x15 ^= rotated(x14 &+ x13, 18)
        (x0, x1, x2, x3) = (x0 &+ y0, x1 &+ y1, x2 &+ y2, x3 &+ y3)
        (x4, x5, x6, x7) = (x4 &+ y4, x5 &+ y5, x6 &+ y6, x7 &+ y7)
        (x8, x9, x10, x11) = (x8 &+ y8, x9 &+ y9, x10 &+ y10, x11 &+ y11)
        (x12, x13, x14, x15) = (x12 &+ y12, x13 &+ y13, x14 &+ y14, x15 &+ y15)
        (block[0], block[1], block[2], block[3]) = (x0, x1, x2, x3)
        (block[4], block[5], block[6], block[7]) = (x4, x5, x6, x7)
        (block[8], block[9], block[10], block[11]) = (x8, x9, x10, x11)
        (block[12], block[13], block[14], block[15]) = (x12, x13, x14, x15)
        a += 16
        b += 16
        let following = block + 16
        block = nextBlock
        nextBlock = following
      }
      let mixed = target
      target = table == nil ? target + words : source
      source = mixed
      row &+= 1
    }
  }
}

/// A word rotated to the left.
@_transparent
private func rotated(_ word: UInt32, _ distance: UInt32) -> UInt32 {
  word &<< distance | word &>> (32 &- distance)
}
