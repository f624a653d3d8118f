/// Standard output without a buffer.
enum StandardOutput {
  /// Writes all of `bytes`.
  ///
  /// - Throws: ``CLIError/outputClosed`` where nobody reads any more, ``CLIError/failed(_:)`` for anything else
  ///   that keeps the bytes from being written, such as a full disk.
  static func write(_ bytes: [UInt8]) throws(CLIError) {
    do throws(SystemError) {
      let descriptor = Descriptor.standardOutput
      try descriptor.write(bytes)
    } catch {
      guard !error.isClosedPipe else { throw .outputClosed }
      throw .failed("standard output cannot be written: \(error)")
    }
  }
}
