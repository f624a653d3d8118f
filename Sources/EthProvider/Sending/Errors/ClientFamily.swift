/// Who wrote the program that a node runs, and so the words of its refusals.
public enum ClientFamily: String, Hashable, Sendable, CaseIterable {
  /// go-ethereum, and the many that are made of it.
  case geth
  /// reth.
  case reth
  /// Erigon.
  case erigon
  /// Nethermind.
  case nethermind
  /// Besu.
  case besu
  /// Anvil.
  case anvil
  /// Arbitrum Nitro.
  case nitro
  /// op-geth of the OP Stack.
  case opGeth
  /// OpenEthereum, Parity and their descendants.
  case openEthereum
  /// zkSync.
  case zkSync
  /// Cosmos chains with an EVM.
  case cosmos

  /// The family of a node that calls itself so (`web3_clientVersion`); `nil` where it is none of these.
  public init?(clientVersion: String) {
    let name = clientVersion.lowercased()
    let beginnings: [(String, ClientFamily)] = [
      ("op-geth", .opGeth), ("geth", .geth), ("bor", .geth), ("reth", .reth), ("op-reth", .reth),
      ("erigon", .erigon), ("nethermind", .nethermind), ("besu", .besu), ("anvil", .anvil), ("nitro", .nitro),
      ("openethereum", .openEthereum), ("parity", .openEthereum), ("zksync", .zkSync), ("evmos", .cosmos),
      ("ethermint", .cosmos),
    ]
    guard let family = beginnings.first(where: { name.hasPrefix($0.0) })?.1 else { return nil }
    self = family
  }
}
