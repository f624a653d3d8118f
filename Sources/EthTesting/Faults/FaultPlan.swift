public import EthRPC

/// Which calls a ``FaultProxy`` spoils, and how.
///
/// A payload with several calls is one call here: its first decides. Notifications over a WebSocket are calls of
/// `eth_subscription`.
public struct FaultPlan: Sendable {
  /// What the random choices were made from; print it where a test fails.
  public let seed: UInt64
  private let choose: @Sendable (RPCCall, Int, Bool) -> Fault?

  /// Everything is carried through.
  public static let none = FaultPlan { _, _ in nil }

  /// Spoils calls at random: each with probability `rate`, by one of those of `kinds` that the call can have, each of
  /// them as likely as the others (one that is named twice, twice as likely).
  ///
  /// - Parameters:
  ///   - seed: The n-th call that the proxy sees meets the same choice for the same seed.
  ///   - latency: The longest delay of ``Fault/latency(_:)``.
  ///   - hugeBytes: The size of ``Fault/hugeBody(bytes:)``.
  public init(
    seed: UInt64, rate: Double, kinds: [Fault.Kind] = Fault.Kind.allCases,
    latency: Duration = .milliseconds(50), hugeBytes: Int = 64 << 20
  ) {
    self.seed = seed
    choose = { call, count, overWebSocket in
      var random = SplitMix64(seed: seed, index: count)
      guard Double.random(in: 0..<1, using: &random) < rate,
        let kind = kinds.filter({ $0.applies(to: call.method, overWebSocket: overWebSocket) })
          .randomElement(using: &random)
      else { return nil }
      return Fault(kind, latency: latency, hugeBytes: hugeBytes, &random)
    }
  }

  /// Spoils calls as a script says.
  ///
  /// - Parameters:
  ///   - seed: For what is left to chance inside a fault, such as which logs are hidden.
  ///   - script: Gets each call, and how many there were with it since the plan was set.
  public init(seed: UInt64 = 0, _ script: @escaping @Sendable (RPCCall, Int) -> Fault?) {
    self.seed = seed
    choose = { call, count, _ in script(call, count) }
  }

  func fault(for call: RPCCall, count: Int, overWebSocket: Bool) -> Fault? {
    guard let fault = choose(call, count, overWebSocket),
      fault.kind.applies(to: call.method, overWebSocket: overWebSocket)
    else { return nil }
    return fault
  }
}

extension Fault {
  /// A fault of a kind, with details at random.
  fileprivate init(_ kind: Kind, latency: Duration, hugeBytes: Int, _ random: inout SplitMix64) {
    self =
      switch kind {
      case .latency: .latency(latency * Double.random(in: 0...1, using: &random))
      case .status: .status([500, 502, 503, 504].randomElement(using: &random) ?? 500)
      case .tooManyRequests: .tooManyRequests(retryAfter: Bool.random(using: &random) ? .seconds(1) : nil)
      case .answerLost: .answerLost
      case .truncatedBody: .truncatedBody
      case .garbageBody: .garbageBody
      case .wrongID: .wrongID
      case .hugeBody: .hugeBody(bytes: hugeBytes)
      case .staleHead: .staleHead(blocks: .random(in: 1...10, using: &random))
      case .hiddenLogs: .hiddenLogs
      case .lyingReceipt: .lyingReceipt(Lie.allCases.randomElement(using: &random) ?? .status)
      case .hang: .hang
      case .closeMidMessage: .closeMidMessage
      case .droppedNotification: .droppedNotification
      case .duplicatedNotification: .duplicatedNotification
      }
  }
}

/// A small generator (SplitMix64) whose numbers depend on the seed alone.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// The generator for the choice of this number among those of one seed.
  init(seed: UInt64, index: Int) {
    state = seed
    state = next() ^ UInt64(truncatingIfNeeded: index)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
