#if Network
  import EthJSON
  import EthRPC
  internal import NIOCore
  internal import NIOWebSocket
  import Synchronization

  extension FaultProxy {
    /// Carries messages between a client and a connection of its own to the node.
    func serve(_ channel: ProxyConnection.WebSocket) async throws {
      guard let address = upstreamWebSocket else { return try await channel.executeThenClose { _, _ in } }
      let node = try await ProxyWebSocket.connect(to: address)
      try await node.executeThenClose { fromNode, toNode in
        try await channel.executeThenClose { fromClient, toClient in
          let relay = WebSocketRelay(
            proxy: self, toClient: ProxyWebSocket(toClient), toNode: ProxyWebSocket(toNode, masks: true))
          try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
              for try await frame in fromClient {
                if try await relay.toClient.isControl(frame) { continue }
                let payload = Array(frame.unmaskedData.readableBytesView)
                // Each call takes its own time, as it does at a node.
                try await relay.request(payload)
              }
            }
            group.addTask {
              for try await frame in fromNode {
                if try await relay.toNode.isControl(frame) { continue }
                try await relay.message(Array(frame.unmaskedData.readableBytesView))
              }
            }
            // Where one side ends, the other does.
            defer { group.cancelAll() }
            try await group.next()
          }
        }
      }
    }
  }

  /// The messages of one client.
  private final class WebSocketRelay: Sendable {
    private struct Pending {
      let exchange: SpoiledExchange
      let fault: Fault
      let height: UInt64?
      var random: SplitMix64
    }

    let proxy: FaultProxy
    let toClient: ProxyWebSocket
    let toNode: ProxyWebSocket
    /// Calls whose answers are to be spoiled, by the first id of their payload.
    private let pending = Mutex<[String: Pending]>([:])

    init(proxy: FaultProxy, toClient: ProxyWebSocket, toNode: ProxyWebSocket) {
      self.proxy = proxy
      self.toClient = toClient
      self.toNode = toNode
    }

    /// Carries a client's calls to the node.
    func request(_ payload: [UInt8]) async throws {
      let exchange = SpoiledExchange(payload)
      let (fault, random) = proxy.state.fault(for: exchange.first, overWebSocket: true)
      guard let fault, let id = exchange.calls.first?.id else { return try await toNode.write(payload) }
      switch fault {
      case .hang: proxy.state.count(.hang)
      case .tooManyRequests:
        proxy.state.count(.tooManyRequests)
        let text = #"{"jsonrpc":"2.0","id":\#(id),"error":{"code":-32005,"message":"too many requests"}}"#
        try await toClient.write(Array(text.utf8))
      case .hugeBody(let count):
        proxy.state.count(.hugeBody)
        try await toClient.writeHuge(exchange.hugeStart, count)
      default:
        let height = try await proxy.height(for: fault)
        pending.withLock {
          $0[id] = Pending(exchange: exchange, fault: fault, height: height, random: random)
        }
        try await toNode.write(height.map { exchange.payload(seenAt: $0) } ?? payload)
      }
    }

    /// Carries an answer or a notification of the node to the client.
    func message(_ text: [UInt8]) async throws {
      guard let root = (try? JSONDocument(parsing: text))?.root else { return try await toClient.write(text) }
      if root["method"] != nil { return try await notification(text) }
      let id = (root.kind == .array ? root[0] : root)?["id"]?.description ?? "null"
      guard var spoiled = pending.withLock({ $0.removeValue(forKey: id) }) else {
        return try await toClient.write(text)
      }
      switch spoiled.fault {
      case .answerLost:
        proxy.state.count(.answerLost)
        throw ConnectionEnds()
      case .closeMidMessage:
        try await closeAmid(text)
      case .latency(let time):
        proxy.state.count(.latency)
        try await Task.sleep(for: time)
        try await toClient.write(text)
      default:
        try await toClient.write(
          proxy.spoil(text, spoiled.exchange, spoiled.fault, seenAt: spoiled.height, &spoiled.random))
      }
    }

    private func notification(_ text: [UInt8]) async throws {
      let call = SpoiledExchange(text).notification
      switch proxy.state.fault(for: call, overWebSocket: true).fault {
      case .droppedNotification?:
        proxy.state.count(.droppedNotification)
      case .duplicatedNotification?:
        proxy.state.count(.duplicatedNotification)
        try await toClient.write(text)
        try await toClient.write(text)
      case .closeMidMessage?: try await closeAmid(text)
      default: try await toClient.write(text)
      }
    }

    private func closeAmid(_ text: [UInt8]) async throws {
      proxy.state.count(.closeMidMessage)
      try await toClient.write(Array(text.prefix(text.count / 2)), isWhole: false)
      throw ConnectionEnds()
    }
  }
#endif
