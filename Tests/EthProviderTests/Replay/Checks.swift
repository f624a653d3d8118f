import EthCrypto
import EthPrimitives
import EthProvider
import EthTransactions
import Testing

/// Compares typed results with the JSON that they were read from, member by member.
enum Checks {
  static func block<T>(_ block: RPCBlock<T>?, _ raw: Raw) throws {
    guard !raw.isNull else { return #expect(block == nil) }
    let block = try #require(block)
    #expect(block.number == raw["number"].u64)
    #expect(block.hash == raw["hash"].hash ?? .zero)
    #expect(block.parentHash == raw["parentHash"].hash)
    #expect(block.timestamp == raw["timestamp"].u64)
    #expect(block.gasLimit == raw["gasLimit"].u64)
    #expect(block.gasUsed == raw["gasUsed"].u64)
    #expect(block.baseFeePerGas == raw["baseFeePerGas"].u256)
    #expect(block.ommersHash == raw["sha3Uncles"].hash)
    #expect(block.beneficiary == raw["miner"].address)
    #expect(block.stateRoot == raw["stateRoot"].hash)
    #expect(block.transactionsRoot == raw["transactionsRoot"].hash)
    #expect(block.receiptsRoot == raw["receiptsRoot"].hash)
    #expect(block.logsBloom?.bytes == raw["logsBloom"].bytes)
    #expect(block.difficulty == raw["difficulty"].u256)
    #expect(block.totalDifficulty == raw["totalDifficulty"].u256)
    #expect(block.extraData == raw["extraData"].bytes)
    #expect(block.mixHash == raw["mixHash"].hash)
    #expect(block.nonce == raw["nonce"].u64)
    #expect(block.withdrawalsRoot == raw["withdrawalsRoot"].hash)
    #expect(block.blobGasUsed == raw["blobGasUsed"].u64)
    #expect(block.excessBlobGas == raw["excessBlobGas"].u64)
    #expect(block.parentBeaconBlockRoot == raw["parentBeaconBlockRoot"].hash)
    #expect(block.requestsHash == raw["requestsHash"].hash)
    #expect(block.size == raw["size"].u64)
    #expect(block.uncles == raw["uncles"].array.map(\.hash))
    #expect(block.withdrawals?.count == (raw["withdrawals"].isNull ? nil : raw["withdrawals"].array.count))
    for (withdrawal, raw) in zip(block.withdrawals ?? [], raw["withdrawals"].array) {
      #expect(withdrawal.index == raw["index"].u64 && withdrawal.validatorIndex == raw["validatorIndex"].u64)
      #expect(withdrawal.address == raw["address"].address && withdrawal.amount == raw["amount"].u64)
    }
  }

  static func hashes(_ block: Block?, _ raw: Raw) throws {
    try Self.block(block, raw)
    #expect(block?.transactions ?? [] == raw["transactions"].array.map(\.hash))
  }

  static func full(_ block: FullBlock?, _ raw: Raw) throws {
    try Self.block(block, raw)
    let transactions = block?.transactions ?? []
    #expect(transactions.count == raw["transactions"].array.count)
    for (transaction, raw) in zip(transactions, raw["transactions"].array) {
      try Self.transaction(transaction, raw)
    }
  }

  static func transaction(_ transaction: RPCTransaction?, _ raw: Raw) throws {
    guard !raw.isNull else { return #expect(transaction == nil) }
    let transaction = try #require(transaction)
    #expect(transaction.hash == raw["hash"].hash)
    #expect(transaction.from == raw["from"].address)
    #expect(transaction.type == raw["type"].u64)
    #expect(transaction.gasPrice == raw["gasPrice"].u256)
    #expect(transaction.place?.blockHash == raw["blockHash"].hash)
    #expect(transaction.place?.blockNumber == raw["blockNumber"].u64)
    #expect(transaction.place?.index == raw["transactionIndex"].u64)
    guard let fields = transaction.transaction else { return }
    let request = fields.request
    #expect(request.nonce == raw["nonce"].u64)
    #expect(request.gasLimit == raw["gas"].u64)
    #expect(request.to == raw["to"].address)
    #expect(request.value == raw["value"].u256)
    #expect(request.data == raw["input"].bytes)
    #expect(request.chainId == raw["chainId"].u64)
    #expect(request.maxFeePerGas == raw["maxFeePerGas"].u256)
    #expect(request.maxPriorityFeePerGas == raw["maxPriorityFeePerGas"].u256)
    #expect(request.maxFeePerBlobGas == raw["maxFeePerBlobGas"].u256)
    #expect(request.blobVersionedHashes ?? [] == raw["blobVersionedHashes"].array.map(\.hash))
    #expect(request.accessList?.count ?? 0 == raw["accessList"].array.count)
    #expect(request.authorizationList?.count ?? 0 == raw["authorizationList"].array.count)
    guard let signed = transaction.signed else { return }
    #expect(signed.signature.r == raw["r"].u256 && signed.signature.s == raw["s"].u256)
    #expect(signed.v == raw["v"].u256)
    #expect(throws: Never.self) { try transaction.verify() }
  }

  static func receipt(_ receipt: Receipt?, _ raw: Raw) throws {
    guard !raw.isNull else { return #expect(receipt == nil) }
    let receipt = try #require(receipt)
    #expect(receipt.transactionHash == raw["transactionHash"].hash)
    #expect(receipt.transactionIndex == raw["transactionIndex"].u64)
    #expect(receipt.blockNumber == raw["blockNumber"].u64)
    #expect(receipt.blockHash == raw["blockHash"].hash)
    #expect(receipt.type == raw["type"].u64)
    #expect(receipt.from == raw["from"].address)
    #expect(receipt.to == raw["to"].address)
    #expect(receipt.contractAddress == raw["contractAddress"].address)
    #expect(receipt.gasUsed == raw["gasUsed"].u64)
    #expect(receipt.cumulativeGasUsed == raw["cumulativeGasUsed"].u64)
    #expect(receipt.effectiveGasPrice == raw["effectiveGasPrice"].u256)
    #expect(receipt.blobGasUsed == raw["blobGasUsed"].u64)
    #expect(receipt.blobGasPrice == raw["blobGasPrice"].u256)
    #expect(receipt.logsBloom?.bytes == raw["logsBloom"].bytes)
    #expect(receipt.l1Fee == raw["l1Fee"].u256)
    #expect(receipt.gasUsedForL1 == raw["gasUsedForL1"].u64)
    #expect(receipt.succeeded == (raw["status"].u64 == 1))
    if let root = raw["root"].hash { #expect(receipt.outcome == .stateRoot(root)) }
    #expect(receipt.consensus == nil || receipt.consensus?.logsBloom == receipt.logsBloom)
    #expect((receipt.consensus == nil) == (receipt.type > 4))
    try logs(receipt.logs, raw["logs"])
  }

  static func logs(_ logs: [Log], _ raw: Raw) throws {
    #expect(logs.count == raw.array.count)
    for (log, raw) in zip(logs, raw.array) {
      #expect(log.address == raw["address"].address)
      #expect(Array(log.topics) == raw["topics"].array.map(\.hash))
      #expect(log.data == raw["data"].bytes)
      #expect(log.blockNumber == raw["blockNumber"].u64)
      #expect(log.blockHash == raw["blockHash"].hash)
      #expect(log.transactionHash == raw["transactionHash"].hash)
      #expect(log.transactionIndex == raw["transactionIndex"].u64)
      #expect(log.logIndex == raw["logIndex"].u64)
      #expect(log.removed == raw["removed"].bool)
    }
  }

  /// A simple result.
  static func quantity(_ value: UInt64?, _ raw: Raw) { #expect(value == raw.u64) }
  static func quantity(_ value: UInt256, _ raw: Raw) { #expect(value == raw.u256) }
  static func hash(_ value: Hash32, _ raw: Raw) { #expect(value == raw.hash) }
  static func bytes(_ value: [UInt8]?, _ raw: Raw) { #expect(value == raw.bytes) }
}

extension Raw {
  /// The block that the parameter at this place names.
  var block: BlockReference {
    if let hash = self["blockHash"].hash {
      return self["requireCanonical"].bool == true ? .canonicalHash(hash) : .hash(hash)
    }
    switch string {
    case "latest": return .latest
    case "safe": return .safe
    case "finalized": return .finalized
    case "pending": return .pending
    case "earliest": return .earliest
    default: return .number(u64 ?? .max)
    }
  }

  /// The hash or address at this place; zero where there is none, which no recorded request then has.
  var anyHash: Hash32 { hash ?? .zero }
  var anyAddress: Address { address ?? .zero }

  /// The request that the parameter at this place is.
  var call: TransactionRequest {
    TransactionRequest(
      from: self["from"].address, to: self["to"].address, value: self["value"].u256,
      data: self["input"].bytes,
      chainId: self["chainId"].u64, nonce: self["nonce"].u64, gasLimit: self["gas"].u64,
      maxFeePerGas: self["maxFeePerGas"].u256, maxPriorityFeePerGas: self["maxPriorityFeePerGas"].u256)
  }
}
