import Testing

@testable import EthRPC

/// Frames as RFC 6455 has them.
@Suite struct WebSocketReaderTests {
  typealias Event = WebSocketReader.Event

  private func read(_ bytes: [UInt8], limit: Int = 1 << 20) throws(WebSocketReader.Failure) -> [Event] {
    var reader = WebSocketReader(limit: limit)
    return try bytes.span.bytes.withUnsafeBytes { bytes throws(WebSocketReader.Failure) in
      try reader.feed(bytes)
    }
  }

  private func failure(_ bytes: [UInt8], limit: Int = 1 << 20) -> WebSocketReader.Failure? {
    do throws(WebSocketReader.Failure) {
      _ = try read(bytes, limit: limit)
      return nil
    } catch { return error }
  }

  /// A frame as a server sends it.
  static func frame(_ opcode: UInt8, _ content: [UInt8], isFinal: Bool = true) -> [UInt8] {
    let start = (isFinal ? 0x80 : 0) | opcode
    let count = content.count
    if count <= 125 { return [start, UInt8(count)] + content }
    if count <= 0xffff { return [start, 126, UInt8(count >> 8), UInt8(count & 0xff)] + content }
    return [start, 127] + (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * $0)) } + content
  }

  @Test func readsTheExamplesOfTheStandard() throws {
    // Section 5.7.
    #expect(try read([0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f]) == [.message(Array("Hello".utf8))])
    #expect(
      try read([0x01, 0x03, 0x48, 0x65, 0x6c, 0x80, 0x02, 0x6c, 0x6f]) == [.message(Array("Hello".utf8))])
    #expect(try read([0x89, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f]) == [.ping(Array("Hello".utf8))])
    let long = [UInt8](repeating: 7, count: 256)
    #expect(try read([0x82, 0x7e, 0x01, 0x00] + long) == [.message(long)])
    let longer = [UInt8](repeating: 8, count: 65536)
    #expect(try read([0x82, 0x7f, 0, 0, 0, 0, 0, 1, 0, 0] + longer) == [.message(longer)])
    // A masked one is only for servers to see.
    let masked: [UInt8] = [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58]
    #expect(failure(masked) == .malformed("a masked frame, as only clients send"))
  }

  @Test func readsControlFramesBetweenFragments() throws {
    let bytes =
      Self.frame(1, [1], isFinal: false) + Self.frame(9, [9]) + Self.frame(0, [], isFinal: false)
      + Self.frame(10, [3]) + Self.frame(0, [2]) + Self.frame(2, []) + Self.frame(8, [0x03, 0xe9, 0x62])
    #expect(
      try read(bytes + [0xff]) == [
        .ping([9]), .pong, .message([1, 2]), .message([]), .close(code: 1001, reason: [0x62]),
      ])
    #expect(try read(Self.frame(8, [])) == [.close(code: nil, reason: [])])
  }

  @Test func refusesWhatTheStandardForbids() {
    #expect(failure(Self.frame(0, [1])) == .malformed("a continuation of nothing"))
    #expect(
      failure(Self.frame(1, [1], isFinal: false) + Self.frame(1, [1]))
        == .malformed("a message within a message"))
    #expect(failure([0xc1, 0]) == .malformed("a frame of an extension that was not agreed upon"))
    for opcode: UInt8 in [3, 7, 11, 15] {
      #expect(failure([0x80 | opcode, 0]) == .malformed("an unknown opcode"))
    }
    #expect(failure([0x09, 0]) == .malformed("a control frame in fragments"))
    #expect(failure([0x89, 126, 0, 126]) == .malformed("a control frame of more than 125 bytes"))
    #expect(failure(Self.frame(8, [3])) == .malformed("a close frame with half a code"))
    #expect(failure([0x81, 126, 0, 125]) == .malformed("a length in more bytes than it takes"))
    #expect(
      failure([0x81, 127, 0, 0, 0, 0, 0, 0, 0xff, 0xff]) == .malformed("a length in more bytes than it takes")
    )
  }

  @Test func refusesALongMessageAtItsHeader() throws {
    #expect(try read(Self.frame(1, [1, 2, 3]), limit: 3) == [.message([1, 2, 3])])
    #expect(failure([0x81, 4], limit: 3) == .tooLong(limit: 3))
    #expect(failure(Self.frame(1, [1, 2], isFinal: false) + [0x80, 2], limit: 3) == .tooLong(limit: 3))
    #expect(failure([0x81, 127] + [UInt8](repeating: 0xff, count: 8)) == .tooLong(limit: 1 << 20))
  }

  @Test func readsTheSameHoweverItIsCut() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var bytes: [UInt8] = []
      var expected: [Event] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        var message: [UInt8] = []
        let fragments = Int.random(in: 1...4, using: &random)
        for index in 0..<fragments {
          let size = [0, 1, 5, 125, 126, 300, 70_000].randomElement(using: &random) ?? 0
          let part = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ index) }
          message += part
          bytes += Self.frame(index == 0 ? 1 : 0, part, isFinal: index == fragments - 1)
          if index < fragments - 1, Bool.random(using: &random) {
            bytes += Self.frame(9, [UInt8(index)])
            expected.append(.ping([UInt8(index)]))
          }
        }
        expected.append(.message(message))
      }
      var reader = WebSocketReader(limit: 1 << 20)
      var found: [Event] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 1...5000, using: &random)))
        rest = rest.dropFirst(piece.count)
        found += try piece.span.bytes.withUnsafeBytes { bytes throws(WebSocketReader.Failure) in
          try reader.feed(bytes)
        }
      }
      #expect(found == expected, "seed \(seed)")
      #expect(reader.bufferedBytes == 0, "seed \(seed)")
    }
  }

  @Test func keepsNoMoreThanAllowedWhateverComes() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var reader = WebSocketReader(limit: 64)
      for _ in 0..<20 {
        let piece = (0..<Int.random(in: 0...40, using: &random)).map { _ in
          // Small bytes make headers that often are right.
          Bool.random(using: &random)
            ? UInt8.random(in: 0...2, using: &random) : UInt8.random(in: 0...255, using: &random)
        }
        do throws(WebSocketReader.Failure) {
          for event in try piece.span.bytes.withUnsafeBytes({ bytes throws(WebSocketReader.Failure) in
            try reader.feed(bytes)
          }) {
            if case .message(let message) = event { #expect(message.count <= 64, "seed \(seed)") }
          }
        } catch { break }
        #expect(reader.bufferedBytes <= 64 + 125 + 10, "seed \(seed)")
      }
    }
  }
}
