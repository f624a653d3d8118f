extension Address {
  /// The address of the contract that `creator` makes with `CREATE` or with a transaction that has no recipient:
  /// the last 20 bytes of keccak256(rlp([creator, nonce])) (Ethereum Yellow Paper, section 7).
  ///
  /// - Parameters:
  ///   - creator: The sender of the transaction, or the contract that executes `CREATE`.
  ///   - nonce: The creator's nonce before the creation. A contract's own starts at 1 (EIP-161), and an account
  ///     cannot send with 2^64 − 1 (EIP-2681).
  public init(createdBy creator: Address, nonce: UInt64) {
    let nonceBytes = nonce < 0x80 ? 0 : 8 &- nonce.leadingZeroBitCount / 8
    // The list's length byte, the creator's, its 20 bytes, and the nonce: one byte, or its length and its bytes.
    let count = 23 &+ nonceBytes
    self = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { list in
      list[0] = 0xc0 &+ UInt8(truncatingIfNeeded: count &- 1)
      list[1] = 0x80 &+ 20
      creator.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: list[2...]).copyMemory(from: $0) }
      if nonceBytes == 0 {
        list[22] = nonce == 0 ? 0x80 : UInt8(nonce)
      } else {
        list[22] = 0x80 &+ UInt8(truncatingIfNeeded: nonceBytes)
        for index in 0..<nonceBytes {
          list[23 &+ index] = UInt8(truncatingIfNeeded: nonce &>> UInt64(8 &* (nonceBytes &- 1 &- index)))
        }
      }
      return Address(lastBytesOf: Keccak256.hash(UnsafeRawBufferPointer(rebasing: list[..<count])))
    }
  }

  /// The address of the contract that `creator` makes with `CREATE2` (EIP-1014): the last 20 bytes of
  /// keccak256(0xff, creator, salt, keccak256(initCode)).
  ///
  /// - Parameters:
  ///   - creator: The contract that executes `CREATE2`.
  ///   - salt: 32 bytes of its choice.
  ///   - initCodeHash: The Keccak-256 of the initialisation code, constructor arguments included.
  public init(createdBy creator: Address, salt: Hash32, initCodeHash: Hash32) {
    var hasher = Keccak256()
    hasher.update(CollectionOfOne(0xff))
    creator.withUnsafeBytes { hasher.update($0) }
    salt.withUnsafeBytes { hasher.update($0) }
    initCodeHash.withUnsafeBytes { hasher.update($0) }
    self.init(lastBytesOf: hasher.finalize())
  }

  /// The address of the contract that `creator` makes with `CREATE2` (EIP-1014).
  ///
  /// - Parameters:
  ///   - creator: The contract that executes `CREATE2`.
  ///   - salt: 32 bytes of its choice.
  ///   - initCode: The initialisation code, constructor arguments included.
  public init(createdBy creator: Address, salt: Hash32, initCode: some Sequence<UInt8>) {
    self.init(createdBy: creator, salt: salt, initCodeHash: Keccak256.hash(initCode))
  }
}
