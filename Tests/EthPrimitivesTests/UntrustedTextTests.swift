import EthPrimitives
import Testing

@Suite("Text from outside is shown safely")
struct UntrustedTextTests {
  @Test(
    "What commands a terminal or misleads a reader is escaped",
    arguments: [
      ("plain, Grüße, 世界 🐮", "plain, Grüße, 世界 🐮"), ("a\nb\tc\rd", "a\\nb\\tc\\rd"), ("\r\n", "\\r\\n"),
      ("\0", "\\u{0}"), ("\u{1b}[31m", "\\u{1B}[31m"), ("\u{7}\u{8}", "\\u{7}\\u{8}"), ("\u{7f}", "\\u{7F}"),
      ("\u{80}\u{9b}31m\u{9f}", "\\u{80}\\u{9B}31m\\u{9F}"), ("\u{a0}¡", "\u{a0}¡"),
      ("\u{202a}\u{202e}x\u{202c}", "\\u{202A}\\u{202E}x\\u{202C}"),
      ("\u{2066}\u{2067}\u{2068}\u{2069}", "\\u{2066}\\u{2067}\\u{2068}\\u{2069}"),
      ("\u{200e}\u{200f}\u{61c}", "\\u{200E}\\u{200F}\\u{61C}"), ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
      ("\u{200b}\u{feff}\u{ad}\u{2060}", "\\u{200B}\\u{FEFF}\\u{AD}\\u{2060}"),
      ("\u{e000}\u{e0041}", "\\u{E000}\\u{E0041}"), ("\u{fff9}\u{ffff}", "\\u{FFF9}\\u{FFFF}"),
      ("👩‍🌾", "👩‍🌾"), ("\u{85}", "\\u{85}"),
    ])
  func escaped(text: String, shown: String) {
    #expect(UntrustedText.shown(text) == shown)
  }

  /// Unicode's names for these ranges are the outside truth: no table of this project.
  @Test func noControlGetsThrough() {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1f, 0x7f...0x9f, 0x61c...0x61c, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069,
    ]
    for range in ranges {
      for scalar in range.compactMap(Unicode.Scalar.init) {
        let shown = UntrustedText.shown(String(Character(scalar)))
        #expect(shown.utf8.allSatisfy { (0x20..<0x7f).contains($0) }, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func longTextIsCut() {
    #expect(
      UntrustedText.shown("abcdef", limit: 3) == "abc…" && UntrustedText.shown("abc", limit: 3) == "abc")
    #expect(UntrustedText.shown("abc", limit: 0) == "…" && UntrustedText.shown("", limit: -1) == "")
    let marks = "e" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(UntrustedText.shown(marks).unicodeScalars.count == 1025)
  }

  @Test func quotedTextIsBoundedInBytes() {
    #expect(UntrustedText.quoted("a\"\\\n\u{1b}é") == "\"a\\\"\\\\\\n\\u{1B}é\"")
    let hostile = String(repeating: "\u{10ffff}\"", count: 1_000)
    #expect(UntrustedText.quoted(hostile, bytes: 64).utf8.count <= 66)
    #expect(UntrustedText.shown(hostile, bytes: 64).utf8.count <= 64)
    #expect(UntrustedText.shown("abcdef", bytes: 6) == "abc…")
    #expect([0x41, 0x5c, 0x07, 0xff].map(UntrustedText.shown(byte:)) == ["A", "\\x5c", "\\x07", "\\xff"])
  }
}
