internal import EthPrimitives

extension Signature {
  /// Reads 65 bytes: r, s (32 bytes each, most significant first) and v, which is 0, 1, 27 or 28.
  ///
  /// - Throws: ``CryptoError/signatureLength(found:)``, ``CryptoError/invalidRecoveryID(found:)``, or what
  ///   ``init(r:s:yParity:highS:)`` throws.
  public init(_ bytes: some Collection<UInt8>, highS: HighS = .refused) throws(CryptoError) {
    guard bytes.count == 65 else { throw .signatureLength(found: bytes.count) }
    let (r, s, v) = withUnsafeTemporaryAllocation(byteCount: 72, alignment: 8) { room in
      room.copyBytes(from: bytes)
      let parts = room.load(as: Bytes64.self)
      return (parts.first.number, parts.second.number, room[64])
    }
    guard v == 0 || v == 1 || v == 27 || v == 28 else { throw .invalidRecoveryID(found: v) }
    try self.init(r: r, s: s, yParity: v == 1 || v == 28, highS: highS)
  }

  /// 65 bytes: r, s and v as 27 or 28, the form of `eth_sign` and `personal_sign`. With
  /// ``HighS/allowed`` signatures `s` stays as it was read.
  public var bytes: [UInt8] { bytes(v: yParity ? 28 : 27) }

  /// 65 bytes: r, s and the parity as 0 or 1, as some wallets and typed transactions write it.
  public var bytesWithParity: [UInt8] { bytes(v: yParity ? 1 : 0) }

  private func bytes(v: UInt8) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 65) { buffer, count in
      let room = UnsafeMutableRawBufferPointer(buffer)
      Bytes64(r, s).withUnsafeBytes { room.copyMemory(from: $0) }
      room[64] = v
      count = 65
    }
  }
}

extension Signature {
  /// Reads 64 bytes: r, then s with the parity in its highest bit (EIP-2098).
  ///
  /// - Throws: ``CryptoError/compactSignatureLength(found:)``, or what ``init(r:s:yParity:highS:)`` throws.
  public init(compact bytes: some Collection<UInt8>, highS: HighS = .refused) throws(CryptoError) {
    guard bytes.count == 64 else { throw .compactSignatureLength(found: bytes.count) }
    let parts = withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { room in
      room.copyBytes(from: bytes)
      return room.load(as: Bytes64.self)
    }
    let s = parts.second.number
    let parityBit = UInt256(limbs: 0, 0, 0, 1 &<< 63)
    try self.init(r: parts.first.number, s: s & ~parityBit, yParity: s & parityBit != .zero, highS: highS)
  }

  /// 64 bytes: r, then s with the parity in its highest bit (EIP-2098). There is room for the parity only above a
  /// low `s`, so that these are the bytes of the ``normalized`` signature.
  public var compact: [UInt8] {
    let low = normalized
    let parityBit = UInt256(limbs: 0, 0, 0, low.yParity ? 1 &<< 63 : 0)
    return Bytes64(low.r, low.s | parityBit).withUnsafeBytes { [UInt8]($0) }
  }
}
