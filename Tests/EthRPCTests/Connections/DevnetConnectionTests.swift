import EthJSON
import EthPrimitives
import EthTesting
import Foundation
import Testing

@testable import EthRPC

/// The same calls to a real chain over each kind of connection.
@Suite(.timeLimit(.minutes(10))) struct DevnetConnectionTests {
  static func withDevnet(_ body: @Sendable (Devnet) async throws -> Void) async throws {
    var options = Devnet.Options()
    // A socket's path must be short.
    let path = "/tmp/lp-chain-\(UInt32.random(in: 0 ... .max)).ipc"
    options.ipcPath = path
    try await Devnet.run(options) { devnet in
      #expect(devnet.ipcPath == path)
      try await body(devnet)
    }
  }

  static func services(_ devnet: Devnet) throws -> [(String, any RPCService)] {
    [
      ("HTTP", RPCClient(try HTTPTransport(devnet.url))),
      ("WebSocket", try WebSocketClient(devnet.webSocketURL)),
      ("IPC", IPCClient(path: devnet.ipcPath ?? "")),
    ]
  }

  @Test(.timeLimit(.minutes(10))) func answersTheSameOverEachConnection() async throws {
    try await Self.withDevnet { devnet in
      for (kind, node) in try Self.services(devnet) { try await Self.battery(node, kind, devnet) }
    }
  }

  static func battery(_ node: some RPCService, _ kind: String, _ devnet: Devnet) async throws {
    let chainId: UInt64 = try await node.call("eth_chainId")
    #expect(chainId == 31337, "\(kind)")
    // Many at once, each with its own answer.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<200 {
        group.addTask {
          let account = devnet.accounts[index % devnet.accounts.count].address
          let text = "0x" + String(repeating: "0", count: 24) + account.lowercased.dropFirst(2)
          // The identity contract gives back what it gets.
          let echo: JSON = ["to": "0x0000000000000000000000000000000000000004", "data": .string(text)]
          let answer = try await node.call("eth_call", [echo, "latest"])
          #expect(try answer.string() == text, "\(kind)")
        }
      }
      try await group.waitForAll()
    }
    let batch = try await node.respond(
      to: [
        RPCCall("eth_chainId"), RPCCall("no_such"), RPCCall("eth_blockNumber"),
      ], options: CallOptions())
    #expect(try batch[0].get().quantityUInt64() == 31337, "\(kind)")
    guard case .failure(.server(let refusal)) = batch[1] else { return unexpected(batch[1]) }
    #expect(refusal.isUnknownMethod, "\(kind)")
    #expect(throws: Never.self, "\(kind)") { try batch[2].get().quantityUInt64() }
    #expect(try await node.respond(to: [], options: CallOptions()).isEmpty)
    // An error object comes whole: the creation code reverts with the bytes 0xdead.
    let reverts: JSON = ["data": "0x61dead6000526002601efd"]
    guard
      case .server(let error) = await failure({ () async throws(RPCError) in
        _ = try await node.call("eth_call", [reverts, "latest"])
      })
    else { return unexpected(kind) }
    #expect(error.code == 3 && error.data == [0xde, 0xad], "\(kind): \(error)")
    // Bounds and deadlines are per call, and the connection goes on.
    let small = CallOptions(maximumResponseBytes: 20)
    let tooLarge = await failure { () async throws(RPCError) in
      _ = try await node.call("eth_chainId", options: small)
    }
    #expect(tooLarge == .transport(.responseTooLarge(endpoint: node.name, limit: 20)), "\(kind)")
    let late = await failure { () async throws(RPCError) in
      _ = try await node.call("eth_chainId", options: CallOptions(timeout: .zero))
    }
    #expect(late == .transport(.timedOut(endpoint: node.name, after: .zero)), "\(kind)")
    #expect(try await node.call("eth_chainId", as: UInt64.self) == 31337, "\(kind)")
  }

  @Test(.timeLimit(.minutes(10))) func carriesSubscriptions() async throws {
    try await Self.withDevnet { devnet in
      for (kind, node) in try Self.services(devnet) {
        guard let subscriptions = node.subscriptions else {
          #expect(kind == "HTTP")
          continue
        }
        try await Self.subscriptions(node, subscriptions, kind, devnet)
      }
    }
  }

  static func subscriptions(
    _ node: some RPCService, _ service: any SubscriptionService, _ kind: String, _ devnet: Devnet
  ) async throws {
    let heads = try await service.subscribe(["newHeads"], bufferLimit: 100, options: CallOptions())
    let logs = try await service.subscribe(["logs", [:]], bufferLimit: 100, options: CallOptions())
    let pending = try await service.subscribe(
      ["newPendingTransactions"], bufferLimit: 100, options: CallOptions())
    // Its constructor logs once, without topics: PUSH1 0, PUSH1 0, LOG0.
    let creation: JSON = [
      "from": .string(devnet.accounts[0].address.lowercased), "data": "0x60006000a0", "gas": "0x30000",
    ]
    let hash = try await node.call("eth_sendTransaction", [creation]).string()
    var transactions = pending.makeAsyncIterator()
    #expect(try await transactions.next()?.string() == hash, "\(kind)")
    var headers = heads.makeAsyncIterator()
    let first = try await headers.next()
    let height: UInt64 = try await node.call("eth_blockNumber")
    #expect(try first?["number"]?.quantityUInt64() == height, "\(kind)")
    var entries = logs.makeAsyncIterator()
    #expect(try await entries.next()?["transactionHash"]?.string() == hash, "\(kind)")
    _ = try await node.call("evm_mine", [20])
    for index in 1...20 {
      #expect(try await headers.next()?["number"]?.quantityUInt64() == height + UInt64(index), "\(kind)")
    }
    // A refused one is an error of that call.
    let refused = await failure { () async throws(RPCError) in
      _ = try await service.subscribe(["nope"], bufferLimit: 1, options: CallOptions())
    }
    guard case .server = refused else { return unexpected(refused) }
  }

  @Test(.timeLimit(.minutes(10))) func endsWithTheNode() async throws {
    let results = try await Devnet.run { devnet in
      let node = try WebSocketClient(devnet.webSocketURL)
      let heads = try await node.subscriptions?.subscribe(
        ["newHeads"], bufferLimit: 10, options: CallOptions())
      return (node, heads)
    }
    var heads = results.1?.makeAsyncIterator()
    let ended = await failure { () async throws(RPCError) in _ = try await heads?.next() }
    guard case .transport(.closed(_, 1001, "shutdown")) = ended else { return unexpected(ended) }
    let options = CallOptions(timeout: .seconds(5))
    let gone = await failure { () async throws(RPCError) in
      _ = try await results.0.call("eth_chainId", options: options)
    }
    guard case .transport(.connection) = gone else { return unexpected(gone) }
  }
}
