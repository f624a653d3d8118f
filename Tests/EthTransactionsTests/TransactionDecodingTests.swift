import EthCrypto
import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Transactions: strict decoding")
struct TransactionDecodingTests {
  static let forms = TransactionForm.all

  func error(_ bytes: [UInt8]) -> TransactionError? {
    do throws(TransactionError) { _ = try SignedTransaction(rawBytes: bytes) } catch { return error }
    return nil
  }

  /// The reason and path of an error in the fields.
  func rlpError(_ bytes: [UInt8]) -> RLPError? {
    guard case .rlp(let error) = error(bytes) else { return nil }
    return error
  }

  @Test("the unchanged ones are right", arguments: forms)
  func unchanged(form: TransactionForm) throws {
    let signed = try SignedTransaction(rawBytes: form.bytes())
    #expect(signed.transaction.type == form.type && signed.transaction.chainId == 1)
    #expect(signed.v == (form.type == 0 ? 37 : 1) && signed.signature.yParity == (form.type > 0))
    #expect(signed.rawBytes == form.bytes())
    #expect(throws: Never.self) { try signed.transaction.validate() }
  }

  @Test("unknown types, and first bytes that are none")
  func types() throws {
    let eip1559 = TransactionForm.eip1559.bytes()
    for type in 0...255 as ClosedRange<UInt8> where !(1...4).contains(type) && type < 0xc0 {
      #expect(error([type] + eip1559.dropFirst()) == .unknownType(type))
      #expect(error([type]) == .unknownType(type))
    }
    #expect(error([]) == .empty)
    #expect(TransactionError.unknownType(5).description.contains("type 5"))
    #expect(!TransactionError.unknownType(0xb8).description.contains("unknown transaction type"))
    for type in 1...4 as ClosedRange<UInt8> {
      #expect(error([type]) == .rlp(RLPError(.missingItem, offset: 1)))
      #expect(error([type] + TransactionForm.legacy.bytes())?.description.contains("RLP") == true)
      // A typed transaction inside a byte string, as blocks hold it, is no raw transaction.
      let wrapped = RLPItem.bytes(Self.forms[Int(type)].bytes()).rlpEncoded
      #expect(error(wrapped) == .unknownType(wrapped[0]))
    }
  }

  @Test("v of legacy transactions")
  func v() throws {
    let legacy = TransactionForm.legacy
    for v in [0, 1, 2, 26, 29, 30, 33, 34] as [UInt256] {
      #expect(error(legacy.bytes(["v": .integer(v)])) == .invalidV(v))
    }
    let right: [(UInt256, UInt64?, Bool)] = [
      (27, nil, false), (28, nil, true), (35, 0, false), (36, 0, true), (37, 1, false), (2709, 1337, false),
      (0x2_0000_0000_0000_0021, .max, false), (0x2_0000_0000_0000_0022, .max, true),
    ]
    for (v, chainId, isOdd) in right {
      let signed = try SignedTransaction(rawBytes: legacy.bytes(["v": .integer(v)]))
      #expect(signed.transaction.chainId == chainId && signed.signature.yParity == isOdd && signed.v == v)
    }
    // chainId 2^64 and beyond.
    for v in [0x2_0000_0000_0000_0023, 0x2_0000_0000_0000_0024, .max] as [UInt256] {
      #expect(error(legacy.bytes(["v": .integer(v)])) == .invalidV(v))
    }
    #expect("\(TransactionError.invalidV(29))".contains("29"))
  }

  @Test("the parity of typed transactions", arguments: forms.dropFirst())
  func parity(form: TransactionForm) {
    #expect(error(form.bytes(["yParity": .integer(0)])) == nil)
    for parity in [2, 27, 28, 37, 256] as [UInt256] {
      let error = rlpError(form.bytes(["yParity": .integer(parity)]))
      #expect(
        error?.path == "yParity" && error?.reason == .invalidValue(expected: "0 or 1", found: "\(parity)"))
    }
    #expect(rlpError(form.bytes(["yParity": .bytes([0])]))?.reason == .leadingZeroInInteger)
  }

  @Test("every wrong item of a list is named by the error", arguments: forms)
  func items(form: TransactionForm) {
    for name in form.names {
      let wrong: [RLPItem]
      switch name {
      case "to":
        wrong =
          [
            [], .bytes([0]), .bytes([UInt8](repeating: 1, count: 19)),
            .bytes([UInt8](repeating: 1, count: 21)),
          ]
          // These two create no contract.
          + (form.type > 2 ? [.bytes([])] : [])
      case "data": wrong = [[]]
      case "accessList", "blobVersionedHashes", "authorizationList": wrong = [.bytes([]), .bytes([1])]
      case "chainId", "nonce", "gasLimit":
        wrong = [[], .bytes([0]), .bytes([0, 1]), .integer(1 << 64), .integer(.max)]
      default: wrong = [[], .bytes([0]), .bytes([0, 1]), .bytes([1] + [UInt8](repeating: 0, count: 32))]
      }
      for item in wrong { #expect(rlpError(form.bytes([name: item]))?.path == name, "\(name): \(item)") }
    }
  }

  @Test("lists that are too short or too long, and bytes behind them", arguments: forms)
  func lengths(form: TransactionForm) throws {
    let (bytes, items) = (form.bytes(), form.items)
    let type = form.type == 0 ? [] : [form.type]
    for kept in items.indices {
      #expect(rlpError(type + RLPItem.list(Array(items[..<kept])).rlpEncoded)?.reason == .missingItem)
    }
    for extra in [.bytes([]), .integer(1), []] as [RLPItem] {
      guard case .trailingBytes = rlpError(form.bytes(more: [extra]))?.reason else {
        Issue.record("accepted a list of \(items.count + 1)")
        continue
      }
    }
    for behind in [[0], [0x80], [0xc0], bytes] as [[UInt8]] {
      #expect(
        rlpError(bytes + behind) == RLPError(.trailingBytes(count: behind.count), offset: bytes.count))
    }
  }

  @Test("signatures out of range", arguments: forms)
  func signatures(form: TransactionForm) {
    let order: UInt256 = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141
    for wrong in [0, order, .max] as [UInt256] {
      for name in ["r", "s"] {
        let error = error(form.bytes([name: .integer(wrong)]))
        #expect(error == .signature(.signatureOutOfRange(field: name)))
      }
    }
    #expect(error(form.bytes(["s": .integer(order / 2 + 1)])) == .signature(.highS))
    #expect(error(form.bytes(["s": .integer(order / 2)])) == nil)
  }

  @Test("access lists", arguments: forms.dropFirst())
  func accessLists(form: TransactionForm) throws {
    let address = RLPItem.bytes([UInt8](repeating: 2, count: 20))
    let key = RLPItem.bytes([UInt8](repeating: 3, count: 32))
    let right: RLPItem = [[address, []], [address, [key, key]]]
    let read = try SignedTransaction(rawBytes: form.bytes(["accessList": right])).transaction
    #expect(read.accessList.map(\.storageKeys.count) == [0, 2])
    let wrong: [(RLPItem, String)] = [
      ([[]], "accessList[0].address"), ([[address]], "accessList[0].storageKeys"),
      ([[address, []], [address, [key, .bytes([1])]]], "accessList[1].storageKeys[1]"),
      ([[.bytes([2]), []]], "accessList[0].address"), ([address], "accessList[0]"),
      ([[address, [], []]], "accessList[0]"), ([[address, key]], "accessList[0].storageKeys"),
      ([[address, [[key]]]], "accessList[0].storageKeys[0]"),
    ]
    for (item, path) in wrong {
      #expect(rlpError(form.bytes(["accessList": item]))?.path == path, "\(item)")
    }
    var deep: RLPItem = []
    for _ in 0..<500 { deep = [deep] }
    #expect(rlpError(form.bytes(["accessList": deep])) != nil)
  }

  @Test("versioned hashes are 32 bytes each")
  func versionedHashes() {
    let hash = TransactionForm.versionedHash
    for wrong in [.bytes([1]), .bytes([]), [], .bytes([UInt8](repeating: 1, count: 33))] as [RLPItem] {
      let bytes = TransactionForm.eip4844.bytes(["blobVersionedHashes": [hash, wrong]])
      #expect(rlpError(bytes)?.path == "blobVersionedHashes[1]")
    }
  }

  @Test("EIP-2681: the nonce 2^64 - 1", arguments: forms)
  func nonce(form: TransactionForm) {
    #expect(rlpError(form.bytes(["nonce": .integer(UInt256(UInt64.max))]))?.path == "nonce")
    #expect(error(form.bytes(["nonce": .integer(UInt256(UInt64.max) - 1)])) == nil)
  }

  @Test("another chain than the one that is asked for", arguments: forms)
  func chains(form: TransactionForm) throws {
    let bytes = form.bytes()
    #expect(try SignedTransaction(rawBytes: bytes, chainId: 1) == SignedTransaction(rawBytes: bytes))
    #expect(throws: TransactionError.chainId(expected: 5, found: 1)) {
      try SignedTransaction(rawBytes: bytes, chainId: 5)
    }
    #expect(throws: TransactionError.chainId(expected: 0, found: 1)) {
      try SignedTransaction(rawBytes: bytes.span.bytes, chainId: 0)
    }
    #expect("\(TransactionError.chainId(expected: 5, found: 1))" == "chainId: expected 5, found 1")
    // One that is signed for no chain is for every chain.
    let every = TransactionForm.legacy.bytes(["v": .integer(27)])
    #expect(try SignedTransaction(rawBytes: every, chainId: 5).transaction.chainId == nil)
  }
}
