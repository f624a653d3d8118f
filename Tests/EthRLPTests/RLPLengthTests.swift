import EthRLP
import Testing

/// Encodings that are about as long as what is written on the stack, 1016 bytes, and lists whose headers turn out
/// longer or shorter than expected, beside an encoder that concatenates.
@Suite("RLP lengths")
struct RLPLengthTests {
  private static func header(_ short: UInt8, _ length: Int) -> [UInt8] {
    if length < 56 { return [short + UInt8(length)] }
    let digits = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: length >> $0) }
    let bytes = Array(digits.drop { $0 == 0 })
    return [short + 55 + UInt8(bytes.count)] + bytes
  }

  private static func string(_ count: Int) -> [UInt8] {
    header(0x80, count) + [UInt8](repeating: 0xab, count: count)
  }

  private static func list(_ items: [UInt8]) -> [UInt8] { header(0xc0, items.count) + items }

  /// Lengths on both sides of every limit.
  private static let lengths = [0, 2, 50, 53, 54, 55, 56, 57, 252, 253, 254, 255, 256, 257, 600]

  @Test func listsOfEveryLength() {
    for first in Self.lengths {
      for second in Self.lengths {
        let bytes = RLPEncoder.encode { encoder in
          encoder.list { encoder in
            encoder.list { $0.append([UInt8](repeating: 0xab, count: first)) }
            encoder.append(7 as UInt64)
            encoder.list { $0.list { $0.append([UInt8](repeating: 0xab, count: second)) } }
          }
        }
        let expected = Self.list(
          Self.list(Self.string(first)) + [7] + Self.list(Self.list(Self.string(second))))
        #expect(bytes == expected, "\(first), \(second)")
      }
    }
  }

  @Test func encodingsAboutAsLongAsTheStackHas() {
    for prefix in 900...1024 {
      let front = [UInt8](repeating: 1, count: prefix)
      for count in [0, 2, 20, 53, 54, 55, 56, 60] {
        let string = [UInt8](repeating: 0xab, count: count)
        let body = { (encoder: inout RLPEncoder) in
          encoder.list { encoder in
            encoder.list { $0.append(string) }
            encoder.append(UInt64.max)
          }
        }
        let expected =
          front + Self.list(Self.list(Self.string(count)) + [0x88] + [UInt8](repeating: 255, count: 8))
        #expect(RLPEncoder.encode(prefix: front, body) == expected, "\(prefix), \(count)")
        let used = RLPEncoder.withEncoding({ encoder in
          encoder.append(encoded: front)
          body(&encoder)
        }) { span in span.withUnsafeBytes { [UInt8]($0) } }
        #expect(used == expected, "\(prefix), \(count)")
        #expect(RLPEncoder.length(body) == expected.count - prefix)
      }
    }
  }
}
