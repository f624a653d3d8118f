import EthJSON
import Foundation
import Testing

@testable import EthRPC

/// The Unix socket's transport against a server that misbehaves in the ways that real ones do.
@Suite(.timeLimit(.minutes(10))) struct IPCTransportTests {
  private func client(_ path: String, timeout: Duration = .seconds(600), limit: Int = 1 << 20)
    -> some RPCService
  {
    limited(
      .ipc(path: path), options: CallOptions(timeout: timeout, maximumResponseBytes: limit), retry: .never)
  }

  private func call(_ client: some RPCService) async -> Result<JSON, RPCError> {
    do throws(RPCError) {
      return .success(try await client.call("eth_chainId").tree())
    } catch {
      return .failure(error)
    }
  }

  /// The error of one call to a server that answers with `reply`.
  private func failure(
    timeout: Duration = .seconds(600), limit: Int = 1 << 20, _ reply: @escaping @Sendable ([UInt8]) -> Reply
  ) async throws -> RPCError? {
    var found: RPCError?
    try await UnixSocketServer.run(reply) { server in
      if case .failure(let error) = await call(client(server.path, timeout: timeout, limit: limit)) {
        found = error
      }
      #expect(server.payloads.all.count == 1)
    }
    return found
  }

  private static func answer(_ result: String, to payload: [UInt8]) -> String {
    let id: Int = (try? JSONDocument(parsing: payload).root.decode("id")) ?? -1
    return "{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":\(result)}"
  }

  @Test func sendsOneRequestOnEachConnection() async throws {
    let reply: @Sendable ([UInt8]) -> Reply = {
      .raw(.bytes(Array((Self.answer("\"0x7a69\"", to: $0) + "\n").utf8)))
    }
    try await UnixSocketServer.run(reply) { server in
      let client = client(server.path)
      for _ in 0..<3 {
        let chainId: UInt64 = try await client.call("eth_chainId")
        #expect(chainId == 31337)
      }
      #expect(
        server.payloads.all.first.map { String(decoding: $0, as: UTF8.self) }
          == "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_chainId\",\"params\":[]}")
      // Many at once do not get each other's answers.
      try await withThrowingTaskGroup(of: UInt64.self) { group in
        for _ in 0..<20 { group.addTask { try await client.call("eth_chainId") } }
        for try await chainId in group { #expect(chainId == 31337) }
      }
      #expect(server.payloads.all.count == 23)
    }
  }

  @Test func takesAnswersInPieces() async throws {
    let reply: @Sendable ([UInt8]) -> Reply = { payload in
      let bytes = Array(Self.answer("{\"a}\":[\"\\\"]}\",{}]}", to: payload).utf8)
      return Reply(
        parts: [.bytes([0x20, 0x0a])] + bytes.flatMap { [.wait(.microseconds(50)), .bytes([$0])] })
    }
    try await UnixSocketServer.run(reply) { server in
      let result = await call(client(server.path))
      #expect(result == .success(.object([("a}", .array([.string("\"]}"), .object([])]))])))
    }
  }

  @Test func refusesWhatIsNoAnswer() async throws {
    for garbage in ["nonsense", "}", "\"text\"", "HTTP/1.1 400 Bad Request"] {
      let error = try await failure { _ in .raw(.bytes(Array(garbage.utf8))) }
      guard case .transport(.connection(let endpoint, let reason)) = error else {
        Issue.record("\(garbage): \(String(describing: error))")
        continue
      }
      #expect(endpoint.hasPrefix("unix:/tmp/lp-chain-") && reason.hasPrefix("it does not answer with JSON"))
    }
    let broken = try await failure { _ in .raw("{\"a\" 1}") }
    guard case .protocolViolation = broken else {
      Issue.record("\(String(describing: broken))")
      return
    }
    let other = try await failure { _ in .raw("{\"jsonrpc\":\"2.0\",\"id\":77,\"result\":\"0x1\"}") }
    guard case .protocolViolation(let text) = other else {
      Issue.record("\(String(describing: other))")
      return
    }
    #expect(text.contains("another id"))
  }

  @Test func saysWhatHappened() async throws {
    let closed = try await failure { _ in .raw("{\"jsonrpc\":", .close) }
    guard case .transport(.connection(_, "it closed the connection after 11 bytes of an answer")) = closed
    else {
      Issue.record("\(String(describing: closed))")
      return
    }
    let missing = await call(client("/tmp/lp-chain-\(UInt64.random(in: 0 ... .max))"))
    guard case .failure(.transport(.connection(_, "there is no socket"))) = missing else {
      Issue.record("\(missing)")
      return
    }
    let long = await call(client("/tmp/" + String(repeating: "x", count: 200)))
    guard case .failure(.transport(.connection(_, "the path is too long for a socket"))) = long else {
      Issue.record("\(long)")
      return
    }
  }

  @Test(arguments: [40, 1 << 16])
  func boundsTheAnswer(limit: Int) async throws {
    for excess in [0, 1] {
      let reply: @Sendable ([UInt8]) -> Reply = { payload in
        let count = Self.answer("1", to: payload).utf8.count
        let padding = String(repeating: " ", count: limit + excess - count)
        return .raw(.bytes(Array(Self.answer(padding + "1", to: payload).utf8)))
      }
      let error = try await failure(limit: limit, reply)
      guard excess > 0 else {
        #expect(error == nil)
        continue
      }
      guard case .transport(.responseTooLarge(_, limit)) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func waitsNoLongerThanAllowed() async throws {
    // Bytes that keep coming do not stretch the time.
    let dribble = Reply(
      parts: [.bytes([0x7b])] + (0..<4000).flatMap { _ in [.wait(.milliseconds(50)), .bytes([0x20])] })
    for reply in [Reply(parts: []), dribble] {
      let start = ContinuousClock.now
      let error = try await failure(timeout: .seconds(1)) { _ in reply }
      guard case .transport(.timedOut(_, .seconds(1))) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(ContinuousClock.now - start < .seconds(100))
    }
  }

  @Test func stopsWhenCancelled() async throws {
    try await UnixSocketServer.run({ _ in Reply(parts: []) }) { server in
      let task = Task { await call(client(server.path)) }
      while server.payloads.all.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
      task.cancel()
      #expect(await task.value == .failure(.transport(.cancelled)))
    }
  }

  @Test func findsTheEndHoweverItIsCut() {
    let texts = [
      "{}", "[]", "{\"a\":\"}\\\\\\\"]\"}", "[[{\"\":[\"[\"]}]]", " \n\t[1,2]", "{\"\\u005d\":\"\\\\\"}",
    ]
    for text in texts {
      let bytes = Array(text.utf8) + Array(" {".utf8)
      for size in 1...bytes.count {
        var finder = JSONEndFinder()
        var consumed = 0
        pieces: for start in stride(from: 0, to: bytes.count, by: size) {
          let piece = Array(bytes[start..<min(bytes.count, start + size)])
          switch piece.withUnsafeBytes({ finder.feed($0) }) {
          case .incomplete: consumed += piece.count
          case .complete(let count):
            consumed += count
            break pieces
          case .unexpected: Issue.record("\(text) in pieces of \(size)")
          }
        }
        #expect(consumed == text.utf8.count, "\(text) in pieces of \(size)")
      }
    }
  }
}
