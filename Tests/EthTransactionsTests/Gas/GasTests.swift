import EthJSON
import EthPrimitives
import EthTransactions
import Testing

@Suite("Gas: py-evm, fork by fork")
struct GasTests {
  static let forks: [String: GasRules] = [
    "frontier": .frontier, "homestead": .homestead, "tangerineWhistle": .tangerineWhistle,
    "spuriousDragon": .spuriousDragon, "byzantium": .byzantium, "constantinople": .constantinople,
    "petersburg": .petersburg, "istanbul": .istanbul, "berlin": .berlin, "london": .london, "paris": .paris,
    "shanghai": .shanghai, "cancun": .cancun, "prague": .prague,
  ]

  @Test("intrinsic gas, floor and gas used of random transactions")
  func intrinsicGas() throws {
    var compared = 0
    for entry in try FixtureDocuments.cases("transactions/gas.json") {
      let transaction = try SignedTransaction(rawBytes: entry.member("raw").bytes()).transaction
      let execution = UInt64(try entry.member("execution").int())
      let refund = UInt64(try entry.member("refund").int())
      let gas = try entry.member("gas")
      for member in try gas.members() {
        let rules = try Self.forks[member.name].required
        let expected = try member.value.mapElements { number throws(JSONError) in UInt64(try number.int()) }
        let found = transaction.intrinsicGas(by: rules)
        #expect(
          [found.standard, found.floor, found.gasUsed(executionGas: execution, refund: refund)] == expected,
          "\(member.name) \(entry)")
        #expect(found.minimumGasLimit == max(expected[0], expected[1]))
        compared += 1
      }
      // The forks that do not price a type are those that do not know it.
      for (name, rules) in Self.forks {
        #expect((transaction.type <= rules.highestType) == (gas[name] != nil), "\(name) \(entry)")
      }
    }
    #expect(compared > 2000)
  }

  @Test("blob gas, effective price and maximum cost")
  func costs() throws {
    var (refused, overflowing) = (0, 0)
    for entry in try FixtureDocuments.cases("transactions/gas.json") {
      let transaction = try SignedTransaction(rawBytes: entry.member("raw").bytes()).transaction
      #expect(transaction.blobGas() == UInt64(try entry.member("blobGas").int()))
      let baseFee: UInt256 = try entry.decode("baseFee")
      if let price: UInt256 = try entry.decodeIfPresent("effectiveGasPrice") {
        #expect(try transaction.effectiveGasPrice(baseFee: baseFee) == price, "\(entry)")
      } else {
        refused += 1
        expectField(transaction.type < 2 ? "gasPrice" : "maxFeePerGas", "\(entry)") {
          () throws(TransactionError) in try transaction.effectiveGasPrice(baseFee: baseFee)
        }
      }
      if let cost: UInt256 = try entry.decodeIfPresent("maximumCost") {
        #expect(try transaction.maximumCost() == cost, "\(entry)")
      } else {
        overflowing += 1
        expectField("value", "\(entry)") { () throws(TransactionError) in try transaction.maximumCost() }
      }
    }
    #expect(refused > 20 && overflowing > 20)
  }

  @Test("zero bytes are counted wherever they are")
  func zeroBytes() {
    for length in 0...40 {
      for zero in 0...length {
        var data = [UInt8](repeating: 0x80, count: length)
        for index in data.indices where index % 3 == 1 { data[index] = 1 }
        if zero < length { data[zero] = 0 }
        let zeros = zero < length ? 1 : 0
        let transaction = UnsignedTransaction.legacy(
          LegacyTransaction(chainId: 1, nonce: 0, gasPrice: 0, gasLimit: 0, to: .zero, data: data))
        let expected = UInt64(21_000 + 16 * (length - zeros) + 4 * zeros)
        #expect(transaction.intrinsicGas(by: .istanbul).standard == expected, "\(data)")
      }
    }
  }

  @Test("rules beyond all measure stay at the greatest number")
  func saturation() {
    var rules = GasRules.newest
    rules.nonzeroByteGas = .max
    rules.floorTokenGas = .max / 2
    let transaction = UnsignedTransaction.legacy(
      LegacyTransaction(chainId: 1, nonce: 0, gasPrice: 0, gasLimit: 0, to: .zero, data: [1, 1]))
    let gas = transaction.intrinsicGas(by: rules)
    #expect(gas == IntrinsicGas(standard: .max, floor: .max))
    #expect(gas.gasUsed(executionGas: 1) == .max)
    #expect(IntrinsicGas(standard: 21_000).gasUsed(executionGas: 5, refund: .max) == 0)
    #expect(IntrinsicGas(standard: 21_000, floor: 30_000).gasUsed(executionGas: 8_999) == 30_000)
    #expect(IntrinsicGas(standard: 21_000, floor: 30_000).gasUsed(executionGas: 9_001) == 30_001)
  }
}

/// Expects an error that names a field.
func expectField<R>(
  _ field: String, _ comment: Comment? = nil, at location: SourceLocation = #_sourceLocation,
  _ body: () throws(TransactionError) -> R
) {
  do throws(TransactionError) {
    _ = try body()
    Issue.record(comment ?? "expected an error in \(field)", sourceLocation: location)
  } catch {
    guard case .field(field, _) = error else {
      Issue.record("\(error) \(comment?.rawValue ?? "")", sourceLocation: location)
      return
    }
  }
}
