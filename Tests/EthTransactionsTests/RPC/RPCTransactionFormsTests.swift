import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions
import Testing

/// The ways in which nodes differ, and what none of them writes.
@Suite("Transactions in JSON-RPC: forms")
struct RPCTransactionFormsTests {
  /// The first transaction of mainnet (block 46,147), as a node of today shows it.
  static let first = """
    {"blockHash":"0x4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd","blockNumber":"0xb443",
    "from":"0xa1e4380a3b1f749673e270229993ee55f35663b4","gas":"0x5208","gasPrice":"0x2d79883d2000",
    "hash":"0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060","input":"0x","nonce":"0x0",
    "to":"0x5df9b87991262f6ba471f09758cde1c0fc1de734","transactionIndex":"0x0","value":"0x7a69","type":"0x0",
    "v":"0x1c","r":"0x88ff6cf0fefd94db46111149ae4bfc179e9b94721fffd821d38d16464b3f71d0",
    "s":"0x45e0aff800961cfce805daef7016b9b675c137a6a41a548f7b60a3484c06a33a"}
    """

  /// A transaction of each type, as the fixtures have it.
  static func example(type: UInt64, isMined: Bool = true) throws -> JSON {
    let found = try RPCTransactionTests.cases("known").first { entry in
      let transaction: RPCTransaction = try entry.decode("json")
      return transaction.type == type && (transaction.place != nil) == isMined
        && transaction.transaction?.accessList.isEmpty != (type > 0)
    }
    return try found.required.member("json").tree()
  }

  static func parse(_ json: JSON) throws(JSONError) -> RPCTransaction {
    try RPCTransaction(parsing: json.json())
  }

  /// The path of what is wrong with it.
  static func errorPath(_ json: JSON) -> String? {
    do throws(JSONError) { _ = try parse(json) } catch {
      guard case .missingMember(let name) = error.reason else { return error.path }
      return "missing " + name
    }
    return nil
  }

  @Test("mainnet's first transaction, in today's form and in that of its time")
  func mainnet() throws {
    let today = try RPCTransaction(parsing: Array(Self.first.utf8))
    try today.verify()
    #expect(today.place?.blockNumber == 46_147 && today.place?.index == 0)
    #expect(today.transaction?.value == 31_337 && today.transaction?.chainId == nil)
    // Parity's form.
    let old = try JSON(parsing: Array(Self.first.utf8))
      .removing("type")
      .setting("chainId", to: .null).setting("condition", to: .null).setting("creates", to: .null)
      .setting("publicKey", to: .string("0x1b")).setting("standardV", to: "0x1").setting("raw", to: "0xf867")
    #expect(try Self.parse(old) == today)
    // Some nodes name the chain beside a v that names none.
    #expect(try Self.parse(old.setting("chainId", to: "0x1")) == today)
  }

  @Test("what can be left out", arguments: 0...4 as ClosedRange<UInt64>)
  func missing(type: UInt64) throws {
    let json = try Self.example(type: type)
    let honest = try Self.parse(json)
    let legacy = type == 0
    for name in ["type", "yParity", "blockTimestamp"] + (legacy ? ["chainId", "accessList"] : []) {
      #expect(try Self.parse(json.removing(name)) == honest, "\(name)")
      #expect(try Self.parse(json.setting(name, to: .null)) == honest, "\(name)")
    }
    #expect(try Self.parse(json.setting("unheardOf", to: ["a": 1])) == honest)
    let data = try json["input"].required
    #expect(try Self.parse(json.removing("input").setting("data", to: data)) == honest)
    if legacy { return }
    // A list that is missing is an empty one, and the hash shows whether that is so.
    let bare = try Self.parse(json.removing("accessList"))
    #expect(bare.transaction?.accessList.isEmpty == true)
    #expect(bare == (try Self.parse(json.setting("accessList", to: .null))))
    #expect(throws: TransactionClaimError.self) { try bare.verify() }
    let v = try #require(honest.signed?.v)
    let chain = UInt256(try honest.transaction.required.chainId.required)
    for written in [v, 27 + v, chain * 2 + 35 + v] {
      let old = json.removing("yParity").setting("v", to: .quantity(written))
      #expect(try Self.parse(old) == honest, "\(written)")
    }
  }

  @Test("what cannot be left out", arguments: 0...4 as ClosedRange<UInt64>)
  func required(type: UInt64) throws {
    let json = try Self.example(type: type)
    var names = ["hash", "from", "nonce", "gas", "value"]
    names += type < 2 ? ["gasPrice"] : ["maxFeePerGas", "maxPriorityFeePerGas"]
    if type > 0 { names.append("chainId") }
    if type == 3 { names += ["to", "maxFeePerBlobGas", "blobVersionedHashes"] }
    if type == 4 { names += ["to", "authorizationList"] }
    for name in names {
      #expect(Self.errorPath(json.removing(name)) == "missing \(name)")
      #expect(Self.errorPath(json.setting(name, to: 1)) == name)
      #expect(Self.errorPath(json.setting(name, to: "0x")) == name)
    }
    #expect(Self.errorPath(json.removing("input")) == "missing data")
    #expect(Self.errorPath(json.removing("v").removing("yParity")) == "missing v")
  }

  @Test("quantities are strict, but for a signature's numbers")
  func quantities() throws {
    let json = try Self.example(type: 2)
    let honest = try Self.parse(json)
    for name in ["nonce", "gas", "value", "maxFeePerGas", "chainId", "blockNumber"] {
      for wrong: JSON in ["0x01", "1", 1, "0x", "0X1", "", true] {
        #expect(Self.errorPath(json.setting(name, to: wrong)) == name, "\(wrong)")
      }
    }
    #expect(Self.errorPath(json.setting("gas", to: "0x10000000000000000")) == "gas")
    for name in ["r", "s", "v", "yParity", "type"] {
      guard case .string(let text) = try json[name].required else { throw Missing() }
      let padded = "0x00" + text.dropFirst(2)
      #expect(try Self.parse(json.setting(name, to: .string(padded))) == honest, "\(name)")
      for wrong: JSON in ["0x", "12", 12, "", "0xg", .bool(true), "0x1\(String(repeating: "0", count: 64))"] {
        #expect(Self.errorPath(json.setting(name, to: wrong)) == name, "\(name) \(wrong)")
      }
    }
    #expect(Self.errorPath(json.setting("type", to: "0x10000000000000000")) == "type")
    #expect(Self.errorPath(json.setting("yParity", to: "0x2")) == "yParity")
    #expect(Self.errorPath(json.removing("yParity").setting("v", to: "0x2")) == "v")
    #expect(Self.errorPath(json.setting("r", to: "0x0")) == "r")
    let order = "0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"
    #expect(Self.errorPath(json.setting("r", to: .string(order))) == "r")
    #expect(Self.errorPath(json.setting("to", to: "0x00")) == "to")
    #expect(Self.errorPath(json.setting("accessList", to: [["address": "0x00"]])) == "accessList[0].address")
  }

  @Test("what a legacy transaction's v stands for")
  func legacyV() throws {
    let json = try JSON(parsing: Array(Self.first.utf8))
    #expect(try Self.parse(json.setting("v", to: "0x1")).signed?.v == 28)
    let protected = try Self.parse(json.setting("v", to: "0x26")).signed
    #expect(protected?.transaction.chainId == 1 && protected?.v == 38)
    let named = try Self.parse(json.setting("v", to: "0x1").setting("chainId", to: "0x5")).signed
    #expect(named?.transaction.chainId == 5 && named?.v == 46)
    for v: JSON in ["0x2", "0x1a", "0x1d", "0x22", "0x20000000000000024"] {
      #expect(Self.errorPath(json.setting("v", to: v)) == "v", "\(v)")
    }
    #expect(Self.errorPath(json.setting("v", to: "0x26").setting("chainId", to: "0x2")) == "chainId")
    #expect(Self.errorPath(json.removing("v")) == "missing v")
  }

  @Test("an s above half the order, as transactions from before the Homestead fork have")
  func highS() throws {
    let order: UInt256 = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141
    let today = try RPCTransaction(parsing: Array(Self.first.utf8)).signed.required
    let mirrored = try Signature(
      r: today.signature.r, s: order - today.signature.s, yParity: !today.signature.yParity, highS: .allowed)
    let signed = SignedTransaction(today.transaction, signature: mirrored)
    let shown = try RPCTransaction(signed, sender: today.recoverSender())
    let read = try RPCTransaction(parsing: shown.json())
    #expect(read == shown && read.hash != today.hash)
    try read.verify()
    #expect(throws: TransactionError.signature(.highS)) { try SignedTransaction(rawBytes: signed.rawBytes) }
  }

  @Test("a pending transaction may know the block to come")
  func pending() throws {
    let json = try Self.example(type: 2, isMined: false)
    let honest = try Self.parse(json)
    #expect(try Self.parse(json.setting("blockNumber", to: "0x5")) == honest)
    let partial = json.setting("transactionIndex", to: "0x0").setting("blockNumber", to: "0x5")
    #expect(try Self.parse(partial) == honest)
    #expect(try Self.parse(json.removing("blockHash").removing("blockNumber")) == honest)
    // What no other node knows of, nobody can check.
    #expect(try Self.parse(json.setting("gasPrice", to: "0x1")).gasPrice == 1)
    try Self.parse(json.setting("gasPrice", to: "0x1")).verify(baseFee: 1)
  }

  @Test("whatever the members hold, it is read or refused")
  func random() throws {
    let seed: UInt64 = 0x15_0e
    var generator = SeededGenerator(seed: seed)
    let values: [JSON] = [
      .null, .bool(true), 7, "", "0x", "0x0", "0x1", "0x1b",
      .string("0x" + String(repeating: "f", count: 64)),
      .string("0x" + String(repeating: "f", count: 65)), .string("0x" + String(repeating: "0", count: 40)),
      [],
      [[]], [.null], ["a": "0x1"], [["address": "0x1", "storageKeys": [1]]], ["chainId": .null], -1,
    ]
    let examples = try RPCTransactionTests.cases("known").map { try $0.member("json").tree() }
    var read = 0
    for _ in 0..<5000 {
      var json = examples[Int.random(in: 0..<examples.count, using: &generator)]
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        guard case .object(let members) = json, let member = members.randomElement(using: &generator),
          let value = values.randomElement(using: &generator)
        else { throw Missing() }
        json = Bool.random(using: &generator) ? json.removing(member.0) : json.setting(member.0, to: value)
      }
      guard let transaction = try? Self.parse(json) else { continue }
      read += 1
      let written = try RPCTransaction(parsing: transaction.json())
      #expect(written == transaction || transaction.gasPrice == nil, "seed \(seed): \(json)")
    }
    #expect(read > 500)
  }
}
