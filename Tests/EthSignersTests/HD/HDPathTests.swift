import EthSigners
import Testing

@Suite struct HDPathTests {
  static let hardened: UInt32 = 0x8000_0000
  static let paths: [(String, [UInt32], Bool)] = [
    ("m", [], true),
    ("m/0", [0], true),
    ("0", [0], false),
    ("m/44'/60'/0'/0/0", [hardened + 44, hardened + 60, hardened, 0, 0], true),
    ("m/2147483647'", [.max], true),
    ("2147483647/0'", [hardened - 1, hardened], false),
  ]

  @Test(arguments: paths)
  func readsAndWrites(_ text: String, _ indexes: [UInt32], _ isFromMasterKey: Bool) throws {
    let path = try DerivationPath(text)
    #expect(path.indexes.map(\.rawValue) == indexes)
    #expect(path.isFromMasterKey == isFromMasterKey)
    #expect(path.description == text)
    #expect(
      DerivationPath(indexes.map { ChildIndex(rawValue: $0) }, isFromMasterKey: isFromMasterKey) == path)
  }

  @Test func threeSignsMakeAnIndexHardened() throws {
    #expect(try DerivationPath("m/44h/60H/0'") == DerivationPath("m/44'/60'/0'"))
  }

  @Test func ethereumsPaths() throws {
    #expect(DerivationPath.ethereum.description == "m/44'/60'/0'/0")
    #expect(try DerivationPath.ethereum(index: 12).description == "m/44'/60'/0'/0/12")
    #expect(throws: HDKeyError.indexOutOfRange(found: 1 << 31)) {
      try DerivationPath.ethereum(index: 1 << 31)
    }
  }

  static let invalid: [(String, DerivationPathError)] = [
    ("", .expectedIndex(offset: 0)), ("/", .expectedIndex(offset: 0)),
    ("m/", .expectedIndex(offset: 2)), ("m//0", .expectedIndex(offset: 2)),
    ("m/0/", .expectedIndex(offset: 4)),
    ("M/0", .expectedIndex(offset: 0)), ("m/'", .expectedIndex(offset: 2)),
    ("m/-1", .expectedIndex(offset: 2)),
    ("m/ 1", .expectedIndex(offset: 2)), ("m/٣", .expectedIndex(offset: 2)),
    ("m0", .expectedSeparator(offset: 1)),
    ("m/0''", .expectedSeparator(offset: 4)), ("m/0'h", .expectedSeparator(offset: 4)),
    ("m/0 ", .expectedSeparator(offset: 3)), ("m/1x", .expectedSeparator(offset: 3)),
    ("m/0\0", .expectedSeparator(offset: 3)), ("m/2147483648", .indexOutOfRange(offset: 2)),
    ("m/0/4294967296", .indexOutOfRange(offset: 4)),
    ("m/99999999999999999999999999", .indexOutOfRange(offset: 2)),
    ("m/00", .leadingZero(offset: 2)), ("m/1/01'", .leadingZero(offset: 4)),
  ]

  @Test(arguments: invalid)
  func refuses(_ text: String, _ error: DerivationPathError) {
    #expect(throws: error) { try DerivationPath(text) }
    #expect(error.description.hasPrefix("derivation path, offset "))
  }

  @Test func depthIsBounded() throws {
    let longest = "m" + String(repeating: "/0'", count: 255)
    #expect(try DerivationPath(longest).indexes.count == 255)
    #expect(throws: DerivationPathError.tooDeep(offset: longest.utf8.count + 1)) {
      try DerivationPath(longest + "/1")
    }
  }
}
