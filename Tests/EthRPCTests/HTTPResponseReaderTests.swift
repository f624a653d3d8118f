import Testing

@testable import EthRPC

/// What is taken for an answer of HTTP/1.1, and what is not.
@Suite struct HTTPResponseReaderTests {
  /// A reader, and the body that it has handed over.
  private struct Answer {
    var reader: HTTPResponseReader
    var received: [UInt8] = []

    var isComplete: Bool { reader.isComplete }
    var keepsAlive: Bool { reader.keepsAlive }
    var body: [UInt8] { reader.status == 200 ? received : reader.refusal }
  }

  /// What a reader makes of bytes that come in pieces of `size`; of a body it wants `most` pieces.
  private func read(
    _ text: String, pieces size: Int = .max, limit: Int = 1000, ends: Bool = false, most: Int = .max
  ) throws(HTTPResponseReader.Failure) -> Answer {
    var answer = Answer(reader: HTTPResponseReader(limit: limit))
    var count = 0
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = size < bytes.count - start ? start + size : bytes.count
      let piece = Array(bytes[start..<end])
      let failure = piece.withUnsafeBytes { bytes -> HTTPResponseReader.Failure? in
        do throws(HTTPResponseReader.Failure) {
          try answer.reader.read(bytes) { received in
            answer.received += received
            count += 1
            return count < most
          }
        } catch { return error }
        return nil
      }
      if let failure { throw failure }
      start = end
    }
    if ends { answer.reader.end() }
    return answer
  }

  private static let answers: [(String, Int, String, Bool)] = [
    ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", true),
    ("HTTP/1.1 200\r\ncontent-LENGTH:\t5  \r\nX-Y: a:b\r\n\r\nhello", 200, "hello", true),
    ("HTTP/1.1 200 \r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", true),
    ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, "", true),
    ("HTTP/1.1 200 OK\r\nConnection: Keep-Alive, Close\r\nContent-Length: 1\r\n\r\n1", 200, "1", false),
    ("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\n1", 200, "1", false),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3;x=y\r\nhel\r\n02 \r\nlo\r\n0\r\nT: 1\r\n\r\n",
      200, "hello",
      true
    ),
    ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true),
    ("HTTP/1.1 204 No Content\r\n\r\n", 204, "", true),
    ("HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nbusy", 503, "busy", true),
    ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1HTTP/1.1 200 OK", 200, "1", false),
  ]

  @Test(arguments: answers) func answersAreReadInWhateverPiecesTheyCome(
    text: String, status: Int, body: String, keepsAlive: Bool
  ) throws {
    for size in [.max, 1, 2, 3, 7, 16] {
      let answer = try read(text, pieces: size)
      #expect(answer.isComplete && answer.reader.status == status, "\(size)")
      #expect(String(decoding: answer.body, as: UTF8.self) == body)
      #expect(answer.keepsAlive == keepsAlive)
      #expect(answer.reader.retryAfter == (status == 503 ? "7" : nil))
    }
    // Nothing less is an answer.
    if !text.hasSuffix("OK") {
      for count in 0..<text.utf8.count {
        #expect(try !read(String(text.utf8.prefix(count)) ?? "").isComplete)
      }
    }
  }

  @Test func aBodyMayEndWithTheConnection() throws {
    let text = "HTTP/1.1 200 OK\r\n\r\nhello"
    #expect(try !read(text).isComplete)
    let reader = try read(text, pieces: 2, ends: true)
    #expect(reader.isComplete && !reader.keepsAlive && reader.body == Array("hello".utf8))
    #expect(try !read("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", ends: true).isComplete)
    #expect(
      try !read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n", ends: true).isComplete)
  }

  @Test(arguments: answers.filter { $0.2.utf8.count > 1 && $0.1 == 200 }) func whatIsNotWantedIsNotWaitedFor(
    text: String, status: Int, body: String, keepsAlive: Bool
  ) throws {
    let answer = try read(text, pieces: 1, most: 1)
    #expect(answer.isComplete && !answer.keepsAlive)
    #expect(answer.body == Array(body.utf8.prefix(1)))
  }

  @Test(arguments: [
    "SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 2000 OK\r\n\r\n",
    "HTTP/1.1 099 OK\r\n\r\n", "HTTP/1.1  200 OK\r\n\r\n", "\r\n\r\n\r\n", "HTTP/1.1 101 Switch\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 0x5\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", "HTTP/1.1 200 OK\r\nX : 1\r\n\r\n",
    "HTTP/1.1 200 OK\r\nX: 1\r\n folded\r\n\r\n", "HTTP/1.1 200 OK\r\nX: 1\rY: 2\r\n\r\n",
    "HTTP/1.1 200 OK\r\n: 1\r\n\r\n",
    "HTTP/1.1 200 OK\r\nno field\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-3\r\nhel\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
  ])
  func whatCouldBeReadTwoWaysIsNoAnswer(text: String) {
    for size in [.max, 1, 5] {
      #expect {
        _ = try read(text, pieces: size)
      } throws: { error in
        if case HTTPResponseReader.Failure.malformed = error { true } else { false }
      }
    }
  }

  @Test func lengthsAreBounded() throws {
    for text in [
      "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n123456",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n123\r\n3\r\n456\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffff\r\n123456",
    ] {
      #expect(throws: HTTPResponseReader.Failure.tooLarge) { try read(text, limit: 5) }
    }
    let field = "X: " + String(repeating: "y", count: 100) + "\r\n"
    #expect(throws: HTTPResponseReader.Failure.malformed("its head is too long")) {
      try read("HTTP/1.1 200 OK\r\n" + String(repeating: field, count: 1000), pieces: 1000)
    }
    // Of an error the beginning is taken, and the rest is not waited for.
    let error = try read(
      "HTTP/1.1 500 X\r\nContent-Length: 9000000\r\n\r\n" + String(repeating: "z", count: 9000))
    #expect(error.isComplete && error.body.count == 4096 && !error.keepsAlive)
  }

  @Test func noBytesStopTheProgram() {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: .min ... .max, using: &random)
    var generator = Generator(state: seed)
    for _ in 0..<3000 {
      var bytes = Array((Self.answers.randomElement(using: &generator)?.0 ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[position] = .random(in: .min ... .max, using: &generator)
        case 1: bytes.remove(at: position)
        default: bytes.insert(contentsOf: bytes[..<position].suffix(9), at: position)
        }
      }
      var reader = HTTPResponseReader(limit: 100)
      var count = 0
      bytes.withUnsafeBytes { bytes in
        try? reader.read(bytes) {
          count += $0.count
          return true
        }
      }
      #expect(count <= 100 && reader.refusal.count <= 4096, "seed \(seed)")
    }
  }

  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }
}
