import EthContracts
import EthJSON
import EthPrimitives
import Testing

/// Names against an implementation that has all tables of ENSIP-15.
@Suite struct ENSNameTests {
  private static let letters = Set(
    ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_$."
      + "ßàáâãäåæçèéêëìíîïñòóôõöøùúûüýāăąćĉčēęěğłńōśşšūźżžǐǒǔǹ"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝĀĂĄĆĈČĒĘĚĞŁŃŌŚŞŠŪŹŻŽǏǑǓǸ").unicodeScalars)

  @Test func namesAreNormalisedAsTheStandardSaysOrRefused() throws {
    let document = try fixture("names")
    var (accepted, refused) = (0, 0)
    for item in try document.root.member("cases").elements() {
      let text: String = try item.decode("text")
      let normal: String? = try item.decodeIfPresent("normal")
      let scalars = Array(text.unicodeScalars)
      let hash: Hash32? = try item.decodeIfPresent("namehash")
      let dns = try item["dns"]?.bytes()
      do throws(ENSNameError) {
        let name = try ENSName(normalizing: text)
        #expect(name.description == normal, "\(text)")
        #expect(name.namehash == hash, "\(text)")
        #expect(name.dnsEncoded == dns, "\(text)")
        let (again, taken) = (
          try ENSName(normalizing: name.description), try ENSName(alreadyNormalized: name.description)
        )
        #expect(again == name && taken == name)
        accepted += 1
      } catch {
        refused += 1
        switch error {
        case .unsupported(let scalar, let offset):
          #expect(!Self.letters.contains(scalar), "\(text)")
          #expect(scalars[offset] == scalar, "\(text)")
        case .underscore(let offset):
          #expect(normal == nil && scalars[offset] == "_", "\(text)")
        case .hyphens(let label):
          #expect(normal == nil && label.dropFirst(2).hasPrefix("--"), "\(text)")
        case .emptyLabel(let offset):
          #expect(normal == nil, "\(text)")
          #expect(offset == scalars.count || scalars[offset] == ".", "\(text)")
        case .labelTooLong: unexpected(error)
        }
      }
    }
    #expect(accepted > 400 && refused > 300, "\(accepted), \(refused)")
  }

  /// EIP-137, "namehash algorithm".
  @Test func hashesOfTheStandard() throws {
    for (name, hash) in [
      ("", "0x0000000000000000000000000000000000000000000000000000000000000000"),
      ("eth", "0x93cdeb708b7545dc668eb9280176169d1c33cfd8ed6f04690a0bcc88a93fc4ae"),
      ("foo.eth", "0xde9b09fd7c5f901e23a3f19fecc54828e9c848539801e86591bd9801b019f84f"),
    ] {
      #expect(try ENSName(normalizing: name).namehash.description == hash)
    }
    #expect(try ENSName(normalizing: "a.b.c").parent == ENSName(normalizing: "b.c"))
    #expect(try ENSName(normalizing: "").parent == nil)
  }

  @Test func errorsSayWhichCharacter() {
    func error(_ text: String) -> ENSNameError? {
      do throws(ENSNameError) {
        _ = try ENSName(normalizing: text)
        return nil
      } catch { return error }
    }
    #expect(error("ab😀.eth") == .unsupported("😀", offset: 2))
    #expect(error("ab😀.eth")?.description.contains("U+1F600") == true)
    #expect(error("vit\u{430}lik.eth") == .unsupported("\u{430}", offset: 3))
    #expect(error("e\u{301}.eth") == .unsupported("\u{301}", offset: 1))
    #expect(error("\u{1b}[31m.eth")?.description.contains("\u{1b}") == false)
    #expect(error("foo..eth") == .emptyLabel(offset: 4))
    #expect(error("foo.") == .emptyLabel(offset: 4))
    #expect(error("a_b.eth") == .underscore(offset: 1))
    #expect(error("XN--a.eth") == .hyphens(label: "xn--a"))
    #expect(
      error(String(repeating: "a", count: 256) + ".eth") == .labelTooLong(String(repeating: "a", count: 256)))
    #expect(throws: ENSNameError.emptyLabel(offset: 2)) { try ENSName(alreadyNormalized: "a..b") }
    // A mark behind a dot makes one character of both, and is a label of its own all the same.
    #expect((try? ENSName(alreadyNormalized: "a.\u{308}b"))?.labels == ["a", "\u{308}b"])
    #expect(throws: ENSNameError.self) { try ENSName(alreadyNormalized: String(repeating: "é", count: 128)) }
    #expect((try? ENSName(alreadyNormalized: "😀.eth"))?.labels == ["😀", "eth"])
  }

  @Test func coinTypes() {
    #expect(CoinType(chainId: 1) == .ethereum)
    // ENSIP-11's own example.
    #expect(CoinType(chainId: 61)?.rawValue == 2_147_483_709)
    #expect(CoinType(chainId: 10)?.rawValue == 2_147_483_658)
    #expect(CoinType(chainId: 1 << 31) == nil)
  }
}
