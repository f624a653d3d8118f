import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTesting
import EthTransactions

/// A development chain that makes blocks with logs and reorganises itself as a seed says. It is spoken to without
/// any proxy, so that its answers are the truth.
struct EventfulChain {
  let node: Provider
  let contract: Address
  private let signer: LocalSigner
  private var nonce: UInt64
  private var count: UInt64 = 0
  var random: SeededGenerator
  private(set) var reorganisations = 0

  /// The log's only topic.
  static let topic = Hash32(UInt256(0x2a))

  /// Puts a contract on the chain that logs whatever it is called with.
  init(_ devnet: Devnet, seed: UInt64) async throws {
    random = SeededGenerator(seed: seed)
    node = try await Provider(devnet.transport)
    signer = LocalSigner(try PrivateKey(hex: devnet.accounts[0].privateKey))
    nonce = 0
    // CALLDATACOPY all of it, LOG1 with the topic 0x2a.
    let runtime: [UInt8] = [0x36, 0x5f, 0x5f, 0x37, 0x60, 0x2a, 0x36, 0x5f, 0xa1, 0x00]
    let initCode: [UInt8] = [0x60, 0x0a, 0x80, 0x60, 0x09, 0x5f, 0x39, 0x5f, 0xf3] + runtime
    contract = Address(createdBy: signer.address, nonce: 0)
    try await send(to: nil, initCode)
    _ = try await node.raw("evm_setAutomine", [false])
  }

  var filter: LogFilter { LogFilter(addresses: [contract], topics: [[Self.topic]]) }

  private mutating func send(to: Address?, _ data: [UInt8]) async throws {
    let transaction = try TransactionRequest(
      type: 2, to: to, value: 0, data: data, chainId: node.chainId, nonce: nonce, gasLimit: 200_000,
      maxFeePerGas: 100_000_000_000, maxPriorityFeePerGas: 1
    ).build()
    let signed = try await signer.sign(transaction)
    _ = try await node.raw("eth_sendRawTransaction", [.string(Hex.encode(signed.rawBytes))])
    nonce += 1
  }

  /// A log that no other is like.
  private mutating func log(_ mark: UInt8 = 0) async throws {
    count += 1
    try await send(to: contract, [mark] + UInt256(count).bigEndianBytes)
  }

  /// One block further; `atMost` so many logs in it.
  mutating func grow(logs atMost: Int = 2) async throws {
    for _ in 0..<Int.random(in: 0...atMost, using: &random) { try await log() }
    _ = try await node.raw("evm_mine")
  }

  /// Another branch takes the place of up to eight blocks.
  mutating func reorganise() async throws {
    let depth = UInt64.random(in: 1...8, using: &random)
    var options: [(String, JSON)] = [
      ("depth", .quantity(depth)),
      ("newBlocks", .quantity(depth + UInt64.random(in: 0...2, using: &random))),
    ]
    switch Int.random(in: 0...2, using: &random) {
    case 0: options.append(("drop", "all"))
    case 1: options.append(("reinclude", "later"))
    default: break
    }
    _ = try await node.raw("devnet_reorg", [.object(options)])
    reorganisations += 1
    nonce = try await node.transactionCount(of: signer.address, at: .pending)
  }

  /// One block further, with one log whose data begins with `mark`.
  mutating func logAlone(_ mark: UInt8 = 0) async throws {
    try await log(mark)
    _ = try await node.raw("evm_mine")
  }

  /// A last block, with a log whose data begins with 255.
  mutating func finish() async throws {
    try await logAlone(255)
  }

  static func isLast(_ log: Log) -> Bool { log.data.first == 255 }

  /// What the chain has in the end.
  func truth() async throws -> [Log] {
    let head = try await node.blockNumber()
    var logs: [Log] = []
    for first in stride(from: UInt64(0), through: head, by: 1_000) {
      logs += try await node.logs(filter, from: .number(first), to: .number(min(head, first + 999)))
    }
    return logs
  }
}

/// What a reader makes of a stream of logs: adds to the end, takes from the end, and nothing else.
struct LogReader {
  private(set) var logs: [Log] = []
  private(set) var added = 0
  private(set) var removed = 0
  /// What is wrong with the stream's order.
  private(set) var complaints: [String] = []

  mutating func take(_ change: ChainChange<Log, ChainCursor>) {
    switch change {
    case .added(let log, _):
      added += 1
      if let last = logs.last,
        (last.blockNumber, last.logIndex) >= (log.blockNumber, log.logIndex)
          || (last.blockNumber == log.blockNumber && last.blockHash != log.blockHash)
      {
        complaints.append(
          "added \(log.blockNumber)/\(log.logIndex) after \(last.blockNumber)/\(last.logIndex)")
      }
      logs.append(log)
    case .removed(let log, _):
      removed += 1
      if logs.popLast() != log { complaints.append("removed \(log.blockNumber)/\(log.logIndex)") }
    }
  }
}
