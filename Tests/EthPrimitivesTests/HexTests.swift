import EthPrimitives
import Testing

@Suite("Hexadecimal text")
struct HexTests {
  static let all = (0...255).map { UInt8($0) }

  /// The standard library's way to the same digits.
  static func reference(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test("every byte is written and read")
  func everyByte() throws {
    let text = Self.reference(Self.all)
    #expect(Hex.encode(Self.all) == "0x" + text)
    #expect(Hex.encode(Self.all, prefix: false) == text)
    #expect(Hex.encode(Self.all.span.bytes) == "0x" + text)
    // No contiguous storage.
    #expect(Hex.encode(Self.all.reversed()) == "0x" + Self.reference(Self.all.reversed()))
    for text in [text, text.uppercased(), "0x" + text, "0X" + text.uppercased()] {
      #expect(try Hex.decode(text) == Self.all)
      #expect(try Hex.decode(utf8: Array(text.utf8).span.bytes) == Self.all)
      #expect(try Hex.decode(("?" + text).dropFirst()) == Self.all)
    }
  }

  @Test("every length to 70, and a kibibyte")
  func lengths() throws {
    var generator = SeededGenerator(seed: 0x4e8)
    for count in Array(0...70) + [1024] {
      let bytes = generator.bytes(count)
      #expect(Hex.encode(bytes, prefix: false) == Self.reference(bytes))
      #expect(try Hex.decode(Hex.encode(bytes)) == bytes)
    }
    #expect(Hex.encode([]) == "0x" && Hex.encode([], prefix: false) == "")
  }

  @Test("every byte that is no digit is found, at every place")
  func wrongDigits() {
    for byte in Self.all {
      let isDigit = "0123456789abcdefABCDEF".utf8.contains(byte)
      #expect((Hex.value(of: byte) < 16) == isDigit)
      for offset in [2, 3, 10, 21] {
        var text = Array("0x0123456789abcdef0123".utf8)
        text[offset] = byte
        if isDigit {
          #expect(throws: Never.self) { try Hex.decode(utf8: text.span.bytes) }
        } else {
          #expect(throws: HexError.invalidDigit(offset: offset, byte: byte)) {
            try Hex.decode(utf8: text.span.bytes)
          }
        }
      }
    }
    for offset in 0..<200 {
      var text = [UInt8](repeating: UInt8(ascii: "a"), count: 200)
      text[offset] = UInt8(ascii: "g")
      #expect(throws: HexError.invalidDigit(offset: offset, byte: 0x67)) {
        try Hex.decode(utf8: text.span.bytes)
      }
    }
  }

  @Test("the prefix")
  func prefix() throws {
    #expect(try Hex.decode("") == [])
    #expect(try Hex.decode("0x") == [])
    #expect(try Hex.decode("0x", prefix: .required) == [])
    #expect(try Hex.decode("0X1f", prefix: .required) == [0x1f])
    for text in ["", "00", "x0", "0", " 0x00"] {
      #expect(throws: HexError.missingPrefix) { try Hex.decode(text, prefix: .required) }
    }
    #expect(throws: HexError.invalidDigit(offset: 3, byte: UInt8(ascii: "x"))) { try Hex.decode("0x0x") }
  }

  @Test("odd numbers of digits")
  func odd() {
    #expect(throws: HexError.oddLength(digits: 1)) { try Hex.decode("0") }
    #expect(throws: HexError.oddLength(digits: 3)) { try Hex.decode("0x123") }
    #expect(throws: HexError.oddLength(digits: 1)) { try Hex.decode("0xg") }
  }

  @Test("descriptions of errors say what is wrong and where")
  func descriptions() {
    #expect(
      HexError.invalidDigit(offset: 4, byte: 0x67).description
        == "expected a hexadecimal digit at offset 4, found \"g\"")
    #expect("\(HexError.invalidDigit(offset: 4, byte: 0xc3))".hasSuffix("found byte 0xc3"))
    #expect("\(HexError.oddLength(digits: 3))" == "expected an even number of hexadecimal digits, found 3")
    #expect("\(HexError.wrongLength(expected: 20, found: 2))" == "expected 20 bytes of hexadecimal, found 2")
  }
}
