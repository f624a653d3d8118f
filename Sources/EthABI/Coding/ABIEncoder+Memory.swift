extension ABIEncoder {
  /// The encoding of a list of values behind `prefix`.
  ///
  /// - Parameters:
  ///   - prefix: What the bytes begin with.
  ///   - headSize: Bytes of the list's head.
  ///   - tailSize: Bytes behind the head.
  ///   - body: Writes the values.
  @inlinable
  static func encode(
    prefix: UnsafeRawBufferPointer, headSize: Int, tailSize: Int, _ body: (inout ABIEncoder) -> Void
  ) -> [UInt8] {
    // The prefix is copied before the encoder checks anything, so sizes that are lies must not shrink the memory.
    precondition(headSize >= 0 && tailSize >= 0, "an abiHeadSize or abiTailSize is negative")
    let size = headSize + tailSize
    let total = prefix.count + size
    guard total > smallSize else {
      return withUnsafeTemporaryAllocation(byteCount: smallSize, alignment: 16) { memory in
        guard let start = memory.baseAddress else { return [] }
        if let source = prefix.baseAddress { start.copyMemory(from: source, byteCount: prefix.count) }
        var encoder = ABIEncoder(at: start + prefix.count, count: size, headSize: headSize)
        body(&encoder)
        encoder.finish()
        return [UInt8](UnsafeRawBufferPointer(start: start, count: total))
      }
    }
    return [UInt8](unsafeUninitializedCapacity: total) { memory, count in
      guard let start = UnsafeMutableRawPointer(memory.baseAddress) else { return }
      if let source = prefix.baseAddress { start.copyMemory(from: source, byteCount: prefix.count) }
      var encoder = ABIEncoder(at: start + prefix.count, count: size, headSize: headSize)
      body(&encoder)
      encoder.finish()
      count = total
    }
  }

  /// Bytes up to which an encoding is made on the stack and copied once, which is cheaper than an array that is
  /// not initialised.
  @inlinable
  static var smallSize: Int { 1024 }
}
