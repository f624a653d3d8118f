import EthCrypto
import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Transactions: strict decoding")
struct TransactionDecodingTests {
  static let r: UInt256 = 0x1234_5678_9abc_def0
  static let s: UInt256 = 0x0fed_cba9_8765_4321
  static let to = RLPItem.bytes([UInt8](repeating: 0x11, count: 20))

  /// A legacy transaction with some of its nine items replaced.
  static func legacy(_ changes: [Int: RLPItem] = [:], more: [RLPItem] = []) -> [UInt8] {
    var items: [RLPItem] = [
      .integer(1), .integer(2), .integer(21_000), to, .integer(3), .bytes([]), .integer(37), .integer(r),
      .integer(s),
    ]
    for (index, item) in changes { items[index] = item }
    return RLPItem.list(items + more).rlpEncoded
  }

  /// An EIP-1559 transaction with some of its twelve items replaced.
  static func eip1559(_ changes: [Int: RLPItem] = [:], more: [RLPItem] = []) -> [UInt8] {
    var items: [RLPItem] = [
      .integer(1), .integer(2), .integer(3), .integer(4), .integer(21_000), to, .integer(5), .bytes([]), [],
      .integer(1), .integer(r), .integer(s),
    ]
    for (index, item) in changes { items[index] = item }
    return [2] + RLPItem.list(items + more).rlpEncoded
  }

  func error(_ bytes: [UInt8]) -> TransactionError? {
    do throws(TransactionError) { _ = try SignedTransaction(rawBytes: bytes) } catch { return error }
    return nil
  }

  /// The reason and path of an error in the fields.
  func rlpError(_ bytes: [UInt8]) -> RLPError? {
    guard case .rlp(let error) = error(bytes) else { return nil }
    return error
  }

  @Test("the unchanged ones are right")
  func unchanged() throws {
    let legacy = try SignedTransaction(rawBytes: Self.legacy())
    #expect(legacy.transaction.chainId == 1 && legacy.v == 37 && !legacy.signature.yParity)
    let eip1559 = try SignedTransaction(rawBytes: Self.eip1559())
    #expect(eip1559.transaction.chainId == 1 && eip1559.v == 1 && eip1559.signature.yParity)
    #expect(legacy.rawBytes == Self.legacy() && eip1559.rawBytes == Self.eip1559())
  }

  @Test("unknown types, and first bytes that are none")
  func types() {
    for type in 0...255 as ClosedRange<UInt8> where type != 2 && type < 0xc0 {
      #expect(error([type] + Self.eip1559().dropFirst()) == .unknownType(type))
      #expect(error([type]) == .unknownType(type))
    }
    #expect(error([]) == .empty)
    #expect(TransactionError.unknownType(3).description.contains("type 3"))
    #expect(!TransactionError.unknownType(0xb8).description.contains("unknown transaction type"))
    #expect(error([2]) == .rlp(RLPError(.missingItem, offset: 1)))
    #expect(error([2] + Self.legacy())?.description.contains("RLP") == true)
    // A typed transaction inside a byte string, as blocks hold it, is no raw transaction.
    #expect(error(RLPItem.bytes(Self.eip1559()).rlpEncoded) == .unknownType(0xb4))
  }

  @Test("v of legacy transactions")
  func v() throws {
    for v in [0, 1, 2, 26, 29, 30, 33, 34] as [UInt256] {
      #expect(error(Self.legacy([6: .integer(v)])) == .invalidV(v))
    }
    let right: [(UInt256, UInt64?, Bool)] = [
      (27, nil, false), (28, nil, true), (35, 0, false), (36, 0, true), (37, 1, false), (2709, 1337, false),
      (0x2_0000_0000_0000_0021, .max, false), (0x2_0000_0000_0000_0022, .max, true),
    ]
    for (v, chainId, isOdd) in right {
      let signed = try SignedTransaction(rawBytes: Self.legacy([6: .integer(v)]))
      #expect(signed.transaction.chainId == chainId && signed.signature.yParity == isOdd && signed.v == v)
    }
    // chainId 2^64 and beyond.
    for v in [0x2_0000_0000_0000_0023, 0x2_0000_0000_0000_0024, .max] as [UInt256] {
      #expect(error(Self.legacy([6: .integer(v)])) == .invalidV(v))
    }
    #expect("\(TransactionError.invalidV(29))".contains("29"))
  }

  @Test("the parity of EIP-1559 transactions")
  func parity() {
    #expect(error(Self.eip1559([9: .integer(0)])) == nil)
    for parity in [2, 27, 28, 37, 256] as [UInt256] {
      let error = rlpError(Self.eip1559([9: .integer(parity)]))
      #expect(
        error?.path == "yParity" && error?.reason == .invalidValue(expected: "0 or 1", found: "\(parity)"))
    }
    #expect(rlpError(Self.eip1559([9: .bytes([0])]))?.reason == .leadingZeroInInteger)
  }

  @Test("every wrong item of a list is named by the error")
  func items() {
    let legacyNames = ["nonce", "gasPrice", "gasLimit", "to", "value", "data", "v", "r", "s"]
    let names = [
      "chainId", "nonce", "maxPriorityFeePerGas", "maxFeePerGas", "gasLimit", "to", "value", "data",
      "accessList",
      "yParity", "r", "s",
    ]
    let forms: [([String], ([Int: RLPItem]) -> [UInt8])] = [
      (legacyNames, { Self.legacy($0) }), (names, { Self.eip1559($0) }),
    ]
    for (names, make) in forms {
      for (index, name) in names.enumerated() {
        let wrong: [RLPItem]
        switch name {
        case "to":
          wrong = [
            [], .bytes([0]), .bytes([UInt8](repeating: 1, count: 19)),
            .bytes([UInt8](repeating: 1, count: 21)),
          ]
        case "data": wrong = [[]]
        case "accessList": wrong = [.bytes([]), .bytes([1])]
        case "chainId", "nonce", "gasLimit":
          wrong = [[], .bytes([0]), .bytes([0, 1]), .integer(1 << 64), .integer(.max)]
        default: wrong = [[], .bytes([0]), .bytes([0, 1]), .bytes([1] + [UInt8](repeating: 0, count: 32))]
        }
        for item in wrong {
          #expect(rlpError(make([index: item]))?.path == name, "\(name): \(item)")
        }
      }
    }
  }

  @Test("lists that are too short or too long, and bytes behind them")
  func lengths() throws {
    for (bytes, start, count) in [(Self.legacy(), 0, 9), (Self.eip1559(), 1, 12)] {
      var reader = RLPReader(bytes, from: start)
      guard case .list(let items) = try RLPItem(rlp: &reader) else { return }
      for kept in 0..<count {
        let short = Array(bytes[..<start]) + RLPItem.list(Array(items[..<kept])).rlpEncoded
        #expect(rlpError(short)?.reason == .missingItem)
      }
      for extra in [.bytes([]), .integer(1), []] as [RLPItem] {
        let long = Array(bytes[..<start]) + RLPItem.list(items + [extra]).rlpEncoded
        guard case .trailingBytes = rlpError(long)?.reason else {
          Issue.record("accepted a list of \(count + 1)")
          continue
        }
      }
      for behind in [[0], [0x80], [0xc0], bytes] as [[UInt8]] {
        #expect(
          rlpError(bytes + behind) == RLPError(.trailingBytes(count: behind.count), offset: bytes.count))
      }
    }
  }

  @Test("signatures out of range")
  func signatures() {
    let order: UInt256 = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141
    let forms: [(Int, ([Int: RLPItem]) -> [UInt8])] = [(7, { Self.legacy($0) }), (10, { Self.eip1559($0) })]
    for (r, make) in forms {
      for wrong in [0, order, .max] as [UInt256] {
        #expect(error(make([r: .integer(wrong)])) == .signature(.signatureOutOfRange(field: "r")))
        #expect(error(make([r + 1: .integer(wrong)])) == .signature(.signatureOutOfRange(field: "s")))
      }
      #expect(error(make([r + 1: .integer(order / 2 + 1)])) == .signature(.highS))
      #expect(error(make([r + 1: .integer(order / 2)])) == nil)
    }
  }

  @Test("access lists")
  func accessLists() throws {
    let address = RLPItem.bytes([UInt8](repeating: 2, count: 20))
    let key = RLPItem.bytes([UInt8](repeating: 3, count: 32))
    let right: RLPItem = [[address, []], [address, [key, key]]]
    guard case .eip1559(let read) = try SignedTransaction(rawBytes: Self.eip1559([8: right])).transaction
    else {
      Issue.record("not EIP-1559")
      return
    }
    #expect(read.accessList.map(\.storageKeys.count) == [0, 2])
    let wrong: [(RLPItem, String)] = [
      ([[]], "accessList[0].address"), ([[address]], "accessList[0].storageKeys"),
      ([[address, []], [address, [key, .bytes([1])]]], "accessList[1].storageKeys[1]"),
      ([[.bytes([2]), []]], "accessList[0].address"), ([address], "accessList[0]"),
      ([[address, [], []]], "accessList[0]"), ([[address, key]], "accessList[0].storageKeys"),
      ([[address, [[key]]]], "accessList[0].storageKeys[0]"),
    ]
    for (item, path) in wrong { #expect(rlpError(Self.eip1559([8: item]))?.path == path, "\(item)") }
    var deep: RLPItem = []
    for _ in 0..<500 { deep = [deep] }
    #expect(rlpError(Self.eip1559([8: deep])) != nil)
  }

  @Test("EIP-2681: the nonce 2^64 - 1")
  func nonce() {
    #expect(rlpError(Self.legacy([0: .integer(UInt256(UInt64.max))]))?.path == "nonce")
    #expect(rlpError(Self.eip1559([1: .integer(UInt256(UInt64.max))]))?.path == "nonce")
    #expect(error(Self.legacy([0: .integer(UInt256(UInt64.max) - 1)])) == nil)
    #expect(error(Self.eip1559([1: .integer(UInt256(UInt64.max) - 1)])) == nil)
  }
}
