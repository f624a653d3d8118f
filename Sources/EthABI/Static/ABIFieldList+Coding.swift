extension ABIFieldList {
  /// The encoding of the fields as arguments: `abi.encode(field, field …)`, behind `prefix`.
  @inlinable
  public func encoded(prefix: [UInt8] = []) -> [UInt8] {
    prefix.withUnsafeBytes { encoded(prefix: $0) }
  }

  /// The encoding of the fields as arguments behind the four bytes of `selector`: a call's or an error's data.
  @inlinable
  public func encoded(selector: Selector) -> [UInt8] {
    withUnsafeBytes(of: selector.value.bigEndian) { encoded(prefix: $0) }
  }

  @inlinable @inline(__always)
  func encoded(prefix: UnsafeRawBufferPointer) -> [UInt8] {
    ABIEncoder.encode(prefix: prefix, headSize: Self.fieldsHeadSize, tailSize: fieldsTailSize) {
      encodeFields(into: &$0)
    }
  }

  /// Decodes arguments: `abi.decode(data, (field, field …))`.
  ///
  /// - Parameters:
  ///   - data: The encoding.
  ///   - skipping: Bytes in front of it that are not looked at, such as a selector.
  ///   - names: Names for errors, where the type has none itself; may be empty.
  ///   - options: Whether only the canonical encoding is read (the default), and the limits.
  /// - Throws: ``ABIError``.
  @inlinable
  public init(
    decoding data: [UInt8], skipping: Int = 0, names: [String] = [], options: ABIDecodingOptions = .strict
  ) throws(ABIError) {
    try self.init(decodingBytes: data.span.bytes, skipping: skipping, names: names, options: options)
  }

  /// Decodes arguments from a part of a buffer, without copying it.
  ///
  /// Not an overload of ``init(decoding:skipping:names:options:)``: with two of them the compiler does not take
  /// the `fields` of an ``ABITuple`` with one type for a value of that type.
  ///
  /// - Parameters:
  ///   - data: The encoding.
  ///   - skipping: Bytes in front of it that are not looked at, such as a selector.
  ///   - names: Names for errors, where the type has none itself; may be empty.
  ///   - options: Whether only the canonical encoding is read (the default), and the limits.
  /// - Throws: ``ABIError``.
  @inlinable
  public init(
    decodingBytes data: RawSpan, skipping: Int = 0, names: [String] = [],
    options: ABIDecodingOptions = .strict
  ) throws(ABIError) {
    do throws(ABIError) {
      self = try data.withUnsafeBytes { bytes throws(ABIError) in
        var decoder = ABIDecoder(bytes, skipping: skipping, options: options)
        guard decoder.beginFrame(headSize: Self.fieldsHeadSize) else {
          throw decoder.truncated(.tuple(Self.abiParameters), needed: Self.fieldsHeadSize)
        }
        let fields = try Self(fieldsFrom: &decoder)
        try decoder.finish()
        return fields
      }
    } catch {
      throw error.naming(names)
    }
  }
}

extension ABIError {
  /// The same error with the argument's name in the place of its number, where it has one.
  @usableFromInline @inline(never)
  func naming(_ names: [String]) -> ABIError {
    guard case .argument(let index, _) = path.first, index < names.count, !names[index].isEmpty else {
      return self
    }
    return ABIError(reason, path: [.name(names[index])] + path.dropFirst())
  }
}
