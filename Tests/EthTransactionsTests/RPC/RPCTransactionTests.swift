import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions
import Testing

@Suite("Transactions in JSON-RPC: py-evm's")
struct RPCTransactionTests {
  static func cases(_ section: String) throws -> [JSONValue] {
    try Array(FixtureDocuments.document("transactions/rpc.json").root.member(section).elements())
  }

  @Test("every type, pending and in a block, to the bytes that were signed and back")
  func known() throws {
    var types: [UInt64: (pending: Int, mined: Int)] = [:]
    for entry in try Self.cases("known") {
      let json = try entry.member("json")
      let baseFee: UInt256? = try entry.decodeIfPresent("baseFee")
      let transaction: RPCTransaction = try json.decode()
      let raw = try entry.member("raw").bytes()
      #expect(transaction.signed?.rawBytes == raw, "\(json)")
      #expect(transaction.signed == (try SignedTransaction(rawBytes: raw)))
      #expect(transaction.hash == Keccak256.hash(raw))
      try transaction.verify(baseFee: baseFee)
      try transaction.verify()
      #expect(transaction.transaction == transaction.signed?.transaction)
      #expect(transaction.type == (raw[0] > 0x7f ? 0 : UInt64(raw[0])))
      // What is written is what the other implementation wrote.
      let written = transaction.json()
      #expect(try JSONDocument(parsing: written).root.tree().sorted == json.tree().sorted)
      #expect(try RPCTransaction(parsing: written) == transaction)
      if let place = transaction.place {
        #expect(try json.member("blockHash").hash() == place.blockHash)
        #expect(try json.decode("blockNumber") == place.blockNumber)
        #expect(try json.decode("transactionIndex") == place.index)
        types[transaction.type, default: (0, 0)].mined += 1
      } else {
        #expect(baseFee == nil)
        types[transaction.type, default: (0, 0)].pending += 1
      }
      let again = try RPCTransaction(
        transaction.signed.required, sender: transaction.from.required, place: transaction.place,
        baseFee: baseFee)
      #expect(again == transaction)
    }
    #expect(types.count == 5 && types.values.allSatisfy { $0.pending >= 10 && $0.mined >= 10 })
  }

  @Test("a claim that is not so is found, and named")
  func claims() throws {
    for entry in try Self.cases("known") {
      let json = try entry.member("json").tree()
      let baseFee: UInt256? = try entry.decodeIfPresent("baseFee")
      func error(_ name: String, _ value: JSON) throws -> TransactionClaimError? {
        let transaction = try RPCTransaction(parsing: json.setting(name, to: value).json())
        do throws(TransactionClaimError) { try transaction.verify(baseFee: baseFee) } catch { return error }
        return nil
      }
      let honest = try RPCTransaction(parsing: json.json())
      let other = Hash32(honest.hash.number ^ 1)
      #expect(try error("hash", .hash(other)) == .hash(claimed: other, computed: honest.hash))
      #expect(
        try error("from", .address(.zero))
          == .from(claimed: .zero, recovered: honest.signed.required.recoverSender()))
      // A field that is signed changes the hash.
      let transaction = try honest.transaction.required
      var fields: [(String, JSON)] = [
        ("nonce", .quantity(transaction.nonce ^ 1)), ("gas", .quantity(transaction.gasLimit ^ 1)),
        ("value", .quantity(transaction.value ^ 1)), ("input", .hex(transaction.data + [1])),
        ("to", .address("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")),
      ]
      if transaction.type > 0 {
        fields.append(("chainId", .quantity(try transaction.chainId.required + 1)))
        let entry: JSON = ["address": .address(.zero), "storageKeys": []]
        fields.append(("accessList", [entry, entry, entry, entry, entry, entry]))
        fields.append(("yParity", .quantity(try honest.signed.required.v ^ 1)))
      }
      if transaction.type > 1 {
        fields.append(("maxFeePerGas", .quantity(try transaction.maxFeePerGas.required ^ 1)))
        fields.append(("maxPriorityFeePerGas", .quantity(try transaction.maxPriorityFeePerGas.required ^ 1)))
      } else {
        fields.append(("gasPrice", .quantity(try transaction.gasPrice.required ^ 1)))
      }
      if let fee = transaction.maxFeePerBlobGas {
        fields.append(("maxFeePerBlobGas", .quantity(fee ^ 1)))
        fields.append(("blobVersionedHashes", [.hash(.zero)]))
      }
      if transaction.type == 4 { fields.append(("authorizationList", [])) }
      for (name, value) in fields {
        let found = try error(name, value)
        #expect(found?.field == "hash", "\(name) \(found?.description ?? "") \(json)")
      }
    }
  }

  @Test("the price that was paid follows from the base fee, or is no higher than the fee cap")
  func prices() throws {
    var checked = 0
    for entry in try Self.cases("known") {
      let json = try entry.member("json").tree()
      let honest = try RPCTransaction(parsing: json.json())
      guard honest.type > 1, let baseFee: UInt256 = try entry.decodeIfPresent("baseFee") else { continue }
      let most = try honest.transaction.required.maxFeePerGas.required
      guard most < .max, most > 0 else { continue }
      let above = try RPCTransaction(parsing: json.setting("gasPrice", to: .quantity(most + 1)).json())
      #expect(throws: TransactionClaimError.gasPrice(claimed: most + 1, allowed: most)) { try above.verify() }
      let paid = try honest.gasPrice.required
      let different = try RPCTransaction(parsing: json.setting("gasPrice", to: .quantity(paid ^ 1)).json())
      #expect(throws: TransactionClaimError.gasPrice(claimed: paid ^ 1, allowed: paid)) {
        try different.verify(baseFee: baseFee)
      }
      // With a base fee that the transaction does not pay, nothing that the node says can be right.
      #expect(throws: TransactionClaimError.gasPrice(claimed: paid, allowed: most)) {
        try honest.verify(baseFee: most + 1)
      }
      let silent = try RPCTransaction(parsing: json.removing("gasPrice").json())
      #expect(silent.gasPrice == nil)
      try silent.verify(baseFee: baseFee)
      checked += 1
    }
    #expect(checked > 30)
  }

  @Test("other types are kept as they are")
  func others() throws {
    var types: Set<UInt64> = []
    for json in try Self.cases("other") {
      let transaction: RPCTransaction = try json.decode()
      #expect(transaction.content == .other(type: transaction.type, json.tree()))
      #expect(transaction.signed == nil && transaction.transaction == nil)
      #expect(transaction.hash == (try json.decode("hash")))
      #expect(transaction.from == (try json.decodeIfPresent("from")))
      #expect((transaction.place == nil) == (json["blockHash"]?.isNull == true))
      #expect(try JSONDocument(parsing: transaction.json()).root.tree() == json.tree())
      #expect(throws: TransactionClaimError.unverifiable(type: transaction.type)) { try transaction.verify() }
      types.insert(transaction.type)
    }
    #expect(
      types.isSuperset(of: [0x7e, 0x64, 0x65, 0x66, 0x68, 0x69, 0x6a, 0x78, 0x7b, 0x71, 0xff, 0xdead_beef]))
    // Members of another meaning are no obstacle either.
    let strange = try Self.cases("other")[0].tree().setting("gasPrice", to: "0x00").setting("from", to: [])
      .setting("blockNumber", to: "latest")
    let read = try RPCTransaction(parsing: strange.json())
    #expect(read.content == .other(type: 0x7e, strange))
    #expect(read.from == nil && read.gasPrice == nil && read.place == nil)
    // A block's transactions, whatever they are, are one array.
    let all = try FixtureDocuments.document("transactions/rpc.json").root.member("other")
    #expect(try all.decode([RPCTransaction].self).count == all.count)
  }

  @Test("transactions that nobody signed")
  func unsigned() throws {
    for json in try Self.cases("unsigned") {
      let transaction: RPCTransaction = try json.decode()
      guard case .unsigned(let fields) = transaction.content else {
        Issue.record("\(transaction)")
        continue
      }
      #expect(transaction.signed == nil && transaction.transaction == fields)
      #expect(fields.type == 0 && fields.chainId == nil)
      #expect(try json.member("input").bytes() == fields.data)
      #expect(throws: TransactionClaimError.unverifiable(type: 0)) { try transaction.verify() }
      #expect(try RPCTransaction(parsing: transaction.json()) == transaction)
    }
  }
}

extension JSON {
  /// The same with each object's members in the order of their names.
  var sorted: JSON {
    switch self {
    case .array(let elements): .array(elements.map(\.sorted))
    case .object(let members): .object(members.map { ($0.0, $0.1.sorted) }.sorted { $0.0 < $1.0 })
    default: self
    }
  }

  func removing(_ name: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.0 != name })
  }

  func setting(_ name: String, to value: JSON) -> JSON {
    guard case .object(let members) = removing(name) else { return self }
    return .object(members + [(name, value)])
  }
}
