import EthPrimitives
import EthTransactions

/// What a guard of the scene's key must decide, told from the whole history of signatures every time and from the
/// fields themselves: no hashes, no running sums.
struct GuardOracle {
  struct Signature {
    let time: UInt64
    let transaction: UnsignedTransaction
  }

  var budget: UInt256
  private(set) var history: [Signature] = []
  private var lastTime: UInt64 = 0

  init(budget: UInt256) { self.budget = budget }

  /// Whether the guard must sign; what it signs belongs to the history from then on.
  mutating func mustSign(_ transaction: UnsignedTransaction, at clock: UInt64) -> Bool {
    let time = max(clock, lastTime)
    guard isAllowedByItself(transaction), isAllowedAfterOthers(transaction) else { return false }
    let candidate = history + [Signature(time: time, transaction: transaction)]
    // A signature that adds no cost is fine whatever was spent.
    let adds = charges(candidate).last.map { $0.amount > 0 } ?? false
    guard !adds || spent(candidate, at: time) <= budget else { return false }
    let isRepeated =
      history.last { place($0.transaction) == place(transaction) }?.transaction == transaction
    guard !isRepeated else { return true }
    history = candidate
    lastTime = time
    return true
  }

  private func place(_ transaction: UnsignedTransaction) -> [UInt64?] {
    [transaction.chainId, transaction.nonce]
  }

  private func isCancellation(_ transaction: UnsignedTransaction) -> Bool {
    transaction.to == GuardScene.account && transaction.value == 0 && transaction.data == []
      && transaction.authorizationList == [] && transaction.blobVersionedHashes == []
  }

  private func isSameEffect(_ a: UnsignedTransaction, _ b: UnsignedTransaction) -> Bool {
    a.to == b.to && a.value == b.value && a.data == b.data && a.authorizationList == b.authorizationList
      && a.blobVersionedHashes == b.blobVersionedHashes
  }

  private func isAllowedByItself(_ transaction: UnsignedTransaction) -> Bool {
    guard let chainId = transaction.chainId, [1, 10].contains(chainId) else { return false }
    guard (transaction.maxFeePerGas ?? transaction.gasPrice ?? 0) <= 100, transaction.value <= 1_000_000,
      cost(transaction) - transaction.value <= 10_000_000
    else { return false }
    if isCancellation(transaction) { return true }
    switch transaction.to {
    case GuardScene.contract: return transaction.data.starts(with: GuardScene.post)
    case GuardScene.friend: return transaction.data.isEmpty
    default: return false
    }
  }

  private func isAllowedAfterOthers(_ transaction: UnsignedTransaction) -> Bool {
    let earlier = history.map(\.transaction).filter { place($0) == place(transaction) }
    guard let first = earlier.first else { return true }
    return isCancellation(transaction) || isSameEffect(first, transaction)
  }

  private func cost(_ transaction: UnsignedTransaction) -> UInt256 {
    transaction.value + (transaction.maxFeePerGas ?? transaction.gasPrice ?? 0)
      * UInt256(transaction.gasLimit)
  }

  /// By how much each signature made its nonce dearer than all before it.
  private func charges(_ history: [Signature]) -> [(time: UInt64, amount: UInt256)] {
    history.indices.map { index in
      let own = history[index].transaction
      let dearest =
        history[..<index].map(\.transaction).filter { place($0) == place(own) }.map(cost).max() ?? 0
      return (history[index].time, cost(own) > dearest ? cost(own) - dearest : 0)
    }
  }

  private func spent(_ history: [Signature], at time: UInt64) -> UInt256 {
    charges(history).filter { time - $0.time < 86_400 }.reduce(0) { $0 + $1.amount }
  }

  /// Whether the history holds, for some nonce, two different effects other than using it up.
  var hasTwoEffects: Bool {
    let effects = history.map(\.transaction).filter { !isCancellation($0) }
    return effects.contains { a in effects.contains { b in place(a) == place(b) && !isSameEffect(a, b) } }
  }
}

/// Transactions at random, few enough kinds of them that they get in each other's way.
struct GuardTraffic {
  var random: SeededRandom

  mutating func next() -> UnsignedTransaction {
    let chainId = [1, 1, 1, 1, 1, 10, 10, 10, 2].randomElement(using: &random) ?? 1
    let nonce = UInt64.random(in: 0..<8, using: &random)
    let to =
      [
        GuardScene.contract, GuardScene.contract, GuardScene.contract, GuardScene.contract,
        GuardScene.contract,
        GuardScene.contract, GuardScene.friend, GuardScene.account, GuardScene.account, GuardScene.stranger,
        nil,
      ].randomElement(using: &random) ?? nil
    let value =
      [0, 0, 0, 0, 0, 0, 1, 1_000_000, 1_000_001].randomElement(using: &random).map { UInt256($0) } ?? 0
    let post = GuardScene.post
    let datas: [[UInt8]] = [post, post, post, post, post, post, post + [1], [], [9]]
    var data = datas.randomElement(using: &random) ?? []
    if to == GuardScene.account || to == GuardScene.friend, Bool.random(using: &random) { data = [] }
    let fee = UInt256([1, 20, 50, 51, 60, 100, 101].randomElement(using: &random) ?? 1)
    let gas =
      [21_000, 50_000, 80_000, 100_000, 100_001].randomElement(using: &random).map { UInt64($0) } ?? 21_000
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      return .legacy(
        LegacyTransaction(
          chainId: Int.random(in: 0..<4, using: &random) == 0 ? nil : UInt64(chainId), nonce: nonce,
          gasPrice: fee, gasLimit: gas, to: to, value: value, data: data))
    case 1:
      return .eip2930(
        EIP2930Transaction(
          chainId: UInt64(chainId), nonce: nonce, gasPrice: fee, gasLimit: gas, to: to, value: value,
          data: data, accessList: [AccessListEntry(address: .zero, storageKeys: [.zero])]))
    case 2:
      let list = SignedAuthorization(
        Authorization(chainId: 0, address: .zero, nonce: UInt64.random(in: 0..<2, using: &random)),
        yParity: 0,
        r: 1, s: 1)
      return .eip7702(
        EIP7702Transaction(
          chainId: UInt64(chainId), nonce: nonce, maxPriorityFeePerGas: 0, maxFeePerGas: fee, gasLimit: gas,
          to: to ?? .zero, value: value, data: data, authorizationList: [list]))
    default:
      return GuardScene.call(
        nonce: nonce, to: to, value: value, data: data, chainId: UInt64(chainId), maxFeePerGas: fee,
        gasLimit: gas)
    }
  }
}

/// SplitMix64.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z &>> 31)
  }
}
