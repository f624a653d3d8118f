import EthPrimitives
import EthProvider
import EthTransactions
import Testing

/// What holds of fees whatever the node says.
@Suite struct FeePropertyTests {
  /// Numbers of every size.
  private struct Source {
    var generator = SeededGenerator(seed: 0x5eed_fee5)

    mutating func number() -> UInt256 {
      let word = UInt256(generator.next())
      switch generator.next() % 6 {
      case 0: return word % 1000
      case 1: return word
      case 2: return word << Int(generator.next() % 200)
      case 3: return .max - word
      case 4: return 0
      default: return .gwei(1) * (word % 1000)
      }
    }

    mutating func market() -> FeeMarket {
      FeeMarket(
        baseFee: generator.next() % 4 == 0 ? nil : number(),
        tips: (0..<Int(generator.next() % 5)).map { _ in number() },
        gasPrice: generator.next() % 2 == 0 ? nil : number(),
        blobBaseFee: generator.next() % 2 == 0 ? nil : number())
    }

    mutating func policy() -> FeePolicy {
      switch generator.next() % 6 {
      case 0: return .ethereum
      case 1: return .arbitrum
      case 2: return .optimism
      case 3: return .legacy
      default:
        return FeePolicy(
          kind: generator.next() % 4 == 0 ? .legacy : .automatic,
          percentile: generator.next() % 3 == 0 ? nil : 50,
          minimumPriorityFee: number(), maximumPriorityFee: number(), baseFeePercent: generator.next() % 1000,
          gasPricePercent: generator.next() % 1000, blobBaseFeePercent: generator.next() % 1000,
          maximumFee: number(),
          maximumBlobFee: number())
      }
    }
  }

  @Test func nothingIsAboveTheMaximum() {
    var source = Source()
    for _ in 0..<20_000 {
      let (policy, market) = (source.policy(), source.market())
      let fees = policy.fees(for: market)
      #expect(fees.maxFeePerGas <= policy.maximumFee)
      #expect(fees.maxPriorityFeePerGas <= fees.maxFeePerGas, "\(policy) \(market)")
      #expect((fees.maxFeePerBlobGas ?? 0) <= policy.maximumBlobFee)
      #expect((fees.maxFeePerBlobGas == nil) == (market.blobBaseFee == nil))
      let isLegacy = policy.kind == .legacy || market.baseFee == nil
      #expect(!isLegacy || fees.maxFeePerGas == fees.maxPriorityFeePerGas)
      #expect(isLegacy || fees.maxPriorityFeePerGas <= max(policy.maximumPriorityFee, 0))
      // Where the maximum allows it, the next block can take the transaction.
      if !isLegacy, let baseFee = market.baseFee, policy.baseFeePercent >= 100 {
        #expect(fees.maxFeePerGas >= min(baseFee, policy.maximumFee))
      }
    }
  }

  @Test func aHigherBaseFeeNeverMakesALowerOffer() {
    var source = Source()
    for _ in 0..<5000 {
      var (policy, market) = (source.policy(), source.market())
      policy.kind = .automatic
      let numbers = [source.number(), source.number()].sorted()
      market.baseFee = numbers[0]
      let low = policy.fees(for: market)
      market.baseFee = numbers[1]
      #expect(policy.fees(for: market).maxFeePerGas >= low.maxFeePerGas)
    }
  }

  /// What go-ethereum's pools ask of a replacement: more than before, and by 10 % (100 % for blobs), rounded down.
  private func replaces(_ new: UInt256, _ old: UInt256, percent: UInt256) -> Bool {
    let (product, overflow) = old.multipliedReportingOverflow(by: 100 + percent)
    return new > old && (overflow || new >= product / 100)
  }

  @Test func replacementsAreTakenAndBounded() {
    var source = Source()
    var (made, refused) = (0, 0)
    for _ in 0..<20_000 {
      let (policy, market) = (source.policy(), source.market())
      let cap = source.number() >> 8
      var offered = Fees(maxFeePerGas: cap, maxPriorityFeePerGas: min(cap, source.number()))
      if source.generator.next() % 3 == 0 { offered.maxFeePerBlobGas = source.number() >> 8 }
      do throws(FeeError) {
        let fees = try policy.replacement(of: offered, in: market)
        made += 1
        let percent: UInt256 = offered.maxFeePerBlobGas == nil ? 10 : 100
        #expect(replaces(fees.maxFeePerGas, offered.maxFeePerGas, percent: percent))
        #expect(replaces(fees.maxPriorityFeePerGas, offered.maxPriorityFeePerGas, percent: percent))
        #expect(fees.maxPriorityFeePerGas <= fees.maxFeePerGas)
        #expect(fees.maxFeePerGas <= policy.maximumFee)
        let isLegacy = policy.kind == .legacy || market.baseFee == nil
        #expect(isLegacy || fees.maxPriorityFeePerGas <= policy.maximumPriorityFee)
        if let blob = offered.maxFeePerBlobGas {
          #expect(replaces(fees.maxFeePerBlobGas ?? 0, blob, percent: 100))
          #expect((fees.maxFeePerBlobGas ?? 0) <= policy.maximumBlobFee)
        }
        // Not below what a new transaction would offer.
        let new = policy.fees(for: market)
        #expect(
          fees.maxFeePerGas >= new.maxFeePerGas && fees.maxPriorityFeePerGas >= new.maxPriorityFeePerGas)
      } catch {
        refused += 1
        guard case .aboveMaximum(_, let needed, let maximum) = error else { return }
        #expect(needed > maximum)
      }
    }
    #expect(made > 1000 && refused > 1000)
  }

  @Test func aReplacementIsBoundByWhatNodesAskForAlone() throws {
    let waiting = Fees(maxFeePerGas: 100, maxPriorityFeePerGas: 10)
    // A new transaction would offer 610, and so the maximum: that is enough to be mined at once.
    let dear = FeeMarket(baseFee: 300, tips: [10])
    let fees = try FeePolicy(maximumFee: 500).replacement(of: waiting, in: dear)
    #expect(fees == Fees(maxFeePerGas: 500, maxPriorityFeePerGas: 12))
    #expect(throws: FeeError.aboveMaximum("maxFeePerGas", needed: 113, maximum: 112)) {
      try FeePolicy(maximumFee: 112).replacement(of: waiting, in: dear)
    }
    // The most that a tip may be holds for replacements too.
    #expect(throws: FeeError.aboveMaximum("maxPriorityFeePerGas", needed: 12, maximum: 11)) {
      try FeePolicy(maximumPriorityFee: 11).replacement(of: waiting, in: dear)
    }
    let legacy = FeePolicy(kind: .legacy, maximumPriorityFee: 11)
    let price = Fees(maxFeePerGas: 100, maxPriorityFeePerGas: 100)
    #expect(try legacy.replacement(of: price, in: FeeMarket(gasPrice: 90)).maxFeePerGas == 113)
  }

  @Test func theRaiseIsAnEighthRoundedUpOrTwiceForBlobs() {
    for (old, new) in [(0, 1), (1, 2), (7, 8), (8, 9), (9, 11), (80, 90), (81, 92), (1000, 1125)]
      as [(UInt256, UInt256)]
    {
      let raised = Fees(maxFeePerGas: old, maxPriorityFeePerGas: old).raised
      #expect(raised == Fees(maxFeePerGas: new, maxPriorityFeePerGas: new))
    }
    let blobs = Fees(maxFeePerGas: 10, maxPriorityFeePerGas: 0, maxFeePerBlobGas: 7).raised
    #expect(blobs == Fees(maxFeePerGas: 20, maxPriorityFeePerGas: 1, maxFeePerBlobGas: 14))
    #expect(Fees(maxFeePerGas: .max, maxPriorityFeePerGas: .max).raised.maxFeePerGas == .max)
  }

  @Test func profiles() {
    let market = FeeMarket(baseFee: 1000, tips: [.gwei(3)], gasPrice: 2000, blobBaseFee: 5)
    #expect(
      FeePolicy.ethereum.fees(for: market)
        == Fees(maxFeePerGas: 2000 + .gwei(3), maxPriorityFeePerGas: .gwei(3), maxFeePerBlobGas: 10))
    #expect(
      FeePolicy.arbitrum.fees(for: market)
        == Fees(maxFeePerGas: 1500, maxPriorityFeePerGas: 0, maxFeePerBlobGas: 10))
    #expect(FeePolicy.optimism.fees(for: market).maxPriorityFeePerGas == .gwei(1))
    #expect(FeePolicy.optimism.fees(for: FeeMarket(baseFee: 9)).maxPriorityFeePerGas == 1_000_000)
    #expect(FeePolicy.legacy.fees(for: market).maxFeePerGas == 2200)
  }

  @Test func aTransactionsFeesAreReadFromIt() {
    let legacy = LegacyTransaction(
      chainId: 1, nonce: 0, gasPrice: 7, gasLimit: 1, to: .zero, value: 0, data: [])
    #expect(Fees(of: .legacy(legacy)) == Fees(maxFeePerGas: 7, maxPriorityFeePerGas: 7))
    let blobs = EIP4844Transaction(
      chainId: 1, nonce: 0, maxPriorityFeePerGas: 1, maxFeePerGas: 2, gasLimit: 1, to: .zero, value: 0,
      maxFeePerBlobGas: 3, blobVersionedHashes: [.zero])
    #expect(
      Fees(of: .eip4844(blobs)) == Fees(maxFeePerGas: 2, maxPriorityFeePerGas: 1, maxFeePerBlobGas: 3))
  }

  @Test func gasLimits() {
    var source = Source()
    for _ in 0..<5000 {
      let estimate = source.generator.next() >> (source.generator.next() % 64)
      let policy = GasPolicy(
        marginPercent: source.generator.next() % 300,
        marginLimit: source.generator.next() >> (source.generator.next() % 64),
        maximum: source.generator.next() >> (source.generator.next() % 64))
      guard let limit = policy.limit(estimate: estimate) else {
        #expect(estimate > policy.maximum)
        continue
      }
      #expect(limit >= estimate && limit <= policy.maximum)
      #expect(limit <= max(estimate, policy.marginLimit))
    }
    #expect(GasPolicy(marginPercent: 50).limit(estimate: 100) == 150)
    #expect(GasPolicy(marginPercent: .max, marginLimit: .max).limit(estimate: .max) == .max)
  }
}
