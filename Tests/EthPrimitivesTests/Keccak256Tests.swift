import EthPrimitives
import Testing

@Suite("Keccak-256")
struct Keccak256Tests {
  /// The message of make_primitives.py.
  static func message(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: 31 * $0 + 7 * count + $0 >> 8) }
  }

  @Test(
    "published digests",
    arguments: [
      ("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
      ("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
      (
        "Transfer(address,address,uint256)",
        "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"
      ),
      ("transfer(address,uint256)", "a9059cbb2ab09eb219583f4a59a5d0623ade346d962bcd4e46b11da047c9049b"),
    ])
  func published(text: String, digest: String) {
    #expect(Keccak256.hash(text.utf8).description == "0x" + digest)
  }

  @Test("every length from 0 to 1100")
  func lengths() throws {
    let fixture = try Fixtures.load("keccak.json")
    let digests = (0...1100).map { Keccak256.hash(Self.message($0)) }
    for entry in try fixture.cases() {
      let length = try entry.integer("length")
      #expect(digests[length] == (try Hash32(entry.text("digest"))), "length \(length)")
    }
    #expect(Keccak256.hash(digests.flatMap(\.bytes)) == (try Hash32(fixture.text("all"))))
  }

  @Test("a mebibyte")
  func mebibyte() throws {
    let expected = try Hash32(Fixtures.load("keccak.json").text("mebibyte"))
    let message = Self.message(1 << 20)
    #expect(Keccak256.hash(message) == expected)
    #expect(Keccak256.hash(message.span.bytes) == expected)
  }

  @Test("a message in random parts, given as arrays, spans and sequences")
  func parts() {
    let seed: UInt64 = 0xcec
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let message = generator.bytes(Int.random(in: 0...700, using: &generator))
      var hasher = Keccak256()
      var rest = message[...]
      while !rest.isEmpty {
        let part = Array(rest.prefix(Int.random(in: 0...300, using: &generator)))
        rest = rest.dropFirst(part.count)
        switch generator.next() % 6 {
        case 0: hasher.update(part)
        case 1: hasher.update(part.span.bytes)
        case 2: hasher.update(part.span)
        case 3: part.withUnsafeBytes { hasher.update($0) }
        case 4: hasher.update(part[...])
        // No contiguous storage.
        default: hasher.update(part.lazy.map { $0 })
        }
      }
      let digest = Keccak256.hash(message)
      #expect(Keccak256.hash(message.span) == digest && Keccak256.hash(message.span.bytes) == digest)
      #expect(message.withUnsafeBytes { Keccak256.hash($0) } == digest)
      #expect(Keccak256.hash(message.lazy.map { $0 }) == digest)
      #expect(hasher.finalize() == digest, "seed \(seed), \(Hex.encode(message))")
    }
  }

  @Test("copies of a half-fed hasher go their own ways, and finalising changes nothing")
  func copies() {
    for count in [0, 1, 135, 136, 137, 300] {
      let start = Self.message(count)
      var first = Keccak256()
      first.update(start)
      #expect(first.finalize() == Keccak256.hash(start))
      var second = first
      first.update([1, 2, 3])
      second.update([4])
      #expect(first.finalize() == Keccak256.hash(start + [1, 2, 3]))
      #expect(second.finalize() == Keccak256.hash(start + [4]))
      #expect(second.finalize() == second.finalize())
    }
  }

  @Test("text")
  func text() {
    let long = String(repeating: "\u{1f600}", count: 100)
    #expect(Keccak256.hash(long.utf8) == Keccak256.hash(Array(long.utf8)))
    #expect(Keccak256.hash(long.dropFirst(3).utf8) == Keccak256.hash(Array(long.dropFirst(3).utf8)))
    #expect(
      Keccak256.hash([]) == Keccak256().finalize() && Keccak256.hash(EmptyCollection()) == Keccak256.hash([]))
  }
}
