/// The words by which nodes say that they have a transaction already, in lower case, as the clients' sources have them
/// in 2026.
///
/// Whatever has to know them knows them from here: what a middleware takes for an answer and what a sender takes for
/// success must not drift apart.
package enum AlreadyKnownWords {
  /// go-ethereum's, its older ones after its present ones; reth and many others have taken them over.
  package static let geth = ["already known", "known transaction"]
  /// Erigon's.
  package static let erigon = ["existing txn with same hash", "existing tx with same hash"]
  /// Nethermind's of before it took go-ethereum's over.
  package static let nethermind = ["alreadyknown"]
  /// Besu's.
  package static let besu = ["known transaction"]
  /// Anvil's.
  package static let anvil = ["already imported"]
  /// Those of OpenEthereum, Parity and their descendants.
  package static let openEthereum = ["transaction with the same hash was already imported"]
  /// Those of Cosmos chains.
  package static let cosmos = [
    "tx already exists in tx pool cache", "tx already exists in cache", "tx already exist in the fetch queue",
    "already exists in mempool",
  ]

  /// All of them.
  package static let all = geth + erigon + nethermind + besu + anvil + openEthereum + cosmos
}
