internal import EthCrypto

/// Unicode's normalization form KD (UAX #15), in which BIP-39 takes words and passphrases, of UTF-8 and without a
/// copy that stays behind.
///
/// A `String` method of Foundation does the same, but its copies cannot be wiped, it brings 40 MB of tables with it,
/// and what it does with newer characters depends on the system.
enum NFKD {
  /// The normalized text in UTF-8; `nil` where `utf8` is not well-formed.
  static func normalized(_ utf8: UnsafeRawBufferPointer) -> SecretBytes? {
    if utf8.allSatisfy({ $0 < 0x80 }) { return SecretBytes(copying: utf8) }
    var count = 0
    guard forEachScalar(utf8, { count += decomposedCount($0) }) else { return nil }

    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { scalars in
      defer { wipe(UnsafeMutableRawBufferPointer(scalars)) }
      var end = 0
      _ = forEachScalar(utf8) { scalar in
        decompose(scalar) { part in
          // The class above the 21 bits of the character.
          scalars[end] = UInt32(combiningClass(part)) << 24 | UInt32(part)
          end += 1
        }
      }
      order(UnsafeMutableBufferPointer(rebasing: scalars[..<end]))
      return encode(UnsafeMutableBufferPointer(rebasing: scalars[..<end]))
    }
  }

  /// Puts each run of characters with a combining class in the order of the classes, those of one class as they
  /// stood (Unicode, section 3.11, D109).
  private static func order(_ scalars: UnsafeMutableBufferPointer<UInt32>) {
    var start = 0
    while start < scalars.count {
      guard scalars[start] >> 24 != 0 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, scalars[end] >> 24 != 0 { end += 1 }
      if end - start > 1 { order(run: UnsafeMutableBufferPointer(rebasing: scalars[start..<end])) }
      start = end
    }
  }

  /// One pass for each class that occurs: nobody can make it slow with a long run, as there are less than 60.
  private static func order(run: UnsafeMutableBufferPointer<UInt32>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: run.count) { copy in
      defer { wipe(UnsafeMutableRawBufferPointer(copy)) }
      _ = copy.update(fromContentsOf: run)
      var end = 0
      var previous: UInt32 = 0
      while end < run.count {
        var lowest = UInt32.max
        for scalar in copy where scalar >> 24 > previous { lowest = min(lowest, scalar >> 24) }
        for scalar in copy where scalar >> 24 == lowest {
          run[end] = scalar
          end += 1
        }
        previous = lowest
      }
    }
  }

  private static func encode(_ scalars: UnsafeMutableBufferPointer<UInt32>) -> SecretBytes {
    var count = 0
    for entry in scalars { count += width(entry & 0x1F_FFFF) }
    var result = SecretBytes(capacity: count)
    _ = result.fill { output in
      var end = 0
      for entry in scalars {
        let value = entry & 0x1F_FFFF
        let width = width(value)
        let lead: UInt32 = width == 1 ? 0 : 0xF00 >> UInt32(width) & 0xFF
        output[end] = UInt8(lead | value >> UInt32(6 * (width - 1)))
        for index in 1..<max(width, 1) {
          output[end + index] = UInt8(0x80 | value >> UInt32(6 * (width - 1 - index)) & 0x3F)
        }
        end += width
      }
      return end
    }
    return result
  }

  /// How many bytes UTF-8 takes for a character.
  private static func width(_ value: UInt32) -> Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4
  }

  /// Calls `body` with each character; `false` where the text is not well-formed UTF-8.
  private static func forEachScalar(_ utf8: UnsafeRawBufferPointer, _ body: (Int) -> Void) -> Bool {
    let span = utf8.assumingMemoryBound(to: UInt8.self).span
    guard let text = try? UTF8Span(validating: span) else { return false }
    var scalars = text.makeUnicodeScalarIterator()
    while let scalar = scalars.next() { body(Int(scalar.value)) }
    return true
  }
}
