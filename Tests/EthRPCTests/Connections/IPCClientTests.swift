import EthJSON
import Foundation
import NIOCore
import NIOPosix
import Testing

@testable import EthRPC

/// The Unix socket's long connection against a server that misbehaves.
@Suite(.timeLimit(.minutes(10))) struct IPCClientTests {
  private func outcome(
    limit: Int? = nil, _ reply: @escaping @Sendable ([UInt8]) -> Reply
  ) async throws -> RPCError? {
    var found: RPCError?
    try await UnixSocketServer.run(reply) { server in
      let node = IPCClient(path: server.path)
      found = await failure { () async throws(RPCError) in
        _ = try await node.call("eth_chainId", options: CallOptions(maximumResponseBytes: limit))
      }
    }
    return found
  }

  private static func answer(_ result: String, to payload: [UInt8]) -> [UInt8] {
    let id: Int = (try? JSONDocument(parsing: payload).root.decode("id")) ?? -1
    return Array("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":\(result)}".utf8)
  }

  @Test func takesAnswersInPiecesWithNewlinesOrWithout() async throws {
    let reply: @Sendable ([UInt8]) -> Reply = { payload in
      let bytes = [0x0a] + Self.answer("{\"a}\":[\"\\\"]}\",{}]}", to: payload) + Array("\r\n".utf8)
      return Reply(parts: bytes.flatMap { [.wait(.microseconds(20)), .bytes([$0])] })
    }
    try await UnixSocketServer.run(reply) { server in
      let node = IPCClient(path: server.path)
      for _ in 0..<3 {
        let answer = try await node.call("eth_chainId").description
        #expect(answer == "{\"a}\":[\"\\\"]}\",{}]}")
      }
      #expect(node.name == "unix:\(server.path)")
      // No newlines go out.
      #expect(server.payloads.all.allSatisfy { !$0.contains(0x0a) })
    }
  }

  @Test func saysWhatHappened() async throws {
    let closed = try await outcome { _ in .raw("{\"jsonrpc\":", .close) }
    guard case .transport(.connection(_, "it closed the connection")) = closed else {
      return unexpected(closed)
    }
    for garbage in ["nonsense", "}", "HTTP/1.1 400 Bad Request"] {
      let error = try await outcome { _ in .raw(.bytes(Array(garbage.utf8))) }
      guard case .protocolViolation(let text) = error else { return unexpected(error) }
      #expect(text.hasPrefix("it does not answer with JSON"))
    }
    let tooLarge = try await outcome {
      .raw(.bytes(Self.answer("\"\(String(repeating: "x", count: 2 << 20))\"", to: $0)))
    }
    guard case .transport(.responseTooLarge(_, 1 << 20)) = tooLarge else { return unexpected(tooLarge) }
    let missing = await failure { () async throws(RPCError) in
      _ = try await IPCClient(path: "/tmp/lp-chain-\(UInt64.random(in: 0 ... .max))").call("eth_chainId")
    }
    guard case .transport(.connection(_, "there is no socket")) = missing else { return unexpected(missing) }
    let long = await failure { () async throws(RPCError) in
      _ = try await IPCClient(path: "/tmp/" + String(repeating: "x", count: 200)).call("eth_chainId")
    }
    guard case .transport(.connection(_, "the path is too long for a socket")) = long else {
      return unexpected(long)
    }
  }

  /// What nobody reads must not pile up, however many calls come and go.
  @Test func whoDoesNotReadIsGivenUp() async throws {
    let path = "/tmp/lp-chain-\(UInt32.random(in: .min ... .max)).ipc"
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelOption(.autoRead, value: false)
      .bind(unixDomainSocketPath: path).get()
    let node = IPCClient(path: path)
    let long = RPCCall("eth_call", [.string(String(repeating: "x", count: 8 << 20))])
    var reasons: [String] = []
    // How much of each gets as far as the socket before its time is over is up to the machine.
    for _ in 0..<200 where reasons.isEmpty {
      let error = await failure { () async throws(RPCError) in
        _ = try await node.respond(to: long, options: CallOptions(timeout: .milliseconds(500)))
      }
      if case .transport(.connection(_, let reason)) = error { reasons.append(reason) }
    }
    #expect(reasons.contains("it does not read what it is sent"), "\(reasons)")
    await node.close()
    try await listener.close()
    unlink(path)
  }

  @Test func opensAnotherConnectionAfterOneBroke() async throws {
    try await UnixSocketServer.run({ Reply(parts: [.bytes(Self.answer("1", to: $0)), .close]) }) { server in
      let node = IPCClient(
        path: server.path,
        options: ConnectionOptions(firstDelay: .milliseconds(1), greatestDelay: .milliseconds(5)))
      var answers = 0
      while answers < 5 {
        let answer: JSONValue
        do throws(RPCError) { answer = try await node.call("eth_chainId") } catch {
          // A call that goes out before the end of the last connection is known goes with it.
          guard case .transport(.connection) = error else { throw error }
          continue
        }
        #expect(try answer.int() == 1)
        answers += 1
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }
}
