import EthCrypto
import EthPrimitives
import EthProvider
import EthTransactions
import Testing

extension MethodCase {
  static let transactions: [MethodCase] = byHash + receipts + others

  private static let byHash: [MethodCase] = (0..<7).map { (index: Int) -> MethodCase in
    MethodCase(
      "eth_getTransactionByHash", index, { try await $0.transaction($1[0].anyHash) },
      { transaction, raw in
        try Checks.transaction(transaction, raw)
        let types: [UInt64?] = [0, 1, 2, 2, 4, 3, nil]
        #expect(transaction?.type == types[index])
      })
  }

  private static let receipts: [MethodCase] = (0..<10).map { (index: Int) -> MethodCase in
    index < 7
      ? MethodCase("eth_getTransactionReceipt", index, receipt, Checks.receipt)
      : MethodCase("eth_getTransactionReceipt-written", index - 7, receipt, Checks.receipt)
  }

  private static let others: [MethodCase] = [
    MethodCase(
      "eth_getTransactionByBlockHashAndIndex", 0,
      { try await $0.transaction(at: $1[1].u64 ?? 0, inBlock: .hash($1[0].anyHash)) },
      Checks.transaction),
    MethodCase(
      "eth_getTransactionByBlockNumberAndIndex", 0,
      { try await $0.transaction(at: $1[1].u64 ?? 0, inBlock: $1[0].block) }, Checks.transaction),
    MethodCase(
      "eth_getRawTransactionByHash", 0, { try await $0.rawTransaction($1[0].anyHash) },
      { Checks.bytes($0, $1) }),
    MethodCase(
      "eth_getRawTransactionByHash", 1, { try await $0.rawTransaction($1[0].anyHash) },
      { Checks.bytes($0, $1) }),
    MethodCase(
      "eth_sendRawTransaction", 0, { try await $0.send(raw: $1[0].bytes ?? []) }, { Checks.hash($0, $1) }),
    MethodCase(
      "eth_sendRawTransactionSync", 0,
      { try await $0.sendAndWait(raw: $1[0].bytes ?? [], timeout: .milliseconds(2000)) },
      { try Checks.receipt($0, $1) }),
    MethodCase(
      "eth_sendTransaction", 0, { try await $0.sendSignedByNode($1[0].call) }, { Checks.hash($0, $1) }),
    MethodCase(
      "eth_signTransaction", 0, { try await $0.signedByNode($1[0].call) },
      { signed, raw in
        #expect(signed.rawBytes == raw["raw"].bytes)
        #expect(signed.hash == raw["tx"]["hash"].hash)
        let sender = try signed.recoverSender()
        #expect(sender == raw["tx"]["from"].address)
      }),
    MethodCase(
      "eth_sign", 0,
      { try await $0.signedByNode(message: $1[1].bytes ?? [], account: $1[0].anyAddress) },
      { signature, raw in
        #expect(signature.bytes == raw.bytes)
        let account = try Recording("eth_sign").exchanges[0].request["params"][0].address
        let signer = try signature.recoverAddress(of: EIP191.hash(message: Array("hi".utf8)))
        #expect(signer == account)
      }),
  ]

  @Sendable private static func receipt(_ provider: Provider, _ params: Raw) async throws -> Receipt? {
    try await provider.receipt(of: params[0].anyHash)
  }
}
