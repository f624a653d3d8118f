import EthPrimitives
import EthTransactions
import Testing

/// What nodes refuse although it decodes.
@Suite("Transactions: rules of a fork")
struct TransactionRulesTests {
  static func legacy(_ data: [UInt8] = [], to: Address? = .zero, gas: UInt64) -> UnsignedTransaction {
    .legacy(LegacyTransaction(chainId: 1, nonce: 0, gasPrice: 1, gasLimit: gas, to: to, data: data))
  }

  static func blobs(_ count: Int) -> UnsignedTransaction {
    .eip4844(
      EIP4844Transaction(
        chainId: 1, nonce: 0, maxPriorityFeePerGas: 1, maxFeePerGas: 1, gasLimit: 21_000, to: .zero, value: 0,
        data: [], accessList: [], maxFeePerBlobGas: 1,
        blobVersionedHashes: [Hash32](repeating: Hash32(1 << 248), count: count)))
  }

  @Test("each type from the fork on that brings it")
  func types() throws {
    let fees = (UInt256(1), UInt256(2))
    let transactions: [(UnsignedTransaction, GasRules, GasRules)] = [
      (
        .eip2930(EIP2930Transaction(chainId: 1, nonce: 0, gasPrice: 1, gasLimit: 21_000, to: .zero)),
        .istanbul, .berlin
      ),
      (
        .eip1559(
          EIP1559Transaction(
            chainId: 1, nonce: 0, maxPriorityFeePerGas: fees.0, maxFeePerGas: fees.1, gasLimit: 21_000,
            to: .zero)), .berlin, .london
      ),
      (Self.blobs(1), .shanghai, .cancun),
      (
        .eip7702(
          EIP7702Transaction(
            chainId: 1, nonce: 0, maxPriorityFeePerGas: fees.0, maxFeePerGas: fees.1, gasLimit: 46_000,
            to: .zero,
            authorizationList: [
              SignedAuthorization(
                Authorization(chainId: 1, address: .zero, nonce: 0), yParity: 0, r: 0, s: 0)
            ])), .cancun, .prague
      ),
    ]
    for (transaction, before, after) in transactions {
      expectField("type") { () throws(TransactionError) in try transaction.validate(by: before) }
      try transaction.validate(by: after)
      try transaction.validate(by: .newest)
    }
  }

  @Test("the gas limit pays for the intrinsic gas, and for the floor since Prague (EIP-7623)")
  func gasLimit() throws {
    let data = [UInt8](repeating: 1, count: 100)
    try Self.legacy(data, gas: 22_600).validate(by: .cancun)
    expectField("gas") { () throws(TransactionError) in
      try Self.legacy(data, gas: 22_599).validate(by: .cancun)
    }
    expectField("gas") { () throws(TransactionError) in
      try Self.legacy(data, gas: 24_999).validate(by: .prague)
    }
    try Self.legacy(data, gas: 25_000).validate(by: .prague)
  }

  @Test("at most 2^24 gas since Osaka (EIP-7825), unless a chain does without")
  func gasCap() throws {
    try Self.legacy(gas: 16_777_217).validate(by: .prague)
    try Self.legacy(gas: 16_777_216).validate(by: .osaka)
    expectField("gas") { () throws(TransactionError) in
      try Self.legacy(gas: 16_777_217).validate(by: .newest)
    }
    var rules = GasRules.osaka
    rules.maximumGasLimit = nil
    try Self.legacy(gas: 16_777_217).validate(by: rules)
  }

  @Test("init code of 49,152 bytes since Shanghai (EIP-3860)")
  func initCode() throws {
    let code = [UInt8](repeating: 0, count: 49_152)
    // 21,000 + 32,000 + 4 a byte + 2 a word
    try Self.legacy(code, to: nil, gas: 252_680).validate(by: .shanghai)
    expectField("gas") { () throws(TransactionError) in
      try Self.legacy(code, to: nil, gas: 252_679).validate(by: .shanghai)
    }
    expectField("input") { () throws(TransactionError) in
      try Self.legacy(code + [0], to: nil, gas: 1_000_000).validate(by: .shanghai)
    }
    try Self.legacy(code + [0], to: nil, gas: 1_000_000).validate(by: .paris)
    try Self.legacy(code + [0], gas: 1_000_000).validate(by: .shanghai)
  }

  @Test("the number of blobs (EIP-4844, EIP-7691, EIP-7594)")
  func blobCount() throws {
    for (rules, most) in [(GasRules.cancun, 6), (.prague, 9), (.osaka, 6)] {
      try Self.blobs(most).validate(by: rules)
      #expect(Self.blobs(most).blobGas(by: rules) == UInt64(131_072 * most))
      expectField("blobVersionedHashes") { () throws(TransactionError) in
        try Self.blobs(most + 1).validate(by: rules)
      }
    }
    expectField("blobVersionedHashes") { () throws(TransactionError) in
      try Self.blobs(0).validate(by: .newest)
    }
  }
}
