import EthCrypto
import EthPrimitives
import Foundation
import Testing

@testable import EthSigners

/// Unicode's normalization form KD against two implementations of Python.
@Suite struct MnemonicNFKDTests {
  struct Cases: Decodable {
    var cases: [[String]]
  }

  struct Block: Decodable {
    var start: UInt32
    var hash: String

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      start = try row.decode(UInt32.self)
      hash = try row.decode(String.self)
    }
  }

  struct Blocks: Decodable {
    var blocks: [Block]
  }

  @Test func randomTexts() throws {
    let cases = try HDFixture.decode("mnemonic/nfkd.json", as: Cases.self).cases
    #expect(cases.count == 1503)
    for pair in cases { #expect(normalized(try [UInt8](hex: pair[0])) == (try [UInt8](hex: pair[1]))) }
  }

  @Test func allOfUnicode() throws {
    let blocks = try HDFixture.decode("mnemonic/nfkd.json", as: Blocks.self).blocks
    #expect(blocks.count == 49)
    for block in blocks {
      var text: [UInt8] = []
      for scalar in (block.start..<block.start + 0x1000).compactMap(Unicode.Scalar.init) {
        text.append(0x0A)
        text.append(contentsOf: UTF8.encode(scalar) ?? .encodedReplacementCharacter)
      }
      let found = try #require(normalized(text))
      #expect(SHA256.hash(found).bytes == (try [UInt8](hex: block.hash)), "\(block.start)")
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82],
    ] as [[UInt8]])
  func malformedUTF8(_ bytes: [UInt8]) {
    #expect(normalized(bytes) == nil)
    #expect(normalized([0x61] + bytes) == nil)
    #expect(normalized(bytes + [0x61]) == nil)
  }

  @Test func emptyAndASCII() {
    #expect(normalized([]) == [])
    #expect(normalized(Array(0..<0x80)) == Array(0..<0x80))
  }

  /// A passphrase can be long, and of characters that all have to be put in order.
  @Test func longRunsOfMarksTakeLinearTime() throws {
    let marks = Array(String(repeating: "\u{0345}\u{0301}\u{0323}", count: 20_000).utf8)
    let found = try #require(normalized(marks))
    let expected = ["\u{0323}", "\u{0301}", "\u{0345}"].map { String(repeating: $0, count: 20_000) }.joined()
    #expect(found == Array(expected.utf8))
  }

  private func normalized(_ utf8: [UInt8]) -> [UInt8]? {
    utf8.span.withUnsafeBytes { NFKD.normalized($0) }?.copied
  }
}
