import EthCrypto
import EthJSON
import EthPrimitives
import EthRLP
import EthTransactions
import Testing

@Suite("Authorizations (EIP-7702)")
struct AuthorizationTests {
  static let form = TransactionForm.eip7702

  /// The transaction's one authorization with some of its items replaced.
  func decoded(_ changes: [Int: RLPItem], more: [RLPItem] = []) throws(TransactionError)
    -> SignedAuthorization?
  {
    guard case .list(var items) = TransactionForm.authorization else { return nil }
    for (index, item) in changes { items[index] = item }
    let bytes = Self.form.bytes(["authorizationList": [.list(items + more)]])
    let signed = try SignedTransaction(rawBytes: bytes)
    #expect(SignedTransaction(signed.transaction, signature: signed.signature).rawBytes == bytes)
    return signed.transaction.authorizationList.first
  }

  func path(_ changes: [Int: RLPItem], more: [RLPItem] = []) -> String? {
    do throws(TransactionError) { _ = try decoded(changes, more: more) } catch {
      guard case .rlp(let error) = error else { return nil }
      return error.path
    }
    return nil
  }

  @Test("eth-account's authorizations and who has signed them")
  func authorities() throws {
    var (valid, skipped) = (0, 0)
    for entry in try Fixtures.transactions("eip7702.json") {
      let list = try SignedTransaction(rawBytes: entry.raw).transaction.authorizationList
      #expect(list.count == entry.authorities.count && !list.isEmpty)
      for (authorization, authority) in zip(list, entry.authorities) {
        guard let authority else {
          #expect(throws: TransactionError.self) { try authorization.recoverAuthority() }
          skipped += 1
          continue
        }
        #expect(try authorization.recoverAuthority() == authority)
        valid += 1
      }
    }
    #expect(valid > 600 && skipped > 100)
  }

  @Test("the example of eth-account's documentation")
  func example() throws {
    let key = try PrivateKey([UInt8](repeating: 0xaa, count: 32))
    let authorization = Authorization(
      chainId: 1337, address: "0x5ce9454909639d2d17a3f753ce7d93fa0b9ab12e", nonce: 1)
    #expect(
      authorization.signingHash == "0x9026f77ed6740d6d08f0cdc0591a86b2232700020a816718fbf760785e9ca2f2")
    #expect(Keccak256.hash(authorization.signingPayload) == authorization.signingHash)
    #expect(authorization.signingPayload.first == Authorization.magic)
    let signed = authorization.signed(with: key.sign(authorization.signingHash))
    #expect(signed.yParity == 0)
    #expect(
      try signed.r
        == UInt256(
          parsing: "52163433520757118830640642673035732532535423029712132518776649895118143897479"))
    #expect(
      try signed.s
        == UInt256(
          parsing: "57576671166887700066365341925867052133948674355067837907255957076179513983345"))
    #expect(try signed.recoverAuthority() == key.address)
    #expect(try signed.signature().bytes.count == 65)
  }

  @Test("the ranges of the fields: what the list can hold, and what is refused")
  func ranges() throws {
    // Chain ids and signatures of up to 256 bits, nonces of up to 64, a parity of up to 8 bits (EIP-7702).
    #expect(try decoded([0: .integer(.max)])?.authorization.chainId == .max)
    #expect(try decoded([0: .integer(0)])?.authorization.chainId == 0)
    #expect(try decoded([2: .integer(UInt256(UInt64.max))])?.authorization.nonce == .max)
    for parity in [0, 1, 2, 27, 127, 128, 255] as [UInt256] {
      #expect(try decoded([3: .integer(parity)])?.yParity == UInt8(parity))
    }
    #expect(try decoded([4: .integer(0), 5: .integer(.max)])?.s == .max)
    let tooLong = RLPItem.bytes([1] + [UInt8](repeating: 0, count: 32))
    let names = ["chainId", "address", "nonce", "yParity", "r", "s"]
    let wrong: [[RLPItem]] = [
      [[], .bytes([0]), tooLong], [[], .bytes([]), .bytes([UInt8](repeating: 1, count: 21))],
      [[], .bytes([0, 1]), .integer(1 << 64)], [[], .bytes([0]), .integer(256), .integer(.max)],
      [[], .bytes([0, 1]), tooLong], [[], .bytes([0]), tooLong],
    ]
    for (index, items) in wrong.enumerated() {
      for item in items { #expect(path([index: item]) == "authorizationList[0].\(names[index])", "\(item)") }
    }
    #expect(path([:], more: [.integer(1)]) == "authorizationList[0]")
    let short = Self.form.bytes(["authorizationList": [TransactionForm.authorization, [.integer(1)]]])
    do throws(TransactionError) {
      _ = try SignedTransaction(rawBytes: short)
      Issue.record("accepted an authorization of one item")
    } catch {
      guard case .rlp(let error) = error else { return }
      #expect(error.path == "authorizationList[1].address" && error.reason == .missingItem)
    }
  }

  @Test("a signature that is none: the list holds it, and nobody has signed it")
  func invalidSignatures() throws {
    let key = try PrivateKey([UInt8](repeating: 7, count: 32))
    let authorization = Authorization(chainId: 1, address: .zero, nonce: 0)
    let right = authorization.signed(with: key.sign(authorization.signingHash))
    #expect(try right.recoverAuthority() == key.address)
    let order: UInt256 = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141
    func error(_ change: (inout SignedAuthorization) -> Void) -> TransactionError? {
      var wrong = right
      change(&wrong)
      do throws(TransactionError) { _ = try wrong.recoverAuthority() } catch { return error }
      return nil
    }
    #expect(error { $0.yParity = 2 } == .field("yParity", "expected 0 or 1, found 2"))
    #expect(error { $0.yParity = 27 } == .field("yParity", "expected 0 or 1, found 27"))
    #expect(error { $0.r = 0 } == .signature(.signatureOutOfRange(field: "r")))
    #expect(error { $0.s = order } == .signature(.signatureOutOfRange(field: "s")))
    #expect(error { $0.s = order - $0.s } == .signature(.highS))
    #expect(error { $0.r = 5 } == .signature(.recoveryFailed))
    #expect(error { $0.authorization.nonce = .max }?.description.hasPrefix("nonce: ") == true)
    // Another parity, another account.
    var other = right
    other.yParity ^= 1
    #expect((try? other.recoverAuthority()) != key.address)
  }

  @Test("JSON in the form of JSON-RPC")
  func json() throws {
    let address = String(repeating: "1", count: 40)
    let signed = SignedAuthorization(
      Authorization(chainId: 1, address: try Address("0x" + address), nonce: 0), yParity: 1, r: 255, s: 16)
    #expect(
      signed.jsonText() == """
        {"chainId":"0x1","address":"0x\(address)","nonce":"0x0","yParity":"0x1","r":"0xff","s":"0x10"}
        """)
    #expect(try SignedAuthorization(parsing: signed.json()) == signed)
    func parse(_ text: String) throws(JSONError) -> SignedAuthorization {
      try SignedAuthorization(parsing: Array(text.utf8))
    }
    let common = "\"chainId\":1,\"address\":\"0x\(address)\",\"nonce\":\"0\",\"r\":\"0x00ff\",\"s\":16"
    #expect(try parse("{\(common),\"v\":\"0x1\"}") == signed)
    #expect(try parse("{\(common),\"v\":28}") == signed)
    #expect(try parse("{\(common),\"v\":\"0x1b\"}").yParity == 0)
    #expect(try parse("{\(common),\"yParity\":28}").yParity == 28)
    #expect(try parse("{\(common),\"yParity\":1,\"v\":\"0x1b\"}") == signed)
    for (text, path) in [
      ("{\(common)}", ""), ("{\(common),\"yParity\":256}", "yParity"),
      ("{\(common),\"yParity\":[]}", "yParity"),
      ("{\"chainId\":1,\"address\":\"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeaEd\",\"yParity\":1}", "address"),
    ] {
      do throws(JSONError) {
        _ = try parse(text)
        Issue.record("accepted \(text)")
      } catch {
        #expect(error.path == path)
      }
    }
  }
}
