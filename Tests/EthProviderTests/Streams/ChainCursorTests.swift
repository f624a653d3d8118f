import EthPrimitives
import Foundation
import Testing

@testable import EthProvider

@Suite struct ChainCursorTests {
  private static func mark(_ number: UInt64, _ reported: Int = 0) -> ChainCursor.Mark {
    ChainCursor.Mark(
      block: BlockIdentifier(number: number, hash: Keccak256.hash(Array("\(number)".utf8))),
      reported: reported)
  }

  private static let cursors: [ChainCursor] = [
    ChainCursor(chainId: 1, after: mark(0).block),
    ChainCursor(chainId: .max, after: mark(ChainHeader.highestNumber).block),
    ChainCursor(chainId: 10, tip: mark(9, 3), progress: .upTo(7), older: [mark(8), mark(5, 2)], start: 5),
    ChainCursor(chainId: 10, tip: mark(9), progress: .none, older: [], start: 0),
    ChainCursor(chainId: 10, tip: mark(9, 1), progress: .whole, older: [mark(1, 4)], start: nil),
  ]

  @Test(arguments: cursors) func textIsReadBack(cursor: ChainCursor) throws {
    #expect(ChainCursor("\(cursor)") == cursor)
    let json = try JSONEncoder().encode([cursor])
    #expect(try JSONDecoder().decode([ChainCursor].self, from: json) == [cursor])
  }

  @Test func theTextIsThis() throws {
    let hash = String(repeating: "ab", count: 32)
    let block = BlockIdentifier(number: 7, hash: try Hash32("0x" + hash))
    let cursor = ChainCursor(
      chainId: 31337, tip: .init(block: block, reported: 2), progress: .upTo(4), older: [], start: 6)
    #expect("\(cursor)" == "c1,31337,7:\(hash)+2.4,^6")
    #expect(cursor.block == block && cursor.logIndex == 4)
  }

  /// Whatever one character is changed to, the text is refused or is that of the cursor that comes out.
  @Test func otherTextIsRefused() {
    let text = Array("\(Self.cursors[2])")
    for position in text.indices {
      for character in Array("0+-.,:^cx ") + ["\u{0}", "é"] where text[position] != character {
        var other = text
        other[position] = character
        if let read = ChainCursor(String(other)) { #expect("\(read)" == String(other)) }
      }
      #expect(
        ChainCursor(String(text[..<position])).map { "\($0)" } ?? String(text[..<position])
          == String(text[..<position]))
    }
    let hash = String(repeating: "0", count: 64)
    for wrong in [
      "", "c1", "c1,1", "c2,1,7:\(hash)", "c1,01,7:\(hash)", "c1,1,+7:\(hash)", "c1,1,7:\(hash)+0",
      "c1,1,7:\(hash).1", "c1,1,7:\(hash)+1.-", "c1,1,7:\(hash),7:\(hash)", "c1,1,7:\(hash),^8",
      "c1,1,99999999999999999999:\(hash)", "c1,1,9223372036854775807:\(hash)", "c1,1,7:\(hash),",
    ] { #expect(ChainCursor(wrong) == nil, "\(wrong)") }
  }
}
