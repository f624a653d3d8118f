#if Network
  import EthRPC
  internal import NIOCore
  internal import NIOHTTP1

  extension FaultProxy {
    typealias Writer = NIOAsyncChannelOutboundWriter<HTTPPart<HTTPResponseHead, ByteBuffer>>

    /// Answers a client's requests one after another until a fault ends the connection.
    func serve(_ channel: ProxyConnection.HTTP) async throws {
      try await channel.executeThenClose { inbound, outbound in
        var parts = inbound.makeAsyncIterator()
        var body: [UInt8] = []
        while let part = try await parts.next() {
          switch part {
          case .head: body = []
          case .body(let piece): body += piece.readableBytesView
          case .end:
            guard try await answer(body, outbound) else {
              // Whoever waits for an answer that does not come goes away at some time.
              while try await parts.next() != nil {}
              return
            }
          }
        }
      }
    }

    /// - Returns: Whether the connection goes on; where it does not, it is silent.
    private func answer(_ payload: [UInt8], _ outbound: Writer) async throws -> Bool {
      let exchange = SpoiledExchange(payload)
      var (fault, random) = state.fault(for: exchange.first, overWebSocket: false)
      switch fault {
      case .status(let code)?:
        state.count(.status)
        try await write(code, Array("the upstream is not well".utf8), [:], outbound)
      case .tooManyRequests(let pause)?:
        state.count(.tooManyRequests)
        let headers = pause.map { ["Retry-After": "\(Self.wholeSeconds($0))"] } ?? [:]
        try await write(429, Array("too many requests".utf8), headers, outbound)
      case .hang?:
        state.count(.hang)
        return false
      case .hugeBody(let count)?:
        state.count(.hugeBody)
        try await writeHugeBody(count, exchange, outbound)
      default:
        let answer: [UInt8]
        do {
          answer = try await self.answer(to: payload, exchange, fault, &random)
        } catch let error as TransportError {
          guard case .status(_, let code, let body, _) = error else { throw error }
          try await write(code, Array(body.utf8), [:], outbound)
          return true
        }
        switch fault {
        case .answerLost?:
          state.count(.answerLost)
          throw ConnectionEnds()
        case .truncatedBody?:
          state.count(.truncatedBody)
          let part = answer.prefix(Int.random(in: 0...max(0, answer.count - 1), using: &random))
          try await outbound.write(contentsOf: [
            .head(Self.head(200, length: max(answer.count, 1), [:])), .body(ByteBuffer(bytes: part)),
          ])
          throw ConnectionEnds()
        default: try await write(200, answer, [:], outbound)
        }
      }
      return true
    }

    /// Asks the node; the answer is what the fault makes of it.
    private func answer(
      to payload: [UInt8], _ exchange: SpoiledExchange, _ fault: Fault?, _ random: inout SplitMix64
    ) async throws -> [UInt8] {
      if case .latency(let time)? = fault {
        state.count(.latency)
        try await Task.sleep(for: time)
      }
      let height = try await height(for: fault)
      let options = CallOptions(timeout: .seconds(600), maximumResponseBytes: 1 << 30)
      let answer = try await upstream.roundTrip(
        height.map { exchange.payload(seenAt: $0) } ?? payload, options: options)
      return spoil(answer, exchange, fault, seenAt: height, &random)
    }

    /// The height at which the node is to seem to be.
    func height(for fault: Fault?) async throws -> UInt64? {
      guard case .staleHead(let blocks)? = fault else { return nil }
      let head: UInt64 = try await RPCClient(upstream).call("eth_blockNumber")
      return head - min(head, blocks)
    }

    /// What a fault makes of a whole answer of the node.
    func spoil(
      _ answer: [UInt8], _ exchange: SpoiledExchange, _ fault: Fault?, seenAt height: UInt64?,
      _ random: inout SplitMix64
    ) -> [UInt8] {
      let spoiled: [UInt8]? =
        switch fault {
        case .garbageBody?: SpoiledExchange.garbage(for: answer, &random)
        case .wrongID?: SpoiledExchange.answerWithOtherIDs(answer)
        case .staleHead?: height.map { exchange.answer(answer, seenAt: $0) }
        case .hiddenLogs?: exchange.answerHidingLogs(answer, &random)
        case .lyingReceipt(let lie)?: exchange.answerLying(answer, lie, &random)
        default: nil
        }
      if let fault, spoiled != nil { state.count(fault.kind) }
      return spoiled ?? answer
    }

    private func write(
      _ code: Int, _ body: [UInt8], _ headers: [String: String], _ outbound: Writer
    ) async throws {
      try await outbound.write(contentsOf: [
        .head(Self.head(code, length: body.count, headers)), .body(ByteBuffer(bytes: body)), .end(nil),
      ])
    }

    private func writeHugeBody(_ count: Int, _ exchange: SpoiledExchange, _ outbound: Writer) async throws {
      let start = exchange.hugeStart
      try await outbound.write(.head(Self.head(200, length: max(count, start.count), [:])))
      try await outbound.write(.body(ByteBuffer(bytes: start)))
      for piece in HugeBody(count: count - start.count) { try await outbound.write(.body(piece)) }
      try await outbound.write(.end(nil))
    }

    private static func head(_ code: Int, length: Int, _ headers: [String: String]) -> HTTPResponseHead {
      var all = HTTPHeaders([("Content-Type", "application/json"), ("Content-Length", "\(length)")])
      for (name, value) in headers { all.add(name: name, value: value) }
      return HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: code), headers: all)
    }

    private static func wholeSeconds(_ time: Duration) -> Int64 {
      time.components.seconds + (time.components.attoseconds > 0 ? 1 : 0)
    }
  }

  /// The connection ends here, as a fault says.
  struct ConnectionEnds: Error {}

  /// The pieces of a body that is long, none of which is kept.
  struct HugeBody: Sequence, IteratorProtocol {
    private static let piece = ByteBuffer(repeating: UInt8(ascii: "0"), count: 1 << 16)
    private var count: Int

    init(count: Int) { self.count = count }

    mutating func next() -> ByteBuffer? {
      guard count > 0, let piece = Self.piece.getSlice(at: 0, length: Swift.min(count, 1 << 16)) else {
        return nil
      }
      count -= piece.readableBytes
      return piece
    }
  }
#endif
