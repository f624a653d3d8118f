import EthJSON
import EthPrimitives
import EthRPC
import NIOCore
import NIOPosix
import Synchronization

/// An HTTP server on 127.0.0.1 that answers `eth_getLogs` for a chain of 100,000 blocks, and takes as much of it as one of
/// the known providers does.
struct LogEndpoint: Sendable {
  /// What it refuses, and in which words.
  typealias Limit = @Sendable (ClosedRange<UInt64>, _ logs: Int) -> (code: Int, message: String)?

  static let head: UInt64 = 100_000
  static let contract: Address = "0x00000000000000000000000000000000000000c0"

  let url: String
  private let counts: Counts

  /// How often `eth_getLogs` was called, and how often `eth_getBlockReceipts`.
  var requests: Int { counts.logs.load(ordering: .relaxed) }
  var receipts: Int { counts.receipts.load(ordering: .relaxed) }

  fileprivate final class Counts: Sendable {
    let logs = Atomic(0)
    let receipts = Atomic(0)
  }

  /// Serves while `body` runs; each block whose number is a multiple of `every` has one log. Answers come in pieces of
  /// so many bytes, with a pause before each, where that is said.
  static func run(
    every: UInt64, inPiecesOf bytes: Int = .max, _ limit: @escaping Limit,
    _ body: (LogEndpoint) async throws -> Void
  ) async throws {
    let counts = Counts()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            Connection(bytes) { answer($0, every, limit, counts) })
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    do {
      try await body(
        LogEndpoint(url: "http://127.0.0.1:\(listener.localAddress?.port ?? 0)", counts: counts))
    } catch {
      try await listener.close()
      throw error
    }
    try await listener.close()
  }

  private static func answer(
    _ payload: [UInt8], _ every: UInt64, _ limit: Limit, _ counts: Counts
  ) -> String {
    guard let request = try? JSONDocument(parsing: payload).root, let id = request["id"],
      let method = try? request.decode("method", as: String.self)
    else { return "{}" }
    func result(_ text: String) -> String { #"{"jsonrpc":"2.0","id":\#(id),"result":\#(text)}"# }
    switch method {
    case "eth_chainId": return result(#""0x1""#)
    case "eth_blockNumber": return result("\"0x\(String(head, radix: 16))\"")
    case "eth_getLogs":
      counts.logs.wrappingAdd(1, ordering: .relaxed)
      guard let filter = request["params"]?[0], let first = try? filter.decode("fromBlock", as: UInt64.self),
        let last = try? filter.decode("toBlock", as: UInt64.self), first <= last
      else { return "{}" }
      let count = Int(last / every) - (first == 0 ? -1 : Int((first - 1) / every))
      if let (code, message) = limit(first...last, count) {
        return #"{"jsonrpc":"2.0","id":\#(id),"error":{"code":\#(code),"message":"\#(message)"}}"#
      }
      var logs: [String] = []
      var block = (first + every - 1) / every * every
      while block <= last {
        logs.append(log(block))
        block += every
      }
      return result("[" + logs.joined(separator: ",") + "]")
    case "eth_getBlockReceipts":
      counts.receipts.wrappingAdd(1, ordering: .relaxed)
      guard let block = try? request["params"]?[0]?.quantityUInt64() else { return "{}" }
      let other = log(block).replacing("00c0\"", with: "00ff\"")
      return result(#"[{"logs":[\#(other)]},{"logs":[\#(log(block))]},{"logs":[]}]"#)
    default: return #"{"id":\#(id),"error":{"code":-32601,"message":"no \#(method)"}}"#
    }
  }

  private static let word = "\"0x" + String(repeating: "5a", count: 32) + "\""

  /// The log of a block.
  static func log(_ block: UInt64) -> String {
    "{\"address\":\"\(contract.lowercased)\",\"topics\":[\(word)],\"data\":\"0x01\","
      + "\"blockNumber\":\"0x\(String(block, radix: 16))\",\"blockHash\":\(word),\"transactionHash\":\(word),\"transactionIndex\":\"0x0\",\"logIndex\":\"0x0\"}"
  }
}

/// A client's connection.
private final class Connection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let answer: ([UInt8]) -> String
  private var received: [UInt8] = []
  private let pieceBytes: Int

  init(_ pieceBytes: Int, _ answer: @escaping ([UInt8]) -> String) {
    self.pieceBytes = pieceBytes
    self.answer = answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received += unwrapInboundIn(data).readableBytesView
    while let payload = takePayload() {
      let body = answer(payload)
      let head = "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      var buffer = ByteBuffer(string: head + body)
      guard buffer.readableBytes > pieceBytes else {
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
        continue
      }
      let channel = context.channel
      var time = TimeAmount.zero
      while let piece = buffer.readSlice(length: min(pieceBytes, buffer.readableBytes)),
        piece.readableBytes > 0
      {
        channel.eventLoop.scheduleTask(in: time) { channel.writeAndFlush(piece, promise: nil) }
        time = time + .milliseconds(1)
      }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func takePayload() -> [UInt8]? {
    guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: received[..<end.lowerBound], as: UTF8.self).lowercased()
    let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.split(separator: " ").last ?? "") }
    guard let length, received.count >= end.upperBound + length else { return nil }
    defer { received.removeFirst(end.upperBound + length) }
    return Array(received[end.upperBound..<end.upperBound + length])
  }
}
