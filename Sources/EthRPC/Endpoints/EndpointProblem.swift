public import EthPrimitives

/// Why an endpoint is set aside.
public enum EndpointProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It answers for another chain (`eth_chainId`, EIP-695).
  case wrongChain(expected: UInt64, found: UInt64)
  /// The chain has this number, but begins with another block.
  case wrongGenesis(expected: Hash32, found: Hash32)
  /// Its finalized block is an earlier one than it has named before; finality does not go back.
  case finalizedWentBack(from: UInt64, to: UInt64)
  /// Its newest block is this many blocks behind that of the others.
  case lagging(blocks: UInt64)
  /// This many calls in a row did not get through, the last one for the reason that `last` says, without anything
  /// secret.
  case unreachable(failures: Int, last: String)

  /// The problem's name as metrics show it, one word of a closed set.
  public var label: String {
    switch self {
    case .wrongChain: "wrong_chain"
    case .wrongGenesis: "wrong_genesis"
    case .finalizedWentBack: "finalized_went_back"
    case .lagging: "lagging"
    case .unreachable: "unreachable"
    }
  }

  /// What is wrong, for a person.
  public var description: String {
    switch self {
    case .wrongChain(let expected, let found): "it serves chain \(found), not \(expected)"
    case .wrongGenesis(let expected, let found): "its chain begins with block \(found), not \(expected)"
    case .finalizedWentBack(let from, let to): "its finalized block went back from \(from) to \(to)"
    case .lagging(let blocks): "it is \(blocks) blocks behind"
    case .unreachable(let failures, let last):
      (failures == 1 ? "a call did not get through" : "\(failures) calls in a row did not get through")
        + (last.isEmpty ? "" : ": \(last)")
    }
  }

  /// Whether a call may be tried even so where nothing better is left: nothing that the endpoint said is in doubt.
  var isLastResort: Bool {
    if case .unreachable = self { true } else { false }
  }
}
