import LilypadBridge
import Testing

@Suite struct ResultsIdentifierTests {
  // draft-msporny-base58-03 section 5; the last are Bitcoin Core's base58_encode_decode.json.
  @Test(arguments: [
    (Array("Hello World!".utf8), "2NEpo7TZRRrLZSi2U"),
    (
      Array("The quick brown fox jumps over the lazy dog.".utf8),
      "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z"
    ),
    ([0x00, 0x00, 0x28, 0x7f, 0xb4, 0xcd], "11233QC4"),
    ([], ""),
    ([0x61], "2g"),
    ([0x51, 0x6b, 0x6f, 0xcd, 0x0f], "ABnLTmg"),
    ([UInt8](repeating: 0, count: 10), "1111111111"),
  ])
  func base58(bytes: [UInt8], text: String) throws {
    #expect(Base58.encode(bytes) == text)
    #expect(try Base58.decode(text) == bytes)
  }

  @Test func base58Errors() {
    #expect(throws: Base58Error.invalidCharacter(offset: 2, byte: 0x30)) { try Base58.decode("Qm0") }
    #expect(throws: Base58Error.invalidCharacter(offset: 0, byte: 0xc3)) { try Base58.decode("é") }
    #expect(throws: Base58Error.tooLong(characters: 4097, limit: 4096)) {
      try Base58.decode(String(repeating: "1", count: 4097))
    }
  }

  @Test func identifierOfText() throws {
    let text = "QmP2SQttNC3Hrh2xpY7bNHzV2jHq7MbfLahRC46DVzn5rG"
    let cid = try CID(text)
    #expect(cid.description == text)
    #expect(cid.multihash.count == 34)
    #expect(cid.multihash.starts(with: [0x12, 0x20]))
    #expect(CID(digest: cid.digest) == cid)
  }

  @Test func identifierErrors() {
    #expect(throws: CIDError.wrongLength(expected: 46, found: 0)) { try CID("") }
    #expect(throws: CIDError.wrongLength(expected: 46, found: 59)) {
      try CID("bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi")
    }
    #expect(throws: CIDError.base58(.invalidCharacter(offset: 45, byte: 0x49))) {
      try CID("QmP2SQttNC3Hrh2xpY7bNHzV2jHq7MbfLahRC46DVzn5rI")
    }
    // 34 bytes of another hash function.
    let other = Base58.encode([0x13, 0x20] + [UInt8](repeating: 0xaa, count: 32))
    #expect(other.count == 46)
    #expect(throws: CIDError.notSHA256) { try CID(other) }
    #expect(throws: CIDError.notSHA256) { try CID(String(repeating: "1", count: 46)) }
  }

  /// Identifiers of offers and deals are dag-pb without UnixFS.
  @Test(arguments: [
    ("{}", "QmStX2p9x3AV9Gdp1ArLk7bLNzZft5WCBxSLCp4NdbU3z4"),
    ("hello", "QmTnaGEpw4totXN7rhv2jPMXKfL8s65PhhCKL5pwtJfRxn"),
  ])
  func identifierOfData(text: String, cid: String) {
    #expect(CID(dagPBData: text.utf8).description == cid)
  }
}
