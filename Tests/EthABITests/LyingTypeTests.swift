import EthABI
import EthPrimitives
import Testing

/// Types that say something false about their sizes stop the program; they never reach other memory.
@Suite("Types that lie about their sizes")
struct LyingTypeTests {
  @Test("A negative size, with a prefix that the sum of both would leave no room for")
  func negativeSize() async {
    let small = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Liar(tail: -2000).encoded(prefix: [UInt8](repeating: 1, count: 2500))
    }
    let large = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Liar(tail: -3000).encoded(prefix: [UInt8](repeating: 1, count: 5000))
    }
    let least = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Liar(tail: .min).encoded()
    }
    #if DEBUG  // optimised code stops without saying why
      for result in [small, large, least] {
        let bytes = result?.standardErrorContent ?? []
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("is negative"))
      }
    #endif
  }

  @Test("More and fewer words than the size says")
  func otherSizes() async {
    await #expect(processExitsWith: .failure) { _ = Liar(tail: 0, words: 2).encoded() }
    await #expect(processExitsWith: .failure) { _ = Liar(tail: 32, words: 0).encoded() }
    await #expect(processExitsWith: .failure) { _ = Liar(tail: 96, texts: 1).encoded() }
    await #expect(processExitsWith: .failure) { _ = Liar(tail: 0, arrays: 1).encoded() }
  }

  @Test("A text is not written where it has no room")
  func noRoom() async {
    let text = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Liar(tail: 0, texts: 1).encoded()
    }
    #if DEBUG  // the check before the text is written, not the one of the whole behind it
      let bytes = text?.standardErrorContent ?? []
      let message = String(decoding: bytes, as: UTF8.self)
      #expect(message.contains("wrote more than its abiTailSize"))
    #endif
  }

  @Test("A number of elements below zero")
  func negativeCount() {
    #expect(throws: ABIError.self) { try Backward(decoding: [UInt8](repeating: 0, count: 64)) }
  }
}

/// Says one size and writes another.
private struct Liar: ABIFieldList {
  var tail: Int
  var words = 0
  var texts = 0
  var arrays = 0

  static var abiParameters: [ABIParameter] { [] }
  static var fieldsLayout: ABILayout { .empty }
  var fieldsTailSize: Int { tail }
  func encodeFields(into encoder: inout ABIEncoder) {
    for _ in 0..<words { encoder.appendWord(1) }
    let text = [UInt8](repeating: 0xff, count: 100)
    for _ in 0..<texts { text.withUnsafeBytes { encoder.appendByteString($0) } }
    for _ in 0..<arrays { encoder.appendCount(5) }
  }
  init(tail: Int, words: Int = 0, texts: Int = 0, arrays: Int = 0) {
    (self.tail, self.words, self.texts, self.arrays) = (tail, words, texts, arrays)
  }
  init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) { self.init(tail: 0) }
}

/// Asks for a negative number of words.
private struct Backward: ABIFieldList {
  static var abiParameters: [ABIParameter] { [] }
  static var fieldsLayout: ABILayout { .empty }
  var fieldsTailSize: Int { 0 }
  func encodeFields(into encoder: inout ABIEncoder) {}
  init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
    _ = try UInt256.decodeElements(-1, from: &decoder)
  }
}
