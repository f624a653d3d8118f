/// The gas that a transaction costs whatever its execution does.
public struct IntrinsicGas: Hashable, Sendable {
  /// What is taken before execution: for the transaction, its data, init code, access list and authorizations.
  public var standard: UInt64
  /// What is taken at least in the end (EIP-7623); 0 before Prague, which asks for no such thing.
  public var floor: UInt64

  /// An intrinsic gas from its parts.
  public init(standard: UInt64, floor: UInt64 = 0) {
    self.standard = standard
    self.floor = floor
  }

  /// The gas limit below which the transaction cannot be in a block.
  public var minimumGasLimit: UInt64 { max(standard, floor) }

  /// The gas that the transaction uses in all. The floor takes effect where that would be little beside the data,
  /// refunds or not (EIP-7623).
  ///
  /// - Parameters:
  ///   - executionGas: What the execution takes.
  ///   - refund: What is given back, which is a fifth of what is taken at most (EIP-3529).
  public func gasUsed(executionGas: UInt64, refund: UInt64 = 0) -> UInt64 {
    let (sum, overflow) = standard.addingReportingOverflow(executionGas)
    let taken = overflow ? .max : sum
    return max(taken - min(refund, taken), floor)
  }
}

extension UnsignedTransaction {
  /// The gas that the transaction costs whatever its execution does, by the rules of a fork.
  ///
  /// Blob gas is apart from it: ``blobGas(by:)``.
  public func intrinsicGas(by rules: GasRules = .newest) -> IntrinsicGas {
    let zeros = Self.zeroBytes(in: data.span.bytes)
    let others = data.count - zeros
    var standard = GasSum(rules.transactionGas)
    standard.add(zeros, of: rules.zeroByteGas)
    standard.add(others, of: rules.nonzeroByteGas)
    if to == nil {
      standard.add(1, of: rules.creationGas)
      standard.add(data.count / 32 + (data.count % 32 == 0 ? 0 : 1), of: rules.initCodeWordGas)
    }
    for entry in accessList {
      standard.add(1, of: rules.accessListAddressGas)
      standard.add(entry.storageKeys.count, of: rules.accessListStorageKeyGas)
    }
    standard.add(authorizationList.count, of: rules.authorizationGas)
    guard rules.floorTokenGas > 0 else { return IntrinsicGas(standard: standard.total) }
    var floor = GasSum(rules.transactionGas)
    floor.add(zeros, of: rules.floorTokenGas)
    for _ in 0..<4 { floor.add(others, of: rules.floorTokenGas) }
    return IntrinsicGas(standard: standard.total, floor: floor.total)
  }

  /// The blob gas that the transaction's blobs take, by the rules of a fork: 131,072 each (EIP-4844).
  public func blobGas(by rules: GasRules = .newest) -> UInt64 {
    var sum = GasSum(0)
    sum.add(blobVersionedHashes.count, of: rules.gasPerBlob)
    return sum.total
  }
}

extension UnsignedTransaction {
  /// The number of bytes that are zero, eight of them looked at together.
  private static func zeroBytes(in bytes: RawSpan) -> Int {
    bytes.withUnsafeBytes { bytes in
      let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
      var count = 0
      var offset = 0
      while 8 <= bytes.count &- offset {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // A lane's high bit stays clear in the sum and in the lane itself only where the lane is zero.
        count &+= 64 &- (((word & low) &+ low) | word | low).nonzeroBitCount
        offset &+= 8
      }
      while offset < bytes.count {
        if bytes[offset] == 0 { count &+= 1 }
        offset &+= 1
      }
      return count
    }
  }
}

/// A sum of gas that stays at 2^64 - 1 once it gets there: no gas limit reaches that far.
private struct GasSum {
  private(set) var total: UInt64

  init(_ start: UInt64) { total = start }

  mutating func add(_ count: Int, of gas: UInt64) {
    let (product, overflow) = UInt64(count).multipliedReportingOverflow(by: gas)
    let (sum, carry) = total.addingReportingOverflow(product)
    total = overflow || carry ? .max : sum
  }
}
