import EthJSON
import EthPrimitives
import EthProvider
import EthTransactions
import Testing

extension MethodCase {
  static let state: [MethodCase] = [
    MethodCase(
      "eth_getBalance", 0, { try await $0.balance(of: $1[0].anyAddress, at: $1[1].block) },
      { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_getTransactionCount", 0,
      { try await $0.transactionCount(of: $1[0].anyAddress, at: $1[1].block) }, { Checks.quantity($0, $1) }),
    MethodCase(
      "eth_getCode", 0, { try await $0.code(at: $1[0].anyAddress, block: $1[1].block) },
      { Checks.bytes($0, $1) }),
    MethodCase(
      "eth_getStorageAt", 0,
      { try await $0.storage(of: $1[0].anyAddress, slot: $1[1].u256 ?? 0, at: $1[2].block) },
      { Checks.hash($0, $1) }),
    MethodCase(
      "eth_getStorageValues", 0,
      { provider, params -> [Address: [Hash32]] in
        let slots = params[0].names.map { name in
          (Raw(name).anyAddress, params[0][name].array.map { $0.u256 ?? 0 })
        }
        return try await provider.storage(of: Dictionary(uniqueKeysWithValues: slots), at: params[1].block)
      },
      { values, raw in
        #expect(values.count == raw.names.count)
        for name in raw.names { #expect(values[Raw(name).anyAddress] == raw[name].array.map(\.anyHash)) }
      }),
    MethodCase(
      "eth_getProof", 0,
      {
        try await $0.proof(
          of: $1[0].anyAddress, slots: $1[1].array.map { $0.u256 ?? 0 }, at: $1[2].block)
      },
      { proof, raw in
        #expect(proof.address == raw["address"].address)
        #expect(proof.claim.balance == raw["balance"].u256 && proof.claim.nonce == raw["nonce"].u64)
        #expect(proof.claim.storageRoot == raw["storageHash"].hash)
        #expect(proof.claim.codeHash == raw["codeHash"].hash)
        #expect(proof.accountProof.nodes == raw["accountProof"].array.map(\.bytes))
        #expect(proof.storageProof.count == raw["storageProof"].array.count)
        for (slot, raw) in zip(proof.storageProof, raw["storageProof"].array) {
          #expect(slot.slot == raw["key"].u256 && slot.value == raw["value"].u256)
          #expect(slot.proof.nodes == raw["proof"].array.map(\.bytes))
        }
      }),
    MethodCase(
      "eth_getProof", 1,
      { provider, params -> VerifiedAccount in
        // The header is what the recorded block has, whose hash the recorded request names.
        let block = try Recording("eth_getBlockByNumber").exchanges[0].answer["result"]
        let header = try BlockHeader(parsing: Array(block.canonical.utf8))
        return try await provider.proof(
          of: params[0].anyAddress, slots: params[1].array.map { $0.u256 ?? 0 }, verifiedBy: header)
      },
      { account, raw in
        #expect(account.address == raw["address"].address)
        #expect(account.state?.balance == raw["balance"].u256 && account.state?.nonce == raw["nonce"].u64)
        #expect(account.storage(at: 0) == raw["storageProof"][0]["value"].u256)
        #expect(account.storage(at: 0) == 42)
      }),
  ]
}
